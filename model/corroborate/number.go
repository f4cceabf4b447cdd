package corroborate

import (
	"math"
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
	near    []feature // of the words right around it
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
		low *= 0.95
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
	if x.Scope == "another" || y.Scope == "another" || x.Scope == "of these" || y.Scope == "of these" || !alikeNouns(a, b) {
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
	switch {
	case a.figure.Unit == "person" || tolls(a.figure.Unit):
		return false
	case a.figure.Unit == "year old" && (isTrade(a.noun) || isTrade(b.noun)):
		return false // the singer is not the one whose age stands alone
	}
	return a.noun == "" || b.noun == ""
}

// isTrade reports whether an age is that of someone in a trade or office.
func isTrade(noun string) bool {
	switch noun {
	case "driver", "suspect", "actor", "singer", "president", "student":
		return true
	}
	return false
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
	if last == "" || last[0] >= '0' && last[0] <= '9' || spelledNumber(last) {
		return ""
	}
	switch last {
	case "digger":
		return "excavator"
	case "post", "position":
		return "job"
	case "american":
		return "american"
	}
	return last
}

// spelledNumber reports whether a word is a number that counts something the text does not name: "kills nine".
func spelledNumber(word string) bool {
	switch word {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "twenty", "thirty", "forty", "fifty", "hundred", "thousand", "million":
		return true
	}
	return false
}

// countFigures reads around the figures of all claims.
func (w *work) countFigures() {
	w.figures = make([][]counted, len(w.out.Claims))
	parallelN(len(w.figures), func(k int) { w.figures[k] = w.figuresOf(k) })
}

// figuresOf lists the figures of a claim that count or measure something.
func (w *work) figuresOf(claim int) []counted {
	c := &w.out.Claims[claim]
	if len(c.Figures) == 0 || c.Planned {
		return nil
	}
	v := w.vec[claim]
	if c.Content != c.Ref.Span {
		v = contentVector(c.Ref.Span.In(w.arts[w.number[c.Ref.Article]].Text))
	}
	var out []counted
	for _, f := range c.Figures {
		if f.Unit == "" || f.Value < 2 && f.Unit != "killed" {
			continue
		}
		n := w.counted(claim, f)
		n.words = v
		out = append(out, n)
	}
	return out
}

// countedFigures lists the figures of some claims.
func (w *work) countedFigures(claims []int) []counted {
	var out []counted
	for _, k := range claims {
		out = append(out, w.figures[k]...)
	}
	return out
}

// counted reads around a figure what it counts or measures, and as of when.
func (w *work) counted(claim int, f model.Figure) counted {
	c := &w.out.Claims[claim]
	i := w.number[c.Ref.Article]
	text := w.arts[i].Text
	n := counted{claim: claim, art: i, figure: f, people: c.People, event: c.Event, asOf: c.When}
	if !c.When.Known() || c.When.Basis == model.BasisInferred || tolls(f.Unit) && w.pub[i].Known() {
		n.asOf = w.pub[i] // the date in the claim is that of the happening, the toll is that of the report
	}
	n.near = w.wordsNear(i, f.Ref.Span)
	n.measure = measureOf(text, f.Ref.Span)
	switch {
	case f.Unit == "year old":
		n.noun = nextNoun(text, f.Ref.Span.End)
	case !specialUnit(f.Unit):
		n.noun = countedNoun(f.Ref.Span.In(text))
	}
	return n
}

// specialUnit reports whether a unit says all of what is counted, so that the noun adds nothing.
func specialUnit(unit string) bool {
	switch unit {
	case "metre", "kilometre", "foot", "mile", "inch", "centimetre", "millimetre", "acre", "hectare", "litre", "tonne", "kilogram", "percent",
		"dollar", "euro", "pound", "yen", "year", "month", "week", "day", "hour", "minute":
		return true
	}
	return false
}

// measureOf reads what a length near a span measures.
func measureOf(text string, s model.Span) string {
	near := strings.ToLower(text[max(0, s.Start-30):min(len(text), s.End+24)])
	for _, m := range [...][]string{
		{"deep", "deep", "depth", "down the", "bottom"},
		{"wide", "wide", "width", "diamet", "across", "narrow"},
		{"high", "high", "tall", "height", "altitude"},
		{"long", " long", "length"},
		{"away", "away", " off ", "distance", " from "},
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

// maxUnit is how many figures of one unit are compared in a story.
const maxUnit = 400

// numberGroups finds the figures of a story that speak of the same and differ.
func (w *work) numberGroups(figures []counted) [][]int {
	byUnit := map[string][]int{}
	for i := range figures {
		u := figures[i].figure.Unit
		byUnit[u] = append(byUnit[u], i)
	}
	var out [][]int
	for _, u := range sortedKeys(byUnit) {
		out = append(out, w.differing(figures, byUnit[u][:min(maxUnit, len(byUnit[u]))])...)
	}
	return out
}

// differing groups the figures of one unit that are in conflict with each other.
func (w *work) differing(figures []counted, list []int) [][]int {
	s := newSets(len(list))
	for x := range list {
		for y := x + 1; y < len(list); y++ {
			a, b := &figures[list[x]], &figures[list[y]]
			if a.art != b.art && w.sameMatter(a, b) && compareFigures(a, b) == figuresConflict {
				s.join(x, y)
			}
		}
	}
	var out [][]int
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
	if a.figure.Unit == "year old" {
		if birthdayBetween(a, b) {
			return false
		}
		like += ofOne(a.people, b.people)
	}
	if a.event != "" && a.event == b.event {
		like += 0.25
	}
	if shares(a.people, b.people) {
		like += 0.1
	} else if a.figure.Unit == "year old" && len(a.people) > 0 && len(b.people) > 0 {
		return false
	}
	need := needed(a, b)
	return like >= need && (!w.needsNear(a, b) || likeness(a.near, b.near) >= nearLikeness && !w.givesToo(a, b) && !w.givesToo(b, a))
}

// needed is how alike the sentences of two figures of one unit must be for them to measure the same.
func needed(a, b *counted) float32 {
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
	return need
}

// ofOne is what it adds that two sentences are about one and the same person alone.
func ofOne(a, b []model.PersonID) float32 {
	if len(a) == 1 && len(b) == 1 && a[0] == b[0] {
		return 0.1
	}
	return 0
}

// birthdayBetween reports whether two ages a year apart can be of one person, because the reports lie apart too.
func birthdayBetween(a, b *counted) bool {
	if !a.asOf.Known() || !b.asOf.Known() {
		return false
	}
	d := a.figure.Value - b.figure.Value
	return d >= -1 && d <= 1 && gapDays(a.asOf.Period, b.asOf.Period) > farReports
}

// farReports is how many days apart two reports may lie for nobody in them to have had a birthday.
const farReports = 45

// nearLikeness is how alike the words right around two figures must be that are of one thing only if these
// say so.
const nearLikeness = 0.3

// nearBytes is how far those words reach to either side.
const nearBytes = 70

// needsNear reports whether only the words right around two figures can tell that they are of one thing:
// of money, of times that lie far apart, and of what one of the articles counts several times.
func (w *work) needsNear(a, b *counted) bool {
	switch u := a.figure.Unit; u {
	case "dollar", "euro", "pound", "yen", "second":
		return true
	case "year", "month", "week", "day", "hour", "minute":
		x, y := a.figure.Value, b.figure.Value
		return max(x, y) > farTimes*min(x, y)
	case "person", "percent", "year old":
		return false
	default:
		return !tolls(u) && !specialUnit(u) && (w.countsSeveral(a) || w.countsSeveral(b))
	}
}

// countsSeveral reports whether the article of a figure gives another one of its unit.
func (w *work) countsSeveral(a *counted) bool {
	for k := w.claimFrom[a.art]; k < w.claimFrom[a.art+1]; k++ {
		for _, f := range w.out.Claims[k].Figures {
			if f.Unit == a.figure.Unit && f.Value != a.figure.Value {
				return true
			}
		}
	}
	return false
}

// farTimes is how many times longer a time may be than another that is said of the same.
const farTimes = 1.5

// wordsNear are the stems of the words right around a figure, in its sentence. A figure may go on behind the
// end of its sentence, where an endless sentence is parted.
func (w *work) wordsNear(i int, s model.Span) []feature {
	in := w.around(i, s)
	in = model.Span{Start: min(in.Start, s.Start), End: max(in.End, s.End)}
	text := w.arts[i].Text
	from, to := max(in.Start, s.Start-nearBytes), min(in.End, s.End+nearBytes)
	for from > in.Start && text[from-1] != ' ' {
		from--
	}
	for to < in.End && text[to] != ' ' {
		to++
	}
	return contentVector(text[from:s.Start] + text[s.End:to])
}

// givesToo reports whether the article of b gives the value of a as well: then b is of something else.
func (w *work) givesToo(a, b *counted) bool {
	for k := w.claimFrom[b.art]; k < w.claimFrom[b.art+1]; k++ {
		for _, f := range w.out.Claims[k].Figures {
			if f.Unit == a.figure.Unit && f.Value == a.figure.Value {
				return true
			}
		}
	}
	return false
}

// timesApart reports whether two claims are dated for themselves and the dates do not meet.
func timesApart(x, y model.When) bool {
	own := func(w model.When) bool { return w.Known() && w.Basis != model.BasisInferred }
	return own(x) && own(y) && gapDays(x.Period, y.Period) > 1
}
