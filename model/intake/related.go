package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// linkListReach is how many blocks below its label a list of links is followed.
const linkListReach = 40

// skipLinkLists skips what stands under a label such as "Related posts": rows that read like
// headlines, up to the next paragraph.
func skipLinkLists(blocks []block) {
	_, last := proseBounds(blocks)
	for i := range blocks {
		if blocks[i].why == whyLabel {
			skipLinkList(blocks, i, last)
		}
	}
}

func skipLinkList(blocks []block, label, last int) {
	n := 0
	for k := label + 1; k < min(len(blocks), label+linkListReach) && n < 12; k++ {
		b := &blocks[k]
		if b.role == roleSkipped {
			continue
		}
		if b.role != roleBody || b.words > 25 || b.words < 3 || b.ends && (b.words > 12 || !strings.HasSuffix(b.text(), "?")) {
			return
		}
		if n == 0 && beforeText(blocks, k) && k <= last {
			return // a subhead of the article stands under the label
		}
		b.skip(whyRelated)
		n++
	}
}

// skipStrayHeadlines skips headlines of other articles that a page puts between paragraphs. Such a
// row stands apart, has nine words or more, doesn't end like a sentence, is not in title case, and is
// about something else: at least half of its words of meaning occur nowhere in the paragraphs.
// A caption shares its words with the text and stays.
func skipStrayHeadlines(blocks []block) {
	var strays []int
	paragraphs := 0
	first, last := proseBounds(blocks)
	for i := range blocks {
		b := &blocks[i]
		if b.role != roleBody {
			continue
		}
		if b.isProse() {
			paragraphs++
		}
		if len(b.rows) == 1 && isStray(b) && i > first && i < last && alone(blocks, i) {
			strays = append(strays, i)
		}
	}
	if paragraphs < 4 || len(strays) == 0 || len(strays)*3 > paragraphs {
		return
	}
	known := vocabulary(blocks, strays)
	for _, i := range strays {
		if novelty(blocks[i].text(), known) >= 0.5 {
			blocks[i].skip(whyRelated)
		}
	}
}

func isStray(b *block) bool {
	t := b.text()
	if b.words < 8 || b.words > 28 || b.ends || startsItem(t) || startsLower(t) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t)
	if strings.ContainsRune("\"“”«(-–—*", r) || strings.HasSuffix(t, ":") || strings.HasSuffix(t, ",") || strings.HasSuffix(t, ";") || strings.HasSuffix(t, "-") {
		return false
	}
	return true
}

// alone reports whether empty lines stand on both sides.
func alone(blocks []block, i int) bool {
	before, here, after := blocks[i-1].rows, blocks[i].rows, blocks[i+1].rows
	return here[0].line-before[len(before)-1].line > 1 && after[0].line-here[len(here)-1].line > 1
}

// vocabulary holds the stems of all blocks but the strays.
func vocabulary(blocks []block, strays []int) map[string]bool {
	known := map[string]bool{}
	next := 0
	for i := range blocks {
		if next < len(strays) && strays[next] == i {
			next++
			continue
		}
		if blocks[i].role == roleBody || blocks[i].role == roleTitle {
			for s := range stems(blocks[i].text()) {
				known[s] = true
			}
		}
	}
	return known
}

func novelty(t string, known map[string]bool) float64 {
	fresh, all := 0, 0
	for s := range stems(t) {
		all++
		if !known[s] {
			fresh++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(fresh) / float64(all)
}

// stems yields the words of meaning, cut to six letters so that forms of a word fall together.
func stems(t string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for w := range strings.FieldsFuncSeq(strings.ToLower(t), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if utf8.RuneCountInString(w) < 4 || isSmallWord(w) {
				continue
			}
			n := 0
			for i := range w {
				if n == 6 {
					w = w[:i]
					break
				}
				n++
			}
			if !yield(w) {
				return
			}
		}
	}
}

func isSmallWord(w string) bool {
	switch w {
	case "that", "this", "with", "from", "have", "were", "been", "will", "would", "could", "after", "before", "over", "into", "their", "they", "them", "than", "then", "when", "where", "which", "while", "about", "amid", "more", "most", "some", "says", "said", "what":
		return true
	}
	return false
}
