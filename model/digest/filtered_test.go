package digest_test

import (
	"slices"
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

// TestBrief_CountsOnlyWhatIsKept narrows the briefings of the countries to each event and to nothing: no
// line may speak of more.
func TestBrief_CountsOnlyWhatIsKept(t *testing.T) {
	b := sample.Briefing()
	d := digest.New(b)
	for i := range b.Countries {
		code := b.Countries[i].Code
		for k := -1; k < len(b.Events); k++ {
			keeps := func(e *model.Event) bool { return k >= 0 && e.ID == b.Events[k].ID }
			s := digest.Select{
				Country: code, Event: keeps,
				Claim:   func(c *model.Claim) bool { e := b.Event(c.Event); return e != nil && keeps(e) },
				Person:  func(*model.Person) bool { return false },
				Article: func(*model.Article) bool { return false },
			}
			events := 0
			for _, part := range d.Brief(s) {
				for _, l := range part.Lines {
					if strings.HasPrefix(l.Text(), "and ") {
						t.Errorf("%s: %q", code, l.Text())
					}
					if l.Event != "" && !keeps(b.Event(l.Event)) {
						t.Errorf("%s: %s tells of an event that is left out: %q", code, part.Title, l.Text())
					}
					if l.Event != "" {
						events++
					}
				}
			}
			if k >= 0 && slices.Contains(b.Countries[i].Events, b.Events[k].ID) && events == 0 {
				t.Errorf("%s: the event that is kept, %s, has no line", code, b.Events[k].ID)
			}
		}
	}
}
