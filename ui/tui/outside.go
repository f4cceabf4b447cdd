package tui

import (
	"os/exec"
	"strings"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
)

// opened is how a program of the user's own ended.
type opened struct{ err error }

// articleOf is the article behind the selected row, nil without one.
func (a *App) articleOf() *model.Article {
	s := a.selected()
	if ref := a.refOf(s); !ref.None() {
		return a.digest.Briefing().Article(ref.Article)
	}
	return a.digest.Briefing().Article(s.Article)
}

// safeLink is the address of an article if it is one that may be opened or copied, else "".
func safeLink(art *model.Article) string {
	if art == nil {
		return ""
	}
	for _, scheme := range []string{"https://", "http://", "mailto:"} {
		if strings.HasPrefix(art.URL, scheme) {
			return art.URL
		}
	}
	return ""
}

// openLink hands the article's address to the browser.
func (a *App) openLink() tea.Cmd {
	url := safeLink(a.articleOf())
	cmd, err := a.opt.Browse(url)
	if err != nil {
		a.message = err.Error()
		return nil
	}
	a.message = "opening " + url
	return func() tea.Msg { return opened{cmd.Run()} }
}

// openFile leaves the screen to the editor until it ends.
func (a *App) openFile() tea.Cmd {
	art := a.articleOf()
	line := 0
	if ref := a.refOf(a.selected()); !ref.None() {
		line = art.LineAt(ref.Span.Start)
	}
	cmd, err := a.opt.Edit(art.Path, line)
	if err != nil {
		a.message = err.Error()
		return nil
	}
	return a.outside(cmd, func(err error) tea.Msg { return opened{err} })
}

// ownProgram runs a program under Bubble Tea's own renderer.
func ownProgram(cmd *exec.Cmd, done func(error) tea.Msg) tea.Cmd {
	return tea.ExecProcess(cmd, tea.ExecCallback(done))
}

// afterOpened tells what went wrong outside.
func (a *App) afterOpened(o opened) {
	if o.err != nil {
		a.message = "the program that was opened failed: " + o.err.Error()
	}
}
