package lexicon

import "strings"

// Country is one entry of ISO 3166-1, and XK for Kosovo.
type Country struct {
	Code    string // alpha-2, upper case
	Name    string // English short name
	Capital string // empty without one
}

func (l *Lexicon) loadCountries() {
	l.byCode = make(map[string]int, 256)
	l.capitals = make(map[string]struct{}, 256)
	for line := range strings.Lines(countriesTXT) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		l.byCode[f[0]] = len(l.countries)
		switch f[2] {
		case "", "Kingston", "Georgetown", "Victoria", "Hamilton", "Stanley", "Wellington", "Saint John's", "St. John's", "Plymouth", "San Jose", "Santiago":
			// Other places of the name are meant as often.
		default:
			l.capitals[Fold(f[2])] = struct{}{}
		}
		l.countries = append(l.countries, Country{Code: f[0], Name: f[1], Capital: f[2]})
	}
}

// CountryName is the English short name of a code, "" when there is none.
func (l *Lexicon) CountryName(code string) string {
	if i, ok := l.byCode[code]; ok {
		return l.countries[i].Name
	}
	return ""
}

// Countries are all entries by code. The slice must not be changed.
func (l *Lexicon) Countries() []Country { return l.countries }

// CountryByName is the code of a folded country name, official name or other usual name
// ("myanmar", "burma", "usa"), "" when it names no country or more than one.
func (l *Lexicon) CountryByName(folded string) string { return l.only(folded, KindName) }

// CountryByDemonym is the code of a folded adjective or demonym ("malian"), "" when there is none
// or more than one.
func (l *Lexicon) CountryByDemonym(folded string) string { return l.only(folded, KindDemonym) }

func (l *Lexicon) only(folded string, kind PlaceKind) string {
	v, ok := l.geo.get(folded)
	if !ok || len(v) != 3 || PlaceKind(v[2]) != kind {
		return ""
	}
	return v[:2]
}
