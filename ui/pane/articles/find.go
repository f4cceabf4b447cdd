package articles

import (
	"strconv"

	"example.org/sitrep/model"
	"example.org/sitrep/ui/widget"
)

// Mark marks words in the text.
func (r *Reader) Mark(words []string) {
	r.needle = widget.NewNeedle(words...)
	r.refind()
}

// Find marks words in the text and goes to the first match from the page's top on.
func (r *Reader) Find(words []string) {
	r.Mark(words)
	for i, f := range r.finds {
		if r.rowOf(f.Start) >= r.top {
			r.find = i
			break
		}
	}
	if len(r.finds) > 0 {
		r.reveal(r.finds[r.find])
	}
}

// refind looks for the words; the cursor is before the first match at or after the opened passage.
func (r *Reader) refind() {
	r.finds, r.find = nil, 0
	if r.art == nil || r.needle.Empty() {
		return
	}
	for _, g := range r.needle.Find(r.art.Text) {
		if g.Start <= r.ref.Span.Start {
			r.find = len(r.finds)
		}
		r.finds = append(r.finds, model.Span{Start: g.Start, End: g.End})
	}
}

// NextMatch goes to the next (1) or previous (-1) match, round the ends, and reports whether there
// is one.
func (r *Reader) NextMatch(dir int) bool {
	n := len(r.finds)
	if n == 0 {
		return false
	}
	r.find = (r.find + dir + n) % n
	r.reveal(r.finds[r.find])
	return true
}

// Matches says where the cursor is among the matches: "match 2 of 7".
func (r *Reader) Matches() string {
	if len(r.finds) == 0 {
		return "no match in this text"
	}
	return "match " + strconv.Itoa(r.find+1) + " of " + strconv.Itoa(len(r.finds))
}
