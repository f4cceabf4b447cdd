package tui

import (
	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/widget"
)

// key routes a key press: what is open on top gets it first.
func (a *App) key(k tea.KeyPressMsg) tea.Cmd {
	a.message = ""
	act := a.keys.Action(k)
	if act == keys.ForceQuit {
		a.exit = quitting
		return tea.Quit
	}
	var cmd tea.Cmd
	scene, at := a.scene, a.at
	switch {
	case a.frame.TooSmall():
		if act == keys.Quit {
			a.exit = quitting
			return tea.Quit
		}
		return nil
	case a.box != nil:
		cmd = a.boxKey(k)
	case a.prompt != nil:
		cmd = a.promptKey(k)
	case a.menu:
		cmd = a.copyKey(k)
	case a.searching != nil:
		a.searchKey(k)
	default:
		cmd = a.act(act, k)
	}
	if a.waiting != nil && !a.busy() {
		cmd = tea.Batch(cmd, a.reload(*a.waiting))
	}
	if (a.opt.Remote || a.slow) && scene == a.scene && at == a.at {
		return tea.Batch(cmd, a.followSoon())
	}
	a.follow()
	return cmd
}

// act does an action, or says why it can't.
func (a *App) act(act keys.Action, k tea.KeyPressMsg) tea.Cmd {
	if act == keys.None {
		return a.toPane(k)
	}
	if need := a.keys.Binding(act).Need; !a.met(need) {
		why := need.Reason()
		if need == keys.NeedFix && a.opt.NoCorrector != "" {
			why = a.opt.NoCorrector
		}
		a.message = a.keys.Binding(act).Show + ": " + why
		return nil
	}
	for _, try := range []func(keys.Action) (tea.Cmd, bool){a.actPlace, a.actFind, a.actJudge, a.actKeep, a.actProgram} {
		if cmd, done := try(act); done {
			return cmd
		}
	}
	return a.toPane(k)
}

// toPane hands a key to the region with the focus and does what it asks for.
func (a *App) toPane(k tea.KeyPressMsg) tea.Cmd {
	var p pane.Pane = a.main()
	if a.focus == inSide {
		p = a.side
	}
	intent, cmd := p.Handle(k)
	return tea.Batch(cmd, a.apply(intent))
}

// apply does what a pane asks for.
func (a *App) apply(in pane.Intent) tea.Cmd {
	switch in.Kind {
	case pane.None:
	case pane.Open, pane.OpenRef, pane.OpenArticle, pane.OpenCountry, pane.OpenPerson, pane.OpenEvent, pane.OpenClaim:
		a.open(in.Kind, in.Target)
	case pane.Query:
		a.openSearch(in.Text)
	case pane.Copy:
		return a.copyText(in.Text, "copied")
	case pane.Back:
		return a.goBack(keys.Back)
	case pane.Say:
		a.message = in.Text
	}
	return nil
}

func (a *App) actPlace(act keys.Action) (tea.Cmd, bool) {
	asks := act == keys.FindCountry || act == keys.FindPerson // what they find leaves by itself
	if act >= keys.NextCountry && act <= keys.PrevPane && a.scene != scenePane && !asks {
		a.leave()
	}
	switch act { //nolint:exhaustive // each group knows its own actions
	case keys.NextCountry:
		a.chooseCountry(a.tabs.On + 1)
	case keys.PrevCountry:
		a.chooseCountry(a.tabs.On - 1)
	case keys.FindCountry:
		a.pickCountry()
	case keys.FindPerson:
		a.pickPerson()
	case keys.Pane1, keys.Pane2, keys.Pane3, keys.Pane4, keys.Pane5:
		a.choosePane(paneBrief + paneID(act-keys.Pane1))
	case keys.NextPane:
		a.choosePane(a.at%(numPanes-1) + 1)
	case keys.PrevPane:
		a.choosePane((a.at+numPanes-3)%(numPanes-1) + 1)
	case keys.Left, keys.Right:
		if a.scene == sceneCompare && a.focus == inMain {
			return nil, false // goes from report to report
		}
		if act == keys.Left {
			a.setFocus(inMain)
			break
		}
		a.follow()
		a.setFocus(inSide)
	case keys.Esc, keys.Back, keys.Quit:
		return a.goBack(act), true
	default:
		return nil, false
	}
	return nil, true
}

// goBack closes what was opened last; q at the top quits.
func (a *App) goBack(act keys.Action) tea.Cmd {
	switch {
	case a.focus == inSide:
		a.setFocus(inMain)
	case act == keys.Esc && a.scene == scenePane && a.filter.text != "":
		a.dropFilter()
		a.message = "filter cleared"
	case a.back():
	case a.scene != scenePane:
		a.scene = scenePane
		a.show()
	case act == keys.Quit:
		a.exit = quitting
		return tea.Quit
	case a.found.any():
		a.found = found{}
		a.rescope()
		a.show()
		a.main().List().SetNeedle(widget.Needle{})
		a.message = "matches no longer marked"
	default:
		a.message = "this is the top; q quits"
	}
	return nil
}

// met reports whether what a key needs is there.
func (a *App) met(n keys.Need) bool {
	b := a.digest.Briefing()
	switch n {
	case keys.NeedRow:
		return !a.selected().None()
	case keys.NeedClaim:
		return a.selected().Claim != ""
	case keys.NeedPassage:
		return !a.refOf(a.selected()).None() || a.selected().Article != ""
	case keys.NeedEvent:
		return a.eventOf(a.selected()) != ""
	case keys.NeedDiff:
		return len(b.Discrepancies) > 0
	case keys.NeedMatch:
		return a.found.any()
	case keys.NeedCountries:
		return len(b.Countries) > 0
	case keys.NeedUndo:
		return a.marks.canUndo()
	case keys.NeedRedo:
		return a.marks.canRedo()
	case keys.NeedSide:
		return a.frame.Wide()
	case keys.NeedTurn:
		_, ok := a.main().(pane.Turner)
		return ok
	case keys.NeedText:
		return a.scene == sceneReader
	case keys.NeedQuery:
		return a.filter.text != ""
	case keys.NeedProblems:
		return len(b.Problems) > 0
	case keys.NeedNews:
		return len(a.news) > 0
	case keys.NeedLink:
		return a.opt.Browse != nil && !a.opt.Remote && safeLink(a.articleOf()) != ""
	case keys.NeedLocal:
		return a.opt.Edit != nil && !a.opt.Remote && a.articleOf() != nil
	case keys.NeedFix:
		return a.opt.Corrector != nil
	case keys.NeedNothing, keys.NumNeeds:
	}
	return true
}
