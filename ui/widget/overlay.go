package widget

import (
	"strings"

	"example.org/sitrep/ui/theme"
	"github.com/charmbracelet/x/ansi"
)

// Frame puts painted rows, each w-4 cells wide, into a frame with a title; it is exactly w by h
// cells.
func Frame(title string, rows []string, st *theme.Styles, w, h int) []string {
	if w < 5 || h < 3 {
		return nil
	}
	ic := st.Icons
	inner := w - 4
	name := Truncate(" "+title+" ", inner, ic.Ellipsis)
	out := make([]string, 0, h)
	out = append(out, L(T(theme.Border, ic.Corners[0]+ic.Horizontal), T(theme.Title, name),
		T(theme.Border, strings.Repeat(ic.Horizontal, w-3-Width(name))+ic.Corners[1])).Painted(st, theme.Unselected, w))
	side := L(T(theme.Border, ic.Vertical)).Painted(st, theme.Unselected, 1)
	for i := range h - 2 {
		row := strings.Repeat(" ", inner)
		if i < len(rows) {
			row = rows[i]
		}
		out = append(out, side+" "+row+" "+side)
	}
	return append(out, L(T(theme.Border, ic.Corners[2]+strings.Repeat(ic.Horizontal, w-2)+ic.Corners[3])).Painted(st, theme.Unselected, w))
}

// Place lays a box over painted rows, its corner at x, y.
func Place(base, box []string, x, y, width int) {
	for i, row := range box {
		if y+i < 0 || y+i >= len(base) {
			continue
		}
		w := ansi.StringWidth(row)
		left, right := ansi.Cut(base[y+i], 0, x), ansi.Cut(base[y+i], x+w, width)
		// A wide character that the box covers half of leaves a gap.
		if ansi.StringWidth(left) > x {
			left = ansi.Cut(base[y+i], 0, x-1)
		}
		if ansi.StringWidth(right) > width-x-w {
			right = ansi.Cut(base[y+i], x+w+1, width)
		}
		base[y+i] = left + gap(x-ansi.StringWidth(left)) + row + gap(width-x-w-ansi.StringWidth(right)) + right
	}
}

func gap(n int) string { return strings.Repeat(" ", max(n, 0)) }
