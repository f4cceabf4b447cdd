package search

import (
	"slices"
	"strings"
	"testing"

	"example.org/sitrep/model"
)

// passes lists what a filter lets through: claims and articles by their first words, people by
// name, events by date.
func passes(b *model.Briefing, f *Filter) []string {
	var out []string
	for i := range b.Events {
		if f.MatchEvent(&b.Events[i]) {
			out = append(out, "e:"+string(b.Events[i].When.EDTF))
		}
	}
	for i := range b.Claims {
		if f.MatchClaim(&b.Claims[i]) {
			out = append(out, "c:"+strings.Fields(b.Quote(b.Claims[i].Ref))[0])
		}
	}
	for i := range b.People {
		if f.MatchPerson(&b.People[i]) {
			out = append(out, "p:"+b.People[i].Name)
		}
	}
	for i := range b.Articles {
		if f.MatchArticle(&b.Articles[i]) {
			out = append(out, "a:"+b.Articles[i].Outlet)
		}
	}
	return out
}

func TestFilter(t *testing.T) {
	b := sample(t)
	x := New(b)
	tests := []struct{ query, want string }{
		{"", "e:2024-06 e:2025-03-01 c:Émilie c:eleven c:The c:twelve c:Ana p:Ana Pereira p:Émilie Ångström p:Juan Pérez a:River Gazette a:Harbour Post"},
		{"country:pe", "e:2024-06 e:2025-03-01 c:Émilie c:eleven c:twelve p:Émilie Ångström p:Juan Pérez a:River Gazette a:Harbour Post"},
		{"country:cl", ""},
		{"-country:pe", "c:The c:Ana p:Ana Pereira"},
		{"person:perez", "e:2025-03-01 c:Émilie p:Juan Pérez a:River Gazette"},
		{"person:perez person:pereira", "e:2025-03-01 c:Émilie c:Ana p:Ana Pereira p:Juan Pérez a:River Gazette a:Harbour Post"},
		{"outlet:harbour", "e:2024-06 c:twelve c:Ana p:Ana Pereira a:Harbour Post"},
		{"since:2025", "e:2025-03-01 c:Émilie p:Émilie Ångström p:Juan Pérez a:River Gazette"},
		{"until:2024-06", "e:2024-06 c:eleven c:The c:twelve c:Ana p:Ana Pereira a:Harbour Post"},
		{"is:disputed", "e:2024-06 c:eleven c:twelve a:River Gazette a:Harbour Post"},
		{"is:denied", "c:Ana p:Ana Pereira a:Harbour Post"},
		{"by:police", "e:2024-06 c:eleven a:River Gazette"},
		{"-by:police is:disputed", "e:2024-06 c:twelve a:Harbour Post"},
		{"miners", "e:2024-06 c:eleven c:twelve a:River Gazette a:Harbour Post"},
		{"perez", "e:2025-03-01 c:Émilie p:Émilie Ångström p:Juan Pérez a:River Gazette"},
	}
	for _, tt := range tests {
		q, err := Parse(tt.query)
		if err != nil {
			t.Fatal(err)
		}
		got := passes(b, x.Filter(q))
		if want := strings.Join(got, " "); want != tt.want {
			t.Errorf("%q lets through\n  %s\nwant\n  %s", tt.query, want, tt.want)
		}
	}
	if !slices.Equal(Countries(b, "PE"), []model.CountryCode{"PE"}) || !slices.Equal(Countries(b, "peru"), []model.CountryCode{"PE"}) || Countries(b, "chile") != nil {
		t.Error("Countries: code and name must mean the country, another name none")
	}
}
