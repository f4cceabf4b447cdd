// Package brief is the pane of a country's briefing: headings and items that sitrep composes,
// rendered as Markdown, each line leading to its sentence.
package brief

import (
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/markdown"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/rows"
	"example.org/sitrep/ui/widget"
)

// measure is the width beyond which lines of text are hard to read.
const measure = 96

// Pane is the briefing of one country.
type Pane struct {
	rows.Board
	render markdown.Renderer
}

// New makes the pane.
func New(deps pane.Deps) *Pane {
	p := &Pane{}
	p.Init(deps, "Nothing is said about this country.", p.build)
	return p
}

// build makes the rows of the scope.
func (p *Pane) build() rows.Items {
	var items []rows.Item
	for i, s := range p.Deps.Digest.Brief(p.Scope.Select) {
		if i > 0 {
			items = append(items, rows.Blank())
		}
		items = append(items, p.heading(s.Title))
		for _, l := range s.Lines {
			items = append(items, p.item(l))
		}
		if len(s.Lines) == 0 {
			items = append(items, rows.Note(s.Empty, p.Icons))
		}
	}
	return rows.Make(items)
}

func (p *Pane) heading(title string) rows.Item {
	return rows.Item{ID: "heading/" + title, Head: true, Draw: func(w int) []widget.Line {
		b := markdown.Block{Kind: markdown.Heading, Text: rows.HeadingText(title, p.Icons())}
		return p.render.Render(b, min(w, measure), p.Icons())
	}}
}

func (p *Pane) item(l digest.Line) rows.Item {
	it := rows.Of(l, p.Icons)
	it.Draw = func(w int) []widget.Line {
		b := markdown.Block{Kind: kindOf(l), Text: rows.Segs(l.Pieces, p.Icons())}
		return p.render.Render(b, min(w, measure), p.Icons())
	}
	return it
}

func kindOf(l digest.Line) markdown.Kind {
	switch {
	case l.Branch == digest.BranchMid:
		return markdown.Subitem
	case l.Branch == digest.BranchLast:
		return markdown.LastSubitem
	case l.Depth > 0:
		return markdown.Remark
	case l.Bullet:
		return markdown.Item
	}
	return markdown.Paragraph
}
