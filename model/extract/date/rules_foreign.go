package date

import (
	"strings"

	"example.org/sitrep/model/rule"
)

// foreignRules are dates as Spanish, Portuguese and French write them.
func foreignRules() []dateRule {
	return []dateRule{
		{
			ID:       "date/romance-full",
			About:    "Day, month and year in Spanish, Portuguese or French.",
			Patterns: []string{"( el|le )? ( FWEEKDAY ,? )? ( el|le )? DAY|ORD de? FOREIGN ,? de|del? YEAR", "le? 1er FOREIGN YEAR?", "FWEEKDAY ,? 1er FOREIGN YEAR", "1º de FOREIGN de YEAR"},
			Read:     readForeign,
			Examples: []rule.Example{
				ex("", "Firmado el 23 de febrero de 2026 en Quito.", "el 23 de febrero de 2026 = 2026-02-23"),
				ex("", "Le 14 juillet 1989, il pleut.", "Le 14 juillet 1989 = 1989-07-14"),
				ex("", "Lisboa, 25 de abril de 1974.", "25 de abril de 1974 = 1974-04-25"),
			},
			Counter: []rule.Example{not("Mars 2020 was a rover."), not("He sold 15 mars bars.")},
		},
		{
			ID:       "date/romance-part",
			About:    "Day and month, or month and year, in Spanish, Portuguese or French.",
			Patterns: []string{"( el|le )? ( FWEEKDAY ,? )? ( el|le )? DAY|ORD de FOREIGN", "FOREIGN de|del YEAR", "FWEEKDAY DAY FOREIGN", "le DAY FOREIGN", "DAY FOREIGN", "en|em FOREIGN de|del? YEAR"},
			Read:     readForeign,
			Examples: []rule.Example{
				ex("2024-05-10", "Murió el 3 de marzo en Lima.", "el 3 de marzo = 2024-03-03"),
				ex("2024-05-10", "Fue en enero de 2019.", "enero de 2019 = 2019-01"),
			},
			Counter: []rule.Example{not("Mars 3 was a probe."), not("Les 3 amis de mai.")},
		},
		{
			ID:       "date/romance-bare",
			About:    "A weekday or month alone, or today, yesterday and tomorrow, in Spanish, Portuguese or French; they need the article or preposition of their language, and the words for a day an article in it.",
			Patterns: []string{"el|le|este|ce|na|no|ao|nesta|neste|desta|deste FWEEKDAY", "el|le|este|ce|na|no|nesta|neste FWEEKDAY FPAST|FNEXT", "FWEEKDAY FPAST|FNEXT?", "FWEEKDAY matin|soir|après-midi", "en|em|desde|depuis FOREIGN", "ayer|hoy|mañana|ontem|hoje|amanhã|hier|aujourd'hui|demain"},
			Read:     readForeignBare,
			Examples: []rule.Example{
				ex("2024-05-10", "El ministro murió el martes.", "el martes = 2024-05-07"),
				ex("2024-05-10", "Il est parti en mars.", "mars = 2024-03"),
			},
			Counter: []rule.Example{not("Mars is red, and mardi gras is loud."), not("Hoy is an island; the demain theatre stands there.")},
		},
	}
}

// romance reports whether a language is one of those that these rules know.
func romance(language string) bool {
	switch language {
	case "es", "pt", "fr", "gl", "ca":
		return true
	}
	return false
}

func readForeignBare(m *match) (reading, bool) {
	r := reading{kind: kCalendar, weekday: m.Val(cForeignWd), month: m.Val(cForeign)}
	switch {
	case m.Has(cForeignPast):
		r.rel = relLast
	case m.Has(cForeignNext):
		r.rel = relNext
	}
	if r.weekday > 0 {
		r.romance = m.Terms[m.First].Class&cForeignWd != 0 // French says "mardi" where others say "el martes"
		switch m.Of(m.Last - 1) {
		case "matin":
			r.tod = "TMO"
		case "soir":
			r.tod = "TEV"
		case "après-midi":
			r.tod = "TAF"
		}
		return r, true
	}
	if r.month > 0 {
		r.lead = 1
		return r, true
	}
	r.kind, r.unit, r.romance = kUnit, uDay, true
	switch strings.ToLower(m.Word()) {
	case "ayer", "ontem", "hier":
		r.rel = relLast
	case "mañana", "amanhã", "demain":
		r.rel = relNext
	default:
		r.rel = relThis
	}
	return r, true
}

func readForeign(m *match) (reading, bool) {
	r := reading{kind: kCalendar, month: m.Val(cForeign), day: m.Val(cDay | cOrd), year: m.Val(cYear), weekday: m.Val(cForeignWd)}
	if r.day == 0 && (strings.Contains(m.Word(), "1er ") || strings.HasPrefix(m.Word(), "1º ")) {
		r.day = 1
	}
	switch m.Of(m.First) {
	case "en", "em", "En", "Em":
		r.lead = 1
	}
	if m.Last-m.First == 2 && r.year == 0 && r.day > 0 {
		r.romance = true // "PARIS, 14 mai", but not "15 mars bars"
	}
	if r.day > 0 && !validDay(r.year, r.month, r.day) {
		return r, false
	}
	return r, r.month > 0
}
