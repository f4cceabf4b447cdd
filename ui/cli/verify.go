package cli

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/intake"
	"example.org/sitrep/model/text"
	"example.org/sitrep/ui/export"
	"example.org/sitrep/ui/report"
)

// faultsShown is how many faults of one article are printed; the rest is counted.
const faultsShown = 20

// runVerify checks a stored export, or the briefing of this moment, against the files.
func (a *app) runVerify(ctx context.Context, paths []string) error {
	if slices.Contains(paths, "-") {
		return errors.New("verify reads the articles anew, which standard input does not allow; name files or folders")
	}
	if a.env.given != nil {
		return errors.New("verify reads files, which is off here")
	}
	stored, shown, err := a.storedExport(ctx, paths)
	if err != nil {
		return err
	}
	articles, err := a.reread(ctx, paths)
	if err != nil {
		return err
	}
	check, err := export.Verify(stored, articles)
	if err != nil {
		return fmt.Errorf("verify: %w", err)
	}
	out := bufio.NewWriter(a.env.Out)
	writeFaults(out, check.Faults)
	lost := a.writeShown(out, shown, articles)
	fmt.Fprintf(out, "%d receipts of %d articles checked: %s\n", check.Receipts, check.Articles, holds(len(check.Faults)))
	if err := out.Flush(); err != nil {
		return fault{fmt.Errorf("write: %w", err)}
	}
	if n := len(check.Faults) + lost; n > 0 {
		return fault{fmt.Errorf("%d receipts do not hold", n)}
	}
	return nil
}

func holds(faults int) string {
	if faults == 0 {
		return "all hold"
	}
	return fmt.Sprintf("%d do not hold", faults)
}

// storedExport is the export to check: the file of --export, or an export of the briefing as
// it is now, along with all that the views show of it.
func (a *app) storedExport(ctx context.Context, paths []string) (io.Reader, *digest.Digest, error) {
	if a.flags.export != "" {
		data, err := os.ReadFile(a.flags.export)
		if err != nil {
			return nil, nil, fmt.Errorf("--export: %w", err)
		}
		return bytes.NewReader(data), nil, nil
	}
	d, _, err := a.load(ctx, paths)
	if err != nil {
		return nil, nil, err
	}
	var buf bytes.Buffer
	if err := export.JSON(&buf, d.Briefing()); err != nil {
		return nil, nil, fault{err}
	}
	return &buf, d, nil
}

// reread reads the articles anew, without anything that was worked out of them before.
func (a *app) reread(ctx context.Context, paths []string) ([]model.Article, error) {
	o := a.flags.intake()
	o.Stdin = a.env.In
	load := func() (intake.Result, error) { return intake.Load(ctx, paths, o) }
	if len(paths) == 0 {
		load = func() (intake.Result, error) { return intake.LoadFS(ctx, a.env.Seeds, o) }
	}
	res, err := load()
	if err != nil {
		return nil, fault{fmt.Errorf("read the articles: %w", err)}
	}
	return res.Articles, nil
}

// writeShown checks every piece of article text that a view shows; it returns the number that
// does not hold.
func (a *app) writeShown(out io.Writer, d *digest.Digest, articles []model.Article) int {
	if d == nil {
		return 0
	}
	texts := map[model.ArticleID]string{}
	for i := range articles {
		texts[articles[i].ID] = articles[i].Text
	}
	n, lost := 0, 0
	for _, s := range report.Everything(d).Sections {
		for _, l := range s.Lines {
			for _, p := range l.Pieces {
				if p.Ref.None() {
					continue
				}
				n++
				if text := texts[p.Ref.Article]; !p.Ref.Span.Valid(text) || p.Ref.Span.In(text) != p.Text {
					lost++
					fmt.Fprintf(out, "%s: shown text does not stand in %s: %s\n", s.Title, p.Ref.Article, quoted(p.Text))
				}
			}
		}
	}
	fmt.Fprintf(out, "%d pieces of text in the views checked: %s\n", n, holds(lost))
	return lost
}

func writeFaults(out io.Writer, faults []export.Fault) {
	count := map[model.ArticleID]int{}
	for _, f := range faults {
		if count[f.Article]++; count[f.Article] > faultsShown {
			continue
		}
		name := f.Path
		if name == "" {
			name = string(f.Article)
		}
		fmt.Fprintf(out, "%s: %s: %s%s\n", text.CleanField(name), text.CleanField(f.What), f.Why, difference(f))
	}
	for _, f := range faults {
		if n := count[f.Article]; n > faultsShown {
			fmt.Fprintf(out, "%s: %d more do not hold\n", text.CleanField(f.Path), n-faultsShown)
			count[f.Article] = 0
		}
	}
}

func difference(f export.Fault) string {
	switch {
	case f.Want == "":
		return ""
	case f.Got == "":
		return ": " + quoted(f.Want)
	}
	want, got := fromDifference(text.CleanField(f.Want), text.CleanField(f.Got))
	return ": " + quoted(want) + " is now " + quoted(got)
}

// ledBy is how many characters stand before the first one that differs.
const ledBy = 40

// fromDifference cuts what two texts share at their beginning, so that the difference is in sight
// when they are long.
func fromDifference(want, got string) (string, string) {
	a, b := []rune(want), []rune(got)
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	if n -= ledBy; n <= 0 {
		return want, got
	}
	return "…" + string(a[n:]), "…" + string(b[n:])
}

// quoted is text from a file or an export on one line, cleaned, and cut when it is long.
func quoted(s string) string {
	s = text.CleanField(s)
	if r := []rune(s); len(r) > 120 {
		s = string(r[:119]) + "…"
	}
	return "“" + s + "”"
}
