package cli

import (
	"context"
	"fmt"
	"io"
	"os"

	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
)

// manCommand prints the manual page.
func (a *app) manCommand() *cobra.Command {
	var cmd *cobra.Command
	cmd = a.command("man", "Print the manual page", "Prints the manual page of all commands, for man -l -.", func(context.Context, []string) error {
		page, err := mango.NewManPage(1, cmd.Root())
		if err != nil {
			return fmt.Errorf("manual page: %w", err)
		}
		_, err = io.WriteString(a.env.Out, page.Build(roff.NewDocument()))
		return written(err)
	})
	cmd.Hidden, cmd.Args = true, cobra.NoArgs
	return cmd
}

// told is an output that remembers the first error of writing to it: help is written by others, who
// drop it.
type told struct {
	io.Writer

	err error
}

// Write writes, as long as nothing went wrong.
func (t *told) Write(p []byte) (int, error) {
	if t.err != nil {
		return 0, t.err
	}
	n, err := t.Writer.Write(p)
	t.err = err
	return n, err //nolint:wrapcheck // the output's own
}

// asFile is the output as a file, when it is one: help is coloured on a terminal only, which is asked
// of the file.
func (t *told) asFile() io.Writer {
	if f, ok := t.Writer.(*os.File); ok {
		return toldFile{f, t}
	}
	return t
}

type toldFile struct {
	*os.File

	told *told
}

func (t toldFile) Write(p []byte) (int, error) { return t.told.Write(p) }

func (t toldFile) WriteString(s string) (int, error) { return t.told.Write([]byte(s)) }

func (t toldFile) ReadFrom(r io.Reader) (int64, error) {
	return io.Copy(t.told, r) //nolint:wrapcheck // the output's own
}
