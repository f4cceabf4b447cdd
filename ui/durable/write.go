package durable

import (
	"bufio"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// How says what may be written over, and the mode of what is made.
type How struct {
	// Perm is the mode of a file that is made, less what the umask takes away. One that is replaced
	// keeps its own.
	Perm fs.FileMode
	// Replace lets a regular file that is there be replaced, if its owner may write to it. Without
	// it a file that is there is an error that is fs.ErrExist.
	Replace bool
}

// Target is a file to write.
type Target struct {
	Path  string
	Write func(io.Writer) error
}

// Bytes writes data.
func Bytes(data []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err //nolint:wrapcheck // Write names the file
	}
}

// Write writes files that belong together. All of them are complete on the disk before the first
// is put in its place, so that a full disk leaves every old file as it was. Where nothing was
// before, nothing is after an error.
func Write(d Disk, how How, targets ...Target) (err error) {
	b := batch{disk: d, how: how}
	done := false
	defer func() {
		if !done { // also when a target's Write panics
			err = b.undo(err)
		}
	}()
	for _, t := range targets {
		if err := b.stage(t); err != nil {
			return err
		}
	}
	for i := range b.files {
		if err := b.place(&b.files[i]); err != nil {
			return err
		}
	}
	for _, folder := range b.folders() {
		if err := syncFolder(d, folder); err != nil {
			return err
		}
	}
	done = true
	return nil
}

// batch is files on their way.
type batch struct {
	disk  Disk
	how   How
	files []staged
}

// staged is one of them: what is true of it now, so that it can be undone.
type staged struct {
	path   string
	temp   string // "" when it is there no more
	old    bool   // a file was there before
	placed bool
}

// beside is the name of a new file in a folder, which is read as no article.
func beside(folder string) string { return filepath.Join(folder, ".sitrep-"+rand.Text()+".part") }

// stage writes a file beside its target.
func (b *batch) stage(t Target) error {
	old, err := b.free(t.Path)
	if err != nil {
		return err
	}
	perm := b.how.Perm
	if old != nil {
		perm = old.Mode().Perm()
	}
	s := staged{path: t.Path, temp: beside(filepath.Dir(t.Path)), old: old != nil}
	f, err := b.disk.Open(s.temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
	if err != nil {
		return fault(t.Path, "make a file beside it", err)
	}
	b.files = append(b.files, s)
	if step, err := fill(f, old, t.Write); err != nil {
		return fault(t.Path, step, err)
	}
	return nil
}

// fill gives a new file its mode and content, syncs and closes it. It says which of these went
// wrong.
func fill(f File, old fs.FileInfo, write func(io.Writer) error) (step string, err error) {
	defer func() {
		if closed := f.Close(); err == nil {
			step, err = "close", closed
		}
	}()
	if old != nil {
		// Only where the modes differ: not every file system lets them be changed.
		info, err := f.Stat()
		if err == nil && info.Mode().Perm() != old.Mode().Perm() {
			err = f.Chmod(old.Mode().Perm())
		}
		if err != nil {
			return "keep its mode", err
		}
	}
	w := bufio.NewWriter(nameless{f})
	if err := write(w); err != nil {
		return "write", err
	}
	if err := w.Flush(); err != nil {
		return "write", err
	}
	return "sync", f.Sync()
}

// nameless is a file whose errors do not name it.
type nameless struct{ f File }

func (n nameless) Write(p []byte) (int, error) {
	w, err := n.f.Write(p)
	if err != nil {
		err = reason(err)
	}
	return w, err
}

// free reports what stands in a place, and why it may not be written over.
func (b *batch) free(path string) (old fs.FileInfo, err error) {
	info, err := b.disk.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil //nolint:nilnil // nothing is there
	case err != nil:
		return nil, fault(path, "look at it", err)
	case !info.Mode().IsRegular():
		return nil, errNotRegular(path)
	case !b.how.Replace:
		return nil, fmt.Errorf("%s: the %w", path, fs.ErrExist)
	case info.Mode().Perm()&0o200 == 0:
		return nil, fmt.Errorf("%s: it is read-only (mode %04o) and is left alone; make it writable first", path, info.Mode().Perm())
	}
	return info, nil
}

// place puts a finished file under its name. Where none may be replaced a link is made, which fails
// when another program has made the file in the meantime.
func (b *batch) place(s *staged) error {
	if !b.how.Replace {
		err := b.disk.Link(s.temp, s.path)
		if err == nil {
			s.placed = true
			if err := b.disk.Remove(s.temp); err != nil {
				return fault(s.path, "take away the file beside it", err)
			}
			s.temp = ""
			return nil
		}
		if _, taken := b.free(s.path); taken != nil {
			return taken
		}
		// A file system without links.
	}
	if err := b.disk.Rename(s.temp, s.path); err != nil {
		return fault(s.path, "put it in its place", err)
	}
	s.temp, s.placed = "", true
	return nil
}

func (b *batch) folders() []string {
	var out []string
	for i := range b.files {
		out = append(out, filepath.Dir(b.files[i].path))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// undo takes away what was made, and adds to the error what could not be undone.
func (b *batch) undo(err error) error {
	var left []string
	remove := func(name string) {
		if err := b.disk.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			left = append(left, name)
		}
	}
	replaced := 0
	for i := range b.files {
		s := &b.files[i]
		if s.temp != "" {
			remove(s.temp)
		}
		switch {
		case s.placed && s.old:
			replaced++
		case s.placed:
			remove(s.path)
		}
	}
	if err == nil {
		return nil // a panic goes on
	}
	if replaced > 0 {
		err = fmt.Errorf("%w (%d of %d files are new already, and whole)", err, replaced, len(b.files))
	}
	if len(left) > 0 {
		err = fmt.Errorf("%w (cannot be taken away: %s)", err, strings.Join(left, ", "))
	}
	return err
}
