package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.org/sitrep/model"
)

// put writes a file as programs that save do: whole, under its name at once.
func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path+".new", []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		t.Fatal(err)
	}
}

// next is the briefing that a watch sends.
func next(t *testing.T, from <-chan *model.Briefing) *model.Briefing {
	t.Helper()
	select {
	case b := <-from:
		return b
	case <-time.After(time.Minute):
		t.Fatal("no briefing came")
		return nil
	}
}

func TestWatch_NewAndChangedFilesComeAlsoInNewFolders(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "a.txt"), "A bridge fell in Lima, Peru, on 3 May 2024.\n")
	ctx := t.Context()
	env, _, _ := world()
	a := &app{env: env}
	told := make(chan struct{})
	got := a.watch(ctx, []string{dir}, told, nil)
	told <- struct{}{} // the watch has begun when it takes this

	put(t, filepath.Join(dir, "b.txt"), "A dam broke in Quito, Ecuador, on 4 May 2024.\n")
	if b := next(t, got); len(b.Articles) != 2 {
		t.Fatalf("%d articles, want 2", len(b.Articles))
	}
	sub := filepath.Join(dir, "more")
	if err := os.Mkdir(sub, 0o700); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(sub, "c.txt"), "A ferry sank off Accra, Ghana, on 5 May 2024.\n")
	if b := next(t, got); len(b.Articles) != 3 {
		t.Fatalf("%d articles, want 3", len(b.Articles))
	}
	put(t, filepath.Join(sub, "c.txt"), "A ferry sank off Accra, Ghana, on 6 May 2024, and 12 people drowned.\n")
	if b := next(t, got); len(b.Articles) != 3 {
		t.Fatalf("%d articles, want 3", len(b.Articles))
	}
}

// TestWatch_AFaultCostsOneReading lets what is done with a new briefing panic once.
func TestWatch_AFaultCostsOneReading(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "a.txt"), "A bridge fell in Lima, Peru, on 3 May 2024.\n")
	env, _, errOut := world()
	a := &app{env: env}
	told, asked := make(chan struct{}), make(chan struct{})
	got := a.watch(t.Context(), []string{dir}, told, func(b *model.Briefing) *model.Briefing {
		if len(b.Articles) == 2 {
			close(asked)
			panic("asked for")
		}
		return b
	})
	told <- struct{}{}
	put(t, filepath.Join(dir, "b.txt"), "A dam broke in Quito, Ecuador, on 4 May 2024.\n")
	<-asked
	put(t, filepath.Join(dir, "c.txt"), "A ferry sank off Accra, Ghana, on 5 May 2024.\n")
	if b := next(t, got); len(b.Articles) != 3 {
		t.Errorf("%d articles, want 3", len(b.Articles))
	}
	if !strings.Contains(errOut.String(), "internal fault while reading the files again, please report it; the articles are shown as they were: asked for") {
		t.Errorf("not told: %s", errOut)
	}
}

func TestNotices_NoneForAFolderThatIsNotThere(t *testing.T) {
	ctx := t.Context()
	if notices(ctx, []string{t.TempDir()}) == nil {
		t.Skip("this system tells of no changes")
	}
	if notices(ctx, []string{filepath.Join(t.TempDir(), "gone", "gone")}) != nil {
		t.Error("a folder that is not there is watched")
	}
}
