package linear_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/brief"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/linear"
	"example.org/sitrep/ui/report"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func articles(tb testing.TB) *digest.Digest {
	tb.Helper()
	b, err := brief.Build(context.Background(), brief.Inputs{Paths: []string{"../../testdata/articles"}}, brief.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return digest.New(b)
}

func lines(tb testing.TB, r report.Report, o linear.Options) string {
	tb.Helper()
	var buf bytes.Buffer
	if err := linear.Write(&buf, r, o); err != nil {
		tb.Fatal(err)
	}
	return buf.String()
}

// says wants the text of every piece of the lines that a screen shows.
func says(t *testing.T, where, text string, shown []digest.Line) {
	t.Helper()
	for _, l := range shown {
		for _, p := range l.Pieces {
			if want := strings.TrimSpace(strings.ReplaceAll(strings.ReplaceAll(p.Text, "\n\n", " "), "\n", " ")); !strings.Contains(text, want) {
				t.Errorf("%s: the lines do not say %q", where, want)
			}
		}
	}
}

func pieces(p ...digest.Piece) []digest.Line { return []digest.Line{{Pieces: p}} }

// TestLines_CarryEveryFactOfTheScreens compares the lines with what the panes are made of.
func TestLines_CarryEveryFactOfTheScreens(t *testing.T) {
	d := articles(t)
	b := d.Briefing()
	all := lines(t, report.Everything(d), linear.Options{})
	for _, s := range d.Overview() {
		says(t, "overview, "+s.Title, all, s.Lines)
	}
	for i := range b.Countries {
		code := b.Countries[i].Code
		text := lines(t, report.Country(d, code), linear.Options{})
		for _, s := range d.Country(code) {
			says(t, string(code)+", "+s.Title, text, s.Lines)
		}
	}
	for _, e := range d.Timeline(digest.Select{}) {
		says(t, "timeline", all, pieces(e.Title, digest.Piece{Text: digest.DateLabel(e.When)}, digest.Piece{Text: string(e.Kind)}))
		for _, r := range d.Reports(e.Event) {
			says(t, "reports", all, pieces(r.Text, digest.Piece{Text: r.Outlet}, digest.Piece{Text: r.Why}, digest.Piece{Text: string(r.Verdict)}, digest.Piece{Text: r.Place}))
		}
	}
	claimsAndPeople(t, d, all)
	for _, c := range d.Sources(digest.Select{}) {
		says(t, "sources", all, pieces(c.Title, digest.Piece{Text: c.Outlet}, digest.Piece{Text: c.Date}, digest.Piece{Text: c.Basis}, digest.Piece{Text: c.Why}, digest.Piece{Text: c.Path}))
		for _, f := range d.SourceFields(c.Article) {
			says(t, "article, "+f.Label, all, f.Lines)
		}
	}
	says(t, "origins", all, d.OriginTree(digest.Select{}))
}

func claimsAndPeople(t *testing.T, d *digest.Digest, all string) {
	t.Helper()
	for _, g := range d.Claims(digest.Select{}, digest.BySpeaker) {
		for _, id := range g.Claims {
			row := d.Row(id)
			says(t, "claims", all, pieces(row.Text, digest.Piece{Text: row.Speaker}, digest.Piece{Text: row.Cite}, digest.Piece{Text: row.Date}, digest.Piece{Text: row.Note}, digest.Piece{Text: row.Badge.String()}))
			why := lines(t, report.Why(d, string(id)), linear.Options{})
			trace := d.Provenance(id)
			says(t, "provenance", why, pieces(trace.Quote...))
			for _, f := range trace.Fields {
				says(t, "provenance, "+f.Label, why, f.Lines)
			}
		}
	}
	for _, c := range d.People(digest.Select{}) {
		one := lines(t, report.People(d, digest.Select{Person: func(p *model.Person) bool { return p.ID == c.Person }}), linear.Options{})
		for _, f := range d.Person(c.Person).Fields {
			says(t, string(c.Person)+", "+f.Label, one, f.Lines)
		}
	}
}

// TestLines_CarryTheComparison compares the lines of an event's reports with what the compare pane is
// made of.
func TestLines_CarryTheComparison(t *testing.T) {
	d := articles(t)
	compared := 0
	for _, e := range d.Timeline(digest.Select{}) {
		c := d.Compare(e.Event)
		if len(c.Columns) < 2 {
			continue
		}
		compared++
		text := lines(t, report.Compare(d, e.Event), linear.Options{})
		says(t, "title", text, pieces(c.Title, digest.Piece{Text: c.Date}))
		says(t, "what differs", text, c.Differs)
		for _, col := range c.Columns {
			says(t, "column", text, append(pieces(digest.Piece{Text: col.Outlet}, digest.Piece{Text: col.Date}), col.Lines...))
		}
		for _, f := range c.Facts {
			says(t, "fact", text, append([]digest.Line{f.Line}, f.Cells...))
		}
		for _, table := range d.Ledger(e.Event) {
			says(t, "figures", text, append(pieces(digest.Piece{Text: table.Title()}), table.Rows...))
		}
	}
	if compared == 0 {
		t.Error("no event has two reports to compare")
	}
}

func TestLines_OneThingALine(t *testing.T) {
	text := lines(t, report.Everything(articles(t)), linear.Options{})
	for line := range strings.Lines(text) {
		if strings.ContainsAny(line, "│─╭╰┌└├\x1b\t\r") {
			t.Errorf("a frame or a control: %q", line)
		}
	}
}

func TestLines_ASCIILeavesArticleTextAlone(t *testing.T) {
	text := lines(t, report.Everything(articles(t)), linear.Options{ASCII: true})
	if !strings.Contains(text, "Chiloé") {
		t.Error("article text is changed")
	}
	if i := strings.IndexAny(text, "—–≠·¶→"); i >= 0 {
		t.Errorf("a sign is left: %q", text[max(0, i-40):min(len(text), i+40)])
	}
}

// TestLines_Golden holds the form of the lines on a hand-made report, so that better extraction
// does not change it.
func TestLines_Golden(t *testing.T) {
	r := report.Report{Title: "Briefing: one article", Sections: []report.Section{
		{Title: "Peru, PE", Level: 1},
		{Title: "What happened", Level: 2, Lines: []report.Line{
			{Landmark: "event 1 of 2, 3 May 2024, two origins, disputed", Line: digest.Line{Event: "e:1", Pieces: []digest.Piece{{Text: "A mine collapsed.\n\nTwo died.", Ref: model.Ref{Article: "a"}}, {Text: " — Post ¶1 · ≠ disputed"}}}},
			{Landmark: "report 1 of 1", Line: digest.Line{Depth: 1, Claim: "c#1", Pieces: []digest.Piece{{Text: "“Two died,” she said.", Ref: model.Ref{Article: "a"}}}}},
		}},
		{Title: "Where sources differ", Level: 2, Empty: "No difference was found."},
	}}
	got := lines(t, r, linear.Options{}) + "----\n" + lines(t, r, linear.Options{ASCII: true, IDs: true})
	const path = "testdata/lines.golden"
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
