package digest

import "example.org/sitrep/model"

// Grouping is by what claims are put together.
type Grouping uint8

// Groupings of claims.
const (
	BySpeaker Grouping = iota
	ByEvent
)

// ClaimGroup is claims of one speaker or one event.
type ClaimGroup struct {
	// Title names the speaker ("New York Post, own voice"), or the event by date and clause.
	Title []Piece
	Event model.EventID // of a group by event
	Kind  model.SpeakerKind
	Rows  []ClaimRow
}

// ClaimRow is one claim in a list.
type ClaimRow struct {
	Claim   model.ClaimID
	Article model.ArticleID
	Text    Piece // the clause
	Speaker string
	Outlet  string
	Cite    string // "New York Post, 27 Feb 2026, ¶3"
	Date    string // label of the date of what is claimed; "" when undated
	Stance  model.Stance
	Quote   model.QuoteKind
	Badge   Badge
}

// Badge is how well a claim is backed.
type Badge uint8

// Badges, weakest statement last.
const (
	BadgeNone         Badge = iota // nobody else reports it
	BadgeCorroborated              // an independent report says the same
	BadgeSameOrigin                // others say the same, from the same origin
	BadgeCannotTell                // others say the same; independence cannot be told
	BadgeDisputed                  // its event has a discrepancy that names it
)

// String is the badge in words, "" for none.
func (b Badge) String() string {
	switch b {
	case BadgeCorroborated:
		return "corroborated"
	case BadgeSameOrigin:
		return "same origin"
	case BadgeCannotTell:
		return "cannot tell"
	case BadgeDisputed:
		return "disputed"
	case BadgeNone:
	}
	return ""
}

// Claims groups the claims of the selection. Groups by speaker come named speakers first, by
// number of claims; groups by event newest first, claims without an event last.
func (d *Digest) Claims(s Select, g Grouping) []ClaimGroup { return nil }
