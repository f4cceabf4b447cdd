//go:build unix

package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// modes are what stty says of the terminal.
func (x *terminal) modes() string {
	x.t.Helper()
	cmd := exec.Command("stty", "-a")
	cmd.Stdin = x.tty
	out, err := cmd.CombinedOutput()
	if err != nil {
		x.t.Skipf("stty: %v, %s", err, out)
	}
	return " " + strings.ReplaceAll(string(out), ";", " ") + " "
}

// isCooked wants lines with an echo, or single keys without one.
func (x *terminal) isCooked(want bool) {
	x.t.Helper()
	m := x.modes()
	if got := strings.Contains(m, " icanon") && strings.Contains(m, " echo "); got != want {
		x.t.Errorf("line mode with an echo is %v, not %v: %s", got, want, m)
	}
}

// count waits until a sequence was written a number of times.
func (x *terminal) count(seq string, times int) {
	x.t.Helper()
	for end := time.Now().Add(patience); strings.Count(x.raw(), seq) < times; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			x.t.Fatalf("%q comes %d times, not %d", seq, strings.Count(x.raw(), seq), times)
		}
	}
}

func TestTerminal_StopsAndGoesOn(t *testing.T) {
	x := start(t, "../../testdata/articles")
	x.wait("Overview")
	x.isCooked(false)
	for round := 1; round <= 2; round++ {
		if err := x.cmd.Process.Signal(syscall.SIGTSTP); err != nil {
			t.Fatal(err)
		}
		x.count("\x1b[?1049l", round)
		var status syscall.WaitStatus
		if _, err := syscall.Wait4(x.cmd.Process.Pid, &status, syscall.WUNTRACED, nil); err != nil || !status.Stopped() {
			t.Fatalf("it does not stop: %v, %v", status, err)
		}
		x.isCooked(true)
		x.clean()
		before := strings.Count(x.text(), "Overview")
		if err := x.cmd.Process.Signal(syscall.SIGCONT); err != nil {
			t.Fatal(err)
		}
		x.count("\x1b[?1049h", round+1)
		for strings.Count(x.text(), "Overview") == before {
			time.Sleep(5 * time.Millisecond) // it paints all of its screen again
		}
		x.isCooked(false)
	}
	x.press("q")
	x.ends()
	x.clean()
}

func TestTerminal_EditorGetsTheTerminal(t *testing.T) {
	dir := t.TempDir()
	editor := filepath.Join(dir, "editor")
	script := "#!/bin/sh\nstty -a | tr ';' ' ' >" + dir + "/modes\necho the editor is here\nread answer\necho \"$answer\" >" + dir + "/answer\n"
	if err := os.WriteFile(editor, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("EDITOR", editor)
	t.Setenv("VISUAL", editor)
	x := start(t, "../../testdata/articles")
	x.wait("Overview")
	x.press("5")
	x.wait("ARTICLES")
	x.press("e")
	x.wait("the editor is here")
	x.clean()
	x.press("typed into it\r")
	x.count("\x1b[?1049h", 2)
	x.isCooked(false)
	x.press("?")
	x.wait("next row")
	x.press("\x03")
	x.ends()
	x.clean()
	modes, _ := os.ReadFile(filepath.Join(dir, "modes"))
	answer, _ := os.ReadFile(filepath.Join(dir, "answer"))
	if !strings.Contains(string(modes), " icanon") || string(answer) != "typed into it\n" {
		t.Errorf("the editor reads %q in the modes %s", answer, modes)
	}
}
