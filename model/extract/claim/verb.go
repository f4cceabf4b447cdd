package claim

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
)

// notVerb tells nouns, infinitives, gerunds after prepositions and passives from active verbs.
func (u *unit) notVerb(i, prev int) bool {
	t := &u.items[i]
	if prev >= 0 && u.barsVerb(prev, i) {
		return true
	}
	if names(t.w.Lemma) && t.w.Form&lexicon.VerbParticiple != 0 && i > 0 && prev == i-1 && u.namedAfter(i) {
		return true
	}
	if t.is(lexicon.WordDoc) && u.finite(i+1) || names(t.w.Lemma) && u.namedSpeaker(i) {
		return true // "reports said", "a user called Red Fox wrote"
	}
	if u.nounBefore(i, prev) || u.counted(i) {
		return true // "the protests began", "3,000 cases reported worldwide"
	}
	if u.noSpeech(i) {
		return true
	}
	if u.lowAt(i+1) == "by" && !channelWord(u.lowAt(i+2)) || t.low == "state" && !u.pluralName(i-1) || t.w.Verb == lexicon.SpeechBlame && u.lowAt(i+1) == "of" {
		return true
	}
	return u.isAt(i, lexicon.WordPerson|lexicon.WordDoc|lexicon.WordBody) && u.nounHere(i)
}

// noSpeech knows "asked not to be named" and a champion "defending" a title.
func (u *unit) noSpeech(i int) bool {
	w := u.items[i].w
	return w.Lemma == "ask" && u.anonymous(i+1) || w.Lemma == "defend" && w.Form&lexicon.VerbIng != 0
}

// nounBefore reports whether the word at i, spelt like a verb in the present, is the subject of what stands behind it.
func (u *unit) nounBefore(i, prev int) bool {
	return u.items[i].w.Form&lexicon.VerbThird != 0 && i == prev+1 && u.kindAt(prev) == itWord && u.actsBehind(i+1)
}

// actsBehind reports whether a verb in the past or "such as" stands at item i, so that the word before it is a noun.
func (u *unit) actsBehind(i int) bool {
	if i >= len(u.items) || u.kindAt(i) != itWord || u.items[i].upper {
		return false
	}
	t := &u.items[i]
	return t.low == "such" && u.lowAt(i+1) == "as" || t.is(lexicon.WordPast) && !t.is(lexicon.WordPerson|lexicon.WordBody|lexicon.WordDoc) && t.low != "left" && t.low != "cut"
}

// counted reports whether a verb at item i is a participle behind what is counted, as neither a clause nor an object
// follows it: "3,000 cases reported worldwide".
func (u *unit) counted(i int) bool {
	if u.items[i].low != "reported" || i < 2 || u.kindAt(i-2) != itNumber || u.kindAt(i-1) != itWord || u.isAt(i-1, lexicon.WordPerson|lexicon.WordBody|lexicon.WordDoc) {
		return false
	}
	n := &u.items[min(i+1, len(u.items)-1)]
	return n.low != "that" && n.kind != itQuote && n.kind != itColon && !n.is(lexicon.WordDet|lexicon.WordPoss|lexicon.WordSubj) && !n.upper
}

// pluralName reports whether item i is a name of many, after which "state" is a verb.
func (u *unit) pluralName(i int) bool {
	return i >= 0 && u.items[i].kind == itWord && u.items[i].upper && ending(u.items[i].low, "s")
}

// anonymous reports whether "not to be named" or the like stands at item i.
func (u *unit) anonymous(i int) bool {
	if u.lowAt(i) == "that" {
		return false
	}
	for k := i; k < i+5; k++ {
		switch u.lowAt(k) {
		case "named", "identified", "quoted", "anonymous":
			return true
		}
	}
	return false
}

// names are verbs whose participle gives a thing its name: "a unit called".
func names(lemma string) bool {
	switch lemma {
	case "call", "dub", "label", "brand":
		return true
	}
	return false
}

// namedSpeaker reports whether the participle at i gives a person the name that follows it, before the
// verb of the clause: "one user called Red Fox wrote".
func (u *unit) namedSpeaker(i int) bool {
	if !u.isAt(i-1, lexicon.WordPerson) || u.items[i].w.Form&lexicon.VerbParticiple == 0 {
		return false
	}
	for k := i + 1; k < len(u.items) && k < i+8; k++ {
		t := &u.items[k]
		if t.kind == itNumber || t.kind == itWord && t.upper || t.kind == itOther {
			continue
		}
		return k > i+1 && u.finite(k)
	}
	return false
}

// namedAfter reports whether a noun, and no person, stands before the participle at i and a name
// or a quotation behind it.
func (u *unit) namedAfter(i int) bool {
	p := &u.items[i-1]
	if p.kind != itWord || p.upper || p.is(lexicon.WordSubj|lexicon.WordRel|lexicon.WordAux|lexicon.WordPerson|lexicon.WordConj) {
		return false
	}
	return u.kindAt(i+1) == itQuote || u.kindAt(i+1) == itOther || i+1 < len(u.items) && (u.items[i+1].upper || u.lowAt(i+1) == "the")
}

// channelWord lists what one speaks through: "said by telephone".
func channelWord(low string) bool {
	switch low {
	case "telephone", "phone", "email", "e-mail", "text", "letter", "video", "videolink", "radio", "fax", "message", "satellite":
		return true
	}
	return false
}

// barsVerb reports whether the item prev, before the verb form at i, makes it a noun, an
// infinitive, a gerund or a passive.
func (u *unit) barsVerb(prev, i int) bool {
	p, form := &u.items[prev], u.items[i].w.Form
	near := prev == i-1
	switch {
	case u.bySaying(prev, i):
		return false
	case p.low == "to", p.is(lexicon.WordPrep) && !p.is(lexicon.WordRel):
		return true
	case p.is(lexicon.WordBe):
		return form&(lexicon.VerbPast|lexicon.VerbParticiple) != 0 || form&lexicon.VerbIng == 0
	case !near:
		return false
	case form == lexicon.VerbThird && u.partisan(prev):
		return true
	case p.kind == itNumber:
		return form&lexicon.VerbPast != 0 && !u.isAt(prev-1, lexicon.WordDet) && u.items[i].w.Frames&lexicon.FramePost == 0
	case p.kind == itPoss:
		return (p.low == "'s" || p.low == "’s") && form&lexicon.VerbIng == 0
	case p.is(lexicon.WordNum) && u.isAt(prev-1, lexicon.WordDet) && form == lexicon.VerbBase:
		return false // "the two write"
	case p.is(lexicon.WordDet|lexicon.WordPoss|lexicon.WordNum) && !p.is(lexicon.WordSubj|lexicon.WordNeg|lexicon.WordPerson):
		return form&lexicon.VerbPast == 0 && p.low != "another" || !standsAlone(p.low)
	}
	return false
}

// partisan reports whether the item at i says of what party or nation somebody is, and is nobody by
// itself: "leading Democratic advocates".
func (u *unit) partisan(i int) bool {
	t := &u.items[i]
	if t.kind != itWord || !t.upper || u.isAt(i-1, lexicon.WordDet) && u.lowAt(i-1) != "the" {
		return false
	}
	switch t.low {
	case "democratic", "republican", "conservative", "liberal", "socialist", "communist":
		return true
	}
	for _, m := range u.p.mentionsIn(u.bytes(span{i, i + 1})) {
		if m.country >= 0 && u.p.in.Countries[m.country].Kind == model.CountryDemonym {
			return u.lowAt(i-1) != "the"
		}
	}
	return false
}

// bySaying reports whether a gerund at i after a preposition tells of the subject's own words:
// "began by saying", "before adding".
func (u *unit) bySaying(prev, i int) bool {
	w := u.items[i].w
	if w.Form&lexicon.VerbIng == 0 || w.Verb != lexicon.SpeechSay && w.Verb != lexicon.SpeechAsk {
		return false
	}
	switch u.items[prev].low {
	case "by", "before", "after", "upon", "while", "when":
		return true
	}
	return false
}

// standsAlone tells determiners that can be a source by themselves: "many said".
func standsAlone(low string) bool {
	switch low {
	case "all", "one", "many", "some", "another", "both", "most", "few", "several", "each":
		return true
	}
	return false
}
