package corroborate

import (
	"cmp"
	"fmt"
	"slices"

	"example.org/sitrep/model"
)

const (
	// sameLike is how alike the words of two claims of different articles must be to say the same.
	sameLike = 0.6
	// sharedLike is the same for claims that share a person or a figure, sameEventLike for claims of one
	// event or one speaker.
	sharedLike, sameEventLike = 0.45, 0.27
	// linkBlock is how many claims may share a word for it to bring them together.
	linkBlock = 60
)

// numberClaims notes where each claim is, once their order is final.
func (w *work) numberClaims() {
	w.claimAt = make(map[model.ClaimID]int, len(w.out.Claims))
	for i := range w.out.Claims {
		w.claimAt[w.out.Claims[i].ID] = i
	}
}

// linkClaims joins the claims of different articles that say the same, each pair once, with the
// verdict on their origins.
func (w *work) linkClaims() {
	pairs := w.statementPairs()
	found := make([]foundLink, min(batchPairs, len(pairs)))
	for batch := range slices.Chunk(pairs, batchPairs) {
		parallelN(len(batch), func(k int) { found[k] = w.link(batch[k][0], batch[k][1]) })
		for _, l := range found[:len(batch)] {
			if l.like > 0 {
				w.links = append(w.links, l)
			}
		}
	}
	slices.SortFunc(w.links, func(x, y foundLink) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
	w.out.Links = make([]model.Link, len(w.links))
	for k := range w.links {
		w.out.Links[k] = w.links[k].Link
	}
}

// foundLink is the link of two claims, with their numbers and how alike their words are, 0 for no link.
type foundLink struct {
	model.Link
	a, b int32 // numbers of the claims A and B
	like float32
}

// claims are the two that are linked.
func (l *foundLink) claims(all []model.Claim) (a, b *model.Claim) { return &all[l.a], &all[l.b] }

// statementPairs lists the pairs of claims of different articles that share two heavy words, or one and
// the event.
func (w *work) statementPairs() [][2]int {
	claims := w.out.Claims
	top := make([][]uint64, len(claims))
	art := make([]int32, len(claims))
	for i := range claims {
		art[i] = int32(w.number[claims[i].Ref.Article]) //nolint:gosec // articles are far fewer
		if len(w.vec[i]) >= 3 {
			top[i] = heaviestHashes(w.vec[i], 6)
		}
	}
	shared := newShared(top, linkBlock)
	found := make([][][2]int, len(claims))
	parallelTally(len(claims), len(claims), func(i int, t *tally) {
		shared.tally(i, t)
		for _, j := range t.atLeast(1) {
			if art[i] != art[j] && (t.count[j] >= 2 || w.sameEvent(i, int(j))) {
				found[i] = append(found[i], [2]int{int(j), i})
			}
		}
	})
	return slices.Concat(found...)
}

func (w *work) sameEvent(i, j int) bool {
	a, b := &w.out.Claims[i], &w.out.Claims[j]
	return a.Event != "" && a.Event == b.Event
}

// link joins two claims when they say the same: alike in words, and not of other times, figures or
// plans.
func (w *work) link(s, t int) foundLink {
	a, b := &w.out.Claims[s], &w.out.Claims[t]
	like := likeness(w.vec[s], w.vec[t])
	need := float32(sameLike)
	if shares(a.People, b.People) || figuresAgree(a.Figures, b.Figures) > 0 {
		need = sharedLike
	}
	if a.Event != "" && a.Event == b.Event || a.Speaker.Person != "" && a.Speaker.Person == b.Speaker.Person {
		need = sameEventLike
	}
	if like < need || a.Planned != b.Planned || timesApart(a.When, b.When) || figuresClash(a, b) {
		return foundLink{}
	}
	v, why := w.verdict(w.number[a.Ref.Article], w.number[b.Ref.Article])
	switch {
	case a.Speaker.Person != "" && a.Speaker.Person == b.Speaker.Person:
		if v == model.Independent {
			v, why = model.SameOrigin, fmt.Sprintf("both report what %s said", a.Speaker.Name)
		}
	case a.Speaker.Organisation != "" && a.Speaker.Organisation == b.Speaker.Organisation:
		if v == model.Independent {
			v, why = model.SameOrigin, fmt.Sprintf("both report what %s said", a.Speaker.Name)
		}
	}
	if a.ID > b.ID {
		s, t = t, s
	}
	why = fmt.Sprintf("%s; the two claims' words are alike to %.0f %%", why, 100*like)
	link := model.Link{A: w.out.Claims[s].ID, B: w.out.Claims[t].ID, Verdict: v, Why: why}
	return foundLink{link, int32(s), int32(t), like} //nolint:gosec // claims are far fewer
}

// figuresClash reports whether two claims count the same unit and never agree.
func figuresClash(a, b *model.Claim) bool {
	clash := false
	for _, f := range a.Figures {
		for _, g := range b.Figures {
			if f.Unit != g.Unit || f.Unit == "" {
				continue
			}
			if f.Value == g.Value {
				return false
			}
			clash = true
		}
	}
	return clash
}
