package widget

import "example.org/sitrep/ui/keys"

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
