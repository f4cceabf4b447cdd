//go:build unix

package intake

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// beside runs change again and again until the returned function is called.
func beside(t *testing.T, change func(round int) error) (stop func()) {
	t.Helper()
	var wg sync.WaitGroup
	over := make(chan struct{})
	wg.Go(func() {
		for round := 0; ; round++ {
			select {
			case <-over:
				return
			default:
			}
			if err := change(round); err != nil {
				t.Error(err)
				return
			}
		}
	})
	return func() {
		close(over)
		wg.Wait()
	}
}

// A file that is replaced while it is read is the old one or the new one, whole, and never a part of each.
func TestLoad_AFileThatIsReplacedIsOneOfTheTwo(t *testing.T) {
	root, spare := t.TempDir(), t.TempDir()
	p := filepath.Join(root, "a.txt")
	body := func(word string) string { return strings.Repeat("The "+word+" dam opened on Friday.\n\n", 400) }
	write(t, p, body("old"))
	stop := beside(t, func(round int) error {
		next := filepath.Join(spare, "next")
		if err := os.WriteFile(next, []byte(body([]string{"new", "old"}[round%2])), 0o600); err != nil {
			return err
		}
		return os.Rename(next, p)
	})
	defer stop()
	for range 60 {
		res, err := Load(context.Background(), []string{root}, Options{Workers: 2})
		if err != nil || len(res.Articles) != 1 {
			t.Fatalf("%d articles, %v, %v", len(res.Articles), res.Problems, err)
		}
		text := res.Articles[0].Text
		if strings.Contains(text, "old") == strings.Contains(text, "new") || strings.Count(text, "opened") != 400 {
			t.Fatalf("a mixture, or a part: %.200q", text)
		}
	}
}

// A folder that changes while it is walked: what stays is always read, the rest is read or listed.
func TestLoad_AFolderThatChangesWhileItIsWalked(t *testing.T) {
	root := t.TempDir()
	write(t, filepath.Join(root, "a.txt"), "First. "+goodText)
	write(t, filepath.Join(root, "z", "z.txt"), "Last. "+goodText)
	stop := beside(t, func(round int) error {
		sub := filepath.Join(root, fmt.Sprintf("m%d", round%3))
		if err := os.MkdirAll(filepath.Join(sub, "deep"), 0o700); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(sub, "deep", "b.txt"), []byte("Between. "+goodText), 0o600); err != nil {
			return err
		}
		return os.RemoveAll(sub)
	})
	defer stop()
	for range 60 {
		res, err := Load(context.Background(), []string{root}, Options{Workers: 2})
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]bool{}
		for i := range res.Articles {
			got[filepath.Base(res.Articles[i].Path)] = true
		}
		if !got["a.txt"] || !got["z.txt"] {
			t.Fatalf("read %v, problems %v", got, res.Problems)
		}
	}
}

// Members with names that lead out of their archive are labels: no file is made, changed or opened for them.
func TestLoad_ArchivesTouchNoFile(t *testing.T) {
	top := t.TempDir()
	root := filepath.Join(top, "in")
	names := []string{"../evil.txt", "../../evil.txt", "/tmp/evil.txt", `..\evil.txt`, `C:\evil.txt`, "a/../../evil.txt", "./a.txt", "a.txt"}
	var members []string
	for _, name := range names {
		members = append(members, name, paragraph+" "+name)
	}
	write(t, filepath.Join(root, "a.zip"), string(archiveOf(t, members...)))
	write(t, filepath.Join(root, "a.tar.gz"), string(tarGzipOf(t, members...)))
	t.Setenv("TMPDIR", filepath.Join(top, "tmp"))
	if err := os.Mkdir(filepath.Join(top, "tmp"), 0o700); err != nil {
		t.Fatal(err)
	}
	before := tree(t, top)
	res, err := Load(context.Background(), []string{root}, Options{})
	if err != nil || len(res.Articles) == 0 {
		t.Fatalf("%d articles, %v, %v", len(res.Articles), res.Problems, err)
	}
	if after := tree(t, top); after != before {
		t.Errorf("before:\n%safter:\n%s", before, after)
	}
}

// tree lists all below a folder with mode, size and time of change.
func tree(t *testing.T, root string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(root, func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		fmt.Fprintln(&b, p, info.Mode(), info.Size(), info.ModTime().UnixNano())
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}
