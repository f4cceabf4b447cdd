package widget

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
