package intake

import (
	"strings"
	"unicode/utf8"
)

// parsePlain reads plain text: as somebody typed it, or as it was copied off a web page.
func parsePlain(s string) *draft {
	d := &draft{blocks: group(splitRows(s, 1))}
	findTitle(d)
	return d
}

// findTitle takes the first block as the headline when it looks like one and text follows.
func findTitle(d *draft) {
	if len(d.blocks) < 2 || d.hasTitle() {
		return
	}
	first := &d.blocks[0]
	if first.role == roleBody && looksLikeTitle(first.text()) {
		first.role = roleTitle
	}
}

func looksLikeTitle(s string) bool {
	if n := utf8.RuneCountInString(s); n > 200 || wordCount(s) < 3 {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'”’»)"))
	return r != '.' && r != ':' && r != ',' && r != ';'
}
