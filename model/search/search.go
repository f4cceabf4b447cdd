// Package search finds countries, people, organisations, events, claims and passages of a
// briefing by the words of a query, and narrows views to what a query allows.
//
// Words are compared folded: lower case, marks dropped. Every hit carries spans of the text
// as it stands, never of the folded text.
package search

import "example.org/sitrep/model"

// Kind is what a hit is.
type Kind uint8

// Kinds of hit, in the order they are ranked.
const (
	Country Kind = iota + 1
	Person
	Organisation
	Event
	Claim
	Passage // a sentence or headline of an article
)

// String is the kind in words.
func (k Kind) String() string {
	switch k {
	case Country:
		return "country"
	case Person:
		return "person"
	case Organisation:
		return "organisation"
	case Event:
		return "event"
	case Claim:
		return "claim"
	case Passage:
		return "passage"
	}
	return ""
}

// Hit is one thing that answers a query.
type Hit struct {
	Kind Kind
	// Name is what a country, person or organisation is called; for the other kinds the
	// outlet of the article, or its title or file name when it names none.
	Name string
	// The IDs of what was found. A claim also has its event, if any; all but countries,
	// people and organisations have their article.
	Country      model.CountryCode
	Person       model.PersonID
	Organisation model.OrganisationID
	Event        model.EventID
	Claim        model.ClaimID
	Article      model.ArticleID
	// Line is the matching line: a mention with the form that matched, the clause of an event
	// or claim, the sentence of a passage.
	Line model.Ref
	// Marks are the spans inside Line that matched, ascending.
	Marks []model.Span
	// Near says that a word matched only as a near misspelling.
	Near bool

	score int
}

// Results answer a query. The same index and query give the same results.
type Results struct {
	Query Query
	Hits  []Hit // best first: names before events, events before claims, claims before passages
	// More says that there were more hits than the limit allowed.
	More bool
	// Near lists the words that were found only as something near, as "typed → found".
	Near []string
}
