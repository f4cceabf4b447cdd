package lexicon

import (
	"strings"
	"testing"
)

func TestTables_AreSortedFoldedAndValid(t *testing.T) {
	l := Get()
	for name, tab := range map[string]*table{"geo": &l.geo, "places": &l.places, "names": &l.names, "words": &l.words} {
		if !strings.HasSuffix(tab.lines, "\n") {
			t.Errorf("%s: no line end at the end", name)
		}
		last := ""
		tab.each(func(key, _ string) {
			if key <= last {
				t.Errorf("%s: %q after %q", name, key, last)
			}
			if Fold(key) != key {
				t.Errorf("%s: key %q is not folded", name, key)
			}
			if _, ok := tab.get(key); !ok {
				t.Errorf("%s: %q is not found", name, key)
			}
			last = key
		})
	}
	for name, tab := range map[string]*table{"geo": &l.geo, "places": &l.places} {
		tab.each(func(key, value string) {
			for _, p := range readings(value) {
				if !strings.ContainsRune("ndCmigrapcx", rune(p.Kind)) || p.Kind != KindNone && l.CountryName(p.Code) == "" {
					t.Errorf("%s: %q has the reading %q", name, key, value)
				}
			}
		})
	}
	l.names.each(func(key, value string) {
		if strings.Trim(value, "MFmfSs") != "" || value == "" {
			t.Errorf("names: %q has the use %q", key, value)
		}
	})
	for _, o := range l.Outlets() {
		if o.Country != "" && l.CountryName(o.Country) == "" {
			t.Errorf("outlet %s: no country %q", o.Name, o.Country)
		}
	}
}

func TestTable_EveryKeyIsFoundAndNoOther(t *testing.T) {
	tab := newTable("a\t1\na b\t2\nab\t3\nb\n")
	for key, want := range map[string]string{"a": "1", "a b": "2", "ab": "3", "b": ""} {
		if v, ok := tab.get(key); !ok || v != want {
			t.Errorf("get(%q) = %q, %v, want %q", key, v, ok, want)
		}
	}
	for _, key := range []string{"", "a ", "aa", "a b c", "c", "A"} {
		if v, ok := tab.get(key); ok {
			t.Errorf("get(%q) = %q, want nothing", key, v)
		}
	}
	if !tab.goesOn("a") || tab.goesOn("ab") || tab.goesOn("b") {
		t.Error("goesOn is wrong")
	}
}

func TestHead_OrdersLikeKeys(t *testing.T) {
	keys := []string{"", " a", "'x", "a", "a b", "ab", "abcdefg", "abcdefgh", "b", "s\u00e3o", "\u00e9"}
	for i, a := range keys {
		if head(a+"\tvalue") != head(a) || head(a+"\n") != head(a) {
			t.Errorf("the end of %q is not seen", a)
		}
		for _, b := range keys[i+1:] {
			if head(a) >= head(b) {
				t.Errorf("head(%q) is not below head(%q)", a, b)
			}
		}
	}
	if head("abcdefgh") != head("abcdefghi") {
		t.Error("a ninth byte counts")
	}
}

func TestCountries_ByNameAndDemonym(t *testing.T) {
	l := Get()
	names := map[string]string{
		"Niger": "NE", "Nigeria": "NG", "Guinea": "GN", "Guinea-Bissau": "GW", "Equatorial Guinea": "GQ", "Papua New Guinea": "PG",
		"DR Congo": "CD", "Republic of the Congo": "CG", "South Korea": "KR", "North Korea": "KP", "Burma": "MM", "Côte d'Ivoire": "CI",
		"U.S.": "US", "United Kingdom": "GB", "Türkiye": "TR", "Chad": "TD", "Jordan": "JO", "Congo": "", "Korea": "", "Georgia": "",
		"Latin America": "", "New Mexico": "", "Sahel": "",
	}
	for name, want := range names {
		if got := l.CountryByName(Fold(name)); got != want {
			t.Errorf("CountryByName(%q) = %q, want %q", name, got, want)
		}
	}
	for name, want := range map[string]string{"Nigerien": "NE", "Nigerian": "NG", "Swiss": "CH", "South Korean": "KR", "Korean": "", "Latin American": ""} {
		if got := l.CountryByDemonym(Fold(name)); got != want {
			t.Errorf("CountryByDemonym(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestNames_UsesAndOutlets(t *testing.T) {
	l := Get()
	for name, ok := range map[string]bool{"Omar": true, "Yuriko": true, "Kwame": true, "Table": false, "Congress": false} {
		if got := l.NameUse(Fold(name)).Given(); got != ok {
			t.Errorf("%q given: %v, want %v", name, got, ok)
		}
	}
	for alias, want := range map[string]string{"AFP": "Agence France-Presse", "the Guardian": "The Guardian", "NY Times": "New York Times"} {
		if o, _ := l.Outlet(Fold(alias)); o.Name != want {
			t.Errorf("Outlet(%q) = %q, want %q", alias, o.Name, want)
		}
	}
	for name, want := range map[string]string{
		"nytimes.com": "New York Times", "edition.cnn.com": "CNN", "CBS News": "CBS News", "theguardian.com": "The Guardian", "bbc.co.uk": "BBC",
		"valley-post.example": "", "example.com": "", "ap.org": "", "Norvale": "",
	} {
		if o, _ := l.OutletNamed(name); o.Name != want {
			t.Errorf("OutletNamed(%q) = %q, want %q", name, o.Name, want)
		}
	}
	if l.Role("ministers") != Office || l.Role("vice-president") != Office || l.Role("table") != NoRole {
		t.Error("Role is wrong")
	}
}

func TestFold_MarksPointsAndLetters(t *testing.T) {
	for in, want := range map[string]string{"São Tomé": "sao tome", "U.S.": "us", "N’Djaména": "n'djamena", "Łódź": "lodz", "Weiß": "weiss", "abc": "abc"} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func BenchmarkPlaces(b *testing.B) {
	l := Get()
	for b.Loop() {
		l.Places("springfield")
	}
}

func TestExtend_AddsTheUsersWordsAndNamesFaults(t *testing.T) {
	l, err := Get().Extend(strings.NewReader("# mine\nplace\tZorbakgrad\tRO\nregion\tUpper Zorbakia\tRO\ngiven\tZorb\nignore\tChad pie\n"))
	if err != nil {
		t.Fatal(err)
	}
	if p, known, _ := l.Places("zorbakgrad"); !known || len(p) != 1 || p[0].Code != "RO" {
		t.Errorf("zorbakgrad: %v, %v", p, known)
	}
	if _, _, more := l.Places("upper"); !more {
		t.Error("upper: no longer phrase")
	}
	if !l.NameUse("zorb").Given() || Get().NameUse("zorb").Given() {
		t.Error("zorb: wrong use")
	}
	if p, _, _ := l.Places("chad pie"); len(p) != 1 || p[0].Code != "" {
		t.Errorf("chad pie: %v", p)
	}
	for _, bad := range []string{"city\tX\tRO", "place\tX", "place\tX\tQQ", "given"} {
		if _, err := Get().Extend(strings.NewReader("\n" + bad)); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("%q: error %v", bad, err)
		}
	}
}

// TestNameUse_CommonNamesHaveOneSex: the commonest given names stand for both sexes in the census, and mean one.
func TestNameUse_CommonNamesHaveOneSex(t *testing.T) {
	for name, want := range map[string][2]bool{
		"peter": {true, false}, "thomas": {true, false}, "maria": {false, true}, "anne": {false, true}, "robin": {false, false}, "leslie": {false, false},
	} {
		u := Get().NameUse(name)
		if u.Male() != want[0] || u.Female() != want[1] || !u.CommonGiven() {
			t.Errorf("%s: male %v, female %v, usual %v", name, u.Male(), u.Female(), u.CommonGiven())
		}
	}
}
