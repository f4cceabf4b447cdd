package brief_test

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/pane/brief"
	"example.org/sitrep/ui/rows/rowstest"
)

func chile(s digest.Select) *brief.Pane {
	p := brief.New(rowstest.Deps(false))
	p.SetSize(80, 30)
	s.Country = "CL"
	p.SetScope(pane.Scope{Select: s})
	return p
}

func TestEveryRow_LeadsToItsSentence(t *testing.T) {
	p := chile(digest.Select{})
	n := 0
	for _, it := range p.Items() {
		text := ""
		if it.Find != nil {
			text = it.Find()
		}
		if it.Head || strings.HasPrefix(text, "Of ") { // headings, and the count of what is not known
			continue
		}
		n++
		p.List().SelectID(it.ID)
		if in, _ := p.Handle(rowstest.Key("enter")); in.Kind == pane.None || in.Kind == pane.Say {
			t.Errorf("%q leads nowhere: %+v", text, in)
		}
	}
	if n < 12 {
		t.Errorf("%d rows", n)
	}
}

func TestFilter_LeavesOnlyWhatItKeeps(t *testing.T) {
	p := chile(digest.Select{
		Event: func(e *model.Event) bool { return e.Disputed },
		Claim: func(c *model.Claim) bool { return c.Ref.Article == "" },
	})
	for _, it := range p.Items() {
		if it.Sel.Claim != "" {
			t.Errorf("%q stayed", it.Find())
		}
	}
}
