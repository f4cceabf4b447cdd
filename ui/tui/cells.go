package tui

import (
	"io"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// clusters is the report of a terminal that counts the cells of whole grapheme clusters.
type clusters struct{}

// Filter keeps from the program that a terminal can count the cells of whole grapheme clusters. Few
// can, and a screen that is laid out in one way and drawn in the other comes out of line: here
// cells are counted rune by rune everywhere, and a terminal that counts otherwise is asked to do so
// too. A session that sets a filter of its own passes the rest of its messages through this one.
func Filter(msg tea.Msg) tea.Msg {
	m, ok := msg.(tea.ModeReportMsg)
	switch {
	case !ok || m.Mode != ansi.ModeUnicodeCore:
		return msg
	case m.Value == ansi.ModeSet:
		return clusters{}
	}
	return nil
}

// countRunes asks the terminal to count cells rune by rune.
func (a *App) countRunes() tea.Cmd {
	a.clusters = true
	return say(ansi.ResetModeUnicodeCore)
}

// countAsBefore gives the terminal back its own way of counting.
func (a *App) countAsBefore(out io.Writer) {
	if a.clusters && out != nil {
		_, _ = io.WriteString(out, ansi.SetModeUnicodeCore)
	}
	a.clusters = false
}
