package lexicon

import "strings"

// PlaceKind says by what kind of word a country is meant. Its value is the letter in the table.
type PlaceKind byte

// Kinds of place words.
const (
	KindName        PlaceKind = 'n' // a country's name
	KindDemonym     PlaceKind = 'd' // adjective or people
	KindCapital     PlaceKind = 'C' // a capital or a city that the world knows
	KindMetonym     PlaceKind = 'm' // a place that stands for a government
	KindInstitution PlaceKind = 'i' // a body of a country
	KindGroup       PlaceKind = 'g' // an armed or criminal group of a country
	KindRegion      PlaceKind = 'r' // a state, province or landscape
	KindAbbreviated PlaceKind = 'a' // "Va.", after a place only
	KindPostal      PlaceKind = 'p' // "TX", after a place only
	KindCity        PlaceKind = 'c' // any other populated place
	KindNone        PlaceKind = 'x' // a region or phrase that names no country
)

// Place is one reading of a place word.
type Place struct {
	Code string // "" with KindNone
	Kind PlaceKind
}

// Places are the readings of a folded word or phrase, the likeliest first. Known says whether they
// come from the list of countries and well-known places; otherwise they are entries of a gazetteer
// of places above 15,000 inhabitants, ordered by how many places of a country bear the name, and
// need support from the text. more says that a longer phrase starts with this one.
func (l *Lexicon) Places(folded string) (places []Place, known, more bool) {
	v, inGeo, moreGeo := l.geo.find(folded)
	w, inPlaces, morePlaces := l.places.find(folded)
	more = moreGeo || morePlaces || l.own.starts[folded]
	if u, ok := l.own.places[folded]; ok {
		return readings(u), true, more
	}
	switch {
	case inGeo:
		return readings(v), true, more
	case inPlaces:
		return readings(w), false, more
	}
	return nil, false, more
}

// Gazetteer is the readings that a folded phrase has among all populated places, whatever else it
// means.
func (l *Lexicon) Gazetteer(folded string) []Place {
	if v, ok := l.places.get(folded); ok {
		return readings(v)
	}
	return nil
}

// Capital reports whether a folded name is that of a country's capital.
func (l *Lexicon) Capital(folded string) bool {
	_, ok := l.capitals[folded]
	return ok
}

func readings(v string) []Place {
	out := make([]Place, 0, 1+strings.Count(v, ","))
	for r := range strings.SplitSeq(v, ",") {
		p := Place{Code: r[:2], Kind: PlaceKind(r[2])}
		if p.Kind == KindNone {
			p.Code = ""
		}
		out = append(out, p)
	}
	return out
}
