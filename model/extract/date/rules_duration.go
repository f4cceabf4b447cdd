package date

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/rule"
)

// durationRules are amounts of time.
func durationRules() []dateRule {
	const upto = about + "the|this|these|those? ( first|last|next|past|final|coming|following|previous|preceding|PAST|NEXT|latest|initial|entire|full|additional|another|intervening )? "
	return []dateRule{
		{
			ID:    "date/duration",
			About: "So many units.",
			Patterns: []string{
				upto + "NUM ( more|additional|full|consecutive|straight|trading|business|working|calendar )? UNITS", upto + "NUM - to|and - NUM UNITS", upto + "NUM to|or|and? NUM UNITS",
				upto + "NUM and a? half UNITS", upto + "NUM HALF UNITS", about + "a|an|one UNIT and a half", "NUM - UNIT", "NUM - UNIT -? long", "NUM UNIT -? long", "a couple of UNITS", upto + "couple of UNITS",
				upto + "couple UNITS", "half a UNIT", "a half - UNIT", upto + "NUM UNITS or so", about + "another NUM UNITS", "UNITS -? long", upto + "NUM - UNITS", "NUM UNIT",
			},
			Read: readDuration,
			Examples: []rule.Example{
				ex("", "It lasted 17 years.", "17 years = P17Y"),
				ex("", "A two-week strike ended.", "two-week = P2W"),
				ex("", "They held out for more than four hours.", "more than four hours = PT4H"),
				ex("", "Over the past six months it grew.", "the past six months = P6M"),
				ex("", "A 30-day truce began.", "30-day = P30D"),
			},
			Counter: []rule.Example{not("A woman of 37 years of age died."), not("The 44-year-old teacher left."), not("He was 37 years old.")},
		},
		{
			ID:       "date/duration-one",
			About:    "One unit: a year, an hour, the past week.",
			Patterns: []string{about + "a|an|one|another ( full|whole|single|entire|additional|further )? UNIT", "a|the PAST|NEXT? quarter - century", "the past|last|next ( full )? hour|minute|decade|century|day|quarter", "a full UNIT", "UNIT - long"},
			Read:     readDurationOne,
			Examples: []rule.Example{
				ex("", "They waited a year in vain.", "a year = P1Y"),
				ex("", "It took almost an hour.", "almost an hour = PT1H"),
				ex("", "The year-long siege ended.", "year-long = P1Y"),
			},
			Counter: []rule.Example{not("Twice a day they eat."), not("A second man came."), not("He earns $30 an hour.")},
		},
		{
			ID:    "date/duration-vague",
			About: "An unknown number of units.",
			Patterns: []string{
				upto + "VAGUE more? UNITS", "a|the few|several more? UNITS", "UNITS", "recent UNITS", "the? coming|intervening UNITS", "the UNITS ahead", "decades - long", "many|some|several UNITS", "UNITS or UNITS", "a|the PAST|NEXT? VAGUE UNITS", "VAGUE - UNIT",
				"the first|early|last|final|following UNITS", "hundreds|thousands|dozens|tens of UNITS",
			},
			Read: readDurationVague,
			Examples: []rule.Example{
				ex("", "It lasted several years.", "several years = PXY"),
				ex("", "They fought for months in vain.", "months = PXM"),
				ex("", "It follows months of talks.", "months = PXM"),
				ex("", "She fled hours after the vote.", "hours = PTXH"),
				ex("", "It was planned weeks in advance.", "weeks = PXW"),
				ex("", "In the past few weeks it grew.", "the past few weeks = PXW"),
			},
			Counter: []rule.Example{not("He had a few friends."), not("Years ago he left."), not("In his later years he wrote."), not("It was the second strike in as many weeks.")},
		},
	}
}

func readDuration(m *match) (reading, bool) {
	r := reading{kind: kDuration, typ: model.TypeDuration}
	r.amount(m)
	word := strings.ToLower(m.Word())
	if strings.HasPrefix(word, "half a") || strings.HasPrefix(word, "a half-") {
		r.n = 0
	}
	r.lead = prepositions(m)
	if age(m) {
		return r, false
	}
	if to := m.Find(cNum, 1); to >= 0 && !r.half {
		r.n = int(m.Terms[to].Val)
	}
	unit := m.Terms[max(m.Find(cUnit|cUnits, 0), 0)]
	if unit.Upper && !unit.Glued && m.Terms[m.First].Class&cNum != 0 && m.Of(m.First)[0] <= '9' || strings.HasSuffix(word, "-quarters") || strings.HasSuffix(word, " quarters") && m.Last-m.First == 2 && m.After(0).Word != 0 {
		return r, false // "60 Minutes", "three quarters of them"
	}
	if strings.Contains(word, "century") && m.Has(cOrd) || !m.Has(cNum) && !strings.Contains(word, "couple") && !r.half {
		return r, false
	}
	if m.Last-m.First == 2 && m.Has(cUnit) && r.n > 1 {
		// "four year low", "two day visit": only in words or with small numbers, and not "2 second".
		u := m.Terms[m.Last-1]
		return r, r.unit != uSecond && r.unit != uQuarter && r.n < 100 && m.After(0).Start > 0 && u.Class&cOrd == 0
	}
	return r, r.n < 100000
}

// prepositions is 1 when the match begins with a preposition that only looks like an
// approximation: "over the past year", "within the next two weeks".
func prepositions(m *match) int {
	if m.Last-m.First < 3 {
		return 0
	}
	switch strings.ToLower(m.Of(m.First)) {
	case "within":
		return 1
	case "over", "under", "around", "about":
	default:
		return 0
	}
	switch strings.ToLower(m.Of(m.First + 1)) {
	case "the", "this", "these", "those", "last", "past", "next", "several":
		return 1
	}
	return 0
}

// age reports whether an amount is somebody's age: "37 years old", "44-year-old", "aged 8 years",
// "37 years of age".
func age(m *match) bool {
	for k := range 2 {
		t := m.After(k)
		if t.Start == 0 {
			return false
		}
		switch strings.ToLower(m.Text[t.Start:t.End]) {
		case "old", "older", "olds", "younger":
			return true
		case "of":
			n := m.After(k + 1)
			return n.Start > 0 && m.Text[n.Start:n.End] == "age"
		case "-":
		default:
			return false
		}
	}
	return false
}

func readDurationOne(m *match) (reading, bool) {
	r := reading{kind: kDuration, typ: model.TypeDuration, lead: prepositions(m)}
	r.amount(m)
	r.n = 1
	if age(m) || m.Terms[m.Last-1].Class&cOrd != 0 && m.After(0).Start > 0 && m.After(0).Word == 0 {
		return r, false // "a second man"
	}
	if strings.HasSuffix(strings.ToLower(m.Word()), "quarter-century") {
		r.n, r.unit = 25, uYear
		return r, true
	}
	if r.unit == uQuarter || r.unit == uSecond {
		return r, false
	}
	if m.Terms[m.First].Class&cArt == 0 {
		return r, true
	}
	return r, !rate(m)
}

// rate reports whether "a day" tells how often or how much: "$30 an hour", "twice a day",
// "ten tons a year".
func rate(m *match) bool {
	if m.First == 0 || m.Terms[m.First].Line {
		return false
	}
	if prevIs(m, "once", "twice", "times", "cents", "dollars", "million", "billion", "percent", "%", "barrels", "tons", "tonnes", "miles", "hours", "days", "share", "people", "pounds", "euros", "yen", "minutes", "weeks", "rate", "units", "cars", "vehicles", "flights", "half", "many", "much") {
		return true
	}
	prev := m.Before(1)
	return prev.Class&(cNum|cUnits) != 0
}

func readDurationVague(m *match) (reading, bool) {
	r := reading{kind: kDuration, typ: model.TypeDuration, n: -1, unit: m.Val(cUnits | cUnit), lead: prepositions(m)}
	word := strings.ToLower(m.Word())
	if strings.Contains(word, "couple") {
		r.n = 2
	}
	if age(m) || r.unit == uSecond || strings.HasPrefix(word, "many") && prevIs(m, "as") {
		return r, false // "the second strike in as many weeks"
	}
	if m.Last-m.First == 1 {
		return r, bareUnits(m)
	}
	return r, true
}

// bareUnits takes "years", "months" alone only where they tell how long something lasts.
func bareUnits(m *match) bool {
	if m.Terms[m.First].Upper && m.Terms[m.First].Line {
		return true
	}
	if followedBy(m, "of") && m.After(1).Class == 0 && m.Terms[m.First].Val != uQuarter && !prevIs(m, "long", "-", "the", "these", "those", "his", "her", "their", "its", "our", "my") {
		return m.First > 0 && m.Before(1).Class&(cNum|cOrd|cTod|cSeason) == 0 && !m.Terms[m.First].Upper // "months of talks"
	}
	if followedBy(m, "after", "before", "into") || followedBy(m, "in") && m.Text[m.After(1).Start:m.After(1).End] == "advance" {
		return true // "hours after the vote", "weeks in advance"
	}
	if prevIs(m, "many") && m.First > 1 && strings.EqualFold(m.Of(m.First-2), "as") {
		return false // "in as many weeks"
	}
	return prevIs(m, "for", "after", "in", "of", "within", "took", "take", "takes", "lasted", "last", "over", "spent", "until", "than", "before", "many", "with")
}
