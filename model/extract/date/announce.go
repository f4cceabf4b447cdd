package date

// announced reports whether the sentence of weekday i tells of what is to come although no verb in it shows a tense, as
// in headings, calendars, ticket sales and forecasts.
func (r *resolver) announced(i int) bool {
	f := &r.all[i]
	if f.sentence < 0 || romance(r.d.Article.Language) {
		return false
	}
	if r.possessive(i) {
		return r.leadsTo(i) || r.supposed(i)
	}
	if r.is(i) || r.leadsTo(i) || r.supposed(i) || r.entry(i) {
		return true
	}
	from, to := r.around(i)
	return r.invites(from, to) || r.headingInfinitive(from, f) || r.spanAhead(i)
}

// at is term k in lower case, "" outside the text.
func (r *resolver) at(k int) string {
	if k < 0 || k >= len(r.terms) {
		return ""
	}
	return r.d.Lower[r.terms[k].Start:r.terms[k].End]
}

// is reports whether a weekday is what a thing is said to be: "the final is Sunday", "the games are on Friday", and the
// second of two such days.
func (r *resolver) is(i int) bool {
	k := r.all[i].first - 1
	if i > 0 && r.at(k) == "and" && r.day.at == i-1 && k == r.all[i-1].last {
		d, ok := r.day.first()
		return ok && d > r.pubDay
	}
	if r.at(k) == "on" {
		k--
	}
	return r.at(k) == "is" || r.at(k) == "are"
}

// leadsTo reports whether the words before a weekday go towards it: "heading into Tuesday's primary", "the campaign
// ahead of Saturday's vote".
func (r *resolver) leadsTo(i int) bool {
	for k := r.all[i].first - 1; k > 0 && k >= r.all[i].first-9; k-- {
		switch r.at(k) {
		case ",", ";", ".", ":":
			return false
		case "into":
			switch r.at(k - 1) {
			case "heading", "headed", "going", "goes", "heads":
				return true
			}
		case "of":
			if r.at(k-1) == "ahead" || r.at(k-1) == "eve" {
				return true
			}
		case "up":
			if r.at(k+1) == "to" && (r.at(k-1) == "lead" || r.at(k-1) == "run") {
				return true
			}
		case "awaiting", "awaits", "await":
			return true
		}
	}
	return false
}

// supposed reports whether a weekday stands in a clause of condition or time in the present: "if she wins on Sunday",
// "when he speaks on Friday".
func (r *resolver) supposed(i int) bool {
	f := &r.all[i]
	switch r.at(f.first - 1) {
	case "his", "her", "their", "its":
		return false
	}
	if r.at(f.first) == "later" { // on the day of writing
		return false
	}
	for k := f.first - 1; k >= 0 && k >= f.first-11 && !r.terms[k+1].Line; k-- {
		switch r.at(k) {
		case ",", ";", ".", ":":
			return false
		case "if", "when":
			return true
		}
	}
	return false
}

// entry reports whether a weekday opens an entry of a calendar: "Friday - A talk at the library".
func (r *resolver) entry(i int) bool {
	f := &r.all[i]
	if !r.terms[f.first].Line && (f.first == 0 || r.at(f.first-1) != "•" && r.at(f.first-1) != "●") {
		return false
	}
	switch r.at(f.last) {
	case "-", "–", "—", ":":
		return !r.terms[f.last].Line
	}
	return false
}

// invites reports whether terms [from, to) sell or forecast something, or say where a team goes next.
func (r *resolver) invites(from, to int) bool {
	for k := from; k < to; k++ {
		switch r.at(k) {
		case "tickets", "admission", "registration", "rsvp", "showers", "sunny":
			return true
		case "sale":
			if r.at(k-1) == "on" {
				return true
			}
		case "forecast", "supposed", "slight", "percent":
			if w := r.at(k + 1); w == "to" || w == "for" || w == "chance" {
				return true
			}
		case "chance":
			if w := r.at(k + 2); r.at(k+1) == "of" && (w == "rain" || w == "snow" || w == "thunderstorms" || w == "storms") {
				return true
			}
		case "host", "visit", "face":
			if r.terms[k].Upper && r.at(k-1) == ":" {
				return true
			}
		}
	}
	return false
}

// headingInfinitive reports whether a weekday stands in a headline whose verb is an infinitive: "Mayor to speak on Friday".
func (r *resolver) headingInfinitive(from int, f *found) bool {
	title := r.d.Article.Title
	if int(r.terms[f.first].Start) >= title.End || int(r.terms[f.first].Start) < title.Start {
		return false
	}
	for k := from + 1; k < f.first-1; k++ {
		if next := r.terms[k+1]; r.at(k) == "to" && r.terms[k-1].Class == 0 && !next.Known() && isLetter(r.d.Text[next.Start]) && next.Upper == r.terms[k].Upper {
			return true
		}
	}
	return false
}
