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
	mostPartners = 16
)

// wording is the words of an article, for comparison with another. It is small, so that those of all
// articles may stand in memory.
type wording struct {
	text  string
	words []word
	marks []int32 // where every markedth word starts
	plain int     // words outside quotation marks
}

// word is a hash of a word in lower case, and in its last bit whether it stands inside quotation marks.
type word uint32

// marked is how many words are found with one mark.
const marked = 8

// wordOf is the word of a hash, outside quotation marks.
func wordOf(hash uint64) word { return word(hash>>32^hash) &^ 1 } //nolint:gosec // a hash of a hash

func (x word) quoted() bool { return x&1 != 0 }

func (x word) equals(y word) bool { return x|1 == y|1 }

func wordingOf(text string) *wording {
	v := &wording{text: text, words: make([]word, 0, strings.Count(text, " ")+strings.Count(text, "-")+strings.Count(text, "\n")+len(text)/64+1)}
	v.marks = make([]int32, 0, cap(v.words)/marked+1)
	open := false
	last := 0
	eachWord(text, func(start, end int, _ rune) {
		open = quoteState(text[last:start], open)
		last = end
		if len(v.words)%marked == 0 {
			v.marks = append(v.marks, int32(start)) //nolint:gosec // articles are bounded
		}
		x := wordOf(hashLower(text[start:end]))
		if open {
			x |= 1
		} else {
			v.plain++
		}
		v.words = append(v.words, x)
	})
	return v
}

// spanOf is the bytes of a run of n words in the article, 1 at least.
func (v *wording) spanOf(first, n int) model.Span {
	start, _ := v.place(first)
	_, end := v.place(first + n - 1)
	return model.Span{Start: start, End: end}
}

// place is where a word stands.
func (v *wording) place(k int) (start, end int) {
	start, end, _ = nextWord(v.text, int(v.marks[k/marked]))
	for range k % marked {
		start, end, _ = nextWord(v.text, end)
	}
	return start, end
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
		for _, j := range closest(t, t.atLeast(sharedPrints), mostPartners) {
			found[i] = append(found[i], [2]int{int(j), i})
		}
	})
	return slices.Concat(found...)
}

// closest are at most so many of the articles, those with the most in common, ascending.
func closest(t *tally, articles []int32, most int) []int32 {
	if len(articles) <= most {
		return articles
	}
	slices.SortFunc(articles, func(a, b int32) int { return cmp.Or(cmp.Compare(t.count[b], t.count[a]), cmp.Compare(a, b)) })
	articles = articles[:most]
	slices.Sort(articles)
	return articles
}
