package corroborate

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

const (
	// blockLimit is how many claims a block may hold to be compared pair by pair; a bigger one is
	// parted by the claims' heaviest words.
	blockLimit = 120
	// fullCompare is how many members of two groups are compared before they are joined.
	fullCompare = 10
	// maxWhy is how many reasons an event keeps.
	maxWhy = 12
)

// foldEvents folds claims that tell of one happening into events.
func (w *work) foldEvents() {
	hs := w.happenings()
	pairs := w.scorePairs(hs)
	groups, why := w.joinPairs(hs, pairs)
	for _, g := range groups {
		if w.onlyWeak(hs, g) {
			for _, k := range g {
				w.idle = append(w.idle, hs[k].claim)
			}
			continue
		}
		w.addEvent(hs, g, why)
	}
	slices.SortFunc(w.out.Events, compareEvents)
	w.relatePlans()
}

// onlyWeak reports whether a group holds nothing but mentions of a happening that is told nowhere.
func (w *work) onlyWeak(hs []happening, group []int) bool {
	for _, k := range group {
		if !hs[k].weak {
			return false
		}
	}
	return true
}

// scored is a pair of happenings that may be one, a < b.
type scored struct {
	a, b  int
	score float32
}

// scorePairs compares the happenings that share a block.
func (w *work) scorePairs(hs []happening) []scored {
	blocks := map[blockKey][]int32{}
	for i := range hs {
		for _, k := range blockKeys(&hs[i]) {
			blocks[k] = append(blocks[k], int32(i)) //nolint:gosec // claims are far fewer
		}
	}
	var todo []twoOf
	for key, list := range blocks {
		todo = appendBlock(todo, hs, key, list)
	}
	slices.Sort(todo)
	todo = slices.Compact(todo)
	results := make([]scored, len(todo))
	parallelN(len(todo), func(k int) {
		i, j := todo[k].both()
		a, b := &hs[i], &hs[j]
		if score := w.compare(a, b, false).score; score >= w.limit(a, b) && w.particular(a, b) {
			results[k] = scored{i, j, score}
		}
	})
	out := slices.DeleteFunc(results, func(r scored) bool { return r.score == 0 })
	slices.SortStableFunc(out, func(x, y scored) int { return cmp.Compare(y.score, x.score) })
	return out
}

// twoOf is two numbers in one, a < b, in their order.
type twoOf uint64

func newTwoOf(a, b int32) twoOf { return twoOf(a)<<32 | twoOf(b) } //nolint:gosec // neither is below 0

func (p twoOf) both() (a, b int) { return int(p >> 32), int(p & math.MaxUint32) } //nolint:gosec // they were such

func (w *work) limit(a, b *happening) float32 {
	if a.art == b.art {
		return sameArticle
	}
	return otherArticle
}

// blockKey names happenings that are compared with each other: those of an article, of a person, of a
// country and day, of a country, group of kinds and heavy word; of a story those that only say when it was.
type blockKey struct {
	article int // counted from 1; below 0 a story
	person  model.PersonID
	country model.CountryCode
	day     model.EDTF
	group   int
	word    uint64
}

// blockKeys are the blocks in which a happening is compared: its article, its people, its country and
// day, its country and heaviest words.
func blockKeys(h *happening) []blockKey {
	keys := make([]blockKey, 0, 16)
	keys = append(keys, blockKey{article: h.art + 1})
	if h.told || h.leads() {
		keys = append(keys, blockKey{article: -1 - h.story})
	}
	for _, p := range h.people[:min(4, len(h.people))] {
		keys = append(keys, blockKey{person: p})
	}
	for _, c := range h.codes[:min(2, len(h.codes))] {
		if h.when.Known() && h.when.Period.Precision == model.PrecisionDay {
			keys = append(keys, blockKey{country: c, day: h.when.EDTF})
		}
		for _, t := range h.top {
			keys = append(keys, blockKey{country: c, group: kindGroup(h.kind), word: t})
		}
	}
	return keys
}

// appendBlock adds the pairs of a block that are worth comparing.
func appendBlock(pairs []twoOf, hs []happening, key blockKey, list []int32) []twoOf {
	if len(list) <= blockLimit {
		for i, a := range list {
			for _, b := range list[i+1:] {
				if kindLike(hs[a].kind, hs[b].kind) > 0 && timesFit(&hs[a], &hs[b]) && (key.article >= 0 || onlyDated(&hs[a], &hs[b])) {
					pairs = append(pairs, newTwoOf(a, b))
				}
			}
		}
		return pairs
	}
	if key.group > 0 {
		return pairs // too common a word to mean one happening
	}
	parts := map[uint64][]int32{}
	for _, i := range list {
		for _, t := range hs[i].top {
			parts[t] = append(parts[t], i)
		}
	}
	for _, p := range parts {
		if len(p) <= blockLimit {
			pairs = appendBlock(pairs, hs, blockKey{}, p)
		}
	}
	return pairs
}

func timesFit(a, b *happening) bool {
	return !a.when.Known() || !b.when.Known() || gapDays(a.when.Period, b.when.Period) <= 3
}

// joinPairs joins the pairs, the surest first, while nothing in either group speaks against it.
func (w *work) joinPairs(hs []happening, pairs []scored) (groups [][]int, why map[int][]string) {
	s := newSets(len(hs))
	members := make([][]int, len(hs))
	for i := range members {
		members[i] = []int{i}
	}
	why = map[int][]string{}
	for _, p := range pairs {
		a, b := s.root(p.a), s.root(p.b)
		if a == b || !w.fit(hs, members[a], members[b]) {
			continue
		}
		s.join(a, b)
		r := s.root(a)
		all := slices.Concat(members[a], members[b])
		slices.Sort(all)
		members[a], members[b] = nil, nil
		members[r] = all
		reasons := slices.Concat(why[a], why[b])
		if a != r {
			delete(why, a)
		}
		delete(why, b)
		if len(reasons) < maxWhy {
			reasons = append(reasons, w.pairWhy(&hs[p.a], &hs[p.b]))
		}
		why[r] = reasons[:min(maxWhy, len(reasons))]
	}
	return s.groups(), why
}

func (w *work) pairWhy(a, b *happening) string {
	return fmt.Sprintf("%s and %s: %s", w.placeOf(a), w.placeOf(b), strings.Join(w.compare(a, b, true).why, "; "))
}

// placeOf names where a claim stands: its article and paragraph.
func (w *work) placeOf(h *happening) string {
	c := &w.out.Claims[h.claim]
	return fmt.Sprintf("%s ¶%d", w.label(h.art), w.arts[h.art].ParagraphAt(c.Content.Start)+1)
}

// fit reports whether the members of two groups fit together on the whole and none excludes another.
func (w *work) fit(hs []happening, a, b []int) bool {
	var sum float32
	n := 0
	for _, i := range a[:min(fullCompare, len(a))] {
		for _, j := range b[:min(fullCompare, len(b))] {
			m := w.compare(&hs[i], &hs[j], false)
			if m.score <= never/2 {
				return false
			}
			sum += m.score - w.limit(&hs[i], &hs[j])
			n++
		}
	}
	return sum/float32(n) >= -1.2
}

// addEvent makes an event of a group of happenings, which are in order of publication.
func (w *work) addEvent(hs []happening, group []int, why map[int][]string) {
	first := &w.out.Claims[hs[group[0]].claim]
	e := model.Event{ID: model.EventID("e:" + first.ID), Planned: first.Planned, Why: why[group[0]]}
	kinds := map[model.EventKind]int{}
	codes, lead := map[model.CountryCode]int{}, map[model.CountryCode]int{}
	for _, k := range group {
		c := &w.out.Claims[hs[k].claim]
		c.Event = e.ID
		e.Claims = append(e.Claims, c.ID)
		kinds[c.Kind] += 2
		if c.Kind == model.KindOther || c.Kind == model.KindStatement {
			kinds[c.Kind]--
		}
		e.People = append(e.People, c.People...)
		for i, code := range c.Countries {
			codes[code]++
			if i == 0 {
				lead[code]++
			}
		}
	}
	e.People = unique(e.People)
	e.Kind = most(kinds)
	e.Countries = eventCountries(codes, lead, len(group))
	e.When = w.eventWhen(hs, group)
	if !e.When.Known() {
		e.When = w.inferredWhen(hs, group)
	}
	e.Title = w.eventTitle(hs, group, &e)
	e.Roots = w.rootsOf(hs, group)
	e.Origins = len(e.Roots)
	for _, r := range e.Roots {
		e.Articles += len(r)
	}
	if len(e.Why) == 0 {
		e.Why = []string{fmt.Sprintf("one report only: %s", w.placeOf(&hs[group[0]]))}
	}
	w.out.Events = append(w.out.Events, e)
}

// eventCountries keeps the countries that a third of the claims name, those that most claims name
// first in front.
func eventCountries(codes, lead map[model.CountryCode]int, claims int) []model.CountryCode {
	out := make([]model.CountryCode, 0, len(codes))
	for c, n := range codes {
		if 3*n >= claims || 3*lead[c] >= claims {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		for c := range codes {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b model.CountryCode) int {
		if lead[a] != lead[b] {
			return lead[b] - lead[a]
		}
		if codes[a] != codes[b] {
			return codes[b] - codes[a]
		}
		return cmp.Compare(a, b)
	})
	return out
}

// eventWhen is the date that most claims give at the finest precision that any gives as stated or
// anchored; among equals the one of the earliest report.
func (w *work) eventWhen(hs []happening, group []int) model.When {
	var best model.When
	votes := map[model.EDTF]int{}
	for _, k := range group {
		votes[hs[k].when.EDTF]++
	}
	for _, k := range group {
		x := hs[k].when
		if !x.Known() {
			continue
		}
		if !best.Known() || finer(x, best) || !finer(best, x) && votes[x.EDTF] > votes[best.EDTF] || x.EDTF == best.EDTF && basisRank(x.Basis) < basisRank(best.Basis) {
			best = x
		}
	}
	return best
}

// inferredWhen is the shortest interval that a claim of the group is bounded to, undated without one.
func (w *work) inferredWhen(hs []happening, group []int) model.When {
	var best model.When
	for _, k := range group {
		x := w.out.Claims[hs[k].claim].When
		if x.Basis == model.BasisInferred && x.Period.Precision == model.PrecisionRange && (!best.Known() || finer(x, best)) {
			best = x
		}
	}
	return best
}

// finer reports whether a date is the shorter period.
func finer(a, b model.When) bool {
	x, y := a.Period.Days(), b.Period.Days()
	switch {
	case x < 0:
		return false
	case y < 0:
		return true
	}
	return x < y
}

func basisRank(b model.Basis) int {
	switch b {
	case model.BasisStated:
		return 0
	case model.BasisAnchored:
		return 1
	case model.BasisInherited:
		return 2
	case model.BasisInferred:
		return 3
	case model.BasisUnknown:
		return 4
	}
	return 5
}

func compareEvents(a, b model.Event) int {
	if c := model.CompareWhen(a.When, b.When); c != 0 {
		return c
	}
	return strings.Compare(string(a.ID), string(b.ID))
}
