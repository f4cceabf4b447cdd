package paint

import "strconv"

// leastMoved is how many rows must have moved together before scrolling is thought of.
const leastMoved = 3

// scroll lets the terminal move rows that are the same as before in another place, when that
// leaves less to write.
func (s *Screen) scroll(rows []string) {
	if !s.can.scroll {
		return
	}
	first, last := s.changed(rows)
	if last-first+1 <= leastMoved {
		return
	}
	top, bottom, by := s.shift(rows, first, last)
	if by == 0 || s.gain(rows, top, bottom, by) < 40 { // what the sequences cost, and a little
		return
	}
	s.take(0)
	s.out = append(s.out, "\x1b["...)
	s.out = strconv.AppendInt(s.out, int64(top+1), 10)
	s.out = append(s.out, ';')
	s.out = strconv.AppendInt(s.out, int64(bottom+1), 10)
	s.out = append(s.out, 'r')
	s.x, s.y = -1, -1
	s.move(0, top)
	if by > 0 {
		s.out = appendCSI(s.out, by, 'M')
	} else {
		s.out = appendCSI(s.out, -by, 'L')
	}
	s.out = append(s.out, "\x1b[r"...)
	s.x, s.y = -1, -1
	s.rotate(top, bottom, by)
}

// changed is the first and the last row that is not as it was.
func (s *Screen) changed(rows []string) (first, last int) {
	n := min(len(rows), s.h)
	for first < n && rows[first] == s.rows[first] {
		first++
	}
	last = n - 1
	for last > first && rows[last] == s.rows[last] {
		last--
	}
	return first, last
}

// shift is how far most rows moved up, below 0 when they moved down, and the rows between which
// they did.
func (s *Screen) shift(rows []string, first, last int) (top, bottom, by int) {
	if s.was == nil {
		s.was = map[string]int{}
	}
	was := s.was
	clear(was)
	for y := first; y <= last; y++ {
		was[s.rows[y]] = y
	}
	s.votes = append(s.votes[:0], make([]int, 2*s.h+1)...)
	votes, best := s.votes, 0
	for y := first; y <= last; y++ {
		old, ok := was[rows[y]]
		if !ok || old == y || rows[y] == s.rows[y] {
			continue
		}
		d := old - y
		if votes[d+s.h]++; votes[d+s.h] > best {
			best, by = votes[d+s.h], d
		}
	}
	if best < leastMoved {
		return 0, 0, 0
	}
	top, bottom = last, first
	for y := max(first, first-by); y <= min(last, last-by); y++ {
		if rows[y] == s.rows[y+by] {
			top, bottom = min(top, y, y+by), max(bottom, y, y+by)
		}
	}
	return top, bottom, by
}

// gain is how many cells less there are to write after rows moved up.
func (s *Screen) gain(rows []string, top, bottom, by int) int {
	n := 0
	for y := top; y <= bottom; y++ {
		s.read(rows[y], s.next)
		from := y + by
		for x, c := range s.next {
			moved := empty
			if from >= top && from <= bottom {
				moved = s.cells[from][x]
			}
			if c != s.cells[y][x] {
				n++
			}
			if c != moved {
				n--
			}
		}
	}
	return n
}

// rotate moves rows up, or down, as the terminal did.
func (s *Screen) rotate(top, bottom, by int) {
	h := bottom - top + 1
	cells, rows := make([][]cell, h), make([]string, h)
	for i := range h {
		from := i + by
		fresh := from < 0 || from >= h
		from = ((from % h) + h) % h
		cells[i], rows[i] = s.cells[top+from], s.rows[top+from]
		if fresh {
			rows[i] = ""
		}
	}
	copy(s.cells[top:], cells)
	copy(s.rows[top:], rows)
	for i := range h {
		if from := i + by; from < 0 || from >= h {
			s.wipe(top + i)
		}
	}
}
