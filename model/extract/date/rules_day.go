package date

import (
	"strings"

	"example.org/sitrep/model/rule"
)

// dayRules are days of a month without a year, and months of a year.
func dayRules() []dateRule {
	return []dateRule{
		{
			ID:       "date/month-year",
			About:    "A month of a stated year.",
			Patterns: []string{phase + "MONTH ,? of? ( the year )? YEAR", phase + "MONTH ,? of? SPOKEN", phase + "MONTH ' SHORT", "MONTH in YEAR"},
			Read:     readMonthYear,
			Examples: []rule.Example{
				ex("", "Prices rose in March 2019 again.", "March 2019 = 2019-03"),
				ex("", "By the end of April 1942 all was lost.", "the end of April 1942 = 1942-04"),
				ex("", "It began in mid-June, 1987.", "mid-June, 1987 = 1987-06"),
				ex("", "She came in June in 1981.", "June in 1981 = 1981-06"),
			},
			Counter: []rule.Example{not("On March 3, 2019 it rained."), not("They may 2000 times repeat it.")},
		},
		{
			ID:    "date/month-day",
			About: "A month and a day; the year is the one nearest to the anchor that the tense allows.",
			Patterns: []string{
				"( this|next|last? coming? WEEKDAY|WDABBR ,? )? MONTH the? DAY|ORD", "( WEEKDAY|WDABBR ,? the? )? DAY|ORD -? of? MONTH", "the DAY|ORD of? MONTH", "last|this|next|past MONTH DAY|ORD",
			},
			Read:     readMonthDay,
			Examples: monthDayExamples(),
			Counter:  []rule.Example{not("They march 10 miles a day."), not("In May 40 came."), not("It sold 15 Mars bars.")},
		},
		{
			ID:       "date/month-day-last",
			About:    "The later end of a range of days: the 5 of \"Feb. 3-5\".",
			Patterns: []string{"-|to|and|through|or DAY|ORD ( ,? YEAR )?", ", DAY"},
			Read:     readRangeDay,
			Examples: []rule.Example{
				ex("2024-05-10", "They met on Feb. 3-5 in Oslo.", "5 = 2024-02-05"),
				ex("2024-05-10", "It ran from May 1 to 4 at sea.", "4 = 2024-05-04"),
				ex("2024-05-10", "They met on May 1, 4 and 7 in Oslo.", "4 = 2024-05-04"),
				ex("2024-05-10", "They met on May 1, 4 and 7 in Oslo.", "7 = 2024-05-07"),
			},
			Counter: []rule.Example{not("They won 3-5 at home."), not("On May 1 and 40 more days."), not("On May 1, 4 men came.")},
		},
		{
			ID:       "date/day-before-day",
			About:    "The earlier end of a range or list of days that share the month behind them.",
			Patterns: []string{"the? DAY|ORD -|to|and|or|until|through the? DAY|ORD of? MONTH ( ,? YEAR )?"},
			Read:     readDayBeforeDay,
			Examples: []rule.Example{
				ex("2024-05-10", "From 15 to 22 February they fought.", "15 = 2024-02-15"),
				ex("", "It ran 3-5 May 2010 at sea.", "3 = 2010-05-03"),
			},
			Counter: []rule.Example{not("They won 3 to 5 at home in May."), not("On 5 May it rained.")},
		},
		{
			ID:       "date/edge-day",
			About:    "The first or last day of a month or year.",
			Patterns: []string{"the? very? first|last|final|opening|closing day of YEAR", "the? very? first|last|final day of MONTH ( ,? of? YEAR )?"},
			Read:     readEdgeDay,
			Examples: []rule.Example{
				ex("", "He ruled from the last day of 1999 on.", "the last day of 1999 = 1999-12-31"),
				ex("2024-05-10", "It closed on the last day of February.", "the last day of February = 2024-02-29"),
				ex("", "It began on the first day of June 1980.", "the first day of June 1980 = 1980-06-01"),
			},
			Counter: []rule.Example{not("On the last day of talks they met."), not("The first days of May were dry.")},
		},
		{
			ID:       "date/day-of-month",
			About:    "A day of the month that the text is speaking of.",
			Patterns: []string{"the ORD", "the ORD of that|this|last|next month", "the ORD of the same|following|next month"},
			Read:     readDayOfMonth,
			Examples: []rule.Example{
				ex("", "On March 3, 1950 it began. It ended on the 20th.", "the 20th = 1950-03-20"),
				ex("2024-05-10", "They met on 3 April and on the 17th of that month.", "the 17th of that month = 2024-04-17"),
				ex("2024-03-28", "They came on March 1; on the 18th it burnt.", "the 18th = 2024-03-18"),
				ex("", "By May 4, 1917 they had left; rain came on the 13th.", "the 13th = 1917-05-13"),
			},
			Counter: []rule.Example{not("He was the 20th to sign."), not("In the 20th century all changed."), not("He finished on the 3rd floor.")},
		},
	}
}

// monthDayExamples are days of a month without a year.
func monthDayExamples() []rule.Example {
	return []rule.Example{
		ex("2024-05-10", "They met on Feb. 3 in Oslo.", "Feb. 3 = 2024-02-03"),
		ex("2024-01-10", "He was shot on Dec. 5.", "Dec. 5 = 2023-12-05"),
		ex("2024-05-10", "The vote is set for Monday, June 3.", "Monday, June 3 = 2024-06-03"),
		ex("2024-05-10", "It opened on the 4th of May.", "the 4th of May = 2024-05-04"),
		ex("2019-11-19", "Tour 2020 dates: June 9 - Oslo.", "June 9 = 2020-06-09"),
		ex("2019-11-19", "Tour 2020 dates: June 9 - Oslo, July 2 - Bergen.", "July 2 = 2020-07-02"),
		ex("2019-11-19", "The tour kicks off on June 9 and concludes October 10.", "October 10 = 2020-10-10"),
		ex("2019-11-19", "The lawyers will ask about his July 25 call.", "July 25 = 2019-07-25"),
		ex("2019-11-19", "The lawyers will ask on July 25.", "July 25 = 2020-07-25"),
	}
}

func readMonthYear(m *match) (reading, bool) {
	r := reading{kind: kCalendar, month: m.Val(cMonth), year: m.Val(cYear | cSpoken), mod: phaseMod(m)}
	if m.Has(cShort) {
		r.year = fullYear(m.Val(cShort))
	}
	return r, r.year > 0 && phaseFits(m)
}

// phaseFits refuses "start May 2019" and "end June": a noun of phase needs "of" or a hyphen.
func phaseFits(m *match) bool {
	i := m.Find(cPhase, 0)
	if i < 0 {
		return true
	}
	switch strings.ToLower(m.Of(i)) {
	case "early", "late", "mid":
		return true
	}
	return i+1 < m.Last && (m.Of(i+1) == "of" || m.Of(i+1) == "-")
}

func readMonthDay(m *match) (reading, bool) {
	r := reading{kind: kCalendar, month: m.Val(cMonth), day: m.Val(cDay | cOrd), weekday: m.Val(cWeekday | cWeekAbbr), rel: relWord(m)}
	if !validDay(0, r.month, r.day) {
		return r, false
	}
	if m.Find(cOrd, 0) >= 0 && m.Find(cOrd, 0) < m.Find(cMonth, 0) && ambiguousMonth(m) && m.After(0).Upper {
		return r, false // "the 3rd May government"
	}
	if i := m.Find(cDay|cOrd, 0); i == m.Last-1 && counts(m) {
		return r, false // "In May 40 people came"
	}
	return r, true
}

// counts reports whether the number that ends a match counts what comes next: "May 3 people",
// which only a unit or a percent sign can tell.
func counts(m *match) bool {
	next := m.After(0)
	if next.Class&cUnits != 0 || next.Class&cDecade != 0 {
		return true
	}
	if next.Start == 0 {
		return false
	}
	switch m.Text[next.Start:next.End] {
	case "percent", "%", "million", "billion", "people", "times":
		return true
	}
	return false
}

func ambiguousMonth(m *match) bool {
	switch m.TextOf(cMonth) {
	case "May", "March", "April", "June", "August", "Jan", "Mar":
		return true
	}
	return false
}

func readDayBeforeDay(m *match) (reading, bool) {
	r := reading{kind: kCalendar, day: m.Val(cDay | cOrd), month: m.Val(cMonth), year: m.Val(cYear)}
	r.tail = m.Last - m.Find(cDay|cOrd, 0) - 1
	return r, validDay(r.year, r.month, r.day) && r.day < m.ValAt(cDay|cOrd, 1)
}

func readRangeDay(m *match) (reading, bool) {
	r := reading{kind: kCalendar, day: m.Val(cDay | cOrd), rel: relAgain, lead: 1}
	if counts(m) || m.After(0).Class&cMonth != 0 {
		return r, false
	}
	if m.Of(m.First) == "," && (!followedBy(m, ",", "and", "or") || m.After(1).Class&cDay == 0) {
		return r, false
	}
	r.month = listMonth(m, r.day)
	r.year = m.Val(cYear)
	return r, r.month > 0 && validDay(r.year, r.month, r.day)
}

// listMonth is the month that opens a list of ascending days before the match, "May 23, 24 and 25", 0 without one.
func listMonth(m *match, day int) int {
	for k := 1; k <= 9; k += 2 {
		d, before := m.Before(k), m.Before(k+1)
		if d.Class&(cDay|cOrd) == 0 || int(d.Val) >= day || d.Start == 0 {
			return 0
		}
		if before.Class&cMonth != 0 {
			return int(before.Val)
		}
		if s := m.Text[before.Start:before.End]; s != "," && s != "and" {
			return 0
		}
		day = int(d.Val)
	}
	return 0
}

// readEdgeDay reads the first or last day of a period; the last of a February is found when its year is.
func readEdgeDay(m *match) (reading, bool) {
	r := reading{kind: kCalendar, year: m.Val(cYear), month: m.Val(cMonth), day: 1}
	last := !m.Has(cOrd) && !strings.Contains(strings.ToLower(m.Word()), "opening")
	switch {
	case r.month == 0 && last:
		r.month, r.day = 12, 31
	case r.month == 0:
		r.month = 1
	case last && r.month == 2:
		r.day = 28
		r.value = "end"
	case last:
		r.day = daysIn(2000, r.month)
	}
	return r, true
}

func readDayOfMonth(m *match) (reading, bool) {
	i := m.Find(cOrd, 0)
	r := reading{kind: kCalendar, day: m.Val(cOrd), rel: relAgain}
	if m.Last-m.First > 2 {
		r.unit, r.rel = uMonth, relWord(m)
		return r, r.day <= 31
	}
	c := m.Of(i)[0]
	if r.day > 31 || c < '0' || c > '9' || !prevIs(m, "on", "by", "until", "from", "to", "and") {
		return r, false
	}
	next := m.After(0)
	if next.Start == 0 {
		return r, true
	}
	c = m.Text[next.Start]
	ends := c == '.' || c == ',' || c == ';' || c == ')' || c == ':'
	return r, ends || (next.Word != 0 && next.Class == 0 && c != '-') ||
		followedBy(m, "it", "he", "she", "they", "we", "I", "the", "a", "an", "his", "her", "their", "its", "there", "was", "were", "will", "police", "troops")
}
