package model

import (
	"errors"
	"fmt"
	"slices"
)

// maxFaults bounds the list of a Validate error; a fault of the program repeats itself.
const maxFaults = 50

// Validate checks the invariants of the data contract and returns one error that lists what is
// wrong, nil when all hold. The briefing must be sealed. A fault is always ours, never an input's.
func (b *Briefing) Validate() error {
	c := &checker{b: b}
	c.articles()
	c.dates()
	c.entities()
	c.countries()
	c.claims()
	c.events()
	c.stories()
	c.derivations()
	c.links()
	c.discrepancies()
	c.ledgers()
	return errors.Join(c.faults...)
}

type checker struct {
	b      *Briefing
	faults []error
}

func (c *checker) fault(format string, args ...any) {
	if len(c.faults) < maxFaults {
		c.faults = append(c.faults, fmt.Errorf(format, args...)) //nolint:err113 // a list for the reader of the log
	}
}

// ref checks that a Ref names an article and a run of its runes that is not empty.
func (c *checker) ref(where string, r Ref) {
	a := c.b.Article(r.Article)
	switch {
	case a == nil:
		c.fault("%s: article %q is not in the briefing", where, r.Article)
	case !r.Span.Valid(a.Text):
		c.fault("%s: span %v does not lie in the %d bytes of %s or cuts a rune", where, r.Span, len(a.Text), r.Article)
	case r.Span.Empty():
		c.fault("%s: empty span in %s", where, r.Article)
	}
}

// within checks an optional span of an article.
func (c *checker) within(where string, a ArticleID, s Span) {
	if s != (Span{}) {
		c.ref(where, Ref{Article: a, Span: s})
	}
}

func (c *checker) ascending(where string, a *Article, spans []Span) {
	end := 0
	for i, s := range spans {
		c.ref(fmt.Sprintf("%s %d", where, i), Ref{Article: a.ID, Span: s})
		if s.Start < end {
			c.fault("%s %d of %s: overlaps or precedes the one before", where, i, a.ID)
		}
		end = max(end, s.End)
	}
}

func (c *checker) articles() {
	for i := range c.b.Articles {
		a := &c.b.Articles[i]
		if i > 0 && c.b.Articles[i-1].ID >= a.ID {
			c.fault("articles: %s and %s are out of order or the same", c.b.Articles[i-1].ID, a.ID)
		}
		c.within("title", a.ID, a.Title)
		c.ascending("paragraph", a, a.Paras)
		c.ascending("sentence", a, a.Sentences)
		for _, s := range a.Sentences {
			if p := a.ParagraphAt(s.Start); p < 0 || !a.Paras[p].Contains(s) {
				c.fault("sentence %v of %s: not inside one paragraph", s, a.ID)
			}
		}
		if (a.Published == "") != (a.PublishedBasis == PublishedUnknown || a.PublishedBasis == "") {
			c.fault("article %s: published %q with basis %q", a.ID, a.Published, a.PublishedBasis)
		}
		c.edtf("published of "+string(a.ID), a.Published)
	}
}

func (c *checker) edtf(where string, e EDTF) {
	if e == "" {
		return
	}
	if _, err := ParseEDTF(e); err != nil {
		c.fault("%s: %w", where, err)
	}
}

// when checks that the parts of a When agree.
func (c *checker) when(where string, w When) {
	c.edtf(where, w.EDTF)
	if w.EDTF == "" {
		if w.Period != (Period{}) {
			c.fault("%s: undated, yet with a period", where)
		}
		return
	}
	if p, err := ParseEDTF(w.EDTF); err == nil && p != w.Period {
		c.fault("%s: %q is not the period %v", where, w.EDTF, w.Period)
	}
	if w.Basis == "" {
		c.fault("%s: %q without a basis", where, w.EDTF)
	}
}

func (c *checker) dates() {
	for i := range c.b.Dates {
		d := &c.b.Dates[i]
		c.ref("date", d.Ref)
		c.edtf("date at "+string(d.Ref.Article), d.When)
		if i > 0 && c.b.Dates[i-1].Ref.Compare(d.Ref) > 0 {
			c.fault("dates: not in order at %v", d.Ref)
		}
	}
}

func (c *checker) entities() {
	people := map[PersonID]bool{}
	for i := range c.b.People {
		p := &c.b.People[i]
		if p.ID == "" || p.Name == "" || people[p.ID] {
			c.fault("people: %q: empty or repeated ID, or no name", p.ID)
		}
		people[p.ID] = true
		c.mentions(string(p.ID), p.Mentions)
		for _, r := range p.Roles {
			c.ref("role of "+string(p.ID), r.Ref)
			if c.b.Quote(r.Ref) != r.Title {
				c.fault("role of %s: %q is not the text of its span", p.ID, r.Title)
			}
		}
	}
	organisations := map[OrganisationID]bool{}
	for i := range c.b.Organisations {
		o := &c.b.Organisations[i]
		if o.ID == "" || o.Name == "" || organisations[o.ID] {
			c.fault("organisations: %q: empty or repeated ID, or no name", o.ID)
		}
		organisations[o.ID] = true
		c.mentions(string(o.ID), o.Mentions)
	}
}

func (c *checker) mentions(who string, mentions []Mention) {
	if len(mentions) == 0 {
		c.fault("%s: no mention, so no receipt", who)
	}
	for i, m := range mentions {
		c.ref("mention of "+who, m.Ref)
		if i > 0 && mentions[i-1].Ref.Compare(m.Ref) >= 0 {
			c.fault("mentions of %s: not in order at %v", who, m.Ref)
		}
	}
}

func (c *checker) countries() {
	seen := map[CountryCode]bool{}
	for i := range c.b.Countries {
		k := &c.b.Countries[i]
		if len(k.Code) != 2 || seen[k.Code] {
			c.fault("countries: %q: no code of two letters, or repeated", k.Code)
		}
		seen[k.Code] = true
		for _, m := range k.Mentions {
			c.ref("mention of "+string(k.Code), m.Ref)
		}
		for _, a := range k.Articles {
			if c.b.Article(a.Article) == nil {
				c.fault("country %s: article %q is not in the briefing", k.Code, a.Article)
			}
		}
		for _, id := range k.Events {
			if e := c.b.Event(id); e == nil || !slices.Contains(e.Countries, k.Code) {
				c.fault("country %s: event %q is not in the briefing or not about it", k.Code, id)
			}
		}
	}
}

func (c *checker) codes(where string, codes []CountryCode) {
	for _, code := range codes {
		if c.b.Country(code) == nil {
			c.fault("%s: country %q is not listed", where, code)
		}
	}
}

func (c *checker) persons(where string, ids []PersonID) {
	for _, id := range ids {
		if c.b.Person(id) == nil {
			c.fault("%s: person %q is not listed", where, id)
		}
	}
}

func (c *checker) claims() {
	ids := map[ClaimID]bool{}
	for i := range c.b.Claims {
		x := &c.b.Claims[i]
		where := "claim " + string(x.ID)
		if x.ID == "" || ids[x.ID] {
			c.fault("%s: empty or repeated ID", where)
		}
		ids[x.ID] = true
		c.ref(where, x.Ref)
		c.ref(where+" content", Ref{Article: x.Ref.Article, Span: x.Content})
		c.claimSpans(where, x)
		if i > 0 && c.b.Claims[i-1].Ref.Article == x.Ref.Article && c.b.Claims[i-1].Content.End > x.Content.Start {
			c.fault("%s: its content overlaps or precedes that of %s", where, c.b.Claims[i-1].ID)
		}
		c.speaker(where, x.Speaker)
		c.persons(where, x.People)
		c.bodies(where, x.Organisations)
		c.codes(where, x.Countries)
		c.when(where, x.When)
		if x.Event != "" {
			if e := c.b.Event(x.Event); e == nil || !slices.Contains(e.Claims, x.ID) {
				c.fault("%s: event %q is not in the briefing or does not list it", where, x.Event)
			}
		}
	}
}

// claimSpans checks every span of a claim besides its own.
func (c *checker) claimSpans(where string, x *Claim) {
	for _, s := range append([]Span{x.Source, x.Cue, x.ViaSpan, x.Trigger}, x.Hedges...) {
		c.within(where, x.Ref.Article, s)
	}
	if !x.WhenRef.None() {
		c.ref(where+" date", x.WhenRef)
	}
	for _, f := range x.Figures {
		c.ref(where+" figure", f.Ref)
	}
}

func (c *checker) bodies(where string, ids []OrganisationID) {
	for _, id := range ids {
		if c.b.Organisation(id) == nil {
			c.fault("%s: organisation %q is not listed", where, id)
		}
	}
}

func (c *checker) speaker(where string, s Speaker) {
	switch s.Kind {
	case SpeakerPerson, SpeakerOrganisation, SpeakerGovernment:
		if s.Name == "" {
			c.fault("%s: a %s without a name", where, s.Kind)
		}
	case SpeakerUnnamed:
		if s.Description == "" {
			c.fault("%s: an unnamed speaker without a description", where)
		}
	case SpeakerOutlet, SpeakerUnknown:
	default:
		c.fault("%s: speaker kind %q", where, s.Kind)
	}
	if s.Person != "" {
		c.persons(where+" speaker", []PersonID{s.Person})
	}
	if s.Organisation != "" && c.b.Organisation(s.Organisation) == nil {
		c.fault("%s: speaking organisation %q is not listed", where, s.Organisation)
	}
}

func (c *checker) events() {
	ids := map[EventID]bool{}
	for i := range c.b.Events {
		e := &c.b.Events[i]
		where := "event " + string(e.ID)
		if e.ID == "" || ids[e.ID] {
			c.fault("%s: empty or repeated ID", where)
		}
		ids[e.ID] = true
		c.ref(where+" title", e.Title)
		c.when(where, e.When)
		c.persons(where, e.People)
		c.codes(where, e.Countries)
		c.eventClaims(where, e)
		for _, id := range e.Related {
			if c.b.Event(id) == nil || id == e.ID {
				c.fault("%s: related event %q is not in the briefing", where, id)
			}
		}
		if i > 0 && CompareWhen(c.b.Events[i-1].When, e.When) > 0 {
			c.fault("%s: not in order of time", where)
		}
	}
}

// eventClaims checks that an event and its claims name each other, and its counts.
func (c *checker) eventClaims(where string, e *Event) {
	articles := map[ArticleID]bool{}
	for _, id := range e.Claims {
		x := c.b.Claim(id)
		if x == nil || x.Event != e.ID {
			c.fault("%s: claim %q is not in the briefing or names another event", where, id)
			continue
		}
		articles[x.Ref.Article] = true
	}
	if len(e.Claims) == 0 || e.Articles != len(articles) || e.Origins < 1 || e.Origins > e.Articles {
		c.fault("%s: %d claims of %d articles, says %d articles and %d origins", where, len(e.Claims), len(articles), e.Articles, e.Origins)
	}
}

func (c *checker) stories() {
	home := map[ArticleID]StoryID{}
	for i := range c.b.Stories {
		s := &c.b.Stories[i]
		c.ref("title of story "+string(s.ID), s.Title)
		c.codes("story "+string(s.ID), s.Countries)
		for _, id := range s.Articles {
			if c.b.Article(id) == nil || home[id] != "" {
				c.fault("story %s: article %q is not in the briefing or in two stories", s.ID, id)
			}
			home[id] = s.ID
		}
	}
	for i := range c.b.Articles {
		if home[c.b.Articles[i].ID] == "" {
			c.fault("article %s is in no story", c.b.Articles[i].ID)
		}
	}
}

func (c *checker) derivations() {
	for i := range c.b.Derivations {
		d := &c.b.Derivations[i]
		where := fmt.Sprintf("derivation %s to %s", d.From, d.To)
		if c.b.Article(d.To) == nil || d.From == "" || d.From == string(d.To) {
			c.fault("%s: an end is missing, or both are one", where)
		}
		if d.Why == "" || (d.Verdict != SameOrigin && d.Verdict != CannotTell) || d.Shared < 0 || d.Shared > 1 {
			c.fault("%s: verdict %q, reason %q, share %v", where, d.Verdict, d.Why, d.Shared)
		}
		for _, r := range d.Evidence {
			c.ref(where, r)
		}
	}
}

func (c *checker) links() {
	pairs := map[[2]ClaimID]bool{}
	for _, l := range c.b.Links {
		where := fmt.Sprintf("link %s to %s", l.A, l.B)
		a, b := c.b.Claim(l.A), c.b.Claim(l.B)
		switch {
		case a == nil || b == nil:
			c.fault("%s: a claim is not in the briefing", where)
		case l.A >= l.B || pairs[[2]ClaimID{l.A, l.B}]:
			c.fault("%s: not ascending, or listed twice", where)
		case a.Ref.Article == b.Ref.Article:
			c.fault("%s: both claims are of one article", where)
		}
		pairs[[2]ClaimID{l.A, l.B}] = true
		if l.Why == "" || (l.Verdict != Independent && l.Verdict != SameOrigin && l.Verdict != CannotTell) {
			c.fault("%s: verdict %q, reason %q", where, l.Verdict, l.Why)
		}
	}
}

func (c *checker) discrepancies() {
	ids := map[DiscrepancyID]bool{}
	for i := range c.b.Discrepancies {
		d := &c.b.Discrepancies[i]
		where := "discrepancy " + string(d.ID)
		if d.ID == "" || ids[d.ID] || len(d.Members) < 2 || d.Why == "" {
			c.fault("%s: empty or repeated ID, fewer than two members, or no reason", where)
		}
		ids[d.ID] = true
		for _, r := range d.Members {
			c.ref(where, r)
		}
		if d.Event != "" && c.b.Event(d.Event) == nil {
			c.fault("%s: event %q is not in the briefing", where, d.Event)
		}
	}
}

func (c *checker) ledgers() {
	for i := range c.b.Ledgers {
		l := &c.b.Ledgers[i]
		if c.b.Event(l.Event) == nil || len(l.Entries) == 0 {
			c.fault("ledger %q of event %q: no such event, or no entry", l.Unit, l.Event)
		}
		for _, e := range l.Entries {
			if c.b.Claim(e.Claim) == nil {
				c.fault("ledger %q of event %q: claim %q is not in the briefing", l.Unit, l.Event, e.Claim)
			}
			c.ref("ledger "+l.Unit, e.Figure.Ref)
		}
	}
}
