package date

import (
	"strings"

	"example.org/sitrep/model"
)

// quarterYear finds the year of a quarter or half: the last one that can be meant.
func (r *resolver) quarterYear(i int, a *answer) {
	f := &r.all[i]
	if f.rel != relNone {
		base := r.relAnchor(f.rel)
		if base.known() {
			a.year = base.year + relStep(f.rel)
			a.lean(base)
		}
		return
	}
	if r.played() {
		a.drop = true
		return
	}
	if y, ok := r.sameQuarter(i); ok {
		a.year, a.basis = y, model.BasisInherited
		return
	}
	base := r.base()
	if !base.known() {
		return
	}
	a.lean(base)
	a.year = base.year
	at := (max(base.month, 1)-1)/3 + 1
	q := int(f.part[1] - '0')
	if f.part[0] == 'H' {
		at = (at + 1) / 2
	}
	switch {
	case q <= at:
		if r.tense(i) == tenseFuture && at-q >= 2 {
			a.year++
		}
	case r.tense(i) == tenseFuture, q-at == 1 && r.tense(i) == tenseNone:
	default:
		a.year--
	}
	if f.dir < 0 {
		a.year--
	}
}

// sameQuarter takes the year from a quarter that was named in other words just before: "In the year-ago quarter,
// the second quarter ended Oct. 31".
func (r *resolver) sameQuarter(i int) (int, bool) {
	if i == 0 || r.all[i-1].kind != kUnit || r.all[i-1].unit != uQuarter || r.all[i-1].dir >= 0 || !r.near(i, i-1, 0) {
		return 0, false
	}
	return r.lastQuarterYear, r.all[i].first-r.all[i-1].last <= 2 && r.lastQuarterYear > 0
}

// ofPlay reports whether a text in lower case tells of a match.
func ofPlay(lower string) bool {
	n := 0
	for _, w := range [...]string{"touchdown", "quarterback", "halftime", "half-time", "rebounds", "free throw", "field goal", "3-pointer", "three-pointer", "yard line", "-yard ", "layup", "fumble", "linebacker", "wide receiver"} {
		if strings.Contains(lower, w) {
			n++
		}
	}
	return n >= 2
}

// quarterAgain is the quarter that the text is speaking of, or one counted from it.
func (r *resolver) quarterAgain(i int) answer {
	f := &r.all[i]
	base := r.quarter
	if base.at < 0 || f.rel == relThis {
		base = r.base()
		if !base.known() {
			return answer{basis: model.BasisUnknown}
		}
		base.point = stepUnit(base.point, uQuarter, 0)
		if f.rel == relThat {
			base.point = stepUnit(base.point, uQuarter, -1)
		}
	}
	a := answer{point: base.point}
	a.lean(base)
	switch {
	case (f.year > 0 || f.dir < 0) && r.ofMonths(i):
		a.point = point{year: base.year - 1}
		if f.year > 0 {
			a.year = f.year
		}
	case f.year > 0:
		a.year = f.year
	case f.dir < 0:
		a.year--
		r.lastQuarterYear = a.year
	case f.rel == relLast, f.rel == relPrev, f.rel == relNext, f.rel == relAfter:
		a.point = stepUnit(base.point, uQuarter, relStep(f.rel))
	}
	return a
}

// ofMonths reports whether "the year-ago period" or "the 1988 period" of expression i is of more than a quarter,
// because figures of so many months have just been given.
func (r *resolver) ofMonths(i int) bool {
	f := &r.all[i]
	for k := f.first; k < f.last; k++ {
		if r.d.Lower[r.terms[k].Start:r.terms[k].End] == "quarter" {
			return false
		}
	}
	return r.monthsAt > r.quarter.at && r.near(i, r.monthsAt, 1)
}

// yearAgo reads "a year ago" beside figures of a quarter or of a month: the same one of the year before.
func (r *resolver) yearAgo(i int) (answer, bool) {
	f := &r.all[i]
	if f.rel == relThat {
		if !r.last.known() {
			return answer{}, false
		}
		if r.quarter.at >= 0 && r.last.day > 0 && r.near(i, r.quarter.at, 2) {
			return r.yearBefore(r.quarter), true // "the period ended Sept. 30" is the quarter
		}
		return r.yearBefore(r.last), true
	}
	months := r.monthsAt > r.quarter.at && r.near(i, r.monthsAt, 0) // the figures are of more than a quarter
	if r.quarter.at >= 0 && r.near(i, r.quarter.at, 9) && !months {
		return r.yearBefore(r.quarter), true
	}
	return answer{}, false
}

// yearBefore is the same period a year before an anchor.
func (r *resolver) yearBefore(on anchor) answer {
	a := answer{point: on.point}
	a.year--
	a.lean(on)
	return a
}
