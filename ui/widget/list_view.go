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
	b.WriteString(l.painted(st, row{f, mark, left, right}, line))
}

// row is how a row of the screen is painted, apart from its text.
type row struct {
	focus       theme.Focus
	mark        Seg
	left, right Seg
}

// kept is a painted row of the screen. Most rows of a frame are as they were in the one before.
type kept struct {
	row    row
	pieces int
	text   string
}

// keptLimit bounds the painted rows that are kept.
const keptLimit = 128

// painted is a painted row of the screen.
func (l *List) painted(st *theme.Styles, r row, line Line) string {
	if l.styles != st || l.kept == nil || len(l.kept) >= keptLimit {
		l.styles, l.kept = st, map[*Seg]kept{}
	}
	var key *Seg
	if len(line) > 0 {
		key = &line[0] // lines are kept too, and never changed
		if k, ok := l.kept[key]; ok && k.row == r && k.pieces == len(line) {
			return k.text
		}
	}
	var b strings.Builder
	b.Grow(2*l.w + 64)
	if l.w <= Gutter {
		line.Paint(&b, st, r.focus, l.w)
		return b.String()
	}
	L(r.left).Paint(&b, st, theme.Unselected, 1)
	L(r.mark).Paint(&b, st, r.focus, 1)
	l.needle.paint(line).Paint(&b, st, r.focus, l.w-Gutter)
	L(r.right).Paint(&b, st, theme.Unselected, 1)
	if key != nil {
		l.kept[key] = kept{r, len(line), b.String()}
	}
	return b.String()
}
