package search

import (
	"slices"
	"sort"
	"strings"
)

// vocabulary is sorted words, each with the numbers of the places it stands in, ascending.
type vocabulary struct {
	words []string
	first []int32 // places of word i are places[first[i]:first[i+1]]
	place []int32
}

// vocabularyBuilder collects words and places; places must be given in ascending order.
type vocabularyBuilder struct {
	ids   map[string]int32
	words []string
	last  []int32 // the place of each word added last, to leave out repetitions
	pairs []pair
}

type pair struct{ word, place int32 }

func (v *vocabularyBuilder) add(w []byte, place int32) {
	id, ok := v.ids[string(w)]
	if !ok {
		if v.ids == nil {
			v.ids = map[string]int32{}
		}
		id = int32(len(v.words)) //nolint:gosec // a text of 8 MB has fewer words
		s := string(w)
		v.ids[s] = id
		v.words = append(v.words, s)
		v.last = append(v.last, -1)
	}
	if v.last[id] == place {
		return
	}
	v.last[id] = place
	v.pairs = append(v.pairs, pair{id, place})
}

// build sorts the words and lays the places out word by word.
func (v *vocabularyBuilder) build() *vocabulary {
	order := make([]int32, len(v.words))
	for i := range order {
		order[i] = int32(i) //nolint:gosec // as above
	}
	slices.SortFunc(order, func(a, b int32) int { return strings.Compare(v.words[a], v.words[b]) })
	out := &vocabulary{
		words: make([]string, len(order)), first: make([]int32, len(order)+1), place: make([]int32, len(v.pairs)),
	}
	rank := make([]int32, len(order))
	for i, id := range order {
		out.words[i] = v.words[id]
		rank[id] = int32(i) //nolint:gosec // as above
	}
	for _, p := range v.pairs {
		out.first[rank[p.word]+1]++
	}
	for i := range order {
		out.first[i+1] += out.first[i]
	}
	next := slices.Clone(out.first)
	for _, p := range v.pairs {
		r := rank[p.word]
		out.place[next[r]] = p.place
		next[r]++
	}
	return out
}

// places are the places of word i.
func (v *vocabulary) places(i int) []int32 { return v.place[v.first[i]:v.first[i+1]] }

// prefix is the range of words that start with p.
func (v *vocabulary) prefix(p string) (lo, hi int) {
	lo = sort.SearchStrings(v.words, p)
	hi = lo + sort.Search(len(v.words)-lo, func(i int) bool { return !strings.HasPrefix(v.words[lo+i], p) })
	return lo, hi
}

// has reports whether a word starts with p.
func (v *vocabulary) has(p string) bool {
	i := sort.SearchStrings(v.words, p)
	return i < len(v.words) && strings.HasPrefix(v.words[i], p)
}

// exact is the number of a word, or -1.
func (v *vocabulary) exact(w string) int {
	i := sort.SearchStrings(v.words, w)
	if i < len(v.words) && v.words[i] == w {
		return i
	}
	return -1
}

// maxNear is how many near words stand for a misspelt one.
const maxNear = 4

// near are the words of least edit distance to w or whose beginning is near to it, the more
// frequent first. Only words with the same first or swapped first letters are looked at:
// people rarely miss the first letter, and it keeps a key press cheap.
func (v *vocabulary) near(w string) []string {
	allowed := tolerance(w)
	if allowed == 0 {
		return nil
	}
	all := v.within(w, allowed)
	slices.SortFunc(all, func(a, b nearWord) int {
		if a.rank != b.rank {
			return a.rank - b.rank
		}
		if d := len(v.places(b.i)) - len(v.places(a.i)); d != 0 {
			return d
		}
		return a.i - b.i
	})
	var out []string
	for _, f := range all {
		if f.rank > all[0].rank || len(out) == maxNear {
			break
		}
		out = append(out, v.words[f.i])
	}
	return out
}

// nearWord is a word by its place in the vocabulary; a lower rank is nearer.
type nearWord struct{ i, rank int }

// within lists the words that at most the allowed slips part from w.
func (v *vocabulary) within(w string, allowed int) []nearWord {
	var all []nearWord
	for _, first := range []string{w[:1], w[1:2]} {
		lo, hi := v.prefix(first)
		for i := lo; i < hi; i++ {
			d, whole := prefixDistance(w, v.words[i], allowed)
			if d > allowed {
				continue
			}
			rank := 2 * d
			if !whole {
				rank++ // a word as long as what was typed is meant rather than a longer one
			}
			all = append(all, nearWord{i, rank})
		}
		if w[0] == w[1] {
			break
		}
	}
	return all
}

// tolerance is how many slips a word of its length may hold.
func tolerance(w string) int {
	switch {
	case len(w) < 4:
		return 0
	case len(w) < 8:
		return 1
	}
	return 2
}

// maxWord bounds the words that are compared letter by letter.
const maxWord = 32

// prefixDistance is the least number of letters to insert, drop, change or swap to make typed
// the beginning of full; anything above limit may come out as limit+1. A beginning that leaves
// much of full out counts only when typed is long enough to mean it; whole says that none is.
func prefixDistance(typed, full string, limit int) (d int, whole bool) {
	n, m := len(typed), len(full)
	if n > maxWord || m > maxWord || m < n-limit {
		return limit + 1, false
	}
	m = min(m, n+limit)
	var rows [3][maxWord + 3]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range m + 1 {
		last[j] = j
	}
	for i := 1; i <= n; i++ {
		row[0] = i
		best := i
		for j := 1; j <= m; j++ {
			cost := 1
			if typed[i-1] == full[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && typed[i-1] == full[j-2] && typed[i-2] == full[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			best = min(best, row[j])
		}
		if best > limit {
			return limit + 1, false
		}
		before, last, row = last, row, before
	}
	if m == len(full) && last[m] <= limit {
		return last[m], true
	}
	d = limit + 1
	if n >= tellingPrefix {
		for j := max(0, n-limit); j <= m; j++ {
			d = min(d, last[j])
		}
	}
	return d, false
}

// tellingPrefix is the length from which the misspelt beginning of a word stands for it.
const tellingPrefix = 5
