package intake

import (
	"encoding/json"
	"strings"
	"unicode/utf16"
)

// readable is a JSON text with what readers of JSON refuse and writers leave in it taken out, each by as many spaces:
// comments, commas behind the last item, and numbers that are none. It also tells of letters that came to nothing.
func (r *jsonReader) readable(s string) string {
	if n := loneSurrogates(s); n > 0 {
		r.problem(0, "%d escapes of half a character, replaced by U+FFFD", n)
	}
	out := []byte(s)
	if json.Valid(out) {
		return s
	}
	changed := 0
	blank := func(from, to int, with string) {
		changed++
		copy(out[from:], with)
		for i := from + len(with); i < to; i++ {
			if out[i] != '\n' {
				out[i] = ' '
			}
		}
	}
	for i := 0; i < len(s); {
		rest := s[i:]
		n := 1
		switch {
		case s[i] == '"':
			n = stringLen(rest)
		case strings.HasPrefix(rest, "//"):
			n = untilOr(rest, "\n", 0)
			blank(i, i+n, "")
		case strings.HasPrefix(rest, "/*"):
			n = untilOr(rest, "*/", 2)
			blank(i, i+n, "")
		case strings.HasPrefix(rest, "-Infinity"):
			n = len("-Infinity")
			blank(i, i+n, "null")
		case strings.HasPrefix(rest, "Infinity"):
			n = len("Infinity")
			blank(i, i+n, "null")
		case strings.HasPrefix(rest, "NaN"):
			n = len("NaN")
			blank(i, i+n, "0")
		case s[i] == ',':
			if next := strings.TrimLeft(rest[1:], " \t\r\n"); next != "" && (next[0] == ']' || next[0] == '}') {
				blank(i, i+1, "")
			}
		}
		i += n
	}
	if changed > 0 {
		r.problem(0, "not valid JSON, with comments, commas or numbers that don't belong there, %d times; read without them", changed)
	}
	return string(out)
}

// stringLen is the length of the string that s begins with, with its quotation marks.
func stringLen(s string) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"', '\n':
			return i + 1
		}
	}
	return len(s)
}

// untilOr is the length of s up to a mark and so many bytes of it, or all of s without one.
func untilOr(s, mark string, with int) int {
	if at := strings.Index(s[1:], mark); at >= 0 {
		return 1 + at + with
	}
	return len(s)
}

// loneSurrogates counts the escapes of half a character without the other half.
func loneSurrogates(s string) int {
	count := 0
	for i := 0; i+6 <= len(s); {
		next := strings.IndexByte(s[i:], '\\')
		if next < 0 {
			break
		}
		i += next
		r, ok := escaped(s[i:])
		switch {
		case !ok:
			i += 2
			continue
		case utf16.IsSurrogate(r):
			if low, ok := escaped(s[i+6:]); ok && utf16.DecodeRune(r, low) != '\ufffd' {
				i += 12
				continue
			}
			count++
		}
		i += 6
	}
	return count
}

// escaped is the unit of UTF-16 of an escape such as \u00e9.
func escaped(s string) (r rune, ok bool) {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return 0, false
	}
	for i := 2; i < 6; i++ {
		d := hexOf(s[i])
		if d < 0 {
			return 0, false
		}
		r = r<<4 | rune(d) //nolint:gosec // a digit
	}
	return r, true
}
