package search

import (
	"sync"

	"example.org/sitrep/model"
)

// Index is the folded words of a briefing. It is immutable and safe to share. Its tables are
// made when they are first needed, so that a briefing shows before anyone searches it.
type Index struct {
	b     *model.Briefing
	names func() *names
	body  func() *body
	// claims are asked for by filters.
	claims func() *claimTable
	// speakers are the folded names of those who say something, by the name as written.
	speakers func() map[string][]string
}

// New makes the index of a sealed briefing.
func New(b *model.Briefing) *Index {
	return &Index{
		b:     b,
		names: sync.OnceValue(func() *names { return newNames(b) }),
		body:  sync.OnceValue(func() *body { return newBody(b) }),

		claims:   sync.OnceValue(func() *claimTable { return newClaimTable(b) }),
		speakers: sync.OnceValue(func() map[string][]string { return foldSpeakers(b) }),
	}
}

// Warm makes the tables, so that the first key press need not wait for them.
func (x *Index) Warm() {
	x.names()
	x.body()
	x.claims()
}

// matcher resolves the terms of a query; words that nothing begins with are replaced by what
// is near to them.
func (x *Index) matcher(q Query) (m matcher, near []string) {
	for _, t := range q.Terms {
		w := wanted{Term: t}
		if len(t.Words) == 1 && !t.Phrase && !t.Not {
			w.near = x.nearest(t.Words[0])
			for _, n := range w.near {
				near = append(near, t.Words[0]+" → "+n)
			}
		}
		m = append(m, w)
	}
	return m, near
}

func (x *Index) nearest(w string) []string {
	if x.names().words.has(w) || x.body().words.has(w) {
		return nil
	}
	if near := x.names().words.near(w); len(near) > 0 {
		return near
	}
	return x.body().words.near(w)
}
