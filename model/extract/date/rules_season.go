package date

import (
	"strings"

	"example.org/sitrep/model/rule"
)

// seasonRules are the seasons of a year.
func seasonRules() []dateRule {
	return []dateRule{
		{
			ID:    "date/season",
			About: "A season: stated, this, last or next, or the nearest.",
			Patterns: []string{
				phase + "the? SEASON of|in? YEAR", phase + "the? SEASON of SPOKEN", phase + "the? SEASON ' SHORT", phase + "this|last|next|past|that|the following|previous|same|coming|PAST|NEXT? SEASON", phase + "the SEASON of that|last|next|this|the same? year",
				"this past|coming SEASON", "SEASON", "( early|late|mid -? )? SEASON", "YEAR SEASON",
			},
			Read: readSeason,
			Examples: []rule.Example{
				ex("2024-05-10", "In the summer of 1916 they came.", "the summer of 1916 = 1916-SU"),
				ex("2024-05-10", "He left last fall.", "last fall = 2023-FA"),
				ex("2024-05-10", "They will move this summer.", "this summer = 2024-SU"),
			},
			Counter: []rule.Example{not("Prices fall."), not("They spring from poverty."), not("A fall of 3 percent."), not("The fall of Rome.")},
		},
	}
}

func seasonPart(v int) part {
	switch v {
	case 1:
		return "SP"
	case 2:
		return "SU"
	case 3:
		return "FA"
	}
	return "WI"
}

func readSeason(m *match) (reading, bool) {
	r := reading{kind: kCalendar, part: seasonPart(m.Val(cSeason)), year: m.Val(cYear | cSpoken), mod: phaseMod(m), rel: relWord(m)}
	if m.Has(cShort) && r.year == 0 {
		r.year = fullYear(m.Val(cShort))
	}
	i := m.Find(cSeason, 0)
	if m.Terms[i].Upper && (m.After(0).Upper && !m.After(0).Line && m.After(0).Start > 0) {
		return r, false // "Spring Street"
	}
	if r.year > 0 || r.rel != relNone {
		return r, phaseFits(m)
	}
	return r, plainSeason(m, i)
}

// plainSeason decides whether a season's name without company is the season: "fall" and "spring"
// are verbs, and a fall is of something.
func plainSeason(m *match, i int) bool {
	next := m.After(0)
	of := followedBy(m, "of")
	alone := m.First == i
	switch strings.ToLower(m.Of(i)) {
	case "fall":
		if alone {
			return prevIs(m, "in", "by", "since", "until", "next", "every") && !of
		}
		return !of && (m.Has(cPhase) || prevIs(m, "in", "by", "during", "since", "until", "of", "through", "for", "throughout", "over", "to"))
	case "spring":
		if prevIs(m, "arab", "prague") {
			return false
		}
		verb := prevIs(m, "they", "to", "we", "you", "i", "will", "can", "would", "could", "hot", "which", "that") ||
			followedBy(m, "from", "to", "up", "into", "back", "out", "forth", "water", "rolls", "roll", "onion", "onions", "-")
		return !of && !verb && !m.Terms[i].Upper
	}
	if alone {
		return !m.Terms[i].Upper && (!next.Glued || !followedByWord(m))
	}
	return !of
}
