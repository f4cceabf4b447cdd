package paint

// Costs of what is weighed against writing a text again, in bytes.
const (
	eraseRestCost = 3  // ESC [ K
	eraseSomeCost = 10 // ESC [ n X, and the move over what it erased
)

var empty = cell{glyph: ' ', width: 1} //nolint:gochecknoglobals // a constant that Go has no literal for

// line changes row y of the terminal into now.
func (s *Screen) line(y int, now []cell) {
	was := s.cells[y]
	last := len(now) - 1
	for last >= 0 && was[last] == now[last] {
		last--
	}
	if last < 0 {
		return
	}
	end := len(now) // from here on now is empty
	for end > 0 && now[end-1] == empty {
		end--
	}
	eraseRest := last-end+1 > eraseRestCost
	if eraseRest {
		last = end - 1
	}
	for x := 0; x <= last; {
		if was[x] == now[x] {
			x++
			continue
		}
		s.move(x, y)
		x = s.run(was, now, x, last)
	}
	if eraseRest {
		s.erasable()
		s.move(end, y)
		s.out = append(s.out, "\x1b[K"...)
	}
}

// run writes from x on, over equal cells too where a move would cost more, and returns where it
// stopped.
func (s *Screen) run(was, now []cell, x, last int) int {
	for x <= last {
		if was[x] == now[x] {
			gap := s.gap(was, now, x)
			if x+gap > last || s.jumps(now[x:x+gap]) {
				return x
			}
			for range gap {
				s.write(now[x])
				x++
			}
			continue
		}
		if n := s.emptyRun(now[x : last+1]); n > eraseSomeCost && s.can.erase {
			s.erasable()
			s.out = appendCSI(s.out, n, 'X')
			return x + n
		}
		s.write(now[x])
		x++
		if s.x < 0 { // a character of a width that terminals disagree about
			for x <= last && now[x].width == 0 {
				x++
			}
			return x
		}
	}
	return x
}

// gap is how many cells from x on are as they were.
func (s *Screen) gap(was, now []cell, x int) int {
	n := 1
	for x+n < len(now) && was[x+n] == now[x+n] {
		n++
	}
	return n
}

// jumps reports that a move over cells costs less than writing them again.
func (s *Screen) jumps(over []cell) bool {
	const most = 8 // no move costs more
	if len(over) > most {
		return true
	}
	cost, p := 0, s.pen
	for _, c := range over {
		if c.doubtful() {
			return true
		}
		if c.width > 0 {
			cost += s.clusters.length(c.glyph)
		}
		if !s.shows(p, c) {
			cost += len(s.pens.between(p, c.pen))
			p = c.pen
		}
	}
	return cost > csiLength(len(over))
}

// emptyRun is how many cells from the first on are empty.
func (s *Screen) emptyRun(now []cell) int {
	n := 0
	for n < len(now) && now[n] == empty {
		n++
	}
	return n
}

// erasable takes a pen that erases to the terminal's own ground.
func (s *Screen) erasable() {
	if s.pens.blank[s.pen] != 0 {
		s.take(0)
	}
}

// shows reports that a cell comes out right when it is written with a pen.
func (s *Screen) shows(p pen, c cell) bool {
	return p == c.pen || c.glyph == ' ' && s.pens.blank[p] == c.pen
}

// write writes a cell where the cursor stands.
func (s *Screen) write(c cell) {
	if c.width == 0 {
		return // its left half was written
	}
	if !s.shows(s.pen, c) {
		s.take(c.pen)
	}
	s.out = s.clusters.put(s.out, c.glyph)
	s.x += int(c.width)
	if s.x >= s.w || c.doubtful() {
		s.x = -1
	}
}
