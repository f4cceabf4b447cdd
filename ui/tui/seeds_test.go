package tui

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"example.org/sitrep/model"
	"example.org/sitrep/model/brief"
	"example.org/sitrep/seeds"
	"example.org/sitrep/ui/pane"
	"github.com/charmbracelet/x/ansi"
)

// openSeeds opens the reader on the briefing that comes with the program.
func openSeeds(t *testing.T, w, h int) *App {
	t.Helper()
	b, err := brief.Build(context.Background(), brief.Inputs{FS: seeds.FS()}, brief.Options{})
	if err != nil {
		t.Fatal(err)
	}
	dark := true
	a := New(Options{Briefing: b, Env: []string{"TERM=xterm-256color"}, Dark: &dark, Now: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)})
	a.Update(tea.WindowSizeMsg{Width: w, Height: h})
	return a
}

// TestSeeds_EventOfThe22ndToItsSentenceAndBack goes by keys alone from the start to an event on a
// country's timeline, its reports and origins, the sentence in its article, a citation, and back.
func TestSeeds_EventOfThe22ndToItsSentenceAndBack(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {45, 20}} {
		a := openSeeds(t, size[0], size[1])
		press(a, "c", "type:mexico", "enter", "2", "g")
		day := model.DayOf(2026, time.February, 22)
		for range 60 {
			if e := a.digest.Briefing().Event(a.main().Selection().Event); e != nil && e.When.Period.From == day && e.When.Period.To == day {
				break
			}
			press(a, "j")
		}
		see(t, a, "22 Feb")
		e := a.digest.Briefing().Event(a.main().Selection().Event)
		if e == nil || e.When.EDTF != "2026-02-22" {
			t.Fatalf("%v: the event of 22 February 2026 is not on Mexico's timeline", size)
		}
		if e.Articles < 2 || e.Origins >= e.Articles {
			t.Errorf("%v: %d reports, %d origins; copies are counted as origins", size, e.Articles, e.Origins)
		}
		press(a, "s") // the very first article that is opened
		if a.scene != sceneReader {
			t.Fatalf("%v: no article is open", size)
		}
		want := a.digest.Briefing().Quote(a.panes.reader.Selection().Ref)
		words := strings.Fields(want)
		if want == "" || len(words) < 3 {
			t.Fatalf("%v: no sentence is selected in the article", size)
		}
		if v := ansi.Strip(a.panes.reader.View()); !strings.Contains(v, strings.Join(words[:3], " ")) {
			t.Errorf("%v: the sentence is not in sight:\n%s", size, v)
		}
		if got := copied(t, press(a, "y", "c")); !strings.Contains(got, "¶") {
			t.Errorf("%v: citation %q", size, got)
		}
		press(a, "esc")
		if a.scene == sceneReader || a.main().Selection().Event != e.ID {
			t.Errorf("%v: Esc does not come back to the event", size)
		}
	}
}

// TestSeeds_SearchFindsInFiveKeys counts the keys after the words are typed.
func TestSeeds_SearchFindsInFiveKeys(t *testing.T) {
	a := openSeeds(t, 120, 36)
	press(a, "/", "type:harfuch", "enter")
	if p := a.digest.Briefing().Person(a.main().Selection().Person); p == nil || !strings.Contains(p.Name, "Harfuch") {
		t.Errorf("the first hit of a family name is no person of that name: %+v", a.main().Selection())
	}
	press(a, "/", "type:bolivia", "enter")
	if a.country() != "BO" {
		t.Errorf("the first hit of a country's name is the tab %q", a.country())
	}
}

// TestSeeds_TheFirstArticleOpensAtItsPassage opens a passage far down before the reader has a size.
func TestSeeds_TheFirstArticleOpensAtItsPassage(t *testing.T) {
	a := openSeeds(t, 80, 24)
	b := a.digest.Briefing()
	for i := range b.Claims {
		c := &b.Claims[i]
		if c.Ref.Span.Start < 3000 || c.Event == "" {
			continue
		}
		a.open(pane.OpenRef, pane.Selection{Claim: c.ID, Ref: c.Ref})
		words := strings.Fields(b.Quote(c.Ref))
		if v := ansi.Strip(a.panes.reader.View()); !strings.Contains(v, strings.Join(words[:3], " ")) {
			t.Errorf("%q is not in sight:\n%s", words[:3], v)
		}
		return
	}
	t.Fatal("no passage far down")
}
