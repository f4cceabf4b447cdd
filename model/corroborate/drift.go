package corroborate

import (
	"fmt"
	"strings"

	"example.org/sitrep/model"
)

const (
	// driftLike is how alike two linked claims must be for a word that differs to be a change of wording.
	driftLike = 0.3
	// driftWords is the longest passage that counts as one change, driftPairs how many changes of a pair
	// of articles are shown.
	driftWords, driftPairs = 2, 8
	// driftLength is how many words of a claim are aligned at most.
	driftLength = 80
)

// differInDrift notes words that one of two nearly equal claims has exchanged: "not working with",
// "not coordinating with".
func (w *work) differInDrift() {
	found := make([][][2]model.Span, len(w.links))
	parallelWith(len(found), func() *aligner { return &aligner{} }, func(k int, x *aligner) {
		if w.links[k].like >= driftLike {
			a, b := w.links[k].claims(w.out.Claims)
			found[k] = x.drifts(a.Content.In(w.arts[w.number[a.Ref.Article]].Text), b.Content.In(w.arts[w.number[b.Ref.Article]].Text))
		}
	})
	count := map[[2]int]int{}
	for k := range found {
		if len(found[k]) == 0 {
			continue
		}
		a, b := w.links[k].claims(w.out.Claims)
		i, j := w.number[a.Ref.Article], w.number[b.Ref.Article]
		key := [2]int{min(i, j), max(i, j)}
		for _, d := range found[k] {
			if count[key]++; count[key] > driftPairs {
				break
			}
			w.noteDrift(a, b, d)
		}
	}
}

// noteDrift notes one passage that two claims word differently, of which the places in either are given.
func (w *work) noteDrift(a, b *model.Claim, d [2]model.Span) {
	x := model.Ref{Article: a.Ref.Article, Span: model.Span{Start: a.Content.Start + d[0].Start, End: a.Content.Start + d[0].End}}
	y := model.Ref{Article: b.Ref.Article, Span: model.Span{Start: b.Content.Start + d[1].Start, End: b.Content.Start + d[1].End}}
	event := a.Event
	if event != b.Event {
		event = ""
	}
	w.note(model.DiffWording, event, []model.Ref{x, y}, fmt.Sprintf("the same sentence with another word: %s / %s", w.quote(x), w.quote(y)))
}

// wordSpan is a word of a claim and where it stands.
type wordSpan struct {
	word       word
	start, end int
}

// aligner aligns claims one pair after the other, and keeps its tables from one to the next.
type aligner struct {
	x, y  []wordSpan
	long  [driftLength + 1][driftLength + 1]uint8 // by the first words left out of either, how many of the rest align
	equal [][2]int
	held  [256]int8 // of the words of one claim, by a part of their hash, how many are not in the other
}

// firstWords appends the first words of a claim, as many as are aligned.
func firstWords(out []wordSpan, text string) []wordSpan {
	for start, end, _ := nextWord(text, 0); end > start && len(out) < driftLength; start, end, _ = nextWord(text, end) {
		out = append(out, wordSpan{wordOf(hashLower(text[start:end])), start, end})
	}
	return out
}

// drifts aligns two claims word by word and lists the short passages that differ between equal words.
func (l *aligner) drifts(a, b string) [][2]model.Span {
	if a == b {
		return nil // a copy
	}
	l.x, l.y = firstWords(l.x[:0], a), firstWords(l.y[:0], b)
	x, y := l.x, l.y
	if few := func(n int) bool { return 20*n < 11*min(len(x), len(y)) }; few(l.common()) || few(len(l.align())) {
		return nil // not one sentence in two versions
	}
	var out [][2]model.Span
	i, j := 0, 0
	for k, m := range l.equal {
		framed := k > 1 && together(l.equal[k-2], l.equal[k-1]) || k > 0 && k+1 < len(l.equal) && together(m, l.equal[k+1])
		if framed && m[0] > i && m[1] > j && m[0]-i <= driftWords && m[1]-j <= driftWords {
			s, t := spanOfWords(x, i, m[0]), spanOfWords(y, j, m[1])
			if colours(s.In(a), t.In(b)) && !sameStem(s.In(a), t.In(b)) {
				out = append(out, [2]model.Span{s, t})
			}
		}
		i, j = m[0]+1, m[1]+1
	}
	return out
}

// together reports whether two pairs of equal words follow each other in both claims.
func together(a, b [2]int) bool { return b[0] == a[0]+1 && b[1] == a[1]+1 }

func spanOfWords(words []wordSpan, from, to int) model.Span {
	return model.Span{Start: words[from].start, End: words[to-1].end}
}

// common is how many words of x and y can be equal at most, in any order. It costs far less than to align them.
func (l *aligner) common() int {
	for _, u := range l.x {
		l.held[u.word>>1&255]++
	}
	n := 0
	for _, v := range l.y {
		if at := &l.held[v.word>>1&255]; *at > 0 {
			*at--
			n++
		}
	}
	l.held = [256]int8{}
	return n
}

// align lists the pairs of equal words of a longest common subsequence of x and y.
func (l *aligner) align() [][2]int {
	x, y := l.x, l.y
	l.equal = l.equal[:0]
	same := 0
	for same < min(len(x), len(y)) && x[same].word == y[same].word {
		l.equal = append(l.equal, [2]int{same, same})
		same++
	}
	l.measure(same)
	for i, j := same, same; i < len(x) && j < len(y); {
		switch {
		case x[i].word == y[j].word:
			l.equal = append(l.equal, [2]int{i, j})
			i, j = i+1, j+1
		case l.long[i+1][j] >= l.long[i][j+1]:
			i++
		default:
			j++
		}
	}
	return l.equal
}

// measure fills the table of what aligns of the rest, behind the first words that are the same in both.
func (l *aligner) measure(same int) {
	x, y := l.x, l.y
	for j := same; j <= len(y); j++ {
		l.long[len(x)][j] = 0
	}
	for i := len(x) - 1; i >= same; i-- {
		row, below := &l.long[i], &l.long[i+1]
		row[len(y)] = 0
		for j := len(y) - 1; j >= same; j-- {
			if x[i].word == y[j].word {
				row[j] = below[j+1] + 1
			} else {
				row[j] = max(below[j], row[j+1])
			}
		}
	}
}

// weightOf is the rarity of the rarest word of four letters or more of a passage, 0 when a word in it
// is a name or a number.
func weightOf(s string) float32 {
	var best float32
	common := commonStems()
	plain := true
	eachWord(s, func(start, end int, first rune) {
		if first < 'a' || first > 'z' {
			plain = false
		}
		rarity, ok := common[stemHash(s[start:end])]
		if !ok {
			rarity = unlisted
		}
		if end-start >= 4 {
			best = max(best, rarity)
		}
	})
	if !plain {
		return 0
	}
	return best
}

// colours reports whether two passages both carry meaning, and one of them more than the commonest words do.
func colours(a, b string) bool {
	x, y := weightOf(a), weightOf(b)
	return min(x, y) >= stopRarity && max(x, y) > 2*stopRarity
}

// sameStem reports whether two passages are forms of one word.
func sameStem(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 4 && n >= min(len(a), len(b))-3
}
