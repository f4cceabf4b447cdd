package corroborate

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

const (
	// sameShare is the share of an article's own words that must stand in another to be one text.
	sameShare = 0.10
	// sameRun is a run of words that chance does not repeat; with sameRuns runs one text was the source.
	sameRun, sameRuns = 15, 3
	// doubtRun and doubtShare are where shared wording stops to be chance but settles nothing.
	doubtRun, doubtShare = 10, 0.05
	// creditLike is how alike an article must be to one that it credits for the credit to mean that one.
	creditLike = 0.12
	// retellLike and retellPeople are how alike a report without a source of its own must be to an
	// exclusive one, and how many named people both must share, to be a retelling.
	retellLike, retellPeople = 0.28, 4
)

// relation is what is known of two articles' dependence, in the order of their numbers.
type relation struct {
	verdict  model.Verdict
	why      []string
	from     int // the source, -1 when the direction cannot be told
	shared   float64
	evidence []model.Ref
}

// findDerivations finds which article takes from which, after byWording.
func (w *work) findDerivations() {
	w.byCredit()
	w.byRetelling()
	w.byPublisher()
	w.writeDerivations()
	w.byUpstream()
	w.joinFamilies()
}

// relate notes a finding about two articles; the firmer verdict wins, reasons add up.
func (w *work) relate(a, b int, r relation) {
	key := [2]int{min(a, b), max(a, b)}
	old := w.related[key]
	switch {
	case old == nil:
		w.related[key] = &r
	case old.verdict == model.CannotTell && r.verdict == model.SameOrigin:
		r.why = append(r.why, old.why...)
		r.evidence = append(r.evidence, old.evidence...)
		r.shared = max(r.shared, old.shared)
		w.related[key] = &r
	default:
		old.why = append(old.why, r.why...)
		old.evidence = append(old.evidence, r.evidence...)
		old.shared = max(old.shared, r.shared)
		if r.verdict == model.SameOrigin && old.from < 0 {
			old.from = r.from
		}
	}
}

// batchPairs is how many pairs are compared before the findings are noted.
const batchPairs = 4096

// byWording compares the texts of articles that share fingerprints. Comparing is independent for each pair;
// the findings are noted in order.
func (w *work) byWording() {
	pairs := w.wordingPairs()
	cut := w.wordings(pairs)
	comparers := make([]comparer, workers)
	found := make([]*relation, min(batchPairs, len(pairs)))
	for batch := range slices.Chunk(pairs, batchPairs) {
		n := len(batch)
		parallelN(workers, func(k int) {
			for i := n * k / workers; i < n*(k+1)/workers; i++ {
				a, b := batch[i][0], batch[i][1]
				found[i] = w.ofWording(a, b, comparers[k].compare(cut[a], cut[b]), cut[a], cut[b])
			}
		})
		for i, p := range batch {
			if found[i] != nil {
				w.relate(p[0], p[1], *found[i])
			}
		}
	}
}

// wordings cuts the articles of the pairs into words.
func (w *work) wordings(pairs [][2]int) []*wording {
	needed := make([]bool, len(w.arts))
	for _, p := range pairs {
		needed[p[0]], needed[p[1]] = true, true
	}
	cut := make([]*wording, len(w.arts))
	parallelN(len(cut), func(i int) {
		if needed[i] {
			cut[i] = wordingOf(w.arts[i].Text)
		}
	})
	return cut
}

// ofWording is what the wording that two articles share says of them, nil when it says nothing.
func (w *work) ofWording(a, b int, c common, wa, wb *wording) *relation {
	plain := 0
	for _, r := range c.runs {
		if !r.quoted {
			plain++
		}
	}
	part := max(c.ofA, c.ofB)
	r := relation{verdict: model.CannotTell}
	switch {
	case part >= 0.2 && c.plainMatched >= 30, part >= sameShare && plain >= sameRuns, c.longest >= sameRun && plain >= sameRuns, c.longest >= 25:
		r.verdict = model.SameOrigin
	case c.longest >= doubtRun, part >= doubtShare && plain >= 2, c.quotes >= 2:
	default:
		return nil
	}
	r.from, r.shared = w.direction(a, b, c), w.sharedOf(a, b, c)
	runs := fmt.Sprintf("%d runs, the longest of %d words", len(c.runs), longestRun(c))
	if len(c.runs) == 1 {
		runs = fmt.Sprintf("one run of %d words", longestRun(c))
	}
	r.why = []string{fmt.Sprintf("%s of the wording of %s and %s of %s are shared, in %s",
		percent(c.ofA), w.label(a), percent(c.ofB), w.label(b), runs)}
	if c.plainMatched == 0 {
		r.why = []string{fmt.Sprintf("%d quotations are word for word the same in %s and %s", c.quotes, w.label(a), w.label(b))}
	}
	for _, x := range c.runs[:min(3, len(c.runs))] {
		r.evidence = append(r.evidence, model.Ref{Article: w.arts[a].ID, Span: wa.spanOf(x.a, x.words)}, model.Ref{Article: w.arts[b].ID, Span: wb.spanOf(x.b, x.words)})
	}
	return &r
}

// percent writes a share; what is shared at all is never called 0 %.
func percent(share float64) string {
	if share < 0.005 {
		return "under 1 %"
	}
	return fmt.Sprintf("%.0f %%", 100*share)
}

func longestRun(c common) int {
	n := 0
	for _, r := range c.runs {
		n = max(n, r.words)
	}
	return n
}

// direction is the earlier of two articles that share wording, else the one whose words the other
// holds while it has more of its own; -1 when nothing settles it.
func (w *work) direction(a, b int, c common) int {
	p, q := w.published(a), w.published(b)
	switch {
	case p.Known() && q.Known() && p.Period.To < q.Period.From:
		return a
	case p.Known() && q.Known() && q.Period.To < p.Period.From:
		return b
	case c.ofB >= 0.6 && c.ofA <= c.ofB/2:
		return a // b is little more than a part of a
	case c.ofA >= 0.6 && c.ofB <= c.ofA/2:
		return b
	}
	return -1
}

// sharedOf is the share of the wording of the article that takes.
func (w *work) sharedOf(a, b int, c common) float64 {
	if w.direction(a, b, c) == b {
		return c.ofA
	}
	return c.ofB
}

// published is the stated date of publication, undated when it is only inferred.
func (w *work) published(i int) model.When {
	if w.arts[i].PublishedBasis == model.PublishedInferred {
		return model.When{}
	}
	return model.NewWhen(w.arts[i].Published, model.BasisStated)
}

// label names an article in a reason: by outlet, else by headline, else by path.
func (w *work) label(i int) string {
	a := w.arts[i]
	if a.Outlet != "" {
		return a.Outlet
	}
	if p := w.prov[i]; p != nil && p.selfNamed {
		return p.self.In(a.Text) + " (" + lastPart(a.Path) + ")"
	}
	return lastPart(a.Path)
}

func lastPart(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }

// byCredit finds the article among those about the same matter that a credit means.
func (w *work) byCredit() {
	for i, p := range w.prov {
		for k := range p.credits {
			if best := w.credited(i, &p.credits[k]); best >= 0 && !w.told(i, best) {
				w.noteCredit(i, best, &p.credits[k])
			}
		}
	}
}

// credited is the article most like i of the outlet that a credit names, -1 without one.
func (w *work) credited(i int, c *credit) int {
	best := -1
	for _, n := range w.near[i] {
		if n.like < creditLike || w.story[i] != w.story[n.art] || !sameOutlet(c.key, w.prov[n.art].outlet) || w.before(i, n.art) {
			continue
		}
		if best < 0 || n.like > w.likeOf(i, best) {
			best = n.art
		}
	}
	return best
}

func (w *work) noteCredit(i, best int, c *credit) {
	verdict := model.SameOrigin
	if w.credits(best, w.prov[i].outlet) {
		verdict = model.CannotTell // they credit each other
	}
	r := relation{verdict: verdict, from: best, why: []string{fmt.Sprintf("%s credits %s: %q", w.label(i), w.label(best), c.text(w.arts[i]))}}
	if !c.span.Empty() {
		r.evidence = []model.Ref{{Article: w.arts[i].ID, Span: w.around(i, c.span)}}
	}
	if w.prov[best].selfNamed {
		r.evidence = append(r.evidence, model.Ref{Article: w.arts[best].ID, Span: w.around(best, w.prov[best].self)})
	}
	w.relate(i, best, r)
}

// told reports whether a credit was noted for the pair before.
func (w *work) told(i, j int) bool {
	r := w.related[[2]int{min(i, j), max(i, j)}]
	if r == nil {
		return false
	}
	for _, y := range r.why {
		if strings.Contains(y, " credits "+w.label(j)) {
			return true
		}
	}
	return false
}

func (w *work) credits(i int, outlet string) bool {
	for k := range w.prov[i].credits {
		if sameOutlet(w.prov[i].credits[k].key, outlet) {
			return true
		}
	}
	return false
}

// before reports whether article a was published before b for certain.
func (w *work) before(a, b int) bool {
	p, q := w.published(a), w.published(b)
	return p.Known() && q.Known() && p.Period.To < q.Period.From
}

func (c *credit) text(a *model.Article) string {
	if c.span.Empty() {
		return c.name
	}
	return c.span.In(a.Text)
}

// around is the sentence of a span, or the span.
func (w *work) around(i int, s model.Span) model.Span {
	if k := w.arts[i].SentenceAt(s.Start); k >= 0 {
		return w.arts[i].Sentences[k]
	}
	return s
}

// byRetelling finds reports that name no source of their own and tell what an exclusive one found.
func (w *work) byRetelling() {
	for i, p := range w.prov {
		if p.exclusive.Empty() {
			continue
		}
		for _, n := range w.near[i] {
			q := w.prov[n.art]
			if n.like < retellLike || q.ownWork || len(q.credits) > 0 || !q.exclusive.Empty() || w.before(n.art, i) {
				continue
			}
			shared := w.sharedPeople(i, n.art)
			if len(shared) < retellPeople {
				continue
			}
			w.relate(i, n.art, relation{
				verdict: model.SameOrigin, from: i,
				why: []string{fmt.Sprintf("%s names no source of its own and tells of %d people whom the exclusive report of %s names (%q)",
					w.label(n.art), len(shared), w.label(i), p.exclusive.In(w.arts[i].Text))},
				evidence: []model.Ref{{Article: w.arts[i].ID, Span: w.around(i, p.exclusive)}},
			})
		}
	}
}

// sharedPeople lists the people whom both articles name.
func (w *work) sharedPeople(i, j int) []model.PersonID {
	here := map[model.PersonID]bool{}
	for _, id := range w.people[i] {
		here[id] = true
	}
	var out []model.PersonID
	for _, id := range w.people[j] {
		if here[id] {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// byPublisher notes pairs of one outlet or family that are about the same matter.
func (w *work) byPublisher() {
	for i := range w.arts {
		for _, n := range w.near[i] {
			j := n.art
			if j < i || n.like < creditLike {
				continue
			}
			p, q := w.prov[i], w.prov[j]
			switch {
			case sameOutlet(p.outlet, q.outlet):
				w.relate(i, j, relation{verdict: model.SameOrigin, from: w.earlier(i, j), why: []string{fmt.Sprintf("one publisher: both are of %s", w.label(i))}})
			case p.family != "" && p.family == q.family:
				w.relate(i, j, relation{verdict: model.SameOrigin, from: w.earlier(i, j), why: []string{fmt.Sprintf("one publisher: %s and %s belong together", w.label(i), w.label(j))}})
			}
		}
	}
}

func (w *work) earlier(i, j int) int {
	switch {
	case w.before(i, j):
		return i
	case w.before(j, i):
		return j
	}
	return -1
}

// writeDerivations turns the relations into derivations, in order.
func (w *work) writeDerivations() {
	keys := make([][2]int, 0, len(w.related))
	for k := range w.related {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [2]int) int {
		if c := cmp.Compare(a[0], b[0]); c != 0 {
			return c
		}
		return cmp.Compare(a[1], b[1])
	})
	w.out.Derivations = slices.Grow(w.out.Derivations, len(keys))
	for _, k := range keys {
		r := w.related[k]
		from, to := k[0], k[1]
		if r.from == to {
			from, to = to, from
		}
		why := strings.Join(r.why, "; ")
		if r.from < 0 {
			why += "; who took from whom cannot be told"
		}
		w.out.Derivations = append(w.out.Derivations, model.Derivation{
			From: string(w.arts[from].ID), To: w.arts[to].ID, Verdict: r.verdict, Why: why,
			Shared: r.shared, Directed: r.from >= 0, Evidence: uniqueRefs(r.evidence),
		})
	}
}

func uniqueRefs(in []model.Ref) []model.Ref {
	slices.SortStableFunc(in, func(a, b model.Ref) int { return a.Compare(b) })
	return slices.Compact(in)
}
