package corroborate

import (
	"math/rand/v2"
	"slices"
	"testing"

	"example.org/sitrep/model"
)

// joinedSlowly joins groups as linkage does, looking at all pairs of groups for the most alike one each time.
func joinedSlowly(n int, pairs []pair) [][]int {
	l := newLinkage(make([]model.When, n), nil)
	like := map[[2]int]float32{}
	for _, p := range pairs {
		like[[2]int{p.a, p.b}] = p.like
	}
	members := map[int][]int{}
	for i := range n {
		members[i] = []int{i}
	}
	for next := n; ; next++ {
		best := pair{like: -1}
		for k, x := range like {
			better := x > best.like || x == best.like && (k[0] < best.a || k[0] == best.a && k[1] < best.b)
			if x >= storyLikeness && better && l.belong(pair{k[0], k[1], x}) {
				best = pair{k[0], k[1], x}
			}
		}
		if best.like < 0 {
			break
		}
		na, nb := float32(len(members[best.a])), float32(len(members[best.b]))
		for o := range members {
			x := like[[2]int{min(o, best.a), max(o, best.a)}]*na + like[[2]int{min(o, best.b), max(o, best.b)}]*nb
			if o != best.a && o != best.b && x > 0 {
				like[[2]int{o, next}] = x / (na + nb)
			}
		}
		members[next] = append(slices.Clone(members[best.a]), members[best.b]...)
		l.members = append(l.members, members[next])
		l.inside = append(l.inside, l.inside[best.a]+l.inside[best.b]+best.like*na*nb)
		l.first, l.last = append(l.first, model.DayMin), append(l.last, model.DayMin)
		delete(members, best.a)
		delete(members, best.b)
		for k := range like {
			if k[0] == best.a || k[0] == best.b || k[1] == best.a || k[1] == best.b {
				delete(like, k)
			}
		}
	}
	var out [][]int
	for _, m := range members {
		slices.Sort(m)
		out = append(out, m)
	}
	slices.SortFunc(out, slices.Compare)
	return out
}

func TestLinkage_JoinsTheMostAlikeFirst(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6)) //nolint:gosec // a test
	for range 50 {
		const n = 24
		var pairs []pair
		for b := range n {
			for a := range b {
				if rnd.IntN(3) == 0 {
					pairs = append(pairs, pair{a, b, float32(1+rnd.IntN(1000)) / 1000})
				}
			}
		}
		want := joinedSlowly(n, pairs)
		if got := newLinkage(make([]model.When, n), pairs).run(); !slices.EqualFunc(got, want, slices.Equal) {
			t.Fatalf("groups %v, not %v", got, want)
		}
	}
}
