package entity

import (
	"strings"

	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// chunk is a run of tokens [first, last) of one sentence that may hold a name, with its title.
type chunk struct {
	first, last int
	sent        int
}

// chunks cuts a sentence into runs of capitalised words, with what may stand between them inside
// a name: particles, points of titles and initials, a nickname in quotation marks.
func (x *reader) chunks(s int) []chunk {
	sent := x.d.Sentences[s]
	var out []chunk
	for i := sent.First; i < sent.Last; {
		if !x.startsName(i, sent) {
			i++
			continue
		}
		j := x.beforeVerb(i, x.extend(i, sent))
		out = append(out, chunk{first: i, last: j, sent: s})
		i = j
	}
	return out
}

// beforeVerb is the end of the first of two full names with an ordinary word between them, as in the title
// "Olga Kern Slams Emil Haug", else the end of the chunk.
func (x *reader) beforeVerb(i, j int) int {
	if !x.at[i].use.CommonGiven() {
		return j
	}
	for k := i + 2; k+2 < j; k++ {
		w, n := x.at[k], x.at[k+1]
		if w != nil && n != nil && w.common && w.use == 0 && w.role == lexicon.NoRole && w.head == lexicon.NoHead && n.use.CommonGiven() && !n.common && x.at[k-1] != nil && x.at[k-1].use&(lexicon.Family|lexicon.FamilyRare) != 0 {
			return k
		}
	}
	return j
}

// startsName reports whether a chunk may start at token i.
func (x *reader) startsName(i int, sent text.Sentence) bool {
	w := x.at[i]
	if w == nil || x.possessive(i) || companyEnd(w.fold) {
		return false
	}
	if w.stop {
		return x.nameDespiteStop(i, sent)
	}
	if !x.opens(i, sent) || !w.common || w.inner > 0 && w.lower == 0 || x.chineseName(i, sent) {
		return true
	}
	if g := x.geoAt(i, sent.Last); g.known && g.last-g.first > 1 {
		return true // "New Delhi"
	}
	if (w.role == lexicon.Office || w.head != lexicon.NoHead) && i+2 < sent.Last && x.low(i+1) == "of" && (x.at[i+2] != nil || i+3 < sent.Last && x.low(i+2) == "the" && x.at[i+3] != nil) {
		return true // "Secretary of State", "Bank of Zorbak"
	}
	// An ordinary word that opens a sentence is a name only with another one beside it.
	if i+1 >= sent.Last || x.at[i+1] == nil || x.at[i+1].stop {
		return w.use.CommonGiven() && w.use&lexicon.Family != 0 && w.lower == 0 || w.role == lexicon.Honorific && x.d.Word(min(i+1, sent.Last-1)) == "."
	}
	n := x.at[i+1]
	return w.use.CommonGiven() || w.role != lexicon.NoRole || w.head != lexicon.NoHead || n.role != lexicon.NoRole || n.head != lexicon.NoHead || w.inner > 0
}

// companyEnd are the words that end a company's name and start none.
func companyEnd(fold string) bool {
	switch fold {
	case "inc", "ltd", "plc", "corp", "llc", "gmbh", "co":
		return true
	}
	return false
}

// nameDespiteStop lets "Will Smith", "May Chan" and "April Jones" through.
func (x *reader) nameDespiteStop(i int, sent text.Sentence) bool {
	w := x.at[i]
	if i+1 >= sent.Last || x.at[i+1] == nil {
		return false
	}
	n := x.at[i+1]
	if w.fold == "he" {
		return x.opens(i, sent) && x.chineseName(i, sent)
	}
	if x.initial(i) && len(x.d.Word(i)) == 2 {
		return !n.stop && !n.common && !n.placedFirst(x) // A. Smith
	}
	if i > sent.First && x.d.Tokens[i-1].Kind == text.Number && w.fold != "will" {
		return false // "On 10 August German forces"
	}
	if !monthOrModal(w.fold) || w.fold == "will" && i == sent.First && x.low(sent.Last-1) == "?" {
		return false // "Will Zorbak win?"
	}
	if n.use&lexicon.Family == 0 && n.common || n.stop || n.head != lexicon.NoHead || !x.d.Tokens[i+1].Space {
		return false
	}
	return n.use&(lexicon.Family|lexicon.FamilyRare) != 0 || !x.opens(i, sent)
}

// familyDespiteStop lets the few family names that are function words through after a usual given
// name: "Peter Such", "Theresa May".
func (x *reader) familyDespiteStop(j int) bool {
	switch x.at[j].fold {
	case "such", "may", "march", "just", "given", "case", "still", "day", "more", "early":
		p := x.at[j-1]
		return p != nil && p.use.CommonGiven() && !p.stop && !p.common
	case "he": // "Liu He": the pronoun has no capital inside a sentence
		p := x.at[j-1]
		return p != nil && x.d.Tokens[j].Upper && !x.d.Tokens[j].Caps && x.lex.FamilyFirst(p.fold)
	}
	return false
}

// placedFirst reports whether a word is a country's or well-known city's name.
func (w *word) placedFirst(x *reader) bool { return x.placeWord(w) }

// monthOrModal are the function words that are usual given names too.
func monthOrModal(fold string) bool {
	switch fold {
	case "will", "may", "april", "june", "august", "jan", "mar", "jun":
		return true
	}
	return false
}

func (x *reader) possessive(i int) bool {
	s := x.d.Text[x.d.Tokens[i].Start:]
	return s[0] == '\'' || strings.HasPrefix(s, "’")
}

// extend is the end of the chunk that starts at i.
func (x *reader) extend(i int, sent text.Sentence) int {
	j := i + 1
	for j < sent.Last {
		k := x.step(j, sent)
		if k == 0 {
			break
		}
		j = k
	}
	return j
}

// step is the end of the piece at token j when it goes on with the name before it, else 0.
func (x *reader) step(j int, sent text.Sentence) int {
	t := x.d.Tokens[j]
	w := x.at[j]
	switch {
	case t.Line:
		return 0
	case w != nil && !x.possessive(j):
		if w.stop && x.familyDespiteStop(j) {
			return j + 1
		}
		if w.stop && !x.initial(j) && (!monthOrModal(w.fold) || j+1 >= sent.Last || x.at[j+1] == nil || x.at[j+1].stop) {
			return 0
		}
		return j + 1
	case x.d.Text[t.Start] == '.':
		if !t.Space && x.at[j-1] != nil && x.abbreviation(j-1) && j+1 < sent.Last && x.at[j+1] != nil && !x.at[j+1].stop {
			return j + 1
		}
		return 0
	case text.IsQuote(x.d.Word(j)) || x.d.Word(j) == "(" || x.d.Word(j) == "'" || x.d.Word(j) == "‘":
		return x.nickname(j, sent)
	case t.Kind == text.Word && !t.Upper && x.lex.Particle(x.d.Low(j)):
		return x.particles(j, sent)
	}
	return 0
}

func (x *reader) initial(j int) bool {
	s := x.d.Word(j)
	return len(s) == 2 && s[1] == '.' || len(s) == 1 && s[0] >= 'A' && s[0] <= 'Z'
}

// particles is the end of a run of at most three particles with the name word after it.
func (x *reader) particles(j int, sent text.Sentence) int {
	k := j
	for k < sent.Last && k < j+3 && x.at[k] == nil && x.d.Tokens[k].Kind == text.Word && x.lex.Particle(x.d.Low(k)) {
		k++
	}
	if k >= sent.Last || x.at[k] == nil || x.at[k].stop || x.d.Tokens[k].Line || x.possessive(k) {
		return 0
	}
	switch x.d.Low(k - 1) {
	case "on", "i", "e", "y", "the", "do", "den", "as", "at", "to":
		// English words, and "and" in other languages: only between Spanish or Portuguese names.
		if (x.d.Low(k-1) == "y" || x.d.Low(k-1) == "e") && x.at[j-1] != nil && x.at[j-1].use&lexicon.Family != 0 && x.at[k].use&lexicon.Family != 0 {
			return k + 1
		}
		if x.d.Low(k-1) == "do" && x.at[j-1] != nil && x.at[j-1].use.Given() && !x.at[k].common {
			return k + 1
		}
		return 0
	}
	return k + 1
}

// nickname is the end of a quoted or bracketed nickname that a further name word follows:
// Ismael "El Mayo" Zambada. It holds at most three words, all of them capitalised or particles.
func (x *reader) nickname(j int, sent text.Sentence) int {
	k := j + 1
	for k < sent.Last && k <= j+4 && x.d.Tokens[k].Kind == text.Word && (x.at[k] != nil || x.lex.Particle(x.d.Low(k))) {
		k++
	}
	if k == j+1 || k > j+4 || k+1 >= sent.Last || x.d.Tokens[j+1].Space || !x.d.Tokens[j].Space || x.at[j+1] == nil {
		return 0
	}
	switch x.d.Word(k) {
	case "\"", "”", "»", "'", "’", ")", "“":
	default:
		return 0
	}
	if g := x.geoAt(j+1, k); g.known && g.last == k {
		return 0 // "Zorb Xylo (Germany) Telekom"
	}
	n := x.at[k+1]
	if n == nil || n.stop || x.possessive(k+1) || !x.d.Tokens[k+1].Space || x.d.Word(k) == ")" && x.at[j+1].use == 0 && k > j+2 {
		return 0
	}
	return k + 1
}
