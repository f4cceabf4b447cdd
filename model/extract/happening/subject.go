package happening

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// ofSubject reports whether a verb only says who the subject of the next verb is, at token next, because nothing
// joins the two: "schoolgirls kidnapped in March were freed", "an officer who was shot on Monday died".
func (m *marker) ofSubject(h *host, next, first int) bool {
	if h.form != lexicon.FormPast || h.planned || m.thatClause(h) || !m.unjoined(h.end, next) {
		return false
	}
	p := m.before(h.tok, first)
	if p < first {
		return false
	}
	relative := m.relative(p, first)
	if !relative && (m.d.Tokens[p].Kind != text.Word || m.verbBetween(first, p) || isObjectPronoun(m.d.Low(p)) || isAuxiliary(m.d.Low(p)) || intransitive(m.d.Low(h.tok))) {
		return false // "he shot", "was shot", "freed the men seized in March"
	}
	return relative || m.finiteAt(h.end, next)
}

// thatClause reports whether a verb may lead a clause without "that": "said the men died".
func (m *marker) thatClause(h *host) bool {
	if h.speech || h.kind == model.KindStatement {
		return true
	}
	w := lexicon.Speech().Look(m.d.Low(h.tok))
	return w != nil && w.Frames&lexicon.FrameThat != 0
}

// unjoined reports whether tokens [a, b) hold no mark and no word that opens a clause.
func (m *marker) unjoined(a, b int) bool {
	for i := a; i < b; i++ {
		switch w := m.d.Low(i); {
		case m.d.Tokens[i].Kind == text.Punct && w != "$" && w != "-", isConjunction(w), w == "to":
			return false
		case w == "after", w == "before", w == "when", w == "while", w == "as", w == "since", w == "until", w == "because", w == "than":
			if !m.inDate(i + 1) {
				return false
			}
		}
	}
	return true
}

// relative reports whether the words up to token p, back over helpers, open a relative clause.
func (m *marker) relative(p, first int) bool {
	for p > first && (isAuxiliary(m.d.Low(p)) || isAdverb(m.d.Low(p))) {
		p--
	}
	switch m.d.Low(p) {
	case "who", "which":
		return true
	case "that":
		return p > first && m.d.Tokens[p-1].Kind == text.Word && !m.d.Tokens[p-1].Upper && !isPreposition(m.d.Low(p-1)) && lexicon.Speech().Look(m.d.Low(p-1)) == nil
	}
	return false
}

// finiteAt reports whether the verb at token v is sure to be finite and no participle: it has a helper before
// it behind token from, stands right behind a date, or takes no object.
func (m *marker) finiteAt(from, v int) bool {
	for i := v - 1; i >= from; i-- {
		w := m.d.Low(i)
		if isAuxiliary(w) {
			return true
		}
		if !isAdverb(w) && w != "not" {
			break
		}
	}
	return intransitive(m.d.Low(v)) || v > from && m.inDate(v-1)
}

// verbBetween reports whether a helper or a verb that is sure to be one stands among tokens [a, b).
func (m *marker) verbBetween(a, b int) bool {
	for i := a; i < b; i++ {
		w := m.d.Low(i)
		if isAuxiliary(w) || m.d.Tokens[i].Kind == text.Word && m.pastVerb(i, a, b, w) {
			return true
		}
	}
	return false
}

func isAuxiliary(w string) bool {
	return isBe(w) || w == "has" || w == "have" || w == "had" || isFuture(w) && w != "if" && w != "unless"
}

// intransitive lists pasts of verbs that take no object, which therefore describe no noun before them.
func intransitive(w string) bool {
	switch w {
	case "died", "fell", "rose", "collapsed", "escaped", "survived", "resigned", "pleaded", "appeared", "arrived", "returned", "came", "went", "became", "began", "drowned", "succumbed", "perished", "crashed", "sank", "erupted",
		"reopened", "emerged", "walked", "climbed", "ended", "happened", "occurred", "vanished", "remained":
		return true
	}
	return false
}
