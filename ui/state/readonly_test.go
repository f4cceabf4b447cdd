package state

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/sitrep/model/correct"
	"example.org/sitrep/ui/durable/durabletest"
)

// full are the two files that the user makes, with something in them.
type full struct {
	marks       *File
	corrections *Corrections
	dir         string
}

func prepared(t *testing.T, dir string) full {
	t.Helper()
	f := full{Open(dir, "lib"), OpenCorrections(filepath.Join(dir, correct.FileName)), dir}
	if err := f.change("1"); err != nil {
		t.Fatal(err)
	}
	return f
}

// change stars something and leaves out an article.
func (f full) change(name string) error {
	if err := f.marks.Apply([]Op{{Kind: OpStar, Key: "claim/" + name, On: true}}); err != nil {
		return err
	}
	return f.corrections.Add(correct.IgnoreArticle(name + ".md"))
}

// holds wants the changes, and no others, and nothing beside them.
func (f full) holds(t *testing.T, names ...string) {
	t.Helper()
	s, err := f.marks.Load()
	if err != nil || len(s.Stars) != len(names) {
		t.Errorf("stars %v, want %v, %v", s.Stars, names, err)
	}
	data, err := os.ReadFile(f.corrections.Path())
	if err != nil || strings.Count(string(data), "ignore = true") != len(names) {
		t.Errorf("corrections %q, want %v, %v", data, names, err)
	}
	for _, dir := range []string{f.dir, filepath.Join(f.dir, "sitrep")} {
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Error(err)
		}
		for _, e := range entries {
			if name := e.Name(); name != "sitrep" && name != correct.FileName && name != filepath.Base(f.marks.path) && name != ".filler" {
				t.Errorf("left: %s", name)
			}
		}
	}
}

// refuses wants both changes refused, with the file and the reason.
func (f full) refuses(t *testing.T, why string) {
	t.Helper()
	marks := f.marks.Apply([]Op{{Kind: OpStar, Key: "claim/lost", On: true}})
	corrections := f.corrections.Add(correct.IgnoreArticle("lost.md"))
	for file, err := range map[string]error{f.marks.path: marks, f.corrections.Path(): corrections} {
		if err == nil || !strings.Contains(err.Error(), file) || !strings.Contains(err.Error(), why) {
			t.Errorf("%s: %v, want %q", file, err, why)
		}
	}
}

func TestFullDisk_MarksAndCorrectionsAreKeptOrSaidNotToBe(t *testing.T) {
	f := prepared(t, durabletest.Mount(t, "6"))
	space := durabletest.Fill(t, f.dir)
	f.refuses(t, "no space left on device")
	f.holds(t, "1")
	space()
	if err := f.change("2"); err != nil {
		t.Error(err)
	}
	f.holds(t, "1", "2")
}

func TestReadOnlyDisk_MarksAndCorrectionsAreReadAndSaidNotToBeKept(t *testing.T) {
	f := prepared(t, durabletest.Mount(t, "1"))
	durabletest.MakeReadOnly(t, f.dir)
	f.refuses(t, "read-only file system")
	f.holds(t, "1")
}

func TestReadOnlyFolder_MarksAndCorrectionsAreReadAndSaidNotToBeKept(t *testing.T) {
	f := prepared(t, t.TempDir())
	for path, mode := range map[string]os.FileMode{f.dir: 0o555, filepath.Join(f.dir, "sitrep"): 0o555, f.marks.path: 0o644, f.corrections.Path(): 0o644} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.Chmod(path, 0o700) })
	}
	durabletest.AsNobody(t, func() {
		f.refuses(t, "permission denied")
		f.holds(t, "1")
	})
	// A file that others may not read is no empty one.
	if err := os.Chmod(f.marks.path, 0o000); err != nil {
		t.Fatal(err)
	}
	durabletest.AsNobody(t, func() {
		if s, err := f.marks.Load(); err == nil || !strings.Contains(err.Error(), "permission denied") {
			t.Errorf("%+v, %v", s, err)
		}
	})
}

func TestReadOnlyFolder_WithoutAFileIsSaid(t *testing.T) {
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	durabletest.AsNobody(t, func() {
		f := full{Open(dir, "lib"), OpenCorrections(filepath.Join(dir, correct.FileName)), dir}
		if s, err := f.marks.Load(); err != nil || len(s.Stars) > 0 {
			t.Errorf("%+v, %v", s, err)
		}
		if err := f.change("1"); err == nil || !strings.Contains(err.Error(), filepath.Join(dir, "sitrep")+": make the folder: permission denied") {
			t.Errorf("%v", err)
		}
		if err := f.corrections.Add(correct.IgnoreArticle("a.md")); err == nil || !strings.Contains(err.Error(), f.corrections.Path()) {
			t.Errorf("%v", err)
		}
	})
}
