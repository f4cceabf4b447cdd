// Package extract is the ordered list of passes from an article to what it says.
package extract

import (
	"sync"

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
	if len(d.Text) < longText {
		return tell(d, date.Extract(d), entity.ExtractWith(d, lex))
	}
	var dates []model.DateMention
	wait := beside(func() { dates = date.Extract(d) })
	names := entity.ExtractWith(d, lex)
	wait()
	return tell(d, dates, names)
}

// beside starts f on another core, and returns what waits for its end. A panic of f is one of the caller, who may recover.
func beside(f func()) (wait func()) {
	var fault any
	var wg sync.WaitGroup
	wg.Go(func() {
		defer func() { fault = recover() }()
		f()
	})
	return func() {
		if wg.Wait(); fault != nil {
			panic(fault)
		}
	}
}

// longText is how many bytes a text has at least to be worth two cores.
const longText = 1 << 20

// Again is From for an article of which only the date of publication has changed since: the names in it
// are still those of before.
func Again(d *text.Doc, before *model.Extraction) model.Extraction {
	return tell(d, date.Extract(d), entity.Result{People: before.People, Organisations: before.Organisations, Countries: before.Countries, Unread: before.Unread})
}

// tell adds to the dates and names of an article its claims.
func tell(d *text.Doc, dates []model.DateMention, names entity.Result) model.Extraction {
	if d.Stopped() {
		return model.Extraction{Article: d.Article.ID}
	}
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
