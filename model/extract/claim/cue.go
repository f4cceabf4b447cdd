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
		if t.kind == itColon || t.kind == itDash || t.kind == itComma {
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
		i = u.findVerb(i)
	}
	u.leadsOut()
}

// findVerb adds the cue of the verb at item i, if it is one, and gives the last item that was read.
func (u *unit) findVerb(i int) int {
	c, ok := u.verbCue(i)
	if !ok {
		return i
	}
	if c.verb == nil {
		c.verb = u.items[i].w
	}
	u.cues = append(u.cues, c)
	u.subject = c.source
	if c.rule == quotedAsRule {
		return c.at.to - 1
	}
	return i
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
	src := u.namedBehind(u.accordingSource(i + n))
	if src.empty() || !u.nameable(src) && !u.countable(src) {
		return cue{}, false // "according to plan"
	}
	c := cue{at: span{i, i + n}, source: src, region: i, next: src.to, rule: "claim/according-to"}
	if u.isAt(src.to, lexicon.WordRel) && u.startsClause(i) {
		c.next = u.pastRelative(src.to) // "According to people who were there, ..."
	}
	c.post = !u.startsClause(i) || u.kindAt(c.next) != itComma && u.kindAt(c.next) != itColon
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

// pastRelative is the comma that ends the relative clause at item i in the same sentence, else i.
func (u *unit) pastRelative(i int) int {
	for k := i + 2; k < len(u.items) && k < i+maxSource; k++ {
		switch u.kindAt(k) {
		case itComma:
			return k
		case itStop, itQuote, itSemi, itColon:
			return i
		case itWord, itNumber, itPoss, itAbbrev, itDash, itOpen, itClose, itOther:
		}
	}
	return i
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
		return u.dashCue(i)
	}
	if u.items[i].kind == itColon {
		if c, ok := u.nameColon(i); ok {
			return c, true
		}
	}
	return u.leadIn(i)
}

// nameColon reads `Name: "..."` and `From the ministry: "..."` at the colon i.
func (u *unit) nameColon(i int) (cue, bool) {
	from := 0
	if u.lowAt(0) == "from" {
		from = 1
	}
	quoted := u.kindAt(i+1) == itQuote
	if i-from < 1 || i-from > 7 || i+1 >= len(u.items) || (from == 0 || !quoted) && !u.nameLike(from, i) {
		return cue{}, false
	}
	src := span{from, i}
	if !quoted && (from == 0 && !u.p.knownSpeaker(u.bytes(src)) || len(u.items)-i < 4) {
		return cue{}, false
	}
	return cue{at: span{i, i + 1}, source: src, region: 0, next: i + 1, rule: "claim/colon"}, true
}

// dashCue reads `"..." — Name` at a dash.
func (u *unit) dashCue(i int) (cue, bool) {
	if i == 0 || u.kindAt(i-1) != itQuote || i+1 >= len(u.items) || !u.items[i+1].upper {
		return cue{}, false
	}
	s := u.nounPhraseRight(i + 1)
	if s.empty() || s.to-s.from > 8 || !u.speaks(s) || u.kindAt(s.to) != itStop && u.kindAt(s.to) != itComma && u.kindAt(s.to) != itQuote {
		return cue{}, false
	}
	return cue{at: span{i, i + 1}, source: s, region: i, next: s.to, post: true, rule: "claim/dash"}, true
}

// nameLike reports whether items [from, to) are capitalised words, numbers and brackets only.
func (u *unit) nameLike(from, to int) bool {
	for k := from; k < to; k++ {
		switch u.kindAt(k) {
		case itAbbrev, itOpen, itClose, itNumber:
		case itWord, itPoss, itComma, itColon, itSemi, itDash, itStop, itQuote, itOther:
			if !u.items[k].upper {
				return false
			}
		}
	}
	return true
}

// verbCue reads a verb of saying at item i with its source.
func (u *unit) verbCue(i int) (cue, bool) {
	w := u.items[i].w
	c := cue{at: span{i, i + 1}, region: i, rule: "claim/verb"}
	prev := u.skipAdverbs(i-1, -1)
	c.negate = u.isAt(prev, lexicon.WordNeg)
	if u.silent(i) {
		return u.silentCue(i, c)
	}
	if q, ok := u.quotedAs(i, prev); ok {
		return q, true
	}
	if u.saysNothing(i) {
		return cue{}, false
	}
	if q, tried, ok := u.fixedCue(i, prev, c); tried {
		return q, ok
	}
	if part := particle(w.Lemma); part != "" {
		if u.lowAt(i+1) != part {
			return cue{}, false
		}
		c.at.to++
	}
	if prev > 0 && u.lowAt(prev) == "to" && u.lowAt(prev-1) == "on" { // "went on to say"
		c.source, c.region = u.governor(i), max(u.verbGroupLeft(prev-2), 0)
		return c, !c.source.empty() && u.frame(&c, w)
	}
	if p, ok := u.passive(i); ok {
		return p, true
	}
	if u.notVerb(i, prev) {
		return u.nounCue(i)
	}
	if c, ok := u.opening(i); ok {
		return c, true
	}
	if src, ok := u.inverted(i); ok {
		c.source, c.post, c.next, c.rule = src, true, src.to, "claim/inverted"
		return c, true
	}
	return u.activeCue(i, prev, c)
}

// saysNothing reports whether the verb at i puts nothing into a mouth: "called off a strike", "called 911", "in a
// statement posted on the site".
func (u *unit) saysNothing(i int) bool {
	return u.items[i].w.Lemma == "call" && u.calls(i+1) || u.ofDocument(i)
}

// calls reports whether what stands at item i behind "called" is called by telephone or off: "off", "911", "an ambulance".
func (u *unit) calls(i int) bool {
	switch u.lowAt(i) {
	case "off", "up", "911", "999", "112", "police", "security", "emergency":
		return true
	case "the", "an":
		switch u.lowAt(i + 1) {
		case "ambulance", "police", "cops", "sheriff", "paramedics":
			return !u.isAt(i+2, lexicon.WordDet) && u.kindAt(i+2) != itQuote
		}
	}
	return false
}

// fixedCue reads the verbs that have a content of one form only: "put the toll at 40", "pleaded not guilty to";
// tried is false for any other verb.
func (u *unit) fixedCue(i, prev int, c cue) (_ cue, tried, ok bool) {
	n := i + 1
	switch w := u.items[i].w; {
	case w.Lemma == "put" && u.putsAt(i):
	case w.Lemma == "plead" && u.pleads(i) > i:
		n = u.pleads(i)
	default:
		return c, false, false
	}
	c.source, c.region, c.rule = u.subjectOf(i, prev)
	c.at.to, c.next, c.content, c.fixed, c.phrase = n, n, span{n, u.phraseEnd(n)}, true, true
	if n > i+1 {
		return c, true, c.rule != "" && !c.source.empty() && u.nameable(c.source)
	}
	return c, true, c.rule != "" && !c.source.empty() && u.speaks(c.source) && !u.ownPronoun(c.source)
}

// activeCue reads a verb whose source stands before it.
func (u *unit) activeCue(i, prev int, c cue) (cue, bool) {
	w := u.items[i].w
	c.source, c.region, c.rule = u.subjectOf(i, prev)
	if c.rule == "" || c.source.empty() || !u.canSpeak(c.source, w) || u.ownPronoun(c.source) || u.nobody(c.source) {
		return cue{}, false
	}
	if r := c.region; c.rule == "claim/verb" && r > 1 && u.items[r-1].w != nil && names(u.items[r-1].w.Lemma) && u.isAt(r-2, lexicon.WordPerson) {
		if who := u.nounPhraseLeft(r-1, u.floor()); !who.empty() {
			c.region = who.from // "one user called Red Fox wrote"
		}
	}
	if w.Verb == lexicon.SpeechDoc && (c.rule == "claim/participle" && u.kindAt(i+1) != itQuote || u.depicts(c.source)) || u.bareRubric(c.source) {
		return cue{}, false
	}
	if u.frame(&c, w) {
		return c, w.Verb != lexicon.SpeechDoc || c.post || u.shows(&c)
	}
	if u.dangles(&c, w) {
		u.dangling = &c
	}
	return cue{}, false
}

// bareRubric reports whether a source is one noun for a document that opens the text without a
// determiner, as a label does: "Story highlights".
func (u *unit) bareRubric(s span) bool {
	return s.from == 0 && s.to == 1 && !u.headline && u.isAt(0, lexicon.WordDoc) && !u.isAt(0, lexicon.WordPerson|lexicon.WordBody|lexicon.WordSubj) && !ending(u.lowAt(0), "s")
}

// shows reports whether a verb for documents has a clause as content or a document as source: a
// man who shows a passport says nothing.
func (u *unit) shows(c *cue) bool {
	if u.lowAt(c.next-1) == "that" || u.isAt(c.next, lexicon.WordWh) {
		return true
	}
	head := u.headZone(c.source)
	return u.isAt(head.to-1, lexicon.WordDoc)
}

// ownPronoun reports whether a source is "I", "we" or "you" outside a quotation: the outlet's own
// voice, or nobody's.
func (u *unit) ownPronoun(s span) bool {
	if s.to-s.from != 1 {
		return false
	}
	switch u.items[s.from].low {
	case "i", "we", "you":
		return true
	}
	return false
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

// pleads is the item after "pleaded not guilty" at i when a charge follows it, else i. A plea of guilty is
// an act that the outlet tells of.
func (u *unit) pleads(i int) int {
	n := i + 2
	if u.lowAt(i+1) != "not" || u.lowAt(n) != "guilty" {
		return i
	}
	for n++; n < len(u.items) && n < i+8; n++ {
		if u.lowAt(n) == "to" {
			return n
		}
	}
	return i
}

// putsAt reports whether "put" at i gives a figure: "put the toll at 40".
func (u *unit) putsAt(i int) bool {
	for k := i + 2; k < len(u.items) && k < i+10; k++ {
		switch {
		case u.kindAt(k) == itStop || u.kindAt(k) == itComma || u.kindAt(k) == itQuote:
			return false
		case u.lowAt(k) == "at":
			for n := k + 1; n < k+6 && n < len(u.items) && u.kindAt(n) != itStop; n++ {
				if u.kindAt(n) == itNumber || u.isAt(n, lexicon.WordNum) {
					return true
				}
			}
			return false
		}
	}
	return false
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

// inverted reads the source after the verb: `"...," said X`.
func (u *unit) inverted(i int) (span, bool) {
	w := u.items[i].w
	if w.Frames&lexicon.FramePost == 0 || w.Lemma == "tell" || w.Lemma == "email" || w.Form&(lexicon.VerbPast|lexicon.VerbThird) == 0 || i == 0 {
		return span{}, false
	}
	k := u.kindAt(i - 1)
	if k == itWord && i > 1 && u.items[i-1].adverb() && u.kindAt(i-2) == itQuote {
		k = itQuote
	}
	if k != itComma && k != itQuote && k != itDash {
		return span{}, false
	}
	n := u.skipAdverbs(i+1, 1)
	if n >= len(u.items) {
		return span{}, false
	}
	if u.items[n].is(lexicon.WordSubj) && u.items[n].kind == itWord && u.items[n].low != "that" {
		x := u.kindAt(n + 1)
		return span{n, n + 1}, x == itStop || x == itComma || x == itQuote
	}
	if !u.startsSource(n) {
		return span{}, false
	}
	s := u.nounPhraseRight(n)
	return s, !s.empty() && (k == itQuote && (u.nameable(s) || u.countable(s)) || k != itQuote && u.endsAsSource(s, i, k))
}

// startsSource reports whether a source that follows its verb can begin at item i.
func (u *unit) startsSource(i int) bool {
	t := &u.items[i]
	if t.kind != itWord && t.kind != itNumber || t.low == "that" || t.is(lexicon.WordTime) && !t.is(lexicon.WordDet) {
		return false
	}
	return !t.is(lexicon.WordPrep | lexicon.WordRel | lexicon.WordAux | lexicon.WordWh | lexicon.WordObj)
}

// endsAsSource reports whether the phrase after a verb that follows no quotation is its source
// and not the start of its content.
func (u *unit) endsAsSource(s span, verb int, before kind) bool {
	if !u.canSpeak(s, u.items[verb].w) || !u.assertsBefore(verb-1) {
		return false
	}
	if u.clauseFollows(s.to) || !u.nameable(s) && (!u.countable(s) || !u.closesPhrase(s.to)) {
		return false
	}
	if before == itComma && !u.closesPhrase(s.to) {
		a := u.apposed(verb, u.floor())
		return a.empty() || !u.startsClause(a.from) // "Ortiz, the mayor, said the council"
	}
	return true
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
