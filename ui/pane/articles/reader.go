package articles

import (
	"slices"
	"sort"

	tea "charm.land/bubbletea/v2"

	"example.org/sitrep/model"
	"example.org/sitrep/ui/keys"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/widget"
)

// Reader shows one article: its text with paragraph numbers, its claims marked in the margin, the
// selected one highlighted.
type Reader struct {
	deps   pane.Deps
	art    *model.Article
	w, h   int
	rows   []row
	laid   int // the width that rows are for
	top    int
	claims []*model.Claim // by place
	at     int            // selected claim, -1 without one
	ref    model.Ref      // the passage that was opened
	needle widget.Needle
	finds  []model.Span
	find   int // the match that the cursor is on
}

// NewReader makes a reader without an article.
func NewReader(d pane.Deps) *Reader { return &Reader{deps: d, at: -1} }

// Open shows an article at a passage; claim selects it among the article's claims. The zero Ref
// opens the top.
func (r *Reader) Open(id model.ArticleID, ref model.Ref, claim model.ClaimID) {
	b := r.deps.Digest.Briefing()
	art := b.Article(id)
	if art == nil {
		return
	}
	if art != r.art {
		r.art, r.laid = art, -1
		r.claims = claimsOf(b, id)
	}
	r.ref, r.at, r.top = ref, r.claimAt(ref, claim), 0
	r.refind()
	r.layOut()
	if !ref.None() {
		r.reveal(ref.Span)
	}
}

func claimsOf(b *model.Briefing, id model.ArticleID) []*model.Claim {
	var out []*model.Claim
	for i := range b.Claims {
		if b.Claims[i].Ref.Article == id {
			out = append(out, &b.Claims[i])
		}
	}
	slices.SortStableFunc(out, func(x, y *model.Claim) int { return x.Content.Start - y.Content.Start })
	return out
}

// claimAt is the claim with the ID, else the first that meets the passage, -1 without one.
func (r *Reader) claimAt(ref model.Ref, id model.ClaimID) int {
	for i, c := range r.claims {
		if c.ID == id {
			return i
		}
	}
	for i, c := range r.claims {
		if !ref.None() && c.Ref.Span.Overlaps(ref.Span) {
			return i
		}
	}
	return -1
}

// SetSize is in cells. The passage at the top stays there; a reader that was opened before it had
// a size shows the passage that it was opened at.
func (r *Reader) SetSize(w, h int) {
	unseen := r.w <= 0 || r.h <= 0
	keep := -1
	if w != r.w {
		keep = r.firstByte()
	}
	r.w, r.h = w, h
	r.layOut()
	if keep > 0 {
		r.top = r.rowOf(keep)
	}
	if unseen && r.art != nil && !r.ref.None() {
		r.reveal(r.ref.Span)
	}
	r.clampTop()
}

// firstByte is the first byte of the article in sight.
func (r *Reader) firstByte() int {
	for i := r.top; i < len(r.rows); i++ {
		if r.rows[i].isText {
			return r.rows[i].span.Start
		}
	}
	return 0
}

// rowOf is the row that shows the byte at offset, or the first one after it.
func (r *Reader) rowOf(offset int) int {
	for i, w := range r.rows {
		if w.isText && offset < w.span.End {
			return i
		}
	}
	return max(len(r.rows)-1, 0)
}

// reveal scrolls so that a passage is in sight, a third of the way down when it was not.
func (r *Reader) reveal(s model.Span) {
	first, last := r.rowOf(s.Start), r.rowOf(max(s.End-1, s.Start))
	if first < r.top || last >= r.top+r.h {
		r.top = first - r.h/3
	}
	r.clampTop()
}

func (r *Reader) clampTop() { r.top = max(min(r.top, len(r.rows)-r.h), 0) }

// Scroll moves the page by rows.
func (r *Reader) Scroll(rows int) {
	r.top += rows
	r.clampTop()
}

// Handle moves the page and the claim.
func (r *Reader) Handle(msg tea.Msg) (pane.Intent, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return pane.Intent{}, nil
	}
	switch r.deps.Keys.Action(k) { //nolint:exhaustive // the app does the rest
	case keys.Down:
		r.Scroll(1)
	case keys.Up:
		r.Scroll(-1)
	case keys.Top:
		r.Scroll(-len(r.rows))
	case keys.Bottom:
		r.Scroll(len(r.rows))
	case keys.PageDown, keys.Space:
		r.Scroll(max(r.h-2, 1))
	case keys.PageUp:
		r.Scroll(-max(r.h-2, 1))
	case keys.HalfDown:
		r.Scroll(max(r.h/2, 1))
	case keys.HalfUp:
		r.Scroll(-max(r.h/2, 1))
	case keys.NextClaim:
		return r.stepClaim(1), nil
	case keys.PrevClaim:
		return r.stepClaim(-1), nil
	case keys.Enter:
		return pane.Intent{Kind: pane.Say, Text: "this is the text itself; } and { step through its claims"}, nil
	}
	return pane.Intent{}, nil
}

// stepClaim selects the next or previous claim; without one, the first in sight.
func (r *Reader) stepClaim(dir int) pane.Intent {
	if len(r.claims) == 0 {
		return pane.Intent{Kind: pane.Say, Text: "this article has no claims"}
	}
	next := r.at + dir
	if r.at < 0 {
		next = r.firstInSight()
	}
	switch {
	case next < 0:
		return pane.Intent{Kind: pane.Say, Text: "this is the first claim"}
	case next >= len(r.claims):
		return pane.Intent{Kind: pane.Say, Text: "this is the last claim"}
	}
	r.at = next
	r.ref = r.claims[next].Ref
	r.reveal(r.ref.Span)
	return pane.Intent{}
}

// StepTo selects the next claim that is wanted, round the end, and reports whether there is one.
func (r *Reader) StepTo(wanted func(*model.Claim) bool) bool {
	n := len(r.claims)
	for k := 1; k <= n; k++ {
		i := (max(r.at, -1) + k) % n
		if wanted(r.claims[i]) {
			r.at, r.ref = i, r.claims[i].Ref
			r.reveal(r.ref.Span)
			return true
		}
	}
	return false
}

func (r *Reader) firstInSight() int {
	start := r.firstByte()
	i := sort.Search(len(r.claims), func(i int) bool { return r.claims[i].Ref.Span.End > start })
	return min(i, len(r.claims)-1)
}

// SetScope changes nothing: an article is what it is.
func (r *Reader) SetScope(pane.Scope) {}

// List is nil: a text is no list.
func (r *Reader) List() *widget.List { return nil }

// Selection is the selected claim, else the passage that was opened, else the article.
func (r *Reader) Selection() pane.Selection {
	if r.art == nil {
		return pane.Selection{}
	}
	s := pane.Selection{Article: r.art.ID, Ref: r.ref}
	if r.at >= 0 {
		s.Claim, s.Ref = r.claims[r.at].ID, r.claims[r.at].Ref
	}
	return s
}

// Select selects a claim of the article.
func (r *Reader) Select(s pane.Selection) bool {
	if r.art == nil || s.Article != r.art.ID {
		return false
	}
	r.at = r.claimAt(s.Ref, s.Claim)
	return r.at >= 0
}
