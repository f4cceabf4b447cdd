package entity

import (
	"slices"

	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// regions finds every place with its region beside it first: "London, Ontario" decides what
// "London" means in the rest of the document.
func (l *locator) regions() {
	out, votes, states := l.out, l.votes, l.states
	l.votes = map[string]int{}
	for _, sent := range l.x.d.Sentences {
		for i := sent.First; i < sent.Last; i++ {
			w := l.x.at[i]
			if w == nil || l.taken[i] >= 0 || i+2 >= sent.Last {
				continue
			}
			if g := l.x.geoAt(i, l.free(i, sent.Last)); !g.none() && l.x.low(g.last) == "," {
				n := len(l.out)
				if l.withRegion(g, sent) > 0 && len(l.out) > n {
					l.senses[l.x.foldSpan(g.first, g.last)] = l.out[n].code
				}
			}
		}
	}
	l.out, l.votes, l.states = out, votes, states
}

// withRegion reads "Paris, Texas" and "Quantico, Va.": the region decides, whatever the place
// could mean alone.
func (l *locator) withRegion(g geo, sent text.Sentence) int {
	x := l.x
	k := g.last
	if k < sent.Last && x.low(k) == "." && !x.d.Tokens[k].Space {
		k++
	}
	if k+1 >= sent.Last || x.low(k) != "," || g.kind() == lexicon.KindDemonym || x.d.Tokens[k+1].Line {
		return 0
	}
	h := x.geoAt(k+1, l.free(k+1, sent.Last))
	if h.none() || len(h.places) == 0 {
		return 0
	}
	for _, p := range h.places {
		if x.regionKind(h, p) && (g.reads(p.Code) || l.regionDecides(g, h, p, sent)) {
			return l.takeWithRegion(g, h, p, sent)
		}
	}
	return 0
}

// regionKind reports whether a reading of the words after a comma can decide a place before it.
func (x *reader) regionKind(h geo, p lexicon.Place) bool {
	switch p.Kind {
	case lexicon.KindPostal:
		return x.d.Tokens[h.first].Caps
	case lexicon.KindAbbreviated, lexicon.KindRegion, lexicon.KindName:
		return h.known
	case lexicon.KindDemonym, lexicon.KindCapital, lexicon.KindMetonym, lexicon.KindInstitution, lexicon.KindGroup, lexicon.KindCity, lexicon.KindNone:
	}
	return false
}

// takeWithRegion takes a place in the country of its region. An abbreviation belongs to the
// mention of the place; a country or state stands for itself.
func (l *locator) takeWithRegion(g, h geo, p lexicon.Place, sent text.Sentence) int {
	city := lexicon.Place{Code: p.Code, Kind: lexicon.KindCity}
	if p.Kind == lexicon.KindName || p.Kind == lexicon.KindRegion {
		l.take(g, city, "country/place-with-region")
		l.take(h, p, "country/listed")
		return h.last
	}
	last := h.last
	if last < sent.Last && l.x.d.Word(last) == "." && !l.x.d.Tokens[last].Space && p.Kind == lexicon.KindAbbreviated {
		last++
	}
	l.take(geo{first: g.first, last: last}, city, "country/place-with-region")
	if p.Code == "US" {
		l.states++
	}
	return last
}

// regionDecides reports whether a region beside a place that is known elsewhere names it all the
// same: a state of the United States does unless a list goes on, a country only when the gazetteer
// has a place of that name there.
func (l *locator) regionDecides(g, h geo, p lexicon.Place, sent text.Sentence) bool {
	if slices.ContainsFunc(l.x.lex.Gazetteer(l.x.foldSpan(g.first, g.last)), func(q lexicon.Place) bool { return q.Code == p.Code }) {
		return true
	}
	if p.Kind == lexicon.KindName {
		return g.kind() != lexicon.KindName && tongue(p.Code) == 'e' && tongue(g.places[0].Code) == 'e' && l.x.low(h.last) != "and"
	}
	if tongue(p.Code) != 'e' {
		return false
	}
	if g.kind() == lexicon.KindName || g.kind() == lexicon.KindMetonym && p.Kind == lexicon.KindRegion {
		return h.last < sent.Last && p.Kind != lexicon.KindRegion && g.kind() != lexicon.KindMetonym
	}
	return h.last >= sent.Last || l.x.low(h.last) != "and"
}

func (g geo) reads(code string) bool {
	return slices.ContainsFunc(g.places, func(p lexicon.Place) bool { return p.Code == code })
}
