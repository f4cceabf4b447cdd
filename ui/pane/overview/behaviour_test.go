package overview_test

import (
	"strings"
	"testing"

	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/pane/overview"
	"example.org/sitrep/ui/rows/rowstest"
)

func TestEnter_OpensTheCountryOfItsRow(t *testing.T) {
	p := overview.New(rowstest.Deps(false))
	p.SetSize(80, 60)
	if !p.Select(pane.Selection{Country: "PE"}) {
		t.Fatal("no row for Peru")
	}
	if in, _ := p.Handle(rowstest.Key("enter")); in.Kind != pane.OpenCountry || in.Target.Country != "PE" {
		t.Errorf("enter asks for %+v", in)
	}
}

func TestOverview_HasCountriesTimelineDifferencesOriginsProblems(t *testing.T) {
	p := overview.New(rowstest.Deps(false))
	p.SetSize(90, 80)
	view := rowstest.Plain(p)
	at := 0
	for _, w := range []string{"Country by country", "Timeline", "Where sources differ", "Who takes from whom", "Problems"} {
		i := strings.Index(view[at:], w)
		if i < 0 {
			t.Fatalf("%q is not after what comes before it in\n%s", w, view)
		}
		at += i
	}
}
