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
		below := base[y+i]
		base[y+i] = ansi.Cut(below, 0, x) + row + ansi.Cut(below, x+w, width)
	}
}
