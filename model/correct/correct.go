// Package correct reads and applies the corrections of the user: a plain file, sitrep.toml, beside
// the articles, that merges, splits or leaves out people, names outlets and their families, gives publication
// dates and source grades, and leaves out articles and claims.
//
// Corrections win over what the texts say, and every one of them is told where it shows. A line
// that is wrong or finds nothing is a problem with its number; the rest goes on.
package correct

import "example.org/sitrep/model"

// FileName is what the file is called.
const FileName = "sitrep.toml"

// Set is the corrections of one file, in its order.
type Set struct {
	Path     string
	People   []Person
	Outlets  []Outlet
	Articles []Article
	Claims   []Claim
}

// Person says which names are one person, and which are not, or that a name is none.
type Person struct {
	Name   string
	Same   []string // other names of the same person
	Not    []string // forms that are somebody else
	Ignore bool     // is no person
	Line   int
}

// Outlet names an outlet and what belongs to it.
type Outlet struct {
	Name   string
	Same   []string // other names of it
	Family string   // outlets of one family are one publisher
	Grade  string   // Admiralty grade of the source, A to F; empty cannot be judged
	Line   int
}

// Article corrects one article, named by its path, the end of its path, or its ID.
type Article struct {
	Path      string
	Outlet    string
	Published model.EDTF
	Ignore    bool
	Line      int
}

// Claim corrects one claim.
type Claim struct {
	ID     model.ClaimID
	Ignore bool
	Line   int
}

// Empty reports whether there is nothing to correct.
func (s *Set) Empty() bool {
	return len(s.People)+len(s.Outlets)+len(s.Articles)+len(s.Claims) == 0
}

// problem is a fault of a line of the file.
func (s *Set) problem(line int, message string) model.Problem {
	return model.Problem{Path: s.Path, Line: line, Message: message}
}
