package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// helpBox lists the keys and the signs, searchable by word and by key; Enter does what is chosen.
func (a *App) helpBox() {
	a.openBox(&box{
		title: "Keys and signs", prompt: widget.NewPrompt("? ", ""), empty: "no key does that, and no sign",
		fill: func(q string) []choice {
			var out []choice
			group := keys.NumGroups
			for _, b := range a.keys.Find(q) {
				if b.Group != group && strings.TrimSpace(q) == "" {
					group = b.Group
					out = append(out, headRow("g"+group.Name(), group.Name()))
				}
				out = append(out, a.keyRow(b, true))
			}
			return append(out, a.signRows(q)...)
		},
	})
}

// paletteBox lists every action by name.
func (a *App) paletteBox() {
	a.openBox(&box{
		title: "Do", prompt: widget.NewPrompt(": ", ""), empty: "no action of that name",
		fill: func(q string) []choice {
			var out []choice
			for _, b := range a.keys.Find(q) {
				if b.Action != keys.Copy {
					out = append(out, a.keyRow(b, false))
				}
			}
			out = append(out, a.copyRows(q)...)
			return append(out, a.queryTabs(q)...)
		},
	})
}

// copyRows are the actions of the copy menu, by name.
func (a *App) copyRows(q string) []choice {
	var out []choice
	for _, c := range keys.CopyMenu() {
		name := "copy the " + c.Name
		if !strings.Contains(name, strings.ToLower(strings.TrimSpace(q))) {
			continue
		}
		line := widget.L(widget.T(theme.Text, name))
		show := widget.L(widget.T(theme.Key, "y "+c.Key))
		out = append(out, choice{
			key: "copy" + c.Key, run: func() tea.Cmd { return a.copyWhat(c.What) },
			line: func(w int) []widget.Line {
				return []widget.Line{widget.Spread(line, show, w, a.styles.Icons.Ellipsis)}
			},
		})
	}
	return out
}

// keyRow is an action with its key; one that can't act says why.
func (a *App) keyRow(b keys.Binding, keyFirst bool) choice {
	can := a.met(b.Need)
	run := func() tea.Cmd {
		cmd := a.act(b.Action, keyPress(b.Keys[0]))
		a.follow()
		return cmd
	}
	return choice{key: b.Show, run: run, line: func(w int) []widget.Line {
		name := widget.L(widget.T(theme.Text, b.Name))
		if !can {
			name = widget.L(widget.T(theme.Dim, b.Name), widget.T(theme.Warn, " ("+b.Need.Reason()+")"))
		}
		show := a.plain(b.Show)
		if keyFirst {
			return hanging(show, w, name)
		}
		return []widget.Line{widget.Spread(name, widget.L(widget.T(theme.Key, show)), w, a.styles.Icons.Ellipsis)}
	}}
}

// keyPress is the message of a key by its name, for actions that a pane carries out.
func keyPress(name string) tea.KeyPressMsg {
	named := map[string]tea.KeyPressMsg{
		"down": {Code: tea.KeyDown}, "up": {Code: tea.KeyUp}, "pgdown": {Code: tea.KeyPgDown}, "pgup": {Code: tea.KeyPgUp},
		"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "backspace": {Code: tea.KeyBackspace},
		"tab": {Code: tea.KeyTab}, "shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift}, "space": {Code: tea.KeySpace, Text: " "},
	}
	if k, ok := named[name]; ok {
		return k
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(letter[0]), Mod: tea.ModCtrl}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// pickCountry chooses a country by the letters of its name or code.
func (a *App) pickCountry() {
	type row struct{ name, note, folded string }
	var rows []row
	for _, t := range a.tabs.Items {
		rows = append(rows, row{t.Name, t.Note, widget.Fold(t.Name)})
	}
	for i, c := range a.digest.Briefing().Countries {
		rows[i+1].folded += " " + strings.ToLower(string(c.Code))
	}
	a.openBox(&box{
		title: "Country", prompt: widget.NewPrompt("country ", ""), empty: "these articles name no such country",
		fill: func(q string) []choice {
			f := widget.Fold(strings.TrimSpace(q))
			var first, rest []choice
			for i, r := range rows {
				at := strings.Index(r.folded, f)
				if at < 0 {
					continue
				}
				c := choice{key: strconv.Itoa(i), run: func() tea.Cmd { a.leave(); a.chooseCountry(i); a.follow(); return nil }}
				c.line = func(w int) []widget.Line {
					return []widget.Line{widget.Spread(widget.L(widget.T(theme.Strong, r.name)),
						widget.L(widget.T(theme.Dim, events(r.note))), w, a.styles.Icons.Ellipsis)}
				}
				if at == 0 || r.folded[at-1] == ' ' {
					first = append(first, c)
				} else {
					rest = append(rest, c)
				}
			}
			return append(first, rest...)
		},
	})
}

func events(note string) string {
	switch note {
	case "":
		return ""
	case "1":
		return "1 event"
	}
	return note + " events"
}

// pickPerson chooses a person by any form of the name.
func (a *App) pickPerson() {
	cards := a.digest.People(digest.Select{})
	folded := make([]string, len(cards))
	for i, c := range cards {
		folded[i] = widget.Fold(strings.Join(append([]string{c.Name.Text}, a.formsOf(c.Person)...), " "))
	}
	const most = 100
	a.openBox(&box{
		title: "Person", prompt: widget.NewPrompt("person ", ""), empty: "these articles name no such person",
		fill: func(q string) []choice {
			words := strings.Fields(widget.Fold(q))
			var out []choice
			for i, c := range cards {
				if len(out) < most && holdsAll(folded[i], words) {
					out = append(out, a.personRow(c))
				}
			}
			return out
		},
	})
}

func holdsAll(text string, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
}

func (a *App) personRow(c digest.Card) choice {
	return choice{
		key: string(c.Person),
		run: func() tea.Cmd {
			a.open(pane.OpenPerson, pane.Selection{Person: c.Person})
			a.follow()
			return nil
		},
		line: func(w int) []widget.Line {
			left := widget.L(widget.T(theme.Strong, c.Name.Text))
			if c.Role.Text != "" {
				left = append(left, widget.T(theme.Dim, "  "+c.Role.Text))
			}
			right := widget.L(widget.T(theme.Dim, plural(c.Articles, "article")))
			return []widget.Line{widget.Spread(left, right, w, a.styles.Icons.Ellipsis)}
		},
	}
}

func plural(n int, what string) string {
	switch {
	case n == 1:
		return "1 " + what
	case strings.HasSuffix(what, "y"):
		return strconv.Itoa(n) + " " + strings.TrimSuffix(what, "y") + "ies"
	}
	return strconv.Itoa(n) + " " + what + "s"
}

// queryRow is a kept query; Enter sets it as the filter.
func (a *App) queryRow(kept string) choice {
	return choice{
		key: "query/" + kept, run: func() tea.Cmd { a.setFilter(kept); a.follow(); return nil },
		line: func(w int) []widget.Line {
			return []widget.Line{widget.Spread(widget.L(widget.T(theme.Text, "filter: "+kept)),
				widget.L(widget.T(theme.Dim, "kept")), w, a.styles.Icons.Ellipsis)}
		},
	}
}

// deps is what panes are made with.
func (a *App) deps() pane.Deps {
	return pane.Deps{Digest: a.digest, Keys: a.keys, Styles: func() *theme.Styles { return a.styles }}
}

// formsOf are the forms of a name.
func (a *App) formsOf(id model.PersonID) []string {
	if p := a.digest.Briefing().Person(id); p != nil {
		return p.Forms
	}
	return nil
}
