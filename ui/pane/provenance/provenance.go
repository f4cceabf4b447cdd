// Package provenance is the pane that says what the selected row rests on: the sentence with the
// clause and the cue marked, who says it, where, how the date is known, who else reports it and
// what differs. Every item opens its sentence.
package provenance

import (
	"fmt"
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

// Pane is the provenance of what is selected elsewhere.
type Pane struct {
	rows.Board
	shown pane.Selection // what the main pane has selected
	claim model.ClaimID  // the claim of it that is traced
}

// New makes the pane.
func New(deps pane.Deps) *Pane {
	p := &Pane{}
	p.Init(deps, "Nothing here rests on a single sentence.", p.build)
	return p
}

// Show says what the selection rests on; the zero Selection shows nothing.
func (p *Pane) Show(s pane.Selection) {
	if s == p.shown {
		return
	}
	p.shown, p.claim = s, s.Claim
	if p.claim == "" && s.Event != "" {
		p.claim = p.Deps.Digest.Lead(s.Event)
	}
	p.renew()
}

// renew makes the rows anew and starts at their top.
func (p *Pane) renew() {
	p.Stale()
	p.List().Do(keys.Top)
}

// Handle takes a message.
func (p *Pane) Handle(msg tea.Msg) (pane.Intent, tea.Cmd) {
	a, done := p.Move(msg)
	if done {
		return pane.Intent{}, nil
	}
	switch a { //nolint:exhaustive // the other actions are the app's
	case keys.Enter:
		return p.enter(), nil
	case keys.Space:
		p.List().Do(keys.PageDown)
	case keys.NextClaim:
		return p.step(1), nil
	case keys.PrevClaim:
		return p.step(-1), nil
	}
	return pane.Intent{}, nil
}

// enter opens the passage of the item: the sentence in its article, or what the item is about.
func (p *Pane) enter() pane.Intent {
	s := p.Selection()
	switch {
	case !s.Ref.None() && !s.Ref.Span.Empty():
		return pane.Intent{Kind: pane.OpenRef, Target: s}
	case s.Claim != "" && s.Claim != p.claim:
		return pane.Intent{Kind: pane.OpenClaim, Target: s}
	case s.Person != "":
		return pane.Intent{Kind: pane.OpenPerson, Target: s}
	}
	return rows.Open(s)
}

// step goes to the next or previous claim of the event.
func (p *Pane) step(dir int) pane.Intent {
	c := p.Deps.Digest.Briefing().Claim(p.claim)
	if c == nil {
		return pane.Intent{Kind: pane.Say, Text: "no claim is shown"}
	}
	e := p.Deps.Digest.Briefing().Event(c.Event)
	if e == nil || len(e.Claims) < 2 {
		return pane.Intent{Kind: pane.Say, Text: "the only claim of its event"}
	}
	for i, id := range e.Claims {
		if id == p.claim {
			p.claim = e.Claims[(i+dir+len(e.Claims))%len(e.Claims)]
			break
		}
	}
	p.renew()
	return pane.Intent{}
}

// build makes the rows for what is shown.
func (p *Pane) build() rows.Items {
	switch {
	case p.claim != "":
		return p.trace()
	case p.shown.Person != "":
		return p.person()
	case p.shown.Article != "":
		return p.article()
	case p.shown.Country != "":
		return p.country()
	case !p.shown.Ref.None():
		return p.passage()
	}
	return nil
}

// trace is the provenance of a claim.
func (p *Pane) trace() rows.Items {
	t := p.Deps.Digest.Provenance(p.claim)
	if t.Claim == "" {
		return nil
	}
	items := []rows.Item{p.title("PROVENANCE", fmt.Sprintf("claim %d of %d", t.Number, t.Total))}
	items = append(items, p.quotation(t), rows.Blank())
	for i, f := range t.Fields {
		items = append(items, p.field(f, i)...)
	}
	return rows.Make(items)
}

func (p *Pane) title(left, right string) rows.Item {
	return rows.Item{ID: "title", Head: true, Draw: func(w int) []widget.Line {
		return []widget.Line{widget.Spread(
			widget.L(widget.T(theme.Heading, left)), widget.L(widget.T(theme.Dim, right)), w, p.Icons().Ellipsis)}
	}}
}

// quotation is the sentence in quotation marks, clause and cue marked.
func (p *Pane) quotation(t digest.Trace) rows.Item {
	c := p.Deps.Digest.Briefing().Claim(t.Claim)
	return rows.Item{
		Sel: pane.Selection{Claim: t.Claim, Event: t.Event, Article: c.Ref.Article, Ref: c.Ref},
		Draw: func(w int) []widget.Line {
			ic := p.Icons()
			text := rows.Segs(t.Quote, ic)
			if isQuoted(digest.Line{Pieces: t.Quote}.Text()) {
				return widget.Wrap(text, w, nil, hang(w, 1))
			}
			l := widget.L(widget.T(theme.Accent, ic.QuoteOpen))
			l = append(l, text...)
			l = append(l, widget.T(theme.Accent, ic.QuoteClose))
			return widget.Wrap(l, w, nil, hang(w, 1))
		},
		Find: func() string { return digest.Line{Pieces: t.Quote}.Text() },
	}
}

// isQuoted reports whether a sentence stands in quotation marks of its own, and no mark in between ends
// them.
func isQuoted(s string) bool {
	for _, marks := range [][2]string{{"“", "”"}, {"\"", "\""}, {"«", "»"}, {"「", "」"}} {
		if inner, ok := strings.CutPrefix(s, marks[0]); ok {
			inner, ok = strings.CutSuffix(inner, marks[1])
			return ok && !strings.Contains(inner, marks[0]) && !strings.Contains(inner, marks[1])
		}
	}
	return false
}

// hang is an indent of n cells where the width has room for one.
func hang(width, n int) widget.Line {
	if width < 20 {
		return nil
	}
	return widget.L(rows.Gap(n))
}

// labelColumn is the width of the labels of fields; a longer one pushes its first line on.
const labelColumn = 10

// field is a labelled run of items. The lines hang beside the label where there is room, and
// below it in a narrow pane; a tree starts at the left edge.
func (p *Pane) field(f digest.Field, n int) []rows.Item {
	out := make([]rows.Item, 0, len(f.Lines))
	for i, l := range f.Lines {
		label := ""
		if i == 0 {
			label = f.Label
		}
		it := rows.Of(l, p.Icons)
		it.ID = fmt.Sprintf("%d/%d", n, i)
		it.Draw = func(w int) []widget.Line { return drawField(label, l, w, p.Icons()) }
		out = append(out, it)
	}
	return out
}

func drawField(label string, l digest.Line, width int, ic theme.Icons) []widget.Line {
	first := widget.L(widget.T(theme.Accent, label))
	gap := labelColumn - first.Width()
	if gap < 1 {
		gap = 2
	}
	first = append(first, rows.Gap(gap))
	rest := widget.L(rows.Gap(labelColumn))
	if l.Branch == digest.BranchNone {
		rest = append(rest, rows.Gap(2*min(l.Depth, 1))) // a remark on the line above
		if label == "" {
			first = rest
		}
	} else {
		first, rest = rows.Branch(l, ic)
		if label == "" {
			first = append(widget.L(rows.Gap(1)), first...)
			rest = append(append(widget.L(rows.Gap(1)), rest...), rows.Gap(2))
		}
	}
	if width < labelColumn+14 {
		return narrowField(label, l, width, ic)
	}
	return widget.Wrap(rows.Segs(l.Pieces, ic), width, first, rest)
}

// narrowField puts the label on a row of its own.
func narrowField(label string, l digest.Line, width int, ic theme.Icons) []widget.Line {
	var out []widget.Line
	if label != "" {
		out = append(out, widget.L(widget.T(theme.Accent, label)).Cut(width, ic.Ellipsis))
	}
	return append(out, rows.Wrapped(l, width, ic)...)
}

// person is what is known of a person.
func (p *Pane) person() rows.Items {
	d := p.Deps.Digest.Person(p.shown.Person)
	if d.Person == "" {
		return nil
	}
	right := digest.Count(d.Mentions, "mention", "mentions") + " in " + digest.Count(d.Articles, "article", "articles")
	items := []rows.Item{p.title("PERSON", right), {
		Sel: pane.Selection{Person: d.Person, Ref: d.Name.Ref},
		Draw: func(w int) []widget.Line {
			return widget.Wrap(widget.L(widget.T(theme.Person, rows.Text(d.Name, p.Icons()))), w, nil, nil)
		},
		Find: func() string { return d.Name.Text },
	}, rows.Blank()}
	return rows.Make(append(items, p.blocks(d.Fields)...))
}

// blocks are fields with many lines: the label on a row of its own, the lines as a list.
func (p *Pane) blocks(fields []digest.Field) []rows.Item {
	var out []rows.Item
	for n, f := range fields {
		out = append(out, rows.Item{ID: fmt.Sprintf("label/%d", n), Head: true, Draw: func(w int) []widget.Line {
			count := ""
			if len(f.Lines) > 1 {
				count = digest.Number(len(f.Lines))
			}
			return []widget.Line{widget.Spread(widget.L(widget.T(theme.Accent, f.Label)),
				widget.L(widget.T(theme.Dim, count)), w, p.Icons().Ellipsis)}
		}})
		for i, l := range f.Lines {
			l.Bullet = l.Depth == 0
			it := rows.Of(l, p.Icons)
			it.ID = fmt.Sprintf("%d/%d", n, i)
			out = append(out, it)
		}
	}
	return out
}

// article is where an article comes from.
func (p *Pane) article() rows.Items {
	c := p.Deps.Digest.Source(p.shown.Article)
	if c.Article == "" {
		return nil
	}
	items := []rows.Item{p.title("ARTICLE", c.Language)}
	if c.Title.Text != "" {
		items = append(items, p.heading(c), rows.Blank())
	}
	for i, f := range p.Deps.Digest.SourceFields(c.Article) {
		items = append(items, p.field(f, i)...)
	}
	return rows.Make(items)
}

func (p *Pane) heading(c digest.SourceCard) rows.Item {
	return rows.Item{
		Sel: pane.Selection{Article: c.Article, Ref: c.Title.Ref},
		Draw: func(w int) []widget.Line {
			return widget.Wrap(widget.L(widget.T(theme.Strong, rows.Text(c.Title, p.Icons()))), w, nil, nil)
		},
		Find: func() string { return c.Title.Text },
	}
}

// country is the bottom line of a country with what differs.
func (p *Pane) country() rows.Items {
	c := p.Deps.Digest.Briefing().Country(p.shown.Country)
	if c == nil {
		return nil
	}
	items := []rows.Item{p.title(strings.ToUpper(c.Name), digest.Count(len(c.Events), "event", "events"))}
	for _, s := range p.Deps.Digest.Country(c.Code) {
		if s.Kind != digest.SectionBottom && s.Kind != digest.SectionDiffer && s.Kind != digest.SectionWho {
			continue
		}
		items = append(items, rows.Heading(s.Title, p.Icons))
		for _, l := range s.Lines {
			items = append(items, rows.Of(l, p.Icons))
		}
		if len(s.Lines) == 0 {
			items = append(items, rows.Note(s.Empty, p.Icons))
		}
	}
	return rows.Make(items)
}

// passage is a piece of an article that no claim covers.
func (p *Pane) passage() rows.Items {
	d := p.Deps.Digest
	r := d.Briefing().Sentence(p.shown.Ref)
	l := digest.Line{Ref: p.shown.Ref, Article: r.Article, Pieces: []digest.Piece{{Text: d.Briefing().Quote(r), Ref: r, Tone: digest.ToneQuote}}}
	cite := digest.Line{Ref: p.shown.Ref, Article: r.Article, Pieces: []digest.Piece{{Text: d.Cite(r), Tone: digest.ToneOutlet}}}
	return rows.Make([]rows.Item{p.title("PROVENANCE", ""), rows.Of(l, p.Icons), rows.Of(cite, p.Icons)})
}
