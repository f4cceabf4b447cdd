package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"example.org/sitrep/model"
	"example.org/sitrep/model/brief"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/search"
	"example.org/sitrep/model/text"
)

// app is one run: its world, the values of its flags, and how it ended.
type app struct {
	env     Env
	flags   flags
	failed  error // of the command that ran
	stopped bool  // by a signal, as it should be
	help    *told // what cobra writes to: help, completion, version
}

// fault is an error of the work itself; every other error is wrong use.
type fault struct{ err error }

// errSaid is a fault that has been told on standard error already.
var errSaid = errors.New("told already")

func (f fault) Error() string { return f.err.Error() }
func (f fault) Unwrap() error { return f.err }

// command makes a command whose error is kept for the exit code and written once, by execute.
func (a *app) command(use, short, long string, run func(ctx context.Context, args []string) error) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: short, Long: long, Args: cobra.ArbitraryArgs,
		Run: func(cmd *cobra.Command, args []string) {
			if err := a.flags.check(); err != nil {
				a.failed = err
				return
			}
			a.failed = run(cmd.Context(), args)
		},
	}
}

// execute runs the command line. What is wrong with it or with the work is said on standard
// error in one line; a reader of the output that has had enough is no fault.
func (a *app) execute(ctx context.Context, root *cobra.Command) int {
	err := a.dispatch(ctx, root)
	if err == nil {
		err = a.failed
	}
	if err == nil || errors.Is(err, a.help.err) {
		err = written(a.help.err)
	}
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE):
		return ExitFine
	case ctx.Err() != nil && !a.stopped:
		a.complain("stopped by a signal; nothing more was written")
		return ExitFault
	}
	if !errors.Is(err, errSaid) {
		a.complain(err.Error())
	}
	var f fault
	if errors.As(err, &f) {
		return ExitFault
	}
	a.complain("see sitrep --help, or sitrep COMMAND --help")
	return ExitUse
}

// dispatch lets fang draw help and completion. Over SSH cobra does, in plain text:
// fang asks the terminal that the server was started in.
func (a *app) dispatch(ctx context.Context, root *cobra.Command) error {
	if a.env.remote {
		root.CompletionOptions.DisableDefaultCmd = true
		return root.ExecuteContext(ctx) //nolint:wrapcheck // execute says what is wrong
	}
	return fang.Execute(ctx, root, //nolint:wrapcheck // as above
		fang.WithVersion(a.env.Version),
		fang.WithoutManpage(),                                         // its own goes to the process's output, whatever ours is
		fang.WithErrorHandler(func(io.Writer, fang.Styles, error) {}), // execute writes it
	)
}

// complain writes one line on standard error. The text may hold names from outside.
func (a *app) complain(s string) {
	clean, _ := text.Clean(s)
	fmt.Fprintln(a.env.Err, "sitrep:", clean)
}

// inputs are the paths, or the seeds when there are none.
func (a *app) inputs(paths []string) brief.Inputs {
	if len(paths) == 0 {
		return brief.Inputs{FS: a.env.Seeds}
	}
	return brief.Inputs{Paths: paths}
}

// build reads the inputs into a briefing.
func (a *app) build(ctx context.Context, paths []string) (*model.Briefing, error) {
	if a.env.given != nil {
		if len(paths) > 0 {
			return nil, fmt.Errorf("the briefing is open already; leave out %s", paths[0])
		}
		return a.env.given.digest.Briefing(), nil
	}
	words, err := a.words()
	if err != nil {
		return nil, err
	}
	p := newProgress(a.env)
	o := a.flags.intake()
	o.Stdin, o.Progress = newInterruptible(ctx, a.env.In), func(done, total int) { p.show("Reading files", done, total) }
	b, err := brief.Build(ctx, a.inputs(paths), brief.Options{
		Lexicon:   words,
		Intake:    o,
		Progress:  func(done, total int) { p.show("Reading articles", done, total) },
		Comparing: func() { p.stage("Comparing articles") },
	})
	p.clear()
	if err != nil {
		return nil, fault{fmt.Errorf("read the articles: %w", err)}
	}
	return b, nil
}

// buildQuietly is build without progress, for reading again while the reader is open.
func (a *app) buildQuietly(ctx context.Context, paths []string) (*model.Briefing, error) {
	words, err := a.words()
	if err != nil {
		return nil, err
	}
	b, err := brief.Build(ctx, a.inputs(paths), brief.Options{Lexicon: words, Intake: a.flags.intake()})
	if err != nil {
		return nil, fmt.Errorf("read the articles: %w", err)
	}
	return b, nil
}

// load is build for the views, which have nothing to show without an article.
func (a *app) load(ctx context.Context, paths []string) (*digest.Digest, *search.Index, error) {
	b, err := a.build(ctx, paths)
	if err != nil {
		return nil, nil, err
	}
	if err := a.readable(b); err != nil {
		return nil, nil, err
	}
	if a.env.given != nil {
		return a.env.given.digest, a.env.given.index, nil
	}
	return digest.New(b), search.New(b), nil
}

// readable is a fault when no article was read. The problems then say why, on standard error.
func (a *app) readable(b *model.Briefing) error {
	if len(b.Articles) > 0 {
		return nil
	}
	for _, p := range b.Problems {
		a.complain(problemLine(p))
	}
	return fault{errors.New("no article could be read; name files or folders with articles")}
}

func problemLine(p model.Problem) string {
	if p.Line > 0 {
		return fmt.Sprintf("%s:%d: %s", p.Path, p.Line, p.Message)
	}
	return p.Path + ": " + p.Message
}
