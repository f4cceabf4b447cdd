package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Tokenize cuts text into tokens in one pass. A token never holds white space. A possessive
// ending ("'s", "’s", a trailing "’") is a token of its own, so that names end where they end;
// a point that belongs to an abbreviation of letters and points ("U.S.", "D.C.") or to an
// initial ("J.") stays in the word, any other point is a token.
func Tokenize(s string) []Token {
	tokens := make([]Token, 0, len(s)/5+8)
	space, line := false, true
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			space = true
			line = line || r == '\n'
			i += n
			continue
		}
		t := scan(s, i, r, n)
		t.Space, t.Line = space, line
		space, line = false, false
		tokens = append(tokens, t)
		i = int(t.End)
	}
	return tokens
}

func scan(s string, i int, r rune, n int) Token {
	switch {
	case isLetter(r):
		return scanWord(s, i)
	case '0' <= r && r <= '9':
		return scanNumber(s, i)
	case isApostrophe(r):
		if k := possessiveEnd(s, i, n); k > 0 {
			return Token{Start: int32(i), End: int32(k), Kind: Word} //nolint:gosec // articles are bounded
		}
	}
	return Token{Start: int32(i), End: int32(i + n), Kind: Punct} //nolint:gosec // as above
}

func scanWord(s string, start int) Token {
	letters, uppers := 0, 0
	first, _ := utf8.DecodeRuneInString(s[start:])
	i := start
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if isLetter(r) || unicode.Is(unicode.M, r) || ('0' <= r && r <= '9') {
			letters++
			if unicode.IsUpper(r) {
				uppers++
			}
			i += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[min(i+n, len(s)):])
		if isApostrophe(r) && isLetter(next) && possessiveEnd(s, i, n) == 0 {
			i += n
			continue
		}
		if (r == '-' || r == '‑' || r == '&') && (isLetter(next) || ('0' <= next && next <= '9')) {
			i += n
			continue
		}
		break
	}
	if end := abbreviationEnd(s, start, i); end > i {
		i = end
	}
	return Token{
		Start: int32(start), End: int32(i), Kind: Word, //nolint:gosec // articles are bounded
		Upper: unicode.IsUpper(first) || unicode.IsTitle(first), Caps: letters >= 2 && uppers == letters,
	}
}

// abbreviationEnd extends a single letter over "U.S.", "D.C." or the point of an initial.
func abbreviationEnd(s string, start, end int) int {
	r, n := utf8.DecodeRuneInString(s[start:])
	if start+n != end || end >= len(s) || s[end] != '.' {
		return end
	}
	i := end + 1
	pairs := 1
	for i < len(s) {
		x, m := utf8.DecodeRuneInString(s[i:])
		if !isLetter(x) || i+m >= len(s) || s[i+m] != '.' {
			break
		}
		i += m + 1
		pairs++
	}
	if pairs > 1 || unicode.IsUpper(r) {
		return i
	}
	return end
}

func scanNumber(s string, start int) Token {
	i := start
	for i < len(s) {
		c := s[i]
		switch {
		case '0' <= c && c <= '9', 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
			i++
			continue
		case (c == '.' || c == ',' || c == ':' || c == '-' || c == '/') && i+1 < len(s) && '0' <= s[i+1] && s[i+1] <= '9':
			i++
			continue
		}
		break
	}
	return Token{Start: int32(start), End: int32(i), Kind: Number} //nolint:gosec // articles are bounded
}

// possessiveEnd is the end of a possessive ending that starts at i, or 0.
func possessiveEnd(s string, i, n int) int {
	j := i + n
	if i == 0 || j >= len(s) {
		return 0
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	if !isLetter(before) && (before < '0' || before > '9') && before != '.' {
		return 0
	}
	if s[j] != 's' && s[j] != 'S' {
		return 0
	}
	after, _ := utf8.DecodeRuneInString(s[j+1:])
	if j+1 < len(s) && (isLetter(after) || ('0' <= after && after <= '9')) {
		return 0
	}
	return j + 1
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// IsQuote reports whether a token is a quotation mark, and whether it can open or close.
func IsQuote(s string) bool { return s != "" && strings.ContainsAny(s, "\"“”„«»") }
