package corroborate

import (
	"slices"
	"testing"

	"example.org/sitrep/model"
)

// TestInStories_JoinsFormsOfOneName: what the articles of one story call people, by article, and who is left.
func TestInStories_JoinsFormsOfOneName(t *testing.T) {
	for _, x := range []struct {
		names [][]string // by article of one story
		want  []string
	}{
		{[][]string{{"Olga Kern"}, {"Kern"}}, []string{"Olga Kern"}},
		{[][]string{{"Olga Kern", "Emil Kern"}, {"Kern"}}, []string{"Emil Kern", "Kern", "Olga Kern"}},
		{[][]string{{"Kang Zorbak"}, {"Zorbak"}}, []string{"Kang Zorbak"}},
		{[][]string{{"J.D. Zorbak"}, {"John David Zorbak"}}, []string{"John David Zorbak"}},
		{[][]string{{"J.D. Zorbak"}, {"Peter David Zorbak"}}, []string{"J.D. Zorbak", "Peter David Zorbak"}},
		{[][]string{{"Joe Zorbak"}, {"Joseph R. Zorbak Jr."}}, []string{"Joseph R. Zorbak Jr."}},
		{[][]string{{"J. Christopher Zorbak"}, {"Chris Zorbak"}}, []string{"J. Christopher Zorbak"}},
		{[][]string{{"Ali Mousawi"}, {"Ali Musawi"}}, []string{"Ali Mousawi"}},
		{[][]string{{"Ali Abdel-Zorbak"}, {"Ali Abdelzorbak"}}, []string{"Ali Abdel-Zorbak"}},
		{[][]string{{"Mario Zorbak"}, {"Maria Zorbak"}}, []string{"Maria Zorbak", "Mario Zorbak"}},
		{[][]string{{"Ali Mousawi", "Ali Musawi"}, {"Ali Musawi"}}, []string{"Ali Mousawi", "Ali Musawi"}},
		{[][]string{{"Alhaji Uba Sani Zorbak"}, {"Uba Zorbak"}}, []string{"Alhaji Uba Sani Zorbak"}},
	} {
		w := &work{out: &model.Briefing{}, story: make([]int, len(x.names))}
		for i, names := range x.names {
			a := &model.Article{ID: model.ArticleID(rune('a' + i))}
			w.arts = append(w.arts, a)
			e := &model.Extraction{Article: a.ID}
			for k, name := range names {
				e.People = append(e.People, model.Person{
					ID: model.PersonID(foldName(name)), Name: name, Forms: []string{name},
					Mentions: []model.Mention{{Ref: model.Ref{Article: a.ID, Span: model.Span{Start: k, End: k + 1}}, Kind: model.MentionFull}},
				})
			}
			w.exts = append(w.exts, e)
		}
		w.linkPeople(w.joinPeople())
		var got []string
		for i := range w.out.People {
			got = append(got, w.out.People[i].Name)
		}
		if slices.Sort(got); !slices.Equal(got, x.want) {
			t.Errorf("%q: people %q, want %q", x.names, got, x.want)
		}
	}
}

func TestOneEdit(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{{"kern", "kern", false}, {"kern", "karn", true}, {"kern", "kerns", true}, {"ern", "kern", true}, {"kern", "", false}, {"kern", "ekrn", false}, {"é", "e", true}} {
		if got := oneEdit(x.a, x.b); got != x.want {
			t.Errorf("oneEdit(%q, %q) = %v", x.a, x.b, got)
		}
	}
}

func TestAliases_FamilyIsNoNickname(t *testing.T) {
	p := &model.Person{Name: "Olga Kernova", Forms: []string{"Olga Kernova", "Kernovas", "La Gata"}}
	if got := aliases(p); !slices.Equal(got, []string{"la gata"}) {
		t.Errorf("aliases %q", got)
	}
}
