package claim

import (
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// frame decides whether what stands around a verb can be its content, and on which side.
func (u *unit) frame(c *cue, w *lexicon.SpeechWord) bool {
	n := c.at.to
	if w.Frames&lexicon.FrameOut != 0 && u.lowAt(n) == "out" {
		n++
		c.at.to = n
	}
	start := u.skipAdverbs(n, 1)
	direct := u.leads(start, w, true)
	addressed := start
	if w.Frames&lexicon.FrameAddressee != 0 && (direct == 0 || direct < 0 && u.bareLead(start)) {
		addressed = u.skipAddressee(start)
	}
	far := u.skipAdjuncts(addressed)
	c.next = far
	if u.asNoted(c, far, w) {
		c.next = far + 1
		return true
	}
	if u.postponed(c, far, w) && !u.quoteAhead(c, start) {
		c.post = true
		return true
	}
	if direct != 0 && u.farBetter(start, addressed, far, w) {
		direct = 0
	}
	if direct < 0 && w.Lemma == "tell" && u.bareLead(start) {
		if u.thatBehindMany(start) < 0 {
			return false // only an addressee: "told her crew"
		}
		direct = 0
	}
	if direct != 0 {
		c.next = start + max(direct, 0)
		c.phrase = u.isPhrase(c, w) || u.subordinate(c)
		return true
	}
	far, lead := u.leadFar(c, far, w)
	if lead == 0 {
		return false
	}
	c.next = far + max(lead, 0)
	c.phrase = u.isPhrase(c, w) || u.subordinate(c)
	return true
}

// leadFar is where the content opens behind the addressee and the adjuncts, as leads has it.
func (u *unit) leadFar(c *cue, far int, w *lexicon.SpeechWord) (at, lead int) {
	if lead = u.leads(far, w, false); lead != 0 {
		return far, lead
	}
	if u.gap(c, far) {
		return far, -1
	}
	if k := u.thatBehindMany(far); w.Lemma == "tell" && k > 0 {
		return k, 1
	}
	return far, 0
}

// quoteAhead reports whether the verb, with item start behind it, leads to a quotation while the one
// before it is a part of the clause before: `Booing the "boss of all," the crowd chanted "Go home!"`
func (u *unit) quoteAhead(c *cue, start int) bool {
	if u.kindAt(start) == itComma || u.kindAt(start) == itColon {
		start++
	}
	b := u.skipAdverbs(c.region-1, -1)
	if u.kindAt(b) == itComma {
		b--
	}
	return start < len(u.items) && u.kindAt(start) == itQuote && b > 0 && u.kindAt(b) == itQuote && u.kindAt(b-1) == itWord && u.kindAt(start-1) != itComma
}

// asNoted reports whether a cue is "As X noted, ..." with the content behind the comma.
func (u *unit) asNoted(c *cue, far int, w *lexicon.SpeechWord) bool {
	return w.Frames&lexicon.FramePost != 0 && c.region > 0 && u.lowAt(c.region-1) == "as" && u.kindAt(far) == itComma && far+1 < len(u.items) && (u.startsClause(c.region-1) || u.kindAt(far+1) == itQuote)
}

// gap reports whether a verb at item i follows a cue whose object stands before it: "which he said
// had failed".
func (u *unit) gap(c *cue, i int) bool {
	return c.region > 0 && u.isAt(c.region-1, lexicon.WordRel|lexicon.WordWh) && u.isAt(i, lexicon.WordAux) && i == c.at.to
}

// subordinate reports whether a cue stands in a clause that ends at the next comma: "While X says
// that A, ...".
func (u *unit) subordinate(c *cue) bool {
	b := u.skipAdverbs(c.region-1, -1)
	if b < 0 || !u.items[b].is(lexicon.WordSub) || u.items[b].kind != itWord {
		return false
	}
	switch u.kindAt(b - 1) {
	case itStop, itComma:
		return u.lowAt(b) != "that"
	case itWord:
		return u.items[b-1].is(lexicon.WordConj | lexicon.WordAdv)
	case itNumber, itPoss, itAbbrev, itColon, itSemi, itDash, itOpen, itClose, itQuote, itOther:
	}
	return false
}

// bareLead reports whether item i is a plain word, which may be an addressee as well as a content.
func (u *unit) bareLead(i int) bool {
	return u.kindAt(i) == itWord && u.lowAt(i) != "to" && !u.isAt(i, lexicon.WordWh) || u.kindAt(i) == itNumber
}

// farBetter reports whether the content rather begins behind the addressee or the adjuncts: at
// "that", a quotation or, after "told", at once.
func (u *unit) farBetter(start, addressed, far int, w *lexicon.SpeechWord) bool {
	lead := u.leads(far, w, false)
	if lead == 0 || far == start || u.atLeast(start) {
		return false
	}
	firm := u.lowAt(far) == "that" || lead > 0 || u.kindAt(far) == itQuote
	if addressed > start {
		return firm || w.Lemma == "tell" || w.Verb == lexicon.SpeechAsk && u.isAt(far, lexicon.WordWh)
	}
	if u.isAt(start, lexicon.WordDet) && u.isAt(start+1, lexicon.WordTime) {
		return true // "announced this week the country had"
	}
	if u.isAt(start, lexicon.WordTime) && (firm || u.isAt(far, lexicon.WordSubj|lexicon.WordDet)) {
		return true // "said Friday that he would", "announced Friday a plan"
	}
	return u.isAt(start, lexicon.WordPrep) && (firm || w.Verb == lexicon.SpeechSay && w.Frames&lexicon.FrameBare != 0 && u.isAt(far, lexicon.WordSubj|lexicon.WordDet))
}

// leads tells whether item i opens the content of w: 0 no, -1 yes at i itself, 1 yes after i.
// near is true right behind the verb, where prepositions and infinitives count.
func (u *unit) leads(i int, w *lexicon.SpeechWord, near bool) int {
	if i >= len(u.items) {
		return 0
	}
	f := w.Frames
	switch u.items[i].kind {
	case itQuote:
		return when(f&(lexicon.FrameQuote|lexicon.FrameBare) != 0, -1)
	case itColon:
		return when(f&(lexicon.FrameQuote|lexicon.FrameThat) != 0 && (w.Verb != lexicon.SpeechThink || u.kindAt(i+1) == itQuote) && i+1 < len(u.items), 1)
	case itComma, itDash:
		return when(i+1 < len(u.items) && u.kindAt(i+1) == itQuote && f&lexicon.FrameQuote != 0, 1)
	case itStop, itSemi, itClose, itPoss, itAbbrev:
		return 0
	case itWord, itNumber, itOpen, itOther:
		if near && u.atLeast(i) {
			return when(f&lexicon.FrameBare != 0, -1)
		}
		if near && u.isAt(i, lexicon.WordPrep) && u.isAt(i+1, lexicon.WordTime) && u.items[i+1].upper {
			return 0 // "agreed on Thursday"
		}
		if !near && u.items[i].low == "that" && u.finite(i+1) {
			return 0 // "agreed to open two roads that have been closed"
		}
	}
	return u.wordLeads(&u.items[i], w, near)
}

// atLeast reports whether "at least" stands at item i, which opens a content and no place.
func (u *unit) atLeast(i int) bool {
	return u.lowAt(i) == "at" && (u.lowAt(i+1) == "least" || u.lowAt(i+1) == "most")
}

// wordLeads is leads for a word.
func (u *unit) wordLeads(t *item, w *lexicon.SpeechWord, near bool) int {
	f := w.Frames
	switch {
	case t.low == "that" && f&lexicon.FrameThat != 0:
		return 1
	case t.low == "to" && near && f&lexicon.FrameTo != 0 && w.Lemma != "refer" && w.Lemma != "point" && w.Lemma != "allude":
		return -1
	case t.is(lexicon.WordWh) && f&lexicon.FrameWh != 0:
		return -1
	case t.is(lexicon.WordConj|lexicon.WordAux) && !t.is(lexicon.WordDet):
		return 0
	case near && f&prepFrame(t.low) != 0:
		return 1
	case f&lexicon.FrameBare == 0:
		return 0
	case t.is(lexicon.WordDet):
		return -1
	case t.is(lexicon.WordPrep | lexicon.WordRel | lexicon.WordSub | lexicon.WordWh):
		return 0
	}
	return when(!t.is(lexicon.WordTime) || t.upper, -1)
}

// when is n if b holds, else 0.
func when(b bool, n int) int {
	if b {
		return n
	}
	return 0
}

func prepFrame(low string) lexicon.Frame {
	switch low {
	case "about":
		return lexicon.FrameAbout
	case "against":
		return lexicon.FrameAgainst
	case "as":
		return lexicon.FrameAs
	case "at":
		return lexicon.FrameAt
	case "for":
		return lexicon.FrameFor
	case "of":
		return lexicon.FrameOf
	case "on":
		return lexicon.FrameOn
	case "to":
		return lexicon.FrameTo
	case "with":
		return lexicon.FrameWith
	}
	return 0
}

// isPhrase reports whether the content is an object that ends at the next comma, not a clause.
func (u *unit) isPhrase(c *cue, w *lexicon.SpeechWord) bool {
	switch w.Verb {
	case lexicon.SpeechBlame, lexicon.SpeechPraise, lexicon.SpeechUrge, lexicon.SpeechVow, lexicon.SpeechDeny, lexicon.SpeechSilent, lexicon.SpeechAsk:
		return u.lowAt(c.next-1) != "that" && u.kindAt(c.next) != itQuote && u.kindAt(c.next-1) != itColon
	case lexicon.SpeechThink:
		return u.lowAt(c.next-1) != "that"
	case lexicon.SpeechSay, lexicon.SpeechAllege, lexicon.SpeechExpect, lexicon.SpeechDoc:
		switch w.Lemma {
		case "say", "tell", "add", "note", "write", "argue", "claim", "report", "state", "insist", "warn", "suggest", "announce", "acknowledge", "confirm":
			return false
		}
		return u.lowAt(c.next-1) != "that" && u.kindAt(c.next-1) != itColon && u.kindAt(c.next) != itQuote
	case lexicon.SpeechNone:
	}
	return false
}

// postponed decides whether the content stands before the cue: "..., he said."
func (u *unit) postponed(c *cue, far int, w *lexicon.SpeechWord) bool {
	if w.Frames&lexicon.FramePost == 0 {
		return false
	}
	b := u.skipAdverbs(c.region-1, -1)
	if b > 0 && u.kindAt(b) == itOther && text.IsQuote(u.lowAt(b)) && u.kindAt(b-1) == itComma {
		b-- // `a "very welcome tack," he said`
	}
	if b < 0 {
		return false
	}
	switch u.kindAt(b) {
	case itQuote:
		return !u.saysThat(c.at.to, far)
	case itComma, itDash:
		if b > 0 && u.kindAt(b-1) == itQuote {
			return !u.saysThat(c.at.to, far)
		}
		return b > 0 && !u.describedBehind(c, b) && w.Frames&(lexicon.FrameThat|lexicon.FrameBare) != 0 && c.rule != "claim/participle" && (u.openEnd(far) || u.describesDocument(far)) && !u.opensQuote(far) && u.canPrecede(b, far)
	case itWord, itNumber, itPoss, itAbbrev, itColon, itSemi, itStop, itOpen, itClose, itOther:
	}
	return false
}

// describedBehind reports whether what stands before the comma at b is no content but the office of the source,
// whom a relative clause describes: "The minister, Ana Belo, who is new, urged them to stay".
func (u *unit) describedBehind(c *cue, b int) bool {
	if c.source.empty() || u.assertsBefore(b) || !u.isAt(b-1, lexicon.WordPerson) {
		return false
	}
	for i := c.source.from; i < c.source.to; i++ {
		if u.isAt(i, lexicon.WordRel) {
			return true
		}
	}
	return false
}

// describesDocument reports whether a relative clause about a statement stands at item i, and no content:
// "said in statements that apologized to passengers".
func (u *unit) describesDocument(i int) bool {
	return i > 0 && u.lowAt(i) == "that" && u.isAt(i-1, lexicon.WordDoc) && u.finite(i+1)
}

// canPrecede reports whether what stands before item b can be a content, or its first part when
// the content goes on at the comma far; "In December, after the vote," is only an adverbial.
func (u *unit) canPrecede(b, far int) bool {
	from := u.sentenceStart(b)
	for from < b && u.items[from].is(lexicon.WordConj) {
		from++
	}
	if !u.isAt(from, lexicon.WordPrep|lexicon.WordSub|lexicon.WordTime) && !u.items[from].adverb() && !ending(u.lowAt(from), "ly") || u.asserts(span{from, b}) || u.presentClause(from, b) {
		return true
	}
	return u.kindAt(far) == itComma && u.asserts(span{far, u.sentenceEnd(far)})
}

// presentClause reports whether a clause with a verb in the present stands between the last comma and item
// b: "In Lima, the agency leads the work".
func (u *unit) presentClause(from, b int) bool {
	start := b
	for start > from && u.kindAt(start-1) != itComma {
		start--
	}
	if start == from || u.isAt(start, lexicon.WordPrep|lexicon.WordSub|lexicon.WordTime) && !u.isAt(start, lexicon.WordDet) {
		return false
	}
	const nouns = lexicon.WordPerson | lexicon.WordBody | lexicon.WordDoc
	for k := start + 1; k+1 < b; k++ {
		t := &u.items[k]
		if t.kind != itWord || t.upper || !ending(t.low, "s") || ending(t.low, "ss") || t.is(nouns) || u.isAt(k-1, lexicon.WordDet|lexicon.WordPoss|lexicon.WordPrep) {
			continue
		}
		if u.isAt(k+1, lexicon.WordDet|lexicon.WordPoss) || t.w != nil && t.w.Form&lexicon.VerbThird != 0 && !u.nounHere(k) {
			return true
		}
	}
	return false
}

func (u *unit) sentenceStart(i int) int {
	for i > 0 && u.kindAt(i-1) != itStop && u.kindAt(i-1) != itSemi {
		i--
	}
	return i
}

// assertsBefore reports whether the sentence up to item i has a verb, so that it can be a content.
func (u *unit) assertsBefore(i int) bool {
	return u.asserts(span{u.sentenceStart(i), i})
}

// saysThat reports whether "that" follows the verb before item far or at it, so that what follows
// is a content of its own. The "that" of a relative clause ("a list that included") leads nothing,
// nor does one behind another verb.
func (u *unit) saysThat(from, far int) bool {
	for k := from; k <= far && k < len(u.items); k++ {
		t := &u.items[k]
		switch {
		case t.kind == itComma, t.w != nil && t.w.Verb != lexicon.SpeechNone && t.w.Form&lexicon.VerbIng != 0:
			return false
		case t.low == "that" && !u.isAt(k+1, lexicon.WordTime) && (k == from || !u.finite(k+1)):
			return true
		}
	}
	return u.kindAt(far) == itColon && far-from <= 1
}

// finite reports whether item i begins the verb of a clause.
func (u *unit) finite(i int) bool {
	i = u.skipAdverbs(i, 1)
	if i >= len(u.items) || u.items[i].kind != itWord || u.items[i].upper {
		return false
	}
	t := &u.items[i]
	return t.is(lexicon.WordAux) && !t.is(lexicon.WordDet) || t.is(lexicon.WordPast) || ending(t.low, "ed") ||
		t.w != nil && t.w.Verb != lexicon.SpeechNone && t.w.Form&(lexicon.VerbPast|lexicon.VerbThird) != 0
}

// opensQuote reports whether item i is a comma before a quotation that starts a sentence, which is
// the content itself: `In March, she said, "We won."`
func (u *unit) opensQuote(i int) bool {
	if u.kindAt(i) != itComma || u.kindAt(i+1) != itQuote || i+1 >= len(u.items) {
		return false
	}
	q := &u.p.quotes[u.items[i+1].quote]
	return q.inner < len(u.p.d.Tokens) && u.p.d.Tokens[q.inner].Upper
}

// openEnd reports whether nothing that could be the content follows at item i.
func (u *unit) openEnd(i int) bool {
	if i >= len(u.items) {
		return true
	}
	t := &u.items[i]
	switch t.kind {
	case itStop, itComma, itSemi, itDash, itClose:
		return true
	case itWord:
		return t.is(lexicon.WordConj)
	case itQuote, itColon, itNumber, itPoss, itAbbrev, itOpen, itOther:
	}
	return false
}
