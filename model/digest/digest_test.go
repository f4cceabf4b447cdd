package digest_test

import (
	"fmt"
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/digest/sample"
)

// checkLines holds the first promise: what a line shows of an article is the bytes of its ref.
func checkLines(t *testing.T, b *model.Briefing, where string, lines []digest.Line) {
	t.Helper()
	for _, l := range lines {
		if len(l.Pieces) == 0 {
			t.Errorf("%s: a line without pieces", where)
		}
		checkPieces(t, b, where, l.Pieces)
		if !l.Ref.None() && !l.Ref.Span.Empty() && b.Quote(l.Ref) == "" {
			t.Errorf("%s: %q opens %v, which is nowhere", where, l.Text(), l.Ref)
		}
	}
}

func checkPieces(t *testing.T, b *model.Briefing, where string, pieces []digest.Piece) {
	t.Helper()
	for _, p := range pieces {
		if !p.Ref.None() && (p.Text == "" || p.Text != b.Quote(p.Ref)) {
			t.Errorf("%s: piece %q is not the bytes of its ref, %q", where, p.Text, b.Quote(p.Ref))
		}
		if p.Ref.None() && p.Tone >= digest.ToneQuote && p.Tone != digest.ToneName {
			t.Errorf("%s: %q looks like article text and has no receipt", where, p.Text)
		}
	}
}

func checkSections(t *testing.T, b *model.Briefing, where string, sections []digest.Section) {
	t.Helper()
	for _, s := range sections {
		if s.Title == "" || (len(s.Lines) == 0 && s.Empty == "") {
			t.Errorf("%s: section %q says nothing", where, s.Kind)
		}
		checkLines(t, b, where+"/"+string(s.Kind), s.Lines)
	}
}

func checkFields(t *testing.T, b *model.Briefing, where string, fields []digest.Field) {
	t.Helper()
	for _, f := range fields {
		if f.Label == "" || len(f.Lines) == 0 {
			t.Errorf("%s: empty field %q", where, f.Label)
		}
		checkLines(t, b, where+"/"+f.Label, f.Lines)
	}
}

// checkAll walks everything that a digest says.
func checkAll(t *testing.T, b *model.Briefing) {
	t.Helper()
	d := digest.New(b)
	checkSections(t, b, "overview", d.Overview())
	scopes := []digest.Select{{}}
	for _, c := range b.Countries {
		checkSections(t, b, string(c.Code), d.Country(c.Code))
		scopes = append(scopes, digest.Select{Country: c.Code})
	}
	for _, s := range scopes {
		checkScope(t, d, s)
	}
	for i := range b.Claims {
		c := &b.Claims[i]
		tr := d.Provenance(c.ID)
		checkPieces(t, b, "trace "+string(c.ID), tr.Quote)
		checkFields(t, b, "trace "+string(c.ID), tr.Fields)
		if whole := b.Sentence(c.Ref); text(tr.Quote) != b.Quote(model.Ref{Article: c.Ref.Article, Span: whole.Span.Union(c.Ref.Span)}) {
			t.Errorf("trace of %s quotes %q", c.ID, text(tr.Quote))
		}
		checkSections(t, b, "why "+string(c.ID), d.Why(string(c.ID)))
	}
	for i := range b.Events {
		checkEvent(t, d, &b.Events[i])
	}
	for i := range b.People {
		checkFields(t, b, "person", d.Person(b.People[i].ID).Fields)
		checkSections(t, b, "why person", d.Why(string(b.People[i].ID)))
	}
	for i := range b.Articles {
		checkLines(t, b, "derived", d.Derived(b.Articles[i].ID))
		checkSections(t, b, "why article", d.Why(string(b.Articles[i].ID)))
	}
}

func text(pieces []digest.Piece) string { return digest.Line{Pieces: pieces}.Text() }

func checkScope(t *testing.T, d *digest.Digest, s digest.Select) {
	t.Helper()
	b := d.Briefing()
	for _, e := range d.Timeline(s) {
		checkPieces(t, b, "timeline", []digest.Piece{e.Title})
		if e.Group == "" || (e.Date == "" && e.Lane != digest.LaneUndated) {
			t.Errorf("timeline: entry %s has group %q, date %q", e.Event, e.Group, e.Date)
		}
	}
	n := 0
	for _, g := range []digest.Grouping{digest.BySpeaker, digest.ByEvent} {
		for _, group := range d.Claims(s, g) {
			checkPieces(t, b, "claims", group.Title)
			for _, id := range group.Claims {
				checkPieces(t, b, "claims", []digest.Piece{d.Row(id).Text})
				n++
			}
		}
	}
	if s.Country == "" && n != 2*len(b.Claims) {
		t.Errorf("claims: %d rows in two groupings of %d claims", n, len(b.Claims))
	}
	for _, c := range d.People(s) {
		checkPieces(t, b, "people", []digest.Piece{c.Name})
	}
	for _, c := range d.Sources(s) {
		if c.Outlet == "" || c.Date == "" || c.Basis == "" {
			t.Errorf("sources: %+v", c)
		}
	}
	checkLines(t, b, "origin tree", d.OriginTree(s))
}

func checkEvent(t *testing.T, d *digest.Digest, e *model.Event) {
	t.Helper()
	b := d.Briefing()
	if len(d.Reports(e.ID)) != len(e.Claims) {
		t.Errorf("event %s: %d reports of %d claims", e.ID, len(d.Reports(e.ID)), len(e.Claims))
	}
	for _, r := range d.Reports(e.ID) {
		checkPieces(t, b, "reports", []digest.Piece{r.Text})
	}
	cmp := d.Compare(e.ID)
	for _, col := range cmp.Columns {
		checkLines(t, b, "compare", col.Lines)
	}
	for _, f := range cmp.Facts {
		checkLines(t, b, "facts", []digest.Line{f.Line})
		if len(f.Has) != len(cmp.Columns) {
			t.Errorf("fact of %s has %d cells for %d columns", e.ID, len(f.Has), len(cmp.Columns))
		}
	}
	checkLines(t, b, "differs", cmp.Differs)
	for _, l := range d.Ledger(e.ID) {
		checkLines(t, b, "ledger", l.Rows)
	}
	checkSections(t, b, "why "+string(e.ID), d.Why(string(e.ID)))
	if d.Lead(e.ID) == "" {
		t.Errorf("event %s has no lead", e.ID)
	}
}

func TestEveryLine_HasItsReceipt(t *testing.T) {
	checkAll(t, sample.Briefing())
}

func TestUnknownIDs_SayNothing(t *testing.T) {
	d := digest.New(sample.Briefing())
	if d.Country("ZZ") != nil || d.Why("nothing") != nil || d.Reports("e:none") != nil {
		t.Error("an unknown ID got an answer")
	}
	if tr := d.Provenance("none"); tr.Claim != "" || len(tr.Fields) > 0 {
		t.Errorf("trace of nothing: %+v", tr)
	}
	d = digest.New(empty())
	checkSections(t, d.Briefing(), "empty", d.Overview())
	if d.Head() != "0 articles · 0 origins · 0 countries" || d.Latest() != "" {
		t.Errorf("head of nothing: %q, %q", d.Head(), d.Latest())
	}
}

func empty() *model.Briefing {
	b := &model.Briefing{}
	b.Seal()
	return b
}

// dump writes sections as plain lines.
func dump(sections []digest.Section) string {
	var sb strings.Builder
	for _, s := range sections {
		fmt.Fprintf(&sb, "# %s\n", s.Title)
		for _, l := range s.Lines {
			fmt.Fprintf(&sb, "%s%s\n", strings.Repeat("  ", l.Depth), l.Text())
		}
		if len(s.Lines) == 0 {
			sb.WriteString(s.Empty + "\n")
		}
	}
	return sb.String()
}

func dumpFields(fields []digest.Field) string {
	var sections []digest.Section
	for _, f := range fields {
		sections = append(sections, digest.Section{Title: f.Label, Lines: f.Lines})
	}
	return dump(sections)
}
