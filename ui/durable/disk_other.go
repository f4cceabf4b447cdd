//go:build !unix

package durable

import (
	"errors"
	"io/fs"
	"os"
)

// unfollowed has no meaning here.
const unfollowed = 0

func isNoFolder(error) bool { return false }

// syncFolder does nothing: a folder cannot be synced here.
func syncFolder(Disk, string) error { return nil }

// tryLock makes a file that nobody else may have, or fails with errLocked.
func tryLock(d Disk, name string) (unlock func(), err error) {
	f, err := d.Open(name, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	switch {
	case errors.Is(err, fs.ErrExist):
		return nil, errLocked
	case err != nil:
		return nil, err //nolint:wrapcheck // lock names the file
	}
	unlock = func() {
		f.Close()      //nolint:errcheck // best effort on the way out
		d.Remove(name) //nolint:errcheck // as above
	}
	if err := sign(f); err != nil {
		unlock()
		return nil, err
	}
	return unlock, nil
}
