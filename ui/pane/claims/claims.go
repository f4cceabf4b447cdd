// Package claims is the pane of what is said, grouped by who says it or by the event it is about.
package claims

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/rows"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// Pane is the claims of a scope.
type Pane struct {
	rows.Board
	grouping digest.Grouping
	whole    map[model.ClaimID]bool // claims that are shown in full
}

// New makes the pane.
func New(deps pane.Deps) *Pane {
	p := &Pane{whole: map[model.ClaimID]bool{}}
	p.Init(deps, "No claims here.", p.build)
	p.Acts = rows.Acts{Space: p.toggle, Turn: p.Turn}
	return p
}

// Turn groups by speaker or by event, and says which.
func (p *Pane) Turn() string {
	p.Stale()
	if p.grouping == digest.BySpeaker {
		p.grouping = digest.ByEvent
		return "claims by event"
	}
	p.grouping = digest.BySpeaker
	return "claims by speaker"
}

// toggle shows the claim under the cursor in full, or its beginning.
func (p *Pane) toggle() pane.Intent {
	it := p.Current()
	if it == nil {
		return pane.Intent{Kind: pane.Say, Text: "no claim is selected"}
	}
	p.whole[it.Sel.Claim] = !p.whole[it.Sel.Claim]
	p.List().Touch()
	return pane.Intent{}
}

// build makes the rows of the scope.
func (p *Pane) build() rows.Items {
	var items []rows.Item
	for _, g := range p.Deps.Digest.Claims(p.Scope.Select, p.grouping) {
		items = append(items, p.heading(g))
		for _, id := range g.Claims {
			items = append(items, p.item(id))
		}
	}
	return rows.Make(items)
}

func (p *Pane) heading(g digest.ClaimGroup) rows.Item {
	return rows.Item{ID: "group", Head: true, Draw: func(w int) []widget.Line {
		ic := p.Icons()
		var left widget.Line
		for _, piece := range g.Title {
			left = append(left, widget.T(theme.Heading, rows.Text(piece, ic)))
		}
		right := widget.L(widget.T(theme.Dim, digest.Count(len(g.Claims), "claim", "claims")))
		return []widget.Line{widget.Spread(left, right, w, ic.Ellipsis)}
	}}
}

func (p *Pane) item(id model.ClaimID) rows.Item {
	c := p.Deps.Digest.Briefing().Claim(id)
	return rows.Item{
		Sel:  pane.Selection{Claim: id, Event: c.Event, Article: c.Ref.Article, Ref: c.Ref},
		Draw: func(w int) []widget.Line { return p.draw(id, w) },
		Find: func() string {
			r := p.Deps.Digest.Row(id)
			return r.Text.Text + " " + r.Speaker + " " + r.Cite
		},
	}
}

// foldedRows is how many rows of a clause show while it is folded.
func foldedRows(width int) int {
	if width < 60 {
		return 3
	}
	return 2
}

// draw is the clause, then a row with who, where, how it is put and how it is backed.
func (p *Pane) draw(id model.ClaimID, width int) []widget.Line {
	ic := p.Icons()
	r := p.Deps.Digest.Row(id)
	indent := widget.L(rows.Gap(1))
	if width < 12 {
		indent = nil
	}
	role := theme.Quote
	if r.Stance == model.StanceExpected {
		role = theme.Planned
	}
	clause := func(text string) []widget.Line {
		return widget.Wrap(widget.L(widget.T(role, text)), width, indent, indent)
	}
	out := clause(rows.Opening(rows.Text(r.Text, ic), r.Inside, ic))
	if most := foldedRows(width); !p.whole[id] && len(out) > most {
		if said, ok := p.said(r); ok && p.grouping == digest.BySpeaker {
			out = clause(ic.Ellipsis + said)
		}
		out = rows.Clip(out, most, width, ic)
	}
	backing := badges(r, ic)
	room := width
	if len(backing) > 0 {
		room -= 1 + backing.Width()
	}
	return append(out, widget.Spread(p.meta(r, room), backing, width, ic.Ellipsis))
}

// meta is who says it and where. Where the room is short, the date goes, and then the outlet is cut: part
// of a date would say something else, and the paragraph is what one looks for.
func (p *Pane) meta(r digest.ClaimRow, room int) widget.Line {
	ic := p.Icons()
	line := func() widget.Line { return widget.L(rows.Gap(1), widget.T(theme.Dim, rows.Plain(p.who(r), ic))) }
	out := line()
	if out.Width() <= room {
		return out
	}
	r.Cite = r.Short
	out = line()
	place, ok := strings.CutPrefix(r.Short, r.Outlet)
	if left := widget.Width(r.Outlet) - (out.Width() - room); ok && out.Width() > room && left >= leastOutlet {
		r.Cite = widget.Truncate(r.Outlet, left, ic.Ellipsis) + place
		out = line()
	}
	return out
}

// leastOutlet is how much of the name of an outlet must be left when it is cut.
const leastOutlet = 6

// said is what is said without the words before it that say who says it, and whether there are such.
// Under the heading of its speaker a long claim can do without them.
func (p *Pane) said(r digest.ClaimRow) (string, bool) {
	b := p.Deps.Digest.Briefing()
	c := b.Claim(r.Claim)
	if c.Content.Empty() || r.Text.Ref != c.Ref || c.Content.Start <= c.Ref.Span.Start {
		return "", false
	}
	text := b.Quote(model.Ref{Article: c.Ref.Article, Span: model.Span{Start: c.Content.Start, End: c.Ref.Span.End}})
	return strings.ReplaceAll(text, "\n", " "), true
}

// who is what the heading does not say: the speaker when claims are grouped by event or the
// speaker has no name, then the place.
func (p *Pane) who(r digest.ClaimRow) string {
	c := p.Deps.Digest.Briefing().Claim(r.Claim)
	s := r.Cite
	if p.grouping == digest.ByEvent && c.Speaker.Own() {
		return r.Cite + " · own voice"
	}
	if p.grouping == digest.ByEvent || c.Speaker.Kind == model.SpeakerUnnamed {
		s = r.Speaker + " · " + s
	}
	return s
}

// badges are the stance and the backing of a claim, in words and with a sign.
func badges(r digest.ClaimRow, ic theme.Icons) widget.Line {
	var out widget.Line
	add := func(role theme.Role, s string) {
		if len(out) > 0 {
			out = append(out, rows.Gap(1))
		}
		out = append(out, widget.T(role, s))
	}
	if r.Note != "" {
		role := theme.Planned
		if r.Stance == model.StanceDenied {
			role = theme.Bad
		}
		add(role, r.Note)
	}
	switch r.Badge {
	case digest.BadgeCorroborated:
		add(theme.Good, ic.Independent+" "+r.Badge.String())
	case digest.BadgeSameOrigin:
		add(theme.Dim, ic.Same+" "+r.Badge.String())
	case digest.BadgeCannotTell:
		add(theme.Dim, ic.Maybe+" "+r.Badge.String())
	case digest.BadgeDisputed:
		add(theme.Warn, ic.Disputed+" "+r.Badge.String())
	case digest.BadgeNone:
	}
	return out
}
