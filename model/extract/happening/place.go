package happening

import (
	"slices"
	"sort"
	"strings"

	"example.org/sitrep/model"
)

// places lists the countries of a happening: where it was first, then those of the words and the
// people of the claim; without any, those of the sentence before it in the paragraph or of the article.
func (m *marker) places(c *model.Claim) []model.CountryCode {
	out, others := m.mentioned(c)
	if len(out) == 0 {
		out = m.subject(c)
	}
	for _, code := range slices.Concat(others, c.Countries) {
		out = addTo(out, code)
	}
	if len(out) > 0 {
		return out
	}
	for _, id := range c.People {
		for k := range m.in.People {
			if p := &m.in.People[k]; p.ID == id {
				for _, code := range p.Countries {
					out = addTo(out, code)
				}
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	return m.context(c)
}

// mentioned lists the countries that a claim mentions: those that say where, and the others.
func (m *marker) mentioned(c *model.Claim) (located, others []model.CountryCode) {
	i := sort.Search(len(m.in.Countries), func(i int) bool { return m.in.Countries[i].Ref.Span.Start >= c.Ref.Span.Start })
	for ; i < len(m.in.Countries) && m.in.Countries[i].Ref.Span.End <= c.Ref.Span.End; i++ {
		k := &m.in.Countries[i]
		if m.locates(k) {
			located = addTo(located, k.Code)
		} else if c.Content.Contains(k.Ref.Span) || !c.Speaker.Own() {
			others = addTo(others, k.Code)
		}
	}
	return located, others
}

// subject is the country of the person who opens a claim before any country is mentioned in it: of the
// person, else the one that the paragraph was about.
func (m *marker) subject(c *model.Claim) []model.CountryCode {
	i := sort.Search(len(m.persons), func(i int) bool { return m.persons[i].span.Start >= c.Content.Start })
	if i == len(m.persons) || m.persons[i].span.Start > c.Content.Start+60 {
		return nil
	}
	p := m.persons[i]
	k := sort.Search(len(m.in.Countries), func(k int) bool { return m.in.Countries[k].Ref.Span.Start >= c.Content.Start })
	if k < len(m.in.Countries) && m.in.Countries[k].Ref.Span.Start < p.span.End {
		return nil
	}
	if codes := m.in.People[p.person].Countries; len(codes) > 0 {
		return slices.Clone(codes[:1])
	}
	para := m.d.Article.ParagraphAt(c.Ref.Span.Start)
	if para < 0 || k == 0 || m.in.Countries[k-1].Ref.Span.Start < m.d.Article.Paras[para].Start {
		return nil
	}
	return []model.CountryCode{m.in.Countries[k-1].Code}
}

// locates reports whether a mention says where: a city, or a name or region after "in", "at", "near".
func (m *marker) locates(k *model.CountryMention) bool {
	if k.Kind == model.CountryCity {
		return true
	}
	if k.Kind != model.CountryName && k.Kind != model.CountryRegion {
		return false
	}
	t := m.d.TokenAt(k.Ref.Span.Start)
	for j := t - 1; j >= 0 && j >= t-4; j-- {
		switch m.d.Low(j) {
		case "in", "at", "near", "off", "across", "inside", "outside", "throughout", "around":
			return true
		case ",", ".", ";", "of", "and", "to", "from", "by", "with", "for":
			return false
		}
	}
	return false
}

// context is the country that the paragraph was about before the claim, or, for "the country" and "the
// nation", the paragraph before it; else the article's own.
func (m *marker) context(c *model.Claim) []model.CountryCode {
	paras := m.d.Article.Paras
	para := m.d.Article.ParagraphAt(c.Ref.Span.Start)
	if para < 0 {
		return m.home
	}
	if code, ok := m.topic(paras[para].Start, c.Ref.Span.Start); ok {
		return []model.CountryCode{code}
	}
	if para > 0 && m.refersToCountry(c) {
		if code, ok := m.topic(paras[para-1].Start, paras[para].Start); ok {
			return []model.CountryCode{code}
		}
	}
	return m.home
}

// openingTokens is how far into a sentence a country stands that the sentence is about.
const openingTokens = 6

// topic is the country that the last sentence with any between two offsets is about: the one that opens
// it, else its last.
func (m *marker) topic(from, to int) (model.CountryCode, bool) {
	last := sort.Search(len(m.in.Countries), func(i int) bool { return m.in.Countries[i].Ref.Span.Start >= to }) - 1
	if last < 0 || m.in.Countries[last].Ref.Span.Start < from {
		return "", false
	}
	best := last
	sentence := m.sentenceAt(m.in.Countries[last].Ref.Span.Start)
	if sentence < 0 {
		return m.in.Countries[last].Code, true
	}
	opening := m.d.TokenAt(m.d.Sentences[sentence].Span.Start)
	for i := last; i >= 0 && m.in.Countries[i].Ref.Span.Start >= from; i-- {
		at := m.in.Countries[i].Ref.Span.Start
		if m.sentenceAt(at) != sentence {
			break
		}
		if m.d.TokenAt(at)-opening < openingTokens {
			best = i
		}
	}
	return m.in.Countries[best].Code, true
}

// refersToCountry reports whether a claim takes up a country without its name.
func (m *marker) refersToCountry(c *model.Claim) bool {
	from, to := m.d.TokenAt(c.Content.Start), m.d.TokenAt(c.Content.End-1)
	for i := from; i < to && i+1 < len(m.d.Tokens); i++ {
		if w := m.d.Low(i); w != "the" && w != "that" && w != "this" {
			continue
		}
		switch strings.TrimSuffix(strings.TrimSuffix(m.d.Low(i+1), "'s"), "’s") {
		case "country", "nation", "republic", "kingdom":
			return true
		}
	}
	return false
}

// mainCountry is the country that the article mentions most, when it leads clearly.
func (m *marker) mainCountry() []model.CountryCode {
	count := map[model.CountryCode]int{}
	for i := range m.in.Countries {
		count[m.in.Countries[i].Code]++
	}
	best, second := model.CountryCode(""), 0
	for code, n := range count {
		if best == "" || n > count[best] || n == count[best] && code < best {
			best = code
		}
	}
	for code, n := range count {
		if code != best {
			second = max(second, n)
		}
	}
	if best == "" || count[best] == second {
		return nil
	}
	return []model.CountryCode{best}
}
