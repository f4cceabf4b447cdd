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
	if got := Filter(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeSet}); got != tea.Msg(clusters{}) {
		t.Errorf("clusters are counted, the report becomes %v", got)
	}
	if got := Filter(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset}); got != nil {
		t.Errorf("clusters could be counted, the report becomes %v", got)
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
