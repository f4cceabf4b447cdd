package search

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// wanted is a term with the words that stand for a misspelt one.
type wanted struct {
	Term
	near []string
}

// at reports whether the term stands at words[i:], and how many words it takes. The last word
// of an unquoted term may still be growing, so a beginning will do.
func (w wanted) at(words []word, i int) (n int, ok bool) {
	if len(w.near) > 0 {
		return 1, slices.Contains(w.near, words[i].text)
	}
	if i+len(w.Words) > len(words) {
		return 0, false
	}
	last := len(w.Words) - 1
	for k, x := range w.Words {
		got := words[i+k].text
		if got == x || (k == last && !w.Phrase && strings.HasPrefix(got, x)) {
			continue
		}
		return 0, false
	}
	return len(w.Words), true
}

// matcher finds the terms of a query in a text.
type matcher []wanted

// scan returns the spans of text that match, moved by base, and whether every wanted term and
// no unwanted one is in it.
func (m matcher) scan(text string, base int) (marks []model.Span, all bool) {
	words := wordsOf(text)
	all = true
	for _, w := range m {
		found := false
		for i := range words {
			n, ok := w.at(words, i)
			if !ok {
				continue
			}
			found = true
			if w.Not {
				break
			}
			marks = append(marks, model.Span{Start: base + words[i].start, End: base + words[i+n-1].end})
		}
		all = all && found != w.Not
	}
	return mergeSpans(marks), all
}

// wordsOf are the folded words of a text. They share one string, because a query looks through thousands of
// lines.
func wordsOf(text string) []word {
	p := splitter{s: text}
	out := make([]word, 0, len(text)/5+1)
	folded := make([]byte, 0, len(text)+8)
	ends := make([]int, 0, cap(out))
	for {
		w, start, end, ok := p.next()
		if !ok {
			break
		}
		out = append(out, word{"", start, end})
		folded = append(folded, w...)
		ends = append(ends, len(folded))
	}
	all, from := string(folded), 0
	for i, end := range ends {
		out[i].text, from = all[from:end], end
	}
	return out
}

// mergeSpans sorts spans and joins those that overlap.
func mergeSpans(in []model.Span) []model.Span {
	slices.SortFunc(in, func(a, b model.Span) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return a.End - b.End
	})
	out := in[:0]
	for _, s := range in {
		if n := len(out); n > 0 && out[n-1].Overlaps(s) {
			out[n-1] = out[n-1].Union(s)
			continue
		}
		out = append(out, s)
	}
	return out
}
