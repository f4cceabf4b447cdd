package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/export"
	"example.org/sitrep/ui/report"
)

// viewFormats are the formats of every view.
func viewFormats() []string {
	return []string{formatText, formatMD, formatJSON, formatJSONL, formatCSV}
}

// view makes the command of a view: with filters, formats and IDs.
func (a *app) view(use, short, long string, run func(ctx context.Context, args []string) error) *cobra.Command {
	cmd := a.command(use, short, long, run)
	a.bindFilters(cmd)
	a.bindFormat(cmd, viewFormats()...)
	cmd.Flags().BoolVar(&a.flags.ids, "ids", false, "print the ID of each line, for why and compare")
	return cmd
}

func (a *app) viewCommands() []*cobra.Command {
	claims := a.view("claims [PATH...]", "Every claim, by who says it",
		"Lists every claim, grouped by who says it or, with --by-event, by event.", a.runClaims)
	claims.Flags().BoolVar(&a.flags.byEvent, "by-event", false, "group by event instead of by speaker")
	find := a.view("search QUERY [PATH...]", "Find names, events, claims and passages",
		`Finds countries, people and organisations, then events, claims and passages. QUERY is the first
argument and counts as one even with blanks in it. Words first; fields on demand:

  country:mx person:"first last" outlet:reuters by:police since:2025-01 until:2026 is:disputed
  -word leaves out, "exact words" stand in a row`, a.runSearch)
	find.Flags().IntVar(&a.flags.limit, "limit", 50, "how many hits; 0 for all")
	why := a.command("why ID [PATH...]", "Why something is as it is",
		`Prints the provenance of a claim or event and the reasons behind a claim, event, person,
article or difference. IDs are printed by --ids and stand in the data.`, a.runWhy)
	compare := a.command("compare EVENT [PATH...]", "The reports of one event side by side",
		`Prints the reports of an event side by side, who says what and leaves out what, and where they
differ. EVENT is an ID, as printed by timeline --ids, or the number of an event there.`, a.runCompare)
	a.bindFormat(why, viewFormats()...)
	a.bindFormat(compare, viewFormats()...)
	for _, c := range []*cobra.Command{why, compare} {
		c.Flags().BoolVar(&a.flags.ids, "ids", false, "print the ID of each line")
	}
	return []*cobra.Command{
		a.view("show [COUNTRY] [PATH...]", "The briefing, or that of one country",
			`Prints the briefing of one country: bottom line, what happened, how we got here, where sources
differ, who is who, sources. Without COUNTRY, the overview and all countries.

The first argument is COUNTRY unless a file of that name exists; a code (MX) or a name. Write
./mx for a file that is called like a country.`, a.runShow),
		a.view("timeline [PATH...]", "Events in order, with their reports",
			"Lists the events from the oldest to the newest, planned ones apart, undated ones last.", a.runTimeline),
		claims,
		a.view("people [PATH...]", "Who is who, with roles and statements",
			"Lists the people with their roles as given and the forms of their names. With --person, also\nwhat they say, what is said of them and with whom they appear.", a.runPeople),
		a.view("sources [PATH...]", "Articles, and who takes from whom",
			"Lists the articles with their dates and how these are known, what was left out of them, and\nwhich of them take from which source.", a.runSources),
		find,
		a.view("problems [PATH...]", "What was met while reading",
			"Lists what could not be read, was cut, garbled or left undated, with file and line.", a.runProblems),
		why, compare,
	}
}

func (a *app) runShow(ctx context.Context, args []string) error {
	country, paths := "", args
	if len(args) > 0 && !exists(args[0]) && !looksLikePath(args[0]) {
		country, paths = args[0], args[1:]
	}
	if f := a.flags; country == "" && len(f.country) == 1 && len(f.query.Fields) == 1 {
		country = f.country[0] // --country alone asks for the same
	}
	if country == "" {
		return a.showAll(ctx, paths)
	}
	d, _, err := a.load(ctx, paths)
	if err != nil {
		return err
	}
	codes := search.Countries(d.Briefing(), country)
	switch len(codes) {
	case 0:
		return fmt.Errorf("no country %q in this briefing, and no file of that name; it has %s", country, countryList(d.Briefing()))
	case 1:
		return a.writeReport(report.Country(d, codes[0]))
	}
	return fmt.Errorf("%q may be several countries; use a code", country)
}

func countryList(b *model.Briefing) string {
	var out []string
	for i := range b.Countries {
		if i == 12 {
			out = append(out, "...")
			break
		}
		out = append(out, string(b.Countries[i].Code)+" "+b.Countries[i].Name)
	}
	if len(out) == 0 {
		return "none"
	}
	return strings.Join(out, ", ")
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// looksLikePath tells a mistyped path from a mistyped country.
func looksLikePath(s string) bool { return s == "-" || strings.ContainsAny(s, `/\.`) }

func (a *app) runTimeline(ctx context.Context, paths []string) error {
	return a.list(ctx, paths, listing{
		lists:  []string{"events"},
		report: report.Timeline,
	})
}

func (a *app) runClaims(ctx context.Context, paths []string) error {
	return a.list(ctx, paths, listing{
		lists: []string{"claims"},
		report: func(d *digest.Digest, s digest.Select) report.Report {
			g := digest.BySpeaker
			if a.flags.byEvent {
				g = digest.ByEvent
			}
			return report.Claims(d, s, g)
		},
	})
}

func (a *app) runPeople(ctx context.Context, paths []string) error {
	return a.list(ctx, paths, listing{lists: []string{"people"}, report: report.People})
}

func (a *app) runSources(ctx context.Context, paths []string) error {
	return a.list(ctx, paths, listing{lists: []string{"articles", "derivations"}, report: report.Sources})
}

// listing is a view that is a list of records of the contract as data, and a report as text.
type listing struct {
	lists  []string
	report func(*digest.Digest, digest.Select) report.Report
}

func (a *app) list(ctx context.Context, paths []string, l listing) error {
	d, x, err := a.load(ctx, paths)
	if err != nil {
		return err
	}
	s := selection(x, a.flags.query)
	if a.isData() {
		return a.writeLists(d.Briefing(), export.Keep{Event: s.Event, Claim: s.Claim, Person: s.Person, Article: s.Article}, l.lists...)
	}
	return a.writeReport(l.report(d, s))
}

// runProblems lists the faults, also when nothing could be read.
func (a *app) runProblems(ctx context.Context, paths []string) error {
	b, err := a.build(ctx, paths)
	if err != nil {
		return err
	}
	if a.isData() {
		err = a.writeLists(b, export.Keep{}, "problems")
	} else {
		err = a.writeReport(report.Problems(digest.New(b)))
	}
	if err == nil && len(b.Articles) == 0 {
		return fault{errors.New("no article could be read; name files or folders with articles")}
	}
	return err
}

func (a *app) runSearch(ctx context.Context, args []string) error {
	if len(args) == 0 {
		return errors.New("search needs a query: sitrep search QUERY [PATH...]")
	}
	q, err := search.Parse(args[0])
	if err != nil {
		return fmt.Errorf("in the query: %w", err)
	}
	q.Fields = append(q.Fields, a.flags.query.Fields...)
	if q.Empty() {
		return errors.New("the query holds no word; write a word, or a field such as country:mx")
	}
	if a.flags.limit < 0 {
		return errors.New("--limit must be 0 or more")
	}
	d, x, err := a.load(ctx, args[1:])
	if err != nil {
		return err
	}
	results := x.Answer(q, a.flags.limit)
	if a.isData() {
		return a.writeHits(d.Briefing(), results)
	}
	return a.writeReport(report.Search(d, results))
}

func (a *app) runWhy(ctx context.Context, args []string) error {
	if len(args) == 0 {
		return errors.New("why needs an ID: sitrep why ID [PATH...]; --ids prints them")
	}
	d, _, err := a.load(ctx, args[1:])
	if err != nil {
		return err
	}
	r := report.Why(d, args[0])
	if len(r.Sections) == 0 {
		return fmt.Errorf("nothing here has the ID %q; --ids prints the IDs", args[0])
	}
	return a.writeReport(r)
}

func (a *app) runCompare(ctx context.Context, args []string) error {
	if len(args) == 0 {
		return errors.New("compare needs an event: sitrep compare EVENT [PATH...]; timeline --ids prints them")
	}
	d, _, err := a.load(ctx, args[1:])
	if err != nil {
		return err
	}
	r := report.Compare(d, eventArg(d, args[0]))
	if len(r.Sections) == 0 {
		return fmt.Errorf("no event %q here; timeline --ids prints the IDs", args[0])
	}
	return a.writeReport(r)
}

// eventArg is an event by its ID or by its number on the timeline.
func eventArg(d *digest.Digest, arg string) model.EventID {
	n := 0
	if _, err := fmt.Sscanf(arg, "%d", &n); err == nil && fmt.Sprint(n) == arg {
		if entries := d.Timeline(digest.Select{}); n >= 1 && n <= len(entries) {
			return entries[n-1].Event
		}
	}
	return model.EventID(arg)
}
