package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"example.org/sitrep/ui/durable/durabletest"
	"example.org/sitrep/ui/export"
)

// TestTorture_Export lets each call fail that an export makes, in each format, to a new file, in place
// of an old one, and into a folder. Each must end with 1 or with the whole files.
func TestTorture_Export(t *testing.T) {
	exports := func(args ...string) func(context.Context, *durabletest.Disk, string) error {
		return func(ctx context.Context, d *durabletest.Disk, dir string) error {
			env, out, errOut := world(append([]string{"export", "--out", dir + "/" + args[0]}, args[1:]...)...)
			env.disk = d
			code := Run(ctx, env)
			switch {
			case out.Len() > 0:
				t.Errorf("standard output holds %q", out)
			case code == ExitFine && errOut.Len() == 0:
				return nil
			case code != ExitFault:
				t.Errorf("exit code %d: %s", code, errOut)
			case strings.Contains(errOut.String(), "stopped by a signal"):
				return fmt.Errorf("%s: %w", dir, context.Canceled)
			}
			return errors.New(errOut.String())
		}
	}
	silent := []string{"leave", "link"} // without links a file is renamed
	for _, format := range []string{formatJSON, formatJSONL, formatCSV, formatMD, formatHTML, formatText} {
		t.Run(format, func(t *testing.T) {
			durabletest.Torture(t, durabletest.Operation{Run: exports("x", "--format", format), Silent: silent})
		})
	}
	old := func(names ...string) func(*testing.T, string) {
		return func(t *testing.T, dir string) {
			t.Helper()
			for _, name := range names {
				put(t, filepath.Join(dir, name), "old "+name)
			}
		}
	}
	t.Run("in place of one", func(t *testing.T) {
		durabletest.Torture(t, durabletest.Operation{Prepare: old("x", "y"), Run: exports("x", "--force"), Silent: silent})
	})
	t.Run("new folders", func(t *testing.T) {
		durabletest.Torture(t, durabletest.Operation{Run: exports("a/b/"), Silent: silent})
	})
	if testing.Short() {
		return
	}
	t.Run("tables", func(t *testing.T) {
		durabletest.Torture(t, durabletest.Operation{Run: exports("", "--format", "csv"), Silent: silent})
	})
	t.Run("tables in place of some", func(t *testing.T) {
		durabletest.Torture(t, durabletest.Operation{Prepare: old("claims.csv", "people.csv", "other.csv"), Run: exports("", "--format", "csv", "--force"), Silent: silent})
	})
}

// full takes some bytes and then no more, as a full disk does.
type full struct {
	left int
	got  bytes.Buffer
}

func (f *full) Write(p []byte) (int, error) {
	n := min(len(p), f.left)
	f.left -= n
	f.got.Write(p[:n])
	if n < len(p) {
		return n, &os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}
	}
	return n, nil
}

// TestFullDisk_StandardOutputIsAFaultOfEveryCommand gives each command an output that takes nothing, and one
// that takes half of what it writes.
func TestFullDisk_StandardOutputIsAFaultOfEveryCommand(t *testing.T) {
	lines := []string{
		"", "show", "show PE", "timeline", "claims", "people", "sources", "search bridge", "problems", "compare 1", "verify", "limits",
		"man", "completion bash", "completion zsh", "completion fish", "help", "--help", "export --help", "--version",
	}
	for _, format := range []string{formatJSON, formatJSONL, formatCSV, formatMD, formatHTML, formatText} {
		lines = append(lines, "export --format "+format)
	}
	for _, line := range lines {
		args := strings.Fields(line)
		env, out, _ := world(args...)
		if code := Run(t.Context(), env); code != ExitFine || out.Len() == 0 {
			t.Fatalf("%q: code %d, %q", line, code, out)
		}
		for _, room := range []int{0, out.Len() / 2} {
			env, _, errOut := world(args...)
			env.Out = &full{left: room}
			code := Run(t.Context(), env)
			if code != ExitFault || strings.Count(errOut.String(), "\n") != 1 || !strings.Contains(errOut.String(), syscall.ENOSPC.Error()) {
				t.Errorf("%q with room for %d bytes: code %d, %q", line, room, code, errOut)
			}
		}
	}
}

// TestHungUpReader_IsNoFault ends the output early, as head does.
func TestHungUpReader_IsNoFault(t *testing.T) {
	for _, line := range []string{"timeline", "export", "man", "--help", "--version"} {
		env, _, errOut := world(strings.Fields(line)...)
		env.Out = failing{&os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.EPIPE}}
		if code := Run(t.Context(), env); code != ExitFine || errOut.Len() > 0 {
			t.Errorf("%q: code %d, %q", line, code, errOut)
		}
	}
}

// TestExport_IntoAFolderThatTakesNothing needs no privileges: the folder is a file of the system.
func TestExport_IntoAFolderThatTakesNothing(t *testing.T) {
	for _, name := range []string{"/dev/null/x", "/proc/x"} {
		env, _, errOut := world("export", "--out", name)
		if code := Run(t.Context(), env); code != ExitFault || !strings.Contains(errOut.String(), "write "+name+": ") {
			t.Errorf("%s: code %d, %s", name, code, errOut)
		}
	}
}

// TestExport_TheSecondTryWorks holds that the tables of an export that failed do not stand in the way.
func TestExport_TheSecondTryWorks(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "problems.csv"), "mine")
	env, _, errOut := world("export", "--format", "csv", "--out", dir)
	if code := Run(t.Context(), env); code != ExitFault || !strings.Contains(errOut.String(), "problems.csv: the file already exists; name another one, or add --force") {
		t.Errorf("code %d, %s", code, errOut)
	}
	if err := os.Remove(filepath.Join(dir, "problems.csv")); err != nil {
		t.Fatal(err)
	}
	env, _, errOut = world("export", "--format", "csv", "--out", dir)
	if code := Run(t.Context(), env); code != ExitFine {
		t.Errorf("code %d, %s", code, errOut)
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) != len(export.Tables()) {
		t.Errorf("%v, %v", files, err)
	}
}

var _ io.Writer = (*full)(nil)
