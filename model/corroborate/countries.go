package corroborate

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
)

// gatherCountries makes a country of every code that an article mentions or a claim or event is
// about.
func (w *work) gatherCountries() {
	at := map[model.CountryCode]*model.Country{}
	get := func(code model.CountryCode) *model.Country {
		if at[code] == nil {
			at[code] = &model.Country{Code: code, Name: countryName(code)}
		}
		return at[code]
	}
	for i, e := range w.exts {
		for _, m := range e.Countries {
			c := get(m.Code)
			c.Mentions = append(c.Mentions, m)
		}
		for _, r := range Relevance(w.arts[i], e.Countries) {
			c := get(r.Country)
			c.Articles = append(c.Articles, model.CountryArticle{Article: w.arts[i].ID, Relevance: r.Relevance})
		}
	}
	for i := range w.out.Claims {
		for _, code := range w.out.Claims[i].Countries {
			get(code)
		}
	}
	for i := range w.out.Events {
		for _, code := range w.out.Events[i].Countries {
			c := get(code)
			c.Events = append(c.Events, w.out.Events[i].ID)
		}
	}
	for _, c := range at {
		c.Relevance = model.Passing
		for _, a := range c.Articles {
			if rank(a.Relevance) < rank(c.Relevance) {
				c.Relevance = a.Relevance
			}
		}
		slices.SortStableFunc(c.Mentions, func(a, b model.CountryMention) int { return a.Ref.Compare(b.Ref) })
		w.out.Countries = append(w.out.Countries, *c)
	}
	slices.SortFunc(w.out.Countries, compareCountries)
}

func compareCountries(a, b model.Country) int {
	switch {
	case a.Relevance != b.Relevance:
		return rank(a.Relevance) - rank(b.Relevance)
	case len(a.Events) != len(b.Events):
		return len(b.Events) - len(a.Events)
	case len(a.Mentions) != len(b.Mentions):
		return len(b.Mentions) - len(a.Mentions)
	}
	return strings.Compare(string(a.Code), string(b.Code))
}

func rank(r model.Relevance) int {
	switch r {
	case model.Primary:
		return 0
	case model.Secondary:
		return 1
	case model.Passing:
		return 2
	}
	return 3
}

// countryName is the English name of a country.
func countryName(code model.CountryCode) string { return lexicon.Get().CountryName(string(code)) }
