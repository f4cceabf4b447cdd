package date

import "example.org/sitrep/model/rule"

// fullRules are dates with a day, a month and a year.
func fullRules() []dateRule {
	return []dateRule{
		{
			ID:    "date/month-day-year",
			About: "Month, day and year, with or without the weekday.",
			Patterns: []string{
				"( WEEKDAY|WDABBR ,? )? MONTH the? DAY|ORD ,? ( of )? YEAR",
				"( WEEKDAY|WDABBR ,? the? )? DAY|ORD -? of? MONTH ,? of? YEAR",
				"the DAY|ORD of MONTH ,? of? YEAR",
				"YEAR ,? MONTH DAY",
			},
			Read: readFull,
			Examples: []rule.Example{
				ex("", "The treaty of May 3, 1921 holds.", "May 3, 1921 = 1921-05-03"),
				ex("", "It fell on Tuesday, 4 June 2013, at sea.", "Tuesday, 4 June 2013 = 2013-06-04"),
				ex("", "Signed on the 2nd of October 1990.", "the 2nd of October 1990 = 1990-10-02"),
				ex("", "They met Sept. 9th, 2004 in Oslo.", "Sept. 9th, 2004 = 2004-09-09"),
			},
			Counter: []rule.Example{not("In May 2013 some 40 came."), not("About 31 June bugs, 2000 in all.")},
		},
		{
			ID:    "date/era",
			About: "Years, months and days before the common era.",
			Patterns: []string{
				"ca|c|circa .? NUM ERA", "the? DECADE ERA", phase + "the? DECADE ERA", "MONTH ,? of? NUM ERA", "DAY MONTH NUM ERA", "MONTH DAY ,? NUM ERA", "SEASON of? NUM ERA",
				phase + "NUM ERA", "ERA NUM",
			},
			Read: readEra,
			Examples: []rule.Example{
				ex("", "The city fell in 241 BC to its rival.", "241 BC = BC0241"),
				ex("", "In April 480 BC the fleet sailed.", "April 480 BC = BC0480-04"),
			},
			Counter: []rule.Example{not("They live in 241 Vancouver houses."), not("About 300 people in BC voted.")},
		},
		{
			ID:       "date/era-range",
			About:    "The first of two years before the common era, which only the second says.",
			Patterns: []string{"NUM -|to|and|or NUM ERA", "the rest of NUM and|to NUM ERA"},
			Read:     readEraRange,
			Examples: []rule.Example{
				ex("", "The war of 499-493 BC ended.", "499 = BC0499"),
				ex("", "It stood from 80 to 70 BC.", "80 = BC0080"),
			},
			Counter: []rule.Example{not("In 241 BC it fell."), not("He won 4-3 in BC.")},
		},
	}
}

func readEraRange(m *match) (reading, bool) {
	r := reading{kind: kCalendar, year: m.Val(cNum), bc: true, tail: 3}
	last := m.Terms[m.Last-1]
	return r, last.Val == 1 && last.Upper && r.year > m.ValAt(cNum, 1) && r.year < 9999
}

func readFull(m *match) (reading, bool) {
	r := reading{kind: kCalendar, year: m.Val(cYear), month: m.Val(cMonth)}
	r.day = m.Val(cDay | cOrd)
	if !validDay(r.year, r.month, r.day) {
		return r, false
	}
	return r, true
}

func readEra(m *match) (reading, bool) {
	r := reading{kind: kCalendar, month: m.Val(cMonth), bc: m.Val(cEra) == 1, mod: phaseMod(m)}
	nums := 0
	for m.Find(cNum, nums) >= 0 {
		nums++
	}
	if m.Has(cDecade) {
		r.decade = m.Val(cDecade)
		return r, r.decade < 100
	}
	r.year = m.ValAt(cNum, nums-1)
	if nums > 1 {
		r.day = m.ValAt(cNum, 0)
	}
	if s := m.Val(cSeason); s > 0 {
		r.part = seasonPart(s)
	}
	if e := m.Find(cEra, 0); e >= 0 && !m.Terms[e].Upper && m.Of(e)[0] != 'b' {
		return r, false // "ad" in small letters is a word
	}
	return r, r.year > 0 && r.year < 9999 && (r.day == 0 || validDay(2000, r.month, r.day))
}

// validDay reports whether the day exists; year 0 stands for an unknown year.
func validDay(year, month, day int) bool {
	if month < 1 || month > 12 || day < 1 {
		return false
	}
	if year == 0 {
		year = 2000
	}
	return day <= daysIn(year, month)
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
