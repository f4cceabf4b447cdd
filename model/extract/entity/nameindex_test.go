package entity

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"example.org/sitrep/model/lexicon"
)

func indexed(lex *lexicon.Lexicon, names [][]string) (*nameIndex, []*person) {
	x := newNameIndex()
	var people []*person
	for i, words := range names {
		pe := &person{words: words, at: i}
		people = append(people, pe)
		x.add(lex, pe)
	}
	return x, people
}

// Whoever a name may belong to is among those whom the index gives.
func TestNameIndex_LeavesNobodyOut(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	words := []string{"ana", "anna", "bill", "william", "will", "peggy", "margaret", "dick", "richard", "rich", "orlan", "orlando", "o", "marchetti", "marcheti", "markhetti", "castellan", "castelan", "castellano", "sol", "de", "quirogas"}
	name := func() []string {
		var out []string
		for range 1 + r.IntN(3) {
			out = append(out, words[r.IntN(len(words))])
		}
		return out
	}
	var names [][]string
	for range 600 {
		names = append(names, name())
	}
	lex := lexicon.Get()
	x, people := indexed(lex, names)
	f := &folder{x: &reader{lex: lex}}
	for range 1000 {
		g := name()
		like, holding := slices.Collect(x.of(x.like(lex, g), mostAlike)), slices.Collect(x.of(x.holding(g), mostHolding))
		short, spelt := slices.Collect(x.of(x.shortened(lex, g[0]), mostHolding)), slices.Collect(x.of(x.spelt(g[0]), mostHolding))
		for _, pe := range people {
			switch {
			case (suffixOf(g, pe.words) || prefixOf(g, pe.words) || f.firstAndLast(g, pe.words) || misspelt(g, pe.words)) && !slices.Contains(like, pe):
				t.Fatalf("%v may be %v, and isn't compared with it", g, pe.words)
			case (suffixOf(g, pe.words) || prefixOf(g, pe.words) || f.familyInside(g, pe.words)) && !slices.Contains(holding, pe):
				t.Fatalf("%v is a part of %v, and isn't compared with it", g, pe.words)
			case len(pe.words) > 1 && lex.ShortFor(g[0], pe.words[0]) && !slices.Contains(short, pe):
				t.Fatalf("%v is short for %v, and isn't compared with it", g, pe.words)
			case len(pe.words) > 1 && len(g[0]) > 6 && closeWords(g[0], pe.words[len(pe.words)-1]) && !slices.Contains(spelt, pe):
				t.Fatalf("%v is a spelling of %v, and isn't compared with it", g, pe.words)
			}
		}
	}
}

// A text of twice as many names takes twice as many comparisons, and not four times.
func TestNameIndex_ManyNamesAreComparedWithFew(t *testing.T) {
	compared := func(n int) int {
		var names [][]string
		for i := range n {
			names = append(names, []string{fmt.Sprintf("k%da", i/3), fmt.Sprintf("m%do", i)})
		}
		lex := lexicon.Get()
		x, _ := indexed(lex, names)
		sum := 0
		for _, words := range names {
			sum += len(slices.Collect(x.of(x.like(lex, words), mostAlike))) + len(slices.Collect(x.of(x.holding(words[1:]), mostHolding)))
		}
		return sum
	}
	if a, b := compared(2000), compared(4000); a > 20*2000 || 2*b > 5*a {
		t.Errorf("%d comparisons of 2,000 names, %d of 4,000", a, b)
	}
}
