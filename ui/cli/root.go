package cli

import (
	"context"

	"github.com/spf13/cobra"

	"example.org/sitrep/ui/report"
)

func (a *app) rootCommand() *cobra.Command {
	root := a.command("sitrep [PATH...]",
		"Read news articles, offline, as a country-by-country briefing",
		`Opens the reader on files and folders, or on the briefing inside the program when no PATH
is given. Every line leads to the sentence that supports it. When standard output is no
terminal, with --linear, or with TERM=dumb, the same briefing comes out as plain lines.

Paths are always positional, filters are always flags. "-" reads standard input. A file that
is called like a command is written ./show.

Exit codes: 0 fine; 1 the work found a fault; 2 wrong use.`,
		a.runRoot)
	root.Example = `  sitrep articles/
  sitrep articles/ | less
  sitrep timeline --country MX --since 2025 articles/
  sitrep export --format json articles/ > briefing.json`
	root.SilenceErrors, root.SilenceUsage = true, true
	a.bindGlobal(root)
	a.bindFilters(root)
	a.bindFormat(root, formatText, formatMD, formatJSON, formatJSONL, formatCSV)
	root.Flags().BoolVar(&a.flags.ids, "ids", false, "print the ID of each line, for why and compare")
	root.AddCommand(a.viewCommands()...)
	root.AddCommand(a.exportCommand(), a.limitsCommand())
	if !a.env.remote {
		root.AddCommand(a.verifyCommand(), a.serveCommand(), a.manCommand())
	}
	return root
}

// runRoot opens the reader where there is a terminal for it.
func (a *app) runRoot(ctx context.Context, paths []string) error {
	if !a.interactive() {
		return a.showAll(ctx, paths)
	}
	d, x, err := a.load(ctx, paths)
	if err != nil {
		return err
	}
	return a.openReader(ctx, d, x, paths)
}

// interactive reports whether the reader can and should open.
func (a *app) interactive() bool {
	return a.env.OutTerminal && !a.flags.linear && a.flags.format == formatText &&
		!a.flags.ids && a.env.Getenv("TERM") != "dumb"
}

// showAll writes the briefing as lines.
func (a *app) showAll(ctx context.Context, paths []string) error {
	d, x, err := a.load(ctx, paths)
	if err != nil {
		return err
	}
	if !a.flags.query.Empty() {
		return a.writeReport(report.Selected(d, selection(x, a.flags.query), a.flags.query.Source))
	}
	return a.writeReport(report.Briefing(d))
}
