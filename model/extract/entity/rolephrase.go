package entity

import (
	"strings"

	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// A role is a noun phrase whose head names what someone is. What belongs to the sentence and not to the
// phrase is cut off before it is shown.

// roleHead is the token of the role noun that heads the noun phrase of the tokens [i, j), or -1: it stands before
// the first preposition, verb or second article. "a group co-founded by a player" has none, and what
// "CEO Emil Kern has said" opens with is the next person of a list.
func (x *reader) roleHead(i, j int) int {
	if x.startsClause(i) {
		return -1
	}
	switch low := x.low(i); {
	case low == "one" && x.low(i+1) == "of":
		i += 2
	case low == "now" || low == "once" || low == "also" || low == "himself" || low == "herself":
		i++
	}
	head := -1
	for k := i; k < j; k++ {
		low := x.low(k)
		if phraseEnds(low) || k > i && (low == "the" || low == "a" || low == "an") || x.at[k] == nil && finite(low) {
			break
		}
		if r := x.roleOf(k); r != lexicon.NoRole && r != lexicon.Honorific || x.isKin(k) || x.calling(i, k) {
			head = k
		}
	}
	if head < 0 || x.namedAfter(head) || x.ofThings(i, head) {
		return -1
	}
	return head
}

// calling reports whether token k of a noun phrase that starts at i is an address before a name but a role in a
// description, "a professor of law", "the king of Lorania", or a fellow of a house of learning: "a senior fellow at the
// institute". A capital without an article or "of" is a name of a list more often: "Drake, Prince and Sade".
func (x *reader) calling(i, k int) bool {
	switch x.low(k) {
	case "professor", "bishop", "archbishop", "cardinal", "pope", "patriarch", "pastor", "deacon", "dean", "rabbi", "imam", "mufti", "king", "queen",
		"prince", "princess", "emperor", "emir", "sultan", "duke", "duchess":
		return !x.d.Tokens[k].Upper || x.low(k+1) == "of" || k > i && !x.d.Tokens[k-1].Upper && x.d.Tokens[k-1].Kind == text.Word
	case "fellow":
		switch x.low(k + 1) {
		case "at", "with", "in", "of", "for":
			return true
		}
	}
	return false
}

// startsClause reports whether a word opens a clause or an adverb and no noun phrase: "moving forward", "as
// the minister knows".
func (x *reader) startsClause(i int) bool {
	switch low := x.low(i); low {
	case "as", "when", "while", "if", "because", "since", "after", "before", "until", "but", "and", "or", "so", "though", "although", "where", "not",
		"with", "without", "by", "in", "on", "at", "to", "for", "from", "then", "there", "which", "that", "my", "our", "your":
		return true
	default:
		return gerund(low)
	}
}

// phraseEnds reports whether a word ends the part of a noun phrase that holds its head.
func phraseEnds(low string) bool {
	switch low {
	case "of", "at", "for", "in", "on", "by", "with", "from", "to", "about", "under", "over", "against", "after", "before", "during", "into", "as",
		"who", "whom", "whose", "which", "that", "where", "when", "while", "because", "since", "until":
		return true
	}
	return false
}

// namedAfter reports whether a name follows a role at once: "Rep. Olga Kern".
func (x *reader) namedAfter(head int) bool {
	k := head + 1
	if x.abbreviation(head) {
		k = x.afterPoint(k, len(x.d.Tokens))
	}
	if k >= len(x.d.Tokens) || x.at[k] == nil || x.at[k].stop || x.possessive(k) || x.d.Tokens[k].Line {
		return false
	}
	return x.at[k].use.CommonGiven() || x.owner != nil && x.owner[k] >= 0
}

// ofThings reports whether a role is one that firms have too, and of a firm's size: "a global producer of valves".
func (x *reader) ofThings(i, head int) bool {
	switch x.low(head) {
	case "producer", "publisher", "dealer", "trader", "owner", "collector", "manager", "broadcaster", "agent":
	default:
		return false
	}
	for k := i; k < head; k++ {
		switch x.low(k) {
		case "global", "largest", "biggest", "multinational", "listed", "state-owned", "family-owned":
			return true
		}
	}
	return false
}

// trimRole cuts off what stands before a role and belongs to the sentence: "While", "Last week", "Like". A role
// of "my" depends on who speaks, and is none.
func (x *reader) trimRole(i, j int) (first, last int) {
	for i < j {
		switch low := x.low(i); low {
		case "while", "when", "as", "like", "unlike", "although", "though", "because", "if", "whether", "since", "until", "after", "before", "with", "from", "than",
			"what", "where", "how", "but", "and", "or", "so", "meanwhile", "however", "also", "even", "both", "either", "neither", "not", "about", "per", "here",
			"today", "yesterday", "earlier", "later", "sometimes", "perhaps", "maybe":
			i++
		case "last", "this", "next", "that", "earlier this":
			if !timeWord(x.low(i + 1)) {
				return i, j
			}
			i += 2
		case "my", "our", "your":
			return j, j
		default:
			return i, j
		}
	}
	return j, j
}

func timeWord(low string) bool {
	switch low {
	case "week", "month", "year", "night", "weekend", "season", "spring", "summer", "autumn", "fall", "winter", "morning", "afternoon", "evening", "time",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june",
		"july", "august", "september", "october", "november", "december":
		return true
	}
	return false
}

// wholePhrase is the end of a role that was cut after maxRole words: before its last preposition or "and", when
// that stands behind the head.
func (x *reader) wholePhrase(head, j int) int {
	if phraseEnds(x.low(j)) {
		return j
	}
	for k := j - 1; k > head+1; k-- {
		if low := x.low(k); phraseEnds(low) && low != "of" || low == "and" {
			return k
		}
	}
	return j
}

// bareVerb reports whether the word after "to" is a verb: "to investigate political rival Olga Kern".
func (x *reader) bareVerb(i int) bool {
	t := x.d.Tokens[i]
	if t.Kind != text.Word || t.Upper || x.roleOf(i) != lexicon.NoRole {
		return false
	}
	low := x.d.Low(i)
	return x.lex.CommonWord(low+"ed") || strings.HasSuffix(low, "e") && x.lex.CommonWord(low+"d")
}

// apostrophe reports whether a mark is the possessive of a plural inside a phrase: "workers' union".
func (x *reader) apostrophe(j int) bool {
	if w := x.d.Word(j); w != "'" && w != "’" || j == 0 || j+1 >= len(x.d.Tokens) {
		return false
	}
	t := x.d.Tokens[j]
	return !t.Space && x.d.Tokens[j+1].Space && x.d.Tokens[j+1].Kind == text.Word && strings.HasSuffix(x.d.Low(j-1), "s")
}

// afterVerb is the start of a description, of tokens [i, j) before a name, behind the verb that it is the object
// of: "A court sentenced ousted leader", "recent weeks banned conspiracy theorist". A participle describes
// unless a noun or name stands before it.
func (x *reader) afterVerb(i, j int) int {
	for k := i; k+1 < j; k++ {
		low := x.d.Low(k)
		if x.d.Tokens[k].Upper || len(low) < 5 || low[len(low)-2:] != "ed" || describes(low) {
			continue
		}
		switch p := x.low(k - 1); p {
		case "the", "a", "an", "his", "her", "their", "its", "and", "former", "then", "newly", "now", "most", "well", "so", "of", "by", "first", ",", "-", "'s", "’s":
		default:
			if k > 0 && x.d.Tokens[k-1].Kind == text.Word && !x.d.Tokens[k].Line && (len(p) < 4 || p[len(p)-2:] != "ly") {
				return k + 1
			}
		}
	}
	return i
}

// describes reports whether a participle stands before what people are far more often than it is a verb.
func describes(low string) bool {
	switch low {
	case "retired", "united", "armed", "elected", "appointed", "celebrated", "renowned", "decorated", "convicted", "jailed", "disgraced", "exiled", "ousted", "deposed", "suspected", "alleged", "wanted", "married", "associated", "limited",
		"combined", "allied", "beloved", "talented", "experienced", "acclaimed", "embattled", "noted", "red", "masked", "hooded", "injured", "wounded", "self-described", "self-proclaimed", "indicted", "detained", "imprisoned":
		return true
	}
	return false
}
