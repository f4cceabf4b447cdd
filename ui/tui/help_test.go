package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/ui/pane"
)

// stringOf is the text of Bubble Tea's clipboard message, whose type is its own; "" for others.
func stringOf(m tea.Msg) string {
	if fmt.Sprintf("%T", m) == "tea.setClipboardMsg" {
		return fmt.Sprintf("%v", m)
	}
	return ""
}

func (a *App) selectionOf(e model.EventID) pane.Selection { return pane.Selection{Event: e} }

func contains(s, what string) bool { return strings.Contains(s, what) }
