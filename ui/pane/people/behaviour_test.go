package people_test

import (
	"strings"
	"testing"

	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/pane/people"
	"example.org/sitrep/ui/rows/rowstest"
)

func TestSpace_UnfoldsAPersonWithReceipts(t *testing.T) {
	p := people.New(rowstest.Deps(false))
	p.SetSize(90, 40)
	p.SetScope(pane.Scope{})
	if !p.Select(pane.Selection{Person: "rosa fuentes"}) {
		t.Fatal("no such person")
	}
	p.Handle(rowstest.Key("space"))
	view := rowstest.Plain(p)
	for _, w := range []string{"Roles", "Interior Minister — The Harbour Times, 10 May 2024, ¶2", "Says", "“We will rebuild the port by 2026,” she said."} {
		if !strings.Contains(view, w) {
			t.Errorf("%q is not in\n%s", w, view)
		}
	}
	p.Handle(rowstest.Key("j"))
	if p.Selection().Ref.None() {
		t.Errorf("the role leads nowhere: %+v", p.Selection())
	}
	p.Handle(rowstest.Key("space"))
	if strings.Contains(rowstest.Plain(p), "Roles") || p.Selection().Person != "rosa fuentes" {
		t.Error("space on a detail does not fold its person")
	}
}
