package tui

import (
	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/layout"
	"example.org/sitrep/ui/widget"
)

// mouseEvent serves the mouse, which is off until M turns it on.
func (a *App) mouseEvent(m tea.MouseMsg) tea.Cmd {
	if !a.mouse || a.frame.TooSmall() {
		return nil
	}
	at := m.Mouse()
	var cmd tea.Cmd
	switch m.(type) {
	case tea.MouseWheelMsg:
		lines := 3
		if at.Button == tea.MouseWheelUp {
			lines = -3
		}
		a.wheel(at.X, at.Y, lines)
	case tea.MouseClickMsg:
		if at.Button == tea.MouseLeft {
			cmd = a.click(at.X, at.Y)
		}
	}
	a.follow()
	return cmd
}

func within(r layout.Rect, x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// listAt is the list under the mouse and its area.
func (a *App) listAt(x, y int) (*widget.List, layout.Rect, region) {
	ar := a.frame.Areas()
	switch {
	case a.box != nil:
		return &a.box.list, layout.Rect{}, a.focus
	case within(ar.Side, x, y):
		return a.side.List(), ar.Side, inSide
	case within(ar.Main, x, y) && a.focus == inSide && !a.frame.Wide():
		return a.side.List(), ar.Main, inSide
	case within(ar.Main, x, y) && a.searching != nil:
		return a.searching.list.List(), ar.Main, inMain
	case within(ar.Main, x, y):
		return a.main().List(), ar.Main, inMain
	}
	return nil, layout.Rect{}, a.focus
}

func (a *App) wheel(x, y, lines int) {
	if a.box == nil && a.scene == sceneReader && a.searching == nil && within(a.frame.Areas().Main, x, y) {
		a.panes.reader.Scroll(lines)
		return
	}
	if l, _, _ := a.listAt(x, y); l != nil {
		l.Scroll(lines)
	}
}

// click chooses a tab, a pane or a row; a click on the selected row opens it.
func (a *App) click(x, y int) tea.Cmd {
	ar := a.frame.Areas()
	switch {
	case a.box != nil:
		return nil
	case within(ar.Tabs, x, y):
		if i := a.tabs.At(x-1, a.styles.Icons); i >= 0 {
			a.closeSearch()
			a.chooseCountry(i)
		}
		return nil
	case within(ar.Panes, x, y) && a.searching == nil:
		if id := a.paneAt(x); id > 0 {
			a.choosePane(id)
		}
		return nil
	}
	l, r, reg := a.listAt(x, y)
	if l == nil {
		return nil
	}
	a.setFocus(reg)
	i := l.RowAt(y - r.Y)
	if i < 0 {
		return nil
	}
	if i == l.Cursor() {
		return a.key(keyPress(a.keys.Binding(keys.Enter).Keys[0]))
	}
	l.Select(i)
	return nil
}
