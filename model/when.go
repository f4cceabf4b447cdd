package model

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// EDTF is a date or interval of ISO 8601-2: "2026-02-22", "2025-12", "1994", "2026-W08",
// "199X", "19XX", "1995~", "2026-21" (spring), "2026-02-23/2026-02-27", "../2025-03", "2025-09-09/..".
// The empty EDTF is unknown.
type EDTF string

// Basis is how a date is known.
type Basis string

// Bases, strongest first.
const (
	BasisStated    Basis = "stated"    // "3 May 2024"
	BasisAnchored  Basis = "anchored"  // "on Tuesday", against the publication date or another anchor
	BasisInherited Basis = "inherited" // from the sentence or paragraph before
	BasisInferred  Basis = "inferred"  // bounded by other facts
	BasisUnknown   Basis = "unknown"
)

// Precision is how much of a date the text gives.
type Precision string

// Precisions. PrecisionRange also stands for centuries and open intervals.
const (
	PrecisionDay     Precision = "day"
	PrecisionWeek    Precision = "week"
	PrecisionMonth   Precision = "month"
	PrecisionSeason  Precision = "season"
	PrecisionYear    Precision = "year"
	PrecisionDecade  Precision = "decade"
	PrecisionRange   Precision = "range"
	PrecisionUnknown Precision = "unknown"
)

// Day is a civil day without a zone, counted from 1970-01-01.
type Day int32

// Open ends of a period.
const (
	DayMin Day = math.MinInt32
	DayMax Day = math.MaxInt32
)

// DayOf counts the days to a civil date.
func DayOf(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400) //nolint:gosec // years 0 to 9999 fit
}

// Date is the civil date of a day; it must not be called for an open end.
func (d Day) Date() (year int, month time.Month, day int) {
	return time.Unix(int64(d)*86400, 0).UTC().Date()
}

// EDTF is the day as a date, ".." for an open end.
func (d Day) EDTF() EDTF {
	if d == DayMin || d == DayMax {
		return ".."
	}
	y, m, n := d.Date()
	return EDTF(fmt.Sprintf("%04d-%02d-%02d", y, int(m), n))
}

// Period is an inclusive run of days, with the precision that the EDTF gives it.
type Period struct {
	From, To  Day
	Precision Precision
	Approx    bool
}

// When is a period as the text supports it; the zero When is undated.
type When struct {
	EDTF   EDTF
	Basis  Basis
	Period Period
}

// Known reports whether there is a date at all.
func (w When) Known() bool { return w.EDTF != "" }

// PrecisionOr is the precision, PrecisionUnknown when undated.
func (w When) PrecisionOr() Precision {
	if !w.Known() {
		return PrecisionUnknown
	}
	return w.Period.Precision
}

// NewWhen parses an EDTF date; an invalid or empty one is undated.
func NewWhen(e EDTF, basis Basis) When {
	p, err := ParseEDTF(e)
	if err != nil || e == "" {
		return When{}
	}
	return When{EDTF: e, Basis: basis, Period: p}
}

// CompareWhen orders by first day, then the finer date, then text; undated comes last.
func CompareWhen(a, b When) int {
	switch {
	case a.Known() != b.Known():
		if a.Known() {
			return -1
		}
		return 1
	case a.sortDay() != b.sortDay():
		return compare(int(a.sortDay()), int(b.sortDay()))
	case a.Period.To != b.Period.To:
		return compare(int(a.Period.To), int(b.Period.To))
	}
	return compare(a.EDTF, b.EDTF)
}

// sortDay puts an interval that is open at the start at its end.
func (w When) sortDay() Day {
	if w.Period.From == DayMin {
		return w.Period.To
	}
	return w.Period.From
}

// Meets reports whether the two periods share a day.
func (p Period) Meets(o Period) bool { return p.From <= o.To && o.From <= p.To }

// Inside reports whether p lies in o.
func (p Period) Inside(o Period) bool { return o.From <= p.From && p.To <= o.To }

// Days is the number of days, or -1 with an open end.
func (p Period) Days() int {
	if p.From == DayMin || p.To == DayMax {
		return -1
	}
	return int(p.To-p.From) + 1
}

// ParseEDTF reads the subset of EDTF that sitrep writes. The empty string is an error.
func ParseEDTF(e EDTF) (Period, error) {
	s := string(e)
	from, to, isRange := strings.Cut(s, "/")
	if !isRange {
		return parseOne(s)
	}
	p := Period{From: DayMin, To: DayMax, Precision: PrecisionRange}
	if open(from) && open(to) {
		return Period{}, fmt.Errorf("date %q: open at both ends", s)
	}
	if !open(from) {
		a, err := parseOne(from)
		if err != nil {
			return Period{}, err
		}
		p.From, p.Approx = a.From, a.Approx
	}
	if !open(to) {
		b, err := parseOne(to)
		if err != nil {
			return Period{}, err
		}
		p.To, p.Approx = b.To, p.Approx || b.Approx
	}
	if p.To < p.From {
		return Period{}, fmt.Errorf("date %q: ends before it starts", s)
	}
	return p, nil
}

func open(s string) bool { return s == "" || s == ".." }

func parseOne(s string) (Period, error) {
	body := strings.TrimRight(s, "~?%")
	p, ok := parseWhole(body)
	if !ok {
		return Period{}, fmt.Errorf("date %q: not an EDTF date", s)
	}
	p.Approx = len(body) < len(s)
	return p, nil
}

func parseWhole(s string) (Period, bool) {
	if len(s) < 4 {
		return Period{}, false
	}
	switch {
	case len(s) == 4 && s[2:] == "XX":
		return years(s[:2], 100, PrecisionRange)
	case len(s) == 4 && s[3] == 'X':
		return years(s[:3], 10, PrecisionDecade)
	case len(s) == 4:
		return years(s, 1, PrecisionYear)
	case len(s) == 8 && s[4:6] == "-W":
		return week(s)
	case len(s) == 7 && s[4] == '-':
		return monthOrSeason(s)
	case len(s) == 10 && s[4] == '-' && s[7] == '-':
		return day(s)
	}
	return Period{}, false
}

func years(digits string, n int, precision Precision) (Period, bool) {
	k, ok := number(digits)
	if !ok {
		return Period{}, false
	}
	y := k * n
	return Period{From: DayOf(max(y, 1), 1, 1), To: DayOf(y+n-1, 12, 31), Precision: precision}, true
}

func week(s string) (Period, bool) {
	y, ok1 := number(s[:4])
	w, ok2 := number(s[6:])
	if !ok1 || !ok2 || w < 1 || w > 53 {
		return Period{}, false
	}
	monday := WeekStart(y, w)
	return Period{From: monday, To: monday + 6, Precision: PrecisionWeek}, true
}

// WeekStart is the Monday of an ISO 8601 week.
func WeekStart(year, week int) Day {
	fourth := DayOf(year, 1, 4) // always in week 1
	weekday := (int(fourth) + 3) % 7
	if weekday < 0 {
		weekday += 7
	}
	return fourth - Day(weekday) + Day(7*(week-1)) //nolint:gosec // weeks fit
}

func monthOrSeason(s string) (Period, bool) {
	y, ok := number(s[:4])
	if !ok {
		return Period{}, false
	}
	if s[5:] == "XX" {
		return years(s[:4], 1, PrecisionYear)
	}
	m, ok := number(s[5:])
	switch {
	case !ok || m < 1 || (m > 12 && m < 21) || m > 24:
		return Period{}, false
	case m > 20: // 21 spring ... 24 winter, which ends in the next year
		first := time.Month(3 + 3*(m-21))
		return Period{From: DayOf(y, first, 1), To: DayOf(y, first+3, 1) - 1, Precision: PrecisionSeason}, true
	}
	return Period{From: DayOf(y, time.Month(m), 1), To: DayOf(y, time.Month(m+1), 1) - 1, Precision: PrecisionMonth}, true
}

func day(s string) (Period, bool) {
	if s[8:] == "XX" {
		return monthOrSeason(s[:7])
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Period{}, false
	}
	d := DayOf(t.Date())
	return Period{From: d, To: d, Precision: PrecisionDay}, true
}

func number(s string) (int, bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}
