package claim

import (
	"example.org/sitrep/model/lexicon"
)

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
	case "return":
		return u.negated(i) && u.callsBehind(i+1)
	case "respond", "answer", "reply", "comment":
		return u.negated(i)
	}
	return false
}

// callsBehind reports whether calls or messages are what somebody has not returned: "did not return several calls".
func (u *unit) callsBehind(i int) bool {
	for k := i; k < i+6 && k < len(u.items) && u.kindAt(k) != itStop; k++ {
		switch u.lowAt(k) {
		case "call", "calls", "message", "messages", "email", "emails", "e-mail", "e-mails", "request", "requests", "voicemail", "voicemails", "phone", "telephone", "inquiries", "inquiry", "text", "texts":
			return true
		}
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
	if c.source.empty() || !u.nameable(c.source) || u.ownPronoun(c.source) {
		return cue{}, false
	}
	if c.region == i {
		c.region = c.source.from
	}
	c.silent, c.phrase, c.rule, c.next = true, true, "claim/no-comment", i+1
	return c, true
}
