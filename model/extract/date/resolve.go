package date

import (
	"sync"

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
	pubOK  bool      // pub has a day
	low    model.Day // the days between which an inferred publication lies, 0 for a stated one
	high   model.Day
	weekOK bool // all of them lie in one week, that of pubDay

	ref      anchor // the date that a narrative has come to, the publication date in a report
	last     anchor // the last date of the text, whether or not it moves the narrative
	fine     point  // the last one with a month, while no sentence has opened with a year
	quarter  anchor // the last quarter that had ended, at -1 without one
	day      anchor // the last day of the text, at -1 without one
	ancient  bool   // it has a year of three digits that nothing else can be
	story    bool   // a narrative of the past: dates follow one another, not the publication date
	lastYear int    // the last year that the text states
	monthsAt int    // index of the last amount of months longer than a quarter, -1 without one
	lastAt   int    // and where, index into all, -1

	lastQuarterYear int // of the last quarter that was one of the year before

	played func() bool // whether the text tells of a match, where a quarter is one of play
}

func newResolver(d *text.Doc, terms []rule.Term, all []found) *resolver {
	r := &resolver{d: d, terms: terms, all: all, lastAt: -1, monthsAt: -1, quarter: anchor{at: -1}, day: anchor{at: -1}}
	r.played = sync.OnceValue(func() bool { return ofPlay(d.Lower) })
	r.publish(d.Article)
	r.story = r.isStory()
	if !r.story {
		r.ref, r.last = r.publication(), r.publication()
	}
	return r
}

// isStory decides how the text tells: a report counts from its publication date, a narrative
// (history, biography) from the dates it goes along. The stated years decide, when most lie before
// the publication and few words ("yesterday", "last week", "on Tuesday") look from its day.
func (r *resolver) isStory() bool {
	far, near := 0, 0
	for i := range r.all {
		f := &r.all[i]
		near += f.looksFromToday()
		r.ancient = r.ancient || f.kind == kCalendar && f.year >= 100 && f.year < 1000 && !f.bc && !f.ancient
		if far == 0 && r.pub.known() && f.kind == kCalendar && f.year == 0 && f.month > 0 && f.day > 0 && f.rel == relNone {
			near += 2 // a day without a year, before any year that it could be of
		}
		switch {
		case f.ancient:
		case f.kind != kCalendar || (f.year == 0 && !f.bc):
		case f.bc || r.pub.year == 0 || f.year < r.pub.year-1:
			far++
		default:
			near++
		}
	}
	return far >= 4 && far > near
}

// looksFromToday weighs how plainly an expression counts from the day of writing.
func (f *found) looksFromToday() int {
	deictic := f.rel == relThis || f.rel == relLast || f.rel == relNext
	switch {
	case f.kind == kCalendar && f.weekday > 0 && f.month == 0:
		return 5
	case f.kind == kUnit && deictic && f.unit != uYear && f.unit != uDecade && f.unit != uCentury:
		return 5
	case f.kind == kUnit && deictic, f.kind == kCalendar && deictic && f.month > 0:
		return 2
	case f.kind == kShift && f.from == fromPub:
		return 1
	}
	return 0
}

// resolve gives expression i its value; ok is false when it turns out to be none.
func (r *resolver) resolve(i int) (model.DateMention, bool) {
	f := &r.all[i]
	span := model.Span{Start: int(r.terms[f.first].Start), End: int(r.terms[f.last-1].End)}
	m := model.DateMention{
		Ref: model.Ref{Article: r.d.Article.ID, Span: span}, Type: model.TypeDate, Mod: f.mod, Rule: f.rule.ID, Other: f.alt,
	}
	if f.romance && !romance(r.d.Article.Language) || f.ancient && !r.ancient || f.storyOnly && !r.story {
		return m, false
	}
	a := answer{basis: model.BasisStated}
	switch f.kind {
	case kFixed:
		m.Value, m.Basis = f.value, model.BasisUnknown
		return m, true
	case kDuration:
		if f.unit == uMonth && f.n > 3 {
			r.monthsAt = i
		}
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
	m.Anchor, m.AnchorRef = a.anchor, a.anchorRef
	if !a.known() && a.decade == 0 && a.century == 0 {
		m.Basis, m.When, m.Anchor, m.AnchorRef = model.BasisUnknown, "", "", model.Ref{}
	}
	r.note(i, f, a, m.Ref)
	return m, true
}

// answer is a value with how it is known.
type answer struct {
	point
	basis     model.Basis
	anchor    model.EDTF
	anchorRef model.Ref
	duration  string // it is an amount of time after all
	fixed     string // it is a reference that names no period after all
	drop      bool   // it is no date after all
}

// note remembers what later expressions may start from.
func (r *resolver) note(i int, f *found, a answer, ref model.Ref) {
	if !a.known() || (r.story && a.anchorRef.None() && a.anchor != "") {
		return // what looks from today stands outside a narrative
	}
	if f.kind == kCalendar && f.year > 0 {
		r.lastYear, r.lastAt = f.year, i
	}
	if len(a.part) == 2 && a.part[0] == 'Q' && f.dir == 0 && (f.kind != kUnit || f.year == 0) && (r.story || r.told(i, a.point)) {
		r.quarter = anchor{point: a.point, basis: model.BasisInherited, ref: ref, at: i}
	}
	at := anchor{point: a.point, basis: model.BasisInherited, ref: ref, at: i}
	at.tod = ""
	if r.story || f.dir >= 0 && r.lowBefore(i) != "since" {
		r.last = at
	}
	if a.day > 0 && (f.kind == kCalendar || f.kind == kUnit && f.unit == uDay) {
		r.day = at
	}
	if r.aside(i, a.point) {
		return
	}
	switch {
	case a.month > 0:
		r.fine = a.point
	case r.opens(i):
		r.fine = point{}
	}
	r.ref = at
}

// aside reports whether an expression stands beside the narrative and does not move it: a look
// back ("two years earlier", "the previous year"), the later end of a range, what "until" bounds,
// a year that only names a thing ("the 1968 convention") or stands in brackets, and a bare year in
// the middle of a sentence while the narrative goes from month to month.
func (r *resolver) aside(i int, p point) bool {
	f := &r.all[i]
	if !r.ref.known() {
		return false
	}
	if (f.kind == kShift && f.dir < 0) || f.rel == relPrev {
		return true
	}
	if f.kind != kCalendar {
		return false
	}
	if p.month == 0 && p.part == "" && p.year == r.ref.year && p.bc == r.ref.bc && r.ref.month > 0 {
		return true // coarser, and says nothing new
	}
	before := r.lowBefore(i)
	if before == "until" || before == "till" {
		return true
	}
	if f.year == 0 || !r.story || r.opens(i) {
		return false
	}
	step := p.year - r.ref.year
	if p.bc {
		step = -step
	}
	if r.ref.month > 0 && (step < 0 || step > longStep) {
		return true
	}
	if p.month > 0 || p.part != "" {
		return step == 0 && r.ref.month > 0 && p.month > 0 && p.month < r.ref.month
	}
	switch before {
	case "-", "–", "to", "(":
		return true
	}
	return r.ref.month > 0 && r.tense(i) == tenseFuture
}

// longStep is how many years a narrative goes on in the middle of a sentence; a longer step is a
// look ahead.
const longStep = 3

// lowBefore is the word before expression i, in lower case.
func (r *resolver) lowBefore(i int) string {
	k := r.all[i].first - 1
	if k < 0 || r.terms[k+1].Line {
		return ""
	}
	return r.d.Lower[r.terms[k].Start:r.terms[k].End]
}

// opens reports whether expression i stands among the first words of its sentence.
func (r *resolver) opens(i int) bool {
	f := &r.all[i]
	if f.sentence < 0 {
		return false
	}
	k := f.first - 4
	return k < 0 || int(r.terms[k].Start) < r.d.Sentences[f.sentence].Span.Start || r.terms[f.first].Line
}

// over reports whether a quarter had ended, or nearly, when the article came out: results are of
// such a one, and forecasts are not what "the quarter" then means.
func (r *resolver) over(p point) bool {
	if p.year != r.pub.year || r.pub.month == 0 {
		return p.year < r.pub.year
	}
	return p.partMonth()+2 <= r.pub.month
}

// told reports whether a report goes on from the quarter of expression i: one that is over, or of which it
// gives results, and none that a sentence only looks back on ("After a flat second quarter").
func (r *resolver) told(i int, p point) bool {
	if !r.over(p) && (p.year != r.pub.year || r.tense(i) != tensePast) {
		return false
	}
	if r.quarter.at < 0 {
		return true
	}
	k := r.all[i].first
	for n := 1; n <= 3 && k-n >= 0 && !r.terms[k-n+1].Line; n++ {
		switch r.d.Lower[r.terms[k-n].Start:r.terms[k-n].End] {
		case "after", "following", "than", "since", "from":
			return false
		}
	}
	return true
}

// anchor is a date that an expression counts from.
type anchor struct {
	point
	basis model.Basis // what it makes of an expression: anchored or inherited
	ref   model.Ref   // where it stands; the zero Ref for the publication date
	at    int         // index into the expressions, -1 for the publication date
}

// lean notes the anchor of an answer.
func (a *answer) lean(on anchor) {
	a.basis = on.basis
	if on.known() {
		a.anchor, a.anchorRef = on.edtf(), on.ref
	}
}

// base is the anchor of an expression that leaves out its year: the publication date in a
// report, be it unknown, and the date that has been come to in a narrative.
func (r *resolver) base() anchor {
	if r.story && r.ref.known() {
		return r.ref
	}
	return r.publication()
}

// tense is the tense around expression i.
func (r *resolver) tense(i int) tense {
	f := &r.all[i]
	from, to := r.around(i)
	if language := r.d.Article.Language; romance(language) {
		return romanceTense(language, r.d.Lower, r.terms, from, f.first, f.last, to)
	}
	t := tenseAt(r.d.Lower, r.terms, from, f.first, f.last, to)
	if t == tenseFuture && r.decided(i, from, to) {
		return tensePast
	}
	return t
}

// decided reports whether expression i dates a decision and not what was decided, by what is told to have come before:
// "decided to reopen the case in May after he was arrested".
func (r *resolver) decided(i, from, to int) bool {
	f := &r.all[i]
	if w := r.at(f.last); w != "after" && w != "when" && w != "because" {
		return false
	}
	past := false
	for k := f.last + 1; k < min(to, f.last+7) && !past; k++ {
		past = verbTense(r.d.Lower, r.terms, f.last, k) == tensePast
	}
	for k := f.first - 1; past && k > from && f.first-k < 12; k-- {
		switch r.at(k) {
		case "decided", "chose", "opted", "voted":
			return r.at(k+1) == "to"
		case ",", ";", "will", "would", "plans":
			return false
		}
	}
	return false
}

// around is the terms of the sentence of expression i, as far as verbs are looked for.
func (r *resolver) around(i int) (from, to int) {
	f := &r.all[i]
	if f.sentence < 0 {
		return 0, len(r.terms)
	}
	span := r.d.Sentences[f.sentence].Span
	from, to = f.first, f.last
	for from > 0 && int(r.terms[from-1].Start) >= span.Start && f.first-from < reachLeft {
		from--
	}
	for to < len(r.terms) && int(r.terms[to].Start) < span.End && to-f.last < reachRight {
		to++
	}
	return from, to
}

// termsOfSentence is the terms of sentence s, which stands beside that of expression i.
func (r *resolver) termsOfSentence(i, s int) (from, to int) {
	span := r.d.Sentences[s].Span
	from = r.all[i].first
	for from > 0 && int(r.terms[from-1].Start) >= span.Start {
		from--
	}
	for from < len(r.terms) && int(r.terms[from].Start) < span.Start {
		from++
	}
	to = from
	for to < len(r.terms) && int(r.terms[to].Start) < span.End {
		to++
	}
	return from, to
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

// deadline reports whether expression i stands behind "until" or "as early as" and no verb of
// the past says that the time is over.
func (r *resolver) deadline(i int) bool {
	k := r.all[i].first - 1
	if k < 2 {
		return false
	}
	word := func(j int) string { return r.d.Lower[r.terms[j].Start:r.terms[j].End] }
	switch word(k) {
	case "until", "till", "through":
		switch word(k - 1) {
		case "lasted", "continued", "ran", "stayed", "remained", "ruled", "held", "was", "were":
			return false
		}
		return !r.hadNot(i)
	case "as":
		return word(k-1) == "early" || word(k-1) == "soon" || word(k-1) == "late"
	case "for":
		f := &r.all[i]
		return (f.weekday > 0 || f.day > 0) && f.rel == relNone && appoints(word(k-1), word(k-2))
	case "to":
		return putOff(word(k-1)) || k > 2 && putOff(word(k-2)) || k > 3 && putOff(word(k-3))
	}
	return false
}

// hadNot reports whether the clause after expression i tells what had not been before: "Until Thursday, they
// had not called".
func (r *resolver) hadNot(i int) bool {
	for k := r.all[i].last; k < len(r.terms) && k < r.all[i].last+5 && !r.terms[k].Line; k++ {
		switch r.d.Lower[r.terms[k].Start:r.terms[k].End] {
		case "had", "hadn't", "hadn’t":
			return true
		case ".", ";":
			return false
		}
	}
	return false
}

// near reports whether expression j stands in the same sentence as i or at most n before.
func (r *resolver) near(i, j, n int) bool {
	return j >= 0 && r.all[i].sentence >= 0 && r.all[j].sentence >= 0 && r.all[i].sentence-r.all[j].sentence <= n
}
