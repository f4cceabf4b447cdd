package digest

import "example.org/sitrep/model"

// Lane keeps what happened apart from what is planned and from what has no date.
type Lane uint8

// Lanes, in the order they are shown.
const (
	LaneHappened Lane = iota
	LanePlanned       // planned, threatened or conditional
	LaneUndated
)

// Entry is one event of a timeline, folded.
type Entry struct {
	Event model.EventID
	When  model.When
	Lane  Lane
	Group string // the heading it stands under: "2026", "1990s", "Planned", "Undated"
	Date  string // label within the group, by precision: "22 Feb", "Aug", "2019", "Dec?"
	Kind  model.EventKind
	// Title is the verbatim clause. Line carries Title with the IDs.
	Title    Piece
	Reports  int // articles
	Claims   int
	Origins  int
	Disputed bool
}

// Counts is the fixed form of an entry's backing: "3r 1o".
func (e Entry) Counts() string { return shortCounts(e.Reports, e.Origins) }

// Report is one article's claim about an event, for the unfolded entry.
type Report struct {
	Claim   model.ClaimID
	Article model.ArticleID
	Outlet  string // the outlet, or the title or path when the article names none
	Date    string // publication date label
	// Origin numbers the origins of the event from 1; reports with one number count once.
	Origin  int
	Verdict model.Verdict // against the first report of its origin; "" for that one
	Why     string
	Line    Line // "Outlet, date  “clause”"
}

// Bucket is a cell of the density strip: the events that begin from From to To.
type Bucket struct {
	Label    string
	From, To model.Day
	Events   int
}

// Timeline lists the events in order, oldest first: what happened, then what is planned,
// then the undated.
func (d *Digest) Timeline(s Select) []Entry { return nil }

// Reports are the claims of an event by origin, then publication date.
func (d *Digest) Reports(id model.EventID) []Report { return nil }

// Density counts the dated entries in at most n buckets of equal length, oldest first; fewer
// when the entries span fewer days.
func Density(entries []Entry, n int) []Bucket { return nil }
