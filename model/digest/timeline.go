package digest

import (
	"cmp"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// Lane keeps what happened apart from what is planned and from what has no date.
type Lane uint8

// Lanes, in the order they are shown.
const (
	LaneHappened Lane = iota
	LanePlanned       // planned, threatened or conditional
	LaneUndated
)

// Entry is one event of a timeline, folded.
type Entry struct {
	Event model.EventID
	When  model.When
	Lane  Lane
	Group string // the heading it stands under: "2026", "1990s", "Planned or expected", "Undated"
	Date  string // label within the group, by precision: "22 Feb", "Aug", "2019", "Dec?"
	Kind  model.EventKind
	// Title is the verbatim clause; Inside says that it begins in the middle of a sentence.
	Title    Piece
	Inside   bool
	Reports  int // articles
	Claims   int
	Origins  int
	Disputed bool
}

// Counts is the fixed form of an entry's backing: "3r 1o".
func (e Entry) Counts() string { return shortCounts(e.Reports, e.Origins) }

// Spoken is the backing in words: "3 articles, 1 origin, disputed".
func (e Entry) Spoken() string {
	s := longCounts(e.Reports, e.Origins)
	if e.Disputed {
		s += ", disputed"
	}
	return s
}

// Timeline lists the events in order, oldest first: what happened, then what is planned,
// then the undated.
func (d *Digest) Timeline(s Select) []Entry {
	all := d.entries()
	if s.Country == "" && s.Event == nil {
		return slices.Clone(all.entries)
	}
	var out []Entry
	for i, e := range all.events {
		if s.keepsEvent(e) {
			out = append(out, all.entries[i])
		}
	}
	return out
}

// timeline is all entries in order, with the event of each.
type timeline struct {
	entries []Entry
	events  []*model.Event
}

func (d *Digest) allEntries() timeline {
	t := timeline{entries: make([]Entry, 0, len(d.b.Events)), events: make([]*model.Event, 0, len(d.b.Events))}
	order := make([]int, len(d.b.Events)) // of two alike the one that the briefing names first
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := &d.b.Events[i], &d.b.Events[j]
		if n := cmp.Compare(laneOf(a), laneOf(b)); n != 0 {
			return n
		}
		return cmp.Or(model.CompareWhen(a.When, b.When), i-j)
	})
	for _, i := range order {
		t.events = append(t.events, &d.b.Events[i])
	}
	for _, e := range t.events {
		t.entries = append(t.entries, d.entry(e))
	}
	return t
}

func laneOf(e *model.Event) Lane {
	switch {
	case e.Planned:
		return LanePlanned
	case !e.When.Known():
		return LaneUndated
	}
	return LaneHappened
}

// Entry is the timeline's entry for one event; the zero Entry for an unknown one.
func (d *Digest) Entry(id model.EventID) Entry {
	e := d.b.Event(id)
	if e == nil {
		return Entry{}
	}
	return d.entry(e)
}

func (d *Digest) entry(e *model.Event) Entry {
	lane := laneOf(e)
	group, date := "Undated", shortLabel(e.When)
	switch lane {
	case LanePlanned:
		group, date = "Planned or expected", strings.Replace(DateLabel(e.When), "week of ", "wk ", 1)
		if !e.When.Known() {
			date = "no date"
		}
	case LaneHappened:
		group = groupLabel(e.When)
	case LaneUndated:
	}
	title := d.title(e)
	return Entry{
		Event: e.ID, When: e.When, Lane: lane, Group: group, Date: date, Kind: e.Kind,
		Title: d.quote(title, ToneQuote), Inside: d.inside(title), Reports: e.Articles, Claims: len(e.Claims),
		Origins: e.Origins, Disputed: e.Disputed,
	}
}

// title is the clause that names an event: its own, else that of its first claim.
func (d *Digest) title(e *model.Event) model.Ref {
	if !e.Title.None() && !e.Title.Span.Empty() {
		return e.Title
	}
	for _, c := range d.claimsOfEvent(e) {
		return c.Ref
	}
	return model.Ref{}
}

// NewestFirst turns a timeline round: what happened, newest first, then what is planned and the
// undated as before.
func NewestFirst(entries []Entry) {
	n := slices.IndexFunc(entries, func(e Entry) bool { return e.Lane != LaneHappened })
	if n < 0 {
		n = len(entries)
	}
	slices.Reverse(entries[:n])
}

// Report is one article's claim about an event, for the unfolded entry.
type Report struct {
	Claim   model.ClaimID
	Article model.ArticleID
	Outlet  string // the outlet, or "(file name)" when the article names none
	Date    string // publication date label
	// Origin numbers the origins of the event from 1; reports with one number count once.
	Origin int
	// Verdict ties the report to the first one of its origin; "" for that one and for further
	// claims of an article that stands above.
	Verdict model.Verdict
	Why     string
	Text    Piece // the clause
	Place   string
	Stance  model.Stance
}

// Reports are the claims of an event by origin, then by who takes from whom and when.
func (d *Digest) Reports(id model.EventID) []Report {
	e := d.b.Event(id)
	if e == nil {
		return nil
	}
	var out []Report
	for n, o := range d.origins(e) {
		for i, t := range o.ties {
			verdict, why := model.Verdict(""), ""
			if i > 0 {
				verdict, why = d.tieOf(o, i)
			}
			out = append(out, d.reportsOf(e, t.Article, n+1, verdict, why)...)
		}
	}
	return out
}

func (d *Digest) reportsOf(e *model.Event, art model.ArticleID, origin int, v model.Verdict, why string) []Report {
	a := d.b.Article(art)
	if a == nil {
		return nil
	}
	var out []Report
	for _, c := range d.claimsOfEvent(e) {
		if c.Ref.Article != art {
			continue
		}
		r := Report{
			Claim: c.ID, Article: art, Outlet: OutletName(a), Date: Published(a), Origin: origin,
			Text: d.quote(c.Ref, ToneQuote), Place: Place(a, c.Ref.Span.Start), Stance: c.Stance,
		}
		if len(out) == 0 {
			r.Verdict, r.Why = v, why
		}
		out = append(out, r)
	}
	return out
}

// Bucket is a cell of the density strip: the events that begin from From to To.
type Bucket struct {
	From, To model.Day
	Events   int
}

// Density counts the dated entries that happened in at most n buckets of equal length, oldest
// first; fewer when they span fewer days. Each entry counts where it begins.
func Density(entries []Entry, n int) []Bucket {
	first, last := model.DayMax, model.DayMin
	for _, e := range entries {
		if day, ok := densityDay(e); ok {
			first, last = min(first, day), max(last, day)
		}
	}
	if n <= 0 || last < first {
		return nil
	}
	days := int(last-first) + 1
	n = min(n, days)
	out := make([]Bucket, n)
	for i := range out {
		out[i].From = first + model.Day(i*days/n)       //nolint:gosec // less than the days between two dates
		out[i].To = first + model.Day((i+1)*days/n) - 1 //nolint:gosec // the same
	}
	for _, e := range entries {
		if day, ok := densityDay(e); ok {
			out[bucketOf(out, day)].Events++
		}
	}
	return out
}

// BucketOf is the bucket that an entry counts in, -1 for one that counts in none.
func BucketOf(buckets []Bucket, e Entry) int {
	day, ok := densityDay(e)
	if !ok || len(buckets) == 0 {
		return -1
	}
	return bucketOf(buckets, day)
}

func densityDay(e Entry) (model.Day, bool) {
	if e.Lane != LaneHappened || !e.When.Known() {
		return 0, false
	}
	if e.When.Period.From == model.DayMin {
		return e.When.Period.To, true
	}
	return e.When.Period.From, true
}

func bucketOf(buckets []Bucket, day model.Day) int {
	i, _ := slices.BinarySearchFunc(buckets, day, func(b Bucket, day model.Day) int {
		switch {
		case b.To < day:
			return -1
		case b.From > day:
			return 1
		}
		return 0
	})
	return min(i, len(buckets)-1)
}
