package corroborate_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/corroborate"
)

// synthetic makes n articles of about 500 words from a fixed seed: stories of three to eight reports
// that share a place, a person and a day, some of them copied from each other.
func synthetic(n int) ([]model.Article, []model.Extraction) {
	r := rand.New(rand.NewPCG(7, 11))
	word := func(k int) string {
		const parts = "ba be bi bo bu da de di do du fa fe ga ge ka ke ki ko la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se so ta te to va ve vo"
		p := strings.Fields(parts)
		return p[k%len(p)] + p[k/len(p)%len(p)] + p[k/97%len(p)]
	}
	codes := []model.CountryCode{"FR", "DE", "BR", "IN", "NG", "JP", "US", "MX"}
	kinds := []model.EventKind{model.KindArrest, model.KindAccident, model.KindMeeting, model.KindPolicy}
	articles, extractions := make([]model.Article, 0, n), make([]model.Extraction, 0, n)
	for story := 0; len(articles) < n; story++ {
		code, kind := codes[r.IntN(len(codes))], kinds[r.IntN(len(kinds))]
		day := model.DayOf(2020, 1, 1) + model.Day(r.IntN(2000))
		name := "Ana " + word(story*31+7)
		topic := make([]int, 60)
		for i := range topic {
			topic[i] = r.IntN(20000)
		}
		for range min(3+r.IntN(6), n-len(articles)) {
			a, e := syntheticArticle(r, len(articles), word, topic, name, code, kind, day)
			articles, extractions = append(articles, a), append(extractions, e)
		}
	}
	return articles, extractions
}

func syntheticArticle(r *rand.Rand, n int, word func(int) string, topic []int, name string, code model.CountryCode, kind model.EventKind, day model.Day) (model.Article, model.Extraction) {
	id := model.ArticleID(fmt.Sprintf("%012x", n*7919))
	a := model.Article{ID: id, Path: fmt.Sprint(n), Outlet: word(n%40) + " News", Published: (day + 1).EDTF(), PublishedBasis: model.PublishedStated}
	e := model.Extraction{Article: id}
	p := model.Person{ID: "p", Name: name, Forms: []string{name}}
	var b strings.Builder
	for s := range 25 {
		from := b.Len()
		if s == 0 {
			p.Mentions = append(p.Mentions, model.Mention{Ref: model.Ref{Article: id, Span: model.Span{Start: from, End: from + len(name)}}, Kind: model.MentionFull})
			b.WriteString(name + " ")
		}
		for range 20 {
			k := r.IntN(3000)
			if r.IntN(3) > 0 {
				k = topic[r.IntN(len(topic))]
			}
			b.WriteString(word(k) + " ")
		}
		span := model.Span{Start: from, End: b.Len() - 1}
		b.WriteString("\n\n")
		a.Paras, a.Sentences = append(a.Paras, span), append(a.Sentences, span)
		c := model.Claim{ID: model.ClaimID(fmt.Sprintf("%s#%d", id, from)), Ref: model.Ref{Article: id, Span: span}, Content: span, Speaker: model.Speaker{Kind: model.SpeakerOutlet, Name: a.Outlet}}
		if s < 3 {
			c.Kind, c.Countries, c.When = kind, []model.CountryCode{code}, model.NewWhen(day.EDTF(), model.BasisStated)
		}
		if s == 0 {
			c.People = []model.PersonID{"p"}
		}
		e.Claims = append(e.Claims, c)
	}
	e.People = []model.Person{p}
	a.Text = strings.TrimSpace(b.String())
	return a, e
}

func TestBuild_ManyArticlesStayValid(t *testing.T) {
	a, e := synthetic(200)
	b := corroborate.Build(a, e)
	b.Seal()
	if err := b.Validate(); err != nil {
		t.Fatal(err)
	}
}

// BenchmarkBuild measures corroboration alone; the budget is one second for 1,000 articles and six for
// 5,000 on two cores.
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{500, 1000, 2000, 5000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			a, e := synthetic(n)
			b.ReportAllocs()
			b.ResetTimer()
			for b.Loop() {
				corroborate.Build(a, e)
			}
		})
	}
}
