package text

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Folded is a text made comparable: lower case, marks dropped, typographic quotation marks and
// dashes made plain, so that "garcia" finds "García".
type Folded struct {
	Text string
	// letters are those whose folded form has another length or several letters, ascending.
	letters []foldedLetter
}

// foldedLetter says that Text[from:to] stands for bytes [first, last) of the original.
type foldedLetter struct{ from, to, first, last int32 }

// Fold folds s for comparison only, without the way back.
func Fold(s string) string {
	if isLowerASCII(s) {
		return s
	}
	buf := make([]byte, 0, len(s))
	for _, r := range s {
		buf = AppendFolded(buf, r)
	}
	return string(buf)
}

// NewFolded folds s and keeps the way back to its bytes.
func NewFolded(s string) Folded {
	var f Folded
	buf := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		from := len(buf)
		buf = AppendFolded(buf, r)
		if len(buf)-from != n || utf8.RuneCount(buf[from:]) != 1 { // "℉" becomes two letters of as many bytes
			f.letters = append(f.letters, foldedLetter{int32(from), int32(len(buf)), int32(i), int32(i + n)}) //nolint:gosec // texts are bounded at 8 MB
		}
		i += n
	}
	f.Text = string(buf)
	return f
}

// Original is the byte offset of the original text that the folded offset came from. An offset
// inside a letter that folding made longer gives the start of that letter.
func (f *Folded) Original(folded int) int {
	k := sort.Search(len(f.letters), func(k int) bool { return int(f.letters[k].from) > folded })
	if k == 0 {
		return folded
	}
	l := f.letters[k-1]
	if folded < int(l.to) {
		return int(l.first)
	}
	return int(l.last) + folded - int(l.to)
}

// Span is the original range of a folded range; marks that stand on its last letter belong to it.
func (f *Folded) Span(start, end int) (from, to int) {
	from = f.Original(start)
	if end <= start {
		return from, from
	}
	return from, max(f.Original(end), from)
}

func isLowerASCII(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// AppendFolded appends what a character counts as in comparison: a letter in lower case without its marks, a typographic
// quotation mark or dash as the plain one. A mark by itself appends nothing.
func AppendFolded(buf []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return append(buf, byte(r))
	}
	if s := foldSpecial(r); s != "" {
		return append(buf, s...)
	}
	var one [utf8.UTFMax]byte
	d := norm.NFKD.Properties(one[:utf8.EncodeRune(one[:], r)]).Decomposition()
	if len(d) == 0 {
		return appendLower(buf, r)
	}
	for len(d) > 0 {
		x, n := utf8.DecodeRune(d)
		d = d[n:]
		buf = appendLower(buf, x)
	}
	return buf
}

// appendLower appends a letter in lower case, and nothing for a mark.
func appendLower(buf []byte, r rune) []byte {
	if unicode.Is(unicode.Mn, r) {
		return buf
	}
	return utf8.AppendRune(buf, unicode.ToLower(r))
}

// foldSpecial holds the letters and signs that Unicode does not decompose but that people type as plain ones.
func foldSpecial(r rune) string {
	switch r {
	case 'ß', 'ẞ':
		return "ss"
	case 'æ', 'Æ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'ø', 'Ø':
		return "o"
	case 'ł', 'Ł':
		return "l"
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d"
	case 'þ', 'Þ':
		return "th"
	case 'ə', 'Ə':
		return "a"
	case 'ħ', 'Ħ':
		return "h"
	case 'ŋ', 'Ŋ':
		return "n"
	case 'ı':
		return "i"
	case '‘', '’', '‚', '‛', 'ʼ', 'ʻ', '′':
		return "'"
	case '“', '”', '„', '‟', '«', '»':
		return "\""
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return "-"
	case '…':
		return "..."
	}
	return ""
}
