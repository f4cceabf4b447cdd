package durabletest

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// nobody is the user who owns nothing.
const nobody = 65534

// Mount gives a test a disk of its own of some MB in memory. It skips the test where that needs more
// leave than the test has.
func Mount(t *testing.T, megabytes string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+megabytes+"m"); err != nil {
		t.Skipf("no disk can be mounted for this test: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Errorf("unmount %s: %v", dir, err)
		}
	})
	return dir
}

// MakeReadOnly lets a mounted disk only be read from now on, by root as well.
func MakeReadOnly(t *testing.T, dir string) {
	t.Helper()
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("the disk cannot be made read-only: %v", err)
	}
}

// Fill writes to a disk until it is full, and returns what makes space again.
func Fill(t *testing.T, dir string) (space func()) {
	t.Helper()
	name := filepath.Join(dir, ".filler")
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	for err == nil {
		_, err = f.Write(make([]byte, 4096))
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
}

// AsNobody calls a function as a user who may write to no folder of the test but one that everybody
// may write to, when the test runs as root; else as who runs it. Only what happens in the goroutine
// itself counts. It skips the test where that cannot be had.
func AsNobody(t *testing.T, do func()) {
	t.Helper()
	if os.Geteuid() != 0 {
		do()
		return
	}
	dir := t.TempDir()
	// The folder above it belongs to the test alone.
	if err := os.Chmod(filepath.Dir(dir), 0o755); err != nil { //nolint:gosec // it holds nothing to hide
		t.Fatal(err)
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := syscall.Setfsuid(nobody); err != nil {
		t.Skipf("nobody else can be played: %v", err)
	}
	defer syscall.Setfsuid(0) //nolint:errcheck // root may
	if _, err := os.ReadDir(dir); err != nil {
		t.Skipf("the folders of tests are closed to others: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "x"), nil, 0o600); err == nil {
		t.Skip("nobody may write where root alone may: this system gives the test no other user")
	}
	do()
}
