// Package results shows what a search finds, while one types.
package results

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/rows"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// Pane is the list of hits.
type Pane struct {
	deps pane.Deps
	list widget.List
	res  search.Results
	at   []int // the hit of each row, -1 for headings
}

// New makes an empty list.
func New(d pane.Deps) *Pane {
	p := &Pane{deps: d}
	p.Clear()
	return p
}

// Clear shows that nothing was asked for yet.
func (p *Pane) Clear() {
	p.res, p.at = search.Results{}, nil
	p.list.Empty = "Type a name, a place or words of a text.\n\nFields narrow it: country:mx person:name outlet:name " +
		"by:name since:2025-01 until:2026 is:disputed -word \"exact words\""
	p.list.Set(widget.Slice{})
}

// Set shows hits; the cursor goes to the best one.
func (p *Pane) Set(res search.Results) {
	p.res, p.at = res, nil
	p.list.Empty = "Nothing found."
	hits := make(widget.Slice, 0, len(res.Hits)+6)
	if len(res.Near) > 0 {
		hits = append(hits, note("spelt otherwise: "+strings.Join(res.Near, ", ")))
		p.at = append(p.at, -1)
	}
	last := search.Kind(0)
	for i := range res.Hits {
		h := &res.Hits[i]
		if h.Kind != last {
			last = h.Kind
			hits = append(hits, heading(h.Kind))
			p.at = append(p.at, -1)
		}
		hits = append(hits, widget.Row{Key: "hit" + strconv.Itoa(i), Draw: func(w int) []widget.Line { return p.draw(h, w) }})
		p.at = append(p.at, i)
	}
	p.list.Set(widget.Slice{})
	p.list.Set(hits)
}

// note is a dim row above the hits.
func note(text string) widget.Row {
	return widget.Row{Key: "note", Head: true, Draw: func(w int) []widget.Line {
		return widget.Wrap(widget.L(widget.T(theme.Dim, text)), w, nil, nil)
	}}
}

func heading(k search.Kind) widget.Row {
	name := kindName(k)
	return widget.Row{Key: "kind" + name, Head: true, Draw: func(int) []widget.Line {
		return []widget.Line{widget.L(widget.T(theme.Heading, name))}
	}}
}

func kindName(k search.Kind) string {
	switch k {
	case search.Country:
		return "Countries"
	case search.Person:
		return "People"
	case search.Organisation:
		return "Organisations"
	case search.Event:
		return "Events"
	case search.Claim:
		return "Claims"
	case search.Passage:
		return "In the texts"
	}
	return ""
}

// longest is how many rows a hit takes at most.
const longest = 3

// draw is a hit: names with what they are, texts with their citation.
func (p *Pane) draw(h *search.Hit, w int) []widget.Line {
	ic := p.deps.Styles().Icons
	indent := widget.L(widget.T(theme.Text, "  "))
	switch h.Kind {
	case search.Country, search.Organisation:
		return []widget.Line{widget.L(widget.T(theme.Strong, h.Name)).Cut(w, ic.Ellipsis)}
	case search.Person:
		return []widget.Line{p.person(h).Cut(w, ic.Ellipsis)}
	case search.Event:
		date := "undated"
		if e := p.deps.Digest.Briefing().Event(h.Event); e != nil {
			date = digest.DateLabel(e.When)
		}
		first := widget.L(widget.T(theme.Date, rows.Plain(date, ic)+"  "))
		return rows.Clip(widget.Wrap(p.quote(h), w, first, indent), longest, w, ic)
	case search.Claim, search.Passage:
	}
	cite := append(widget.Line{}, indent...)
	cite = append(cite, widget.T(theme.Dim, rows.Plain(p.deps.Digest.Cite(h.Line), ic)))
	return append(rows.Clip(widget.Wrap(p.quote(h), w, nil, nil), longest, w, ic), cite.Cut(w, ic.Ellipsis))
}

func (p *Pane) person(h *search.Hit) widget.Line {
	l := widget.L(widget.T(theme.Person, h.Name))
	b := p.deps.Digest.Briefing()
	if who := b.Person(h.Person); who != nil && len(who.Roles) > 0 {
		l = append(l, widget.T(theme.Dim, "  "+b.Quote(who.Roles[0].Ref)))
	}
	if found := b.Quote(h.Line); found != h.Name && found != "" {
		l = append(l, widget.T(theme.Dim, "  as "), widget.T(theme.Quote, found))
	}
	return l
}

// quote is the matching line with its matches marked.
func (p *Pane) quote(h *search.Hit) widget.Line {
	l := widget.L(widget.T(theme.Quote, p.deps.Digest.Briefing().Quote(h.Line)))
	for _, m := range h.Marks {
		from, to := m.Start-h.Line.Span.Start, m.End-h.Line.Span.Start
		if from >= 0 && to <= h.Line.Span.Len() {
			l = l.Mark(from, to, theme.Match)
		}
	}
	return l
}

// Count says how many hits there are: "3 of 41".
func (p *Pane) Count() string {
	if len(p.res.Hits) == 0 {
		return ""
	}
	at, of := p.list.Position()
	more := ""
	if p.res.More {
		more = "+"
	}
	return strconv.Itoa(at) + " of " + strconv.Itoa(of) + more
}

// Results are the hits that are shown.
func (p *Pane) Results() search.Results { return p.res }

// Hit is the selected hit and its place among the results.
func (p *Pane) Hit() (h search.Hit, at int, ok bool) {
	i := p.list.Cursor()
	if i < 0 || i >= len(p.at) || p.at[i] < 0 {
		return search.Hit{}, 0, false
	}
	return p.res.Hits[p.at[i]], p.at[i], true
}

// Selection is what the selected hit is about.
func (p *Pane) Selection() pane.Selection {
	h, _, ok := p.Hit()
	if !ok {
		return pane.Selection{}
	}
	switch h.Kind {
	case search.Country:
		return pane.Selection{Country: h.Country}
	case search.Person:
		return pane.Selection{Person: h.Person}
	case search.Event:
		return pane.Selection{Event: h.Event, Ref: h.Line}
	case search.Claim:
		return pane.Selection{Claim: h.Claim, Event: h.Event, Article: h.Article, Ref: h.Line}
	case search.Organisation, search.Passage:
	}
	return pane.Selection{Claim: p.claimAt(h.Line), Article: h.Line.Article, Ref: h.Line}
}

// claimAt is the first claim in a passage, for the provenance; "" without one.
func (p *Pane) claimAt(r model.Ref) model.ClaimID {
	b := p.deps.Digest.Briefing()
	for i := range b.Claims {
		if c := &b.Claims[i]; c.Ref.Article == r.Article && c.Ref.Span.Overlaps(r.Span) {
			return c.ID
		}
	}
	return ""
}

// Move moves the cursor while the prompt has the letters.
func (p *Pane) Move(key string) {
	switch key {
	case "up", "ctrl+p", "shift+tab":
		p.list.Do(keys.Up)
	case "down", "ctrl+n", "tab":
		p.list.Do(keys.Down)
	case "pgup":
		p.list.Do(keys.PageUp)
	case "pgdown":
		p.list.Do(keys.PageDown)
	}
}

// SetSize is in cells.
func (p *Pane) SetSize(w, h int) { p.list.SetSize(w, h) }

// Handle moves the cursor.
func (p *Pane) Handle(msg tea.Msg) (pane.Intent, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		p.Move(k.String())
	}
	return pane.Intent{}, nil
}

// List is the list of hits.
func (p *Pane) List() *widget.List { return &p.list }

// View draws the hits.
func (p *Pane) View() string { return p.list.View(p.deps.Styles(), true) }
