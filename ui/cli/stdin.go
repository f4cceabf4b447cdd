package cli

import (
	"context"
	"io"
)

// interruptible is a reader whose waiting ends with ctx: a read of a pipe that nobody writes to
// cannot be called back otherwise. A read under way is then left behind with its own buffer.
type interruptible struct {
	ctx  context.Context //nolint:containedctx // io.Reader has no room for it
	in   io.Reader
	rest []byte
	err  error
	got  chan result
}

type result struct {
	data []byte
	err  error
}

func newInterruptible(ctx context.Context, in io.Reader) io.Reader {
	if in == nil {
		return nil
	}
	return &interruptible{ctx: ctx, in: in, got: make(chan result, 1)}
}

// Read reads what came, or fails when ctx has ended.
func (r *interruptible) Read(p []byte) (int, error) {
	if len(r.rest) == 0 && r.err == nil {
		go func() {
			buf := make([]byte, 1<<16)
			n, err := r.in.Read(buf)
			r.got <- result{buf[:n], err}
		}()
		select {
		case <-r.ctx.Done():
			r.err = r.ctx.Err()
		case x := <-r.got:
			r.rest, r.err = x.data, x.err
		}
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	if n == 0 && len(p) > 0 {
		return 0, r.err
	}
	return n, nil
}
