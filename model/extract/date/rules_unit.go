package date

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/rule"
)

// unitRules are one calendar unit around an anchor.
func unitRules() []dateRule {
	return []dateRule{
		{
			ID:    "date/unit",
			About: "This, last or next week, month, year; that day; the following year.",
			Patterns: []string{
				"( early|earlier|late|later in? )? this|last|next|past|that|coming same? day|week|month|year|decade|century",
				"( earlier|later|early|late in )? the PAST|NEXT|same|current day|week|month|year|decade|century",
				"the very? next|following|previous|same day|week|month|year", "this coming|past|current week|month|year|decade", "last|this|next calendar|fiscal year", "that very day",
				"sometime|later|earlier|late|early ( on )? this|next|last week|month|year",
			},
			Read: readUnit,
			Examples: []rule.Example{
				ex("2024-05-10", "Sales fell last year.", "last year = 2023"),
				ex("2024-05-10", "They spoke this week.", "this week = 2024-W19"),
				ex("2024-05-10", "It opens early next month.", "early next month = 2024-06"),
				ex("2024-05-10", "He came on March 3, 1950. That day she left.", "That day = 1950-03-03"),
				ex("2024-05-10", "He came in 1950. The following year she left.", "The following year = 1951"),
			},
			Counter: []rule.Example{not("The last days were hard."), not("A year passed."), not("This is the last one.")},
		},
		{
			ID:       "date/unit-end",
			About:    "The beginning, middle or end of a unit around an anchor.",
			Patterns: []string{"the? very? PHASE of this|last|next|the|that PAST|NEXT|same? week|month|year|decade|century", "the? year - end", "year|month ~'s end", "the? year end", "the latter|first part of the|this|last|next year", "later|earlier|early|late in the same? day|week|month|year"},
			Read:     readUnitEnd,
			Examples: []rule.Example{
				ex("2024-05-10", "It opens by the end of the year.", "the end of the year = 2024"),
				ex("2024-05-10", "It closed at the end of last month.", "the end of last month = 2024-04"),
				ex("2024-05-10", "It rose on Tuesday from a year ago, and fell later in the day.", "later in the day = 2024-05-07"),
			},
			Counter: []rule.Example{not("The end of the war came."), not("The end of 2013 came.")},
		},
		{
			ID:       "date/unit-again",
			About:    "The year, month or week that the text is speaking of.",
			Patterns: []string{"the full|entire|whole? year|month|week", "the fiscal|financial|calendar year", "the latest|current fiscal year", "the year|months ended|ending"},
			Read:     readUnitAgain,
			Examples: []rule.Example{
				ex("2024-05-10", "It fell in 1990, and ended the year low.", "the year = 1990"),
				ex("2024-05-10", "Net for the year ended March 31 rose.", "the year = P1Y"),
				ex("2024-05-10", "Prices rose 3% in the year to April.", "the year = P1Y"),
				ex("2024-05-10", "In the fiscal year ended Jan. 31 it rose.", "the fiscal year = P1Y"),
			},
			Counter: []rule.Example{not("The years passed."), not("The week of talks began.")},
		},
		{
			ID:       "date/unit-present",
			About:    "The present, called by a unit.",
			Patterns: []string{"the present day|time", "our day|time|times"},
			Read:     readUnitPresent,
			Examples: []rule.Example{
				ex("2024-05-10", "It holds to the present day.", "the present day = PRESENT_REF"),
				ex("2024-05-10", "A question of our time, they said.", "our time = PRESENT_REF"),
			},
			Counter: []rule.Example{not("The current was strong."), not("This is current.")},
		},
		{
			ID:       "date/same-time",
			About:    "The same period a year earlier.",
			Patterns: []string{"the? same|corresponding|comparable|like month|week|day|quarter|period a year ago|earlier|before", "the same|corresponding|comparable month|week|quarter|period of? last year", "the same month|period of the last|previous year"},
			Read:     readSameTime,
			Examples: []rule.Example{
				ex("2024-05-10", "Sales in April beat the same month a year ago.", "the same month a year ago = 2023-04"),
				ex("2024-05-10", "In March it rose from the same period last year.", "the same period last year = 2023-03"),
			},
			Counter: []rule.Example{not("At the same time he left."), not("A year ago it closed.")},
		},
	}
}

func readUnit(m *match) (reading, bool) {
	r := reading{kind: kUnit, unit: m.Val(cUnit), rel: relWord(m), mod: phaseMod(m)}
	if r.rel == relNone {
		return r, false
	}
	word := strings.ToLower(m.Word())
	if followedBy(m, "of") && r.unit != uYear && (r.rel == relLast || r.rel == relNext) && strings.HasPrefix(word, "the ") {
		r.kind, r.n, r.typ = kDuration, 1, model.TypeDuration // "the last week of March"
		return r, m.Has(cUnit) && r.unit != uDay
	}
	if strings.HasPrefix(word, "the last") || strings.HasPrefix(word, "the past") {
		// "the past year", "the last day of": an amount of time, or one of several.
		if r.unit == uDay {
			return r, false
		}
		r.rel = relLast
	}
	if word == "the last century" {
		return r, true
	}
	if (r.unit == uDecade || r.unit == uCentury) && (r.rel == relLast || r.rel == relNext) && !strings.HasPrefix(word, "last") {
		return r, false
	}
	if strings.HasPrefix(word, "the next") && r.rel == relNext {
		r.rel = relAfter
	}
	if r.rel == relPrev && r.unit == uDay && strings.HasPrefix(word, "previous") {
		return r, false
	}
	if strings.HasPrefix(word, "past ") || strings.HasPrefix(word, "same ") {
		return r, false
	}
	return r, m.Has(cUnit)
}

func readUnitEnd(m *match) (reading, bool) {
	r := reading{kind: kUnit, unit: m.Val(cUnit), rel: relWord(m), mod: phaseMod(m)}
	word := strings.ToLower(m.Word())
	if r.rel == relNone {
		r.rel = relAgain
	}
	if strings.Contains(word, "year-end") || strings.HasSuffix(word, "year end") {
		r.rel, r.value, r.mod = relAgain, "end", "END"
		if prevIs(m, "since", "from") {
			r.rel = relLast
		}
		next := m.After(0)
		return r, next.Class&cUnit == 0
	}
	if strings.HasSuffix(word, "s end") {
		r.mod = "END"
	}
	if strings.Contains(word, "half of") || strings.Contains(word, "part of") {
		r.mod = "END"
		if strings.Contains(word, "first") {
			r.mod = "START"
		}
	}
	return r, m.Has(cUnit)
}

func readUnitAgain(m *match) (reading, bool) {
	r := reading{kind: kUnit, unit: m.Val(cUnit), rel: relAgain}
	word := strings.ToLower(m.Word())
	if r.unit == uYear && followedBy(m, "ended", "ending") {
		r.kind, r.n = kDuration, 1 // "the fiscal year ended Jan. 31"
		return r, true
	}
	if strings.HasSuffix(word, "ended") || strings.HasSuffix(word, "ending") {
		r.kind, r.n, r.tail = kDuration, 1, 1
		return r, m.Has(cUnit)
	}
	if r.unit == uYear && m.Last-m.First == 2 && (followedBy(m, "since") || followedBy(m, "to") && m.After(1).Class&cMonth != 0) {
		r.kind, r.n = kDuration, 1 // "in the year to May", "in the year since"
		return r, true
	}
	if followedBy(m, "of", "'s", "’s", "when", "that", "-", "after", "before", "to", "in", "ago", "earlier", "later") && !strings.Contains(word, "fiscal") {
		return r, false
	}
	if prevIs(m, "of") && m.First > 1 && m.Before(2).Word == 0 && r.unit == uYear {
		return r, false // "player of the year"
	}
	return r, !m.Terms[m.Last-1].Upper && m.After(0).Class&cYear == 0
}

func readUnitPresent(m *match) (reading, bool) {
	return reading{kind: kFixed, value: "PRESENT_REF"}, prevIs(m, "of", "in", "to", "at") && !followedBy(m, "on", "in", "for", "to", "with", "together")
}

func readSameTime(*match) (reading, bool) {
	return reading{kind: kShift, unit: uYear, n: 1, dir: -1, from: fromRef, rel: relThat}, true
}
