package date

import "example.org/sitrep/model"

// weekday finds the day that a weekday's name means.
func (r *resolver) weekday(i int, a *answer) {
	if b, ok := r.dated(i); ok {
		*a = b
		return
	}
	f := &r.all[i]
	base, ok := r.pubDay, r.pubOK
	on := r.publication()
	if r.story {
		if d, has := r.ref.first(); has && r.ref.day > 0 {
			base, ok, on = d, true, r.ref
		} else if r.pub.known() {
			ok = false
		}
	}
	if !r.story && (f.rel == relAfter || f.rel == relPrev || f.rel == relThat) {
		said := r.day
		if r.last.day > 0 {
			said = r.last
		}
		if d, has := said.first(); has && r.near(i, said.at, 2) {
			base, ok, on = d, true, said
		}
	}
	if d, has := r.counted(i); has {
		base, ok, on = d, true, r.day
	}
	a.lean(on)
	if ok = ok && !r.anyWeekday(i) && !r.always(i); !ok {
		a.anchor, a.anchorRef = "", model.Ref{}
		a.weekday, a.basis = f.weekday, model.BasisUnknown
		return
	}
	tod := a.tod
	switch {
	case f.unit == uWeek && f.n > 0:
		a.point = dayPoint(weekdayWeeks(base, f))
	case f.unit == uWeek:
		monday := base - model.Day(weekdayOf(base)-1) + model.Day(7*relStep(f.rel))
		a.point = dayPoint(monday + model.Day(f.weekday-1))
	default:
		a.point = dayPoint(r.pickWeekday(i, base))
	}
	a.tod = tod
}

// counted is the day of the text that a bare weekday follows in a report: the other end of its range ("closed from
// Sunday until Wednesday"), or the day on which somebody said what would be.
func (r *resolver) counted(i int) (model.Day, bool) {
	f := &r.all[i]
	if r.story || f.rel != relNone || i == 0 || f.unit == uWeek || r.day.at < 0 {
		return 0, false
	}
	d, ok := r.day.first()
	if !ok || r.pubDay-d > 7 || d-r.pubDay > 7 {
		return 0, false
	}
	if d >= r.pubDay && (r.day.at != i-1 || !r.spans(i-1)) {
		return 0, false
	}
	if r.day.at == i-1 && f.first-r.all[i-1].last == 1 {
		switch r.lowBefore(i) {
		case "to", "until", "till", "through", "-":
			return d + 1, true
		}
	}
	return d + 1, r.near(i, r.day.at, 0) && r.foretold(i)
}

// foretold reports whether the verb of expression i is a "would", which looks ahead from the day of the saying.
func (r *resolver) foretold(i int) bool {
	f := &r.all[i]
	for k := f.first - 1; k >= 0 && f.first-k < 12 && k >= r.all[i-1].last; k-- {
		switch w := r.d.Lower[r.terms[k].Start:r.terms[k].End]; {
		case w == "would":
			return true
		case past(w) && w != "held", w == ".", w == ";":
			if k == 0 || r.d.Lower[r.terms[k-1].Start:r.terms[k-1].End] != "be" {
				return false
			}
		}
	}
	return false
}

// underway reports whether the nearest words before expression i tell of it as going on: "is holding a rally on Thursday".
func (r *resolver) underway(i int) bool {
	f := &r.all[i]
	if f.sentence < 0 {
		return false
	}
	start := r.d.Sentences[f.sentence].Span.Start
	for k := f.first - 1; k > 0 && f.first-k < 14 && int(r.terms[k-1].Start) >= start; k-- {
		switch w := r.d.Lower[r.terms[k].Start:r.terms[k].End]; {
		case w == "will" || w == "would":
			return false
		case goingTo(w):
			before := r.d.Lower[r.terms[k-1].Start:r.terms[k-1].End]
			return before == "is" || before == "are"
		}
	}
	return false
}

// weekdayWeeks is a weekday counted in weeks: "a week from Monday" is a week after the coming Monday, "a week ago
// Friday" the Friday that is nearest to the day a week ago.
func weekdayWeeks(base model.Day, f *found) model.Day {
	if f.rel == relNext {
		return base + model.Day((f.weekday-weekdayOf(base)+7)%7+7*f.n)
	}
	back := base - model.Day(7*f.n)
	off := (f.weekday - weekdayOf(back) + 7) % 7
	if off > 3 {
		off -= 7
	}
	return back + model.Day(off)
}

// anyWeekday reports whether a weekday is one of many: "We start on a Monday and stop".
func (r *resolver) anyWeekday(i int) bool {
	f := &r.all[i]
	if f.rel != relNone || r.lowBefore(i) != "a" {
		return false
	}
	if f.last >= len(r.terms) || r.terms[f.last].Line {
		return true
	}
	switch w := r.d.Lower[r.terms[f.last].Start:r.terms[f.last].End]; w {
	case "to", "and", "or", "in", "at", "with", "coming", "when", "that", "after", "before", "for", "because", "if":
		return true
	default:
		return !isLetter(w[0]) && w[0] != '\'' && w != "’s"
	}
}

func (r *resolver) pickWeekday(i int, base model.Day) model.Day {
	f := &r.all[i]
	back := model.Day((weekdayOf(base) - f.weekday + 7) % 7)
	ahead := model.Day((f.weekday - weekdayOf(base) + 7) % 7)
	switch f.rel {
	case relLast, relPrev:
		if back == 0 {
			back = 7
		}
		return base - back
	case relNext, relAfter:
		if ahead == 0 {
			ahead = 7
		}
		return base + ahead
	case relThis:
		if r.tense(i) == tensePast {
			return base - back
		}
		return base + ahead
	case relThat:
		return base + ahead
	case relNone, relEvery, relAgain:
	}
	if r.story || base != r.pubDay && r.pubOK {
		return base + ahead
	}
	if back == 1 && r.underway(i) {
		return base - back // written on the day before it came out
	}
	if r.ahead(i) {
		return base + ahead
	}
	return base - back
}

// ahead reports whether weekday i is the coming one, by the verbs of its sentence or, where they show no tense, by what
// is announced.
func (r *resolver) ahead(i int) bool {
	if r.deadline(i) {
		return true
	}
	switch r.tense(i) {
	case tenseFuture:
		return !r.possessive(i)
	case tenseNone:
		return r.announced(i)
	case tensePast:
	}
	return false
}
