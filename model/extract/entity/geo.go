package entity

import (
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// geo is what a run of tokens [first, last) means as a place word.
type geo struct {
	first, last int
	places      []lexicon.Place
	known       bool // in the list of countries and well-known places, not only in the gazetteer
}

func (g geo) none() bool { return len(g.places) == 0 }

// kind is the kind of the likeliest reading.
func (g geo) kind() lexicon.PlaceKind {
	if g.none() {
		return 0
	}
	return g.places[0].Kind
}

// maxGeoWords bounds a place phrase: "Democratic People's Republic of Korea".
const maxGeoWords = 8

// geoAt is the longest place phrase that starts at token i and ends at limit or before it.
func (x *reader) geoAt(i, limit int) geo {
	w := x.at[i]
	if w == nil {
		return geo{}
	}
	if k := x.geoIndex[i]; k > 0 {
		if g := x.geos[k-1]; g.last <= limit {
			return g
		}
		return x.geoFrom(i, limit, w)
	}
	g := x.geoFrom(i, len(x.d.Tokens), w)
	x.geos = append(x.geos, g)
	x.geoIndex[i] = int32(len(x.geos)) //nolint:gosec // bounded by the tokens of an article
	if g.last > limit {
		return x.geoFrom(i, limit, w)
	}
	return g
}

func (x *reader) geoFrom(i, limit int, w *word) geo {
	places, known, more := x.placesOf(w)
	best := geo{first: i, last: i + 1, places: places, known: known}
	if places != nil && x.pronounNotCountry(i, w) {
		best = geo{}
	}
	if !more && (i+1 >= limit || !x.possessive(i+1)) {
		return best
	}
	key := make([]byte, 0, 64)
	key = append(key, w.fold...)
	limit = min(limit, i+maxGeoWords)
	for j := i + 1; j < limit; j++ {
		t := x.d.Tokens[j]
		if t.Line {
			break
		}
		switch s := x.d.Word(j); {
		case s == ".":
			continue
		case t.Kind != text.Word && t.Kind != text.Number:
			return best
		case x.at[j] != nil:
			key = appendKey(key, x.at[j].fold, t.Space)
		default:
			key = appendKey(key, lexicon.Fold(x.d.Low(j)), t.Space)
		}
		p, k, goes := x.lex.Places(string(key))
		if p != nil && x.at[j] == nil && x.d.Tokens[j].Kind == text.Word && p[0].Kind != lexicon.KindNone && x.low(j) != "state" {
			p = nil // a place ends in a capitalised word
		}
		if p != nil {
			best = geo{first: i, last: j + 1, places: p, known: k}
		}
		if !goes {
			break
		}
	}
	return best
}

func appendKey(key []byte, fold string, space bool) []byte {
	if space {
		key = append(key, ' ')
	}
	return append(key, fold...)
}

func (x *reader) placesOf(w *word) (places []lexicon.Place, known, more bool) {
	if !w.placed {
		w.places, w.placesKnown, w.placesMore = x.lex.Places(w.fold)
		w.placed = true
	}
	return w.places, w.placesKnown, w.placesMore
}

// pronounNotCountry keeps "us", "it", "in" and the like, capitalised by their place, apart from
// the abbreviations US, IT, IN: an abbreviation of two letters stands in capitals, in a sentence
// that is not all in capitals, or with points.
func (x *reader) pronounNotCountry(i int, w *word) bool {
	if len(w.fold) > 3 || len(x.d.Word(i)) > len(w.fold) && w.fold == "us" {
		return false
	}
	t := x.d.Tokens[i]
	s := x.d.SentenceOf(i)
	switch w.fold {
	case "us":
		return !t.Caps || s >= 0 && x.loud[s] && x.allCaps(s)
	case "uk", "usa", "uae", "drc", "prc", "rok":
		return !t.Caps
	}
	return false
}

func (x *reader) allCaps(s int) bool {
	sent := x.d.Sentences[s]
	for i := sent.First; i < sent.Last; i++ {
		if t := x.d.Tokens[i]; t.Kind == text.Word && t.End-t.Start > 3 && !t.Caps {
			return false
		}
	}
	return true
}
