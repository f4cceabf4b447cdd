package serve

import (
	"context"
	"io"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// keyboard decodes what a client types on a goroutine of the session's own, where a panic of
// the decoder ends the session and not the server. The program itself reads from a pipe that
// nothing is written to; the pipe is closed when it quits, so that it never waits for a key.
type keyboard struct {
	idle   *io.PipeReader
	hangUp *io.PipeWriter
}

func newKeyboard(ctx context.Context) *keyboard {
	k := &keyboard{}
	k.idle, k.hangUp = io.Pipe()
	context.AfterFunc(ctx, k.close)
	return k
}

func (k *keyboard) close() { _ = k.hangUp.Close() }

// listen sends what is typed to the program until the client has gone or the session ended.
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
		_ = uv.NewTerminalReader(in, x.term).StreamEvents(x.ctx, events)
		whole = true
	})
	x.s.safely("keys", func() {
		for e := range events { // to the end, so that the decoder never waits for nobody
			p.Send(e)
		}
	})
}
