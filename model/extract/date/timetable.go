package date

import (
	"strings"

	"example.org/sitrep/model/rule"
)

// timetable reports whether the word at i is a verb in the present that tells of what is fixed for a day to come, as on
// a timetable: "Britain votes on Thursday", "polls close at 8 p.m.", "the talks resume on Monday". What it says is
// said without an object; with one, the present is that of a caption ("X meets Y in Paris").
func timetable(lower string, terms []rule.Term, from, i int) bool {
	w := lower[terms[i].Start:terms[i].End]
	switch w {
	case "vote", "votes", "meet", "meets", "end", "ends", "close", "closes", "resume", "resumes", "convene", "convenes", "conclude", "concludes", "gather", "gathers",
		"begin", "open", "start", "retire", "retires", "play", "plays", "peak", "peaks", "air", "airs", "premiere", "premieres":
		return acts(lower, terms, from, i) && alone(lower, terms, i)
	case "go", "goes", "head", "heads":
		return wordsAt(lower, terms, i+1, "to", "the", "polls") && acts(lower, terms, from, i)
	case "take", "takes":
		return (wordsAt(lower, terms, i+1, "office") || wordsAt(lower, terms, i+1, "place") || wordsAt(lower, terms, i+1, "effect")) && acts(lower, terms, from, i)
	case "come", "comes":
		return wordsAt(lower, terms, i+1, "into", "force") && acts(lower, terms, from, i)
	case "kick", "kicks":
		return wordsAt(lower, terms, i+1, "off") && acts(lower, terms, from, i)
	case "faces", "face", "holds", "hold":
		return facing(lower, terms, i)
	case "turns", "turn":
		return i+2 < len(terms) && terms[i+1].Class&cNum != 0 && wordsAt(lower, terms, i+2, "on")
	case "is", "are":
		return i+1 < len(terms) && goingTo(lower[terms[i+1].Start:terms[i+1].End])
	}
	return false
}

// foretells reports whether the word at i is a verb in the past whose object is still to come: "signalled a cut in June",
// "promised elections in October". What it says on a day or in a clause of its own is no such object.
func foretells(lower string, terms []rule.Term, from, i int) bool {
	switch lower[terms[i].Start:terms[i].End] {
	case "signalled", "signaled", "predicted", "forecast", "promised", "pledged", "proposed", "foreshadowed", "foresaw":
	default:
		return false
	}
	if i+1 >= len(terms) || terms[i+1].Line || terms[i+1].Class&(cWeekday|cMonth) != 0 || thing(lower, terms, from, i) {
		return false
	}
	switch w := lower[terms[i+1].Start:terms[i+1].End]; w {
	case "that", "on", "in", "by", "to", "at", "and", "last", "he", "she", "it", "they", "this":
		return false
	default:
		return isLetter(w[0])
	}
}

// acts reports whether what stands before the word at i can be its subject, so that it is a verb: a name or a noun of
// the same number, and no article, number or preposition.
func acts(lower string, terms []rule.Term, from, i int) bool {
	if i <= from {
		return false
	}
	w := lower[terms[i].Start:terms[i].End]
	p := terms[beforeBrackets(lower, terms, from, i)]
	subject := lower[p.Start:p.End]
	if p.Class != 0 || !isLetter(subject[0]) {
		return false
	}
	if subject == "and" && strings.HasSuffix(w, "s") { // "began on Monday and ends on Friday"
		return i+2 < len(terms) && terms[i+2].Class&(cWeekday|cMonth|cDay|cOrd) != 0
	}
	switch subject {
	case "to", "of", "in", "on", "for", "by", "with", "at", "from", "and", "or", "his", "this", "that", "these", "those", "both", "did", "does", "do", "not", "would", "could", "all", "any", "no", "as", "was", "is", "has", "very", "close",
		"can", "may", "might", "must", "should", "cannot":
		return false
	case "who", "which", "it", "they", "he", "she", "we", "i":
		return true
	}
	if strings.HasSuffix(w, "s") {
		if p.Upper {
			return true
		}
		if i-2 < from {
			return false
		}
		switch lower[terms[i-2].Start:terms[i-2].End] {
		case "the", "a", "an", "its", "their", "his", "her", "'s", "’s", "new":
			return true
		}
		return terms[i-2].Upper
	}
	if p.Upper && paired(lower, terms, from, i) {
		return true // "He and Ana Silva meet on Monday"
	}
	return strings.HasSuffix(subject, "s") && !strings.HasSuffix(subject, "ss") && subject != "'s" && subject != "’s" || subject == "people"
}

// beforeBrackets is the term before that at i, without what stands in brackets: "The Owls (9-1) play on Saturday".
func beforeBrackets(lower string, terms []rule.Term, from, i int) int {
	if lower[terms[i-1].Start:terms[i-1].End] != ")" {
		return i - 1
	}
	for k := i - 2; k > from; k-- {
		if lower[terms[k].Start:terms[k].End] == "(" {
			return k - 1
		}
	}
	return i - 1
}

// paired reports whether the name before the word at i is the second of two.
func paired(lower string, terms []rule.Term, from, i int) bool {
	for k := i - 2; k >= from && k >= i-6; k-- {
		if lower[terms[k].Start:terms[k].End] == "and" {
			return true
		}
	}
	return false
}

// alone reports whether no object follows the verb at i, but a time, a place or the end.
func alone(lower string, terms []rule.Term, i int) bool {
	if i+1 >= len(terms) || terms[i+1].Line {
		return true
	}
	n := terms[i+1]
	if n.Class&(cWeekday|cMonth|cClock|cTod|cNext|cPhase) != 0 {
		return true
	}
	w := lower[n.Start:n.End]
	if len(w) > 4 && strings.HasSuffix(w, "ly") {
		return true // "meet separately Monday"
	}
	switch w {
	case "on", "in", "at", "for", "from", "with", "again", "today", "tomorrow", "this", "later", "here", "by", ",", ".":
		return true
	}
	return false
}

// facing reports whether what the verb at i has before it is a day that has been set.
func facing(lower string, terms []rule.Term, i int) bool {
	for k := i + 1; k < len(terms) && k <= i+4; k++ {
		switch lower[terms[k].Start:terms[k].End] {
		case "vote", "election", "elections", "trial", "hearing", "ballot", "deadline", "run-off", "runoff", "sentencing", "primary", "primaries", "caucus", "caucuses", "referendum":
			return true
		}
	}
	return false
}

// goingTo reports whether a word is the "-ing" of what one does on a day that has been set: "is meeting on Friday".
func goingTo(w string) bool {
	switch w {
	case "meeting", "voting", "visiting", "travelling", "traveling", "flying", "arriving", "leaving", "returning", "hosting", "attending", "holding", "convening":
		return true
	}
	return false
}

// wordsAt reports whether these words stand at i.
func wordsAt(lower string, terms []rule.Term, i int, words ...string) bool {
	if i+len(words) > len(terms) {
		return false
	}
	for k, w := range words {
		if lower[terms[i+k].Start:terms[i+k].End] != w {
			return false
		}
	}
	return true
}
