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
