package tui

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/brief"
	"example.org/sitrep/model/digest"
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

// tour is the four questions of the README with the keys that it gives.
func tour() map[string][]string {
	return map[string][]string{
		"Who said what about Bolivia?":             {"/", "type:boli", "enter", "3"},
		"What did Harfuch do, in order?":           {"f", "type:person:harfuch", "enter", "2"},
		"Where do reports differ about El Mencho?": {"f", "type:mencho", "enter", "2", "x"},
		"Which articles re-report which?":          {"5"},
	}
}

// TestTour_StandsInTheReadme holds the README's sequences to those that are tested.
func TestTour_StandsInTheReadme(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for question, presses := range tour() {
		var line strings.Builder
		line.WriteString("- " + question)
		for _, p := range presses {
			key := strings.TrimPrefix(p, "type:")
			if key == "enter" {
				key = "Enter"
			}
			line.WriteString(" `" + key + "`")
		}
		if !strings.Contains(string(text), line.String()+"\n") {
			t.Errorf("the README lacks %q", line.String())
		}
	}
}

// TestTour_AnswersTheFourQuestions looks for the answers on the screen, at the sizes of a desktop, a
// laptop and a phone. It reads a list to its end, as a user does.
func TestTour_AnswersTheFourQuestions(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {45, 20}} {
		ask := func(question string) (a *App, text string) {
			a = onSeeds(t, size[0], size[1])
			press(a, tour()[question]...)
			return a, a.readThrough()
		}
		a, text := ask("Who said what about Bolivia?")
		if a.country() != "BO" {
			t.Errorf("%v: in country %q", size, a.country())
		}
		inOrder(t, text, "Marco Oviedo", "Drug Enforcement Agency is in Bolivia")
		inOrder(t, text, "Rodrigo Paz", "welcomed the DEA back")
		inOrder(t, text, "United Nations", "third-largest")

		a, text = ask("What did Harfuch do, in order?")
		inOrder(t, text, "2020", "directed by", "2025", "Mar", "Harfuch met with")
		a.onlyPerson(t, "harfuch")

		_, text = ask("Where do reports differ about El Mencho?")
		inOrder(t, text, "22 Feb", "≠ outcome: ")
		for _, reading := range []string{"“death”", "“capture”"} {
			if !strings.Contains(text, reading) {
				t.Errorf("%v: %s is not told in\n%s", size, reading, text)
			}
		}

		a, text = ask("Which articles re-report which?")
		b := a.digest.Briefing()
		for i := range b.Derivations {
			from := b.Article(model.ArticleID(b.Derivations[i].From))
			if from != nil && !strings.Contains(text, "takes from "+digest.OutletName(from)) {
				t.Errorf("%v: nothing takes from %s in\n%s", size, from.Path, text)
			}
		}
	}
}

// readThrough is the screens of a list from where the cursor is to its end, each row cleared of the
// frame and of runs of spaces.
func (a *App) readThrough() string {
	var out strings.Builder
	add := func() {
		for row := range strings.Lines(screen(a)) {
			left, _, _ := strings.Cut(row, "│")
			if strings.Contains(row, "≠ ") || !strings.Contains(row, "│") {
				left = row
			}
			out.WriteString(strings.Join(strings.Fields(strings.Trim(left, "▌▐\n ")), " ") + " ")
		}
	}
	add()
	press(a, "g")
	for before := ""; before != screen(a); {
		before = screen(a)
		add()
		press(a, "pgdown")
	}
	return out.String()
}

func inOrder(t *testing.T, text string, parts ...string) {
	t.Helper()
	at := 0
	for _, p := range parts {
		i := strings.Index(text[at:], p)
		if i < 0 {
			t.Errorf("%q does not follow in\n%s", p, text)
			return
		}
		at += i
	}
}

// onlyPerson wants every event of the list to have the person, and to come in the order of time.
func (a *App) onlyPerson(t *testing.T, name string) {
	t.Helper()
	press(a, "g")
	var last model.When
	for range len(a.main().List().IDs()) {
		e := a.digest.Briefing().Event(a.main().Selection().Event)
		switch {
		case e == nil || !slices.ContainsFunc(e.People, func(p model.PersonID) bool { return strings.Contains(string(p), name) }):
			t.Errorf("an event without %s: %+v", name, a.main().Selection())
		case e.When.Known() && last.Known() && model.CompareWhen(last, e.When) > 0:
			t.Errorf("%s comes after %s", e.When.EDTF, last.EDTF)
		default:
			last = e.When
		}
		press(a, "j")
	}
}
