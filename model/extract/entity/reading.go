package entity

import (
	"slices"

	"example.org/sitrep/model/lexicon"
)

// settle decides the words with several readings and those of the gazetteer, once the countries
// that are named for certain are known.
func (l *locator) settle() {
	for _, g := range l.unsure {
		if g.known {
			l.take(g, l.choose(g), "country/several-readings")
		}
	}
	for _, g := range l.unsure {
		if !g.known {
			if p, ok := l.gazetteer(g); ok {
				l.out = append(l.out, found{first: g.first, last: g.last, code: p.Code, kind: p.Kind, rule: "country/gazetteer"})
			}
		}
	}
}

// choose takes the reading whose country the document names most, else the first.
func (l *locator) choose(g geo) lexicon.Place {
	best := g.places[0]
	if l.x.at[g.first].fold == "georgia" {
		if l.nearer(g, "US", "GE") || l.votes["GE"] == 0 && l.votes["US"] > 0 && l.votes["RU"] == 0 {
			return g.places[1]
		}
		return best
	}
	for _, p := range g.places {
		if l.votes[p.Code] > l.votes[best.Code] && (l.votes[best.Code] == 0 || g.places[0].Kind != lexicon.KindCapital) {
			best = p
		}
	}
	best.Kind = g.places[0].Kind
	return best
}

// nearer reports whether a state of one country is named nearer to a place than anything of the
// other country: "Georgia" among Alabama and Florida, or beside Tbilisi.
func (l *locator) nearer(g geo, states, other string) bool {
	l.noteStands(states, other)
	find := func(first int) int {
		at, _ := slices.BinarySearchFunc(l.stands, first, func(s stand, first int) int { return s.first - first })
		return at
	}
	best, found := 1<<30, false
	consider := func(s stand) {
		if away := max(s.first-g.first, g.first-s.first); away < best {
			best, found = away, s.state
		}
	}
	at := find(g.first)
	if at > 0 {
		consider(l.stands[find(l.stands[at-1].first)])
	}
	if at < len(l.stands) {
		consider(l.stands[at])
	}
	if n := len(l.settled); n > 0 {
		consider(l.settled[n-1])
	}
	return found
}

// stand is a token where a state of a country is named, or anything of the other one.
type stand struct {
	first int
	state bool
}

// noteStands keeps what speaks for one country or the other: in the order of the text what was found before the
// first word is settled by it, and apart from it what has been settled since, which comes in that order.
func (l *locator) noteStands(states, other string) {
	var fresh []stand
	for _, f := range l.out[l.noted:] {
		if f.code == other || f.code == states && (f.kind == lexicon.KindRegion || f.kind == lexicon.KindCity) {
			fresh = append(fresh, stand{first: f.first, state: f.code == states})
		}
	}
	if l.noted == 0 {
		slices.SortStableFunc(fresh, func(a, b stand) int { return a.first - b.first })
		l.stands = fresh
	} else {
		l.settled = append(l.settled, fresh...)
	}
	l.noted = len(l.out)
}

// gazetteer accepts a place of the gazetteer only with support: its country is named in the
// document or it has one reading, and a preposition or a comma shows a place.
func (l *locator) gazetteer(g geo) (lexicon.Place, bool) {
	x := l.x
	w := x.at[g.first]
	one := g.last-g.first == 1
	if one && (w.common || w.role != lexicon.NoRole || w.head != lexicon.NoHead || len(w.fold) < 4 || x.lex.Company(w.fold)) || l.bodies.at(g.first) != nil {
		return lexicon.Place{}, false
	}
	if n := g.last; n < len(x.d.Tokens) && x.at[n] != nil && !x.d.Tokens[n].Line && x.at[n].head == lexicon.NoHead && x.at[n].role == lexicon.NoRole {
		return lexicon.Place{}, false // part of a longer name
	}
	if n := g.last; n+1 < len(x.d.Tokens) && x.lex.Particle(x.low(n)) && x.low(n) != "on" && x.low(n) != "at" && x.low(n) != "to" && x.at[n+1] != nil {
		return lexicon.Place{}, false // "San Zorbak de Xylo"
	}
	if p := g.first - 1; p >= 0 && x.at[p] != nil && !x.at[p].stop && !x.d.Tokens[g.first].Line && x.at[p].role == lexicon.NoRole {
		return lexicon.Place{}, false
	}
	placed := x.before(g.first, "in", "at", "near", "from", "to", "of", "outside", "around", "into", "on", "between", "toward", "towards", "through", "northern", "southern", "eastern", "western", "central", "downtown")
	switch x.low(g.last) {
	case "police", "residents", "officials", "area", "council", "firefighters", "resident", "mayor":
		placed = true
	}
	best, votes := lexicon.Place{}, 0
	for _, p := range g.places {
		if l.votes[p.Code] > votes {
			best, votes = p, l.votes[p.Code]
		}
	}
	name := one && w.use != 0
	switch {
	case votes > 0 && (placed || !name):
		return best, true
	case placed && len(g.places) == 1 && !name && len(l.votes) == 0:
		return g.places[0], true
	}
	return lexicon.Place{}, false
}
