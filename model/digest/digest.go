// Package digest says what a country's briefing, the overview, the timeline and the
// provenance of a claim consist of: lines made of pieces, each with its receipt. The terminal
// panes, the plain lines and the exports all show these, so that they say the same.
//
// Nothing is generated. A piece is either article text with its Ref, or a fixed template
// word, a count, a date or metadata. Sentences are chosen by the sums in score.go, which
// anyone can redo by hand.
package digest

import (
	"sync"

	"example.org/sitrep/model"
)

// Digest answers questions about one briefing. It is immutable, safe to share between
// sessions, and says the same for the same briefing.
type Digest struct {
	b *model.Briefing
	x index
	// entries are the timeline of everything, worked out when it is first asked for.
	entries func() timeline
	// countries are the briefings that were asked for, by model.CountryCode: each is the same
	// whoever asks first.
	countries sync.Map
	scores    sync.Map // by *model.Claim
	overview  func() []Section
}

// New makes a digest of a sealed briefing. It takes time linear in the briefing.
func New(b *model.Briefing) *Digest {
	d := &Digest{b: b, x: newIndex(b)}
	d.entries = sync.OnceValue(d.allEntries)
	d.overview = sync.OnceValue(d.newOverview)
	return d
}

// Briefing is what the digest is of.
func (d *Digest) Briefing() *model.Briefing { return d.b }

// Select narrows a view. The zero Select keeps everything; each function may be nil.
type Select struct {
	Country model.CountryCode // only this country's items
	Event   func(*model.Event) bool
	Claim   func(*model.Claim) bool
	Person  func(*model.Person) bool
	Article func(*model.Article) bool
}
