package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/pane/articles"
	"example.org/sitrep/ui/pane/brief"
	"example.org/sitrep/ui/pane/claims"
	"example.org/sitrep/ui/pane/compare"
	"example.org/sitrep/ui/pane/overview"
	"example.org/sitrep/ui/pane/people"
	"example.org/sitrep/ui/pane/provenance"
	"example.org/sitrep/ui/pane/timeline"
	"example.org/sitrep/ui/widget"
)

// paneID is one of the panes of a country, from 1 as its key; 0 is the overview.
type paneID int

const (
	paneOverview paneID = iota
	paneBrief
	paneTimeline
	paneClaims
	panePeople
	paneArticles
	numPanes
)

func (p paneID) name() string {
	switch p {
	case paneBrief:
		return "Brief"
	case paneTimeline:
		return "Timeline"
	case paneClaims:
		return "Claims"
	case panePeople:
		return "People"
	case paneArticles:
		return "Articles"
	case paneOverview, numPanes:
	}
	return "Overview"
}

// panes holds each pane as what it is; the interface serves the one that is shown.
type panes struct {
	overview *overview.Pane
	brief    *brief.Pane
	timeline *timeline.Pane
	claims   *claims.Pane
	people   *people.Pane
	articles *articles.Pane
	reader   *articles.Reader
	compare  *compare.Pane
	side     *provenance.Pane
	// scoped says which panes have the present scope; the others get it when they are shown.
	scoped [numPanes]bool
}

func newPanes(d pane.Deps) panes {
	return panes{
		overview: overview.New(d), brief: brief.New(d), timeline: timeline.New(d), claims: claims.New(d), people: people.New(d),
		articles: articles.New(d), reader: articles.NewReader(d), side: provenance.New(d), compare: compare.New(d),
	}
}

func (p *panes) get(id paneID) pane.Main {
	switch id {
	case paneBrief:
		return p.brief
	case paneTimeline:
		return p.timeline
	case paneClaims:
		return p.claims
	case panePeople:
		return p.people
	case paneArticles:
		return p.articles
	case paneOverview, numPanes:
	}
	return p.overview
}

// scene is what the main area shows.
type scene uint8

const (
	scenePane scene = iota
	sceneReader
	sceneCompare
)

// place is somewhere to come back to.
type place struct {
	country int
	at      paneID
	scene   scene
	sel     pane.Selection
	compare model.EventID // what was compared, in sceneCompare
	focus   region
}

// shown is the pane that the tab and the keys 1 to 5 choose; the overview tab has one of its own.
func (a *App) shown() paneID {
	switch {
	case a.at != paneBrief:
		return a.at
	case a.tabs.On == 0:
		return paneOverview
	case a.queryOf(a.tabs.On) != "":
		return paneTimeline // a query has no brief
	}
	return paneBrief
}

// main is what the main area shows.
func (a *App) main() pane.Main {
	switch a.scene {
	case sceneReader:
		return a.panes.reader
	case sceneCompare:
		return a.panes.compare
	case scenePane:
	}
	return a.panes.get(a.shown())
}

// here is the present place.
func (a *App) here() place {
	return place{country: a.tabs.On, at: a.at, scene: a.scene, sel: a.main().Selection(), compare: a.panes.compare.Event(), focus: a.focus}
}

// leave notes the present place before a jump.
func (a *App) leave() {
	const longest = 200
	a.trail = append(a.trail, a.here())
	if len(a.trail) > longest {
		a.trail = a.trail[len(a.trail)-longest:]
	}
}

// back returns to the place before, and reports whether there was one.
func (a *App) back() bool {
	if len(a.trail) == 0 {
		return false
	}
	p := a.trail[len(a.trail)-1]
	a.trail = a.trail[:len(a.trail)-1]
	a.tabs.On, a.at, a.scene = p.country, p.at, p.scene
	a.rescope()
	switch p.scene {
	case sceneReader:
		a.panes.reader.Open(p.sel.Article, p.sel.Ref, p.sel.Claim)
	case sceneCompare:
		a.panes.compare.Show(p.compare)
		a.main().Select(p.sel)
	case scenePane:
		a.show()
		a.main().Select(p.sel)
	}
	a.arrange()
	a.setFocus(p.focus)
	return true
}

// show gives the shown pane its scope and size.
func (a *App) show() {
	id := a.shown()
	m := a.panes.get(id)
	if !a.panes.scoped[id] {
		m.SetScope(a.scope())
		a.panes.scoped[id] = true
		l := m.List() // only now, because asking for the list makes its rows
		l.Mark = a.markOf
		if a.found.any() {
			l.SetNeedle(widget.NewNeedle(a.found.words...))
		}
	}
	a.arrange()
}

// rescope makes every pane ask for its scope again.
func (a *App) rescope() { a.panes.scoped = [numPanes]bool{} }

// choosePane shows a pane of the present country.
func (a *App) choosePane(id paneID) {
	a.scene = scenePane
	a.at = id
	a.show()
	a.setFocus(inMain)
}

// chooseCountry shows a tab; 0 is the overview.
func (a *App) chooseCountry(tab int) {
	n := len(a.tabs.Items)
	was := a.queryOf(a.tabs.On)
	a.tabs.On = ((tab % n) + n) % n
	a.scene = scenePane
	a.rescope()
	switch q := a.queryOf(a.tabs.On); {
	case q != "":
		a.setFilter(q)
	case was != "" && a.filter.text == was:
		a.dropFilter()
	}
	a.show()
	a.setFocus(inMain)
}

// country is the chosen one, empty for the overview.
func (a *App) country() model.CountryCode {
	if a.tabs.On == 0 || a.tabs.On > len(a.digest.Briefing().Countries) {
		return ""
	}
	return a.digest.Briefing().Countries[a.tabs.On-1].Code
}

// tabOf is the tab of a country, the overview when it has none.
func (a *App) tabOf(code model.CountryCode) int {
	for i := range a.digest.Briefing().Countries {
		if a.digest.Briefing().Countries[i].Code == code {
			return i + 1
		}
	}
	return 0
}

// open goes to what an intent names.
func (a *App) open(k pane.Kind, s pane.Selection) {
	switch k {
	case pane.Open:
		a.goIn(s)
	case pane.OpenRef, pane.OpenArticle:
		a.openReader(s)
	case pane.OpenCountry:
		a.leave()
		a.at = paneBrief
		a.chooseCountry(a.tabOf(s.Country))
	case pane.OpenPerson:
		a.jump(panePeople, a.tabs.On, s)
	case pane.OpenEvent:
		a.jump(paneTimeline, a.homeTab(s.Event), s)
	case pane.OpenClaim:
		a.jump(paneClaims, a.tabs.On, s)
	case pane.None, pane.Query, pane.Copy, pane.Back, pane.Say:
	}
}

// jump shows a row of a pane: in the given tab or, when that does not have it, in the overview.
func (a *App) jump(id paneID, tab int, s pane.Selection) {
	a.leave()
	a.at = id
	a.chooseCountry(tab)
	if a.main().Select(s) {
		return
	}
	a.dropFilter()
	a.chooseCountry(tab)
	if !a.main().Select(s) && tab != 0 {
		a.chooseCountry(0)
		a.main().Select(s)
	}
}

// homeTab is the tab of the first country of an event.
func (a *App) homeTab(id model.EventID) int {
	e := a.digest.Briefing().Event(id)
	if e == nil {
		return a.tabs.On
	}
	here := a.country()
	if here == "" && a.tabs.On != 0 || slices.Contains(e.Countries, here) {
		return a.tabs.On // a kept query, or the country is right already
	}
	for _, c := range e.Countries {
		if t := a.tabOf(c); t > 0 {
			return t
		}
	}
	return 0
}

// goIn opens the selected row: its article where the provenance is in sight anyway, else the
// provenance.
func (a *App) goIn(s pane.Selection) {
	ref := a.refOf(s)
	switch {
	case a.leadsToCountry(s):
		a.open(pane.OpenCountry, s)
	case s.Claim == "" && s.Event == "" && s.Article != "", a.scene == sceneCompare && !ref.None():
		a.openReader(s)
	case a.focus == inMain && (!a.frame.Wide() || ref.None() || s.Person != ""):
		a.follow()
		a.setFocus(inSide)
	case !ref.None():
		a.openReader(s)
	}
}

// leadsToCountry reports whether a row stands for a country: in the overview its bottom line does.
func (a *App) leadsToCountry(s pane.Selection) bool {
	if s.Country == "" || a.tabOf(s.Country) == 0 {
		return false
	}
	inOverview := a.scene == scenePane && a.shown() == paneOverview && a.focus == inMain
	return inOverview || (s.Claim == "" && s.Event == "" && s.Article == "")
}

// openReader shows the sentence of a selection in its article.
func (a *App) openReader(s pane.Selection) {
	ref := a.refOf(s)
	id := s.Article
	if !ref.None() {
		id = ref.Article
	}
	if a.digest.Briefing().Article(id) == nil {
		a.message = "no article stands behind this row"
		return
	}
	a.leave()
	a.scene = sceneReader
	a.panes.reader.Open(id, ref, s.Claim)
	a.panes.reader.Mark(a.found.words)
	a.arrange()
	a.setFocus(inMain)
}

// refOf is the passage behind a selection; the zero Ref without one.
func (a *App) refOf(s pane.Selection) model.Ref {
	b := a.digest.Briefing()
	if !s.Ref.None() {
		return s.Ref
	}
	id := s.Claim
	if id == "" && s.Event != "" {
		id = a.digest.Lead(s.Event)
	}
	if c := b.Claim(id); c != nil {
		return c.Ref
	}
	if p := b.Person(s.Person); p != nil && len(p.Mentions) > 0 {
		return b.Sentence(p.Mentions[0].Ref)
	}
	return model.Ref{}
}

// selected is what the cursor of the focused region is on.
func (a *App) selected() pane.Selection {
	if a.searching != nil {
		return a.searching.selection()
	}
	if a.focus == inSide {
		if s := a.side.Selection(); !s.None() {
			return s
		}
	}
	return a.main().Selection()
}

// follow lets the provenance show what the main area's cursor is on.
func (a *App) follow() {
	if s := a.toFollow(); s != a.followed {
		a.followed = s
		a.side.Show(s)
	}
}

func (a *App) toFollow() pane.Selection {
	if a.searching != nil {
		return a.searching.selection()
	}
	return a.main().Selection()
}

// settled says that no key has moved the selection for followPause since the number was given.
type settled int

// followPause is how long the side waits for the next key over a line that may be slow. Painting
// it whole costs more than a second at 9,600 bit/s, and would be in the way of the row.
const followPause = 150 * time.Millisecond

// followSoon follows when the selection has stayed where it is for a moment. A side that nobody
// sees follows at once, which costs no bytes.
func (a *App) followSoon() tea.Cmd {
	if a.toFollow() == a.followed {
		return nil
	}
	if !a.frame.Wide() {
		a.follow()
		return nil
	}
	a.moves++
	n := settled(a.moves)
	return tea.Tick(followPause, func(time.Time) tea.Msg { return n })
}
