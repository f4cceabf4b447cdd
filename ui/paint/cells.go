package paint

import (
	"strings"
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
			size, next := s.add(line, at, row[i:], p, i > read)
			i += size
			if next > 0 {
				at, read = next, i
			}
		}
	}
	for ; at < len(line); at++ {
		line[at] = cell{glyph: ' ', width: 1}
	}
}

// add puts the first character of a text at a column, or what of the text belongs to the character before it, where
// other things stood between the two: a terminal draws a mark on what it wrote last. It returns how many bytes
// of the text that is, and the column behind, 0 for a character without a cell or without room.
func (s *Screen) add(line []cell, at int, text string, p pen, apart bool) (size, next int) {
	if apart && at > 0 {
		before := at - 1
		for before > 0 && line[before].width == 0 {
			before--
		}
		last := s.clusters.put(nil, line[before].glyph)
		run, _, _ := strings.Cut(text, "\x1b") // no character goes on behind a sequence
		whole := string(last) + run
		if n, cells := widget.Cluster(whole); n > len(last) {
			return n - len(last), s.fill(line, before, cells, whole[:n], line[before].pen)
		}
	}
	size, cells := widget.Cluster(text)
	return size, s.fill(line, at, cells, text[:size], p)
}

// fill puts a character into the cells that it takes. It returns the column behind, 0 where it takes none or has no
// room.
func (s *Screen) fill(line []cell, at, cells int, text string, p pen) int {
	if cells < 1 || at+cells > len(line) {
		return 0
	}
	g := s.clusters.of(text)
	line[at] = s.cell(g, p, uint8(min(cells, 4))) //nolint:gosec // 1 to 4
	for k := range line[at+1 : at+cells] {
		line[at+1+k] = cell{glyph: g, pen: p}
	}
	return at + cells
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
