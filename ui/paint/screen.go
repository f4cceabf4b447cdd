// Package paint brings a terminal from one frame to the next: it remembers what the terminal
// shows and writes only what differs. A row that stays the same costs a comparison of two strings.
//
// It knows no model and no clock, and starts no goroutine; whoever has new rows calls Frame and
// writes what it returns. A cell is 8 bytes, so that a screen of 120 by 40 takes 40 kB.
package paint

import (
	"github.com/charmbracelet/colorprofile"
)

// Screen is what a terminal shows. The zero Screen is not usable; see New.
type Screen struct {
	w, h     int
	can      abilities
	pens     *pens
	clusters clusters
	rows     []string // as painted; what is shown of them is in cells
	cells    [][]cell
	next     []cell // the line being compared
	lost     bool   // nobody knows what the terminal shows

	x, y int // the cursor, -1 where unknown
	pen  pen
	sync bool
	out  []byte

	// Scratch for finding what moved.
	was   map[string]int
	votes []int
}

// New is a screen of no size. Term is the terminal's name ($TERM).
func New(term string, profile colorprofile.Profile) *Screen {
	return &Screen{can: abilitiesOf(term), pens: newPens(profile), lost: true, x: -1, y: -1}
}

// Resize takes the size of the window in cells; when it is another one, the next frame is painted
// whole.
func (s *Screen) Resize(w, h int) {
	if w, h = max(w, 0), max(h, 0); w == s.w && h == s.h {
		return
	}
	s.w, s.h = w, h
	s.rows = make([]string, s.h)
	s.cells = make([][]cell, s.h)
	all := make([]cell, s.w*s.h)
	for y := range s.cells {
		s.cells[y] = all[y*s.w : (y+1)*s.w : (y+1)*s.w]
	}
	s.next = make([]cell, s.w)
	s.Forget()
}

// SetProfile takes the colours of the terminal; the next frame is painted whole.
func (s *Screen) SetProfile(p colorprofile.Profile) {
	if p != s.pens.profile {
		s.pens = newPens(p)
		s.Forget()
	}
}

// SetSync says that the terminal can hold a frame back until it is whole (mode 2026).
func (s *Screen) SetSync(on bool) { s.sync = on }

// Forget says that the terminal may show anything; the next frame is painted whole.
func (s *Screen) Forget() { s.lost = true }

// Frames of this many bytes and more arrive in several pieces, and are shown at once where the
// terminal can.
const large = 512

const (
	syncBegin = "\x1b[?2026h"
	syncEnd   = "\x1b[?2026l"
)

// Frame returns what must be written for the terminal to show the rows, nothing when it does
// already. Rows hold text and SGR sequences; missing ones are empty, and what is too long or too
// many is left out. The bytes are good until the next call.
func (s *Screen) Frame(rows []string) []byte {
	s.out = append(s.out[:0], syncBegin...)
	begin := len(s.out)
	if s.clusters.full() {
		s.clusters = clusters{}
		s.lost = true
	}
	if s.lost {
		s.clear()
	}
	if len(rows) > s.h {
		rows = rows[:s.h]
	}
	s.scroll(rows)
	for y := range s.h {
		row := ""
		if y < len(rows) {
			row = rows[y]
		}
		if s.rows[y] == row {
			continue
		}
		s.read(row, s.next)
		s.line(y, s.next)
		s.rows[y] = row
		copy(s.cells[y], s.next)
	}
	if s.pens.blank[s.pen] != 0 {
		s.take(0) // what the terminal clears by itself should be plain
	}
	n := len(s.out) - begin
	switch {
	case n == 0:
		return nil
	case s.sync && n >= large:
		return append(s.out, syncEnd...)
	}
	return s.out[begin:]
}

// clear wipes the terminal, of which nothing is known.
func (s *Screen) clear() {
	s.lost = false
	s.out = append(s.out, "\x1b[m\x1b[H\x1b[2J"...)
	s.x, s.y, s.pen = 0, 0, 0
	for y := range s.cells {
		s.rows[y] = ""
		s.wipe(y)
	}
}

func (s *Screen) wipe(y int) {
	for x := range s.cells[y] {
		s.cells[y][x] = cell{glyph: ' ', width: 1}
	}
}

// take changes the pen.
func (s *Screen) take(p pen) {
	if s.pen != p {
		s.out = append(s.out, s.pens.between(s.pen, p)...)
		s.pen = p
	}
}
