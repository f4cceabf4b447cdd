package date

import (
	"fmt"
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/rule"
	"example.org/sitrep/model/text"
)

// articleOf is an article of one paragraph; sentences end at a point before a capital letter.
func articleOf(published, s string) *model.Article {
	a := &model.Article{ID: "0123456789ab", Text: s, Published: model.EDTF(published)}
	a.Paras = []model.Span{{Start: 0, End: len(s)}}
	start := 0
	for i := 0; i+2 < len(s); i++ {
		if s[i] == '.' && s[i+1] == ' ' && s[i+2] >= 'A' && s[i+2] <= 'Z' && i > 3 && s[i-1] >= 'a' && strings.Count(s[start:i], " ") > 1 {
			a.Sentences = append(a.Sentences, model.Span{Start: start, End: i + 1})
			start = i + 2
		}
	}
	if start < len(s) {
		a.Sentences = append(a.Sentences, model.Span{Start: start, End: len(s)})
	}
	return a
}

func extract(published, s string) []model.DateMention {
	return Extract(text.NewDoc(articleOf(published, s)))
}

func show(s string, ms []model.DateMention) string {
	var out []string
	for _, m := range ms {
		out = append(out, fmt.Sprintf("%s = %s [%s]", m.Ref.Span.In(s), m.Value, m.Rule))
	}
	return strings.Join(out, "; ")
}

func TestRules_EveryExampleComesOut(t *testing.T) {
	for _, r := range ruleList() {
		if len(r.Examples) < 2 {
			t.Errorf("%s: %d examples, want two", r.ID, len(r.Examples))
		}
		for _, e := range r.Examples {
			got := extract(e.Given, e.Text)
			ok := false
			for _, m := range got {
				ok = ok || (m.Rule == r.ID && m.Ref.Span.In(e.Text)+" = "+m.Value == e.Want)
			}
			if !ok {
				t.Errorf("%s: %q: got %s; want %s", r.ID, e.Text, show(e.Text, got), e.Want)
			}
		}
	}
}

func TestRules_NoCounterExampleMatches(t *testing.T) {
	for _, r := range ruleList() {
		if len(r.Counter) < 1 {
			t.Errorf("%s: no counter-example", r.ID)
		}
		for _, e := range r.Counter {
			if got := extract(e.Given, e.Text); fires(got, r.ID) {
				t.Errorf("%s: %q: got %s", r.ID, e.Text, show(e.Text, got))
			}
		}
	}
}

func fires(got []model.DateMention, id model.RuleID) bool {
	for _, m := range got {
		if m.Rule == id {
			return true
		}
	}
	return false
}

func TestRules_NamesAreUnique(t *testing.T) {
	seen := map[model.RuleID]bool{}
	for _, r := range ruleList() {
		if seen[r.ID] {
			t.Errorf("%s stands twice", r.ID)
		}
		seen[r.ID] = true
	}
	var _ rule.Rule[reading]
}
