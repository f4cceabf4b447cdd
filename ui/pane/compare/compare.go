// Package compare is the pane that lays the reports of one event side by side: what differs, the
// figures, who says what and who leaves it out. Words that another report has too are dim, so
// that the eye falls on those that only one has.
package compare

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/rows"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// Pane compares the reports of an event.
type Pane struct {
	rows.Board
	event  model.EventID
	c      digest.Comparison
	column int // the report that the cursor is on, where they stand side by side
}

// New makes the pane.
func New(deps pane.Deps) *Pane {
	p := &Pane{}
	p.Init(deps, "No event is selected.", p.build)
	return p
}

// Show compares the reports of an event, from the top.
func (p *Pane) Show(id model.EventID) {
	p.event, p.column = id, 0
	p.Stale()
	p.List().Do(keys.Top)
}

// Event is the event that is compared.
func (p *Pane) Event() model.EventID { return p.event }

// Handle takes a message.
func (p *Pane) Handle(msg tea.Msg) (pane.Intent, tea.Cmd) {
	a, done := p.Move(msg)
	if done {
		return pane.Intent{}, nil
	}
	switch a { //nolint:exhaustive // the other actions are the app's
	case keys.Left:
		return p.turn(-1), nil
	case keys.Right, keys.Space:
		return p.turn(1), nil
	case keys.Enter:
		return p.enter(), nil
	case keys.Esc, keys.Back, keys.Quit, keys.Compare:
		return pane.Intent{Kind: pane.Back}, nil
	}
	return pane.Intent{}, nil
}

// turn goes to the report on the left or right.
func (p *Pane) turn(dir int) pane.Intent {
	n := len(p.c.Columns)
	if n < 2 {
		return pane.Intent{Kind: pane.Say, Text: "one report only"}
	}
	p.column = (p.column + dir + n) % n
	p.List().Touch()
	return pane.Intent{Kind: pane.Say, Text: p.c.Columns[p.column].Outlet}
}

func (p *Pane) enter() pane.Intent {
	s := p.Selection()
	if !s.Ref.None() {
		return pane.Intent{Kind: pane.OpenRef, Target: s}
	}
	return rows.Open(s)
}

// Selection is the claim under the cursor: in a row of facts that of the chosen report, else of
// the first that has one.
func (p *Pane) Selection() pane.Selection {
	it := p.Current()
	if it == nil {
		return pane.Selection{}
	}
	var n int
	if _, err := fmt.Sscanf(it.ID, "fact/%d", &n); err == nil && n < len(p.c.Facts) {
		if l := p.c.Facts[n].Cells[p.column]; l.Claim != "" {
			return pane.SelectionOf(l)
		}
	}
	return it.Sel
}

// build makes the rows for the event.
func (p *Pane) build() rows.Items {
	d := p.Deps.Digest
	p.c = d.Compare(p.event)
	if p.c.Event == "" {
		return nil
	}
	items := []rows.Item{p.title()}
	if len(p.c.Differs) > 0 {
		items = append(items, rows.Blank(), rows.Heading("What differs", p.Icons))
		for _, l := range p.c.Differs {
			items = append(items, rows.Of(l, p.Icons))
		}
	}
	for _, t := range d.Ledger(p.event) {
		items = append(items, rows.Blank(), rows.Heading(t.Title(), p.Icons))
		items = append(items, p.ledger(t)...)
	}
	items = append(items, rows.Blank(), rows.Heading("Who says what, who leaves it out", p.Icons))
	if len(p.c.Columns) > 1 {
		items = append(items, p.heads())
	}
	for i := range p.c.Facts {
		items = append(items, p.fact(i))
	}
	return rows.Make(items)
}

func (p *Pane) title() rows.Item {
	return rows.Item{ID: "title", Head: true, Draw: func(w int) []widget.Line {
		ic := p.Icons()
		e := p.Deps.Digest.Entry(p.event)
		left := widget.L(widget.T(theme.Heading, "COMPARE  "), widget.T(theme.Date, rows.Plain(p.c.Date, ic)))
		right := widget.L(widget.T(theme.Dim, e.Spoken()))
		head := []widget.Line{left.Cut(w, ic.Ellipsis), right.Cut(w, ic.Ellipsis)}
		if left.Width()+right.Width() < w {
			head = []widget.Line{widget.Spread(left, right, w, ic.Ellipsis)}
		}
		return append(head, widget.Wrap(widget.L(widget.T(theme.Strong, rows.Text(p.c.Title, ic))), w, nil, nil)...)
	}}
}

// ledger draws the figures of a unit, each with a bar as long as it is large.
func (p *Pane) ledger(t digest.LedgerTable) []rows.Item {
	top := slices.Max(append(slices.Clone(t.Values), 0))
	out := make([]rows.Item, 0, len(t.Rows))
	for i, l := range t.Rows {
		it := rows.Of(l, p.Icons)
		it.ID = fmt.Sprintf("figure/%s/%d", t.Unit, i)
		it.Draw = func(w int) []widget.Line { return figureRow(l, t.Values[i], top, w, p.Icons()) }
		out = append(out, it)
	}
	return out
}

const barCells = 16

func figureRow(l digest.Line, value, top float64, width int, ic theme.Icons) []widget.Line {
	text := rows.Segs(l.Pieces, ic)
	if width < 50 || top <= 0 || value < 0 {
		return widget.Wrap(text, width, nil, nil)
	}
	n := int(value/top*barCells + 0.5)
	full := ic.Bars[len(ic.Bars)-1]
	bar := widget.L(widget.T(theme.Bar, strings.Repeat(full, n)), rows.Gap(barCells+1-n))
	return widget.Wrap(text, width, bar, widget.L(rows.Gap(barCells+1)))
}

// minColumn is the least width of a report's column; with less room reports stand one below the
// other.
const minColumn = 24

// columnWidth is the width of each column, 0 when they do not fit side by side.
func (p *Pane) columnWidth(width int) int {
	n := len(p.c.Columns)
	if n == 0 {
		return 0
	}
	w := (width - 2*(n-1)) / n
	if w < minColumn {
		return 0
	}
	return w
}

// heads names the reports above their columns.
func (p *Pane) heads() rows.Item {
	return rows.Item{ID: "heads", Head: true, Draw: func(w int) []widget.Line {
		cw := p.columnWidth(w)
		if cw == 0 {
			return nil
		}
		cells := make([][]widget.Line, len(p.c.Columns))
		for i, col := range p.c.Columns {
			cells[i] = p.head(i, col, cw)
		}
		return zip(cells, cw, p.Icons())
	}}
}

func (p *Pane) head(i int, col digest.Column, width int) []widget.Line {
	ic := p.Icons()
	role, sign := theme.Outlet, ""
	if i == p.column {
		role, sign = theme.TabOn, " "+ic.CursorLeft
	}
	return []widget.Line{
		append(widget.L(widget.T(role, col.Outlet)).Cut(width-widget.Width(sign), ic.Ellipsis), widget.T(theme.Accent, sign)),
		widget.L(widget.T(theme.Dim, rows.Plain(col.Date+" · "+standing(col), ic))).Cut(width, ic.Ellipsis),
	}
}

// standing says how a column stands to the event.
func standing(c digest.Column) string {
	if c.Origin == 0 {
		return "differs, reports another event"
	}
	return "origin " + digest.Number(c.Origin)
}

// fact is something that at least one report says, with the words of each.
func (p *Pane) fact(n int) rows.Item {
	f := p.c.Facts[n]
	return rows.Item{
		ID:  fmt.Sprintf("fact/%d", n),
		Sel: pane.SelectionOf(f.Line),
		Draw: func(w int) []widget.Line {
			if cw := p.columnWidth(w); cw > 0 {
				return p.sideBySide(f, cw)
			}
			return p.stacked(f, w)
		},
		Find: f.Line.Text,
	}
}

func (p *Pane) sideBySide(f digest.Fact, width int) []widget.Line {
	ic := p.Icons()
	cells := make([][]widget.Line, len(f.Cells))
	for i, l := range f.Cells {
		if l.Claim == "" {
			cells[i] = []widget.Line{widget.L(widget.T(theme.Dim, rows.Plain("— left out", ic)))}
			continue
		}
		cells[i] = widget.Wrap(rows.Segs(l.Pieces, ic), width, nil, nil)
	}
	return append(zip(cells, width, ic), nil)
}

// stacked puts the reports of a fact one below the other.
func (p *Pane) stacked(f digest.Fact, width int) []widget.Line {
	ic := p.Icons()
	var out []widget.Line
	var without []string
	for i, l := range f.Cells {
		col := p.c.Columns[i]
		if l.Claim == "" {
			without = append(without, col.Outlet)
			continue
		}
		sign := " "
		if i == p.column {
			sign = ic.Folded
		}
		out = append(out, widget.L(widget.T(theme.Accent, sign), widget.T(theme.Outlet, col.Outlet), widget.T(theme.Dim, "  "+col.Date)).Cut(width, ic.Ellipsis))
		indent := widget.L(rows.Gap(min(2, width/10)))
		out = append(out, widget.Wrap(rows.Segs(l.Pieces, ic), width, indent, indent)...)
	}
	if len(without) > 0 {
		l := widget.L(widget.T(theme.Dim, " left out by "+strings.Join(without, ", ")))
		out = append(out, widget.Wrap(l, width, nil, nil)...)
	}
	return append(out, nil)
}

// zip joins cells into rows, two columns apart.
func zip(cells [][]widget.Line, width int, ic theme.Icons) []widget.Line {
	height := 0
	for _, c := range cells {
		height = max(height, len(c))
	}
	out := make([]widget.Line, height)
	for y := range out {
		for i, c := range cells {
			var l widget.Line
			if y < len(c) {
				l = c[y]
			}
			if i < len(cells)-1 {
				l = append(rows.PadRight(l, width, ic), rows.Gap(2))
			}
			out[y] = append(out[y], l...)
		}
	}
	return out
}
