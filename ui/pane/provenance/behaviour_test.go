package provenance_test

import (
	"strings"
	"testing"

	"example.org/sitrep/model/digest/sample"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/pane/provenance"
	"example.org/sitrep/ui/rows/rowstest"
)

func TestEveryItem_LeadsSomewhere(t *testing.T) {
	for name, s := range selections() {
		p := provenance.New(rowstest.Deps(false))
		p.SetSize(60, 40)
		p.Show(s)
		for _, it := range p.Items() {
			if it.Head || !strings.HasPrefix(name, "claim") {
				continue
			}
			p.List().SelectID(it.ID)
			in, _ := p.Handle(rowstest.Key("enter"))
			if in.Kind == pane.None {
				t.Errorf("%s: %s asks for nothing", name, it.ID)
			}
		}
	}
}

func TestSteps_GoRoundTheClaimsOfTheEvent(t *testing.T) {
	p := provenance.New(rowstest.Deps(false))
	p.SetSize(60, 40)
	p.Show(pane.Selection{Event: sample.Blast})
	var seen []string
	for range 4 {
		seen = append(seen, string(p.Selection().Claim))
		p.Handle(rowstest.Key("}"))
	}
	if got := strings.Join(seen, " "); got != "c09 c01 c07 c09" {
		t.Errorf("went %s", got)
	}
	if !strings.Contains(rowstest.Plain(p), "claim 1 of 3") {
		t.Errorf("shows\n%s", rowstest.Plain(p))
	}
	p.Show(pane.Selection{Claim: "c05"})
	if in, _ := p.Handle(rowstest.Key("}")); in.Kind != pane.Say {
		t.Errorf("a lone claim went on: %+v", in)
	}
}
