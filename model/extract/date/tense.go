package date

import (
	"strings"

	"example.org/sitrep/model/rule"
)

// tense is what the verbs around an expression say of its direction.
type tense uint8

const (
	tenseNone tense = iota
	tensePast
	tenseFuture
)

// reach bounds how many terms to each side are looked at.
const (
	reachLeft  = 28
	reachRight = 28
)

// tenseAt reads the tense of the verb nearest to terms [first, last) inside terms [from, to) of
// their sentence: the nearest on the left, or else the first on the right.
func tenseAt(lower string, terms []rule.Term, from, first, last, to int) tense {
	for i := first - 1; i >= max(from, first-reachLeft); i-- {
		if foretells(lower, terms, from, i) {
			return tenseFuture
		}
		if t := verbTense(lower, terms, from, i); t != tenseNone {
			return t
		}
	}
	for i := last; i < min(to, last+reachRight); i++ {
		if t := verbTense(lower, terms, from, i); t != tenseNone {
			return t
		}
	}
	return tenseNone
}

// verbTense is the tense that term i shows, if it is a verb form that shows one.
func verbTense(lower string, terms []rule.Term, from, i int) tense {
	w := lower[terms[i].Start:terms[i].End]
	switch w {
	case "would":
		if wouldHave(lower, terms, i) {
			return tensePast
		}
		return tenseFuture
	case "will", "shall", "won't", "won’t", "i'll", "we'll", "he'll", "they'll", "it'll", "she'll", "gonna":
		return tenseFuture
	case "due", "scheduled":
		if lapsed(lower, terms, from, i) {
			return tensePast
		}
		return tenseFuture
	case "plans", "hopes", "aims":
		if thing(lower, terms, from, i) || w == "hopes" && (wordsAt(lower, terms, i+1, "of") || wordsAt(lower, terms, i+1, "for")) {
			return tenseNone // "Hopes of a truce"
		}
		return tenseFuture
	case "slated", "poised", "expects", "intends", "upcoming", "expires", "begins", "opens", "starts", "effective", "payable":
		return tenseFuture
	case "planned", "expected", "set":
		return prospect(lower, terms, from, i)
	case "to":
		if i+2 < len(terms) && lapsed(lower, terms, from, i-1) {
			return tensePast
		}
		if i+1 < len(terms) && intends(lower, terms, from, i) {
			return tenseFuture
		}
		return tenseNone
	case "since":
		return tensePast
	}
	if timetable(lower, terms, from, i) {
		return tenseFuture
	}
	if past(w) {
		return auxiliary(lower, terms, from, i)
	}
	return tenseNone
}

// wouldHave reports whether the "would" at i tells of what was not done: "would have said no".
func wouldHave(lower string, terms []rule.Term, i int) bool {
	if wordsAt(lower, terms, i+1, "not") {
		i++
	}
	if !wordsAt(lower, terms, i+1, "have") || i+2 >= len(terms) {
		return false
	}
	w := lower[terms[i+2].Start:terms[i+2].End]
	return past(w) && w != "been"
}

// thing reports whether the word at i is a noun, by the verb or determiner before it: "announced plans".
func thing(lower string, terms []rule.Term, from, i int) bool {
	if i <= from {
		return false
	}
	switch w := lower[terms[i-1].Start:terms[i-1].End]; w {
	case "the", "its", "his", "her", "their", "no", "new", "any", "of", "into", "on", "about", "'s", "’s", "a":
		return true
	default:
		return past(w)
	}
}

// lapsed reports whether the "due" at i is of something that had been due to end, and was extended since:
// "had been due to expire Friday".
func lapsed(lower string, terms []rule.Term, from, i int) bool {
	word := func(k int) string {
		if k < from || k >= len(terms) {
			return ""
		}
		return lower[terms[k].Start:terms[k].End]
	}
	if w := word(i); w != "due" && w != "scheduled" && w != "set" || word(i+1) != "to" {
		return false
	}
	switch word(i + 2) {
	case "expire", "end", "lapse", "close":
	default:
		return false
	}
	for k := i - 1; k >= i-4; k-- {
		if word(k) == "had" {
			return true
		}
	}
	return false
}

// prospect reads "is planned", "was expected to", "set for" as future, and "they planned" as past.
func prospect(lower string, terms []rule.Term, from, i int) tense {
	word := func(k int) string { return lower[terms[k].Start:terms[k].End] }
	if i > from {
		switch word(i - 1) {
		case "is", "are", "was", "were", "be", "been", "currently", "widely", "a", "the", "its", "their", "his":
			return tenseFuture
		}
	}
	if i+1 < len(terms) {
		switch word(i + 1) {
		case "to", "for":
			return tenseFuture
		case "a", "an", "another":
			if word(i) == "planned" { // "they planned a rally on Saturday"
				return tenseFuture
			}
		}
	}
	return tensePast
}

// intends reports whether the "to" at i opens an infinitive of intention: "agreed to sell",
// "plans to", "an agreement to".
func intends(lower string, terms []rule.Term, from, i int) bool {
	if next := terms[i+1]; next.Known() || next.Upper {
		return false
	}
	before := i - 1
	if before > from && terms[before].Class&cWeekday != 0 { // "agreed on Tuesday to sell it"
		before--
		if lower[terms[before].Start:terms[before].End] == "on" {
			before--
		}
	}
	for k := before; k >= max(from, before-1); k-- {
		switch lower[terms[k].Start:terms[k].End] {
		case "plan", "plans", "planned", "planning", "agree", "agreed", "agrees", "agreement", "expect", "expected", "expects", "hope", "hopes", "hoped", "intend", "intends", "intended", "want", "wants", "going", "vowed", "promised", "ready", "prepared", "preparing",
			"scheduled", "set", "due", "aim", "aims", "likely", "is", "are", "offered", "threatened", "decided", "way", "proposal", "bid", "about", "able", "pledged", "deadline":
			return true
		}
	}
	return false
}

// auxiliary corrects a participle by what stands before it: "will be held", "to be held".
func auxiliary(lower string, terms []rule.Term, from, i int) tense {
	for k := i - 1; k >= max(from, i-4); k-- {
		switch lower[terms[k].Start:terms[k].End] {
		case "will", "would", "to", "shall", "won't", "should", "may", "might", "must":
			return tenseFuture
		case "be", "not", "also", "being", "have", "then", "been", "only", "now", "still", "again", "later", "never", "soon", "officially", "formally", "all":
		default:
			return tensePast
		}
	}
	return tensePast
}

// past reports whether a word is a form of the past: an irregular one of the common verbs, or
// one in -ed.
func past(w string) bool {
	if len(w) > 4 && strings.HasSuffix(w, "ed") && !notPast(w) {
		return true
	}
	return irregular(w)
}

func notPast(w string) bool {
	switch w {
	case "indeed", "hundred", "united", "speed", "exceed", "proceed", "succeed", "breed", "naked", "sacred", "wicked", "greed", "unprecedented", "bleed", "armed", "supposed", "agreed-upon", "based", "related", "limited", "unspecified", "so-called", "unidentified", "used", "red", "bed", "shed", "biased", "gifted":
		return true
	}
	return false
}

func irregular(w string) bool {
	switch w {
	case "said", "was", "were", "had", "did", "told", "made", "took", "came", "went", "began", "fell", "rose", "won", "lost", "left", "met", "held", "gave", "got", "saw", "found", "became", "brought", "sent", "built", "kept", "led", "ran", "wrote", "spoke",
		"broke", "grew", "knew", "stood", "paid", "bought", "sold", "spent", "struck", "shot", "died", "killed", "sought", "thought", "felt", "drew", "drove", "flew", "threw", "fought", "caught", "taught", "chose", "swore", "sank", "sprang", "shook", "wore",
		"rode", "hung", "dealt", "laid", "lay", "sat", "slept", "stole", "swept", "tore", "woke", "didn't", "didn’t", "wasn't", "weren't", "hadn't", "begun", "seen", "done", "gone", "taken", "given", "been", "fallen", "risen", "known", "shown", "born", "blew", "bore", "beat", "overthrew", "withdrew", "forgot", "understood", "withstood", "undertook", "overtook", "arose",
		"heard", "fled", "hid", "froze", "rebuilt", "retook", "upheld", "withheld", "overcame", "misled", "repaid", "crept", "dug", "ate", "drank", "forbade", "forgave", "lent", "meant", "shrank", "slid", "stuck", "swung", "swam", "sang", "rang", "wept",
		"bled", "shone", "lit", "mistook", "rewrote", "overran", "outsold", "resold", "stung", "rethought":
		return true
	}
	return false
}
