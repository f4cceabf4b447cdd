package entity

import "example.org/sitrep/model/lexicon"

// nameIndex finds the people whose names may fit another one, so that a text of many names is not compared
// name by name. What it finds is to be tested still: it may hold people by names that they have no more, and
// one of them twice.
type nameIndex struct {
	byWord  map[string][]*person   // by each word of the name
	byLast  map[lastKey][]*person  // by the last word of a name of several
	byGap   map[gapKey][]*person   // by all words but one, of which the first letter stands
	byFirst map[string][]*person   // by the first word of a name of several
	firsts  []string               // the keys of byFirst, in the order in which they came
	spelled map[shapeKey][]*person // by the shape of the last word of a name of several
}

type lastKey string

// gapKey is a name without the letters of one of its words behind the first.
type gapKey struct {
	name string
	gap  int
}

// shapeKey is the first letter of a word and its length.
type shapeKey struct {
	first  byte
	length int
}

// addPerson puts a person behind the others.
func (f *folder) addPerson(pe *person) {
	pe.at = len(f.people)
	f.people = append(f.people, pe)
	f.names.add(pe)
}

// add notes a person under its present name.
func (x *nameIndex) add(pe *person) {
	if x.byWord == nil {
		*x = nameIndex{
			byWord: map[string][]*person{}, byLast: map[lastKey][]*person{}, byGap: map[gapKey][]*person{},
			byFirst: map[string][]*person{}, spelled: map[shapeKey][]*person{},
		}
	}
	for i, w := range pe.words {
		x.byWord[w] = append(x.byWord[w], pe)
		k := gapOf(pe.words, i)
		x.byGap[k] = append(x.byGap[k], pe)
	}
	if len(pe.words) < 2 {
		return
	}
	first, last := pe.words[0], pe.words[len(pe.words)-1]
	x.byLast[lastKey(last)] = append(x.byLast[lastKey(last)], pe)
	if x.byFirst[first] == nil {
		x.firsts = append(x.firsts, first)
	}
	x.byFirst[first] = append(x.byFirst[first], pe)
	if last != "" {
		k := shapeKey{last[0], len(last)}
		x.spelled[k] = append(x.spelled[k], pe)
	}
}

func gapOf(words []string, gap int) gapKey {
	var name []byte
	for i, w := range words {
		if i == gap {
			w = w[:min(1, len(w))]
		}
		name = append(append(name, w...), ' ')
	}
	return gapKey{string(name), gap}
}

// holding are the people of whom the rarest of some words is a part of the name: those with all of them are
// among these.
func (x *nameIndex) holding(words []string) []*person {
	rarest := x.byWord[words[0]]
	for _, w := range words[1:] {
		if with := x.byWord[w]; len(with) < len(rarest) {
			rarest = with
		}
	}
	return rarest
}

// like are the people whose full name may be another form or spelling of a name.
func (x *nameIndex) like(words []string) []*person {
	out := append([]*person(nil), x.holding(words)...)
	if len(words) > 1 {
		out = append(out, x.byLast[lastKey(words[len(words)-1])]...)
	}
	for i := range words {
		out = append(out, x.byGap[gapOf(words, i)]...)
	}
	return out
}

// shortened are the people of whom a word may be the short form of the first name.
func (x *nameIndex) shortened(lex *lexicon.Lexicon, short string) []*person {
	if !lex.MayBeShort(short) {
		return nil
	}
	var out []*person
	for _, first := range x.firsts {
		if lex.ShortFor(short, first) {
			out = append(out, x.byFirst[first]...)
		}
	}
	return out
}

// spelt are the people of whom a word may be a spelling of the last name.
func (x *nameIndex) spelt(word string) []*person {
	if len(word) <= 6 {
		return nil
	}
	var out []*person
	for length := len(word) - 2; length <= len(word)+2; length++ {
		out = append(out, x.spelled[shapeKey{word[0], length}]...)
	}
	return out
}
