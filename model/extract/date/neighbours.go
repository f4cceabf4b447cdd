package date

import (
	"slices"
	"strings"

	"example.org/sitrep/model/rule"
)

// prevIs reports whether the term before the match is one of the words, in lower case.
func prevIs(m *match, words ...string) bool {
	if m.First == 0 || m.Terms[m.First].Line {
		return false
	}
	return slices.Contains(words, strings.ToLower(m.Of(m.First-1)))
}

// nextText is the term after the match as written, "" at the end of a paragraph.
func nextText(m *match) string {
	if m.Last >= len(m.Terms) || m.Terms[m.Last].Line {
		return ""
	}
	return m.Of(m.Last)
}

// followedBy reports whether the term after the match is one of the words.
func followedBy(m *match, words ...string) bool {
	next := nextText(m)
	return next != "" && slices.Contains(words, next)
}

// followedByWord reports whether a word of letters follows the match.
func followedByWord(m *match) bool {
	next := nextText(m)
	return next != "" && isLetter(next[0])
}

// isLetterAt reports whether a term is a word.
func isLetterAt(m *match, t rule.Term) bool { return t.End > t.Start && isLetter(m.Text[t.Start]) }

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 }
