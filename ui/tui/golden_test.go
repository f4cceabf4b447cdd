package tui

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model/digest/sample"
	"example.org/sitrep/ui/theme"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares the screen with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	var trimmed strings.Builder
	for l := range strings.Lines(got) {
		trimmed.WriteString(strings.TrimRight(l, " \n") + "\n")
	}
	file := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(trimmed.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if trimmed.String() != string(want) {
		t.Errorf("%s differs; got:\n%s", file, trimmed.String())
	}
}

func surfaces() map[string][]string {
	return map[string][]string{
		"overview":   nil,
		"timeline":   {"]", "2"},
		"articles":   {"5"},
		"reader":     {"]", "2", "s"},
		"search":     {"/", "type:port"},
		"help":       {"?", "type:copy"},
		"palette":    {":"},
		"country":    {"c", "type:pe"},
		"copy":       {"]", "2", "y"},
		"filter":     {"f", "type:fuentes"},
		"too-small":  nil,
		"provenance": {"]", "2", "l"},
	}
}

func TestGolden_Surfaces(t *testing.T) {
	for name, presses := range surfaces() {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {45, 20}} {
			if name == "too-small" {
				size[0], size[1] = size[0]/4, size[1]/4
			}
			a := open(t, size[0], size[1])
			press(a, presses...)
			golden(t, fmt.Sprintf("%s-%dx%d", name, size[0], size[1]), screen(a))
		}
	}
}

// TestGolden_Themes holds one styled screen per theme.
func TestGolden_Themes(t *testing.T) {
	for name, env := range map[string]string{
		"dark": "TERM=xterm COLORTERM=truecolor", "light": "TERM=xterm COLORTERM=truecolor", "sixteen": "TERM=xterm", "mono": "TERM=xterm NO_COLOR=1",
	} {
		dark := name != "light"
		a := New(Options{Briefing: sample.Briefing(), Env: strings.Fields(env), Dark: &dark})
		a.Update(tea.WindowSizeMsg{Width: 100, Height: 18})
		press(a, "]", "2")
		golden(t, "theme-"+name, strings.ReplaceAll(a.View().Content, "\x1b", "ESC"))
	}
}

func TestTheme_FollowsTheTerminalsAnswer(t *testing.T) {
	a := New(Options{Briefing: sample.Briefing(), Env: []string{"TERM=xterm", "COLORTERM=truecolor"}})
	a.Update(tea.WindowSizeMsg{Width: 100, Height: 18})
	before := a.View().Content
	a.Update(tea.BackgroundColorMsg{Color: theme.Light().Select})
	if before == a.View().Content {
		t.Error("a light background changes nothing")
	}
}

func TestASCII_ShowsNoOtherSigns(t *testing.T) {
	dark := true
	a := New(Options{Briefing: sample.Briefing(), Env: []string{"TERM=xterm"}, Dark: &dark, ASCII: true})
	a.Update(tea.WindowSizeMsg{Width: 110, Height: 30})
	for _, presses := range [][]string{{"2"}, {"w"}, {"esc"}, {"?"}, {"esc"}, {"y"}, {"esc"}, {"f"}, {"esc"}} {
		press(a, presses...)
		for _, r := range screen(a) {
			// Article text stays as it is; frames, signs and fixed words keep to ASCII.
			if r >= 0x2500 && r < 0x2600 || r == '…' || r == '·' || r == '≠' {
				t.Fatalf("%q after %v:\n%s", r, presses, screen(a))
			}
		}
	}
}

// TestTheme_OfTheUserAndTheEnvironment wants the theme that is asked for, and without an answer of the
// terminal what COLORFGBG says.
func TestTheme_OfTheUserAndTheEnvironment(t *testing.T) {
	full := []string{"TERM=xterm", "COLORTERM=truecolor"}
	show := func(o Options) string {
		o.Briefing = sample.Briefing()
		a := New(o)
		a.Update(tea.WindowSizeMsg{Width: 100, Height: 18})
		return a.View().Content
	}
	dark, light := show(Options{Env: full, Theme: "dark"}), show(Options{Env: full, Theme: "light"})
	if dark == light || show(Options{Env: full}) != dark {
		t.Error("dark and light are alike, or dark is not what stands without an answer")
	}
	if show(Options{Env: append(full, "COLORFGBG=0;15")}) != light || show(Options{Env: append(full, "COLORFGBG=15;0")}) != dark {
		t.Error("COLORFGBG says nothing")
	}
	if mono := show(Options{Env: full, Theme: "mono"}); strings.Contains(mono, "\x1b[38") {
		t.Error("mono has colours")
	}
	if sixteen := show(Options{Env: full, Theme: "16"}); strings.Contains(sixteen, "38;2;") || strings.Contains(sixteen, "38;5;") {
		t.Error("16 has more than the terminal's own colours")
	}
}
