package tui

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model/digest/sample"
)

func TestOutside_OpensOnlyHereAndOnlySafeAddresses(t *testing.T) {
	a := open(t, 120, 30)
	press(a, "5", "o")
	see(t, a, "no address to open")
	press(a, "e")
	see(t, a, "no file to open")

	dark := true
	var url, file string
	a = New(Options{
		Briefing: sample.Briefing(), Dark: &dark,
		Browse: func(u string) (*exec.Cmd, error) { url = u; return nil, errors.New("no browser") },
		Edit:   func(p string, _ int) (*exec.Cmd, error) { file = p; return nil, errors.New("no editor") },
	})
	a.Update(tea.WindowSizeMsg{Width: 120, Height: 30})
	press(a, "5")
	for range a.main().List().Len() {
		press(a, "o", "e", "j")
	}
	if url != "" && safeLink(a.digest.Briefing().Article(sample.Harbour)) == "" && url[:4] != "http" {
		t.Errorf("opened %q", url)
	}
	if file == "" {
		t.Error("no file was opened")
	}
	a.opt.Remote = true
	file = ""
	press(a, "g", "e")
	if file != "" {
		t.Error("a remote session opened a file")
	}
}

func TestNote_IsShownWithItsRow(t *testing.T) {
	a := open(t, 100, 30)
	press(a, "2", "a", "type:check the harbour log", "enter", "j", "k")
	see(t, a, "note  check the harbour log")
	press(a, "a")
	see(t, a, "check the harbour log")
	press(a, "ctrl+u", "enter", "j", "k")
	if len(a.marks.now.Notes) != 0 {
		t.Errorf("notes %v", a.marks.now.Notes)
	}
}

func TestZen_LeavesTheTextAlone(t *testing.T) {
	a := open(t, 100, 30)
	press(a, "5", "enter", "v", "j", "k")
	exact(t, a, 100, 30, []string{"zen"})
	for _, gone := range []string{"articles ·", "Timeline", "PROVENANCE", "ARTICLE "} {
		if s := screen(a); len(s) == 0 || contains(s, gone) {
			t.Errorf("%q is still there:\n%s", gone, s)
		}
	}
	press(a, "v")
	see(t, a, "Timeline")
}

// TestRemote_TheSideWaitsForThePause holds that a key over a slow line moves the row alone, and
// that the provenance follows the last one.
func TestRemote_TheSideWaitsForThePause(t *testing.T) {
	a := open(t, 120, 30)
	press(a, "3")
	a.opt.Remote = true
	before := a.followed
	if cmd := press(a, "j"); cmd == nil || a.followed != before {
		t.Fatal("the provenance does not wait")
	}
	press(a, "j")
	a.Update(settled(a.moves - 1))
	if a.followed != before {
		t.Error("the provenance follows a row that was left")
	}
	a.Update(settled(a.moves))
	if a.followed != a.main().Selection() || a.followed == before {
		t.Error("the provenance does not follow")
	}
	press(a, "k", "enter")
	if a.followed != a.main().Selection() {
		t.Error("the provenance that is asked for is another's")
	}
	a.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	press(a, "esc", "j")
	if a.followed != a.main().Selection() {
		t.Error("a side out of sight waits")
	}
}

func TestCorrect_SaysWhyItCannot(t *testing.T) {
	a := open(t, 120, 30)
	a.opt.NoCorrector = "guests cannot correct"
	press(a, "3", "C")
	see(t, a, "guests cannot correct")
}

// TestCopy_ReachesTheDesktopWhereThereIsOne copies with a command that stands for the desktop's.
func TestCopy_ReachesTheDesktopWhereThereIsOne(t *testing.T) {
	file := filepath.Join(t.TempDir(), "clip")
	tee, err := exec.LookPath("tee")
	if err != nil {
		t.Skip("no tee here")
	}
	for _, remote := range []bool{false, true} {
		a := open(t, 120, 36)
		a.opt.Remote = remote
		a.opt.Clip = func() *exec.Cmd { return exec.Command(tee, file) } //nolint:noctx // ends by itself
		cmd := press(a, "]", "2", "y", "c")
		if cmd == nil {
			t.Fatal("nothing is copied")
		}
		both, ok := cmd().(tea.BatchMsg)
		if ok == remote {
			t.Fatalf("remote %v: the desktop is asked: %v", remote, ok)
		}
		for _, c := range both {
			c()
		}
	}
	if got, err := os.ReadFile(file); err != nil || !strings.Contains(string(got), "Valparaíso") {
		t.Errorf("the desktop got %q, %v", got, err)
	}
}
