// Package brief is the whole path: files to articles to extractions to a Briefing.
package brief

import (
	"context"
	"io/fs"
	"runtime"
	"sync"

	"example.org/sitrep/model"
	"example.org/sitrep/model/corroborate"
	"example.org/sitrep/model/extract"
	"example.org/sitrep/model/intake"
)

// Inputs name what to read: paths of the operating system, or a file system when there are none.
type Inputs struct {
	Paths []string
	FS    fs.FS
}

// Options govern a build.
type Options struct {
	Intake intake.Options
}

// Build reads the inputs and returns the sealed briefing. The error is non-nil only when ctx ended.
func Build(ctx context.Context, in Inputs, o Options) (*model.Briefing, error) {
	var res intake.Result
	var err error
	if len(in.Paths) > 0 {
		res, err = intake.Load(ctx, in.Paths, o.Intake)
	} else {
		res, err = intake.LoadFS(ctx, in.FS, o.Intake)
	}
	if err != nil {
		return nil, err
	}
	extractions, err := extractAll(ctx, res.Articles, o.Intake.Workers)
	if err != nil {
		return nil, err
	}
	b := corroborate.Build(res.Articles, extractions)
	b.Problems = append(b.Problems, res.Problems...)
	b.Seal()
	return b, nil
}

func extractAll(ctx context.Context, articles []model.Article, workers int) ([]model.Extraction, error) {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	out := make([]model.Extraction, len(articles))
	next := make(chan int)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for i := range next {
				out[i] = extract.Run(&articles[i])
			}
		})
	}
	for i := range articles {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	wg.Wait()
	return out, ctx.Err()
}
