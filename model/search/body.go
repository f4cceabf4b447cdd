package search

import (
	"slices"

	"example.org/sitrep/model"
)

// sentence is one numbered sentence of the briefing.
type sentence struct {
	article int32 // index into Briefing.Articles
	span    model.Span
}

// body is the words of all articles. Sentences are numbered through the articles, the newest
// first, so that going up the numbers is going back in time.
type body struct {
	sentences []sentence
	words     *vocabulary // places are numbers of sentences
	from      []int32     // sentences of article i are from[i] up to to[i]
	to        []int32
	// The claims that touch sentence s are claim[claimFrom[s]:claimFrom[s+1]], as indexes into
	// Briefing.Claims.
	claimFrom []int32
	claim     []int32
	// events are indexes into Briefing.Events, the newest first, undated last; eventClaims are
	// the claims of each event as indexes into Briefing.Claims.
	events      []int32
	eventClaims [][]int32
}

func newBody(b *model.Briefing) *body {
	bd := &body{from: make([]int32, len(b.Articles)), to: make([]int32, len(b.Articles))}
	var v vocabularyBuilder
	var p splitter
	for _, i := range newestFirst(b) {
		a := &b.Articles[i]
		bd.from[i] = bd.size()
		for _, span := range lines(a) {
			p.s, p.pos = span.In(a.Text), 0
			for {
				w, _, _, ok := p.next()
				if !ok {
					break
				}
				v.add(w, bd.size())
			}
			bd.sentences = append(bd.sentences, sentence{int32(i), span}) //nolint:gosec // an index
		}
		bd.to[i] = bd.size()
	}
	bd.words = v.build()
	bd.placeClaims(b)
	bd.placeEvents(b)
	return bd
}

func (bd *body) size() int32 { return int32(len(bd.sentences)) } //nolint:gosec // fewer sentences than bytes

// newestFirst orders the articles by publication, undated ones last, ties by ID.
func newestFirst(b *model.Briefing) []int {
	when := make([]model.When, len(b.Articles))
	order := make([]int, len(b.Articles))
	for i := range b.Articles {
		order[i] = i
		when[i] = model.NewWhen(b.Articles[i].Published, model.BasisStated)
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return newer(when[i], when[j])
	})
	return order
}

// lines are the sentences of an article and those paragraphs, such as headlines, that have none.
func lines(a *model.Article) []model.Span {
	out := make([]model.Span, 0, len(a.Sentences)+1)
	s := 0
	for _, p := range a.Paras {
		before := s
		for s < len(a.Sentences) && a.Sentences[s].Start < p.End {
			out = append(out, a.Sentences[s])
			s++
		}
		if s == before {
			out = append(out, p)
		}
	}
	return append(out, a.Sentences[s:]...)
}

func (bd *body) placeClaims(b *model.Briefing) {
	index := make(map[model.ArticleID]int, len(b.Articles))
	for i := range b.Articles {
		index[b.Articles[i].ID] = i
	}
	bd.claimFrom = make([]int32, len(bd.sentences)+1)
	var at []pair // sentence and claim
	for c := range b.Claims {
		ref := b.Claims[c].Ref
		i, ok := index[ref.Article]
		if !ok {
			continue
		}
		for s := bd.sentenceAt(i, ref.Span.Start); s < bd.to[i] && bd.sentences[s].span.Start < ref.Span.End; s++ {
			at = append(at, pair{s, int32(c)}) //nolint:gosec // an index
			bd.claimFrom[s+1]++
		}
	}
	for s := range bd.sentences {
		bd.claimFrom[s+1] += bd.claimFrom[s]
	}
	bd.claim = make([]int32, len(at))
	next := slices.Clone(bd.claimFrom)
	for _, p := range at {
		bd.claim[next[p.word]] = p.place
		next[p.word]++
	}
}

func (bd *body) placeEvents(b *model.Briefing) {
	claims := make(map[model.ClaimID]int32, len(b.Claims))
	for i := range b.Claims {
		claims[b.Claims[i].ID] = int32(i) //nolint:gosec // an index
	}
	bd.events = make([]int32, len(b.Events))
	bd.eventClaims = make([][]int32, len(b.Events))
	for i := range b.Events {
		bd.events[i] = int32(i) //nolint:gosec // an index
		for _, id := range b.Events[i].Claims {
			if c, ok := claims[id]; ok {
				bd.eventClaims[i] = append(bd.eventClaims[i], c)
			}
		}
	}
	slices.SortStableFunc(bd.events, func(i, j int32) int {
		return newer(b.Events[i].When, b.Events[j].When)
	})
}

// newer orders the later first and the undated last.
func newer(a, b model.When) int {
	if a.Known() != b.Known() {
		return model.CompareWhen(a, b)
	}
	return model.CompareWhen(b, a)
}

// sentenceAt is the number of the first sentence of article i that ends after the offset.
func (bd *body) sentenceAt(i, offset int) int32 {
	own := bd.sentences[bd.from[i]:bd.to[i]]
	k, _ := slices.BinarySearchFunc(own, offset, func(s sentence, o int) int {
		if s.span.End <= o {
			return -1
		}
		return 1
	})
	return bd.from[i] + int32(k) //nolint:gosec // an index
}

// claimsAt are the claims that touch a sentence.
func (bd *body) claimsAt(s int32) []int32 { return bd.claim[bd.claimFrom[s]:bd.claimFrom[s+1]] }

// holding is the set of sentences that may hold the term, and the set of those that hold its
// words whole. Phrases are only narrowed here; the text itself decides.
func (bd *body) holding(w wanted) (some, whole bitset) {
	n := len(bd.sentences)
	if len(w.near) > 0 {
		some = newBitset(n)
		for _, x := range w.near {
			bd.addExact(some, x)
		}
		return some, some
	}
	last := len(w.Words) - 1
	some, whole = newBitset(n), newBitset(n)
	bd.addExact(whole, w.Words[last])
	if w.Phrase {
		some = slices.Clone(whole)
	} else {
		lo, hi := bd.words.prefix(w.Words[last])
		for _, s := range bd.words.place[bd.words.first[lo]:bd.words.first[hi]] {
			some.set(s)
		}
	}
	for _, x := range w.Words[:last] {
		one := newBitset(n)
		bd.addExact(one, x)
		some.and(one)
		whole.and(one)
	}
	return some, whole
}

func (bd *body) addExact(set bitset, w string) {
	if i := bd.words.exact(w); i >= 0 {
		for _, s := range bd.words.places(i) {
			set.set(s)
		}
	}
}
