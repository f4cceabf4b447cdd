package results

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/rows/rowstest"
)

func TestResults_GeometryAndKinds(t *testing.T) {
	deps := rowstest.Deps(false)
	p := New(deps)
	rowstest.Geometry(t, p)
	x := search.New(deps.Digest.Briefing())
	for _, q := range []string{"chile", "fuentes", "port", "blast killed", "日本", "zebra"} {
		p.Set(x.Find(q, 50))
		rowstest.Geometry(t, p, "j")
		p.SetSize(90, 40)
		view := ansi.Strip(p.View())
		if len(p.Results().Hits) == 0 && !strings.Contains(view, "Nothing found") {
			t.Errorf("%q: nothing says that nothing was found:\n%s", q, view)
		}
	}
}

func TestResults_EveryHitCanBeReached(t *testing.T) {
	deps := rowstest.Deps(false)
	p := New(deps)
	p.SetSize(80, 10)
	p.Set(search.New(deps.Digest.Briefing()).Find("port", 50))
	n := len(p.Results().Hits)
	if n < 3 {
		t.Fatalf("only %d hits", n)
	}
	for i := range n {
		h, at, ok := p.Hit()
		if !ok || at != i {
			t.Fatalf("step %d is at hit %d", i, at)
		}
		if p.Selection().None() {
			t.Errorf("hit %+v selects nothing", h)
		}
		p.Move("down")
	}
}
