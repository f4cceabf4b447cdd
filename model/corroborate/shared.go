package corroborate

import (
	"cmp"
	"slices"
)

// shared says which of many lists of keys hold the same ones.
type shared struct {
	// with is, for each list, the lists that hold one of its keys, ascending, key by key.
	with [][][]int32
}

// newShared compares the lists. A key that more than limit lists hold is too common to count, and no
// list holds a key twice.
func newShared(lists [][]uint64, limit int) *shared {
	type place struct {
		key  uint64
		list int32
	}
	n := 0
	for _, keys := range lists {
		n += len(keys)
	}
	places := make([]place, 0, n)
	for i, keys := range lists {
		for _, k := range keys {
			places = append(places, place{k, int32(i)}) //nolint:gosec // lists are of articles and claims
		}
	}
	slices.SortFunc(places, func(a, b place) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.list, b.list)) })
	s := &shared{with: make([][][]int32, len(lists))}
	holders := make([]int32, len(places))
	for from := 0; from < len(places); {
		to := from
		for to < len(places) && places[to].key == places[from].key {
			holders[to] = places[to].list
			to++
		}
		if n := to - from; n > 1 && n <= limit {
			for _, i := range holders[from:to] {
				s.with[i] = append(s.with[i], holders[from:to])
			}
		}
		from = to
	}
	return s
}

// tally counts the keys that list i shares with each list before it.
func (s *shared) tally(i int, t *tally) {
	for _, holders := range s.with[i] {
		for _, j := range holders {
			if int(j) >= i {
				break
			}
			t.add(j)
		}
	}
}
