package claim

import "example.org/sitrep/model/lexicon"

// manyAddressed is how many items those may take to whom something is told.
const manyAddressed = 18

// thatBehindMany is the "that" behind a list of those who are told, -1 without: "told Ortiz, of Lima, and
// Keller, of Oslo, that".
func (u *unit) thatBehindMany(i int) int {
	for k := i; k < len(u.items) && k < i+manyAddressed; k++ {
		switch u.kindAt(k) {
		case itStop, itQuote, itSemi, itColon, itDash:
			return -1
		case itWord, itNumber, itPoss, itAbbrev, itComma, itOpen, itClose, itOther:
		}
		if u.lowAt(k) == "that" {
			if u.finite(k + 1) {
				return -1 // "the ship that came"
			}
			return k
		}
		if u.finite(k) || u.isAt(k, lexicon.WordRel) {
			return -1
		}
	}
	return -1
}

// skipAddressee steps over the people spoken to: "told The Post that", "told reporters".
func (u *unit) skipAddressee(i int) int {
	if i >= len(u.items) || u.items[i].kind != itWord && u.items[i].kind != itNumber {
		return i
	}
	if u.items[i].is(lexicon.WordObj) && (u.items[i].low != "her" || !u.plain(i+1)) {
		return i + 1
	}
	if u.items[i].is(lexicon.WordPrep | lexicon.WordWh | lexicon.WordSub | lexicon.WordConj) {
		return i
	}
	n := i
	for n < len(u.items) && n-i < 10 && u.addressed(n, i) {
		n++
	}
	return n
}

// inPhrase is what the kind of an item alone says of a phrase that stands before it: whether that is sure, and
// whether the phrase goes on with the item.
func (t *item) inPhrase() (sure, goesOn bool) {
	switch {
	case t.kind == itPoss, t.kind == itAbbrev, t.kind == itNumber:
		return true, true
	case t.kind != itWord, t.low == "that":
		return true, false
	}
	return false, false
}

// addressed reports whether item n still belongs to the addressee that starts at item from.
func (u *unit) addressed(n, from int) bool {
	t := &u.items[n]
	if sure, goesOn := t.inPhrase(); sure {
		return goesOn
	}
	switch {
	case t.is(lexicon.WordDet | lexicon.WordPoss):
		return n == from || u.items[n-1].is(lexicon.WordPrep|lexicon.WordDet)
	case t.low == "and" && n > from && n+1 < len(u.items):
		return u.items[n-1].upper && u.items[n+1].upper // "the Science and Technology Daily"
	case t.is(lexicon.WordSubj | lexicon.WordAux | lexicon.WordRel | lexicon.WordTime | lexicon.WordConj):
		return false
	}
	return !t.is(lexicon.WordPrep) || t.low == "of" || t.low == "at"
}

// plain reports whether item i is an ordinary word, so that "her" before it is a possessive.
func (u *unit) plain(i int) bool {
	return i < len(u.items) && u.items[i].kind == itWord && u.items[i].low != "that" &&
		!u.items[i].is(lexicon.WordDet|lexicon.WordSubj|lexicon.WordAux|lexicon.WordPrep|lexicon.WordWh|lexicon.WordTime|lexicon.WordPoss)
}

// skipAdjuncts steps over "in a statement", "on Monday", "to reporters", "Thursday" and the
// commas around them. It goes on only as far as something can still follow.
func (u *unit) skipAdjuncts(i int) int {
	for i < len(u.items) {
		t := &u.items[i]
		n := i
		switch {
		case t.kind == itComma && i+1 < len(u.items) && u.isAt(i+1, lexicon.WordPrep) && u.pairComma(i) > 0:
			n = u.pairComma(i)
		case t.adverb(), t.kind == itWord && t.is(lexicon.WordTime) && !t.is(lexicon.WordDet):
			n = i + 1
		case t.is(lexicon.WordDet) && u.isAt(i+1, lexicon.WordTime):
			n = i + 2
		case t.kind == itWord && t.is(lexicon.WordPrep) && t.low != "that":
			n = u.skipPrepositional(i)
		case t.kind == itOpen:
			n = u.skipParen(i)
		case u.isAt(i-1, lexicon.WordDoc) && ending(t.low, "ed") && u.isAt(i+1, lexicon.WordPrep|lexicon.WordTime):
			n = i + 1 // "in a statement posted on the site"
		}
		if n == i {
			break
		}
		i = n
	}
	return i
}

// pairComma is the item after the comma that closes an insertion opened at i: "said, in part, that".
func (u *unit) pairComma(i int) int {
	for k := i + 2; k < len(u.items) && k < i+8; k++ {
		switch u.items[k].kind {
		case itComma:
			return k + 1
		case itStop, itQuote, itSemi, itColon:
			return 0
		case itWord, itNumber, itPoss, itAbbrev, itDash, itOpen, itClose, itOther:
		}
	}
	return 0
}

func (u *unit) skipParen(i int) int {
	for k := i + 1; k < len(u.items) && k < i+12; k++ {
		if u.kindAt(k) == itClose {
			return k + 1
		}
	}
	return i
}

// skipPrepositional steps over one prepositional phrase.
func (u *unit) skipPrepositional(i int) int {
	n, nouns := i+1, 0
	for n < len(u.items) && n-i < 12 && u.inPrepositional(n, nouns) {
		if !u.items[n].is(lexicon.WordDet | lexicon.WordPoss | lexicon.WordPrep) {
			nouns++
		}
		n++
	}
	return n
}

// inPrepositional reports whether item n goes on with a prepositional phrase that has so many
// nouns already.
func (u *unit) inPrepositional(n, nouns int) bool {
	t := &u.items[n]
	if sure, goesOn := t.inPhrase(); sure {
		return goesOn
	}
	switch {
	case t.is(lexicon.WordSubj|lexicon.WordAux|lexicon.WordRel|lexicon.WordConj|lexicon.WordSub) && !t.is(lexicon.WordDet|lexicon.WordPrep):
		return false
	case nouns == 0:
		return true
	case t.is(lexicon.WordPrep | lexicon.WordDet | lexicon.WordPoss):
		return false
	case t.w != nil && t.w.Verb != lexicon.SpeechNone && t.w.Form != lexicon.VerbIng && !t.upper && !u.nounHere(n):
		return false
	}
	// a name after a plain noun starts something new: "in March Ortiz"
	return !t.upper || u.items[n-1].upper || u.items[n-1].low == "of" || u.isAt(n-1, lexicon.WordTime|lexicon.WordDet|lexicon.WordPoss)
}
