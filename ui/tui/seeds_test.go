package tui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/brief"
	"example.org/sitrep/seeds"
)

// onSeeds opens the reader on the briefing inside the program.
func onSeeds(t *testing.T, w, h int) *App {
	t.Helper()
	b, err := brief.Build(context.Background(), brief.Inputs{FS: seeds.FS()}, brief.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Articles) == 0 {
		t.Skip("the program has no seeds")
	}
	dark := true
	a := New(Options{Briefing: b, Env: []string{"TERM=xterm-256color"}, Dark: &dark})
	a.Update(tea.WindowSizeMsg{Width: w, Height: h})
	return a
}

// TestSeeds_EventToSentenceAndBack goes, by keys alone, to the event of 22 February 2026 on Mexico's
// timeline, to its reports and origins, to the sentence in its article, copies its citation and
// comes back.
func TestSeeds_EventToSentenceAndBack(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {45, 20}} {
		a := onSeeds(t, size[0], size[1])
		press(a, "c", "type:mexico", "enter", "2")
		if a.country() != "MX" {
			t.Fatalf("not in Mexico:\n%s", screen(a))
		}
		event := a.stepTo(t, "2026-02-22")
		if size[0] < 100 {
			press(a, "enter")
		}
		see(t, a, "PROVENANCE", "Who says")
		if size[0] < 60 {
			press(a, "ctrl+d", "ctrl+d")
		}
		see(t, a, "Also reported", "origin")
		if size[0] < 60 {
			press(a, "g")
		}
		press(a, "enter")
		if a.scene != sceneReader {
			t.Fatalf("no article is open:\n%s", screen(a))
		}
		c := a.digest.Briefing().Claim(a.panes.reader.Selection().Claim)
		if c == nil || c.Event != event {
			t.Fatalf("the article is open at another claim: %+v", c)
		}
		sentence := a.digest.Briefing().Quote(a.digest.Briefing().Sentence(c.Ref))
		if got := copied(t, press(a, "y", "c")); !strings.Contains(got, sentence) {
			t.Errorf("citation %q lacks the sentence", got)
		}
		press(a, "esc")
		if size[0] < 100 {
			press(a, "esc")
		}
		see(t, a, "TIMELINE")
		if got := a.main().Selection().Event; got != event {
			t.Errorf("came back to %q, not %q", got, event)
		}
	}
}

// stepTo presses k from the newest end until an event of the day is selected.
func (a *App) stepTo(t *testing.T, day model.EDTF) model.EventID {
	t.Helper()
	press(a, "G")
	for range 200 {
		id := a.main().Selection().Event
		if e := a.digest.Briefing().Event(id); e != nil && e.When.EDTF == day && e.Articles > 1 {
			return id
		}
		press(a, "k")
	}
	t.Fatalf("no event of %s:\n%s", day, screen(a))
	return ""
}

// TestSeeds_TourOfANewUser answers the four questions of the README's tour.
func TestSeeds_TourOfANewUser(t *testing.T) {
	a := onSeeds(t, 120, 36)
	press(a, "/", "type:harf", "enter")
	if p := a.main().Selection().Person; !strings.Contains(string(p), "harfuch") {
		t.Errorf("/harf leads to %q", p)
	}
	press(a, "/", "type:boli", "enter")
	if a.country() != "BO" {
		t.Errorf("/boli leads to %q", a.country())
	}
	press(a, "3")
	see(t, a, "CLAIMS", "▌Bolivia")
	press(a, "c", "type:overview", "enter", "f", "type:person:harfuch", "enter", "2")
	see(t, a, "TIMELINE", "filter: person:harfuch", "Harfuch")
	press(a, "esc", "5")
	see(t, a, "ARTICLES", "takes from")
	press(a, "c", "type:mexico", "enter", "2", "x")
	see(t, a, "≠")
}
