package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/glamour/v2"
	gansi "charm.land/glamour/v2/ansi"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
	"github.com/charmbracelet/x/ansi"
)

// Renderer renders blocks. It makes Glamour's machine when it is first needed. Each session has
// its own.
type Renderer struct {
	term *glamour.TermRenderer
}

// Row is a row of a block, and the bytes of the block's plain text that it shows.
type Row struct {
	Line       widget.Line
	Start, End int
}

// Render is a block at a width in cells.
func (r *Renderer) Render(b Block, width int, ic theme.Icons) []widget.Line {
	rows := r.Rows(b, width, ic)
	out := make([]widget.Line, len(rows))
	for i := range rows {
		out[i] = rows[i].Line
	}
	return out
}

// Rows is Render with the bytes of the text that each row shows. The breaks are ours: Glamour would
// break after every point and comma, inside "U.S." and "29,000" too.
func (r *Renderer) Rows(b Block, width int, ic theme.Icons) []Row {
	ranges, first, rest := breaks(b, width, ic)
	lines, ok := r.glamour(b, ranges)
	rows := make([]Row, len(ranges))
	for i, g := range ranges {
		head := rest
		if i == 0 {
			head = first
		}
		line := b.Text.Slice(g.Start, g.End)
		if ok {
			line = lines[i]
		}
		rows[i] = Row{Line: append(append(widget.Line{}, head...), line...), Start: g.Start, End: g.End}
	}
	return rows
}

// Breaks are the bytes of the text that each row shows, for who paints the text itself.
func Breaks(b Block, width int, ic theme.Icons) []widget.Range {
	ranges, _, _ := breaks(b, width, ic)
	return ranges
}

// breaks are the rows of a block, and what stands before the first and the others.
func breaks(b Block, width int, ic theme.Icons) (ranges []widget.Range, first, rest widget.Line) {
	first, rest = prefixes(b.Kind, ic)
	if width-first.Width() < 8 {
		first, rest = nil, nil
	}
	return widget.WrapRanges(b.Text.Plain(), width-first.Width(), width-rest.Width()), first, rest
}

// prefixes are what stands before the first and the further rows of a block.
func prefixes(k Kind, ic theme.Icons) (first, rest widget.Line) {
	switch k {
	case Item:
		return widget.L(widget.T(theme.Accent, ic.Bullet+" ")), widget.L(widget.T(theme.Text, "  "))
	case Subitem:
		return widget.L(widget.T(theme.Border, "  "+ic.TreeBranch+" ")), widget.L(widget.T(theme.Border, "  "+ic.TreeLine+" "))
	case LastSubitem:
		return widget.L(widget.T(theme.Border, "  "+ic.TreeEnd+" ")), widget.L(widget.T(theme.Text, "    "))
	case Remark:
		return widget.L(widget.T(theme.Text, "    ")), widget.L(widget.T(theme.Text, "    "))
	case Paragraph, Heading:
	}
	return nil, nil
}

// glamour sends the rows of a block through Glamour and lays the roles over what comes back. It
// reports false when that does not hold exactly the text of the rows.
func (r *Renderer) glamour(b Block, ranges []widget.Range) ([]widget.Line, bool) {
	if b.bytes() > maxBytes || b.bytes() == 0 || !r.ready() {
		return nil, false
	}
	source := make([]string, len(ranges))
	for i, g := range ranges {
		kind := Paragraph
		if b.Kind == Heading {
			kind = Heading // each row becomes a heading of its own
		}
		source[i] = Block{Kind: kind, Text: b.Text.Slice(g.Start, g.End)}.Markdown()
	}
	out, err := r.term.Render(strings.Join(source, "\n"))
	if err != nil {
		return nil, false
	}
	rows, ok := overlay(ansi.Strip(out), b.Text)
	if !ok || len(rows) != len(ranges) {
		return nil, false
	}
	for i, g := range ranges {
		if rows[i].Width() > b.Text.Slice(g.Start, g.End).Width() {
			return nil, false
		}
	}
	return rows, true
}

func (r *Renderer) ready() bool {
	if r.term != nil {
		return true
	}
	term, err := glamour.NewTermRenderer(glamour.WithStyles(styles()), glamour.WithWordWrap(0), glamour.WithPreservedNewLines())
	if err != nil {
		return false
	}
	r.term = term
	return true
}

func (b Block) bytes() int {
	n := 0
	for _, s := range b.Text {
		n += len(s.Text)
	}
	return n
}

// styles keep Glamour to the layout: colours are the session's theme's.
func styles() gansi.StyleConfig { return gansi.StyleConfig{} }

// overlay walks the rows and the pieces together. White space may differ, nothing else.
func overlay(out string, pieces widget.Line) ([]widget.Line, bool) {
	w := walker{pieces: pieces}
	var rows []widget.Line
	for row := range strings.Lines(out) {
		row = strings.TrimSpace(row)
		if row == "" {
			continue
		}
		line, ok := w.row(row)
		if !ok {
			return nil, false
		}
		rows = append(rows, line)
	}
	return rows, w.done() && len(rows) > 0
}

// walker is a place in the pieces.
type walker struct {
	pieces widget.Line
	i, at  int
}

// row takes the characters of one row from the pieces.
func (w *walker) row(row string) (widget.Line, bool) {
	var line widget.Line
	var sb strings.Builder
	role := theme.Text
	flush := func() {
		if sb.Len() > 0 {
			line = append(line, widget.T(role, sb.String()))
			sb.Reset()
		}
	}
	space := false
	for _, c := range row {
		if unicode.IsSpace(c) {
			space = true
			continue
		}
		skipped, got, r, ok := w.next()
		if !ok || got != c || (space && !skipped) {
			return nil, false
		}
		if skipped && sb.Len()+len(line) > 0 {
			sb.WriteByte(' ')
		}
		space = false
		if r != role {
			flush()
			role = r
		}
		sb.WriteRune(c)
	}
	flush()
	return line, true
}

// next is the next character that is no white space, its role, and whether white space came
// before it.
func (w *walker) next() (skipped bool, c rune, role theme.Role, ok bool) {
	for w.i < len(w.pieces) {
		s := w.pieces[w.i].Text[w.at:]
		if s == "" {
			w.i, w.at = w.i+1, 0
			continue
		}
		c, n := utf8.DecodeRuneInString(s)
		w.at += n
		if !unicode.IsSpace(c) {
			return skipped, c, w.pieces[w.i].Role, true
		}
		skipped = true
	}
	return skipped, 0, 0, false
}

func (w *walker) done() bool {
	_, _, _, more := w.next()
	return !more
}
