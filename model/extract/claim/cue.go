package claim

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
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
	if src.empty() {
		return cue{}, false
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

// canSpeak reports whether the head of a source is somebody or something that can say things. An
// unknown noun can with a plain verb of saying ("the beekeeper said"), an abstract one never.
func (u *unit) canSpeak(src span, w *lexicon.SpeechWord) bool {
	if src.empty() {
		return true
	}
	head := u.headZone(src)
	if head.empty() {
		return true
	}
	t := &u.items[head.to-1]
	switch {
	case t.kind == itClose || t.kind == itAbbrev || t.kind == itNumber || t.kind == itPoss || t.low == "%":
		return true
	case t.upper || t.is(lexicon.WordPerson|lexicon.WordBody|lexicon.WordDoc|lexicon.WordSubj|lexicon.WordDet|lexicon.WordNum|lexicon.WordRel):
		return true
	}
	if u.p.knownSpeaker(u.bytes(head)) && u.headNamed(head) {
		return true
	}
	if w.Verb != lexicon.SpeechSay || w.Frames&lexicon.FramePost == 0 {
		return false
	}
	return !abstract(t.low)
}

// headNamed reports whether a mention reaches the end of a head.
func (u *unit) headNamed(head span) bool {
	b := u.bytes(head)
	for _, m := range u.p.mentionsIn(b) {
		if m.span.End >= b.End && m.country < 0 {
			return true
		}
	}
	return false
}

// abstract tells nouns that cannot speak by their ending.
func abstract(low string) bool {
	for _, end := range [...]string{"tion", "tions", "ment", "ments", "ness", "ity", "ities", "ence", "ance", "ship", "ism", "ure", "ing", "ings", "age", "cy"} {
		if len(low) > len(end)+2 && low[len(low)-len(end):] == end {
			return true
		}
	}
	return false
}

// depicts reports whether a source is a picture: it shows, it does not say.
func (u *unit) depicts(s span) bool {
	for i := s.from; i < s.to; i++ {
		switch u.items[i].low {
		case "photo", "photos", "photograph", "photographs", "picture", "pictures", "image", "images", "footage", "video", "videos", "map", "maps", "scene", "scenes":
			return true
		}
		if u.items[i].is(lexicon.WordPrep) {
			break
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
	if s.empty() || !u.nameable(s) || k != itQuote && u.clauseFollows(s.to) {
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

// subjectOf finds who governs the verb at i; prev is the item before it without adverbs. The rule
// is empty when nobody does.
func (u *unit) subjectOf(i, prev int) (src span, region int, rule model.RuleID) {
	k := u.verbGroupLeft(i)
	if k < 0 {
		return span{}, 0, ""
	}
	ing := u.items[i].w.Form&lexicon.VerbIng != 0 && !u.isAt(prev, lexicon.WordBe)
	t := &u.items[k]
	switch {
	case t.is(lexicon.WordRel) && k < i:
		return u.relative(k)
	case t.kind == itOther && u.kindAt(k-1) == itComma && text.IsQuote(t.low):
		if ing {
			return u.governor(i), i, "claim/participle"
		}
		if s := u.apposed(k, u.floor()); !s.empty() {
			return s, s.from, "claim/verb"
		}
		return span{}, 0, ""
	case t.kind == itComma, t.kind == itDash, t.kind == itSemi:
		if ing {
			g := u.governor(i)
			if g.empty() && t.kind == itComma {
				g = u.nounPhraseLeft(k, u.floor()) // "X, citing data, said"
			}
			return g, i, "claim/participle"
		}
		if s := u.apposed(k+1, u.floor()); !s.empty() {
			return s, s.from, "claim/verb"
		}
		return span{}, 0, ""
	case t.is(lexicon.WordConj) || t.low == "then":
		if ing && !u.afterCue() {
			return span{}, 0, ""
		}
		return u.governor(i), k, "claim/coordinate"
	case t.kind == itQuote || t.kind == itStop:
		if ing && t.kind == itQuote {
			return u.governor(i), i, "claim/participle"
		}
		return span{}, 0, ""
	}
	np := u.nounPhraseLeft(k+1, u.floor())
	if r := u.whoBefore(i); r > 0 && (np.empty() || np.from-1 != r) {
		if src, _, rule := u.relative(r); rule != "" {
			return src, src.from, "claim/verb"
		}
	}
	np = u.widen(np, u.items[i].w)
	if !u.fits(np, i) {
		np = u.clauseInitial(i)
	}
	if np.empty() {
		return span{}, 0, ""
	}
	return np, np.from, "claim/verb"
}

// fits reports whether a phrase can be the source of the verb at i.
func (u *unit) fits(np span, i int) bool {
	w := u.items[i].w
	if np.empty() || !u.canSpeak(np, w) {
		return false
	}
	if !u.nameable(np) && !(w.Verb == lexicon.SpeechSay && w.Frames&lexicon.FramePost != 0 && u.countable(np) && w.Form&lexicon.VerbIng == 0) {
		return false
	}
	return w.Form != lexicon.VerbBase || u.takesBase(np, i)
}

// countable reports whether a phrase of plain nouns has a determiner or a plural, so that it may
// be people: "the announcer", "forecasters".
func (u *unit) countable(np span) bool {
	t := &u.items[np.to-1]
	return u.items[np.from].is(lexicon.WordDet|lexicon.WordPoss|lexicon.WordNum) || len(t.low) > 3 && t.low[len(t.low)-1] == 's'
}

// clauseInitial is the subject at the start of the clause of the verb at i, for phrases that a
// participle or an infinitive parts from their verb: "activists clamoring to block him say".
func (u *unit) clauseInitial(i int) span {
	start := u.floor()
	for k := i - 1; k >= start; k-- {
		if x := u.kindAt(k); x == itComma || x == itStop || x == itSemi || x == itDash || x == itQuote || x == itColon {
			start = k + 1
			break
		}
	}
	for start < i && (u.items[start].is(lexicon.WordConj) || u.items[start].adverb()) {
		start++
	}
	if start >= i || u.items[start].is(lexicon.WordPrep|lexicon.WordSub|lexicon.WordRel|lexicon.WordSubj) && !u.items[start].is(lexicon.WordDet) {
		return span{}
	}
	np := u.nounPhraseRight(start)
	if np.empty() || np.to >= i || !u.fits(np, i) || !u.isAt(np.to-1, lexicon.WordPerson|lexicon.WordBody|lexicon.WordDoc) {
		return span{}
	}
	for k := np.to; k < u.verbGroupLeft(i); k++ {
		if u.items[k].is(lexicon.WordAux) && !u.items[k].is(lexicon.WordDet) {
			return span{}
		}
	}
	return np
}

// whoBefore is the "who" of a relative clause that stands between a subject and its verb at i:
// "friends who have seen him say"; -1 when there is none.
func (u *unit) whoBefore(i int) int {
	for k := i - 1; k > u.floor(); k-- {
		switch u.kindAt(k) {
		case itComma, itStop, itSemi, itQuote, itDash, itColon:
			return -1
		case itWord:
			if u.items[k].low == "who" {
				return k
			}
		case itNumber, itPoss, itAbbrev, itOpen, itClose, itOther:
		}
	}
	return -1
}

// widen extends a phrase whose head cannot speak over "and" or a preposition to one that can:
// "experts on trade and farming".
func (u *unit) widen(np span, w *lexicon.SpeechWord) span {
	for n := 0; n < 2 && !np.empty() && !u.canSpeak(np, w); n++ {
		b := np.from - 1
		if b < 1 || u.kindAt(b) != itWord || u.items[b].low != "and" && !u.items[b].is(lexicon.WordPrep) {
			break
		}
		left := u.nounPhraseLeft(b, u.floor())
		if left.empty() {
			break
		}
		np.from = left.from
	}
	return np
}

// takesBase reports whether a verb in its base form agrees with its subject: a plural, or an
// auxiliary between them.
func (u *unit) takesBase(np span, i int) bool {
	for k := np.to; k < i; k++ {
		if u.items[k].is(lexicon.WordAux) {
			return true
		}
	}
	t := &u.items[np.to-1]
	if t.is(lexicon.WordSubj) {
		return t.low != "he" && t.low != "she" && t.low != "it"
	}
	n := len(t.low)
	return n > 2 && t.low[n-1] == 's' && t.low[n-2] != 's' || t.low == "people" || t.low == "police" || t.low == "some" || t.low == "many" || t.low == "who" || t.low == "media" || u.hasAnd(np)
}

func (u *unit) hasAnd(s span) bool {
	for i := s.from; i < s.to; i++ {
		if u.items[i].low == "and" {
			return true
		}
	}
	return false
}

// verbGroupLeft is the item before the verb group of i: over adverbs, auxiliaries and negation.
func (u *unit) verbGroupLeft(i int) int {
	k := i - 1
	for k >= 0 {
		t := &u.items[k]
		if t.adverb() || t.is(lexicon.WordAux|lexicon.WordNeg) && !t.is(lexicon.WordSubj|lexicon.WordDet) ||
			t.kind == itPoss && u.isAt(k-1, lexicon.WordSubj) {
			k--
			continue
		}
		// "had, until then, said" and "said on Monday" with the day before the verb
		if t.is(lexicon.WordTime) && !t.is(lexicon.WordDet) && k > 0 && (u.items[k-1].upper || u.items[k-1].is(lexicon.WordPerson|lexicon.WordBody|lexicon.WordDoc|lexicon.WordSubj)) {
			k--
			continue
		}
		break
	}
	return k
}

// relative is the source of "who said": the phrase before the pronoun.
func (u *unit) relative(k int) (src span, region int, rule model.RuleID) {
	end := k
	if u.kindAt(k-1) == itComma {
		end--
	}
	if u.items[k].low != "who" && u.items[k].low != "which" && u.items[k].low != "that" {
		return span{}, 0, ""
	}
	np := u.nounPhraseLeft(end, u.floor())
	if u.items[k].low == "who" {
		for i := np.to - 1; i > np.from; i-- { // the nearest person: "the endorsement of X, who said"
			if u.items[i-1].is(lexicon.WordPrep) && u.kindAt(i-1) == itWord && u.nameable(span{i, np.to}) {
				np.from = i
				break
			}
		}
	}
	if np.empty() || !u.nameable(np) {
		return span{}, 0, ""
	}
	return np, k, "claim/relative"
}

// floor is the first item that a source may reach: after the verb of the cue before, so that
// sources do not swallow contents.
func (u *unit) floor() int {
	n := len(u.cues)
	if n == 0 {
		return 0
	}
	p := &u.cues[n-1]
	if (p.rule == "claim/relative" || p.rule == "claim/participle") && !p.source.empty() {
		return p.source.from // "X, who said A, said B"
	}
	return p.at.to
}

func (u *unit) afterCue() bool { return len(u.cues) > 0 }

// silent reports whether item i begins "declined to comment", "did not respond".
func (u *unit) silent(i int) bool {
	switch u.items[i].w.Lemma {
	case "decline", "refuse":
		if u.lowAt(i+1) != "to" {
			return false
		}
		for k := i + 2; k < i+5; k++ {
			switch u.lowAt(k) {
			case "comment", "elaborate", "answer", "respond", "discuss", "say", "confirm", "speak", "be", "provide", "give", "identify", "name":
				return true
			}
		}
	case "respond", "answer", "reply", "comment", "return":
		return u.negated(i)
	}
	return false
}

// negated reports whether "not" stands in the verb group of i.
func (u *unit) negated(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if u.items[k].is(lexicon.WordNeg) || hasNegation(u.items[k].low) {
			return true
		}
		if !u.items[k].adverb() && !u.items[k].is(lexicon.WordAux) {
			return false
		}
	}
	return false
}

func hasNegation(low string) bool {
	n := len(low)
	return n > 3 && (low[n-3:] == "n't" || n > 5 && low[n-5:] == "n’t")
}

func (u *unit) silentCue(i int, c cue) (cue, bool) {
	k := u.verbGroupLeft(i)
	if k < 0 {
		return cue{}, false
	}
	t := &u.items[k]
	switch {
	case t.is(lexicon.WordConj):
		c.source, c.region = u.governor(i), k
	case t.kind == itComma:
		c.source = u.apposed(k+1, u.floor())
	default:
		c.source = u.nounPhraseLeft(k+1, u.floor())
	}
	if c.source.empty() || !u.nameable(c.source) {
		return cue{}, false
	}
	if c.region == i {
		c.region = c.source.from
	}
	c.silent, c.phrase, c.rule, c.next = true, true, "claim/no-comment", i+1
	return c, true
}

// governor is who acts in the clause that a participle or a second verb at i belongs to: the
// source of the cue before, else the subject of the sentence.
func (u *unit) governor(i int) span {
	if !u.subject.empty() {
		return u.subject
	}
	for k := 1; k < i; k++ {
		t := &u.items[k]
		if t.kind == itQuote || t.kind == itStop {
			return span{}
		}
		if !t.is(lexicon.WordAux) && !u.pastLike(k) || t.is(lexicon.WordDet) {
			continue
		}
		j := u.verbGroupLeft(k)
		if j < 0 {
			continue
		}
		var np span
		if u.kindAt(j) == itComma {
			np = u.apposed(j+1, 0)
		} else {
			np = u.nounPhraseLeft(j+1, 0)
		}
		if !np.empty() && u.nameable(np) {
			return np
		}
	}
	return span{}
}

// pastLike reports whether item i looks like a finite verb in the past or a verb of the table.
func (u *unit) pastLike(i int) bool {
	t := &u.items[i]
	if t.kind != itWord || t.upper {
		return false
	}
	n := len(t.low)
	if n > 4 && t.low[n-2:] == "ed" && !u.isAt(i-1, lexicon.WordDet|lexicon.WordPoss|lexicon.WordPrep|lexicon.WordNum|lexicon.WordAdv) {
		return true
	}
	if t.is(lexicon.WordPast) && !u.nounHere(i) {
		return true
	}
	return t.w != nil && t.w.Form&(lexicon.VerbPast|lexicon.VerbThird) != 0 && t.w.Verb != lexicon.SpeechNone && !u.nounHere(i)
}
