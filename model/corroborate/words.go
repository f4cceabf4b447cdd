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

// wordSpan is a word or number of an article: a hash of its lower-case form and where it stands.
type wordSpan struct {
	hash  uint64
	start int32
	rest  uint32 // twice its length in bytes, and one more inside quotation marks
}

// newWordSpan packs a word into sixteen bytes: texts that are compared stand in memory word by word.
func newWordSpan(hash uint64, start, end int, quoted bool) wordSpan {
	w := wordSpan{hash: hash, start: int32(start), rest: uint32(end-start) << 1} //nolint:gosec // articles are bounded
	if quoted {
		w.rest |= 1
	}
	return w
}

// end is behind the last byte of the word.
func (w wordSpan) end() int { return int(w.start) + int(w.rest>>1) }

func (w wordSpan) quoted() bool { return w.rest&1 != 0 }

// eachWord calls f for each run of letters or digits, in order. Points and commas inside numbers
// belong to them.
func eachWord(s string, f func(start, end int, first rune)) {
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if !isWordRune(r) {
			i += n
			continue
		}
		start := i
		digit := r >= '0' && r <= '9'
		for i < len(s) {
			x, m := rune(s[i]), 1
			if x >= utf8.RuneSelf {
				x, m = utf8.DecodeRuneInString(s[i:])
			}
			if isWordRune(x) || digit && (x == '.' || x == ',') && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9' {
				i += m
				continue
			}
			break
		}
		f(start, i, r)
	}
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

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
