package durabletest

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Operation is something a user does that writes files.
type Operation struct {
	// Prepare makes what is in the folder before; nil leaves it empty.
	Prepare func(t *testing.T, dir string)
	// Run does it. Its error is what the user is told.
	Run func(ctx context.Context, d *Disk, dir string) error
	// Like reports that a file that is made anew is whole, when it differs from run to run; nil
	// compares bytes.
	Like func(a, b []byte) bool
	// Silent are calls whose failing need not be told, such as "leave", closing what was only read.
	Silent []string
}

// Torture runs an operation once to count its calls, then again for calls and kinds of failing, each
// when there are few, and wants: every file as it was or new and whole; nothing else in the folder, unless
// nothing could be removed any more; no file open; an error that says where and why, unless the
// files are new; and the operation to work afterwards.
func Torture(t *testing.T, o Operation) {
	t.Helper()
	before, after, calls := o.goodRun(t)
	for _, f := range chosen(faultsOf(calls)) {
		t.Run(fmt.Sprintf("%s/%d", f.kind, f.at), func(t *testing.T) { o.faultyRun(t, f.kind, f.at, before, after) })
	}
}

// fault is a call that fails, and how.
type fault struct {
	kind Kind
	at   int
}

func faultsOf(calls []string) []fault {
	var out []fault
	for _, kind := range []Kind{Once, Onward, Short, Cut} {
		for i, call := range calls {
			if kind != Short || call == "write" { // else as once
				out = append(out, fault{kind, i + 1})
			}
		}
	}
	return out
}

// shallow is how many faults of one operation are tried, unless SITREP_TORTURE is set to all. Which
// ones these are is the same in every run.
const shallow = 50

func chosen(all []fault) []fault {
	if len(all) <= shallow || os.Getenv("SITREP_TORTURE") == "all" {
		return all
	}
	var out []fault
	for _, i := range rand.New(rand.NewPCG(1, 2)).Perm(len(all))[:shallow] {
		out = append(out, all[i])
	}
	return out
}

func (o *Operation) prepared(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if o.Prepare != nil {
		o.Prepare(t, dir)
	}
	return dir
}

// goodRun is the operation without a fault: what is there before and after it, and what calls it
// makes.
func (o *Operation) goodRun(t *testing.T) (before, after files, calls []string) {
	t.Helper()
	dir := o.prepared(t)
	before = filesIn(t, dir)
	d := &Disk{}
	if err := o.Run(t.Context(), d, dir); err != nil {
		t.Fatalf("without a fault: %v", err)
	}
	after = filesIn(t, dir)
	if left := d.stillOpen(); len(left) > 0 {
		t.Errorf("left open without a fault: %v", left)
	}
	if len(d.Calls()) == 0 || maps.Equal(before, after) {
		t.Fatalf("it writes nothing through the disk: %v", d.Calls())
	}
	return before, after, d.Calls()
}

func (o *Operation) faultyRun(t *testing.T, kind Kind, at int, before, after files) {
	t.Helper()
	dir := o.prepared(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	d := &Disk{Kind: kind, At: at, Hook: cancel}
	descriptors := openDescriptors()
	err := o.Run(ctx, d, dir)
	failed := d.Calls()[at-1]
	if now := openDescriptors(); now > descriptors {
		t.Errorf("%s fails: %d more descriptors open", failed, now-descriptors)
	}
	if left := d.stillOpen(); len(left) > 0 {
		t.Errorf("%s fails: left open: %v", failed, left)
	}
	now := filesIn(t, dir)
	o.checkFiles(t, failed, kind, err, now, before, after)
	o.checkError(t, failed, kind, err, dir)
	if err == nil || kind == Onward && anyOf(now, after) {
		return // new files that could not be taken away again are named in the error
	}
	if err := o.Run(t.Context(), &Disk{}, dir); err != nil {
		t.Errorf("%s fails: afterwards it does not work: %v", failed, err)
	}
}

// anyOf reports whether one of the files is there as it would be without a fault.
func anyOf(now, after files) bool {
	for name := range now {
		if _, ok := after[name]; ok {
			return true
		}
	}
	return false
}

func (o *Operation) checkFiles(t *testing.T, failed string, kind Kind, err error, now, before, after files) {
	t.Helper()
	if err == nil && !sameFiles(now, after, o.like) {
		t.Errorf("%s fails, it says nothing, and the files are %v, not %v", failed, now, after)
	}
	for name, f := range now {
		old, was := before[name]
		made, becomes := after[name]
		switch {
		case was && f == old, becomes && f.like(made, o.like):
		case strings.HasSuffix(name, lockSuffix) && (failed == "remove lock" || kind == Onward):
		case !was && !becomes && (failed == "remove" || kind == Onward):
			if err != nil && !strings.Contains(err.Error(), filepath.Base(name)) {
				t.Errorf("%s fails: %s stays, and is not named: %v", failed, name, err)
			}
		case !was && !becomes:
			t.Errorf("%s fails: %s stays", failed, name)
		default:
			t.Errorf("%s fails: %s holds %v, was %v, would be %v", failed, name, f, old, made)
		}
	}
	for name := range before {
		if _, is := now[name]; !is {
			t.Errorf("%s fails: %s is gone", failed, name)
		}
	}
}

func (o *Operation) checkError(t *testing.T, failed string, kind Kind, err error, dir string) {
	t.Helper()
	if err == nil {
		if kind == Once && !slices.Contains(o.Silent, failed) {
			t.Errorf("%s fails and nothing is said", failed)
		}
		return
	}
	why := ErrInjected.Error()
	switch kind {
	case Short:
		why = io.ErrShortWrite.Error()
	case Cut:
		why = context.Canceled.Error()
	case Once, Onward:
	}
	if !strings.Contains(err.Error(), why) || !strings.Contains(err.Error(), filepath.Base(dir)) {
		t.Errorf("%s fails: the error does not say where and why: %v", failed, err)
	}
	if strings.Contains(err.Error(), ".part") && failed != "remove" && kind != Onward {
		t.Errorf("%s fails: the error names a file that nobody knows: %v", failed, err)
	}
}

func (o *Operation) like(a, b []byte) bool {
	if o.Like != nil {
		return o.Like(a, b)
	}
	return string(a) == string(b)
}

// content is a file: what it holds, and its mode.
type content struct {
	data string
	mode fs.FileMode
}

func (c content) like(other content, like func(a, b []byte) bool) bool {
	return c.mode == other.mode && like([]byte(c.data), []byte(other.data))
}

// String is short enough for a message.
func (c content) String() string { return fmt.Sprintf("%d bytes %v", len(c.data), c.mode) }

// files are the files below a folder, by their path in it.
type files map[string]content

func filesIn(t *testing.T, dir string) files {
	t.Helper()
	out := files{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err //nolint:wrapcheck // the test says it
		}
		var data []byte
		if info.Mode().IsRegular() {
			if data, err = os.ReadFile(path); err != nil {
				return err //nolint:wrapcheck // as above
			}
		}
		out[strings.TrimPrefix(path, dir)] = content{string(data), info.Mode()}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// sameFiles compares all files but locks: one that is left is locked by nobody.
func sameFiles(a, b files, like func(a, b []byte) bool) bool {
	a, b = maps.Clone(a), maps.Clone(b)
	for _, m := range []files{a, b} {
		maps.DeleteFunc(m, func(name string, _ content) bool { return strings.HasSuffix(name, lockSuffix) })
	}
	return maps.EqualFunc(a, b, func(x, y content) bool { return x.like(y, like) })
}

// openDescriptors counts the open files of this program, 0 where the system does not say.
func openDescriptors() int {
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return 0
	}
	return len(entries)
}
