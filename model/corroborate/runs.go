package corroborate

import (
	"cmp"
	"slices"
)

// run is a run of equal words of two articles.
type run struct {
	a, b, words int // first word in either, length
	quoted      bool
}

// common is what two articles share in words.
type common struct {
	runs []run // longest first
	// ofA and ofB are the shares of either's words outside quotation marks that stand in the other too.
	ofA, ofB     float64
	longest      int // words of the longest run outside quotation marks
	quotes       int // runs of eight words or more inside quotation marks
	plainMatched int
}

// comparer compares wordings one pair after the other, and keeps its tables from one to the next.
type comparer struct {
	b                    *wording // whose shingles are in the sieve
	shinglesA, shinglesB []uint64
	sieve                []uint64 // bits, one set for each shingle of b
	places               []place  // of the shingles of a that pass the sieve, the last first
	slots                []slot   // those shingles, each at its hash or behind it
	a                    covering
	bs                   covering
}

// place is where a shingle starts, and the place in the list of the next one where it starts, -1 at the last.
type place struct{ word, next int32 }

// slot is a shingle with its first place, -1 when the slot is empty.
type slot struct {
	shingle uint64
	first   int32
}

// covering marks the words of an article that stand in another.
type covering struct {
	words []bool
	plain int // marked words outside quotation marks
}

// samePlaces is at how many places of an article a shingle is looked for.
const samePlaces = 4

// compare aligns two articles by their longest common runs.
func (x *comparer) compare(a, b *wording) common {
	x.fillSieve(b)
	x.place(a)
	x.a.ready(len(a.words))
	x.bs.ready(len(b.words))
	var c common
	if len(x.places) > 0 {
		for j := 0; j < len(x.shinglesB); {
			best := x.longestAt(a, b, j)
			if best.words < shingle {
				j++
				continue
			}
			c.runs = append(c.runs, best)
			j += best.words
		}
	}
	for i := range c.runs {
		c.tell(a, b, &c.runs[i])
		x.a.cover(a, c.runs[i].a, c.runs[i].words)
		x.bs.cover(b, c.runs[i].b, c.runs[i].words)
	}
	c.ofA, c.ofB, c.plainMatched = x.a.share(a), x.bs.share(b), x.bs.plain
	for _, r := range c.runs {
		x.a.clear(r.a, r.words)
		x.bs.clear(r.b, r.words)
	}
	slices.SortStableFunc(c.runs, compareRuns)
	return c
}

// fillSieve notes the shingles of b, unless they are noted already: one article is compared with many in a
// row, and hardly a shingle of theirs is in it.
func (x *comparer) fillSieve(b *wording) {
	if x.b == b {
		return
	}
	x.b, x.shinglesB = b, appendShingles(x.shinglesB[:0], b)
	size := 64
	for size < len(x.shinglesB)/4 { // 16 to 32 bits a shingle
		size *= 2
	}
	x.sieve = cleared(x.sieve, size)
	for _, h := range x.shinglesB {
		x.sieve[x.bit(h)>>6] |= 1 << (h & 63)
	}
}

// bit is the place of a shingle in the sieve, up to the last six bits, which are those of h.
func (x *comparer) bit(h uint64) uint64 { return (h >> 6 & uint64(len(x.sieve)-1)) << 6 }

// place notes where the shingles of a are that may be in b.
func (x *comparer) place(a *wording) {
	x.shinglesA = appendShingles(x.shinglesA[:0], a)
	x.places = x.places[:0]
	for i, h := range slices.Backward(x.shinglesA) {
		if x.sieve[x.bit(h)>>6]&(1<<(h&63)) != 0 {
			x.places = append(x.places, place{word: int32(i)}) //nolint:gosec // word numbers fit
		}
	}
	size := 16
	for size < 2*len(x.places) {
		size *= 2
	}
	if cap(x.slots) < size {
		x.slots = make([]slot, size)
	}
	x.slots = x.slots[:size]
	for i := range x.slots {
		x.slots[i].first = -1
	}
	for k := range x.places {
		s := x.slot(x.shinglesA[x.places[k].word])
		x.places[k].next = s.first
		s.shingle, s.first = x.shinglesA[x.places[k].word], int32(k) //nolint:gosec // there are fewer than words
	}
}

// slot is that of a shingle, an empty one when it has none.
func (x *comparer) slot(h uint64) *slot {
	last := uint64(len(x.slots) - 1)
	for i := h >> 20; ; i++ {
		if s := &x.slots[i&last]; s.first < 0 || s.shingle == h {
			return s
		}
	}
}

// longestAt is the longest run that starts at word j of b and at one of the first places of its shingle in a.
func (x *comparer) longestAt(a, b *wording, j int) run {
	best := run{}
	k := x.slot(x.shinglesB[j]).first
	for n := 0; k >= 0 && n < samePlaces; k, n = x.places[k].next, n+1 {
		i := int(x.places[k].word)
		if words := equalWords(a.words[i:], b.words[j:]); words > best.words {
			best = run{a: i, b: j, words: words}
		}
	}
	return best
}

// equalWords is how many words two texts have in common from their start.
func equalWords(a, b []word) int {
	n := 0
	for n < len(a) && n < len(b) && a[n].equals(b[n]) {
		n++
	}
	return n
}

// tell notes what a run says about two articles.
func (c *common) tell(a, b *wording, r *run) {
	inside := 0
	for k := range r.words {
		if b.words[r.b+k].quoted() || a.words[r.a+k].quoted() {
			inside++
		}
	}
	r.quoted = 2*inside > r.words
	if r.quoted && r.words >= 8 {
		c.quotes++
	}
	c.longest = max(c.longest, r.words-inside)
}

// compareRuns puts runs outside quotation marks first, longer ones before shorter ones.
func compareRuns(x, y run) int {
	if x.quoted != y.quoted {
		if x.quoted {
			return 1
		}
		return -1
	}
	return cmp.Compare(y.words, x.words)
}

// ready makes room for n words, none of them marked.
func (c *covering) ready(n int) {
	if len(c.words) < n {
		c.words = make([]bool, n)
	}
	c.plain = 0
}

// cover marks the words of a run.
func (c *covering) cover(v *wording, first, n int) {
	for k := first; k < first+n; k++ {
		if !c.words[k] && !v.words[k].quoted() {
			c.plain++
		}
		c.words[k] = true
	}
}

// clear takes the marks of a run away again.
func (c *covering) clear(first, n int) { clear(c.words[first : first+n]) }

// share is how much of the words outside quotation marks is marked.
func (c *covering) share(v *wording) float64 {
	if v.plain == 0 {
		return 0
	}
	return float64(c.plain) / float64(v.plain)
}

// cleared is a slice of n zero values, in the room of an old one if it suffices.
func cleared[T any](old []T, n int) []T {
	if cap(old) < n {
		return make([]T, n)
	}
	clear(old[:n])
	return old[:n]
}

const (
	// shingleBase is the odd number in whose powers the words of a shingle are summed (Karp and Rabin 1987),
	// and shingleTop its power of the word before the first.
	shingleBase = 0x9e3779b97f4a7c15
	shingleTop  = shingleBase * shingleBase * shingleBase * shingleBase * shingleBase * shingleBase % (1 << 64)
)

// appendShingles appends the hashes of every run of shingle words.
func appendShingles(out []uint64, v *wording) []uint64 {
	if len(v.words) < shingle {
		return out
	}
	h := uint64(0)
	for i, x := range v.words {
		h = h*shingleBase + uint64(x>>1)
		if i >= shingle {
			h -= shingleTop * uint64(v.words[i-shingle]>>1)
		}
		if i >= shingle-1 {
			out = append(out, h^h>>29)
		}
	}
	return out
}
