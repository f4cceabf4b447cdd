package date

// spanAhead reports whether a weekday is an end of a span of days without a verb ("Thursday through Sunday") in a text
// whose sentences beside it announce something.
func (r *resolver) spanAhead(i int) bool {
	if !r.spans(i) && (i == 0 || !r.spans(i-1)) {
		return false
	}
	for _, s := range [...]int{r.all[i].sentence + 1, r.all[i].sentence - 1} {
		if s < 0 || s >= len(r.d.Sentences) {
			continue
		}
		if from, to := r.termsOfSentence(i, s); tenseAt(r.d.Lower, r.terms, from, from, from, to) == tenseFuture || r.invites(from, to) {
			return true
		}
	}
	return false
}

// spans reports whether expressions i and i+1 are the ends of a span of days of the week.
func (r *resolver) spans(i int) bool {
	if i+1 >= len(r.all) {
		return false
	}
	f, g := &r.all[i], &r.all[i+1]
	if f.kind != kCalendar || g.kind != kCalendar || f.weekday == 0 || g.weekday == 0 || f.month > 0 || g.month > 0 || g.first-f.last != 1 {
		return false
	}
	switch r.at(f.last) {
	case "to", "through", "thru", "until", "till", "-", "–", "—":
		return true
	}
	return false
}

// always reports whether expression i is in a span of days of the week that holds for every week, as opening hours do:
// "is open Monday through Friday".
func (r *resolver) always(i int) bool {
	first := i
	if !r.spans(i) {
		first--
	}
	if first < 0 || !r.spans(first) {
		return false
	}
	if days := r.all[first+1].weekday - r.all[first].weekday; days < 3 {
		return false
	}
	from, to := r.around(i)
	if tenseAt(r.d.Lower, r.terms, from, r.all[first].first, r.all[first+1].last, to) != tenseNone {
		return false
	}
	for k := from; k < to; k++ {
		switch r.at(k) {
		case "open", "hours", "inbox", "staffed", "closed", "weekly", "daily", "available", "phone", "call":
			return true
		}
	}
	return false
}

// dated is the day that a weekday has beside it in its month: "10 a.m. Friday, Dec. 6", "Monday night (Nov. 18)".
func (r *resolver) dated(i int) (answer, bool) {
	f := &r.all[i]
	if i+1 >= len(r.all) || f.weekday == 0 || f.rel != relNone {
		return answer{}, false
	}
	g := &r.all[i+1]
	if g.kind != kCalendar || g.month == 0 || g.day == 0 || g.weekday > 0 || g.tod != "" || g.first-f.last != 1 {
		return answer{}, false
	}
	if w := r.at(f.last); w != "," && w != "(" {
		return answer{}, false
	}
	a := r.calendar(i + 1)
	d, ok := a.first()
	if !ok || a.drop || a.day == 0 || weekdayOf(d) != f.weekday {
		return answer{}, false
	}
	a.tod = f.tod
	return a, true
}
