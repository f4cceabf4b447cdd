package paint

import (
	"strconv"
	"strings"

	"example.org/sitrep/ui/widget"
	"github.com/charmbracelet/colorprofile"
)

// place is one cell of the model terminal.
type place struct {
	text string
	look look
}

// terminal is a model of what a terminal does with what a Screen writes, and fails on anything
// else.
type terminal struct {
	w, h, x, y  int
	top, bottom int // margins
	cells       [][]place
	pens        *pens
	pen         pen
	fault       string
}

func newTerminal(w, h int) *terminal {
	t := &terminal{w: w, h: h, bottom: h - 1, pens: newPens(colorprofile.TrueColor)}
	for range h {
		t.cells = append(t.cells, t.blankRow())
	}
	return t
}

func (t *terminal) blank() place { return place{" ", look{bg: t.pens.looks[t.pen].bg}} }

func (t *terminal) blankRow() []place {
	row := make([]place, t.w)
	for x := range row {
		row[x] = t.blank()
	}
	return row
}

func (t *terminal) write(s string) {
	for s != "" {
		switch {
		case strings.HasPrefix(s, "\x1bM"):
			if t.y == t.top {
				t.fault = "scrolls by a reverse index"
			}
			t.y = max(t.y-1, 0)
			s = s[2:]
		case s[0] == 0x1b:
			end := strings.IndexFunc(s[2:], func(r rune) bool { return r >= 0x40 && r <= 0x7e })
			t.csi(s[2:2+end], s[2+end])
			s = s[3+end:]
		case s[0] == '\r':
			t.x, s = 0, s[1:]
		case s[0] == '\b':
			t.x, s = max(min(t.x, t.w-1)-1, 0), s[1:]
		case s[0] == '\n':
			if t.y == t.bottom {
				t.fault = "scrolls by a line feed"
			}
			t.y, s = min(t.y+1, t.h-1), s[1:]
		default:
			s = s[t.glyph(s):]
		}
	}
}

func (t *terminal) glyph(s string) int {
	if n := t.joined(s); n > 0 {
		return n
	}
	n, cells := widget.Cluster(s)
	if t.x+cells > t.w {
		t.fault = "writes beyond the last column"
		return n
	}
	l := t.pens.looks[t.pen]
	if s[:n] == " " && l.with&shapes == 0 {
		l = look{bg: l.bg}
	}
	row := t.cells[t.y]
	t.part(t.x)
	t.part(t.x + cells)
	row[t.x] = place{s[:n], l}
	for k := 1; k < cells; k++ {
		row[t.x+k] = place{"", l}
	}
	t.x += cells
	return n
}

// joined draws what of a text belongs to the character before it, as terminals do whatever stood between them, and
// returns its length.
func (t *terminal) joined(s string) int {
	row, from := t.cells[t.y], t.x-1
	for from > 0 && row[from].text == "" {
		from--
	}
	if from < 0 {
		return 0
	}
	whole := row[from].text + s
	size, cells := widget.Cluster(whole)
	n := size - len(row[from].text)
	if n < 1 {
		return 0
	}
	if from+cells > t.w {
		t.fault = "writes beyond the last column"
		return n
	}
	t.part(from + cells)
	row[from].text = whole[:size]
	for k := 1; k < cells; k++ {
		row[from+k] = place{"", row[from].look}
	}
	t.x = from + cells
	return n
}

// part blanks a wide character whose right half, at column x, is about to go.
func (t *terminal) part(x int) {
	row := t.cells[t.y]
	if x > 0 && x < t.w && row[x].text == "" {
		row[x].text, row[x-1].text = " ", " "
	}
}

func (t *terminal) csi(parameters string, final byte) {
	if strings.HasPrefix(parameters, "?") || strings.HasPrefix(parameters, ">") {
		return
	}
	at := func(i, missing int) int {
		if words := strings.Split(parameters, ";"); i < len(words) && words[i] != "" {
			n, _ := strconv.Atoi(words[i])
			return n
		}
		return missing
	}
	n := at(0, 1)
	row := t.cells[t.y]
	t.x = min(t.x, t.w)
	switch final {
	case 'm':
		t.pen = t.pens.read(t.pen, parameters)
	case 'H':
		t.y, t.x = min(n, t.h)-1, min(at(1, 1), t.w)-1
	case 'A':
		t.y = max(t.y-n, 0)
	case 'B':
		t.y = min(t.y+n, t.h-1)
	case 'C':
		t.x = min(t.x+n, t.w-1)
	case 'D':
		t.x = max(min(t.x, t.w-1)-n, 0)
	case 'G':
		t.x = min(n, t.w) - 1
	case 'K':
		t.part(t.x)
		for x := t.x; x < t.w; x++ {
			row[x] = t.blank()
		}
	case 'X':
		t.part(t.x)
		t.part(t.x + n)
		for x := t.x; x < min(t.x+n, t.w); x++ {
			row[x] = t.blank()
		}
	case 'J':
		for y := range t.cells {
			t.cells[y] = t.blankRow()
		}
	case 'r':
		t.top, t.bottom = n-1, at(1, t.h)-1
		t.x, t.y = 0, 0
	case 'M':
		for range n {
			copy(t.cells[t.y:t.bottom], t.cells[t.y+1:t.bottom+1])
			t.cells[t.bottom] = t.blankRow()
		}
	case 'L':
		for range n {
			copy(t.cells[t.y+1:t.bottom+1], t.cells[t.y:t.bottom])
			t.cells[t.y] = t.blankRow()
		}
	default:
		t.fault = "does not know CSI " + parameters + string(final)
	}
}

// paintPlainly shows rows without any art.
func (t *terminal) paintPlainly(rows []string) {
	for y := range t.h {
		t.write("\x1b[m\x1b[" + strconv.Itoa(y+1) + "H\x1b[K")
		if y < len(rows) {
			t.write(cutRow(rows[y], t.w))
		}
	}
}

// cutRow leaves out what has no room, and what a Screen leaves out anywhere.
func cutRow(row string, w int) string {
	var b strings.Builder
	at, last, lastCells := 0, "", 0
	for row != "" {
		if row[0] == 0x1b {
			n, _, colours := sequence(row)
			if colours {
				b.WriteString(row[:n])
			}
			row = row[n:]
			continue
		}
		if row[0] < 0x20 || row[0] == 0x7f {
			row = row[1:]
			continue
		}
		if at >= w {
			break
		}
		from, whole := at, last+row
		n, cells := widget.Cluster(whole)
		if last != "" && n > len(last) {
			from, whole, n = at-lastCells, whole[:n], n-len(last)
		} else {
			n, cells = widget.Cluster(row)
			whole = row[:n]
		}
		if cells > 0 && from+cells <= w {
			b.WriteString(row[:n])
			at, last, lastCells = from+cells, whole, cells
		}
		row = row[n:]
	}
	return b.String()
}

func (t *terminal) String() string {
	var b strings.Builder
	for _, row := range t.cells {
		for _, c := range row {
			b.WriteString(c.text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
