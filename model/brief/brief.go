// Package brief is the whole path: files to articles to extractions to a Briefing.
package brief

import (
	"context"
	"fmt"
	"io/fs"
	"reflect"
	"runtime"
	"slices"
	"sync"

	"example.org/sitrep/model"
	"example.org/sitrep/model/correct"
	"example.org/sitrep/model/corroborate"
	"example.org/sitrep/model/extract"
	"example.org/sitrep/model/intake"
	"example.org/sitrep/model/lexicon"
)

// Inputs name what to read: paths of the operating system, or a file system when there are none.
type Inputs struct {
	Paths []string
	FS    fs.FS
}

// Options govern a build.
type Options struct {
	Intake intake.Options
	// Lexicon, when set, is used instead of the built-in one.
	Lexicon *lexicon.Lexicon
	// Progress, when set, is told how many articles of how many have been worked through, from
	// one goroutine at a time. Intake.Progress counts the files before that.
	Progress func(done, total int)
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
	extractions, faults, err := extractAll(ctx, articles, o, o.passes())
	if err != nil {
		return nil, err
	}
	problems = append(problems, faults...)
	problems = append(problems, sets.ToExtractions(extractions)...)
	b := corroborate.Build(articles, extractions)
	for range rounds {
		if !readAgain(b, articles, extractions, sets, o.passes()) {
			break
		}
		b = corroborate.Build(articles, extractions)
	}
	b.Seal()
	problems = append(problems, sets.ToBriefing(b)...)
	b.Problems = slices.Concat(b.Problems, res.Problems, problems)
	b.Seal()
	return b, nil
}

// rounds is how often undated articles are read against their bounds: a date that a first reading
// yields can narrow the bounds, and then "this week" is a week.
const rounds = 3

// passes are the extractors with the lexicon of the options.
func (o Options) passes() func(*model.Article) model.Extraction {
	if o.Lexicon == nil {
		return extract.Run
	}
	return func(a *model.Article) model.Extraction { return extract.RunWith(a, o.Lexicon) }
}

// readAgain extracts undated articles once more, against the time that the others have bounded for their
// publication: "on Feb. 3" then has a year. Their dates rest on an inference and say so. It reports whether
// any of them says something else now.
func readAgain(b *model.Briefing, articles []model.Article, extractions []model.Extraction, sets correct.Sets, run func(*model.Article) model.Extraction) bool {
	inferred := make(map[model.ArticleID]*model.Article)
	for i := range b.Articles {
		if a := &b.Articles[i]; a.PublishedBasis == model.PublishedInferred {
			if p, err := model.ParseEDTF(a.Published); err == nil && p.Days() > 0 {
				inferred[a.ID] = a
			}
		}
	}
	changed := false
	for i := range articles {
		if a := inferred[articles[i].ID]; a != nil {
			again := articles[i]
			again.Published, again.PublishedBasis = a.Published, a.PublishedBasis
			before := extractions[i]
			extractions[i], _ = extractOne(&again, run)
			sets.ToExtractions(extractions[i : i+1])
			changed = changed || !reflect.DeepEqual(before, extractions[i])
		}
	}
	return changed
}

// extractAll runs the extractors over the articles in parallel. One that fails on an article
// costs its claims and no other article's.
func extractAll(ctx context.Context, articles []model.Article, o Options, run func(*model.Article) model.Extraction) ([]model.Extraction, []model.Problem, error) {
	workers := o.Intake.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	out := make([]model.Extraction, len(articles))
	failed := make([]bool, len(articles))
	next := make(chan int)
	var wg sync.WaitGroup
	var mu sync.Mutex
	done := 0
	for range workers {
		wg.Go(func() {
			for i := range next {
				out[i], failed[i] = extractOne(&articles[i], run)
				if o.Progress != nil {
					mu.Lock()
					done++
					o.Progress(done, len(articles))
					mu.Unlock()
				}
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
	var problems []model.Problem
	for i := range articles {
		if failed[i] {
			problems = append(problems, model.Problem{Path: articles[i].Path, Message: fmt.Sprintf(
				"internal fault while working out what article %s says, please report it; its text is here, its claims are not", articles[i].ID)})
		}
	}
	return out, problems, ctx.Err()
}

// extractOne turns a panic of an extractor into an article that says nothing.
func extractOne(a *model.Article, run func(*model.Article) model.Extraction) (e model.Extraction, failed bool) {
	defer func() {
		if recover() != nil {
			e, failed = model.Extraction{Article: a.ID}, true
		}
	}()
	return run(a), false
}
