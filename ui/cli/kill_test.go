//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestTerminal_KillLosesNothingOfASecondBefore stars an article, notes something about it and grades its
// outlet, kills the program a second later, and looks for all three on the disk and in the next session.
func TestTerminal_KillLosesNothingOfASecondBefore(t *testing.T) {
	if testing.Short() {
		t.Skip("waits a second")
	}
	folder, kept := t.TempDir(), t.TempDir()
	const article = "---\ntitle: Bridge falls in Lima\noutlet: Harbour Post\npublished: 2024-05-10\n---\n\nA bridge fell in Lima on Thursday, police said.\n"
	if err := os.WriteFile(filepath.Join(folder, "a.md"), []byte(article), 0o600); err != nil {
		t.Fatal(err)
	}
	x := startIn(t, kept, folder)
	x.wait("A bridge fell")
	x.press("5")
	x.wait("RTICLES") // only what differs is written
	x.press("m")
	x.wait("★")
	x.press("a")
	x.wait("note ")
	x.press("ask the harbour\r")
	x.wait("note kept")
	x.press("C")
	x.wait("grade its outlet")
	x.press("\x1b[B\x1b[B\x1b[B\x1b[B\r")
	x.wait("grade of Harbour Post")
	x.press("B\r")
	x.wait("corrected")
	time.Sleep(time.Second) // the promise is about what was made a second before
	if err := x.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = x.cmd.Wait() // it was killed
	holds(t, filepath.Join(folder, "sitrep.toml"), `name = "Harbour Post"`, `grade = "B"`)
	files, err := filepath.Glob(filepath.Join(kept, "sitrep", "*.json"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%d files of state: %v", len(files), err)
	}
	holds(t, files[0], `"stars"`, "ask the harbour")

	again := startIn(t, kept, folder)
	again.wait("A bridge fell")
	again.press("5")
	again.wait("★")
	again.wait("ask the harbour")
	again.wait("B, usually reliable")
	again.press("q")
	again.ends()
}

func holds(t *testing.T, file string, words ...string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range words {
		if !strings.Contains(string(data), w) {
			t.Errorf("%s lacks %q:\n%s", file, w, data)
		}
	}
}
