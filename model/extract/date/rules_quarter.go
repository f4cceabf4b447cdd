package date

import (
	"strconv"
	"strings"

	"example.org/sitrep/model/rule"
)

// quarterRules are quarters and halves of years, as business news has them.
func quarterRules() []dateRule {
	return []dateRule{
		{
			ID:    "date/quarter",
			About: "A quarter or half of a year, stated, named otherwise, or the last that can be meant.",
			Patterns: []string{
				phase + "the? fiscal -? ORD -? quarter|half ( of|in ( the year )? YEAR )?", phase + "the? ORD -? quarter|half of|in? YEAR", "the? YEAR ORD -? quarter|half",
				phase + "the? ORD -? quarter|half of|in? the|this|last|next|that year", "this|last|next year ~'s ORD quarter|half",
				phase + "the? ORD -? quarter", "the ORD half", "the? ORD fiscal|calendar quarter", "the? final|last|latter quarter|half of YEAR", "the? final|last|latter quarter|half of|in? the|this|last|next|that year", "the? final quarter of|in? YEAR?",
				"( at least )? the ORD two quarters of YEAR", "q1|q2|q3|q4 ( of|in? YEAR )?", "the year -? ago|earlier ORD -? quarter",
			},
			Read: readQuarter,
			Examples: []rule.Example{
				ex("2024-05-10", "Profit rose in the first quarter.", "the first quarter = 2024-Q1"),
				ex("2024-05-10", "Its third-quarter loss grew.", "third-quarter = 2023-Q3"),
				ex("2024-05-10", "It will open in the second half of the year.", "the second half of the year = 2024-H2"),
				ex("2024-05-10", "By the second half of 2008 it failed.", "the second half of 2008 = 2008-H2"),
				ex("2024-05-10", "It lasts through at least the first two quarters of 2025.", "at least the first two quarters of 2025 = 2025-H1"),
				ex("2024-05-10", "In the year-ago quarter, the second quarter ended Oct. 31, it lost.", "the second quarter = 2023-Q2"),
			},
			Counter: []rule.Example{not("They scored in the second half."), not("A quarter of them left."), not("The quarterback threw a touchdown pass in the third quarter.")},
		},
		{
			ID:    "date/quarter-again",
			About: "The quarter that the text is speaking of, or the one of the year before.",
			Patterns: []string{
				"the|that|this|latest|current same|latest|current|recent|most? recent|latest? quarter", "the year -? ago|earlier quarter|period", "the quarter a year ago|earlier|before", "the comparable year -? ago|earlier quarter|period",
				"year -? ago|earlier quarter|period", "last|previous|prior quarter", "the PAST|NEXT quarter", "next quarter", "the YEAR quarter|period", "a quarter ago|earlier", "last year ~'s quarter|period", "year - ago|earlier",
				"the year - ago|earlier", "the latest period", "the? quarter ended|ending MONTH DAY",
			},
			Read: readQuarterAgain,
			Examples: []rule.Example{
				ex("2024-05-10", "Profit rose in the first quarter. In the quarter, costs fell.", "the quarter = 2024-Q1"),
				ex("2024-05-10", "Its first-quarter loss grew from the year-ago quarter.", "the year-ago quarter = 2023-Q1"),
				ex("2024-05-10", "It won in the first quarter. After a flat fourth quarter, costs fell in the quarter.", "the quarter = 2024-Q1"),
				ex("2024-11-10", "It won in the third quarter. In the nine months it lost less than in the 2023 period.", "the 2023 period = 2023"),
			},
			Counter: []rule.Example{not("They live in the French Quarter."), not("A quarter of them left.")},
		},
	}
}

func readQuarter(m *match) (reading, bool) {
	r := reading{kind: kCalendar, year: m.Val(cYear), rel: relNone, mod: phaseMod(m)}
	word := strings.ToLower(m.Word())
	nth := m.Val(cOrd)
	half := strings.Contains(word, "half")
	switch {
	case strings.HasPrefix(word, "q"):
		nth = int(word[1] - '0')
	case strings.Contains(word, "two quarters"):
		half = true
	case strings.Contains(word, "final"), strings.Contains(word, "last half"), strings.Contains(word, "last quarter"), strings.Contains(word, "latter"):
		nth = 4
		if half {
			nth = 2
		}
	}
	if half && r.year == 0 && !strings.Contains(word, "year") {
		return r, false
	}
	if nth < 1 || nth > 4 || (half && nth > 2) {
		return r, false
	}
	r.part = part("Q" + strconv.Itoa(nth))
	if half {
		r.part = part("H" + strconv.Itoa(nth))
	}
	r.unit = uQuarter
	if strings.HasPrefix(word, "the ") && strings.HasSuffix(word, "-quarter") {
		r.lead = 1
	}
	ago := strings.Contains(word, "year-ago") || strings.Contains(word, "year-earlier") || strings.Contains(word, "year ago") || strings.Contains(word, "year earlier")
	if i := strings.Index(word, "year"); i > 0 && r.year == 0 && !ago {
		r.rel = relWord(m)
		if r.rel == relNone {
			r.rel = relThat
		}
	}
	if ago {
		r.dir = -1
	}
	return r, true
}

func readQuarterAgain(m *match) (reading, bool) {
	word := strings.ToLower(m.Word())
	r := reading{kind: kUnit, unit: uQuarter, rel: relThat, year: m.Val(cYear)}
	switch {
	case m.Has(cMonth):
		r = reading{kind: kCalendar, unit: uQuarter, part: part("Q" + strconv.Itoa((m.Val(cMonth)-1)/3+1)), tail: 3}
		return r, true
	case strings.Contains(word, "year"), strings.Contains(word, "comparable"), strings.Contains(word, "corresponding"):
		r.dir = -1
	case strings.HasPrefix(word, "last"), strings.HasPrefix(word, "previous"), strings.HasPrefix(word, "prior"), strings.HasPrefix(word, "a quarter"):
		r.rel = relLast
	case strings.HasPrefix(word, "the previous"), strings.HasPrefix(word, "the preceding"):
		r.rel = relPrev
	case strings.Contains(word, "next"), strings.Contains(word, "following"):
		r.rel = relNext
	case strings.Contains(word, "current"):
		r.rel = relThis
	}
	return r, !m.Terms[m.Last-1].Upper && !followedBy(m, "of", "-")
}
