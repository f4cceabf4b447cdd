package digest

import (
	"slices"

	"example.org/sitrep/model"
)

// LedgerTable is the figures of one unit of one event in order of their as-of date.
type LedgerTable struct {
	Unit    string
	Verdict string // "agree", "growth", "different scope", "conflict"
	Rows    []Line // "27 Feb 2026  “at least 29”  New York Post ¶3"
	Values  []float64
}

// Ledger are the figures of an event.
func (d *Digest) Ledger(id model.EventID) []LedgerTable {
	var out []LedgerTable
	for i := range d.b.Ledgers {
		l := &d.b.Ledgers[i]
		if l.Event != id {
			continue
		}
		t := LedgerTable{Unit: l.Unit, Verdict: l.Verdict}
		for _, e := range l.Entries {
			t.Values = append(t.Values, e.Figure.Value)
			t.Rows = append(t.Rows, Line{Claim: e.Claim, Event: id, Article: e.Figure.Ref.Article, Ref: e.Figure.Ref, Pieces: []Piece{
				toned(ToneDate, EDTFLabel(e.AsOf, model.BasisStated)), fixed("  “"),
				d.quote(e.Figure.Ref, ToneDiffer), fixed("”  "), toned(ToneOutlet, d.shortCite(e.Figure.Ref)),
			}})
		}
		out = append(out, t)
	}
	return out
}

// Title names the figures and how they stand to each other: "Figures, killed: not of one thing".
func (t LedgerTable) Title() string { return "Figures, " + t.Unit + ": " + t.Words() }

// Words say in a few words what the verdict means for a reader.
func (t LedgerTable) Words() string {
	switch t.Verdict {
	case "growth":
		return "they grow from date to date"
	case "different scope":
		return "not of one thing, so no contradiction"
	case "conflict":
		return "they cannot all be right"
	}
	return "the reports agree"
}

// shownFigures is how many readings of a unit the provenance gives; the comparison has them all.
const shownFigures = 5

// ledgerLines say how the figures of the claim's event stand to each other, unit by unit, and what
// they are.
func (d *Digest) ledgerLines(c *model.Claim) []Line {
	var out []Line
	for _, t := range d.Ledger(c.Event) {
		if len(t.Rows) < 2 {
			continue
		}
		tone := ToneReason
		if t.Verdict == "conflict" {
			tone = ToneAlert
		}
		refs := make([]model.Ref, len(t.Rows))
		for i, r := range t.Rows {
			refs[i] = r.Ref
		}
		l := Line{Event: c.Event, Pieces: []Piece{toned(ToneCount, "in all reports ("+t.Unit+"), "), toned(tone, t.Words())}}
		list := d.readings(refs)
		if t.Verdict == "conflict" && d.differsInNumber(c.Event) || len(list) < 2 {
			out = append(out, l) // the readings stand under what differs, or above
			continue
		}
		l = append1(l, toned(ToneCount, ": "))
		for i, r := range list[:min(len(list), shownFigures)] {
			if i > 0 {
				l.Pieces = append(l.Pieces, fixed(" / "))
			}
			l = append1(l, d.readingPieces(r)...)
		}
		if n := len(list) - shownFigures; n > 0 {
			l = append1(l, toned(ToneCount, " and "+Count(n, "other", "others")))
		}
		out = append(out, l)
	}
	return out
}

// differsInNumber says whether a discrepancy of an event sets its figures against each other.
func (d *Digest) differsInNumber(id model.EventID) bool {
	return slices.ContainsFunc(d.b.Discrepancies, func(v model.Discrepancy) bool {
		return v.Event == id && v.Kind == model.DiffNumber
	})
}
