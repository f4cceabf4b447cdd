package date

import (
	"strings"

	"example.org/sitrep/model/rule"
)

// Classes of terms. What Term.Val holds is said behind each.
const (
	cMonth       rule.Class = 1 << iota // 1 to 12; full names, and abbreviations written with a capital
	cMonthAbbr                          // 1 to 12; abbreviations, in addition to cMonth
	cForeign                            // 1 to 12; Spanish, Portuguese or French month
	cWeekday                            // 1 Monday to 7 Sunday
	cWeekAbbr                           // the same, "Mon", "Tues"; only in front of a date
	cForeignWd                          // the same, "lunes", "segunda-feira", "mardi"
	cWeekdays                           // the same, "Mondays"
	cSeason                             // 1 spring, 2 summer, 3 autumn, 4 winter
	cUnit                               // a unit, singular: uSecond ...
	cUnits                              // the same, plural
	cNum                                // a whole number, in digits or words
	cDay                                // 1 to 31, digits only, in addition to cNum
	cShort                              // 0 to 99, two digits, in addition to cNum
	cYear                               // 1000 to 2199, four digits, in addition to cNum
	cSpoken                             // "nineteen ninety-six", "two thousand four"
	cOrd                                // 1 to 100; "first", "20th"
	cDecade                             // 199 for "1990s", 9 for "90s" and "nineties"
	cTod                                // a time of day: todMorning ...
	cClock                              // minutes since midnight, "10:30"
	cAmPm                               // 0 am, 12 pm
	cZone                               // unused; "EST", "GMT"
	cPhase                              // phStart, phMid, phEnd
	cHoliday                            // a holiday: index into holidays
	cArt                                // "the", "a", "an", "this" are words; cArt is only these
	cApprox                             // about, nearly; apLess, apMore, apAbout
	cVague                              // few, several, couple
	cNumeric                            // a date in digits, "3/4/2026", "2026-02-23", "23.02.2026"
	cEra                                // 1 BC, 2 AD
	cPast                               // last, past, previous
	cNext                               // next, coming, following
	cHalf                               // "half", "1/2"
	cPoss                               // its, his, their, 's
	cForeignUnit                        // Spanish, Portuguese or French unit, singular or plural: uWeek ...
	cForeignNum                         // a number word in those languages
	cForeignPast                        // "pasado", "passada", "dernière"
	cForeignNext                        // "próximo", "prochaine"
)

func classes() map[string]rule.Class {
	return map[string]rule.Class{
		"MONTH": cMonth, "ABBR": cMonthAbbr, "FOREIGN": cForeign, "WEEKDAY": cWeekday, "WDABBR": cWeekAbbr,
		"FWEEKDAY": cForeignWd, "WEEKDAYS": cWeekdays, "SEASON": cSeason, "UNIT": cUnit, "UNITS": cUnits,
		"NUM": cNum, "DAY": cDay, "SHORT": cShort, "YEAR": cYear, "SPOKEN": cSpoken, "ORD": cOrd, "DECADE": cDecade,
		"TOD": cTod, "CLOCK": cClock, "AMPM": cAmPm, "ZONE": cZone, "PHASE": cPhase, "HOLIDAY": cHoliday,
		"ART": cArt, "APPROX": cApprox, "VAGUE": cVague, "NUMERIC": cNumeric, "ERA": cEra, "PAST": cPast,
		"NEXT": cNext, "HALF": cHalf, "POSS": cPoss, "FUNIT": cForeignUnit, "FNUM": cForeignNum, "FPAST": cForeignPast, "FNEXT": cForeignNext,
	}
}

// weak classes begin no expression unless a known term follows.
const weak = cArt | cApprox | cVague | cPoss

// Units. The second is number 2, which is also what "second" is worth as an ordinal.
const (
	uMinute = iota + 1
	uSecond
	uHour
	uDay
	uWeek
	uMonth
	uQuarter
	uYear
	uDecade
	uCentury
	uMillennium
	uWeekend
	uFortnight
)

// Times of day.
const (
	todMorning = iota + 1
	todNoon
	todAfternoon
	todEvening
	todNight
	todMidnight
	todDawn
	todDay
)

// Phases of a period.
const (
	phStart = iota + 1
	phMid
	phEnd
)

// Approximations.
const (
	apAbout = iota + 1
	apLess
	apMore
)

func lexicon() map[string]rule.Lexeme {
	m := make(map[string]rule.Lexeme, 512)
	add := func(class rule.Class, val int, words string) {
		for w := range strings.FieldsSeq(words) {
			l := m[w]
			l.Class |= class
			l.Val = int32(val) //nolint:gosec // small numbers
			m[w] = l
		}
	}
	addCalendar(add)
	addNumbers(add)
	addPeriods(add)
	addForeign(add)
	return m
}

type adder func(class rule.Class, val int, words string)

func addCalendar(add adder) {
	for i, w := range strings.Fields("january february march april may june july august september october november december") {
		add(cMonth, i+1, w)
	}
	for i, w := range strings.Split("jan|feb|mar|apr||jun|jul|aug|sep sept|oct|nov|dec", "|") {
		add(cMonth|cMonthAbbr, i+1, w)
	}
	for i, w := range strings.Fields("monday tuesday wednesday thursday friday saturday sunday") {
		add(cWeekday, i+1, w)
		add(cWeekdays, i+1, w+"s")
	}
	for i, w := range strings.Split("mon|tue tues|wed weds|thu thur thurs|fri|sat|sun", "|") {
		add(cWeekAbbr, i+1, w)
	}
	for i, w := range strings.Split("spring springtime|summer summertime|autumn fall|winter wintertime", "|") {
		add(cSeason, i+1, w)
	}
}

func addNumbers(add adder) {
	for i, w := range strings.Fields("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
		"sixteen seventeen eighteen nineteen twenty") {
		add(cNum, i+1, w)
	}
	for i, w := range strings.Fields("thirty forty fifty sixty seventy eighty ninety hundred") {
		add(cNum, 10*(i+3), w)
	}
	add(cNum, 1000, "thousand")
	add(cNum, 12, "dozen")
	for i, w := range strings.Fields("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth " +
		"fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth") {
		add(cOrd, i+1, w)
	}
	add(cOrd, 30, "thirtieth")
	for i, w := range strings.Fields("twenties thirties forties fifties sixties seventies eighties nineties") {
		add(cDecade, i+2, w)
	}
	add(cHalf, 1, "half")
	add(cVague, 1, "few several many some numerous")
	add(cVague, 2, "couple")
	add(cApprox, apAbout, "about around nearly almost approximately roughly approx ca circa")
	add(cApprox, apMore, "over")
	add(cApprox, apLess, "under within")
	add(cArt, 0, "the a an")
	add(cPoss, 0, "its his her their our my your")
	add(cEra, 1, "bc b.c. b.c bce b.c.e.")
	add(cEra, 2, "ad a.d. ce a.d")
}

func addPeriods(add adder) {
	for i, w := range strings.Fields("minute second hour day week month quarter year decade century millennium weekend fortnight") {
		add(cUnit, i+1, w)
		if w != "century" && w != "millennium" {
			add(cUnits, i+1, w+"s")
		}
	}
	add(cUnits, uCentury, "centuries")
	add(cUnits, uMillennium, "millennia")
	add(cUnit, uYear, "yr")
	add(cUnit, uHour, "hr")
	add(cUnit, uMinute, "min")
	add(cUnits, uYear, "yrs")
	add(cUnits, uHour, "hrs")
	add(cUnits, uMinute, "mins")
	add(cTod, todMorning, "morning")
	add(cTod, todNoon, "noon midday noontime")
	add(cTod, todAfternoon, "afternoon")
	add(cTod, todEvening, "evening")
	add(cTod, todNight, "night nighttime")
	add(cTod, todMidnight, "midnight")
	add(cTod, todDawn, "dawn daybreak sunrise")
	add(cTod, todEvening, "dusk sunset")
	add(cTod, todDay, "daytime")
	add(cAmPm, 0, "am a.m. a.m")
	add(cAmPm, 12, "pm p.m. p.m")
	add(cZone, 0, "est edt cst cdt mst mdt pst pdt gmt utc cet cest bst et jst ist eastern")
	add(cPhase, phStart, "early beginning start onset")
	add(cPhase, phMid, "mid middle")
	add(cPhase, phEnd, "late end close")
	add(cPast, 0, "last past previous preceding")
	add(cNext, 0, "next coming following upcoming")
}

func addForeign(add adder) {
	for i, w := range strings.Split("enero janeiro janvier|febrero fevereiro février fevrier|marzo março mars|abril avril|mayo maio mai|"+
		"junio junho juin|julio julho juillet|agosto août aout|septiembre setiembre setembro septembre|octubre outubro octobre|"+
		"noviembre novembro novembre|diciembre dezembro décembre decembre", "|") { //nolint:misspell // these are not English
		add(cForeign, i+1, w)
	}
	for i, w := range strings.Split("lunes segunda-feira lundi|martes terça-feira mardi|miércoles miercoles quarta-feira mercredi|"+
		"jueves quinta-feira jeudi|viernes sexta-feira vendredi|sábado samedi|domingo dimanche", "|") {
		add(cForeignWd, i+1, w)
	}
	add(cForeignUnit, uDay, "día días dia dias jour jours")
	add(cForeignUnit, uWeek, "semana semanas semaine semaines")
	add(cForeignUnit, uMonth, "mes meses mês mois")
	add(cForeignUnit, uYear, "año años ano anos année années ans")
	for i, w := range strings.Split("dos dois duas deux|tres três trois|cuatro quatro quatre|cinco cinq|seis|siete sete|ocho oito huit|nueve nove neuf|diez dez dix", "|") {
		add(cForeignNum, i+2, w)
	}
	add(cForeignNum, 15, "quince quinze")
	add(cForeignNum, 20, "veinte vinte vingt")
	add(cForeignPast, 0, "pasado pasada passado passada dernier dernière")
	add(cForeignNext, 0, "próximo próxima prochain prochaine")
}
