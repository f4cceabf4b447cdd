package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/state"
)

func (a *App) actProgram(act keys.Action) (tea.Cmd, bool) {
	switch act { //nolint:exhaustive // each group knows its own actions
	case keys.Palette:
		a.paletteBox()
	case keys.Help:
		a.helpBox()
	case keys.Grow:
		a.widen(5)
	case keys.Shrink:
		a.widen(-5)
	case keys.Mouse:
		a.mouse = !a.mouse
		a.message = map[bool]string{true: "mouse on; M lets go of it", false: "mouse off"}[a.mouse]
	case keys.Zen:
		a.frame.Zen = !a.frame.Zen
		a.arrange()
		if a.frame.Zen {
			a.message = "v brings the tabs and the provenance back"
		}
	case keys.OpenLink:
		return a.openLink(), true
	case keys.OpenFile:
		return a.openFile(), true
	case keys.Linear:
		if a.opt.Linear == nil {
			a.message = "\\: there is no linear mode in this session; sitrep --linear starts in it"
			return nil, true
		}
		a.exit = toLinear
		return tea.Quit, true
	default:
		return nil, false
	}
	return nil, true
}

// widen gives the left pane more or less room.
func (a *App) widen(by int) {
	share := a.frame.Share
	if share == 0 {
		share = 54
	}
	a.frame.Share = min(max(share+by, 25), 75)
	a.arrange()
}

// start goes to where the options or the last session say.
func (a *App) start(s Start) {
	if s == (Start{}) && a.marks.now.Place != (state.Place{}) {
		a.resume(a.marks.now.Place)
	} else {
		a.tabs.On = 0
		if s.Country != "" {
			a.tabs.On = a.tabOf(s.Country)
		}
		if s.Pane >= 1 && s.Pane < int(numPanes) {
			a.at = paneID(s.Pane)
		}
		if s.Filter != "" {
			a.setFilter(s.Filter)
		}
	}
	a.show()
	if s.Search != "" {
		a.openSearch(s.Search)
	}
	a.news = compareNews(a.digest.Briefing(), a.marks.now.Seen)
	switch {
	case a.marks.fault != "":
		a.message = a.marks.fault
	case len(a.news) > 0:
		a.message = plural(len(a.news), "thing") + " new since you were last here, * shows them"
	}
	a.follow()
}

// resume goes back to where the last session ended, as far as that is still there.
func (a *App) resume(p state.Place) {
	for i := range a.digest.Briefing().Countries {
		if string(a.digest.Briefing().Countries[i].Code) == p.Country {
			a.tabs.On = i + 1
		}
	}
	if p.Pane >= 1 && p.Pane < int(numPanes) {
		a.at = paneID(p.Pane)
	}
	a.show()
	if l := a.main().List(); l != nil && p.Row != "" {
		l.SelectID(p.Row)
	}
}

// queryTabs are the kept queries as choices of the palette.
func (a *App) queryTabs(q string) []choice {
	var out []choice
	for _, kept := range a.marks.now.Queries {
		if strings.Contains(strings.ToLower(kept), strings.ToLower(strings.TrimSpace(q))) {
			out = append(out, a.queryRow(kept))
		}
	}
	return out
}
