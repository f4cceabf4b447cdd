// Package entity finds people, organisations and countries: one decision per name and document.
package entity

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// Result is who and where an article names. People and organisations are in order of first
// mention, country mentions ascend by span.
type Result struct {
	People        []model.Person
	Organisations []model.Organisation
	Countries     []model.CountryMention
}

// Extract finds the names of an article and folds them within it.
func Extract(d *text.Doc) Result { return Result{} }
