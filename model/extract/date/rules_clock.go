package date

import (
	"fmt"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/rule"
)

// clockRules are times of the day.
func clockRules() []dateRule {
	return []dateRule{
		{
			ID:    "date/clock",
			About: "A time on the clock, on the day that stands beside it or on the anchor's day.",
			Patterns: []string{
				"( about|around )? CLOCK AMPM? ZONE? ,? ( on )? WEEKDAY", "( about|around )? CLOCK AMPM? ( local time )? ( ( ~ZONE )? ZONE )? today|yesterday|tomorrow",
				"( about|around )? NUM AMPM ZONE? ,? on? WEEKDAY", "( about|around )? NUM AMPM ZONE? today|yesterday|tomorrow",
				"( about|around )? CLOCK AMPM? ZONE? ,? on? MONTH DAY|ORD ( ,? YEAR )?", "( about|around )? NUM AMPM ZONE? ,? on? MONTH DAY|ORD ( ,? YEAR )?",
				"( about|around )? CLOCK AMPM ZONE?", "( about|around )? CLOCK ZONE", "( about|around )? NUM AMPM ZONE?", "NUM ZONE", "CLOCK in the TOD", "NUM ( o'clock )? in the TOD", "NUM o'clock ( in the TOD )?", "CLOCK", "WEEKDAY ,? at about|around CLOCK AMPM? ZONE?", "WEEKDAY ,? at about|around NUM AMPM ZONE?",
				"WEEKDAY at CLOCK AMPM? ZONE?", "WEEKDAY at NUM AMPM ZONE?",
			},
			Read: readClock,
			Examples: []rule.Example{
				ex("2024-05-10", "It struck at 10:35 a.m. at sea.", "10:35 a.m. = 2024-05-10T10:35"),
				ex("2024-05-10", "They came at 9 p.m. Tuesday.", "9 p.m. Tuesday = 2024-05-07T21:00"),
				ex("2024-05-10", "It ends at 7pm.", "7pm = 2024-05-10T19:00"),
				ex("2024-05-15", "The sale starts at 10 a.m. Friday, June 7.", "10 a.m. Friday = 2024-06-07T10:00"),
				ex("2024-05-15", "They met at 6 p.m. on Saturday, March 2, in Oslo.", "6 p.m. on Saturday = 2024-03-02T18:00"),
				ex("2024-05-10", "They came at 9 p.m. on 25 March.", "9 p.m. = 2024-03-25T21:00"),
				ex("2024-05-10", "It struck at 10:35 a.m. local time on Monday.", "10:35 a.m. = 2024-05-06T10:35"),
				ex("2024-05-10", "The train derailed on Monday. It had left Bergen at 00:41.", "00:41 = 2024-05-06T00:41"),
				ex("2024-05-10", "He wrote to them on Wednesday, and at 7 p.m. he will speak.", "7 p.m. = 2024-05-10T19:00"),
				ex("2024-05-10", "The blast at 2.15 p.m. yesterday injured nine.", "2.15 p.m. yesterday = 2024-05-09T14:15"),
				ex("2024-05-10", "It came down on Sunday at about 13:00 GMT.", "Sunday at about 13:00 GMT = 2024-05-05T13:00Z"),
			},
			Counter: []rule.Example{not("He read Genesis 9:30 aloud."), not("They won 3:2 at home."), not("I am 9 years old.")},
		},
		{
			ID:    "date/part-of-day",
			About: "A part of the anchor's day, or of a stated one.",
			Patterns: []string{
				"( late|later|early|earlier )? this|that|the same? morning|afternoon|evening", "that same morning|afternoon|evening|night", "one|in TOD", "tonight", "( late )? last night", "the? TOD of MONTH DAY ( ,? YEAR )?", "( PHASE in )? the? TOD hours? of DAY MONTH YEAR?",
				"MONTH DAY TOD", "yesterday|tomorrow TOD", "mid -? TOD yesterday", "the TOD of that|the same? day", "overnight", "dawn|daybreak|sunrise|dusk|sunset on? WEEKDAY",
				"the? early|late TOD hours? of MONTH DAY ( ,? YEAR )?", "the? early|late TOD hours? of DAY MONTH YEAR?", "the? early|late TOD hours? of WEEKDAY", "the? early|small hours of MONTH DAY ( ,? YEAR )?", "the? early|small hours of DAY MONTH YEAR?", "the? early|small hours of WEEKDAY TOD?", "the? early|small hours of today|yesterday|tomorrow", "the night", "noon|midnight|midday ( on? WEEKDAY )?", "early|late? the next|following TOD", "the next|following TOD", "that night", "the same night", "this TOD", "mid -? afternoon|morning", "noon|midnight today|tomorrow", "midnight|noon ( on )? MONTH DAY",
			},
			Read: readPartOfDay,
			Examples: []rule.Example{
				ex("2024-05-10", "He left last night.", "last night = 2024-05-09TNI"),
				ex("2024-05-10", "She spoke this morning.", "this morning = 2024-05-10TMO"),
				ex("2024-05-10", "They vote tonight.", "tonight = 2024-05-10TNI"),
				ex("2024-05-10", "They came in the early hours of Thursday.", "the early hours of Thursday = 2024-05-09TMO"),
				ex("", "It burnt in the early morning of 7 October 2022.", "the early morning of 7 October 2022 = 2022-10-07TMO"),
				ex("2024-05-10", "On the night of March 3, 2020, it burnt.", "the night of March 3, 2020 = 2020-03-03TNI"),
			},
			Counter: []rule.Example{not("They work mornings."), not("It fell on more than one night."), not("A night shift ended."), not("It was a bad night for all.")},
		},
	}
}

func readClock(m *match) (reading, bool) {
	r := reading{kind: kCalendar, typ: model.TypeTime, weekday: m.Val(cWeekday), month: m.Val(cMonth)}
	if r.month > 0 {
		r.year = m.Val(cYear)
		r.day = m.Val(cDay | cOrd)
		if m.Find(cNum, 0) >= 0 && m.Find(cNum, 0) < m.Find(cAmPm, 0) && m.Find(cClock, 0) < 0 {
			r.day = m.ValAt(cDay|cOrd, 1)
			if m.Terms[m.Find(cNum, 0)].Class&cDay == 0 {
				r.day = m.Val(cDay | cOrd)
			}
		}
		if !validDay(0, r.month, r.day) {
			return r, false
		}
	}
	minutes, sure := clockMinutes(m)
	if minutes < 0 {
		return r, false
	}
	r.tod = fmt.Sprintf("T%02d:%02d", minutes/60, minutes%60)
	switch strings.ToLower(m.TextOf(cZone)) {
	case "utc", "gmt":
		r.tod += "Z"
	}
	if r.month == 0 && r.weekday == 0 {
		r.dayWord(m)
	}
	if !sure && r.weekday == 0 && r.rel == relNone {
		sure = prevIs(m, "at", "by", "around", "until", "from") && m.After(0).Class&cUnits == 0 && m.Has(cClock)
	}
	return r, sure
}

// clockMinutes is the time in minutes since midnight, and whether its form alone shows that it
// is a time; -1 when it is none.
func clockMinutes(m *match) (minutes int, sure bool) {
	sure = m.Has(cAmPm) || m.Has(cZone) || m.Has(cTod)
	if m.Has(cClock) {
		i := m.Find(cClock, 0)
		minutes = int(m.Terms[i].Val)
		if m.Terms[i].Class&cAmPm != 0 {
			return minutes, true
		}
	} else {
		h := m.Val(cNum)
		if i := m.Find(cNum, 0); h >= 100 && h%100 < 60 && h < 2400 && m.Terms[i].End-m.Terms[i].Start == 4 && m.Has(cZone) {
			return h/100*60 + h%100, true // "1430 GMT"
		}
		if h > 24 || (m.Has(cZone) && !m.Has(cAmPm)) {
			return -1, false
		}
		minutes = h * 60
		for i := m.First; i < m.Last; i++ {
			sure = sure || m.Of(i) == "o'clock" || m.Of(i) == "o’clock"
		}
	}
	pm := m.Val(cAmPm)
	if t := m.Val(cTod); t == todAfternoon || t == todEvening || (t == todNight && minutes >= 6*60) {
		pm = 12
	}
	if (m.Has(cAmPm) || m.Has(cTod)) && minutes < 13*60 {
		minutes = int(half(int32(minutes/60), int32(pm)))*60 + minutes%60 //nolint:gosec // a time of day
	}
	return minutes, sure
}

// dayWord notes "today", "yesterday" or "tomorrow" in the match.
func (r *reading) dayWord(m *match) {
	for i := m.First; i < m.Last; i++ {
		switch m.Of(i) {
		case "today", "Today":
			r.unit, r.rel = uDay, relThis
		case "yesterday", "Yesterday":
			r.unit, r.rel = uDay, relLast
		case "tomorrow", "Tomorrow":
			r.unit, r.rel = uDay, relNext
		}
	}
}

func readPartOfDay(m *match) (reading, bool) {
	r := reading{kind: kCalendar, weekday: m.Val(cWeekday), month: m.Val(cMonth), day: m.Val(cDay), year: m.Val(cYear), tod: todLetters(m.Val(cTod))}
	if strings.EqualFold(m.Of(m.First), "in") {
		r.lead = 1
	}
	r.rel = relWord(m)
	if r.tod == "" && m.Has(cPhase) || strings.Contains(m.Word(), "small hours") {
		r.tod = "TMO" // "the early hours of Monday"
	}
	if r.month > 0 {
		r.rel = relNone
		return r, validDay(0, r.month, r.day)
	}
	if r.weekday > 0 {
		return r, true
	}
	r.unit = uDay
	r.dayWord(m)
	r.storyOnly = strings.EqualFold(m.Of(m.First), "one") // in a report it is no night in particular
	switch m.Of(m.First) {
	case "tonight", "Tonight":
		if m.Terms[m.First].Upper && !m.Terms[m.First].Line && followedByWord(m) && m.After(0).Upper {
			return r, false // "The Tonight Show"
		}
		r.rel, r.tod = relThis, "TNI"
	case "overnight", "Overnight":
		r.rel, r.tod = relThis, "TNI"
	case "yesterday", "Yesterday", "tomorrow", "Tomorrow":
		return r, true
	case "the", "The":
		if r.rel == relNone {
			r.rel = relAgain
		}
		if m.Last-m.First == 2 {
			return r, false
		}
	}
	switch {
	case r.rel == relNext:
		r.rel = relAfter
	case r.rel == relNone && m.Last-m.First == 1:
		r.rel = relAgain
	case r.rel == relNone:
		r.rel = relAgain
	case r.rel == relThis && r.tod == "TNI" && m.Last-m.First > 1:
		r.tod = "TNI"
	}
	return r, r.tod != ""
}
