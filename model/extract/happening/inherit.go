package happening

import (
	"sort"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// newsDays is how many days before publication the first date of a report may lie to be its news day.
const newsDays = 8

// inherit dates the claims that have no date of their own. What is told in the past takes the day that the
// report has come to, at first the one that its first sentences give, else the day of publication; what is
// told of now takes the day of publication. All of it is inferred. What was told as the
// past of the past stays undated, unless it is only said.
func (m *marker) inherit(claims []model.Claim) {
	pub := model.NewWhen(m.d.Article.Published, model.BasisInferred)
	if !pub.Known() || pub.Period.Precision != model.PrecisionDay {
		return
	}
	day := m.newsDay(claims, pub)
	for i := range claims {
		c := &claims[i]
		if m.byClock(c, pub) {
			c.When = day
			c.When.Basis = model.BasisInherited
		}
		if c.When.Known() && c.Speaker.Own() && !m.dateLine(c) && near(c.When, pub) {
			day = c.When
			day.Basis = model.BasisInferred
		}
		if c.When.Known() || m.dateLine(c) || m.hadSaid(c) || m.pastPerfect(c) && (c.Kind != model.KindNone || c.Speaker.Own()) {
			continue
		}
		if c.Kind != model.KindNone && !c.Planned && day.EDTF != pub.EDTF && m.refersBack(c) {
			c.When = model.NewWhen(day.EDTF+"/"+pub.EDTF, model.BasisInferred)
			continue
		}
		c.When = pub
		if m.past(c) || m.toldInPast(claims, i) {
			c.When = m.off(c, day)
		}
	}
}

// byClock reports whether nothing dates a claim but a time on the clock, which was taken to be of the day of
// publication: "The bus left at 6 a.m."
func (m *marker) byClock(c *model.Claim, pub model.When) bool {
	if c.WhenRef.None() || c.When.EDTF != pub.EDTF {
		return false
	}
	i := sort.Search(len(m.in.Dates), func(i int) bool { return m.in.Dates[i].Ref.Span.Start >= c.WhenRef.Span.Start })
	if i == len(m.in.Dates) || m.in.Dates[i].Ref != c.WhenRef || m.in.Dates[i].Rule != "date/clock" || !m.in.Dates[i].AnchorRef.None() {
		return false
	}
	for t := m.d.TokenAt(c.WhenRef.Span.Start); t <= m.d.TokenAt(c.WhenRef.Span.End-1); t++ {
		if w := m.d.Low(t); len(w) > 2 && m.d.Tokens[t].Upper || strings.HasSuffix(w, "day") || w == "tomorrow" {
			return false // "6 a.m. on May 3", "9 p.m. today"
		}
	}
	return true
}

// hadSaid reports whether the saying itself is told as the past of the past: "had also reported that".
func (m *marker) hadSaid(c *model.Claim) bool {
	if c.Cue.Empty() {
		return false
	}
	t := m.d.TokenAt(c.Cue.Start)
	for i := t - 1; i >= 0 && i > t-3; i-- {
		if w := m.d.Low(i); w == "had" || !isAdverb(w) {
			return w == "had"
		}
	}
	return false
}

// toldInPast reports whether a claim is said in a sentence in which another saying is in the past: "Because it
// thinks so, he said that": one sentence has one day.
func (m *marker) toldInPast(claims []model.Claim, i int) bool {
	if claims[i].Cue.Empty() {
		return false
	}
	s := m.sentenceAt(claims[i].Content.Start)
	for k := max(0, i-2); k < len(claims) && k <= i+2; k++ {
		if k != i && !claims[k].Cue.Empty() && m.sentenceAt(claims[k].Content.Start) == s && m.past(&claims[k]) {
			return true
		}
	}
	return false
}

// off is the day that a sentence which opens with a distance from the news is about: "A day before the
// announcement, they met". Without such words it is the news day.
func (m *marker) off(c *model.Claim, day model.When) model.When {
	s := m.sentenceAt(c.Content.Start)
	if s < 0 || day.Period.Precision != model.PrecisionDay {
		return day
	}
	first := m.d.Sentences[s].First
	for i := first + 2; i < first+5; i++ {
		sign := offsetSign(lowAt(m, i))
		if sign == 0 || !isDefinite(lowAt(m, i+1)) {
			continue
		}
		if n, unit, ok := m.amount(i, first); ok {
			return model.NewWhen(shift(day.Period.From, sign*n, unit), model.BasisInferred)
		}
	}
	return day
}

// newsDay is the first day given in the first sentences that lies close before the publication.
func (m *marker) newsDay(claims []model.Claim, pub model.When) model.When {
	for i := range claims {
		c := &claims[i]
		if m.sentenceAt(c.Content.Start) > 6 {
			break
		}
		w := c.When
		if !w.Known() || m.dateLine(c) || w.Period.Precision != model.PrecisionDay {
			continue
		}
		if near(w, pub) {
			w.Basis = model.BasisInferred
			return w
		}
	}
	return pub
}

// near reports whether a day lies close before the publication or on it.
func near(w, pub model.When) bool {
	return w.Period.Precision == model.PrecisionDay && w.Period.From <= pub.Period.From && pub.Period.From-w.Period.From <= newsDays
}

// refersBack reports whether a claim tells of what followed the happening that the report is about:
// "subsequently", "in retaliation", "no troops took part in the raid".
func (m *marker) refersBack(c *model.Claim) bool {
	low := m.d.Lower[c.Ref.Span.Start:c.Ref.Span.End]
	for _, s := range []string{"subsequently", "in retaliation", "in response to the", "in the aftermath"} {
		if strings.Contains(low, s) {
			return true
		}
	}
	if c.Kind != model.KindStatement {
		return false
	}
	for _, s := range []string{"the raid", "the attack", "the operation", "the crash", "the shooting", "the strike", "the quake", "the blast", "the explosion", "the killing", "the arrest"} {
		if strings.Contains(low, s) {
			return true
		}
	}
	return false
}

// dateLine reports whether a claim is little more than a date: the line that dates an article.
func (m *marker) dateLine(c *model.Claim) bool {
	return !c.WhenRef.None() && 3*c.WhenRef.Span.Len() > 2*c.Content.Len()
}

// past reports whether a verb in the past leads a claim.
func (m *marker) past(c *model.Claim) bool {
	from, to := m.d.TokenAt(c.Content.Start), m.d.TokenAt(c.Content.End-1)+1
	switch {
	case c.Cue.Empty():
	case strings.HasSuffix(m.d.Lower[c.Cue.Start:c.Cue.End], "ing"): // "they met, saying": what leads has the tense
		from, to = m.d.TokenAt(c.Ref.Span.Start), m.d.TokenAt(c.Ref.Span.End-1)+1
	default:
		from, to = m.d.TokenAt(c.Cue.Start), m.d.TokenAt(c.Cue.End-1)+1
	}
	before := min(from, m.d.TokenAt(c.Ref.Span.Start)) // "was praised by": what stands before the cue counts
	for i := from; i < to && i < len(m.d.Tokens); i++ {
		w := m.d.Low(i)
		if w == "according" || w == "was" || w == "were" || w == "did" {
			return true
		}
		if w == "is" || w == "are" || w == "has" || w == "have" || w == "will" {
			return false
		}
		if m.d.Tokens[i].Kind == text.Word && (isSpeech(w) || m.pastVerb(i, before, to, w)) {
			return true
		}
	}
	return m.inTitle(from)
}

// lookBack reports whether the "had" at i stands in a relative clause behind a verb in the past, which leads: "signed the
// law that the house had passed".
func (m *marker) lookBack(i, from int) bool {
	for k := i - 1; k > from && k > i-6; k-- {
		switch m.d.Low(k) {
		case "that", "which", "who", "whom":
			for j := from; j < k-1; j++ {
				if m.d.Tokens[j].Kind == text.Word && m.pastVerb(j, from, k, m.d.Low(j)) && !isSpeech(m.d.Low(j)) {
					return true
				}
			}
			return false
		}
	}
	return false
}

func (m *marker) pastPerfect(c *model.Claim) bool {
	from, to := m.d.TokenAt(c.Content.Start), m.d.TokenAt(c.Content.End-1)
	for i := from; i <= to && i < len(m.d.Tokens); i++ {
		if m.d.Low(i) == "had" && i+1 < len(m.d.Tokens) {
			next := m.d.Low(i + 1)
			if len(next) > 2 && (next[len(next)-2:] == "ed" || m.words.IrregularPast(next) != "" || next == "been") {
				return !m.lookBack(i, from)
			}
		}
	}
	return false
}
