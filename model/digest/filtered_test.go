package digest_test

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/digest/sample"
)

// TestOverviewOf_ShowsOnlyWhatIsKept narrows the overview to one article and to nothing.
func TestOverviewOf_ShowsOnlyWhatIsKept(t *testing.T) {
	b := sample.Briefing()
	d := digest.New(b)
	keep := func(id model.ArticleID) digest.Select {
		return digest.Select{
			Claim:   func(c *model.Claim) bool { return c.Ref.Article == id },
			Event:   func(*model.Event) bool { return false },
			Article: func(a *model.Article) bool { return a.ID == id },
		}
	}
	for i := range b.Articles {
		for _, s := range d.OverviewOf(keep(b.Articles[i].ID)) {
			for _, l := range s.Lines {
				if s.Kind == digest.SectionBottom && l.Article != b.Articles[i].ID {
					t.Errorf("%s: a line of another article: %v", b.Articles[i].Path, l)
				}
				if s.Kind == digest.SectionDiffer && !strings.HasPrefix(l.Pieces[0].Text, "and ") && l.Event != "" {
					t.Errorf("%s: a difference of an event that is left out: %v", b.Articles[i].Path, l)
				}
			}
		}
	}
	for _, s := range d.OverviewOf(keep("none")) {
		if s.Kind != digest.SectionProblems && len(s.Lines) > 0 {
			t.Errorf("%s: nothing is kept, but there are lines: %v", s.Title, s.Lines)
		}
	}
}
