package tui

import (
	"strings"
	"testing"
)

// TestHelp_TellsWhatTheSignsMean looks signs up as a new user would: by what stands on the screen.
func TestHelp_TellsWhatTheSignsMean(t *testing.T) {
	for typed, want := range map[string]string{
		"2o": "two origins", "≠": "reports differ", "◇": "planned", "▸": "more stands below this row",
		"wk": "the week from that Monday", "feb?": "inferred", "¶": "paragraph", "corroborated": "independent report", "signs": "two origins",
	} {
		a := open(t, 80, 24)
		press(a, "?", "type:"+typed)
		if got := strings.Join(strings.Fields(screen(a)), " "); !strings.Contains(got, want) {
			t.Errorf("%q: help does not say %q:\n%s", typed, want, screen(a))
		}
	}
}

// TestHelp_CutsNoSentence reads the whole help in a narrow window.
func TestHelp_CutsNoSentence(t *testing.T) {
	a := open(t, 45, 20)
	press(a, "?")
	for range 90 {
		if strings.Contains(strings.Join(strings.Split(screen(a), "\n")[2:19], "\n"), "…") {
			t.Fatalf("a row of the help is cut:\n%s", screen(a))
		}
		press(a, "down")
	}
}
