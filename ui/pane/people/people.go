// Package people is the pane of who is who: roles as given, forms of the name, what they say and
// what is said of them.
package people

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/rows"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// Pane is the people of a scope.
type Pane struct {
	rows.Board
	unfolded map[model.PersonID]bool
	digits   int // of the greatest number in the list
}

// New makes the pane.
func New(deps pane.Deps) *Pane {
	p := &Pane{unfolded: map[model.PersonID]bool{}}
	p.Init(deps, "No people here.", p.build)
	p.Acts = rows.Acts{Space: p.toggle}
	return p
}

// toggle unfolds the person under the cursor, or folds them again.
func (p *Pane) toggle() pane.Intent {
	it := p.Current()
	if it == nil {
		return pane.Intent{Kind: pane.Say, Text: "nobody is selected"}
	}
	id := it.Sel.Person
	if rest, ok := strings.CutPrefix(it.ID, ownerPrefix); ok {
		owner, _, _ := strings.Cut(rest, "\x00")
		id = model.PersonID(owner)
	}
	p.unfolded[id] = !p.unfolded[id]
	p.Stale()
	p.Select(pane.Selection{Person: id})
	return pane.Intent{}
}

// ownerPrefix starts the ID of a row below a person, followed by the person.
const ownerPrefix = "under/"

// leastDigits is how wide a column of numbers is at least.
const leastDigits = 3

// build makes the rows of the scope.
func (p *Pane) build() rows.Items {
	cards := p.Deps.Digest.People(p.Scope.Select)
	p.digits = leastDigits
	for _, c := range cards {
		p.digits = max(p.digits, len(digest.Number(max(c.By, c.About))))
	}
	items := make([]rows.Item, 0, len(cards))
	for _, c := range cards {
		items = append(items, rows.Item{
			Sel:  pane.Selection{Person: c.Person, Ref: c.Name.Ref},
			Draw: func(w int) []widget.Line { return p.draw(c, w) },
			Find: func() string { return p.find(c) },
		})
		if p.unfolded[c.Person] {
			items = append(items, p.details(c.Person)...)
		}
	}
	return rows.Make(items)
}

// find is all forms of a name and the roles.
func (p *Pane) find(c digest.Card) string {
	person := p.Deps.Digest.Briefing().Person(c.Person)
	if person == nil {
		return c.Name.Text
	}
	return strings.Join(person.Forms, " ") + " " + c.Role.Text
}

// oneRow is the width from which name and role share a row.
const oneRow = 88

// draw is a person on one row where there is room for name and role, else on two.
func (p *Pane) draw(c digest.Card, width int) []widget.Line {
	ic := p.Icons()
	sign := ic.Folded
	if p.unfolded[c.Person] {
		sign = ic.Open
	}
	name := widget.L(widget.T(theme.Accent, sign+" "), widget.T(theme.Person, rows.Text(c.Name, ic)))
	counts := p.tally(c, width, ic)
	if c.Role.Text == "" {
		return []widget.Line{widget.Spread(name, counts, width, ic.Ellipsis)}
	}
	role := widget.T(theme.Text, rows.Text(c.Role, ic))
	const column = 30
	if width >= oneRow {
		one := append(rows.PadRight(name, column+1, ic), role)
		return []widget.Line{widget.Spread(one, counts, width, ic.Ellipsis)}
	}
	return []widget.Line{
		widget.Spread(name, counts, width, ic.Ellipsis),
		widget.L(rows.Gap(2), role).Cut(width, ic.Ellipsis),
	}
}

// tally is the countries and the numbers of statements by and about a person, in columns.
func (p *Pane) tally(c digest.Card, width int, ic theme.Icons) widget.Line {
	codes := make([]string, 0, 3)
	for i, code := range c.Countries {
		if i == 3 {
			codes[2] = ic.Ellipsis
			break
		}
		codes = append(codes, string(code))
	}
	place := strings.Join(codes, " ")
	if width < 44 {
		return widget.L(widget.T(theme.Dim, number(c.By, "said", p.digits)))
	}
	return widget.L(widget.T(theme.Dim, place), widget.T(theme.Text, "  "+number(c.By, "said", p.digits)+" "+number(c.About, "about", p.digits)))
}

// number is a count with its word in a column that is blank for none.
func number(n int, word string, width int) string {
	if n == 0 {
		return strings.Repeat(" ", width+1+len(word))
	}
	s := digest.Number(n)
	return strings.Repeat(" ", max(width-len(s), 0)) + s + " " + word
}

// details are what is known of an unfolded person, each item with its receipt.
func (p *Pane) details(id model.PersonID) []rows.Item {
	var out []rows.Item
	for _, f := range p.Deps.Digest.Person(id).Fields {
		out = append(out, rows.Item{ID: "label/" + f.Label, Head: true, Draw: func(w int) []widget.Line {
			return []widget.Line{widget.L(rows.Gap(2), widget.T(theme.Accent, f.Label)).Cut(w, p.Icons().Ellipsis)}
		}})
		for _, l := range f.Lines {
			it := rows.Of(l, p.Icons)
			it.ID = ownerPrefix + string(id) + "\x00" + it.Sel.Key()
			it.Draw = func(w int) []widget.Line { return p.detail(l, w) }
			out = append(out, it)
		}
	}
	return out
}

func (p *Pane) detail(l digest.Line, width int) []widget.Line {
	indent := widget.L(rows.Gap(4))
	if width < 20 {
		indent = nil
	}
	ic := p.Icons()
	return rows.Clip(widget.Wrap(rows.Segs(l.Pieces, ic), width, indent, indent), 3, width, ic)
}
