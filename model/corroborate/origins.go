package corroborate

import (
	"fmt"
	"slices"

	"example.org/sitrep/model"
)

// neighbour is an article that is about the same matter, and how alike.
type neighbour struct {
	art  int
	like float32
}

// neighbours lists for each article those that the pairs say are like it, by number.
func (w *work) neighbours(pairs []pair) {
	w.near = make([][]neighbour, len(w.arts))
	for _, p := range pairs {
		w.near[p.a] = append(w.near[p.a], neighbour{p.b, p.like})
		w.near[p.b] = append(w.near[p.b], neighbour{p.a, p.like})
	}
	for i := range w.near {
		slices.SortFunc(w.near[i], func(a, b neighbour) int { return a.art - b.art })
	}
}

func (w *work) likeOf(i, j int) float32 {
	for _, n := range w.near[i] {
		if n.art == j {
			return n.like
		}
	}
	return 0
}

// joinFamilies puts articles of one origin into one set.
func (w *work) joinFamilies() {
	w.family = newSets(len(w.arts))
	for k, r := range w.related {
		if r.verdict == model.SameOrigin {
			w.family.join(k[0], k[1])
		}
	}
	for _, list := range w.upstream {
		for _, i := range list[1:] {
			if w.likeOf(list[0], i) >= creditLike {
				w.family.join(list[0], i)
			}
		}
	}
	w.family.settle()
}

// verdict says whether two articles have one origin for what both tell, and why.
func (w *work) verdict(i, j int) (v model.Verdict, why string) {
	if r := w.related[[2]int{min(i, j), max(i, j)}]; r != nil {
		return r.verdict, r.why[0]
	}
	if w.family.settledSame(i, j) {
		return model.SameOrigin, fmt.Sprintf("%s and %s take from one article or agency", w.label(i), w.label(j))
	}
	p, q := w.prov[i], w.prov[j]
	for _, c := range p.credits {
		for _, d := range q.credits {
			if c.key == d.key && (c.scope == scopeArticle || d.scope == scopeArticle) {
				return model.SameOrigin, fmt.Sprintf("both credit %s", c.name)
			}
		}
	}
	for _, c := range p.credits {
		for _, d := range q.credits {
			if c.key == d.key {
				return model.CannotTell, fmt.Sprintf("both credit %s somewhere", c.name)
			}
		}
	}
	if p.outlet == "" || q.outlet == "" {
		name := w.label(i)
		if p.outlet != "" {
			name = w.label(j)
		}
		return model.CannotTell, fmt.Sprintf("%s does not say whose article it is", name)
	}
	return model.Independent, fmt.Sprintf("%s and %s: different publishers, no credit of each other or of a common source, no shared run of %d words or more",
		w.label(i), w.label(j), doubtRun)
}
