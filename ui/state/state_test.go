package state

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"example.org/sitrep/model"
	"example.org/sitrep/model/correct"
)

func TestFile_KeepsWhatWasApplied(t *testing.T) {
	f := Open(t.TempDir(), "lib")
	if s, err := f.Load(); err != nil || len(s.Stars) != 0 {
		t.Fatalf("a new library: %+v, %v", s, err)
	}
	ops := []Op{
		{Kind: OpStar, Key: "event/e:1", On: true},
		{Kind: OpRead, Key: "claim/2", On: true},
		{Kind: OpNote, Key: "claim/2", Text: "ask"},
		{Kind: OpQuery, Key: "is:disputed", On: true},
		{Kind: OpPlace, Place: Place{Country: "KE", Pane: 2}},
		{Kind: OpSeen, Seen: &Seen{On: "2024-05-01", Articles: []string{"a"}}},
		{Kind: OpRead, Key: "claim/2"},
	}
	if err := f.Apply(ops); err != nil {
		t.Fatal(err)
	}
	s, err := f.Load()
	if err != nil {
		t.Fatal(err)
	}
	if !s.Stars["event/e:1"] || s.Read["claim/2"] || s.Notes["claim/2"] != "ask" || s.Queries[0] != "is:disputed" ||
		s.Place.Country != "KE" || s.Seen.On != "2024-05-01" {
		t.Errorf("got %+v", s)
	}
	info, err := os.Stat(f.path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestFile_TwoProgramsKeepEachOthersStars(t *testing.T) {
	dir := t.TempDir()
	var wg sync.WaitGroup
	const each = 20
	for p := range 3 {
		wg.Go(func() {
			f := Open(dir, "lib")
			for i := range each {
				if err := f.Apply([]Op{{Kind: OpStar, Key: fmt.Sprintf("claim/%d-%d", p, i), On: true}}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	s, err := Open(dir, "lib").Load()
	if err != nil || len(s.Stars) != 3*each {
		t.Errorf("%d stars of %d, %v", len(s.Stars), 3*each, err)
	}
}

func TestFile_ForeignFileIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	f := Open(dir, "lib")
	if err := os.MkdirAll(filepath.Dir(f.path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(f.path, []byte("not ours"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := f.Apply([]Op{{Kind: OpStar, Key: "x", On: true}}); err == nil {
		t.Error("a foreign file was taken")
	}
	if got, _ := os.ReadFile(f.path); string(got) != "not ours" {
		t.Errorf("a foreign file was changed: %q", got)
	}
}

// TestFile_KillLosesNoAcknowledgedStar kills a writing program and looks for what it had reported
// as kept.
func TestFile_KillLosesNoAcknowledgedStar(t *testing.T) {
	if dir := os.Getenv("SITREP_STATE_WRITER"); dir != "" {
		f := Open(dir, "lib")
		for i := range 10_000 {
			if err := f.Apply([]Op{{Kind: OpStar, Key: fmt.Sprintf("claim/%d", i), On: true}}); err != nil {
				t.Fatal(err)
			}
			fmt.Fprintln(os.Stdout, "kept", i)
		}
		return
	}
	for round := range 5 {
		dir := t.TempDir()
		cmd := exec.Command(os.Args[0], "-test.run", "TestFile_KillLosesNoAcknowledgedStar")
		cmd.Env = append(os.Environ(), "SITREP_STATE_WRITER="+dir)
		var out strings.Builder
		cmd.Stdout = &out
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(40+17*round) * time.Millisecond) // the moment of the kill is the point of the test
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		cmd.Wait() //nolint:errcheck // it was killed
		s, err := Open(dir, "lib").Load()
		if err != nil {
			t.Fatal(err)
		}
		kept := strings.Count(out.String(), "kept")
		if len(s.Stars) < kept || len(s.Stars) > kept+1 {
			t.Errorf("%d stars acknowledged, %d found", kept, len(s.Stars))
		}
	}
}

func TestFolder_FollowsXDG(t *testing.T) {
	env := func(pairs ...string) func(string) string {
		return func(k string) string {
			for i := 0; i < len(pairs); i += 2 {
				if pairs[i] == k {
					return pairs[i+1]
				}
			}
			return ""
		}
	}
	for want, get := range map[string]func(string) string{
		"/x":                   env("XDG_STATE_HOME", "/x", "HOME", "/home/a"),
		"/home/a/.local/state": env("XDG_STATE_HOME", "relative", "HOME", "/home/a"),
		"":                     env(),
	} {
		if got := Folder(get); got != filepath.FromSlash(want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestCorrections_AreAddedAndTakenBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sitrep.toml")
	if err := os.WriteFile(path, []byte("# mine\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c := OpenCorrections(path)
	b := correct.IgnoreArticle("a.md")
	if err := c.Add(b); err != nil {
		t.Fatal(err)
	}
	if err := c.Remove(b); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(path); string(got) != "# mine\n" {
		t.Errorf("left %q", got)
	}
	if err := c.Remove(b); err == nil {
		t.Error("taking out what is not there is no error")
	}
}

func TestLibrary_IsTheFolders(t *testing.T) {
	of := func(base string, paths ...string) string {
		b := &model.Briefing{}
		for _, p := range paths {
			b.Articles = append(b.Articles, model.Article{Path: p})
		}
		return Library(b, base)
	}
	if of("/home/a", "news/1.md") != of("/home/a", "news/1.md", "news/2.md") || of("/home/a", "news/1.md") != of("/x", "/home/a/news/1.md") {
		t.Error("a new file or another way to write the path makes another library")
	}
	if of("", "1.md") == of("/home/a", "1.md") || of("/home/a", "1.md") == of("/home/b", "1.md") {
		t.Error("different folders are one library")
	}
}
