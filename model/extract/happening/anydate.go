package happening

import (
	"sort"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// anyDate dates a claim by the finest date in its content, when no verb or noun of it took one.
func (m *marker) anyDate(c *model.Claim, hosts []host) {
	own, planned := m.ownTime(c)
	if !own && !planned {
		return
	}
	best := -1
	days := 0
	for _, k := range m.datesIn(m.d.TokenAt(c.Content.Start), m.d.TokenAt(c.Content.End-1)+1) {
		p, err := model.ParseEDTF(m.dates[k].When)
		if err != nil || p.Days() < 0 || m.possessive(k) || m.ofAside(hosts, k) || m.ahead(k) || planned && !m.toCome(p) {
			continue
		}
		if best < 0 || p.Days() < days {
			best, days = k, p.Days()
		}
	}
	if best >= 0 {
		c.When = model.NewWhen(m.dates[best].When, m.dates[best].Basis)
		c.WhenRef = m.dates[best].Ref
	}
}

// ahead reports whether a date is a limit that is to come: "by 2031".
func (m *marker) ahead(k int) bool {
	if lowAt(m, m.d.TokenAt(m.dates[k].Ref.Span.Start)-1) != "by" {
		return false
	}
	p, err := model.ParseEDTF(m.dates[k].When)
	return err == nil && m.toCome(p)
}

// since dates what has gone on from a day to now by an interval that is open at its end: "has been in
// hospital since January".
func (m *marker) since(c *model.Claim) {
	from, to := m.d.TokenAt(c.Content.Start), m.d.TokenAt(c.Content.End-1)+1
	perfect := false
	for i := from; i < to; i++ {
		switch m.d.Low(i) {
		case "has", "have":
			perfect = true
		}
	}
	if !perfect {
		return
	}
	k := sort.Search(len(m.dates), func(k int) bool { return m.dates[k].Ref.Span.Start >= c.Content.Start })
	for ; k < len(m.dates) && m.dates[k].Ref.Span.End <= c.Content.End; k++ {
		d := &m.dates[k]
		if d.When == "" || strings.Contains(string(d.When), "/") {
			continue
		}
		if at := m.d.TokenAt(d.Ref.Span.Start) - 1; lowAt(m, at) == "since" && !m.ranks(at) {
			c.When = model.NewWhen(d.When+"/..", d.Basis)
			c.WhenRef = d.Ref
			return
		}
	}
}

// ranks reports whether the words before the "since" at token i rank something: "its first loss since 1992".
func (m *marker) ranks(i int) bool {
	for j := i - 1; j >= 0 && j > i-6; j-- {
		switch w := m.d.Low(j); {
		case w == "first", w == "only", w == "most", w == "least", w == "worst", w == "best", len(w) > 5 && strings.HasSuffix(w, "est"):
			return true
		}
	}
	return false
}

// ownTime reports whether a date anywhere in a claim dates it: one without a verb, or with a first verb in the
// past. In "The company has a deadline set at June 1" and "He announced cuts of 20% for the quarter" none does.
// What will be done takes a date that is to come: planned.
func (m *marker) ownTime(c *model.Claim) (own, planned bool) {
	from, to := m.d.TokenAt(c.Content.Start), m.d.TokenAt(c.Content.End-1)+1
	for i := from; i < to && i < len(m.d.Tokens); i++ {
		switch w := m.d.Low(i); {
		case w == "will", w == "would", w == "shall", w == "won't", w == "won’t":
			return false, true
		case w == "is", w == "are", w == "has", w == "have", isFuture(w), isPluralSubject(w) && i+1 < to && !isFuture(m.low(i+1, to)) && !m.pastAt(i+1, from, to):
			return false, false
		case m.pastAt(i, from, to):
			return true, false
		}
	}
	return c.Cue.Empty(), false
}

// toCome reports whether a period lies after the day of publication.
func (m *marker) toCome(p model.Period) bool {
	pub := model.NewWhen(m.d.Article.Published, model.BasisInferred)
	return pub.Known() && p.From > pub.Period.To
}

// hasVerb reports whether a span holds a verb that shows its time.
func (m *marker) hasVerb(s model.Span) bool {
	from, to := m.d.TokenAt(s.Start), m.d.TokenAt(s.End-1)+1
	for i := from; i < to && i < len(m.d.Tokens); i++ {
		if w := m.d.Low(i); isBe(w) || w == "has" || w == "have" || isFuture(w) || m.pastAt(i, from, to) {
			return true
		}
	}
	return false
}

// pastAt reports whether token i is a verb in the past, of a state or of something done.
func (m *marker) pastAt(i, from, to int) bool {
	switch w := m.d.Low(i); w {
	case "was", "were", "did", "had":
		return true
	default:
		return m.d.Tokens[i].Kind == text.Word && m.pastVerb(i, from, to, w)
	}
}

// ofAside reports whether a date dates a verb of a relative clause, in which it stands, and no other verb.
func (m *marker) ofAside(hosts []host, k int) bool {
	aside := false
	for i := range hosts {
		if hosts[i].when != k {
			continue
		}
		if !hosts[i].aside || m.beforeClause(k, hosts[i].tok) {
			return false
		}
		aside = true
	}
	return aside
}

// beforeClause reports whether the relative clause of the verb at token host opens behind a date.
func (m *marker) beforeClause(k, host int) bool {
	for i := m.d.TokenAt(m.dates[k].Ref.Span.End-1) + 1; i < host; i++ {
		switch m.d.Low(i) {
		case "who", "which", "whom", "whose":
			return true
		}
	}
	return false
}
