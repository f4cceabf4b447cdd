package widget

import (
	"strings"

	"example.org/sitrep/ui/theme"
)

// Tab is one label of a strip.
type Tab struct {
	Name string
	Note string // a number beside it
}

// Tabs is a strip of labels of which one is chosen. It scrolls so that the chosen one is in sight.
type Tabs struct {
	Items []Tab
	On    int
	first int
	drawn struct { // the strip as it was drawn last
		items     []Tab
		on, width int
		icons     string
		line      Line
	}
}

// Line is the strip at a width.
func (t *Tabs) Line(width int, ic theme.Icons) Line {
	if len(t.Items) == 0 || width <= 0 {
		return nil
	}
	t.On = min(max(t.On, 0), len(t.Items)-1)
	d := &t.drawn
	if d.on == t.On && d.width == width && d.icons == ic.CursorLeft && len(d.items) == len(t.Items) && &d.items[0] == &t.Items[0] {
		return d.line
	}
	d.items, d.on, d.width, d.icons = t.Items, t.On, width, ic.CursorLeft
	d.line = t.draw(width, ic)
	return d.line
}

// draw is the strip at a width; it scrolls to the chosen tab.
func (t *Tabs) draw(width int, ic theme.Icons) Line {
	t.first = min(t.first, t.On)
	for t.first < t.On && t.extent(t.first, t.On)+2 > width {
		t.first++
	}
	var out Line
	used := 0
	if t.first > 0 {
		out = append(out, T(theme.Accent, ic.Less))
		used = Width(ic.Less)
	}
	for i := t.first; i < len(t.Items); i++ {
		piece := t.piece(i, ic)
		w := piece.Width()
		more := i < len(t.Items)-1
		if used+w > width || (more && used+w+2 > width) {
			return t.partial(out, piece, width, used, more, ic)
		}
		out = append(out, piece...)
		used += w
	}
	return out
}

// partial shows what fits of a tab at the end of the strip, and that it goes on.
func (t *Tabs) partial(out, piece Line, width, used int, more bool, ic theme.Icons) Line {
	room := width - used - 2
	if !more && piece.Width() <= width-used {
		return append(out, piece...)
	}
	if cut := piece.Cut(room, ic.Ellipsis); room >= 6 && cut != nil {
		out = append(out, cut...)
		used += cut.Width()
	}
	if gap := width - used - 1; gap > 0 {
		out = append(out, T(theme.Text, strings.Repeat(" ", gap)))
	}
	return append(out, T(theme.Accent, ic.More))
}

// extent is the width of the tabs first to last.
func (t *Tabs) extent(first, last int) int {
	w := 1
	for i := first; i <= last; i++ {
		w += Width(t.Items[i].Name) + 3
		if t.Items[i].Note != "" {
			w += Width(t.Items[i].Note) + 1
		}
	}
	return w
}

func (t *Tabs) piece(i int, ic theme.Icons) Line {
	text := t.Items[i].Name
	on := i == t.On
	role := theme.TabOff
	left, right := " ", " "
	if on {
		role, left, right = theme.TabOn, ic.CursorLeft, ic.CursorRight
	}
	var out Line
	if i > t.first {
		out = append(out, T(theme.Border, ic.Vertical))
	}
	out = append(out, T(theme.Accent, left), T(role, text))
	if n := t.Items[i].Note; n != "" {
		out = append(out, T(role, " "+n))
	}
	return append(out, T(theme.Accent, right))
}

// At is the tab at a column, -1 without one.
func (t *Tabs) At(x int, ic theme.Icons) int {
	at := 0
	if t.first > 0 {
		at = Width(ic.Less)
	}
	for i := t.first; i < len(t.Items); i++ {
		if at += t.piece(i, ic).Width(); x < at {
			return i
		}
	}
	return -1
}
