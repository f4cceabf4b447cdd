package entity

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// headlines reads the sentences in which capitals prove nothing: people of the document by their
// full or last name, and new names only with a usual given name and a family name.
func (f *folder) headlines() {
	for s, sent := range f.x.d.Sentences {
		if !f.x.loud[s] || f.x.byline(s) {
			continue
		}
		for i := sent.First; i < sent.Last; {
			i = max(i+1, f.headlineName(i, s, sent))
		}
	}
}

// headlineName folds the name at token i, if one is there, and returns its end.
func (f *folder) headlineName(i, s int, sent text.Sentence) int {
	x := f.x
	w := x.at[i]
	if w == nil || w.stop || x.possessive(i) {
		return 0
	}
	if g := x.geoAt(i, sent.Last); g.known && g.last-g.first > 1 {
		return g.last
	}
	for n := min(5, sent.Last-i); n > 0; n-- {
		p := f.headlinePiece(i, i+n, s)
		if p == nil {
			continue
		}
		if n == 1 && (w.common && w.lower > 0 || x.placeWord(w) || w.head != lexicon.NoHead && w.inner == 0) {
			return 0
		}
		if pe, kind, why := f.owns(p); pe != nil && (n > 1 || kind == model.MentionLast && why == "last name") {
			f.give(pe, p, kind, why)
			return i + n
		}
	}
	return f.newHeadlineName(i, s, sent)
}

func (f *folder) headlinePiece(first, last, s int) *piece {
	p := &piece{kind: pieceName, first: first, last: last, title: -1, sent: s, person: -1}
	for i := first; i < last; i++ {
		t := f.x.d.Tokens[i]
		if t.Kind != text.Word || t.Line && i > first || i > first && f.x.possessive(i) {
			return nil
		}
	}
	f.x.spell(p)
	if len(p.toks) != last-first {
		return nil
	}
	return p
}

// newHeadlineName accepts "Olga Kern" in a headline: a usual given name, then family names that
// are no ordinary words.
func (f *folder) newHeadlineName(i, s int, sent text.Sentence) int {
	x := f.x
	w := x.at[i]
	title := -1
	if i > sent.First && x.at[i-1] != nil && (x.at[i-1].role == lexicon.Office || x.at[i-1].role == lexicon.Honorific || x.at[i-1].role == lexicon.Rank) {
		title = i - 1
	}
	if !w.use.CommonGiven() || w.common || x.placeWord(w) || w.role != lexicon.NoRole {
		return 0
	}
	k := i + 1
	for k < sent.Last && k < i+4 && x.at[k] != nil && !x.possessive(k) && !x.d.Tokens[k].Line {
		n := x.at[k]
		if !x.initial(k) && (n.common || n.stop || n.head != lexicon.NoHead || n.role != lexicon.NoRole || x.placeWord(n)) {
			break
		}
		k++
	}
	if k == i+1 || x.at[k-1].use&(lexicon.Family|lexicon.FamilyRare) == 0 && k == i+2 && x.at[k-1].use.Given() {
		return 0
	}
	p := f.headlinePiece(i, k, s)
	if p == nil || x.credit(p) {
		return 0
	}
	p.title = title
	pe := &person{words: p.words, full: p, rule: "person/headline"}
	f.addPerson(pe)
	f.give(pe, p, model.MentionFull, "")
	return k
}

// lists reads "Anna and Peter Kern": a given name joined by "and" to a full name shares its
// family name.
func (f *folder) lists() {
	x := f.x
	for n := range f.people {
		pe := f.people[n]
		for _, m := range pe.mentions {
			i := m.first - 2
			if len(m.words) != 2 || m.title >= 0 || i < 0 || x.low(i+1) != "and" && x.low(i+1) != "&" || x.at[i] == nil || f.owner[i] >= 0 {
				continue
			}
			w := x.at[i]
			if !w.use.CommonGiven() || w.stop || x.placeWord(w) || x.d.Tokens[i+1].Line || i > 0 && x.at[i-1] != nil && !x.at[i-1].stop && !x.d.Tokens[i].Line {
				continue
			}
			p := &piece{kind: pieceName, first: i, last: i + 1, title: -1, sent: m.sent, person: -1}
			x.spell(p)
			if other := f.sharing(p.words[0], m.words[len(m.words)-1]); other != nil {
				f.give(other, p, model.MentionFirst, "shares the family name in a list")
				continue
			}
			q := &person{words: p.words, full: p, rule: "person/list-of-given-names"}
			q.links = append(q.links, "shares the family name of "+quote(x, m))
			f.addPerson(q)
			f.give(q, p, model.MentionFirst, "")
		}
	}
}

// sharing finds the person of a first and a family name.
func (f *folder) sharing(first, family string) *person {
	var found *person
	for pe := range f.names.of(f.names.holding([]string{first, family}), mostHolding) {
		if n := len(pe.words); n > 1 && pe.words[0] == first && pe.words[n-1] == family && (found == nil || pe.at < found.at) {
			found = pe
		}
	}
	return found
}
