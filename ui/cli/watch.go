package cli

import (
	"context"
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

// watchEvery is how often the files are looked at for changes. Looking costs one stat a file.
const watchEvery = 2 * time.Second

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

// watch sends a new briefing, after prepare, when there is one, whenever the files have changed and stayed so for one look. A
// change that cannot be read is seen again at the next look. What comes through now, which may be nil,
// is a change that is whole, and is read at once. The channel is never closed, and nothing is sent
// after ctx ended.
func (a *app) watch(ctx context.Context, paths []string, now <-chan struct{}, prepare func(*model.Briefing) *model.Briefing) <-chan *model.Briefing {
	out := make(chan *model.Briefing)
	go func() {
		tick := time.NewTicker(watchEvery)
		defer tick.Stop()
		watched := slices.Concat(paths, correct.Files(paths))
		shown := fingerprint(ctx, watched)
		before := shown
		for {
			whole := false
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			case <-now:
				whole = true
			}
			seen := fingerprint(ctx, watched)
			settled := whole || seen == before
			before = seen
			if seen == shown || !settled {
				continue
			}
			b, err := a.buildQuietly(ctx, paths)
			if err != nil || len(b.Articles) == 0 {
				continue
			}
			shown = seen
			if prepare != nil {
				b = prepare(b)
			}
			select {
			case out <- b:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
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
