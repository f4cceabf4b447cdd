package corroborate

import (
	"cmp"
	"slices"

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
)

// wording is the words of an article, for comparison with another.
type wording struct {
	words  []wordSpan
	quoted []bool // by word: inside quotation marks
	plain  int    // words outside quotation marks
}

func wordingOf(text string) *wording {
	v := &wording{words: make([]wordSpan, 0, len(text)/5+1), quoted: make([]bool, 0, len(text)/5+1)}
	open := false
	last := 0
	eachWord(text, func(start, end int, first rune) {
		open = quoteState(text[last:start], open)
		last = end
		v.words = append(v.words, wordSpan{
			hash: hashLower(text[start:end]), start: int32(start), end: int32(end), //nolint:gosec // articles are bounded at 8 MB
			upper: first >= 'A' && first <= 'Z' || first >= '0' && first <= '9' || first >= 0x80,
		})
		v.quoted = append(v.quoted, open)
		if !open {
			v.plain++
		}
	})
	return v
}

func (v *wording) hashes() []uint64 {
	out := make([]uint64, len(v.words))
	for i := range v.words {
		out[i] = v.words[i].hash
	}
	return out
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

// compareWording aligns two articles by their longest common runs.
func compareWording(a, b *wording) common {
	at := make(map[uint64][]int32, len(a.words))
	for i, h := range shingles(a.hashes()) {
		if list := at[h]; len(list) < 4 {
			at[h] = append(list, int32(i)) //nolint:gosec // word numbers fit
		}
	}
	var c common
	coveredA := make([]bool, len(a.words))
	coveredB := make([]bool, len(b.words))
	hashes := shingles(b.hashes())
	for j := 0; j < len(hashes); {
		best := longestAt(a, b, at[hashes[j]], j)
		if best.words < shingle {
			j++
			continue
		}
		c.add(a, b, best, coveredA, coveredB)
		j += best.words
	}
	c.ofA, _ = share(a, coveredA)
	c.ofB, c.plainMatched = share(b, coveredB)
	slices.SortStableFunc(c.runs, compareRuns)
	return c
}

// longestAt is the longest run that starts at word j of b and at one of the places of a.
func longestAt(a, b *wording, places []int32, j int) run {
	best := run{}
	for _, i := range places {
		n := 0
		for int(i)+n < len(a.words) && j+n < len(b.words) && a.words[int(i)+n].hash == b.words[j+n].hash {
			n++
		}
		if n > best.words {
			best = run{a: int(i), b: j, words: n}
		}
	}
	return best
}

// add notes a run and marks its words.
func (c *common) add(a, b *wording, r run, coveredA, coveredB []bool) {
	inside := 0
	for k := range r.words {
		coveredA[r.a+k], coveredB[r.b+k] = true, true
		if b.quoted[r.b+k] || a.quoted[r.a+k] {
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
		if c && !v.quoted[i] {
			n++
		}
	}
	if v.plain == 0 {
		return 0, n
	}
	return float64(n) / float64(v.plain), n
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
		for _, j := range t.atLeast(sharedPrints) {
			found[i] = append(found[i], [2]int{int(j), i})
		}
	})
	return slices.Concat(found...)
}

// spanOf is the bytes of a run in one article.
func (v *wording) spanOf(first, n int) model.Span {
	return model.Span{Start: int(v.words[first].start), End: int(v.words[first+n-1].end)}
}
