//go:build unix

package tui

import (
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// escapeWait is how long an Esc waits for more, which would make it another key. Terminals send a key at
// once; a serial line of 9,600 bit/s brings a byte a millisecond. Terminals that know the keyboard
// protocol of kitty, which is asked for, send Esc as a sequence of its own that waits for nothing.
const escapeWait = 20 * time.Millisecond

// keyFile is a terminal whose Esc key is told apart from the beginning of other keys sooner than Bubble
// Tea does, which takes 50 ms and cannot be told otherwise.
type keyFile struct{ *os.File }

// escKey is the Esc key as no other key begins.
const escKey = "\x1b[27u"

// Read reads keys.
func (f keyFile) Read(p []byte) (int, error) {
	n, err := f.File.Read(p)
	if n > 0 && p[n-1] == escKey[0] && n-1+len(escKey) <= len(p) && f.quiet() {
		n = n - 1 + copy(p[n-1:], escKey)
	}
	return n, err //nolint:wrapcheck // io.EOF must stay itself
}

// quiet reports that nothing more comes soon.
func (f keyFile) quiet() bool {
	fds := []unix.PollFd{{Fd: int32(f.Fd()), Events: unix.POLLIN}} //nolint:gosec // a descriptor is small
	n, err := unix.Poll(fds, int(escapeWait.Milliseconds()))
	return err == nil && n == 0
}
