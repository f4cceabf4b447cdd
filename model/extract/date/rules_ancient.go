package date

import "example.org/sitrep/model/rule"

// ancientRules are years of three digits in the common era.
func ancientRules() []dateRule {
	return []dateRule{
		{
			ID:       "date/year-ancient",
			About:    "A year of three digits: after c., behind its day and month, or after a preposition in a text that has another.",
			Patterns: []string{"ca|c|circa .? NUM", "DAY MONTH NUM", "MONTH of NUM", "NUM"},
			Read:     readAncientYear,
			Examples: []rule.Example{
				ex("", "He was born (c. 314 in Thebes) and died on 4 May 368.", "314 = 0314"),
				ex("", "She died on 30 September 420.", "30 September 420 = 0420-09-30"),
				ex("", "He was born c. 314. In 348 Ana died.", "348 = 0348"),
			},
			Counter: []rule.Example{not("In 348 Ana died."), not("There were c. 314 people."), not("On 4 May 300 miners left."), not("It held about 360.")},
		},
	}
}

// readAncientYear reads a year of three digits where the words around show that it is one.
func readAncientYear(m *match) (reading, bool) {
	last := m.Last - 1
	r := reading{kind: kCalendar, year: int(m.Terms[last].Val), month: m.Val(cMonth)}
	if c := m.Of(last)[0]; r.year < 100 || r.year > 999 || c < '0' || c > '9' || countsNext(m) {
		return r, false
	}
	switch {
	case r.month > 0:
		if m.Last-m.First == 3 && m.Terms[m.First].Class&cDay != 0 {
			r.day = int(m.Terms[m.First].Val)
		}
		return r, r.day == 0 || validDay(2000, r.month, r.day)
	case m.Last-m.First > 1: // "c. 314"
		r.lead = m.Last - m.First - 1
		return r, true
	}
	r.ancient = true
	if m.First > 1 && (m.Of(m.First-1) == "-" || m.Of(m.First-1) == "–") {
		from := int(m.Terms[m.First-2].Val)
		return r, m.Terms[m.First-2].Class&cNum != 0 && from >= 100 && from < r.year && r.year-from < 120
	}
	return r, prevIs(m, "in", "around", "about", "until", "since", "by", "from")
}

// countsNext reports whether a number counts what the next word names.
func countsNext(m *match) bool {
	next := nextText(m)
	return next != "" && (next[0] >= 'a' && next[0] <= 'z' && !followedBy(m, "to", "and", "or", "in", "at", "he", "she", "they", "when", "until", "as") || next == "%" || next == "$")
}
