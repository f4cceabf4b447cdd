package digest

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// align puts what different reports tell of the same detail on one row, although they do not say
// the same of it: rows that fill no column twice and share enough of their words. It decides where
// things stand, and nothing about their being the same.
func (d *Digest) align(facts []Fact) []Fact {
	words := make([]map[string]bool, len(facts))
	for i, f := range facts {
		words[i] = d.wordsOfFact(f)
	}
	var out []Fact
	var kept []map[string]bool
	for i, f := range facts {
		best, top := -1, 0.0
		for j := range out {
			if share := overlap(kept[j], words[i]); share > top && fits(out[j], f) {
				best, top = j, share
			}
		}
		if best < 0 || top < alignShare {
			out, kept = append(out, f), append(kept, words[i])
			continue
		}
		for k, id := range f.Has {
			if id != "" {
				out[best].Has[k] = id
			}
		}
	}
	return out
}

// alignShare is the share of the shorter row's words that two rows must have in common.
const alignShare = 0.34

// fits reports whether two rows fill no column twice.
func fits(a, b Fact) bool {
	for k := range a.Has {
		if a.Has[k] != "" && b.Has[k] != "" {
			return false
		}
	}
	return true
}

// wordsOfFact are the words of four letters or more, and the numbers, of a row's first claim.
func (d *Digest) wordsOfFact(f Fact) map[string]bool {
	out := map[string]bool{}
	i := slices.IndexFunc(f.Has, func(id model.ClaimID) bool { return id != "" })
	if i < 0 {
		return out
	}
	c := d.b.Claim(f.Has[i])
	if c == nil {
		return out
	}
	q := d.b.Quote(c.Ref)
	for _, t := range text.Tokenize(q) {
		if t.Kind == text.Number || (t.Kind == text.Word && t.End-t.Start >= 4) {
			out[strings.ToLower(q[t.Start:t.End])] = true
		}
	}
	return out
}

func overlap(a, b map[string]bool) float64 {
	n, least := 0, min(len(a), len(b))
	if least == 0 {
		return 0
	}
	for w := range a {
		if b[w] {
			n++
		}
	}
	if n < 2 {
		return 0
	}
	return float64(n) / float64(least)
}
