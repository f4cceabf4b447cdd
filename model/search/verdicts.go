package search

import "example.org/sitrep/model"

// verdicts are what the index knows of the words of a filter without looking at the texts: for most
// claims it is certain. Claims are indexes into Briefing.Claims.
type verdicts struct {
	yes, no   bitset   // claims that hold all words, and those that can't
	sentences []bitset // for each term, those that may hold it
}

// judge asks the index. A claim that is part of a sentence may leave out its words, and a phrase
// may stand otherwise in it: these are left to the text.
func (f *Filter) judge() verdicts {
	bd, n := f.x.body(), len(f.b.Claims)
	v := verdicts{yes: newBitset(n), no: newBitset(n)}
	v.yes.fill(n)
	for _, w := range f.terms {
		some, _ := bd.holding(w)
		v.sentences = append(v.sentences, some)
		touched, sure := newBitset(n), newBitset(n)
		plain := len(w.Words) == 1 && !w.Phrase
		some.each(func(s int32) bool {
			for _, c := range bd.claimsAt(s) {
				touched.set(c)
				if plain && f.b.Claims[c].Ref.Span.Contains(bd.sentences[s].span) {
					sure.set(c)
				}
			}
			return true
		})
		untouched := newBitset(n)
		untouched.fill(n)
		untouched.andNot(touched)
		if w.Not {
			touched, sure, untouched = untouched, untouched, sure
		}
		v.yes.and(sure)
		v.no.or(untouched)
	}
	return v
}

// wordsIn reports whether a claim of the briefing holds all wanted words and no unwanted one.
func (f *Filter) wordsIn(c *model.Claim) bool {
	if len(f.terms) == 0 {
		return true
	}
	if i, ok := f.x.claims().at[c]; ok {
		switch v := f.verdicts(); {
		case v.yes.has(i):
			return true
		case v.no.has(i):
			return false
		}
	}
	_, all := f.terms.scan(f.b.Quote(c.Ref), 0)
	return all
}

// allWordsIn reports whether the article with this index has every wanted term somewhere and
// no unwanted one.
func (f *Filter) allWordsIn(article int) bool {
	if len(f.terms) == 0 {
		return true
	}
	bd, a := f.x.body(), &f.b.Articles[article]
	for i, w := range f.terms {
		some := f.verdicts().sentences[i]
		found, sure := false, len(w.Words) == 1 && !w.Phrase
		plain := w
		plain.Not = false
		for s := bd.from[article]; s < bd.to[article] && !found; s++ {
			if found = some.has(s); found && !sure {
				_, found = matcher{plain}.scan(bd.sentences[s].span.In(a.Text), 0)
			}
		}
		if found == w.Not {
			return false
		}
	}
	return true
}
