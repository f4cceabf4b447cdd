package widget

import "example.org/sitrep/ui/theme"

// Gutter is the width of the columns that the list keeps for itself: the cursor and a mark on the
// left, the cursor on the right. Rows get the rest.
const Gutter = 3

// List is a scrolling list of rows of any height with a cursor. It keeps two columns on the left
// (cursor, mark) and one on the right.
type List struct {
	rows   Rows
	w, h   int
	cursor int // a row that is no heading, or -1
	top    int // first row in sight
	hidden int // lines of it that are above the window
	cache  map[string][]Line
	kept   map[*Seg]kept // painted rows, by their first piece
	styles *theme.Styles // that they are painted with
	needle Needle
	// Mark is what stands beside a row, a star for example; may be nil.
	Mark func(id string) Seg
	// Quiet shows the cursor only while the list has the focus.
	Quiet bool
	// Empty is said when there are no rows.
	Empty string
}

// cacheLimit bounds the rendered rows that are kept.
const cacheLimit = 4096

// Set shows other rows. The cursor stays on the row with the same ID, or near its old place.
func (l *List) Set(rows Rows) {
	id, old := l.CursorID(), l.cursor
	l.rows = rows
	l.Touch()
	l.cursor = -1
	if id == "" || !l.SelectID(id) {
		l.Select(max(old, 0))
	}
}

// Touch forgets what was rendered, after a change in what rows say.
func (l *List) Touch() { l.cache, l.kept = make(map[string][]Line), nil }

// SetSize is the size of the list in cells.
func (l *List) SetSize(w, h int) {
	if w != l.w {
		l.Touch()
	}
	l.w, l.h = w, h
	l.show()
}

// SetNeedle marks matches while painting and is what NextMatch looks for.
func (l *List) SetNeedle(n Needle) { l.needle, l.kept = n, nil }

// Len is the number of rows.
func (l *List) Len() int {
	if l.rows == nil {
		return 0
	}
	return l.rows.Len()
}

// Cursor is the selected row, -1 when there is none.
func (l *List) Cursor() int {
	if l.Len() == 0 {
		return -1
	}
	return l.cursor
}

// CursorID is the ID of the selected row, "" when there is none.
func (l *List) CursorID() string {
	if i := l.Cursor(); i >= 0 && i < l.rows.Len() {
		return l.rows.ID(i)
	}
	return ""
}

// Position is the place of the cursor among the rows that are no headings, from 1, and their number.
func (l *List) Position() (at, of int) {
	for i := range l.Len() {
		if l.rows.Heading(i) {
			continue
		}
		of++
		if i == l.cursor {
			at = of
		}
	}
	return at, of
}

// Position0 is the place of the cursor among the rows that are no headings, from 0; -1 without one.
func (l *List) Position0() int {
	at, _ := l.Position()
	return at - 1
}

// IDs lists the rows that are no headings.
func (l *List) IDs() []string {
	var out []string
	for i := range l.Len() {
		if !l.rows.Heading(i) {
			out = append(out, l.rows.ID(i))
		}
	}
	return out
}

// SelectID puts the cursor on a row, and reports whether there is such a row.
func (l *List) SelectID(id string) bool {
	for i := range l.Len() {
		if !l.rows.Heading(i) && l.rows.ID(i) == id {
			l.cursor = i
			l.reveal()
			return true
		}
	}
	return false
}

// Lines is the number of lines of all rows, or most when there are more.
func (l *List) Lines(most int) int {
	n := 0
	for i := 0; i < l.Len() && n < most; i++ {
		n += l.height(i)
	}
	return min(n, most)
}

// Select puts the cursor on a row, or on the nearest one that is no heading.
func (l *List) Select(i int) {
	n := l.Len()
	if n == 0 {
		l.cursor, l.top, l.hidden = -1, 0, 0
		return
	}
	i = min(max(i, 0), n-1)
	if j := l.next(i, 1); j >= 0 {
		l.cursor = j
	} else {
		l.cursor = l.next(i, -1)
	}
	l.show()
}

// next is the first row from i on in a direction that is no heading, -1 without one.
func (l *List) next(i, dir int) int {
	for ; i >= 0 && i < l.Len(); i += dir {
		if !l.rows.Heading(i) {
			return i
		}
	}
	return -1
}
