package happening

import (
	"sort"
	"strconv"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// figures lists the numbers of a span with their units: no dates, no ordinals, no numbers of names.
func (m *marker) figures(article model.ArticleID, span model.Span) []model.Figure {
	var out []model.Figure
	from := m.d.TokenAt(span.Start)
	for i := from; i < len(m.d.Tokens) && int(m.d.Tokens[i].End) <= span.End; {
		f, next := m.figure(i, span)
		if next <= i {
			i++
			continue
		}
		if f.Unit != "" && span.Contains(f.Ref.Span) { // a sign of money may stand before the content
			f.Ref.Article = article
			out = append(out, f)
		}
		i = next
	}
	return out
}

// figure reads a number at token i; next is i when there is none.
func (m *marker) figure(i int, span model.Span) (f model.Figure, next int) {
	if m.inDate(i) {
		return f, i
	}
	v, unit, n := m.numberAt(i, span)
	if n == i {
		return f, i
	}
	f.Value, f.High = v, v
	start, end := i, n
	if hi, hiUnit, k := m.rangeEnd(n, span); k > n {
		f.High, end = hi, k
		if unit == "" {
			unit = hiUnit
		}
		if hi >= 1000 && v < 1000 && hi/1000 > v {
			f.Value = v
		}
	}
	if unit == "" && m.ofMagnitude(i) {
		unit = "magnitude"
	}
	if unit == "" && n == i+1 && m.ageOf(i, v) {
		unit = "year old"
	}
	if unit == "" {
		unit, end = m.unitAfter(end, span)
		if strings.Contains(m.d.Word(i), ".") && n == i+1 && measure(m.d.Low(end-1)) == "" && !isTimeUnit(m.d.Low(end-1)) {
			return f, i // nobody counts in fractions: "the 5.50 update"
		}
	}
	f.Unit = strings.Clone(unit) // a piece of it would keep the whole text in lower case
	part := m.partOf(n)
	f.Scope, start = m.scopeBefore(start, span)
	if part {
		f.Scope = "of these"
	}
	f.Ref.Span = m.d.Span(start, end)
	return f, end
}

// ofMagnitude reports whether the number at token i is the strength of an earthquake: "magnitude 6.1", "put the
// magnitude at 5.9".
func (m *marker) ofMagnitude(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		switch m.d.Low(k) {
		case "magnitude":
			return true
		case "of", "at", "-":
		default:
			return false
		}
	}
	return false
}

// ageOf reports whether the number at token i is an age: behind the name of a person between commas, or alone
// behind "he was".
func (m *marker) ageOf(i int, v float64) bool {
	next := m.low(i+1, len(m.d.Tokens))
	if i < 2 || v < 1 || v > 115 || next != "," && next != "." && next != ")" {
		return false
	}
	switch m.d.Low(i - 1) {
	case "aged":
		return true
	case "was", "is":
		return isSingularSubject(m.d.Low(i-2)) && m.d.Low(i-2) != "it"
	case ",", "(":
		at := m.d.Span(i-2, i-1)
		k := sort.Search(len(m.persons), func(k int) bool { return m.persons[k].span.End >= at.End })
		return k < len(m.persons) && m.persons[k].span.End == at.End
	}
	return false
}

// partOf reports whether a number that ends before token i counts a part of a known number: "four of the men".
func (m *marker) partOf(i int) bool {
	if m.low(i, len(m.d.Tokens)) != "of" {
		return false
	}
	switch m.low(i+1, len(m.d.Tokens)) {
	case "the", "them", "those", "these", "his", "her", "their", "its", "whom", "us":
		return true
	}
	return false
}

// inDate reports whether a token lies in a date; durations are figures too.
func (m *marker) inDate(i int) bool {
	at := m.d.Span(i, i+1)
	after := sort.Search(len(m.in.Dates), func(k int) bool { return m.in.Dates[k].Ref.Span.Start > at.Start })
	for k := max(0, after-3); k < after; k++ { // dates ascend, and no more than three hold one word
		if d := &m.in.Dates[k]; d.Ref.Span.Contains(at) && d.Type != model.TypeDuration {
			return true
		}
	}
	return false
}

// numberAt reads digits or number words from token i, with a unit glued on ("40m", "17-year-long",
// "R$46"), and gives the token after.
func (m *marker) numberAt(i int, span model.Span) (v float64, unit string, next int) {
	t := &m.d.Tokens[i]
	if int(t.End) > span.End {
		return 0, "", i
	}
	low := m.d.Low(i)
	switch t.Kind {
	case text.Number:
		var ok bool
		if v, unit, ok = glued(low); !ok {
			return 0, "", i
		}
		next = i + 1
	case text.Word:
		if v, unit, next = m.spelt(i, low, span); next == i {
			return 0, "", i
		}
	case text.Punct:
		return 0, "", i
	}
	if i > 0 && currency(m.d.Word(i-1)) != "" && !m.d.Tokens[i].Space {
		unit = currency(m.d.Word(i - 1))
	}
	for next < len(m.d.Tokens) && int(m.d.Tokens[next].End) <= span.End {
		k, ok := magnitude(m.d.Low(next))
		if !ok {
			break
		}
		v *= k
		next++
	}
	if word, n := m.hyphened(next, span); n > next && unit == "" {
		return v, word, n
	}
	if next < len(m.d.Tokens) && m.d.Word(next) == "%" {
		return v, "percent", next + 1
	}
	return v, unit, next
}

// hyphened reads the "-year-long" of "17-year-long" and the "-deep" of "40m-deep" at token i.
func (m *marker) hyphened(i int, span model.Span) (unit string, next int) {
	if i+1 >= len(m.d.Tokens) || int(m.d.Tokens[i+1].End) > span.End || m.d.Word(i) != "-" || m.d.Tokens[i].Space || m.d.Tokens[i+1].Space || m.d.Tokens[i+1].Kind != text.Word {
		return "", i
	}
	low := m.d.Low(i + 1)
	word, _, _ := strings.Cut(low, "-")
	return unitOf(word, strings.HasSuffix(low, "old")), i + 2
}

// glued reads "1,500", "3.5", "40m", "6.1-magnitude", "17-year-long", "80ft".
func glued(low string) (v float64, unit string, ok bool) {
	n := 0
	for n < len(low) && (low[n] >= '0' && low[n] <= '9' || low[n] == ',' || low[n] == '.') {
		n++
	}
	v, ok = digits(low[:n])
	if !ok {
		return 0, "", false
	}
	rest := strings.TrimPrefix(low[n:], "-")
	if rest == "" {
		return v, "", true
	}
	switch rest {
	case "st", "nd", "rd", "th", "s":
		return 0, "", false // an ordinal, a decade
	case "bn", "b":
		return v * 1e9, "", true
	case "mn":
		return v * 1e6, "", true
	case "k":
		return v * 1e3, "", true
	}
	word, _, _ := strings.Cut(rest, "-")
	if word == "" || word[0] >= '0' && word[0] <= '9' {
		return 0, "", false // "7-8", a score or a telephone number
	}
	return v, unitOf(word, strings.Contains(rest, "old")), true
}

// digits reads a number with commas between the thousands.
func digits(s string) (float64, bool) {
	s = strings.TrimRight(strings.ReplaceAll(s, ",", ""), ".")
	if s == "" || s[0] < '0' || s[0] > '9' {
		return 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}

// spelt reads "seven", "twenty-nine", "two hundred", "a dozen", "17-year" as words, "five-year-old".
func (m *marker) spelt(i int, low string, span model.Span) (v float64, unit string, next int) {
	x, ok := numberWord(low)
	if a, rest, cut := strings.Cut(low, "-"); cut && !ok {
		if x, ok = numberWord(a); !ok {
			return 0, "", i
		}
		word, _, _ := strings.Cut(rest, "-")
		return x, unitOf(word, strings.Contains(rest, "old")), i + 1
	}
	if !ok || low == "one" && !m.counts(i+1) && m.low(i+1, len(m.d.Tokens)) != "hundred" && m.low(i+1, len(m.d.Tokens)) != "thousand" {
		return 0, "", i
	}
	next = i + 1
	for next < len(m.d.Tokens) && int(m.d.Tokens[next].End) <= span.End {
		at := next
		if x >= 100 && m.d.Low(at) == "and" && at+1 < len(m.d.Tokens) {
			at++ // "two hundred and five"
		}
		y, ok := numberWord(m.d.Low(at))
		if !ok || m.d.Low(at) == "dozen" {
			break
		}
		if y == 100 || y == 1000 {
			x *= y
		} else {
			x += y
		}
		next = at + 1
	}
	return x, "", next
}

// counts reports whether a thing that is counted stands at i, so that "one" before it is a number.
func (m *marker) counts(i int) bool {
	return i < len(m.d.Tokens) && (personNoun(strings.TrimSuffix(m.d.Low(i), "s")) || isTimeUnit(m.d.Low(i)))
}

func magnitude(w string) (float64, bool) {
	switch w {
	case "hundred", "hundreds":
		return 100, true
	case "thousand", "thousands":
		return 1e3, true
	case "million", "m":
		return 1e6, true
	case "billion", "bn":
		return 1e9, true
	case "trillion":
		return 1e12, true
	case "dozen":
		return 12, true
	}
	return 0, false
}

func currency(w string) string {
	switch w {
	case "$":
		return "dollar"
	case "€":
		return "euro"
	case "£":
		return "pound"
	case "¥":
		return "yen"
	}
	return ""
}

// rangeEnd reads "to 75,000", "-75,000" or "or 20" after a number.
func (m *marker) rangeEnd(i int, span model.Span) (v float64, unit string, next int) {
	if i+1 >= len(m.d.Tokens) || int(m.d.Tokens[i+1].End) > span.End {
		return 0, "", i
	}
	switch m.d.Low(i) {
	case "to", "-", "–":
	default:
		return 0, "", i
	}
	v, unit, next = m.numberAt(i+1, span)
	if next == i+1 {
		return 0, "", i
	}
	return v, unit, next
}
