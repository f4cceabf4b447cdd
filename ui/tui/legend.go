package tui

import (
	"slices"
	"strings"

	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// sign is a sign or short form of the screen with its meaning.
type sign struct{ show, means string }

// legend is what the signs of the screen mean. The signs are the session's own, so that what a
// reader looks up is what stands on that screen.
func legend(ic theme.Icons) []sign {
	return []sign{
		{"3r 2o", "three reports, two origins: reports that take from each other, or may do so, count as one origin"},
		{ic.Disputed, "reports differ: in a number, a date, an outcome, a word, a spelling or in who said it"},
		{ic.Planned, "planned, expected or threatened, not something that happened"},
		{ic.Folded + " " + ic.Open, "more stands below this row: Space shows it, Space hides it"},
		{"22 Feb?", "after a date: inferred, no text states it"},
		{"wk 16 Feb", "the week from that Monday on; no text says which day"},
		{ic.Independent, "corroborated: an independent report says the same"},
		{ic.Same, "same origin: others say the same, but take it from one source"},
		{ic.Maybe, "cannot tell: others say the same, and whether they are independent is not known"},
		{ic.Paragraph + "3", "the third paragraph of the article"},
		{ic.Vertical, "in an article: this line holds a claim"},
		{ic.Star, "starred by you"},
		{"(a.txt)", "an article that names no outlet, called by its file"},
		{ic.Bars[1] + ic.Bars[4] + ic.Bars[8], "how many events lie in each stretch of time, oldest on the left"},
	}
}

// matches reports whether a sign or its meaning holds what is typed.
func (s sign) matches(q string) bool {
	text := strings.ToLower(s.show + " " + s.means + " " + signsHeading)
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(q)), func(w string) bool { return !strings.Contains(text, w) })
}

// signsHeading stands above the signs; typing its words finds them all.
const signsHeading = "Signs on the screen"

// signRows are the rows of the legend that hold what is typed, under a heading.
func (a *App) signRows(q string) []choice {
	var out []choice
	for _, s := range legend(a.styles.Icons) {
		if !s.matches(q) {
			continue
		}
		if len(out) == 0 {
			out = append(out, headRow("signs", signsHeading))
		}
		out = append(out, choice{key: "sign/" + s.show, line: func(w int) []widget.Line {
			return hanging(s.show, w, widget.L(widget.T(theme.Text, s.means)))
		}})
	}
	return out
}

// helpColumn is the width of the keys and signs in the help.
const helpColumn = 11

// hanging is a key or sign with what it does, on as many rows as that needs.
func hanging(show string, width int, what widget.Line) []widget.Line {
	gap := strings.Repeat(" ", max(helpColumn-widget.Width(show), 1))
	first := widget.L(widget.T(theme.Key, show+gap))
	rest := widget.L(widget.T(theme.Text, strings.Repeat(" ", helpColumn)))
	return widget.Wrap(what, width, first, rest)
}
