package cli

import (
	"fmt"
	"time"

	"example.org/sitrep/model"
	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/export"
	"example.org/sitrep/ui/linear"
	"example.org/sitrep/ui/report"
)

// now is the clock of the run: --now, else the world's.
func (a *app) now() time.Time {
	if !a.flags.clock.IsZero() {
		return a.flags.clock
	}
	return a.env.Now()
}

// isData reports whether the format is for programs.
func (a *app) isData() bool {
	switch a.flags.format {
	case formatJSON, formatJSONL, formatCSV:
		return true
	}
	return false
}

// written marks an error of writing as one of the work.
func written(err error) error {
	if err != nil {
		return fault{err}
	}
	return nil
}

// writeReport writes a view in the format of the run.
func (a *app) writeReport(r report.Report) error {
	if a.env.given != nil {
		a.env.given.told = &r
	}
	switch a.flags.format {
	case formatMD:
		return written(export.ReportMarkdown(a.env.Out, r))
	case formatJSON:
		return written(export.ReportJSON(a.env.Out, r))
	case formatJSONL:
		return written(export.ReportJSONL(a.env.Out, r))
	case formatCSV:
		return written(export.ReportCSV(a.env.Out, r))
	}
	return written(linear.Write(a.env.Out, r, linear.Options{ASCII: a.flags.ascii, IDs: a.flags.ids}))
}

// writeLists writes some lists of the contract, narrowed.
func (a *app) writeLists(b *model.Briefing, keep export.Keep, lists ...string) error {
	switch a.flags.format {
	case formatJSON:
		return written(export.ListsJSON(a.env.Out, b, keep, lists...))
	case formatJSONL:
		return written(export.ListsJSONL(a.env.Out, b, keep, lists...))
	case formatCSV:
		return written(export.ListsCSV(a.env.Out, b, keep, lists[0]))
	}
	return fmt.Errorf("format %s holds no lists", a.flags.format)
}

func (a *app) writeHits(b *model.Briefing, r search.Results) error {
	switch a.flags.format {
	case formatJSON:
		return written(export.HitsJSON(a.env.Out, b, r))
	case formatJSONL:
		return written(export.HitsJSONL(a.env.Out, b, r))
	}
	return written(export.HitsCSV(a.env.Out, b, r))
}
