// Sitrep reads a pile of news articles, offline, and lays them out as a country-by-country
// briefing in the terminal, as lines, as data and over SSH.
package main

import (
	"context"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"

	"example.org/sitrep/seeds"
	"example.org/sitrep/ui/cli"
)

func main() {
	// A closed pipe is an error of writing, which ends the run quietly, and no signal.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	program, err := exec.LookPath(os.Args[0])
	if err != nil {
		program = ""
	}
	code := cli.Run(ctx, cli.Env{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Getenv: os.Getenv, Now: time.Now, Seeds: seeds.FS(), Program: program, Environ: os.Environ(),
		InTerminal: term.IsTerminal(os.Stdin.Fd()), OutTerminal: term.IsTerminal(os.Stdout.Fd()), ErrTerminal: term.IsTerminal(os.Stderr.Fd()),
	})
	stop()
	os.Exit(code)
}
