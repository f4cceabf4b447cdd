package intake

import (
	"fmt"
	"sync"

	"example.org/sitrep/model"
)

// room is what there is for the texts of the articles of one file, with those of containers inside it.
// Articles are kept in their order until one doesn't fit; from there on none is, so that it does not depend
// on their sizes which ones are read.
type room struct {
	limit int // bytes
	used  int
	kept  int  // articles
	full  bool // an article did not fit
	rest  int  // articles and members beyond, as far as they were counted
	more  bool // there may be more than rest
}

// leave notes that something is not read because the room is full, and reports whether it is.
func (r *room) leave() bool {
	if r.full {
		r.rest++
	}
	return r.full
}

// keep lays out a draft that is complete, which frees its rows, and adds it while there is room for its text.
func (p *parsed) keep(d *draft, r *room, limits Bounds) {
	if d.laid != nil { // in a container inside this one
		p.drafts = append(p.drafts, d)
		return
	}
	if r.leave() {
		return
	}
	d.lay(limits)
	size := len(d.laid.article.Text)
	if r.used+size > r.limit {
		r.full = true
		r.rest++
		return
	}
	r.used += size
	if size > 0 {
		r.kept++
	}
	p.drafts = append(p.drafts, d)
}

// problem says how much of a file is read, when the room was not enough.
func (r *room) problem() model.Problem {
	rest := fmt.Sprintf("the %d that follow are", r.rest)
	if r.more {
		rest = "what follows is"
	}
	return model.Problem{Message: fmt.Sprintf("the first %d articles, %s of text, are read; %s over the limit of %s of text a file (--max-file-text changes it)",
		r.kept, amount(r.used), rest, amount(r.limit))}
}

// inOrder takes what files came to from several workers, and keeps it in the order of the files while there is
// room for the texts. What is kept does not depend on which worker was first.
type inOrder struct {
	mu       sync.Mutex
	outcomes []outcome
	there    []bool
	next     int // the first that is not there yet, or does not fit
	texts    *room
}

func newInOrder(n int, texts *room) *inOrder {
	return &inOrder{outcomes: make([]outcome, n), there: make([]bool, n), texts: texts}
}

// put takes the outcome of file i.
func (o *inOrder) put(i int, out outcome) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.texts.full {
		return // it stands behind the one that did not fit
	}
	o.outcomes[i], o.there[i] = out, true
	for o.next < len(o.there) && o.there[o.next] {
		size := 0
		for k := range o.outcomes[o.next].articles {
			size += len(o.outcomes[o.next].articles[k].Text)
		}
		if o.texts.used+size > o.texts.limit {
			o.texts.full = true
			clear(o.outcomes[o.next:])
			return
		}
		o.texts.used += size
		o.next++
	}
}

func (o *inOrder) full() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.texts.full
}

// kept are the outcomes, with a problem at the first file that did not fit.
func (o *inOrder) kept(files []source) []outcome {
	if behind := len(files) - o.next - 1; behind >= 0 && o.texts.full {
		o.outcomes[o.next].problems = []model.Problem{{Path: files[o.next].path, Message: fmt.Sprintf(
			"not read, nor the %d files behind it: with the %s of text before them they are over the limit of %s of text in all (--max-all-text changes it)",
			behind, amount(o.texts.used), amount(o.texts.limit))}}
	}
	return o.outcomes
}
