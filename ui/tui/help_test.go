package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/ui/pane"
)

// stringOf is the text that a message puts on the clipboard of the terminal; "" for others.
func stringOf(m tea.Msg) string {
	text, _ := m.(Clipboard)
	return string(text)
}

func (a *App) selectionOf(e model.EventID) pane.Selection { return pane.Selection{Event: e} }

func contains(s, what string) bool { return strings.Contains(s, what) }
