package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"example.org/sitrep/model"
	"example.org/sitrep/model/brief"
	"example.org/sitrep/model/intake"
	"example.org/sitrep/ui/export"
)

// app is one run: its world and the values of its flags.
type app struct {
	env    Env
	format string
}

// fault is an error of the work itself; every other error is wrong use.
type fault struct{ err error }

func (f fault) Error() string { return f.err.Error() }
func (f fault) Unwrap() error { return f.err }

func (a *app) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "sitrep [PATH...]",
		Short: "Read news articles, offline, as a country-by-country briefing",
		Args:  cobra.ArbitraryArgs,
	}
	root.SilenceErrors, root.SilenceUsage = true, true
	root.AddCommand(a.exportCommand())
	return root
}

func (a *app) exportCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "export [PATH...]",
		Short: "Write everything as data",
		Args:  cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, paths []string) error {
			b, err := a.build(cmd.Context(), paths)
			if err != nil {
				return err
			}
			if err := export.JSON(a.env.Out, b); err != nil {
				return fault{err}
			}
			if len(b.Articles) == 0 {
				return fault{errors.New("no article could be read; see the problems in the export")}
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&a.format, "format", "json", "json")
	return cmd
}

// build reads the paths, or the seeds when there are none.
func (a *app) build(ctx context.Context, paths []string) (*model.Briefing, error) {
	b, err := brief.Build(ctx, brief.Inputs{Paths: paths, FS: a.env.Seeds}, brief.Options{
		Intake: intake.Options{Stdin: a.env.In},
	})
	if err != nil {
		return nil, fault{fmt.Errorf("read the articles: %w", err)}
	}
	return b, nil
}

func (a *app) execute(ctx context.Context, root *cobra.Command) int {
	err := root.ExecuteContext(ctx)
	if err == nil {
		return ExitFine
	}
	fmt.Fprintln(a.env.Err, "sitrep:", err)
	var f fault
	if errors.As(err, &f) {
		return ExitFault
	}
	return ExitUse
}
