package date

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/rule"
)

// relativeRules count units from the publication date.
func relativeRules() []dateRule {
	return []dateRule{
		{
			ID:       "date/these-days",
			About:    "Today as the present in general, by the words beside it: still, known as, of many things.",
			Patterns: []string{"today"},
			Read:     readTheseDays,
			Examples: []rule.Example{
				ex("2024-05-10", "The bridge is still in use today.", "today = PRESENT_REF"),
				ex("2024-05-10", "Few of today's computers need it.", "today = PRESENT_REF"),
				ex("2024-05-10", "None of today's personal computers need it.", "today = PRESENT_REF"),
				ex("2024-05-10", "He was born in what is today Ghana.", "today = PRESENT_REF"),
			},
			Counter: []rule.Example{not("The vote is today."), not("They won today's game."), not("Today's ruling provides relief."), not("He resigned today.")},
		},
		{
			ID:       "date/day-word",
			About:    "Today, yesterday, tomorrow and their longer forms.",
			Patterns: []string{"( early|earlier|late|later )? today|yesterday|tomorrow", "the day before yesterday", "the day after tomorrow"},
			Read:     readDayWord,
			Examples: []rule.Example{
				ex("2024-05-10", "He resigned yesterday.", "yesterday = 2024-05-09"),
				ex("2024-05-10", "The talks open tomorrow.", "tomorrow = 2024-05-11"),
				ex("2024-05-10", "They came the day before yesterday.", "the day before yesterday = 2024-05-08"),
			},
			Counter: []rule.Example{not("USA Today reports it."), not("The day after was wet.")},
		},
		{
			ID:    "date/ago",
			About: "So many units before the publication date.",
			Patterns: []string{
				about + "a|an|one UNIT -? ago", about + "NUM UNITS ago", about + "a half - UNIT ago", about + "NUM and a half UNITS ago", about + "a UNIT or so|two ago", about + "a couple of UNITS ago", "NUM UNITS back",
				"half a UNIT ago", "a decade and a half ago", about + "NUM HALF UNITS ago", about + "a couple UNITS ago", "just? NUM UNIT ago", about + "a|an|one UNIT and a half ago",
			},
			Read: readAgo,
			Examples: []rule.Example{
				ex("2024-05-10", "It began six years ago.", "six years ago = 2018"),
				ex("2024-05-10", "She left two weeks ago.", "two weeks ago = 2024-W17"),
				ex("2024-05-10", "They met 10 days ago.", "10 days ago = 2024-04-30"),
				ex("2024-05-10", "Half a century ago they fought.", "Half a century ago = 1974"),
				ex("2024-05-10", "About three months ago it closed.", "About three months ago = 2024-02"),
			},
			Counter: []rule.Example{not("It took six years."), not("Years ago they left.")},
		},
		{
			ID:       "date/ago-today",
			About:    "So many years before this day, week or month.",
			Patterns: []string{"NUM UNITS ago today|tomorrow|yesterday", "a|one UNIT ago today|tomorrow|yesterday", "NUM UNITS ago this week|month", "a|one UNIT ago this week|month"},
			Read:     readAgoToday,
			Examples: []rule.Example{
				ex("2023-11-21", "Sixty years ago this week, he was shot.", "Sixty years ago this week = 1963-W47"),
				ex("2024-05-10", "A year ago today it opened.", "A year ago today = 2023-05-10"),
				ex("2024-05-10", "Ten years ago this month it closed.", "Ten years ago this month = 2014-05"),
			},
			Counter: []rule.Example{not("Ten years ago it closed."), not("Two days ago this week began.")},
		},
		{
			ID:       "date/ago-vague",
			About:    "An unknown number of units before the publication date.",
			Patterns: []string{"a? VAGUE UNITS ago", "UNITS ago", "long ago", "not long ago", "not that long ago", "some time ago", "a long time ago", "a while ago", "a VAGUE of UNITS ago"},
			Read:     fixed("PAST_REF"),
			Examples: []rule.Example{
				ex("2024-05-10", "He left several years ago.", "several years ago = PAST_REF"),
				ex("2024-05-10", "A few months ago it closed.", "A few months ago = PAST_REF"),
			},
			Counter: []rule.Example{not("It lasted several years."), not("Two years ago it closed.")},
		},
		{
			ID:       "date/from-now",
			About:    "So many units after the publication date.",
			Patterns: []string{about + "a|an|one UNIT from now|today", about + "NUM UNITS from now|today", "in NUM UNITS ' time", "in a UNIT ~'s time"},
			Read:     readFromNow,
			Examples: []rule.Example{
				ex("2024-05-10", "It ends two years from now.", "two years from now = 2026"),
				ex("2024-05-10", "They meet in two weeks' time.", "two weeks' time = 2024-W21"),
			},
			Counter: []rule.Example{not("From now on it ends."), not("Two years passed.")},
		},
	}
}

// sequenceRules count units from the date that the text is speaking of.
func sequenceRules() []dateRule {
	return []dateRule{
		{
			ID:    "date/later",
			About: "So many units after the date that the text is speaking of.",
			Patterns: []string{
				about + "a|an|one UNIT later|afterwards|afterward|after|thereafter", "half a|an UNIT later", about + "NUM UNITS later|afterwards|afterward|thereafter", "only|just|exactly? NUM UNITS later", "NUM and a half UNITS later",
				about + "a|an UNIT and a half later", about + "NUM HALF UNITS later", "the day after|following", "the UNIT after",
			},
			Read: readLater,
			Examples: []rule.Example{
				ex("2024-05-10", "On May 1, 1990 he came. Two days later he left.", "Two days later = 1990-05-03"),
				ex("2024-05-10", "She won in 1980. Three years later she lost.", "Three years later = 1983"),
				ex("2024-05-10", "She won in 1980 and fell ill. In 1985, five years later, she lost.", "five years later = 1985"),
				ex("2024-05-10", "It opens a month later than planned.", "a month later = P1M"),
			},
			Counter: []rule.Example{not("Sooner or later he left."), not("Two days passed.")},
		},
		{
			ID:    "date/earlier",
			About: "So many units before the date that the text is speaking of.",
			Patterns: []string{
				about + "a|an|one UNIT -? earlier|previously|before", about + "NUM UNITS earlier|previously|before|prior", "NUM and a half UNITS earlier", "the UNIT before|previous|prior",
				about + "a|an UNIT and a half earlier", about + "NUM HALF UNITS earlier",
			},
			Read: readEarlier,
			Examples: []rule.Example{
				ex("2024-05-10", "On May 9, 1990 he came. Two days earlier he had left.", "Two days earlier = 1990-05-07"),
				ex("2024-05-10", "He has led it since 1999. The raid took place two weeks earlier, on 4 March.", "two weeks earlier = 2024-03-04"),
				ex("2024-05-10", "She won in 1980. Three years earlier she had lost.", "Three years earlier = 1977"),
			},
			Counter: []rule.Example{not("He came two days early."), not("Before that he left.")},
		},
		{
			ID:       "date/later-vague",
			About:    "An unknown number of units after or before the date that the text is speaking of.",
			Patterns: []string{"a? VAGUE UNITS later|afterwards|afterward", "a? VAGUE UNITS earlier|before|previously", "UNITS later|earlier|afterward"},
			Read:     readVagueLater,
			Examples: []rule.Example{
				ex("2024-05-10", "A few months later they came.", "A few months later = FUTURE_REF"),
				ex("2024-05-10", "Several weeks earlier they had left.", "Several weeks earlier = PAST_REF"),
			},
			Counter: []rule.Example{not("A few months passed."), not("Two weeks later it closed.")},
		},
	}
}

// fixed makes a reader for rules whose value never changes.
func fixed(value string) func(*match) (reading, bool) {
	return func(*match) (reading, bool) { return reading{kind: kFixed, value: value}, true }
}

// readTheseDays reads a today that means no day.
func readTheseDays(m *match) (reading, bool) {
	r := reading{kind: kFixed, value: "PRESENT_REF"}
	next := nextText(m)
	if (next == "'s" || next == "’s") && m.After(0).Glued {
		after := m.After(1)
		w := m.Text[after.Start:after.End]
		if manyThings(w) {
			return r, true
		}
		noun := m.After(2) // "today's personal computers"
		return r, ofMany(m) && noun.Start > 0 && !noun.Line && noun.Class == 0 && isLetter(w[0]) && w[0] >= 'a' && after.Class == 0 && !past(w) && manyThings(m.Text[noun.Start:noun.End])
	}
	if prevIs(m, "known") && followedBy(m, "as", "for") {
		return r, true
	}
	for k := 1; k <= 4 && m.First-k >= 0 && !m.Terms[m.First-k+1].Line; k++ {
		switch w := strings.ToLower(m.Of(m.First - k)); {
		case w == "still":
			return r, true
		case k == 2 && prevIs(m, "is", "are") && (w == "what" || w == "which" || w == "it" || w == "they" || w == "he" || w == "she"):
			return r, true
		case w == "." || w == ",":
			return r, false
		}
	}
	return r, false
}

// ofMany reports whether the words before a match take some of many things: "many of today's", "none of today's".
func ofMany(m *match) bool {
	if !prevIs(m, "of") || m.First < 2 {
		return false
	}
	switch strings.ToLower(m.Of(m.First - 2)) {
	case "many", "most", "few", "some", "all", "none", "half", "any", "one", "much":
		return true
	}
	return false
}

// manyThings reports whether a word is a noun in the plural, or one that is of all who live now.
func manyThings(w string) bool {
	switch w {
	case "world", "youth", "society":
		return true
	}
	return len(w) > 4 && w[0] >= 'a' && w[0] <= 'z' && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "'s")
}

func readDayWord(m *match) (reading, bool) {
	r := reading{kind: kUnit, unit: uDay}
	word := strings.ToLower(m.Of(m.Last - 1))
	switch word {
	case "today":
		r.rel = relThis
		if m.Terms[m.Last-1].Upper && m.Before(1).Upper && !m.Terms[m.First].Line {
			return r, false // "USA Today"
		}
	case "yesterday":
		r.rel = relLast
	case "tomorrow":
		r.rel = relNext
	}
	if m.Last-m.First == 4 {
		r.n = 2
	}
	return r, true
}

// amount reads "two", "a", "two and a half", "a couple of", "several" in front of a unit.
func (r *reading) amount(m *match) {
	r.unit = m.Val(cUnit | cUnits)
	r.n = 1
	if m.Has(cNum) {
		r.n = m.Val(cNum)
	}
	for i := m.First; i < m.Last; i++ {
		switch strings.ToLower(m.Of(i)) {
		case "couple":
			r.n = 2
		case "half":
			r.half = true
		}
	}
	if m.Has(cHalf) {
		r.half = true
	}
	r.mod = aboutMod(m)
}

func readAgo(m *match) (reading, bool) {
	r := reading{kind: kShift, dir: -1, from: fromPub}
	r.amount(m)
	if w := strings.ToLower(m.Word()); strings.HasPrefix(w, "half a ") || strings.Contains(w, "a half-") {
		r.n = 0
	}
	return r, r.n < 3000
}

// readAgoToday reads how many years, and of what the same one is meant.
func readAgoToday(m *match) (reading, bool) {
	r := reading{kind: kShift, dir: -1, from: fromPub, value: strings.ToLower(m.Of(m.Last - 1))}
	r.amount(m)
	return r, r.n < 3000 && (r.unit == uYear || r.unit == uDecade || r.unit == uCentury)
}

func readLater(m *match) (reading, bool) {
	r := reading{kind: kShift, dir: 1, from: fromRef}
	r.amount(m)
	switch strings.ToLower(m.Of(m.First)) {
	case "half":
		r.n = 0
	case "the":
		r.rel = relAfter
	}
	if strings.EqualFold(m.Of(m.Last-1), "after") && governs(m) {
		return r, false
	}
	if followedBy(m, "than") {
		r.kind, r.typ = kDuration, model.TypeDuration // "a month later than planned"
	}
	return r, r.n < 3000 && (r.unit != uSecond || m.Has(cUnits))
}

func readEarlier(m *match) (reading, bool) {
	r := reading{kind: kShift, dir: -1, from: fromRef}
	r.amount(m)
	if strings.EqualFold(m.Of(m.First), "the") {
		r.rel = relPrev
	}
	if strings.EqualFold(m.Of(m.Last-1), "before") && governs(m) {
		return r, false
	}
	if followedBy(m, "than") {
		r.kind, r.typ = kDuration, model.TypeDuration
	}
	return r, r.n < 3000
}

// governs reports whether the preposition that ends a match has something to govern, so that
// "a year on" or "a day after" is no date of its own.
func governs(m *match) bool {
	return (followedByWord(m) || m.After(0).Class != 0) && !followedBy(m, "and", "but", "in", "at", "on", "to", "with", "for", "from", "when", "as")
}

func readFromNow(m *match) (reading, bool) {
	r := reading{kind: kShift, dir: 1, from: fromPub}
	r.amount(m)
	if strings.EqualFold(m.Of(m.First), "in") {
		r.lead = 1
	}
	return r, r.n < 3000
}

func readVagueLater(m *match) (reading, bool) {
	r := reading{kind: kFixed, value: "FUTURE_REF"}
	switch strings.ToLower(m.Of(m.Last - 1)) {
	case "before":
		r.value = "PAST_REF"
		return r, !governs(m)
	case "earlier", "previously":
		r.value = "PAST_REF"
	}
	return r, true
}
