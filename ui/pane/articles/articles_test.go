package articles

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest/sample"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/rows/rowstest"
	"example.org/sitrep/ui/widget"
)

func reader(w, h int) *Reader {
	r := NewReader(rowstest.Deps(false))
	r.SetSize(w, h)
	return r
}

func TestReader_GeometryAtEverySize(t *testing.T) {
	r := reader(80, 24)
	r.Open(sample.Harbour, model.Ref{}, "")
	rowstest.Geometry(t, r, "j", "}", "G", "{", "k")
	l := New(rowstest.Deps(true))
	l.SetScope(pane.Scope{})
	rowstest.Geometry(t, l, "j", "G", "k")
}

// TestReader_RowsAreTheBytesOfTheArticle holds that every row shows Text[span], and that the rows
// together show the whole text.
func TestReader_RowsAreTheBytesOfTheArticle(t *testing.T) {
	for _, id := range []model.ArticleID{sample.Harbour, sample.Copy, sample.Sur, sample.Far} {
		for _, w := range []int{12, 30, 60, 120} {
			r := reader(w, 24)
			r.Open(id, model.Ref{}, "")
			at := 0
			for _, row := range r.rows {
				if !row.isText {
					continue
				}
				if got := r.text(row).Plain(); got != row.span.In(r.art.Text) {
					t.Fatalf("row shows %q, its span %q", got, row.span.In(r.art.Text))
				}
				if gap := r.art.Text[at:row.span.Start]; strings.TrimSpace(gap) != "" {
					t.Fatalf("%s at %d: %q is not shown", id, w, gap)
				}
				at = row.span.End
			}
			if rest := r.art.Text[at:]; strings.TrimSpace(rest) != "" {
				t.Fatalf("%s at %d: %q is not shown", id, w, rest)
			}
		}
	}
}

func TestReader_OpensAtTheSentence(t *testing.T) {
	r := reader(60, 6)
	b := r.deps.Digest.Briefing()
	for i := range b.Claims {
		c := &b.Claims[i]
		r.Open(c.Ref.Article, c.Ref, c.ID)
		if got := r.Selection(); got.Claim != c.ID || got.Ref != c.Ref {
			t.Errorf("opened %q, selected %+v", c.ID, got)
		}
		if !strings.Contains(ansi.Strip(r.View()), "▌") {
			t.Errorf("claim %q is not in sight:\n%s", c.ID, ansi.Strip(r.View()))
		}
	}
}

func TestReader_StepsThroughEveryClaim(t *testing.T) {
	r := reader(60, 6)
	r.Open(sample.Harbour, model.Ref{}, "")
	seen := map[model.ClaimID]bool{}
	for range 50 {
		r.Handle(rowstest.Key("}"))
		seen[r.Selection().Claim] = true
	}
	if len(seen) != len(r.claims) {
		t.Errorf("stepped on %d of %d claims", len(seen), len(r.claims))
	}
	if in, _ := r.Handle(rowstest.Key("}")); in.Kind != pane.Say {
		t.Error("the end of the claims is not told")
	}
}

func TestReader_FindCountsAndGoesRound(t *testing.T) {
	r := reader(60, 6)
	r.Open(sample.Harbour, model.Ref{}, "")
	r.Find([]string{"THE"})
	n := strings.Count(widget.Fold(r.art.Text), "the")
	if len(r.finds) != n {
		t.Fatalf("found %d, want %d", len(r.finds), n)
	}
	for range n {
		if !r.NextMatch(1) {
			t.Fatal("no next match")
		}
	}
	if r.find != 0 || !strings.HasPrefix(r.Matches(), "match 1 of ") {
		t.Errorf("after one round: %s", r.Matches())
	}
	r.Find([]string{"zebra"})
	if r.NextMatch(1) || r.Matches() != "no match in this text" {
		t.Error("found what is not there")
	}
}

func TestReader_KeepsItsPlaceWhenResized(t *testing.T) {
	r := reader(100, 8)
	r.Open(sample.Harbour, model.Ref{}, "")
	r.Scroll(6)
	before := r.firstByte()
	r.SetSize(40, 8)
	row := r.rows[r.rowOf(before)]
	if got := r.firstByte(); got > before || before >= got+2*max(row.span.Len(), 40) {
		t.Errorf("was at byte %d, is at %d", before, got)
	}
}

func TestList_ShowsEveryArticleAndProblem(t *testing.T) {
	l := New(rowstest.Deps(false))
	l.SetSize(100, 60)
	l.SetScope(pane.Scope{})
	view := ansi.Strip(l.View())
	b := l.Deps.Digest.Briefing()
	for i := range b.Articles {
		if !strings.Contains(view, b.Articles[i].TitleText()) {
			t.Errorf("article %q is missing", b.Articles[i].TitleText())
		}
	}
	for _, p := range b.Problems {
		if !strings.Contains(view, p.Path) {
			t.Errorf("problem of %q is missing", p.Path)
		}
	}
	if in, _ := l.Handle(rowstest.Key("enter")); in.Kind != pane.OpenArticle || in.Target.Article == "" {
		t.Errorf("Enter asks for %+v", in)
	}
}

func TestHead_ShortensNoDate(t *testing.T) {
	p := New(rowstest.Deps(false))
	p.SetScope(pane.Scope{})
	for w := 34; w < 100; w++ {
		p.SetSize(w, 40)
		for row := range strings.SplitSeq(ansi.Strip(p.View()), "\n") {
			if strings.Contains(row, "Harbour Times") && strings.Contains(row, "May 2024") && strings.Contains(row, "from the") && !strings.Contains(row, "from the metadata") {
				t.Errorf("%d cells: %q", w, row)
			}
			if strings.Contains(row, " en") && strings.Contains(row, "The Harb") && !strings.Contains(row, "10 May 2024") {
				t.Errorf("%d cells: %q", w, row)
			}
		}
	}
}
