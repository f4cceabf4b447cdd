package state

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"example.org/sitrep/model/correct"
	"example.org/sitrep/ui/durable/durabletest"
)

// silent are the calls whose failing loses nothing: a lock is tried for again, and taken away as well
// as may be.
func silent() []string {
	return []string{"leave", "stat lock", "lstat lock", "remove lock", "close lock"}
}

// TestTorture_MarksAreKeptOrSaidNotToBe lets each call fail that keeping a mark makes.
func TestTorture_MarksAreKeptOrSaidNotToBe(t *testing.T) {
	star := func(key string) []Op { return []Op{{Kind: OpStar, Key: key, On: true}} }
	run := func(_ context.Context, d *durabletest.Disk, dir string) error {
		f := Open(dir, "lib")
		f.disk = d
		return f.Apply(star("claim/2"))
	}
	before := func(t *testing.T, dir string) {
		t.Helper()
		if err := Open(dir, "lib").Apply(star("claim/1")); err != nil {
			t.Fatal(err)
		}
	}
	t.Run("first", func(t *testing.T) { durabletest.Torture(t, durabletest.Operation{Run: run, Silent: silent()}) })
	t.Run("another", func(t *testing.T) {
		durabletest.Torture(t, durabletest.Operation{Prepare: before, Run: run, Silent: silent()})
	})
}

// TestTorture_CorrectionsAreKeptOrSaidNotToBe does so for adding a correction and for taking it out.
func TestTorture_CorrectionsAreKeptOrSaidNotToBe(t *testing.T) {
	block := correct.IgnoreArticle("a.md")
	of := func(d *durabletest.Disk, dir string) *Corrections {
		c := OpenCorrections(filepath.Join(dir, correct.FileName))
		c.disk = d
		return c
	}
	add := func(_ context.Context, d *durabletest.Disk, dir string) error {
		data, err := os.ReadFile(filepath.Join(dir, correct.FileName))
		if err == nil && bytes.Contains(data, []byte(block)) {
			return nil // the second try of one that was kept
		}
		return of(d, dir).Add(block)
	}
	remove := func(_ context.Context, d *durabletest.Disk, dir string) error {
		err := of(d, dir).Remove(block)
		if data, _ := os.ReadFile(filepath.Join(dir, correct.FileName)); d.At == 0 && !bytes.Contains(data, []byte(block)) {
			return nil // as above
		}
		return err
	}
	mine := func(text string) func(*testing.T, string) {
		return func(t *testing.T, dir string) {
			t.Helper()
			path := filepath.Join(dir, correct.FileName)
			if err := errors.Join(os.WriteFile(path, []byte(text), 0o600), os.Chmod(path, 0o664)); err != nil {
				t.Fatal(err)
			}
		}
	}
	t.Run("first", func(t *testing.T) { durabletest.Torture(t, durabletest.Operation{Run: add, Silent: silent()}) })
	t.Run("another", func(t *testing.T) {
		durabletest.Torture(t, durabletest.Operation{Prepare: mine("# mine\n"), Run: add, Silent: silent()})
	})
	t.Run("taken out", func(t *testing.T) {
		durabletest.Torture(t, durabletest.Operation{Prepare: mine(correct.Add("# mine\n", block)), Run: remove, Silent: silent()})
	})
}

// TestCorrections_AFileThatIsALinkOrReadOnlyIsLeftAlone holds that what the user made so stays so.
func TestCorrections_AFileThatIsALinkOrReadOnlyIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target.toml"), filepath.Join(dir, correct.FileName)
	if err := os.WriteFile(target, []byte("# mine\n"), 0o400); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Skip(err)
	}
	for path, want := range map[string]string{link: "no regular file", target: "read-only"} {
		err := OpenCorrections(path).Add(correct.IgnoreArticle("a.md"))
		if err == nil || !bytes.Contains([]byte(err.Error()), []byte(want)) || !bytes.Contains([]byte(err.Error()), []byte(path)) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if data, err := os.ReadFile(link); err != nil || string(data) != "# mine\n" {
		t.Errorf("it holds %q, %v", data, err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v, %v", info, err)
	}
}
