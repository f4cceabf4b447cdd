package search

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// sets are the values of fields resolved against a briefing, by the value as typed.
type sets struct {
	countries map[string]map[model.CountryCode]bool
	people    map[string]map[model.PersonID]bool
	outlets   map[string]map[model.ArticleID]bool
	speakers  map[string]map[model.ClaimID]bool
	inCountry map[string]map[model.ArticleID]bool // articles that mention the country
	ofPerson  map[string]map[model.ArticleID]bool
	disputed  map[model.ClaimID]bool
	backed    map[model.ClaimID]bool
	published map[model.ArticleID]model.When // when a date field asks for it
}

func (f *Filter) resolve(x *Index) sets {
	s := sets{
		countries: map[string]map[model.CountryCode]bool{}, people: map[string]map[model.PersonID]bool{},
		outlets: map[string]map[model.ArticleID]bool{}, speakers: map[string]map[model.ClaimID]bool{},
		inCountry: map[string]map[model.ArticleID]bool{}, ofPerson: map[string]map[model.ArticleID]bool{},
	}
	for _, c := range f.conds {
		for _, v := range c.values {
			switch v.Name {
			case FieldCountry:
				s.countries[v.Value], s.inCountry[v.Value] = countriesOf(f.b, v.Value)
			case FieldPerson:
				s.people[v.Value], s.ofPerson[v.Value] = x.peopleOf(v.Value)
			case FieldOutlet:
				s.outlets[v.Value] = outletsOf(f.b, v.Value)
			case FieldBy:
				s.speakers[v.Value] = x.claimsBy(v.Value)
			case FieldIs:
				if v.Value == isDisputed && s.disputed == nil {
					s.disputed = disputedClaims(f.b)
				}
				if v.Value == isCorroborated && s.backed == nil {
					s.backed = backedClaims(f.b)
				}
			case FieldSince, FieldUntil:
				if s.published == nil {
					s.published = publications(f.b)
				}
			}
		}
	}
	return s
}

// startsAll reports whether each word begins a word of the name.
func startsAll(words []string, name string) bool { return startAll(words, fold(name)) }

// startAll is startsAll for a name that is folded already.
func startAll(words, name []string) bool {
	for _, w := range words {
		if !slices.ContainsFunc(name, func(x string) bool { return strings.HasPrefix(x, w) }) {
			return false
		}
	}
	return true
}

func countriesOf(b *model.Briefing, value string) (map[model.CountryCode]bool, map[model.ArticleID]bool) {
	codes, articles := map[model.CountryCode]bool{}, map[model.ArticleID]bool{}
	words := fold(value)
	for i := range b.Countries {
		c := &b.Countries[i]
		if !CountryNamed(c, words) {
			continue
		}
		codes[c.Code] = true
		for _, a := range c.Articles {
			articles[a.Article] = true
		}
		for _, m := range c.Mentions {
			articles[m.Ref.Article] = true
		}
	}
	return codes, articles
}

// CountryNamed reports whether folded words are the code of the country, or begin words of its
// name. Two letters are a code and nothing else.
func CountryNamed(c *model.Country, words []string) bool {
	if len(words) == 1 && len(words[0]) == 2 {
		return strings.EqualFold(words[0], string(c.Code))
	}
	return len(words) > 0 && startsAll(words, c.Name)
}

// Countries are the countries of the briefing that a code or a name means.
func Countries(b *model.Briefing, value string) []model.CountryCode {
	words := fold(value)
	var out []model.CountryCode
	for i := range b.Countries {
		c := &b.Countries[i]
		if slices.Equal(fold(c.Name), words) {
			return []model.CountryCode{c.Code}
		}
		if CountryNamed(c, words) {
			out = append(out, c.Code)
		}
	}
	return out
}

// peopleOf are the people with a form of the name that has the words, and their articles.
func (x *Index) peopleOf(value string) (map[model.PersonID]bool, map[model.ArticleID]bool) {
	people, articles := map[model.PersonID]bool{}, map[model.ArticleID]bool{}
	words := fold(value)
	add := func(p *model.Person) {
		if people[p.ID] {
			return
		}
		people[p.ID] = true
		for _, m := range p.Mentions {
			articles[m.Ref.Article] = true
		}
	}
	if p := x.b.Person(model.PersonID(value)); p != nil {
		add(p)
	}
	n := x.names()
	for i := range n.forms {
		if f := &n.forms[i]; n.all[f.of].kind == Person && startAll(words, f.words) {
			add(&x.b.People[n.all[f.of].at])
		}
	}
	return people, articles
}

func outletsOf(b *model.Briefing, value string) map[model.ArticleID]bool {
	out := map[model.ArticleID]bool{}
	words := fold(value)
	for i := range b.Articles {
		if a := &b.Articles[i]; startsAll(words, a.Outlet) {
			out[a.ID] = true
		}
	}
	return out
}

// claimsBy are the claims whose speaker, by name, form of the name or description, has the
// words, or whose words come by way of an outlet that has.
func (x *Index) claimsBy(value string) map[model.ClaimID]bool {
	out := map[model.ClaimID]bool{}
	words := fold(value)
	people, _ := x.peopleOf(value)
	says := map[string]bool{"": false}
	for name, folded := range x.speakers() {
		if startAll(words, folded) {
			says[name] = true
		}
	}
	for i := range x.b.Claims {
		c := &x.b.Claims[i]
		if people[c.Speaker.Person] || says[c.Speaker.Name] || says[c.Speaker.Description] || says[c.Via] {
			out[c.ID] = true
		}
	}
	return out
}

// foldSpeakers folds every name, description and channel of the speakers once.
func foldSpeakers(b *model.Briefing) map[string][]string {
	out := map[string][]string{}
	for i := range b.Claims {
		c := &b.Claims[i]
		for _, name := range []string{c.Speaker.Name, c.Speaker.Description, c.Via} {
			if _, ok := out[name]; !ok && name != "" {
				out[name] = fold(name)
			}
		}
	}
	return out
}

// disputedClaims are those that hold a member of a discrepancy.
func disputedClaims(b *model.Briefing) map[model.ClaimID]bool {
	members := map[model.ArticleID][]model.Span{}
	for _, d := range b.Discrepancies {
		for _, m := range d.Members {
			members[m.Article] = append(members[m.Article], m.Span)
		}
	}
	out := map[model.ClaimID]bool{}
	for i := range b.Claims {
		c := &b.Claims[i]
		if slices.ContainsFunc(members[c.Ref.Article], c.Ref.Span.Overlaps) {
			out[c.ID] = true
		}
	}
	return out
}

func backedClaims(b *model.Briefing) map[model.ClaimID]bool {
	out := map[model.ClaimID]bool{}
	for _, l := range b.Links {
		if l.Verdict == model.Independent {
			out[l.A], out[l.B] = true, true
		}
	}
	return out
}

func publications(b *model.Briefing) map[model.ArticleID]model.When {
	out := make(map[model.ArticleID]model.When, len(b.Articles))
	for i := range b.Articles {
		out[b.Articles[i].ID] = model.NewWhen(b.Articles[i].Published, model.BasisStated)
	}
	return out
}

func anyOf[K comparable](have []K, in map[K]bool) bool {
	return slices.ContainsFunc(have, func(k K) bool { return in[k] })
}

// within reports whether a date lies in what a since or until field allows; an unknown date
// lies in nothing.
func within(v Field, w model.When) bool {
	switch {
	case !w.Known():
		return false
	case v.Name == FieldSince:
		return w.Period.To >= v.Day
	}
	return w.Period.From <= v.Day
}

func (f *Filter) claimValue(v Field, c *model.Claim) bool {
	switch v.Name {
	case FieldCountry:
		in := f.known.countries[v.Value]
		if anyOf(c.Countries, in) {
			return true
		}
		e := f.b.Event(c.Event)
		return e != nil && anyOf(e.Countries, in)
	case FieldPerson:
		in := f.known.people[v.Value]
		return in[c.Speaker.Person] || anyOf(c.People, in)
	case FieldOutlet:
		return f.known.outlets[v.Value][c.Ref.Article]
	case FieldBy:
		return f.known.speakers[v.Value][c.ID]
	case FieldSince, FieldUntil:
		return within(v, f.claimDate(c))
	case FieldIs:
		return f.claimState(v.Value, c)
	}
	return false
}

func (f *Filter) claimDate(c *model.Claim) model.When {
	if c.When.Known() {
		return c.When
	}
	if e := f.b.Event(c.Event); e != nil && e.When.Known() {
		return e.When
	}
	return f.known.published[c.Ref.Article]
}

func (f *Filter) claimState(state string, c *model.Claim) bool {
	switch state {
	case isDisputed:
		return f.known.disputed[c.ID]
	case isCorroborated:
		return f.known.backed[c.ID]
	case isDenied:
		return c.Stance == model.StanceDenied
	case isAlleged:
		return c.Stance == model.StanceAlleged
	case isExpected:
		return c.Stance == model.StanceExpected
	case isAsserted:
		return c.Stance == model.StanceAsserted
	case isPlanned:
		return c.Planned
	case isUndated:
		return !c.When.Known()
	case isQuoted:
		return c.Quote == model.QuoteDirect || c.Quote == model.QuoteMixed
	case isOwn:
		return c.Speaker.Own()
	case isUnnamed:
		return c.Speaker.Kind == model.SpeakerUnnamed
	}
	return false
}

// eventState reports whether an event answers the state itself.
func eventState(state string) bool {
	switch state {
	case isDisputed, isCorroborated, isPlanned, isUndated:
		return true
	}
	return false
}

func (f *Filter) eventValue(v Field, e *model.Event) bool {
	switch v.Name {
	case FieldCountry:
		return anyOf(e.Countries, f.known.countries[v.Value])
	case FieldPerson:
		return anyOf(e.People, f.known.people[v.Value])
	case FieldSince, FieldUntil:
		return within(v, e.When)
	case FieldIs:
		switch v.Value {
		case isDisputed:
			return e.Disputed
		case isCorroborated:
			return e.Origins > 1
		case isPlanned:
			return e.Planned
		case isUndated:
			return !e.When.Known()
		}
	case FieldOutlet, FieldBy:
	}
	return false
}

func (f *Filter) articleValue(v Field, a *model.Article) bool {
	switch v.Name {
	case FieldCountry:
		return f.known.inCountry[v.Value][a.ID]
	case FieldPerson:
		return f.known.ofPerson[v.Value][a.ID]
	case FieldOutlet:
		return f.known.outlets[v.Value][a.ID]
	case FieldSince, FieldUntil:
		return within(v, f.known.published[a.ID])
	case FieldBy, FieldIs:
	}
	return false
}
