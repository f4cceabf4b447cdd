package search

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
)

// sample is a small briefing made by hand: two articles, three people, two events.
func sample(tb testing.TB) *model.Briefing {
	tb.Helper()
	one := article("aaaaaaaaaaaa", "River Gazette", "2025-03-02",
		"Émilie Ångström met Juan Pérez in Lima on 1 March 2025.",
		"Police in Lima said that eleven miners died in the collapse.",
		"The copper mine had opened in 1994.")
	two := article("bbbbbbbbbbbb", "Harbour Post", "2024-06-10",
		"Peru said that twelve miners were killed in the collapse.",
		"Ana Pereira denied it.")
	b := &model.Briefing{Articles: []model.Article{one, two}}
	emilie := person(tb, b, "emilie angstrom", "Émilie Ångström")
	juan := person(tb, b, "juan perez", "Juan Pérez")
	ana := person(tb, b, "ana pereira", "Ana Pereira")
	b.People = []model.Person{ana, emilie, juan}
	b.Organisations = []model.Organisation{{ID: "police", Name: "Police", Mentions: []model.Mention{{Ref: find(tb, b, "Police"), Kind: model.MentionFull}}}}
	meeting := claim(tb, b, "Émilie Ångström met Juan Pérez in Lima on 1 March 2025.", "2025-03-01", "PE")
	meeting.People = []model.PersonID{emilie.ID, juan.ID}
	eleven := claim(tb, b, "eleven miners died in the collapse", "", "PE")
	eleven.Speaker = model.Speaker{Kind: model.SpeakerOrganisation, Organisation: "police", Name: "Police"}
	opened := claim(tb, b, "The copper mine had opened in 1994.", "1994")
	twelve := claim(tb, b, "twelve miners were killed in the collapse", "2024-06", "PE")
	twelve.Speaker = model.Speaker{Kind: model.SpeakerGovernment, Name: "Peru"}
	denied := claim(tb, b, "Ana Pereira denied it.", "")
	denied.Speaker, denied.Stance = model.Speaker{Kind: model.SpeakerPerson, Person: ana.ID, Name: "Ana Pereira"}, model.StanceDenied
	b.Claims = []model.Claim{meeting, eleven, opened, twelve, denied}
	event := func(when model.EDTF, cs ...*model.Claim) {
		e := model.Event{ID: model.EventID("e:" + string(cs[0].ID)), When: model.NewWhen(when, model.BasisStated), Title: cs[0].Ref, Countries: []model.CountryCode{"PE"}, Articles: 1, Origins: 1}
		for _, c := range cs {
			c.Event = e.ID
			e.Claims = append(e.Claims, c.ID)
			e.People = append(e.People, c.People...)
		}
		b.Events = append(b.Events, e)
	}
	event("2024-06", &b.Claims[3], &b.Claims[1])
	b.Events[0].Disputed = true
	event("2025-03-01", &b.Claims[0])
	b.Discrepancies = []model.Discrepancy{{ID: "d:1", Kind: model.DiffNumber, Event: b.Events[0].ID, Members: []model.Ref{find(tb, b, "eleven"), find(tb, b, "twelve")}}}
	b.Countries = []model.Country{{Code: "PE", Name: "Peru", Mentions: []model.CountryMention{
		{Ref: find(tb, b, "Lima"), Code: "PE", Kind: model.CountryCity}, {Ref: find(tb, b, "Peru"), Code: "PE", Kind: model.CountryName},
	}}}
	b.Seal()
	return b
}

func article(id model.ArticleID, outlet string, published model.EDTF, paras ...string) model.Article {
	a := model.Article{ID: id, Path: string(id) + ".txt", Outlet: outlet, Published: published, Text: strings.Join(paras, "\n\n")}
	at := 0
	for _, p := range paras {
		s := model.Span{Start: at, End: at + len(p)}
		a.Paras, a.Sentences = append(a.Paras, s), append(a.Sentences, s)
		at = s.End + 2
	}
	return a
}

// find is the first place of words in the articles.
func find(tb testing.TB, b *model.Briefing, words string) model.Ref {
	tb.Helper()
	for i := range b.Articles {
		if at := strings.Index(b.Articles[i].Text, words); at >= 0 {
			return model.Ref{Article: b.Articles[i].ID, Span: model.Span{Start: at, End: at + len(words)}}
		}
	}
	tb.Fatalf("no article says %q", words)
	return model.Ref{}
}

func person(tb testing.TB, b *model.Briefing, id model.PersonID, name string) model.Person {
	tb.Helper()
	return model.Person{ID: id, Name: name, Forms: []string{name}, Mentions: []model.Mention{{Ref: find(tb, b, name), Kind: model.MentionFull}}}
}

func claim(tb testing.TB, b *model.Briefing, words string, when model.EDTF, countries ...model.CountryCode) model.Claim {
	tb.Helper()
	r := find(tb, b, words)
	return model.Claim{
		ID: model.ClaimID(string(r.Article) + "#" + words[:6]), Ref: r, Content: r.Span, When: model.NewWhen(when, model.BasisStated),
		Countries: countries, Stance: model.StanceAsserted, Speaker: model.Speaker{Kind: model.SpeakerOutlet},
	}
}
