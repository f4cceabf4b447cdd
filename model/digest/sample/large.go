package sample

import (
	"fmt"
	"strings"

	"example.org/sitrep/model"
)

// Large makes a briefing of n articles with twenty claims each, for measuring: all
// of ten countries, with as many events as claims and as many people as articles.
func Large(n int) *model.Briefing {
	b := &model.Briefing{}
	codes := []model.CountryCode{"AR", "BO", "BR", "CL", "CO", "EC", "MX", "PE", "US", "VE"}
	for _, code := range codes {
		b.Countries = append(b.Countries, model.Country{Code: code, Name: "Country " + string(code), Relevance: model.Primary})
	}
	for i := range n {
		largeArticle(b, i, codes)
	}
	b.Seal()
	return b
}

const perArticle = 20

func largeArticle(b *model.Briefing, i int, codes []model.CountryCode) {
	a := model.Article{
		ID: model.ArticleID(fmt.Sprintf("%012x", i)), Path: fmt.Sprintf("news/%05d.md", i), Outlet: fmt.Sprintf("Paper %d", i%40),
		Published: model.EDTF(fmt.Sprintf("20%02d-%02d-%02d", 10+i%15, 1+i%12, 1+i%28)), PublishedBasis: model.PublishedStated, Language: "en",
	}
	code := codes[i%len(codes)]
	country := &b.Countries[i%len(codes)]
	country.Articles = append(country.Articles, model.CountryArticle{Article: a.ID, Relevance: model.Primary})
	person := model.PersonID(fmt.Sprintf("person %d", i))
	b.People = append(b.People, model.Person{ID: person, Name: "Ana " + fmt.Sprint(i), Countries: []model.CountryCode{code}})
	var sb strings.Builder
	for k := range perArticle {
		start := sb.Len()
		fmt.Fprintf(&sb, "Sentence %d of article %d says that something of note happened to someone in a city somewhere.", k, i)
		s := model.Span{Start: start, End: sb.Len()}
		a.Sentences = append(a.Sentences, s)
		a.Paras = append(a.Paras, s)
		sb.WriteString("\n\n")
		largeClaim(b, country, &a, k, s, person)
	}
	a.Text = strings.TrimSuffix(sb.String(), "\n\n")
	b.Articles = append(b.Articles, a)
}

func largeClaim(b *model.Briefing, country *model.Country, a *model.Article, k int, s model.Span, person model.PersonID) {
	c := model.Claim{
		ID: model.ClaimID(fmt.Sprintf("%s#%d", a.ID, s.Start)), Ref: model.Ref{Article: a.ID, Span: s}, Content: s,
		Speaker: model.Speaker{Kind: model.SpeakerOutlet, Name: a.Outlet}, Stance: model.StanceAsserted,
		Countries: []model.CountryCode{country.Code}, Kind: model.KindArrest, When: model.NewWhen(a.Published, model.BasisAnchored),
	}
	if k%4 == 0 {
		c.Speaker = model.Speaker{Kind: model.SpeakerPerson, Person: person, Name: string(person)}
	}
	c.Event = model.EventID("e:" + string(c.ID))
	b.Events = append(b.Events, model.Event{
		ID: c.Event, When: c.When, Kind: c.Kind, Title: c.Ref, Countries: c.Countries, Claims: []model.ClaimID{c.ID}, Articles: 1, Origins: 1,
		Roots: [][]model.Tie{{{Article: a.ID}}},
	})
	country.Events = append(country.Events, c.Event)
	b.Claims = append(b.Claims, c)
}
