//go:build unix

package durable

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestEdit_APipeIsNotWaitedFor(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	err := Edit(OS{}, path, 9, func([]byte) ([]byte, error) { return nil, nil })
	if err == nil || !strings.Contains(err.Error(), "no regular file") {
		t.Errorf("%v", err)
	}
}

func TestLock_NamesWhoHasItAndLeavesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	unlock, err := lock(OS{}, path, 0)
	if err != nil {
		t.Fatal(err)
	}
	_, err = lock(OS{}, path, 2*lookForLock)
	if !errors.Is(err, errLocked) || !strings.Contains(err.Error(), fmt.Sprintf("(process %d)", os.Getpid())) {
		t.Errorf("a second one: %v", err)
	}
	unlock()
	unlock, err = lock(OS{}, path, 0)
	if err != nil {
		t.Fatalf("after it was let go: %v", err)
	}
	unlock()
	if left, _ := os.ReadDir(filepath.Dir(path)); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
	// A lock that a killed program left is nobody's, whatever is in it.
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), ".a.lock"), []byte("999999999999\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if unlock, err = lock(OS{}, path, 0); err != nil {
		t.Fatalf("a lock that is left: %v", err)
	}
	unlock()
}

// takenAway is a disk where another program takes a lock file away just after it was opened.
type takenAway struct {
	OS

	done bool
}

func (d *takenAway) Open(name string, flag int, perm os.FileMode) (File, error) {
	f, err := d.OS.Open(name, flag, perm)
	if err == nil && !d.done {
		d.done, err = true, d.Remove(name)
	}
	return f, err
}

func TestLock_CountsOnlyOnTheFileThatHasTheName(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	unlock, err := lock(&takenAway{}, path, time.Second)
	if err != nil {
		t.Fatal(err)
	}
	defer unlock()
	if _, err := lock(OS{}, path, 0); !errors.Is(err, errLocked) {
		t.Errorf("a second one: %v", err)
	}
}

// asked is a disk that remembers the modes that files were made with.
type asked struct {
	OS

	modes []os.FileMode
}

func (d *asked) Open(name string, flag int, perm os.FileMode) (File, error) {
	if flag&os.O_CREATE != 0 {
		d.modes = append(d.modes, perm)
	}
	return d.OS.Open(name, flag, perm)
}

// TestWrite_WhatIsPrivateIsPrivateFromTheStart holds that nobody can open the file before its mode is set.
func TestWrite_WhatIsPrivateIsPrivateFromTheStart(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d := &asked{}
	if err := Write(d, How{Perm: 0o666, Replace: true}, Target{path, Bytes(nil)}); err != nil || len(d.modes) != 1 || d.modes[0] != 0o600 {
		t.Errorf("made with %v, %v", d.modes, err)
	}
}

func TestWrite_TheUmaskCountsForNewFilesOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	for _, c := range []struct{ umask, was, perm, want os.FileMode }{
		{0, 0, 0o600, 0o600}, {0, 0, 0o666, 0o666}, {0o77, 0, 0o666, 0o600}, {0o77, 0o644, 0o600, 0o644}, {0, 0o600, 0o666, 0o600},
	} {
		old := syscall.Umask(int(c.umask))
		t.Cleanup(func() { syscall.Umask(old) })
		_ = os.Remove(path)
		if c.was != 0 {
			if err := errors.Join(os.WriteFile(path, nil, 0o600), os.Chmod(path, c.was)); err != nil {
				t.Fatal(err)
			}
		}
		if err := Write(OS{}, How{Perm: c.perm, Replace: true}, Target{path, Bytes(nil)}); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != c.want {
			t.Errorf("%+v: %v, %v", c, info.Mode(), err)
		}
		syscall.Umask(old)
	}
}
