package corroborate

import (
	"cmp"
	"math"
	"slices"
)

// feature is a stem of an article with its weight.
type feature struct {
	hash   uint64
	weight float32
}

// nameShare is how much of the likeness of two articles comes from names and numbers alone.
const nameShare = 0.3

// nameSeed keeps the features of names apart from those of all words.
const nameSeed = 0x9e3779b97f4a7c15

// leadWords is the number of words at the start of an article that count twice.
const leadWords = 100

// bag counts the stems of a text, all of them and those of names and numbers by themselves.
type bag struct{ words, names []feature }

// newBag makes a bag for a text of so many bytes.
func newBag(size int) bag {
	return bag{make([]feature, 0, size/6), make([]feature, 0, size/24)}
}

// add counts a word by the hash of its stem.
func (b *bag) add(stem uint64, length int, first rune, weight float32) {
	if length < 2 {
		return
	}
	upper := first >= 'A' && first <= 'Z' || first >= 0x80
	digit := first >= '0' && first <= '9'
	if upper {
		weight *= 1.5
	}
	b.words = append(b.words, feature{stem, weight})
	if upper || digit {
		b.names = append(b.names, feature{stem, 1})
	}
}

// vector is the bag as a unit vector sorted by hash.
func (b *bag) vector() []feature {
	return merged(weighted(b.words, 0, 1-nameShare), weighted(b.names, nameSeed, nameShare))
}

// weighted is the features of a bag by hash, weighted by frequency and rarity and scaled so that the
// product of two bags counts for share. The seed keeps the hashes of one kind of bag apart from another's.
func weighted(bag []feature, seed uint64, share float64) []feature {
	common := commonStems()
	slices.SortFunc(bag, func(a, b feature) int { // by weight too, so that the sums are the same every time
		if a.hash != b.hash {
			return cmp.Compare(a.hash, b.hash)
		}
		return cmp.Compare(a.weight, b.weight)
	})
	out := make([]feature, 0, len(bag))
	for from := 0; from < len(bag); {
		n, h := float32(0), bag[from].hash
		for from < len(bag) && bag[from].hash == h {
			n += bag[from].weight
			from++
		}
		rarity, ok := common[h]
		if !ok {
			rarity = unlisted
		}
		if rarity < stopRarity {
			continue
		}
		tf := n
		if n >= 1 {
			tf = 1 + float32(math.Log(float64(n)))
		}
		x := tf * rarity * float32(math.Sqrt(float64(rarity)))
		out = append(out, feature{h ^ seed, x})
	}
	slices.SortFunc(out, compareHashes)
	sum := 0.0
	for _, f := range out {
		sum += float64(f.weight) * float64(f.weight)
	}
	if sum == 0 {
		return nil
	}
	scale := float32(math.Sqrt(share / sum))
	for i := range out {
		out[i].weight *= scale
	}
	return out
}

func compareHashes(a, b feature) int { return cmp.Compare(a.hash, b.hash) }

// merged is two vectors sorted by hash as one.
func merged(a, b []feature) []feature {
	out := make([]feature, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0].hash <= b[0].hash {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// likeness is the product of two sorted vectors, 0 to 1.
func likeness(a, b []feature) float32 {
	var sum float32
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i].hash < b[j].hash:
			i++
		case a[i].hash > b[j].hash:
			j++
		default:
			sum += a[i].weight * b[j].weight
			i++
			j++
		}
	}
	return sum
}

// profile is the vector of an article without order, for likenesses to many others: its hashes, cut to half,
// lie close together, and hardly a weight is looked at.
type profile struct {
	hashes  []uint32
	weights []float32
}

func newProfile(v []feature) profile {
	p := profile{make([]uint32, len(v)), make([]float32, len(v))}
	for i, f := range v {
		p.hashes[i], p.weights[i] = uint32(f.hash^f.hash>>32), f.weight //nolint:gosec // a hash of a hash
	}
	return p
}

// weigher is a profile held ready for its likeness to many others, with few of whose features it has any to
// do: those are found by a bit for each of its own.
type weigher struct {
	sieve []uint32
	slots []weighed // each at its hash or behind it, without weight when empty
}

type weighed struct {
	hash   uint32
	weight float32
}

// hold takes the profile in the place of the one before.
func (h *weigher) hold(p profile) {
	size := 4
	for size < len(p.hashes) { // 32 to 64 bits a feature
		size *= 2
	}
	h.sieve = cleared(h.sieve, size)
	h.slots = cleared(h.slots, 2*size)
	for i, x := range p.hashes {
		h.sieve[x>>5&uint32(len(h.sieve)-1)] |= 1 << (x & 31) //nolint:gosec // there are far fewer
		*h.slot(x) = weighed{x, p.weights[i]}
	}
}

func (h *weigher) slot(hash uint32) *weighed {
	last := uint32(len(h.slots) - 1) //nolint:gosec // there are far fewer
	for i := hash >> 11; ; i++ {
		if s := &h.slots[i&last]; s.weight == 0 || s.hash == hash {
			return s
		}
	}
}

// likeness is the product of the profile held and another, 0 to 1.
func (h *weigher) likeness(p profile) float32 {
	var sum float32
	sieve := h.sieve
	for i, x := range p.hashes {
		if sieve[int(x>>5)&(len(sieve)-1)]&(1<<(x&31)) != 0 {
			sum += h.slot(x).weight * p.weights[i]
		}
	}
	return sum
}

// heaviest are the n features of a vector with the largest weights, the largest first.
func heaviest(v []feature, n int) []feature {
	out := make([]feature, 0, min(n, len(v)))
	for _, f := range v {
		if len(out) == n && !heavier(f, out[n-1]) {
			continue
		}
		if len(out) < n {
			out = append(out, f)
		}
		i := len(out) - 1
		for i > 0 && heavier(f, out[i-1]) {
			out[i] = out[i-1]
			i--
		}
		out[i] = f
	}
	return out
}

func heavier(a, b feature) bool {
	return a.weight > b.weight || a.weight == b.weight && a.hash < b.hash
}

// heaviestHashes are the hashes of the heaviest features.
func heaviestHashes(v []feature, n int) []uint64 {
	top := heaviest(v, n)
	out := make([]uint64, len(top))
	for i, f := range top {
		out[i] = f.hash
	}
	return out
}
