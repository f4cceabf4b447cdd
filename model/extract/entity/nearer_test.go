package entity

import (
	"math/rand/v2"
	"testing"

	"example.org/sitrep/model/lexicon"
)

// The nearest place is the one that looking at all of them finds.
func TestNearer_IsWhatLookingAtAllFinds(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	kinds := []lexicon.PlaceKind{lexicon.KindRegion, lexicon.KindCity, lexicon.KindName}
	for range 300 {
		l := &locator{}
		for at := range 60 {
			if r.IntN(3) == 0 {
				l.out = append(l.out, found{first: at + r.IntN(3), code: []string{"US", "GE", "FR"}[r.IntN(3)], kind: kinds[r.IntN(3)]})
			}
		}
		for at := range 60 {
			if r.IntN(4) > 0 {
				continue
			}
			got := l.nearer(geo{first: at}, "US", "GE")
			if want := nearerOfAll(l, at); got != want {
				t.Fatalf("at %d: %v, not %v, of %+v", at, got, want, l.out)
			}
			if r.IntN(2) == 0 {
				l.out = append(l.out, found{first: at, code: []string{"US", "GE"}[r.IntN(2)], kind: lexicon.KindRegion})
			}
		}
	}
}

func nearerOfAll(l *locator, at int) bool {
	best, state := 1<<30, false
	for _, f := range l.out {
		if f.code != "GE" && (f.code != "US" || f.kind != lexicon.KindRegion && f.kind != lexicon.KindCity) {
			continue
		}
		if away := max(f.first-at, at-f.first); away < best {
			best, state = away, f.code == "US"
		}
	}
	return state
}
