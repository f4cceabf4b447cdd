package claim

import (
	"strings"

	"example.org/sitrep/model/lexicon"
)

// apposed finds the source of a verb that follows a comma: "Ortiz, the minister, said". end is
// the item after that comma.
func (u *unit) apposed(end, lowest int) span {
	for k := end - 2; k > lowest; k-- {
		switch u.items[k].kind {
		case itStop, itSemi, itQuote, itColon:
			return span{}
		case itComma, itDash:
			if u.kindAt(k) != u.kindAt(end-1) || !u.opensApposition(k) && !u.aside(k, end-1) {
				continue
			}
			if s := u.beforeApposition(k, end-1, lowest); !s.empty() {
				return s
			}
		case itWord, itNumber, itPoss, itAbbrev, itOpen, itClose, itOther:
		}
	}
	return span{}
}

// beforeApposition is the source before the mark at open; a description between the marks belongs
// to it, an aside or a participle does not.
func (u *unit) beforeApposition(open, end, lowest int) span {
	k := open
	for u.kindAt(k) == itDash && k-1 > lowest && u.kindAt(k-1) == itDash {
		k--
	}
	np := u.nounPhraseLeft(k, lowest)
	if !np.empty() && !u.speaks(np) || np.empty() {
		if who := u.whoBefore(k); who > lowest {
			np = u.nounPhraseLeft(who, lowest) // "engineers who saw the dike, speaking in private,"
		}
	}
	np = u.pastTag(np, lowest)
	if np.empty() || !u.nameable(np) {
		return span{}
	}
	n := &u.items[open+1]
	if u.aside(open, end) || n.w != nil && n.w.Form&lexicon.VerbIng != 0 || n.is(lexicon.WordPrep) && n.low != "of" && n.low != "from" {
		return np // "engineers, however,", "Smith, citing figures,", "Smith, for his part,"
	}
	return span{u.nameBeforeDescription(np, lowest), end}
}

// nameBeforeDescription is where the source begins whose description np is: behind the comma after a person's name, as
// in "Lena Ortiz, a fellow at the institute in Lima, Peru, said", else where np does.
func (u *unit) nameBeforeDescription(np span, lowest int) int {
	k := np.from - 1
	if k <= lowest || u.kindAt(k) != itComma || u.items[np.from].upper && !u.isAt(np.from, lexicon.WordDet|lexicon.WordPerson) || u.items[np.from].is(lexicon.WordSubj) {
		return np.from
	}
	name := u.nounPhraseLeft(k, lowest)
	if name.empty() || !u.items[name.to-1].upper || u.isAt(name.from-1, lexicon.WordPrep|lexicon.WordConj) || u.kindAt(name.from-1) == itWord {
		return np.from
	}
	b := u.bytes(name)
	for _, m := range u.p.mentionsIn(b) {
		if m.person >= 0 && m.span.End == b.End {
			return name.from
		}
	}
	return np.from
}

// pastTag is the name before a phrase that is only a party and a state: "Rep. Ortiz, R-N.Y., who".
func (u *unit) pastTag(np span, lowest int) span {
	if np.empty() || np.from <= lowest+1 || u.kindAt(np.from-1) != itComma || !partyTag(u.lowAt(np.from)) {
		return np
	}
	return u.nounPhraseLeft(np.from-1, lowest)
}

// partyTag reports whether a word begins the party and state that stand behind a name in U.S. papers.
func partyTag(low string) bool {
	return low == "r" || low == "d" || low == "i" || strings.HasPrefix(low, "r-") || strings.HasPrefix(low, "d-") || strings.HasPrefix(low, "i-")
}

// aside reports whether only "however", "though", "for his part" stands between the commas.
func (u *unit) aside(k, end int) bool {
	return end-k <= 4 && u.isAt(k+1, lexicon.WordAdv|lexicon.WordSub) && (end-k == 2 || u.isAt(k+1, lexicon.WordAdv))
}

// opensApposition reports whether what follows the comma at k can describe a noun before it.
func (u *unit) opensApposition(k int) bool {
	if k+1 >= len(u.items) || k == 0 {
		return false
	}
	n := &u.items[k+1]
	switch {
	case n.kind == itNumber, n.is(lexicon.WordRel), n.upper:
		return true
	case n.low == "and" && u.kindAt(k) == itDash:
		return true
	case n.kind != itWord, n.is(lexicon.WordConj | lexicon.WordSubj | lexicon.WordAux):
		return false
	case n.is(lexicon.WordDet | lexicon.WordPoss | lexicon.WordPerson | lexicon.WordBody):
		return true
	case n.is(lexicon.WordPrep):
		return true
	case n.w != nil && n.w.Verb != lexicon.SpeechNone && n.w.Form&lexicon.VerbIng != 0:
		return true
	}
	return !n.is(lexicon.WordSub | lexicon.WordAdv)
}
