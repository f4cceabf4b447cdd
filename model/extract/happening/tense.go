package happening

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// tense reads the words before a host: what is planned, conditional, denied or told as past of the past.
func (m *marker) tense(h *host, first int) {
	for i, steps := h.tok-1, 0; i >= first && steps < 5 && m.d.Tokens[i].Kind != text.Punct; i-- {
		w := m.d.Low(i)
		if isAdverb(w) || isBe(w) {
			continue
		}
		if w == "to" && m.infinitive(h, i) {
			m.governed(h, i, first)
			return
		}
		m.tenseWord(h, i, w)
		if steps++; h.verbal() && w != "have" && w != "has" && w != "had" && w != "not" {
			break
		}
	}
	if !h.verbal() {
		h.definite = h.definite || m.low(h.end, len(m.d.Tokens)) == "of"
		h.light = m.lightVerb(h, first)
	}
	for i := max(first, h.tok-6); i < h.tok && !h.told(); i++ {
		if m.plans(i) && !m.punctBetween(i, h.tok) {
			h.planned = true
		}
	}
}

// told reports whether the host is a verb in the past, of which a plan before it is the subject or nothing at all: "hopes
// of a truce drove the price", "the plan announced in March".
func (h *host) told() bool {
	return h.verbal() && h.form == lexicon.FormPast
}

// plans reports whether token i is a word of plans, which "set" is only before what it is set for.
func (m *marker) plans(i int) bool {
	w := m.d.Low(i)
	if next := m.low(i+1, len(m.d.Tokens)); w == "set" && next != "to" && next != "for" && !m.inTitle(i) {
		return false
	}
	return isPlanWord(w)
}

// governed reads what the word that governs the infinitive of the "to" at token i makes of it.
func (m *marker) governed(h *host, i, first int) {
	h.modal = m.governor(i, first)
	switch h.modal {
	case modalDone, modalTried, modalNot:
	case modalNone, modalDecided, modalSaid, modalPlan:
		agreed := h.modal == modalDecided && h.kind == model.KindCooperation // "agree to resume talks" is the agreement
		h.planned = !agreed && !m.sent(i-1, first)
	}
}

// infinitive reports whether the "to" at i belongs to the host.
func (m *marker) infinitive(h *host, i int) bool {
	return h.verbal() && (h.form == lexicon.FormBase || h.form == lexicon.FormPhrase || m.d.Low(i+1) == "be")
}

// tenseWord notes what one word before a host says of it.
func (m *marker) tenseWord(h *host, i int, w string) {
	switch {
	case isNegation(w) || w == "no" && !h.verbal():
		h.negated = true
	case w == "had" && h.verbal():
		h.perfect = true
	case isFuture(w) && h.verbal() && h.form != lexicon.FormIng:
		h.planned = true
	case !h.verbal() && (isDefinite(w) || m.d.Tokens[i].Upper):
		h.definite = true
	case m.plans(i) && (!h.told() || w == "likely"):
		h.planned = true
	}
}

func isNegation(w string) bool {
	return w == "not" || w == "never" || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t")
}

// lightVerb reports whether a verb right before a noun says that it was done: "carried out a raid", "went
// on a violent rampage", "engaged in a bombing campaign".
func (m *marker) lightVerb(h *host, first int) bool {
	for i := h.tok - 1; i >= first && i > h.tok-6; i-- {
		if m.d.Tokens[i].Kind == text.Punct {
			return false
		}
		switch m.d.Low(i) {
		case "launched", "launching", "carried", "conducted", "staged", "mounted", "engaged", "waged", "ordered", "suffered", "committed", "went", "hosted", "announced", "imposed", "sparked", "triggered", "began":
			return true
		}
	}
	return false
}

func (m *marker) punctBetween(a, b int) bool {
	for i := a; i < b; i++ {
		if m.d.Tokens[i].Kind == text.Punct {
			return true
		}
	}
	return false
}

// reachBack is how many tokens before "to" the verb of a sending may stand.
const reachBack = 14

// sent reports whether the infinitive after word i is the purpose of something done: "sent helicopters to
// rescue them". What was sent is no plan any more.
func (m *marker) sent(i, first int) bool {
	for k := i; k >= first && i-k < reachBack && m.d.Tokens[k].Kind != text.Punct; k-- {
		switch w := m.d.Low(k); w {
		case "sent", "dispatched", "deployed", "mobilised", "mobilized", "flew", "rushed":
			return !m.plansBefore(k, first)
		default:
			if isFuture(w) || isPlanWord(w) || w == "to" {
				return false
			}
		}
	}
	return false
}

// plansBefore reports whether a word of plans or of the future stands in the clause before token k.
func (m *marker) plansBefore(k, first int) bool {
	for i := k - 1; i >= first && k-i < reachBack && m.d.Tokens[i].Kind != text.Punct; i-- {
		if w := m.d.Low(i); isFuture(w) || isPlanWord(w) || w == "to" {
			return true
		}
	}
	return false
}

func isFuture(w string) bool {
	switch w {
	case "will", "would", "could", "may", "might", "shall", "should", "can", "must", "'ll", "’ll", "if", "unless", "won't":
		return true
	}
	return false
}

func isPlanWord(w string) bool {
	switch w {
	case "plan", "plans", "planned", "planning", "threatened", "threatens", "threatening", "threat", "threats", "vowed", "pledged", "promised", "promises", "expected", "scheduled", "set", "due",
		"proposed", "proposes", "proposal", "considering", "weighing", "mulling", "possible", "potential", "options", "upcoming", "intends", "intended", "likely", "prospect", "hopes", "wants", "aims", "fear", "fears", "risk":
		return true
	}
	return false
}

func isModal(w string) bool {
	switch w {
	case "will", "would", "could", "may", "might", "shall", "should", "can", "must", "did", "does", "do", "to", "cannot", "didn't", "won't", "wouldn't", "couldn't", "didn’t", "let", "helped", "help":
		return true
	}
	return false
}

func isBe(w string) bool {
	switch w {
	case "was", "were", "been", "being", "be", "is", "are", "am", "got", "get", "gets":
		return true
	}
	return false
}

// isStative lists pasts that report a state, a thought or a manner and no happening.
func isStative(w string) bool {
	switch w {
	case "had", "was", "were", "been", "did", "done", "seemed", "appeared", "wanted", "needed", "believed", "thought", "felt", "knew", "known", "meant", "liked", "loved", "hoped", "feared", "considered",
		"looked", "lived", "remained", "involved", "included", "contained", "consisted", "belonged", "owned", "based", "located", "named", "called", "used", "supposed", "related", "linked", "according",
		"alleged", "so-called", "suspected", "armed", "united", "left", "put", "set", "let", "cut", "read", "hit", "cost", "led", "could", "regarded", "estimated", "got", "gotten", "hurt", "spread", "shut", "split", "quit",
		"born", "concerned", "interested", "worried", "aged", "dubbed", "trusted", "limited", "noted", "unprecedented", "detailed", "advanced", "sophisticated", "experienced", "expected", "understood", "given":
		switch w {
		case "left", "put", "set", "cut", "hit", "led", "shut", "split", "quit", "born":
			return false
		}
		return true
	}
	return false
}

// isSpeech lists the commonest verbs of saying in the past; a date beside one dates what was said.
func isSpeech(w string) bool {
	switch w {
	case "said", "told", "stated", "added", "wrote", "tweeted", "posted", "claimed", "noted", "explained", "argued", "insisted", "reported", "acknowledged", "recalled", "asked", "replied", "responded", "commented",
		"admitted", "denied", "suggested", "stressed", "emphasized", "emphasised", "observed", "remarked", "described", "mentioned", "expressed", "cited", "published", "spoke", "disclosed", "indicated":
		return true
	}
	return false
}
