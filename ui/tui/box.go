package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/layout"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// choice is a row of an overlay; run is what Enter does, nil when it does nothing.
type choice struct {
	key     string
	heading bool
	line    func(width int) []widget.Line
	run     func() tea.Cmd
}

// box is an overlay: a list of choices or of lines to read, with or without a prompt above it.
type box struct {
	title  string
	prompt *widget.Prompt              // nil: nothing to type
	fill   func(query string) []choice // called again with every letter
	list   widget.List
	rows   []choice
	wide   bool // as wide as the window allows
	w, h   int
	most   int // the most rows that it ever needed, so that it does not jump while one types
	empty  string
}

func (b *box) refill() {
	query := ""
	if b.prompt != nil {
		query = b.prompt.Value()
	}
	b.rows = b.fill(query)
	rows := make(widget.Slice, len(b.rows))
	for i, c := range b.rows {
		rows[i] = widget.Row{Key: c.key, Head: c.heading, Draw: c.line}
	}
	b.list = widget.List{Empty: b.empty}
	b.list.SetSize(b.inner())
	b.list.Set(rows)
	if b.prompt != nil {
		b.list.SetNeedle(widget.NewNeedle(strings.Fields(query)...))
	}
}

// arrange sizes the box for a window: it takes what it needs, at most all but a margin.
func (b *box) arrange(f layout.Frame) {
	b.w = min(f.W, 76)
	if b.wide {
		b.w = f.W
	}
	if f.W >= 60 && !b.wide {
		b.w = min(b.w, f.W-6)
	}
	b.h = max(min(f.H-2, 30), min(f.H, 8))
	b.list.SetSize(b.inner())
	need := b.list.Lines(b.h) + 2
	if b.prompt != nil {
		need += 2
	}
	if b.most = max(b.most, need); b.most < b.h {
		b.h = max(b.most, min(b.h, 8))
		b.list.SetSize(b.inner())
	}
}

func (b *box) inner() (w, h int) {
	h = b.h - 2
	if b.prompt != nil {
		h -= 2
	}
	return max(b.w-4, 0), max(h, 0)
}

// draw is the box as painted rows.
func (b *box) draw(st *theme.Styles) []string {
	w, h := b.inner()
	var lines []string
	if b.prompt != nil {
		lines = append(lines, b.prompt.Line(w).Painted(st, theme.Unselected, w),
			widget.L(widget.T(theme.Border, strings.Repeat(st.Icons.Horizontal, w))).Painted(st, theme.Unselected, w))
	}
	if h > 0 && w > 0 {
		lines = append(lines, strings.Split(b.list.View(st, true), "\n")...)
	}
	return widget.Frame(b.title, lines, st, b.w, b.h)
}

// openBox shows an overlay.
func (a *App) openBox(b *box) {
	a.box = b
	b.arrange(a.frame)
	b.refill()
	b.arrange(a.frame)
}

func (a *App) boxKey(k tea.KeyPressMsg) tea.Cmd {
	b := a.box
	if b.prompt != nil {
		switch k.String() {
		case "up", "ctrl+p":
			b.list.Do(keys.Up)
			return nil
		case "down", "ctrl+n", "tab":
			b.list.Do(keys.Down)
			return nil
		case "pgup":
			b.list.Do(keys.PageUp)
			return nil
		case "pgdown":
			b.list.Do(keys.PageDown)
			return nil
		case "esc":
			a.box = nil
			return nil
		case "enter":
			return a.choose()
		}
		if b.prompt.Handle(k) {
			b.refill()
		}
		return nil
	}
	switch act := a.keys.Action(k); act { //nolint:exhaustive // an overlay knows few keys
	case keys.Esc, keys.Quit, keys.Back, keys.Left, keys.Why, keys.Compare, keys.Problems, keys.News:
		a.box = nil
	case keys.Enter:
		return a.choose()
	default:
		b.list.Do(act)
	}
	return nil
}

// choose runs the selected choice; the overlay is gone before it acts.
func (a *App) choose() tea.Cmd {
	b := a.box
	i := b.list.Cursor()
	if i < 0 || b.rows[i].run == nil {
		return nil
	}
	a.box = nil
	return b.rows[i].run()
}

// textRow is a row of wrapped text.
func textRow(key string, l widget.Line, run func() tea.Cmd) choice {
	return choice{key: key, run: run, line: func(w int) []widget.Line { return widget.Wrap(l, w, nil, nil) }}
}

// headRow is a heading of an overlay.
func headRow(key, text string) choice {
	return choice{key: key, heading: true, line: func(int) []widget.Line {
		return []widget.Line{widget.L(widget.T(theme.Heading, text))}
	}}
}
