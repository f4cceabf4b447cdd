package claim

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// alone makes the claim of a quotation that nobody is named for.
func (p *pass) alone(u *unit) {
	s := u.bytes(span{0, len(u.items)})
	p.orphan, p.open, p.quoted = len(p.claims), -1, -1
	if last := &u.items[len(u.items)-1]; last.kind == itQuote && !p.quotes[last.quote].closed {
		p.unclosed = append(p.unclosed, len(p.claims))
	} else {
		p.unclosed = p.unclosed[:0]
	}
	p.claims = append(p.claims, model.Claim{
		Ref: model.Ref{Article: p.d.Article.ID, Span: s}, Content: s,
		Speaker: model.Speaker{Kind: model.SpeakerUnknown}, Quote: model.QuoteDirect, Rule: "claim/quote-alone",
	})
}

// tailOf is the claim that a unit ends with when it is in somebody's mouth, -1 otherwise.
func (p *pass) tailOf(u *unit, from int) int {
	last := -1
	for i := from; i < len(p.claims); i++ {
		if last < 0 || p.claims[i].Content.End > p.claims[last].Content.End {
			last = i
		}
	}
	if last < 0 || u.headline {
		return -1
	}
	c := &p.claims[last]
	if c.Speaker.Own() || c.Speaker.Kind == model.SpeakerUnknown || c.NoComment || c.Source.Empty() {
		return -1
	}
	noun := p.words[p.d.TokenAt(c.Source.End-1)]
	if c.Speaker.Kind == model.SpeakerUnnamed && noun != nil && noun.Class&lexicon.WordDoc != 0 && noun.Class&lexicon.WordPerson == 0 {
		return -1 // reports are no one who goes on speaking
	}
	return last
}

// follows gives a quotation without a cue to the speaker of the sentence right before it, in the same
// paragraph or at the end of the one before: `Ortiz said the road was closed. "Nobody can go through."`
func (p *pass) follows(u *unit, tail int) bool {
	if tail < 0 {
		return false
	}
	here := u.bytes(span{0, len(u.items)})
	a := p.d.Article
	if d := a.ParagraphAt(here.Start) - a.ParagraphAt(p.claims[tail].Content.Start); d < 0 || d > 1 {
		return false
	}
	c := p.claims[tail]
	c.Content, c.Ref.Span, c.Quote, c.Rule = here, here, model.QuoteDirect, "claim/quote-after"
	c.Hedges, c.Ladder = nil, nil
	p.claims = append(p.claims, c)
	p.open, p.quoted = len(p.claims)-1, len(p.claims)-1
	return true
}

// closes gives the quotations before this unit that lack a closing mark to the speaker whom the unit
// names behind its own words: the quotation went on until there.
func (p *pass) closes(u *unit, from int) {
	open := p.unclosed
	p.unclosed = p.unclosed[:0]
	if len(open) == 0 || from >= len(p.claims) || !u.cues[0].post {
		return
	}
	c, a := &p.claims[from], p.d.Article
	if a.ParagraphAt(c.Content.Start)-a.ParagraphAt(p.claims[open[len(open)-1]].Content.Start) != 1 {
		return
	}
	for _, i := range open {
		o := &p.claims[i]
		o.Speaker, o.Source, o.Cue, o.Rule = c.Speaker, c.Source, c.Cue, "claim/quote-goes-on"
	}
}

// settle gives a unit that is only a quotation to the speaker whom the unit before led in.
func (p *pass) settle(u *unit, pending *model.Claim) bool {
	if pending == nil {
		return false
	}
	c := *pending
	// the sentence that leads in has its own claim; only the quotation is shown here
	c.Content = u.bytes(span{0, len(u.items)})
	c.Ref = model.Ref{Article: p.d.Article.ID, Span: c.Content}
	c.Quote = model.QuoteDirect
	p.claims = append(p.claims, c)
	p.open, p.quoted = len(p.claims)-1, len(p.claims)-1
	return true
}

// credited reads a line "— Name", or a name alone, under a quotation that stands alone.
func (p *pass) credited(u *unit, orphan int) bool {
	if orphan < 0 || orphan != len(p.claims)-1 || len(u.items) < 2 || len(u.items) > 10 {
		return false
	}
	src, mark := u.trim(span{0, len(u.items)}), span{}
	switch {
	case src.empty() || !u.nameable(src):
		return false
	case u.items[0].kind == itDash && u.items[1].upper:
		mark = span{0, 1}
	case !u.isPerson(src):
		return false
	}
	c := &p.claims[orphan]
	c.Speaker = p.speaker(u, &cue{source: src})
	c.Ref.Span = c.Ref.Span.Union(u.bytes(span{0, len(u.items)}))
	c.Source, c.Cue, c.Quote, c.Rule = u.bytes(src), u.bytes(mark), model.QuoteDirect, "claim/dash"
	return true
}

// isPerson reports whether a run of items is the name of a person and nothing else.
func (u *unit) isPerson(s span) bool {
	b := u.bytes(s)
	for _, m := range u.p.mentionsIn(b) {
		if m.person >= 0 && m.span == b && m.kind.Named() {
			return true
		}
	}
	return false
}

// goesOn handles a unit that is nothing but a quotation after a quoted claim: its speaker goes on. In
// the same paragraph other words may stand between, as long as nobody else speaks in them.
func (p *pass) goesOn(u *unit) bool {
	from := p.open
	if from < 0 {
		from = p.quoted
	}
	if from < 0 {
		return false
	}
	prev := &p.claims[from]
	here := u.bytes(span{0, len(u.items)})
	a := p.d.Article
	was, is := a.ParagraphAt(prev.Content.End-1), a.ParagraphAt(here.Start)
	switch {
	case was == is && from == len(p.claims)-1 && !p.outweighs(prev.Content, here):
		prev.Content.End = here.End
		prev.Ref.Span = prev.Ref.Span.Union(here)
		return true
	case was != is && (is != was+1 || p.open < 0), prev.Speaker.Kind == model.SpeakerUnknown && p.open < 0:
		return false
	}
	c := *prev
	c.Content, c.Ref.Span, c.Quote, c.Rule = here, here, model.QuoteDirect, "claim/quote-goes-on"
	c.Hedges, c.Ladder, c.NoComment = nil, nil, false
	c.ID = claimID(a.ID, here.Start)
	p.claims = append(p.claims, c)
	p.open, p.quoted = len(p.claims)-1, len(p.claims)-1
	return true
}

// outweighs reports whether the words of the outlet between two parts of a quotation, beyond the cue,
// are more than those of the quotation: then the parts are claims of their own.
func (p *pass) outweighs(left, right model.Span) bool {
	if right.Start <= left.End {
		return false
	}
	words := func(s model.Span) int {
		first, last := p.tokens(s)
		n := 0
		for i := first; i < last; i++ {
			if p.d.Tokens[i].Kind != text.Punct {
				n++
			}
		}
		return n
	}
	return words(model.Span{Start: left.End, End: right.Start}) > words(left)+words(right)
}

// apart cuts a content in two where more stands between its parts than in them: the description of
// a speaker is no part of what he says.
func (p *pass) apart(u *unit, c *cue, m *model.Claim) (model.Claim, bool) {
	left, right := u.bytes(c.content), u.bytes(c.right)
	if left.Empty() || right.Empty() || right.Start < left.End || !p.outweighs(left, right) {
		return model.Claim{}, false
	}
	rest, both := *m, *c
	rest.Content, rest.Ref.Span, rest.Rule = right, p.shown(u, right), "claim/quote-goes-on"
	m.Content, m.Ref.Span = left, p.shown(u, left.Union(m.Cue).Union(m.Source))
	c.right = span{}
	m.Quote = u.quoteKind(c)
	c.content, c.right = span{}, both.right
	rest.Quote = u.quoteKind(c)
	*c = both
	return rest, true
}

// same reports whether two speakers are one.
func same(a, b model.Speaker) bool {
	return a.Kind == b.Kind && a.Name == b.Name && a.Description == b.Description && a.Person == b.Person && a.Organisation == b.Organisation
}

// wholeSentences cuts off the sentences that a quotation goes on with after it began inside one:
// only the first is partly in the outlet's words, the others are direct speech.
func (p *pass) wholeSentences(u *unit, m *model.Claim) (model.Claim, bool) {
	if m.Quote != model.QuoteMixed {
		return model.Claim{}, false
	}
	for i := u.sents[0] + 1; i < u.sents[1]; i++ {
		s := &p.d.Sentences[i]
		if s.First >= s.Last || s.Span.Start <= m.Content.Start || s.Span.Start >= m.Content.End {
			continue
		}
		q := p.quoteOf[s.First]
		if q == 0 || p.quotes[q-1].open >= s.First || p.quotes[q-1].end < p.d.TokenAt(m.Content.End-1) || p.d.Sentences[i-1].Span.End <= m.Content.Start {
			continue
		}
		rest := *m
		rest.Content.Start = s.Span.Start
		rest.Ref.Span, rest.Quote, rest.Rule = p.shown(u, rest.Content), model.QuoteDirect, "claim/quote-goes-on"
		m.Content.End = p.d.Sentences[i-1].Span.End
		m.Ref.Span = p.shown(u, m.Content.Union(m.Cue).Union(m.Source))
		return rest, true
	}
	return model.Claim{}, false
}
