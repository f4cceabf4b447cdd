package date

import (
	"fmt"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/rule"
)

// numericRules are dates in digits.
func numericRules() []dateRule {
	return []dateRule{
		{
			ID:       "date/numeric",
			About:    "A date in digits: ISO, with points (day first), with slashes (month or day first; the other reading is kept).",
			Patterns: []string{"NUMERIC"},
			Read:     readNumeric,
			Examples: []rule.Example{
				ex("", "Filed 2026-02-23 by hand.", "2026-02-23 = 2026-02-23"),
				ex("", "Stand: 23.02.2026, Berlin.", "23.02.2026 = 2026-02-23"),
				ex("", "On 12/31/1999 they waited.", "12/31/1999 = 1999-12-31"),
				ex("", "On 3/4/2026 they met.", "3/4/2026 = 2026-03-04"),
			},
			Counter: []rule.Example{not("Version 2.10.3 is out."), not("A score of 3/4 is fine."), not("Call 555-2012-3344 now.")},
		},
	}
}

// readNumeric reads three numbers. With points the day stands first, the world over; with
// slashes the month does, as in American news, unless that is impossible; the other reading is
// kept as the second one.
func readNumeric(m *match) (reading, bool) {
	s := strings.ToLower(m.TextOf(cNumeric))
	r := reading{kind: kCalendar}
	var clock string
	if len(s) > 10 && s[10] == 't' {
		s, clock = s[:10], s[11:]
	}
	for _, sep := range []byte{'-', '/', '.'} {
		p := dateParts(s, sep)
		if p == nil {
			continue
		}
		a, b, c := int(p[0]), int(p[1]), int(p[2])
		switch {
		case a >= 1000:
			r.year, r.month, r.day = a, b, c
		case sep == '.':
			r.year, r.month, r.day = c, b, a
		default:
			r.year, r.month, r.day = fullYear(c), a, b
			if a > 12 {
				r.month, r.day = b, a
			} else if b <= 12 && a != b {
				r.alt = model.EDTF(fmt.Sprintf("%04d-%02d-%02d", r.year, b, a))
			}
		}
	}
	if len(clock) >= 5 && clock[2] == ':' && digitRun(clock) == 2 && digitRun(clock[3:]) >= 2 {
		r.tod = "T" + clock[:5]
	}
	return r, validDay(r.year, r.month, r.day)
}

// fullYear gives a two-digit year its century: 00 to 39 are of this one.
func fullYear(y int) int {
	switch {
	case y >= 100:
		return y
	case y < 40:
		return 2000 + y
	}
	return 1900 + y
}
