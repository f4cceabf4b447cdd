package tui

import (
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/digest/sample"
	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/keys"
	"github.com/charmbracelet/x/ansi"
)

// tables are those of the sample briefing, shared by the readers of all tests.
var tables = sync.OnceValues(func() (*digest.Digest, *search.Index) {
	b := sample.Briefing()
	return digest.New(b), search.New(b)
})

// open makes a reader of the sample briefing at a size.
func open(t *testing.T, w, h int) *App {
	t.Helper()
	dark := true
	d, x := tables()
	a := New(Options{
		Briefing: d.Briefing(), Env: []string{"TERM=xterm-256color"}, Dark: &dark,
		Shared: func(b *model.Briefing) (*digest.Digest, *search.Index) {
			if b == d.Briefing() {
				return d, x
			}
			return digest.New(b), search.New(b)
		},
		Now: time.Date(2024, 5, 20, 0, 0, 0, 0, time.UTC),
	})
	a.Update(tea.WindowSizeMsg{Width: w, Height: h})
	return a
}

// press presses keys by name; a word of letters is typed. It returns the last command.
func press(a *App, names ...string) tea.Cmd {
	var cmd tea.Cmd
	for _, n := range names {
		if text, ok := strings.CutPrefix(n, "type:"); ok {
			for _, r := range text {
				cmd = send(a, tea.KeyPressMsg{Code: r, Text: string(r)})
			}
			continue
		}
		cmd = send(a, keyPress(n))
	}
	return cmd
}

func send(a *App, m tea.Msg) tea.Cmd {
	_, cmd := a.Update(m)
	return cmd
}

// screen is what one sees, without styles.
func screen(a *App) string { return ansi.Strip(a.View().Content) }

func see(t *testing.T, a *App, what ...string) {
	t.Helper()
	s := screen(a)
	for _, w := range what {
		if !strings.Contains(s, w) {
			t.Fatalf("%q is not on the screen:\n%s", w, s)
		}
	}
}

// copied is what a command puts on the clipboard.
func copied(t *testing.T, cmd tea.Cmd) string {
	t.Helper()
	if cmd == nil {
		t.Fatal("nothing was copied")
	}
	for _, m := range flatten(cmd()) {
		if s := strings.TrimSpace(stringOf(m)); s != "" {
			return s
		}
	}
	t.Fatal("no clipboard message")
	return ""
}

func flatten(m tea.Msg) []tea.Msg {
	batch, ok := m.(tea.BatchMsg)
	if !ok {
		return []tea.Msg{m}
	}
	var out []tea.Msg
	for _, c := range batch {
		if c != nil {
			out = append(out, flatten(c())...)
		}
	}
	return out
}

// TestJourney_EventToSentenceAndBack follows a report from a country's timeline to its sentence.
func TestJourney_EventToSentenceAndBack(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {45, 20}} {
		a := open(t, size[0], size[1])
		press(a, "c", "type:chile", "enter", "2")
		see(t, a, "TIMELINE", "Chile")
		a.main().Select(a.selectionOf(sample.Blast))
		a.follow()
		if size[0] < 100 {
			press(a, "enter")
		}
		see(t, a, "PROVENANCE", "Also reported")
		press(a, "enter")
		see(t, a, "Explosion at Chilean port", "An explosion")
		if a.scene != sceneReader {
			t.Fatal("no article is open")
		}
		if got := copied(t, press(a, "y", "c")); !strings.Contains(got, "Valparaíso") || !strings.Contains(got, "Agencia Sur") {
			t.Errorf("citation %q", got)
		}
		press(a, "esc")
		if size[0] < 100 {
			press(a, "esc")
		}
		see(t, a, "TIMELINE")
		if got := a.main().Selection().Event; got != sample.Blast {
			t.Errorf("came back to %q", got)
		}
	}
}

// TestJourney_SearchInFiveKeys finds a person and a country with five keys or less after typing.
func TestJourney_SearchInFiveKeys(t *testing.T) {
	a := open(t, 100, 30)
	press(a, "/", "type:fuentes", "enter")
	if a.shown() != panePeople || a.main().Selection().Person != "rosa fuentes" {
		t.Fatalf("not at the person:\n%s", screen(a))
	}
	see(t, a, "Rosa Fuentes")
	press(a, "/", "type:peru", "enter")
	if a.country() != "PE" {
		t.Fatalf("not at the country:\n%s", screen(a))
	}
	press(a, "backspace", "backspace")
	if a.country() != "" {
		t.Error("the way back is lost")
	}
}

func TestKeys_EveryKeyActsOrSaysWhyNot(t *testing.T) {
	for _, at := range []string{"1", "2", "3", "4", "5", "reader", "compare", "side", "overview"} {
		for _, b := range keys.Bindings() {
			for i, k := range b.Keys {
				if i > 0 && testing.Short() {
					break
				}
				a := open(t, 110, 30)
				goTo(a, at)
				before := screen(a)
				cmd := press(a, k)
				after := screen(a)
				moves := b.Group == keys.Move
				if cmd == nil && before == after && !moves && a.message == "" && b.Action != keys.Left && !samePlace(at, b.Action) {
					t.Errorf("in %s, %q (%s) does nothing and says nothing:\n%s", at, k, b.Name, after)
				}
			}
		}
	}
}

// samePlace are keys that lead to where one is already.
func samePlace(at string, act keys.Action) bool {
	if at == "side" && act == keys.Right {
		return true
	}
	pane := ""
	if act >= keys.Pane1 && act <= keys.Pane5 {
		pane = string(rune('1' + int(act-keys.Pane1)))
	}
	return pane == at || (at == "overview" && act == keys.Pane1)
}

func goTo(a *App, at string) {
	press(a, "c", "type:chile", "enter")
	switch at {
	case "reader":
		press(a, "5", "enter")
	case "compare":
		press(a, "2")
		a.main().Select(a.selectionOf(sample.Blast))
		press(a, "=")
	case "side":
		press(a, "2", "l")
	case "overview":
		press(a, "c", "type:overview", "enter")
	default:
		press(a, at)
	}
}

func TestGeometry_EverySurfaceAtEverySize(t *testing.T) {
	surfaces := [][]string{
		{},
		{"1"},
		{"2"},
		{"3"},
		{"4"},
		{"5"},
		{"5", "enter"},
		{"2", "l"},
		{"/"},
		{"/", "type:port"},
		{"?"},
		{":"},
		{"c"},
		{"p"},
		{"2", "w"},
		{"2", "="},
		{"f", "type:port"},
		{"y"},
		{"a", "type:note"},
		{"2", "space"},
		{"2", "S"},
		{"!"},
	}
	sizes := [][2]int{{0, 0}, {1, 1}, {39, 9}, {40, 10}, {45, 20}, {80, 24}, {99, 15}, {100, 16}, {120, 36}, {200, 60}, {57, 13}, {300, 100}}
	for _, keysOf := range surfaces {
		for i, s := range sizes {
			a := open(t, s[0], s[1])
			goTo(a, "1")
			press(a, keysOf...)
			exact(t, a, s[0], s[1], keysOf)
			next := sizes[(i+5)%len(sizes)]
			a.Update(tea.WindowSizeMsg{Width: next[0], Height: next[1]})
			exact(t, a, next[0], next[1], keysOf)
			press(a, "j", "esc")
			exact(t, a, next[0], next[1], keysOf)
		}
	}
}

func TestGeometry_Sweep(t *testing.T) {
	a := open(t, 0, 0)
	goTo(a, "2")
	step := 1
	if testing.Short() {
		step = 7
	}
	for w := 0; w <= 200; w += step {
		for h := 0; h <= 60; h += step + w%7 {
			a.Update(tea.WindowSizeMsg{Width: w, Height: h})
			exact(t, a, w, h, nil)
		}
		press(a, []string{"j", "]", "tab", "l", "h", "enter", "esc", "k", "="}[w%9])
	}
}

func exact(t *testing.T, a *App, w, h int, where []string) {
	t.Helper()
	content := a.View().Content
	if w == 0 || h == 0 {
		if content != "" {
			t.Fatalf("%dx%d shows %q", w, h, content)
		}
		return
	}
	rows := strings.Split(content, "\n")
	if len(rows) != h {
		t.Fatalf("%v at %dx%d: %d rows", where, w, h, len(rows))
	}
	for i, r := range rows {
		if n := ansi.StringWidthWc(r); n != w {
			t.Fatalf("%v at %dx%d: row %d is %d wide: %q", where, w, h, i, n, ansi.Strip(r))
		}
	}
}

// TestTrail_ComesBackTheWholeWay goes through several places and back.
func TestTrail_ComesBackTheWholeWay(t *testing.T) {
	a := open(t, 120, 36)
	press(a, "c", "type:chile", "enter", "2")
	a.main().Select(a.selectionOf(sample.Blast))
	press(a, "s", "]", "p", "type:fuentes", "enter", "s")
	if a.scene != sceneReader || len(a.trail) != 5 {
		t.Fatalf("scene %d, trail %d:\n%s", a.scene, len(a.trail), screen(a))
	}
	for _, want := range []string{"PEOPLE", "Peru", "Explosion at", "TIMELINE", "OVERVIEW"} {
		press(a, "backspace")
		see(t, a, want)
	}
	press(a, "backspace")
	see(t, a, "this is the top")
}

func TestMatches_AreSteppedAndCleared(t *testing.T) {
	a := open(t, 120, 36)
	press(a, "n")
	see(t, a, "nothing was searched for yet")
	press(a, "/", "type:port", "down", "down", "enter", "n", "N")
	press(a, "3", "n")
	if id := a.main().List().CursorID(); id == "" {
		t.Error("no match in the claims")
	}
	for range 10 {
		press(a, "esc")
	}
	if a.found.any() {
		t.Error("the marks stay")
	}
}

func TestQuit_ByKeyAndAtTheTop(t *testing.T) {
	for _, keysOf := range [][]string{{"ctrl+c"}, {"q"}, {"/", "ctrl+c"}, {"?", "ctrl+c"}, {"2", "l", "q", "q"}} {
		a := open(t, 100, 30)
		cmd := press(a, keysOf...)
		if cmd == nil {
			t.Fatalf("%v does not quit", keysOf)
		}
		if _, ok := cmd().(tea.QuitMsg); !ok {
			t.Errorf("%v gives %T", keysOf, cmd())
		}
	}
}

func TestTitle_HoldsNoControls(t *testing.T) {
	a := open(t, 100, 30)
	for range a.tabs.Items {
		press(a, "]")
		for _, r := range a.View().WindowTitle {
			if r < 0x20 || r == 0x7f {
				t.Errorf("title %q", a.View().WindowTitle)
			}
		}
	}
}

func TestNextDiff_StepsInAListAndInAText(t *testing.T) {
	a := open(t, 120, 36)
	press(a, "c", "type:chile", "enter", "2", "x")
	see(t, a, "≠ number", "at least 12")
	press(a, "s", "x")
	if c := a.digest.Briefing().Claim(a.panes.reader.Selection().Claim); c == nil || c.Event != sample.Blast {
		t.Errorf("x in the text selects %+v", c)
	}
	see(t, a, "≠ number")
}
