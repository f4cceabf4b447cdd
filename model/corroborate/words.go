package corroborate

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// eachWord calls f for each run of letters or digits, in order. Points and commas inside numbers
// belong to them.
func eachWord(s string, f func(start, end int, first rune)) {
	for start, end, first := nextWord(s, 0); end > start; start, end, first = nextWord(s, end) {
		f(start, end, first)
	}
}

// nextWord is the first word of eachWord that starts at byte i or later; it is empty behind the last. At
// the start of a word it finds that word, so that reading may begin at any.
func nextWord(s string, i int) (start, end int, first rune) {
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			if wordBytes[c] {
				return i, wordEnd(s, i+1, c >= '0' && c <= '9'), rune(c)
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if isWordRune(r) {
			return i, wordEnd(s, i+n, false), r
		}
		i += n
	}
	return i, i, 0
}

// wordEnd is the end of the word, or of the number, that byte i stands in or follows.
func wordEnd(s string, i int, number bool) int {
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			if !wordBytes[c] && (!number || c != '.' && c != ',' || i+1 == len(s) || s[i+1] < '0' || s[i+1] > '9') {
				return i
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isWordRune(r) {
			return i
		}
		i += n
	}
	return i
}

// isWordRune reports whether a rune that isn't ASCII belongs to a word.
func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// wordBytes are the letters and digits of ASCII.
var wordBytes = func() (set [utf8.RuneSelf]bool) { //nolint:gochecknoglobals // a constant table
	for c := range set {
		set[c] = 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
	}
	return set
}()

// hashLower is the FNV-1a hash of a word in lower case.
func hashLower(w string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(w); i++ {
		c := w[i]
		if c >= utf8.RuneSelf {
			return hashBytes(strings.ToLower(w))
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

func hashBytes(w string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(w) {
		h = (h ^ uint64(w[i])) * 1099511628211
	}
	return h
}

// stemEnd is the length of a word without its commonest English ending.
func stemEnd(w string) int {
	if len(w) < 5 {
		return len(w)
	}
	switch w[len(w)-1] | 0x20 {
	case 's', 'g', 'd', 'y':
	default:
		return len(w) // most words
	}
	for _, s := range [...]string{"ings", "ing", "edly", "ed", "ies", "es", "s"} {
		if n := len(w) - len(s); n >= 4 && equalFoldASCII(w[n:], s) && (s != "s" || w[n-1]|0x20 != 's') {
			return n
		}
	}
	return len(w)
}

func equalFoldASCII(a, lower string) bool {
	for i := range len(lower) {
		c := a[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != lower[i] {
			return false
		}
	}
	return true
}

// stemHash is the hash of the stem of a word in lower case.
func stemHash(w string) uint64 { return hashLower(w[:stemEnd(w)]) }

// hashWord is hashLower and stemHash of a word in one pass.
func hashWord(w string) (whole, stem uint64) {
	n := stemEnd(w)
	h := uint64(14695981039346656037)
	for i := range len(w) {
		c := w[i]
		if c >= utf8.RuneSelf {
			return hashLower(w), hashLower(w[:n])
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if i == n {
			stem = h
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	if n == len(w) {
		stem = h
	}
	return h, stem
}

// commonDocs is the number of articles behind the table of common stems.
const commonDocs = 2000

//go:embed data/common.txt
var commonTXT string

// commonStems is in how many of commonDocs articles a stem stands, by its hash. A fixed table and
// not the articles at hand gives words their weight, so that an unrelated article changes nothing.
var commonStems = sync.OnceValue(loadCommon) //nolint:gochecknoglobals // a constant table, built on first use

func loadCommon() map[uint64]float32 {
	out := make(map[uint64]float32, 8192)
	for line := range strings.Lines(commonTXT) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Fields(line)
		n, err := strconv.Atoi(f[0])
		if err != nil {
			continue
		}
		rarity := rarityOf(float64(n))
		for _, w := range f[1:] {
			out[hashBytes(w)] = rarity
		}
	}
	return out
}

func rarityOf(docs float64) float32 {
	return float32(max(0, math.Log((commonDocs+1)/(docs+0.5))))
}

// unlisted is the rarity of a stem that is not in the table.
var unlisted = rarityOf(3) //nolint:gochecknoglobals // a constant that needs a logarithm

// stopRarity is the rarity up to which a stem counts for nothing.
const stopRarity = 1.05
