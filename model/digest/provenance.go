package digest

import "example.org/sitrep/model"

// Field is a labelled part of a trace, "Who says", with its lines.
type Field struct {
	Label string
	Lines []Line
}

// Trace is where a claim comes from.
type Trace struct {
	Claim model.ClaimID
	Event model.EventID
	// Number of Total: the place of the claim among those of its event, from 1; 1 of 1
	// without an event.
	Number, Total int
	// Quote is the sentence that holds the claim, whole, with the source, the cue and the
	// clause told apart by tone.
	Quote []Piece
	// Fields are Who says, Where, When, Also reported, Differs, Figures; those that have
	// something to say.
	Fields []Field
}

// Provenance traces a claim. The zero Trace is returned for an unknown claim.
func (d *Digest) Provenance(id model.ClaimID) Trace { return Trace{} }

// Lead is the claim that stands for an event: the one whose clause is the title, else the first.
func (d *Digest) Lead(id model.EventID) model.ClaimID { return "" }
