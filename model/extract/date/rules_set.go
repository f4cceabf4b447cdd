package date

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/rule"
)

// setRules are what recurs.
func setRules() []dateRule {
	return []dateRule{
		{
			ID:    "date/set",
			About: "Each or every unit, and the adverbs made of units.",
			Patterns: []string{
				"each|every UNIT", "every NUM UNITS", "every other UNIT", "per UNIT", "daily", "weekly", "monthly", "yearly", "hourly", "nightly", "once|twice a UNIT", "everyday",
				"annual profit|profits|loss|losses|income|revenue|revenues|budget|salary|growth|rate|pay|output|turnover", "biannually", "biennially", "fortnightly", "a|an UNIT",
			},
			Read: readSet,
			Examples: []rule.Example{
				ex("", "It rains every day.", "every day = P1D"),
				ex("", "They report every year to it.", "every year = P1Y"),
				ex("", "They meet twice a week.", "twice a week = P1W"),
			},
			Counter: []rule.Example{not("Every man came."), not("The Daily Mail said so.")},
		},
		{
			ID:       "date/set-weekday",
			About:    "A weekday that recurs, whole or in part.",
			Patterns: []string{"WEEKDAYS", "each|every WEEKDAY TOD?", "WEEKDAY mornings|afternoons|evenings|nights", "each|every TOD", "each|every SEASON", "the ORD|last WEEKDAY of each|every month"},
			Read:     readSetWeekday,
			Examples: []rule.Example{
				ex("", "They meet on Tuesdays.", "Tuesdays = XXXX-WXX-2"),
				ex("", "It opens every Friday.", "every Friday = XXXX-WXX-5"),
				ex("", "Tuesday nights are calm.", "Tuesday nights = XXXX-WXX-2TNI"),
			},
			Counter: []rule.Example{not("They meet on Tuesday."), not("Friday's vote failed.")},
		},
	}
}

func readSet(m *match) (reading, bool) {
	r := reading{kind: kSet, typ: model.TypeSet, n: 1, unit: m.Val(cUnit | cUnits)}
	word := strings.ToLower(m.Word())
	if m.Has(cNum) {
		r.n = m.Val(cNum)
	}
	switch {
	case strings.HasPrefix(word, "annual"):
		r.unit, r.tail = uYear, m.Last-m.First-1
	case strings.HasPrefix(word, "every other"):
		r.n = 2
	case r.unit == uSecond:
		return r, false
	case r.unit == 0:
		r.unit = adverbUnit(word)
		// "The Daily Mail", "the German daily Die Zeit" are newspapers.
		name := m.After(0).Upper && nextText(m) != "" && !m.Terms[m.First].Line || m.Terms[m.First].Upper && !m.Terms[m.First].Line && m.Before(1).Upper
		return r, r.unit > 0 && !name
	case strings.HasPrefix(word, "a ") || strings.HasPrefix(word, "an "):
		return r, rate(m)
	}
	return r, true
}

func adverbUnit(word string) int {
	switch word {
	case "daily", "everyday", "nightly":
		return uDay
	case "weekly":
		return uWeek
	case "monthly":
		return uMonth
	case "yearly":
		return uYear
	case "hourly":
		return uHour
	}
	return 0
}

func readSetWeekday(m *match) (reading, bool) {
	r := reading{kind: kSet, typ: model.TypeSet, rel: relEvery, weekday: m.Val(cWeekdays | cWeekday), tod: todLetters(m.Val(cTod))}
	if s := m.Val(cSeason); s > 0 {
		r.part = seasonPart(s)
	}
	switch strings.ToLower(m.Of(m.Last - 1)) {
	case "mornings":
		r.tod = "TMO"
	case "afternoons":
		r.tod = "TAF"
	case "evenings":
		r.tod = "TEV"
	case "nights":
		r.tod = "TNI"
	}
	return r, !m.Has(cWeekdays) || m.Terms[m.First].Upper
}
