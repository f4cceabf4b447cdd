package cli_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"example.org/sitrep/seeds"
	"example.org/sitrep/ui/cli"
)

func TestMain(m *testing.M) {
	programs := map[string]func(){
		"sitrep":        func() { os.Exit(cli.Main(seeds.FS())) },
		"sitrep-faulty": faulty,
	}
	if programs[filepath.Base(os.Args[0])] == nil {
		heed()
	}
	testscript.Main(m, programs)
}

// heed takes the signals that the tests were told to ignore: the programs that they start would ignore them too.
func heed() {
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGHUP} {
		if signal.Ignored(s) {
			signal.Notify(make(chan os.Signal, 1), s)
		}
	}
}

// faulty is the program with a clock that panics once a file is there, which the reader asks for the time
// of each frame.
func faulty() {
	os.Exit(cli.Run(context.Background(), cli.Env{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv, Seeds: seeds.FS(),
		InTerminal: true, OutTerminal: true, ErrTerminal: true,
		Now: func() time.Time {
			if _, err := os.Stat(os.Getenv("SITREP_FAULT")); err == nil {
				panic("asked for")
			}
			return time.Now()
		},
	}))
}

// TestScript runs the command line as a user would; each script tells one story. $ARTICLES is
// a folder of small articles.
func TestScript(t *testing.T) {
	articles, err := filepath.Abs("../../testdata/articles")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "../../testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("ARTICLES", articles)
			env.Setenv("TZ", "")
			env.Setenv("NO_COLOR", "1")
			return os.CopyFS(filepath.Join(env.WorkDir, "articles"), os.DirFS(articles))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// exits runs a program and wants its exit code: exits 2 sitrep export --format odd.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM [ARG...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit := new(exec.ExitError)
		if !errors.As(err, &exit) {
			ts.Fatalf("run %s: %v", args[1], err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}
