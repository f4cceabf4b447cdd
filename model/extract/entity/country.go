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
	if x.low(g.last) == "$" || x.clubBefore(i) || x.streetAfter(g) || l.insideBody(g) {
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

// streetAfter reports whether a city or region names a street: "Norfolk Avenue".
func (x *reader) streetAfter(g geo) bool {
	switch g.kind() {
	case lexicon.KindCapital, lexicon.KindRegion, lexicon.KindCity:
	case lexicon.KindName, lexicon.KindDemonym, lexicon.KindMetonym, lexicon.KindInstitution, lexicon.KindGroup, lexicon.KindAbbreviated, lexicon.KindPostal, lexicon.KindNone:
		return false
	}
	switch x.low(g.last) {
	case "street", "st", "avenue", "ave", "road", "rd", "lane", "boulevard", "blvd", "drive", "terrace", "close", "square", "park":
		return x.d.Tokens[g.last].Upper && !x.d.Tokens[g.last].Line && g.last-g.first == 1
	}
	return false
}

// insideBody reports whether a city stands inside a body's name where it is somebody's name rather
// than its seat: "Stoneman Douglas High School" against "University of Zorbak".
func (l *locator) insideBody(g geo) bool {
	b := l.bodies.at(g.first)
	if b == nil || b.first == g.first || g.kind() != lexicon.KindCapital && g.kind() != lexicon.KindCity {
		return false
	}
	return !l.x.before(g.first, "of", "in", "at", "de", "for")
}

// clubBefore reports whether the word before a city makes it a sports club: "Real Madrid".
func (x *reader) clubBefore(i int) bool {
	return i > 0 && x.d.Tokens[i-1].Upper && x.before(i, "real", "deportivo", "inter", "bayern", "ac", "fc", "atletico", "dynamo", "dinamo", "spartak", "cska", "borussia", "sporting",
		"olympique", "lokomotiv", "hapoel", "maccabi", "racing", "athletic", "galatasaray", "as", "ss", "sc", "sv", "vfb", "vfl", "fk", "nk", "paok")
}

// placed reports whether a preposition of place stands before token i.
func (x *reader) placed(i int) bool {
	return x.before(i, "in", "at", "near", "from", "to", "of", "outside", "around", "into", "between", "toward", "towards", "through",
		"northern", "southern", "eastern", "western", "central", "downtown", "nearby", "suburban", "and", "across", "over")
}

// otherSense adds to a well-known place that is no capital the readings of the gazetteer, or
// narrows it to the one that a region beside it decided elsewhere in the document.
func (l *locator) otherSense(g *geo) bool {
	key := l.x.foldSpan(g.first, g.last)
	if code := l.senses[key]; code != "" {
		g.places = []lexicon.Place{{Code: code, Kind: g.kind()}}
		return true
	}
	if g.kind() != lexicon.KindCapital || len(g.places) > 1 || l.x.lex.Capital(key) {
		return false
	}
	home := tongue(g.places[0].Code)
	if home == 0 {
		return false
	}
	readings := slices.Clone(g.places)
	for _, p := range l.x.lex.Gazetteer(key) {
		if p.Code != g.places[0].Code && (home == 'e' || tongue(p.Code) == home) {
			readings = append(readings, p)
		}
	}
	g.places = readings
	return len(readings) > 1
}

// tongue groups the countries that took place names from each other: English-speaking ones ('e')
// and Spanish-speaking ones ('s'); 0 for the rest, whose cities are meant when they are named.
func tongue(code string) byte {
	switch code {
	case "GB", "US", "CA", "AU", "NZ", "IE", "ZA", "JM":
		return 'e'
	case "ES", "MX", "CO", "AR", "CL", "PE", "VE", "EC", "BO", "CU", "CR", "DO", "GT", "HN", "SV", "NI", "PY", "UY", "PA":
		return 's'
	}
	return 0
}

// partOfName reports whether a given-name word that is a place is followed by a family name that
// no person of the document was made of: "Chelsea Nakamura" in a line of results.
func (x *reader) partOfName(g geo) bool {
	w := x.at[g.first]
	if w.use&(lexicon.GivenMale|lexicon.GivenFemale) == 0 || g.last >= len(x.d.Tokens) {
		return false
	}
	n := x.at[g.last]
	return n != nil && !x.d.Tokens[g.last].Line && !n.common && n.head == lexicon.NoHead && n.use&lexicon.Family != 0 && !x.placeWord(n)
}

// language reports whether a demonym means a language or a dish: "in Spanish", "speaks French".
func (x *reader) language(g geo) bool {
	if x.before(g.first, "speak", "speaks", "spoke", "speaking", "fluent", "translated", "study", "studying", "studied", "learn", "learned", "learning", "teach", "teaches", "teaching", "taught") {
		return true
	}
	next := x.low(g.last)
	if next == "language" || next == "translation" || next == "dictionary" || next == "speaking" || next == "lessons" || next == "cuisine" || next == "alphabet" {
		return true
	}
	if !x.before(g.first, "in", "into", "from") {
		return false
	}
	if x.at[g.first].fold == "english" || x.at[g.first].fold == "french" || x.at[g.first].fold == "spanish" {
		return g.last >= len(x.d.Tokens) || x.d.Tokens[g.last].Kind != text.Word || next == "and" || next == "or" || next == "by"
	}
	return x.d.Tokens[min(g.last, len(x.d.Tokens)-1)].Kind == text.Punct
}

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
		switch p.Kind {
		case lexicon.KindPostal:
			if !x.d.Tokens[h.first].Caps {
				continue
			}
		case lexicon.KindAbbreviated, lexicon.KindRegion, lexicon.KindName:
			if !h.known {
				continue
			}
		case lexicon.KindDemonym, lexicon.KindCapital, lexicon.KindMetonym, lexicon.KindInstitution, lexicon.KindGroup, lexicon.KindCity, lexicon.KindNone:
			continue
		}
		if !g.reads(p.Code) && !l.regionDecides(g, h, p, sent) {
			continue
		}
		last := h.last
		if p.Kind == lexicon.KindName || p.Kind == lexicon.KindRegion {
			// The country or state stands for itself; the place is a mention of its own.
			l.take(g, lexicon.Place{Code: p.Code, Kind: lexicon.KindCity}, "country/place-with-region")
			l.take(h, p, "country/listed")
			return last
		}
		if last < sent.Last && x.d.Word(last) == "." && !x.d.Tokens[last].Space && p.Kind == lexicon.KindAbbreviated {
			last++
		}
		l.take(geo{first: g.first, last: last}, lexicon.Place{Code: p.Code, Kind: lexicon.KindCity}, "country/place-with-region")
		if p.Code == "US" {
			l.states++
		}
		return last
	}
	return 0
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
		if l.states > 0 || l.votes["GE"] == 0 && l.votes["US"] > 0 && l.votes["RU"] == 0 {
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

// gazetteer accepts a place of the gazetteer only with support: its country is named in the
// document or it has one reading, and a preposition or a comma shows a place.
func (l *locator) gazetteer(g geo) (lexicon.Place, bool) {
	x := l.x
	w := x.at[g.first]
	one := g.last-g.first == 1
	if one && (w.common || w.role != lexicon.NoRole || w.head != lexicon.NoHead || len(w.fold) < 4) || l.bodies.at(g.first) != nil {
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
