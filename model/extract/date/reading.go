package date

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/rule"
)

// kind is what sort of expression a rule has read.
type kind uint8

const (
	kCalendar kind = iota + 1 // parts of a calendar date; missing ones come from the anchor
	kShift                    // n units before or after the anchor
	kUnit                     // "this week", "last year", "that day": one unit around the anchor
	kDuration                 // an amount of time
	kSet                      // something that recurs
	kFixed                    // a value that needs no anchor
)

// rel is how a partial expression stands to its anchor.
type rel uint8

const (
	relNone  rel = iota
	relThis      // this, the current
	relThat      // that, the same, the said
	relLast      // last, past
	relNext      // next, coming
	relPrev      // the previous: from the narrative's date
	relAfter     // the following: from the narrative's date
	relEvery     // each, every: a set
	relAgain     // "the 20th", "the month": the narrative's date when it fits
)

// from is what a shift counts from.
type from uint8

const (
	fromPub from = iota + 1 // the publication date: "ago", "from now"
	fromRef                 // the narrative's date: "later", "earlier", "after"
)

// part is a part of a year or week that has its own TIMEX3 letters.
type part string

// reading is what a rule makes of a match, before an anchor is known.
type reading struct {
	kind kind
	typ  model.DateType // filled by rules that know better than the value

	year, month, day int // 0 when not said; year is that of the era
	weekday          int // 1 Monday to 7 Sunday, 0 when not said
	decade           int // 199 for the 1990s, 9 for "the nineties"
	century          int // 19 for the 19th century
	bc               bool
	part             part   // "SP", "Q3", "H1", "WE"
	tod              string // "TMO", "T10:30"
	week             bool   // the week of the date
	rel              rel
	holiday          holiday
	alt              model.EDTF

	unit int
	n    int  // amount; -1 when it is vague ("several years")
	half bool // and a half
	dir  int  // -1 before, +1 after
	from from

	storyOnly bool // to be dropped in a report
	ancient   bool // to be dropped unless the text has another year of three digits
	romance   bool // to be dropped unless the article is in a Romance language

	mod   string
	value string // kFixed

	lead, tail int // terms of the match that are context and not part of the span
}

// dateRule is a rule of this package.
type dateRule = rule.Rule[reading]

// match is a match of a rule of this package.
type match = rule.Match

// ex is an example: the publication date, the text, and "span = value".
func ex(given, text, want string) rule.Example {
	return rule.Example{Text: text, Given: given, Want: want}
}

// not is a counter-example: a text in which the rule must not fire.
func not(text string) rule.Example {
	return rule.Example{Text: text, Given: "2024-05-10"}
}

// Runs of items that many patterns share.
const (
	about = "( more|less|fewer|longer than )? ( at least|most )? ( up to )? ( as much as )? APPROX? "
	phase = "( the? very? PHASE -? ( of|in the? )? )? "
)

// phaseMod is the TIMEX3 mod of a PHASE captured by a match.
func phaseMod(m *match) string {
	switch m.Val(cPhase) {
	case phStart:
		return "START"
	case phMid:
		return "MID"
	case phEnd:
		return "END"
	}
	return ""
}

// aboutMod is the TIMEX3 mod of the words in front of an amount.
func aboutMod(m *match) string {
	for i := m.First + prepositions(m); i < m.Last; i++ {
		switch m.Of(i) {
		case "more", "More", "over", "Over", "longer":
			return "MORE_THAN"
		case "less", "Less", "fewer", "under", "Under", "within", "Within":
			return "LESS_THAN"
		case "least":
			return "EQUAL_OR_MORE"
		case "most", "to":
			return "EQUAL_OR_LESS"
		case "about", "About", "around", "Around", "approximately", "roughly", "Roughly", "nearly", "Nearly", "almost", "Almost", "Approximately":
			return "APPROX"
		}
		if m.Terms[i].Class&(cNum|cUnit|cUnits|cVague) != 0 {
			break
		}
	}
	return ""
}
