package date

import (
	"example.org/sitrep/model"
)

// relStep is how many units a relation moves.
func relStep(r rel) int {
	switch r {
	case relLast, relPrev:
		return -1
	case relNext, relAfter:
		return 1
	case relNone, relThis, relThat, relEvery, relAgain:
	}
	return 0
}

// relAnchor is what a relation counts from: "last" and "next" from the publication date,
// "the previous", "the following" and "that" from the date that the text is speaking of.
func (r *resolver) relAnchor(k rel) anchor {
	switch k {
	case relThat, relPrev, relAfter, relAgain:
		if r.last.known() {
			return r.last
		}
	case relThis, relLast, relNext:
		return r.publication()
	case relNone, relEvery:
	}
	return r.base()
}

// unitAnchor is what a unit counts from. In a report, "the week" and "the year" are those of the
// publication unless the sentence has spoken of another, and so is any unit finer than what the
// text has spoken of.
func (r *resolver) unitAnchor(i int) anchor {
	f := &r.all[i]
	base := r.relAnchor(f.rel)
	if r.story {
		return base
	}
	again := f.rel == relAgain
	if again && f.unit == uDay && base.day == 0 && r.near(i, r.day.at, 4) {
		return r.day // "later in the day"
	}
	switch {
	case f.value == "end",
		again && (f.unit == uYear || f.unit == uWeek) && !r.near(i, r.last.at, 0),
		f.unit == uMonth && base.month == 0 && r.pubOK,
		again && f.unit == uMonth && base.month == 0,
		again && f.unit == uWeek && base.day == 0 && r.pubOK,
		f.unit == uDay && base.day == 0 && r.pubOK && (f.rel != relThat || base.month == 0):
		return r.publication()
	}
	return base
}

// unitOf is one unit around an anchor: "last week", "that year".
func (r *resolver) unitOf(i int) answer {
	f := &r.all[i]
	if f.unit == uQuarter {
		return r.quarterAgain(i)
	}
	if r.story && f.unit == uDay && f.rel == relThis && f.n == 0 {
		return answer{fixed: "PRESENT_REF"}
	}
	base := r.unitAnchor(i)
	if f.unit == uDay && f.rel == relThat && base.at < 0 && base.known() && !r.story {
		return answer{point: unknownUnit(uDay)} // "you remember that day": of no day in the text, and not today
	}
	var a answer
	a.lean(base)
	step := relStep(f.rel)
	if f.n > 1 {
		step *= f.n
	}
	if !base.known() {
		a.point = unknownUnit(f.unit)
		return a
	}
	if base.at < 0 && base.day == 0 && (f.unit == uWeek || f.unit == uDay || f.unit == uWeekend) {
		if f.unit != uWeek || !r.weekOK {
			return answer{point: unknownUnit(f.unit)}
		}
		base.point = dayPoint(r.pubDay) // the days that are possible lie in one week
	}
	a.point = stepUnit(base.point, f.unit, step)
	a.bc = base.bc
	if f.unit == uWeekend {
		a.point = r.weekendAt(i, base.point)
	}
	if f.value == "end" && a.known() {
		a.month, a.day = 12, 31
	}
	return a
}

// unknownUnit is a unit of which nothing is known but its size.
func unknownUnit(unit int) point {
	return point{fuzzyDay: unit == uDay, fuzzyWeek: unit == uWeek || unit == uWeekend, fuzzyMonth: unit == uMonth}
}

// stepUnit moves a point by units and keeps what the unit knows.
func stepUnit(base point, unit, step int) point {
	switch unit {
	case uYear:
		if base.bc {
			step = -step
		}
		return point{year: base.year + step}
	case uDecade:
		if base.bc {
			step = -step
		}
		return point{decade: base.year/10 + step}
	case uCentury:
		if base.bc {
			step = -step
		}
		return point{century: base.year/100 + 1 + step}
	case uQuarter:
		q := (max(base.month, base.partMonth())-1)/3 + step
		y := base.year + floorDiv(q, 4)
		return point{year: y, part: part([]byte{'Q', byte('1' + q - 4*floorDiv(q, 4))})}
	case uMonth:
		if base.month == 0 {
			return point{year: base.year}
		}
		base.day = 0
		return base.addMonths(step)
	}
	d, ok := base.first()
	if !ok || (base.day == 0 && base.week == 0) {
		return point{year: base.year, month: base.month, fuzzyDay: unit == uDay, bc: base.bc}
	}
	switch unit {
	case uWeek:
		return weekPoint(d + model.Day(7*step))
	case uFortnight:
		return weekPoint(d + model.Day(14*step))
	}
	if base.week > 0 {
		return base
	}
	return dayPoint(d + model.Day(step))
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// weekendAt is the weekend that is meant: the last one or the coming one.
func (r *resolver) weekendAt(i int, base point) point {
	d, ok := base.first()
	if !ok || base.day == 0 {
		return point{year: base.year}
	}
	monday := d - model.Day(weekdayOf(d)-1)
	f := &r.all[i]
	switch f.rel {
	case relLast, relPrev:
		monday -= 7
	case relNext, relAfter:
		monday += 7
	case relNone, relThis, relThat, relEvery, relAgain:
		if weekdayOf(d) < 5 && r.tense(i) == tensePast {
			monday -= 7
		}
	}
	p := weekPoint(monday)
	p.weekend = true
	return p
}

// shift counts units from the anchor.
func (r *resolver) shift(i int) answer {
	f := &r.all[i]
	if f.unit == uYear && f.n == 1 && f.dir < 0 && !f.half && f.rel != relPrev {
		if a, ok := r.yearAgo(i); ok {
			return a
		}
	}
	if a, ok := r.apposed(i); ok {
		return a
	}
	base := r.shiftAnchor(i)
	var a answer
	a.lean(base)
	ahead := f.from == fromRef && f.dir > 0
	if f.from == fromRef && base.at < 0 && base.known() && (f.dir > 0 || f.unit != uYear) {
		a.duration = durationValue(f) // later than something that has no date
		return a
	}
	if f.unit == uHour || f.unit == uMinute || f.unit == uSecond {
		a.duration = durationValue(f)
		return a
	}
	if !base.known() {
		a.point = unknownUnit(f.unit)
		return a
	}
	a.point = shifted(base.point, f)
	if f.value != "" {
		a.point = sameOf(base.point, a.year, f.value)
	}
	a.bc = base.bc && a.known()
	if ahead && !r.story && r.pub.known() && a.year > r.pub.year {
		a.duration = durationValue(f)
	}
	return a
}

// sameOf is the day, week or month of another year that a day has in its own.
func sameOf(on point, year int, what string) point {
	if on.month == 0 || year <= 0 {
		return point{year: year}
	}
	on.year = year
	if what == "month" || on.day == 0 {
		return point{year: year, month: on.month}
	}
	on.day = min(on.day, daysIn(year, on.month))
	d, _ := point{year: year, month: on.month, day: on.day}.first()
	switch what {
	case "week":
		return weekPoint(d)
	case "tomorrow":
		d++
	case "yesterday":
		d--
	}
	return dayPoint(d)
}

// apposed is the date that stands beside an expression counted from the text and says the same in other words: "In 1910,
// eight years later, it was founded", "two weeks earlier, on 4 March".
func (r *resolver) apposed(i int) (answer, bool) {
	f := &r.all[i]
	if f.from != fromRef || f.rel != relNone {
		return answer{}, false
	}
	comma := func(k int) bool { return k < len(r.terms) && r.d.Text[r.terms[k].Start:r.terms[k].End] == "," }
	if i > 0 && r.last.at == i-1 && r.all[i-1].kind == kCalendar && f.first-r.all[i-1].last == 1 && comma(f.first-1) && comma(f.last) && r.opens(i-1) {
		a := answer{point: r.last.point}
		a.lean(r.last)
		return a, true
	}
	if i+1 >= len(r.all) || !comma(f.last) {
		return answer{}, false
	}
	g := &r.all[i+1]
	if g.kind != kCalendar || g.tod != "" || g.first-f.last != 2 || g.sentence != f.sentence {
		return answer{}, false
	}
	switch r.lowBefore(i + 1) {
	case "on", "in":
		a := r.calendar(i + 1)
		return a, a.known() && !a.drop && (f.unit == uYear || a.month > 0)
	}
	return answer{}, false
}

// shiftAnchor is what expression i counts its units from.
func (r *resolver) shiftAnchor(i int) anchor {
	f := &r.all[i]
	if f.from != fromRef || !r.last.known() {
		return r.publication()
	}
	if !r.story && r.last.day == 0 && r.last.week == 0 && (f.unit == uDay || f.unit == uWeek) {
		return r.finer(i, r.last) // not from a year that the sentence before has only mentioned
	}
	return r.last
}

// finer is the day that days or weeks are counted from in a report that has just named a longer period: the last
// day of the text, if it is close.
func (r *resolver) finer(i int, on anchor) anchor {
	switch {
	case r.near(i, r.day.at, 3):
		return r.day
	case r.all[i].dir < 0 && r.pubOK && on.month == 0:
		return r.publication()
	}
	return on
}

// halves is the half of a unit in years with the sign of the direction, 0 for whole units.
func (f *found) halves(years int) int {
	if f.half {
		return f.dir * years
	}
	return 0
}

func shifted(base point, f *found) point {
	step := f.dir * f.n
	months := 0
	switch f.unit {
	case uYear:
		months = 12 * step
		if !f.half {
			return stepUnit(base, uYear, step)
		}
		months += 6 * f.dir
	case uDecade:
		return stepUnit(base, uYear, 10*step+f.halves(5))
	case uCentury:
		return stepUnit(base, uYear, 100*step+f.halves(50))
	case uMillennium:
		return stepUnit(base, uYear, 1000*step)
	case uQuarter:
		return stepUnit(base, uQuarter, step)
	case uMonth:
		return stepUnit(base, uMonth, step)
	case uWeek, uFortnight:
		if f.from == fromRef && f.rel == relNone {
			return stepUnit(base, uDay, 7*step*(1+f.unit/uFortnight))
		}
	}
	if months != 0 {
		if base.month == 0 {
			return point{year: base.year + months/12}
		}
		base.day = 0
		return base.addMonths(months)
	}
	return stepUnit(base, f.unit, step)
}
