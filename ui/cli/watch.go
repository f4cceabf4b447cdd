package cli

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"path/filepath"
	"slices"
	"time"

	"example.org/sitrep/model"
	"example.org/sitrep/model/correct"
	"example.org/sitrep/ui/tui"
)

// How often the files are looked at for changes, which costs one stat a file: where the system does not tell
// of changes, where it does, since a folder of another machine may say nothing, and after it has told.
const (
	watchEvery  = 2 * time.Second
	watchAnyway = time.Minute
	watchSettle = 250 * time.Millisecond
)

// telling is a file of corrections that tells when it was changed.
type telling struct {
	tui.Corrector
	changed chan<- struct{}
}

// Add puts a correction into the file.
func (t telling) Add(b correct.Block) error { return t.tell(t.Corrector.Add(b)) }

// Remove takes one out.
func (t telling) Remove(b correct.Block) error { return t.tell(t.Corrector.Remove(b)) }

func (t telling) tell(err error) error {
	if err == nil {
		select {
		case t.changed <- struct{}{}:
		default: // a look is on its way
		}
	}
	return err //nolint:wrapcheck // the file's own words
}

func watchable(paths []string) bool { return len(paths) > 0 && !slices.Contains(paths, "-") }

// watch sends a new briefing, after prepare, when there is one, whenever the files have changed and stayed
// so for one look. The system tells of changes where it can; else the files are looked at from time to time.
// A change that cannot be read is seen again at the next look. What comes through now, which may be nil,
// is a change that is whole, and is read at once. The channel is never closed, and nothing is sent
// after ctx ended.
func (a *app) watch(ctx context.Context, paths []string, now <-chan struct{}, prepare func(*model.Briefing) *model.Briefing) <-chan *model.Briefing {
	out := make(chan *model.Briefing)
	go func() {
		w := newWatching(ctx, slices.Concat(paths, correct.Files(paths)), now)
		defer w.stop()
		for w.change(ctx) {
			b, err := a.readAgain(ctx, paths, prepare)
			if errors.Is(err, errFaulty) {
				w.shown = w.before // the same files would end the same
				continue
			}
			if err != nil || len(b.Articles) == 0 {
				w.settle.Reset(watchEvery)
				continue
			}
			w.shown = w.before
			select {
			case out <- b:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

// errFaulty says that reading files again ended in a fault of ours.
var errFaulty = errors.New("internal fault")

// readAgain reads the files again and prepares what it comes to. A fault of ours costs this reading: it must
// not end the program, whose terminal nobody would give back. It is told where lines may be written.
func (a *app) readAgain(ctx context.Context, paths []string, prepare func(*model.Briefing) *model.Briefing) (b *model.Briefing, err error) {
	defer func() {
		if r := recover(); r != nil {
			b, err = nil, errFaulty
			if !a.interactive() {
				a.complain(fmt.Sprintf("%v while reading the files again, please report it; the articles are shown as they were: %v", err, r))
			}
		}
	}()
	b, err = a.buildQuietly(ctx, paths)
	if err == nil && prepare != nil && len(b.Articles) > 0 {
		b = prepare(b)
	}
	return b, err
}

// watching is what is known of files that are watched, by their fingerprints: as they are shown, and as
// they were at the last look.
type watching struct {
	paths         []string
	told, now     <-chan struct{}
	every         time.Duration
	tick          *time.Ticker
	settle        *time.Timer
	shown, before uint64
}

func newWatching(ctx context.Context, paths []string, now <-chan struct{}) *watching {
	w := &watching{paths: paths, now: now, told: notices(ctx, paths), every: watchAnyway}
	if w.told == nil {
		w.every = watchEvery
	}
	w.tick, w.settle = time.NewTicker(w.every), time.NewTimer(w.every)
	w.shown = fingerprint(ctx, paths)
	w.before = w.shown
	return w
}

func (w *watching) stop() {
	w.tick.Stop()
	w.settle.Stop()
}

// change waits for a change that is whole; it is false when ctx ended.
func (w *watching) change(ctx context.Context) bool {
	for {
		whole := false
		select {
		case <-ctx.Done():
			return false
		case <-w.told:
			w.settle.Reset(watchSettle)
			continue
		case <-w.settle.C:
		case <-w.tick.C:
		case <-w.now:
			whole = true
		}
		seen := fingerprint(ctx, w.paths)
		settled := whole || seen == w.before
		w.before = seen
		switch {
		case seen == w.shown:
		case settled:
			return true
		default:
			w.settle.Reset(min(w.every, watchSettle))
		}
	}
}

// fingerprint changes with any name, size or time of change below the paths.
func fingerprint(ctx context.Context, paths []string) uint64 {
	h := fnv.New64a()
	for _, root := range paths {
		_ = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if ctx.Err() != nil {
				return fs.SkipAll
			}
			if err != nil || entry.IsDir() {
				return nil //nolint:nilerr // what cannot be read is as if it were not there
			}
			if info, err := entry.Info(); err == nil {
				fmt.Fprintf(h, "%s\x00%d\x00%d\x00", path, info.Size(), info.ModTime().UnixNano())
			}
			return nil
		})
	}
	return h.Sum64()
}
