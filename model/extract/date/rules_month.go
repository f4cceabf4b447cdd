package date

import (
	"strings"

	"example.org/sitrep/model/rule"
)

// monthRules are months whose year is not said, or said otherwise.
func monthRules() []dateRule {
	return []dateRule{
		{
			ID:       "date/month",
			About:    "A month alone, or with this, last, next, each or of a year that is named otherwise.",
			Patterns: []string{phase + "this|that|last|next|past|following|previous|coming? MONTH", phase + "the NEXT|PAST MONTH", "each|every MONTH", "this PAST|NEXT MONTH"},
			Read:     readMonth,
			Examples: []rule.Example{
				ex("2024-05-10", "He resigned last October.", "last October = 2023-10"),
				ex("2024-05-10", "Sales fell in March.", "March = 2024-03"),
				ex("2024-05-10", "It will open in early July.", "early July = 2024-07"),
				ex("2024-05-10", "Work began last March.", "last March = 2024-03"),
				ex("2024-03-05", "He sent it to the house last February.", "last February = 2023-02"),
				ex("2024-10-10", "They will sell it under a June agreement.", "June = 2024-06"),
				ex("2024-05-10", "It opened in 2019, and that June it closed.", "that June = 2019-06"),
				ex("2024-04-10", "March figures will come out soon.", "March = 2024-03"),
				ex("2024-04-10", "The bank signalled a cut in June.", "June = 2024-06"),
				ex("2024-05-10", "He has led it since 2015 and was re-elected in April.", "April = 2024-04"),
				ex("2024-03-28", "In May he won a third term.", "May = 2023-05"),
				ex("2019-11-20", "The car looks like one that was shown in January.", "January = 2019-01"),
				ex("2019-11-20", "They hope that the case is heard in January.", "January = 2020-01"),
				ex("2019-11-20", "Before September, they would have said no.", "September = 2019-09"),
				ex("2019-11-20", "He was due to be freed in September.", "September = 2019-09"),
				ex("2019-11-20", "He is due to be freed in September.", "September = 2020-09"),
				ex("2019-11-20", "They decided to reopen the case in May after he was caught.", "May = 2019-05"),
				ex("2019-11-20", "They decided to reopen the case in May.", "May = 2020-05"),
				ex("2019-11-20", "They will reopen the case in May after he was caught.", "May = 2020-05"),
				ex("2008-04-09", "It opened in 2003 and as of February has 4 shops.", "February = 2008-02"),
			},
			Counter: []rule.Example{not("They march on the palace."), not("Theresa May said no."), not("He may resign."), not("April Jones won.")},
		},
		{
			ID:       "date/month-of-year",
			About:    "A month of a year that is named otherwise.",
			Patterns: []string{"MONTH DAY? ,? of? last|this|next|that|the same|PAST|NEXT? year", "DAY MONTH ,? of? last|this|next|that|the same|PAST|NEXT? year"},
			Read:     readMonthOfYear,
			Examples: []rule.Example{
				ex("2024-05-10", "Costs rose in June last year.", "June last year = 2023-06"),
				ex("2024-05-10", "It is due in March of next year.", "March of next year = 2025-03"),
				ex("2024-05-10", "It falls due on 1 March next year.", "1 March next year = 2025-03-01"),
			},
			Counter: []rule.Example{not("In June 2020 it fell."), not("Last year it fell.")},
		},
	}
}

func readMonth(m *match) (reading, bool) {
	r := reading{kind: kCalendar, month: m.Val(cMonth), mod: phaseMod(m), rel: relWord(m)}
	if !phaseFits(m) {
		return r, false
	}
	if r.rel == relThat {
		return r, pointsBack(m)
	}
	if m.Last-m.First > 1 {
		return r, true
	}
	return r, plainMonth(m)
}

// pointsBack reports whether the "that" of "that June" points at a month, and opens no clause ("said that June was wet").
func pointsBack(m *match) bool {
	if m.After(0).Class&(cNum|cOrd) != 0 {
		return false // "at that March 2 event"
	}
	if m.Terms[m.First].Upper {
		return true
	}
	if prevIs(m, "said", "says", "say", "saying", "showed", "shows", "reported", "added", "announced", "believe", "believes", "so", "fact") {
		return false
	}
	return !followedByWord(m) || followedBy(m, "in", "and", "when", "with", "at", "by", "after", "before", "as", "to", "for", "on", "she", "he", "they", "it", "from", "under")
}

// plainMonth decides whether a month's name without company is the month: not a person, not a
// verb at the start of a sentence.
func plainMonth(m *match) bool {
	t := m.Terms[m.First]
	name := m.Of(m.First)
	prev, next := m.Before(1), m.After(0)
	if t.Class&cMonthAbbr != 0 && m.Text[t.End-1] != '.' && followedByWord(m) && m.After(0).Upper && name != "May" {
		return false // "Jan Novak"
	}
	preposition := prevIs(m, "between", "early", "late", "mid", "in", "of", "since", "by", "until", "from", "through", "before", "after", "during", "last", "next", "this")
	if preposition && name != "MAY" {
		return true
	}
	if t.Class&cMonthAbbr != 0 && int(t.End-t.Start) <= 4 && m.Of(m.First) != "Sept" && !prevIs(m, "in", "of", "since", "by", "until", "from", "to", "and", "through", "for", "-", "before", "after", "during", "till") {
		return false
	}
	if strings.ToUpper(name) == name && name == "MAY" {
		return false
	}
	switch name {
	case "May", "March", "April", "June", "August":
		if prev.Upper && prev.Class == 0 && !t.Line && !prevIs(m, "in", "of", "since", "by", "until", "from", "to", "and", "through", "for", "before", "after", "during") {
			return false
		}
		if next.Upper && next.Class == 0 && !next.Line && name != "August" {
			return false
		}
	}
	switch name {
	case "May", "March":
		if attributed(m) {
			return true
		}
		return prevIs(m, "in", "of", "since", "by", "until", "from", "to", "and", "through", "for", "before", "after", "during", "till", "between", ",", "-", "or", "as", "on", "around", "about", "throughout", "for", "than")
	}
	return true
}

// attributed reports whether a month describes the noun after it: "the March summit", "March figures".
func attributed(m *match) bool {
	if followedBy(m, "figures", "data", "sales", "exports", "imports", "inflation", "elections", "election", "results", "prices", "futures", "numbers") {
		return true
	}
	return prevIs(m, "the", "a", "its", "his", "their", "that") && followedByWord(m) && !m.After(0).Upper
}

// relWord is the relation that the first such word of the match states.
func relWord(m *match) rel {
	for i := m.First; i < m.Last; i++ {
		switch strings.ToLower(m.Of(i)) {
		case "this", "current":
			return thisOrNext(m, i)
		case "that", "same", "those":
			return relThat
		case "last", "past":
			return relLast
		case "next":
			if i > m.First && strings.EqualFold(m.Of(i-1), "the") {
				return relAfter // "the next spring" follows what the text speaks of
			}
			return relNext
		case "coming", "upcoming":
			return relNext
		case "previous", "preceding":
			return relPrev
		case "following":
			return relAfter
		case "each", "every":
			return relEvery
		}
	}
	return relNone
}

// thisOrNext reads "this past" and "this coming".
func thisOrNext(m *match, i int) rel {
	if i+1 < m.Last {
		switch strings.ToLower(m.Of(i + 1)) {
		case "past", "last":
			return relLast
		case "coming", "next":
			return relNext
		}
	}
	return relThis
}

func readMonthOfYear(m *match) (reading, bool) {
	r := reading{kind: kCalendar, month: m.Val(cMonth), day: m.Val(cDay), unit: uYear, rel: relWord(m)}
	if r.rel == relNone {
		r.rel = relThat
	}
	return r, r.day == 0 || validDay(0, r.month, r.day)
}
