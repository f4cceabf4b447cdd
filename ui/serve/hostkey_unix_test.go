//go:build unix

package serve

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"example.org/sitrep/ui/durable"
	"example.org/sitrep/ui/durable/durabletest"
)

// TestHostKey_IsForItsOwnerOnly makes it with a mask that hides nothing; a folder that is there keeps its mode.
func TestHostKey_IsForItsOwnerOnly(t *testing.T) {
	old := syscall.Umask(0)
	defer syscall.Umask(old)
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "new", "key")
	if _, err := hostKey(durable.OS{}, path); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]os.FileMode{path: 0o600, filepath.Join(dir, "new"): 0o700 | os.ModeDir, dir: 0o755 | os.ModeDir} {
		if info, err := os.Stat(name); err != nil || info.Mode() != want {
			t.Errorf("%s: %v, want %v, %v", name, info.Mode(), want, err)
		}
	}
}

// TestHostKey_ThatCannotBeMadeOrReadIsSaid plays a user who may neither write the folder nor read the key.
func TestHostKey_ThatCannotBeMadeOrReadIsSaid(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "key")
	durabletest.AsNobody(t, func() {
		if os.Geteuid() != 0 {
			t.Skip("the folder is the user's own")
		}
		if _, err := hostKey(durable.OS{}, path); err == nil || !strings.Contains(err.Error(), path+": make a file beside it: permission denied") {
			t.Errorf("a folder that is closed: %v", err)
		}
	})
	if _, err := hostKey(durable.OS{}, path); err != nil {
		t.Fatal(err)
	}
	durabletest.AsNobody(t, func() {
		if _, err := hostKey(durable.OS{}, path); err == nil || !strings.Contains(err.Error(), path+": open: permission denied") {
			t.Errorf("another's key: %v", err)
		}
	})
	disk := durabletest.Mount(t, "1")
	space := durabletest.Fill(t, disk)
	if _, err := hostKey(durable.OS{}, filepath.Join(disk, "key")); err == nil || !strings.Contains(err.Error(), "no space left on device") {
		t.Errorf("a full disk: %v", err)
	}
	space()
	if _, err := hostKey(durable.OS{}, filepath.Join(disk, "key")); err != nil {
		t.Errorf("after there is space: %v", err)
	}
}
