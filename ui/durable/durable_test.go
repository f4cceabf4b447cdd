package durable_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"example.org/sitrep/ui/durable"
)

// write writes one file to the real disk.
func write(path, text string, how durable.How) error {
	return durable.Write(durable.OS{}, how, durable.Target{Path: path, Write: durable.Bytes([]byte(text))})
}

// holds wants a file with a content and a mode, and nothing else in its folder.
func holds(t *testing.T, path, text string, mode fs.FileMode) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil || string(data) != text {
		t.Errorf("it holds %q, not %q, %v", data, text, err)
	}
	if info, err := os.Stat(path); err == nil && info.Mode().Perm() != mode && runtime.GOOS != "windows" {
		t.Errorf("mode %v, not %v", info.Mode(), mode)
	}
	if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 1 {
		t.Errorf("left beside it: %v", left)
	}
}

func TestWrite_ReplacesOnlyWhatItMay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	if err := write(path, "one", durable.How{Perm: 0o600}); err != nil {
		t.Fatal(err)
	}
	if err := write(path, "two", durable.How{Perm: 0o600}); !errors.Is(err, fs.ErrExist) {
		t.Errorf("an existing file: %v", err)
	}
	holds(t, path, "one", 0o600)
	for _, mode := range []fs.FileMode{0o644, 0o666, 0o600} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		if err := write(path, "two", durable.How{Perm: 0o640, Replace: true}); err != nil {
			t.Fatal(err)
		}
		holds(t, path, "two", mode)
	}
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	if err := write(path, "three", durable.How{Perm: 0o600, Replace: true}); err == nil || !strings.Contains(err.Error(), "read-only") {
		t.Errorf("a file that is read-only: %v", err)
	}
	holds(t, path, "two", 0o444)
}

func TestWrite_FollowsNoLinkAndLeavesNodesAlone(t *testing.T) {
	dir := t.TempDir()
	target := filepath.Join(dir, "target")
	put(t, target, "mine", 0o600)
	links := map[string]string{"link": target, "dangling": filepath.Join(dir, "gone"), "folder": dir, "null": os.DevNull}
	for name, to := range links {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	for _, name := range []string{"link", "dangling", "folder", "null", "."} {
		path := filepath.Join(dir, name)
		for _, replace := range []bool{false, true} {
			if err := write(path, "two", durable.How{Perm: 0o600, Replace: replace}); err == nil || !strings.Contains(err.Error(), "no regular file") {
				t.Errorf("%s, replace %v: %v", name, replace, err)
			}
		}
		err := durable.Edit(durable.OS{}, path, 99, func([]byte) ([]byte, error) { return []byte("two"), nil })
		if err == nil || !strings.Contains(err.Error(), "no regular file") {
			t.Errorf("%s, edited: %v", name, err)
		}
	}
	if data, err := os.ReadFile(target); err != nil || string(data) != "mine" {
		t.Errorf("the target of a link holds %q, %v", data, err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 1+len(links) {
		t.Errorf("left: %v", left)
	}
}

// TestWrite_AFullDiskLeavesEveryFileOfSeveral lets the second of two files fail.
func TestWrite_AFullDiskLeavesEveryFileOfSeveral(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	put(t, path, "old", 0o600)
	err := durable.Write(durable.OS{}, durable.How{Perm: 0o600, Replace: true},
		durable.Target{Path: path, Write: durable.Bytes([]byte("new"))},
		durable.Target{Path: filepath.Join(dir, "b"), Write: func(io.Writer) error { return errors.New("disk full") }})
	if err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Errorf("%v", err)
	}
	holds(t, path, "old", 0o600)
}

func TestWrite_APanicLeavesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	put(t, path, "old", 0o600)
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic is lost")
			}
		}()
		_ = durable.Write(durable.OS{}, durable.How{Replace: true}, durable.Target{Path: path, Write: func(io.Writer) error { panic("asked for") }})
	}()
	holds(t, path, "old", 0o600)
}

// TestWrite_AFileThatIsMadeMeanwhileIsKept makes the target while its content is written.
func TestWrite_AFileThatIsMadeMeanwhileIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	err := durable.Write(durable.OS{}, durable.How{Perm: 0o600}, durable.Target{Path: path, Write: func(w io.Writer) error {
		put(t, path, "another's", 0o600)
		_, err := io.WriteString(w, "mine")
		return err
	}})
	if !errors.Is(err, fs.ErrExist) {
		t.Errorf("%v", err)
	}
	holds(t, path, "another's", 0o600)
}

// TestEdit_NoChangeIsLost lets many edit one file at once.
func TestEdit_NoChangeIsLost(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	const programs, each = 3, 10
	var wg sync.WaitGroup
	for range programs {
		wg.Go(func() {
			for range each {
				err := durable.Edit(durable.OS{}, path, 1<<10, func(old []byte) ([]byte, error) { return append(old, 'x'), nil })
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	holds(t, path, strings.Repeat("x", programs*each), 0o600)
}

func TestEdit_RefusesWhatItCannotKeep(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	put(t, path, "0123456789", 0o600)
	err := durable.Edit(durable.OS{}, path, 9, func([]byte) ([]byte, error) { return nil, nil })
	if err == nil || !strings.Contains(err.Error(), "larger than 9 bytes") {
		t.Errorf("too large a file: %v", err)
	}
	err = durable.Edit(durable.OS{}, path, 10, func(old []byte) ([]byte, error) { return append(old, 'x'), nil })
	if err == nil || !strings.Contains(err.Error(), "would be larger than 10 bytes") {
		t.Errorf("too large a change: %v", err)
	}
	err = durable.Edit(durable.OS{}, path, 10, func([]byte) ([]byte, error) { return nil, errors.New("no change") })
	if err == nil || !strings.Contains(err.Error(), "no change") {
		t.Errorf("a change that fails: %v", err)
	}
	holds(t, path, "0123456789", 0o600)
}

func TestWritable_LeavesNothing(t *testing.T) {
	dir := t.TempDir()
	if err := durable.Writable(durable.OS{}, dir); err != nil {
		t.Error(err)
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
	if err := durable.Writable(durable.OS{}, filepath.Join(dir, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder that is not there: %v", err)
	}
}
