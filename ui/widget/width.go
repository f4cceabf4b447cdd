// Package widget holds the parts that panes are drawn with: lines of text with roles, a scrolling
// list, tabs, a prompt, an overlay, a density strip. Widgets know no news.
//
// Widths are in cells of the screen. [Width] is the only place where bytes become cells.
package widget

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Width is the number of cells of plain text. A control character counts as the space that it is
// painted as; escape sequences have no meaning here.
func Width(s string) int {
	w := ascii(s)
	if w == len(s) {
		return w
	}
	if w > 0 {
		w-- // a mark may follow
	}
	for i := w; i < len(s); {
		size, cells := Cluster(s[i:])
		i += size
		w += cells
	}
	return w
}

// ascii is how many bytes of a text come before the first that is not ASCII.
func ascii(s string) int {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return i
		}
	}
	return len(s)
}

// Cluster is the length in bytes of the first grapheme cluster of a text that is not empty, and the
// width in cells of what is drawn for it. Cells are counted rune by rune, as terminals do that know no clusters; those that do
// are asked to count so too (see ui/tui), and what the two would draw unlike is drawn alike by [drawn].
func Cluster(s string) (size, cells int) {
	if n := plainSign(s); n > 0 && (n == len(s) || plainSign(s[n:]) > 0) {
		return n, 1
	}
	c, cells := ansi.FirstGraphemeCluster(s, ansi.WcWidth)
	if c == "" {
		return 1, 1
	}
	if c[0] < 0x20 || c[0] == 0x7f {
		return len(c), 1
	}
	if _, n := utf8.DecodeRuneInString(c); n == len(c) {
		return n, cells
	}
	shown, size := drawn(c)
	return size, ansi.StringWidthWc(shown)
}

// plainSign is the length of the first sign of a text when it is one of those that most text is made
// of, which take one cell and join with none of their own kind: ASCII, the letters of Europe,
// dashes, quotation marks and lines. It is 0 for all others.
func plainSign(s string) int {
	c := s[0]
	switch {
	case c < utf8.RuneSelf:
		return 1
	case c >= 0xc3 && c <= 0xcb && len(s) > 1: // U+00C0 to U+02FF
		return 2
	case c != 0xe2 || len(s) < 3:
		return 0
	}
	switch d, e := s[1], s[2]; {
	case d == 0x80 && e >= 0x90 && e <= 0xa6, d >= 0x94 && d <= 0x95 && e < 0xc0: // U+2010 to U+2026, U+2500 to U+257F
		return 3
	}
	return 0
}

// Truncate cuts plain text to a width; what is cut off is shown by the ellipsis.
func Truncate(s string, width int, ellipsis string) string {
	if width <= 0 {
		return ""
	}
	if len(s) <= width || Width(s) <= width {
		return s
	}
	room := width - Width(ellipsis)
	if room < 0 {
		return ""
	}
	return strings.TrimRight(s[:prefix(s, room)], " ") + ellipsis
}

// prefix is the length in bytes of the longest start of s that is at most width cells wide.
func prefix(s string, width int) int {
	w, i := 0, 0
	for i < len(s) {
		size, cells := Cluster(s[i:])
		if w+cells > width {
			break
		}
		w += cells
		i += size
	}
	return i
}

// isPlain reports that a text is ASCII without a control character.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < 0x20 || c >= 0x7f {
			return false
		}
	}
	return true
}

// Printable is text as it may go to the screen: control characters become spaces, bidirectional
// overrides vanish, clusters are [drawn]. Clean text comes back as it is.
func Printable(s string) string {
	if isPlain(s) {
		return s
	}
	clean := true
	for i := 0; i < len(s) && clean; i++ {
		switch c := s[i]; {
		case c < 0x20, c == 0x7f:
			clean = false
		case c >= 0xc2:
			r, _ := utf8.DecodeRuneInString(s[i:])
			clean = !forbidden(r) && !joins(r)
		}
	}
	if clean && utf8.ValidString(s) {
		return s
	}
	return scrub(s)
}

func forbidden(r rune) bool {
	return (r >= 0x80 && r < 0xa0) || (r >= 0x202a && r <= 0x202e) || (r >= 0x2066 && r <= 0x2069) ||
		(r >= 0xe0000 && r <= 0xe007f) || r == 0x2028 || r == 0x2029
}

func scrub(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r < 0x20 || r == 0x7f || r == 0x2028 || r == 0x2029:
			b.WriteByte(' ')
		case !forbidden(r) && !isSelector(r):
			b.WriteRune(r)
		}
	}
	s = b.String()
	b.Reset()
	for i := 0; i < len(s); {
		size, _ := Cluster(s[i:])
		shown, _ := drawn(s[i : i+size])
		b.WriteString(shown)
		if i += size; i < len(s) && size > 1 && joined(s[i-size:], size) {
			b.WriteString(nonJoiner)
		}
	}
	return b.String()
}
