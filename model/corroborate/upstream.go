package corroborate

import (
	"fmt"

	"example.org/sitrep/model"
)

// byUpstream adds edges from outlets and agencies that are not among the files. A dateline or a
// credit line covers the whole article; a credit in a sentence does not settle where the rest is from.
func (w *work) byUpstream() {
	w.upstream = map[string][]int{}
	for i, p := range w.prov {
		done, whole := map[string]bool{}, creditedWhole(p)
		for k := range p.credits {
			c := &p.credits[k]
			if done[c.key] || c.scope == scopeSentence && whole[c.key] || w.inFiles(i, c.key) {
				continue
			}
			done[c.key] = true
			w.addUpstream(i, c)
		}
		if p.selfNamed && w.arts[i].Outlet == "" {
			w.sources = append(w.sources, model.Source{ID: model.SourceID("outlet/" + p.outlet), Name: p.self.In(w.arts[i].Text)})
		}
	}
}

func (w *work) addUpstream(i int, c *credit) {
	kind := "outlet"
	if c.agency {
		kind = "agency"
	}
	d := model.Derivation{
		From: kind + "/" + c.key, To: w.arts[i].ID, Verdict: model.CannotTell, Directed: true,
		Why: fmt.Sprintf("%s is credited in a sentence: %q; how much more comes from it cannot be told", c.name, c.text(w.arts[i])),
	}
	if c.span.Empty() {
		d.Why = fmt.Sprintf("%s is credited among others; how much comes from it cannot be told", c.name)
	}
	if c.scope == scopeArticle {
		d.Verdict = model.SameOrigin
		d.Why = fmt.Sprintf("%s is credited for the article: %q; no file here is by it", c.name, c.text(w.arts[i]))
		w.upstream[c.key] = append(w.upstream[c.key], i)
	}
	if !c.span.Empty() {
		d.Evidence = []model.Ref{{Article: w.arts[i].ID, Span: w.around(i, c.span)}}
	}
	w.out.Derivations = append(w.out.Derivations, d)
	w.sources = append(w.sources, model.Source{ID: model.SourceID(d.From), Name: c.name})
}

// creditedWhole are the sources that are credited for the whole article.
func creditedWhole(p *provenance) map[string]bool {
	out := map[string]bool{}
	for k := range p.credits {
		if p.credits[k].scope == scopeArticle {
			out[p.credits[k].key] = true
		}
	}
	return out
}

// inFiles reports whether the credit was found to mean an article of the files.
func (w *work) inFiles(i int, key string) bool {
	for _, n := range w.near[i] {
		if n.like >= creditLike && w.story[i] == w.story[n.art] && sameOutlet(key, w.prov[n.art].outlet) {
			return true
		}
	}
	return false
}
