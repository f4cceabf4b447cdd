package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model/digest/sample"
	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/state"
)

// runs takes a command and hands its messages back to the app, as Bubble Tea does.
func runs(a *App, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	for _, m := range flatten(cmd()) {
		if k, ok := m.(kept); ok {
			runs(a, send(a, k))
		}
	}
}

func withState(t *testing.T, f *state.File) *App {
	t.Helper()
	dark := true
	a := New(Options{Briefing: sample.Briefing(), Env: []string{"TERM=xterm-256color"}, Dark: &dark, Keeper: f})
	a.Update(tea.WindowSizeMsg{Width: 110, Height: 30})
	return a
}

func TestState_StarsNotesAndPlaceSurvive(t *testing.T) {
	f := state.Open(t.TempDir(), "lib")
	a := withState(t, f)
	press(a, "c", "type:chile", "enter", "2")
	runs(a, press(a, "m"))
	key := a.main().Selection().Key()
	runs(a, press(a, "a", "type:ask again", "enter"))
	if err := a.save(); err != nil {
		t.Fatal(err)
	}
	b := withState(t, f)
	see(t, b, "TIMELINE", "▌Chile", "★")
	if !b.marks.now.Stars[key] || b.marks.now.Notes[key] != "ask again" {
		t.Errorf("state is %+v", b.marks.now)
	}
}

func TestState_UndoAndRedo(t *testing.T) {
	a := open(t, 110, 30)
	press(a, "2", "A")
	n := len(a.marks.now.Read)
	if n < 3 {
		t.Fatalf("%d rows read", n)
	}
	press(a, "m", "z", "z")
	if len(a.marks.now.Read) != 0 || len(a.marks.now.Stars) != 0 {
		t.Errorf("after undo: %+v", a.marks.now)
	}
	press(a, "Z", "Z")
	if len(a.marks.now.Read) != n || len(a.marks.now.Stars) != 1 {
		t.Errorf("after redo: %+v", a.marks.now)
	}
	press(a, "m", "Z")
	see(t, a, "nothing to redo")
}

func TestState_ReadAllIsWhatTheFilterShows(t *testing.T) {
	a := open(t, 110, 30)
	press(a, "3", "f", "type:fuentes", "enter")
	shown := len(a.main().List().IDs())
	press(a, "esc")
	all := len(a.main().List().IDs())
	press(a, "f", "type:fuentes", "enter", "A")
	if got := len(a.marks.now.Read); got != shown || got >= all {
		t.Errorf("%d read, %d shown, %d in all", got, shown, all)
	}
}

func TestState_NewsTellWhatChanged(t *testing.T) {
	f := state.Open(t.TempDir(), "lib")
	a := withState(t, f)
	seen := a.seenNow()
	seen.Articles = seen.Articles[1:]
	for id, b := range seen.Events {
		b.Disputed, b.Origins = false, b.Origins-1
		seen.Events[id] = b
	}
	if err := f.Apply([]state.Op{{Kind: state.OpSeen, Seen: seen}}); err != nil {
		t.Fatal(err)
	}
	b := withState(t, f)
	see(t, b, "new since you were last here")
	press(b, "*")
	see(t, b, "Newly contradicted", "Newly corroborated", "New article", "before")
	press(b, "enter")
	if b.box != nil || b.main().Selection().Event == "" {
		t.Errorf("Enter on news leads nowhere:\n%s", screen(b))
	}
}

func TestQueries_AreTabs(t *testing.T) {
	a := open(t, 110, 30)
	press(a, "2", "f", "type:is:disputed", "enter", "F")
	see(t, a, "? is:disputed")
	press(a, "esc")
	n := len(a.main().List().IDs())
	press(a, "[")
	see(t, a, "▌? is:disputed▐", "filter: is:disputed")
	if got := len(a.main().List().IDs()); got == 0 || got >= n {
		t.Errorf("%d rows with the query, %d without", got, n)
	}
	press(a, "]")
	if a.filter.text != "" || a.tabs.On != 0 {
		t.Errorf("filter %q stays on tab %d", a.filter.text, a.tabs.On)
	}
}

func TestReload_KeepsThePlace(t *testing.T) {
	a := open(t, 110, 30)
	press(a, "c", "type:chile", "enter", "2")
	a.main().Select(a.selectionOf(sample.Fire))
	b := sample.Briefing()
	send(a, reloaded{briefing: b, index: search.New(b)})
	if a.country() != "CL" || a.main().Selection().Event != sample.Fire {
		t.Errorf("after a reload at %q, %+v", a.country(), a.main().Selection())
	}
	see(t, a, "the files changed")
	press(a, "s")
	send(a, reloaded{briefing: sample.Briefing(), index: search.New(b)})
	if a.scene != sceneReader {
		t.Error("a reload closed the article")
	}
	press(a, "/", "type:po")
	send(a, reloaded{briefing: sample.Briefing(), index: search.New(b)})
	if a.searching == nil || a.searching.prompt.Value() != "po" {
		t.Error("a reload disturbed the search")
	}
	press(a, "esc")
	if a.waiting != nil || !strings.Contains(screen(a), "the files changed") {
		t.Error("the reload that waited was lost")
	}
}

func TestMouse_IsOffUntilAskedFor(t *testing.T) {
	a := open(t, 110, 30)
	if a.View().MouseMode != tea.MouseModeNone {
		t.Error("the mouse is on")
	}
	click := func(x, y int) { send(a, tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) }
	click(20, 1)
	if a.tabs.On != 0 {
		t.Error("a click did something")
	}
	press(a, "M")
	if a.View().MouseMode == tea.MouseModeNone {
		t.Error("the mouse is off")
	}
	click(15, 1)
	if a.country() != "CL" {
		t.Errorf("clicked Chile, at %q:\n%s", a.country(), screen(a))
	}
	click(12, 2)
	if a.shown() != paneTimeline {
		t.Errorf("clicked the timeline, at pane %d", a.shown())
	}
	click(10, 5)
	row := a.main().List().Cursor()
	send(a, tea.MouseWheelMsg{X: 10, Y: 8, Button: tea.MouseWheelDown})
	click(10, 5+a.lineOf(row))
	exact(t, a, 110, 30, []string{"mouse"})
}

// lineOf is a guess at the line of a row, good enough to click on something.
func (a *App) lineOf(row int) int { return min(row, 3) }

func TestFault_OfTheStateIsTold(t *testing.T) {
	a := withState(t, state.Open("/dev/null", "lib"))
	see(t, a, "read the reader's state")
	press(a, "2", "m")
	see(t, a, "for this session only")
}
