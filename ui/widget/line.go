package widget

import (
	"strings"

	"example.org/sitrep/ui/theme"
)

// Seg is a piece of text with a role.
type Seg struct {
	Text string
	Role theme.Role
}

// Line is one row of the screen, not yet painted: the same line serves every theme, and the
// selection is put on while painting.
type Line []Seg

// T is a piece of text with a role.
func T(role theme.Role, text string) Seg { return Seg{Text: text, Role: role} }

// L is a line of pieces.
func L(segs ...Seg) Line { return Line(segs) }

// Width is the width in cells.
func (l Line) Width() int {
	w := 0
	for _, s := range l {
		w += Width(s.Text)
	}
	return w
}

// Plain is the text without its roles.
func (l Line) Plain() string {
	if len(l) == 1 {
		return l[0].Text
	}
	var b strings.Builder
	for _, s := range l {
		b.WriteString(s.Text)
	}
	return b.String()
}

// Cut shortens a line to a width; the ellipsis shows that something is missing.
func (l Line) Cut(width int, ellipsis string) Line {
	if l.Width() <= width {
		return l
	}
	room := width - Width(ellipsis)
	if room < 0 {
		return nil
	}
	var out Line
	for _, s := range l {
		n := prefix(s.Text, room)
		if n == len(s.Text) {
			out = append(out, s)
			room -= Width(s.Text)
			continue
		}
		return append(out, Seg{Text: strings.TrimRight(s.Text[:n], " ") + ellipsis, Role: s.Role})
	}
	return out
}

// Spread puts one line at the left and one at the right edge. Where both do not fit, the left one
// is shortened; where even that leaves it nothing, the right one goes.
func Spread(left, right Line, width int, ellipsis string) Line {
	rw := right.Width()
	if rw == 0 {
		return left.Cut(width, ellipsis)
	}
	room := width - rw - 1
	if room < min(left.Width(), 8) {
		return left.Cut(width, ellipsis)
	}
	left = left.Cut(room, ellipsis)
	out := append(Line{}, left...)
	out = append(out, Seg{Text: strings.Repeat(" ", width-rw-left.Width())})
	return append(out, right...)
}

// Paint writes the line with escape sequences, exactly width cells wide.
func (l Line) Paint(b *strings.Builder, st *theme.Styles, f theme.Focus, width int) {
	used := 0
	for _, s := range l {
		text, w := s.Text, len(s.Text)
		if !isPlain(text) {
			text = Printable(text)
			w = Width(text)
		}
		if used+w > width {
			text = text[:prefix(text, width-used)]
			w = Width(text)
		}
		st.Write(b, s.Role, f, text)
		if used += w; used >= width {
			break
		}
	}
	if used < width {
		st.Write(b, theme.Text, f, spaces(width-used))
	}
}

// blanks are cut for every row that is shorter than the screen.
const blanks = "                                                                                                    "

// spaces is n spaces.
func spaces(n int) string {
	if n <= len(blanks) {
		return blanks[:max(n, 0)]
	}
	return strings.Repeat(" ", n)
}

// Painted is the painted line as a string.
func (l Line) Painted(st *theme.Styles, f theme.Focus, width int) string {
	var b strings.Builder
	b.Grow(3*width + 64)
	l.Paint(&b, st, f, width)
	return b.String()
}

// Block paints lines as exactly h rows of w cells, cut or filled with empty rows.
func Block(lines []Line, st *theme.Styles, w, h int) string {
	if w <= 0 || h <= 0 {
		return ""
	}
	var b strings.Builder
	b.Grow(2 * w * h)
	for i := range h {
		if i > 0 {
			b.WriteByte('\n')
		}
		var l Line
		if i < len(lines) {
			l = lines[i]
		}
		l.Paint(&b, st, theme.Unselected, w)
	}
	return b.String()
}

// Slice is the part [start, end) of a line, in bytes of its plain text.
func (l Line) Slice(start, end int) Line {
	var out Line
	at := 0
	for _, s := range l {
		from, to := max(start-at, 0), min(end-at, len(s.Text))
		if from < to {
			out = append(out, Seg{Text: s.Text[from:to], Role: s.Role})
		}
		if at += len(s.Text); at >= end {
			break
		}
	}
	return out
}

// Mark gives the bytes [start, end) of a line another role, and with them the rest of the clusters
// that they touch: a cluster that is parted takes more cells than one that is whole.
func (l Line) Mark(start, end int, role theme.Role) Line {
	if start >= end {
		return l
	}
	start, end = wholeClusters(l.Plain(), start, end)
	out := l.Slice(0, start)
	for _, s := range l.Slice(start, end) {
		out = append(out, Seg{Text: s.Text, Role: role})
	}
	return append(out, l.Slice(end, len(l.Plain()))...)
}

// wholeClusters widens the bytes [start, end) of a text to the edges of grapheme clusters.
func wholeClusters(s string, start, end int) (from, to int) {
	from, to = start, end
	for i := 0; i < len(s) && i < end; {
		size, _ := Cluster(s[i:])
		if i < start && start < i+size {
			from = i
		}
		if i < end && end < i+size {
			to = i + size
		}
		i += size
	}
	return from, to
}
