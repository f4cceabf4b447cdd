package widget

import (
	"strings"
	"unicode"

	"example.org/sitrep/ui/theme"
	"golang.org/x/text/unicode/norm"
)

// Needle is what matches are looked for with: upper and lower case and accents make no difference.
type Needle struct{ words []string }

// NewNeedle makes a needle of words, each of which is looked for.
func NewNeedle(words ...string) Needle {
	var n Needle
	for _, w := range words {
		if f := Fold(strings.TrimSpace(w)); f != "" {
			n.words = append(n.words, f)
		}
	}
	return n
}

// Empty reports whether there is nothing to look for.
func (n Needle) Empty() bool { return len(n.words) == 0 }

// In reports whether a text holds every word.
func (n Needle) In(text string) bool {
	folded := Fold(text)
	for _, w := range n.words {
		if !strings.Contains(folded, w) {
			return false
		}
	}
	return !n.Empty()
}

// Fold is a text in lower case without accents.
func Fold(s string) string {
	folded, _ := fold(s, false)
	return folded
}

// fold returns the folded text and, when asked, for each of its bytes the offset in s.
func fold(s string, offsets bool) (string, []int) {
	var b strings.Builder
	var at []int
	for i, r := range s {
		if r < 0x80 {
			b.WriteRune(unicode.ToLower(r))
		} else {
			for _, d := range norm.NFD.String(string(r)) {
				if !unicode.Is(unicode.Mn, d) {
					b.WriteRune(unicode.ToLower(d))
				}
			}
		}
		for offsets && len(at) < b.Len() {
			at = append(at, i)
		}
	}
	return b.String(), at
}

// Find lists where the words stand in a text, ascending, not overlapping.
func (n Needle) Find(text string) []Range {
	if n.Empty() {
		return nil
	}
	folded, at := fold(text, true)
	at = append(at, len(text))
	var out []Range
	for i := 0; i < len(folded); {
		w := n.longestAt(folded[i:])
		if w == 0 {
			i++
			continue
		}
		out = append(out, Range{at[i], at[i+w]})
		i += w
	}
	return out
}

func (n Needle) longestAt(s string) int {
	best := 0
	for _, w := range n.words {
		if len(w) > best && strings.HasPrefix(s, w) {
			best = len(w)
		}
	}
	return best
}

// paint marks the matches in a line.
func (n Needle) paint(l Line) Line {
	if n.Empty() {
		return l
	}
	for _, r := range n.Find(l.Plain()) {
		l = l.Mark(r.Start, r.End, theme.Match)
	}
	return l
}
