package entity

import (
	"slices"

	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

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
