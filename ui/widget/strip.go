package widget

import (
	"slices"
	"strings"

	"example.org/sitrep/ui/theme"
)

// Strip draws numbers as bars, one cell each; from and to mark the window that is in sight, -1 for
// none. Every number above zero shows.
func Strip(counts []int, from, to int, ic theme.Icons) Line {
	if len(counts) == 0 {
		return nil
	}
	top := max(slices.Max(counts), 1)
	steps := len(ic.Bars) - 1
	var out Line
	var b strings.Builder
	role := theme.Dim
	flush := func() {
		if b.Len() > 0 {
			out = append(out, T(role, b.String()))
			b.Reset()
		}
	}
	for i, n := range counts {
		r := theme.Dim
		if i >= from && i <= to {
			r = theme.Bar
		}
		if r != role {
			flush()
			role = r
		}
		bar := 0
		if n > 0 {
			bar = max(1, (n*steps+top/2)/top)
		}
		b.WriteString(ic.Bars[bar])
	}
	flush()
	return out
}
