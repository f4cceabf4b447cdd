// Package rowstest holds what the tests of all panes check: the geometry at every size, and what
// the screen shows without its colours.
package rowstest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/digest/sample"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/theme"
	"github.com/charmbracelet/x/ansi"
)

var update = flag.Bool("update", false, "rewrite the golden files") //nolint:gochecknoglobals // flags of tests are

// Deps are for the sample briefing.
func Deps(ascii bool) pane.Deps {
	icons := theme.Unicode()
	if ascii {
		icons = theme.ASCII()
	}
	st := theme.New(theme.Dark(), icons)
	return pane.Deps{Digest: digest.New(sample.Briefing()), Keys: keys.New(), Styles: func() *theme.Styles { return st }}
}

// Key is a key press, named as Bubble Tea names it, for the few that panes handle.
func Key(name string) tea.KeyPressMsg {
	switch name {
	case "enter":
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	case "space":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Code: r, Text: name}
}

// Geometry checks that a pane fills exactly its size, at every size, before and after keys.
func Geometry(t *testing.T, p pane.Pane, presses ...string) {
	t.Helper()
	sizes := [][2]int{{80, 24}, {120, 36}, {45, 20}}
	for w := range 64 {
		sizes = append(sizes, [2]int{w, (w * 7) % 25}, [2]int{3 * w, w % 11})
	}
	for i, s := range sizes {
		p.SetSize(s[0], s[1])
		exact(t, p, s[0], s[1])
		if len(presses) > 0 {
			p.Handle(Key(presses[i%len(presses)]))
			exact(t, p, s[0], s[1])
		}
	}
}

func exact(t *testing.T, p pane.Pane, w, h int) {
	t.Helper()
	view := p.View()
	if w == 0 || h == 0 {
		if view != "" {
			t.Errorf("%dx%d: shows %q", w, h, view)
		}
		return
	}
	lines := strings.Split(view, "\n")
	if len(lines) != h {
		t.Errorf("%dx%d: %d lines", w, h, len(lines))
	}
	for _, l := range lines {
		if n := ansi.StringWidthWc(l); n != w {
			t.Errorf("%dx%d: %d cells in %q", w, h, n, ansi.Strip(l))
		}
	}
}

// Plain is what a pane shows, without colours and without spaces at the ends of lines.
func Plain(p pane.Pane) string {
	lines := strings.Split(ansi.Strip(p.View()), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// Golden compares with testdata/NAME.txt; -update rewrites it.
func Golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run with -update and read the change. Got:\n%s", path, got)
	}
}

// Goldens are a pane at three sizes and with the ASCII icons.
func Goldens(t *testing.T, name string, open func(ascii bool) pane.Pane) {
	t.Helper()
	for size, wh := range map[string][2]int{"wide": {65, 30}, "normal": {80, 20}, "narrow": {45, 16}} {
		p := open(false)
		p.SetSize(wh[0], wh[1])
		Golden(t, name+"-"+size, Plain(p))
	}
	p := open(true)
	p.SetSize(65, 30)
	got := Plain(p)
	Golden(t, name+"-ascii", got)
}

// Main are the tests that every pane of a country has to pass, on Chile in the sample: the geometry
// before and after keys, the golden files, and what stands there when a filter keeps nothing.
func Main(t *testing.T, newPane func(pane.Deps) pane.Main) {
	t.Helper()
	open := func(ascii bool) pane.Pane {
		p := newPane(Deps(ascii))
		p.SetScope(pane.Scope{Select: digest.Select{Country: "CL"}})
		if f, ok := p.(pane.Focuser); ok {
			f.SetFocus(true)
		}
		return p
	}
	t.Run("geometry", func(t *testing.T) { Geometry(t, open(false), "j", "space", "G", "S", "k", "enter", "g") })
	t.Run("golden", func(t *testing.T) { Goldens(t, "pane", open) })
	t.Run("nothing kept", func(t *testing.T) {
		p := newPane(Deps(false))
		p.SetScope(pane.Scope{Select: digest.Select{
			Country: "CL", Event: func(*model.Event) bool { return false }, Claim: func(*model.Claim) bool { return false },
			Person: func(*model.Person) bool { return false }, Article: func(*model.Article) bool { return false },
		}})
		p.SetSize(70, 20)
		if got := Plain(p); p.List().Len() == 0 && !strings.Contains(got, "Esc clears the filter") {
			t.Errorf("nothing says why nothing is here:\n%s", got)
		}
	})
}
