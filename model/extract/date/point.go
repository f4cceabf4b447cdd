package date

import (
	"fmt"
	"time"

	"example.org/sitrep/model"
)

// point is a place on the calendar, as far as it is known. The zero point is unknown.
type point struct {
	bc         bool
	century    int // 19 for the 19th
	decade     int // 199 for the 1990s
	year       int
	month, day int
	week       int  // ISO week
	part       part // "SP", "Q3", "H1"
	weekend    bool // of week
	tod        string
	weekday    int  // only when nothing else is known
	fuzzyDay   bool // a day, week or month of which nothing more is known
	fuzzyWeek  bool
	fuzzyMonth bool
}

// known reports whether the point has at least a year.
func (p point) known() bool { return p.year > 0 }

// value is the point in TIMEX3; decades are written 199X and centuries 19XX, as the data contract has it.
func (p point) value() string {
	era := ""
	if p.bc {
		era = "BC"
	}
	switch {
	case p.century > 0:
		return fmt.Sprintf("%s%02dXX", era, p.century-1)
	case p.decade > 0:
		return fmt.Sprintf("%s%03dX", era, p.decade)
	}
	year := "XXXX"
	if p.year > 0 {
		year = fmt.Sprintf("%s%04d", era, p.year)
	}
	return year + p.inYear()
}

// inYear is what follows the year.
func (p point) inYear() string {
	switch {
	case p.part != "":
		return "-" + string(p.part)
	case p.week > 0 && p.weekend:
		return fmt.Sprintf("-W%02d-WE", p.week)
	case p.week > 0:
		return fmt.Sprintf("-W%02d", p.week)
	case p.weekday > 0 && p.day == 0:
		return fmt.Sprintf("-WXX-%d", p.weekday) + p.tod
	case p.day > 0 && p.month == 0:
		return fmt.Sprintf("-XX-%02d", p.day) + p.tod
	case p.fuzzyWeek:
		return "-WXX"
	case p.month == 0 && p.fuzzyMonth:
		return "-XX"
	case p.month == 0 && (p.fuzzyDay || p.tod != ""):
		return "-XX-XX" + p.tod
	case p.month == 0:
		return ""
	case p.day > 0:
		return fmt.Sprintf("-%02d-%02d", p.month, p.day) + p.tod
	case p.fuzzyDay || p.tod != "":
		return fmt.Sprintf("-%02d-XX", p.month) + p.tod
	}
	return fmt.Sprintf("-%02d", p.month)
}

// first is the first day of the point; ok is false before the common era or without a year.
func (p point) first() (model.Day, bool) {
	switch {
	case p.bc || p.year == 0:
		return 0, false
	case p.week > 0:
		return model.WeekStart(p.year, p.week), true
	case p.month > 0 && p.day > 0:
		return model.DayOf(p.year, time.Month(p.month), p.day), true
	case p.month > 0:
		return model.DayOf(p.year, time.Month(p.month), 1), true
	}
	return model.DayOf(p.year, time.Month(p.partMonth()), 1), true
}

// partMonth is the first month of the part of the year, 1 without one.
func (p point) partMonth() int {
	switch p.part {
	case "Q2", "SP":
		return 4
	case "Q3", "H2", "SU":
		return 7
	case "Q4", "FA":
		return 10
	case "WI":
		return 12
	}
	return 1
}

// dayPoint is the point of a day.
func dayPoint(d model.Day) point {
	y, m, n := d.Date()
	return point{year: y, month: int(m), day: n}
}

// weekPoint is the ISO week that holds a day.
func weekPoint(d model.Day) point {
	y, m, n := d.Date()
	year, week := time.Date(y, m, n, 0, 0, 0, 0, time.UTC).ISOWeek()
	return point{year: year, week: week}
}

// weekdayOf is 1 for Monday to 7 for Sunday.
func weekdayOf(d model.Day) int {
	w := (int(d) + 3) % 7
	if w < 0 {
		w += 7
	}
	return w + 1
}

// addMonths moves a month and keeps the day inside it.
func (p point) addMonths(n int) point {
	k := p.year*12 + p.month - 1 + n
	q := point{year: k / 12, month: k%12 + 1, day: p.day}
	if q.day > 0 {
		q.day = min(q.day, daysIn(q.year, q.month))
	}
	return q
}

// sane reports whether the year lies in what sitrep writes.
func (p point) sane() bool {
	return p.year >= 0 && p.year <= 9999 && p.decade >= 0 && p.decade <= 999 && p.century >= 0 && p.century <= 99
}

// edtf is the point for the timeline, "" when it has no place there.
func (p point) edtf() model.EDTF {
	if p.bc {
		return ""
	}
	switch {
	case p.century > 1:
		return model.EDTF(fmt.Sprintf("%02dXX", p.century-1))
	case p.decade > 0:
		return model.EDTF(fmt.Sprintf("%03dX", p.decade))
	case p.year == 0:
		return ""
	case p.weekend:
		sat := model.WeekStart(p.year, p.week) + 5
		return sat.EDTF() + "/" + (sat + 1).EDTF()
	case p.week > 0:
		return model.EDTF(fmt.Sprintf("%04d-W%02d", p.year, p.week))
	case p.part != "":
		return p.partEDTF()
	case p.month == 0:
		return model.EDTF(fmt.Sprintf("%04d", p.year))
	case p.day == 0:
		return model.EDTF(fmt.Sprintf("%04d-%02d", p.year, p.month))
	}
	return model.EDTF(fmt.Sprintf("%04d-%02d-%02d", p.year, p.month, p.day))
}

func (p point) partEDTF() model.EDTF {
	switch p.part {
	case "SP":
		return model.EDTF(fmt.Sprintf("%04d-21", p.year))
	case "SU":
		return model.EDTF(fmt.Sprintf("%04d-22", p.year))
	case "FA":
		return model.EDTF(fmt.Sprintf("%04d-23", p.year))
	case "WI":
		return model.EDTF(fmt.Sprintf("%04d-24", p.year))
	case "H1", "H2":
		m := p.partMonth()
		return model.EDTF(fmt.Sprintf("%04d-%02d/%04d-%02d", p.year, m, p.year, m+5))
	}
	m := p.partMonth()
	return model.EDTF(fmt.Sprintf("%04d-%02d/%04d-%02d", p.year, m, p.year, m+2))
}
