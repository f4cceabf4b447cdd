package happening

import (
	"slices"
	"sort"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// voiceCost is the price of a date in the frame of what is said for a host in what is said: "On Monday,
// the police said, a man was shot".
const voiceCost = 6

// voice is the claim of the sentence in whose mouth a span is put, -1 for the words around. A date that
// stands between the verb of saying and what is said belongs to the saying: "said Monday it has settled",
// and so does one behind a thing: "announced the move on Wednesday", "announced plans Friday to close it".
func (m *marker) voice(s model.Span) int {
	for i := range m.claims {
		c := &m.claims[i]
		switch {
		case c.Cue.Empty() || !c.Content.Contains(s) || s.Overlaps(c.Cue):
			continue
		case c.Content.Contains(c.Cue): // "This plan, he said Monday, would work"
			if s.Start >= c.Cue.End && m.d.TokenAt(s.Start)-m.d.TokenAt(c.Cue.End-1) <= beyondWords && m.ofDay(s) && !m.hasVerb(model.Span{Start: c.Cue.End, End: s.Start}) {
				return -1
			}
		case s.Start == c.Content.Start && s.End < c.Content.End && m.d.TokenAt(s.Start)-m.d.TokenAt(c.Cue.End-1) == 1 && m.ofDay(s),
			(s.End == c.Content.End || lowAt(m, m.d.TokenAt(s.End-1)+1) == "to") && m.ofDay(s) && !m.hasVerb(model.Span{Start: c.Content.Start, End: s.Start}):
			return -1
		}
		return i
	}
	return -1
}

// beyond reports whether a date after the content of a claim stands apart from it, so that it is none of the
// cue before: "says it made profits, and expects more this year".
func (m *marker) beyond(h *host, date model.Span) bool {
	for i := range m.claims {
		c := &m.claims[i]
		if c.Cue.Empty() || c.Cue.End > c.Content.Start || !m.d.Span(h.tok, h.end).Overlaps(c.Cue) || date.Start < c.Content.End {
			continue
		}
		return m.d.TokenAt(date.Start)-m.d.TokenAt(c.Content.End-1) > beyondWords
	}
	return false
}

// beyondWords is how many words after a content a date may stand: "said \"we won\" early on Monday".
const beyondWords = 4

// ofDay reports whether a span is a date that gives a day.
func (m *marker) ofDay(s model.Span) bool {
	i := sort.Search(len(m.dates), func(i int) bool { return m.dates[i].Ref.Span.Start >= s.Start })
	if i == len(m.dates) || m.dates[i].Ref.Span != s {
		return false
	}
	p, err := model.ParseEDTF(m.dates[i].When)
	return err == nil && p.Precision == model.PrecisionDay
}

// closedCost is the price of a date in a relative clause that is over when the host comes: "The bank, which
// failed in May, asked for help".
const closedCost = 15

// closed reports whether a date at tokens [from, to] stands in a relative clause that ends before token
// host.
func (m *marker) closed(from, to, host, first int) bool {
	end := to + 1
	for end < host && m.d.Low(end) != "," {
		end++
	}
	if end == host {
		return false
	}
	for i := from - 1; i >= first && i > from-relativeWords; i-- {
		switch m.d.Low(i) {
		case "who", "which", "whom", "whose":
			return true
		case ",", ";", "(", "—":
			return false
		}
	}
	return false
}

// resultOf reports whether a host is what came of the happening that the relative clause before token from is about: "The
// quake, which struck on Monday, killed nine".
func (m *marker) resultOf(h *host, from, first int) bool {
	if h.rule == nil || !h.rule.Result {
		return false
	}
	for i := from - 1; i > first && i > from-relativeWords; i-- {
		if w := m.d.Low(i); w != "which" && w != "that" {
			continue
		}
		noun := i - 1
		if m.d.Low(noun) == "," {
			noun--
		}
		for _, t := range m.words.Triggers(lowAt(m, noun)) {
			if !t.Form.Verbal() && isCause(t.Rule.Kind) {
				return true
			}
		}
		return false
	}
	return false
}

// asides marks the verbs of relative clauses that end before the main verb comes: they tell of who someone
// is, and the sentence of something else.
func (m *marker) asides(hosts []host, first int) {
	main, next := -1, -1 // the last verb, the one after this
	for i := range slices.Backward(hosts) {
		h := &hosts[i]
		if !h.verbal() || m.postposed(h) {
			continue
		}
		h.aside = main >= 0 && (m.closed(h.tok, h.end-1, main, first) || h.tok > first && m.d.Low(h.tok-1) == "," && !verbBefore(hosts[:i]) && m.commaBetween(h.end, main))
		h.aside = h.aside || next >= 0 && m.ofSubject(h, next, first) || m.beforehand(hosts[:i], h)
		if main < 0 {
			main = h.tok
		}
		next = h.tok
	}
}

// postposed reports whether a host is the verb that puts into a mouth what stands before it: "She died, he said".
func (m *marker) postposed(h *host) bool {
	return h.speech && slices.ContainsFunc(m.claims, func(c model.Claim) bool {
		return !c.Cue.Empty() && c.Content.End <= c.Cue.Start && c.Cue.Overlaps(m.d.Span(h.tok, h.end))
	})
}

// beforehand reports whether a verb tells, in a relative clause behind the main verb, of what had been done before: "signed
// the law that the house had passed in April". Its date is not that of the main verb.
func (m *marker) beforehand(before []host, h *host) bool {
	if !h.perfect {
		return false
	}
	for k := range slices.Backward(before) {
		main := &before[k]
		if !main.verbal() {
			continue
		}
		if main.speech || main.perfect {
			return false
		}
		for i := h.tok - 1; i > main.end; i-- {
			switch w := m.d.Low(i); w {
			case "that", "which", "who", "whom":
				return m.d.Tokens[i-1].Kind == text.Word && !isSpeech(m.d.Low(i-1))
			case ",", ";", "and", "but", "when", "after", "because":
				return false
			}
		}
		return false
	}
	return false
}

// verbBefore reports whether one of the hosts is a verb, so that one after a comma goes on with it: "They
// raided the house, arrested two men, and left".
func verbBefore(hosts []host) bool {
	return slices.ContainsFunc(hosts, func(h host) bool { return h.verbal() })
}

func (m *marker) commaBetween(a, b int) bool {
	for i := a; i < b; i++ {
		if m.d.Low(i) == "," {
			return true
		}
	}
	return false
}

// relativeWords is how far before a date its relative clause may open.
const relativeWords = 16

// opens reports whether a date stands at the start of its sentence or of a clause after a comma.
func (m *marker) opens(tok, first int) bool {
	for i := tok - 1; i >= first; i-- {
		w := m.d.Low(i)
		if isPreposition(w) || isAdverb(w) || w == "the" || w == "recently" || w == "case" {
			continue
		}
		return m.d.Tokens[i].Kind == text.Punct || isConjunction(w)
	}
	return true
}

// openingPhrase reports whether a date at tokens [from, to] stands in the phrase with a preposition that
// opens a sentence and ends at a comma: "In a July 16 press conference, he said", "At a meeting in Oslo on
// May 3, they agreed".
func (m *marker) openingPhrase(from, to, first int) bool {
	if from-first > openingWords || !opensPhrase(m.d.Low(first)) {
		return false
	}
	for i := first + 1; i < from; i++ {
		if w := m.d.Low(i); m.d.Tokens[i].Kind == text.Punct || isBe(w) || isConjunction(w) || m.pastVerb(i, first, from, w) {
			return false
		}
	}
	for i := to + 1; i < len(m.d.Tokens) && i < to+5; i++ {
		if m.d.Low(i) == "," {
			return true
		}
		if m.d.Tokens[i].Kind == text.Punct {
			return false
		}
	}
	return false
}

// openingWords is how far from the start of its sentence a date of the opening phrase may stand.
const openingWords = 10

// opensPhrase lists the prepositions that set the scene of a sentence.
func opensPhrase(w string) bool {
	switch w {
	case "in", "at", "on", "during", "after", "following", "before":
		return true
	}
	return false
}

// semicolonCost is the price of a semicolon, behind which a new sentence begins in all but name.
const semicolonCost = 14

// borders is the price of the clause borders among tokens [a, b).
func (m *marker) borders(a, b int) int {
	n := 0
	quotes := 0
	for i := a; i < b; i++ {
		switch w := m.d.Low(i); w {
		case ",":
			n += 2
		case ";":
			n += semicolonCost
		case ":", "—", "–", "(", ")":
			n += 8
		case "\"", "“", "”":
			quotes++
		case "who", "which", "whom", "whose", "where", "because", "although", "though", "while", "whereas", "but":
			n += 7
		case "that":
			n += 5
		case "and", "as", "when", "since", "after", "before", "until", "following":
			if i+1 < b {
				n += 4
			}
		}
	}
	return n + 6*(quotes%2) + 3*(quotes/2)
}

// subordinate reports whether a relative or causal clause opens between the start of the sentence
// and the host without closing before it.
func (m *marker) subordinate(h *host, first int) bool {
	for i := h.tok - 1; i >= first && i > h.tok-8; i-- {
		switch m.d.Low(i) {
		case "who", "which", "whom", "whose", "because", "since", "where":
			return true
		case ",", ";":
			return false
		}
	}
	return false
}

// timeBetween reports whether another word of time stands between the date that opens a sentence and a host
// after a conjunction: "In 2005 it lost a fifth, and recently it closed a plant".
func (m *marker) timeBetween(k int, h *host) bool {
	for i := k + 1; i < len(m.dates) && m.dates[i].Ref.Span.Start < int(m.d.Tokens[h.tok].Start); i++ {
		switch t := m.d.TokenAt(m.dates[i].Ref.Span.Start); lowAt(m, t-1) {
		case "and", "but", ",", ";":
			return m.dates[i].Type != model.TypeDuration
		}
	}
	return false
}
