package text

import (
	"sort"
	"strings"
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
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		foldRune(&b, r)
	}
	return b.String()
}

// NewFolded folds s and keeps the way back to its bytes.
func NewFolded(s string) Folded {
	var f Folded
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			b.WriteByte(c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		from := b.Len()
		foldRune(&b, r)
		if size := b.Len() - from; size != n || utf8.RuneCountInString(b.String()[from:]) != 1 { // "℉" becomes two letters of as many bytes
			f.letters = append(f.letters, foldedLetter{int32(from), int32(b.Len()), int32(i), int32(i + n)}) //nolint:gosec // texts are bounded at 8 MB
		}
		i += n
	}
	f.Text = b.String()
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

// foldRune writes what a character counts as in comparison; marks write nothing.
func foldRune(b *strings.Builder, r rune) {
	switch {
	case r < utf8.RuneSelf:
		b.WriteRune(unicode.ToLower(r))
		return
	case unicode.Is(unicode.Mn, r):
		return
	}
	if s := foldSpecial(r); s != "" {
		b.WriteString(s)
		return
	}
	var buf [utf8.UTFMax]byte
	d := norm.NFKD.PropertiesString(string(utf8.AppendRune(buf[:0], r))).Decomposition()
	if len(d) == 0 {
		b.WriteRune(unicode.ToLower(r))
		return
	}
	for _, x := range string(d) {
		if !unicode.Is(unicode.Mn, x) {
			b.WriteRune(unicode.ToLower(x))
		}
	}
}

// foldSpecial holds the letters and marks that have no decomposition but a plain form in use.
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
	case 'ı':
		return "i"
	case '‘', '’', '‚', '‛', 'ʼ', '′':
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
