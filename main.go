// Sitrep reads a pile of news articles, offline, and lays them out as a country-by-country
// briefing in the terminal, as lines, as data and over SSH.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"example.org/sitrep/seeds"
	"example.org/sitrep/ui/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	code := cli.Run(ctx, cli.Env{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Getenv: os.Getenv, Now: time.Now, Seeds: seeds.FS(),
	})
	stop()
	os.Exit(code)
}
