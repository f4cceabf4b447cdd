package intake

import (
	"strings"
	"time"

	"example.org/sitrep/model"
)

// digitDate reads a date in digits whose parts are not in doubt: "2024/05/13", "13.05.2024", "13/05/2024", "05/13/2024",
// and "13-May-2024". With points the day stands first, the world over; with slashes either may, so that "03/05/2024" is read
// only where dayFirst says which.
func digitDate(f string, dayFirst bool) (model.EDTF, int) {
	for _, sep := range []string{"/", ".", "-"} {
		p := strings.Split(f, sep)
		if len(p) != 3 {
			continue
		}
		a, okA := smallNumber(p[0])
		b, okB := smallNumber(p[1])
		switch year := yearOf(p[2]); {
		case sep == "-" && year != 0 && okA:
			return monthNamed(year, p[1], a)
		case sep == "-" || !okA || !okB:
		case yearOf(p[0]) != 0:
			if d, ok := smallNumber(p[2]); ok {
				return numbered(a, b, d)
			}
		case year == 0:
		case sep == "." || dayFirst || a > 12 || a == b:
			return numbered(year, b, a)
		case b > 12:
			return numbered(year, a, b)
		}
	}
	return "", 0
}

// monthNamed is a day of a month that is written as a word.
func monthNamed(year int, month string, day int) (model.EDTF, int) {
	if m := monthOf(month); m != 0 && day >= 1 && day <= 31 {
		return civil(year, m, day, 1)
	}
	return "", 0
}

// numbered is a date of three numbers, if there is such a day.
func numbered(year, month, day int) (model.EDTF, int) {
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return "", 0
	}
	return civil(year, time.Month(month), day, 1)
}

// dayFirstDate reads "03/05/2024" in a row that says by its words that it is of a country where the day stands first.
func dayFirstDate(s string) (date model.EDTF, rest string, ok bool) {
	for f := range strings.FieldsSeq(s) {
		if d, n := digitDate(strings.TrimRight(f, ".,;"), true); n > 0 {
			before, after, _ := strings.Cut(s, f)
			_, rest, _ = scanDate("2000-01-01 " + before + " " + after) // what else the row says, without the clock
			return d, rest, true
		}
	}
	return "", "", false
}
