package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/durable"
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
		err = a.exportTo(ctx, a.flags.out, b)
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

// exportTo writes to a file, or into a folder that exists or is named with a slash at its end. It
// stops when ctx ends, and has then written nothing.
func (a *app) exportTo(ctx context.Context, path string, b *model.Briefing) error {
	folder, err := durable.IsFolder(a.env.disk, path)
	if err != nil {
		return fmt.Errorf("write %w", err)
	}
	targets := []durable.Target{{Path: path, Write: func(w io.Writer) error { return a.writeExport(w, b) }}}
	if folder || strings.HasSuffix(path, "/") {
		if err := durable.MkdirAll(a.env.disk, path, 0o755); err != nil {
			return fmt.Errorf("write %w", err)
		}
		if a.flags.format == formatCSV {
			targets = tables(path, b)
		} else {
			targets[0].Path = filepath.Join(path, "briefing."+extension(a.flags.format))
		}
	}
	for i := range targets {
		write := targets[i].Write
		targets[i].Write = func(w io.Writer) error { return write(whileWanted{ctx, w}) }
	}
	err = durable.Write(a.env.disk, durable.How{Perm: 0o666, Replace: a.flags.force}, targets...)
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("write %w; name another one, or add --force", err)
	case err != nil:
		return fmt.Errorf("write %w", err)
	}
	return nil
}

// tables are the lists of the contract, a file each.
func tables(folder string, b *model.Briefing) []durable.Target {
	var out []durable.Target
	for _, t := range export.Tables() {
		out = append(out, durable.Target{
			Path:  filepath.Join(folder, t+".csv"),
			Write: func(w io.Writer) error { return export.ListsCSV(w, b, export.Keep{}, t) },
		})
	}
	return out
}

// whileWanted writes as long as ctx lasts.
type whileWanted struct {
	ctx context.Context //nolint:containedctx // io.Writer has no room for it
	w   io.Writer
}

func (u whileWanted) Write(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err //nolint:wrapcheck // the context's own
	}
	return u.w.Write(p) //nolint:wrapcheck // the file's own
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
