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

// listed is the year of a day in a list without verbs, as the dates of a tour or a season are: that of the entry before,
// from which the list goes on, or else the year that heads the list ("2025 dates: June 9 in Oslo, June 10 in Bergen").
func (r *resolver) listed(i, month, day int) (int, bool) {
	f := &r.all[i]
	if i == 0 || f.kind != kCalendar || day == 0 || f.rel != relNone || !r.itemised(f) {
		return 0, false
	}
	p := &r.all[i-1]
	if p.kind != kCalendar || p.tod != "" || f.first-p.last > listWords {
		return 0, false
	}
	switch {
	case p.year > 0 && p.month == 0:
		return p.year, r.headsList(p.last)
	case r.day.at != i-1 || p.month == 0 || p.day == 0 || r.day.month == 0:
		return 0, false
	case r.tense(i-1) != tenseNone:
		return 0, false
	}
	return r.day.year, month > r.day.month || month == r.day.month && day > r.day.day
}

// follows reports whether a day of a year comes after the day that the sentence of expression i has just set for that
// year: "begins on June 9 and ends on October 10".
func (r *resolver) follows(i, year, month, day int) bool {
	d, ok := r.day.first()
	return ok && day > 0 && d > r.pubDay && r.day.at == i-1 && r.near(i, i-1, 0) && r.day.year == year && (month > r.day.month || month == r.day.month && day > r.day.day)
}

// itemised reports whether a date opens an entry of a list: a dash or a colon follows, or a line begins with it.
func (r *resolver) itemised(f *found) bool {
	switch r.at(f.last) {
	case "-", "–", "—", ":":
		return true
	}
	return r.terms[f.first].Line
}

// listWords is how many words an entry of a list may have.
const listWords = 16

// headsList reports whether the words at term k head a list of days: "dates:", "tour dates:".
func (r *resolver) headsList(k int) bool {
	for n := k; n < k+3; n++ {
		switch r.at(n) {
		case "dates", "schedule", "calendar", "fixtures":
			return r.at(n+1) == ":" || n+1 < len(r.terms) && r.terms[n+1].Line
		}
	}
	return false
}
