package widget

import (
	"strings"

	"example.org/sitrep/ui/theme"
	"github.com/charmbracelet/x/ansi"
)

// Box frames lines with a title; it is exactly w by h cells.
func Box(title string, lines []Line, st *theme.Styles, w, h int) []string {
	if w < 4 || h < 3 {
		return nil
	}
	ic := st.Icons
	inner := w - 4
	name := Truncate(" "+title+" ", inner, ic.Ellipsis)
	corners := [4]string{"╭", "╮", "╰", "╯"}
	if ic.Vertical == "|" {
		corners = [4]string{"+", "+", "+", "+"}
	}
	out := make([]string, 0, h)
	out = append(out, L(T(theme.Border, corners[0]+ic.Horizontal), T(theme.Title, name),
		T(theme.Border, strings.Repeat(ic.Horizontal, w-3-Width(name))+corners[1])).Painted(st, theme.Unselected, w))
	for i := range h - 2 {
		var l Line
		if i < len(lines) {
			l = lines[i].Cut(inner, ic.Ellipsis)
		}
		side := L(T(theme.Border, ic.Vertical))
		out = append(out, side.Painted(st, theme.Unselected, 1)+" "+
			l.Painted(st, theme.Unselected, inner)+" "+side.Painted(st, theme.Unselected, 1))
	}
	return append(out, L(T(theme.Border, corners[2]+strings.Repeat(ic.Horizontal, w-2)+corners[3])).Painted(st, theme.Unselected, w))
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
