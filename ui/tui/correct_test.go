package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model/digest/sample"
	"example.org/sitrep/ui/state"
)

// correcting is a reader whose corrections go to a file.
func correcting(t *testing.T) (a *App, read func() string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "sitrep.toml")
	dark := true
	a = New(Options{Briefing: sample.Briefing(), Dark: &dark, Corrector: state.OpenCorrections(file)})
	a.Update(tea.WindowSizeMsg{Width: 110, Height: 30})
	return a, func() string {
		data, err := os.ReadFile(file)
		if err != nil {
			return ""
		}
		return string(data)
	}
}

func TestCorrect_PeopleByKeyAndBack(t *testing.T) {
	a, file := correcting(t)
	press(a, "/", "type:fuentes", "enter", "C")
	see(t, a, "is the same person as")
	press(a, "enter", "type:quispe")
	see(t, a, "Quispe")
	runs(a, press(a, "enter"))
	want := "[[person]]\nname = \"Rosa Fuentes\"\nsame = [\"José Quispe Mamani\"]\n"
	if file() != want {
		t.Fatalf("the file says %q", file())
	}
	runs(a, press(a, "z"))
	if strings.Contains(file(), "person") {
		t.Errorf("undo left %q", file())
	}
	runs(a, press(a, "Z"))
	if file() != want {
		t.Errorf("redo wrote %q", file())
	}
}

func TestCorrect_NoPerson(t *testing.T) {
	a, file := correcting(t)
	press(a, "/", "type:fuentes", "enter", "C", "j")
	see(t, a, "is no person")
	runs(a, press(a, "enter"))
	see(t, a, "Rosa Fuentes” is no person; the articles are read again")
	want := "[[person]]\nname = \"Rosa Fuentes\"\nignore = true\n"
	if file() != want {
		t.Fatalf("the file says %q", file())
	}
	runs(a, press(a, "z"))
	if strings.Contains(file(), "person") {
		t.Errorf("undo left %q", file())
	}
}

func TestCorrect_ArticleAndClaim(t *testing.T) {
	a, file := correcting(t)
	press(a, "5", "C")
	see(t, a, "its outlet is", "leave it out", "it was published on")
	press(a, "j", "enter", "ctrl+e", "ctrl+u", "type:soon")
	press(a, "enter")
	see(t, a, "not corrected")
	press(a, "C", "j", "enter", "ctrl+e", "ctrl+u", "type:2024-05-12")
	runs(a, press(a, "enter"))
	if !strings.Contains(file(), `published = "2024-05-12"`) {
		t.Errorf("the file says %q", file())
	}
	press(a, "3", "C", "enter")
	if strings.Contains(screen(a), "corrected by") {
		t.Error("unexpected")
	}
}

func TestCorrect_NeedsAPlace(t *testing.T) {
	a := open(t, 110, 30)
	press(a, "5", "C")
	see(t, a, "corrections need a folder of articles")
}
