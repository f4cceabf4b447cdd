package theme

import (
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

var colour = regexp.MustCompile(`[[;][349][0-9]`)

func TestStyles_SelectionShowsWithoutColour(t *testing.T) {
	st := New(Mono(), Unicode())
	if st.Paint(Text, Selected, "x") == st.Paint(Text, Unselected, "x") {
		t.Error("a selected row looks like any other")
	}
	for r := range NumRoles {
		for _, f := range []Focus{Unselected, Selected, Faded} {
			got := st.Paint(r, f, "x")
			if colour.MatchString(got) {
				t.Errorf("role %d paints a colour: %q", r, got)
			}
			if ansi.Strip(got) != "x" {
				t.Errorf("role %d changes the text: %q", r, got)
			}
		}
	}
}

func TestChoose_FollowsTheTerminal(t *testing.T) {
	for env, want := range map[string]Palette{
		"TERM=xterm-256color":            in256(true),
		"TERM=xterm COLORTERM=truecolor": Dark(),
		"TERM=xterm":                     Sixteen(true),
		"TERM=xterm-256color NO_COLOR=1": Mono(),
		"TERM=dumb":                      Mono(),
	} {
		if got := Choose(strings.Fields(env), true); got != want {
			t.Errorf("%s: got %+v", env, got)
		}
	}
	if Choose([]string{"TERM=xterm", "COLORTERM=truecolor"}, false) != Light() {
		t.Error("a light terminal wants the light theme")
	}
}

func TestIcons_AreOneCellWide(t *testing.T) {
	for _, ic := range []Icons{Unicode(), ASCII()} {
		signs := append([]string{
			ic.CursorLeft, ic.CursorRight, ic.Vertical, ic.Horizontal, ic.TeeDown, ic.TeeUp, ic.TreeBranch,
			ic.TreeEnd, ic.TreeLine, ic.Disputed, ic.Star, ic.Read, ic.Planned, ic.Folded, ic.Open, ic.Ellipsis, ic.More,
			ic.Less, ic.Paragraph, ic.Bullet, ic.Dot, ic.Independent, ic.Same, ic.Maybe,
		}, ic.Bars...)
		for _, s := range signs {
			if ansi.StringWidthWc(s) != 1 {
				t.Errorf("%q is %d cells wide", s, ansi.StringWidthWc(s))
			}
		}
	}
}
