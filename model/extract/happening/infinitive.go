package happening

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// modality is what the word that governs an infinitive makes of what the infinitive tells of.
type modality uint8

const (
	// modalNone is no word of the table: the infinitive tells of a plan or a purpose.
	modalNone modality = iota
	// modalDone is done: "managed to free them".
	modalDone
	// modalTried was tried, and the try happened: "attempted to seize the port".
	modalTried
	// modalNot was not done; what happened is that it was not: "refused to free them".
	modalNot
	// modalDecided is a decision, which happened; what was decided is yet to come: "voted to expel her".
	modalDecided
	// modalSaid is an announcement, threat, vow or demand, which happened; the rest is yet to come: "urged them to leave".
	modalSaid
	// modalPlan is a plan, a wish or a duty, and nothing has happened: "is expected to leave".
	modalPlan
)

// modalityOf is the table of the verbs and nouns that govern an infinitive.
func modalityOf(w string) modality {
	switch w {
	case "managed", "manages", "began", "started", "continued", "helped", "went", "came", "on", "proceeded", "forced", "used", "appeared", "happened", "led", "compelled", "succeeded", "rushed", "lived":
		return modalDone
	case "tried", "tries", "trying", "attempted", "attempts", "attempting", "attempt", "sought", "seeks", "struggled", "struggling", "moved", "effort", "efforts", "bid":
		return modalTried
	case "failed", "fails", "failing", "refused", "refuses", "refusing", "declined", "declines", "neglected", "failure", "refusal", "unable", "hesitated":
		return modalNot
	case "decided", "decides", "voted", "votes", "agreed", "agrees", "agree", "ordered", "orders", "chose", "chosen", "decision", "elected", "allowed", "permitted", "authorised", "authorized", "opted", "resolved", "told", "instructed":
		return modalDecided
	case "offered", "offers", "threatened", "threatens", "vowed", "vows", "pledged", "pledges", "promised", "promises", "urged", "urges", "asked", "asks", "demanded", "demands", "appealed", "proposed", "proposes", "warned", "invited":
		return modalSaid
	}
	if isPlanWord(w) || isBe(w) {
		return modalPlan
	}
	return modalNone
}

// takesObject reports whether a governing verb may have an object before its infinitive: "ordered the army
// to free them".
func (k modality) takesObject(w string) bool {
	switch w {
	case "ordered", "orders", "allowed", "permitted", "authorised", "authorized", "told", "instructed", "urged", "urges", "asked", "asks", "invited", "warned", "forced", "compelled", "helped", "expected", "wants":
		return k != modalNone
	}
	return false
}

// objectWords is how far before its infinitive a verb with an object may stand.
const objectWords = 9

// governor is the modality of the word that governs the infinitive of the "to" at token i.
func (m *marker) governor(i, first int) modality {
	j := m.beforeTime(i-1, first)
	if j < first {
		return modalNone
	}
	w := m.d.Low(j)
	if k := modalityOf(w); k != modalNone {
		return k
	}
	if m.ranked(i-1, first) {
		return modalDone
	}
	for n := j; n >= first && j-n < objectWords && m.d.Tokens[n].Kind != text.Punct; n-- {
		w = m.d.Low(n)
		if k := modalityOf(w); k.takesObject(w) && !m.adjectival(n, m.before(n, first), first, i) {
			return k
		}
		if w == "to" || w == "that" || w == "who" || w == "which" {
			break
		}
	}
	return modalNone
}

// rankedWords is how many words may stand between "the first" and its infinitive.
const rankedWords = 3

// ranked reports whether the infinitive after token j says of whom or what is the first, last or only one that it has been
// done: "was the first company to open a mine". What will be the first is none yet.
func (m *marker) ranked(j, first int) bool {
	for n := j; n > first && j-n <= rankedWords && m.d.Tokens[n].Kind == text.Word; n-- {
		switch m.d.Low(n) {
		case "first", "last", "only", "second", "third", "latest":
		default:
			continue
		}
		if m.d.Low(n-1) != "the" && !isAdverb(m.d.Low(n-1)) {
			return false
		}
		for k := n - 1; k >= first && n-k < 6; k-- {
			switch w := m.d.Low(k); w {
			case "was", "were", "became", "been", "among", "as":
				return true
			case "is", "are", "be", "become", "becomes", "would", "will", "to":
				return false
			}
		}
		return false
	}
	return false
}

// beforeTime is the last token from j back that is no part of a date and no adverb, nor the preposition of
// that date: "tried again in May", "voted on Monday".
func (m *marker) beforeTime(j, first int) int {
	dated := false
	for ; j >= first; j-- {
		switch {
		case m.inDate(j):
			dated = true
		case dated && isPreposition(m.d.Low(j)):
			dated = false
		case !isAdverb(m.d.Low(j)) || m.d.Low(j) == "on":
			return j
		}
	}
	return j
}

// resolve says what an infinitive with a date tells of, when that date is past: what was decided, vowed or
// refused then is the deciding, the vow or the refusal, and no plan any more.
func (m *marker) resolve(h *host, when model.When) (kind model.EventKind, planned bool) {
	if !m.over(when) {
		return h.kind, h.planned
	}
	switch h.modal {
	case modalDecided:
		if h.kind == model.KindCooperation || h.kind == model.KindSanction || h.kind == model.KindDesignation {
			return h.kind, false
		}
		return model.KindPolicy, false
	case modalSaid:
		return model.KindStatement, false
	case modalNone, modalDone, modalTried, modalNot, modalPlan:
	}
	return h.kind, h.planned
}

// over reports whether a period ends on the day of publication or before.
func (m *marker) over(w model.When) bool {
	pub := model.NewWhen(m.d.Article.Published, model.BasisInferred)
	return w.Known() && pub.Known() && w.Period.Days() > 0 && w.Period.To <= pub.Period.To
}
