package claim

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
)

// cue is a place in a unit where words are put in somebody's mouth.
type cue struct {
	at      span // the words of the cue
	source  span // empty when the source stands elsewhere (fromSubject) or nowhere
	content span
	// right is the second part of a content that the cue interrupts.
	right  span
	region int // first item that belongs to the cue and its source
	next   int // first item after the cue, its addressee and its adjuncts
	post   bool
	phrase bool // the content is a phrase that ends at the next comma, not a clause
	rule   model.RuleID
	verb   *lexicon.SpeechWord
	via    span
	fixed  bool // content and right are already in place
	silent bool
	negate bool // the verb is negated: "did not say"
}

// findCues collects the cues of a unit from left to right, without their contents.
func (u *unit) findCues() {
	for i := 0; i < len(u.items); i++ {
		t := &u.items[i]
		if t.kind == itColon || t.kind == itDash {
			if c, ok := u.markCue(i); ok {
				u.cues = append(u.cues, c)
			}
			continue
		}
		if t.kind != itWord {
			continue
		}
		if c, ok := u.accordingTo(i); ok {
			u.cues = append(u.cues, c)
			i = c.next - 1
			continue
		}
		if n, ok := u.nounAlone(i); ok {
			u.cues = append(u.cues, n)
			continue
		}
		if t.w == nil || t.w.Verb == lexicon.SpeechNone || t.upper && !u.headline && i > 0 && u.kindAt(i-1) != itStop {
			continue
		}
		if c, ok := u.verbCue(i); ok {
			c.verb = t.w
			u.cues = append(u.cues, c)
			u.subject = c.source
		}
	}
}

// accordingTo reads "according to X" and "in the words of X" at item i.
func (u *unit) accordingTo(i int) (cue, bool) {
	n := 0
	switch u.lowAt(i) {
	case "according":
		if u.lowAt(i+1) == "to" {
			n = 2
		}
	case "in":
		if u.lowAt(i+1) == "the" && u.lowAt(i+2) == "words" && u.lowAt(i+3) == "of" {
			n = 4
		}
	}
	if n == 0 {
		return cue{}, false
	}
	src := u.accordingSource(i + n)
	if src.empty() || !u.nameable(src) && !u.countable(src) {
		return cue{}, false // "according to plan"
	}
	c := cue{at: span{i, i + n}, source: src, region: i, next: src.to, rule: "claim/according-to"}
	c.post = !(u.startsClause(i) && u.kindAt(src.to) == itComma)
	return c, true
}

// accordingSource is the noun phrase after "according to", which may be long: "a report by the
// ministry published on Monday".
func (u *unit) accordingSource(i int) span {
	s := u.nounPhraseRight(i)
	if s.empty() {
		return s
	}
	for s.to < len(u.items) && s.to-s.from < maxSource {
		t := &u.items[s.to]
		if t.kind == itWord && t.is(lexicon.WordPrep|lexicon.WordTime) || t.kind == itNumber || t.kind == itPoss {
			more := u.nounPhraseRight(s.to + 1)
			s.to = max(s.to+1, more.to)
			continue
		}
		break
	}
	return s
}

// startsClause reports whether item i opens its sentence or clause.
func (u *unit) startsClause(i int) bool {
	switch u.kindAt(i - 1) {
	case itStop, itSemi, itDash, itOpen, itColon:
		return true
	case itComma:
		return u.isAt(i-2, lexicon.WordConj|lexicon.WordAdv)
	case itWord:
		return u.isAt(i-1, lexicon.WordConj) || u.lowAt(i-1) == "that"
	case itNumber, itPoss, itAbbrev, itClose, itQuote, itOther:
	}
	return false
}

// markCue reads `Name: "..."` and `"..." — Name` at a colon or dash.
func (u *unit) markCue(i int) (cue, bool) {
	if u.items[i].kind == itDash {
		if i == 0 || u.kindAt(i-1) != itQuote || i+1 >= len(u.items) || !u.items[i+1].upper {
			return cue{}, false
		}
		s := u.nounPhraseRight(i + 1)
		if s.empty() || s.to-s.from > 8 || u.kindAt(s.to) != itStop && u.kindAt(s.to) != itComma {
			return cue{}, false
		}
		return cue{at: span{i, i + 1}, source: s, region: i, next: s.to, post: true, rule: "claim/dash"}, true
	}
	from := 0
	if u.lowAt(0) == "from" {
		from = 1
	}
	if i-from < 1 || i-from > 7 || i+1 >= len(u.items) {
		return cue{}, false
	}
	for k := from; k < i; k++ {
		if from == 1 && u.kindAt(i+1) == itQuote {
			break
		}
		if !u.items[k].upper && u.kindAt(k) != itAbbrev && u.kindAt(k) != itOpen && u.kindAt(k) != itClose && u.kindAt(k) != itNumber {
			return cue{}, false
		}
	}
	src := span{from, i}
	if u.kindAt(i+1) != itQuote && (from == 0 && !u.p.knownSpeaker(u.bytes(src)) || len(u.items)-i < 4) {
		return cue{}, false
	}
	return cue{at: span{i, i + 1}, source: src, region: 0, next: i + 1, rule: "claim/colon"}, true
}

// verbCue reads a verb of saying at item i with its source.
func (u *unit) verbCue(i int) (cue, bool) {
	w := u.items[i].w
	c := cue{at: span{i, i + 1}, region: i, rule: "claim/verb"}
	prev := u.skipAdverbs(i-1, -1)
	if u.isAt(prev, lexicon.WordNeg) {
		c.negate = true
	}
	if u.silent(i) {
		return u.silentCue(i, c)
	}
	if part := particle(w.Lemma); part != "" {
		if u.lowAt(i+1) != part {
			return cue{}, false
		}
		c.at.to++
	}
	if prev > 0 && u.lowAt(prev) == "to" && u.lowAt(prev-1) == "on" { // "went on to say"
		c.source, c.rule, c.region = u.governor(i), "claim/verb", max(u.verbGroupLeft(prev-2), 0)
		return c, !c.source.empty() && u.frame(&c, w)
	}
	if p, ok := u.passive(i); ok {
		return p, true
	}
	if u.notVerb(i, prev) {
		if n, ok := u.nounCue(i); ok {
			return n, true
		}
		return cue{}, false
	}
	if src, ok := u.inverted(i); ok {
		c.source, c.post, c.next, c.rule = src, true, src.to, "claim/inverted"
		return c, true
	}
	src, region, rule := u.subjectOf(i, prev)
	if rule == "" {
		return cue{}, false
	}
	c.source, c.region, c.rule = src, region, rule
	if !u.canSpeak(src, w) {
		return cue{}, false
	}
	if w.Verb == lexicon.SpeechDoc && (rule == "claim/participle" || u.depicts(src)) {
		return cue{}, false
	}
	if !u.frame(&c, w) {
		if u.dangles(&c, w) {
			u.dangling = &c
		}
		return cue{}, false
	}
	return c, true
}

// dangles reports whether a cue without content stands at the end of its unit, so that a quotation
// may follow in the next one.
func (u *unit) dangles(c *cue, w *lexicon.SpeechWord) bool {
	if w.Verb != lexicon.SpeechSay || w.Frames&lexicon.FrameQuote == 0 || c.source.empty() || c.negate {
		return false
	}
	for k := c.next; k < len(u.items); k++ {
		if u.kindAt(k) == itQuote || u.items[k].w != nil && u.items[k].w.Verb != lexicon.SpeechNone {
			return false
		}
	}
	return true
}

// particle is the word that makes a common verb one of saying: "went on", "shot back", "put it".
func particle(lemma string) string {
	switch lemma {
	case "go":
		return "on"
	case "shoot", "fire", "hit":
		return "back"
	case "put":
		return "it"
	}
	return ""
}

// notVerb tells nouns, infinitives, gerunds after prepositions and passives from active verbs.
func (u *unit) notVerb(i, prev int) bool {
	t := &u.items[i]
	form := t.w.Form
	if prev >= 0 {
		p := &u.items[prev]
		switch {
		case p.kind == itNumber && prev == i-1 && form&lexicon.VerbPast != 0 && !u.isAt(prev-1, lexicon.WordDet) && t.w.Frames&lexicon.FramePost == 0,
			p.kind == itPoss && (p.low == "'s" || p.low == "’s") && prev == i-1 && form&lexicon.VerbIng == 0,
			p.is(lexicon.WordDet|lexicon.WordPoss|lexicon.WordNum) && !p.is(lexicon.WordSubj|lexicon.WordNeg) && !p.is(lexicon.WordPerson) && prev == i-1 && (form&lexicon.VerbPast == 0 && p.low != "another" || !standsAlone(p.low)),
			p.is(lexicon.WordPrep) && !p.is(lexicon.WordRel) && p.low != "to":
			return true
		case p.low == "to":
			return true
		case p.is(lexicon.WordBe) && form&(lexicon.VerbPast|lexicon.VerbParticiple) != 0:
			return true
		case p.is(lexicon.WordBe) && form&lexicon.VerbIng == 0:
			return true
		}
	}
	if u.lowAt(i+1) == "by" || t.low == "state" {
		return true
	}
	if t.w.Verb == lexicon.SpeechBlame && u.lowAt(i+1) == "of" {
		return true
	}
	return u.isAt(i, lexicon.WordPerson|lexicon.WordDoc|lexicon.WordBody) && u.nounHere(i)
}

// standsAlone tells determiners that can be a source by themselves: "many said".
func standsAlone(low string) bool {
	switch low {
	case "all", "many", "some", "another", "both", "most", "few", "several", "each":
		return true
	}
	return false
}

// inverted reads the source after the verb: `"...," said X`.
func (u *unit) inverted(i int) (span, bool) {
	w := u.items[i].w
	if w.Frames&lexicon.FramePost == 0 || w.Lemma == "tell" || w.Lemma == "email" || w.Form&(lexicon.VerbPast|lexicon.VerbThird) == 0 || i == 0 {
		return span{}, false
	}
	k := u.kindAt(i - 1)
	if k != itComma && k != itQuote && k != itDash && !(k == itWord && i > 1 && u.items[i-1].adverb() && u.kindAt(i-2) == itQuote) {
		return span{}, false
	}
	n := u.skipAdverbs(i+1, 1)
	if n >= len(u.items) {
		return span{}, false
	}
	t := &u.items[n]
	if t.kind != itWord && t.kind != itNumber || t.low == "that" || t.is(lexicon.WordPrep|lexicon.WordRel|lexicon.WordAux|lexicon.WordWh|lexicon.WordObj) && !t.is(lexicon.WordSubj) {
		return span{}, false
	}
	if t.is(lexicon.WordSubj) {
		if x := u.kindAt(n + 1); x != itStop && x != itComma && x != itQuote {
			return span{}, false
		}
		return span{n, n + 1}, true
	}
	if t.is(lexicon.WordTime) && !t.is(lexicon.WordDet) {
		return span{}, false
	}
	s := u.nounPhraseRight(n)
	if s.empty() || !u.nameable(s) && !u.countable(s) || k != itQuote && u.clauseFollows(s.to) {
		return span{}, false
	}
	if !u.nameable(s) && k != itQuote && !u.closesPhrase(s.to) {
		return span{}, false
	}
	if k == itComma && !u.closesPhrase(s.to) {
		if a := u.apposed(i, u.floor()); !a.empty() && u.startsClause(a.from) {
			return span{}, false
		}
	}
	return s, true
}

// closesPhrase reports whether a clause ends before item i.
func (u *unit) closesPhrase(i int) bool {
	switch u.kindAt(i) {
	case itStop, itComma, itQuote, itSemi, itDash:
		return true
	case itWord, itNumber, itPoss, itAbbrev, itColon, itOpen, itClose, itOther:
	}
	return u.isAt(i, lexicon.WordPrep|lexicon.WordTime|lexicon.WordRel) && !u.isAt(i, lexicon.WordSub)
}

// clauseFollows reports whether the phrase before item i is the subject of a verb, so that it is
// no inverted source.
func (u *unit) clauseFollows(i int) bool {
	if i >= len(u.items) {
		return false
	}
	t := &u.items[i]
	return t.is(lexicon.WordAux) || u.pastLike(i) || t.w != nil && t.w.Verb != lexicon.SpeechNone && t.w.Form&lexicon.VerbIng == 0
}
