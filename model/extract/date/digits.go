package date

import (
	"strings"

	"example.org/sitrep/model/rule"
)

// number tells apart what starts with a digit: "29", "1,500", "1994", "20th", "1990s", "10:30",
// "7pm", "2026-02-23", "3/4/2026", "23.02.2026", "1915-17".
func (b *termBuilder) number(t rule.Term) {
	s := b.lower[t.Start:t.End]
	n := digitRun(s)
	switch {
	case n == len(s):
		b.whole(t, s)
	case s[n] == '-' && !isISO(s), season(s):
		b.hyphened(t, s)
	case s[n] == '-' || s[n] == '/' || s[n] == '.':
		b.separated(t, s)
	case s[n] == ':':
		b.clock(t, s)
	case s[n] == ',':
		b.thousands(t, s)
	default:
		b.suffixed(t, s, n)
	}
}

func digitRun(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// small reads up to six digits; longer ones are no number of ours.
func small(s string) (int32, bool) {
	if s == "" || len(s) > 6 {
		return 0, false
	}
	v := int32(0)
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		v = v*10 + int32(s[i]-'0')
	}
	return v, true
}

func (b *termBuilder) whole(t rule.Term, s string) {
	v, ok := small(s)
	if !ok {
		b.out = append(b.out, t)
		return
	}
	t.Val, t.Class = v, cNum
	if len(s) <= 2 && v >= 1 && v <= 31 {
		t.Class |= cDay
	}
	if len(s) == 2 {
		t.Class |= cShort
	}
	if len(s) == 4 && v >= 1000 && v < 2200 {
		t.Class |= cYear
	}
	b.out = append(b.out, t)
}

// season reports whether digits are a year and the next, as budgets and leagues have them: "2024/25".
func season(s string) bool {
	if len(s) != 7 || s[4] != '/' {
		return false
	}
	from, ok1 := small(s[:4])
	to, ok2 := small(s[5:])
	return ok1 && ok2 && from >= 1000 && from < 2200 && (from+1)%100 == to
}

// hyphened cuts "1915-17", "2024/25" or "3-5" into two numbers; longer chains are codes and stay whole.
func (b *termBuilder) hyphened(t rule.Term, s string) {
	n := digitRun(s)
	if strings.IndexByte(s[n+1:], '-') >= 0 {
		b.out = append(b.out, t)
		return
	}
	at := t.Start + int32(n) //nolint:gosec // inside the token
	left, right := t, t
	left.End, right.Start, right.Glued, right.Line = at, at+1, true, false
	b.number(left)
	b.out = append(b.out, rule.Term{Start: at, End: at + 1, Glued: true, Word: b.look("-").Word})
	b.number(right)
}

// separated is a date in digits, "1/2", or "3.5".
func (b *termBuilder) separated(t rule.Term, s string) {
	switch {
	case s == "1/2":
		t.Class, t.Val = cHalf, 1
	case isISO(s), dateParts(s, '/') != nil, dateParts(s, '.') != nil:
		t.Class = cNumeric
	case s[digitRun(s)] == '.' && pointedClock(s) >= 0:
		t.Class, t.Val = cClock|cAmPm, pointedClock(s)
	case s == "9/11":
		t.Class, t.Word = cHoliday, b.look(s).Word
	}
	b.out = append(b.out, t)
}

// pointed makes a time of the "2.15" before "p.m.".
func (b *termBuilder) pointed() {
	k := len(b.out) - 1
	if k < 0 {
		return
	}
	s := b.lower[b.out[k].Start:b.out[k].End]
	n := digitRun(s)
	if n == 0 || n > 2 || len(s) != n+3 || s[n] != '.' {
		return
	}
	h, _ := small(s[:n])
	if m, ok := small(s[n+1:]); ok && h <= 12 && m < 60 {
		b.out[k].Class, b.out[k].Val = cClock, h*60+m
	}
}

// pointedClock reads "10.30am" as minutes since midnight, -1 for anything else.
func pointedClock(s string) int32 {
	n := digitRun(s)
	rest := s[n+1:]
	h, ok1 := small(s[:n])
	if len(rest) != 4 || !ok1 || h > 12 {
		return -1
	}
	m, ok2 := small(rest[:2])
	switch {
	case !ok2 || m > 59:
		return -1
	case rest[2:] == "am":
		return half(h, 0)*60 + m
	case rest[2:] == "pm":
		return half(h, 12)*60 + m
	}
	return -1
}

func isISO(s string) bool {
	if len(s) > 10 && s[10] == 't' {
		s = s[:10]
	}
	return dateParts(s, '-') != nil
}

// dateParts are the three numbers of a date with this separator in either order, or nil.
func dateParts(s string, sep byte) []int32 {
	i := strings.IndexByte(s, sep)
	if i < 1 {
		return nil
	}
	j := strings.IndexByte(s[i+1:], sep)
	if j < 1 {
		return nil
	}
	j += i + 1
	a, ok1 := small(s[:i])
	m, ok2 := small(s[i+1 : j])
	z, ok3 := small(s[j+1:])
	if !ok1 || !ok2 || !ok3 || len(s[i+1:j]) > 2 {
		return nil
	}
	la, lz := i, len(s)-j-1
	switch {
	case la == 4 && lz <= 2 && a >= 1000 && a < 2200 && m >= 1 && m <= 12 && z >= 1 && z <= 31:
		return []int32{a, m, z}
	case la <= 2 && lz == 4 && z >= 1000 && z < 2200, la <= 2 && lz == 2 && sep == '/':
		if a >= 1 && m >= 1 && a <= 31 && m <= 31 && (a <= 12 || m <= 12) {
			return []int32{a, m, z}
		}
	}
	return nil
}

func (b *termBuilder) clock(t rule.Term, s string) {
	n := digitRun(s)
	h, ok := small(s[:n])
	rest := s[n+1:]
	k := digitRun(rest)
	m, ok2 := small(rest[:min(k, len(rest))])
	if !ok || !ok2 || k != 2 || h > 24 || m > 59 {
		b.out = append(b.out, t)
		return
	}
	t.Class, t.Val = cClock, h*60+m
	switch rest[k:] {
	case "am":
		t.Val = half(h, 0)*60 + m
		t.Class |= cAmPm
	case "pm":
		t.Val = half(h, 12)*60 + m
		t.Class |= cAmPm
	}
	b.out = append(b.out, t)
}

// half puts an hour of the twelve-hour clock into the half of the day.
func half(h, pm int32) int32 {
	if h == 12 {
		h = 0
	}
	if h > 12 {
		return h
	}
	return h + pm
}

func (b *termBuilder) thousands(t rule.Term, s string) {
	if n := strings.IndexByte(s, ','); len(s) == n+4 {
		if v, ok := small(s[:n] + s[n+1:]); ok {
			t.Class, t.Val = cNum, v
			b.out = append(b.out, t)
			return
		}
	}
	// "3,2025" lost its space: two numbers.
	if n := strings.IndexByte(s, ','); n <= 2 && len(s) == n+5 && digitRun(s[n+1:]) == 4 {
		at := t.Start + int32(n) //nolint:gosec // inside the token
		left, right := t, t
		left.End, right.Start, right.Glued, right.Line = at, at+1, true, false
		b.whole(left, s[:n])
		b.out = append(b.out, rule.Term{Start: at, End: at + 1, Glued: true, Word: b.look(",").Word})
		b.whole(right, s[n+1:])
		return
	}
	b.out = append(b.out, t)
}

func (b *termBuilder) suffixed(t rule.Term, s string, n int) {
	v, ok := small(s[:n])
	if !ok {
		b.out = append(b.out, t)
		return
	}
	t.Word = b.look(s).Word
	switch s[n:] {
	case "st", "nd", "rd", "th":
		t.Class, t.Val = cOrd, v
	case "s":
		if v%10 == 0 && (n == 4 && v >= 1000 && v < 2200 || n == 2 || n == 3) {
			t.Class, t.Val = cDecade, v/10
		}
	case "am":
		t.Class, t.Val = cClock|cAmPm, half(v, 0)*60
	case "pm":
		t.Class, t.Val = cClock|cAmPm, half(v, 12)*60
	}
	if t.Class&cClock != 0 && v > 12 {
		t.Class = 0
	}
	b.out = append(b.out, t)
}
