package keys

// Binding is one action with its keys.
type Binding struct {
	Action Action
	Keys   []string // as Bubble Tea names them
	Show   string   // as help shows them
	Name   string   // what it does, for the palette and the help
	Short  string   // for the footer; empty keeps it out
	Group  Group
	Need   Need
}

// Bindings is the list of all keys, in the order of the help.
func Bindings() []Binding {
	all := moving()
	all = append(all, places()...)
	all = append(all, finding()...)
	all = append(all, judging()...)
	all = append(all, keeping()...)
	return append(all, program()...)
}

func moving() []Binding {
	return []Binding{
		{Down, []string{"j", "down"}, "j ↓", "next row, next line", "", Move, NeedNothing},
		{Up, []string{"k", "up"}, "k ↑", "previous row, previous line", "", Move, NeedNothing},
		{Top, []string{"g", "home"}, "g", "first row", "", Move, NeedNothing},
		{Bottom, []string{"G", "end"}, "G", "last row", "", Move, NeedNothing},
		{PageDown, []string{"pgdown", "ctrl+f"}, "PgDn", "a page down", "", Move, NeedNothing},
		{PageUp, []string{"pgup"}, "PgUp", "a page up", "", Move, NeedNothing},
		{HalfDown, []string{"ctrl+d"}, "Ctrl-d", "half a page down", "", Move, NeedNothing},
		{HalfUp, []string{"ctrl+u"}, "Ctrl-u", "half a page up", "", Move, NeedNothing},
		{Space, []string{"space"}, "Space", "a page down in a text, the reports under a row in a list", "", Move, NeedNothing},
		{NextClaim, []string{"}", "J"}, "} J", "next claim of the article", "claim", Move, NeedText},
		{PrevClaim, []string{"{", "K"}, "{ K", "previous claim of the article", "", Move, NeedText},
	}
}

func places() []Binding {
	return []Binding{
		{NextCountry, []string{"]"}, "]", "next country", "country", Places, NeedCountries},
		{PrevCountry, []string{"["}, "[", "previous country", "", Places, NeedCountries},
		{FindCountry, []string{"c"}, "c", "a country by its name", "", Places, NeedCountries},
		{FindPerson, []string{"p"}, "p", "a person by name", "", Places, NeedNothing},
		{Pane1, []string{"1"}, "1", "the brief", "", Places, NeedNothing},
		{Pane2, []string{"2"}, "2", "the timeline", "", Places, NeedNothing},
		{Pane3, []string{"3"}, "3", "the claims", "", Places, NeedNothing},
		{Pane4, []string{"4"}, "4", "the people", "", Places, NeedNothing},
		{Pane5, []string{"5"}, "5", "the articles", "", Places, NeedNothing},
		{NextPane, []string{"tab"}, "Tab", "next pane", "", Places, NeedNothing},
		{PrevPane, []string{"shift+tab"}, "Shift-Tab", "previous pane", "", Places, NeedNothing},
		{Left, []string{"h", "left"}, "h ←", "to the pane on the left", "", Places, NeedNothing},
		{Right, []string{"l", "right"}, "l →", "to the provenance on the right", "", Places, NeedNothing},
		{Enter, []string{"enter"}, "Enter", "go in", "open", Places, NeedRow},
		{Esc, []string{"esc"}, "Esc", "come back, clear the filter", "", Places, NeedNothing},
		{Back, []string{"backspace"}, "Backspace", "come back", "", Places, NeedNothing},
		{Quit, []string{"q"}, "q", "come back; at the top, quit", "", Places, NeedNothing},
		{ForceQuit, []string{"ctrl+c"}, "Ctrl-c", "quit", "", Places, NeedNothing},
	}
}

func finding() []Binding {
	return []Binding{
		{Search, []string{"/"}, "/", "search countries, people, events, claims and texts", "search", Find, NeedNothing},
		{NextMatch, []string{"n"}, "n", "next match", "", Find, NeedMatch},
		{PrevMatch, []string{"N"}, "N", "previous match", "", Find, NeedMatch},
		{Filter, []string{"f"}, "f", "filter this list, find in this text", "filter", Find, NeedNothing},
	}
}

func judging() []Binding {
	return []Binding{
		{Source, []string{"s"}, "s", "the source sentence in its article", "source", Judge, NeedPassage},
		{Why, []string{"w"}, "w", "why: the date, the grouping, the verdicts", "why", Judge, NeedRow},
		{NextDiff, []string{"x"}, "x", "next discrepancy", "differs", Judge, NeedDiff},
		{Compare, []string{"="}, "=", "compare the reports side by side", "", Judge, NeedEvent},
		{Turn, []string{"S"}, "S", "turn the timeline round, group the claims otherwise", "", Judge, NeedTurn},
		{Problems, []string{"!"}, "!", "what could not be read, and why", "", Judge, NeedProblems},
	}
}

func keeping() []Binding {
	return []Binding{
		{Copy, []string{"y"}, "y", "copy: then y sentence, c citation, u link, p passage", "copy", Keep, NeedPassage},
		{Star, []string{"m"}, "m", "star", "", Keep, NeedRow},
		{Read, []string{"r"}, "r", "mark as read or unread", "", Keep, NeedRow},
		{ReadAll, []string{"A"}, "A", "mark all that this list shows as read", "", Keep, NeedRow},
		{Note, []string{"a"}, "a", "note on this row", "", Keep, NeedRow},
		{Correct, []string{"C"}, "C", "correct: names, outlet, date, grade, or leave it out", "", Keep, NeedFix},
		{Undo, []string{"z"}, "z", "undo", "", Keep, NeedUndo},
		{Redo, []string{"Z"}, "Z", "redo", "", Keep, NeedRedo},
		{SaveQuery, []string{"F"}, "F", "keep this filter as a tab, or drop it", "", Keep, NeedQuery},
		{News, []string{"*"}, "*", "what is new since you were last here", "", Keep, NeedNews},
	}
}

func program() []Binding {
	return []Binding{
		{Palette, []string{":", "ctrl+p"}, ": Ctrl-p", "every action by name", "", Program, NeedNothing},
		{Linear, []string{"\\"}, "\\", "linear mode: plain lines without frames", "", Program, NeedNothing},
		{Grow, []string{"+"}, "+", "more room for the left pane", "", Program, NeedSide},
		{Shrink, []string{"_"}, "_", "less room for the left pane", "", Program, NeedSide},
		{Zen, []string{"v"}, "v", "the text alone, without tabs and provenance", "", Program, NeedNothing},
		{OpenLink, []string{"o"}, "o", "open the article's address in the browser", "", Program, NeedLink},
		{OpenFile, []string{"e"}, "e", "open the article's file in the editor, at the line", "", Program, NeedLocal},
		{Mouse, []string{"M"}, "M", "mouse on or off", "", Program, NeedNothing},
		{Help, []string{"?"}, "?", "this help", "help", Program, NeedNothing},
	}
}

// CopyBinding is a second key of the copy menu.
type CopyBinding struct {
	What Copied
	Key  string
	Name string
}

// CopyMenu is what may follow the copy key.
func CopyMenu() []CopyBinding {
	return []CopyBinding{
		{CopySentence, "y", "sentence"},
		{CopyCitation, "c", "citation"},
		{CopyLink, "u", "link"},
		{CopyPassage, "p", "passage"},
	}
}
