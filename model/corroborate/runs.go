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

// comparer compares wordings one pair after the other, and keeps its tables from one to the next. Most are
// of b: one article is compared with many in a row, and hardly a shingle of theirs is in it.
type comparer struct {
	b         *wording
	shingles  []uint64
	sieve     []uint64 // bits, one set for each shingle of b
	slots     []slot   // the shingles of b, each at its hash or behind it
	next      []int32  // by word of b, the next one where the same shingle starts, counted from 1, 0 at the last
	places    []place  // where shingles of b are in a
	hit       []int32  // words of b whose shingles are in a
	slotOf    []int32  // by word of b, the slot of its shingle; only of those hit
	inA, inB  covering
	usedSlots []int32
}

// slot is a shingle of b: the first word where it starts, counted from 1, and its places in a.
type slot struct {
	shingle     uint64
	first       int32 // 0 in an empty slot
	places      int32 // how many, samePlaces at most
	from, until int32 // the first and the last of them
}

// place is a word of a where a shingle starts, and the next such place, 0 at the last.
type place struct{ word, next int32 }

// covering marks the words of an article that stand in another.
type covering struct {
	words []bool
	plain int // marked words outside quotation marks
}

// samePlaces is at how many places of an article a shingle is looked for.
const samePlaces = 4

// compare aligns two articles by their longest common runs.
func (x *comparer) compare(a, b *wording) common {
	x.hold(b)
	x.find(a)
	var c common
	behind := int32(0)
	for _, j := range x.hit {
		if j < behind {
			continue
		}
		best := x.longestAt(a, b, j)
		if best.words >= shingle {
			c.runs = append(c.runs, best)
			behind = j + int32(best.words) //nolint:gosec // word numbers fit
		}
	}
	x.inA.ready(len(a.words))
	x.inB.ready(len(b.words))
	for i := range c.runs {
		c.tell(a, b, &c.runs[i])
		x.inA.cover(a, c.runs[i].a, c.runs[i].words)
		x.inB.cover(b, c.runs[i].b, c.runs[i].words)
	}
	c.ofA, c.ofB, c.plainMatched = x.inA.share(a), x.inB.share(b), x.inB.plain
	for _, r := range c.runs {
		x.inA.clear(r.a, r.words)
		x.inB.clear(r.b, r.words)
	}
	slices.SortStableFunc(c.runs, compareRuns)
	return c
}

// hold notes the shingles of b, unless they are noted already.
func (x *comparer) hold(b *wording) {
	if x.b == b {
		return
	}
	x.b, x.shingles = b, appendShingles(x.shingles[:0], b)
	size := 64
	for size < len(x.shingles)/4 { // 16 to 32 bits a shingle
		size *= 2
	}
	x.sieve, x.usedSlots = cleared(x.sieve, size), x.usedSlots[:0]
	for size < 2*len(x.shingles) {
		size *= 2
	}
	x.slots, x.next, x.slotOf = cleared(x.slots, size), cleared(x.next, len(x.shingles)), cleared(x.slotOf, len(x.shingles))
	for j, h := range slices.Backward(x.shingles) {
		x.sieve[x.bit(h)>>6] |= 1 << (h & 63)
		s := &x.slots[x.slot(h)]
		x.next[j] = s.first
		s.shingle, s.first = h, int32(j)+1 //nolint:gosec // word numbers fit
	}
}

// bit is the place of a shingle in the sieve, up to the last six bits, which are those of h.
func (x *comparer) bit(h uint64) uint64 { return (h >> 6 & uint64(len(x.sieve)-1)) << 6 }

// slot is the number of the slot of a shingle, of an empty one when it has none.
func (x *comparer) slot(h uint64) int {
	last := uint64(len(x.slots) - 1)
	for i := h >> 20; ; i++ {
		if s := &x.slots[i&last]; s.first == 0 || s.shingle == h {
			return int(i & last) //nolint:gosec // masked
		}
	}
}

// find notes the first places of the shingles of b in a, and the words of b that have any, ascending.
func (x *comparer) find(a *wording) {
	for _, k := range x.usedSlots {
		x.slots[k].places = 0
	}
	x.usedSlots, x.hit, x.places = x.usedSlots[:0], x.hit[:0], append(x.places[:0], place{})
	a.eachShingle(func(i int, h uint64) {
		if x.sieve[x.bit(h)>>6]&(1<<(h&63)) == 0 {
			return
		}
		k := x.slot(h)
		s := &x.slots[k]
		if s.first == 0 || s.places == samePlaces {
			return
		}
		x.places = append(x.places, place{word: int32(i)}) //nolint:gosec // word numbers fit
		last := int32(len(x.places) - 1)                   //nolint:gosec // there are fewer than words
		if s.places == 0 {
			s.from = last
			x.usedSlots = append(x.usedSlots, int32(k)) //nolint:gosec // there are few more than words
			for j := s.first; j != 0; j = x.next[j-1] {
				x.slotOf[j-1] = int32(k) //nolint:gosec // there are few more than words
				x.hit = append(x.hit, j-1)
			}
		} else {
			x.places[s.until].next = last
		}
		s.places++
		s.until = last
	})
	slices.Sort(x.hit)
}

// longestAt is the longest run that starts at word j of b and at one of the first places of its shingle in a.
func (x *comparer) longestAt(a, b *wording, j int32) run {
	best := run{}
	for k := x.slots[x.slotOf[j]].from; k != 0; k = x.places[k].next {
		i := int(x.places[k].word)
		if words := equalWords(a.words[i:], b.words[j:]); words > best.words {
			best = run{a: i, b: int(j), words: words}
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
	v.eachShingle(func(_ int, h uint64) { out = append(out, h) })
	return out
}

// eachShingle calls f for the hash of every run of shingle words and the number of its first word.
func (v *wording) eachShingle(f func(first int, h uint64)) {
	h := uint64(0)
	for i, x := range v.words {
		h = h*shingleBase + uint64(x>>1)
		if i >= shingle {
			h -= shingleTop * uint64(v.words[i-shingle]>>1)
		}
		if i >= shingle-1 {
			f(i-shingle+1, h^h>>29)
		}
	}
}
