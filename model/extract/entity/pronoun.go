package entity

import (
	"slices"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// reference is a pronoun or a role that stands for a person: no name, so it is not exported as one.
type reference struct {
	first, last int
	kind        model.MentionKind
	why         string
	rule        model.RuleID
}

// references finds "he", "she" and "the president" where one person only can be meant.
func (f *folder) references() map[*person][]reference {
	out := map[*person][]reference{}
	f.pronouns(out)
	f.offices(out)
	return out
}

// pronouns resolves "he" and "she" when the sentence before and the part of the sentence before the
// pronoun name one person, or nobody but the one that the last pronoun meant. Quoted speech is left
// alone: its "he" is somebody else's.
func (f *folder) pronouns(out map[*person][]reference) {
	x := f.x
	var last []*person // people of the sentence before
	for s, sent := range x.d.Sentences {
		if s > 0 && sent.Para > x.d.Sentences[s-1].Para+1 || x.loud[s] {
			last = nil
		}
		now := f.pronounsOf(sent, last, out)
		if len(now) > 0 || s > 0 && sent.Para != x.d.Sentences[s-1].Para {
			last = now
		}
	}
}

// pronounsOf resolves the pronouns of one sentence and returns the people that it means.
func (f *folder) pronounsOf(sent text.Sentence, last []*person, out map[*person][]reference) []*person {
	var now []*person
	meet := func(pe *person) {
		if !slices.Contains(now, pe) {
			now = append(now, pe)
		}
	}
	quoted := false
	for i := sent.First; i < sent.Last; i++ {
		if o := f.owner[i]; o >= 0 {
			meet(f.people[o])
			continue
		}
		if f.x.d.Tokens[i].Kind == text.Punct && text.IsQuote(f.x.d.Word(i)) {
			quoted = !quoted
			continue
		}
		low := f.x.d.Low(i)
		if quoted || low != "he" && low != "she" {
			continue
		}
		if pe := onlyOne(low == "he", now, last); pe != nil {
			out[pe] = append(out[pe], reference{i, i + 1, model.MentionPronoun, "the only person named before", "person/pronoun"})
			meet(pe)
		}
	}
	return now
}

// onlyOne is the one person of both lists that the pronoun fits, or nil.
func onlyOne(male bool, now, last []*person) *person {
	var one *person
	for _, list := range [][]*person{now, last} {
		for _, pe := range list {
			if male && pe.female || !male && pe.male || pe == one {
				continue
			}
			if one != nil {
				return nil
			}
			one = pe
		}
	}
	return one
}

// offices resolves "the president" when one person of the document bears that office and the words
// go on with neither a name nor "of".
func (f *folder) offices(out map[*person][]reference) {
	holder := f.holders()
	for i := range f.x.d.Tokens {
		if f.x.d.Low(i) != "the" || i+3 >= len(f.x.d.Tokens) {
			continue
		}
		k := i + 1
		if low := f.x.low(k); low == "prime" || low == "vice" {
			k++
		}
		office := f.x.officeAt(k)
		if pe := holder[office]; pe != nil && f.owner[k] < 0 && f.x.endsRole(k+1) {
			out[pe] = append(out[pe], reference{i, k + 1, model.MentionRole, "the only " + office + " named", "person/office"})
		}
	}
}

// holders maps each office to the one person who bears it, nil when there are several.
func (f *folder) holders() map[string]*person {
	holder := map[string]*person{}
	for _, pe := range f.people {
		for _, m := range pe.mentions {
			if m.title < 0 {
				continue
			}
			office := f.x.officeAt(m.first - 1)
			if old, ok := holder[office]; ok && old != pe {
				holder[office] = nil
			} else if office != "" {
				holder[office] = pe
			}
		}
	}
	return holder
}

// endsRole reports whether the words from token i on do not go on with the role: no name, no "of",
// no noun.
func (x *reader) endsRole(i int) bool {
	low := x.low(i)
	switch {
	case i >= len(x.at):
		return true
	case x.at[i] != nil || low == "of" || low == "and" || x.possessive(i):
		return false
	case x.d.Tokens[i].Kind != text.Word || !x.lex.CommonWord(low):
		return true
	}
	return x.lex.PersonVerb(low) || verbish(low)
}

func verbish(low string) bool {
	switch low {
	case "in", "on", "at", "to", "by", "for", "from", "with", "after", "before", "when", "while", "who", "that", "also", "then", "as":
		return true
	}
	return len(low) > 4 && low[len(low)-2:] == "ed"
}

// officeAt is the office that ends at token i, "" when there is none.
func (x *reader) officeAt(i int) string {
	for i > 0 && x.d.Tokens[i].Kind == text.Punct {
		i--
	}
	if r := x.roleOf(i); r != lexicon.Office && r != lexicon.Rank || i < 0 {
		return ""
	}
	low := lexicon.Fold(x.low(i))
	if x.low(i-1) == "prime" || x.low(i-1) == "vice" {
		low = x.low(i-1) + " " + low
	}
	switch low {
	case "head", "chief", "leader", "deputy", "officer", "chair", "manager", "skipper", "director", "secretary", "minister", "lawmaker":
		return "" // one of several as often as not
	}
	return low
}
