package corroborate

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// What lists share is counted as by comparing each with each, whether or not they are sorted in parts.
func TestShared_CountsAsByComparingEachWithEach(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // a test
	for _, size := range []int{0, 3, 400} {
		const limit = 6
		lists := make([][]uint64, size)
		holders := map[uint64]int{}
		for i := range lists {
			for range 30 {
				if k := rnd.Uint64N(5000) << 20; !slices.Contains(lists[i], k) {
					lists[i] = append(lists[i], k)
					holders[k]++
				}
			}
		}
		s, tl := newShared(lists, limit), newTally(size)
		for i := range lists {
			s.tally(i, tl)
			for j := range i {
				want := 0
				for _, k := range lists[i] {
					if holders[k] <= limit && slices.Contains(lists[j], k) {
						want++
					}
				}
				if int(tl.count[j]) != want {
					t.Fatalf("lists %d and %d of %d share %d keys, not %d", j, i, size, want, tl.count[j])
				}
			}
			tl.reset()
		}
	}
}
