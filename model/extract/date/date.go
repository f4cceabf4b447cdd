// Package date finds temporal expressions and gives them TIMEX3 values.
//
// One pass over the terms of a text finds the expressions by rules; a second pass, in
// the order of the text, gives each a value: against the publication date, or against the date
// that the text is speaking of, whichever the words ask for. What cannot be known keeps X in its
// value and the basis unknown.
package date

import (
	"sync"

	"example.org/sitrep/model"
	"example.org/sitrep/model/rule"
	"example.org/sitrep/model/text"
)

// found is an expression before it has a value.
type found struct {
	reading
	rule        *dateRule
	first, last int // terms
	sentence    int // index into Doc.Sentences, -1 outside all
}

// rooms are the slices of terms that no article needs at the time: one is as long as its article has words.
var rooms = sync.Pool{New: func() any { return new([]rule.Term) }} //nolint:gochecknoglobals // a store of empty room

// Extract returns the temporal expressions of an article, ascending by span.
func Extract(d *text.Doc) []model.DateMention {
	g := grammar()
	room := rooms.Get().(*[]rule.Term) //nolint:forcetypeassert // nothing else is put there
	terms := termsOf(d, g.Lookup, *room)
	defer func() {
		*room = terms
		rooms.Put(room)
	}()
	all := find(d, g, terms)
	if len(all) == 0 {
		return nil
	}
	r := newResolver(d, terms, all)
	out := make([]model.DateMention, 0, len(all))
	for i := range all {
		if m, ok := r.resolve(i); ok {
			out = append(out, m)
		}
	}
	return out
}

// find runs the rules over the terms. Expressions do not overlap.
func find(d *text.Doc, g *rule.Grammar[reading], terms []rule.Term) []found {
	var all []found
	m := match{Text: d.Text, Terms: terms}
	sentence := 0
	for i := 0; i < len(terms); {
		if !promising(terms, i) {
			i++
			continue
		}
		m.First = i
		got, r, ok := g.Match(&m)
		if !ok {
			i++
			continue
		}
		last := m.Last - got.tail
		f := found{reading: got, rule: r, first: i + got.lead, last: last, sentence: -1}
		at := int(terms[f.first].Start)
		for sentence < len(d.Sentences) && d.Sentences[sentence].Span.End <= at {
			sentence++
		}
		if sentence < len(d.Sentences) && d.Sentences[sentence].Span.Start <= at {
			f.sentence = sentence
		}
		all = append(all, f)
		i = last
		if d.Stopped() {
			break
		}
	}
	return all
}

// promising is a cheap test before the rules are tried: a term that no rule knows starts none,
// and one that only introduces ("the", "about") must have a known one behind it.
func promising(terms []rule.Term, i int) bool {
	t := terms[i]
	if !t.Known() {
		return false
	}
	if t.Class != 0 && t.Class&^weak == 0 {
		return i+1 < len(terms) && terms[i+1].Known()
	}
	return true
}
