package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// TestFilter_KeepsOneWayOfCounting holds that no report of the terminal makes the renderer count
// clusters, and that a terminal that did count them gets its way back.
func TestFilter_KeepsOneWayOfCounting(t *testing.T) {
	for value, want := range map[ansi.ModeSetting]tea.Msg{ansi.ModeSet: clusters{}, ansi.ModeReset: nil, ansi.ModePermanentlySet: nil} {
		if got := Filter(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: value}); got != want {
			t.Errorf("report %d becomes %v, not %v", value, got, want)
		}
	}
	other := tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset}
	if Filter(other) != tea.Msg(other) {
		t.Error("another report does not pass")
	}
	a := open(t, 80, 24)
	var out strings.Builder
	a.countAsBefore(&out)
	if out.Len() != 0 {
		t.Errorf("the terminal was not changed, but %q is written", out.String())
	}
	a.Update(clusters{})
	a.countAsBefore(&out)
	if out.String() != ansi.SetModeUnicodeCore {
		t.Errorf("at the end %q is written", out.String())
	}
}
