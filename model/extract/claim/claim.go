// Package claim cuts an article into claims and finds out who says each of them.
package claim

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// Input is what the passes before have found in the same article.
type Input struct {
	Dates         []model.DateMention
	People        []model.Person
	Organisations []model.Organisation
	Countries     []model.CountryMention
}

// Extract returns the claims of an article, ascending by content, contents disjoint. Every body
// sentence has at least one. It sets all fields but Kind, Trigger, Planned, When, WhenRef,
// Figures and Event, which belong to the passes after it.
func Extract(d *text.Doc, in Input) []model.Claim { return nil }
