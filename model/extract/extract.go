// Package extract is the ordered list of passes from an article to what it says.
package extract

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/extract/claim"
	"example.org/sitrep/model/extract/date"
	"example.org/sitrep/model/extract/entity"
	"example.org/sitrep/model/extract/happening"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// Run works out an Extraction from its article alone, so that it can be computed in parallel.
func Run(a *model.Article) model.Extraction { return RunWith(a, lexicon.Get()) }

// RunWith is Run with a lexicon that a user's own words extend.
func RunWith(a *model.Article, lex *lexicon.Lexicon) model.Extraction {
	d := text.NewDoc(a)
	dates := date.Extract(d)
	names := entity.ExtractWith(d, lex)
	claims := claim.Extract(d, claim.Input{
		Dates: dates, People: names.People, Organisations: names.Organisations, Countries: names.Countries,
	})
	claims = happening.Mark(d, claims, happening.Input{
		Dates: dates, People: names.People, Organisations: names.Organisations, Countries: names.Countries,
	})
	return model.Extraction{
		Article: a.ID, Dates: dates, People: names.People, Organisations: names.Organisations,
		Countries: names.Countries, Claims: claims,
	}
}
