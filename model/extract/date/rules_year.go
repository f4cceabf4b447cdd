package date

import (
	"strings"

	"example.org/sitrep/model/rule"
)

// yearRules are years, decades and centuries.
func yearRules() []dateRule {
	return []dateRule{
		plainYearRule(),
		{
			ID:       "date/year-short",
			About:    "A year without its century: after an apostrophe, or as the later end of a range.",
			Patterns: []string{"' SHORT", "SHORT|YEAR"},
			Read:     readShortYear,
			Examples: []rule.Example{
				ex("", "The class of '68 met again.", "'68 = 1968"),
				ex("", "It was shut from 1985 to '89.", "'89 = 1989"),
				ex("", "During the war of 1915-17 it stood.", "17 = 1917"),
			},
			Counter: []rule.Example{not("They won 15-17 in the end."), not("It took 17 days.")},
		},
		{
			ID:       "date/year-spoken",
			About:    "A year in words.",
			Patterns: []string{phase + "( the year )? SPOKEN"},
			Read:     readSpoken,
			Examples: []rule.Example{
				ex("", "In nineteen ninety-six he left.", "nineteen ninety-six = 1996"),
				ex("", "By the year two thousand it was gone.", "the year two thousand = 2000"),
			},
			Counter: []rule.Example{not("Two thousand people came."), not("It cost nineteen dollars.")},
		},
		{
			ID:    "date/decade",
			About: "A decade.",
			Patterns: []string{
				phase + "the? ' ~DECADE", phase + "the? DECADE", phase + "the YEAR ~'s", "the PHASE and? to? PHASE -? DECADE",
				"the? early|late|mid - to|and - early|late|mid - DECADE",
			},
			Read: readDecade,
			Examples: []rule.Example{
				ex("", "Life in the 1960s was plain.", "the 1960s = 196X"),
				ex("", "It closed in the mid-1990s.", "the mid-1990s = 199X"),
				ex("", "They met in the late '80s.", "the late '80s = 198X"),
			},
			Counter: []rule.Example{not("A woman in her 80s died."), not("Temperatures were in the 80s.")},
		},
		{
			ID:       "date/century",
			About:    "A century by its number.",
			Patterns: []string{phase + "the? ORD -? century ERA?"},
			Read:     readCentury,
			Examples: []rule.Example{
				ex("", "In the 19th century it grew.", "the 19th century = 18XX"),
				ex("", "A twentieth-century novel.", "twentieth-century = 19XX"),
			},
			Counter: []rule.Example{not("It took a century."), not("His second century at cricket.")},
		},
		{
			ID:       "date/fiscal-year",
			About:    "A fiscal year by its number.",
			Patterns: []string{"fiscal year? YEAR", "fy YEAR", "the YEAR fiscal year", "YEAR fiscal year"},
			Read:     readFiscal,
			Examples: []rule.Example{
				ex("", "Sales rose in fiscal 2009.", "fiscal 2009 = 2009"),
				ex("", "The fiscal year 2011 was poor.", "fiscal year 2011 = 2011"),
			},
			Counter: []rule.Example{not("Fiscal rules hold."), not("The fiscal cost was 2011 dollars a head.")},
		},
	}
}

// plainYearRule is the year in four digits.
func plainYearRule() dateRule {
	return dateRule{
		ID:       "date/year",
		About:    "A year in digits.",
		Patterns: []string{phase + "YEAR", phase + "the year YEAR", "post|pre - YEAR", "year YEAR", "YEAR ERA"},
		Read:     readYear,
		Examples: []rule.Example{
			ex("", "It was founded in 1921 by monks.", "1921 = 1921"),
			ex("", "By early 1990 it had closed.", "early 1990 = 1990"),
			ex("", "It fell in mid-1996.", "mid-1996 = 1996"),
			ex("", "Output was half of 1913 levels.", "1913 = 1913"),
			ex("", "He served from 1699 or 1700 on.", "1699 = 1699"),
			ex("", "In the 2008 Wall Street crash it fell.", "2008 = 2008"),
			ex("", "In 2008 Park Avenue was closed.", "2008 = 2008"),
			ex("", "The EXPO 2020 fair is on.", "2020 = 2020"),
			ex("", "1936: A New Palace opens.", "1936 = 1936"),
			ex("", "The treaty of 1648 held.", "1648 = 1648"),
			ex("", "It lasted from 1061 to 1128.", "1128 = 1128"),
		},
		Counter: []rule.Example{
			not("Some 1,921 people came."), not("He walked 2000 miles."), not("The bill came to $2000."), not("Flight 1921 was late."),
			not("Police held Ann Brown, 32, of 1909 Maple Drive."), not("He lives at 1909 Eighth St. and works there."), not("It stood behind 2011 Oak Tree Road."), not("The GTX 1660 is fast."), not("The Russell 2000 fell."), not("In films from 2001: A Star Journey to others."),
			not("The score rose from 1061 to 1128."), not("It had a total score of 2072."), not("It has 1694 calories."),
		},
	}
}

func readYear(m *match) (reading, bool) {
	r := reading{kind: kCalendar, year: m.Val(cYear), mod: phaseMod(m)}
	if m.Val(cEra) == 1 || !phaseFits(m) {
		return r, false
	}
	if y := m.Find(cYear, 0); m.Last-m.First == 1 && !plainYear(m, y) {
		return r, false
	}
	return r, true
}

// plainYear decides whether four digits are a year: no sign of money or number in front, no
// unit, noun of counting or percent behind.
func plainYear(m *match, i int) bool {
	if numbered(m, i) {
		return false
	}
	year := int(m.Terms[i].Val)
	prev, next := m.Before(1), m.After(0)
	if m.First > 0 && !m.Terms[i].Line {
		c := m.Text[prev.Start:prev.End]
		switch strings.ToLower(c) {
		case "$", "£", "€", "¥", "#", "no", "no.", "number", "flight", "some", "about", "than", "nearly", "almost", "room", "highway", "route", "rs", "model", "page", "resolution", "boeing", "airbus", "bus", "train", "gate", "channel", "unit", "chapter", "bill", "regulation", "directive", "windows", "cell", "convoy", "operation":
			return false
		case "-", ".", ",", "/", ":", "+":
			if m.Terms[i].Glued && c != "-" {
				return false
			}
			if c == "-" && m.Terms[i].Glued && (m.Before(2).Class&(cYear|cMonth) == 0) {
				return false
			}
		}
	}
	if next.Start == 0 || next.Line {
		return inRange(year, m)
	}
	switch strings.ToLower(m.Text[next.Start:next.End]) {
	case "%", "percent", "people", "million", "billion", "points", "meters", "metres", "feet", "km", "kilometers", "kilometres", "miles", "hours", "tons", "tonnes", "soldiers", "troops",
		"men", "women", "dollars", "euros", "pounds", "m", "hrs", "kg", "votes", "seats", "rpm", "mhz", "square", "pages", "copies", "members", "students", "prisoners", "workers", "employees", "jobs", "homes":
		return false
	case "or":
		return m.After(1).Class&cYear != 0 && inRange(year, m) // "from 1699 or 1700"
	case "levels", "prices":
		return inRange(year, m) // "a tenth of 1913 levels"
	}
	if plural(m.Text[next.Start:next.End]) && prevIs(m, "of", "with", "some", "for", "by", "to", "than", "and") {
		return false
	}
	if next.Class&(cUnits|cAmPm) != 0 {
		return false
	}
	return inRange(year, m)
}

// plural reports whether a word looks like a noun that a number counts.
func plural(w string) bool {
	return len(w) > 5 && w[0] >= 'a' && w[0] <= 'z' && (strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "children") || strings.HasSuffix(w, "men") || strings.HasSuffix(w, "people"))
}

// inRange takes years from 1700 to 2050 without help, others only after a word of time or an article, and not where
// something rises or falls from one number to another.
func inRange(year int, m *match) bool {
	switch {
	case year > 2100:
		return false
	case year >= 1700 && year <= 2050:
		return true
	case measured(m):
		return false
	case year >= 1500 && prevIs(m, "the", "a", "this", "'s", "’s", "his", "its", "their", "her", "circa", "c", "c.", "till", "through", "during", "late", "early", "about", "on", "or", ";", ","):
		return true
	}
	return prevIs(m, "in", "since", "by", "until", "from", "between", "around", "after", "before", "of", "(", "and", "to", "-", "–")
}

// measured reports whether the digits are an amount that a verb or a noun before them tells of: "rose from 1061 to 1128", "a
// score of 2072".
func measured(m *match) bool {
	for k := 2; k <= 4 && m.First-k >= 0; k++ {
		switch strings.ToLower(m.Of(m.First - k)) {
		case "increased", "rose", "risen", "grew", "grown", "climbed", "jumped", "fell", "fallen", "dropped", "declined", "decreased", "sank", "slipped", "total", "score", "number", "sum", "height", "length", "weight", "maximum", "minimum":
			return true
		}
	}
	return false
}

func readShortYear(m *match) (reading, bool) {
	r := reading{kind: kCalendar}
	if m.Last-m.First == 2 {
		v := m.Val(cShort)
		r.year = fullYear(v)
		ok := m.Terms[m.First+1].Glued && m.After(0).Class&(cUnits|cDecade) == 0
		return r, ok && (prevIs(m, "in", "of", "since", "from", "until", "by", "summer", "spring", "fall", "winter", "class", "and") || prevIs(m, "to", "-", "–") && m.Before(2).Class&cYear != 0 || m.Before(1).Class&(cMonth|cSeason) != 0)
	}
	dash, start := m.Before(1), m.Before(2)
	if m.Has(cYear) || dash.Start == 0 || m.First < 2 || m.Of(m.First-1) != "-" && m.Of(m.First-1) != "–" && m.Of(m.First-1) != "/" || start.Class&cYear == 0 {
		return r, false
	}
	if m.First > 2 && m.Of(m.First-3) == "-" {
		return r, false
	}
	v := m.Val(cShort)
	r.year = int(start.Val)/100*100 + v
	return r, v > int(start.Val)%100 && m.After(0).Class&cUnits == 0
}

func readSpoken(m *match) (reading, bool) {
	r := reading{kind: kCalendar, year: m.Val(cSpoken), mod: phaseMod(m)}
	if title(m) {
		return r, false
	}
	if r.year == 2000 && m.Last-m.First == 1 {
		return r, prevIs(m, "in", "since", "by", "until", "year")
	}
	return r, r.year >= 1700 && r.year < 2100
}

// title reports whether a year in words is written as the title of something: "Nineteen Eighty-Four".
func title(m *match) bool {
	i := m.Find(cSpoken, 0)
	at := m.Terms[i].Start
	for k := at + 1; k < m.Terms[i].End; k++ {
		if c := m.Text[k]; c >= 'A' && c <= 'Z' {
			return true
		}
	}
	return false
}

func readDecade(m *match) (reading, bool) {
	r := reading{kind: kCalendar, mod: phaseMod(m)}
	if m.Has(cYear) {
		y := m.Val(cYear)
		r.decade = y / 10
		return r, y%10 == 0
	}
	r.decade = m.Val(cDecade)
	if r.decade >= 10 {
		return r, r.decade >= 100
	}
	if r.decade >= 5 && strings.HasPrefix(strings.ToLower(m.Word()), "the ") && !degrees(m) || prevIs(m, "and") && m.Before(2).Class&cDecade != 0 && m.TextOf(cDecade)[0] <= '9' {
		return r, true
	}
	quoted := m.First+1 < m.Last && (strings.Contains(m.Word(), "'") || strings.Contains(m.Word(), "’"))
	words := m.TextOf(cDecade)[0] > '9'
	if !quoted && !m.Has(cPhase) && (!words || !strings.HasPrefix(strings.ToLower(m.Word()), "the ")) {
		return r, false
	}
	if prevIs(m, "his", "her", "their", "my", "your", "our") {
		return r, false
	}
	return r, true
}

// degrees reports whether the words before speak of temperatures, grades or money, which also come
// in the 70s.
func degrees(m *match) bool {
	for k := 1; k <= 14 && m.First-k >= 0; k++ {
		switch strings.ToLower(m.Of(m.First - k)) {
		case "temperature", "temperatures", "degrees", "highs", "lows", "high", "low", "score", "scores", "price", "prices":
			return true
		}
	}
	return false
}

func readCentury(m *match) (reading, bool) {
	r := reading{kind: kCalendar, century: m.Val(cOrd), mod: phaseMod(m), bc: m.Val(cEra) == 1}
	next := m.After(0)
	if next.Start > 0 && m.Text[next.Start:next.End] == "at" {
		return r, false
	}
	return r, r.century > 1 && r.century < 30 && (r.century > 3 || r.bc || m.Has(cEra))
}

func readFiscal(m *match) (reading, bool) {
	return reading{kind: kCalendar, year: m.Val(cYear)}, m.Terms[m.Last-1].Class&cYear != 0 || strings.HasSuffix(m.Word(), "year")
}
