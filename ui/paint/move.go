package paint

import "strconv"

// move brings the cursor to a cell by the shortest way that is known.
func (s *Screen) move(x, y int) {
	if s.x == x && s.y == y {
		return
	}
	address := len("\x1b[;H") + digits(y+1) + digits(x+1)
	switch {
	case s.y >= 0 && verticalLength(y-s.y)+s.acrossLength(x) <= address:
		s.out = appendVertical(s.out, y-s.y)
		s.out = s.appendAcross(s.out, x)
	default:
		s.out = append(s.out, "\x1b["...)
		s.out = strconv.AppendInt(s.out, int64(y+1), 10)
		s.out = append(s.out, ';')
		s.out = strconv.AppendInt(s.out, int64(x+1), 10)
		s.out = append(s.out, 'H')
	}
	s.x, s.y = x, y
}

// mostFeeds is how many line feeds are no longer than another way down. They move straight down:
// a terminal in raw mode returns no carriage with them.
const mostFeeds = 3

func verticalLength(by int) int {
	switch {
	case by == 0:
		return 0
	case by > 0 && by <= mostFeeds:
		return by
	case by == -1:
		return len("\x1bM")
	}
	return csiLength(max(by, -by))
}

func appendVertical(out []byte, by int) []byte {
	switch {
	case by == 0:
		return out
	case by > 0 && by <= mostFeeds:
		return append(out, "\n\n\n"[:by]...)
	case by == -1:
		return append(out, "\x1bM"...)
	case by > 0:
		return appendCSI(out, by, 'B')
	}
	return appendCSI(out, -by, 'A')
}

// sideways is a way to a column.
type sideways uint8

const (
	stays    sideways = iota
	forward           // CSI n C
	backward          // CSI n D
	back              // backspaces
	start             // carriage return, then forward
	column            // CSI n G
)

// across is the shortest way to a column of the row, and its length.
func (s *Screen) across(x int) (how sideways, length int) {
	how, length = start, 1
	if x > 0 {
		length += csiLength(x)
	}
	if n := csiLength(x + 1); s.can.column && n < length {
		how, length = column, n
	}
	if s.x < 0 {
		return how, length
	}
	switch by := x - s.x; {
	case by == 0:
		return stays, 0
	case by > 0 && csiLength(by) <= length:
		return forward, csiLength(by)
	case by < 0 && -by <= min(length, csiLength(-by)):
		return back, -by
	case by < 0 && csiLength(-by) < length:
		return backward, csiLength(-by)
	}
	return how, length
}

func (s *Screen) acrossLength(x int) int {
	_, n := s.across(x)
	return n
}

func (s *Screen) appendAcross(out []byte, x int) []byte {
	how, n := s.across(x)
	switch how {
	case stays:
	case forward:
		out = appendCSI(out, x-s.x, 'C')
	case backward:
		out = appendCSI(out, s.x-x, 'D')
	case back:
		for range n {
			out = append(out, '\b')
		}
	case start:
		out = append(out, '\r')
		if x > 0 {
			out = appendCSI(out, x, 'C')
		}
	case column:
		out = appendCSI(out, x+1, 'G')
	}
	return out
}

// appendCSI appends a control sequence with one parameter, which is left out when it is 1.
func appendCSI(out []byte, n int, final byte) []byte {
	out = append(out, "\x1b["...)
	if n != 1 {
		out = strconv.AppendInt(out, int64(n), 10)
	}
	return append(out, final)
}

// csiLength is the length of what appendCSI appends.
func csiLength(n int) int {
	if n == 1 {
		return 3
	}
	return 3 + digits(n)
}

func digits(n int) int {
	d := 1
	for n >= 10 {
		n /= 10
		d++
	}
	return d
}
