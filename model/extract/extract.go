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

// NamesMax is how many different names of an article are looked at.
const NamesMax = entity.NamesMax

// Run works out an Extraction from its article alone, so that it can be computed in parallel.
func Run(a *model.Article) model.Extraction { return From(text.NewDoc(a), lexicon.Get()) }

// From is Run on an article that is cut into words already, with a lexicon that a user's own words may
// extend. What it gives back means nothing once d is stopped.
func From(d *text.Doc, lex *lexicon.Lexicon) model.Extraction {
	return tell(d, entity.ExtractWith(d, lex))
}

// Again is From for an article of which only the date of publication has changed since: the names in it
// are still those of before.
func Again(d *text.Doc, before *model.Extraction) model.Extraction {
	return tell(d, entity.Result{People: before.People, Organisations: before.Organisations, Countries: before.Countries, Unread: before.Unread})
}

// tell adds to the names of an article its dates and claims.
func tell(d *text.Doc, names entity.Result) model.Extraction {
	if d.Stopped() {
		return model.Extraction{Article: d.Article.ID}
	}
	dates := date.Extract(d)
	claims := claim.Extract(d, claim.Input{
		Dates: dates, People: names.People, Organisations: names.Organisations, Countries: names.Countries,
	})
	claims = happening.Mark(d, claims, happening.Input{
		Dates: dates, People: names.People, Organisations: names.Organisations, Countries: names.Countries,
	})
	return model.Extraction{
		Article: d.Article.ID, Dates: dates, People: names.People, Organisations: names.Organisations,
		Countries: names.Countries, Claims: claims, Unread: names.Unread,
	}
}
