package digest

import "example.org/sitrep/model"

// Comparison is the reports of one event side by side.
type Comparison struct {
	Event   model.EventID
	Title   Piece
	Date    string
	Columns []Column
	// Facts by Columns: what each report has and what it leaves out.
	Facts []Fact
	// Differs are the discrepancies of the event.
	Differs []Line
}

// Column is one article's report.
type Column struct {
	Article model.ArticleID
	Outlet  string
	Date    string
	Origin  int
	Lines   []Line // its sentences; words shared with another report are ToneShared, others ToneDiffer
}

// Fact is a row of the omission matrix: something that at least one report says.
type Fact struct {
	Line Line
	// Has holds for each column the claim that says it, "" where the report leaves it out.
	Has []model.ClaimID
}

// Compare lays the reports of an event side by side.
func (d *Digest) Compare(id model.EventID) Comparison { return Comparison{} }

// LedgerTable is the figures of one unit of one event in order of their as-of date.
type LedgerTable struct {
	Unit    string
	Verdict string // "agree", "growth", "different scope", "conflict"
	Rows    []Line // "as of 27 Feb 2026  “at least 29”  New York Post, ¶3"
}

// Ledger are the figures of an event.
func (d *Digest) Ledger(id model.EventID) []LedgerTable { return nil }

// Why explains a claim, event, person, article or discrepancy: which rule, which bounds, which
// shared words, one reason a line. Nil when the ID names nothing.
func (d *Digest) Why(id string) []Section { return nil }
