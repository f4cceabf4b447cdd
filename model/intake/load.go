package intake

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// source is one file that is yet to be read.
type source struct {
	path string // for receipts and messages
	file string // in the operating system, "" when it is no file there
	open func() (io.ReadCloser, error)
}

// outcome is what one source came to.
type outcome struct {
	articles []model.Article
	problems []model.Problem
	named    []string // files that it names
}

// loadAll reads all sources, and then the files that lists among them name.
func loadAll(ctx context.Context, found sources, o Options) (Result, error) {
	o = o.orUsual()
	slices.SortStableFunc(found.files, func(a, b source) int { return comparePaths(a.path, b.path) })
	texts := &room{limit: o.MaxAllText}
	outcomes, err := loadRound(ctx, found.files, texts, o)
	if err != nil {
		return Result{}, err
	}
	if more := named(found.files, outcomes); len(more.files)+len(more.problems) > 0 {
		second, err := loadRound(ctx, more.files, texts, o)
		if err != nil {
			return Result{}, err
		}
		outcomes = append(outcomes, second...)
		found.problems = append(found.problems, more.problems...)
	}
	return merge(outcomes, found.problems), nil
}

// named are the files that lists name and that are not read already. A list that a list names is read,
// and what it names in its turn is not.
func named(files []source, outcomes []outcome) sources {
	var more sources
	var known map[string]bool
	for i := range outcomes {
		if len(outcomes[i].named) == 0 {
			continue
		}
		if known == nil {
			known = make(map[string]bool, len(files))
			for _, f := range files {
				known[f.path] = true
			}
		}
		more.addNamed(files[i], outcomes[i].named, known)
	}
	return more
}

// loadRound reads sources with a number of workers. Every source writes to its own place, so the result
// does not depend on which worker was first. Files are read while there is room for their texts.
func loadRound(ctx context.Context, files []source, texts *room, o Options) ([]outcome, error) {
	outcomes := newInOrder(len(files), texts)
	workers := o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	next := make(chan int)
	var wg sync.WaitGroup
	var mu sync.Mutex
	done := 0
	for range min(workers, max(len(files), 1)) {
		wg.Go(func() {
			for i := range next {
				outcomes.put(i, loadOne(ctx, files[i], o))
				if o.Progress != nil {
					mu.Lock()
					done++
					o.Progress(done, len(files))
					mu.Unlock()
				}
			}
		})
	}
	for i := range files {
		if ctx.Err() != nil || outcomes.full() {
			break
		}
		next <- i
	}
	close(next)
	wg.Wait()
	return outcomes.kept(files), ctx.Err()
}

// loadOne reads and parses a source. A parser that takes longer than it may is left behind: its file
// becomes a problem, and what it still comes to is thrown away.
// What has begun when ctx ends is left behind as well, so that a Ctrl-c never waits for a parser.
func loadOne(ctx context.Context, s source, o Options) (out outcome) {
	var data []byte
	defer caught(s.path, &data, &out)
	data, changed, err := read(ctx, s, o.MaxFile)
	if err != nil {
		return outcome{problems: []model.Problem{{Path: s.path, Message: readMessage(err)}}}
	}
	defer func() {
		if changed {
			out.problems = append(out.problems, model.Problem{Path: s.path, Message: "changed while it was read; what stood in it then is used, read it again"})
		}
	}()
	allowed := o.Reading(len(data))
	out, ok := Within(ctx, allowed, o.After, func() (parsed outcome) {
		defer caught(s.path, &data, &parsed)
		return parse(s.path, data, o.Bounds)
	})
	if !ok {
		return outcome{problems: []model.Problem{{Path: s.path, Message: fmt.Sprintf("takes longer than the limit of %s (--max-time changes it), not read; split it or leave it out", allowed)}}}
	}
	return out
}

// caught is deferred: it turns a fault of a parser into a problem, so that it costs one file.
func caught(name string, data *[]byte, out *outcome) {
	if r := recover(); r != nil {
		sum := sha256.Sum256(*data)
		*out = outcome{problems: []model.Problem{{
			Path:    name,
			Message: fmt.Sprintf("internal fault, please report it with the file (SHA-256 %s): %v", hex.EncodeToString(sum[:6]), text.CleanField(fmt.Sprint(r))),
		}}}
	}
}

// tooLargeError says that a file has more bytes than its limit.
type tooLargeError struct{ limit int64 }

func (e tooLargeError) Error() string {
	if e.limit < 1<<20 {
		return fmt.Sprintf("larger than the limit of %d bytes (--max-file changes it), not read; split it or leave it out", e.limit)
	}
	return fmt.Sprintf("larger than the limit of %d MB (--max-file changes it), not read; split it or leave it out", e.limit>>20)
}

// read reads a file to its end. Changed says that it was written to meanwhile, so that the bytes may be of
// two versions.
func read(ctx context.Context, s source, limit int64) (data []byte, changed bool, err error) {
	r, err := s.open()
	if err != nil {
		return nil, false, err
	}
	defer r.Close()   //nolint:errcheck // the file was only read
	before := stat(r) // a large file is not read in vain
	if before != nil && before.Size() > limit {
		return nil, false, tooLargeError{limit}
	}
	var whole bytes.Buffer
	if before != nil {
		whole.Grow(int(before.Size()) + bytes.MinRead) // a buffer that grows leaves its size behind again and again
	}
	_, err = whole.ReadFrom(io.LimitReader(untilDone{ctx, r}, limit+1))
	data = whole.Bytes()
	if err != nil {
		return nil, false, fmt.Errorf("read: %w", err)
	}
	if int64(len(data)) > limit {
		return nil, false, tooLargeError{limit}
	}
	after := stat(r)
	changed = before != nil && after != nil && (after.Size() != int64(len(data)) || !after.ModTime().Equal(before.ModTime()))
	return data, changed, nil
}

// stat is nil for what has no size, such as standard input and the seeds inside the program.
func stat(r io.Reader) fs.FileInfo {
	f, ok := r.(*os.File)
	if !ok {
		return nil
	}
	info, err := f.Stat()
	if err != nil {
		return nil
	}
	return info
}

// untilDone reads as long as ctx lasts.
type untilDone struct {
	ctx context.Context //nolint:containedctx // io.Reader has no room for it
	r   io.Reader
}

func (u untilDone) Read(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err //nolint:wrapcheck // the context's own
	}
	return u.r.Read(p) //nolint:wrapcheck // io.EOF must stay itself
}

// readMessage says in words why a file could not be read, and what to do about it.
func readMessage(err error) string {
	var pathErr *fs.PathError
	switch {
	case errors.As(err, new(tooLargeError)):
		return err.Error()
	case errors.Is(err, fs.ErrNotExist):
		return "no such file or folder; check the spelling"
	case errors.Is(err, fs.ErrPermission):
		return "no permission to read it; change its mode or leave it out"
	case errors.Is(err, errNotRegular):
		return err.Error()
	case errors.As(err, &pathErr):
		return "can't be read: " + text.CleanField(pathErr.Err.Error())
	}
	return "can't be read: " + text.CleanField(strings.TrimPrefix(err.Error(), "read: "))
}

// merge orders everything by path and folds files of the same bytes into one article.
func merge(outcomes []outcome, problems []model.Problem) Result {
	res := Result{Problems: slices.Clone(problems)}
	for i := range outcomes {
		res.Articles = append(res.Articles, outcomes[i].articles...)
		res.Problems = append(res.Problems, outcomes[i].problems...)
	}
	slices.SortStableFunc(res.Articles, func(a, b model.Article) int { return comparePaths(a.Path, b.Path) })
	slices.SortStableFunc(res.Problems, func(a, b model.Problem) int {
		return cmp.Or(comparePaths(a.Path, b.Path), cmp.Compare(a.Line, b.Line), strings.Compare(a.Message, b.Message))
	})
	res.Problems = slices.Compact(res.Problems)
	res.Articles = foldSame(res.Articles)
	return res
}

// identity is what two articles must share to be one: the same bytes, or the same text with the same
// outlet and date, as in a feed that was saved twice.
type identity struct {
	id                    model.ArticleID
	text, outlet, address string
	published             model.EDTF
}

func foldSame(articles []model.Article) []model.Article {
	first := map[identity]int{}
	out := articles[:0]
	for _, a := range articles {
		keys := [2]identity{{id: a.ID}, {text: a.Text, outlet: a.Outlet, address: a.URL, published: a.Published}}
		i, ok := first[keys[0]]
		if !ok {
			i, ok = first[keys[1]]
		}
		if ok {
			if out[i].Path != a.Path && !slices.Contains(out[i].AlsoAt, a.Path) {
				out[i].AlsoAt = append(out[i].AlsoAt, a.Path)
			}
			continue
		}
		for _, k := range keys {
			first[k] = len(out)
		}
		out = append(out, a)
	}
	return out
}

// comparePaths orders by folder first, as a listing would: "a/b" before "a-b".
func comparePaths(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	if i == len(a) || i == len(b) {
		return cmp.Compare(len(a), len(b))
	}
	switch {
	case a[i] == '/':
		return -1
	case b[i] == '/':
		return 1
	}
	return cmp.Compare(a[i], b[i])
}

func extension(name string) string { return strings.ToLower(path.Ext(name)) }
