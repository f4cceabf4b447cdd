package corroborate

import (
	"fmt"
	"strings"

	"example.org/sitrep/model"
)

// limit is one end of the time in which an article was published, with its reason.
type limit struct {
	day model.Day
	why string
	set bool
}

func (l *limit) notBefore(day model.Day, why string) {
	if !l.set || day > l.day {
		*l = limit{day, why, true}
	}
}

func (l *limit) notAfter(day model.Day, why string) {
	if !l.set || day < l.day {
		*l = limit{day, why, true}
	}
}

// bound is the interval in which an undated article was published, with its reason; empty without one.
type bound struct {
	within model.EDTF
	why    string
}

// date sets the publication of an article without a date.
func (b bound) date(a *model.Article) {
	a.Published, a.PublishedWhy, a.PublishedBasis = b.within, b.why, model.PublishedUnknown
	if b.within != "" {
		a.PublishedBasis = model.PublishedInferred
	}
}

// inferPublication gives articles that state no date the interval that was found for them.
func (w *work) inferPublication() {
	for i, a := range w.arts {
		if a.Published == "" {
			w.bounds[i].date(a)
		}
	}
}

// boundPublication bounds the publication of articles that state no date: not before what they tell of
// as done nor before an article that they take from, and not after one that takes from them. The result
// is an interval, never a day that no text gives.
func (w *work) boundPublication() {
	w.bounds = make([]bound, len(w.arts))
	lows := map[int]limit{} // of undated articles; what takes from one of them came later still
	taken := w.directed()
	for range 3 {
		for i, a := range w.arts {
			if a.Published != "" {
				continue
			}
			var low, high limit
			w.boundByEvents(i, &low)
			w.boundByDerivations(i, taken[i], lows, &low, &high)
			if low.set && high.set && low.day > high.day {
				low = limit{} // the upper end stands on a printed date, the lower on a reading
			}
			if low.set {
				lows[i] = low
			}
			w.bounds[i] = interval(low, high)
		}
	}
}

func interval(low, high limit) bound {
	var why []string
	from, to := model.EDTF(".."), model.EDTF("..")
	if low.set {
		from = low.day.EDTF()
		why = append(why, low.why)
	}
	if high.set {
		to = high.day.EDTF()
		why = append(why, high.why)
	}
	if len(why) == 0 {
		return bound{}
	}
	return bound{from + "/" + to, strings.Join(why, "; ")}
}

// boundByEvents raises the lower end to the latest happening that the article tells of as done.
func (w *work) boundByEvents(i int, low *limit) {
	for k := w.claimFrom[i]; k < w.claimFrom[i+1]; k++ {
		c := &w.out.Claims[k]
		if c.Planned || c.Stance == model.StanceExpected || c.Event == "" {
			continue
		}
		e := w.eventBy(c.Event)
		if e == nil || e.Planned {
			continue
		}
		switch e.When.PrecisionOr() {
		case model.PrecisionDay, model.PrecisionWeek, model.PrecisionMonth, model.PrecisionYear:
			low.notBefore(e.When.Period.From, fmt.Sprintf("not before %s: ¶%d tells of a happening of %s", e.When.Period.From.EDTF(), w.arts[i].ParagraphAt(c.Content.Start)+1, e.When.EDTF))
		case model.PrecisionSeason, model.PrecisionDecade, model.PrecisionRange, model.PrecisionUnknown:
		}
	}
}

// directed are, by article, the derivations of which it is known that it takes from another one, or another one from it.
func (w *work) directed() [][]*model.Derivation {
	out := make([][]*model.Derivation, len(w.arts))
	for k := range w.out.Derivations {
		d := &w.out.Derivations[k]
		if !d.Directed || d.Verdict != model.SameOrigin {
			continue
		}
		for _, id := range [2]model.ArticleID{model.ArticleID(d.From), d.To} {
			if i, ok := w.number[id]; ok && w.arts[i].Published == "" {
				out[i] = append(out[i], d)
			}
		}
	}
	return out
}

// boundByDerivations uses the dates of the articles that this one takes from and that take from it.
func (w *work) boundByDerivations(i int, taken []*model.Derivation, lows map[int]limit, low, high *limit) {
	id := w.arts[i].ID
	for _, d := range taken {
		if d.To == id {
			j, ok := w.number[model.ArticleID(d.From)]
			if l := lows[j]; ok && l.set {
				low.notBefore(l.day, fmt.Sprintf("not before %s: it takes from %s, which is not older", l.day.EDTF(), w.label(j)))
			}
			if ok && w.pub[j].Known() {
				low.notBefore(w.pub[j].Period.From, fmt.Sprintf("not before %s: it takes from %s of that day", w.pub[j].Period.From.EDTF(), w.label(j)))
			}
		}
		if d.From == string(id) {
			if j := w.number[d.To]; w.pub[j].Known() {
				high.notAfter(w.pub[j].Period.To, fmt.Sprintf("not after %s: %s of that day takes from it", w.pub[j].Period.To.EDTF(), w.label(j)))
			}
		}
	}
}

func (w *work) eventBy(id model.EventID) *model.Event {
	if w.eventAt == nil {
		w.eventAt = make(map[model.EventID]int, len(w.out.Events))
		for k := range w.out.Events {
			w.eventAt[w.out.Events[k].ID] = k
		}
	}
	if k, ok := w.eventAt[id]; ok {
		return &w.out.Events[k]
	}
	return nil
}
