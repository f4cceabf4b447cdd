package tui

import (
	"io"
	"sync"
	"time"
)

// wire takes what is written to the terminal beside the program, so that a terminal that takes
// nothing for a while holds up nobody. The zero wire is not usable; see newWire.
type wire struct {
	out io.Writer

	mu    sync.Mutex
	queue []byte // waits for what is being written
	spare []byte
	busy  bool
	idle  chan struct{} // closed when everything has gone out
	then  func()        // called once, likewise
}

// mostQueued bounds what waits for a terminal that takes nothing. Frames never wait here.
const mostQueued = 1 << 20

func newWire(out io.Writer) *wire {
	w := &wire{out: out, idle: make(chan struct{})}
	close(w.idle)
	return w
}

// send writes bytes, which may be used again at once, in the order of the calls.
func (w *wire) send(b []byte) {
	if len(b) == 0 {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.queue)+len(b) > mostQueued {
		return
	}
	w.queue = append(w.queue, b...)
	if !w.busy {
		w.busy, w.idle = true, make(chan struct{})
		go w.write()
	}
}

// write writes until nothing waits.
func (w *wire) write() {
	for {
		w.mu.Lock()
		if len(w.queue) == 0 {
			then := w.then
			w.busy, w.then = false, nil
			close(w.idle)
			w.mu.Unlock()
			if then != nil {
				then()
			}
			return
		}
		b := w.queue
		w.queue = w.spare[:0]
		w.mu.Unlock()
		_, _ = w.out.Write(b) // a terminal that has gone ends the program by its input
		w.mu.Lock()
		w.spare = b
		w.mu.Unlock()
	}
}

// free reports whether everything has gone out; if not, then is called when it has.
func (w *wire) free(then func()) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.busy {
		w.then = then
	}
	return !w.busy
}

// wait waits until everything has gone out, for at most a time when it is above 0.
func (w *wire) wait(most time.Duration) {
	w.mu.Lock()
	idle := w.idle
	w.mu.Unlock()
	var over <-chan time.Time
	if most > 0 {
		t := time.NewTimer(most)
		defer t.Stop()
		over = t.C
	}
	select {
	case <-idle:
	case <-over:
	}
}
