// Package brief is the whole path: files to articles to extractions to a Briefing.
package brief

import (
	"context"
	"io/fs"
	"runtime"
	"slices"
	"sync"

	"example.org/sitrep/model"
	"example.org/sitrep/model/correct"
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
	sets, problems := correct.Load(in.Paths)
	articles, found := sets.ToArticles(res.Articles)
	problems = append(problems, found...)
	extractions, err := extractAll(ctx, articles, o.Intake.Workers)
	if err != nil {
		return nil, err
	}
	problems = append(problems, sets.ToExtractions(extractions)...)
	b := corroborate.Build(articles, extractions)
	if readAgain(b, articles, extractions, sets) {
		b = corroborate.Build(articles, extractions)
	}
	b.Seal()
	problems = append(problems, sets.ToBriefing(b)...)
	b.Problems = slices.Concat(b.Problems, res.Problems, problems)
	b.Seal()
	return b, nil
}

// readAgain extracts undated articles once more, against the time that the others have bounded for their
// publication: "on Feb. 3" then has a year. Their dates rest on an inference and say so. It reports whether
// there was one.
func readAgain(b *model.Briefing, articles []model.Article, extractions []model.Extraction, sets correct.Sets) bool {
	inferred := make(map[model.ArticleID]*model.Article)
	for i := range b.Articles {
		if a := &b.Articles[i]; a.PublishedBasis == model.PublishedInferred {
			if p, err := model.ParseEDTF(a.Published); err == nil && p.Days() > 0 {
				inferred[a.ID] = a
			}
		}
	}
	for i := range articles {
		if a := inferred[articles[i].ID]; a != nil {
			again := articles[i]
			again.Published, again.PublishedBasis = a.Published, a.PublishedBasis
			extractions[i] = extract.Run(&again)
			sets.ToExtractions(extractions[i : i+1])
		}
	}
	return len(inferred) > 0
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
