package entity

import (
	"fmt"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// sorted is the people that have mentions, in order of first mention, and their mentions in order.
func (f *folder) sorted() []*person {
	out := slices.DeleteFunc(slices.Clone(f.people), func(pe *person) bool { return len(pe.mentions) == 0 })
	for _, pe := range out {
		slices.SortStableFunc(pe.mentions, func(a, b *piece) int { return a.first - b.first })
	}
	slices.SortStableFunc(out, func(a, b *person) int { return a.mentions[0].first - b.mentions[0].first })
	return out
}

// result writes the folded people down.
func (f *folder) result(countries []model.CountryMention) []model.Person {
	people := f.sorted()
	out := make([]model.Person, 0, len(people))
	taken := map[string]int{}
	refs := f.references()
	countries = slices.SortedStableFunc(slices.Values(countries), func(a, b model.CountryMention) int { return a.Ref.Compare(b.Ref) })
	for _, pe := range people {
		id := strings.Clone(strings.Join(pe.words, " ")) // a piece of it would keep the whole text in lower case
		taken[id]++
		if n := taken[id]; n > 1 {
			id = fmt.Sprintf("%s#%d", id, n)
		}
		p := model.Person{ID: model.PersonID(id), Name: f.x.form(pe.full), Links: slices.Compact(pe.links)}
		for _, m := range pe.mentions {
			p.Forms = append(p.Forms, f.x.form(m))
			p.Mentions = append(p.Mentions, model.Mention{Ref: f.x.d.Ref(m.first, f.x.nameEnd(m)), Kind: m.mkind, Why: m.why, Rule: m.rule})
		}
		for _, r := range refs[pe] {
			p.Mentions = append(p.Mentions, model.Mention{Ref: f.x.d.Ref(r.first, r.last), Kind: r.kind, Why: r.why, Rule: r.rule})
		}
		slices.SortStableFunc(p.Mentions, func(a, b model.Mention) int { return a.Ref.Compare(b.Ref) })
		slices.Sort(p.Forms)
		p.Forms = slices.Compact(p.Forms)
		p.Roles = f.x.roles(pe)
		p.Countries = f.x.countriesOf(pe, p.Roles, countries)
		out = append(out, p)
	}
	return out
}

// form is a mention as written.
func (x *reader) form(p *piece) string { return x.d.Span(p.first, x.nameEnd(p)).In(x.d.Text) }

// nameEnd is the end of the tokens of a name, with the point after "Jr".
func (x *reader) nameEnd(p *piece) int {
	if p.suffix && p.last < len(x.d.Tokens) && x.d.Word(p.last) == "." && !x.d.Tokens[p.last].Space {
		if l := x.d.Low(p.last - 1); l == "jr" || l == "sr" || l == "jnr" {
			return p.last + 1
		}
	}
	return p.last
}
