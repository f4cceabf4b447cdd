package cli

import (
	"fmt"
	"io"
	"time"
)

// progressAfter is how long a load may take before it shows that it is at work.
const progressAfter = 200 * time.Millisecond

// progress tells on a terminal how far a long load is.
type progress struct {
	w     io.Writer
	now   func() time.Time
	start time.Time
	last  time.Time
	shown bool
}

// newProgress shows nothing when standard error is no terminal.
func newProgress(env Env) *progress {
	p := &progress{now: env.Now}
	if env.ErrTerminal && env.Getenv("TERM") != "dumb" { // which would print the sequences
		p.w = env.Err
		p.start = env.Now()
	}
	return p
}

// show tells how many are done. The last one is always told, so that a stage never seems to stand short of
// its end.
func (p *progress) show(what string, done, total int) {
	if p.w == nil {
		return
	}
	now := p.now()
	if now.Sub(p.start) < progressAfter || done < total && now.Sub(p.last) < progressAfter/4 {
		return
	}
	p.last, p.shown = now, true
	fmt.Fprintf(p.w, "\r%s: %d of %d \x1b[K", what, done, total)
}

// stage tells of work that has no count.
func (p *progress) stage(what string) {
	if p.w == nil || p.now().Sub(p.start) < progressAfter {
		return
	}
	p.shown = true
	fmt.Fprintf(p.w, "\r%s \x1b[K", what)
}

// clear takes the line away again.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
