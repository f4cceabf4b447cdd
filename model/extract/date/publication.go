package date

import "example.org/sitrep/model"

// publish reads the publication date of an article: a day, a month or a year. A stated interval of
// up to three days counts by its end, since an article is read when it is out. Of an inferred
// interval only what all its days share is used.
func (r *resolver) publish(a *model.Article) {
	period, err := model.ParseEDTF(a.Published)
	if a.Published == "" || err != nil || period.From == model.DayMin || period.To == model.DayMax {
		return
	}
	inferred := a.PublishedBasis == model.PublishedInferred
	from, to := dayPoint(period.From), dayPoint(period.To)
	r.pubDay = period.To
	switch {
	case period.From == period.To, period.Days() <= 3 && !inferred:
		r.pub, r.pubOK = to, true
		return
	case from.year != to.year:
		return
	case from.month == to.month:
		r.pub = point{year: to.year, month: to.month}
	default:
		r.pub = point{year: to.year}
	}
	if inferred {
		r.low, r.high = period.From, period.To
		r.weekOK = weekPoint(period.From) == weekPoint(period.To)
	}
}

// publication is the publication date as an anchor; what rests on an inferred one is inferred.
func (r *resolver) publication() anchor {
	a := anchor{point: r.pub, basis: model.BasisAnchored, at: -1}
	if r.d.Article.PublishedBasis == model.PublishedInferred {
		a.basis = model.BasisInferred
	}
	return a
}

// agreed is the year that a reading gives from both ends of an inferred publication, 0 when they
// differ; from any other anchor it is the reading.
func (r *resolver) agreed(on anchor, year func(point) int) int {
	if on.at >= 0 || r.high == 0 {
		return year(on.point)
	}
	if y := year(dayPoint(r.low)); y == year(dayPoint(r.high)) {
		return y
	}
	return 0
}
