package intake

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/sitrep/model"
)

// load reads files given as name, content, ... and checks what holds for every article.
func load(t *testing.T, files ...string) Result {
	t.Helper()
	fsys := fstest.MapFS{}
	for i := 0; i+1 < len(files); i += 2 {
		fsys[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	res, err := LoadFS(context.Background(), fsys, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range res.Articles {
		checkArticle(t, &res.Articles[i])
	}
	return res
}

// checkArticle holds the invariants of an article.
func checkArticle(t *testing.T, a *model.Article) {
	t.Helper()
	last := 0
	for _, p := range a.Paras {
		if !p.Valid(a.Text) || p.Empty() || p.Start < last {
			t.Errorf("%s: paragraph %v of %d bytes after %d", a.Path, p, len(a.Text), last)
		}
		last = p.End
	}
	last = 0
	for _, s := range a.Sentences {
		p := a.ParagraphAt(s.Start)
		if !s.Valid(a.Text) || s.Empty() || s.Start < last || p < 0 || !a.Paras[p].Contains(s) {
			t.Errorf("%s: sentence %v", a.Path, s)
		}
		last = s.End
	}
	if !a.Title.Empty() && a.Title != a.Paras[0] {
		t.Errorf("%s: title %v is not the first paragraph", a.Path, a.Title)
	}
	for _, r := range a.Text {
		if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 {
			t.Errorf("%s: control %U in the text", a.Path, r)
		}
	}
}

func TestMarkdown_FrontMatterAndParagraphs(t *testing.T) {
	res := load(t, "a.md", "---\ntitle: \"Dam opens: at last\"\noutlet: The Valley Post\nauthor: Ann Lee and Bo Kim\npublished: 2024-05-03\ncredits:\n  - Reuters\n---\n\n# Dam opens: at last\n\nThe dam in **Norvale** opened on Friday. It cost [5 million](https://example.org).\n\n## What next\n\nNobody\nknows yet.\n")
	if len(res.Articles) != 1 || len(res.Problems) != 0 {
		t.Fatalf("got %+v", res)
	}
	a := res.Articles[0]
	want := "Dam opens: at last\n\nThe dam in Norvale opened on Friday. It cost 5 million.\n\nWhat next\n\nNobody\n\nknows yet."
	if a.Text != want && a.Text != strings.Replace(want, "Nobody\n\nknows", "Nobody knows", 1) {
		t.Errorf("text %q", a.Text)
	}
	if a.TitleText() != "Dam opens: at last" || a.Outlet != "The Valley Post" || strings.Join(a.Authors, "|") != "Ann Lee|Bo Kim" ||
		a.Published != "2024-05-03" || a.PublishedBasis != model.PublishedMetadata || len(a.Credits) != 1 {
		t.Errorf("metadata %+v", a)
	}
	if len(a.Headings) != 1 || a.Headings[0].In(a.Text) != "What next" || a.LineAt(a.Paras[1].Start) != 12 {
		t.Errorf("headings %v, lines %v", a.Headings, a.Lines)
	}
}

func TestPlain_OneParagraphALineOrWrapped(t *testing.T) {
	res := load(t, "lines.txt", "Mayor resigns after flood\n\nThe mayor of Norvale resigned.\nShe gave no reason.\nA vote follows.\n",
		"wrapped.txt", "Mayor resigns after flood\n\nThe mayor of the small town of Norvale resigned on\nMonday after the river broke its banks and took the\nbridge and eleven houses with it.\n\nShe gave no reason in the short note that was read\nby a clerk in the hall, where some forty people had\ngathered to hear her.\n")
	if len(res.Articles) != 2 {
		t.Fatalf("got %d articles, %v", len(res.Articles), res.Problems)
	}
	if n := len(res.Articles[0].Paras); n != 4 {
		t.Errorf("lines: %d paragraphs in %q", n, res.Articles[0].Text)
	}
	if n := len(res.Articles[1].Paras); n != 3 {
		t.Errorf("wrapped: %d paragraphs in %q", n, res.Articles[1].Text)
	}
}

func TestLoad_BadInputIsAProblemAndTheRestLoads(t *testing.T) {
	res := load(t, "empty.txt", "", "good.txt", "A good file has a line.\nIt has two.", "noise.bin", strings.Repeat("\x00\x01\x02\x03", 50), "same.txt", "A good file has a line.\nIt has two.")
	if len(res.Articles) != 1 || len(res.Articles[0].AlsoAt) != 1 || len(res.Problems) != 2 {
		t.Fatalf("got %+v", res)
	}
}

func TestTitle_IsFoundInTheFirstLine(t *testing.T) {
	for title, first := range map[string]string{
		"Jan Kovac":                       "Jan Kovač",
		"A talk with the bridge's warden": "A talk with the bridge’s Warden Tuesday, January 21, 2014",
	} {
		res := load(t, "a.md", "---\ntitle: "+title+"\n---\n\n"+first+"\n\nThe dam in Norvale opened on Friday, the council said.\n")
		if a := res.Articles[0]; a.TitleText() != first || strings.Count(a.Text, "Norvale") != 1 {
			t.Errorf("%q: title %q in %q", title, a.TitleText(), a.Text)
		}
	}
}
