package durable_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/sitrep/ui/durable"
	"example.org/sitrep/ui/durable/durabletest"
)

// put makes a file of a test.
func put(t *testing.T, path, text string, mode os.FileMode) {
	t.Helper()
	if err := errors.Join(os.WriteFile(path, []byte(text), 0o600), os.Chmod(path, mode)); err != nil {
		t.Fatal(err)
	}
}

// lines are more than a buffer holds, so that there are several writes. They end with ctx.
func lines(ctx context.Context, what string) func(io.Writer) error {
	return func(w io.Writer) error {
		for i := range 900 {
			if err := ctx.Err(); err != nil {
				return err
			}
			if _, err := fmt.Fprintln(w, what, i); err != nil {
				return err
			}
		}
		return nil
	}
}

func TestTorture_Write(t *testing.T) {
	write := func(how durable.How, names ...string) func(context.Context, *durabletest.Disk, string) error {
		return func(ctx context.Context, d *durabletest.Disk, dir string) error {
			var targets []durable.Target
			for _, name := range names {
				targets = append(targets, durable.Target{Path: filepath.Join(dir, name), Write: lines(ctx, "new "+name)})
			}
			return durable.Write(d, how, targets...)
		}
	}
	old := func(mode os.FileMode, names ...string) func(*testing.T, string) {
		return func(t *testing.T, dir string) {
			t.Helper()
			for _, name := range names {
				put(t, filepath.Join(dir, name), "old "+name, mode)
			}
		}
	}
	for name, o := range map[string]durabletest.Operation{
		"new":             {Run: write(durable.How{Perm: 0o644}, "a"), Silent: []string{"link"}},
		"in place of one": {Prepare: old(0o640, "a"), Run: write(durable.How{Perm: 0o600, Replace: true}, "a")},
		"several new":     {Prepare: old(0o600, "other"), Run: write(durable.How{Perm: 0o600}, "a", "b", "c"), Silent: []string{"link"}},
		"several, some":   {Prepare: old(0o644, "b"), Run: write(durable.How{Perm: 0o600, Replace: true}, "a", "b", "c")},
	} {
		o.Silent = append(o.Silent, "leave")
		t.Run(name, func(t *testing.T) { durabletest.Torture(t, o) })
	}
}

func TestTorture_Edit(t *testing.T) {
	edit := func(_ context.Context, d *durabletest.Disk, dir string) error {
		return durable.Edit(d, filepath.Join(dir, "a"), 1<<10, func(old []byte) ([]byte, error) {
			return []byte(strings.TrimSuffix(string(old), " one") + " one"), nil
		})
	}
	// The lock is looked for again when it cannot be looked at, and taken away as well as may be.
	silent := []string{"leave", "stat lock", "lstat lock", "remove lock", "close lock"}
	durabletest.Torture(t, durabletest.Operation{Run: edit, Silent: silent})
	durabletest.Torture(t, durabletest.Operation{Run: edit, Silent: silent, Prepare: func(t *testing.T, dir string) {
		t.Helper()
		put(t, filepath.Join(dir, "a"), "old", 0o644)
	}})
}

func TestTorture_MkdirAll(t *testing.T) {
	durabletest.Torture(t, durabletest.Operation{Silent: []string{"leave"}, Run: func(_ context.Context, d *durabletest.Disk, dir string) error {
		if err := durable.MkdirAll(d, filepath.Join(dir, "x", "y", "z"), 0o700); err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, "x", "y", "z", "there"), nil, 0o600)
	}})
}

// TestWrite_SyncsBeforeAndAfterItIsInPlace holds the order that a power cut asks for.
func TestWrite_SyncsBeforeAndAfterItIsInPlace(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct {
		replace bool
		want    string
	}{
		{false, "lstat open write sync close link remove open sync leave"},
		{true, "lstat open stat write sync close rename open sync leave"},
	} {
		d := &durabletest.Disk{}
		err := durable.Write(d, durable.How{Perm: 0o600, Replace: c.replace}, durable.Target{Path: filepath.Join(dir, "a"), Write: durable.Bytes([]byte("x"))})
		if got := strings.Join(d.Calls(), " "); err != nil || got != c.want {
			t.Errorf("replace %v: %s, want %s; %v", c.replace, got, c.want, err)
		}
	}
}
