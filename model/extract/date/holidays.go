package date

import (
	"strings"
	"time"
)

// holidayOf names the holiday of a match.
func holidayOf(m *match) holiday {
	w := strings.ToLower(m.Word())
	for _, h := range []struct{ words, name string }{
		{"christmas eve", "christmas eve"},
		{"christmas", "christmas"},
		{"thanksgiving", "thanksgiving"},
		{"new year's eve", "new year's eve"},
		{"new year’s eve", "new year's eve"},
		{"new year's day", "new year's day"},
		{"new year’s day", "new year's day"},
		{"easter monday", "easter monday"},
		{"easter", "easter"},
		{"good friday", "good friday"},
		{"halloween", "halloween"},
		{"independence day", "fourth of july"},
		{"fourth of july", "fourth of july"},
		{"labor day", "labor day"},
		{"memorial day", "memorial day"},
		{"valentine", "valentine"},
		{"king day", "king day"},
		{"boxing day", "boxing day"},
		{"may day", "may day"},
		{"all saints", "all saints"},
		{"palm sunday", "palm sunday"},
		{"ash wednesday", "ash wednesday"},
		{"patrick", "patrick"},
		{"bastille", "bastille"},
		{"armistice", "armistice"},
		{"veterans", "armistice"},
		{"columbus", "columbus"},
	} {
		if strings.Contains(w, h.words) {
			return holiday(h.name)
		}
	}
	return ""
}

// on is the day of the holiday in a year.
func (h holiday) on(year int) (month, day int) {
	switch h {
	case "christmas eve":
		return 12, 24
	case "christmas":
		return 12, 25
	case "boxing day":
		return 12, 26
	case "new year's eve":
		return 12, 31
	case "new year's day":
		return 1, 1
	case "halloween":
		return 10, 31
	case "fourth of july":
		return 7, 4
	case "valentine":
		return 2, 14
	case "may day":
		return 5, 1
	case "all saints":
		return 11, 1
	case "patrick":
		return 3, 17
	case "bastille":
		return 7, 14
	case "armistice":
		return 11, 11
	}
	return h.moves(year)
}

// moves is the day of a holiday that is counted in weekdays or from Easter.
func (h holiday) moves(year int) (month, day int) {
	switch h {
	case "thanksgiving":
		return 11, nthWeekday(year, 11, time.Thursday, 4)
	case "labor day":
		return 9, nthWeekday(year, 9, time.Monday, 1)
	case "columbus":
		return 10, nthWeekday(year, 10, time.Monday, 2)
	case "king day":
		return 1, nthWeekday(year, 1, time.Monday, 3)
	case "memorial day":
		d := nthWeekday(year, 5, time.Monday, 5)
		if d > 31 {
			d -= 7
		}
		return 5, d
	}
	offset := map[holiday]int{"easter": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7, "ash wednesday": -46}
	m, d := easter(year)
	t := time.Date(year, time.Month(m), d+offset[h], 0, 0, 0, 0, time.UTC)
	return int(t.Month()), t.Day()
}

// nthOf is the n-th of a weekday (7 is Sunday) in a month, the last one when n is 5.
func nthOf(year, month, weekday, n int) int {
	d := nthWeekday(year, month, time.Weekday(weekday%7), n)
	if d > daysIn(year, month) {
		d -= 7
	}
	return d
}

func nthWeekday(year, month int, w time.Weekday, n int) int {
	first := time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC).Weekday()
	return 1 + (int(w)-int(first)+7)%7 + 7*(n-1)
}

// easter is Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876).
func easter(y int) (month, day int) {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return n / 31, n%31 + 1
}
