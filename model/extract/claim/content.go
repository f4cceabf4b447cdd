package claim

import (
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// placeContents gives every cue its content and drops the cues that lie in another's.
func (u *unit) placeContents() {
	kept := u.cues[:0]
	for k := range u.cues {
		c := u.cues[k]
		if n := len(kept); n > 0 && u.ownsThought(&kept[n-1], &c) {
			kept = kept[:n-1]
		}
		if n := len(kept); n > 0 && !u.accept(&kept[n-1], &c) {
			continue
		}
		kept = append(kept, c)
		u.setContent(kept)
	}
	u.cues = kept
}

// ownsThought reports whether cue c, behind the sentence, vouches for what cue p says of somebody's
// thoughts: "Its leaders hope that it will help, according to Ortiz".
func (u *unit) ownsThought(p, c *cue) bool {
	return c.rule == "claim/according-to" && c.post && !p.post && p.verb != nil && p.verb.Verb == lexicon.SpeechThink &&
		u.kindAt(c.region-1) == itComma && u.sentenceStart(c.region) <= p.at.from
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
	if c.rule == "claim/lead-in" {
		return true
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
		if u.quoteBefore(u.verbGroupLeft(c.at.from)) {
			return strong // `posted that it was "a shame" and vowed`
		}
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
		return strong && (u.kindAt(b-1) == itQuote || p.phrase || c.rule == "claim/verb" && u.kindAt(c.next) == itQuote && c.next < len(u.items))
	case itNumber, itPoss, itAbbrev, itColon, itOpen, itClose, itOther:
	}
	return false
}

// quoteBefore reports whether a quotation, or a few words in quotation marks, ends right before item i.
func (u *unit) quoteBefore(i int) bool {
	return i > 0 && (u.kindAt(i-1) == itQuote || u.kindAt(i-1) == itOther && text.IsQuote(u.lowAt(i-1)))
}

// setContent places the content of the last cue and makes room for it in the one before.
func (u *unit) setContent(cues []cue) {
	n := len(cues)
	c := &cues[n-1]
	left := 0
	if n > 1 {
		p := &cues[n-2]
		u.makeRoom(p, c)
		if c.post && c.source.from < p.at.from && !c.source.empty() {
			p = &cue{} // p stands in a clause that describes the source of c
			if n > 2 {
				p = &cues[n-3]
			}
		}
		left = max(p.content.to, p.right.to, p.next, p.source.to)
		if p.post && p.right.empty() {
			left = max(left, p.at.to)
		}
	}
	switch {
	case c.fixed:
	case c.silent:
		c.content = span{max(u.verbGroupLeft(c.at.from)+1, left), u.phraseEnd(c.at.to)}
	case !c.post:
		c.content = span{c.next, u.contentEnd(c)}
		if c.rule == "claim/according-to" {
			c.content = span{c.next + 1, len(u.items)}
		}
	default:
		c.content = span{max(u.contentStart(c, left), u.dateline()), c.region}
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
	for !s.empty() && (u.items[s.to-1].is(lexicon.WordConj) || u.items[s.to-1].low == "while" || u.headline && u.items[s.to-1].low == "as") {
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
	if u.kindAt(b) == itQuote && b >= 0 { // go on left while the sentence belongs to the quotation
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
	if c.rule == "claim/dash" {
		return
	}
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
	if t.kind == itQuote || t.is(lexicon.WordConj) && (u.kindAt(n+2) == itQuote || u.kindAt(n+3) == itQuote) && u.quoteEnds(c.region) {
		c.right = span{n + 1, u.sentenceEnd(n + 1)} // `"A," he said, but "B"`
		return
	}
	u.resumed(c, n)
}

// resumed adds what follows the comma at n after a cue inside its content, when it is part of it.
func (u *unit) resumed(c *cue, n int) {
	t := &u.items[n+1]
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

// quoteEnds reports whether a quotation ends right before item i.
func (u *unit) quoteEnds(i int) bool {
	b := u.skipAdverbs(i-1, -1)
	return b >= 0 && u.kindAt(b) == itQuote || b > 0 && u.kindAt(b-1) == itQuote
}

// afterApposition finds a quotation that goes on after a description of the source or the
// circumstances; another verb of saying on the way ends the search.
func (u *unit) afterApposition(c *cue, n int) {
	for k := n + 1; k < len(u.items); k++ {
		t := &u.items[k]
		if k > c.next && t.w != nil && t.w.Verb != lexicon.SpeechNone && (u.kindAt(k-1) == itComma || t.w.Form&lexicon.VerbIng != 0 && u.isAt(k-1, lexicon.WordPrep)) {
			return
		}
		if u.kindAt(k) != itQuote {
			continue
		}
		if x := u.kindAt(k - 1); x == itStop || x == itComma || x == itAbbrev {
			c.right = span{k, u.quoteRun(k)}
		}
		return
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
		if e := u.quoteRun(c.next); e > c.next+1 || e >= len(u.items) || u.endsInside(c.next) && (!u.isAt(e, lexicon.WordConj) || u.kindAt(e+1) != itQuote) {
			return e
		}
	}
	end := u.clauseEnd(c.next)
	if end < len(u.items) && end+1 < len(u.items) && u.kindAt(end+1) == itQuote {
		return u.quoteRun(end + 1)
	}
	return end
}

// endsInside reports whether a quotation ends with a mark of its own, so that what follows is no part
// of it: `yelled "Go home!" at the guards`.
func (u *unit) endsInside(i int) bool {
	switch q := &u.p.quotes[u.items[i].quote]; u.p.d.Word(q.last - 1) {
	case ",", "?", "!":
		return q.closed
	}
	return false
}

// clauseEnd is the end of the sentence, or the comma before a relative clause that tells of a
// thing named last ("..., which is spread by mosquitoes"): such a clause is the outlet's own.
func (u *unit) clauseEnd(i int) int {
	for k := i; k < len(u.items); k++ {
		if u.kindAt(k) == itStop {
			return k
		}
		if u.kindAt(k) == itDash && k > i+2 && !u.closesDash(k, i) {
			return k // an afterthought of the outlet: "— ending a long silence"
		}
		if u.kindAt(k) == itComma && k > i+2 && u.isAt(k+1, lexicon.WordRel) && !u.items[k+1].is(lexicon.WordDet) && u.kindAt(k+1) == itWord {
			return k
		}
	}
	return len(u.items)
}

// closesDash reports whether the dash at k is the first of two in the sentence, or the second: then
// it opens or closes an insertion and the content goes on behind it.
func (u *unit) closesDash(k, from int) bool {
	for n := k + 1; n < len(u.items) && u.kindAt(n) != itStop; n++ {
		if u.kindAt(n) == itDash {
			return true
		}
	}
	for n := k - 1; n >= from; n-- {
		if u.kindAt(n) == itDash {
			return true
		}
	}
	return false
}

// phraseEnd is the end of an object: the next comma, dash, stop, or word that opens a new clause.
func (u *unit) phraseEnd(i int) int {
	depth := 0
	for k := i; k < len(u.items); k++ {
		switch u.items[k].kind {
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
			if depth > 0 || k <= i+1 || u.listComma(k) {
				continue
			}
			m := u.nameBetween(k)
			if m == k {
				return k
			}
			k = m
		case itWord:
			if u.opensNext(k, i) {
				return k
			}
		case itNumber, itPoss, itAbbrev, itQuote, itOther:
		}
	}
	return len(u.items)
}

// opensNext reports whether the word at k opens a new clause behind an object that starts at item i.
func (u *unit) opensNext(k, i int) bool {
	switch u.lowAt(k) {
	case "but", "while", "although", "though":
		return k > i+1
	case "and":
		return k > i && u.isAt(k+1, lexicon.WordAux) && !u.isAt(k+1, lexicon.WordDet) // "denied the charge and has not been tried"
	case "as":
		return k > i+1 && (u.isAt(k+1, lexicon.WordSubj) || u.headline)
	}
	return false
}

// nameBetween is the comma behind a name that only explains the noun before the comma at k, where an infinitive
// goes on: "called for the owner, Norbank Lines, to be fined"; k without one.
func (u *unit) nameBetween(k int) int {
	m := k + 1
	for m < len(u.items) && m < k+8 && u.kindAt(m) == itWord && (u.items[m].upper || m > k+1 && u.items[m].is(lexicon.WordPrep)) {
		m++
	}
	if m > k+1 && u.kindAt(m) == itComma && u.lowAt(m+1) == "to" {
		return m
	}
	return k
}

// listComma reports whether the comma at k separates names or numbers: "Paris, Texas", "1,000".
func (u *unit) listComma(k int) bool {
	if k+1 >= len(u.items) || k == 0 {
		return false
	}
	return u.items[k-1].upper && u.items[k+1].upper || u.kindAt(k-1) == itNumber && u.kindAt(k+1) == itNumber
}
