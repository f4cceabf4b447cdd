package claim

import (
	"example.org/sitrep/model/lexicon"
)

// leadIn reads a clause that leads into a quotation without a verb of saying, at its colon or comma:
// `Ortiz issued a statement: "..."`, `Trying to smile, she went on, "..."`.
func (u *unit) leadIn(i int) (cue, bool) {
	if u.kindAt(i+1) != itQuote || i+1 >= len(u.items) || i == 0 || u.leadsTo(i+1) {
		return cue{}, false
	}
	colon := u.items[i].kind == itColon
	if !colon && !u.leadsByComma(i) {
		return cue{}, false
	}
	src, verb := u.nameBefore(i), i
	if !colon || src.empty() {
		src, verb = u.leadSource(i, colon)
	}
	if src.empty() || u.ownPronoun(src) {
		return cue{}, false
	}
	return cue{at: span{verb, i + 1}, source: src, region: i, next: i + 1, rule: "claim/lead-in"}, true
}

// nameBefore is the name between a dash, or "from", and the colon at i: `Polls agree - Lena Ortiz: "..."`.
func (u *unit) nameBefore(i int) span {
	k := i
	for k > 0 && i-k < 6 && (u.kindAt(k-1) == itAbbrev || u.kindAt(k-1) == itWord && (u.items[k-1].upper || u.lowAt(k-1) == "and")) {
		k--
	}
	if k == i || k == 0 || u.kindAt(k-1) != itDash && u.lowAt(k-1) != "from" {
		return span{}
	}
	return span{k, i}
}

// leadsTo reports whether a cue found already leads to item i.
func (u *unit) leadsTo(i int) bool {
	n := len(u.cues)
	return n > 0 && !u.cues[n-1].post && u.cues[n-1].next >= i
}

// leadsByComma reports whether a comma before a quotation can lead into it: nothing else in the
// sentence says whose it is, and it is a sentence and no title.
func (u *unit) leadsByComma(i int) bool {
	if n := len(u.cues); n > 0 && u.cues[n-1].at.from >= u.sentenceStart(i) {
		return false
	}
	if i+2 < len(u.items) && u.kindAt(i+2) != itStop && u.kindAt(i+2) != itQuote {
		return false
	}
	d, q := u.p.d, &u.p.quotes[u.items[i+1].quote]
	if !q.closed || q.inner >= len(d.Tokens) || !d.Tokens[q.inner].Upper {
		return false
	}
	words, upper := 0, 0
	for k := q.inner + 1; k < q.last; k++ {
		if w := d.Word(k); len(w) > 3 {
			words++
			if d.Tokens[k].Upper {
				upper++
			}
		}
	}
	return 2*upper <= words
}

// leadSource is who acts in the clause that ends before item i, with its verb: the source of a cue
// in the same sentence, else the subject nearest to i that is no part of a subordinate clause. With
// loose, a clause without a known verb counts by the noun phrase that it starts with.
func (u *unit) leadSource(i int, loose bool) (src span, verb int) {
	start := u.sentenceStart(i)
	for k := range u.cues { // what others do in the words of the first is part of them
		if u.cues[k].at.from >= start && !u.cues[k].source.empty() {
			return u.cues[k].source, i
		}
	}
	for k := i - 1; k > start; k-- {
		if !u.finite(k) || u.items[k].is(lexicon.WordAux) && u.finite(k+1) {
			continue
		}
		if np := u.actor(k, start); !np.empty() && !u.isAt(np.from-1, lexicon.WordSub) {
			return np, k
		}
	}
	if !loose {
		return span{}, i
	}
	return u.firstPhrase(start, i), i
}

// firstPhrase is the noun phrase that the clause of items [start, i) begins with, behind an adverbial
// and its comma, when it can speak.
func (u *unit) firstPhrase(start, i int) span {
	if u.isAt(start, lexicon.WordPrep|lexicon.WordSub) {
		for k := start; k < i; k++ {
			if u.kindAt(k) == itComma {
				start = k + 1
				break
			}
		}
	}
	for start < i && (u.items[start].is(lexicon.WordConj) || u.items[start].adverb()) {
		start++
	}
	np := u.nounPhraseRight(start)
	if np.empty() || np.to >= i || !u.speaks(np) || u.items[start].is(lexicon.WordPrep) {
		return span{}
	}
	return np
}

// actor is the subject of the finite verb at k when it can speak and its clause is no relative one.
func (u *unit) actor(k, start int) span {
	j := u.verbGroupLeft(k)
	if j < start || u.items[j].is(lexicon.WordRel|lexicon.WordSub|lexicon.WordConj) && !u.items[j].is(lexicon.WordDet) {
		return span{}
	}
	var np span
	switch u.kindAt(j) {
	case itComma, itDash:
		np = u.apposed(j+1, start)
	case itWord, itNumber, itPoss, itAbbrev, itColon, itSemi, itStop, itOpen, itClose, itQuote, itOther:
		np = u.nounPhraseLeft(j+1, start)
	}
	if np.empty() || !u.speaks(np) || np.from > start && u.isAt(np.from-1, lexicon.WordWh|lexicon.WordRel) && !u.isAt(np.from-1, lexicon.WordSub) {
		return span{}
	}
	return np
}

// speaks reports whether the head of a phrase is a name, a pronoun, a person, a body or a document.
func (u *unit) speaks(np span) bool {
	head := u.headZone(np)
	if head.empty() {
		return false
	}
	t := &u.items[head.to-1]
	return t.kind == itWord && (t.upper && !t.is(lexicon.WordTime|lexicon.WordPrep) ||
		t.is(lexicon.WordPerson|lexicon.WordBody|lexicon.WordDoc) || t.is(lexicon.WordSubj) && !t.is(lexicon.WordDet))
}

// opening reads a verb that opens its sentence, or follows only "But,", before its source:
// `Said Ortiz, who lives nearby, "..."`.
func (u *unit) opening(i int) (cue, bool) {
	w := u.items[i].w
	first := u.kindAt(i-1) == itStop || u.kindAt(i-1) == itComma && u.kindAt(i-3) == itStop && u.isAt(i-2, lexicon.WordConj|lexicon.WordAdv)
	if !first || w.Verb != lexicon.SpeechSay || w.Frames&lexicon.FramePost == 0 || w.Form&lexicon.VerbPast == 0 || i+1 >= len(u.items) || !u.startsSource(i+1) {
		return cue{}, false
	}
	src := u.nounPhraseRight(i + 1)
	if src.empty() || !u.nameable(src) {
		return cue{}, false
	}
	for k := src.to; k < len(u.items) && k < src.to+maxSource; k++ {
		switch u.kindAt(k) {
		case itStop, itSemi:
			return cue{}, false
		case itComma, itColon:
			if u.kindAt(k+1) == itQuote && k+1 < len(u.items) {
				return cue{at: span{i, i + 1}, source: src, region: i, next: k + 1, rule: "claim/inverted"}, true
			}
			if u.kindAt(k) == itColon && k+1 == len(u.items) {
				u.dangling = &cue{at: span{i, i + 1}, source: src}
			}
		case itWord, itNumber, itPoss, itAbbrev, itDash, itOpen, itClose, itQuote, itOther:
		}
	}
	return cue{}, false
}

// leadsOut notes who leads into a quotation in the next unit: the actor of a sentence that ends in a
// colon, or that tells of a statement or a question.
func (u *unit) leadsOut() {
	n := len(u.items)
	if n < 3 || u.dangling != nil {
		return
	}
	colon := u.kindAt(n-1) == itColon
	if !colon && !u.tellsOfSpeech(n) {
		return
	}
	src, verb := u.leadSource(n-1, colon)
	if !src.empty() && !u.ownPronoun(src) {
		u.dangling = &cue{at: span{verb, verb + 1}, source: src}
	}
}

// tellsOfSpeech reports whether the last sentence, without a quotation or a cue, has something that is
// said as the object of its verb: "He had a question for the crowd."
func (u *unit) tellsOfSpeech(n int) bool {
	if len(u.cues) > 0 {
		return false
	}
	verb := false
	for k := u.sentenceStart(n - 1); k < n; k++ {
		if u.kindAt(k) == itQuote {
			return false
		}
		if verb && u.kindAt(k) == itWord && !u.items[k].upper && speechNoun(u.items[k].low) && !u.isAt(k-1, lexicon.WordPrep) {
			return true
		}
		verb = verb || u.finite(k)
	}
	return false
}

// speechNoun are nouns for what is said or written.
func speechNoun(low string) bool {
	switch low {
	case "statement", "remark", "remarks", "comment", "comments", "message", "tweet", "tweets", "letter", "email", "e-mail", "speech", "testimony", "question",
		"response", "reply", "answer", "advice", "warning", "apology", "plea", "verdict", "explanation":
		return true
	}
	return false
}
