package search

import "example.org/sitrep/model"

// Query is a parsed query: words that must all be found, and fields that must all hold.
type Query struct {
	Source string // as typed
	Terms  []Term
	Fields []Field
}

// Term is a word or a phrase of a query, folded.
type Term struct {
	Words  []string // one for a word, all of them in a row for a phrase
	Phrase bool     // in quotation marks: whole words only
	Not    bool     // "-word": must not be found
}

// FieldName is a named condition.
type FieldName string

// Fields of the query language.
const (
	FieldCountry FieldName = "country" // ISO code or name
	FieldPerson  FieldName = "person"  // any part of any form of the name
	FieldOutlet  FieldName = "outlet"
	FieldBy      FieldName = "by"    // who says it
	FieldSince   FieldName = "since" // EDTF; its first day counts
	FieldUntil   FieldName = "until" // EDTF; its last day counts
	FieldIs      FieldName = "is"    // disputed, denied, alleged, expected, planned, undated, ...
)

// Field is one condition. Several of one name allow any of them, except "is"; different names
// must all hold.
type Field struct {
	Name  FieldName
	Value string    // as typed
	Day   model.Day // of since and until
	Not   bool      // "-country:mx"
}

// Empty reports whether the query asks for nothing.
func (q Query) Empty() bool { return len(q.Terms) == 0 && len(q.Fields) == 0 }
