package tui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/state"
)

// reloaded is a new briefing from outside. The next one is awaited only after it arrived, so a
// later one is never followed by an earlier one.
type reloaded struct {
	briefing *model.Briefing
	index    *search.Index
}

// awaitReload waits for the next briefing, nil without a source of them. Its index is made beside
// the reader too, unless sessions share one.
func (a *App) awaitReload() tea.Cmd {
	ch, gone, shared := a.opt.Reload, a.gone, a.opt.Shared != nil
	if ch == nil {
		return nil
	}
	return func() tea.Msg {
		select {
		case b, ok := <-ch:
			if !ok || b == nil {
				return nil
			}
			if shared {
				return reloaded{briefing: b}
			}
			return reloaded{briefing: b, index: search.New(b)}
		case <-gone: // the screen was left; another wait takes the next briefing
			return nil
		}
	}
}

// reload shows a new briefing at the place where the reader is: what is selected stays selected.
// An open overlay or prompt stays until it is closed; the briefing waits for that.
func (a *App) reload(r reloaded) tea.Cmd {
	if a.busy() {
		a.waiting = &r
		return nil
	}
	a.waiting = nil
	a.take(r)
	return tea.Batch(a.awaitReload(), a.warm())
}

// busy reports whether the user is in the middle of something that a new briefing would disturb.
func (a *App) busy() bool {
	return a.box != nil || a.prompt != nil || a.menu || a.searching != nil
}

func (a *App) take(r reloaded) {
	code, here, trail := a.country(), a.here(), len(a.trail)
	before := len(a.digest.Briefing().Articles)
	a.load(r.briefing, r.index)
	a.trail = nil // its places are of the old briefing
	a.tabs.On = 0
	if code != "" {
		a.tabs.On = a.tabOf(code)
	}
	a.setFilter(a.filter.text)
	a.scene = scenePane
	a.show()
	a.main().Select(here.sel)
	if here.scene == sceneReader && r.briefing.Article(here.sel.Article) != nil {
		a.scene = sceneReader
		a.panes.reader.Open(here.sel.Article, here.sel.Ref, here.sel.Claim)
		a.panes.reader.Mark(a.found.words)
	}
	a.arrange()
	a.setFocus(here.focus)
	a.found.hits = nil
	a.news = compareNews(r.briefing, a.marks.now.Seen)
	a.message = "the files changed: " + plural(len(r.briefing.Articles), "article") + " now, " + strconv.Itoa(before) + " before"
	if a.corrected != "" {
		a.message, a.corrected = a.corrected+"; it shows now", ""
	}
	if trail > 0 && here.scene == scenePane {
		a.message += "; the way back starts anew"
	}
	a.followed = pane.Selection{}
	a.follow()
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
