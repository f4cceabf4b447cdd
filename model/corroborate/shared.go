package corroborate

import (
	"cmp"
	"slices"
)

// shared says which of many lists of keys hold the same ones.
type shared struct {
	holders []int32   // the lists of each key, ascending, one key after the other
	ends    []int32   // where the holders of each key end, those of the next begin there
	with    [][]int32 // for each list, the numbers of its keys that others hold too
}

// keyPlace is a list in which a key is.
type keyPlace struct {
	key  uint64
	list int32
}

// newShared compares the lists. A key that more than limit lists hold is too common to count, and no
// list holds a key twice.
func newShared(lists [][]uint64, limit int) *shared {
	parts := parted(lists)
	found := make([]shared, len(parts))
	parallelN(len(parts), func(i int) { found[i] = heldTwice(parts[i], limit) })
	s := &shared{with: make([][]int32, len(lists))}
	for i := range found {
		s.append(&found[i])
	}
	s.number()
	return s
}

// partPlaces is how many places are sorted at a time: as many as stand in the fast memory of a core.
const partPlaces = 2048

// parted are the places of all keys, in parts of which no key stands in two. The lists of a key ascend.
func parted(lists [][]uint64) [][]keyPlace {
	n := 0
	for _, keys := range lists {
		n += len(keys)
	}
	bits := 0
	for n>>bits > partPlaces {
		bits++
	}
	starts := make([]int, 1<<bits+1)
	for _, keys := range lists {
		for _, k := range keys {
			starts[partOf(k, bits)+1]++
		}
	}
	for i := range starts[1:] {
		starts[i+1] += starts[i]
	}
	places := make([]keyPlace, n)
	ends := slices.Clone(starts)
	for i, keys := range lists {
		for _, k := range keys {
			p := partOf(k, bits)
			places[ends[p]] = keyPlace{k, int32(i)} //nolint:gosec // lists are of articles and claims
			ends[p]++
		}
	}
	parts := make([][]keyPlace, 1<<bits)
	for i := range parts {
		parts[i] = places[starts[i]:starts[i+1]]
	}
	return parts
}

// partOf is the part of a key, of as many as there are numbers of so many bits. The keys are spread by a product
// (Knuth's multiplicative hashing), as those of fingerprints are the smallest of many.
func partOf(key uint64, bits int) uint64 { return key * 11400714819323198485 >> (64 - bits) }

// heldTwice are the keys of a part that two lists hold and no more than limit.
func heldTwice(places []keyPlace, limit int) shared {
	slices.SortFunc(places, func(a, b keyPlace) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.list, b.list)) })
	var s shared
	for from := 0; from < len(places); {
		to := from + 1
		for to < len(places) && places[to].key == places[from].key {
			to++
		}
		if n := to - from; n > 1 && n <= limit {
			for _, p := range places[from:to] {
				s.holders = append(s.holders, p.list)
			}
			s.ends = append(s.ends, int32(len(s.holders))) //nolint:gosec // a part is small
		}
		from = to
	}
	return s
}

// append takes over the keys of a part.
func (s *shared) append(part *shared) {
	before := int32(len(s.holders)) //nolint:gosec // 2^31 keys would not stand in memory
	s.holders = append(s.holders, part.holders...)
	for _, end := range part.ends {
		s.ends = append(s.ends, before+end)
	}
}

// number notes the keys with the lists that hold them.
func (s *shared) number() {
	held := make([]int32, len(s.with))
	for _, i := range s.holders {
		held[i]++
	}
	room := make([]int32, len(s.holders))
	for i, n := range held {
		s.with[i], room = room[:0:n], room[n:]
	}
	for k := range s.ends {
		for _, i := range s.of(int32(k)) { //nolint:gosec // as above
			s.with[i] = append(s.with[i], int32(k)) //nolint:gosec // as above
		}
	}
}

// of are the lists that hold a key.
func (s *shared) of(k int32) []int32 {
	from := int32(0)
	if k > 0 {
		from = s.ends[k-1]
	}
	return s.holders[from:s.ends[k]]
}

// tally counts the keys that list i shares with each list before it.
func (s *shared) tally(i int, t *tally) {
	for _, k := range s.with[i] {
		for _, j := range s.of(k) {
			if int(j) >= i {
				break
			}
			t.add(j)
		}
	}
}
