package date

import (
	"strings"

	"example.org/sitrep/model/rule"
)

// holiday is a feast that falls on a day of its own each year; "" is none.
type holiday string

// holidayRules are named days.
func holidayRules() []dateRule {
	return []dateRule{
		{
			ID:    "date/holiday",
			About: "A holiday with a fixed or computable day; its year as with a month and a day.",
			Patterns: []string{
				"( this|last|next )? christmas day|eve|night? YEAR?", "( this|last|next )? thanksgiving day? YEAR?", "( this|last|next )? new year ~'s day|eve YEAR?", "( this|last|next )? easter sunday|monday|week? YEAR?", "good friday YEAR?", "( this|last|next )? halloween YEAR?",
				"independence day YEAR?", "( this|last|next )? labor day YEAR?", "( this|last|next )? memorial day YEAR?", "( this|last|next )? valentine ~'s day YEAR?", "( this|last|next )? martin luther king day YEAR?", "boxing day YEAR?", "may day YEAR?",
				"all saints ~' day", "palm sunday", "ash wednesday", "st . patrick ~'s day", "bastille day", "armistice day", "veterans day YEAR?", "( this|last|next )? columbus day YEAR?", "the? fourth of july YEAR?",
			},
			Read: readHoliday,
			Examples: []rule.Example{
				ex("2024-05-10", "They came at Christmas 1963 and left.", "Christmas 1963 = 1963-12-25"),
				ex("2024-11-10", "It opens on Thanksgiving Day.", "Thanksgiving Day = 2024-11-28"),
				ex("2024-05-10", "He died on Easter Sunday.", "Easter Sunday = 2024-03-31"),
				ex("2024-03-20", "They march in Easter week.", "Easter week = 2024-W13"),
				ex("2024-05-10", "It burnt on Christmas night 1990.", "Christmas night 1990 = 1990-12-25TNI"),
			},
			Counter: []rule.Example{not("A Christmas carol was sung."), not("Christmas shoppers came."), not("The new year has come.")},
		},
		{
			ID:       "date/nine-eleven",
			About:    "The attacks of 2001, which are named by their day.",
			Patterns: []string{"HOLIDAY"},
			Read: func(m *match) (reading, bool) {
				return reading{kind: kCalendar, year: 2001, month: 9, day: 11}, m.Of(m.First) == "9/11"
			},
			Examples: []rule.Example{
				ex("", "After 9/11 they joined.", "9/11 = 2001-09-11"),
				ex("", "The 9/11 attacks killed many.", "9/11 = 2001-09-11"),
			},
			Counter: []rule.Example{not("The score was 9/10."), not("On 9/11/2013 they met.")},
		},
	}
}

func readHoliday(m *match) (reading, bool) {
	r := reading{kind: kCalendar, year: m.Val(cYear), rel: relWord(m)}
	r.holiday = holidayOf(m)
	if r.holiday == "" {
		return r, false
	}
	switch w := strings.ToLower(m.Word()); {
	case strings.Contains(w, " week"):
		r.week = true
	case strings.Contains(w, " night"):
		r.tod = "TNI"
	}
	i := m.First
	for i < m.Last && !m.Terms[i].Upper {
		i++
	}
	if i == m.Last {
		return r, false
	}
	if r.year == 0 && r.rel == relNone && m.Last-m.First == 1 {
		// "Christmas shoppers", "Easter eggs" speak of the season.
		return r, (m.After(0).Known() || !followedByWord(m) || function(nextText(m))) &&
			(r.holiday == "thanksgiving" || prevIs(m, "at", "on", "over", "before", "after", "until", "by", "since", "last", "this"))
	}
	return r, true
}
