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
		w := ansi.StringWidthWc(row)
		left, right := leftOf(base[y+i], x), rightOf(base[y+i], x+w, width)
		base[y+i] = left + gap(x-ansi.StringWidthWc(left)) + row + gap(width-x-w-ansi.StringWidthWc(right)) + right
	}
}

// leftOf is what of a painted row lies left of column x; a wide character that reaches over it goes.
func leftOf(row string, x int) string {
	left := ansi.TruncateWc(row, x, "")
	for at := x - 1; at >= 0 && ansi.StringWidthWc(left) > x; at-- {
		left = ansi.TruncateWc(row, at, "")
	}
	return left
}

// rightOf is what of a painted row of a width lies right of column x, without a wide character that
// begins before it.
func rightOf(row string, x, width int) string {
	row = ansi.TruncateWc(row, width, "")
	right := ansi.TruncateLeftWc(row, x, "")
	for at := x + 1; at <= width && ansi.StringWidthWc(right) > width-x; at++ {
		right = ansi.TruncateLeftWc(row, at, "")
	}
	return right
}

func gap(n int) string { return strings.Repeat(" ", max(n, 0)) }
