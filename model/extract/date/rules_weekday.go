package date

import (
	"slices"
	"strings"

	"example.org/sitrep/model/rule"
)

// weekdayRules are days of the week and weekends.
func weekdayRules() []dateRule {
	return []dateRule{
		{
			ID:       "date/weekday",
			About:    "A day of the week: the last one or the coming one, by tense.",
			Patterns: []string{"( early|earlier|late|later on? )? WEEKDAY", "( late|early )? this|last|next|past|coming|PAST|NEXT WEEKDAY", "on that WEEKDAY", "the WEEKDAY before|after|following", "this PAST|NEXT WEEKDAY", "the NEXT|PAST WEEKDAY"},
			Read:     readWeekday,
			Examples: slices.Concat(weekdayExamples(), announceExamples()),
			Counter:  []rule.Example{not("Friday Night Lights is on."), not("She joined Black Friday's board."), not("They rest on Sundays."), not("It was the first Sunday of Advent."), not("He played in Friday the 13th as a boy.")},
		},
		{
			ID:       "date/weekday-part",
			About:    "A part of a day of the week.",
			Patterns: []string{"( early|late on? )? this|last|next? WEEKDAY -? ~TOD", "( early|late on? )? this|last|next? WEEKDAY TOD", "the? TOD of WEEKDAY", "TOD WEEKDAY", "mid - TOD WEEKDAY"},
			Read:     readWeekdayPart,
			Examples: []rule.Example{
				ex("2024-05-10", "Police came Tuesday night.", "Tuesday night = 2024-05-07TNI"),
				ex("2024-05-10", "On Thursday morning it rained.", "Thursday morning = 2024-05-09TMO"),
			},
			Counter: []rule.Example{not("Friday Night Lights is on."), not("Tuesday nights are calm.")},
		},
		{
			ID:       "date/weekday-of-week",
			About:    "A weekday of last or next week, or a week from a weekday.",
			Patterns: []string{"WEEKDAY of? last|next|this week", "a week from WEEKDAY", "WEEKDAY week", "WEEKDAY a week ago", "a|one|NUM week ago WEEKDAY", "NUM weeks ago WEEKDAY", "NUM weeks from WEEKDAY"},
			Read:     readWeekdayOfWeek,
			Examples: []rule.Example{
				ex("2024-05-10", "He left Monday of last week.", "Monday of last week = 2024-04-29"),
				ex("2024-05-10", "They meet Tuesday next week.", "Tuesday next week = 2024-05-14"),
				ex("2024-05-15", "The trial starts a week from Monday.", "a week from Monday = 2024-05-27"),
				ex("2024-05-15", "It takes power on Monday week.", "Monday week = 2024-05-27"),
				ex("2024-06-10", "A week ago Friday the mayor quit.", "A week ago Friday = 2024-05-31"),
				ex("2024-06-10", "Two weeks ago Tuesday, the bridge closed.", "Two weeks ago Tuesday = 2024-05-28"),
			},
			Counter: []rule.Example{not("On Monday he left."), not("Last week he left.")},
		},
		{
			ID:       "date/weekend",
			About:    "A weekend.",
			Patterns: []string{"( late|early )? this|last|next|past|the|coming|PAST|NEXT PAST|NEXT? weekend", "the weekend of MONTH DAY|ORD", "the weekend of DAY|ORD MONTH", "weekend"},
			Read:     readWeekend,
			Examples: []rule.Example{
				ex("2024-05-10", "They fought last weekend.", "last weekend = 2024-W18-WE"),
				ex("2024-05-10", "It will open next weekend.", "next weekend = 2024-W20-WE"),
			},
			Counter: []rule.Example{not("They met in weekend homes."), not("On weekends they rest.")},
		},
	}
}

// weekdayExamples are weekdays whose direction the verbs show.
func weekdayExamples() []rule.Example {
	return []rule.Example{
		ex("2024-05-10", "She met them on Tuesday.", "Tuesday = 2024-05-07"),
		ex("2024-05-10", "They will vote on Tuesday.", "Tuesday = 2024-05-14"),
		ex("2024-05-10", "They planned a rally on Tuesday.", "Tuesday = 2024-05-14"),
		ex("2024-05-10", "He announced plans Tuesday to sell it.", "Tuesday = 2024-05-07"),
		ex("2024-05-10", "The offer had been due to expire Tuesday.", "Tuesday = 2024-05-07"),
		ex("2024-05-10", "Until Tuesday, they had not called him.", "Tuesday = 2024-05-07"),
		ex("2024-05-10", "They start on a Tuesday and stop.", "Tuesday = XXXX-WXX-2"),
		ex("2024-05-10", "He died last Friday.", "last Friday = 2024-05-03"),
		ex("2024-05-10", "It opens next Monday.", "next Monday = 2024-05-13"),
		ex("2024-05-10", "They met on March 7. The following Monday they left.", "The following Monday = 2024-03-11"),
		ex("2024-05-10", "They met on March 7. The Monday before, they had left.", "The Monday before = 2024-03-04"),
		ex("2024-05-17", "It was shut from Sunday until Wednesday.", "Wednesday = 2024-05-15"),
		ex("2024-05-17", "He said on Monday that it would be signed on Thursday.", "Thursday = 2024-05-16"),
		ex("2024-05-10", "He postponed the vote to Monday.", "Monday = 2024-05-13"),
		ex("2024-05-10", "He called a strike for Monday.", "Monday = 2024-05-13"),
		ex("2024-05-15", "Malta votes on Sunday.", "Sunday = 2024-05-19"),
		ex("2024-05-15", "The fair began on Monday and ends on Friday.", "Friday = 2024-05-17"),
		ex("2024-05-15", "She is visiting Oslo on Friday.", "Friday = 2024-05-17"),
		ex("2024-05-17", "He is holding a rally in Oslo on Thursday.", "Thursday = 2024-05-16"),
		ex("2024-05-15", "She took 20 of the pledged delegates on Tuesday.", "Tuesday = 2024-05-14"),
		ex("2024-05-15", "Both ends met on Monday.", "Monday = 2024-05-13"),
		ex("2024-05-15", "Polls close on Sunday.", "Sunday = 2024-05-19"),
		ex("2024-05-15", "They agreed on Monday to sell it by Friday.", "Friday = 2024-05-17"),
	}
}

// announceExamples are weekdays in sentences whose verbs show no tense.
func announceExamples() []rule.Example {
	return []rule.Example{
		ex("2024-05-15", "Tickets are on sale. The fair: Thursday through Sunday in Oakville.", "Thursday = 2024-05-16"),
		ex("2024-05-15", "The fair will be open to all. From Thursday to Sunday, shows in the park.", "Sunday = 2024-05-19"),
		ex("2024-05-17", "The fair will be open to all. From Thursday to Sunday, shows in the park.", "Sunday = 2024-05-26"),
		ex("2024-05-17", "They looked for him for days. From Sunday to Wednesday, nothing.", "Sunday = 2024-05-12"),
		ex("2024-05-17", "Early voting, which ran from Monday through Wednesday, was slow.", "Wednesday = 2024-05-15"),
		ex("2024-05-15", "The library is open Monday-Friday 10-8.", "Monday = XXXX-WXX-1"),
		ex("2024-05-15", "The gallery was open Monday-Friday.", "Monday = 2024-05-13"),
		ex("2024-05-15", "The final is Sunday.", "Sunday = 2024-05-19"),
		ex("2024-05-15", "Other games are on Saturday and Sunday.", "Sunday = 2024-05-19"),
		ex("2024-05-15", "The mood heading into Sunday's vote is calm.", "Sunday = 2024-05-19"),
		ex("2024-05-15", "The mood in Sunday's vote is calm.", "Sunday = 2024-05-12"),
		ex("2024-05-15", "If Silva wins Sunday's race, the title is his.", "Sunday = 2024-05-19"),
		ex("2024-05-15", "Tickets for the Friday show are $15.", "Friday = 2024-05-17"),
		ex("2024-05-15", "The forecast for Friday is rain.", "Friday = 2024-05-17"),
		ex("2024-05-15", "Owls: Host the Bears on Friday.", "Friday = 2024-05-17"),
		ex("2024-05-15", "The Owls (9-1) play Saturday against the Bears.", "Saturday = 2024-05-18"),
		ex("2024-05-15", "Ohio holds its primary on Saturday.", "Saturday = 2024-05-18"),
		ex("2024-05-15", "The mayor holds the trophy on Saturday.", "Saturday = 2024-05-11"),
		ex("2024-05-15", "He turns 70 on Saturday.", "Saturday = 2024-05-18"),
		ex("2024-05-15", "A car blocks the entrance Saturday.", "Saturday = 2024-05-11"),
		ex("2024-05-15", "Plans for a rally on Friday were made known.", "Friday = 2024-05-17"),
		ex("2024-05-15", "Hopes of a truce on Monday drove the price up.", "Monday = 2024-05-13"),
		ex("2024-05-15", "Friday - a talk at the library.", "Friday = 2024-05-17"),
	}
}

// weekRules are weeks that a day, a month or a number names.
func weekRules() []dateRule {
	return []dateRule{
		{
			ID:       "date/nth-weekday",
			About:    "A weekday of a month by its number, or the last.",
			Patterns: []string{"the? very? ORD|last|final WEEKDAY of|in MONTH ( ,? of? YEAR )?"},
			Read:     readNthWeekday,
			Examples: []rule.Example{
				ex("", "They met on the first Monday of June 2020.", "the first Monday of June 2020 = 2020-06-01"),
				ex("2024-05-10", "Clocks go back on the last Sunday in October.", "the last Sunday in October = 2024-10-27"),
			},
			Counter: []rule.Example{not("It was the first Monday of the strike."), not("The last Monday was wet.")},
		},
		{
			ID:       "date/week-of",
			About:    "The week of a stated day.",
			Patterns: []string{"the? week of|ending|ended|beginning MONTH DAY|ORD", "the? week of|ending|ended|beginning DAY|ORD MONTH YEAR?", "the? week of MONTH DAY ,? YEAR", "the week of WEEKDAY"},
			Read:     readWeekOf,
			Examples: []rule.Example{
				ex("2024-05-10", "In the week of May 6 it fell.", "the week of May 6 = 2024-W19"),
				ex("2024-05-10", "He will sum up in the week of 13 May.", "the week of 13 May = 2024-W20"),
				ex("", "The week of June 3, 2013 was wet.", "The week of June 3, 2013 = 2013-W23"),
			},
			Counter: []rule.Example{not("A week of talks began."), not("In the week of the vote it fell.")},
		},
		{
			ID:       "date/week-of-month",
			About:    "A week of a month by its number, or the last: the week that holds the 4th, 11th, 18th or 25th.",
			Patterns: []string{"the ORD|last|final week of|in MONTH", "the ORD|last|final week of|in MONTH ,? of? YEAR"},
			Read:     readWeekOfMonth,
			Examples: []rule.Example{
				ex("2024-05-10", "Sales rose in the last week of March.", "the last week of March = 2024-W13"),
				ex("", "It fell in the first week of June 2020.", "the first week of June 2020 = 2020-W23"),
			},
			Counter: []rule.Example{not("The last week of talks began."), not("A week in March is long.")},
		},
	}
}

func readWeekday(m *match) (reading, bool) {
	r := reading{kind: kCalendar, weekday: m.Val(cWeekday), rel: relWord(m)}
	switch strings.ToLower(m.Of(m.Last - 1)) {
	case "before":
		r.rel = relPrev
		return r, !governs(m)
	case "after", "following":
		r.rel = relAfter
		return r, !governs(m)
	}
	if r.rel == relThat {
		r.lead = 1
		return r, true
	}
	next := m.After(0)
	// "Friday Night Lights", "Sunday Times", "Black Friday", "Bloody Sunday" are names.
	if prev := m.Before(1); prev.Upper && !m.Terms[m.First].Line && prev.End+1 == m.Terms[m.First].Start {
		switch strings.ToLower(m.Of(m.First - 1)) {
		case "black", "bloody", "good", "ash", "palm", "easter", "super", "cyber", "fat", "shrove":
			return r, false
		}
	}
	if m.Before(1).Class&cOrd != 0 && followedBy(m, "of") && r.rel == relNone && m.After(1).Class == 0 {
		return r, false // "the first Sunday of Advent"
	}
	if next.Upper && !next.Line && next.Start > 0 && next.Class&cTod != 0 && m.After(1).Upper {
		return r, false
	}
	if followedBy(m, "the") && m.After(1).Class&cOrd != 0 && m.Text[m.After(1).Start] <= '9' && m.After(2).Class&cMonth == 0 && !strings.EqualFold(m.Text[m.After(2).Start:m.After(2).End], "of") {
		return r, false // "Friday the 13th"
	}
	if next.Upper && !next.Line && next.Start > 0 {
		switch m.Text[next.Start:next.End] {
		case "Times", "Telegraph", "Mail", "Night", "Mirror", "Express", "Post", "Star", "Sun":
			return r, false
		}
	}
	return r, true
}

// todLetters are the TIMEX3 letters of a time of day.
func todLetters(v int) string {
	switch v {
	case todMorning, todDawn:
		return "TMO"
	case todNoon:
		return "T12:00"
	case todAfternoon:
		return "TAF"
	case todEvening:
		return "TEV"
	case todNight:
		return "TNI"
	case todMidnight:
		return "T24:00"
	case todDay:
		return "TDT"
	}
	return ""
}

func readWeekdayPart(m *match) (reading, bool) {
	r := reading{kind: kCalendar, weekday: m.Val(cWeekday), tod: todLetters(m.Val(cTod)), rel: relWord(m)}
	i := m.Find(cTod, 0)
	return r, !m.Terms[i].Upper || !m.After(0).Upper
}

func readWeekdayOfWeek(m *match) (reading, bool) {
	r := reading{kind: kCalendar, weekday: m.Val(cWeekday), unit: uWeek, rel: relWord(m)}
	if r.rel != relNone {
		return r, true
	}
	r.n = max(1, m.Val(cNum))
	r.rel = relNext
	if strings.Contains(m.Word(), "ago") {
		r.rel = relLast
	}
	return r, r.n < 100 && !followedBy(m, "-", "long")
}

func readWeekend(m *match) (reading, bool) {
	r := reading{kind: kUnit, unit: uWeekend, rel: relWord(m)}
	if m.Has(cMonth) {
		r.kind, r.month, r.day, r.part = kCalendar, m.Val(cMonth), m.Val(cDay|cOrd), "WE"
		return r, validDay(0, r.month, r.day)
	}
	if m.Last-m.First == 1 {
		return r, prevIs(m, "holiday") || m.Before(1).Class&cHoliday != 0
	}
	return r, true
}

func readWeekOf(m *match) (reading, bool) {
	r := reading{kind: kCalendar, week: true, month: m.Val(cMonth), day: m.Val(cDay | cOrd), year: m.Val(cYear), weekday: m.Val(cWeekday)}
	return r, r.weekday > 0 || validDay(0, r.month, r.day)
}

// readNthWeekday reads the weekday's number in its month; 5 is the last.
func readNthWeekday(m *match) (reading, bool) {
	r := reading{kind: kCalendar, weekday: m.Val(cWeekday), month: m.Val(cMonth), year: m.Val(cYear), n: 5}
	if m.Has(cOrd) {
		r.n = m.Val(cOrd)
	}
	return r, r.n <= 5
}

func readWeekOfMonth(m *match) (reading, bool) {
	r := reading{kind: kCalendar, week: true, month: m.Val(cMonth), year: m.Val(cYear), day: 25}
	if n := m.Val(cOrd); n > 0 {
		r.day = 7*n - 3
	}
	return r, r.day > 0 && r.day <= 25
}
