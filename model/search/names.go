package search

import (
	"cmp"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// named is a country, person or organisation with the forms it is found by.
type named struct {
	kind   Kind
	at     int // index into the briefing's list of its kind
	weight int // mentions
}

// form is one way to write a name.
type form struct {
	of    int32 // index into names.all
	words []string
	ref   model.Ref // a mention written so
	alias bool      // a city or a demonym: it means the country but is not its name
}

// names are all countries, people and organisations with every form of them.
type names struct {
	all   []named
	forms []form
	words *vocabulary // places are indexes into forms
}

func newNames(b *model.Briefing) *names {
	n := &names{}
	for i := range b.Countries {
		n.addCountry(b, i)
	}
	for i := range b.People {
		p := &b.People[i]
		n.addMentions(b, named{Person, i, len(p.Mentions)}, p.Name, p.Mentions)
	}
	for i := range b.Organisations {
		o := &b.Organisations[i]
		n.addMentions(b, named{Organisation, i, len(o.Mentions)}, o.Name, o.Mentions)
	}
	var v vocabularyBuilder
	for i, f := range n.forms {
		for _, w := range f.words {
			v.add([]byte(w), int32(i)) //nolint:gosec // fewer forms than bytes of text
		}
	}
	n.words = v.build()
	return n
}

func (n *names) addCountry(b *model.Briefing, i int) {
	c := &b.Countries[i]
	of := int32(len(n.all)) //nolint:gosec // fewer than 250 countries
	n.all = append(n.all, named{Country, i, len(c.Mentions)})
	var first model.Ref
	if len(c.Mentions) > 0 {
		first = c.Mentions[0].Ref
	}
	if k := slices.IndexFunc(c.Mentions, func(m model.CountryMention) bool { return m.Kind == model.CountryName }); k >= 0 {
		first = c.Mentions[k].Ref
	}
	seen := map[string]bool{}
	name := fold(c.Name)
	for _, m := range c.Mentions {
		words := fold(b.Quote(m.Ref))
		key := strings.Join(words, " ")
		if len(words) == 0 || seen[key] {
			continue
		}
		seen[key] = true
		n.forms = append(n.forms, form{of: of, words: words, ref: m.Ref, alias: m.Kind != model.CountryName})
	}
	if !seen[strings.Join(name, " ")] {
		n.forms = append(n.forms, form{of: of, words: name, ref: first})
	}
	n.forms = append(n.forms, form{of: of, words: []string{strings.ToLower(string(c.Code))}, ref: first})
}

func (n *names) addMentions(b *model.Briefing, x named, name string, mentions []model.Mention) {
	of := int32(len(n.all)) //nolint:gosec // fewer names than bytes of text
	n.all = append(n.all, x)
	seen := map[string]bool{}
	var first model.Ref
	for _, m := range mentions {
		if !m.Kind.Named() {
			continue
		}
		if first.None() {
			first = m.Ref
		}
		words := fold(b.Quote(m.Ref))
		key := strings.Join(words, " ")
		if len(words) == 0 || seen[key] {
			continue
		}
		seen[key] = true
		n.forms = append(n.forms, form{of: of, words: words, ref: m.Ref})
	}
	if words := fold(name); len(words) > 0 && !seen[strings.Join(words, " ")] {
		n.forms = append(n.forms, form{of: of, words: words, ref: first})
	}
}

// nameHit is a name with the form that matched best.
type nameHit struct {
	of, form int32
	score    int
	near     bool
}

// What a word of a name is worth: whole, its beginning, something near, and all of the name.
const (
	scoreWhole  = 30
	scorePrefix = 20
	scoreFirst  = 5 // the first word of the form
	scoreNear   = 5
	scoreAll    = 25
	scoreAlias  = -20
)

// find ranks the names that have all wanted terms in one form and no unwanted one.
func (n *names) find(m matcher) []nameHit {
	score, best := make([]int, len(n.forms)), make([]int, len(n.forms))
	has := make([]uint8, len(n.forms))
	need := uint8(0)
	barred := map[int32]bool{}
	for _, w := range m {
		if w.Not {
			n.each(w, func(f int32, _ int) { barred[n.forms[f].of] = true })
			continue
		}
		clear(best)
		n.each(w, func(f int32, s int) {
			if has[f] == need {
				has[f]++
			}
			if has[f] == need+1 && s > best[f] {
				score[f] += s - best[f]
				best[f] = s
			}
		})
		need++
	}
	if need == 0 {
		return nil
	}
	return n.rank(m, barred, has, need, score)
}

// each calls fn with every form that has the term, and what the match is worth.
func (n *names) each(w wanted, fn func(form int32, score int)) {
	if len(w.near) > 0 {
		for _, x := range w.near {
			if i := n.words.exact(x); i >= 0 {
				for _, f := range n.words.places(i) {
					fn(f, scoreNear)
				}
			}
		}
		return
	}
	lo, hi := n.words.prefix(w.Words[0])
	for i := lo; i < hi; i++ {
		for _, f := range n.words.places(i) {
			if s, ok := n.forms[f].match(w); ok {
				fn(f, s)
			}
		}
	}
}

// match is what the term is worth in the form.
func (f form) match(w wanted) (score int, ok bool) {
	last := len(w.Words) - 1
	for i := 0; i+last < len(f.words); i++ {
		if !slices.Equal(f.words[i:i+last], w.Words[:last]) || !strings.HasPrefix(f.words[i+last], w.Words[last]) {
			continue
		}
		s := scorePrefix
		if f.words[i+last] == w.Words[last] {
			s = scoreWhole
		} else if w.Phrase {
			continue
		}
		if i == 0 {
			s += scoreFirst
		}
		if s > score {
			score, ok = s, true
		}
	}
	return score, ok
}

func (n *names) rank(m matcher, barred map[int32]bool, has []uint8, need uint8, score []int) []nameHit {
	near := slices.ContainsFunc(m, func(w wanted) bool { return len(w.near) > 0 })
	words := 0
	for _, w := range m {
		if !w.Not {
			words += len(w.Words)
		}
	}
	byName := map[int32]nameHit{}
	for i, f := range n.forms {
		if has[i] != need || barred[f.of] {
			continue
		}
		s := score[i]
		if !near && words == len(f.words) && s >= scoreWhole*int(need) {
			s += scoreAll
		}
		if f.alias {
			s += scoreAlias
		}
		if old, ok := byName[f.of]; !ok || s > old.score {
			byName[f.of] = nameHit{of: f.of, form: int32(i), score: s, near: near} //nolint:gosec // an index
		}
	}
	out := make([]nameHit, 0, len(byName))
	for _, h := range byName {
		out = append(out, h)
	}
	slices.SortFunc(out, func(a, b nameHit) int {
		x, y := n.all[a.of], n.all[b.of]
		return cmp.Or(b.score-a.score, cmp.Compare(x.kind, y.kind), y.weight-x.weight, int(a.of-b.of))
	})
	return out
}
