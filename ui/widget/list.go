package widget

import (
	"strings"

	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/theme"
)

// Rows is what a list shows. Rows are rendered only when they come into sight.
type Rows interface {
	Len() int
	// ID tells a row apart from all others; it survives a new set of rows.
	ID(i int) string
	// Heading reports that the cursor passes over the row.
	Heading(i int) bool
	// Render returns the lines of a row, none wider than width. Called again only after Set,
	// Touch or a new width.
	Render(i, width int) []Line
	// Text is what a search in the list looks at.
	Text(i int) string
}

// Row is one row of a Slice.
type Row struct {
	Key  string
	Head bool
	Draw func(width int) []Line
	Find string
}

// Slice is Rows made of a slice.
type Slice []Row

// Len is the number of rows.
func (s Slice) Len() int { return len(s) }

// ID is the key of a row.
func (s Slice) ID(i int) string { return s[i].Key }

// Heading reports that the row is a heading.
func (s Slice) Heading(i int) bool { return s[i].Head }

// Render draws a row.
func (s Slice) Render(i, width int) []Line { return s[i].Draw(width) }

// Text is the text to search.
func (s Slice) Text(i int) string { return s[i].Find }

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
func (l *List) Touch() { l.cache = make(map[string][]Line) }

// SetSize is the size of the list in cells.
func (l *List) SetSize(w, h int) {
	if w != l.w {
		l.Touch()
	}
	l.w, l.h = w, h
	l.show()
}

// SetNeedle marks matches while painting and is what NextMatch looks for.
func (l *List) SetNeedle(n Needle) { l.needle = n }

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

// reveal is show, with rows above and below the cursor when the window has to jump.
func (l *List) reveal() {
	top, hidden := l.top, l.hidden
	l.show()
	if (top == l.top && hidden == l.hidden) || l.h <= 0 || l.w <= 0 {
		return
	}
	y, i := 0, l.cursor
	for i > 0 && y+l.height(i-1) <= l.h/3 {
		i--
		y += l.height(i)
	}
	l.top, l.hidden = i, 0
	l.lift()
	l.fill()
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

// Do moves the cursor, and reports whether the action was a move.
func (l *List) Do(a keys.Action) bool {
	switch a { //nolint:exhaustive // the other actions are none of a list's
	case keys.Down:
		l.down()
	case keys.Up:
		l.up()
	case keys.Top:
		l.top, l.hidden = 0, 0
		l.Select(0)
	case keys.Bottom:
		l.Last()
	case keys.PageDown, keys.Space:
		l.page(l.h - 1)
	case keys.PageUp:
		l.page(1 - l.h)
	case keys.HalfDown:
		l.page(max(l.h/2, 1))
	case keys.HalfUp:
		l.page(-max(l.h/2, 1))
	default:
		return false
	}
	return true
}

// Last puts the cursor on the last row.
func (l *List) Last() {
	if j := l.next(l.Len()-1, -1); j >= 0 {
		l.cursor = j
		l.show()
	}
}

// down goes one row on, or one line when the row goes on below the window.
func (l *List) down() {
	if l.cursor < 0 {
		return
	}
	if l.bottomOf(l.cursor) > l.h && l.h > 0 {
		l.scroll(1)
		return
	}
	if j := l.next(l.cursor+1, 1); j >= 0 {
		l.cursor = j
		l.show()
	}
}

func (l *List) up() {
	if l.cursor < 0 {
		return
	}
	if l.top == l.cursor && l.hidden > 0 {
		l.hidden--
		return
	}
	if j := l.next(l.cursor-1, -1); j >= 0 {
		l.cursor = j
		l.show()
		return
	}
	l.top, l.hidden = 0, 0 // the headings above the first row
}

// page moves the cursor by lines of the screen.
func (l *List) page(lines int) {
	if l.cursor < 0 {
		return
	}
	dir := 1
	if lines < 0 {
		dir, lines = -1, -lines
	}
	lines = max(lines, 1)
	last := l.cursor
	for i, gone := l.cursor, 0; ; {
		gone += l.height(i)
		i += dir
		if i < 0 || i >= l.Len() {
			break
		}
		if !l.rows.Heading(i) {
			last = i
			if gone >= lines {
				break
			}
		}
	}
	l.cursor = last
	l.show()
}

// Scroll moves the window by lines without the cursor, as the wheel does; the cursor follows when
// it leaves the window.
func (l *List) Scroll(lines int) {
	dir := 1
	if lines < 0 {
		dir, lines = -1, -lines
	}
	for range lines {
		l.scroll(dir)
	}
	if l.cursor < l.top {
		if j := l.next(l.top, 1); j >= 0 {
			l.cursor = j
		}
	}
	for l.cursor > l.top && l.bottomOf(l.cursor)-l.height(l.cursor) >= l.h {
		j := l.next(l.cursor-1, -1)
		if j < 0 {
			break
		}
		l.cursor = j
	}
}

func (l *List) scroll(dir int) {
	switch {
	case l.Len() == 0:
	case dir > 0 && l.bottomOf(l.Len()-1) > l.h:
		if l.hidden++; l.hidden >= l.height(l.top) {
			l.top, l.hidden = l.top+1, 0
		}
	case dir < 0 && l.hidden > 0:
		l.hidden--
	case dir < 0 && l.top > 0:
		l.top--
		l.hidden = max(l.height(l.top)-1, 0)
	}
}

// bottomOf is the line of the window just below row i; more than h when it goes on further.
// Rows far below cost no more than a window's worth of rendering.
func (l *List) bottomOf(i int) int {
	y := -l.hidden
	for j := l.top; j <= i; j++ {
		if y += l.height(j); y > l.h {
			return y
		}
	}
	return y
}

// show moves the window so that the cursor, with the headings right above it, is in sight.
func (l *List) show() {
	if l.cursor < 0 || l.h <= 0 || l.w <= 0 || l.Len() == 0 {
		return
	}
	l.top = min(max(l.top, 0), l.Len()-1)
	first := l.cursor
	for first > 0 && l.rows.Heading(first-1) && l.span(first-1, l.cursor) <= l.h {
		first--
	}
	if first < l.top || (first == l.top && l.hidden > 0) {
		l.top, l.hidden = first, 0
	}
	l.lift()
	l.fill()
}

// lift lets the window end with the cursor's row when that goes on below it; a row that is higher
// than the window starts at its top.
func (l *List) lift() {
	switch {
	case l.bottomOf(l.cursor) <= l.h:
		return
	case l.height(l.cursor) >= l.h:
		l.top, l.hidden = l.cursor, 0
		return
	}
	y, i := 0, l.cursor
	for ; i >= 0; i-- {
		if y += l.height(i); y >= l.h {
			break
		}
	}
	l.top, l.hidden = i, y-l.h
}

// fill moves the window up when there is room left below the last row.
func (l *List) fill() {
	room := l.h - l.bottomOf(l.Len()-1)
	for room > 0 && (l.top > 0 || l.hidden > 0) {
		if l.hidden > 0 {
			l.hidden--
			room--
			continue
		}
		l.top--
		l.hidden = l.height(l.top)
	}
}

func (l *List) span(from, to int) int {
	n := 0
	for i := from; i <= to; i++ {
		n += l.height(i)
	}
	return n
}

func (l *List) height(i int) int { return len(l.lines(i)) }

func (l *List) lines(i int) []Line {
	id := l.rows.ID(i)
	if got, ok := l.cache[id]; ok {
		return got
	}
	if len(l.cache) >= cacheLimit || l.cache == nil {
		l.Touch()
	}
	got := l.rows.Render(i, max(l.w-Gutter, 1))
	l.cache[id] = got
	return got
}

// NextMatch moves the cursor to the next (1) or previous (-1) row that holds the needle, round the
// ends of the list, and reports whether there is one.
func (l *List) NextMatch(dir int) bool {
	n := l.Len()
	for k := 1; k <= n && l.cursor >= 0; k++ {
		i := ((l.cursor+dir*k)%n + n) % n
		if !l.rows.Heading(i) && l.needle.In(l.rows.Text(i)) {
			l.cursor = i
			l.show()
			return true
		}
	}
	return false
}

// RowAt is the row at line y of the window, -1 without one.
func (l *List) RowAt(y int) int {
	at := -l.hidden
	for i := l.top; i < l.Len() && at <= y; i++ {
		if at += l.height(i); y < at {
			return i
		}
	}
	return -1
}

// Window is the first and the last row in sight.
func (l *List) Window() (first, last int) {
	return l.top, max(l.RowAt(l.h-1), l.top)
}

// View is exactly h lines of w cells.
func (l *List) View(st *theme.Styles, focused bool) string {
	if l.w <= 0 || l.h <= 0 {
		return ""
	}
	if l.Len() == 0 {
		return Block(Wrap(L(T(theme.Dim, l.Empty)), l.w-1, L(T(theme.Text, "  ")), L(T(theme.Text, "  "))), st, l.w, l.h)
	}
	var b strings.Builder
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

// Position0 is the place of the cursor among the rows that are no headings, from 0; -1 without one.
func (l *List) Position0() int {
	at, _ := l.Position()
	return at - 1
}
