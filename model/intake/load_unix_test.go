//go:build unix

package intake

import (
	"context"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

const goodText = "The dam opened on Friday. Nobody came to see it."

// write makes a file in a folder of the test.
func write(t *testing.T, p, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(p), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(p, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// problems maps paths relative to the folder to messages.
func problems(res Result, root string) map[string]string {
	out := map[string]string{}
	for _, p := range res.Problems {
		out[strings.TrimPrefix(strings.TrimPrefix(p.Path, root), "/")] += p.Message
	}
	return out
}

func TestLoad_EveryKindOfNodeIsReadOrListed(t *testing.T) {
	root := t.TempDir()
	outside := filepath.Join(t.TempDir(), "outside.txt")
	write(t, outside, "Outside. It must not be read.")
	write(t, filepath.Join(root, "good.txt"), goodText)
	write(t, filepath.Join(root, "deep", "er", "also.txt"), "Another text. It is fine.")
	write(t, filepath.Join(root, ".hidden", "x.txt"), "Hidden text here.")
	write(t, filepath.Join(root, "sitrep.toml"), "a = 1")
	write(t, filepath.Join(root, "empty.txt"), "")
	write(t, filepath.Join(root, "blank.txt"), " \n\n ")
	write(t, filepath.Join(root, "noise.txt"), strings.Repeat("\x00\x01\x02", 100))
	for link, target := range map[string]string{"loop-a": "loop-b", "loop-b": "loop-a", "out.txt": outside, "up": "..", "in.txt": "good.txt", "etc": "/dev/zero"} {
		if err := os.Symlink(target, filepath.Join(root, link)); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mkfifo(filepath.Join(root, "pipe"), 0o600); err != nil {
		t.Fatal(err)
	}
	if l, err := net.Listen("unix", filepath.Join(root, "s")); err == nil {
		defer l.Close() //nolint:errcheck // a test's socket
	}
	if f, err := os.Create(filepath.Join(root, "huge.txt")); err == nil { // sparse
		if err := f.Truncate(fileMax + 1); err != nil {
			t.Fatal(err)
		}
		_ = f.Close()
	}
	start := time.Now()
	res, err := Load(context.Background(), []string{root, filepath.Join(root, "none.txt")}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
	if len(res.Articles) != 2 {
		t.Errorf("%d articles", len(res.Articles))
	}
	for _, a := range res.Articles {
		if strings.Contains(a.Text, "Outside") || strings.Contains(a.Text, "Hidden") {
			t.Errorf("read %s", a.Path)
		}
	}
	got := problems(res, root)
	for name, part := range map[string]string{
		"empty.txt": "empty file", "blank.txt": "white space", "noise.txt": "binary", "loop-a": "circle", "loop-b": "circle", "out.txt": "leaves the folder",
		"up": "leaves the folder", "etc": "leaves the folder", "pipe": "not a regular file", "s": "not a regular file", "huge.txt": "64 MB", "none.txt": "no such file", "": "entries left out whose names begin with a dot: 1;",
	} {
		if !strings.Contains(got[name], part) {
			t.Errorf("%s: problem %q lacks %q", name, got[name], part)
		}
	}
	if len(got) != 13 {
		t.Errorf("%d problems: %v", len(got), got)
	}
}

func TestLoad_NamedNodes(t *testing.T) {
	root := t.TempDir()
	pipe, link, empty := filepath.Join(root, "pipe"), filepath.Join(root, "link"), filepath.Join(root, "none")
	write(t, filepath.Join(root, "real.txt"), goodText)
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("real.txt", link); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(empty, 0o700); err != nil {
		t.Fatal(err)
	}
	res, err := Load(context.Background(), []string{pipe, link, empty, "/dev/null", "-"}, Options{Stdin: strings.NewReader("From the input. It works.")})
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Articles) != 2 || res.Articles[1].Path != "-" || res.Articles[0].Path != link {
		t.Errorf("articles %+v", res.Articles)
	}
	if len(res.Problems) != 3 {
		t.Errorf("problems %v", res.Problems)
	}
}

func TestLoad_UnreadableFile(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("everything is readable for root")
	}
	p := filepath.Join(t.TempDir(), "a.txt")
	write(t, p, goodText)
	if err := os.Chmod(p, 0); err != nil {
		t.Fatal(err)
	}
	res, err := Load(context.Background(), []string{p}, Options{})
	if err != nil || len(res.Problems) != 1 || !strings.Contains(res.Problems[0].Message, "permission") {
		t.Errorf("%+v, %v", res, err)
	}
}

func TestLoad_SameResultForAnyNumberOfWorkers(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{"a/x.txt", "a-b.txt", "b.txt", "c/d/e.txt"} {
		write(t, filepath.Join(root, name), "About "+name+". "+goodText)
		write(t, filepath.Join(root, "copy", name), "About "+name+". "+goodText)
		write(t, filepath.Join(root, name+".bad"), "")
	}
	var first string
	for _, workers := range []int{1, 2, 8} {
		res, err := Load(context.Background(), []string{root}, Options{Workers: workers})
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, a := range res.Articles {
			b.WriteString(a.Path + string(a.ID) + strings.Join(a.AlsoAt, ",") + "\n")
		}
		for _, p := range res.Problems {
			b.WriteString(p.Path + p.Message + "\n")
		}
		if first == "" {
			first = b.String()
		}
		if b.String() != first {
			t.Errorf("%d workers give\n%swant\n%s", workers, b.String(), first)
		}
	}
}

// A file that is written to while it is read gives a reading and says so, or is a problem; it never stops the
// others, and what is gone when its turn comes is listed.
func TestLoad_FilesThatChangeWhileTheyAreRead(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{"grows.txt", "shrinks.txt", "gone.txt", "same.txt"} {
		write(t, filepath.Join(root, name), "About "+name+".\n\n"+goodText)
	}
	var found sources
	found.addFolder(root)
	for i := range found.files {
		s := &found.files[i]
		name, open := filepath.Base(s.file), s.open
		s.open = func() (io.ReadCloser, error) {
			if name == "gone.txt" {
				_ = os.Remove(s.file)
			}
			r, err := open()
			if err != nil {
				return nil, err
			}
			switch name {
			case "grows.txt":
				return r, os.WriteFile(s.file, []byte(strings.Repeat(goodText+"\n\n", 9)), 0o600)
			case "shrinks.txt":
				return r, os.Truncate(s.file, 20)
			}
			return r, nil
		}
	}
	res, err := loadAll(context.Background(), found, Options{Workers: 2})
	if err != nil || len(res.Articles) != 3 {
		t.Fatalf("%d articles, %v, %v", len(res.Articles), res.Problems, err)
	}
	if told := problems(res, root); !strings.Contains(told["gone.txt"], "no such file") || told["same.txt"] != "" {
		t.Errorf("%v", told)
	}
	p := filepath.Join(root, "a.txt")
	write(t, p, goodText)
	f, err := openNamed(p)
	if err != nil {
		t.Fatal(err)
	}
	half := source{path: p, open: func() (io.ReadCloser, error) { return &grower{f.(*os.File)}, nil }}
	if data, _, err := read(context.Background(), half, fileMax); err != nil || string(data) != goodText {
		t.Errorf("%q, %v", data, err)
	}
}

// grower is a file that is no file to the reader, and so has no size.
type grower struct{ f *os.File }

func (g *grower) Read(p []byte) (int, error) { return g.f.Read(p) }
func (g *grower) Close() error               { return g.f.Close() }

func TestRead_TellsOfAChange(t *testing.T) {
	p := filepath.Join(t.TempDir(), "a.txt")
	write(t, p, goodText)
	later := time.Now().Add(time.Hour)
	for name, change := range map[string]func() error{
		"":        func() error { return nil },
		"touched": func() error { return os.Chtimes(p, later, later) },
	} {
		s := source{path: p, open: func() (io.ReadCloser, error) { return openNamed(p) }}
		ctx := &meanwhile{Context: context.Background(), do: change}
		_, changed, err := read(ctx, s, fileMax)
		if err != nil || changed != (name != "") {
			t.Errorf("%q: changed %v, %v", name, changed, err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := read(ctx, source{path: p, open: func() (io.ReadCloser, error) { return openNamed(p) }}, fileMax); err == nil {
		t.Error("read after the end")
	}
}

// meanwhile does something once, when the reader looks whether it should go on.
type meanwhile struct {
	context.Context //nolint:containedctx // it is one

	do func() error
}

func (m *meanwhile) Err() error {
	if do := m.do; do != nil {
		m.do = nil
		return do()
	}
	return nil
}
