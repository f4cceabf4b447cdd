package search

import (
	"slices"
	"sync"

	"example.org/sitrep/model"
)

// Filter narrows views to what a query allows. It is immutable and safe to share; the nil
// Filter allows everything.
type Filter struct {
	query Query
	x     *Index
	b     *model.Briefing
	terms matcher
	conds []condition
	known sets

	// What passes by way of its claims or its text is worked out when it is first asked for.
	verdicts func() verdicts
	people   func() map[model.PersonID]bool
	articles func() map[model.ArticleID]bool
}

// condition is a field, or several positive ones of one name of which any may hold.
type condition struct {
	name   FieldName
	values []Field
	not    bool
}

// Filter prepares a query as a filter of the briefing; nil for an empty query.
func (x *Index) Filter(q Query) *Filter {
	if q.Empty() {
		return nil
	}
	f := &Filter{query: q, x: x, b: x.b, conds: conditions(q.Fields)}
	f.terms, _ = x.matcher(q)
	f.known = f.resolve(x)
	f.verdicts = sync.OnceValue(f.judge)
	f.people = sync.OnceValue(f.peopleFound)
	f.articles = sync.OnceValue(f.articlesFound)
	return f
}

// conditions joins the positive fields of one name, whose values are alternatives. Dates and
// states all have to hold.
func conditions(fields []Field) []condition {
	var out []condition
	at := map[FieldName]int{}
	for _, fd := range fields {
		alone := fd.Not || fd.Name == FieldIs || fd.Name == FieldSince || fd.Name == FieldUntil
		if i, ok := at[fd.Name]; ok && !alone {
			out[i].values = append(out[i].values, fd)
			continue
		}
		if !alone {
			at[fd.Name] = len(out)
		}
		out = append(out, condition{name: fd.Name, values: []Field{fd}, not: fd.Not})
	}
	return out
}

// holds is the condition over one item, given whether a single value holds for it.
func (c condition) holds(value func(Field) bool) bool {
	return slices.ContainsFunc(c.values, value) != c.not
}

// Query is what the filter was made of.
func (f *Filter) Query() Query {
	if f == nil {
		return Query{}
	}
	return f.query
}

// MatchClaim reports whether a claim passes. A claim without a date of its own counts at the
// date of its event, else when its article was published.
func (f *Filter) MatchClaim(c *model.Claim) bool {
	return f == nil || f.claimHolds(c, func(FieldName) bool { return true }) && f.wordsIn(c)
}

// claimHolds tests the conditions of the names that are wanted.
func (f *Filter) claimHolds(c *model.Claim, wanted func(FieldName) bool) bool {
	for _, cond := range f.conds {
		if wanted(cond.name) && !cond.holds(func(v Field) bool { return f.claimValue(v, c) }) {
			return false
		}
	}
	return true
}

// ofEvent reports whether an event answers the condition itself, without its claims.
func (c condition) ofEvent() bool {
	switch c.name {
	case FieldCountry, FieldPerson, FieldSince, FieldUntil:
		return true
	case FieldIs:
		return eventState(c.values[0].Value)
	case FieldOutlet, FieldBy:
	}
	return false
}

// MatchEvent reports whether an event passes: by its own countries, people and date, and by
// any one of its claims for outlets, speakers, states and words.
func (f *Filter) MatchEvent(e *model.Event) bool {
	if f == nil {
		return true
	}
	byClaims := len(f.terms) > 0
	for _, c := range f.conds {
		if !c.ofEvent() {
			byClaims = true
			continue
		}
		if !c.holds(func(v Field) bool { return f.eventValue(v, e) }) {
			return false
		}
	}
	if !byClaims {
		return true
	}
	for _, id := range e.Claims {
		c := f.b.Claim(id)
		if c != nil && f.wordsIn(c) && f.standsFor(c) {
			return true
		}
	}
	return false
}

// standsFor reports whether a claim can stand for its event: it passes the conditions that the
// event does not answer itself.
func (f *Filter) standsFor(c *model.Claim) bool {
	if f == nil {
		return true
	}
	for _, cond := range f.conds {
		if !cond.ofEvent() && !cond.holds(func(v Field) bool { return f.claimValue(v, c) }) {
			return false
		}
	}
	return true
}

// MatchPerson reports whether a person passes: by name and country, and by any one claim by or
// about them for the rest.
func (f *Filter) MatchPerson(p *model.Person) bool { return f == nil || f.people()[p.ID] }

// peopleFound are the people who pass.
func (f *Filter) peopleFound() map[model.PersonID]bool {
	out := map[model.PersonID]bool{}
	for i := range f.b.People {
		if p := &f.b.People[i]; f.personHolds(p) {
			out[p.ID] = true
		}
	}
	return out
}

// personHolds is MatchPerson for one person, without working out the others.
func (f *Filter) personHolds(p *model.Person) bool {
	if f == nil {
		return true
	}
	byClaims, onlyNames := len(f.terms) > 0, len(f.terms) > 0
	for _, c := range f.conds {
		switch c.name {
		case FieldPerson:
			if !c.holds(func(v Field) bool { return f.known.people[v.Value][p.ID] }) {
				return false
			}
		case FieldCountry, FieldOutlet, FieldBy, FieldSince, FieldUntil, FieldIs:
			byClaims, onlyNames = true, false
		}
	}
	switch {
	case !byClaims,
		onlyNames && f.nameHolds(p),
		len(f.terms) == 0 && f.onlyCountry() && f.ofCountry(p):
		return true
	}
	return slices.ContainsFunc(f.x.claims().of[p.ID], func(i int32) bool {
		c := &f.b.Claims[i]
		return f.claimHolds(c, func(n FieldName) bool { return n != FieldPerson }) && f.wordsIn(c)
	})
}

func (f *Filter) nameHolds(p *model.Person) bool {
	_, all := f.terms.scan(p.Name, 0)
	for _, form := range p.Forms {
		if all {
			return true
		}
		_, all = f.terms.scan(form, 0)
	}
	return all
}

// onlyCountry reports whether a person's own country is enough to pass.
func (f *Filter) onlyCountry() bool {
	for _, c := range f.conds {
		if c.name != FieldCountry && c.name != FieldPerson || c.not {
			return false
		}
	}
	return true
}

func (f *Filter) ofCountry(p *model.Person) bool {
	for _, c := range f.conds {
		if c.name == FieldCountry && !c.holds(func(v Field) bool { return anyOf(p.Countries, f.known.countries[v.Value]) }) {
			return false
		}
	}
	return true
}

// MatchArticle reports whether an article passes: by its outlet, publication date, countries,
// people and words, and by any one of its claims for speakers and states.
func (f *Filter) MatchArticle(a *model.Article) bool { return f == nil || f.articles()[a.ID] }

// articlesFound are the articles that pass.
func (f *Filter) articlesFound() map[model.ArticleID]bool {
	out := map[model.ArticleID]bool{}
	for i := range f.b.Articles {
		if f.articleHolds(i) {
			out[f.b.Articles[i].ID] = true
		}
	}
	return out
}

// articleHolds is MatchArticle for the article with this index, without working out the others.
func (f *Filter) articleHolds(article int) bool {
	if f == nil {
		return true
	}
	byClaim := func(n FieldName) bool { return n == FieldBy || n == FieldIs }
	a, need := &f.b.Articles[article], false
	for _, c := range f.conds {
		if byClaim(c.name) {
			need = true
			continue
		}
		if !c.holds(func(v Field) bool { return f.articleValue(v, a) }) {
			return false
		}
	}
	if need && !slices.ContainsFunc(f.x.claims().in[a.ID], func(i int32) bool { return f.claimHolds(&f.b.Claims[i], byClaim) }) {
		return false
	}
	return f.allWordsIn(article)
}

func (f *Filter) matchCountry(c *model.Country) bool {
	if f == nil {
		return true
	}
	for _, cond := range f.conds {
		if cond.name == FieldCountry && !cond.holds(func(v Field) bool { return f.known.countries[v.Value][c.Code] }) {
			return false
		}
	}
	return true
}

func (f *Filter) matchOrganisation(o *model.Organisation) bool {
	if f == nil {
		return true
	}
	for _, cond := range f.conds {
		if cond.name == FieldCountry && !cond.holds(func(v Field) bool { return f.known.countries[v.Value][o.Country] }) {
			return false
		}
	}
	return true
}
