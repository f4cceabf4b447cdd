package durable

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// Read reads a regular file of at most limit bytes. It follows no link and waits for no pipe. A file
// that is not there is an error that is fs.ErrNotExist.
func Read(d Disk, path string, limit int64) ([]byte, error) {
	f, err := d.Open(path, os.O_RDONLY|unfollowed, 0)
	if err != nil {
		return nil, unopened(d, path, err)
	}
	defer f.Close() //nolint:errcheck // only read
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, fault(path, "look at it", err)
	case !info.Mode().IsRegular():
		return nil, errNotRegular(path)
	}
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	switch {
	case err != nil:
		return nil, fault(path, "read", err)
	case int64(len(data)) > limit:
		return nil, fmt.Errorf("%s: it is larger than %d bytes", path, limit)
	}
	return data, nil
}

// unopened says why a file could not be opened; a link is refused in odd words.
func unopened(d Disk, path string, err error) error {
	if !errors.Is(err, fs.ErrNotExist) {
		if info, look := d.Lstat(path); look == nil && !info.Mode().IsRegular() {
			return errNotRegular(path)
		}
	}
	return fault(path, "open", err)
}

// Edit changes a file of at most limit bytes, or makes it with a mode of 0600, and returns when the
// change is on the disk. A lock file keeps other programs that edit from doing so meanwhile; the
// change gets what stands in the file then, nothing when there is none.
func Edit(d Disk, path string, limit int64, change func(old []byte) ([]byte, error)) error {
	unlock, err := lock(d, path, waitForLock)
	if err != nil {
		return err
	}
	defer unlock()
	old, err := Read(d, path, limit)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	data, err := change(old)
	if err == nil && int64(len(data)) > limit {
		err = fmt.Errorf("it would be larger than %d bytes", limit) // and not be read again
	}
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return Write(d, How{Perm: 0o600, Replace: true}, Target{Path: path, Write: Bytes(data)})
}

// How long a second program waits for the first to finish writing, and how long between two looks.
const (
	waitForLock = 5 * time.Second
	lookForLock = 10 * time.Millisecond
)

// errLocked says that another program has the lock.
var errLocked = errors.New("another sitrep keeps it locked")

// lock makes a lock file beside a file and holds it until the returned function is called. The file
// is hidden, so that it is read as no article, and is taken away again.
func lock(d Disk, path string, wait time.Duration) (unlock func(), err error) {
	name := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".lock")
	for waited := time.Duration(0); ; waited += lookForLock {
		unlock, err := tryLock(d, name)
		switch {
		case err == nil:
			return unlock, nil
		case !errors.Is(err, errLocked):
			return nil, fault(path, "make a lock beside it", err)
		case waited >= wait:
			return nil, fmt.Errorf("%s: %w%s", path, errLocked, holder(d, name))
		}
		time.Sleep(lookForLock)
	}
}

// holder names the program that has a lock, "" when that is not known.
func holder(d Disk, name string) string {
	data, err := Read(d, name, 64)
	if err != nil {
		return ""
	}
	first, _, _ := strings.Cut(string(data), "\n")
	if pid, err := strconv.Atoi(first); err == nil {
		return fmt.Sprintf(" (process %d)", pid)
	}
	return ""
}

// sign writes into a lock file whose it is.
func sign(f File) error {
	_, err := fmt.Fprintf(f, "%d\n", os.Getpid())
	return err //nolint:wrapcheck // lock names the file
}
