package digest

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"example.org/sitrep/model"
)

// DateLabel writes a date as far as the text gives it: "22 Feb 2026", "Aug 2025", "spring 2024",
// "week of 16 Feb 2026", "2019", "1990s", "20th century", "23–27 Feb 2026", "before 3 Mar 2025",
// "since 9 Sep 2025". An approximate date has "about" before it, an inferred one "?" after
// it; no date is "undated".
func DateLabel(w model.When) string {
	if !w.Known() {
		return "undated"
	}
	return decorate(w, fullLabel(string(w.EDTF), w.Period))
}

// EDTFLabel is DateLabel for a bare EDTF date, such as an article's publication.
func EDTFLabel(e model.EDTF, basis model.Basis) string {
	return DateLabel(model.NewWhen(e, basis))
}

// shortLabel leaves out the year, which stands in the heading above: "22 Feb", "Aug", "wk 8",
// "2019", "1990s", "23–27 Feb", "since Sep".
func shortLabel(w model.When) string {
	if !w.Known() {
		return ""
	}
	return decorateShort(w, briefLabel(string(w.EDTF), w.Period))
}

func decorate(w model.When, s string) string {
	if w.Period.Approx {
		s = "about " + s
	}
	if w.Basis == model.BasisInferred {
		s += "?"
	}
	return s
}

func decorateShort(w model.When, s string) string {
	if w.Period.Approx {
		s = "~" + s
	}
	if w.Basis == model.BasisInferred {
		s += "?"
	}
	return s
}

func fullLabel(edtf string, p model.Period) string {
	if from, to, ok := strings.Cut(edtf, "/"); ok {
		return rangeLabel(from, to, p)
	}
	return oneLabel(edtf, p)
}

func oneLabel(edtf string, p model.Period) string {
	if p.From == model.DayMin || p.To == model.DayMax {
		return edtf
	}
	y, m, d := p.From.Date()
	switch p.Precision {
	case model.PrecisionDay:
		return strconv.Itoa(d) + " " + month(m) + " " + strconv.Itoa(y)
	case model.PrecisionWeek:
		return fmt.Sprintf("week of %d %s %d", d, month(m), y)
	case model.PrecisionMonth:
		return month(m) + " " + strconv.Itoa(y)
	case model.PrecisionSeason:
		return season(m) + " " + strconv.Itoa(y)
	case model.PrecisionYear:
		return strconv.Itoa(y)
	case model.PrecisionDecade:
		return strconv.Itoa(y) + "s"
	case model.PrecisionRange:
		return century(y)
	case model.PrecisionUnknown:
	}
	return edtf
}

func rangeLabel(from, to string, p model.Period) string {
	switch {
	case p.From == model.DayMin:
		return "up to " + endLabel(to)
	case p.To == model.DayMax:
		return "since " + endLabel(from)
	}
	a, b := endLabel(from), endLabel(to)
	return joinRange(a, b)
}

// endLabel labels one end of an interval by its own precision.
func endLabel(edtf string) string {
	p, err := model.ParseEDTF(model.EDTF(edtf))
	if err != nil {
		return edtf
	}
	s := oneLabel(edtf, p)
	if p.Approx {
		return "about " + s
	}
	return s
}

// joinRange leaves out of the first end what both ends share: "23–27 Feb 2026".
func joinRange(a, b string) string {
	if a == b {
		return a
	}
	x, y := strings.Fields(a), strings.Fields(b)
	for len(x) > 1 && len(x) == len(y) && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	if len(x) == 1 && len(strings.Fields(a)) > 1 {
		return x[0] + "–" + b
	}
	if len(strings.Fields(a)) == 1 && len(strings.Fields(b)) == 1 {
		return a + "–" + b
	}
	return strings.Join(x, " ") + " – " + b
}

func briefLabel(edtf string, p model.Period) string {
	from, to, ok := strings.Cut(edtf, "/")
	if !ok {
		return briefOne(edtf, p)
	}
	switch {
	case p.From == model.DayMin:
		return "to " + briefEnd(to)
	case p.To == model.DayMax:
		return "from " + briefEnd(from)
	}
	y1, m1, d1 := p.From.Date()
	y2, m2, d2 := p.To.Date()
	switch {
	case y1 != y2:
		return fmt.Sprintf("to %d", y2)
	case m1 != m2:
		return month(m1) + "–" + month(m2)
	}
	return fmt.Sprintf("%d–%d %s", d1, d2, month(m2))
}

func briefEnd(edtf string) string {
	p, err := model.ParseEDTF(model.EDTF(edtf))
	if err != nil {
		return edtf
	}
	return briefOne(edtf, p)
}

func briefOne(edtf string, p model.Period) string {
	_, m, d := p.From.Date()
	switch p.Precision {
	case model.PrecisionDay:
		return strconv.Itoa(d) + " " + month(m)
	case model.PrecisionWeek:
		return fmt.Sprintf("wk %d %s", d, month(m))
	case model.PrecisionMonth:
		return month(m)
	case model.PrecisionSeason:
		return season(m)
	case model.PrecisionYear, model.PrecisionDecade, model.PrecisionRange, model.PrecisionUnknown:
	}
	return oneLabel(edtf, p)
}

// groupLabel is the heading of a date on a timeline: its year, decade or century.
func groupLabel(w model.When) string {
	p := w.Period
	day := p.From
	if day == model.DayMin {
		day = p.To
	}
	y, _, _ := day.Date()
	if !strings.Contains(string(w.EDTF), "/") {
		switch p.Precision {
		case model.PrecisionDecade, model.PrecisionRange:
			return oneLabel(string(w.EDTF), p)
		case model.PrecisionDay, model.PrecisionWeek, model.PrecisionMonth, model.PrecisionSeason,
			model.PrecisionYear, model.PrecisionUnknown:
		}
	}
	return strconv.Itoa(y)
}

func month(m time.Month) string { return m.String()[:3] }

func season(m time.Month) string {
	switch {
	case m >= time.December || m <= time.February:
		return "winter"
	case m <= time.May:
		return "spring"
	case m <= time.August:
		return "summer"
	}
	return "autumn"
}

func century(year int) string {
	n := year/100 + 1
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix + " century"
}

func shortCounts(reports, origins int) string {
	return strconv.Itoa(reports) + "r " + strconv.Itoa(origins) + "o"
}

// Count writes a number with its noun: "1 report", "3 reports".
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// longCounts is the spoken form of an event's backing: "3 articles, 1 origin".
func longCounts(articles, origins int) string {
	return Count(articles, "article", "articles") + ", " + Count(origins, "origin", "origins")
}

// Number writes a whole number.
func Number(n int) string { return strconv.Itoa(n) }
