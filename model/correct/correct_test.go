package correct_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/brief"
	"example.org/sitrep/model/correct"
)

// folder writes files and returns the folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func build(t *testing.T, dir string) *model.Briefing {
	t.Helper()
	b, err := brief.Build(t.Context(), brief.Inputs{Paths: []string{dir}}, brief.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Validate(); err != nil {
		t.Errorf("the corrected briefing is not valid: %v", err)
	}
	return b
}

func articles() map[string]string {
	return map[string]string{
		"one.md": "---\ntitle: Raid in Nairobi\noutlet: Daily Lake\npublished: 2024-03-05\n---\n\n" +
			"Minister Amina Odhiambo said on Monday that police arrested 12 men in Nairobi, Kenya. Odhiambo thanked the officers. " +
			"The harbour at Mombasa stayed closed.\n",
		"two.md": "---\ntitle: Police hold twelve men\noutlet: Lake Daily News\npublished: 2024-03-06\n---\n\n" +
			"Amina Odhiambo Wekesa told reporters that Kenya would charge 12 men. Wekesa gave no names. Peter Barasa disagreed.\n",
	}
}

func names(b *model.Briefing) string {
	var out []string
	for i := range b.People {
		out = append(out, b.People[i].Name)
	}
	return strings.Join(out, "; ")
}

func TestBuild_WithoutAFileNothingChanges(t *testing.T) {
	b := build(t, folder(t, articles()))
	for i := range b.Articles {
		if len(b.Articles[i].Corrections) > 0 {
			t.Errorf("corrections from nowhere: %v", b.Articles[i].Corrections)
		}
	}
}

func TestBuild_ArticlesAndOutlets(t *testing.T) {
	files := articles()
	files[correct.FileName] = `# what I know better
[[outlet]]
name = "The Daily Lake"
same = ["Daily Lake", "lake daily news"] # one paper
family = 'Lake Media'
grade = "B"

[[article]]
path = "two.md"
published = "2024-03-07"
`
	b := build(t, folder(t, files))
	for i := range b.Articles {
		a := &b.Articles[i]
		if a.Outlet != "The Daily Lake" || a.Grade != "B" || a.Family != "Lake Media" || len(a.Corrections) == 0 {
			t.Errorf("article %s: outlet %q, grade %q, family %q, %v", a.Path, a.Outlet, a.Grade, a.Family, a.Corrections)
		}
		if strings.HasSuffix(a.Path, "two.md") && (a.Published != "2024-03-07" || !strings.Contains(a.PublishedWhy, "sitrep.toml:8")) {
			t.Errorf("published %s because %q", a.Published, a.PublishedWhy)
		}
	}
	files[correct.FileName] = "[[article]]\npath = \"one.md\"\nignore = true\n"
	if b := build(t, folder(t, files)); len(b.Articles) != 1 {
		t.Errorf("%d articles left, want 1", len(b.Articles))
	}
}

func TestBuild_PeopleMergeAndSplit(t *testing.T) {
	plain := build(t, folder(t, articles()))
	if !strings.Contains(names(plain), "Peter Barasa") {
		t.Skipf("the names are not found: %s", names(plain))
	}
	files := articles()
	files[correct.FileName] = string(correct.MergePeople("Amina Odhiambo Wekesa", "Peter Barasa"))
	b := build(t, folder(t, files))
	if strings.Contains(names(b), "Peter Barasa") {
		t.Errorf("not merged: %s", names(b))
	}
	var merged *model.Person
	for i := range b.People {
		if strings.Contains(strings.Join(b.People[i].Links, " "), "sitrep.toml:1") {
			merged = &b.People[i]
		}
	}
	if merged == nil {
		t.Fatal("the correction is not told")
	}
	for i := range b.Claims {
		if b.Quote(b.Claims[i].Ref) == "Peter Barasa disagreed." && len(b.Claims[i].People) > 0 && b.Claims[i].People[0] != merged.ID {
			t.Errorf("the claim is still about %v", b.Claims[i].People)
		}
	}

	files[correct.FileName] = string(correct.SplitPerson("Amina Odhiambo Wekesa", "Wekesa"))
	c := build(t, folder(t, files))
	if len(c.People) != len(plain.People)+1 {
		t.Errorf("not split: %s", names(c))
	}
}

func TestBuild_NoPerson(t *testing.T) {
	plain := build(t, folder(t, articles()))
	if !strings.Contains(names(plain), "Peter Barasa") {
		t.Skipf("the names are not found: %s", names(plain))
	}
	files := articles()
	files[correct.FileName] = string(correct.IgnorePerson("peter BARASA"))
	b := build(t, folder(t, files))
	if len(b.People) != len(plain.People)-1 || strings.Contains(names(b), "Peter Barasa") {
		t.Errorf("still there: %s", names(b))
	}
	if err := b.Validate(); err != nil {
		t.Error(err)
	}
	told := 0
	for i := range b.Articles {
		if a := &b.Articles[i]; strings.Contains(strings.Join(a.Corrections, " "), `"Peter Barasa" is no person (`) {
			told++
			if !strings.Contains(a.Text, "Peter Barasa") {
				t.Errorf("%s tells of it", a.Path)
			}
		}
	}
	if told == 0 {
		t.Error("the correction is not told")
	}
	for i := range b.Claims {
		if sp := b.Claims[i].Speaker; sp.Kind == model.SpeakerPerson && sp.Name == "Peter Barasa" {
			t.Errorf("it still says %q", b.Quote(b.Claims[i].Ref))
		}
	}
	files[correct.FileName] = string(correct.IgnorePerson("Barasa")) // a form of the name
	if c := build(t, folder(t, files)); len(c.People) != len(plain.People) {
		t.Errorf("a form of a name takes out %s", names(c))
	}
}

func TestBuild_IgnoredClaim(t *testing.T) {
	files := articles()
	dir := folder(t, files)
	b := build(t, dir)
	id := b.Claims[0].ID
	if err := os.WriteFile(filepath.Join(dir, correct.FileName), []byte(correct.IgnoreClaim(string(id))), 0o600); err != nil {
		t.Fatal(err)
	}
	if c := build(t, dir); c.Claim(id) != nil || len(c.Claims) != len(b.Claims)-1 {
		t.Errorf("claim %s is still there", id)
	}
}

func TestBuild_WrongLinesAreNamedAndNeverFatal(t *testing.T) {
	files := articles()
	files[correct.FileName] = `name = "nowhere"
[[person]]
name = "Nobody Known"
[[people]]
[[outlet]]
grade = "G"
name = unquoted
[[article]]
path = "gone.md"
published = "soon"
colour = "red"
ignore = "yes"
[[claim]]
id = "x#1"
ignore = true
`
	b := build(t, folder(t, files))
	if len(b.Articles) != 2 {
		t.Errorf("%d articles", len(b.Articles))
	}
	got := map[int]string{}
	for _, p := range b.Problems {
		if strings.HasSuffix(p.Path, correct.FileName) {
			got[p.Line] = p.Message
		}
	}
	for _, line := range []int{1, 2, 4, 6, 7, 8, 10, 11, 12, 13} {
		if got[line] == "" {
			t.Errorf("line %d is not named; got %v", line, got)
		}
	}
}

func TestEdit_AddAndRemoveLeaveTheRest(t *testing.T) {
	blocks := []correct.Block{
		correct.MergePeople("Ana \"Nita\" Sosa", "A. Sosa"), correct.SplitPerson("Ana Sosa", "Sosa"), correct.NameOutlet("a/b.md", "The Post"),
		correct.DateArticle("b.md", "2024-02"), correct.IgnoreArticle("c.md"), correct.IgnoreClaim("f00#12"), correct.IgnorePerson("Sosa Bay"), correct.GradeOutlet("The Post", "C"),
	}
	for _, start := range []string{"", "# mine\n", "# mine"} {
		file := start
		for _, b := range blocks {
			file = correct.Add(file, b)
		}
		set, problems := correct.Parse([]byte(file), "x")
		if len(problems) > 0 || len(set.People) != 3 || len(set.Articles) != 3 || len(set.Outlets) != 1 || len(set.Claims) != 1 {
			t.Fatalf("%v in\n%s", problems, file)
		}
		if set.People[0].Name != `Ana "Nita" Sosa` {
			t.Errorf("name %q", set.People[0].Name)
		}
		for _, b := range slices.Backward(blocks) {
			var ok bool
			if file, ok = correct.Remove(file, b); !ok {
				t.Fatalf("block %q is not found", b)
			}
		}
		if strings.TrimSpace(file) != strings.TrimSpace(start) {
			t.Errorf("left %q of %q", file, start)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("[[person]]\nname = \"A\"\nsame = [\"B\", 'C'] # x\n")
	f.Add("[[article]]\npath = 'a'\nignore = true\n[[claim]]\nid=\"\\u0000\"")
	f.Fuzz(func(t *testing.T, s string) {
		set, _ := correct.Parse([]byte(s), "x")
		for _, p := range set.People {
			if strings.ContainsAny(p.Name, "\x00\x1b\n") {
				t.Errorf("name %q", p.Name)
			}
		}
	})
}
