package pane

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// RoleOf is how the screen shows a tone of the digest.
func RoleOf(t digest.Tone) theme.Role {
	switch t {
	case digest.ToneLabel:
		return theme.Strong
	case digest.ToneDate:
		return theme.Date
	case digest.ToneCount, digest.ToneCite, digest.ToneReason, digest.ToneContext, digest.ToneShared:
		return theme.Dim
	case digest.ToneOutlet:
		return theme.Outlet
	case digest.ToneGood:
		return theme.Good
	case digest.ToneCaution:
		return theme.Planned
	case digest.ToneAlert:
		return theme.Warn
	case digest.ToneQuote:
		return theme.Quote
	case digest.ToneName:
		return theme.Person
	case digest.ToneSource:
		return theme.Speaker
	case digest.ToneCue:
		return theme.Cue
	case digest.ToneDiffer:
		return theme.Warn
	case digest.ToneFixed:
	}
	return theme.Text
}

// Pieces is a line of the digest as a line of the screen, not wrapped.
func Pieces(pieces []digest.Piece) widget.Line {
	out := make(widget.Line, len(pieces))
	for i, p := range pieces {
		out[i] = widget.T(RoleOf(p.Tone), p.Text)
	}
	return out
}

// SelectionOf is what a line of the digest is about.
func SelectionOf(l digest.Line) Selection {
	return Selection{
		Claim: l.Claim, Event: l.Event, Person: l.Person, Article: l.Article, Country: l.Country, Ref: l.Ref,
	}
}

// DateOf is a date as the lists show it: "22 Feb 2026", "Aug 2025", "undated".
func DateOf(w model.When) string { return digest.DateLabel(w) }
