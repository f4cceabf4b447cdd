package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/layout"
	"example.org/sitrep/ui/rows"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
	"github.com/charmbracelet/x/ansi"
)

// View draws the screen. It runs after every message, so it only puts together rows that are
// cached by the panes.
func (a *App) View() tea.View {
	v := tea.NewView(strings.Join(a.screen(), "\n"))
	v.AltScreen = true
	v.WindowTitle = a.title()
	if a.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

// title names the program and the country; both are fixed words or names of our own table.
func (a *App) title() string {
	return "sitrep: " + a.tabs.Items[a.tabs.On].Name
}

func (a *App) screen() []string {
	f := a.frame
	if f.W == 0 || f.H == 0 {
		return nil
	}
	if f.TooSmall() {
		return a.tooSmall()
	}
	ar := f.Areas()
	out := make([]string, 0, f.H)
	put := func(r layout.Rect, l widget.Line) {
		if r.H > 0 {
			out = append(out, a.bands.paint(r.Y, l, a.styles, f.W))
		}
	}
	put(ar.Header, a.headerLine(f.W))
	put(ar.Tabs, indented(a.tabs.Line(f.W-2, a.styles.Icons)))
	put(ar.Panes, a.panesLine(f.W))
	put(ar.UpperRule, a.rule(ar, a.styles.Icons.TeeDown))
	out = append(out, a.middle(ar)...)
	put(ar.LowerRule, a.rule(ar, a.styles.Icons.TeeUp))
	put(ar.Footer, a.footer(f.W))
	if a.box != nil {
		for i, r := range out[:len(out)-1] {
			out[i] = a.styles.Paint(theme.Dim, theme.Unselected, ansi.Strip(r))
		}
		box := a.box.draw(a.styles)
		widget.Place(out, box, (f.W-a.box.w)/2, max((f.H-len(box))/2, 0), f.W)
	}
	return out
}

// tooSmall is one line that says so, cut to the window.
func (a *App) tooSmall() []string {
	out := make([]string, a.frame.H)
	for i := range out {
		var l widget.Line
		if i == 0 {
			l = widget.L(widget.T(theme.Warn, widget.Truncate("window too small (needs 40x10)", a.frame.W, a.styles.Icons.Ellipsis)))
		}
		out[i] = l.Painted(a.styles, theme.Unselected, a.frame.W)
	}
	return out
}

// headerLine is what the briefing holds; counts that have no room are left out, the last first.
func (a *App) headerLine(w int) widget.Line {
	var right widget.Line
	if a.latest != "" {
		right = widget.L(widget.T(theme.Dim, a.latest+" "))
		if w >= 60 {
			right = widget.L(widget.T(theme.Dim, "latest "+a.latest+" "))
		}
	}
	var left widget.Line
	for n := len(a.counts); n > 0; n-- {
		counts := rows.Plain("   "+strings.Join(a.counts[:n], " · "), a.styles.Icons)
		left = widget.L(widget.T(theme.Title, " sitrep"), widget.T(theme.Dim, counts))
		if left.Width()+right.Width() < w {
			break
		}
	}
	return widget.Spread(left, right, w, a.styles.Icons.Ellipsis)
}

// panesLine is the strip of panes with the density strip; a search takes its place.
func (a *App) panesLine(w int) widget.Line {
	if s := a.searching; s != nil {
		count := widget.L(widget.T(theme.Dim, s.list.Count()+" "))
		return widget.Spread(indented(s.prompt.Line(w-12)), count, w, a.styles.Icons.Ellipsis)
	}
	line := widget.L(widget.T(theme.Text, " "))
	for id := paneBrief; id < numPanes; id++ {
		line = append(line, a.paneLabel(id, w)...)
	}
	var right widget.Line
	switch {
	case a.filter.text != "":
		right = widget.L(widget.T(theme.Warn, "filter: "+widget.Truncate(a.filter.text, max(w/3, 8), a.styles.Icons.Ellipsis)+" "))
	case a.scene == sceneReader:
		right = widget.L(widget.T(theme.Dim, a.panes.reader.Where(w >= 80)+" "))
	default:
		right = a.strip()
		if right != nil {
			right = append(right, widget.T(theme.Text, " "))
		}
	}
	return widget.Spread(line, right, w, a.styles.Icons.Ellipsis)
}

// paneLabel is "2 TIMELINE" for the chosen pane, "1 Brief" for the others, the number alone where
// there is no room.
func (a *App) paneLabel(id paneID, w int) widget.Line {
	number := string(rune('0' + int(id)))
	chosen := id == a.at && a.shown() != paneOverview
	name := id.name()
	if id == paneBrief && a.tabs.On == 0 {
		name, chosen = "Overview", a.shown() == paneOverview
	}
	gap := "  "
	if w < 60 {
		gap = " "
		if !chosen {
			return widget.L(widget.T(theme.Key, number), widget.T(theme.TabOff, " "+shortName(name)+gap))
		}
	}
	if chosen {
		return widget.L(widget.T(theme.Key, number), widget.T(theme.Text, " "),
			widget.T(theme.TabOn, strings.ToUpper(name)), widget.T(theme.Text, gap))
	}
	return widget.L(widget.T(theme.Key, number), widget.T(theme.TabOff, " "+name+gap))
}

// shortName is a name of a pane in a narrow window.
func shortName(name string) string {
	switch name {
	case "Timeline":
		return "Time"
	case "Articles":
		return "Art."
	case "Overview":
		return "All"
	}
	return name
}

// paneAt is the pane whose label stands at a column.
func (a *App) paneAt(x int) paneID {
	at := 1
	for id := paneBrief; id < numPanes; id++ {
		if at += a.paneLabel(id, a.frame.W).Width(); x < at {
			return id
		}
	}
	return 0
}

func (a *App) rule(ar layout.Areas, tee string) widget.Line {
	ic := a.styles.Icons
	if ar.Side.W == 0 {
		return widget.L(widget.T(theme.Border, strings.Repeat(ic.Horizontal, a.frame.W)))
	}
	return widget.L(widget.T(theme.Border, strings.Repeat(ic.Horizontal, ar.Main.W)+tee+strings.Repeat(ic.Horizontal, ar.Side.W)))
}

// middle is the main area, with the provenance beside it when there is room.
func (a *App) middle(ar layout.Areas) []string {
	view := a.main().View()
	if a.searching != nil {
		view = a.searching.list.View()
	}
	if !a.frame.Wide() {
		if a.focus == inSide && a.searching == nil {
			view = a.side.View()
		}
		return strings.Split(view, "\n")
	}
	left := strings.Split(view, "\n")
	right := strings.Split(a.side.View(), "\n")
	gap := a.bands.paint(-1, widget.L(widget.T(theme.Border, a.styles.Icons.Vertical)), a.styles, 1)
	a.sides = slices.Grow(a.sides[:0], ar.Main.H)[:ar.Main.H]
	for i, was := range a.sides {
		if !isJoined(was, left[i], gap, right[i]) {
			a.sides[i] = left[i] + gap + right[i]
		}
	}
	return slices.Clone(a.sides)
}

// isJoined reports that a row is made of two others and the gap between them.
func isJoined(row, left, gap, right string) bool {
	return len(row) == len(left)+len(gap)+len(right) && strings.HasPrefix(row, left) && strings.HasSuffix(row, right) &&
		row[len(left):len(row)-len(right)] == gap
}

// bands are the rows above and below the panes as they were painted last, by their place.
type bands map[int]band

type band struct {
	line   widget.Line
	styles *theme.Styles
	width  int
	text   string
}

// paint paints a row, unless it is as it was.
func (b *bands) paint(y int, l widget.Line, st *theme.Styles, width int) string {
	if was, ok := (*b)[y]; ok && was.styles == st && was.width == width && slices.Equal(was.line, l) {
		return was.text
	}
	if *b == nil {
		*b = bands{}
	}
	text := l.Painted(st, theme.Unselected, width)
	(*b)[y] = band{l, st, width, text}
	return text
}

// footer shows what was just said, the prompt, or the keys that act here.
func (a *App) footer(w int) widget.Line {
	ell := a.styles.Icons.Ellipsis
	sp := widget.T(theme.Text, " ")
	switch {
	case a.prompt != nil:
		return indented(a.prompt.prompt.Line(w-2)).Cut(w, ell)
	case a.message != "":
		return widget.L(sp, widget.T(theme.Status, a.message)).Cut(w, ell)
	case a.menu:
		out := widget.L(sp, widget.T(theme.Status, "copy "))
		for _, c := range keys.CopyMenu() {
			out = append(out, hint(c.Key, c.Name, " ")...)
		}
		return out.Cut(w, ell)
	}
	if note := a.marks.now.Notes[a.selected().Key()]; note != "" && a.box == nil && a.searching == nil {
		return widget.L(sp, widget.T(theme.Planned, a.styles.Icons.Bullet+" note  "), widget.T(theme.Text, note)).Cut(w, ell)
	}
	return indented(a.hintLine(w - 1))
}

// hintLine is as many keys as fit; help is always one of them.
func (a *App) hintLine(w int) widget.Line {
	gap := "  "
	if w < 60 {
		gap = " "
	}
	help := a.keys.Binding(keys.Help)
	last := hint(help.Show, help.Short, "")
	room := w - last.Width()
	var out widget.Line
	for _, h := range a.hints() {
		piece := hint(h[0], h[1], gap)
		if out.Width()+piece.Width() > room {
			break
		}
		out = append(out, piece...)
	}
	if a.box != nil || a.searching != nil {
		return out
	}
	return append(out, last...)
}

// indented puts a space before a line.
func indented(l widget.Line) widget.Line {
	out := make(widget.Line, 0, len(l)+1)
	return append(append(out, widget.T(theme.Text, " ")), l...)
}

func hint(key, does, gap string) widget.Line {
	return widget.L(widget.T(theme.Key, key), widget.T(theme.KeyHelp, " "+does+gap))
}

// hints are the keys that act here, those that matter most first.
func (a *App) hints() [][2]string {
	ic := a.styles.Icons
	arrows := a.plain("↑↓")
	switch {
	case a.box != nil:
		return [][2]string{{ic.Enter, "choose"}, {arrows, "move"}, {"Esc", "close"}}
	case a.searching != nil:
		return [][2]string{{ic.Enter, "open"}, {arrows, "choose"}, {"Esc", "close"}}
	case a.scene == sceneReader && a.focus == inMain:
		return [][2]string{{"Esc", "back"}, {"}", "claim"}, {"f", "find"}, {"n", "next"}, {"w", "why"}, {"y", "copy"}, {"m", "star"}}
	}
	var enter [][2]string
	if a.met(keys.NeedRow) {
		enter = [][2]string{{ic.Enter, a.enterDoes()}}
	}
	places := [][2]string{{"/", "search"}, {"] [", "country"}, {"1-5", "pane"}}
	out := slices.Concat(places, enter)
	switch {
	case a.focus == inSide || a.scene == sceneCompare:
		out = slices.Concat([][2]string{{"Esc", "back"}}, enter)
	case a.frame.W < 60:
		out = slices.Concat(enter, places)
	}
	for _, act := range []keys.Action{keys.Why, keys.Copy, keys.NextDiff, keys.Filter} {
		if b := a.keys.Binding(act); a.met(b.Need) {
			out = append(out, [2]string{b.Show, b.Short})
		}
	}
	return out[:min(len(out), 7)]
}

// plain writes the signs of keys with the icon set of the session.
func (a *App) plain(s string) string {
	if rows.ASCII(a.styles.Icons) {
		return strings.NewReplacer("…", "...", "↑↓", "Up Down", "↑", "Up", "↓", "Down", "←", "Left", "→", "Right").Replace(s)
	}
	return s
}

// enterDoes says where Enter leads from the selected row.
func (a *App) enterDoes() string {
	s := a.selected()
	switch {
	case a.leadsToCountry(s):
		return "country"
	case a.focus == inSide, a.scene == sceneCompare, a.frame.Wide() && s.Person == "", s.Article != "" && s.Claim == "" && s.Event == "":
		return "article"
	}
	return "sources"
}

// quoted is a text in the quotation marks of the icon set.
func (a *App) quoted(s string) string {
	return a.styles.Icons.QuoteOpen + s + a.styles.Icons.QuoteClose
}
