package serve

import (
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// escape is how long an Esc waits for more, which would make it another key. Clients send a key whole.
const escape = 25 * time.Millisecond

// listen sends what is typed to the program until the client has gone or the session ended. It is
// decoded on a goroutine of the session's own, where a panic of the decoder ends the session and
// not the server; the program itself has no input.
func (x *session) listen(p *tea.Program) {
	events := make(chan uv.Event)
	x.s.safely("input", func() {
		defer close(events)
		whole := false
		defer func() {
			if !whole {
				x.end("internal fault while reading keys")
			}
		}()
		in := newGuard(x.ch, x.s.cfg.Limits.Paste, x.typed)
		keys := uv.NewTerminalReader(in, x.term)
		keys.EscTimeout = escape
		whole = keys.StreamEvents(x.ctx, events) == nil
	})
	x.s.safely("keys", func() { x.pass(p, events) })
}

// pass sends keys and sizes to the program until there are no more keys. A size goes ahead of the keys
// that come after it: a key in a window that is too small does nothing.
func (x *session) pass(p *tea.Program, events <-chan uv.Event) {
	for {
		select {
		case <-x.resized:
			p.Send(x.newestSize())
		case e, ok := <-events: // to the end, so that the decoder never waits for nobody
			if !ok {
				return
			}
			select {
			case <-x.resized:
				p.Send(x.newestSize())
			default:
			}
			p.Send(e)
		}
	}
}
