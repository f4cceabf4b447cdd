// Package claim cuts an article into claims and finds out who says each of them.
//
// The pass pairs quotation marks, groups sentences that a quotation joins into units, finds cues
// in each unit ("said", "according to", `Name: "..."`), the source of each cue, and the content
// that it puts in the source's mouth. What no cue covers is the outlet's own voice.
package claim

import (
	"cmp"
	"slices"
	"strconv"

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

// pass is the work on one article.
type pass struct {
	d        *text.Doc
	in       Input
	words    []*lexicon.SpeechWord // per token, nil when the table knows nothing of it
	quotes   []quote
	quoteOf  []int // per token: 1 + index of the quotation it stands in, 0 outside
	mentions []mention
	orgs     map[model.OrganisationID]int
	people   map[model.PersonID]int
	roles    map[string][]int // people by the last noun of their roles, each once
	claims   []model.Claim
	unit     unit
	// pending is a claim without content yet, from "He said:" at the end of the unit before.
	pending *model.Claim
	// orphan is the claim of a unit that is only a quotation without a cue, -1 when there is none.
	orphan int
	// open is the claim whose quotation may go on in the next unit, -1 when there is none.
	open int
	// tail is the claim in somebody's mouth that the unit before ends with, -1 when there is none.
	tail int
	// unclosed are the latest claims in a row that are quotations of an unknown speaker without a closing
	// mark, which the next paragraph may bring.
	unclosed []int
	// quoted is the last quoted claim, -1 when there is none or somebody else has spoken since.
	quoted int
	sexes  []sex // per person, nil until first asked for
	// voices are the speakers so far, for pronouns and "the uncle".
	voices []voice
	// papers are the statements so far, with those who issued them, for "the statement".
	papers []paper
}

// Extract returns the claims of an article, ascending by content, contents disjoint. Every body
// sentence has at least one. It sets all fields but Kind, Trigger, Planned, When, WhenRef,
// Figures and Event, which belong to the passes after it.
func Extract(d *text.Doc, in Input) []model.Claim {
	p := &pass{d: d, in: in, open: -1, quoted: -1, orphan: -1, tail: -1}
	p.look()
	p.findMentions()
	p.findAllQuotes()
	p.claims = make([]model.Claim, 0, len(d.Sentences)+len(d.Sentences)/2)
	p.unit.p = p
	words, foreign := abroadWords(d.Article)
	for i := 0; i < len(d.Sentences); {
		if d.Stopped() {
			return nil
		}
		n := p.unitEnd(i)
		switch {
		case d.Sentences[i].First >= d.Sentences[n-1].Last || isHeading(d.Article, d.Sentences[i].Para):
		case foreign:
			p.abroad(words, i, n)
		default:
			p.unit.fill(i, n)
			p.run(&p.unit)
		}
		i = n
	}
	return p.finish()
}

// look finds every token in the table of words once.
func (p *pass) look() {
	table := lexicon.Speech()
	p.words = make([]*lexicon.SpeechWord, len(p.d.Tokens))
	for i := range p.d.Tokens {
		if p.d.Tokens[i].Kind == text.Word {
			p.words[i] = table.Look(p.d.Low(i))
		}
	}
}

func (p *pass) findAllQuotes() {
	d := p.d
	p.quoteOf = make([]int, len(d.Tokens))
	for i := 0; i < len(d.Tokens); {
		end := i + 1
		for end < len(d.Tokens) && !d.Tokens[end].Line {
			end++
		}
		n := len(p.quotes)
		p.quotes = findQuotes(d, i, end, p.quotes)
		for k := n; k < len(p.quotes); k++ {
			for t := p.quotes[k].open; t < p.quotes[k].end; t++ {
				p.quoteOf[t] = k + 1
			}
		}
		i = end
	}
}

// unitEnd is the sentence after the last one that a quotation joins to sentence i.
func (p *pass) unitEnd(i int) int {
	n := i + 1
	for n < len(p.d.Sentences) {
		s := &p.d.Sentences[n]
		if s.Para != p.d.Sentences[i].Para || s.First >= s.Last {
			break
		}
		q := p.quoteOf[s.First]
		if (q == 0 || !p.quotes[q-1].speech || p.quotes[q-1].open == s.First) && !p.asksAhead(n) && !p.creditAhead(n) {
			break
		}
		n++
	}
	return n
}

// maxUnit is how many items a unit may have to be searched for cues: what is longer is no prose,
// and the search is not linear in it.
const maxUnit = 1500

// run makes the claims of one unit.
func (p *pass) run(u *unit) {
	if len(u.items) <= maxUnit {
		u.findCues()
		u.placeContents()
	}
	pending, orphan, tail := p.pending, p.orphan, p.tail
	p.pending, p.orphan, p.tail = nil, -1, -1
	if len(u.cues) == 0 {
		quoted := u.onlyQuotes()
		if quoted && (p.settle(u, pending) || p.goesOn(u) || p.follows(u, tail)) || p.credited(u, orphan) {
			p.unclosed = p.unclosed[:0]
			return
		}
		if quoted {
			p.alone(u)
			return
		}
	}
	p.open = -1
	from := len(p.claims)
	for k := range u.cues {
		p.attributed(u, &u.cues[k])
	}
	p.closes(u, from)
	p.notePapers(u)
	p.ownVoice(u)
	p.tail = p.tailOf(u, from)
	if u.dangling != nil {
		p.pending = &model.Claim{
			Speaker: p.speaker(u, u.dangling), Source: u.bytes(u.dangling.source), Cue: u.bytes(u.dangling.at), Rule: "claim/led-in",
		}
	}
}

// onlyQuotes reports whether a unit is nothing but quotations.
func (u *unit) onlyQuotes() bool {
	for k := range u.items {
		if u.items[k].kind != itQuote && u.items[k].kind != itStop {
			return false
		}
	}
	return len(u.items) > 0 && u.items[0].kind == itQuote
}

// attributed makes the claim of one cue.
func (p *pass) attributed(u *unit, c *cue) {
	content := u.bytes(c.content)
	if !c.right.empty() {
		content = content.Union(u.bytes(c.right))
	}
	if content.Empty() || c.right.empty() && c.content.to-c.content.from == 1 && u.isAt(c.content.from, lexicon.WordDet|lexicon.WordPrep) && (c.post || !u.pointsBack(c.content.from)) {
		return
	}
	m := model.Claim{
		Content: content, Source: u.bytes(c.source), Cue: u.bytes(c.at), Rule: c.rule, NoComment: c.silent,
	}
	m.Speaker = p.speaker(u, c)
	m.Ref = model.Ref{Article: p.d.Article.ID, Span: p.shown(u, content.Union(m.Cue).Union(m.Source))}
	m.Quote = u.quoteKind(c)
	if c.via.empty() {
		c.via = u.channel(c)
	}
	if !c.via.empty() {
		m.ViaSpan = u.bytes(c.via)
		m.Via = m.ViaSpan.In(p.d.Text)
	}
	rest, goesOn := p.wholeSentences(u, &m)
	if !goesOn {
		rest, goesOn = p.apart(u, c, &m)
	}
	p.claims = append(p.claims, m)
	if goesOn {
		p.claims = append(p.claims, rest)
	}
	u.mark(c)
	if m.Quote == model.QuoteDirect || m.Quote == model.QuoteMixed {
		p.open, p.quoted = len(p.claims)-1, len(p.claims)-1
	} else if p.quoted >= 0 && !same(m.Speaker, p.claims[p.quoted].Speaker) {
		p.quoted = -1
	}
}

// pointsBack reports whether the word at item i stands alone for what was said before: "denied this."
func (u *unit) pointsBack(i int) bool {
	switch u.lowAt(i) {
	case "this", "that", "these", "those":
		return u.kindAt(i+1) == itStop || u.kindAt(i+1) == itComma || u.isAt(i+1, lexicon.WordConj|lexicon.WordSub)
	}
	return false
}

// mark notes the items that a cue accounts for.
func (u *unit) mark(c *cue) {
	for _, s := range [...]span{c.content, c.right, c.source, c.at, {c.at.from, min(c.next, len(u.items))}, c.via} {
		if s.from < 0 {
			continue
		}
		for i := s.from; i < s.to; i++ {
			u.claimed[i] = true
		}
	}
}

// shown is the sentence or run of sentences of the unit around a span.
func (p *pass) shown(u *unit, s model.Span) model.Span {
	out := s
	for i := u.sents[0]; i < u.sents[1]; i++ {
		if q := p.d.Sentences[i].Span; q.Overlaps(s) {
			out = out.Union(q)
		}
	}
	return out
}

// minOwnWords is how many words a part that no cue covers needs to be a claim of its own.
const minOwnWords = 6

// ownVoice makes claims of what the cues of a unit leave over.
func (p *pass) ownVoice(u *unit) {
	if len(u.cues) == 0 || !slices.Contains(u.claimed, true) {
		for i := u.sents[0]; i < u.sents[1]; i++ {
			p.claims = append(p.claims, own(p.d, p.d.Sentences[i].Span))
		}
		return
	}
	for i := 0; i < len(u.items); {
		if u.claimed[i] {
			i++
			continue
		}
		n := i
		for n < len(u.items) && !u.claimed[n] {
			n++
		}
		s := u.trimEnd(span{i, n})
		i = n
		if !u.standsFor(s) || s.from > 0 && u.items[s.from].is(lexicon.WordRel) {
			continue // too little, or a clause that describes what stands before it
		}
		for k := range u.cues { // "Ortiz closed the road, saying": the subject belongs to what it does
			if src := u.cues[k].source; src.to == s.from && !src.empty() && !u.said(src.from) {
				s.from = src.from
			}
		}
		b := u.bytes(s)
		p.claims = append(p.claims, own(p.d, b))
	}
}

// standsFor reports whether a part that no cue covers says something by itself: a clause with a verb of
// its own, or most of a headline, and no description of what stands before it ("22, who scored").
func (u *unit) standsFor(s span) bool {
	if u.wordCount(s) < minOwnWords || !u.headline && !u.asserts(s) {
		return false
	}
	first := &u.items[s.from]
	if first.w != nil && first.w.Verb == lexicon.SpeechAsk && first.w.Form&lexicon.VerbParticiple != 0 {
		return false // "Asked whether she would play,"
	}
	if s.from == 0 || u.kindAt(s.from-1) == itStop {
		return true
	}
	for i := s.from; i < s.to; i++ {
		if u.items[i].is(lexicon.WordRel) && u.items[i].low != "that" {
			return false
		}
		if u.finite(i) || u.kindAt(i) == itQuote {
			return true
		}
	}
	return true
}

// said reports whether item i lies in the content of a cue.
func (u *unit) said(i int) bool {
	for k := range u.cues {
		c := &u.cues[k]
		if c.content.from <= i && i < c.content.to || c.right.from <= i && i < c.right.to || !c.right.empty() && c.content.from <= i && i < c.right.to {
			return true
		}
	}
	return false
}

// asserts reports whether a run of items has a finite verb.
func (u *unit) asserts(s span) bool {
	for i := s.from; i < s.to; i++ {
		t := &u.items[i]
		if t.kind == itQuote || t.is(lexicon.WordAux) && !t.is(lexicon.WordDet) || u.pastLike(i) {
			return true
		}
	}
	return false
}

// quoteKind tells how much of a content stands in quotation marks.
func (u *unit) quoteKind(c *cue) model.QuoteKind {
	in, out := 0, 0
	for _, s := range [...]span{c.content, c.right} {
		for i := s.from; i < s.to; i++ {
			t := &u.items[i]
			if t.kind != itQuote {
				if t.kind == itWord || t.kind == itNumber {
					if u.p.quoteOf[t.first] > 0 {
						in++
					} else {
						out++
					}
				}
				continue
			}
			in += t.last - t.first
		}
	}
	return quoteKindOf(in, out)
}

// quoteKindOf is how words are given of which so many stand in quotation marks and so many outside.
func quoteKindOf(in, out int) model.QuoteKind {
	switch {
	case in == 0:
		return model.QuoteIndirect
	case out == 0:
		return model.QuoteDirect
	}
	return model.QuoteMixed
}

// own is a claim in the outlet's own voice.
func own(d *text.Doc, span model.Span) model.Claim {
	return model.Claim{
		Ref:     model.Ref{Article: d.Article.ID, Span: span},
		Content: span,
		Speaker: model.Speaker{Kind: model.SpeakerOutlet, Name: d.Article.Outlet},
		Quote:   model.QuoteNone,
		Rule:    "claim/own-voice",
	}
}

// finish orders the claims, makes their contents disjoint and fills what depends on the content.
func (p *pass) finish() []model.Claim {
	p.later()
	slices.SortFunc(p.claims, func(a, b model.Claim) int {
		return cmp.Or(cmp.Compare(a.Content.Start, b.Content.Start), cmp.Compare(b.Content.End, a.Content.End))
	})
	out := p.claims[:0]
	end := 0
	for _, c := range p.claims {
		if c.Content.Start < end {
			c.Content.Start = end
			for c.Content.Start < c.Content.End && (p.d.Text[c.Content.Start] == ' ' || p.d.Text[c.Content.Start] == ',') {
				c.Content.Start++
			}
			if c.Content.Len() < 12 {
				continue
			}
		}
		end = c.Content.End
		c.ID = claimID(p.d.Article.ID, c.Content.Start)
		p.describe(&c)
		out = append(out, c)
	}
	return out
}

func claimID(a model.ArticleID, start int) model.ClaimID {
	return model.ClaimID(string(a) + "#" + strconv.Itoa(start))
}

// isHeading reports whether a paragraph is a subhead; the headline is no subhead and makes a claim.
func isHeading(a *model.Article, para int) bool {
	if para < 0 || para >= len(a.Paras) {
		return false
	}
	p := a.Paras[para]
	return p != a.Title && a.IsHeading(p)
}
