package paint

import (
	"unicode/utf8"

	"example.org/sitrep/ui/widget"
)

// cell is one place of the screen.
type cell struct {
	// glyph is a character, or from firstCluster on the number of a cluster of several.
	glyph uint32
	pen   pen
	// width is 1, or more for the first cell of a wide character, 0 for the rest of it.
	width uint8
}

// firstCluster lies beyond the last character of Unicode.
const firstCluster = 1 << 24

// mostClusters bounds the clusters that a screen remembers.
const mostClusters = 1 << 12

// clusters numbers the characters that are made of several code points.
type clusters struct {
	number map[string]uint32
	text   []string
}

func (c *clusters) of(s string) uint32 {
	if r, size := utf8.DecodeRuneInString(s); size == len(s) {
		return uint32(r) //nolint:gosec // a character is no negative number
	}
	if n, ok := c.number[s]; ok {
		return n
	}
	if c.number == nil {
		c.number = map[string]uint32{}
	}
	n := uint32(firstCluster + len(c.text)) //nolint:gosec // bounded by mostClusters and a frame
	s = string([]byte(s))
	c.number[s] = n
	c.text = append(c.text, s)
	return n
}

// full reports that the screen should be forgotten before more clusters are numbered.
func (c *clusters) full() bool { return len(c.text) >= mostClusters }

// put appends what a cell is written as.
func (c *clusters) put(out []byte, glyph uint32) []byte {
	if glyph < firstCluster {
		return utf8.AppendRune(out, rune(glyph)) //nolint:gosec // below 1<<24
	}
	return append(out, c.text[glyph-firstCluster]...)
}

// length is how many bytes a cell is written with.
func (c *clusters) length(glyph uint32) int {
	switch {
	case glyph < utf8.RuneSelf:
		return 1
	case glyph < firstCluster:
		return utf8.RuneLen(rune(glyph)) //nolint:gosec // below 1<<24
	}
	return len(c.text[glyph-firstCluster])
}

// doubtful reports that terminals may disagree about the width of a cell: clusters of several code
// points, and pictures. The wide letters of East Asia are wide everywhere.
func (c cell) doubtful() bool { return c.glyph >= 0x1f000 || c.width == 2 && c.glyph < 0x2e80 }

// read fills a line of cells from a painted row: text, and SGR sequences. What else may be in it is
// left out.
func (s *Screen) read(row string, line []cell) {
	at, p := 0, pen(0)
	read := 0 // behind the text of the last cell
	for i := 0; i < len(row) && at < len(line); {
		c := row[i]
		switch {
		case c == 0x1b:
			n, parameters, colours := sequence(row[i:])
			if colours {
				p = s.pens.read(p, parameters)
			}
			i += n
		case c < 0x20 || c == 0x7f:
			i++
		case c < utf8.RuneSelf && (i+1 == len(row) || row[i+1] < utf8.RuneSelf) && (at == 0 || i == read || line[at-1].glyph < utf8.RuneSelf):
			line[at] = s.cell(uint32(c), p, 1)
			at++
			i++
			read = i
		default:
			size, cells := widget.Cluster(row[i:])
			if cells > 0 {
				if next := s.add(line, at, row[i:i+size], p, cells, i > read); next > 0 {
					at, read = next, i+size
				}
			}
			i += size
		}
	}
	for ; at < len(line); at++ {
		line[at] = cell{glyph: ' ', width: 1}
	}
}

// add puts a character of one cell or more at a column, or to the one before it where it stands apart in the row and the
// two make one cluster: a terminal draws a mark on what it wrote last. It returns the column behind, 0 without room.
func (s *Screen) add(line []cell, at int, text string, p pen, cells int, apart bool) int {
	from := at
	if apart && at > 0 {
		before := at - 1
		for before > 0 && line[before].width == 0 {
			before--
		}
		whole := string(s.clusters.put(nil, line[before].glyph)) + text
		if n, width := widget.Cluster(whole); n == len(whole) {
			from, text, p, cells = before, whole, line[before].pen, width
		}
	}
	if from+cells > len(line) {
		return 0
	}
	s.fill(line[from:from+cells], text, p)
	return from + cells
}

// fill puts a character into the cells that it takes.
func (s *Screen) fill(cells []cell, text string, p pen) {
	g := s.clusters.of(text)
	cells[0] = s.cell(g, p, uint8(min(len(cells), 4))) //nolint:gosec // 1 to 4
	for k := range cells[1:] {
		cells[1+k] = cell{glyph: g, pen: p}
	}
}

// cell is a cell with a pen; spaces that look alike are alike.
func (s *Screen) cell(glyph uint32, p pen, width uint8) cell {
	if glyph == ' ' {
		p = s.pens.blank[p]
	}
	return cell{glyph: glyph, pen: p, width: width}
}

// sequence is the length of the escape sequence at the start of a text, and its parameters when
// it is SGR.
func sequence(s string) (n int, parameters string, colours bool) {
	if len(s) < 2 || s[1] != '[' {
		return 1, "", false // the rest is text
	}
	plain := true // digits and what parts them: "CSI ? m" and its like are no colours
	for i := 2; i < len(s); i++ {
		c := s[i]
		if c >= 0x40 && c <= 0x7e {
			return i + 1, s[2:i], plain && c == 'm'
		}
		plain = plain && c >= '0' && c <= ';'
	}
	return len(s), "", false
}
