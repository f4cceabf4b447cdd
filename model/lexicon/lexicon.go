// Package lexicon holds the facts of the world that the extractors look up: countries and what
// stands for them, places, given and family names, titles, outlets. The tables are general; none
// knows an article. [Get] returns the one immutable [Lexicon]; it is safe for any number of
// goroutines, and costs nothing until it is asked. Keys are folded by [Fold].
//
// The big tables are embedded as sorted lines and searched where they lie (see table); the small
// ones are written down in code. README.md in the folder data says where each comes from.
package lexicon

import (
	_ "embed" // the tables
	"sync"
)

var (
	//go:embed data/countries.txt
	countriesTXT string
	//go:embed data/geo.txt
	geoTXT string
	//go:embed data/places.txt
	placesTXT string
	//go:embed data/names.txt
	namesTXT string
	//go:embed data/words.txt
	wordsTXT string
	//go:embed data/outlets.txt
	outletsTXT string
)

// Lexicon is all tables. It never changes.
type Lexicon struct {
	geo, places, names, words table

	own overlay // of the user, before the tables

	countries   []Country
	byCode      map[string]int
	outlets     []Outlet
	byOutlet    map[string]int      // folded name or alias
	byHostLabel map[string]int      // by name and alias without blanks, as hosts are called
	outletFirst map[string]struct{} // first words, without "the"
	roles       map[string]RoleKind
	heads       map[string]HeadKind
	verbs       map[string]struct{}
	particles   map[string]struct{}
	capitals    map[string]struct{}
	shorts      map[string][]string
	companies   map[string]struct{}
	works       map[string]struct{}
	familyFirst map[string]struct{}
}

// Get returns the lexicon. The first call reads the small tables, about a millisecond.
func Get() *Lexicon { return shared() }

//nolint:gochecknoglobals // loaded once, immutable
var shared = sync.OnceValue(load)

func load() *Lexicon {
	l := &Lexicon{
		geo: newTable(geoTXT), places: newTable(placesTXT), names: newTable(namesTXT), words: newTable(wordsTXT),
		roles: loadRoles(), heads: loadHeads(), verbs: set(personVerbs), particles: set(nameParticles), companies: phrases(companyNames), works: phrases(workNames), shorts: loadShorts(), familyFirst: set(familyFirstNames),
	}
	l.loadCountries()
	l.loadOutlets()
	return l
}
