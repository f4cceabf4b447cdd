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
	"sync/atomic"
	"time"

	"example.org/sitrep/model"
	"example.org/sitrep/model/correct"
	"example.org/sitrep/model/corroborate"
	"example.org/sitrep/model/extract"
	"example.org/sitrep/model/intake"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
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
	// Comparing, when set, is told that the articles are now compared with each other, which has no count.
	Comparing func()
}

// Build reads the inputs and returns the sealed briefing. The error is non-nil only when ctx ended; what is
// at work then is left behind, so that nobody waits for it.
func Build(ctx context.Context, in Inputs, o Options) (*model.Briefing, error) {
	type result struct {
		b        *model.Briefing
		err      error
		panicked any
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			r.panicked = recover()
			done <- r
		}()
		r.b, r.err = build(ctx, in, o)
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case r := <-done:
		if r.panicked != nil {
			panic(r.panicked) // our own fault, in the goroutine of the caller, who may recover
		}
		return r.b, r.err
	}
}

func build(ctx context.Context, in Inputs, o Options) (*model.Briefing, error) {
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
	lex := o.Lexicon
	if lex == nil {
		lex = lexicon.Get()
	}
	read, faults, err := readAll(ctx, articles, o, func(d *text.Doc) model.Extraction { return extract.From(d, lex) })
	if err != nil {
		return nil, err
	}
	problems = append(problems, faults...)
	problems = append(problems, sets.ToExtractions(read.extractions)...)
	if o.Comparing != nil {
		o.Comparing()
	}
	undated := undatedOf(articles, read.extractions)
	c := corroborate.Compare(articles, read.readings, read.extractions)
	c.Fold(nil)
	for range rounds {
		changed := readAgain(c.Undated(), undated, sets, o.workers())
		if len(changed) == 0 {
			break
		}
		c.Fold(changed)
	}
	b := c.Briefing()
	b.Seal()
	problems = append(problems, sets.ToBriefing(b)...)
	b.Problems = slices.Concat(b.Problems, res.Problems, problems)
	b.Seal()
	return b, nil
}

// rounds is how often undated articles are read against their bounds: a date that a first reading
// yields can narrow the bounds, and then "this week" is a week.
const rounds = 3

// workers is how many goroutines read articles.
func (o Options) workers() int {
	if o.Intake.Workers > 0 {
		return o.Intake.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// undatedOf are the extractions of articles that state no date of publication.
func undatedOf(articles []model.Article, extractions []model.Extraction) []model.Extraction {
	var out []model.Extraction
	for i := range articles {
		if articles[i].Published == "" {
			out = append(out, extractions[i])
		}
	}
	return out
}

// readAgain extracts undated articles once more, against the time that the others have bounded for their
// publication: "on Feb. 3" then has a year. Their dates rest on an inference and say so. It replaces the
// extractions that say something else now, and returns them.
func readAgain(bounded []model.Article, undated []model.Extraction, sets correct.Sets, workers int) []model.Extraction {
	again := make(map[model.ArticleID]*model.Article, len(bounded))
	for i := range bounded {
		if p, err := model.ParseEDTF(bounded[i].Published); err == nil && p.Days() > 0 {
			again[bounded[i].ID] = &bounded[i]
		}
	}
	differs := make([]bool, len(undated))
	forEach(len(undated), workers, func(i int) {
		// An article that was given up said nothing and isn't tried again.
		if a := again[undated[i].Article]; a != nil && len(undated[i].Dates)+len(undated[i].Claims) > 0 {
			before := undated[i]
			undated[i], _ = guarded(text.NewDoc(a), func(d *text.Doc) model.Extraction { return extract.Again(d, &before) })
			sets.ToExtractions(undated[i : i+1])
			differs[i] = !reflect.DeepEqual(before, undated[i])
		}
	})
	var changed []model.Extraction
	for i := range undated {
		if differs[i] {
			changed = append(changed, undated[i])
		}
	}
	return changed
}

// readArticles is what is read in each article by itself, in the order of the articles.
type readArticles struct {
	extractions []model.Extraction
	readings    []corroborate.Reading
}

// readAll runs the extractors over the articles in parallel. One that fails on an article, or takes
// longer than it may, costs its claims and no other article's.
func readAll(ctx context.Context, articles []model.Article, o Options, run func(*text.Doc) model.Extraction) (readArticles, []model.Problem, error) {
	out := readArticles{make([]model.Extraction, len(articles)), make([]corroborate.Reading, len(articles))}
	failed := make([]string, len(articles))
	reader := corroborate.NewReader(articles)
	var mu sync.Mutex
	done := 0
	forEach(len(articles), o.workers(), func(i int) {
		if ctx.Err() != nil {
			return
		}
		d := text.NewDoc(&articles[i])
		out.extractions[i], failed[i] = inTime(ctx, d, o, run)
		out.readings[i] = reader.Read(d, &out.extractions[i])
		if o.Progress != nil {
			mu.Lock()
			done++
			o.Progress(done, len(articles))
			mu.Unlock()
		}
	})
	var problems []model.Problem
	for i := range articles {
		a := &articles[i]
		if failed[i] != "" {
			problems = append(problems, model.Problem{Path: a.Path, Message: failed[i] + "; its text is here, its claims are not"})
		}
		if from := out.extractions[i].Unread; from > 0 {
			problems = append(problems, model.Problem{Path: a.Path, Line: a.LineAt(from), Message: fmt.Sprintf(
				"article %s names more than the limit of %d different things; those from this line on are found by searching the text only", a.ID, extract.NamesMax)})
		}
	}
	return out, problems, ctx.Err()
}

// forEach calls f for 0 to n-1 on several goroutines.
func forEach(n, workers int, f func(i int)) {
	var wg sync.WaitGroup
	var next atomic.Int64
	for range min(workers, n) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	wg.Wait()
}

// smallArticle is how many bytes of text are worked through in no time, so that no clock is wound for them.
const smallArticle = 64 << 10

// inTime runs the extractors, over a large article within a limit of time.
func inTime(ctx context.Context, d *text.Doc, o Options, run func(*text.Doc) model.Extraction) (model.Extraction, string) {
	if len(d.Text) < smallArticle {
		return guarded(d, run)
	}
	after := o.Intake.After
	if after == nil {
		after = time.After
	}
	allowed := o.Intake.Extracting()
	stop := make(chan struct{})
	d.Until(stop)
	type result struct {
		e      model.Extraction
		failed string
	}
	r, ok := intake.Within(ctx, allowed, after, func() (r result) {
		r.e, r.failed = guarded(d, run)
		return r
	})
	if !ok {
		close(stop)
		r = result{e: model.Extraction{Article: d.Article.ID}}
		if ctx.Err() == nil {
			r.failed = fmt.Sprintf("takes longer than the limit of %s to work out what article %s says (--max-time changes it)", allowed, d.Article.ID)
		}
	}
	return r.e, r.failed
}

// guarded turns a panic of an extractor into an article that says nothing.
func guarded(d *text.Doc, run func(*text.Doc) model.Extraction) (e model.Extraction, failed string) {
	defer func() {
		if recover() != nil {
			e, failed = model.Extraction{Article: d.Article.ID}, fmt.Sprintf("internal fault while working out what article %s says, please report it", d.Article.ID)
		}
	}()
	return run(d), ""
}
