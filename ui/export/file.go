package export

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// WriteFile writes a file whole or not at all: beside the target first, synced, then put in
// its place, and the folder synced. An existing file is replaced only with force; a link or
// anything that is no regular file never is. On any failure the old file is untouched and
// nothing is left behind.
func WriteFile(path string, force bool, write func(io.Writer) error) (err error) {
	if err := free(path, force); err != nil {
		return err
	}
	dir := filepath.Dir(path)
	f, err := os.OpenFile(filepath.Join(dir, ".sitrep-"+rand.Text()+".part"), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(fmt.Errorf("write %s: %w", path, err), f.Close(), os.Remove(f.Name()))
		}
	}()
	if err := write(f); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err //nolint:wrapcheck // the deferred function names the file
	}
	if err := place(f.Name(), path, force); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return nil // the content is synced and in place
	}
	return syncFolder(dir)
}

// free reports why a path may not be written.
func free(path string, force bool) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("write %s: %w", path, err)
	case !info.Mode().IsRegular():
		return fmt.Errorf("write %s: it is no regular file; name another file", path)
	case !force:
		return fmt.Errorf("write %s: the file exists; name another one, or add --force", path)
	}
	return nil
}

// place puts the finished file under its name. Without force a link is made, which fails when
// another program has made the file in the meantime.
func place(temp, path string, force bool) error {
	if force {
		return os.Rename(temp, path) //nolint:wrapcheck // names both files
	}
	err := os.Link(temp, path)
	if err == nil {
		return os.Remove(temp) //nolint:wrapcheck // names the file
	}
	if errors.Is(err, fs.ErrExist) {
		return err //nolint:wrapcheck // names both files
	}
	return os.Rename(temp, path) //nolint:wrapcheck // a file system without links
}

func syncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil // a folder cannot be synced there
	}
	d, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("sync %s: %w", dir, err)
	}
	defer d.Close() //nolint:errcheck // nothing was written through it
	if err := d.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) {
		return fmt.Errorf("sync %s: %w", dir, err)
	}
	return nil
}
