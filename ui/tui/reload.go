package tui

import (
	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/ui/state"
)

// reloaded is a new briefing from outside; the channel hands them over in order, so a later one is
// never followed by an earlier one.
type reloaded struct{ briefing *model.Briefing }

// awaitReload waits for the next briefing, nil without a source of them.
func (a *App) awaitReload() tea.Cmd {
	ch := a.opt.Reload
	if ch == nil {
		return nil
	}
	return func() tea.Msg {
		b, ok := <-ch
		if !ok {
			return nil
		}
		return reloaded{b}
	}
}

// reload shows a new briefing at the place where the reader is; what is selected stays selected.
func (a *App) reload(r reloaded) tea.Cmd {
	if r.briefing == nil {
		return a.awaitReload()
	}
	code, here := a.country(), a.here()
	before := len(a.digest.Briefing().Articles)
	a.searching, a.box, a.prompt, a.menu = nil, nil, nil, false
	a.load(r.briefing, nil)
	a.trail = nil
	a.scene = here.scene
	a.tabs.On = 0
	if code != "" {
		a.tabs.On = a.tabOf(code)
	}
	a.setFilter(a.filter.text)
	if here.scene == sceneReader && r.briefing.Article(here.sel.Article) != nil {
		a.panes.reader.Open(here.sel.Article, here.sel.Ref, here.sel.Claim)
	} else {
		a.scene = scenePane
		a.show()
		a.main().Select(here.sel)
	}
	a.arrange()
	a.setFocus(here.focus)
	a.news = compareNews(r.briefing, a.marks.now.Seen)
	a.message = "files changed: " + plural(len(r.briefing.Articles), "article") + ", " + plural(before, "article") + " before"
	a.followed = here.sel
	a.side.Show(a.main().Selection())
	return a.awaitReload()
}

// placeNow is where the reader is.
func (a *App) placeNow() state.Place {
	return state.Place{Country: string(a.country()), Pane: int(a.at), Row: a.main().Selection().Key()}
}

// where is the place for the linear mode.
func (a *App) where() Start {
	return Start{Country: a.country(), Pane: int(a.at), Filter: a.filter.text}
}

func (a *App) leaving() bool { return a.exit == toLinear && a.opt.Linear != nil }

// returned takes the reader up again after the linear mode.
func (a *App) returned() { a.exit = stay }
