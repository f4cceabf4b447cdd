package claim

import (
	"strings"

	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// Classes that cannot be inside a noun phrase read from right to left.
const (
	npStop = lexicon.WordAux | lexicon.WordSubj | lexicon.WordRel | lexicon.WordConj
	npPrep = lexicon.WordPrep
)

// maxSource bounds a source phrase, in items: longer ones are misread clauses.
const maxSource = 22

// nounPhraseLeft is the noun phrase that ends before item end, going left no further than min.
func (u *unit) nounPhraseLeft(end, lowest int) span {
	i := end - 1
	if i < lowest {
		return span{}
	}
	if u.items[i].is(lexicon.WordSubj) && !u.items[i].is(lexicon.WordDet) {
		return span{i, end}
	}
	if u.kindAt(i) == itClose {
		if i = u.parenLeft(i, lowest) - 1; i < lowest {
			return span{}
		}
	}
	start := end
	for ; i >= lowest && end-i <= maxSource; i-- {
		if !u.inPhrase(i, end) {
			break
		}
		start = i
	}
	return u.tidyPhrase(span{start, end})
}

// inPhrase reports whether item i can belong to a noun phrase that goes on to its right.
func (u *unit) inPhrase(i, end int) bool {
	t := &u.items[i]
	switch t.kind {
	case itNumber, itPoss, itAbbrev:
		return true
	case itClose, itOpen:
		return i+1 < end
	case itOther:
		return t.low == "\"" || t.low == "“" || t.low == "”" || t.low == "‘" || t.low == "$" || t.low == "%" || t.low == "/" || t.low == "-" || t.low == "–"
	case itComma, itColon, itSemi, itDash, itStop, itQuote:
		return false
	case itWord:
	}
	if t.upper && !u.headline && i > 0 && u.kindAt(i-1) != itStop {
		return true
	}
	return u.wordInPhrase(i, end)
}

// wordInPhrase is inPhrase for a word that is no capitalised name.
func (u *unit) wordInPhrase(i, end int) bool {
	const heads = lexicon.WordPerson | lexicon.WordBody | lexicon.WordDoc
	t := &u.items[i]
	switch {
	case t.low == "and", t.low == "&", t.low == "or":
		return u.joins(i, end)
	case t.is(npStop) && !t.is(lexicon.WordDet), t.is(lexicon.WordSub | lexicon.WordWh), t.low == "that":
		return false
	case t.low == "to":
		return i > 0 && (u.items[i-1].is(lexicon.WordPerson) || leansOn(u.lowAt(i-1)))
	case ending(t.low, "ing") && !t.upper && !t.is(heads|lexicon.WordPrep) && i > 0 && (u.items[i-1].upper || u.items[i-1].is(lexicon.WordPerson|lexicon.WordBody)):
		return false // "Freedonia marking", "officers shouting"
	case u.pastLike(i) && u.isAt(i+1, lexicon.WordDet|lexicon.WordPoss) && !t.is(lexicon.WordPerson):
		return false // "snagged the support"
	case t.is(lexicon.WordPast) && !t.is(heads), t.w != nil && t.w.Verb != lexicon.SpeechNone && !t.upper && !t.is(heads):
		return u.nounHere(i)
	case t.adverb() && !u.isAt(i+1, lexicon.WordPrep):
		return i+1 < end
	}
	return true
}

// ending reports whether a word is longer than a short stem and ends so.
func ending(low, end string) bool {
	return len(low) > len(end)+2 && strings.HasSuffix(low, end)
}

// leansOn tells adjectives that take "to" inside a phrase: "sources close to the talks".
func leansOn(low string) bool {
	switch low {
	case "close", "loyal", "opposed", "sympathetic", "aligned", "committed", "privy", "next", "connected", "linked", "tied":
		return true
	}
	return false
}

// joins reports whether "and" at i links two names or two nouns of one phrase: "Smith and Jones".
func (u *unit) joins(i, end int) bool {
	if i == 0 || i+1 >= end {
		return false
	}
	l, r := &u.items[i-1], &u.items[i+1]
	if l.kind != itWord || r.kind != itWord {
		return false
	}
	if l.upper && r.upper || u.twoAdjectives(i, end) {
		return true
	}
	const heads = lexicon.WordPerson | lexicon.WordBody | lexicon.WordDoc
	if l.is(heads) && !l.upper && u.sharesDeterminer(i) {
		return true // "the senator and Democratic candidate"
	}
	return !l.upper && !r.upper && l.is(heads) && !r.is(npStop)
}

// twoAdjectives reports whether "and" at i joins two words that describe one head: "a dozen current and
// former officials", "former CIA and elite military officers".
func (u *unit) twoAdjectives(i, end int) bool {
	const heads = lexicon.WordPerson | lexicon.WordBody | lexicon.WordDoc
	l, r := &u.items[i-1], &u.items[i+1]
	if end-i < 3 || r.is(npStop|lexicon.WordDet|lexicon.WordPoss|lexicon.WordPrep) || u.pastLike(i+1) {
		return false
	}
	if r.adverb() && u.isAt(i+2, lexicon.WordDet) {
		return false // "lost a billion and recently the company said"
	}
	switch u.lowAt(i - 2) {
	case "former", "current", "senior", "retired":
		return true
	}
	if l.upper || r.upper && !describesBeside(l.low) || l.is(heads|npStop|lexicon.WordPrep) || u.pastLike(i-1) {
		return false
	}
	switch u.kindAt(i - 2) {
	case itComma, itStop, itNumber:
		return true
	case itWord:
		return u.items[i-2].is(lexicon.WordDet | lexicon.WordNum | lexicon.WordPoss)
	case itPoss, itAbbrev, itColon, itSemi, itDash, itOpen, itClose, itQuote, itOther:
	}
	return false
}

// describesBeside lists adjectives that stand beside a nation's: "local and U.S. officials".
func describesBeside(low string) bool {
	switch low {
	case "current", "former", "local", "foreign", "federal", "senior", "regional", "military", "civilian", "present", "past":
		return true
	}
	return false
}

// sharesDeterminer reports whether the noun phrase before "and" at i opens the clause with a determiner
// and the one after it has none, so that both are one person.
func (u *unit) sharesDeterminer(i int) bool {
	if u.isAt(i+1, lexicon.WordDet|lexicon.WordPoss|lexicon.WordSubj|lexicon.WordPrep) {
		return false
	}
	for k := i - 1; k >= 0 && i-k < 6; k-- {
		if u.isAt(k, lexicon.WordDet|lexicon.WordPoss) {
			return k == 0 || u.kindAt(k-1) != itWord
		}
		if u.kindAt(k) != itWord || u.items[k].is(npStop|lexicon.WordPrep) {
			return false
		}
	}
	return false
}

// nounHere reports whether a word that can be a verb stands where only a noun can.
func (u *unit) nounHere(i int) bool {
	k := i - 1
	if k < 0 {
		return false
	}
	t := &u.items[k]
	switch t.kind {
	case itPoss, itNumber:
		return true
	case itWord:
		return t.is(lexicon.WordDet|lexicon.WordPoss|lexicon.WordNum) || t.is(lexicon.WordPrep) && t.low != "to"
	case itComma, itAbbrev, itColon, itSemi, itDash, itStop, itOpen, itClose, itQuote, itOther:
	}
	return false
}

// tidyPhrase drops what cannot start a noun phrase: a leading preposition with its own phrase
// ("In a statement the ministry"), adverbs, conjunctions.
func (u *unit) tidyPhrase(s span) span {
	for !s.empty() {
		t := &u.items[s.from]
		switch {
		case t.is(lexicon.WordPrep) && t.kind == itWord && !t.is(lexicon.WordNum):
			s.from = u.secondPhrase(s)
			continue
		case t.kind == itOpen && !u.closes(s), t.kind == itClose, t.kind == itAbbrev, t.kind == itPoss, t.kind == itOther && t.low != "\"" && t.low != "“",
			t.adverb() && s.to-s.from > 1, t.is(lexicon.WordConj):
			s.from++
			continue
		case u.leadsVerb(s), t.kind == itOther && !u.hasMark(span{s.from + 1, s.to}):
			s.from++ // also a quotation mark that closes what stands before
			continue
		}
		break
	}
	if s.to-s.from == 1 && u.items[s.from].upper && s.from > 0 && u.kindAt(s.from-1) == itQuote {
		return s // "June wrote"
	}
	if s.to-s.from == 1 && u.items[s.from].is(lexicon.WordPrep|lexicon.WordTime|lexicon.WordAdv) && !u.items[s.from].is(lexicon.WordDet|lexicon.WordPerson|lexicon.WordBody) {
		return span{}
	}
	return s
}

// closes reports whether a bracket closes in a run of items.
func (u *unit) closes(s span) bool {
	for i := s.from; i < s.to; i++ {
		if u.kindAt(i) == itClose {
			return true
		}
	}
	return false
}

// hasMark reports whether a quotation mark stands in a run of items.
func (u *unit) hasMark(s span) bool {
	for i := s.from; i < s.to; i++ {
		if u.kindAt(i) == itOther && text.IsQuote(u.lowAt(i)) {
			return true
		}
	}
	return false
}

// leadsVerb reports whether a phrase begins with a verb whose object is the phrase: "issued a
// statement", "will hold banners".
func (u *unit) leadsVerb(s span) bool {
	t := &u.items[s.from]
	switch t.low {
	case "up", "out", "down", "off": // "held up a sign"
		return s.to-s.from > 1 && u.isAt(s.from+1, lexicon.WordDet)
	}
	if t.upper || t.kind != itWord || s.to-s.from < 2 || t.is(lexicon.WordDet|lexicon.WordPoss|lexicon.WordNum|lexicon.WordPerson|lexicon.WordBody|lexicon.WordDoc) {
		return false
	}
	if s.from > 0 && u.items[s.from-1].is(lexicon.WordAux|lexicon.WordSubj) && !u.items[s.from-1].is(lexicon.WordDet|lexicon.WordBe) {
		return true
	}
	return (ending(t.low, "ed") || t.is(lexicon.WordPast)) && u.items[s.from+1].is(lexicon.WordDet|lexicon.WordPoss|lexicon.WordPrep)
}

// secondPhrase is where a noun phrase starts anew after a leading prepositional one: at a
// determiner after a noun, else at the last run of capitals, else past the preposition.
func (u *unit) secondPhrase(s span) int {
	for i := s.from + 2; i < s.to; i++ {
		t := &u.items[i]
		if t.is(lexicon.WordDet|lexicon.WordPoss) && !u.items[i-1].is(lexicon.WordPrep|lexicon.WordDet|lexicon.WordPoss|lexicon.WordConj) {
			return i
		}
	}
	i := s.to
	for i > s.from+1 && u.items[i-1].kind == itWord && u.items[i-1].upper {
		i--
	}
	if i < s.to {
		return i
	}
	return max(s.to-1, s.from+1)
}

// parenLeft is the opening bracket that belongs to the closing one at i.
func (u *unit) parenLeft(i, lowest int) int {
	for k := i - 1; k >= lowest && i-k < maxSource; k-- {
		if u.kindAt(k) == itOpen {
			return k
		}
	}
	return i
}

// nameable reports whether a noun phrase has something that can speak: a name, a pronoun or a
// noun for people, bodies or documents.
func (u *unit) nameable(s span) bool {
	if s.to-s.from == 1 && standsAlone(u.items[s.from].low) {
		return true // "both said"
	}
	for i := s.from; i < s.to; i++ {
		t := &u.items[i]
		if t.low == "%" {
			return true
		}
		if t.kind == itWord && (t.upper && !t.is(lexicon.WordTime|lexicon.WordPrep|lexicon.WordAdv) || t.is(lexicon.WordPerson|lexicon.WordBody|lexicon.WordDoc|lexicon.WordSubj)) {
			return true
		}
	}
	return false
}

// nounPhraseRight is the noun phrase that starts at item i, for inverted order: "said X of Y".
func (u *unit) nounPhraseRight(i int) span {
	s := span{i, i}
	for ; i < len(u.items) && i-s.from < maxSource; i++ {
		t := &u.items[i]
		if i > s.from && !u.goesOnRight(i) {
			break
		}
		if t.kind == itComma || t.kind == itStop || t.kind == itQuote || t.kind == itColon || t.kind == itSemi || t.kind == itDash {
			break
		}
		s.to = i + 1
	}
	return s
}

// headAhead reports whether "and" at i joins adjectives of one noun that still has to come: "current
// and former officials".
func (u *unit) headAhead(i int) bool {
	const heads = lexicon.WordPerson | lexicon.WordBody | lexicon.WordDoc
	if u.items[i-1].is(heads) {
		return false
	}
	for k := i + 1; k < len(u.items) && k < i+6; k++ {
		t := &u.items[k]
		if t.kind != itWord || t.is(lexicon.WordAux|lexicon.WordSubj|lexicon.WordDet|lexicon.WordPrep|lexicon.WordSub) || u.pastLike(k) {
			return false
		}
		if t.is(heads) {
			return true
		}
	}
	return false
}

// describedBy reports whether item i belongs to "recently departed" between a determiner and its head.
func (u *unit) describedBy(i int) bool {
	if i == 0 || i+1 >= len(u.items) {
		return false
	}
	switch {
	case u.howOrWhen(i) && u.opensDescription(i-1):
		return ending(u.lowAt(i+1), "ed") && u.headAhead(i+1)
	case ending(u.lowAt(i), "ed") && u.howOrWhen(i-1) && u.opensDescription(i-2):
		return u.headAhead(i)
	}
	return false
}

// opensDescription reports whether item i is a determiner or a possessive mark.
func (u *unit) opensDescription(i int) bool {
	return u.isAt(i, lexicon.WordDet|lexicon.WordPoss) || i >= 0 && u.kindAt(i) == itPoss
}

func (u *unit) howOrWhen(i int) bool {
	return u.items[i].adverb() || u.isAt(i, lexicon.WordAdv|lexicon.WordTime) && ending(u.lowAt(i), "ly")
}

// nameOfTime reports whether the word for a time at item i is a part of the phrase: "a Monday editorial",
// "the scientist Jan Wrona".
func (u *unit) nameOfTime(i int) bool {
	if i+1 >= len(u.items) || u.kindAt(i+1) != itWord {
		return false
	}
	return u.isAt(i-1, lexicon.WordDet) || u.isAt(i-1, lexicon.WordPerson) && u.items[i+1].upper
}

// goesOnRight reports whether item i continues a noun phrase read from left to right.
func (u *unit) goesOnRight(i int) bool {
	t := &u.items[i]
	switch t.kind {
	case itNumber, itPoss, itAbbrev, itClose:
		return true
	case itOpen:
		return true
	case itWord:
	case itOther:
		return t.low != "*"
	case itComma, itColon, itSemi, itDash, itStop, itQuote:
		return false
	}
	if t.upper {
		return !t.is(lexicon.WordTime) || u.nameOfTime(i)
	}
	return u.describedBy(i) || u.wordGoesOnRight(i)
}

// wordGoesOnRight is goesOnRight for a word that is no capitalised name.
func (u *unit) wordGoesOnRight(i int) bool {
	t := &u.items[i]
	if t.low == "that" || t.low == "what" || ending(t.low, "ing") && u.items[i-1].is(lexicon.WordPerson|lexicon.WordBody) || u.pastLike(i) && !t.is(lexicon.WordPerson|lexicon.WordBody|lexicon.WordDoc) {
		return false
	}
	switch {
	case t.is(lexicon.WordPrep):
		return (t.low == "of" || t.low == "for" || t.low == "at" || t.low == "from" || t.low == "with") && i+1 < len(u.items) &&
			(u.items[i+1].upper || u.items[i+1].is(lexicon.WordDet|lexicon.WordPoss))
	case t.low == "and", t.low == "or":
		return i+1 < len(u.items) && (u.items[i+1].upper && u.items[i-1].upper || u.isAt(i-1, lexicon.WordPerson) && u.isAt(i+1, lexicon.WordPerson) || u.headAhead(i))
	case t.is(npStop|lexicon.WordSub|lexicon.WordTime|lexicon.WordAdv) && !t.is(lexicon.WordDet):
		return false
	case t.w != nil && t.w.Verb != lexicon.SpeechNone && !t.is(lexicon.WordPerson|lexicon.WordBody|lexicon.WordDoc):
		return u.nounHere(i)
	}
	return true
}
