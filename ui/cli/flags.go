package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/theme"
)

// flags are the values of all flags; each command binds those it has.
type flags struct {
	linear, ascii, noColor bool
	theme                  string
	now                    string
	words                  string
	clock                  time.Time // of now, when it is given

	format  string
	formats []string // those the command allows
	ids     bool

	country, person, outlet []string
	since, until            string
	disputed                bool
	query                   search.Query // of the filters

	out     string
	force   bool
	export  string
	byEvent bool
	limit   int

	limits limitFlags

	serve serveFlags
}

// Formats of views and exports.
const (
	formatText  = "text"
	formatMD    = "md"
	formatJSON  = "json"
	formatJSONL = "jsonl"
	formatCSV   = "csv"
	formatHTML  = "html"
)

func (a *app) bindGlobal(cmd *cobra.Command) {
	f := cmd.PersistentFlags()
	f.BoolVar(&a.flags.linear, "linear", false, "plain lines instead of the reader")
	f.BoolVar(&a.flags.ascii, "ascii", false, "draw sitrep's own signs in ASCII; article text stays as it is")
	f.BoolVar(&a.flags.noColor, "no-color", false, "no colours (NO_COLOR does the same)")
	f.StringVar(&a.flags.theme, "theme", "auto", "colours: "+strings.Join(theme.Names(), ", "))
	_ = cmd.RegisterFlagCompletionFunc("theme", cobra.FixedCompletions(theme.Names(), cobra.ShellCompDirectiveNoFileComp))
	f.StringVar(&a.flags.words, "words", "", "a FILE of names and places of your own, on top of the tables")
	f.StringVar(&a.flags.now, "now", "", "the time to go by, DATE as 2026-02-28 or 2026-02-28T12:00:00Z")
	if a.env.remote {
		return // a session reads no files
	}
	a.flags.limits.bind(f)
}

// bindFormat adds --format with the formats of a command; the first is the default.
func (a *app) bindFormat(cmd *cobra.Command, formats ...string) {
	a.flags.formats = nil
	cmd.Flags().StringVar(&a.flags.format, "format", "", "one of "+strings.Join(formats, ", ")+" (default "+formats[0]+")")
	before := cmd.PreRun
	cmd.PreRun = func(c *cobra.Command, args []string) {
		a.flags.formats = formats
		if before != nil {
			before(c, args)
		}
	}
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formats, cobra.ShellCompDirectiveNoFileComp))
}

func (a *app) bindFilters(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringArrayVar(&a.flags.country, "country", nil, "only this COUNTRY, by code or name; may be repeated")
	f.StringArrayVar(&a.flags.person, "person", nil, "only this person, any part of any form of the NAME; may be repeated")
	f.StringArrayVar(&a.flags.outlet, "outlet", nil, "only this outlet, any part of its NAME; may be repeated")
	f.StringVar(&a.flags.since, "since", "", "nothing before DATE (2025, 2025-01, 2025-01-31)")
	f.StringVar(&a.flags.until, "until", "", "nothing after DATE; 2025 means its last day")
	f.BoolVar(&a.flags.disputed, "disputed", false, "only what reports differ about")
}

// check reads the flags that are more than a value.
func (f *flags) check() error {
	if len(f.formats) > 0 && f.format == "" {
		f.format = f.formats[0]
	}
	if len(f.formats) > 0 && !slices.Contains(f.formats, f.format) {
		return fmt.Errorf("--format %s is not known here; use one of %s", f.format, strings.Join(f.formats, ", "))
	}
	if !slices.Contains(theme.Names(), f.theme) {
		return fmt.Errorf("--theme %s is not known; use one of %s", f.theme, strings.Join(theme.Names(), ", "))
	}
	if err := f.limits.check(); err != nil {
		return err
	}
	if f.now != "" {
		clock, err := parseNow(f.now)
		if err != nil {
			return err
		}
		f.clock = clock
	}
	return f.checkFilters()
}

func parseNow(s string) (time.Time, error) {
	for _, layout := range []string{time.RFC3339, time.DateTime, time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("--now %s is no time; write 2026-02-28 or 2026-02-28T12:00:00Z", s)
}

func (f *flags) checkFilters() error {
	add := func(name search.FieldName, values ...string) error {
		for _, v := range values {
			field, err := search.NewField(name, v)
			if err != nil {
				return fmt.Errorf("--%s: %w", name, err)
			}
			f.query.Fields = append(f.query.Fields, field)
			f.query.Source = strings.TrimSpace(f.query.Source + " " + field.String())
		}
		return nil
	}
	for _, list := range []struct {
		name   search.FieldName
		values []string
	}{
		{search.FieldCountry, f.country},
		{search.FieldPerson, f.person},
		{search.FieldOutlet, f.outlet},
		{search.FieldSince, oneOrNone(f.since)},
		{search.FieldUntil, oneOrNone(f.until)},
	} {
		if err := add(list.name, list.values...); err != nil {
			return err
		}
	}
	if f.disputed {
		return add(search.FieldIs, "disputed")
	}
	return nil
}

func oneOrNone(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// selection narrows the views of a digest to what the filters allow.
func selection(x *search.Index, q search.Query) digest.Select {
	f := x.Filter(q)
	if f == nil {
		return digest.Select{}
	}
	return digest.Select{
		Event:   func(e *model.Event) bool { return f.MatchEvent(e) },
		Claim:   func(c *model.Claim) bool { return f.MatchClaim(c) },
		Person:  func(p *model.Person) bool { return f.MatchPerson(p) },
		Article: func(a *model.Article) bool { return f.MatchArticle(a) },
	}
}
