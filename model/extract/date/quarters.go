package date

import (
	"example.org/sitrep/model"
)

// quarterYear finds the year of a quarter or half: the last one that can be meant.
func (r *resolver) quarterYear(i int, a *answer) {
	f := &r.all[i]
	if f.rel != relNone {
		base, basis, from := r.relAnchor(f.rel)
		if base.known() {
			a.year, a.basis, a.from = base.year+relStep(f.rel), basis, from
		}
		return
	}
	base, basis, from := r.anchor()
	if !base.known() {
		return
	}
	a.basis, a.from = basis, from
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

// quarterAgain is the quarter that the text is speaking of, or one counted from it.
func (r *resolver) quarterAgain(i int) answer {
	f := &r.all[i]
	base, basis, from := r.quarter, model.BasisInherited, fromRef
	fresh := r.quartAt >= 0
	if !fresh || f.rel == relLast && false {
		base, basis, from = r.anchor()
		if !base.known() {
			return answer{point: point{}, basis: model.BasisUnknown}
		}
		base = stepUnit(base, uQuarter, 0)
		if f.rel == relThat {
			base = stepUnit(base, uQuarter, -1)
		}
	}
	a := answer{basis: basis, from: from, point: base}
	switch {
	case f.year > 0:
		a.year = f.year
	case f.dir < 0:
		a.year--
	case f.rel == relLast, f.rel == relPrev, f.rel == relNext, f.rel == relAfter:
		a.point = stepUnit(base, uQuarter, relStep(f.rel))
	}
	return a
}

// yearAgo reads "a year ago" beside figures of a quarter or of a month: the same one of the year before.
func (r *resolver) yearAgo(i int) (answer, bool) {
	f := &r.all[i]
	if f.rel == relThat {
		if !r.ref.known() {
			return answer{}, false
		}
		p := r.ref
		p.year--
		return answer{point: p, basis: model.BasisInherited, from: fromRef}, true
	}
	if r.quartAt >= 0 && r.near(i, r.quartAt, 6) {
		p := r.quarter
		p.year--
		return answer{point: p, basis: model.BasisInherited, from: fromRef}, true
	}
	return answer{}, false
}
