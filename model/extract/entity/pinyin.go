package entity

import (
	"slices"
	"strings"

	"example.org/sitrep/model/text"
)

// maxPinyin is the longest given name that is tried, in bytes: two syllables of six letters, and a hyphen.
const maxPinyin = 13

// chineseName reports whether tokens i and i+1, the first of a sentence, are a family name that is an ordinary word
// too and a given name of one or two Chinese syllables: "Fan Mengguang said", "He Jianxiong, a banker". A verb after
// the pronoun "He" has no capital, and no third capital may follow: that is no name of two words.
func (x *reader) chineseName(i int, sent text.Sentence) bool {
	w := x.at[i]
	if i+2 >= sent.Last || w == nil || !x.familyWord(w.fold) || x.d.Tokens[i].Caps {
		return false
	}
	n := x.at[i+1]
	if n == nil || n.stop || n.common || n.use.CommonGiven() || x.d.Tokens[i+1].Line || x.d.Tokens[i+1].Caps || x.placeWord(n) {
		return false
	}
	return x.at[i+2] == nil && len(n.fold) > 2 && chineseSyllables(n.fold, 2)
}

// familyWord reports whether a folded word is a family name that stands before the given name; "He" is one only where
// a chunk lets the pronoun in.
func (x *reader) familyWord(fold string) bool { return fold == "he" || x.lex.FamilyFirst(fold) }

// chineseSyllables reports whether a folded word is made of at most n syllables of Pinyin, the Latin spelling of
// Chinese: an initial and a final each.
func chineseSyllables(s string, n int) bool {
	s = strings.TrimPrefix(s, "-")
	if s == "" {
		return true
	}
	if n == 0 || len(s) > maxPinyin {
		return false
	}
	for _, initial := range []string{"zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y", "w", ""} {
		rest, ok := strings.CutPrefix(s, initial)
		if !ok {
			continue
		}
		for k := min(len(rest), len("iang")); k > 0; k-- {
			if chineseFinal(rest[:k]) && chineseSyllables(rest[k:], n-1) {
				return true
			}
		}
	}
	return false
}

// chineseFinal lists what may follow the initial of a syllable.
func chineseFinal(s string) bool {
	return slices.Contains([]string{
		"a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "er", "i", "ia", "ian", "iang", "iao", "ie", "in", "ing", "iong", "iu",
		"o", "ong", "ou", "u", "ua", "uai", "uan", "uang", "ue", "ui", "un", "uo",
	}, s)
}
