package corroborate

import (
	"slices"
	"testing"
)

func TestStemEnd_LeavesEndingsOut(t *testing.T) {
	for word, stem := range map[string]string{
		"reportedly": "report", "talks": "talk", "Meetings": "Meet", "meeting": "meet", "seized": "seiz", "parties": "part",
		"clashes": "clash", "press": "press", "SEIZED": "SEIZ", "thing": "thing", "used": "used", "family": "family", "": "", "köder": "köder",
	} {
		if got := word[:stemEnd(word)]; got != stem {
			t.Errorf("%q: stem %q, not %q", word, got, stem)
		}
	}
}

func TestEachWord_NumbersKeepTheirPoints(t *testing.T) {
	for s, want := range map[string][]string{
		"On 1,200.50 acres, in 2010.": {"On", "1,200.50", "acres", "in", "2010"},
		"U.S. — “Ñandú” a.b":          {"U", "S", "Ñandú", "a", "b"},
		"٣ é1.5":                      {"٣", "é1", "5"},
		" … ":                         nil,
	} {
		var got []string
		eachWord(s, func(start, end int, _ rune) { got = append(got, s[start:end]) })
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, not %q", s, got, want)
		}
	}
}
