// Package happening marks which claims tell of something that happened, is planned or threatened:
// its kind, the word that shows it, its date, its figures and where it was.
package happening

import (
	"sort"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// Input is what the passes before have found in the same article.
type Input struct {
	Dates         []model.DateMention
	People        []model.Person
	Organisations []model.Organisation
	Countries     []model.CountryMention
}

// Mark fills Kind, Trigger, Planned, When, WhenRef and Figures of the claims, and puts the
// country of the happening first. It may cut a claim that tells of two happenings.
func Mark(d *text.Doc, claims []model.Claim, in Input) []model.Claim {
	m := newMarker(d, in)
	out := make([]model.Claim, 0, len(claims)+len(claims)/8)
	for next := 0; next < len(claims); {
		if d.Stopped() {
			return nil
		}
		s := m.sentenceAt(claims[next].Ref.Span.Start)
		last := next + 1
		for last < len(claims) && s >= 0 && m.sentenceAt(claims[last].Ref.Span.Start) == s {
			last++
		}
		if s < 0 {
			out = append(out, claims[next:last]...)
		} else {
			out = m.sentence(out, s, claims[next:last])
		}
		next = last
	}
	m.inherit(out)
	if before := func(i, j int) bool { return out[i].Content.Start < out[j].Content.Start }; !sort.SliceIsSorted(out, before) {
		sort.SliceStable(out, before)
	}
	return out
}

// marker holds what all sentences of an article share.
type marker struct {
	d     *text.Doc
	in    Input
	words *lexicon.HappeningTable

	dates    []model.DateMention // that can date a happening, ascending
	persons  []personAt          // mentions, ascending
	bodies   []personAt          // the same of organisations
	official map[model.PersonID]bool
	home     []model.CountryCode // of the article: the country mentioned most

	claims []model.Claim // of the sentence that is being marked
	parts  []model.Claim // of the claim that is being cut
}

type personAt struct {
	span   model.Span
	person int // index into Input.People or Input.Organisations
}

func newMarker(d *text.Doc, in Input) *marker {
	m := &marker{d: d, in: in, words: lexicon.HappeningWords(), official: map[model.PersonID]bool{}}
	m.dates = in.Dates
	for i := range in.People {
		p := &in.People[i]
		for _, x := range p.Mentions {
			m.persons = append(m.persons, personAt{x.Ref.Span, i})
		}
		for _, r := range p.Roles {
			if isOffice(r.Title) {
				m.official[p.ID] = true
			}
		}
	}
	for i := range in.Organisations {
		for _, x := range in.Organisations[i].Mentions {
			m.bodies = append(m.bodies, personAt{x.Ref.Span, i})
		}
	}
	sort.SliceStable(m.bodies, func(i, j int) bool { return m.bodies[i].span.Start < m.bodies[j].span.Start })
	sort.SliceStable(m.persons, func(i, j int) bool { return m.persons[i].span.Start < m.persons[j].span.Start })
	m.home = m.mainCountry()
	return m
}

func (m *marker) sentenceAt(offset int) int {
	k := sort.Search(len(m.d.Sentences), func(k int) bool { return m.d.Sentences[k].Span.End > offset })
	if k < len(m.d.Sentences) && m.d.Sentences[k].Span.Start <= offset {
		return k
	}
	return -1
}

// sentence marks the claims of one sentence and appends them to out.
func (m *marker) sentence(out []model.Claim, s int, claims []model.Claim) []model.Claim {
	sent := &m.d.Sentences[s]
	first, last := sent.First, sent.Last
	m.claims = claims
	for i := range claims { // a quotation may run over its sentence
		if t := m.d.TokenAt(claims[i].Ref.Span.End - 1); t+1 > last {
			last = min(t+1, len(m.d.Tokens))
		}
	}
	hosts := m.cueHosts(m.findHosts(first, last), claims, first, last)
	m.asides(hosts, first)
	m.govern(hosts, first, last)
	m.parted(hosts)
	from := len(out)
	for i := range claims {
		m.fill(&claims[i])
		m.parts = m.cut(m.parts[:0], &claims[i], hosts)
		for k := range m.parts {
			part := &m.parts[k]
			m.mark(part, hosts)
			out = append(out, *part)
			if f, ok := m.frame(part, hosts); ok && !covered(out[from:], f.Content) {
				out = append(out, f)
			}
		}
	}
	return out
}

// mark fills one claim from the hosts that stand in it.
func (m *marker) mark(c *model.Claim, hosts []host) {
	m.fill(c)
	best, cue := m.hostsOf(c, hosts)
	if vow := m.vowed(c, best, hosts); vow != nil {
		m.setHappening(c, vow, model.KindStatement)
		c.Figures, c.Countries = m.figures(c.Ref.Article, c.Content), m.places(c)
		return
	}
	best = m.cameOf(c, best, hosts)
	c.Figures = m.figures(c.Ref.Article, c.Content)
	said := cue != nil && m.statement(c, cue)
	told := best != nil && (m.happened(c, best) || said && m.news(best, cue))
	// "said on Friday that he would sign", "denied on Friday that he had signed": the day is that of the saying.
	announced := said && cue.when >= 0 && best != nil && best.when < 0 && (best.planned || best.perfect || c.Stance == model.StanceExpected || c.Stance == model.StanceDenied)
	switch {
	case told && !announced && (!said || !m.onlyNamed(best)):
		m.setHappening(c, best, best.kind)
	case said:
		m.setHappening(c, cue, model.KindStatement)
		m.hoped(c, best, hosts)
	case best != nil:
		m.setWhen(c, best)
	}
	if !c.When.Known() && cue != nil {
		m.setWhen(c, cue)
	}
	if !c.When.Known() && c.Kind != model.KindStatement {
		m.anyDate(c, hosts)
	}
	if !c.When.Known() {
		m.since(c)
	}
	if c.Kind != model.KindNone {
		c.Countries = m.places(c)
	}
}

// hoped makes a plan of what someone hopes or means to do on a day that is to come, which no saying has.
func (m *marker) hoped(c *model.Claim, best *host, hosts []host) {
	if _, planned := m.ownTime(c); planned && !c.When.Known() {
		m.anyDate(c, hosts) // "said he would return on Friday"
	}
	if !c.When.Known() || !m.toCome(c.When.Period) || !c.Content.Contains(c.WhenRef.Span) {
		return
	}
	c.Planned = true
	if best != nil && best.rule != nil {
		c.Kind = best.kind
		c.Trigger = m.d.Span(best.tok, best.end)
	}
}

// news reports whether a verb without a date of its own tells of what was done when a dated word of saying
// puts it in a mouth: "announced this week that the fleet has returned".
func (m *marker) news(best, cue *host) bool {
	return cue.when >= 0 && best.rule != nil && best.when < 0 && best.kind != model.KindStatement &&
		best.verbal() && !best.negated && !best.planned && !best.aside && m.actual(best)
}

// hostsOf is the heaviest host in what a claim says, and the verb that puts it in a mouth; nil without.
func (m *marker) hostsOf(c *model.Claim, hosts []host) (best, cue *host) {
	for i := range hosts {
		h := &hosts[i]
		at := m.d.Span(h.tok, h.end)
		within := c.Content.Contains(at)
		between := within && h.rule == nil && !c.Cue.Empty() && c.Cue.Contains(at) // it stands between two quotations
		switch {
		case !between && within, h.rule != nil && c.Content.Overlaps(at) && c.Cue.Overlaps(at): // "reported a loss"
			if best == nil || weight(h) > weight(best) {
				best = h
			}
		case between, c.Ref.Span.Contains(at) && (h.speech || c.Cue.Contains(at)):
			cue = datedFirst(cue, h)
		}
	}
	return best, cue
}

// datedFirst is the first of two words of saying, or the second when only that one is dated.
func datedFirst(a, b *host) *host {
	if a == nil || a.when < 0 && b.when >= 0 {
		return b
	}
	return a
}

func (m *marker) setHappening(c *model.Claim, h *host, kind model.EventKind) {
	c.Kind = kind
	c.Trigger = m.d.Span(h.tok, h.end)
	m.setWhen(c, h)
	planned := h.planned
	if kind == h.kind {
		c.Kind, planned = m.resolve(h, c.When)
	}
	c.Planned = planned || c.Stance == model.StanceExpected && c.Kind != model.KindStatement || // what was said was said
		c.When.Known() && m.toCome(c.When.Period) // and what is on a day to come is none yet, however it is put
}

func (m *marker) setWhen(c *model.Claim, h *host) {
	if h.when < 0 {
		return
	}
	d := &m.dates[h.when]
	e := d.When
	if h.shifted != "" {
		e = h.shifted
	}
	basis := d.Basis
	if h.shifted != "" {
		basis = model.BasisAnchored
	}
	c.When = model.NewWhen(e, basis)
	if c.When.Known() {
		c.WhenRef = d.Ref
	}
}
