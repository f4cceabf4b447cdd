//go:build unix

package state

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"example.org/sitrep/model/correct"
)

// TestModes_WhatTheUserMadeIsForTheUserOnly makes everything new with a mask that hides nothing.
func TestModes_WhatTheUserMadeIsForTheUserOnly(t *testing.T) {
	old := syscall.Umask(0)
	defer syscall.Umask(old)
	dir := t.TempDir()
	home := filepath.Join(dir, "home", ".local", "state")
	f := full{Open(home, "lib"), OpenCorrections(filepath.Join(dir, correct.FileName)), dir}
	if err := f.change("1"); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]os.FileMode{
		f.marks.path: 0o600, filepath.Join(home, "sitrep"): 0o700 | os.ModeDir, home: 0o700 | os.ModeDir, filepath.Join(dir, "home"): 0o700 | os.ModeDir, f.corrections.Path(): 0o600,
	} {
		if info, err := os.Stat(path); err != nil || info.Mode() != want {
			t.Errorf("%s: %v, want %v, %v", path, info.Mode(), want, err)
		}
	}
	// Modes that the user gave stay, also those of a folder.
	for path, mode := range map[string]os.FileMode{f.marks.path: 0o640, filepath.Join(home, "sitrep"): 0o750 | os.ModeDir, f.corrections.Path(): 0o664} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		if err := f.change("of " + filepath.Base(path)); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode() != mode {
			t.Errorf("%s: %v, want %v, %v", path, info.Mode(), mode, err)
		}
	}
}
