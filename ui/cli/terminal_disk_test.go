//go:build unix

package cli_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"example.org/sitrep/ui/durable/durabletest"
)

// endsWith waits for the end of the program and wants an exit code.
func (x *terminal) endsWith(code int) {
	x.t.Helper()
	err := x.cmd.Wait()
	<-x.all
	got := 0
	if exit := new(exec.ExitError); errors.As(err, &exit) {
		got = exit.ExitCode()
	}
	if got != code {
		x.t.Errorf("exit code %d, want %d (%v); it wrote\n%s", got, code, err, x.text())
	}
}

// TestTerminal_ReadOnlyDiskIsSaid reads articles and marks of a disk that can only be read: the reader opens,
// says what it cannot keep, and ends with 1 only when something is lost.
func TestTerminal_ReadOnlyDiskIsSaid(t *testing.T) {
	dir := durabletest.Mount(t, "6")
	if err := os.CopyFS(filepath.Join(dir, "news"), os.DirFS("../../testdata/articles")); err != nil {
		t.Fatal(err)
	}
	durabletest.MakeReadOnly(t, dir)
	x := startIn(t, dir, filepath.Join(dir, "news"))
	x.wait("Overview")
	x.press("q")
	x.ends()

	x = startIn(t, dir, filepath.Join(dir, "news"))
	x.wait("Overview")
	x.press("5")
	x.wait("RTICLES")
	x.press("m")
	x.wait("read-only file system (keep the reader's state: ")
	x.press("C")
	x.wait("leave it out")
	x.press("\x1b[B\x1b[B\r") // the outlet and the date need words
	x.wait("read-only file system (correct: ")
	x.press("q")
	x.endsWith(1)
	x.clean()
	if !strings.Contains(x.text(), "sitrep: the reader: keep the reader's state: ") {
		t.Errorf("what is lost is not said at the end: %q", x.text()[len(x.text())-300:])
	}
}

// TestTerminal_WithoutAHomeMarksLastForTheSession has nowhere to keep marks.
func TestTerminal_WithoutAHomeMarksLastForTheSession(t *testing.T) {
	x := startIn(t, "", "../../testdata/articles")
	x.wait("Overview")
	x.press("5")
	x.wait("RTICLES")
	x.press("m")
	x.wait("for this session only")
	x.press("q")
	x.ends()
	x.clean()
}
