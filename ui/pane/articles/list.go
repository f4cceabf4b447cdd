// Package articles is the list of articles and the reader of one.
package articles

import (
	"slices"
	"strconv"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/rows"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// Pane lists the articles: outlet, date with its basis, language, what each takes from others; in
// the overview also the files that could not be read.
type Pane struct {
	rows.Board
}

// New makes the list.
func New(d pane.Deps) *Pane {
	p := &Pane{}
	p.Init(d, "No article here.", p.build)
	p.Acts = rows.Acts{Enter: p.enter}
	return p
}

func (p *Pane) build() rows.Items {
	cards := p.Deps.Digest.Sources(p.Scope.Select)
	items := make([]rows.Item, 0, len(cards)+8)
	for i := range cards {
		c := &cards[i]
		if i > 0 {
			items = append(items, rows.Blank())
		}
		items = append(items, rows.Item{
			Sel:  pane.Selection{Article: c.Article},
			Find: func() string { return c.Outlet + " " + c.Title.Text + " " + c.Path },
			Draw: func(w int) []widget.Line { return p.draw(c, w) },
		})
	}
	if p.Scope.Country == "" {
		items = append(items, p.problems()...)
	}
	return rows.Make(items)
}

// draw is an article: outlet and date, the headline, where it comes from.
func (p *Pane) draw(c *digest.SourceCard, w int) []widget.Line {
	ic := p.Icons()
	date := widget.T(theme.Date, rows.Plain(c.Date, ic))
	if c.Basis == string(model.PublishedUnknown) {
		date.Role = theme.Warn
	}
	note := widget.L(widget.T(theme.Dim, c.Language))
	if w >= 56 {
		note[0].Text = strings.TrimSpace(c.Language + "  " + digest.Count(c.Claims, "claim", "claims"))
	}
	out := []widget.Line{widget.Spread(headOf(c, date, w-note.Width()-1, ic), note, w, ic.Ellipsis)}
	indent := widget.L(rows.Gap(2))
	if w < 12 {
		indent = nil
	}
	if c.Title.Text != "" {
		out = append(out, widget.Wrap(widget.L(widget.T(theme.Quote, rows.Text(c.Title, ic))), w, indent, indent)...)
	} else {
		out = append(out, append(append(widget.Line{}, indent...), widget.T(theme.Dim, "no headline, "+c.Path)).Cut(w, ic.Ellipsis))
	}
	for _, l := range p.Deps.Digest.Derived(c.Article) {
		l.Depth++
		out = append(out, rows.Wrapped(l, w, ic)...)
	}
	return out
}

// headOf is outlet and date, and how the date is known where there is room. Of a date, part would say
// something else, so it is the outlet that is shortened.
func headOf(c *digest.SourceCard, date widget.Seg, room int, ic theme.Icons) widget.Line {
	outlet, when := widget.L(widget.T(theme.Outlet, c.Outlet)), widget.L(rows.Gap(2), date)
	if left := room - when.Width(); outlet.Width() > left && left >= 8 {
		outlet = outlet.Cut(left, ic.Ellipsis)
	}
	head := slices.Concat(outlet, when)
	basis := widget.T(theme.Dim, "  "+basisWords(c.Basis))
	if room >= 40 && head.Width()+widget.Width(basis.Text) <= room {
		head = append(head, basis)
	}
	return head
}

// basisWords say how a publication date is known.
func basisWords(basis string) string {
	switch model.PublishedBasis(basis) {
	case model.PublishedStated:
		return "stated in the text"
	case model.PublishedMetadata:
		return "from the metadata"
	case model.PublishedInferred:
		return "inferred"
	case model.PublishedUnknown:
	}
	return ""
}

// problems are the files that gave no article, or not all of it.
func (p *Pane) problems() []rows.Item {
	problems := p.Deps.Digest.Briefing().Problems
	if len(problems) == 0 {
		return nil
	}
	items := []rows.Item{rows.Blank(), rows.Heading("Problems", p.Icons)}
	for i, f := range problems {
		at := f.Path
		if f.Line > 0 {
			at += ":" + strconv.Itoa(f.Line)
		}
		line := widget.L(widget.T(theme.Outlet, at), widget.T(theme.Bad, "  "+f.Message))
		items = append(items, rows.Item{
			ID: "problem/" + strconv.Itoa(i), Find: line.Plain,
			Draw: func(w int) []widget.Line { return widget.Wrap(line, w, nil, nil) },
		})
	}
	return items
}

// enter opens the article under the cursor.
func (p *Pane) enter() pane.Intent {
	if s := p.Selection(); s.Article != "" {
		return pane.Intent{Kind: pane.OpenArticle, Target: s}
	}
	return pane.Intent{Kind: pane.Say, Text: "this file could not be read, there is nothing to open"}
}
