package claim

import (
	"example.org/sitrep/model/lexicon"
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
	far := u.skipAdjuncts(addressed, w)
	c.next = far
	if u.asNoted(c, far, w) {
		c.next = far + 1
		return true
	}
	if u.postponed(c, far, w) {
		c.post = true
		return true
	}
	if direct != 0 && u.farBetter(start, addressed, far, w) {
		direct = 0
	}
	if direct != 0 {
		c.next = start + max(direct, 0)
		c.phrase = u.isPhrase(c, w) || u.subordinate(c)
		return true
	}
	lead := u.leads(far, w, false)
	if lead == 0 && u.gap(c, far) {
		lead = -1
	}
	if lead == 0 {
		return false
	}
	c.next = far + max(lead, 0)
	c.phrase = u.isPhrase(c, w) || u.subordinate(c)
	return true
}

// asNoted reports whether a cue is "As X noted, ..." with the content behind the comma.
func (u *unit) asNoted(c *cue, far int, w *lexicon.SpeechWord) bool {
	return w.Frames&lexicon.FramePost != 0 && c.region > 0 && u.lowAt(c.region-1) == "as" && u.kindAt(far) == itComma && far+1 < len(u.items) && u.startsClause(c.region-1)
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
	if lead == 0 || far == start {
		return false
	}
	firm := u.lowAt(far) == "that" || lead > 0 || u.kindAt(far) == itQuote
	if addressed > start {
		return firm || w.Lemma == "tell" || w.Verb == lexicon.SpeechAsk && u.isAt(far, lexicon.WordWh)
	}
	return u.isAt(start, lexicon.WordPrep) && (firm || w.Verb == lexicon.SpeechSay && w.Frames&lexicon.FrameBare != 0 && u.isAt(far, lexicon.WordSubj|lexicon.WordDet))
}

// leads tells whether item i opens the content of w: 0 no, -1 yes at i itself, 1 yes after i.
// near is true right behind the verb, where prepositions and infinitives count.
func (u *unit) leads(i int, w *lexicon.SpeechWord, near bool) int {
	if i >= len(u.items) {
		return 0
	}
	t := &u.items[i]
	f := w.Frames
	switch t.kind {
	case itQuote:
		return yes(f&(lexicon.FrameQuote|lexicon.FrameBare) != 0)
	case itColon:
		if f&(lexicon.FrameQuote|lexicon.FrameThat) != 0 && (w.Verb != lexicon.SpeechThink || u.kindAt(i+1) == itQuote) && i+1 < len(u.items) {
			return 1
		}
		return 0
	case itComma, itDash:
		if i+1 < len(u.items) && u.kindAt(i+1) == itQuote && f&lexicon.FrameQuote != 0 {
			return 1
		}
		return 0
	case itStop, itSemi, itClose, itPoss, itAbbrev:
		return 0
	case itWord, itNumber, itOpen, itOther:
	}
	switch {
	case t.low == "that" && f&lexicon.FrameThat != 0:
		return 1
	case t.low == "to":
		if near && f&lexicon.FrameTo != 0 && w.Lemma != "refer" && w.Lemma != "point" && w.Lemma != "allude" {
			return -1
		}
	case t.is(lexicon.WordWh) && f&lexicon.FrameWh != 0:
		return -1
	case w.Lemma == "that", t.is(lexicon.WordConj|lexicon.WordAux) && !t.is(lexicon.WordDet):
		return 0
	}
	if near && f&prepFrame(t.low) != 0 {
		return 1
	}
	if t.is(lexicon.WordPrep) && !t.is(lexicon.WordDet) {
		return 0
	}
	if f&lexicon.FrameBare == 0 || t.is(lexicon.WordRel|lexicon.WordSub|lexicon.WordWh) && t.low != "that" && !t.is(lexicon.WordDet) {
		return 0
	}
	if t.is(lexicon.WordTime) && !t.upper && !t.is(lexicon.WordDet) {
		return 0
	}
	return -1
}

func yes(b bool) int {
	if b {
		return -1
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

// skipAddressee steps over the people spoken to: "told The Post that", "told reporters".
func (u *unit) skipAddressee(i int) int {
	if i >= len(u.items) || u.items[i].kind != itWord && u.items[i].kind != itNumber {
		return i
	}
	if u.items[i].is(lexicon.WordObj) && !u.items[i].is(lexicon.WordDet) || u.items[i].low == "her" {
		return i + 1
	}
	if u.items[i].is(lexicon.WordPrep | lexicon.WordWh | lexicon.WordSub | lexicon.WordConj) {
		return i
	}
	n := i
	for n < len(u.items) && n-i < 10 {
		t := &u.items[n]
		if t.kind == itPoss || t.kind == itAbbrev || t.kind == itNumber {
			n++
			continue
		}
		if t.kind != itWord || t.is(lexicon.WordSubj|lexicon.WordAux|lexicon.WordRel|lexicon.WordTime|lexicon.WordConj) && !t.is(lexicon.WordDet) || t.low == "that" {
			break
		}
		if t.is(lexicon.WordPrep) && t.low != "of" && t.low != "at" {
			break
		}
		if n > i && t.is(lexicon.WordDet|lexicon.WordPoss) && !u.items[n-1].is(lexicon.WordPrep|lexicon.WordDet) {
			break
		}
		n++
	}
	return n
}

// skipAdjuncts steps over "in a statement", "on Monday", "to reporters", "Thursday" and the
// commas around them. It goes on only as far as something can still follow.
func (u *unit) skipAdjuncts(i int, w *lexicon.SpeechWord) int {
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
	n := i + 1
	nouns := 0
	for n < len(u.items) && n-i < 12 {
		t := &u.items[n]
		if t.kind == itPoss || t.kind == itAbbrev || t.kind == itNumber {
			n++
			nouns++
			continue
		}
		if t.kind != itWord || t.low == "that" || t.is(lexicon.WordSubj|lexicon.WordAux|lexicon.WordRel|lexicon.WordConj|lexicon.WordSub) && !t.is(lexicon.WordDet|lexicon.WordPrep) {
			break
		}
		if t.is(lexicon.WordPrep) && nouns > 0 {
			break
		}
		if nouns > 0 && t.is(lexicon.WordDet|lexicon.WordPoss) {
			break
		}
		if nouns > 0 && t.upper && !u.items[n-1].upper && u.items[n-1].low != "of" && !u.isAt(n-1, lexicon.WordTime|lexicon.WordDet|lexicon.WordPoss) {
			break
		}
		if !t.is(lexicon.WordDet | lexicon.WordPoss | lexicon.WordPrep) {
			nouns++
		}
		n++
	}
	return n
}

// postponed decides whether the content stands before the cue: "..., he said."
func (u *unit) postponed(c *cue, far int, w *lexicon.SpeechWord) bool {
	if w.Frames&lexicon.FramePost == 0 {
		return false
	}
	b := u.skipAdverbs(c.region-1, -1)
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
		return b > 0 && c.rule != "claim/participle" && u.openEnd(far) && !u.opensQuote(far)
	case itWord, itNumber, itPoss, itAbbrev, itColon, itSemi, itStop, itOpen, itClose, itOther:
	}
	return false
}

// saysThat reports whether "that" follows the verb before item far or at it, so that what follows
// is a content of its own.
func (u *unit) saysThat(from, far int) bool {
	for k := from; k <= far && k < len(u.items); k++ {
		if u.items[k].low == "that" && u.kindAt(k-1) != itComma {
			return true
		}
	}
	return u.kindAt(far) == itColon
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

// placeContents gives every cue its content and drops the cues that lie in another's.
func (u *unit) placeContents() {
	kept := u.cues[:0]
	for k := range u.cues {
		c := u.cues[k]
		if n := len(kept); n > 0 && !u.accept(&kept[n-1], &c) {
			continue
		}
		kept = append(kept, c)
		u.setContent(kept)
	}
	u.cues = kept
}

// accept decides whether cue c stands beside cue p or inside its content.
func (u *unit) accept(p, c *cue) bool {
	if c.rule == "claim/according-to" {
		if !p.post && c.post && p.rule != "claim/according-to" && !p.phrase && c.region < p.content.to {
			p.via = c.source // "X said A, according to Y": Y relays X
			p.content.to = min(p.content.to, c.region)
			return false
		}
		return true
	}
	if p.rule == "claim/according-to" && !p.post && c.region < p.content.to {
		if c.verb != nil && c.verb.Verb == lexicon.SpeechSay && !c.post {
			c.via = p.source // "According to Y, X said A"
			p.content = span{}
			return true
		}
		return false
	}
	if p.post && p.right.empty() || c.region >= p.content.to && p.right.empty() {
		return true
	}
	if p.post {
		return u.boundary(c, p)
	}
	if c.source.from < p.at.from && c.rule == "claim/verb" { // p stands in a relative clause of c's source
		return true
	}
	if c.post {
		return u.kindAt(u.skipAdverbs(c.region-1, -1)) == itQuote || u.kindAt(u.skipAdverbs(c.region-1, -1)-1) == itQuote
	}
	return u.boundary(c, p)
}

// boundary reports whether a new assertion of the article starts at cue c.
func (u *unit) boundary(c, p *cue) bool {
	b := u.skipAdverbs(c.region-1, -1)
	strong := c.verb != nil && c.verb.Verb != lexicon.SpeechThink && c.verb.Verb != lexicon.SpeechDoc
	switch c.rule {
	case "claim/participle":
		return strong
	case "claim/coordinate":
		if !p.phrase && (c.verb.Verb != lexicon.SpeechSay || c.verb.Frames&lexicon.FramePost == 0 || c.phrase) {
			return false
		}
		return strong && c.verb.Form&lexicon.VerbBase == 0
	case "claim/relative":
		return p.phrase && strong
	case "claim/no-comment":
		return true
	}
	switch u.kindAt(b) {
	case itSemi, itStop:
		return true
	case itWord:
		t := &u.items[b]
		return strong && (t.is(lexicon.WordConj) || t.low == "while" || t.low == "although" || t.low == "though" || t.low == "whereas") &&
			(u.kindAt(b-1) == itComma || u.kindAt(b-1) == itQuote || p.phrase)
	case itQuote:
		return strong
	case itComma, itDash:
		return strong && (u.kindAt(b-1) == itQuote || p.phrase)
	case itNumber, itPoss, itAbbrev, itColon, itOpen, itClose, itOther:
	}
	return false
}

// setContent places the content of the last cue and makes room for it in the one before.
func (u *unit) setContent(cues []cue) {
	n := len(cues)
	c := &cues[n-1]
	left := 0
	if n > 1 {
		p := &cues[n-2]
		u.makeRoom(p, c)
		left = max(p.content.to, p.right.to, p.next, p.source.to)
		if p.post && p.right.empty() {
			left = max(left, p.at.to)
		}
	}
	switch {
	case c.fixed:
	case c.silent:
		c.content = span{c.at.from, u.phraseEnd(c.at.to)}
	case !c.post:
		c.content = span{c.next, u.contentEnd(c)}
		if c.rule == "claim/according-to" {
			c.content = span{c.next + 1, len(u.items)}
		}
	default:
		c.content = span{u.contentStart(c, left), c.region}
		u.interrupted(c)
	}
	c.content = u.trim(c.content)
	c.right = u.trim(c.right)
}

// makeRoom ends the content of p where c begins.
func (u *unit) makeRoom(p, c *cue) {
	start := c.region
	if c.source.from < p.at.from && !c.source.empty() && c.rule == "claim/verb" {
		start = u.verbStart(c)
	} else if c.post {
		start = u.contentStart(c, p.next)
	}
	if p.right.to > start {
		p.right.to = max(start, p.right.from)
	}
	if !p.post && p.content.to > start {
		p.content.to = max(start, p.content.from)
	}
	p.content, p.right = u.trimEnd(p.content), u.trimEnd(p.right)
}

func (u *unit) verbStart(c *cue) int {
	k := u.verbGroupLeft(c.at.from)
	return k + 1
}

// trimEnd takes marks and a dangling conjunction off the end.
func (u *unit) trimEnd(s span) span {
	s = u.trim(s)
	for !s.empty() && (u.items[s.to-1].is(lexicon.WordConj) || u.items[s.to-1].low == "while") {
		s = u.trim(span{s.from, s.to - 1})
	}
	return s
}

// contentStart is where the content before a postponed cue begins.
func (u *unit) contentStart(c *cue, left int) int {
	b := u.skipAdverbs(c.region-1, -1)
	if u.kindAt(b) == itComma || u.kindAt(b) == itDash {
		b--
	}
	if u.kindAt(b) == itQuote { // go on left while the sentence belongs to the quotation
		return u.quoteStart(b, left)
	}
	for k := c.region - 2; k > left; k-- {
		if u.kindAt(k) == itStop || u.kindAt(k) == itSemi {
			return k + 1
		}
	}
	return left
}

// quoteStart is the start of the clause that ends with the quotation at b.
func (u *unit) quoteStart(b, left int) int {
	k := b
	for k > left {
		switch u.kindAt(k - 1) {
		case itStop, itSemi, itColon:
			return k
		case itComma:
			if k == b {
				return k // "Whatever the cause, "we will see," he said
			}
		case itDash, itWord, itNumber, itPoss, itAbbrev, itOpen, itClose, itQuote, itOther:
		}
		k--
	}
	return left
}

// interrupted adds what follows a cue inside its content: `"A," he said, "B."`
func (u *unit) interrupted(c *cue) {
	if b := u.skipAdverbs(c.region-1, -1); u.kindAt(b) == itQuote || u.kindAt(b-1) == itQuote {
		u.afterApposition(c, max(c.at.to, c.source.to)-1)
		if !c.right.empty() {
			return
		}
	}
	n := max(c.next, c.at.to, c.source.to)
	if u.kindAt(n) == itQuote && n < len(u.items) {
		c.right = span{n, u.quoteRun(n)}
		return
	}
	stop := u.kindAt(n) == itStop && n+1 < len(u.items)
	if stop && u.kindAt(n+1) == itQuote {
		c.right = span{n + 1, u.quoteRun(n + 1)}
		return
	}
	if u.kindAt(n) != itComma || n+1 >= len(u.items) {
		return
	}
	t := &u.items[n+1]
	if t.kind == itQuote {
		c.right = span{n + 1, u.sentenceEnd(n + 1)}
		return
	}
	if c.rule == "claim/inverted" || t.is(lexicon.WordRel) || t.kind == itWord && t.w != nil && t.w.Form&lexicon.VerbIng != 0 || t.low == "who" ||
		u.kindAt(u.skipAdverbs(c.region-1, -1)-1) == itQuote || u.kindAt(c.region-1) == itQuote {
		u.afterApposition(c, n)
		return
	}
	if t.is(lexicon.WordConj) && t.low != "or" || t.kind == itWord && len(t.low) > 4 && t.low[len(t.low)-3:] == "ing" {
		return
	}
	c.right = span{n + 1, u.sentenceEnd(n + 1)}
}

// afterApposition finds a quotation that goes on after a description of the source.
func (u *unit) afterApposition(c *cue, n int) {
	for k := n + 1; k < len(u.items); k++ {
		if u.items[k].w != nil && u.items[k].w.Verb != lexicon.SpeechNone && u.kindAt(k-1) == itComma {
			return
		}
		if u.kindAt(k) == itQuote {
			if x := u.kindAt(k - 1); x == itStop || x == itComma || x == itAbbrev {
				c.right = span{k, u.quoteRun(k)}
			}
			return
		}
	}
}

// quoteRun is the end of quotations that follow one another from item i.
func (u *unit) quoteRun(i int) int {
	for i < len(u.items) && (u.kindAt(i) == itQuote || u.kindAt(i) == itStop) {
		i++
	}
	return i
}

func (u *unit) sentenceEnd(i int) int {
	for i < len(u.items) && u.kindAt(i) != itStop {
		i++
	}
	return i
}

// contentEnd is where the content after a cue ends when no other cue follows.
func (u *unit) contentEnd(c *cue) int {
	if c.phrase {
		return u.phraseEnd(c.next)
	}
	if u.kindAt(c.next) == itQuote {
		if e := u.quoteRun(c.next); e > c.next+1 || e >= len(u.items) {
			return e
		}
	}
	end := u.clauseEnd(c.next)
	if end < len(u.items) && end+1 < len(u.items) && u.kindAt(end+1) == itQuote {
		return u.quoteRun(end + 1)
	}
	return end
}

// clauseEnd is the end of the sentence, or the comma before a relative clause that tells of a
// thing named last ("..., which is spread by mosquitoes"): such a clause is the outlet's own.
func (u *unit) clauseEnd(i int) int {
	for k := i; k < len(u.items); k++ {
		if u.kindAt(k) == itStop {
			return k
		}
		if u.kindAt(k) == itComma && k > i+2 && u.isAt(k+1, lexicon.WordRel) && !u.items[k+1].is(lexicon.WordDet) && u.kindAt(k+1) == itWord {
			return k
		}
	}
	return len(u.items)
}

// phraseEnd is the end of an object: the next comma, dash, stop, or word that opens a new clause.
func (u *unit) phraseEnd(i int) int {
	depth := 0
	for k := i; k < len(u.items); k++ {
		t := &u.items[k]
		switch t.kind {
		case itOpen:
			depth++
		case itClose:
			if depth == 0 {
				return k
			}
			depth--
		case itStop, itSemi:
			return k
		case itComma, itDash, itColon:
			if depth == 0 && k > i+1 && !u.listComma(k) {
				return k
			}
		case itWord:
			if k > i+1 && (t.low == "but" || t.low == "while" || t.low == "although" || t.low == "though") {
				return k
			}
			if k > i+1 && t.low == "as" && u.isAt(k+1, lexicon.WordSubj) {
				return k
			}
		case itNumber, itPoss, itAbbrev, itQuote, itOther:
		}
	}
	return len(u.items)
}

// listComma reports whether the comma at k separates names or numbers: "Paris, Texas", "1,000".
func (u *unit) listComma(k int) bool {
	if k+1 >= len(u.items) || k == 0 {
		return false
	}
	return u.items[k-1].upper && u.items[k+1].upper || u.kindAt(k-1) == itNumber && u.kindAt(k+1) == itNumber
}
