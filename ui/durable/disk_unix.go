//go:build unix

package durable

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// unfollowed opens no link and waits for no pipe.
const unfollowed = syscall.O_NOFOLLOW | syscall.O_NONBLOCK

func isNoFolder(err error) bool { return errors.Is(err, syscall.ENOTDIR) }

// syncFolder makes the names in a folder last.
func syncFolder(d Disk, folder string) error {
	f, err := d.Open(folder, os.O_RDONLY, 0)
	switch {
	case errors.Is(err, fs.ErrPermission):
		return nil // one that takes files and does not show them
	case err != nil:
		return fault(folder, "open the folder", err)
	}
	defer f.Close() //nolint:errcheck // nothing was written through it
	// Not every file system can sync a folder.
	if err := f.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, errors.ErrUnsupported) {
		return fault(folder, "sync the folder", err)
	}
	return nil
}

// tryLock locks a file, or fails with errLocked. The kernel lets go of the lock when the program
// dies. Whoever has the lock may take the file away, so a lock counts only on the file that has the
// name still.
func tryLock(d Disk, name string) (unlock func(), err error) {
	f, err := d.Open(name, os.O_CREATE|os.O_RDWR|unfollowed, 0o600)
	if err != nil {
		return nil, err //nolint:wrapcheck // lock names the file
	}
	err = flock(f)
	if err == nil && !hasName(d, f, name) {
		err = errLocked
	}
	if err != nil {
		f.Close() //nolint:errcheck // the first error counts
		return nil, err
	}
	unlock = func() {
		d.Remove(name) //nolint:errcheck // what is left is locked by nobody
		f.Close()      //nolint:errcheck // closing lets go of the lock
	}
	if err := sign(f); err != nil {
		unlock()
		return nil, err
	}
	return unlock, nil
}

func flock(f File) error {
	n, ok := f.(interface{ Fd() uintptr })
	if !ok {
		return fmt.Errorf("lock: %w", errors.ErrUnsupported)
	}
	err := syscall.Flock(int(n.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) //nolint:gosec // a file descriptor fits
	if errors.Is(err, syscall.EWOULDBLOCK) || errors.Is(err, syscall.EINTR) {
		return errLocked
	}
	return err //nolint:wrapcheck // lock names the file
}

func hasName(d Disk, f File, name string) bool {
	mine, err := f.Stat()
	if err != nil {
		return false
	}
	named, err := d.Lstat(name)
	return err == nil && os.SameFile(mine, named)
}
