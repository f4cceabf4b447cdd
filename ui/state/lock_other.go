//go:build !unix

package state

import (
	"fmt"
	"os"
	"time"
)

// lock makes a lock file that nobody else may have until the returned function is called.
func lock(path string) (unlock func(), err error) {
	const step = 10 * time.Millisecond
	for waited := time.Duration(0); waited < waitForLock; waited += step {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
		if err == nil {
			return func() { f.Close(); os.Remove(path) }, nil //nolint:errcheck // best effort on the way out
		}
		time.Sleep(step)
	}
	return nil, fmt.Errorf("%w: %s", errLocked, path)
}
