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

// vectors is the bag of stems of each article, as a unit vector sorted by hash.
func (w *work) vectors() [][]feature {
	out := make([][]feature, len(w.arts))
	w.parallel(func(i int) { out[i] = vectorOf(w.arts[i].Text, w.arts[i].TitleText()) })
	return out
}

// parallel runs f for each article on all cores.
func (w *work) parallel(f func(i int)) {
	parallelN(len(w.arts), f)
}

func vectorOf(text, title string) []feature {
	words := make(map[uint64]float32, 256)
	names := make(map[uint64]float32, 64)
	n := 0
	add := func(s string, start, end int, first rune, weight float32) {
		if end-start < 2 {
			return
		}
		h := stemHash(s[start:end])
		upper := first >= 'A' && first <= 'Z' || first >= 0x80
		digit := first >= '0' && first <= '9'
		if upper {
			weight *= 1.5
		}
		words[h] += weight
		if upper || digit {
			names[h]++
		}
	}
	eachWord(text, func(start, end int, first rune) {
		n++
		if n < leadWords {
			add(text, start, end, first, 2)
			return
		}
		add(text, start, end, first, 1)
	})
	eachWord(title, func(start, end int, first rune) { add(title, start, end, first, 1.3) })
	out := make([]feature, 0, len(words)+len(names))
	out = appendWeighted(out, words, 0, 1-nameShare)
	out = appendWeighted(out, names, nameSeed, nameShare)
	slices.SortFunc(out, func(a, b feature) int { return cmp.Compare(a.hash, b.hash) })
	return out
}

// appendWeighted adds the features of one bag, weighted by frequency and rarity and scaled so that
// the product of two bags counts for share.
func appendWeighted(out []feature, bag map[uint64]float32, seed uint64, share float64) []feature {
	common := commonStems()
	from := len(out)
	sum := 0.0
	for h, n := range bag {
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
	slices.SortFunc(out[from:], func(a, b feature) int { return cmp.Compare(a.hash, b.hash) }) // so that the sum is the same every time
	for _, f := range out[from:] {
		sum += float64(f.weight) * float64(f.weight)
	}
	if sum == 0 {
		return out[:from]
	}
	scale := float32(math.Sqrt(share / sum))
	for i := from; i < len(out); i++ {
		out[i].weight *= scale
	}
	return out
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

// heaviest are the n features of a vector with the largest weights.
func heaviest(v []feature, n int) []feature {
	out := slices.Clone(v)
	slices.SortFunc(out, func(a, b feature) int {
		if c := cmp.Compare(b.weight, a.weight); c != 0 {
			return c
		}
		return cmp.Compare(a.hash, b.hash)
	})
	return out[:min(n, len(out))]
}
