package date

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/rule"
	"example.org/sitrep/model/text"
)

// resolver gives values to the expressions of one text, in their order.
type resolver struct {
	d     *text.Doc
	terms []rule.Term
	all   []found

	pub    point // the publication date, unknown when the article has none
	pubDay model.Day
	pubOK  bool // pub has a day

	ref      point // the date that the text is speaking of
	refRef   model.Ref
	refAt    int // index into all
	quarter  point
	quartAt  int  // index into all of the last quarter, -1
	story    bool // a narrative of the past: dates follow one another, not the publication date
	lastYear int  // the last year that the text states
	lastAt   int  // and where, index into all, -1
}

func newResolver(d *text.Doc, terms []rule.Term, all []found) *resolver {
	r := &resolver{d: d, terms: terms, all: all, quartAt: -1, lastAt: -1, refAt: -1}
	r.pub, r.pubDay, r.pubOK = published(d.Article.Published)
	r.story = r.isStory()
	if !r.story {
		r.ref = r.pub
	}
	return r
}

// published reads the publication date of an article: a day, a month or a year; an interval
// counts by its end when that is known, since an article is read when it is out.
func published(e model.EDTF) (p point, first model.Day, hasDay bool) {
	period, err := model.ParseEDTF(e)
	if e == "" || err != nil || period.From == model.DayMin || period.To == model.DayMax {
		return point{}, 0, false
	}
	y, m, d := period.From.Date()
	switch {
	case period.From == period.To:
		return point{year: y, month: int(m), day: d}, period.From, true
	case period.Days() <= 3:
		y, m, d = period.To.Date()
		return point{year: y, month: int(m), day: d}, period.To, true
	}
	ey, em, _ := period.To.Date()
	if y == ey && m == em {
		return point{year: y, month: int(m)}, 0, false
	}
	if y == ey {
		return point{year: y}, 0, false
	}
	return point{}, 0, false
}

// isStory decides how the text tells: a report counts from its publication date, a narrative
// (history, biography) from the dates it goes along. A text without a publication date is a
// narrative; otherwise the stated years decide, when most lie far from the publication.
func (r *resolver) isStory() bool {
	if r.pub.year == 0 {
		return true
	}
	far, near := 0, 0
	for i := range r.all {
		f := &r.all[i]
		switch {
		case f.kind == kCalendar && f.year > 0 && !f.bc:
			if f.year < r.pub.year-2 {
				far++
			} else if f.year >= r.pub.year-1 {
				near += 2
			}
		case f.kind == kCalendar && f.bc:
			far++
		case f.kind == kUnit && f.unit == uDay && f.rel != relThat, f.kind == kCalendar && f.weekday > 0 && f.month == 0:
			near += 3
		case f.kind == kUnit && (f.rel == relThis || f.rel == relLast || f.rel == relNext):
			near++
		case f.kind == kShift && f.from == fromPub:
			near++
		}
	}
	return far >= 4 && far > 2*near
}

// resolve gives expression i its value; ok is false when it turns out to be none.
func (r *resolver) resolve(i int) (model.DateMention, bool) {
	f := &r.all[i]
	span := model.Span{Start: int(r.terms[f.first].Start), End: int(r.terms[f.last-1].End)}
	m := model.DateMention{
		Ref: model.Ref{Article: r.d.Article.ID, Span: span}, Type: model.TypeDate, Mod: f.mod, Rule: f.rule.ID, Other: f.alt,
	}
	a := answer{basis: model.BasisStated}
	switch f.kind {
	case kFixed:
		m.Value, m.Basis = f.value, model.BasisUnknown
		return m, true
	case kDuration:
		m.Type, m.Value, m.Basis = model.TypeDuration, durationValue(f), model.BasisStated
		return m, m.Value != ""
	case kSet:
		m.Type, m.Value, m.Basis = model.TypeSet, setValue(f), model.BasisStated
		return m, m.Value != ""
	case kCalendar:
		a = r.calendar(i)
	case kUnit:
		a = r.unitOf(i)
	case kShift:
		a = r.shift(i)
	}
	if a.fixed != "" {
		m.Value, m.Basis = a.fixed, model.BasisUnknown
		return m, true
	}
	if a.duration != "" {
		m.Type, m.Value, m.Basis = model.TypeDuration, a.duration, model.BasisStated
		return m, true
	}
	if a.drop || !a.sane() {
		return m, false
	}
	m.Value, m.When, m.Basis = a.value(), a.edtf(), a.basis
	if a.tod != "" {
		m.Type = model.TypeTime
	}
	if a.from == fromPub {
		m.Anchor = model.EDTF(r.pub.edtf())
	}
	if a.from == fromRef {
		m.Anchor, m.AnchorRef = r.ref.edtf(), r.refRef
	}
	if !a.known() && a.decade == 0 && a.century == 0 {
		m.Basis, m.When, m.Anchor, m.AnchorRef = model.BasisUnknown, "", "", model.Ref{}
	}
	r.note(i, f, a, m.Ref)
	return m, true
}

// answer is a value with how it is known.
type answer struct {
	point
	basis    model.Basis
	from     from
	duration string // it is an amount of time after all
	fixed    string // it is a reference that names no period after all
	drop     bool   // it is no date after all
}

// note remembers what later expressions may start from.
func (r *resolver) note(i int, f *found, a answer, ref model.Ref) {
	if !a.known() {
		return
	}
	if f.kind == kCalendar && f.year > 0 {
		r.lastYear, r.lastAt = f.year, i
	}
	if len(a.part) == 2 && a.part[0] == 'Q' && !(f.dir < 0) {
		r.quarter, r.quartAt = a.point, i
	}
	if f.kind == kShift && f.dir < 0 {
		return // a look back does not move the narrative
	}
	r.ref, r.refRef, r.refAt = a.point, ref, i
	r.ref.tod = ""
}

// anchor is the point that an expression without an own year starts from.
func (r *resolver) anchor() (point, model.Basis, from) {
	if r.story && r.ref.known() {
		return r.ref, model.BasisInherited, fromRef
	}
	if r.pub.known() {
		return r.pub, model.BasisAnchored, fromPub
	}
	return r.ref, model.BasisInherited, fromRef
}

// tense is the tense around expression i.
func (r *resolver) tense(i int) tense {
	f := &r.all[i]
	from, to := 0, len(r.terms)
	if f.sentence >= 0 {
		span := r.d.Sentences[f.sentence].Span
		from, to = f.first, f.last
		for from > 0 && int(r.terms[from-1].Start) >= span.Start && f.first-from < reachLeft {
			from--
		}
		for to < len(r.terms) && int(r.terms[to].Start) < span.End && to-f.last < reachRight {
			to++
		}
	}
	return tenseAt(r.d.Lower, r.terms, from, f.first, f.last, to)
}

// possessive reports whether expression i has a possessive ending: "Wednesday's ruling" is made.
func (r *resolver) possessive(i int) bool {
	k := r.all[i].last
	if k >= len(r.terms) || !r.terms[k].Glued {
		return false
	}
	c := r.d.Text[r.terms[k].Start:r.terms[k].End]
	return c == "'s" || c == "’s"
}

// near reports whether expression j stands in the same sentence as i or at most n before.
func (r *resolver) near(i, j, n int) bool {
	return j >= 0 && r.all[i].sentence >= 0 && r.all[j].sentence >= 0 && r.all[i].sentence-r.all[j].sentence <= n
}
