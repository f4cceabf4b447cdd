package date

import "example.org/sitrep/model"

// seasonYear finds the year of a season.
func (r *resolver) seasonYear(i int, a *answer) {
	f := &r.all[i]
	if y, ok := r.yearAhead(i, seasonMonth(f.part)); ok && f.rel == relNone {
		a.year, a.basis = y, model.BasisInherited
		return
	}
	base := r.relAnchor(f.rel)
	if !base.known() {
		return
	}
	a.lean(base)
	a.bc = base.bc
	month := seasonMonth(f.part)
	at := base.month
	if at == 0 {
		at = month
	}
	a.year = base.year + r.seasonStep(i, at)
}

// seasonStep is how many years the season of expression i lies off the year of its anchor, which is in month at.
func (r *resolver) seasonStep(i, at int) int {
	f := &r.all[i]
	month := seasonMonth(f.part)
	winter := f.part == "WI" // named by the year in which it began
	switch f.rel {
	case relThis:
		if winter && (at <= 3 || at <= 6 && r.tense(i) == tensePast) {
			return -1
		}
	case relThat, relAgain, relEvery:
	case relLast, relPrev:
		if winter && at <= 2 && !r.story {
			return -2
		}
		if at <= month+2 {
			return -1
		}
	case relNext, relAfter:
		if at >= month {
			return 1
		}
	case relNone:
		if r.story {
			return 0
		}
		if t := r.tense(i); t == tensePast && at < month-1 {
			return -1
		} else if t == tenseFuture && at > month+2 {
			return 1
		}
	}
	return 0
}

// seasonMonth is the month in which a season begins.
func seasonMonth(p part) int {
	switch p {
	case "SP":
		return 3
	case "SU":
		return 6
	case "FA":
		return 9
	}
	return 12
}
