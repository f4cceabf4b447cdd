//go:build unix

package state

import (
	"fmt"
	"os"
	"syscall"
	"time"
)

// lock holds a lock file until the returned function is called. The kernel lets go of it when the
// program dies.
func lock(path string) (unlock func(), err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	const step = 10 * time.Millisecond
	for waited := time.Duration(0); ; waited += step {
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) //nolint:gosec // a file descriptor fits
		if err == nil {
			return func() { f.Close() }, nil //nolint:errcheck // closing lets go of the lock
		}
		if waited >= waitForLock {
			f.Close() //nolint:errcheck // nothing was written
			return nil, fmt.Errorf("%w: %s", errLocked, path)
		}
		time.Sleep(step)
	}
}
