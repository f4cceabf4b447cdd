package search

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"example.org/sitrep/model"
)

// large is a briefing of n articles of 600 words, of words and names made by a seeded generator.
func large(n int) *model.Briefing {
	r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same numbers every time is the point
	syllables := []string{"ka", "lo", "mi", "ter", "san", "ru", "pe", "nol", "dri", "vas", "qui", "bor", "el", "tan", "gua"}
	word := func() string {
		var sb strings.Builder
		for range 2 + r.IntN(2) {
			sb.WriteString(syllables[r.IntN(len(syllables))])
		}
		return sb.String()
	}
	b := &model.Briefing{}
	for i := range n {
		var paras []string
		for range 30 {
			var ws []string
			for range 20 {
				ws = append(ws, word())
			}
			paras = append(paras, strings.Join(ws, " ")+".")
		}
		a := article(model.ArticleID(fmt.Sprintf("%012x", i)), "Paper "+word(), model.DayOf(2020, 1, 1+r.IntN(2000)).EDTF(), paras...)
		b.Articles = append(b.Articles, a)
		for k, s := range a.Sentences {
			c := model.Claim{ID: model.ClaimID(fmt.Sprintf("%s#%d", a.ID, s.Start)), Ref: model.Ref{Article: a.ID, Span: s}, Content: s}
			if k%3 == 0 {
				e := model.Event{ID: model.EventID("e:" + string(c.ID)), Title: c.Ref, Claims: []model.ClaimID{c.ID}, When: model.NewWhen(a.Published, model.BasisStated)}
				c.Event = e.ID
				b.Events = append(b.Events, e)
			}
			b.Claims = append(b.Claims, c)
		}
		for k := range 5 {
			s := model.Span{Start: a.Paras[k].Start, End: a.Paras[k].Start + strings.IndexByte(paras[k], ' ')}
			b.People = append(b.People, model.Person{
				ID: model.PersonID(fmt.Sprintf("p%d-%d", i, k)), Name: s.In(a.Text),
				Mentions: []model.Mention{{Ref: model.Ref{Article: a.ID, Span: s}, Kind: model.MentionFull}},
			})
		}
	}
	b.Seal()
	return b
}

// BenchmarkFind measures one key press while a name is typed, over 1,000 articles.
func BenchmarkFind(b *testing.B) {
	x := New(large(1000))
	x.Warm()
	for _, q := range []string{"s", "sa", "sanka", "sanka mite", `"sanka miter"`, "sankaq", "sanakmi", "since:2023 sanka"} {
		b.Run(strings.ReplaceAll(q, " ", "_"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x.Find(q, 50)
			}
		})
	}
}

// BenchmarkIndex measures the making of the tables for 1,000 articles.
func BenchmarkIndex(b *testing.B) {
	briefing := large(1000)
	for b.Loop() {
		New(briefing).Warm()
	}
}
