package timeline_test

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/digest/sample"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/pane/timeline"
	"example.org/sitrep/ui/rows/rowstest"
)

func sized() *timeline.Pane {
	p := timeline.New(rowstest.Deps(false))
	p.SetSize(80, 24)
	p.SetScope(pane.Scope{Select: digest.Select{Country: "CL"}})
	return p
}

func TestOpensAtTheNewestThatHappened(t *testing.T) {
	if got := sized().Selection().Event; got != sample.Blast {
		t.Errorf("opened at %s", got)
	}
}

func TestTurn_KeepsTheEventAndTheLanes(t *testing.T) {
	p := sized()
	before := p.Selection()
	p.Handle(rowstest.Key("S"))
	if p.Selection() != before {
		t.Errorf("the cursor went from %v to %v", before, p.Selection())
	}
	view := rowstest.Plain(p)
	order := []string{"2024", "9 May", "May?", "1987", "Planned or expected", "Jun 2024"}
	at := 0
	for _, w := range order {
		i := strings.Index(view[at:], w)
		if i < 0 {
			t.Fatalf("%q is not after what comes before it in\n%s", w, view)
		}
		at += i
	}
}

func TestSpace_UnfoldsToTheReportsAndFolds(t *testing.T) {
	p := sized()
	p.Handle(rowstest.Key("space"))
	view := rowstest.Plain(p)
	for _, w := range []string{"The Harbour Times  10 May 2024 · ¶1 ", "origin 1", "Daily Copy  11 May 2024 · ¶1 ", "same origin", "Agencia Sur  11 May 2024 · ¶1 ", "origin 2"} {
		if !strings.Contains(view, w) {
			t.Errorf("%q is not in\n%s", w, view)
		}
	}
	if p.Selection().Event != sample.Blast || p.Selection().Claim != "" {
		t.Errorf("unfolding moved the cursor to %+v", p.Selection())
	}
	p.Handle(rowstest.Key("j"))
	if p.Selection().Claim != "c01" {
		t.Errorf("the first report is %+v", p.Selection())
	}
	in, _ := p.Handle(rowstest.Key("enter"))
	if in.Kind != pane.Open || in.Target.Claim != "c01" {
		t.Errorf("enter asks for %+v", in)
	}
	p.Handle(rowstest.Key("space"))
	if strings.Contains(rowstest.Plain(p), "Daily Copy") || p.Selection().Event != sample.Blast {
		t.Error("space on a report does not fold its event")
	}
}

func TestSelect_GoesToAClaimInsideAFoldedEvent(t *testing.T) {
	p := sized()
	if !p.Select(pane.Selection{Claim: "c09", Event: sample.Blast}) || p.Selection().Claim != "c09" {
		t.Errorf("selected %+v", p.Selection())
	}
	if p.Select(pane.Selection{Event: "e:none"}) {
		t.Error("selected an event that is not there")
	}
}

func TestScope_FilterIsObeyedAndAnotherCountryOpensAtItsNewest(t *testing.T) {
	p := sized()
	p.SetScope(pane.Scope{Select: digest.Select{Country: "PE"}})
	if got := p.Selection().Event; got != sample.Help {
		t.Errorf("Peru opened at %q", got)
	}
	p.SetScope(pane.Scope{Select: digest.Select{Country: "ZZ"}})
	if !p.Selection().None() || !strings.Contains(rowstest.Plain(p), "No events here.") {
		t.Error("no country, no word about it")
	}
}

func TestStrip_MarksAllEvents(t *testing.T) {
	p := sized()
	for w := range 40 {
		if got := p.Strip(w).Width(); got > w {
			t.Errorf("strip of %d cells is %d wide", w, got)
		}
	}
	bars := 0
	for _, r := range p.Strip(30).Plain() {
		if r != ' ' {
			bars++
		}
	}
	if bars != 2 { // 1987, and May 2024
		t.Errorf("%d bars in %q", bars, p.Strip(30).Plain())
	}
}

// TestStrip_FollowsTheScope asks for the strip before and after another scope and another width.
func TestStrip_FollowsTheScope(t *testing.T) {
	p := sized()
	all := p.Strip(20).Plain()
	if p.Strip(8).Width() > 8 || p.Strip(20).Plain() != all {
		t.Error("it keeps another width")
	}
	p.SetScope(pane.Scope{Select: digest.Select{Event: func(*model.Event) bool { return false }}})
	if got := p.Strip(20).Plain(); got != "" {
		t.Errorf("without events there is a strip: %q", got)
	}
	p.SetScope(pane.Scope{Select: digest.Select{Country: "CL"}})
	if got := p.Strip(20).Plain(); got != all {
		t.Errorf("%q comes back as %q", all, got)
	}
}
