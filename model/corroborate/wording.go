package corroborate

import (
	"cmp"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

const (
	// shingle is the number of words of the shortest run that counts as shared wording.
	shingle = 6
	// window is the number of shingles of which one is kept as a fingerprint: any shared run of
	// shingle+window-1 words leaves a common fingerprint (winnowing, Schleimer, Wilkerson and Aiken 2003).
	window = 5
	// commonPrint is in how many articles a fingerprint may stand; beyond it is a set phrase.
	commonPrint = 60
	// sharedPrints is how many fingerprints two articles must share to be compared word by word.
	sharedPrints = 2
	// mostPartners is with how many articles before it an article is compared word by word, those that share
	// most: a text that a hundred outlets print makes one family either way.
	mostPartners = 32
)

// wording is the words of an article, for comparison with another.
type wording struct {
	words []wordSpan
	plain int // words outside quotation marks
}

func wordingOf(text string) *wording {
	v := &wording{words: make([]wordSpan, 0, strings.Count(text, " ")+strings.Count(text, "-")+strings.Count(text, "\n")+len(text)/64+1)}
	open := false
	last := 0
	eachWord(text, func(start, end int, _ rune) {
		open = quoteState(text[last:start], open)
		last = end
		v.words = append(v.words, newWordSpan(hashLower(text[start:end]), start, end, open))
		if !open {
			v.plain++
		}
	})
	return v
}

// quoteState follows the quotation marks in the text between two words. The end of a paragraph
// closes what was left open.
func quoteState(gap string, open bool) bool {
	for _, r := range gap {
		switch r {
		case '“', '«', '„':
			open = true
		case '”', '»':
			open = false
		case '"':
			open = !open
		case '\n':
			open = false
		}
	}
	return open
}

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
	places               []place
	coveredA, coveredB   []bool
}

// place is where a shingle starts.
type place struct {
	shingle uint64
	word    int32
}

// samePlaces is at how many places of an article a shingle is looked for.
const samePlaces = 4

// compare aligns two articles by their longest common runs.
func (x *comparer) compare(a, b *wording) common {
	x.fillSieve(b)
	x.shinglesA = appendShingles(x.shinglesA[:0], a)
	x.places = x.places[:0]
	for i, h := range x.shinglesA {
		if x.sieve[x.bit(h)>>6]&(1<<(h&63)) != 0 {
			x.places = append(x.places, place{h, int32(i)}) //nolint:gosec // word numbers fit
		}
	}
	slices.SortFunc(x.places, func(p, q place) int { return cmp.Or(cmp.Compare(p.shingle, q.shingle), cmp.Compare(p.word, q.word)) })
	var c common
	x.coveredA, x.coveredB = cleared(x.coveredA, len(a.words)), cleared(x.coveredB, len(b.words))
	for j := 0; j < len(x.shinglesB); {
		best := longestAt(a, b, x.placesOf(x.shinglesB[j]), j)
		if best.words < shingle {
			j++
			continue
		}
		c.add(a, b, best, x.coveredA, x.coveredB)
		j += best.words
	}
	c.ofA, _ = share(a, x.coveredA)
	c.ofB, c.plainMatched = share(b, x.coveredB)
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

// placesOf are the first places of a shingle in a.
func (x *comparer) placesOf(h uint64) []place {
	from, ok := slices.BinarySearchFunc(x.places, h, func(p place, h uint64) int { return cmp.Compare(p.shingle, h) })
	if !ok {
		return nil
	}
	to := from
	for to < len(x.places) && to-from < samePlaces && x.places[to].shingle == h {
		to++
	}
	return x.places[from:to]
}

// cleared is a slice of n zero values, in the room of an old one if it suffices.
func cleared[T any](old []T, n int) []T {
	if cap(old) < n {
		return make([]T, n)
	}
	clear(old[:n])
	return old[:n]
}

// longestAt is the longest run that starts at word j of b and at one of the places of a.
func longestAt(a, b *wording, places []place, j int) run {
	best := run{}
	for _, p := range places {
		i, n := int(p.word), 0
		for i+n < len(a.words) && j+n < len(b.words) && a.words[i+n].hash == b.words[j+n].hash {
			n++
		}
		if n > best.words {
			best = run{a: i, b: j, words: n}
		}
	}
	return best
}

// add notes a run and marks its words.
func (c *common) add(a, b *wording, r run, coveredA, coveredB []bool) {
	inside := 0
	for k := range r.words {
		coveredA[r.a+k], coveredB[r.b+k] = true, true
		if b.words[r.b+k].quoted() || a.words[r.a+k].quoted() {
			inside++
		}
	}
	r.quoted = 2*inside > r.words
	c.runs = append(c.runs, r)
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

func share(v *wording, covered []bool) (part float64, n int) {
	for i, c := range covered {
		if c && !v.words[i].quoted() {
			n++
		}
	}
	if v.plain == 0 {
		return 0, n
	}
	return float64(n) / float64(v.plain), n
}

// appendShingles appends the hashes of every run of shingle words.
func appendShingles(out []uint64, v *wording) []uint64 {
	for i := 0; i+shingle <= len(v.words); i++ {
		h := uint64(14695981039346656037)
		for k := range v.words[i : i+shingle] {
			h = (h ^ v.words[i+k].hash) * 1099511628211
			h ^= h >> 29
		}
		out = append(out, h)
	}
	return out
}

// shingles are the hashes of every run of shingle words, of which the hashes are given.
func shingles(words []uint64) []uint64 {
	if len(words) < shingle {
		return nil
	}
	out := make([]uint64, len(words)-shingle+1)
	for i := range out {
		h := uint64(14695981039346656037)
		for _, x := range words[i : i+shingle] {
			h = (h ^ x) * 1099511628211
			h ^= h >> 29
		}
		out[i] = h
	}
	return out
}

// fingerprints are the smallest hash of each window of shingles.
func fingerprints(words []uint64) []uint64 {
	all := shingles(words)
	out := make([]uint64, 0, len(all)/2)
	last := -1
	for i := 0; i+window <= len(all); i++ {
		low := i
		for k := i + 1; k < i+window; k++ {
			if all[k] <= all[low] {
				low = k
			}
		}
		if low != last {
			out = append(out, all[low])
			last = low
		}
	}
	return out
}

// wordingPairs lists the pairs of articles that share enough fingerprints, a < b, ascending.
func (w *work) wordingPairs() [][2]int {
	shared := newShared(w.prints, commonPrint)
	w.prints = nil
	found := make([][][2]int, len(w.arts))
	parallelTally(len(found), len(found), func(i int, t *tally) {
		shared.tally(i, t)
		for _, j := range closest(t, t.atLeast(sharedPrints)) {
			found[i] = append(found[i], [2]int{int(j), i})
		}
	})
	return slices.Concat(found...)
}

// closest are at most mostPartners of the articles, those with the most in common, ascending.
func closest(t *tally, articles []int32) []int32 {
	if len(articles) <= mostPartners {
		return articles
	}
	slices.SortFunc(articles, func(a, b int32) int { return cmp.Or(cmp.Compare(t.count[b], t.count[a]), cmp.Compare(a, b)) })
	articles = articles[:mostPartners]
	slices.Sort(articles)
	return articles
}

// spanOf is the bytes of a run in one article.
func (v *wording) spanOf(first, n int) model.Span {
	return model.Span{Start: int(v.words[first].start), End: v.words[first+n-1].end()}
}
