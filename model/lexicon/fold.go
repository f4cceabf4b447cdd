package lexicon

import (
	"unicode/utf8"

	"example.org/sitrep/model/text"
)

// Fold is the form in which names are compared and looked up: lower case, without marks, points
// and commas, typographic apostrophes and hyphens made plain, letters that no decomposition reaches (ø, ł, ß, ı)
// written as plain ones. "N'Djaména" and "São Tomé" become "n'djamena" and "sao tome".
func Fold(s string) string {
	if plain(s) {
		return s
	}
	if out, ok := foldASCII(s); ok {
		return out
	}
	buf := make([]byte, 0, len(s))
	for _, r := range s {
		switch r {
		case '.', ',':
		case '`':
			buf = append(buf, '\'')
		default:
			buf = text.AppendFolded(buf, r)
		}
	}
	return string(buf)
}

func foldASCII(s string) (string, bool) {
	var buf [64]byte
	out := buf[:0]
	for i := range len(s) {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			return "", false
		case 'A' <= c && c <= 'Z':
			out = append(out, c+'a'-'A')
		case c == '`':
			out = append(out, '\'')
		case c != '.' && c != ',':
			out = append(out, c)
		}
	}
	return string(out), true
}

func plain(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' || c == '.' || c == ',' || c == '`' {
			return false
		}
	}
	return true
}
