package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/export"
	"example.org/sitrep/ui/linear"
	"example.org/sitrep/ui/report"
)

func (a *app) exportCommand() *cobra.Command {
	cmd := a.command("export [PATH...]", "Write everything as data",
		`Writes the whole briefing: as one JSON object (the contract for scripts), as JSON lines, as CSV,
as Markdown, as one HTML page, or as plain lines. Exports take no filters; for a part of the
briefing use a view with --format.

With --out FILE the export is written beside the file and then put in its place. With --out
FOLDER the file is called briefing.json (or .jsonl, .md, .html, .txt) in it, and CSV becomes one
table a list. Files that exist are replaced only with --force.`, a.runExport)
	a.bindFormat(cmd, formatJSON, formatJSONL, formatCSV, formatMD, formatHTML, formatText)
	cmd.Flags().StringVarP(&a.flags.out, "out", "o", "", "write to this file or folder instead of standard output")
	cmd.Flags().BoolVar(&a.flags.force, "force", false, "replace files that exist")
	return cmd
}

// runExport also writes the export of a load in which nothing was readable: its problems are
// data, too.
func (a *app) runExport(ctx context.Context, paths []string) error {
	if a.env.given != nil && a.flags.out != "" {
		return errors.New("--out writes no files here; the export goes to standard output")
	}
	b, err := a.build(ctx, paths)
	if err != nil {
		return err
	}
	if a.flags.out == "" {
		err = a.writeExport(a.env.Out, b)
	} else {
		err = a.exportTo(a.flags.out, b)
	}
	if err != nil {
		return written(err)
	}
	return a.readable(b)
}

func (a *app) writeExport(w io.Writer, b *model.Briefing) error {
	switch a.flags.format {
	case formatJSON:
		return export.JSON(w, b)
	case formatJSONL:
		return export.JSONL(w, b)
	case formatCSV:
		return export.CSV(w, b)
	case formatMD:
		return export.ReportMarkdown(w, report.Everything(digest.New(b)))
	case formatHTML:
		return export.HTML(w, b, report.Everything(digest.New(b)))
	}
	return linear.Write(w, report.Everything(digest.New(b)), linear.Options{ASCII: a.flags.ascii})
}

// exportTo writes to a file, or into a folder that exists or is named with a slash at its end.
func (a *app) exportTo(path string, b *model.Briefing) error {
	info, err := os.Stat(path)
	folder := err == nil && info.IsDir() || strings.HasSuffix(path, "/")
	if !folder {
		return export.WriteFile(path, a.flags.force, func(w io.Writer) error { return a.writeExport(w, b) })
	}
	if err := os.MkdirAll(path, 0o755); err != nil {
		return fmt.Errorf("make the folder: %w", err)
	}
	if a.flags.format != formatCSV {
		name := filepath.Join(path, "briefing."+extension(a.flags.format))
		return export.WriteFile(name, a.flags.force, func(w io.Writer) error { return a.writeExport(w, b) })
	}
	for _, t := range export.Tables() {
		name := filepath.Join(path, t+".csv")
		err := export.WriteFile(name, a.flags.force, func(w io.Writer) error { return export.ListsCSV(w, b, export.Keep{}, t) })
		if err != nil {
			return err
		}
	}
	return nil
}

func extension(format string) string {
	if format == formatText {
		return "txt"
	}
	return format
}

func (a *app) verifyCommand() *cobra.Command {
	cmd := a.command("verify [PATH...]", "Find every receipt again",
		`Reads the articles once for the briefing and once more for its receipts, finds every one of them
again byte for byte, and prints their number. With --export FILE, checks a stored export
against the files instead, and names what no longer holds. Exits with 1 when anything does not
hold.`, a.runVerify)
	cmd.Flags().StringVar(&a.flags.export, "export", "", "check this stored JSON export against the files")
	return cmd
}

func (a *app) limitsCommand() *cobra.Command {
	return a.command("limits", "The limits that hold for every input",
		"Prints the limits for files, texts and parsers. What is beyond one is listed as a problem.", func(context.Context, []string) error {
			return a.writeLimits()
		})
}
