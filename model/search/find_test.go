package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.org/sitrep/model"
)

// line is a hit in short: kind and what it shows, with the marked words in brackets.
func line(b *model.Briefing, h Hit) string {
	text := b.Quote(h.Line)
	for _, m := range slices.Backward(h.Marks) {
		s, e := m.Start-h.Line.Span.Start, m.End-h.Line.Span.Start
		text = text[:s] + "[" + text[s:e] + "]" + text[e:]
	}
	if h.Kind <= Organisation {
		return fmt.Sprintf("%s %s: %s", h.Kind, h.Name, text)
	}
	return fmt.Sprintf("%s: %s", h.Kind, text)
}

func TestFind_RanksNamesThenEventsThenClaims(t *testing.T) {
	b := sample(t)
	x := New(b)
	tests := []struct {
		query string
		want  []string
	}{
		{"pere", []string{
			"person Ana Pereira: Ana [Pereira]", "person Juan Pérez: Juan [Pérez]",
			"event: Émilie Ångström met Juan [Pérez] in Lima on 1 March 2025.", "claim: Ana [Pereira] denied it.",
		}},
		{"angstrom", []string{
			"person Émilie Ångström: Émilie [Ångström]",
			"event: Émilie [Ångström] met Juan Pérez in Lima on 1 March 2025.",
		}},
		{"angstorm", []string{
			"person Émilie Ångström: Émilie [Ångström]",
			"event: Émilie [Ångström] met Juan Pérez in Lima on 1 March 2025.",
		}},
		{"pe", []string{
			"country Peru: [Peru]", "person Ana Pereira: Ana [Pereira]", "person Juan Pérez: Juan [Pérez]",
			"event: Émilie Ångström met Juan [Pérez] in Lima on 1 March 2025.", "claim: Ana [Pereira] denied it.",
			"passage: [Peru] said that twelve miners were killed in the collapse.",
		}},
		{"lima", []string{
			"country Peru: [Lima]", "event: Émilie Ångström met Juan Pérez in [Lima] on 1 March 2025.",
			"passage: Police in [Lima] said that eleven miners died in the collapse.",
		}},
		{"min coll", []string{"event: twelve [miners] were killed in the [collapse]", "claim: eleven [miners] died in the [collapse]"}},
		{"min -twelve coll", []string{"event: eleven [miners] died in the [collapse]"}},
		{`"miners died"`, []string{"event: eleven [miners died] in the collapse"}},
		{`"miners die"`, nil},
		{"mine by:police", []string{"event: eleven [miners] died in the collapse"}},
		{"zzzz", nil},
		{"", nil},
		{"1994", []string{"claim: The copper mine had opened in [1994]."}},
	}
	for _, tt := range tests {
		var got []string
		for _, h := range x.Find(tt.query, 50).Hits {
			got = append(got, line(b, h))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("Find(%q) =\n  %s\nwant\n  %s", tt.query, strings.Join(got, "\n  "), strings.Join(tt.want, "\n  "))
		}
	}
}

func TestFind_SaysWhatItTookForAMisspelling(t *testing.T) {
	r := New(sample(t)).Find("angstorm", 10)
	if want := []string{"angstorm → angstrom"}; !slices.Equal(r.Near, want) || !r.Hits[0].Near {
		t.Errorf("Near = %q, first hit near %v, want %q and true", r.Near, r.Hits[0].Near, want)
	}
}

func TestFind_KeepsAPlaceForEachKind(t *testing.T) {
	r := New(sample(t)).Find("pe", 4)
	var kinds []Kind
	for _, h := range r.Hits {
		kinds = append(kinds, h.Kind)
	}
	if want := []Kind{Country, Event, Claim, Passage}; !slices.Equal(kinds, want) || !r.More {
		t.Errorf("kinds = %v, more %v, want %v and true", kinds, r.More, want)
	}
}

func TestFind_MarksAreSpansOfTheText(t *testing.T) {
	b := sample(t)
	x := New(b)
	for _, q := range []string{"a", "e", "mi", "peru lima", "11", "country:pe", "is:denied", "collapse -peru", "angstrom juan"} {
		for _, h := range x.Find(q, 0).Hits {
			a := b.Article(h.Line.Article)
			if a == nil || !h.Line.Span.Valid(a.Text) {
				t.Fatalf("%q: hit %+v has no line", q, h)
			}
			for _, m := range h.Marks {
				if !h.Line.Span.Contains(m) || !m.Valid(a.Text) || m.Empty() {
					t.Errorf("%q: mark %v outside line %v", q, m, h.Line.Span)
				}
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	x := New(sample(f))
	for _, q := range []string{"pere", `"in a`, "-", "country:", "since:20 x", "--a", `-"a b"`, "is:is:", "É\u0301"} {
		f.Add(q)
	}
	f.Fuzz(func(_ *testing.T, q string) { x.Find(q, 10) })
}
