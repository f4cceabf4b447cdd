package serve

import (
	"context"
	"sync"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/search"
)

// edition is a briefing with its tables, shared by all sessions that show it.
type edition struct {
	briefing *model.Briefing
	digest   *digest.Digest
	index    *search.Index
}

func newEdition(b *model.Briefing) edition { return edition{b, digest.New(b), search.New(b)} }

// hub hands the newest edition to new sessions and each new briefing to all open ones.
type hub struct {
	mu      sync.Mutex
	current edition
	readers map[chan *model.Briefing]struct{}
}

func newHub(b *model.Briefing) *hub {
	return &hub{current: newEdition(b), readers: map[chan *model.Briefing]struct{}{}}
}

func (h *hub) edition() edition {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.current
}

// tables are those of a briefing that a session shows, which may be one behind.
func (h *hub) tables(b *model.Briefing) (*digest.Digest, *search.Index) {
	e := h.edition()
	if e.briefing != b {
		e = newEdition(b)
	}
	return e.digest, e.index
}

// subscribe returns a channel of new briefings and what ends it. A reader that is slow misses
// those between and gets the newest.
func (h *hub) subscribe() (news <-chan *model.Briefing, end func()) {
	ch := make(chan *model.Briefing, 1)
	h.mu.Lock()
	h.readers[ch] = struct{}{}
	h.mu.Unlock()
	return ch, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		if _, ok := h.readers[ch]; ok {
			delete(h.readers, ch)
			close(ch)
		}
	}
}

// pass hands on what comes until ctx ends.
func (h *hub) pass(ctx context.Context, news <-chan *model.Briefing) {
	for {
		select {
		case <-ctx.Done():
			return
		case b, ok := <-news:
			if !ok {
				return
			}
			h.publish(b)
		}
	}
}

func (h *hub) publish(b *model.Briefing) {
	e := newEdition(b) // takes a while, and nobody should wait for it
	h.mu.Lock()
	defer h.mu.Unlock()
	h.current = e
	for ch := range h.readers {
		select {
		case <-ch: // what was not read yet is old
		default:
		}
		ch <- b // only this function sends, under the lock, so there is room
	}
}
