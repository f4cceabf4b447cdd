package entity

import (
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// A country's name before the name of a germ, a plant, an animal or a dish says which kind is meant, as in "the Sudan
// strain" and "a Turkey sandwich"; nothing is told of the country. Fixed names such as "Panama hat" stand in the
// table of places.

// namesKind reports whether a place only tells kinds of things apart.
func (x *reader) namesKind(g geo) bool {
	switch g.kind() {
	case lexicon.KindName:
	case lexicon.KindDemonym:
		return breed(x.kindNoun(g.last))
	case lexicon.KindCapital, lexicon.KindRegion, lexicon.KindCity:
		noun := x.kindNoun(g.last)
		return germ(noun) && !x.outbreak(g.last+1) || noun == "pepper"
	case lexicon.KindMetonym, lexicon.KindInstitution, lexicon.KindGroup, lexicon.KindAbbreviated, lexicon.KindPostal, lexicon.KindNone:
		return false
	}
	switch fold := x.at[g.first].fold; {
	case (fold == "sudan" || fold == "zaire") && x.before(g.first, "ebola", "ebolavirus"):
		return true // the species of the virus
	case fold == "turkey" && poultry(x.kindNoun(g.last)):
		return true
	}
	noun := x.kindNoun(g.last)
	return germ(noun) && !x.outbreak(g.last+1) || growth(noun)
}

// outbreak reports whether the word at token i tells of people who are ill, so that the place before a germ is where
// they are: "the China virus outbreak".
func (x *reader) outbreak(i int) bool {
	switch x.kindNoun(i) {
	case "outbreak", "outbreaks", "epidemic", "crisis", "death", "deaths", "toll", "case", "cases", "patient", "patients", "fears", "scare", "emergency", "response", "infections", "spread", "spreads", "clinic", "hospital":
		return true
	}
	return false
}

// kindNoun is the noun in lower case that stands at token i behind a place in the same phrase, "" when none does.
func (x *reader) kindNoun(i int) string {
	if i >= len(x.d.Tokens) || x.d.Tokens[i].Kind != text.Word || x.d.Tokens[i].Line || x.possessive(i) {
		return ""
	}
	return x.d.Low(i)
}

// germ reports whether a noun is for what makes people ill, or for a form of it.
func germ(noun string) bool {
	switch noun {
	case "strain", "variant", "variants", "virus", "viruses", "ebolavirus", "coronavirus", "marburgvirus", "hantavirus", "subtype", "serotype", "genotype", "clade", "flu", "influenza", "fever",
		"encephalitis", "lineage":
		return true
	}
	return false
}

// growth reports whether a noun is for plants or animals that are called after countries.
func growth(noun string) bool {
	switch noun {
	case "nut", "nuts", "almonds", "spruce", "spruces", "pine", "pines", "cedar", "cedars", "fir", "firs", "maple", "maples", "thistle", "pepper", "peppers", "rat", "rats", "goose", "geese", "lynx", "fowl", "pheasant", "pheasants":
		return true
	}
	return false
}

// breed reports whether a noun is for a breed, an illness or a dish that is called after a people.
func breed(noun string) bool {
	switch noun {
	case "encephalitis", "measles", "flu", "shepherd", "shepherds", "terrier", "terriers", "spaniel", "spaniels", "hound", "hounds", "mastiff", "mastiffs", "husky", "huskies",
		"wolfhound", "wolfhounds", "pointer", "toast", "fries", "waffle", "waffles", "pastry", "pastries", "roulette", "standoff":
		return true
	}
	return false
}

// poultry reports whether a noun makes the Turkey that opens a sentence or a headline the bird.
func poultry(noun string) bool {
	switch noun {
	case "sandwich", "sandwiches", "breast", "breasts", "leg", "legs", "wing", "wings", "neck", "necks", "thigh", "thighs", "carcass", "dinner", "dinners", "burger", "burgers", "bacon", "meat", "meatballs", "soup", "stuffing",
		"gravy", "jerky", "sausage", "sausages", "chili", "trot", "trots", "shoot", "hunt", "hunters", "vulture", "vultures", "fryer", "fryers", "roast", "giveaway", "pardon", "drumstick", "drumsticks", "eggs":
		return true
	}
	return false
}
