// Package overview is the first tab: one line per country, the whole timeline, what is disputed,
// who takes from whom, and problems.
package overview

import (
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/rows"
	"example.org/sitrep/ui/widget"
)

// Pane is the overview of all countries.
type Pane struct{ rows.Board }

// New makes the pane.
func New(deps pane.Deps) *Pane {
	p := &Pane{}
	p.Init(deps, "No articles were read.", p.build)
	p.Acts = rows.Acts{Enter: p.enter}
	return p
}

// enter opens the tab of a country, and what the row is about otherwise.
func (p *Pane) enter() pane.Intent {
	s := p.Selection()
	if s.Country != "" {
		return pane.Intent{Kind: pane.OpenCountry, Target: s}
	}
	return p.Enter()
}

// build makes the rows. The timeline stands after the countries.
func (p *Pane) build() rows.Items {
	var items []rows.Item
	for i, s := range p.Deps.Digest.OverviewOf(p.Scope.Select) {
		items = append(items, p.section(s, i > 0)...)
		if s.Kind == digest.SectionBottom {
			items = append(items, p.timeline()...)
		}
	}
	return rows.Make(items)
}

func (p *Pane) section(s digest.Section, gap bool) []rows.Item {
	var out []rows.Item
	if gap {
		out = append(out, rows.Blank())
	}
	out = append(out, rows.Heading(s.Title, p.Icons))
	for _, l := range s.Lines {
		it := rows.Of(l, p.Icons)
		if s.Kind == digest.SectionBottom {
			it.Draw = func(w int) []widget.Line {
				return rows.Shortened(l, w, p.countryRows(), p.Icons())
			}
		}
		out = append(out, it)
	}
	if len(s.Lines) == 0 {
		out = append(out, rows.Note(s.Empty, p.Icons))
	}
	return out
}

// countryRows is how many rows a country's bottom line may take: three, two in a window that is low
// and wide, so that the countries and the head of the timeline share the first screen, and four in a
// narrow one.
func (p *Pane) countryRows() int {
	switch w, h := p.Size(); {
	case w < 50 && h >= 16:
		return 4
	case h < 24 && w >= 70:
		return 2
	}
	return 3
}

// SetSize is in cells. Another height can give the countries other room.
func (p *Pane) SetSize(w, h int) {
	before := p.countryRows()
	p.Board.SetSize(w, h)
	if p.countryRows() != before {
		p.List().Touch()
	}
}

// timeline is every event of the briefing, newest first, as the brief reading starts there.
func (p *Pane) timeline() []rows.Item {
	entries := p.Deps.Digest.Timeline(p.Scope.Select)
	if len(entries) == 0 {
		return nil
	}
	digest.NewestFirst(entries)
	dates := rows.DateColumn(entries)
	out := []rows.Item{rows.Blank(), rows.Heading("Timeline", p.Icons)}
	group := ""
	for _, e := range entries {
		if e.Group != group {
			group = e.Group
			out = append(out, rows.Subheading(group, p.Icons))
		}
		out = append(out, rows.EntryItem(e, dates, func() string { return "" }, p.Icons))
	}
	return out
}
