package date

import (
	"time"

	"example.org/sitrep/model"
)

// calendar fills the parts that a calendar date leaves out.
func (r *resolver) calendar(i int) answer {
	f := &r.all[i]
	a := answer{basis: model.BasisStated}
	a.bc, a.century, a.year, a.month, a.day, a.part, a.tod = f.bc, f.century, f.year, f.month, f.day, f.part, f.tod
	if f.decade > 0 {
		a.decade = f.decade
		if f.decade < 10 && !f.bc {
			a.decade = 190 + f.decade
			if f.decade < 2 {
				a.decade = 200 + f.decade
			}
		}
		return a
	}
	if f.century > 0 {
		return a
	}
	switch {
	case f.year > 0:
		r.holidayDay(f, &a)
	case f.rel == relEvery:
		a.basis = model.BasisUnknown
	case f.holiday != "":
		r.holidayYear(i, &a)
	case f.month > 0 && f.rel == relAgain:
		r.rangeDay(i, &a)
	case f.month > 0:
		r.yearOf(i, &a)
	case f.weekday > 0:
		r.weekday(i, &a)
	case f.part != "" && f.unit == uQuarter:
		r.quarterYear(i, &a)
	case f.part != "":
		r.seasonYear(i, &a)
	case f.day > 0:
		r.dayOf(i, &a)
	case f.tod != "":
		r.partOfDay(i, &a)
	}
	if f.n > 0 && f.month > 0 && a.known() {
		a.day = nthOf(a.year, f.month, f.weekday, f.n)
	}
	if f.value == "end" && f.month == 2 && a.known() {
		a.day = daysIn(a.year, 2)
	}
	if f.week && a.known() {
		if d, ok := a.first(); ok {
			a.point = weekPoint(d)
		}
	}
	if a.part == "WE" {
		r.weekendOf(&a)
	}
	return a
}

func (r *resolver) weekendOf(a *answer) {
	a.part = ""
	if d, ok := a.first(); ok {
		a.point = weekPoint(d)
		a.weekend = true
	}
}

func (r *resolver) holidayDay(f *found, a *answer) {
	if f.holiday != "" {
		a.month, a.day = f.holiday.on(f.year)
	}
}

func (r *resolver) holidayYear(i int, a *answer) {
	f := &r.all[i]
	base := r.pub.year
	if base == 0 {
		base = 2000
	}
	a.month, a.day = f.holiday.on(base)
	r.fill(i, a)
	if a.year > 0 {
		a.month, a.day = f.holiday.on(a.year)
	}
}

// rangeDay is the later day of a range, which shares the month and year of the earlier one.
func (r *resolver) rangeDay(i int, a *answer) {
	if r.last.at == i-1 && r.last.month == a.month {
		a.year = r.last.year
		a.lean(r.last)
		return
	}
	r.yearOf(i, a)
}

// dayOf is a day of the month that the text is speaking of.
func (r *resolver) dayOf(i int, a *answer) {
	on := r.ref
	if f := &r.all[i]; f.unit == uMonth { // "the 17th of that month"
		on = r.relAnchor(f.rel)
		if on.month > 0 {
			on.point = stepUnit(on.point, uMonth, relStep(f.rel))
		}
	}
	if on.month == 0 {
		on = r.last
	}
	if on.month == 0 || a.day > daysIn(on.year, on.month) {
		a.drop = true
		return
	}
	a.bc, a.year, a.month = on.bc, on.year, on.month
	a.lean(on)
}

// yearOf finds the year of a month, with or without a day.
func (r *resolver) yearOf(i int, a *answer) {
	if y, ok := r.yearAhead(i, a.month); ok {
		a.year, a.basis = y, model.BasisInherited
		return
	}
	r.fill(i, a)
}

// yearAhead takes the year from the other end of a range or list: "from March to June 2009".
func (r *resolver) yearAhead(i, month int) (int, bool) {
	f := &r.all[i]
	for k := i + 1; k <= i+2 && k < len(r.all); k++ {
		g := &r.all[k]
		if g.sentence != f.sentence || g.kind != kCalendar || g.bc || !r.joined(k) {
			return 0, false
		}
		if g.year > 0 && (g.month > 0 || len(g.part) == 2 && g.part[0] != 'Q' && g.part[0] != 'H') {
			if max(g.month, seasonMonth(g.part)*min(1, len(g.part))) < month {
				return g.year - 1, true
			}
			return g.year, true
		}
		if g.month == 0 {
			return 0, false
		}
		if g.unit == uYear && (g.rel == relLast || g.rel == relNext) && r.pub.known() { // "between April and June last year"
			return r.pub.year + relStep(g.rel), true
		}
	}
	return 0, false
}

// joined reports whether expression k follows the one before as the next member of a range or list.
func (r *resolver) joined(k int) bool {
	at := r.all[k].first
	gap := at - r.all[k-1].last
	return gap <= 0 || gap <= 2 && joins(r.d.Lower[r.terms[at-1].Start:r.terms[at-1].End])
}

func joins(w string) bool {
	switch w {
	case "and", "to", "-", "–", "through", "until", "till", "or", ",":
		return true
	}
	return false
}

// fill sets the year of a month and day by relation, anchor and tense.
func (r *resolver) fill(i int, a *answer) {
	f := &r.all[i]
	if f.unit == uYear && f.rel != relNone { // "June of last year"
		base := r.relAnchor(f.rel)
		if base.known() {
			a.bc, a.year = base.bc, base.year+relStep(f.rel)
			a.lean(base)
		}
		return
	}
	base := r.relAnchor(f.rel)
	if !base.known() {
		return
	}
	a.lean(base)
	a.bc = base.bc
	switch f.rel {
	case relThis:
		a.year = base.year
	case relThat:
		a.year = base.year
		if base.at < 0 {
			a.year = r.agreed(base, func(p point) int { return r.byTense(i, p, a.month, a.day) })
		}
	case relLast, relPrev:
		a.year = r.agreed(base, func(p point) int {
			y := before(p, a.month, a.day, true)
			if p.month > 0 && a.day == 0 && f.holiday == "" && f.rel == relLast && (y-p.year)*12+a.month-p.month == -1 {
				y-- // "last month" would have said it
			}
			return y
		})
	case relNext, relAfter:
		a.year = r.agreed(base, func(p point) int { return after(p, a.month, a.day, true) })
	case relNone, relEvery, relAgain:
		a.year = r.agreed(base, func(p point) int { return r.byTense(i, p, a.month, a.day) })
	}
}

// byTense is the year of a bare month and day.
func (r *resolver) byTense(i int, base point, month, day int) int {
	if r.story && r.ref.known() {
		return r.along(base, month)
	}
	if y, ok := r.yearBehind(i); ok {
		return y
	}
	prior, next := before(base, month, day, false), after(base, month, day, false)
	if prior == next {
		return prior
	}
	back := distance(base, prior, month, day)
	ahead := distance(base, next, month, day)
	t := r.direction(i, ahead)
	if y, ok := r.listed(i, month, day); ok && t == tenseNone {
		return y
	}
	switch t {
	case tensePast:
		if back > 300 && ahead < 50 && (day > 0 || !r.opensPast(i) && !r.toldIn(i)) {
			return next
		}
		return prior
	case tenseFuture:
		if ahead > 270 && back < 60 && !r.follows(i, next, month, day) {
			return prior
		}
		return next
	case tenseNone:
	}
	if ahead < back {
		return next
	}
	return prior
}

// opensPast reports whether a month opens its sentence and the first verb behind it is in the past: "In May he won".
func (r *resolver) opensPast(i int) bool {
	f := &r.all[i]
	if r.lowBefore(i) != "in" || !r.opens(i) {
		return false
	}
	from := f.first - 1
	for k := f.last; k < len(r.terms) && k < f.last+6 && !r.terms[k].Line; k++ {
		if t := verbTense(r.d.Lower, r.terms, from, k); t != tenseNone {
			return t == tensePast
		}
	}
	return false
}

// direction is the tense around a bare month or month and day, the next of which lies some days ahead, without what is
// only said of it.
func (r *resolver) direction(i, ahead int) tense {
	t := r.tense(i)
	if r.deadline(i) && ahead < 200 {
		t = tenseFuture
	}
	if t == tenseFuture && (r.made(i) || r.wasDue(i)) {
		return tenseNone
	}
	return t
}

// wasDue reports whether the nearest verb before expression i tells of what had been to come then: "was due to be freed in
// September". It may be over.
func (r *resolver) wasDue(i int) bool {
	f := &r.all[i]
	from, _ := r.around(i)
	for k := f.first - 1; k > from; k-- {
		switch r.at(k) {
		case "due", "scheduled", "expected", "slated", "supposed", "set":
			return r.at(k-1) == "was" || r.at(k-1) == "were"
		case ",", ";", "will", "said":
			return false
		}
	}
	return false
}

// toldIn reports whether a month stands right behind a verb in the past: "a car that was shown in January".
func (r *resolver) toldIn(i int) bool {
	k := r.all[i].first - 2
	if k < 0 || r.at(k+1) != "in" {
		return false
	}
	switch r.at(k - 1) {
	case "is", "are", "be", "to", "not":
		return false
	}
	switch w := r.at(k); w {
	case "planned", "expected", "scheduled", "set", "held":
		return false
	default:
		return past(w)
	}
}

// made reports whether a month names something that has been made: "under a June agreement". What verbs of
// intention say around it is of something else.
func (r *resolver) made(i int) bool {
	f := &r.all[i]
	if f.last >= len(r.terms) || r.terms[f.last].Line {
		return false
	}
	switch r.d.Lower[r.terms[f.last].Start:r.terms[f.last].End] {
	case "agreement", "accord", "deal", "decision", "ruling", "report", "attack", "accident", "crash", "earthquake", "raid", "statement", "letter", "order", "call", "phone", "conversation", "testimony", "transcript", "memo":
	default:
		return false
	}
	switch r.lowBefore(i) {
	case "a", "an", "its", "his", "her", "their":
		return true
	case "the", "'s", "’s":
		return r.all[i].day > 0
	}
	return false
}

// yearBehind takes the year that the same clause has just stated: "In 1994 he left, and in March
// he came back".
func (r *resolver) yearBehind(i int) (int, bool) {
	if r.lastAt == i-1 && i > 0 && r.lastYear > r.pub.year && r.pub.known() && r.all[r.lastAt].sentence == r.all[i].sentence && r.tense(i) == tenseFuture {
		return r.lastYear, true // "The next one, in 2026, begins on 11 June"
	}
	if r.lastAt != i-1 || r.lastAt < 0 || r.lastYear >= r.pub.year || r.all[r.lastAt].sentence != r.all[i].sentence {
		return 0, false
	}
	if r.lowBefore(r.lastAt) == "since" || r.all[i].first-r.all[r.lastAt].last > 12 || r.tense(i) == tenseFuture || r.asOf(i) {
		return 0, false
	}
	return r.lastYear, true
}

// asOf reports whether expression i stands behind "as of", which says how things are now.
func (r *resolver) asOf(i int) bool {
	k := r.all[i].first - 2
	return k >= 0 && r.lowBefore(i) == "of" && r.d.Lower[r.terms[k].Start:r.terms[k].End] == "as"
}

// longBack is how many months ahead a bare month may lie in a narrative before the one of the
// year before is meant: after "in January 1945", "by mid-December" looks back.
const longBack = 6

// shortStep is how many months a narrative goes on from one bare month to the next without a
// word about the year.
const shortStep = 4

// along is the year of a month in a narrative that has come to base: the same year, or the next
// when the month lies far back.
func (r *resolver) along(base point, month int) int {
	if r.fine.month > 0 && !base.bc && base.month == 0 {
		ahead := month - r.fine.month
		switch {
		case ahead >= -1 && ahead <= shortStep:
			return r.fine.year
		case ahead+12 <= shortStep:
			return r.fine.year + 1
		}
	}
	if base.month == 0 || base.bc {
		return base.year
	}
	switch ahead := month - base.month; {
	case ahead > longBack:
		return base.year - 1
	case ahead < longBack-12:
		return base.year + 1
	}
	return base.year
}

// before is the last year in which the month and day come before base, or on it unless strict.
func before(base point, month, day int, strict bool) int {
	c := compareMonthDay(base, month, day)
	if c < 0 || (c == 0 && !strict) || base.month == 0 && !strict {
		return base.year
	}
	return base.year - 1
}

// after is the first year in which the month and day come after base, or on it unless strict.
func after(base point, month, day int, strict bool) int {
	c := compareMonthDay(base, month, day)
	if c > 0 || (c == 0 && !strict) || base.month == 0 && !strict {
		return base.year
	}
	return base.year + 1
}

// compareMonthDay is negative when the month and day come before those of base.
func compareMonthDay(base point, month, day int) int {
	if month != base.month || day == 0 || base.day == 0 {
		return month - base.month
	}
	return day - base.day
}

// distance is the number of days between base and a date.
func distance(base point, year, month, day int) int {
	d := model.DayOf(year, time.Month(month), max(day, 1))
	b := model.DayOf(max(base.year, 1), time.Month(max(base.month, 1)), max(base.day, 1))
	n := int(d - b)
	if n < 0 {
		return -n
	}
	return n
}
