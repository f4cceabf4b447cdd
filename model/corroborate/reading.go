package corroborate

import (
	"slices"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// Reading is what an article shows for comparison with others.
type Reading struct {
	bag    []feature // its words
	prints []uint64  // fingerprints of its wording, ascending
	made   *provenance
}

// Reader reads articles, each by itself, so that they can be read in parallel. It knows the outlets of all
// of them.
type Reader struct{ names *outletNames }

// NewReader makes a reader of articles.
func NewReader(articles []model.Article) Reader {
	return Reader{newOutletNames(articles, lexicon.Get())}
}

// Read reads one of the articles, of which the names were extracted before.
func (r Reader) Read(d *text.Doc, e *model.Extraction) Reading {
	words, hashes := newBag(len(d.Text)), make([]uint64, 0, len(d.Text)/5)
	eachWord(d.Text, func(start, end int, first rune) {
		whole, stem := hashWord(d.Text[start:end])
		hashes = append(hashes, whole)
		weight := float32(1)
		if len(hashes) < leadWords {
			weight = 2
		}
		words.add(stem, end-start, first, weight)
	})
	title := d.Article.TitleText()
	eachWord(title, func(start, end int, first rune) { words.add(stemHash(title[start:end]), end-start, first, 1.3) })
	prints := fingerprints(hashes)
	slices.Sort(prints)
	return Reading{bag: words.vector(), prints: slices.Compact(prints), made: readProvenance(d, e, r.names)}
}
