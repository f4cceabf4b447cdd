package date

import (
	"strings"

	"example.org/sitrep/model/rule"
)

// vagueRules are references to past, present and future that name no period.
func vagueRules() []dateRule {
	return []dateRule{
		{
			ID:       "date/present",
			About:    "The present.",
			Patterns: []string{"( right|just|by|until )? now", "currently", "current", "presently", "nowadays", "at present", "these days", "this moment", "the present", "present -? day"},
			Read:     readPresent,
			Examples: []rule.Example{
				ex("", "They are now in Oslo.", "now = PRESENT_REF"),
				ex("", "He currently leads it.", "currently = PRESENT_REF"),
				ex("", "It sold at the then current price.", "current = PAST_REF"),
			},
			Counter: []rule.Example{not("They swim against the current."), not("He will present it.")},
		},
		{
			ID:       "date/past",
			About:    "The past.",
			Patterns: []string{"recently", "more|most recently", "recent", "the past", "the recent past", "lately", "the distant past", "recent VAGUE? UNITS"},
			Read:     readPast,
			Examples: []rule.Example{
				ex("", "She recently moved.", "recently = PAST_REF"),
				ex("", "In the past it was so.", "the past = PAST_REF"),
			},
			Counter: []rule.Example{not("They walked past him."), not("The past president spoke.")},
		},
		{
			ID:       "date/future",
			About:    "The future.",
			Patterns: []string{"the near|immediate|distant? future", "in future", "very soon", "as soon as possible", "the near|short|long|medium term", "a later date", "coming UNITS"},
			Read:     readFuture,
			Examples: []rule.Example{
				ex("", "They will vote very soon.", "very soon = FUTURE_REF"),
				ex("", "In the near future it ends.", "the near future = FUTURE_REF"),
			},
			Counter: []rule.Example{not("As soon as he came, they left."), not("Soon after, he left."), not("Oil futures fell.")},
		},
		{
			ID:       "date/story-only",
			About:    "\"former\" and \"future\" in front of a noun, which place a thing in a narrative of the past; a report uses them as titles.",
			Patterns: []string{"former", "future"},
			Read: func(m *match) (reading, bool) {
				r := reading{kind: kFixed, value: "PAST_REF", storyOnly: true}
				if strings.EqualFold(m.Word(), "future") {
					r.value = "FUTURE_REF"
				}
				return r, followedByWord(m) && (!m.Terms[m.First].Upper || m.Terms[m.First].Line) && (!prevIs(m, "the") || m.After(0).Word == 0 || r.value == "FUTURE_REF")
			},
			Examples: []rule.Example{
				ex("", "It fell in 1801, 1802, 1803 and 1805. The former colony broke away.", "former = PAST_REF"),
				ex("", "In 1801, 1802, 1803 and 1805 it angered his future allies.", "future = FUTURE_REF"),
			},
			Counter: []rule.Example{not("The former minister spoke on Tuesday."), not("Future losses are likely.")},
		},
	}
}

func readPresent(m *match) (reading, bool) {
	if strings.EqualFold(m.Word(), "current") && (prevIs(m, "then") || prevIs(m, "-") && strings.EqualFold(m.Text[m.Before(2).Start:m.Before(2).End], "then")) {
		return reading{kind: kFixed, value: "PAST_REF"}, true
	}
	r := reading{kind: kFixed, value: "PRESENT_REF"}
	switch strings.ToLower(m.Word()) {
	case "current":
		return r, !prevIs(m, "the", "a", "direct", "alternating", "strong", "electric", "electrical") || followedByWord(m)
	case "the present":
		return r, !followedByWord(m)
	case "by now", "until now":
		r.lead = 1
	case "just now":
	case "now":
		n := m.Terms[m.First]
		return r, !n.Upper || n.Line || !m.Before(1).Upper || !isLetterAt(m, m.Before(1)) // not "Apocalypse Now"
	}
	return r, true
}

func readPast(m *match) (reading, bool) {
	r := reading{kind: kFixed, value: "PAST_REF"}
	word := strings.ToLower(m.Word())
	switch word {
	case "the past":
		return r, !followedByWord(m) || function(nextText(m))
	case "recently":
		return r, !prevIs(m, "as")
	}
	return r, true
}

// function reports whether a word is a pronoun, verb or conjunction that can follow "the past".
func function(w string) bool {
	switch w {
	case "it", "he", "she", "they", "we", "I", "you", "and", "but", "or", "that", "which", "who", "was", "is", "were", "are", "has", "had", "have", "when", "as", "for", "to", "with", "on", "at", "by", "been", "there", "this", "these", "because", "while", "about":
		return true
	}
	return false
}

func readFuture(m *match) (reading, bool) {
	r := reading{kind: kFixed, value: "FUTURE_REF"}
	if strings.EqualFold(m.Of(m.First), "in") {
		r.lead = 1
		return r, !followedByWord(m)
	}
	return r, true
}
