package digest

import "example.org/sitrep/model"

// Card is what the briefing says about a person.
type Card struct {
	Person    model.PersonID
	Name      Piece // a mention with the fullest form, as written
	Role      Piece // one role as given, Text "" when none is
	Roles     []Line
	Forms     []string
	Countries []model.CountryCode
	Mentions  int
	Articles  int
	By        int // statements by the person
	About     int // claims about the person
}

// PersonDetail is a card with everything behind it.
type PersonDetail struct {
	Card
	// Fields are Roles, Forms, Countries, Says, Said of, Appears with, Linked because.
	Fields []Field
}

// People are the people of the selection, those who matter most first: by statements and
// claims, then mentions, then name.
func (d *Digest) People(s Select) []Card { return nil }

// Person is everything about one person.
func (d *Digest) Person(id model.PersonID) PersonDetail { return PersonDetail{} }
