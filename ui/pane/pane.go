// Package pane says what a pane is and what it asks of the app.
package pane

import (
	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// Pane is a region that can take the focus.
type Pane interface {
	// SetSize is in cells; both may be 0.
	SetSize(w, h int)
	// Handle takes a message; a key that the pane has no use for returns the zero Intent.
	Handle(msg tea.Msg) (Intent, tea.Cmd)
	// View is exactly h lines of exactly w cells, joined by "\n".
	View() string
}

// Main is one of the five panes of a country, and the overview.
type Main interface {
	Pane
	// SetScope says which country and filter the rows are for; the cursor stays where it can.
	SetScope(s Scope)
	// Selection is what the cursor is on; provenance follows it.
	Selection() Selection
	// Select puts the cursor on the row that shows the selection, and reports whether there is one.
	Select(s Selection) bool
	// List is the list that the pane draws, for marks, matches, the wheel; nil when it draws none.
	List() *widget.List
}

// Focuser is a pane that shows whether it has the focus.
type Focuser interface{ SetFocus(on bool) }

// Turner is a pane with a second order: the newest first, by event instead of by speaker.
type Turner interface{ Turn() string }

// Side is the provenance: always about the selected row of the main pane.
type Side interface {
	Pane
	// Show says what the selection rests on; the zero Selection shows nothing.
	Show(s Selection)
	// Selection is the item of the provenance that its own cursor is on.
	Selection() Selection
	List() *widget.List
}

// Deps is what every pane is made with, by a func New(Deps) *Pane of its package. The briefing
// never changes: a reload makes new panes.
type Deps struct {
	Digest *digest.Digest
	Keys   *keys.Map
	// Styles is called at every View, so that a theme can change under the pane.
	Styles func() *theme.Styles
}

// Scope is what the lists are about: a country and a filter. Words are what the filter searches
// for, to be marked in the rows.
type Scope struct {
	digest.Select
	Words []string
}

// Selection is what a row is about. The most special field that is set says what the row is:
// claim, then event, person, article; Ref is the sentence behind it.
type Selection struct {
	Claim   model.ClaimID
	Event   model.EventID
	Person  model.PersonID
	Article model.ArticleID
	Country model.CountryCode
	Ref     model.Ref
}

// Key is the ID of the row of a selection, and what stars and read marks are kept under.
func (s Selection) Key() string {
	switch {
	case s.Claim != "":
		return "claim/" + string(s.Claim)
	case s.Event != "":
		return "event/" + string(s.Event)
	case s.Person != "":
		return "person/" + string(s.Person)
	case s.Article != "":
		return "article/" + string(s.Article)
	case s.Country != "":
		return "country/" + string(s.Country)
	}
	return ""
}

// None reports whether nothing is selected.
func (s Selection) None() bool { return s == Selection{} }

// Kind is what a pane asks of the app.
type Kind uint8

// Kinds. The zero Intent asks for nothing.
const (
	None        Kind = iota
	Open             // go in: provenance of an event or claim, a person's claims, an article
	OpenRef          // the sentence of Ref in its article
	OpenArticle      // the article from its top, or at Ref
	OpenCountry      // the tab of Target.Country
	OpenPerson       // the people pane at Target.Person
	OpenEvent        // the timeline at Target.Event, in its home country
	OpenClaim        // the claims pane at Target.Claim
	Query            // search for Text
	Copy             // put Text on the clipboard
	Back             // leave this pane
	Say              // show Text in the footer: why a key can't act, what it did
)

// Intent travels up in the same Update; it is never sent as a message.
type Intent struct {
	Kind   Kind
	Target Selection
	Text   string
}
