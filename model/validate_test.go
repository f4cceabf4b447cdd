package model_test

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
)

// valid is a briefing of one article, one claim and one event.
func valid() *model.Briefing {
	ref := model.Ref{Article: "a", Span: model.Span{End: 5}}
	return &model.Briefing{
		Articles:  []model.Article{{ID: "a", Path: "a.txt", Text: "Hello", Paras: []model.Span{{End: 5}}, Sentences: []model.Span{{End: 5}}}},
		Countries: []model.Country{{Code: "FR", Name: "France", Relevance: model.Passing, Events: []model.EventID{"e:a#0"}}},
		Claims:    []model.Claim{{ID: "a#0", Ref: ref, Content: ref.Span, Speaker: model.Speaker{Kind: model.SpeakerOutlet}, Countries: []model.CountryCode{"FR"}, Event: "e:a#0"}},
		Events:    []model.Event{{ID: "e:a#0", Title: ref, Countries: []model.CountryCode{"FR"}, Claims: []model.ClaimID{"a#0"}, Articles: 1, Origins: 1}},
		Stories:   []model.Story{{ID: "s:a", Title: ref, Articles: []model.ArticleID{"a"}}},
	}
}

func TestValidate_EachBrokenInvariantIsNamed(t *testing.T) {
	for name, x := range map[string]struct {
		spoil func(*model.Briefing)
		want  string
	}{
		"nothing":               {func(*model.Briefing) {}, ""},
		"span past the text":    {func(b *model.Briefing) { b.Claims[0].Content.End = 9 }, "does not lie"},
		"repeated article":      {func(b *model.Briefing) { b.Articles = append(b.Articles, b.Articles[0]) }, "out of order"},
		"event without claim":   {func(b *model.Briefing) { b.Events[0].Claims = nil }, "0 claims"},
		"claim's event missing": {func(b *model.Briefing) { b.Claims[0].Event = "e:x" }, "not in the briefing"},
		"no origin":             {func(b *model.Briefing) { b.Events[0].Origins = 0 }, "0 origins"},
		"more origins":          {func(b *model.Briefing) { b.Events[0].Origins = 2 }, "2 origins"},
		"unlisted country":      {func(b *model.Briefing) { b.Claims[0].Countries = []model.CountryCode{"DE"} }, "not listed"},
		"unlisted person":       {func(b *model.Briefing) { b.Claims[0].People = []model.PersonID{"x"} }, "not listed"},
		"article in no story":   {func(b *model.Briefing) { b.Stories = nil }, "in no story"},
		"article in two":        {func(b *model.Briefing) { b.Stories = append(b.Stories, b.Stories[0]) }, "two stories"},
		"bad date":              {func(b *model.Briefing) { b.Events[0].When.EDTF = "soon" }, "not an EDTF date"},
		"derivation of itself": {func(b *model.Briefing) {
			b.Derivations = []model.Derivation{{From: "a", To: "a", Verdict: model.SameOrigin, Why: "x"}}
		}, "both are one"},
		"verdict without why": {func(b *model.Briefing) {
			b.Derivations = []model.Derivation{{From: "b", To: "a", Verdict: model.SameOrigin}}
		}, "reason"},
		"one member": {func(b *model.Briefing) {
			b.Discrepancies = []model.Discrepancy{{ID: "d", Why: "x", Members: []model.Ref{b.Events[0].Title}}}
		}, "fewer than two"},
		"person unheard of": {func(b *model.Briefing) { b.People = []model.Person{{ID: "p", Name: "P"}} }, "no mention"},
		"link inside an article": {func(b *model.Briefing) {
			c := b.Claims[0]
			b.Articles[0].Text = "Hello you"
			c.ID, c.Event, c.Content, c.Ref.Span = "a#6", "", model.Span{Start: 6, End: 9}, model.Span{Start: 6, End: 9}
			b.Claims = append(b.Claims, c)
			b.Links = []model.Link{{A: "a#0", B: "a#6", Verdict: model.Independent, Why: "x"}}
		}, "of one article"},
	} {
		t.Run(name, func(t *testing.T) {
			b := valid()
			x.spoil(b)
			b.Seal()
			err := b.Validate()
			switch {
			case x.want == "" && err != nil:
				t.Errorf("a valid briefing: %v", err)
			case x.want != "" && (err == nil || !strings.Contains(err.Error(), x.want)):
				t.Errorf("want a fault with %q, got %v", x.want, err)
			}
		})
	}
}
