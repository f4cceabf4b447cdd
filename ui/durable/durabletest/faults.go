// Package durabletest tortures what writes files: it lets each call to the file system fail in its
// turn, as curl's torture tests do, and looks at what is left.
package durabletest

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"sync"
	"syscall"

	"example.org/sitrep/ui/durable"
)

// Kind is how calls fail.
type Kind int

// Kinds of failing.
const (
	Once   Kind = iota + 1 // the call fails, those after it do not
	Onward                 // the call and all after it fail, as when a medium is pulled
	Short                  // a call that writes takes half of it; others fail
	Cut                    // nothing fails: the hook is called before the call
)

// String names the kind.
func (k Kind) String() string {
	return [...]string{Once: "once", Onward: "onward", Short: "short", Cut: "cut"}[k]
}

// lockSuffix ends the names of lock files.
const lockSuffix = ".lock"

// ErrInjected is the reason of every failed call.
const ErrInjected = syscall.EIO

// Disk is the real file system with a call that fails. It may be used by one goroutine at a time
// for opened files, and by several otherwise.
type Disk struct {
	Kind Kind
	At   int    // the number of the call that fails, from 1; 0 lets none fail
	Hook func() // for Cut

	mu    sync.Mutex
	calls []string
	open  []string
}

// Calls are the names of the calls so far: "open", "write", "sync" and so on, "leave" for closing what
// was only read, and "open lock" and so on for a lock file.
func (d *Disk) Calls() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.calls)
}

// Open files by name.
func (d *Disk) stillOpen() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.open)
}

// count counts a call and reports whether it is to fail. What is done to a lock is called so.
func (d *Disk) count(call string) bool {
	d.mu.Lock()
	d.calls = append(d.calls, call)
	n := len(d.calls)
	d.mu.Unlock()
	switch {
	case d.At == 0:
		return false
	case d.Kind == Cut:
		if n == d.At {
			d.Hook()
		}
		return false
	case d.Kind == Onward:
		return n >= d.At
	}
	return n == d.At
}

func (d *Disk) fail(call, name string) error {
	if strings.HasSuffix(name, lockSuffix) {
		call += " lock"
	}
	if d.count(call) {
		return &fs.PathError{Op: call, Path: name, Err: ErrInjected}
	}
	return nil
}

// Lstat looks at a name.
func (d *Disk) Lstat(name string) (fs.FileInfo, error) {
	if err := d.fail("lstat", name); err != nil {
		return nil, err
	}
	return durable.OS{}.Lstat(name)
}

// Open opens a file, which stays counted until it is closed.
func (d *Disk) Open(name string, flag int, perm fs.FileMode) (durable.File, error) {
	if err := d.fail("open", name); err != nil {
		return nil, err
	}
	f, err := durable.OS{}.Open(name, flag, perm)
	if err != nil {
		return nil, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.open = append(d.open, name)
	closing := "close"
	if flag&(os.O_WRONLY|os.O_RDWR) == 0 {
		closing = "leave"
	}
	return &file{File: f, disk: d, name: name, closing: closing}, nil
}

// Mkdir makes a folder.
func (d *Disk) Mkdir(name string, perm fs.FileMode) error {
	if err := d.fail("mkdir", name); err != nil {
		return err
	}
	return durable.OS{}.Mkdir(name, perm)
}

// Link makes a second name.
func (d *Disk) Link(from, to string) error {
	if err := d.fail("link", to); err != nil {
		return err
	}
	return durable.OS{}.Link(from, to)
}

// Rename gives another name.
func (d *Disk) Rename(from, to string) error {
	if err := d.fail("rename", to); err != nil {
		return err
	}
	return durable.OS{}.Rename(from, to)
}

// Remove takes a name away.
func (d *Disk) Remove(name string) error {
	if err := d.fail("remove", name); err != nil {
		return err
	}
	return durable.OS{}.Remove(name)
}

// file is an open file of a Disk.
type file struct {
	durable.File

	disk    *Disk
	name    string
	closing string // what closing it is called: "leave" when it was only read
}

func (f *file) Stat() (fs.FileInfo, error) {
	if err := f.disk.fail("stat", f.name); err != nil {
		return nil, err
	}
	return f.File.Stat() //nolint:wrapcheck // as it is
}

func (f *file) Read(p []byte) (int, error) {
	if err := f.disk.fail("read", f.name); err != nil {
		return 0, err
	}
	return f.File.Read(p) //nolint:wrapcheck // io.EOF must stay itself
}

// Write may take half of what it is given and say nothing, which is against the rules of io.Writer
// and must be noticed all the same.
func (f *file) Write(p []byte) (int, error) {
	err := f.disk.fail("write", f.name)
	switch {
	case err != nil && f.disk.Kind == Short:
		return f.File.Write(p[:len(p)/2]) //nolint:wrapcheck // as it is
	case err != nil:
		return 0, err
	}
	return f.File.Write(p) //nolint:wrapcheck // as it is
}

func (f *file) Chmod(mode fs.FileMode) error {
	if err := f.disk.fail("chmod", f.name); err != nil {
		return err
	}
	return f.File.Chmod(mode) //nolint:wrapcheck // as it is
}

// Sync syncs nothing: no test pulls the plug, and the disk of the machine is slow.
func (f *file) Sync() error { return f.disk.fail("sync", f.name) }

// Close closes the file also when it fails, as close(2) does.
func (f *file) Close() error {
	err := f.disk.fail(f.closing, f.name)
	if closed := f.File.Close(); closed != nil {
		return closed //nolint:wrapcheck // as it is
	}
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	if i := slices.Index(f.disk.open, f.name); i >= 0 {
		f.disk.open = slices.Delete(f.disk.open, i, i+1)
	}
	return err
}

// Fd is the descriptor, for a lock.
func (f *file) Fd() uintptr {
	if n, ok := f.File.(interface{ Fd() uintptr }); ok {
		return n.Fd()
	}
	panic(fmt.Sprintf("%s has no descriptor", f.name))
}

var _ io.Writer = (*file)(nil)
