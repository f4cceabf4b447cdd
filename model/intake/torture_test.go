package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

// errInjected is the reason of every failed call.
var errInjected = errors.New("input/output error")

// faultyFS is a file system with a call that fails: opening, looking at, reading or listing. It counts
// what is open.
type faultyFS struct {
	fs.FS

	at    int  // the number of the call that fails, from 1; 0 lets none fail
	after bool // all calls after it fail as well
	half  bool // a failing read gives half of what is there first

	mu    sync.Mutex
	calls []call
	open  int
}

// call is a call and the path it was about.
type call struct{ op, name string }

func (f *faultyFS) fail(op, name string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.calls = append(f.calls, call{op, name})
	if n := len(f.calls); f.at == 0 || n < f.at || n > f.at && !f.after {
		return nil
	}
	return &fs.PathError{Op: op, Path: name, Err: errInjected}
}

func (f *faultyFS) Open(name string) (fs.File, error) {
	if err := f.fail("open", name); err != nil {
		return nil, err
	}
	file, err := f.FS.Open(name)
	if err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.open++
	return &faultyFile{File: file, fsys: f, name: name}, nil
}

type faultyFile struct {
	fs.File

	fsys *faultyFS
	name string
}

func (f *faultyFile) Stat() (fs.FileInfo, error) {
	if err := f.fsys.fail("stat", f.name); err != nil {
		return nil, err
	}
	return f.File.Stat()
}

func (f *faultyFile) Read(p []byte) (int, error) {
	err := f.fsys.fail("read", f.name)
	switch {
	case err != nil && f.fsys.half:
		n, _ := f.File.Read(p[:min(len(p), 40)])
		return n, err
	case err != nil:
		return 0, err
	}
	return f.File.Read(p)
}

// ReadDir gives half of the folder before it fails, as a medium does that is pulled.
func (f *faultyFile) ReadDir(n int) ([]fs.DirEntry, error) {
	dir, ok := f.File.(fs.ReadDirFile)
	if !ok {
		return nil, errors.ErrUnsupported
	}
	err := f.fsys.fail("readdir", f.name)
	entries, listed := dir.ReadDir(n)
	if err != nil && f.fsys.half {
		return entries[:len(entries)/2], err
	}
	if err != nil {
		return nil, err
	}
	return entries, listed
}

// Close closes the file also when it fails, as close(2) does.
func (f *faultyFile) Close() error {
	err := f.fsys.fail("close", f.name)
	f.fsys.mu.Lock()
	defer f.fsys.mu.Unlock()
	f.fsys.open--
	return errors.Join(err, f.File.Close())
}

// tortured is a folder with a file of each format, in folders of two levels.
func tortured() fs.FS {
	story := func(what string) string {
		return what + " opens\n\nThe " + what + " over the river opened on Monday, the mayor said. Nobody was hurt, and the traffic went on as before.\n"
	}
	return fstest.MapFS{
		"a.txt":       {Data: []byte(story("bridge"))},
		"b.md":        {Data: []byte("---\ntitle: Dam reopens\npublished: 2024-03-08\n---\n\n" + story("dam"))},
		"d/c.html":    {Data: []byte("<html><head><title>Ferry sinks</title></head><body><article><p>" + story("ferry") + "</p></article></body></html>")},
		"d/e/f.eml":   {Data: []byte("From: a@post.example\r\nSubject: Tunnel opens\r\nDate: Fri, 08 Mar 2024 10:00:00 +0000\r\n\r\n" + story("tunnel"))},
		"d/e/g.jsonl": {Data: []byte(`{"title":"Road closes","text":"The road over the pass closed on Monday, the mayor said. Nobody was hurt."}` + "\n")},
		"d/empty.txt": {Data: nil},
		"h/i.xml": {Data: []byte(`<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title><item><title>Port opens</title>` +
			`<description>The port opened on Monday, the mayor said. Nobody was hurt, and ships came.</description></item></channel></rss>`)},
		"h/j.txt": {Data: []byte(strings.Repeat(story("long line"), 40))},
	}
}

// read is what a load came to: its articles and its problems by path.
type readings struct{ articles, problems map[string]string }

func torturedLoad(t *testing.T, f *faultyFS) readings {
	t.Helper()
	res, err := LoadFS(context.Background(), f, Options{Workers: 1}) // so that calls have an order
	if err != nil {
		t.Fatal(err)
	}
	if f.open != 0 {
		t.Errorf("%d files are left open", f.open)
	}
	out := readings{map[string]string{}, map[string]string{}}
	for _, a := range res.Articles {
		out.articles[a.Path] = a.Text
	}
	for _, p := range res.Problems {
		out.problems[p.Path] += p.Message
	}
	return out
}

// TestTorture_OneFaultCostsWhatItIsAbout lets each call fail that a load makes. The problem names the path
// and the reason; what is not below it is read as without the fault.
func TestTorture_OneFaultCostsWhatItIsAbout(t *testing.T) {
	good := &faultyFS{FS: tortured()}
	want := torturedLoad(t, good)
	if len(want.articles) != 7 || len(want.problems) != 1 {
		t.Fatalf("without a fault: %d articles, %v", len(want.articles), want.problems)
	}
	seen := map[string]int{}
	for i, c := range good.calls {
		seen[c.op]++
		for _, half := range []bool{false, true} {
			t.Run(fmt.Sprintf("%d/%s/half=%v", i+1, c.op, half), func(t *testing.T) {
				f := &faultyFS{FS: tortured(), at: i + 1, half: half}
				got := torturedLoad(t, f)
				costsOnly(t, c, want, got)
			})
		}
	}
	for _, op := range []string{"open", "stat", "read", "readdir", "close"} {
		if seen[op] == 0 {
			t.Errorf("a load makes no call of %s", op)
		}
	}
}

func costsOnly(t *testing.T, c call, want, got readings) {
	t.Helper()
	if c.op == "close" { // what was only read is read
		c.name = "nothing"
	} else if why := got.problems[c.name]; !strings.Contains(why, "can't be read: input/output error") {
		t.Errorf("%s of %s fails and its problem is %q", c.op, c.name, why)
	}
	for p, text := range want.articles {
		now, is := got.articles[p]
		below := c.name == "." || p == c.name || strings.HasPrefix(p, c.name+"/")
		switch {
		case is && now != text:
			t.Errorf("%s of %s fails and %s is another text", c.op, c.name, p)
		case !is && !below:
			t.Errorf("%s of %s fails and %s is not read", c.op, c.name, p)
		case is && p == c.name:
			t.Errorf("%s of %s fails and it is read all the same", c.op, c.name)
		}
	}
	for p := range got.problems {
		if _, known := want.problems[p]; !known && p != c.name {
			t.Errorf("%s of %s fails and %s is a problem: %s", c.op, c.name, p, got.problems[p])
		}
	}
}

// TestTorture_AMediumThatIsPulledYieldsWhatWasRead lets every call fail from one on: each path that was seen
// is read or is a problem, or lies in a folder that is one.
func TestTorture_AMediumThatIsPulledYieldsWhatWasRead(t *testing.T) {
	good := &faultyFS{FS: tortured()}
	want := torturedLoad(t, good)
	for i, c := range good.calls {
		f := &faultyFS{FS: tortured(), at: i + 1, after: true}
		got := torturedLoad(t, f)
		for p, text := range want.articles {
			now, is := got.articles[p]
			if is && now != text {
				t.Errorf("from %s of %s on: %s is another text", c.op, c.name, p)
			}
			for dir := p; !is && got.problems[dir] == ""; dir = path.Dir(dir) {
				if dir == "." {
					t.Errorf("from %s of %s on: %s is neither read nor a problem: %v", c.op, c.name, p, got.problems)
					break
				}
			}
		}
	}
}

// TestTorture_NamedFiles lets each call fail that reading a file of the system makes once it is found.
func TestTorture_NamedFiles(t *testing.T) {
	for _, at := range []int{1, 2} {
		for _, half := range []bool{false, true} {
			fsys := &faultyFS{FS: tortured(), at: at, half: half}
			found := sources{files: []source{
				{path: "a.txt", open: func() (io.ReadCloser, error) { return fsys.Open("a.txt") }},
				{path: "b.md", open: func() (io.ReadCloser, error) { return fsys.Open("b.md") }},
			}}
			res, err := loadAll(context.Background(), found, Options{Workers: 1})
			if err != nil || len(res.Articles) != 1 || len(res.Problems) != 1 || res.Problems[0].Path != "a.txt" || fsys.open != 0 {
				t.Errorf("call %d, half %v: %d articles, %v, %d open, %v", at, half, len(res.Articles), res.Problems, fsys.open, err)
			}
		}
	}
}

// TestTorture_NoDescriptorStaysOpen reads a folder of the system with files that fail in every way that
// can be had without privileges, and counts what is open before and after.
func TestTorture_NoDescriptorStaysOpen(t *testing.T) {
	count := func() []string {
		entries, err := os.ReadDir("/proc/self/fd")
		if err != nil {
			t.Skip("this system does not say what is open")
		}
		var out []string
		for _, e := range entries {
			target, err := os.Readlink("/proc/self/fd/" + e.Name())
			if err == nil {
				out = append(out, target)
			}
		}
		return out
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, tortured()); err != nil {
		t.Fatal(err)
	}
	before := count()
	for _, o := range []Options{{}, {Bounds: Bounds{MaxFile: 10}}, {Workers: 8}} {
		if _, err := Load(context.Background(), []string{dir, dir + "/a.txt", dir + "/none", os.DevNull}, o); err != nil {
			t.Fatal(err)
		}
	}
	for _, target := range count() {
		if i := slices.Index(before, target); i >= 0 {
			before = slices.Delete(before, i, i+1)
		} else if strings.HasPrefix(target, dir) || target == os.DevNull {
			t.Errorf("left open: %s", target)
		}
	}
}
