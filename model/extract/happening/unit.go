package happening

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// unitAfter finds what a number counts: the last noun of the run of words after it, else what is done
// to them ("12 killed"). It gives the token after.
func (m *marker) unitAfter(i int, span model.Span) (unit string, next int) {
	head, end := m.headAfter(i, span)
	if head == "" {
		return m.doneTo(i, span), i
	}
	if o := outcome(head); o != "" {
		return o, end
	}
	unit = unitOf(head, m.low(end, len(m.d.Tokens)) == "old")
	if unit == "person" {
		if o := m.outcomeNear(i, end, span); o != "" {
			return o, end
		}
	}
	return unit, end
}

// doneTo is what was done to those whom a number that ends before token i counts without a noun: "crash kills
// nine, police say".
func (m *marker) doneTo(i int, span model.Span) string {
	for k := i - 2; k >= 0 && k >= i-4 && int(m.d.Tokens[k].Start) >= span.Start; k-- {
		switch w := m.d.Low(k); w {
		case "kills", "killing", "killed", "injures", "injuring", "wounds", "wounding":
			return outcome(w)
		case "at", "least", "about", "some", "more", "than", "nearly", "over":
		default:
			return ""
		}
	}
	return ""
}

// headAfter is the last noun of the run of words after a number, and the token after it. A word that
// tells what was done to people ends the run: it is the head where nothing stands before it.
func (m *marker) headAfter(i int, span model.Span) (head string, end int) {
	end = i
	for j := i; j < len(m.d.Tokens) && j < i+5 && int(m.d.Tokens[j].End) <= span.End; j++ {
		w := m.d.Low(j)
		if j <= i+1 && (isArticle(w) || w == "of" && j == i) {
			continue // "dozens of", "two of the men"
		}
		if w == "in" || m.endsRun(j, w) || head != "" && m.endsNoun(j, w, span) {
			break
		}
		head, end = w, j+1
		if outcome(w) != "" || isTimeUnit(w) || measure(w) != "" {
			break
		}
	}
	return head, end
}

// endsNoun reports whether the word at j is no noun that goes on a noun before it.
func (m *marker) endsNoun(j int, w string, span model.Span) bool {
	return outcome(w) != "" || isAdverb(w) || m.words.IrregularPast(w) != "" || strings.HasSuffix(w, "ed") && !m.nounFollows(j+1, span)
}

// endsRun reports whether the words that describe what is counted end before token j.
func (m *marker) endsRun(j int, w string) bool {
	return m.d.Tokens[j].Kind != text.Word || isPreposition(w) || isConjunction(w) || isBe(w) || isModal(w) || isDeterminer(w) || w == "have" || w == "has" || w == "had"
}

// nounFollows reports whether the run of words goes on at i, so that a participle before describes it.
func (m *marker) nounFollows(i int, span model.Span) bool {
	if i >= len(m.d.Tokens) || int(m.d.Tokens[i].End) > span.End || m.d.Tokens[i].Kind != text.Word {
		return false
	}
	w := m.d.Low(i)
	return !isPreposition(w) && !isConjunction(w) && !isDeterminer(w) && !isAdverb(w)
}

// outcomeNear is what is told of people counted at tokens [from, to): "killing seven members", "22
// people were massacred", "12 people on board died", "the expulsion of more than 50 people".
func (m *marker) outcomeNear(from, to int, span model.Span) string {
	for j := to; j < len(m.d.Tokens) && j < to+6 && int(m.d.Tokens[j].End) <= span.End; j++ {
		w := m.d.Low(j)
		if w == "," || w == ";" || w == "and" || w == "but" {
			break
		}
		if o := outcome(w); o != "" {
			return o
		}
	}
	for j := from - 1; j >= 0 && j > from-7 && int(m.d.Tokens[j].Start) >= span.Start; j-- {
		w := m.d.Low(j)
		if w == "," || w == ";" {
			break
		}
		if o := outcome(w); o != "" {
			return o
		}
	}
	return ""
}

// outcome is the unit of those whom a word says something has happened to.
func outcome(w string) string {
	switch w {
	case "killed", "dead", "killing", "died", "kills", "deaths", "death", "fatalities", "massacred", "murdered", "slain", "perished", "victims", "dying", "deadly", "homicides", "murders", "killings":
		return "killed"
	case "injured", "wounded", "hurt", "wounding", "injuring", "injures", "wounds", "injuries", "hospitalised", "hospitalized":
		return "injured"
	case "arrested", "detained", "arrests", "captured", "arresting", "detaining", "detentions":
		return "arrested"
	case "missing":
		return "missing"
	case "rescued", "saved", "evacuated":
		return "rescued"
	case "extradited", "deported", "expelled", "extradition", "expulsion", "expulsions", "extraditions", "deportation", "deportations", "transferred", "handed", "sent":
		return "extradited"
	case "displaced", "homeless", "fled":
		return "displaced"
	case "infected", "infections":
		return "infected"
	}
	return ""
}

// unitOf folds a head noun: singular, with one name for people and for each measure.
func unitOf(w string, old bool) string {
	if m := measure(w); m != "" {
		return m
	}
	if o := outcome(w); o != "" {
		return o
	}
	s := w
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		s = w[:len(w)-3] + "y"
	case len(w) > 4 && (strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "xes")):
		s = w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		s = w[:len(w)-1]
	}
	if isTimeUnit(s) && old {
		return s + " old"
	}
	if personNoun(s) {
		return "person"
	}
	if s == "post" || s == "position" {
		return "job"
	}
	return s
}

func isTimeUnit(w string) bool {
	switch strings.TrimSuffix(w, "s") {
	case "year", "month", "week", "day", "hour", "minute":
		return true
	}
	return false
}

// measure is the one name of a measure's abbreviations and spellings.
func measure(w string) string {
	switch w {
	case "m", "metre", "metres", "meter", "meters":
		return "metre"
	case "km", "kilometre", "kilometres", "kilometer", "kilometers":
		return "kilometre"
	case "in", "inch", "inches":
		return "inch"
	case "cm", "centimetre", "centimetres", "centimeter", "centimeters":
		return "centimetre"
	case "mm", "millimetre", "millimetres", "millimeter", "millimeters":
		return "millimetre"
	case "acre", "acres":
		return "acre"
	case "hectare", "hectares", "ha":
		return "hectare"
	case "litre", "litres", "liter", "liters":
		return "litre"
	case "ft", "foot", "feet":
		return "foot"
	case "mi", "mile", "miles":
		return "mile"
	case "kg", "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos":
		return "kilogram"
	case "ton", "tons", "tonne", "tonnes":
		return "tonne"
	case "percent", "pc", "percentage":
		return "percent"
	case "dollar", "dollars":
		return "dollar"
	case "euro", "euros":
		return "euro"
	case "mph":
		return "mile per hour"
	case "kph", "km/h":
		return "kilometre per hour"
	case "yr", "yrs":
		return "year"
	}
	return ""
}

// personNoun reports whether a singular noun counts people.
func personNoun(s string) bool {
	switch s {
	case "people", "person", "man", "men", "woman", "women", "child", "children", "member", "individual", "passenger", "civilian", "soldier", "officer", "fighter", "rebel", "militant", "migrant", "resident",
		"suspect", "prisoner", "detainee", "hostage", "victim", "student", "worker", "protester", "protestor", "guerrilla", "trafficker", "agent", "troop", "policeman", "policemen", "guard", "crew", "tourist",
		"american", "foreigner", "survivor", "leader", "gunman", "gunmen", "inmate", "boy", "girl", "patient", "other", "occupant", "pilot", "crewmember", "crewman", "local", "steward", "sailor", "driver", "nurse", "doctor", "farmer", "villager", "miner", "teacher", "journalist", "refugee", "terrorist", "citizen", "body", "bodie", "employee":
		return true
	}
	return false
}

// scopeBefore reads what qualifies a number: "at least", "more than", "nearly", "some".
func (m *marker) scopeBefore(i int, span model.Span) (scope string, start int) {
	two, one := "", ""
	if i >= 2 && int(m.d.Tokens[i-2].Start) >= span.Start {
		two = m.d.Low(i-2) + " " + m.d.Low(i-1)
	}
	if i >= 1 && int(m.d.Tokens[i-1].Start) >= span.Start {
		one = m.d.Low(i - 1)
	}
	switch two {
	case "at least", "no fewer", "not less":
		return "at least", i - 2
	case "more than", "greater than":
		return "more than", i - 2
	case "less than", "fewer than":
		return "fewer than", i - 2
	case "up to", "as many", "at most":
		return "up to", i - 2
	}
	switch one {
	case "about", "around", "roughly", "approximately", "some", "circa":
		return "about", i - 1
	case "nearly", "almost":
		return "nearly", i - 1
	case "over", "above":
		return "more than", i - 1
	case "another", "additional":
		return "another", i - 1
	}
	if currency(m.d.Word(max(i-1, 0))) != "" && i >= 1 && !m.d.Tokens[i].Space {
		return "", i - 1
	}
	return "", i
}
