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

// statement is a claim as something said, for comparison.
type statement struct {
	claim int
	art   int
	words []feature
	top   []uint64
}

// linkClaims joins the claims of different articles that say the same, each pair once, with the
// verdict on their origins.
func (w *work) linkClaims() {
	w.claimAt = make(map[model.ClaimID]int, len(w.out.Claims))
	for i := range w.out.Claims {
		w.claimAt[w.out.Claims[i].ID] = i
	}
	w.linkLike = map[[2]model.ClaimID]float32{}
	list := make([]statement, len(w.out.Claims))
	parallelN(len(list), func(i int) {
		c := &w.out.Claims[i]
		a := w.number[c.Ref.Article]
		v := w.vec[i]
		s := statement{claim: i, art: a, words: v}
		if len(v) >= 3 {
			for _, f := range heaviest(v, 6) {
				s.top = append(s.top, f.hash)
			}
		}
		list[i] = s
	})
	for _, p := range w.statementPairs(list) {
		w.link(&list[p[0]], &list[p[1]])
	}
	slices.SortFunc(w.out.Links, func(x, y model.Link) int {
		if c := cmp.Compare(x.A, y.A); c != 0 {
			return c
		}
		return cmp.Compare(x.B, y.B)
	})
}

// statementPairs lists the pairs of claims of different articles that share two heavy words.
func (w *work) statementPairs(list []statement) [][2]int {
	index := map[uint64][]int32{}
	for i := range list {
		for _, h := range list[i].top {
			index[h] = append(index[h], int32(i)) //nolint:gosec // claims are far fewer
		}
	}
	found := make([][][2]int, len(list))
	parallelTally(len(list), len(list), func(i int, t *tally) {
		tallyStatements(list, index, i, t)
		for _, j := range t.atLeast(1) {
			if t.count[j] >= 2 || w.sameEvent(list, i, int(j)) {
				found[i] = append(found[i], [2]int{int(j), i})
			}
		}
	})
	return slices.Concat(found...)
}

// tallyStatements counts the heavy words that a statement shares with those before it of other articles.
func tallyStatements(list []statement, index map[uint64][]int32, i int, t *tally) {
	for _, h := range list[i].top {
		if len(index[h]) > linkBlock {
			continue
		}
		for _, j := range index[h] {
			if int(j) < i && list[j].art != list[i].art {
				t.add(j)
			}
		}
	}
}

func (w *work) sameEvent(list []statement, i, j int) bool {
	a, b := &w.out.Claims[list[i].claim], &w.out.Claims[list[j].claim]
	return a.Event != "" && a.Event == b.Event
}

// link joins two claims when they say the same: alike in words, and not of other times, figures or
// plans.
func (w *work) link(s, t *statement) {
	a, b := &w.out.Claims[s.claim], &w.out.Claims[t.claim]
	like := likeness(s.words, t.words)
	need := float32(sameLike)
	if shares(a.People, b.People) || figuresAgree(a, b) > 0 {
		need = sharedLike
	}
	if a.Event != "" && a.Event == b.Event || a.Speaker.Person != "" && a.Speaker.Person == b.Speaker.Person {
		need = sameEventLike
	}
	if like < need || a.Planned != b.Planned || timesApart(a.When, b.When) || figuresClash(a, b) {
		return
	}
	v, why := w.verdict(s.art, t.art)
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
	x, y := a.ID, b.ID
	if x > y {
		x, y = y, x
	}
	w.linkLike[[2]model.ClaimID{x, y}] = like
	w.out.Links = append(w.out.Links, model.Link{A: x, B: y, Verdict: v, Why: fmt.Sprintf("%s; the two claims' words are alike to %.0f %%", why, 100*like)})
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
