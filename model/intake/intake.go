// Package intake turns files into articles and problems. Each input yields articles or a
// problem that names path, place and reason; one bad file never stops the rest.
//
// The way of a file: walk.go finds it, load.go reads it within the limits, sniff.go tells its
// format by its content, one parser a format turns it into a draft (lines with a role), and
// assemble.go turns the draft into an immutable article.
package intake

import (
	"context"
	"io"
	"io/fs"
	"time"

	"example.org/sitrep/model"
)

// Options govern a load. The zero Options use the usual limits and one worker a core.
type Options struct {
	Bounds

	Workers  int
	Stdin    io.Reader             // read for the path "-"
	Progress func(done, total int) // called from one goroutine at a time; may be nil

	// After is the clock of MaxTime, time.After when nil.
	After func(time.Duration) <-chan time.Time
}

// orUsual are the options with the usual limits filled in.
func (o Options) orUsual() Options {
	o.Bounds = o.Bounds.orUsual()
	if o.After == nil {
		o.After = time.After
	}
	return o
}

// Result is what a load found, in path order whatever the number of workers.
type Result struct {
	Articles []model.Article
	Problems []model.Problem
}

// Load reads files and folders of the operating system. The error is non-nil only when ctx ended.
func Load(ctx context.Context, paths []string, o Options) (Result, error) {
	var found sources
	for _, p := range paths {
		if ctx.Err() != nil {
			return Result{}, ctx.Err()
		}
		found.addArgument(p, o.Stdin)
	}
	return loadAll(ctx, found, o)
}

// LoadFS reads all files of fsys, such as the embedded seeds. Paths in the result are those of fsys.
func LoadFS(ctx context.Context, fsys fs.FS, o Options) (Result, error) {
	var found sources
	if fsys != nil {
		found.addFS(fsys)
	}
	return loadAll(ctx, found, o)
}
