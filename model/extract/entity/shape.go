package entity

import (
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// givenKind is how sure the first word of a name is a given name.
type givenKind uint8

const (
	givenNone   givenKind = iota
	givenRare             // in the longer lists only
	givenWord             // usual, but an ordinary word or a place too
	givenCommon           // usual
)

func (x *reader) given(p *piece) givenKind {
	if len(p.toks) == 0 {
		return givenNone
	}
	w := x.at[p.toks[0]]
	switch {
	case w == nil || x.d.Tokens[p.toks[0]].Caps && !x.loud[p.sent]:
		return givenNone
	case x.foreign != nil && x.foreign.given[w.fold]:
		return givenCommon
	case w.use.CommonGiven() && (w.common || x.placeWord(w)):
		return givenWord
	case w.use.CommonGiven():
		return givenCommon
	case w.use.Given() && !w.common:
		return givenRare
	}
	return givenNone
}

// placeWord reports whether a word is a country's or well-known city's name.
func (x *reader) placeWord(w *word) bool {
	places, known, _ := x.placesOf(w)
	return known && len(places) > 0
}

func (x *reader) lastWord(p *piece) *word {
	if len(p.toks) == 0 {
		return nil
	}
	return x.at[p.toks[len(p.toks)-1]]
}

// familyFirst reports whether a name of two or three words starts with a family name of East Asia
// and goes on with no ordinary word: "Xi Jinping", "Park Geun-hye".
func (x *reader) familyFirst(p *piece) bool {
	if n := len(p.toks); n < 2 || n > 3 || !x.familyWord(p.words[0]) {
		return false
	}
	for _, t := range p.toks[1:] {
		w := x.at[t]
		if w == nil || w.common && !w.use.CommonGiven() || w.head != lexicon.NoHead || w.role != lexicon.NoRole || x.placeWord(w) || x.d.Tokens[t].Caps {
			return false
		}
	}
	return true
}

// onlyInitials reports whether a name has no full word: "R. K.".
func (x *reader) onlyInitials(p *piece) bool {
	for _, t := range p.toks {
		if !x.initial(t) {
			return false
		}
	}
	return true
}

func (x *reader) hasInitial(p *piece) bool {
	for _, t := range p.toks[:len(p.toks)-1] {
		if x.initial(t) || x.d.Tokens[t].Caps && x.d.Word(t)[1] == '.' {
			return true
		}
	}
	return false
}

func (x *reader) hasParticle(p *piece) bool {
	for _, t := range p.toks {
		if x.at[t] == nil || !x.d.Tokens[t].Upper || x.lex.Particle(x.at[t].fold) && len(x.at[t].fold) > 1 {
			return true
		}
	}
	return false
}

// clean reports whether no word of a name is an ordinary word, a head word or a known place.
func (x *reader) clean(p *piece) bool {
	for i, t := range p.toks {
		w := x.at[t]
		if w == nil || x.initial(t) || i == 0 && (w.use.CommonGiven() || x.familyWord(w.fold)) {
			continue
		}
		if w.common || w.head != lexicon.NoHead || w.role != lexicon.NoRole || x.placeWord(w) || x.d.Tokens[t].Caps {
			return false
		}
	}
	return true
}

// ordinary counts the words of a name that are ordinary words and no names.
func (x *reader) ordinary(p *piece) int {
	n := 0
	for i, t := range p.toks {
		w := x.at[t]
		if w == nil || !w.common || x.lex.Particle(w.fold) || x.initial(t) {
			continue
		}
		if i == 0 && len(p.toks) > 1 && x.familyWord(w.fold) {
			continue
		}
		if i > 0 && w.inner > 1 && w.lower == 0 {
			continue // the document writes it as a name, and only so
		}
		if w.use&lexicon.Family != 0 && i > 0 || w.use.CommonGiven() && i < len(p.toks)-1 {
			continue
		}
		n++
	}
	return n
}

func (x *reader) capitals(p *piece) bool {
	if x.loud[p.sent] {
		return false
	}
	for _, t := range p.toks {
		if x.d.Tokens[t].Caps && x.d.Word(t)[1] != '.' && x.d.Tokens[t].End-x.d.Tokens[t].Start > 2 {
			return true
		}
	}
	return false
}

// spell fills in the words of a name, its nickname and its suffix, and cuts off what is no part
// of it at either end.
func (x *reader) spell(p *piece) {
	for i := p.first; i < p.last; i++ {
		w := x.d.Word(i)
		switch {
		case text.IsQuote(w) || w == "(" || w == "'" || w == "‘":
			k := i + 1
			for k < p.last && x.d.Tokens[k].Kind == text.Word {
				k++
			}
			if i == p.first && k+1 < p.last {
				p.first = k + 1 // "(Olga) Kern" after a title
			} else {
				p.nick, p.nend = i+1, k
			}
			i = k
		case x.d.Tokens[i].Kind == text.Punct:
		case i > p.first && suffix(w):
			p.suffix = true
		default:
			p.toks = append(p.toks, i)
			if x.at[i] != nil {
				p.words = append(p.words, x.at[i].fold)
			} else {
				p.words = append(p.words, lexicon.Fold(x.d.Low(i)))
			}
		}
	}
}

func suffix(w string) bool {
	switch w {
	case "Jr", "Jnr", "Jr.", "Sr", "Snr", "II", "III", "IV", "JR", "VI", "VII", "XVI", "XIV", "XXIII":
		return true
	}
	return false
}
