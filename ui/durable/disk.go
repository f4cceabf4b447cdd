// Package durable writes files whole or not at all.
//
// A file is made beside its target, written, synced and closed, then put in the target's place, and
// its folder is synced: at any moment the old file or the new one is there, never a part of one. On
// a failure the old file is as it was and nothing is left beside it. Links are never followed, and
// what is no regular file is left alone.
package durable

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Disk is a file system as a writer needs it. OS is the real one; tests have others that fail.
type Disk interface {
	// Lstat looks at a name without following a link.
	Lstat(name string) (fs.FileInfo, error)
	// Open opens with the flags of the os package.
	Open(name string, flag int, perm fs.FileMode) (File, error)
	Names
}

// Names are the entries of folders.
type Names interface {
	Mkdir(name string, perm fs.FileMode) error
	Link(from, to string) error // fails when to is there
	Rename(from, to string) error
	Remove(name string) error
}

// File is an open file or folder.
type File interface {
	fs.File
	io.Writer
	Chmod(mode fs.FileMode) error
	Sync() error
}

// OS is the file system of the operating system.
type OS struct{}

// Lstat is os.Lstat.
func (OS) Lstat(name string) (fs.FileInfo, error) { return os.Lstat(name) }

// Open is os.OpenFile.
func (OS) Open(name string, flag int, perm fs.FileMode) (File, error) {
	f, err := os.OpenFile(name, flag, perm)
	if err != nil {
		return nil, err // a nil *os.File would be no nil File
	}
	return f, nil
}

// Mkdir is os.Mkdir.
func (OS) Mkdir(name string, perm fs.FileMode) error { return os.Mkdir(name, perm) }

// Link is os.Link.
func (OS) Link(from, to string) error { return os.Link(from, to) }

// Rename is os.Rename.
func (OS) Rename(from, to string) error { return os.Rename(from, to) }

// Remove is os.Remove.
func (OS) Remove(name string) error { return os.Remove(name) }

// IsFolder reports whether a path is a folder, or a link to one. What is not there is none.
func IsFolder(d Disk, path string) (bool, error) {
	info, err := d.Lstat(path)
	if err == nil && info.Mode()&fs.ModeSymlink != 0 {
		info, err = d.Lstat(path + string(filepath.Separator)) // what it leads to
	}
	switch {
	case errors.Is(err, fs.ErrNotExist), isNoFolder(err):
		return false, nil
	case err != nil:
		return false, fault(path, "look at it", err)
	}
	return info.IsDir(), nil
}

// MkdirAll makes a folder and those above it that are not there, and syncs the folder of each that
// it makes.
func MkdirAll(d Disk, path string, perm fs.FileMode) error {
	if there, err := IsFolder(d, path); there || err != nil {
		return err
	}
	above := filepath.Dir(filepath.Clean(path))
	if above != path {
		if err := MkdirAll(d, above, perm); err != nil {
			return err
		}
	}
	if err := d.Mkdir(path, perm); err != nil && !errors.Is(err, fs.ErrExist) {
		return fault(path, "make the folder", err)
	}
	return syncFolder(d, above)
}

// Writable reports why no file can be made in a folder, by making one.
func Writable(d Disk, folder string) error {
	name := beside(folder)
	f, err := d.Open(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fault(folder, "make a file in it", err)
	}
	if err := errors.Join(f.Close(), d.Remove(name)); err != nil {
		return fault(folder, "take a file out of it again", err)
	}
	return nil
}

// fault names the file, what was to be done, and the reason, without the name of a file beside it,
// which tells nobody anything.
func fault(path, what string, err error) error {
	return fmt.Errorf("%s: %s: %w", path, what, reason(err))
}

// errNotRegular says that a path names a link, folder, device, pipe or socket.
func errNotRegular(path string) error {
	return fmt.Errorf("%s: it is no regular file and is left alone", path)
}

// reason is an error without the names of files.
func reason(err error) error {
	if e := new(fs.PathError); errors.As(err, &e) {
		return e.Err
	}
	if e := new(os.LinkError); errors.As(err, &e) {
		return e.Err
	}
	return err
}
