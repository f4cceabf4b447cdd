package intake

import (
	"fmt"
	"strings"
	"time"

	"example.org/sitrep/model"
)

// dateInWords reads a date that is all of s but for a weekday, a clock time and a zone: "Saturday,
// February 28, 2026", "28 de febrero de 2026", "Feb. 28, 2026 10:30 a.m. ET".
func dateInWords(s string) (model.EDTF, bool) {
	d, rest, ok := scanDate(s)
	if !ok || strings.Trim(rest, " ,.|·•-–—") != "" {
		return "", false
	}
	return d, true
}

// scanDate finds the one date in words that s holds; rest is s without it, the weekday and the clock time.
func scanDate(s string) (date model.EDTF, rest string, ok bool) {
	fields := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == '(' || r == ')' })
	var left []string
	for i := 0; i < len(fields); i++ {
		if d, n := dateAt(fields[i:]); n > 0 && date == "" {
			date = d
			i += n - 1
			continue
		}
		if n := clockAt(fields[i:]); n > 0 {
			i += n - 1
			continue
		}
		if !isWeekday(fields[i]) {
			left = append(left, fields[i])
		}
	}
	return date, strings.Join(left, " "), date != ""
}

// dateAt reads a date from the start of fields and returns how many it takes.
func dateAt(fields []string) (model.EDTF, int) {
	if len(fields) == 0 {
		return "", 0
	}
	if len(fields) >= 3 {
		y := yearOf(fields[2])
		if m, d := monthOf(fields[0]), dayOf(fields[1]); m != 0 && d != 0 && y != 0 { // February 28 2026
			return civil(y, m, d, 3)
		}
		if m, d := monthOf(fields[1]), dayOf(fields[0]); m != 0 && d != 0 && y != 0 { // 28 February 2026
			return civil(y, m, d, 3)
		}
	}
	if len(fields) >= 5 && isOf(fields[1]) && isOf(fields[3]) { // 28 de febrero de 2026
		if d, m, y := dayOf(fields[0]), monthOf(fields[2]), yearOf(fields[4]); d != 0 && m != 0 && y != 0 {
			return civil(y, m, d, 5)
		}
	}
	f := strings.TrimRight(fields[0], ".;")
	if d, n := isoDate(f); n > 0 {
		return d, n
	}
	return digitDate(f, false)
}

// isoDate reads 2026-02-28, with or without T10:30 behind it.
func isoDate(f string) (model.EDTF, int) {
	if len(f) < 10 || f[4] != '-' || f[7] != '-' || len(f) > 10 && f[10] != 'T' && f[10] != ' ' {
		return "", 0
	}
	if t, err := time.Parse(time.DateOnly, f[:10]); err == nil {
		return model.EDTF(t.Format(time.DateOnly)), 1
	}
	return "", 0
}

func civil(year int, month time.Month, day, fields int) (model.EDTF, int) {
	e := model.EDTF(fmt.Sprintf("%04d-%02d-%02d", year, int(month), day))
	if _, err := model.ParseEDTF(e); err != nil {
		return "", 0
	}
	return e, fields
}

func isOf(s string) bool { s = strings.ToLower(s); return s == "de" || s == "of" || s == "del" }

func dayOf(s string) int {
	s = strings.ToLower(strings.TrimRight(s, "."))
	for _, suffix := range []string{"st", "nd", "rd", "th", "er", "º", "°"} {
		s = strings.TrimSuffix(s, suffix)
	}
	if n, ok := smallNumber(s); ok && n >= 1 && n <= 31 {
		return n
	}
	return 0
}

func yearOf(s string) int {
	s = strings.TrimRight(s, ".;:|")
	if n, ok := smallNumber(s); ok && len(s) == 4 && n >= 1700 && n <= 2199 {
		return n
	}
	return 0
}

func smallNumber(s string) (int, bool) {
	if s == "" || len(s) > 4 {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// monthOf knows the months in English, Spanish, French, Portuguese, German and Italian, and their
// usual short forms. 0 means it is none.
func monthOf(s string) time.Month {
	switch strings.ToLower(strings.TrimRight(s, ".")) {
	case "january", "jan", "enero", "ene", "janvier", "janv", "janeiro", "januar", "gennaio", "gen":
		return time.January
	case "february", "feb", "febrero", "février", "fevrier", "févr", "fevereiro", "fev", "februar", "febbraio":
		return time.February
	case "march", "mar", "marzo", "mars", "março", "märz":
		return time.March
	case "april", "apr", "abril", "abr", "avril", "avr", "aprile":
		return time.April
	case "may", "mayo", "mai", "maio", "maggio", "mag":
		return time.May
	case "june", "jun", "junio", "juin", "junho", "juni", "giugno", "giu":
		return time.June
	case "july", "jul", "julio", "juillet", "juil", "julho", "juli", "luglio", "lug":
		return time.July
	case "august", "aug", "agosto", "ago", "août", "aout":
		return time.August
	case "september", "sept", "sep", "septiembre", "setiembre", "septembre", "setembro", "settembre", "set":
		return time.September
	case "october", "oct", "octubre", "octobre", "outubro", "oktober", "okt", "ottobre", "ott", "out":
		return time.October
	case "november", "nov", "noviembre", "novembre", "novembro":
		return time.November
	case "december", "dec", "diciembre", "dic", "décembre", "déc", "dezembro", "dezember", "dez", "dicembre":
		return time.December
	}
	return 0
}

func isWeekday(s string) bool {
	switch strings.ToLower(strings.TrimRight(s, ".,")) {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
		"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
		"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
		"segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira",
		"lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica",
		"lun", "mar", "mié", "mie", "jue", "vie", "sáb", "sab", "dom", "mer", "jeu", "ven", "sam", "dim", "gio", "seg", "ter", "qua", "qui", "sex",
		"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag":
		return true
	}
	return false
}

// clockAt reads a clock time and its zone: "10:30", "10:30 a.m. ET", "at 9 pm GMT".
func clockAt(fields []string) int {
	n := 0
	for n < len(fields) && n < 2 && opensClock(fields[n]) {
		n++
	}
	if n >= len(fields) {
		return 0
	}
	hour := coloned(strings.ToLower(strings.TrimRight(fields[n], ".;|")))
	digits := strings.TrimRight(hour, "apmh.")
	if digits == "" || strings.Trim(digits, "0123456789:") != "" {
		return 0
	}
	n++
	half := len(digits) < len(hour)
	if n < len(fields) {
		if isHourWord(fields[n]) {
			half = true
			n++
		}
	}
	if !half && !strings.Contains(digits, ":") {
		return 0
	}
	if n < len(fields) && isZone(fields[n]) {
		n++
	}
	return n
}

// opensClock reports whether a word stands before a time on the clock: "at", "a las", "à", "às", "um".
func opensClock(s string) bool {
	switch strings.ToLower(s) {
	case "at", "a", "à", "às", "las", "@", "um", "alle", "ore":
		return true
	}
	return false
}

// isHourWord reports whether a word stands behind a time on the clock and belongs to it.
func isHourWord(s string) bool {
	switch strings.ToLower(strings.TrimRight(s, ".,;|")) {
	case "am", "pm", "a.m", "p.m", "hrs", "uhr", "h", "hs":
		return true
	}
	return false
}

// coloned writes "10.15" and "10h15" as "10:15"; anything else stays.
func coloned(s string) string {
	at := strings.IndexAny(s, ".h")
	if at < 1 || at > 2 || len(s) != at+3 || !isDigits(s[:at]) || !isDigits(s[at+1:]) {
		return s
	}
	return s[:at] + ":" + s[at+1:]
}

func isZone(s string) bool {
	if len(s) == 5 && (s[0] == '+' || s[0] == '-') && isDigits(s[1:]) {
		return true
	}
	switch strings.TrimRight(s, ".;|") {
	case "ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST", "MDT", "PT", "PST", "PDT", "GMT", "UTC", "BST", "CET", "CEST", "IST", "AEST", "JST", "SGT", "Z":
		return true
	}
	return false
}
