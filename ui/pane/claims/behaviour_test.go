package claims_test

import (
	"strings"
	"testing"

	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/pane/claims"
	"example.org/sitrep/ui/rows/rowstest"
)

func TestTurn_GroupsByEventAndKeepsTheClaim(t *testing.T) {
	p := claims.New(rowstest.Deps(false))
	p.SetSize(90, 60)
	p.SetScope(pane.Scope{Select: digest.Select{Country: "CL"}})
	p.Select(pane.Selection{Claim: "c07"})
	in, _ := p.Handle(rowstest.Key("S"))
	if in.Kind != pane.Say || in.Text != "claims by event" || p.Selection().Claim != "c07" {
		t.Errorf("turned to %+v, on %+v", in, p.Selection())
	}
	view := rowstest.Plain(p)
	if !strings.Contains(view, "9 May 2024  An explosion at Valparaíso port left 12 dead") {
		t.Errorf("no heading for the event in\n%s", view)
	}
}

func TestBadges_SayInWordsHowAClaimStands(t *testing.T) {
	p := claims.New(rowstest.Deps(false))
	p.SetSize(100, 80)
	p.SetScope(pane.Scope{})
	view := rowstest.Plain(p)
	for _, w := range []string{"≠ disputed", "denied", "alleged", "expected", "gives no comment", "own voice", "Unnamed sources", "Unknown speaker"} {
		if !strings.Contains(view, w) {
			t.Errorf("%q is not in\n%s", w, view)
		}
	}
}

func TestSpace_ShowsTheWholeClaim(t *testing.T) {
	p := claims.New(rowstest.Deps(false))
	p.SetSize(30, 40)
	p.SetScope(pane.Scope{})
	p.Select(pane.Selection{Claim: "c05"})
	before := strings.Count(rowstest.Plain(p), "…")
	p.Handle(rowstest.Key("space"))
	if after := strings.Count(rowstest.Plain(p), "…"); after >= before {
		t.Errorf("%d cuts before, %d after", before, after)
	}
}

// TestMeta_KeepsTheParagraph draws the claims in every width: a row that says where never loses its
// place in the article, and shows no part of a date.
func TestMeta_KeepsTheParagraph(t *testing.T) {
	p := claims.New(rowstest.Deps(false))
	p.SetScope(pane.Scope{})
	for w := 30; w < 90; w++ {
		p.SetSize(w, 60)
		n := 0
		for row := range strings.SplitSeq(rowstest.Plain(p), "\n") {
			if !strings.HasPrefix(strings.TrimLeft(row, "▌ "), "The Har") || strings.Contains(row, "claim") || strings.Contains(row, "reported") {
				continue // the text, and the heading of the outlet
			}
			n++
			if !strings.Contains(row, "¶") && !strings.Contains(row, "headline") {
				t.Errorf("%d cells: %q", w, row)
			}
		}
		if n == 0 {
			t.Errorf("%d cells: no row says where", w)
		}
	}
}
