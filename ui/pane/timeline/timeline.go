// Package timeline is the pane of events in order: grouped by year, folded, the newest end first
// in sight; what is planned and what has no date stand apart.
package timeline

import (
	"strconv"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/rows"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// Pane is the timeline of a scope.
type Pane struct {
	rows.Board
	newestFirst bool
	unfolded    map[model.EventID]bool
	entries     []digest.Entry // in the order of the rows
	strip       strip          // of the entries
	opened      bool           // the cursor was put on the newest end of this scope
}

// New makes the pane.
func New(deps pane.Deps) *Pane {
	p := &Pane{unfolded: map[model.EventID]bool{}}
	p.Init(deps, "No events here. What the articles say stands under Claims.", p.build)
	p.Acts = rows.Acts{Space: p.toggle, Turn: p.Turn}
	return p
}

// SetScope takes a country and a filter. Another country opens at its newest end.
func (p *Pane) SetScope(s pane.Scope) {
	if s.Country != p.Scope.Country {
		p.opened = false
	}
	p.Board.SetScope(s)
}

// Handle takes a message.
func (p *Pane) Handle(msg tea.Msg) (pane.Intent, tea.Cmd) {
	p.open()
	return p.Board.Handle(msg)
}

// View is exactly the size of the pane.
func (p *Pane) View() string {
	p.open()
	return p.Board.View()
}

// Selection is what the row under the cursor is about.
func (p *Pane) Selection() pane.Selection {
	p.open()
	return p.Board.Selection()
}

// Select puts the cursor on an event, or unfolds the event of a claim and goes to the claim.
func (p *Pane) Select(s pane.Selection) bool {
	p.open()
	if s.Claim != "" && s.Event != "" && !p.unfolded[s.Event] && p.Board.Select(pane.Selection{Event: s.Event}) {
		if e := p.Deps.Digest.Briefing().Event(s.Event); e != nil && len(e.Claims) > 1 {
			p.unfolded[s.Event] = true
			p.Stale()
		}
	}
	return p.Board.Select(s)
}

// Turn puts the newest or the oldest events first, and says which.
func (p *Pane) Turn() string {
	p.newestFirst = !p.newestFirst
	p.Stale()
	if p.newestFirst {
		return "newest first"
	}
	return "oldest first"
}

// open puts the cursor on the newest event that happened, once a scope.
func (p *Pane) open() {
	p.Fresh()
	if p.opened {
		return
	}
	p.opened = true
	for i := range p.entries {
		e := &p.entries[i]
		if !p.newestFirst {
			e = &p.entries[len(p.entries)-1-i]
		}
		if e.Lane == digest.LaneHappened {
			p.Board.Select(pane.Selection{Event: e.Event})
			return
		}
	}
}

// toggle unfolds the event under the cursor, or folds it again.
func (p *Pane) toggle() pane.Intent {
	it := p.Current()
	if it == nil || it.Sel.Event == "" {
		return pane.Intent{Kind: pane.Say, Text: "no event is selected"}
	}
	id := it.Sel.Event
	p.unfolded[id] = !p.unfolded[id]
	p.Stale()
	p.Board.Select(pane.Selection{Event: id})
	return pane.Intent{}
}

// build makes the rows of the scope.
func (p *Pane) build() rows.Items {
	p.strip = strip{}
	p.entries = p.Deps.Digest.Timeline(p.Scope.Select)
	if p.newestFirst {
		digest.NewestFirst(p.entries)
	}
	dates := rows.DateColumn(p.entries)
	items := make([]rows.Item, 0, len(p.entries)+16)
	group := ""
	for _, e := range p.entries {
		if e.Group != group {
			group = e.Group
			items = append(items, rows.Heading(group, p.Icons))
		}
		items = append(items, rows.EntryItem(e, dates, func() string { return p.fold(e) }, p.Icons))
		if p.unfolded[e.Event] {
			items = append(items, p.reports(e, dates)...)
		}
	}
	return rows.Make(items)
}

// fold is the sign beside an event of several claims, as wide for all.
func (p *Pane) fold(e digest.Entry) string {
	ic := p.Icons()
	switch {
	case p.unfolded[e.Event]:
		return ic.Open + " "
	case e.Claims > 1:
		return ic.Folded + " "
	}
	return "  "
}

// reports are the claims of an unfolded event, as a tree of origins.
func (p *Pane) reports(e digest.Entry, dates int) []rows.Item {
	reports := p.Deps.Digest.Reports(e.Event)
	out := make([]rows.Item, 0, len(reports))
	for i, r := range reports {
		last := i == len(reports)-1
		out = append(out, rows.Item{
			Sel:  pane.Selection{Claim: r.Claim, Event: e.Event, Article: r.Article, Ref: r.Text.Ref},
			Draw: func(w int) []widget.Line { return drawReport(r, last, dates, w, p.Icons()) },
			Find: func() string { return r.Outlet + " " + r.Text.Text },
		})
	}
	return out
}

// roomForDates is the width from which a report's own date has room.
const roomForDates = 56

// drawReport is a report of an unfolded event: who, when, how it stands to the report above, and
// its clause on up to two rows.
func drawReport(r digest.Report, last bool, dates, width int, ic theme.Icons) []widget.Line {
	indent := min(dates+1, max(width/8, 0))
	branch, under := ic.TreeBranch, ic.TreeLine
	if last {
		branch, under = ic.TreeEnd, " "
	}
	head := widget.L(rows.Gap(indent), widget.T(theme.Border, branch+" "), widget.T(theme.Outlet, r.Outlet))
	where := "  " + r.Place
	if width >= roomForDates {
		where = "  " + r.Date + " · " + r.Place
	}
	head = append(head, widget.T(theme.Dim, rows.Plain(where, ic)))
	standing := widget.L(widget.T(theme.Dim, "origin "+strconv.Itoa(r.Origin)))
	if r.Verdict != "" {
		standing = widget.L(widget.T(theme.Planned, string(r.Verdict)))
	}
	rest := widget.L(rows.Gap(indent), widget.T(theme.Border, under+" "))
	out := []widget.Line{widget.Spread(head, standing, width, ic.Ellipsis)}
	if width-rest.Width() < 12 {
		return out
	}
	clause := widget.Wrap(widget.L(widget.T(theme.Quote, rows.Text(r.Text, ic))), width, rest, rest)
	return append(out, rows.Clip(clause, 2, width, ic)...)
}

// strip is how dense the entries lie in time, at a width. It is worked out once for the entries; the zero
// strip is not worked out yet.
type strip struct {
	width  int
	counts []int
	bucket map[model.EventID]int // of each event that counts
}

func newStrip(entries []digest.Entry, width int) strip {
	buckets := digest.Density(entries, width)
	s := strip{width: width, counts: make([]int, len(buckets)), bucket: make(map[model.EventID]int, len(entries))}
	for i, b := range buckets {
		s.counts[i] = b.Events
	}
	for _, e := range entries {
		if i := digest.BucketOf(buckets, e); i >= 0 {
			s.bucket[e.Event] = i
		}
	}
	return s
}

// Strip draws how dense the events lie in time, in at most width cells, with the part that is in
// sight marked.
func (p *Pane) Strip(width int) widget.Line {
	p.open()
	if p.strip.width != width || p.strip.bucket == nil {
		p.strip = newStrip(p.entries, width)
	}
	from, to := p.window()
	return widget.Strip(p.strip.counts, from, to, p.Icons())
}

// window is the first and last bucket that have an event in sight, -1 without one.
func (p *Pane) window() (from, to int) {
	from, to = -1, -1
	items := p.Items()
	first, last := p.List().Window()
	for i := max(first, 0); i <= last && i < len(items); i++ {
		b, ok := p.strip.bucket[items[i].Sel.Event]
		if !ok {
			continue
		}
		if from < 0 || b < from {
			from = b
		}
		to = max(to, b)
	}
	return from, to
}
