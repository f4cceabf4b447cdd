package tui

import (
	"strconv"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/widget"
)

// makeTabs makes a tab for the overview, one for each country in the briefing's order, and one for
// each kept query.
func (a *App) makeTabs() {
	b := a.digest.Briefing()
	on := a.tabs.On
	a.tabs = widget.Tabs{Items: []widget.Tab{{Name: "Overview"}}, On: on}
	for i := range b.Countries {
		c := &b.Countries[i]
		t := widget.Tab{Name: c.Name}
		if n := len(c.Events); n > 0 {
			t.Note = strconv.Itoa(n)
		}
		a.tabs.Items = append(a.tabs.Items, t)
	}
	for _, q := range a.marks.now.Queries {
		a.tabs.Items = append(a.tabs.Items, widget.Tab{Name: "? " + widget.Truncate(q, maxQueryTab, a.styles.Icons.Ellipsis)})
	}
}

// maxQueryTab is the width of a kept query among the tabs.
const maxQueryTab = 24

// queryOf is the kept query of a tab, "" for the overview and the countries.
func (a *App) queryOf(tab int) string {
	i := tab - 1 - len(a.digest.Briefing().Countries)
	if i < 0 || i >= len(a.marks.now.Queries) {
		return ""
	}
	return a.marks.now.Queries[i]
}

// summarise works out the header, once a briefing.
func (a *App) summarise() {
	b := a.digest.Briefing()
	a.counts = []string{
		plural(len(b.Articles), "article"), plural(origins(b), "origin"), plural(len(b.Countries), "country"),
	}
	a.latest = ""
	if n := len(b.Problems); n > 0 {
		a.counts = append(a.counts, plural(n, "problem"))
	}
	if l := a.digest.Latest(); l != "" {
		a.latest = l
	}
}

// origins counts the articles that are not joined by a derivation: five reports of one origin are
// one.
func origins(b *model.Briefing) int {
	root := make(map[string]string, len(b.Articles))
	var find func(string) string
	find = func(x string) string {
		p, ok := root[x]
		if !ok || p == x {
			return x
		}
		r := find(p)
		root[x] = r
		return r
	}
	for _, d := range b.Derivations {
		x, y := find(d.From), find(string(d.To))
		if x != y {
			root[x] = y
		}
	}
	seen := make(map[string]bool, len(b.Articles))
	for i := range b.Articles {
		seen[find(string(b.Articles[i].ID))] = true
	}
	return len(seen)
}

// stripWidth is the most cells that the density strip takes.
const stripWidth = 24

// countDensity works out the strip above the panes. It changes with the country, the filter and
// the width only.
func (a *App) countDensity() {
	n := a.stripRoom()
	if n == 0 {
		a.density = nil
		return
	}
	key := densityKey{a.country(), a.filter.text, n, a.digest}
	if a.densityOf != key {
		a.densityOf = key
		a.density = digest.Density(a.digest.Timeline(a.scope().Select), n)
	}
}

// stripRoom is the width of the strip, 0 where there is no room for one.
func (a *App) stripRoom() int {
	if n := min(stripWidth, a.frame.W-60); n >= 8 {
		return n
	}
	return 0
}

type densityKey struct {
	country model.CountryCode
	filter  string
	n       int
	of      *digest.Digest
}

// strip is the density strip with the window of the timeline marked.
func (a *App) strip() widget.Line {
	if n := a.stripRoom(); a.shown() == paneTimeline && a.scene == scenePane && n > 0 {
		return a.panes.timeline.Strip(n)
	}
	if len(a.density) == 0 {
		return nil
	}
	counts := make([]int, len(a.density))
	for i, d := range a.density {
		counts[i] = d.Events
	}
	from, to := a.markedBuckets()
	return widget.Strip(counts, from, to, a.styles.Icons)
}

// markedBuckets are the buckets of the selected event, all when nothing dated is selected.
func (a *App) markedBuckets() (from, to int) {
	e := a.digest.Briefing().Event(a.eventOf(a.main().Selection()))
	if e == nil || !e.When.Known() {
		return 0, len(a.density) - 1
	}
	from, to = -1, -2
	p := e.When.Period
	for i, d := range a.density {
		if p.From <= d.To && d.From <= p.To {
			if from < 0 {
				from = i
			}
			to = i
		}
	}
	return from, to
}
