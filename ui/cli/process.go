package cli

import (
	"context"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"slices"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"
)

// Main runs the command line with what the process has: its arguments, streams, environment,
// clock and signals. The articles are those of the default briefing. It returns the exit code.
func Main(articles fs.FS) int {
	saveAddresses()
	delayCollector(os.Getenv)
	// A closed pipe is an error of writing, which ends the run quietly, and no signal.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), endings()...)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	program, err := exec.LookPath(os.Args[0])
	if err != nil {
		program = ""
	}
	return Run(ctx, Env{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Getenv: os.Getenv, Now: time.Now, Seeds: articles, Program: program, Environ: os.Environ(),
		InTerminal: term.IsTerminal(os.Stdin.Fd()), OutTerminal: term.IsTerminal(os.Stdout.Fd()), ErrTerminal: term.IsTerminal(os.Stderr.Fd()),
	})
}

// endings are the signals that end the program. Whoever starts it may have one ignored, as nohup has SIGHUP and a
// shell the Ctrl-c of what it puts into the background.
func endings() []os.Signal {
	return slices.DeleteFunc([]os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}, signal.Ignored)
}
