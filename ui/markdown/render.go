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

// Renderer renders blocks. It makes Glamour's machine for a width when it is first needed, and
// keeps the last one. Each session has its own.
type Renderer struct {
	width int
	term  *glamour.TermRenderer
}

// Render is a block at a width in cells.
func (r *Renderer) Render(b Block, width int, ic theme.Icons) []widget.Line {
	first, rest := prefixes(b.Kind, ic)
	if width-first.Width() < 8 {
		first, rest = nil, nil
	}
	if rows, ok := r.glamour(b, width-first.Width()); ok {
		return indent(rows, first, rest)
	}
	return widget.Wrap(b.Text, width, first, rest)
}

// prefixes are what stands before the first and the further rows of a block.
func prefixes(k Kind, ic theme.Icons) (first, rest widget.Line) {
	switch k {
	case Item:
		return widget.L(widget.T(theme.Accent, ic.Bullet+" ")), widget.L(widget.T(theme.Text, "  "))
	case Subitem:
		return widget.L(widget.T(theme.Border, "  "+ic.TreeEnd+" ")), widget.L(widget.T(theme.Text, "    "))
	case Paragraph, Heading:
	}
	return nil, nil
}

func indent(rows []widget.Line, first, rest widget.Line) []widget.Line {
	for i := range rows {
		head := rest
		if i == 0 {
			head = first
		}
		rows[i] = append(append(widget.Line{}, head...), rows[i]...)
	}
	return rows
}

// glamour sends a block through Glamour and lays the roles over what comes back. It reports false
// when the rows do not hold exactly the text of the block or do not fit.
func (r *Renderer) glamour(b Block, width int) ([]widget.Line, bool) {
	if width < 8 || b.bytes() > maxBytes || b.bytes() == 0 {
		return nil, false
	}
	if r.term == nil || r.width != width {
		term, err := glamour.NewTermRenderer(glamour.WithStyles(styles()), glamour.WithWordWrap(width))
		if err != nil {
			return nil, false
		}
		r.term, r.width = term, width
	}
	source := Block{Kind: Paragraph, Text: b.Text}
	if b.Kind == Heading {
		source.Kind = Heading
	}
	out, err := r.term.Render(source.Markdown())
	if err != nil {
		return nil, false
	}
	return overlay(ansi.Strip(out), b.Text, width)
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
func overlay(out string, pieces widget.Line, width int) ([]widget.Line, bool) {
	w := walker{pieces: pieces}
	var rows []widget.Line
	for row := range strings.Lines(out) {
		row = strings.TrimSpace(row)
		if row == "" {
			continue
		}
		line, ok := w.row(row)
		if !ok || line.Width() > width {
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
