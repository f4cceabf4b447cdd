package search

import (
	"testing"

	made "example.org/sitrep/model/digest/sample"
)

// TestVerdicts_AgreeWithTheTexts compares what the index knows with what the texts say.
func TestVerdicts_AgreeWithTheTexts(t *testing.T) {
	b := made.Briefing()
	x := New(b)
	yes := 0
	for _, q := range []string{
		"port", "po", "p", "the port", "minister said", `"the port"`, `"port the"`, "-port", "fire -port", "-\"the fire\"", "-p", "accidnt",
		"zzzzzz", "港", "2026", "fuentes by:fuentes", "rosa fuentes rebuild",
	} {
		parsed, _ := Parse(q)
		f := x.Filter(parsed)
		for i := range b.Claims {
			c := &b.Claims[i]
			_, want := f.terms.scan(b.Quote(c.Ref), 0)
			if got := f.wordsIn(c); got != want {
				t.Errorf("%s: %v for %q", q, got, b.Quote(c.Ref))
			}
			if want {
				yes++
			}
		}
		for i := range b.Articles {
			want := true
			for _, w := range f.terms {
				_, held := matcher{w}.scan(b.Articles[i].Text, 0)
				want = want && held
			}
			if got := f.allWordsIn(i); got != want {
				t.Errorf("%s: %v for article %d", q, got, i)
			}
		}
	}
	if yes < 10 {
		t.Errorf("only %d claims hold the words", yes)
	}
}
