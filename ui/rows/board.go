package rows

import (
	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// Board is what the panes that show one list have in common: size, focus, cursor, selection.
// Its rows are made when they are first needed, so that a pane out of sight costs nothing.
type Board struct {
	Deps  pane.Deps
	Scope pane.Scope
	// Build makes the rows of the scope.
	Build func() Items
	// Acts are the keys that this pane answers in a way of its own.
	Acts Acts

	items Items
	list  widget.List
	empty string // said when the scope has no rows
	stale bool
	focus bool
	w, h  int
}

// Acts are what a pane does by the keys that panes answer each in its own way. A nil one is the usual:
// Enter goes into the row, Space is a page down, and there is nothing to turn round.
type Acts struct {
	Enter, Space func() pane.Intent
	Turn         func() string // says what comes first now
}

// Init is called once by the pane's New. Empty is said when there are no rows and no filter.
func (b *Board) Init(deps pane.Deps, empty string, build func() Items) {
	b.Deps, b.Build, b.stale = deps, build, true
	b.empty, b.list.Empty = empty, empty
}

// Icons is the icon set of the session.
func (b *Board) Icons() theme.Icons { return b.Deps.Styles().Icons }

// SetSize is in cells.
func (b *Board) SetSize(w, h int) {
	b.w, b.h = w, h
	b.list.SetSize(w, h)
}

// Size is what SetSize was given.
func (b *Board) Size() (w, h int) { return b.w, b.h }

// SetFocus says whether the pane has the keys.
func (b *Board) SetFocus(on bool) { b.focus = on }

// SetScope takes a country and a filter.
func (b *Board) SetScope(s pane.Scope) {
	b.Scope = s
	b.list.SetNeedle(widget.NewNeedle(s.Words...))
	b.list.Empty = b.empty
	if s.Event != nil || s.Claim != nil || s.Person != nil || s.Article != nil {
		b.list.Empty = "Nothing here that the filter keeps. Esc clears the filter."
	}
	b.Stale()
}

// Stale has the rows made anew before they are next shown.
func (b *Board) Stale() { b.stale = true }

// Fresh makes the rows now if they are stale, and reports whether it did.
func (b *Board) Fresh() bool {
	if !b.stale {
		return false
	}
	b.stale = false
	b.items = b.Build()
	b.list.Set(b.items)
	return true
}

// Items are the rows.
func (b *Board) Items() Items {
	b.Fresh()
	return b.items
}

// List is the list that is drawn.
func (b *Board) List() *widget.List {
	b.Fresh()
	return &b.list
}

// View is exactly the size of the pane.
func (b *Board) View() string {
	b.Fresh()
	return b.list.View(b.Deps.Styles(), b.focus)
}

// Current is the row under the cursor, nil without one.
func (b *Board) Current() *Item {
	b.Fresh()
	if i := b.list.Cursor(); i >= 0 && i < len(b.items) {
		return &b.items[i]
	}
	return nil
}

// Selection is what the row under the cursor is about.
func (b *Board) Selection() pane.Selection {
	if it := b.Current(); it != nil {
		return it.Sel
	}
	return pane.Selection{}
}

// Select puts the cursor on the row that shows a selection: the row with its key, else the first
// row that is about its claim, event, person, article or country.
func (b *Board) Select(s pane.Selection) bool {
	b.Fresh()
	if key := s.Key(); key != "" && b.list.SelectID(key) {
		return true
	}
	for i := range b.items {
		if it := &b.items[i]; !it.Head && about(it.Sel, s) {
			return b.list.SelectID(it.ID)
		}
	}
	return false
}

// about reports whether a row shows what is looked for.
func about(row, s pane.Selection) bool {
	switch {
	case s.Claim != "":
		return row.Claim == s.Claim || (row.Claim == "" && s.Event != "" && row.Event == s.Event)
	case s.Event != "":
		return row.Event == s.Event
	case s.Person != "":
		return row.Person == s.Person
	case s.Article != "":
		return row.Article == s.Article
	case s.Country != "":
		return row.Country == s.Country
	}
	return false
}

// Move handles the keys that every list has: moving the cursor and going in. It reports the action
// of the key, None when the message is no key, and whether it is done.
func (b *Board) Move(msg tea.Msg) (keys.Action, bool) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return keys.None, false
	}
	b.Fresh()
	a := b.Deps.Keys.Action(k)
	if a == keys.Space {
		return a, false
	}
	return a, b.list.Do(a)
}

// Handle takes a message: the moves of every list, then what the pane does by its own keys.
func (b *Board) Handle(msg tea.Msg) (pane.Intent, tea.Cmd) {
	a, done := b.Move(msg)
	switch {
	case done:
	case a == keys.Enter && b.Acts.Enter != nil:
		return b.Acts.Enter(), nil
	case a == keys.Enter:
		return b.Enter(), nil
	case a == keys.Space && b.Acts.Space != nil:
		return b.Acts.Space(), nil
	case a == keys.Space:
		b.list.Do(keys.PageDown)
	case a == keys.Turn && b.Acts.Turn != nil:
		return pane.Intent{Kind: pane.Say, Text: b.Acts.Turn()}, nil
	}
	return pane.Intent{}, nil
}

// Enter asks to go into the row under the cursor.
func (b *Board) Enter() pane.Intent {
	it := b.Current()
	if it == nil {
		return pane.Intent{Kind: pane.Say, Text: "nothing is selected here"}
	}
	return Open(it.Sel)
}

// Open is the intent to go into what a row is about.
func Open(s pane.Selection) pane.Intent {
	switch {
	case s.Claim != "" || s.Event != "" || s.Person != "":
		return pane.Intent{Kind: pane.Open, Target: s}
	case !s.Ref.None() && !s.Ref.Span.Empty():
		return pane.Intent{Kind: pane.OpenRef, Target: s}
	case s.Article != "":
		return pane.Intent{Kind: pane.OpenArticle, Target: s}
	case s.Country != "":
		return pane.Intent{Kind: pane.OpenCountry, Target: s}
	}
	return pane.Intent{Kind: pane.Say, Text: "this row leads nowhere"}
}
