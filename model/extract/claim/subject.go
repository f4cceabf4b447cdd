package claim

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

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
	case u.kindAt(src.from-1) == itQuote && src.from > 0 && !ending(u.items[src.from].low, "ing") && (w.Verb == lexicon.SpeechSay || w.Verb == lexicon.SpeechAsk):
		return true
	case w.Verb != lexicon.SpeechSay && t.upper && u.isRegion(head):
		return false
	case t.kind == itClose || t.kind == itAbbrev || t.kind == itNumber || t.kind == itPoss || t.low == "%":
		return true
	case t.upper || t.is(lexicon.WordPerson|lexicon.WordBody|lexicon.WordDoc|lexicon.WordSubj|lexicon.WordDet|lexicon.WordNum|lexicon.WordRel):
		return true
	}
	if u.p.knownSpeaker(u.bytes(head)) && u.headNamed(head) {
		return true
	}
	if w.Verb != lexicon.SpeechSay || w.Frames&lexicon.FramePost == 0 || impersonal(w.Lemma) {
		return false
	}
	return !abstract(t.low)
}

// isRegion reports whether a phrase is a part of the world without a government: "Latin America".
func (u *unit) isRegion(s span) bool {
	places, known, _ := lexicon.Get().Places(lexicon.Fold(u.text(u.bare(s))))
	return known && len(places) == 1 && places[0].Code == ""
}

// impersonal are verbs that things do as well: "these moves suggest".
func impersonal(lemma string) bool {
	switch lemma {
	case "suggest", "reveal", "indicate", "remind", "underscore", "underline", "imply", "signal", "confirm", "hint", "echo", "continue", "conclude", "affirm", "reaffirm", "repeat", "recall":
		return true
	}
	return false
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
			return false
		}
	}
	return false
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
	case u.bySaying(k, i):
		return u.governor(i), i, "claim/participle"
	case t.is(lexicon.WordRel) && k < i:
		return u.relative(k)
	case t.is(lexicon.WordConj) || t.low == "then":
		if ing && !u.afterCue() {
			return span{}, 0, ""
		}
		return u.governor(i), k, "claim/coordinate"
	case t.kind == itStop, t.kind == itQuote && !ing:
		return span{}, 0, ""
	case t.kind == itOther && u.kindAt(k-1) == itComma && text.IsQuote(t.low):
		return u.acrossComma(i, k-1, ing) // the comma stands inside the quotation marks
	case t.kind == itComma, t.kind == itDash, t.kind == itSemi, t.kind == itQuote:
		return u.acrossComma(i, k, ing)
	}
	np := u.phraseBefore(i, k)
	if np.empty() {
		return span{}, 0, ""
	}
	return np, np.from, "claim/verb"
}

// acrossComma is the source of a verb at i that follows a comma, a dash or a quotation at k.
func (u *unit) acrossComma(i, k int, ing bool) (src span, region int, rule model.RuleID) {
	if !ing {
		if s := u.apposed(k+1, u.floor()); !s.empty() {
			return s, s.from, "claim/verb"
		}
		if s := u.nounPhraseLeft(k, u.floor()); !s.empty() && u.kindAt(k) == itComma && u.kindAt(s.from-1) == itStop && u.speaks(s) && u.lowAt(i+1) == "that" {
			return s, s.from, "claim/verb" // a comma too many: "The mayor of Brookfield, said that"
		}
		return span{}, 0, ""
	}
	g := u.governor(i)
	if g.empty() && u.kindAt(k) == itComma {
		g = u.nounPhraseLeft(k, u.floor()) // "X, citing data, said"
		if g.empty() || !u.speaks(g) {
			g = u.firstPhrase(u.sentenceStart(k), k)
		}
	}
	return g, i, "claim/participle"
}

// phraseBefore is the noun phrase that ends at item k and can be the source of the verb at i.
func (u *unit) phraseBefore(i, k int) span {
	np := u.nounPhraseLeft(k+1, u.floor())
	if r := u.whoBefore(i); r > 0 && (np.empty() || np.from-1 != r) {
		if src, _, rule := u.relative(r); rule != "" {
			return src
		}
	}
	np = u.widen(np, u.items[i].w)
	if u.issues(np, i) {
		if g := u.governor(np.from); !g.empty() {
			return g // "she released a statement saying"
		}
	}
	if !u.fits(np, i) && !u.closesQuote(np, i) {
		return u.clauseInitial(i)
	}
	return np
}

// issues reports whether a phrase before the participle at i is a statement that somebody else
// puts out: it is the object of a verb.
func (u *unit) issues(np span, i int) bool {
	return !np.empty() && u.items[i].w.Form&lexicon.VerbIng != 0 && issued(u.lowAt(np.to-1)) && np.from > 0 && u.pastLike(np.from-1)
}

// closesQuote reports whether a phrase stands between a quotation and a plain verb of saying, where
// whatever it is speaks: `"...," the 43-year-old said`.
func (u *unit) closesQuote(np span, i int) bool {
	w := u.items[i].w
	if np.empty() || w.Verb != lexicon.SpeechSay && w.Verb != lexicon.SpeechAsk || w.Frames&lexicon.FramePost == 0 || w.Form&lexicon.VerbIng != 0 {
		return false
	}
	if !u.nameable(np) && !u.countable(np) && !u.items[np.from].upper && !u.items[np.from].is(lexicon.WordDet|lexicon.WordPoss) {
		return false // "raising fresh questions"
	}
	return u.kindAt(np.from-1) == itQuote && np.from > 0
}

// fits reports whether a phrase can be the source of the verb at i.
func (u *unit) fits(np span, i int) bool {
	w := u.items[i].w
	if np.empty() || !u.canSpeak(np, w) {
		return false
	}
	if w.Verb != lexicon.SpeechSay && w.Verb != lexicon.SpeechAllege && w.Form&lexicon.VerbIng != 0 && !u.quoteNext(i) && !u.isAt(u.skipAdverbs(i-1, -1), lexicon.WordBe) {
		return false // "voters backing him", "a government seeking to"
	}
	plain := w.Verb == lexicon.SpeechSay && w.Frames&lexicon.FramePost != 0 && w.Form&lexicon.VerbIng == 0
	if !u.nameable(np) && (!plain || !u.countable(np)) {
		return false
	}
	return w.Form != lexicon.VerbBase || u.takesBase(np, i)
}

// quoteNext reports whether a quotation follows item i, at once or behind a comma or colon.
func (u *unit) quoteNext(i int) bool {
	i++
	if u.kindAt(i) == itComma || u.kindAt(i) == itColon {
		i++
	}
	return i < len(u.items) && u.kindAt(i) == itQuote
}

// countable reports whether a phrase of plain nouns has a determiner or a plural, so that it may
// be people: "the announcer", "forecasters".
func (u *unit) countable(np span) bool {
	t := &u.items[np.to-1]
	if t.is(lexicon.WordDet | lexicon.WordTime) {
		return false
	}
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
			if u.items[k].low == "who" || u.items[k].low == "whose" || u.items[k].low == "whom" {
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
	if t.low == "%" || t.low == "percent" {
		return true
	}
	if t.is(lexicon.WordNum) && t.low != "one" || t.kind == itNumber {
		return true
	}
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
	if !u.items[k].is(lexicon.WordRel) {
		return span{}, 0, ""
	}
	np := u.pastTag(u.nounPhraseLeft(end, u.floor()), u.floor())
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

// governor is who acts in the clause that a participle or a second verb at i belongs to: the
// source of the cue before, else the subject nearest to it in the sentence.
func (u *unit) governor(i int) span {
	if !u.subject.empty() {
		return u.subject
	}
	for k := i - 1; k > 0; k-- {
		if x := u.kindAt(k); x == itQuote || x == itStop {
			break
		}
		if !u.finite(k) {
			continue
		}
		if np := u.actor(k, 0); !np.empty() {
			return np
		}
	}
	return u.firstSubject(i)
}

// firstSubject is the subject of the first verb of the unit before item i.
func (u *unit) firstSubject(i int) span {
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
	if n > 3 && t.low[n-2:] == "ed" && !u.isAt(i-1, lexicon.WordDet|lexicon.WordPoss|lexicon.WordPrep|lexicon.WordNum|lexicon.WordAdv) {
		return true
	}
	if t.is(lexicon.WordPast) && !u.nounHere(i) {
		return true
	}
	return t.w != nil && t.w.Form&(lexicon.VerbPast|lexicon.VerbThird) != 0 && t.w.Verb != lexicon.SpeechNone && !u.nounHere(i)
}
