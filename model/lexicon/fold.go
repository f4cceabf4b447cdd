package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is the form in which names are compared and looked up: lower case, without marks, points
// and commas, curly apostrophes made straight, letters that no decomposition reaches (ø, ł, ß, ı)
// written as plain ones. "N'Djaména" and "São Tomé" become "n'djamena" and "sao tome".
func Fold(s string) string {
	if plain(s) {
		return s
	}
	if out, ok := foldASCII(s); ok {
		return out
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFD.String(s) {
		foldRune(&b, r)
	}
	return b.String()
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

func foldRune(b *strings.Builder, r rune) {
	switch r {
	case '.', ',':
	case '’', '‘', 'ʻ', 'ʼ', '`':
		b.WriteByte('\'')
	case '‑':
		b.WriteByte('-')
	case 'ø', 'Ø':
		b.WriteByte('o')
	case 'ł', 'Ł':
		b.WriteByte('l')
	case 'đ', 'Đ', 'ð', 'Ð':
		b.WriteByte('d')
	case 'ı':
		b.WriteByte('i')
	case 'ə', 'Ə':
		b.WriteByte('a')
	case 'ħ', 'Ħ':
		b.WriteByte('h')
	case 'ŋ', 'Ŋ':
		b.WriteByte('n')
	case 'ß':
		b.WriteString("ss")
	case 'æ', 'Æ':
		b.WriteString("ae")
	case 'œ', 'Œ':
		b.WriteString("oe")
	case 'þ', 'Þ':
		b.WriteString("th")
	default:
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
}
