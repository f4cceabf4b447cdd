package date

import "fmt"

// durationValue is an amount of time in TIMEX3.
func durationValue(f *found) string {
	n := fmt.Sprint(f.n)
	if f.n < 0 {
		n = "X"
	}
	if f.half {
		return halfValue(f)
	}
	switch f.unit {
	case uSecond:
		return "PT" + n + "S"
	case uMinute:
		return "PT" + n + "M"
	case uHour:
		return "PT" + n + "H"
	case uDay:
		return "P" + n + "D"
	case uWeekend:
		if f.n < 0 {
			return "PXWE"
		}
		return "P" + n + "WE"
	case uWeek:
		return "P" + n + "W"
	case uFortnight:
		return scaled(f.n, 2, "W")
	case uMonth:
		return "P" + n + "M"
	case uQuarter:
		return "P" + n + "Q"
	case uYear:
		return "P" + n + "Y"
	case uDecade:
		return scaled(f.n, 10, "Y")
	case uCentury:
		if f.n < 0 {
			return "PXCE"
		}
		return scaled(f.n, 100, "Y")
	case uMillennium:
		return scaled(f.n, 1000, "Y")
	}
	return ""
}

func scaled(n, by int, unit string) string {
	if n < 0 {
		return "PX" + unit
	}
	return fmt.Sprintf("P%d%s", n*by, unit)
}

// halfValue is n and a half units, in the next smaller unit where that is a whole number.
func halfValue(f *found) string {
	switch f.unit {
	case uMinute:
		return wholeOr("PT30S", "PT%dM30S", f.n)
	case uHour:
		return wholeOr("PT30M", "PT%dH30M", f.n)
	case uDay:
		return wholeOr("PT12H", "P%dDT12H", f.n)
	case uYear:
		return wholeOr("P6M", "P%dY6M", f.n)
	case uMonth:
		return fmt.Sprintf("P%d.5M", f.n)
	case uWeek:
		return fmt.Sprintf("P%d.5W", f.n)
	case uDecade:
		return fmt.Sprintf("P%dY", f.n*10+5)
	case uCentury:
		return fmt.Sprintf("P%dY", f.n*100+50)
	}
	return ""
}

// wholeOr picks the form for zero and for more whole units.
func wholeOr(zero, more string, n int) string {
	if n == 0 {
		return zero
	}
	return fmt.Sprintf(more, n)
}

// setValue is a recurrence in TIMEX3.
func setValue(f *found) string {
	switch {
	case f.weekday > 0:
		return fmt.Sprintf("XXXX-WXX-%d%s", f.weekday, f.tod)
	case f.part != "":
		return "XXXX-" + string(f.part)
	case f.tod != "":
		return "XXXX-XX-XX" + f.tod
	}
	return durationValue(f)
}
