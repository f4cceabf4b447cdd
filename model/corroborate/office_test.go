package corroborate

import (
	"slices"
	"strings"
	"testing"

	"example.org/sitrep/model"
)

// linked joins people given as "role: name" by article and returns the names of each set, joined by "=".
func linked(articles ...[]string) []string {
	l := &peopleLinker{why: map[int][]string{}}
	for art, people := range articles {
		for _, s := range people {
			role, name, _ := strings.Cut(s, ":")
			p := &model.Person{Name: name}
			if role != "" {
				p.Roles = []model.Role{{Title: role}}
			}
			l.nodes = append(l.nodes, node{art: art, person: p, name: foldName(name), words: strings.Fields(foldName(name))})
		}
	}
	l.sets = newSets(len(l.nodes))
	l.sameName()
	l.lastNameOnly(len(articles))
	l.sameOffice(len(articles))
	var out []string
	for _, members := range l.sets.groups() {
		var names []string
		for _, i := range members {
			names = append(names, l.nodes[i].person.Name)
		}
		out = append(out, strings.Join(names, "="))
	}
	slices.Sort(out)
	return out
}

func TestPeople_OneNameAndOneOfficeOverArticles(t *testing.T) {
	for _, c := range []struct {
		why      string
		articles [][]string
		want     string
	}{
		{"an office of one holder and no rival", [][]string{{"U.S. President:Emil Quiroga"}, {"President:Quiroga"}}, "Emil Quiroga=Quiroga"},
		{"an office spelt short needs company", [][]string{{"Gov.:Olga Quiroga"}, {"Governor:Quiroga"}}, "Olga Quiroga|Quiroga"},
		{"an office spelt short with company", [][]string{{"Ohio Gov.:Olga Quiroga", ":Ivan Kern"}, {"Governor:Quiroga", ":Ivan Kern"}}, "Ivan Kern=Ivan Kern|Olga Quiroga=Quiroga"},
		{"another office", [][]string{{"President:Emil Quiroga"}, {"Vice President:Quiroga"}}, "Emil Quiroga|Quiroga"},
		{"no office", [][]string{{"President:Emil Quiroga"}, {":Quiroga"}}, "Emil Quiroga|Quiroga"},
		{"a rival", [][]string{{"President:Emil Quiroga"}, {"President:Quiroga"}, {":Ana Quiroga"}}, "Ana Quiroga|Emil Quiroga|Quiroga"},
		{"a rival, and company", [][]string{{"President:Emil Quiroga", ":Ivan Kern"}, {"President:Quiroga", ":Ivan Kern"}, {":Ana Quiroga"}}, "Ana Quiroga|Emil Quiroga=Quiroga|Ivan Kern=Ivan Kern"},
		{"two holders", [][]string{{"President:Emil Quiroga"}, {"President:Quiroga"}, {"President:Ana Quiroga"}}, "Ana Quiroga|Emil Quiroga|Quiroga"},
		{"princes with company", [][]string{{"Prince:Emil", ":Ivan Kern"}, {"Prince:Emil", ":Ivan Kern"}}, "Emil=Emil|Ivan Kern=Ivan Kern"},
		{"princes without", [][]string{{"Prince:Emil"}, {"Prince:Emil"}}, "Emil|Emil"},
		{"two of one article", [][]string{{"Prince:Emil", ":Ivan Kern", "Prince:Emil"}}, "Emil|Emil|Ivan Kern"},
		{"a numbered queen", [][]string{{"Queen:Olga II"}, {"Queen:Olga"}}, "Olga|Olga II"},
	} {
		if got := strings.Join(linked(c.articles...), "|"); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}
