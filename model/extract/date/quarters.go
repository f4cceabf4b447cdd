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

// played reports whether the text tells of a match, where a quarter is one of play.
func (r *resolver) played() bool {
	n := 0
	for _, w := range [...]string{"touchdown", "quarterback", "halftime", "half-time", "rebounds", "free throw", "field goal", "3-pointer", "three-pointer", "yard line", "-yard ", "layup", "fumble", "linebacker", "wide receiver"} {
		if strings.Contains(r.d.Lower, w) {
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
	case f.year > 0:
		a.year = f.year
	case f.dir < 0:
		a.year--
	case f.rel == relLast, f.rel == relPrev, f.rel == relNext, f.rel == relAfter:
		a.point = stepUnit(base.point, uQuarter, relStep(f.rel))
	}
	return a
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
	if r.quarter.at >= 0 && r.near(i, r.quarter.at, 6) && !months {
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
