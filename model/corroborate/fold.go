package corroborate

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// foldName is a name in lower case without marks, points, hyphens and apostrophes, words separated by one blank.
func foldName(s string) string {
	if folded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	blank := false
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '.', r == '\'', r == '’', r == '"', r == '“', r == '”':
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if blank && b.Len() > 0 {
				b.WriteByte(' ')
			}
			blank = false
			b.WriteRune(unicode.ToLower(r))
		default:
			blank = true
		}
	}
	return b.String()
}

// folded reports whether a name is folded as it stands.
func folded(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c == ' ' && i > 0 && i+1 < len(s) && s[i+1] != ' ' {
			continue
		}
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// editDistance is the Levenshtein distance of two words, counted up to limit+1.
func editDistance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > limit || len(y)-len(x) > limit {
		return limit + 1
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(x); i++ {
		corner := row[0]
		row[0] = i
		best := row[0]
		for j := 1; j <= len(y); j++ {
			cost := corner
			if x[i-1] != y[j-1] {
				cost++
			}
			corner = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
			best = min(best, row[j])
		}
		if best > limit {
			return limit + 1
		}
	}
	return row[len(y)]
}
