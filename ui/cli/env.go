// Package cli is the command line: flags, commands, exit codes. Streams, clock and file
// systems are injected, so that a whole run can be tested in one process.
package cli

import (
	"context"
	"io"
	"io/fs"
	"time"

	"example.org/sitrep/ui/durable"
)

// Exit codes of the program.
const (
	ExitFine  = 0
	ExitFault = 1 // the work found a fault: verify failed, nothing readable
	ExitUse   = 2 // wrong use
)

// Env is the world around a run.
type Env struct {
	Args   []string // without the program's name
	In     io.Reader
	Out    io.Writer
	Err    io.Writer
	Getenv func(string) string
	Now    func() time.Time
	Seeds  fs.FS // the briefing that is shown when no path is given
	// Version is what --version prints.
	Version string

	// The streams that are terminals: the reader opens only on one, and progress shows only on
	// one.
	InTerminal, OutTerminal, ErrTerminal bool

	// Program and Environ start this program again, for a server that is kept up; "" starts none.
	Program string
	Environ []string

	given  *given
	remote bool         // a session over SSH
	disk   durable.Disk // what is written to; nil is the system's own
}

// Run runs one command line and returns the exit code.
func Run(ctx context.Context, env Env) int {
	if env.disk == nil {
		env.disk = durable.OS{}
	}
	a := &app{env: env, help: &told{Writer: env.Out}}
	root := a.rootCommand()
	root.SetArgs(append([]string{}, env.Args...)) // cobra takes those of the process for nil
	root.SetIn(env.In)
	root.SetOut(a.help.asFile())
	root.SetErr(env.Err)
	return a.execute(ctx, root)
}
