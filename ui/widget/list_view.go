package widget

import (
	"strings"

	"example.org/sitrep/ui/theme"
)

// View is exactly h lines of w cells.
func (l *List) View(st *theme.Styles, focused bool) string {
	if l.w <= 0 || l.h <= 0 {
		return ""
	}
	if l.Len() == 0 {
		return Block(Wrap(L(T(theme.Dim, l.Empty)), l.w-1, L(T(theme.Text, "  ")), L(T(theme.Text, "  "))), st, l.w, l.h)
	}
	var b strings.Builder
	b.Grow(2 * l.w * l.h)
	y, skip := 0, l.hidden
	for i := l.top; i < l.Len() && y < l.h; i++ {
		for k, line := range l.lines(i) {
			if k < skip {
				continue
			}
			if y > 0 {
				b.WriteByte('\n')
			}
			l.paint(&b, st, i, k, line, focused)
			if y++; y == l.h {
				break
			}
		}
		skip = 0
	}
	for ; y < l.h; y++ {
		if y > 0 {
			b.WriteByte('\n')
		}
		Line(nil).Paint(&b, st, theme.Unselected, l.w)
	}
	return b.String()
}

func (l *List) paint(b *strings.Builder, st *theme.Styles, i, k int, line Line, focused bool) {
	f := theme.Unselected
	left, right := T(theme.Text, " "), T(theme.Text, " ")
	if i == l.cursor && (focused || !l.Quiet) {
		f = theme.Faded
		left = T(theme.Accent, st.Icons.CursorLeft)
		if focused {
			f = theme.Selected
			right = T(theme.Accent, st.Icons.CursorRight)
		}
	}
	mark := T(theme.Text, " ")
	if l.Mark != nil && k == 0 && !l.rows.Heading(i) {
		if m := l.Mark(l.rows.ID(i)); m.Text != "" {
			mark = m
		}
	}
	switch l.w {
	case 1, 2, Gutter:
		line.Paint(b, st, f, l.w)
		return
	}
	L(left).Paint(b, st, theme.Unselected, 1)
	L(mark).Paint(b, st, f, 1)
	l.needle.paint(line).Paint(b, st, f, l.w-Gutter)
	L(right).Paint(b, st, theme.Unselected, 1)
}
