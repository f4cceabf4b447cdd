package corroborate

import (
	"fmt"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// match is how well two claims fit one happening, with what speaks for it when that is asked for.
type match struct {
	score float32
	tell  bool
	why   []string
}

// because notes what speaks for a match, in pieces that are put together only when someone reads them.
func (m *match) because(pieces ...string) {
	if m.tell {
		m.why = append(m.why, strings.Join(pieces, ""))
	}
}

// never is the score of claims that cannot tell of one happening.
const never = -100

const (
	// sameArticle and otherArticle are the scores from which two claims tell of one happening.
	sameArticle, otherArticle = 3.0, 3.9
)

// compare scores two happenings: kind, time, place and people first, words last. With
// tell, the match says what speaks for it.
func (w *work) compare(a, b *happening, tell bool) match {
	if a.planned != b.planned {
		return match{score: never}
	}
	kind := kindLike(a.kind, b.kind)
	if kind == 0 {
		return match{score: never}
	}
	m := match{score: kind, tell: tell}
	if kind == 1 {
		m.because("both tell of one kind (", string(a.kind), ")")
	} else {
		m.because(string(a.kind), " and ", string(b.kind), " may be one happening")
	}
	likeness := likeness(a.words, b.words)
	m.time(a, b)
	if newsApart(a, b) || newsApart(b, a) {
		m.score -= 2
	}
	m.place(a, b)
	m.who(w, a, b, kind, likeness)
	m.wording(likeness)
	m.score += figuresAgree(a.figures, b.figures)
	switch {
	case kind < 0.3 && (likeness < 0.5 || !shares(a.people, b.people)):
		m.score -= 2.5 // a verb of no listed kind needs words and people to speak for it
	case kind < 0.5 && likeness < 0.45 && !shares(a.people, b.people):
		m.score -= 2.5 // two such verbs need either
	}
	m.said(a, b, likeness)
	if a.art == b.art {
		m.near(a, b)
	} else if w.story[a.art] == w.story[b.art] {
		m.story(a, b, likeness)
	}
	return m
}

// likeWithin is how alike the words of two claims of one story must be to tell of one happening, where nothing else that is
// particular speaks for it.
const likeWithin = 0.15

// Between articles of different stories, words must be as alike as this beside a shared name or figure, and without
// one: on one day, and where the time is not known so well.
const (
	likeNamed, likeAlone                 = 0.12, 0.35
	likeNamedSometime, likeAloneSometime = 0.25, 0.55
)

// particular reports whether two claims share anything that few happenings of a day share. On one day in one country
// there are many arrests, announcements and deaths: for claims of different articles, kind, day and country make none of
// them the same.
func (w *work) particular(a, b *happening) bool {
	if a.art == b.art {
		return true
	}
	likeness := likeness(a.words, b.words)
	named := shares(a.people, b.people) || shares(a.places, b.places) || figuresAgree(a.figures, b.figures) > 0.6
	switch {
	case w.story[a.art] == w.story[b.art]:
		return named || likeness >= likeWithin || onlyDated(a, b)
	case onOneDay(a.when, b.when):
		return named && likeness >= likeNamed || likeness >= likeAlone
	}
	return named && likeness >= likeNamedSometime || likeness >= likeAloneSometime
}

func onOneDay(a, b model.When) bool {
	return a.Known() && b.Known() && a.Period.Precision == model.PrecisionDay && b.Period.Precision == model.PrecisionDay && a.Period.From == b.Period.From
}

// said compares what was said: two people say two things, and one sentence is one saying.
func (m *match) said(a, b *happening, likeness float32) {
	if (a.kind == model.KindStatement || b.kind == model.KindStatement) && a.speaker != "" && b.speaker != "" && a.speaker != b.speaker {
		m.score -= 2.5 // what two people said is no one saying
	}
	if a.kind == model.KindStatement && b.kind == model.KindStatement {
		switch {
		case a.art == b.art && a.sent == b.sent:
			m.score += 3
			m.because("said in one sentence")
		case likeness < 0.3 && !a.when.Known():
			m.score -= 2
		}
	}
}

// story adds what it says that two articles are of one story.
func (m *match) story(a, b *happening, likeness float32) {
	m.score += 0.5
	m.because("their articles are of one story")
	if onlyDated(a, b) {
		m.score += 2
		m.because("one only says when it was")
	}
	if a.leads() && b.leads() && likeness >= leadLikeness {
		m.score++
		m.because("both articles open with it")
	}
}

// onlyDated reports whether one of two happenings of a story only says when that was which the other article opens
// with: "The explosion occurred on Monday".
func onlyDated(a, b *happening) bool {
	return a.told != b.told && (a.told || a.leads()) && (b.told || b.leads()) && a.kind == b.kind
}

// leadLikeness is how alike the words of two openings must be for them to tell of one happening.
const leadLikeness = 0.2

// leads reports whether a happening stands in the headline or the first sentence of its article.
func (h *happening) leads() bool { return h.title || h.sent <= 1 }

// wording adds what the likeness of the words says.
func (m *match) wording(likeness float32) {
	m.score += 3 * likeness
	if m.tell && likeness >= 0.15 {
		m.because(fmt.Sprintf("their words are alike to %.0f %%", 100*likeness))
	}
}

// near adds what the distance inside an article says.
func (m *match) near(a, b *happening) {
	gap := a.sent - b.sent
	if gap < 0 {
		gap = -gap
	}
	switch {
	case a.title != b.title && gap <= 3:
		m.score++
		m.because("headline and first sentences")
	case gap <= 1:
		m.score += 0.8
		m.because("sentences in a row")
	case gap <= 3:
		m.score += 0.3
	}
}

// time compares the dates: the same day speaks for one happening, days apart against it.
func (m *match) time(a, b *happening) {
	if outOfBounds(a, b) || outOfBounds(b, a) {
		m.score += never
		return
	}
	if !a.when.Known() || !b.when.Known() {
		return
	}
	p, q := a.when.Period, b.when.Period
	if (p.Days() < 0) != (q.Days() < 0) {
		m.score += never // what has gone on since a day is more than what happened on one
		return
	}
	if a.kind == model.KindStatement && b.kind == model.KindStatement && !p.Meets(q) {
		m.score += never // what was said on another day is another saying
		return
	}
	day := p.Precision == model.PrecisionDay && q.Precision == model.PrecisionDay
	switch {
	case day && p.From == q.From:
		m.score += 2
		m.because("the same day, ", string(a.when.EDTF))
	case p.Meets(q):
		m.score += 0.8
		if max(p.Days(), q.Days()) > longPeriod && a.when.EDTF != b.when.EDTF {
			m.score -= 0.5
		}
		if a.when.EDTF == b.when.EDTF {
			m.score += 0.5
			if p.Precision == model.PrecisionMonth || p.Precision == model.PrecisionWeek {
				m.score += 0.3
			}
		}
		m.because(string(a.when.EDTF), " and ", string(b.when.EDTF), " fit")
	case gapDays(p, q) <= 1:
		m.score -= 0.5
	case gapDays(p, q) <= 3 && day:
		m.score -= 2
	default:
		m.score += never
	}
}

// newsApart reports whether an undated headline stands over news of another week than the other happening is of.
func newsApart(a, b *happening) bool {
	return a.news.Known() && b.when.Known() && b.when.Period.Precision == model.PrecisionDay && gapDays(a.news.Period, b.when.Period) > 3
}

// longPeriod is how many days a period has at least to say little by holding another.
const longPeriod = 100

// outOfBounds reports whether a dated happening lies outside the interval that bounds the other.
func outOfBounds(a, b *happening) bool {
	return a.bound.Known() && b.when.Known() && !a.bound.Period.Meets(b.when.Period)
}

// gapDays is the number of days between two periods that do not meet.
func gapDays(p, q model.Period) int {
	switch {
	case p.To < q.From:
		return int(q.From - p.To)
	case q.To < p.From:
		return int(p.From - q.To)
	}
	return 0
}

func (m *match) place(a, b *happening) {
	if len(a.codes) > 0 && len(b.codes) > 0 {
		switch {
		case a.codes[0] == b.codes[0]:
			m.score++
			m.because("in or about ", string(a.codes[0]))
		case shares(a.codes, b.codes):
			m.score += 0.5
		default:
			m.score -= 2.5
		}
	}
	if len(a.places) > 0 && len(b.places) > 0 {
		if p, ok := firstShared(a.places, b.places); ok {
			m.score += 1.2
			m.because("both name ", p)
		} else {
			m.score -= 0.8
		}
	}
}

// who compares the people: a shared one speaks for one happening, different ones against it, most of
// all where the happening is what befell someone.
func (m *match) who(w *work, a, b *happening, kind, likeness float32) {
	n := 0
	var names []string
	for _, p := range a.people {
		if slices.Contains(b.people, p) {
			n++
			if m.tell {
				names = append(names, w.nameOf(p))
			}
		}
	}
	switch {
	case n > 0:
		m.score += min(1.4+0.8*float32(n-1), 3)
		m.because("both name ", strings.Join(names[:min(3, len(names))], ", "))
	case len(a.people) > 0 && len(b.people) > 0:
		m.score -= strangers(a.kind, b.kind, likeness)
	case kind < 1 && kindGroup(a.kind) <= 2:
		m.score -= 0.1 // a raid, an arrest and a death are often one
	case kind < 1:
		m.score -= 0.6
	}
}

// strangers is what it costs that two happenings name different people.
func strangers(a, b model.EventKind, likeness float32) float32 {
	switch {
	case personal(a) && personal(b) && likeness < 0.45:
		return 3
	case personal(a) && personal(b):
		return 1
	case a == model.KindStatement || b == model.KindStatement:
		return 2.5
	case personal(a) || personal(b):
		return 1.2
	}
	return 0.3
}

func (w *work) nameOf(id model.PersonID) string {
	i, ok := slices.BinarySearchFunc(w.byPerson, id, func(p personName, id model.PersonID) int { return strings.Compare(string(p.id), string(id)) })
	if ok {
		return w.byPerson[i].name
	}
	return string(id)
}

type personName struct {
	id   model.PersonID
	name string
}

// figuresAgree is what the numbers of two claims say: the same number of the same thing speaks for one
// happening, and the more so the less round or small it is.
func figuresAgree(x, y []model.Figure) float32 {
	var s float32
	for i := range x {
		for k := range y {
			f, g := &x[i], &y[k]
			if f.Unit != g.Unit {
				continue
			}
			if f.Value == g.Value && f.High == g.High {
				s += 0.6
				if f.Value > 3 {
					s += 0.3
				}
			}
		}
	}
	return min(s, 1.2)
}

func shares[K comparable](a, b []K) bool {
	_, ok := firstShared(a, b)
	return ok
}

func firstShared[K comparable](a, b []K) (K, bool) {
	for _, x := range a {
		if slices.Contains(b, x) {
			return x, true
		}
	}
	var none K
	return none, false
}
