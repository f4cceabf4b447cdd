package widget

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

const (
	maxMarks = 8 // how many marks without a cell of their own a cluster keeps on the screen
	// MaxCells is how wide a cluster is at most; a wider one would be lost on its way to the screen.
	MaxCells  = 4
	nonJoiner = "\u200c"

	zeroWidthJoiner = 0x200d
	keycap          = 0x20e3
)

// drawn is what a grapheme cluster is drawn as, and how many of its bytes that stands for. Terminals
// differ in the cells of a joined emoji, so it is drawn as its first picture, without skin tone,
// variation selector and keycap. Of the marks of a letter the first eight are kept. A cluster of more
// than four cells, as some Indic ligatures are, is parted after a sign that takes no cell.
func drawn(c string) (shown string, size int) {
	head := c
	for r, n := utf8.DecodeRuneInString(head); isSelector(r); r, n = utf8.DecodeRuneInString(head) {
		head = head[n:]
	}
	if isPicture(head) {
		_, n := utf8.DecodeRuneInString(head)
		if r, m := utf8.DecodeRuneInString(head[n:]); isFlagLetter(r) {
			n += m
		}
		return head[:n], len(c)
	}
	kept := make([]byte, 0, len(c))
	cells, marks := 0, 0
	for i, r := range c {
		_, n := utf8.DecodeRuneInString(c[i:])
		w := ansi.StringWidthWc(string(r))
		switch {
		case isSelector(r):
			continue
		case w == 0:
			if marks++; marks > maxMarks {
				continue
			}
		case cells+w > MaxCells && unicode.Is(unicode.M, r):
			continue
		case cells+w > MaxCells:
			return string(kept), i
		}
		cells += w
		kept = append(kept, c[i:i+n]...)
	}
	return string(kept), len(c)
}

// joined says whether a cluster of size bytes was parted from what follows, which belongs to it.
func joined(s string, size int) bool {
	c, _ := ansi.FirstGraphemeCluster(s, ansi.WcWidth)
	return len(c) > size
}

// joins says whether a rune may be part of a cluster that is drawn otherwise than it stands: a mark, a
// vowel sign that is a letter, a part of a Korean syllable, a picture.
func joins(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r == zeroWidthJoiner, r == 0xe33, r == 0xeb3, r == 0xff9e, r == 0xff9f, r >= 0x1100 && r < 0x1200, r >= 0x1f000 && r < 0x20000:
		return true
	}
	return unicode.Is(unicode.M, r)
}

// isPicture says whether a cluster is an emoji of several runes.
func isPicture(c string) bool {
	first, n := utf8.DecodeRuneInString(c)
	if n == len(c) {
		return false
	}
	if first >= 0x1f000 || (first >= 0x2190 && first < 0x2c00) || first == 0x3030 || first == 0x303d || first == 0x3297 || first == 0x3299 {
		return true
	}
	return (first == '#' || first == '*' || first >= '0' && first <= '9') && strings.ContainsRune(c, keycap)
}

func isFlagLetter(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }

func isSelector(r rune) bool { return r >= 0xfe00 && r <= 0xfe0f }
