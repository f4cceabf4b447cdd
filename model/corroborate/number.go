package corroborate

import (
	"math"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// counted is a figure of a claim with what is needed to compare it.
type counted struct {
	claim  int
	art    int
	figure model.Figure
	// measure is what a length measures: "deep", "wide", "high", "long", "away"; empty when unknown.
	measure string
	noun    string    // what is counted, folded and singular: "soldier"; empty for people in general
	words   []feature // stems of the sentence around it
	people  []model.PersonID
	event   model.EventID
	asOf    model.When
}

// lowHigh is the span of values that a figure allows: "at least 29" is open upwards, "about 30" is a tenth off.
func lowHigh(f model.Figure) (low, high float64) {
	low, high = f.Value, max(f.Value, f.High)
	switch f.Scope {
	case "at least", "more than":
		high = math.Inf(1)
	case "up to", "fewer than":
		low = 0
	case "about":
		low, high = low*0.9, high*1.1
	case "nearly":
		low = low * 0.95
	}
	return low, high
}

// figureVerdict is what two figures of one unit say about each other.
type figureVerdict uint8

const (
	figuresSame  figureVerdict = iota + 1
	figuresGrow                // a toll that was higher in the later report
	figuresScope               // of other things, other times, or bounds that allow each other
	figuresConflict
)

// compareFigures tells growth, scope and conflict apart.
func compareFigures(a, b *counted) figureVerdict {
	x, y := a.figure, b.figure
	if x.Value == y.Value && x.High == y.High {
		return figuresSame
	}
	if x.Scope == "another" || y.Scope == "another" || !alikeNouns(a, b) {
		return figuresScope
	}
	lowA, highA := lowHigh(x)
	lowB, highB := lowHigh(y)
	if lowA <= highB && lowB <= highA {
		return figuresScope
	}
	if tolls(x.Unit) && a.asOf.Known() && b.asOf.Known() {
		p, q := a.asOf.Period, b.asOf.Period
		if p.To < q.From && x.Value < y.Value || q.To < p.From && y.Value < x.Value {
			return figuresGrow
		}
	}
	return figuresConflict
}

// tolls reports whether a unit counts what grows while a happening goes on.
func tolls(unit string) bool {
	switch unit {
	case "killed", "injured", "missing", "arrested", "rescued", "displaced", "infected", "extradited":
		return true
	}
	return false
}

// alikeNouns reports whether two figures count one group: the same noun, or, where they count no
// people, a noun that one of them leaves out.
func alikeNouns(a, b *counted) bool {
	if a.noun == b.noun {
		return true
	}
	if a.figure.Unit == "person" || tolls(a.figure.Unit) {
		return false
	}
	return a.noun == "" || b.noun == ""
}

// countedNoun is the noun of a figure: the last word of its span when it names a special group.
func countedNoun(shown string) string {
	words := strings.Fields(foldName(shown))
	if len(words) == 0 {
		return ""
	}
	last := strings.TrimSuffix(words[len(words)-1], "s")
	if last == "member" && len(words) > 1 && words[len(words)-2] == "crew" {
		return "crew"
	}
	switch last {
	case "people", "person", "dead", "killed", "other", "life", "live", "victim", "death", "injured", "wounded", "missing", "individual", "suspect", "member":
		return ""
	}
	if last == "" || last[0] >= '0' && last[0] <= '9' {
		return ""
	}
	switch last {
	case "digger":
		return "excavator"
	case "american":
		return "american"
	}
	return last
}

// countedFigures lists the figures of the claims of some articles.
func (w *work) countedFigures(claims []int) []counted {
	var out []counted
	for _, k := range claims {
		c := &w.out.Claims[k]
		if len(c.Figures) == 0 || c.Planned {
			continue
		}
		i := w.number[c.Ref.Article]
		a := w.arts[i]
		v := contentVector(c.Ref.Span.In(a.Text))
		asOf := c.When
		if !asOf.Known() || asOf.Basis == model.BasisInferred {
			asOf = w.pub[i]
		}
		for _, f := range c.Figures {
			if tolls(f.Unit) && w.pub[i].Known() {
				asOf = w.pub[i] // the date in the claim is that of the happening, the toll is that of the report
			}
			if f.Unit == "" || f.Value < 2 && f.Unit != "killed" {
				continue
			}
			n := counted{claim: k, art: i, figure: f, words: v, people: c.People, event: c.Event, asOf: asOf}
			n.noun = countedNoun(f.Ref.Span.In(a.Text))
			n.measure = measureOf(a.Text, f.Ref.Span)
			if f.Unit == "year old" {
				n.noun = nextNoun(a.Text, f.Ref.Span.End)
			} else if _, special := specialUnit(f.Unit); special {
				n.noun = ""
			}
			out = append(out, n)
		}
	}
	return out
}

// specialUnit reports whether a unit says all of what is counted, so that the noun adds nothing.
func specialUnit(unit string) (string, bool) {
	switch unit {
	case "metre", "kilometre", "foot", "mile", "inch", "centimetre", "millimetre", "acre", "hectare", "litre", "tonne", "kilogram", "percent", "dollar", "euro", "pound", "yen", "year", "month", "week", "day", "hour", "minute":
		return unit, true
	}
	return unit, false
}

// measureOf reads what a length near a span measures.
func measureOf(text string, s model.Span) string {
	near := strings.ToLower(text[max(0, s.Start-30):min(len(text), s.End+24)])
	for _, m := range [...][]string{
		{"deep", "deep", "depth", "down the", "bottom"}, {"wide", "wide", "width", "diamet", "across", "narrow"},
		{"high", "high", "tall", "height", "altitude"}, {"long", " long", "length"}, {"away", "away", " off ", "distance", " from "},
	} {
		for _, w := range m[1:] {
			if strings.Contains(near, w) {
				return m[0]
			}
		}
	}
	return ""
}

// nextNoun is the word after a span, as in "five-year-old boy", "" before a mark or a verb.
func nextNoun(text string, at int) string {
	rest := text[at:min(at+24, len(text))]
	if rest == "" || rest[0] != ' ' {
		return ""
	}
	word, _, _ := strings.Cut(rest[1:], " ")
	word = strings.TrimRight(foldName(word), "s")
	switch word {
	case "boy", "girl", "man", "woman", "child", "student", "teenager", "son", "daughter", "baby", "toddler", "youth", "driver", "suspect", "actor", "singer", "president":
		return word
	}
	return ""
}

// numberGroups finds the figures of a story that speak of the same and differ.
func (w *work) numberGroups(figures []counted) [][]int {
	byUnit := map[string][]int{}
	var units []string
	for i := range figures {
		u := figures[i].figure.Unit
		if byUnit[u] == nil {
			units = append(units, u)
		}
		byUnit[u] = append(byUnit[u], i)
	}
	slices.Sort(units)
	var out [][]int
	for _, u := range units {
		list := byUnit[u]
		if len(list) > 400 {
			list = list[:400]
		}
		s := newSets(len(list))
		differ := false
		for x := range list {
			for y := x + 1; y < len(list); y++ {
				a, b := &figures[list[x]], &figures[list[y]]
				if a.art == b.art || !w.sameMatter(a, b) || compareFigures(a, b) != figuresConflict {
					continue
				}
				s.join(x, y)
				differ = true
			}
		}
		if !differ {
			continue
		}
		for _, g := range s.groups() {
			if len(g) < 2 {
				continue
			}
			ids := make([]int, len(g))
			for k, x := range g {
				ids[k] = list[x]
			}
			out = append(out, ids)
		}
	}
	return out
}

// sameMatter reports whether two figures of one unit in one story measure the same: in claims of one
// event, or in sentences with like words, and not of different people.
func (w *work) sameMatter(a, b *counted) bool {
	if !alikeNouns(a, b) || a.measure != "" && b.measure != "" && a.measure != b.measure {
		return false
	}
	if timesApart(w.out.Claims[a.claim].When, w.out.Claims[b.claim].When) {
		return false
	}
	like := likeness(a.words, b.words)
	if a.event != "" && a.event == b.event {
		like += 0.25
	}
	if shares(a.people, b.people) {
		like += 0.1
	} else if a.figure.Unit == "year old" && len(a.people) > 0 && len(b.people) > 0 {
		return false
	}
	need := float32(0.28)
	if a.noun != "" && a.noun == b.noun {
		need = 0.16
	}
	switch a.figure.Unit {
	case "year old":
		need = 0.16
	case "metre", "kilometre", "foot", "tonne", "inch", "centimetre", "mile":
		need = 0.3
		if a.measure != "" && a.measure == b.measure {
			need = 0.12
		}
	case "year":
		need = 0.3
	case "day", "hour", "minute", "week", "month":
		need = 0.6
	case "percent", "dollar", "euro", "pound":
		need = 0.45
	}
	return like >= need
}

// timesApart reports whether two claims are dated for themselves and the dates do not meet.
func timesApart(x, y model.When) bool {
	own := func(w model.When) bool { return w.Known() && w.Basis != model.BasisInferred }
	return own(x) && own(y) && gapDays(x.Period, y.Period) > 1
}
