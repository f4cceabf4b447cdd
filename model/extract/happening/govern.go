package happening

import (
	"slices"
	"sort"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// maxCost is the distance, in words and weighted clause borders, up to which a date is taken to date a
// host that has none of its own.
const maxCost = 30

// nearCost is the same for a date that dates another host already.
const nearCost = 18

// govern gives each host the date that governs it. A date goes to the nearest host first, counted in
// words with a price for each border of clauses between; a host left over takes the date that opens
// the sentence, or the only one near.
func (m *marker) govern(hosts []host, first, last int) {
	if len(hosts) == 0 || first >= last {
		return
	}
	dates := m.datesIn(first, last)
	if len(dates) == 0 {
		return
	}
	for _, k := range dates {
		best, cost := -1, maxCost
		if len(dates) == 1 {
			cost = 3 * maxCost
		}
		for i := range hosts {
			if c := m.cost(&hosts[i], k, first); c < cost || c == cost && best >= 0 && better(&hosts[i], &hosts[best]) {
				best, cost = i, c
			}
		}
		cost += m.coarse(k)
		if best >= 0 && (hosts[best].when < 0 || cost < hosts[best].cost) {
			hosts[best].when, hosts[best].cost = k, cost
		}
	}
	m.dayAfter(hosts, dates, first)
	m.leftOver(hosts, dates, first)
}

// better prefers a listed trigger to any other verb, and a verb of saying last.
func better(a, b *host) bool {
	return rankHost(a) < rankHost(b)
}

func rankHost(h *host) int {
	switch {
	case h.speech:
		return 3
	case h.rule == nil:
		return 2
	case h.rule.Weak:
		return 1
	}
	return 0
}

// datesIn lists the dates of tokens [first, last) that name a calendar period.
func (m *marker) datesIn(first, last int) []int {
	from, to := int(m.d.Tokens[first].Start), int(m.d.Tokens[last-1].End)
	i := sort.Search(len(m.dates), func(i int) bool { return m.dates[i].Ref.Span.Start >= from })
	var out []int
	for ; i < len(m.dates) && m.dates[i].Ref.Span.Start < to; i++ {
		d := &m.dates[i]
		if d.When != "" && d.Type != model.TypeDuration && d.Type != model.TypeSet && !m.inName(d.Ref.Span) && !m.bounds(d.Ref.Span) {
			out = append(out, i)
		}
	}
	return out
}

// inName reports whether a year stands in brackets after a name or in a title, where it dates nothing.
func (m *marker) inName(s model.Span) bool {
	return s.Start > 0 && s.End < len(m.d.Text) && m.d.Text[s.Start-1] == '(' && m.d.Text[s.End] == ')' && s.Len() == 9
}

// bounds reports whether a date only measures: "the first loss since 1992", "more than in 2008".
func (m *marker) bounds(s model.Span) bool {
	t := m.d.TokenAt(s.Start)
	for i := t - 1; i >= 0 && i > t-6; i-- {
		switch m.low(i, len(m.d.Tokens)) {
		case "since", "until", "till", "through", "than", "compared":
			return true
		case "from":
			return lowAt(m, m.d.TokenAt(s.End-1)+1) != "to" && m.compares(i)
		case "%", "percent", "million", "billion", "$":
		case "the", "a", "of", "to", "in", "with", "at", "same", "period", "start", "beginning", "end", "month", "quarter", "early", "late":
		default:
			if m.d.Tokens[i].Kind != text.Number {
				return false
			}
		}
	}
	return false
}

// compares reports whether a word of more or less stands before the "from" at token i: "up from 14% a year
// ago", "a drop from a year earlier".
func (m *marker) compares(i int) bool {
	for j := i - 1; j >= 0 && j > i-8; j-- {
		switch m.d.Low(j) {
		case "up", "down", "rise", "rose", "rises", "risen", "increase", "increased", "increases", "drop", "dropped", "drops", "decline", "declined", "declines", "fell", "fall", "falls", "fallen",
			"gain", "gained", "gains", "grew", "grown", "growth", "improvement", "improved", "jump", "jumped", "jumps", "plunge", "plunged", "surge", "surged", "slump", "slumped", "change", "changed":
			return true
		case ".", ";":
			return false
		}
	}
	return false
}

// farthest is a distance, in words, at which a date dates nothing however its cost is reckoned.
const farthest = 7 * maxCost

// cost is the weighted distance of a date from a host.
func (m *marker) cost(h *host, k, first int) int {
	span := m.dates[k].Ref.Span
	from, to := m.d.TokenAt(span.Start), m.d.TokenAt(span.End-1)
	if m.possessive(k) && (h.verbal() || h.tok < to || h.tok-to > 4) {
		return maxCost + 1
	}
	if d := max(from-h.end, h.tok-to-1); d > farthest {
		return d // without looking for borders, so that a sentence of dates stays quick
	}
	voice := 0
	if mine, its := m.voice(m.d.Span(h.tok, h.end)), m.voice(span); mine != its {
		if its >= 0 {
			return farthest // what is said has its own time
		}
		voice = voiceCost
	}
	return voice + m.distance(h, from, to, first)
}

// voiceCost is the price of a date in the frame of what is said for a host in what is said: "On Monday,
// the police said, a man was shot".
const voiceCost = 6

// voice is the claim of the sentence in whose mouth a span is put, -1 for the words around. A date that
// stands between the verb of saying and what is said belongs to the saying: "said Monday it has settled",
// and so does one at the end of a thing: "announced the move on Wednesday".
func (m *marker) voice(s model.Span) int {
	for i := range m.claims {
		c := &m.claims[i]
		if c.Cue.Empty() || c.Content.Contains(c.Cue) || !c.Content.Contains(s) {
			continue
		}
		if s.Start == c.Content.Start && s.End < c.Content.End && m.d.TokenAt(s.Start)-m.d.TokenAt(c.Cue.End-1) == 1 && m.ofDay(s) {
			return -1
		}
		if s.End == c.Content.End && m.ofDay(s) && !m.hasVerb(c.Content) {
			return -1
		}
		return i
	}
	return -1
}

// ofDay reports whether a span is a date that gives a day.
func (m *marker) ofDay(s model.Span) bool {
	i := sort.Search(len(m.dates), func(i int) bool { return m.dates[i].Ref.Span.Start >= s.Start })
	if i == len(m.dates) || m.dates[i].Ref.Span != s {
		return false
	}
	p, err := model.ParseEDTF(m.dates[i].When)
	return err == nil && p.Precision == model.PrecisionDay
}

// distance counts the words and borders between a host and a date at tokens [from, to].
func (m *marker) distance(h *host, from, to, first int) int {
	switch {
	case from >= h.end: // "met in Oslo on Friday"
		return from - h.end + m.borders(h.end, from) + rankHost(h)
	case to < h.tok: // "On Friday, they met", "the Friday meeting"
		c := h.tok - to - 1 + m.borders(to+1, h.tok) + rankHost(h)
		if !h.verbal() && c <= 3 {
			return c - 2
		}
		if m.opens(from, first) && !m.subordinate(h, first) || m.openingPhrase(from, to, first) && !m.subordinate(h, first) {
			return c/2 + 1
		}
		if m.closed(from, to, h.tok, first) {
			c += closedCost
		}
		return c + 4
	}
	return 0 // the date lies inside a phrase
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

// asides marks the verbs of relative clauses that end before the main verb comes: they tell of who someone
// is, and the sentence of something else.
func (m *marker) asides(hosts []host, first int) {
	main := -1 // the last verb
	for i := range slices.Backward(hosts) {
		h := &hosts[i]
		if !h.verbal() {
			continue
		}
		h.aside = main >= 0 && m.closed(h.tok, h.end-1, main, first)
		if main < 0 {
			main = h.tok
		}
	}
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

// borders is the price of the clause borders among tokens [a, b).
func (m *marker) borders(a, b int) int {
	n := 0
	quotes := 0
	for i := a; i < b; i++ {
		switch w := m.d.Low(i); w {
		case ",":
			n += 2
		case ";", ":", "—", "–", "(", ")":
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

// leftOver dates the hosts that no date went to: by the date that opens the sentence when they
// follow in the main line, or by a date of a neighbour in the same clause.
func (m *marker) leftOver(hosts []host, dates []int, first int) {
	opening := -1
	k := dates[0]
	from, to := m.d.TokenAt(m.dates[k].Ref.Span.Start), m.d.TokenAt(m.dates[k].Ref.Span.End-1)
	if m.opens(from, first) && from-first < 5 || m.openingPhrase(from, to, first) {
		opening = k
	}
	for i := range hosts {
		h := &hosts[i]
		if h.when >= 0 || h.perfect || h.speech && opening < 0 {
			continue
		}
		if best, cost := m.nearest(h, dates, opening, first); best >= 0 {
			h.when, h.cost = best, cost
		}
	}
}

// nearest is the date that costs a host least, -1 when all are too far. The date that opens the sentence
// is near to all of its main line.
func (m *marker) nearest(h *host, dates []int, opening, first int) (best, cost int) {
	best, cost = -1, nearCost
	for _, d := range dates {
		c := m.cost(h, d, first)
		if d == opening {
			if m.subordinate(h, first) {
				continue
			}
			c = min(c/2, nearCost-5)
		}
		if c < cost {
			best, cost = d, c
		}
	}
	return best, cost
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

// anyDate dates a claim by the finest date in its content, when no verb or noun of it took one.
func (m *marker) anyDate(c *model.Claim, hosts []host) {
	best := -1
	days := 0
	for _, k := range m.datesIn(m.d.TokenAt(c.Content.Start), m.d.TokenAt(c.Content.End-1)+1) {
		p, err := model.ParseEDTF(m.dates[k].When)
		if err != nil || p.Days() < 0 || m.possessive(k) || ofAside(hosts, k) {
			continue
		}
		if best < 0 || p.Days() < days {
			best, days = k, p.Days()
		}
	}
	if best >= 0 {
		c.When = model.NewWhen(m.dates[best].When, m.dates[best].Basis)
		c.WhenRef = m.dates[best].Ref
	}
}

// since dates what has gone on from a day to now by an interval that is open at its end: "has been in
// hospital since January".
func (m *marker) since(c *model.Claim) {
	from, to := m.d.TokenAt(c.Content.Start), m.d.TokenAt(c.Content.End-1)+1
	perfect := false
	for i := from; i < to; i++ {
		switch m.d.Low(i) {
		case "has", "have":
			perfect = true
		}
	}
	if !perfect {
		return
	}
	k := sort.Search(len(m.dates), func(k int) bool { return m.dates[k].Ref.Span.Start >= c.Content.Start })
	for ; k < len(m.dates) && m.dates[k].Ref.Span.End <= c.Content.End; k++ {
		d := &m.dates[k]
		if d.When == "" || strings.Contains(string(d.When), "/") {
			continue
		}
		if at := m.d.TokenAt(d.Ref.Span.Start) - 1; lowAt(m, at) == "since" && !m.ranks(at) {
			c.When = model.NewWhen(d.When+"/..", d.Basis)
			c.WhenRef = d.Ref
			return
		}
	}
}

// ranks reports whether the words before the "since" at token i rank something: "its first loss since 1992".
func (m *marker) ranks(i int) bool {
	for j := i - 1; j >= 0 && j > i-6; j-- {
		switch w := m.d.Low(j); {
		case w == "first", w == "only", w == "most", w == "least", w == "worst", w == "best", len(w) > 5 && strings.HasSuffix(w, "est"):
			return true
		}
	}
	return false
}

// ownTime reports whether a date anywhere in a claim dates it: one without a verb, or with a first verb in the
// past. In "The company has a deadline set at June 1" and "He announced cuts of 20% for the quarter" none does.
func (m *marker) ownTime(c *model.Claim) bool {
	from, to := m.d.TokenAt(c.Content.Start), m.d.TokenAt(c.Content.End-1)+1
	for i := from; i < to && i < len(m.d.Tokens); i++ {
		switch w := m.d.Low(i); {
		case w == "is", w == "are", w == "has", w == "have", isFuture(w), isPluralSubject(w) && i+1 < to && !m.pastAt(i+1, from, to):
			return false
		case m.pastAt(i, from, to):
			return true
		}
	}
	return c.Cue.Empty()
}

// hasVerb reports whether a span holds a verb that shows its time.
func (m *marker) hasVerb(s model.Span) bool {
	from, to := m.d.TokenAt(s.Start), m.d.TokenAt(s.End-1)+1
	for i := from; i < to && i < len(m.d.Tokens); i++ {
		if w := m.d.Low(i); isBe(w) || w == "has" || w == "have" || isFuture(w) || m.pastAt(i, from, to) {
			return true
		}
	}
	return false
}

// pastAt reports whether token i is a verb in the past, of a state or of something done.
func (m *marker) pastAt(i, from, to int) bool {
	switch w := m.d.Low(i); w {
	case "was", "were", "did", "had":
		return true
	default:
		return m.d.Tokens[i].Kind == text.Word && m.pastVerb(i, from, to, w)
	}
}

// ofAside reports whether a date dates a verb of a relative clause and no other.
func ofAside(hosts []host, k int) bool {
	aside := false
	for i := range hosts {
		if hosts[i].when == k {
			if !hosts[i].aside {
				return false
			}
			aside = true
		}
	}
	return aside
}

// possessive reports whether a date describes the noun after it: "this year's conference".
func (m *marker) possessive(k int) bool {
	span := m.dates[k].Ref.Span
	rest := m.d.Text[span.End:min(span.End+4, len(m.d.Text))]
	return strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s") || strings.HasSuffix(span.In(m.d.Text), "'s") || strings.HasSuffix(span.In(m.d.Text), "’s")
}

// coarse is the price of a date that gives less than a day.
func (m *marker) coarse(k int) int {
	p, err := model.ParseEDTF(m.dates[k].When)
	switch {
	case err != nil || p.Days() < 0 || p.Days() > 400:
		return 6
	case p.Days() > 31:
		return 3
	case p.Days() > 1:
		return 1
	}
	return 0
}

// dayAfter reads "one day after a meeting on Feb. 3, he ordered": what the main clause tells of is
// a day off the date of the clause that the phrase opens.
func (m *marker) dayAfter(hosts []host, dates []int, first int) {
	for i := first + 1; i < first+6 && i < len(m.d.Tokens); i++ {
		sign := offsetSign(m.d.Low(i))
		if sign == 0 || i < 2 {
			continue
		}
		if n, unit, ok := m.amount(i, first); ok {
			m.shiftMain(hosts, dates[0], i, sign*n, unit)
			return
		}
	}
}

func offsetSign(w string) int {
	switch w {
	case "after", "following":
		return 1
	case "before":
		return -1
	}
	return 0
}

// shiftMain dates the hosts after the clause that opens at token i by the day in that clause and n
// units more.
func (m *marker) shiftMain(hosts []host, k, i, n int, unit string) {
	span := m.dates[k].Ref.Span
	if at := m.d.TokenAt(span.Start); at < i || at > i+clauseWords {
		return
	}
	comma := m.d.TokenAt(span.End - 1) // "Feb." ends in a full stop of its own
	for comma < len(m.d.Tokens) && m.d.Low(comma) != "," && m.d.Low(comma) != "." {
		comma++
	}
	p, err := model.ParseEDTF(m.dates[k].When)
	if err != nil || p.Precision != model.PrecisionDay {
		return
	}
	for j := range hosts {
		if h := &hosts[j]; h.tok > comma && (h.when < 0 || h.when == k) && !h.perfect {
			h.when, h.cost, h.shifted = k, 2, shift(p.From, n, unit)
		}
	}
}

// clauseWords is how far from "after" the date of its clause may stand.
const clauseWords = 16

// amount reads the number and unit before token i: "one day", "two weeks".
func (m *marker) amount(i, first int) (n int, unit string, ok bool) {
	unit = m.low(i-1, len(m.d.Tokens))
	if len(unit) > 1 && unit[len(unit)-1] == 's' {
		unit = unit[:len(unit)-1]
	}
	switch unit {
	case "day", "week", "month", "year":
	default:
		return 0, "", false
	}
	if i-2 < first {
		return 0, "", false
	}
	w := m.d.Low(i - 2)
	if w == "a" || w == "the" {
		return 1, unit, true
	}
	v, found := numberWord(w)
	if !found {
		v, found = digits(w)
	}
	return int(v), unit, found
}

func shift(d model.Day, n int, unit string) model.EDTF {
	y, mo, day := d.Date()
	switch unit {
	case "day":
		return (d + model.Day(n)).EDTF() //nolint:gosec // small numbers
	case "week":
		return (d + model.Day(7*n)).EDTF() //nolint:gosec // small numbers
	case "month":
		return model.DayOf(y, mo+timeMonth(n), 1).EDTF()[:7]
	}
	_ = day
	return model.DayOf(y+n, mo, 1).EDTF()[:4]
}
