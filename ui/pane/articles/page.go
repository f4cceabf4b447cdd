package articles

import (
	"strconv"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/markdown"
	"example.org/sitrep/ui/rows"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// textWidth caps the rows of a text: longer ones are tiring to read.
const textWidth = 84

// margin is the columns before the text: the mark of a claim, the number of the paragraph.
const margin = 7

// noMargin is the width below which there is no room for numbers.
const noMargin = 50

// row is a row of the page. Text rows show a span of the article, the others a line.
type row struct {
	span   model.Span
	para   int // number to show, 0 for none
	role   theme.Role
	line   widget.Line
	isText bool
}

// layOut breaks the text into rows for the width, once.
func (r *Reader) layOut() {
	if r.art == nil || r.w <= 0 || r.laid == r.w {
		return
	}
	r.laid = r.w
	width := max(min(r.w-r.indent()-1, textWidth), 1)
	r.rows = r.head(width)
	for _, p := range r.art.Paras {
		if p != r.art.Title {
			r.rows = append(r.rows, row{})
			r.rows = append(r.rows, r.paragraph(p, width)...)
		}
	}
}

// head is the headline and what is known about the article.
func (r *Reader) head(width int) []row {
	ic := r.deps.Styles().Icons
	var out []row
	if !r.art.Title.Empty() {
		out = r.block(markdown.Heading, r.art.Title, theme.Strong, width, 0)
	}
	facts := []widget.Seg{widget.T(theme.Outlet, digest.OutletName(r.art)), widget.T(theme.Date, ", "+rows.Plain(digest.Published(r.art), ic))}
	if words := basisWords(string(r.art.PublishedBasis)); words != "" {
		facts = append(facts, widget.T(theme.Dim, " ("+words+")"))
	}
	facts = append(facts, widget.T(theme.Dim, rows.Plain(" · ", ic)+r.art.Path))
	for _, l := range widget.Wrap(facts, width, nil, nil) {
		out = append(out, row{line: l})
	}
	if r.art.URL != "" {
		out = append(out, row{line: widget.L(widget.T(theme.Link, widget.Truncate(r.art.URL, width, ic.Ellipsis)))})
	}
	return out
}

func (r *Reader) paragraph(p model.Span, width int) []row {
	if r.art.IsHeading(p) {
		return r.block(markdown.Heading, p, theme.Heading, width, 0)
	}
	return r.block(markdown.Paragraph, p, theme.Quote, width, digest.ParaNumber(r.art, p.Start))
}

// block lays a span of the text out; the first row has the number.
func (r *Reader) block(kind markdown.Kind, span model.Span, role theme.Role, width, number int) []row {
	text := widget.L(widget.T(role, span.In(r.art.Text)))
	laid := markdown.Breaks(markdown.Block{Kind: kind, Text: text}, width, r.deps.Styles().Icons)
	out := make([]row, len(laid))
	for i, l := range laid {
		out[i] = row{span: model.Span{Start: span.Start + l.Start, End: span.Start + l.End}, role: role, isText: true}
	}
	if len(out) > 0 {
		out[0].para = number
	}
	return out
}

// indent is the columns before the text; a narrow window has no room for numbers.
func (r *Reader) indent() int {
	if r.w < noMargin {
		return 2
	}
	return margin
}

// View draws the page: exactly h rows of w cells.
func (r *Reader) View() string {
	if r.w <= 0 || r.h <= 0 {
		return ""
	}
	st := r.deps.Styles()
	var b strings.Builder
	for i := range r.h {
		if i > 0 {
			b.WriteByte('\n')
		}
		var l widget.Line
		if r.top+i < len(r.rows) {
			l = r.drawRow(r.rows[r.top+i], st)
		}
		l.Paint(&b, st, theme.Unselected, r.w)
	}
	return b.String()
}

// drawRow is a row with its margin: the bar of the selected claim, a thin one where other claims
// stand, the number of the paragraph.
func (r *Reader) drawRow(w row, st *theme.Styles) widget.Line {
	if !w.isText {
		return append(widget.L(rows.Gap(r.indent())), w.line...)
	}
	mark := rows.Gap(1)
	switch {
	case r.at >= 0 && r.claims[r.at].Ref.Span.Overlaps(w.span):
		mark = widget.T(theme.Accent, st.Icons.CursorLeft)
	case r.claimIn(w.span):
		mark = widget.T(theme.Border, st.Icons.Vertical)
	}
	number := strings.Repeat(" ", r.indent()-1)
	if w.para > 0 && r.w >= noMargin {
		n := st.Icons.Paragraph + strconv.Itoa(w.para)
		number = strings.Repeat(" ", max(margin-2-widget.Width(n), 0)) + n + " "
	}
	return append(widget.L(mark, widget.T(theme.Dim, number)), r.text(w)...)
}

// text is the words of a row with the selected claim, its speaker and its cue, and the matches.
func (r *Reader) text(w row) widget.Line {
	l := widget.L(widget.T(w.role, w.span.In(r.art.Text)))
	paint := func(s model.Span, role theme.Role) {
		if s.Overlaps(w.span) {
			l = l.Mark(max(s.Start, w.span.Start)-w.span.Start, min(s.End, w.span.End)-w.span.Start, role)
		}
	}
	switch {
	case r.at >= 0:
		c := r.claims[r.at]
		paint(c.Ref.Span, theme.Content)
		paint(c.Content, theme.Marked)
		paint(c.Source, theme.Speaker)
		paint(c.Cue, theme.Cue)
	case !r.ref.None():
		paint(r.ref.Span, theme.Marked)
	}
	for _, f := range r.finds {
		paint(f, theme.Match)
	}
	return l
}

// claimIn reports whether a claim stands in a span.
func (r *Reader) claimIn(s model.Span) bool {
	for _, c := range r.claims {
		if c.Ref.Span.Overlaps(s) {
			return true
		}
	}
	return false
}

// Where says how far the page is: "60 %", and which claim is selected: "claim 4 of 31  60 %".
func (r *Reader) Where(claim bool) string {
	if r.art == nil {
		return ""
	}
	out := strconv.Itoa(min(100, (r.top+r.h)*100/max(len(r.rows), 1))) + " %"
	if r.at >= 0 && claim {
		out = "claim " + strconv.Itoa(r.at+1) + " of " + strconv.Itoa(len(r.claims)) + "  " + out
	}
	return out
}
