// Package model is the vocabulary of sitrep: plain values, no I/O, standard library only.
//
// Text flows one way. An [Article] is one document after intake and never changes. An
// [Extraction] is what one article says, worked out from that article alone. A [Briefing] is
// a pure function of a selection of extractions; it is immutable, safe to share, and the same
// for the same files in any order.
//
// Evidence is always a [Ref]: an article and a byte span into its text. Whatever is shown of
// an article is Text[Start:End], never text that was searched for again.
package model
