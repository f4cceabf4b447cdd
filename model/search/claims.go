package search

import (
	"slices"

	"example.org/sitrep/model"
)

// claimTable finds claims by who and where, as indexes into Briefing.Claims.
type claimTable struct {
	of map[model.PersonID][]int32  // by or about a person
	in map[model.ArticleID][]int32 // in an article
	at map[*model.Claim]int32      // where a claim stands in Briefing.Claims
}

func newClaimTable(b *model.Briefing) *claimTable {
	t := &claimTable{
		of: make(map[model.PersonID][]int32, len(b.People)), in: make(map[model.ArticleID][]int32, len(b.Articles)),
		at: make(map[*model.Claim]int32, len(b.Claims)),
	}
	for i := range b.Claims {
		c, at := &b.Claims[i], int32(i) //nolint:gosec // an index
		t.at[c] = at
		t.in[c.Ref.Article] = append(t.in[c.Ref.Article], at)
		for _, p := range c.People {
			t.of[p] = append(t.of[p], at)
		}
		if p := c.Speaker.Person; p != "" && !slices.Contains(c.People, p) {
			t.of[p] = append(t.of[p], at)
		}
	}
	return t
}
