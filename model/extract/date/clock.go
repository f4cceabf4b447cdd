package date

import "example.org/sitrep/model"

// partOfDay puts a time on a day: today's, or the one that the text is speaking of.
func (r *resolver) partOfDay(i int, a *answer) {
	f := &r.all[i]
	base := r.base()
	step := 0
	switch f.rel {
	case relLast:
		step = -1
	case relNext, relAfter:
		step = 1
	case relNone, relThis, relThat, relPrev, relEvery, relAgain:
	}
	if f.rel == relThat || f.rel == relAfter || f.rel == relAgain || (f.rel == relNone && r.story) {
		base = r.last
	}
	if f.rel == relNone && f.unit == 0 && !r.story {
		base = r.clockDay(i)
	}
	if !r.story && base.day == 0 && r.pubOK {
		base = r.publication()
		if r.near(i, r.day.at, 3) && f.rel == relAgain {
			base = r.day // "in morning trading": on the day that the text has come to
		}
	}
	a.lean(base)
	d, ok := base.first()
	tod := a.tod
	if !ok || base.day == 0 {
		if base.known() {
			a.year, a.month, a.bc = base.year, base.month, base.bc
			return
		}
		a.basis = model.BasisUnknown
		return
	}
	a.point = dayPoint(d + model.Day(step))
	a.tod = tod
}

// clockDay is the day of a time on the clock in a report: the day that follows it ("10:35 a.m. (0735 GMT) Friday"),
// or the one that the sentence or the one before has come to, else the day of publication.
func (r *resolver) clockDay(i int) anchor {
	for k := i + 1; k < len(r.all) && k <= i+2 && r.all[k].sentence == r.all[i].sentence; k++ {
		g := &r.all[k]
		if !r.onlyOfClock(r.all[i].last, g.first) {
			break
		}
		if g.kind == kCalendar && g.tod == "" && (g.weekday > 0 || g.day > 0) {
			b := r.calendar(k)
			return anchor{point: b.point, basis: b.basis, at: -1}
		}
	}
	if r.near(i, r.day.at, 1) && r.sameParagraph(r.day.at, i) && (r.dayAhead() || r.tense(i) != tenseFuture && !r.willFollow(i)) {
		return r.day
	}
	return r.publication()
}

// willFollow reports whether a "will" stands right behind expression i: "at 7 p.m. he will speak".
func (r *resolver) willFollow(i int) bool {
	for k := r.all[i].last; k < len(r.terms) && k < r.all[i].last+4; k++ {
		if r.d.Lower[r.terms[k].Start:r.terms[k].End] == "will" {
			return true
		}
	}
	return false
}

// dayAhead reports whether the day that the text has come to is not over.
func (r *resolver) dayAhead() bool {
	d, ok := r.day.first()
	return ok && d >= r.pubDay
}

// sameParagraph reports whether no line begins between expressions j and i, as the entries of a chronicle by the clock do.
func (r *resolver) sameParagraph(j, i int) bool {
	for k := r.all[j].last; k <= r.all[i].first; k++ {
		if r.terms[k].Line {
			return false
		}
	}
	return true
}

// onlyOfClock reports whether terms [from, to) say no more than what a time on the clock carries with it: its zone,
// the same time elsewhere, and "on".
func (r *resolver) onlyOfClock(from, to int) bool {
	if to-from > 9 {
		return false
	}
	for k := from; k < to; k++ {
		t := r.terms[k]
		if t.Class&(cClock|cNum|cAmPm|cZone) != 0 {
			continue
		}
		switch r.d.Lower[t.Start:t.End] {
		case "local", "time", "(", ")", ",", "on":
		default:
			return false
		}
	}
	return true
}
