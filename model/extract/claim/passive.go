package claim

import "example.org/sitrep/model/lexicon"

// passive reads "A was described by X as B" at the participle i: the source stands after "by", the
// content is the rest of the clause.
func (u *unit) passive(i int) (cue, bool) {
	w := u.items[i].w
	by := i + 1
	if w.Form&lexicon.VerbParticiple == 0 || u.lowAt(by) != "by" || !attributes(w) {
		return cue{}, false
	}
	be := u.skipAdverbs(i-1, -1)
	if !u.isAt(be, lexicon.WordBe) {
		return cue{}, false
	}
	src := u.nounPhraseRight(by + 1)
	if src.empty() || !u.nameable(src) || !u.canSpeak(src, w) || u.isChannel(src) {
		return cue{}, false
	}
	k := u.verbGroupLeft(i)
	if k < 0 {
		return cue{}, false
	}
	var np span
	if u.kindAt(k) == itComma {
		np = u.apposed(k+1, u.floor())
		if np.empty() {
			np = span{u.clauseStart(k), k + 1}
		}
	} else {
		np = u.nounPhraseLeft(k+1, u.floor())
	}
	if q := u.quotedWords(k); !q.empty() {
		return cue{at: span{i, by + 1}, source: src, content: q, region: i, next: src.to, post: true, fixed: true, rule: "claim/passive", verb: w}, true
	}
	if np.empty() {
		return cue{}, false
	}
	c := cue{at: span{i, by + 1}, source: src, content: span{np.from, i}, region: i, next: src.to, post: true, fixed: true, rule: "claim/passive", verb: w}
	if u.lowAt(src.to) == "as" || u.lowAt(src.to) == "to" || u.lowAt(src.to) == "for" {
		c.right = span{src.to, u.phraseEnd(src.to)}
	}
	return c, true
}

// attributes reports whether a participle with "by" tells what somebody says of something.
func attributes(w *lexicon.SpeechWord) bool {
	switch w.Verb {
	case lexicon.SpeechSay, lexicon.SpeechAllege, lexicon.SpeechBlame, lexicon.SpeechPraise, lexicon.SpeechDeny, lexicon.SpeechExpect:
		return w.Lemma != "write" && w.Lemma != "post" && w.Lemma != "back" && w.Lemma != "attack" && w.Lemma != "call"
	case lexicon.SpeechThink:
		switch w.Lemma {
		case "see", "view", "regard", "consider", "deem", "believe", "think":
			return true
		}
	case lexicon.SpeechNone, lexicon.SpeechAsk, lexicon.SpeechSilent, lexicon.SpeechUrge, lexicon.SpeechVow, lexicon.SpeechDoc:
	}
	return w.Lemma == "identify"
}

// clauseStart is the first item of the clause that holds item i.
func (u *unit) clauseStart(i int) int {
	for k := i - 1; k >= 0; k-- {
		switch u.kindAt(k) {
		case itStop, itSemi, itQuote:
			return k + 1
		case itWord, itNumber, itPoss, itComma, itAbbrev, itColon, itDash, itOpen, itClose, itOther:
		}
	}
	return 0
}

// nounCue reads "X's claim that A" and "his promise to A" at the noun i.
func (u *unit) nounCue(i int) (cue, bool) {
	t := &u.items[i]
	lead := u.lowAt(i + 1)
	if i == 0 || (lead != "that" || !saysNoun(t.low)) && (lead != "to" || !vowsNoun(t.low)) {
		return cue{}, false
	}
	var src span
	p := u.skipAdjectives(i - 1)
	switch {
	case p < 0:
		return cue{}, false
	case u.kindAt(p) == itPoss:
		src = u.nounPhraseLeft(p, u.floor())
		for k := src.to - 1; k > src.from; k-- {
			if u.isAt(k-1, lexicon.WordPrep) && u.lowAt(k-1) != "of" || u.lowAt(k-1) == "of" && !u.items[k-2].upper {
				src.from = k // the possessor alone: "typical of Ortiz's claim"
				break
			}
		}
	case u.items[p].is(lexicon.WordPoss) && u.items[p].low != "its" && u.items[p].low != "my" && u.items[p].low != "our" && u.items[p].low != "your":
		src = span{p, p + 1}
	}
	if src.empty() || u.kindAt(src.from) == itWord && !u.nameable(src) && !u.items[src.from].is(lexicon.WordPoss) {
		return cue{}, false
	}
	from := i + 2
	if lead == "to" {
		from = i + 1
	}
	return cue{at: span{i, i + 1}, source: src, region: src.from, next: from, content: span{from, u.phraseEnd(from)}, fixed: true, phrase: true, rule: "claim/noun", verb: t.w}, true
}

// nounAlone is nounCue for nouns that are no verbs as well: "her assertion that".
func (u *unit) nounAlone(i int) (cue, bool) {
	t := &u.items[i]
	if t.upper || t.w != nil && t.w.Verb != lexicon.SpeechNone || u.lowAt(i+1) != "that" && u.lowAt(i+1) != "to" {
		return cue{}, false
	}
	return u.nounCue(i)
}

func (u *unit) skipAdjectives(i int) int {
	for k := 0; k < 2 && i > 0 && u.kindAt(i) == itWord && !u.items[i].upper && !u.items[i].is(lexicon.WordPoss|lexicon.WordDet|lexicon.WordPrep|lexicon.WordAux|lexicon.WordConj|lexicon.WordSubj); k++ {
		i--
	}
	return i
}

func saysNoun(low string) bool {
	switch low {
	case "claim", "claims", "report", "reports", "warning", "warnings", "argument", "charge", "charges", "assertion", "assertions", "allegation", "allegations", "suggestion", "statement", "statements",
		"insistence", "contention", "belief", "accusation", "accusations", "admission", "announcement", "comment", "comments", "complaint", "view", "conclusion", "prediction", "hope", "fear", "fears", "concern", "concerns":
		return true
	}
	return false
}

func vowsNoun(low string) bool {
	switch low {
	case "vow", "vows", "pledge", "pledges", "promise", "promises", "threat", "threats", "offer", "refusal", "call", "calls":
		return true
	}
	return false
}
