package happening

import (
	"sort"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// ofTomorrow reports whether a tomorrow is the future in general: "the cars of tomorrow".
func (m *marker) ofTomorrow(s model.Span) bool {
	return s.Len() == len("tomorrow") && lowAt(m, m.d.TokenAt(s.Start)-1) == "of" && s.In(m.d.Lower) == "tomorrow"
}

// bounds reports whether a date only measures: "the first loss since 1992", "more than in 2008".
func (m *marker) bounds(s model.Span) bool {
	t := m.d.TokenAt(s.Start)
	for i := t - 1; i >= 0 && i > t-6; i-- {
		switch m.low(i, len(m.d.Tokens)) {
		case "since", "until", "till", "through", "than", "compared":
			return true
		case "from":
			return !m.rangeOrWhen(m.d.TokenAt(s.End-1)+1) && m.compares(i)
		case "for":
			return i == t-1 && i > 0 && !m.d.Tokens[i].Upper && m.longPeriod(s) // "a profit for 2009"
		case "%", "percent", "million", "billion", "$":
		case "the", "a", "of", "to", "in", "with", "at", "same", "period", "start", "beginning", "end", "month", "quarter", "early", "late":
		default:
			if m.d.Tokens[i].Kind != text.Number {
				return false
			}
		}
	}
	return false
}

// rangeOrWhen reports whether what follows a date at token i makes more of it than something to compare
// with: "from March to May", "from 2008, when it lost a fifth".
func (m *marker) rangeOrWhen(i int) bool {
	return lowAt(m, i) == "to" || lowAt(m, i) == "when" || lowAt(m, i) == "," && lowAt(m, i+1) == "when"
}

// longPeriod reports whether a span is a date that gives more than a month.
func (m *marker) longPeriod(s model.Span) bool {
	i := sort.Search(len(m.dates), func(i int) bool { return m.dates[i].Ref.Span.Start >= s.Start })
	if i == len(m.dates) || m.dates[i].Ref.Span != s {
		return false
	}
	p, err := model.ParseEDTF(m.dates[i].When)
	return err == nil && (p.Days() < 0 || p.Days() > 31)
}

// compares reports whether a word of more or less stands before the "from" at token i: "up from 14% a year
// ago", "a drop from a year earlier".
func (m *marker) compares(i int) bool {
	for j := i - 1; j >= 0 && j > i-8; j-- {
		switch m.d.Low(j) {
		case "up", "down", "rise", "rose", "rises", "risen", "increase", "increased", "increases", "drop", "dropped", "drops", "decline", "declined", "declines", "fell", "fall", "falls", "fallen",
			"gain", "gained", "gains", "grew", "grown", "growth", "improvement", "improved", "jump", "jumped", "jumps", "plunge", "plunged", "surge", "surged", "slump", "slumped", "change", "changed":
			return true
		case ".", ";":
			return false
		}
	}
	return false
}

// inName reports whether a year stands in brackets after a name or in a title, where it dates nothing.
func (m *marker) inName(s model.Span) bool {
	return s.Start > 0 && s.End < len(m.d.Text) && m.d.Text[s.Start-1] == '(' && m.d.Text[s.End] == ')' && s.Len() == 9
}

// productWords is how many words may stand between the year of a product and what it is.
const productWords = 3

// ofProduct reports whether a year tells one model of a product, or the times of a thing, from another, and dates nothing
// that is told of it: "the fans of the 2016 model", "the 2008 crisis-era rules", "2016 election interference".
func (m *marker) ofProduct(s model.Span) bool {
	t := m.d.TokenAt(s.Start)
	if s.Len() != 4 || m.d.Tokens[t].Kind != text.Number || t == 0 || m.d.Low(t-1) == "in" {
		return false
	}
	for i := t + 1; i <= t+1+productWords && i < len(m.d.Tokens) && m.d.Tokens[i].Kind == text.Word && !m.d.Tokens[i].Line; i++ {
		switch w := m.d.Low(i); {
		case isPreposition(w), isConjunction(w), isBe(w), isModal(w), isDeterminer(w):
			return false
		case strings.HasSuffix(w, "-era"):
			return true
		}
		switch m.d.Low(i) {
		case "model", "models", "design", "designs", "redesign", "edition", "refresh", "predecessor", "predecessors", "lineup", "keyboard", "sedan", "suv", "pickup", "hatchback", "convertible", "coupe",
			"interference", "meddling", "tampering":
			return true
		}
	}
	return false
}
