package entity

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// found is a place word of the text with the reading chosen.
type found struct {
	first, last int
	from, to    int // bytes inside the only token, for a part of a compound; equal otherwise
	code        string
	kind        lexicon.PlaceKind
	rule        model.RuleID
}

// locator finds the countries that a document names.
type locator struct {
	x      *reader
	taken  []int32
	bodies bodyList
	votes  map[string]int    // how often a country is named for certain
	states int               // how often a state of the United States is
	senses map[string]string // by folded place, the code that a region beside it decided
	unsure []geo
	out    []found

	stands, settled []stand // of nearer
	noted           int     // of out, what stands in them
}

// countries are the places of the text that mean a country, in the order of the text. What is a
// person's name means none; what is part of a body's name is an institution of its country.
func (x *reader) countries(taken []int32, bodies bodyList) []model.CountryMention {
	l := &locator{x: x, taken: taken, bodies: bodies, votes: map[string]int{}, senses: map[string]string{}}
	l.regions()
	for s, sent := range x.d.Sentences {
		for i := sent.First; i < sent.Last; {
			i = max(i+1, l.read(i, s, sent))
		}
	}
	l.settle()
	slices.SortStableFunc(l.out, func(a, b found) int { return a.first - b.first })
	out := make([]model.CountryMention, 0, len(l.out))
	for _, f := range l.out {
		out = append(out, l.mention(f))
	}
	return out
}

func (l *locator) mention(f found) model.CountryMention {
	ref := l.x.d.Ref(f.first, f.last)
	kind := countryKind(f.kind)
	if f.from < f.to {
		ref.Span = model.Span{Start: f.from, End: f.to}
	} else if b := l.bodies.at(f.first); b != nil && kind != model.CountryGroup && b.country == f.code && b.first <= f.first && b.last >= f.last {
		ref, kind = l.x.d.Ref(b.first, b.last), model.CountryInstitution
		if b.kind == model.OrganisationArmed {
			kind = model.CountryGroup
		}
	}
	return model.CountryMention{Ref: ref, Code: model.CountryCode(f.code), Kind: kind, Rule: f.rule}
}

func countryKind(k lexicon.PlaceKind) model.CountryKind {
	switch k {
	case lexicon.KindName:
		return model.CountryName
	case lexicon.KindDemonym:
		return model.CountryDemonym
	case lexicon.KindMetonym:
		return model.CountryMetonym
	case lexicon.KindInstitution:
		return model.CountryInstitution
	case lexicon.KindGroup:
		return model.CountryGroup
	case lexicon.KindRegion, lexicon.KindAbbreviated, lexicon.KindPostal:
		return model.CountryRegion
	case lexicon.KindCapital, lexicon.KindCity, lexicon.KindNone:
	}
	return model.CountryCity
}

// read looks at token i and returns where to go on.
func (l *locator) read(i, s int, sent text.Sentence) int {
	x := l.x
	if l.taken[i] >= 0 {
		return i + 1
	}
	w := x.at[i]
	if w == nil || w.stop && w.fold != "us" {
		l.compound(i)
		return i + 1
	}
	if b := l.bodies.at(i); b != nil && b.kind == model.OrganisationOutlet {
		return b.last // "Agence France-Presse", "Times of India": the outlet, not the country
	}
	if x.americanCounty(i, sent) {
		l.take(geo{first: i, last: i + 2}, lexicon.Place{Code: "US", Kind: lexicon.KindRegion}, "country/county-with-sheriff")
		return i + 2
	}
	g := x.geoAt(i, l.free(i, sent.Last))
	if g.none() {
		l.compound(i)
		return i + 1
	}
	if x.low(g.last) == "$" || x.clubBefore(i) || x.streetAfter(g) || x.namesKind(g) || l.insideBody(g) {
		return g.last
	}
	if end := l.withRegion(g, sent); end > 0 {
		return end
	}
	switch g.kind() {
	case lexicon.KindNone:
		return g.last
	case lexicon.KindAbbreviated, lexicon.KindPostal:
		return g.last
	case lexicon.KindName, lexicon.KindDemonym, lexicon.KindMetonym, lexicon.KindInstitution, lexicon.KindGroup, lexicon.KindRegion, lexicon.KindCapital:
		if g.known {
			return l.certain(g, s)
		}
	case lexicon.KindCity:
	}
	l.unsure = append(l.unsure, g)
	return g.last
}

// americanCounty reports whether "X County" or "X Parish" has a sheriff, a coroner or commissioners:
// these are counties of the United States, wherever else counties are.
func (x *reader) americanCounty(i int, sent text.Sentence) bool {
	if i+3 >= sent.Last || x.at[i+1] == nil || x.low(i+1) != "county" && x.low(i+1) != "parish" {
		return false
	}
	switch x.low(i + 2) {
	case "sheriff", "sheriffs", "coroner", "commissioners", "commissioner", "jail", "courthouse", "district":
		return x.low(i+2) != "district" || x.low(i+3) == "attorney" || x.low(i+3) == "court"
	}
	return false
}

// free is the first token from i on that a person owns, or limit.
func (l *locator) free(i, limit int) int {
	for k := i; k < limit && k < i+maxGeoWords; k++ {
		if l.taken[k] >= 0 {
			return k
		}
	}
	return limit
}

// certain takes a word of the list of countries and well-known places.
func (l *locator) certain(g geo, s int) int {
	x := l.x
	switch g.kind() {
	case lexicon.KindInstitution, lexicon.KindGroup:
		if !x.shortInstitution(g) {
			return g.last
		}
	case lexicon.KindDemonym:
		if x.language(g) {
			return g.last
		}
	case lexicon.KindCapital, lexicon.KindRegion:
		if g.last-g.first == 1 && (x.at[g.first].common && (x.at[g.first].lower > 0 || x.loud[s] || !x.placed(g.first)) || x.partOfName(g)) {
			return g.last
		}
		if l.otherSense(&g) {
			l.unsure = append(l.unsure, g)
			return g.last
		}
	case lexicon.KindName, lexicon.KindMetonym, lexicon.KindAbbreviated, lexicon.KindPostal, lexicon.KindCity, lexicon.KindNone:
		if g.last-g.first == 1 && x.partOfName(g) {
			return g.last
		}
	}
	if len(g.places) > 1 {
		l.unsure = append(l.unsure, g)
		return g.last
	}
	l.take(g, g.places[0], "country/listed")
	return g.last
}

func (l *locator) take(g geo, p lexicon.Place, rule model.RuleID) {
	l.votes[p.Code]++
	if p.Code == "US" && p.Kind == lexicon.KindRegion {
		l.states++
	}
	l.out = append(l.out, found{first: g.first, last: g.last, code: p.Code, kind: p.Kind, rule: rule})
}

// compound looks into "US-backed", "anti-Turkish", "Greek-Cypriot".
func (l *locator) compound(i int) {
	x := l.x
	t := x.d.Tokens[i]
	if t.Kind != text.Word || t.End-t.Start < 5 {
		return
	}
	s := x.d.Text[t.Start:t.End]
	if !strings.ContainsAny(s, "-–") {
		return
	}
	at := int(t.Start)
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '-' || r == '–' }) {
		at += strings.Index(x.d.Text[at:t.End], part)
		if part[0] >= 'A' && part[0] <= 'Z' {
			places, known, _ := x.lex.Places(lexicon.Fold(part))
			if p, k := x.withWordBefore(i, part); p != nil && at == int(t.Start) {
				places, known = p, k
			}
			if known && len(places) == 1 && compoundKind(places[0].Kind) &&
				(len(part) > 3 || part == strings.ToUpper(part)) {
				l.votes[places[0].Code]++
				l.out = append(l.out, found{first: i, last: i + 1, from: at, to: at + len(part), code: places[0].Code, kind: places[0].Kind, rule: "country/compound"})
			}
		}
		at += len(part)
	}
}

// withWordBefore reads "Abu Dhabi-based" and "New York-born".
func (x *reader) withWordBefore(i int, part string) ([]lexicon.Place, bool) {
	if i == 0 || x.at[i-1] == nil || x.d.Tokens[i].Line {
		return nil, false
	}
	places, known, _ := x.lex.Places(x.at[i-1].fold + " " + lexicon.Fold(part))
	return places, known
}

func compoundKind(k lexicon.PlaceKind) bool {
	switch k {
	case lexicon.KindName, lexicon.KindDemonym, lexicon.KindMetonym, lexicon.KindInstitution, lexicon.KindGroup, lexicon.KindRegion:
		return true
	case lexicon.KindCapital, lexicon.KindAbbreviated, lexicon.KindPostal, lexicon.KindCity, lexicon.KindNone:
	}
	return k == lexicon.KindCapital
}
