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
	prints := fingerprints(hashes(d.Text))
	slices.Sort(prints)
	return Reading{
		bag:    vectorOf(d.Text, d.Article.TitleText()),
		prints: slices.Compact(prints),
		made:   readProvenance(d, e, r.names),
	}
}

// hashes are those of the words of a text, in lower case and in order.
func hashes(text string) []uint64 {
	out := make([]uint64, 0, len(text)/5)
	eachWord(text, func(start, end int, _ rune) { out = append(out, hashLower(text[start:end])) })
	return out
}
