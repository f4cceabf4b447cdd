package happening_test

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/extract/happening"
	"example.org/sitrep/model/text"
)

// FuzzMark holds that whatever the text, every span of a marked claim lies in it on rune boundaries,
// contents do not overlap, and figures stand where they were read.
func FuzzMark(f *testing.F) {
	for _, s := range []string{
		"Police arrested two men on Friday, and a court sentenced the banker in March 2021.",
		"One day after a meeting on Feb. 3, the general ordered a strike, killing seven members.",
		"A 40m-deep shaft — “some 50,000 to 75,000” — R$46 billion; 17-year-long.",
		"«Überfall» in São Tomé: 3.5% of 1,500, twenty-nine, two hundred and five.",
		"", "-", "5-", "to be", "of in to of",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		clean, _ := text.Clean(raw)
		clean = strings.Join(strings.Fields(clean), " ")
		if clean == "" {
			return
		}
		whole := model.Span{End: len(clean)}
		a := &model.Article{ID: "a", Text: clean, Published: "2024-05-03", Paras: []model.Span{whole}, Sentences: text.Sentences(clean, 0)}
		claims := make([]model.Claim, 0, len(a.Sentences))
		for _, s := range a.Sentences {
			claims = append(claims, model.Claim{Ref: model.Ref{Article: "a", Span: s}, Content: s, Speaker: model.Speaker{Kind: model.SpeakerOutlet}})
		}
		end := 0
		for _, c := range happening.Mark(text.NewDoc(a), claims, happening.Input{}) {
			if c.Content.Start < end || c.Content.Empty() || !c.Ref.Span.Contains(c.Content) {
				t.Fatalf("content %v after %d in %q", c.Content, end, clean)
			}
			end = c.Content.End
			for _, s := range []model.Span{c.Ref.Span, c.Content, c.Trigger} {
				if !s.Valid(clean) {
					t.Fatalf("span %v in %q", s, clean)
				}
			}
			for _, n := range c.Figures {
				if !n.Ref.Span.Valid(clean) || n.Ref.Span.Empty() || !c.Content.Contains(n.Ref.Span) {
					t.Fatalf("figure %+v in %q", n, clean)
				}
			}
		}
	})
}
