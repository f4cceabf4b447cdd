package happening

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
)

// overdue reports whether the host of a claim is a plan with the date of a day that is over, so that the date may be that
// of what was said or done about it.
func (m *marker) overdue(c *model.Claim, h *host) bool {
	return h != nil && (h.planned || c.Stance == model.StanceExpected) && h.when >= 0 && m.over(model.NewWhen(m.dates[h.when].When, m.dates[h.when].Basis))
}

// vowed is the word of saying before a plan that has the plan's date, nil without one: "In August, the ministry announced
// that it would close the pit". What was said on that day is no plan.
func (m *marker) vowed(c *model.Claim, best *host, hosts []host) *host {
	if !m.overdue(c, best) || m.d.TokenAt(m.dates[best.when].Ref.Span.Start) > best.tok {
		return nil
	}
	for i := range hosts {
		h := &hosts[i]
		if h.tok >= best.tok || h.planned || h.negated || !h.speech && h.kind != model.KindStatement || !h.verbal() || h.when >= 0 && h.when != best.when {
			continue
		}
		if !c.Ref.Span.Contains(m.d.Span(h.tok, h.end)) || !m.thatWould(h.end, best.tok) {
			continue
		}
		vow := *h
		vow.kind, vow.when, vow.cost, vow.shifted = model.KindStatement, best.when, best.cost, best.shifted
		return &vow
	}
	return nil
}

// thatWould reports whether tokens [a, b) say what would be: "that it would not".
func (m *marker) thatWould(a, b int) bool {
	that := false
	for i := a; i < b; i++ {
		switch m.d.Low(i) {
		case "that":
			that = true
		case "would", "could", "might":
			return true
		}
	}
	return that
}

// cameOf is the verb in the past that tells what came of a plan on the same day ("Hopes of a truce drove the price up on
// Monday") or what was done with a purpose ("On Monday it signed a deal allowing the bank to sell"). Without one it is the
// host itself.
func (m *marker) cameOf(c *model.Claim, best *host, hosts []host) *host {
	if !m.overdue(c, best) || !best.planned || best.verbal() && (best.modal != modalNone || !m.purpose(best) || m.plansBefore(best.tok-1, m.d.TokenAt(c.Ref.Span.Start))) {
		return best
	}
	for i := range hosts {
		h := &hosts[i]
		if (h.tok < best.tok) == best.verbal() && m.did(h, best) && c.Content.Contains(m.d.Span(h.tok, h.end)) {
			if best.form == lexicon.FormPhrase { // "braved the sun to cast their ballots"
				done := *best
				done.planned = false
				return &done
			}
			done := *h
			done.when, done.cost, done.shifted = best.when, best.cost, best.shifted
			return &done
		}
	}
	return best
}

// purpose reports whether a verbal host is an infinitive.
func (m *marker) purpose(h *host) bool {
	return h.form == lexicon.FormBase || h.form == lexicon.FormPhrase && h.tok > 0 && m.d.Low(h.tok-1) == "to"
}

// did reports whether a host is a verb in the past that the date of a plan can be of.
func (m *marker) did(h, plan *host) bool {
	return h.rule == nil && !h.speech && !h.planned && !h.negated && !h.aside && (h.when < 0 || h.when == plan.when) && !isPlanWord(m.d.Low(h.tok)) && modalityOf(m.d.Low(h.tok)) == modalNone
}
