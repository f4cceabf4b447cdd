package entity

import (
	"hash/maphash"
	"iter"

	"example.org/sitrep/model/lexicon"
)

// nameIndex finds the people whose names may fit another one, so that a text of many names is not compared
// name by name. What it finds is to be tested still: it may hold people by names that they have no more, one
// of them twice, and somebody whose key has the hash of another.
type nameIndex struct {
	seed   maphash.Seed
	chains map[uint64]chain
	links  []chainLink
	firsts []string              // the first words of names of several, each once
	lasts  map[shapeKey][]string // their last words, each once, by their shape
	keys   []uint64              // those given last
}

// chain is the people of one key: the number of the link behind the last of them, and how many they are.
type chain struct{ last, length int32 }

// chainLink is one of the people of a key and the number of the link behind the one before, 0 for none.
type chainLink struct {
	person *person
	before int32
}

// shapeKey is the first letter of a word and its length.
type shapeKey struct {
	first  byte
	length int
}

// keyKind says by what a key finds people.
type keyKind byte

const (
	byWord  keyKind = iota // each word of the name
	byStart                // the first two words
	byEnd                  // the last two words
	byLast                 // the last word and the first letter of the first one, or of a name that it is short for
	byGap                  // all words but a long one, of which the first letter stands, and where it stands
	isFirst                // whether the word is among the firsts
	isLast                 // whether the word is among the lasts
)

func newNameIndex() *nameIndex {
	return &nameIndex{seed: maphash.MakeSeed(), chains: map[uint64]chain{}, lasts: map[shapeKey][]string{}}
}

// addPerson puts a person behind the others.
func (f *folder) addPerson(pe *person) {
	pe.at = len(f.people)
	f.people = append(f.people, pe)
	f.names.add(f.x.lex, pe)
}

// add notes a person under its present name.
func (x *nameIndex) add(lex *lexicon.Lexicon, pe *person) {
	for i, w := range pe.words {
		x.link(x.key(byWord, w), pe)
		if len(w) >= leastSpelt {
			x.link(x.gap(pe.words, i), pe)
		}
	}
	n := len(pe.words)
	if n < 2 {
		return
	}
	first, last := pe.words[0], pe.words[n-1]
	x.link(x.key(byStart, first, pe.words[1]), pe)
	if n > 2 {
		x.link(x.key(byEnd, pe.words[n-2], last), pe)
	}
	for letter := range initials(lex, first) {
		x.link(x.key(byLast, letter, last), pe)
	}
	if k := x.key(isFirst, first); x.chains[k].length == 0 {
		x.link(k, pe)
		x.firsts = append(x.firsts, first)
	}
	if k := x.key(isLast, last); last != "" && x.chains[k].length == 0 {
		x.link(k, pe)
		shape := shapeKey{last[0], len(last)}
		x.lasts[shape] = append(x.lasts[shape], last)
	}
}

// link puts a person into the chain of a key.
func (x *nameIndex) link(key uint64, pe *person) {
	c := x.chains[key]
	x.links = append(x.links, chainLink{pe, c.last})
	x.chains[key] = chain{int32(len(x.links)), c.length + 1} //nolint:gosec // bounded by the tokens of an article
}

// mostHolding and mostAlike are how many people of a key are looked at, those noted last. A text of more Smiths would
// take the square of their number, and cannot be told apart anyway.
const mostHolding, mostAlike = 2000, 200

// of are the people of some keys, of each the last ones noted, at most so many.
func (x *nameIndex) of(keys []uint64, most int) iter.Seq[*person] {
	return func(yield func(*person) bool) {
		for _, k := range keys {
			left := most
			for i := x.chains[k].last; i > 0 && left > 0; i, left = x.links[i-1].before, left-1 {
				if !yield(x.links[i-1].person) {
					return
				}
			}
		}
	}
}

// key is the hash of some words as a key of its kind. Its seed is new for every text: no text can be written so that
// its names fall together.
func (x *nameIndex) key(kind keyKind, words ...string) uint64 {
	h := uint64(kind)
	for _, w := range words {
		h = x.and(h, w)
	}
	return h
}

// and is the hash of some words and another one. The steps are those of FNV-1a (Fowler, Noll and Vo 1991).
func (x *nameIndex) and(words uint64, word string) uint64 {
	const prime = 1099511628211
	return (words ^ maphash.String(x.seed, word)) * prime
}

// gap is the key of a name without the letters of one of its words behind the first.
func (x *nameIndex) gap(words []string, gap int) uint64 {
	h := x.key(byGap)
	for i, w := range words {
		if i == gap {
			h = x.and(h, "") // no word is empty: here is the gap
			w = initial(w)
		}
		h = x.and(h, w)
	}
	return h
}

// initial is the first letter of a word.
func initial(word string) string { return word[:min(1, len(word))] }

// initials are the first letters of a given name and of the names that it is short for, some of them twice. A name
// that is short by being cut off begins with the same letter as the long one.
func initials(lex *lexicon.Lexicon, first string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(initial(first)) {
			return
		}
		for _, long := range lex.LongForms(first) {
			if initial(long) != initial(first) && !yield(initial(long)) {
				return
			}
		}
	}
}

// holding is the key of the people of whom the rarest of some words is a part of the name: those with all of them are
// among these. Like all lists of keys it stands until the next call.
func (x *nameIndex) holding(words []string) []uint64 {
	rarest := x.key(byWord, words[0])
	for _, w := range words[1:] {
		if k := x.key(byWord, w); x.chains[k].length < x.chains[rarest].length {
			rarest = k
		}
	}
	x.keys = append(x.keys[:0], rarest)
	return x.keys
}

// like are the keys of the people whose full name may be another form or spelling of a name.
func (x *nameIndex) like(lex *lexicon.Lexicon, words []string) []uint64 {
	n := len(words)
	keys := x.keys[:0]
	if n == 1 {
		keys = append(keys, x.key(byWord, words[0]))
	} else {
		keys = append(keys, x.key(byStart, words[0], words[1]), x.key(byEnd, words[n-2], words[n-1]))
		for letter := range initials(lex, words[0]) {
			keys = append(keys, x.key(byLast, letter, words[n-1]))
		}
	}
	for i, w := range words {
		if len(w) >= leastSpelt {
			keys = append(keys, x.gap(words, i))
		}
	}
	x.keys = keys
	return keys
}

// shortened are the keys of the people of whom a word may be the short form of the first name.
func (x *nameIndex) shortened(lex *lexicon.Lexicon, short string) []uint64 {
	x.keys = x.keys[:0]
	if !lex.MayBeShort(short) {
		return nil
	}
	for _, first := range x.firsts {
		if lex.ShortFor(short, first) {
			x.keys = append(x.keys, x.key(byWord, first))
		}
	}
	return x.keys
}

// spelt are the keys of the people of whom a word may be a spelling of the last name.
func (x *nameIndex) spelt(word string) []uint64 {
	x.keys = x.keys[:0]
	if len(word) <= 6 {
		return nil
	}
	for length := len(word) - 2; length <= len(word)+2; length++ {
		for _, last := range x.lasts[shapeKey{word[0], length}] {
			if closeWords(word, last) {
				x.keys = append(x.keys, x.key(byWord, last))
			}
		}
	}
	return x.keys
}
