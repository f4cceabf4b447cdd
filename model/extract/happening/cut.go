package happening

import (
	"strconv"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// minPart is the fewest words that either part of a cut claim keeps.
const minPart = 5

// cut parts a claim in the outlet's own voice that tells of several happenings, each with its own
// trigger and date, at the borders of their clauses, and appends the parts.
func (m *marker) cut(parts []model.Claim, c *model.Claim, hosts []host) []model.Claim {
	if !c.Speaker.Own() || c.Content != c.Ref.Span || !c.Cue.Empty() {
		return append(parts, *c)
	}
	var people []model.PersonID
	from := m.d.TokenAt(c.Content.Start)
	last := m.d.TokenAt(c.Content.End-1) + 1
	before := -1
	for i := range hosts {
		h := &hosts[i]
		if h.tok < from || h.tok >= last || !m.cuts(h) {
			continue
		}
		if before >= 0 && m.differ(&hosts[before], h) {
			// A phrase without a verb is a claim for its date alone: "In one turf war in March, ten died".
			same := hosts[before].when == h.when && hosts[before].shifted == h.shifted
			if at := m.border(hosts[before].end, h.tok); at >= from+minPart && last-at > minPart && (!same || m.hasVerb(m.d.Span(from, at))) {
				parts = append(parts, m.part(c, from, at, people))
				people = parts[len(parts)-1].People
				from = m.skipMarks(at, last)
			}
		}
		before = i
	}
	if len(parts) == 0 {
		return append(parts, *c)
	}
	return append(parts, m.part(c, from, last, people))
}

// cuts reports whether a host is worth a claim of its own.
func (m *marker) cuts(h *host) bool {
	if h.form == lexicon.FormBase && lowAt(m, h.tok-1) == "to" {
		return false // a purpose is no happening of its own
	}
	if h.rule != nil && !h.negated && m.befell(h) {
		return true
	}
	return h.rule != nil && !h.negated && (h.when >= 0 || !h.rule.Weak && h.verbal() && !h.rule.Result) || h.rule == nil && !h.speech && h.when >= 0
}

// differ reports whether two hosts tell of two happenings: two dates, or two kinds of which one is
// dated for itself.
func (m *marker) differ(a, b *host) bool {
	switch {
	case a.when >= 0 && b.when >= 0 && a.when != b.when:
		return m.dates[a.when].When != m.dates[b.when].When || a.shifted != b.shifted
	case a.when >= 0 && b.when >= 0 && a.shifted != b.shifted:
		return true
	}
	if a.kind != b.kind && m.befell(b) && m.adjunct(b) {
		return true
	}
	return a.kind != b.kind && a.rule != nil && b.rule != nil && !a.rule.Result && !b.rule.Result && a.verbal() && b.verbal() && !a.rule.Weak && !b.rule.Weak
}

// border is the token at which the clause of the second host starts, -1 when none lies between.
func (m *marker) border(a, b int) int {
	best := -1
	for i := b - 1; i > a; i-- {
		if m.d.Low(i) == "when" {
			return -1 // the same time
		}
		switch m.d.Low(i) {
		case ";", "—", "–":
			return i
		case ",":
			if best < 0 || i > best-3 {
				return i
			}
			return best
		case "and", "but":
			if best < 0 && b-i <= 4 && !m.pairs(i, a) {
				best = i // "met and signed": no list of things
			}
		case "after", "before", "while", "following", "who", "as":
			if best < 0 {
				best = i
			}
		}
	}
	return best
}

// pairs reports whether the "and" at token i joins the two things of a "between" or "both" behind token a:
// "talks between the union and the railway collapsed".
func (m *marker) pairs(i, a int) bool {
	for k := i - 1; k >= a && i-k <= pairWords; k-- {
		switch m.d.Low(k) {
		case "between", "both":
			return true
		case ",", ";", "and":
			return false
		}
	}
	return false
}

// pairWords is how far before its "and" a "between" may stand.
const pairWords = 9

// skipMarks is the first token from at on that is no comma, dash or semicolon.
func (m *marker) skipMarks(at, last int) int {
	for at < last-1 && m.d.Tokens[at].Kind == text.Punct && !text.IsQuote(m.d.Word(at)) && m.d.Word(at) != "(" {
		at++
	}
	return at
}

// part is a claim of tokens [from, to) without the marks at its end.
func (m *marker) part(c *model.Claim, from, to int, before []model.PersonID) model.Claim {
	end := to
	for end > from+1 && isBreak(m.d.Word(end-1)) && end < m.d.TokenAt(c.Content.End-1)+1 {
		end--
	}
	span := m.d.Span(from, end)
	if from == m.d.TokenAt(c.Content.Start) {
		span.Start = c.Content.Start
	}
	if end == m.d.TokenAt(c.Content.End-1)+1 {
		span.End = c.Content.End
	}
	p := *c
	p.ID = model.ClaimID(string(m.d.Article.ID) + "#" + strconv.Itoa(span.Start))
	p.Ref.Span, p.Content = span, span
	p.Hedges = within(c.Hedges, span)
	p.People = m.peopleIn(c.People, span, c.Content)
	if len(p.People) == 0 && m.pronoun(from, end) {
		p.People = before
	}
	p.Countries, p.Organisations = nil, nil
	return p
}

// pronoun reports whether "he", "she" or "who" stands among the first words of a part.
func (m *marker) pronoun(from, to int) bool {
	for i := from; i < to && i < from+4; i++ {
		switch m.d.Low(i) {
		case "he", "she", "who", "him", "her", "his":
			return true
		}
	}
	return false
}

func isBreak(w string) bool {
	switch w {
	case ",", ";", "—", "–", ":":
		return true
	}
	return false
}

func within(spans []model.Span, in model.Span) []model.Span {
	var out []model.Span
	for _, s := range spans {
		if in.Contains(s) {
			out = append(out, s)
		}
	}
	return out
}

// peopleIn keeps of the people of a claim those who are mentioned in the part, and those who are
// mentioned nowhere in the whole, whom a pronoun means.
func (m *marker) peopleIn(ids []model.PersonID, part, whole model.Span) []model.PersonID {
	here, there := map[model.PersonID]bool{}, map[model.PersonID]bool{}
	for _, p := range m.persons {
		if whole.Contains(p.span) {
			id := m.in.People[p.person].ID
			there[id] = true
			here[id] = here[id] || part.Contains(p.span)
		}
	}
	var out []model.PersonID
	for _, id := range ids {
		if here[id] || !there[id] {
			out = append(out, id)
		}
	}
	return out
}
