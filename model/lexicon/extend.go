package lexicon

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// overlay is what a user's own file adds to the tables.
type overlay struct {
	places map[string]string // folded phrase → value as in geo.txt
	starts map[string]bool   // beginnings of phrases of several words
	names  map[string]NameUse
}

// Extend returns a copy of the lexicon with the entries of a user's own file, which go before the
// tables. A line is a kind, a word or phrase and, for places, a country code, with tabs between:
//
//	place	Zorbakgrad	RO
//	region	Upper Zorbakia	RO
//	institution	ZSA	RO
//	group	Zorbak Front	RO
//	ignore	Zorbak cheese
//	given	Zorb
//	family	Zorbakov
//
// Empty lines and lines that start with "#" are skipped. An error names the line.
func (l *Lexicon) Extend(r io.Reader) (*Lexicon, error) {
	o := overlay{places: map[string]string{}, starts: map[string]bool{}, names: map[string]NameUse{}}
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSpace(sc.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		if err := o.add(l, strings.Split(line, "\t")); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("reading the word list: %w", err)
	}
	out := *l
	out.own = o
	return &out, nil
}

func (o *overlay) add(l *Lexicon, f []string) error {
	kind := map[string]PlaceKind{
		"place": KindCapital, "region": KindRegion, "institution": KindInstitution, "group": KindGroup, "ignore": KindNone,
	}
	if len(f) < 2 || Fold(f[1]) == "" {
		return fmt.Errorf("%q: want a kind, a word and, for places, a country, with tabs between", strings.Join(f, "\t"))
	}
	key := Fold(f[1])
	switch k := kind[f[0]]; {
	case f[0] == "given":
		o.names[key] |= GivenMale | GivenFemale
	case f[0] == "family":
		o.names[key] |= Family
	case k == KindNone:
		o.place(key, "--x")
	case k == 0:
		return fmt.Errorf("%q is no kind of entry", f[0])
	case len(f) < 3 || l.CountryName(f[2]) == "":
		return fmt.Errorf("%q needs a country code after a tab", f[1])
	default:
		o.place(key, f[2]+string(rune(k)))
	}
	return nil
}

func (o *overlay) place(key, value string) {
	o.places[key] = value
	for i := range len(key) {
		if key[i] == ' ' {
			o.starts[key[:i]] = true
		}
	}
}
