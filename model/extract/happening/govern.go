package happening

import (
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
		if d.When != "" && d.Type != model.TypeDuration && d.Type != model.TypeSet && !m.inName(d.Ref.Span) && !m.ofTomorrow(d.Ref.Span) && !m.bounds(d.Ref.Span) && !m.ofProduct(d.Ref.Span) {
			out = append(out, i)
		}
	}
	return out
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
	if h.speech && lowAt(m, from-1) == "for" && m.opens(from, first) {
		return farthest // "For 2009, it says": of what is said
	}
	if mine, its := m.voice(m.d.Span(h.tok, h.end)), m.voice(span); mine != its {
		if its >= 0 {
			return farthest // what is said has its own time
		}
		voice = voiceCost
	} else if mine < 0 && m.beyond(h, span) {
		return farthest
	}
	return voice + m.distance(h, from, to, first)
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
		if m.closed(from, to, h.tok, first) && !m.resultOf(h, from, first) {
			c += closedCost
		}
		return c + 4
	}
	return 0 // the date lies inside a phrase
}

// leftOver dates the hosts that no date went to: by the date that opens the sentence when they
// follow in the main line, or by a date of a neighbour in the same clause.
func (m *marker) leftOver(hosts []host, dates []int, first int) {
	opening := -1
	if k := dates[0]; m.opensSentence(k, first) {
		opening = k
	}
	for i := range hosts {
		h := &hosts[i]
		if h.when >= 0 || h.perfect || h.speech && opening < 0 {
			continue
		}
		if best, cost := m.nearest(hosts, h, dates, opening, first); best >= 0 {
			h.when, h.cost = best, cost
		}
	}
}

// opensSentence reports whether a date is the first thing that a sentence says, or stands in its first phrase.
func (m *marker) opensSentence(k, first int) bool {
	from, to := m.d.TokenAt(m.dates[k].Ref.Span.Start), m.d.TokenAt(m.dates[k].Ref.Span.End-1)
	return m.opens(from, first) && from-first < 5 || m.openingPhrase(from, to, first)
}

// nearest is the date that costs a host least, -1 when all are too far. The date that opens the sentence
// is near to all of its main line.
func (m *marker) nearest(hosts []host, h *host, dates []int, opening, first int) (best, cost int) {
	best, cost = -1, nearCost
	for _, d := range dates {
		if !h.aside && m.ofAside(hosts, d) && !m.resultOf(h, m.d.TokenAt(m.dates[d].Ref.Span.Start), first) {
			continue
		}
		c := m.cost(h, d, first)
		if d == opening {
			if m.subordinate(h, first) || m.timeBetween(d, h) {
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

// possessive reports whether a date describes the noun after it: "this year's conference", "the 1991
// agreement".
func (m *marker) possessive(k int) bool {
	span := m.dates[k].Ref.Span
	if m.attributive(span) {
		return true
	}
	rest := m.d.Text[span.End:min(span.End+4, len(m.d.Text))]
	return strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s") || strings.HasSuffix(span.In(m.d.Text), "'s") || strings.HasSuffix(span.In(m.d.Text), "’s")
}

// attributive reports whether a year stands between an article or a name and a noun.
func (m *marker) attributive(s model.Span) bool {
	t := m.d.TokenAt(s.Start)
	if s.Len() != 4 || t == 0 || t+1 >= len(m.d.Tokens) || m.d.Tokens[t].Kind != text.Number || m.d.Tokens[t+1].Kind != text.Word || m.d.Tokens[t+1].Line {
		return false
	}
	if w := m.d.Low(t - 1); !isDefinite(w) && w != "a" {
		return false
	}
	w := m.d.Low(t + 1)
	return !isPreposition(w) && !isConjunction(w) && !isBe(w) && !isFuture(w) && w != "'s" && w != "’s" && w != "has" && w != "had"
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
	if err != nil || !counts(p.Precision, unit) {
		return
	}
	for j := range hosts {
		if h := &hosts[j]; h.tok > comma && (h.when < 0 || h.when == k) && !h.perfect {
			h.when, h.cost, h.shifted = k, 2, shift(p.From, n, unit)
		}
	}
}

// counts reports whether units can be counted from a date of a precision: years from any, months from a month, days and
// weeks from a day.
func counts(p model.Precision, unit string) bool {
	return p == model.PrecisionDay || unit == "year" && p == model.PrecisionYear || (unit == "month" || unit == "year") && p == model.PrecisionMonth
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
