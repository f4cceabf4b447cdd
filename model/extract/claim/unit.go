package claim

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// kind is what an item of a unit is.
type kind uint8

const (
	itWord kind = iota + 1
	itNumber
	itPoss  // possessive ending
	itComma // also the point of an abbreviation is no stop: it is itAbbrev
	itAbbrev
	itColon
	itSemi
	itDash
	itStop
	itOpen
	itClose
	itQuote
	itOther
)

// item is a word, a mark, or a whole quotation of a unit: tokens [first, last).
type item struct {
	first, last int
	kind        kind
	upper       bool
	quote       int // index into pass.quotes, -1 when it is no quotation
	w           *lexicon.SpeechWord
	low         string
}

// Classes of small words, and those that tell that a capitalised one is none of them.
const (
	smallWord = lexicon.WordAux | lexicon.WordPrep | lexicon.WordConj | lexicon.WordObj
	notName   = lexicon.WordTime | lexicon.WordPerson | lexicon.WordBody | lexicon.WordDoc | lexicon.WordDet | lexicon.WordSubj
)

// is reports whether the word belongs to one of the classes.
func (t *item) is(c lexicon.WordClass) bool { return t.w != nil && t.w.Class&c != 0 }

// adverb is a word that may stand between a source and its verb.
func (t *item) adverb() bool {
	return t.kind == itWord && !t.upper && (t.low == "itself" || t.low == "himself" || t.low == "herself" || t.low == "themselves" || t.is(lexicon.WordAdv) || strings.HasSuffix(t.low, "ly") && len(t.low) > 4 && !t.is(lexicon.WordPerson|lexicon.WordBody))
}

// unit is a run of sentences that no quotation crosses: the field in which a cue, its source and
// its content are looked for.
type unit struct {
	p           *pass
	items       []item
	first, last int // tokens
	sents       [2]int
	headline    bool
	// claimed marks the items that belong to a content, a source or a cue.
	claimed []bool
	// subject is the last source or clause subject seen, for "and added".
	subject span
	// dangling is a cue at the end whose content may be the next unit: `He said:`.
	dangling *cue
	cues     []cue
}

// span is a run of items [from, to); an empty one means none.
type span struct{ from, to int }

func (s span) empty() bool { return s.to <= s.from }

// bytes is the byte span of items [from, to).
func (u *unit) bytes(s span) model.Span {
	if s.empty() {
		return model.Span{}
	}
	return u.p.d.Span(u.items[s.from].first, u.items[s.to-1].last)
}

// text is the words of a run of items.
func (u *unit) text(s span) string { return u.bytes(s).In(u.p.d.Text) }

// fill cuts sentences [from, to) into items.
func (u *unit) fill(from, to int) {
	d := u.p.d
	u.items, u.cues, u.subject, u.dangling = u.items[:0], u.cues[:0], span{}, nil
	u.sents = [2]int{from, to}
	u.first, u.last = d.Sentences[from].First, d.Sentences[to-1].Last
	u.headline = d.Article.Title.Len() > 0 && d.Article.Title.Contains(d.Sentences[from].Span)
	sent := from
	for i := u.first; i < u.last; {
		if q := u.p.quoteOf[i]; q > 0 && u.p.quotes[q-1].speech && u.p.quotes[q-1].open == i {
			end := min(u.p.quotes[q-1].end, u.last)
			u.items = append(u.items, item{first: i, last: end, kind: itQuote, quote: q - 1})
			i = end
			continue
		}
		for sent+1 < to && i >= d.Sentences[sent].Last {
			sent++
		}
		u.items = append(u.items, u.item(i, i+1 == d.Sentences[sent].Last))
		i++
	}
	u.claimed = append(u.claimed[:0], make([]bool, len(u.items))...)
}

func (u *unit) item(i int, lastOfSentence bool) item {
	d := u.p.d
	t := d.Tokens[i]
	it := item{first: i, last: i + 1, quote: -1, upper: t.Upper, w: u.p.words[i]}
	switch t.Kind {
	case text.Word:
		it.low, it.kind = d.Low(i), itWord
		if it.upper && it.w != nil && !u.headline && it.w.Class&smallWord != 0 && it.w.Class&notName == 0 && u.goesOn(i) {
			it.w = nil // "Will wrote", "From said": a name that is spelt like a small word
		}
		switch {
		case it.low == "'s" || it.low == "’s":
			it.kind, it.w = itPoss, nil
		case it.w == nil:
			it.low, it.w = u.p.contracted(it.low)
		}
		return it
	case text.Number:
		it.low, it.kind = d.Low(i), itNumber
		return it
	case text.Punct:
	}
	it.low = d.Word(i)
	it.kind = markKind(it.low)
	if it.kind == itDash && it.low != "—" && !t.Space && i+1 < u.last && !d.Tokens[i+1].Space {
		it.kind = itOther // the hyphen of "17-year"
	}
	if it.kind == itStop && it.low == "." && !lastOfSentence && i+1 < u.last && !u.closesQuoted(i) {
		it.kind = itAbbrev
	}
	return it
}

// contracted is the pronoun of a contraction, as its subject is all that a source needs of it: "he’d", "I've";
// any other word as it is.
func (p *pass) contracted(low string) (string, *lexicon.SpeechWord) {
	k := strings.IndexAny(low, "'’")
	if k < 1 || k > 4 {
		return low, nil
	}
	switch strings.TrimLeft(low[k:], "'’") {
	case "ve", "ll", "re", "d", "m":
	default:
		return low, nil
	}
	switch w := lexicon.Speech().Look(low[:k]); low[:k] {
	case "i", "you", "he", "she", "we", "they", "it":
		return low[:k], w
	}
	return low, nil
}

// goesOn reports whether a sentence goes on at token i, so that a capital there means a name.
func (u *unit) goesOn(i int) bool {
	d := u.p.d
	if i == u.first || i == d.Sentences[d.SentenceOf(i)].First {
		w := u.p.words[i] // "Will Estrada", but "Will he" and "In Paris"
		return i+1 < u.last && d.Tokens[i+1].Upper && d.Tokens[i+1].Kind == text.Word && w.Class&lexicon.WordModal != 0 && d.Low(i+1) != "i"
	}
	prev := d.Tokens[i-1]
	return prev.Kind != text.Punct || d.Word(i-1) == "," || d.Tokens[i].Space && text.IsQuote(d.Word(i-1))
}

// closesQuoted reports whether the point at token i ends a quotation and a sentence with it:
// `a "liar." Then`.
func (u *unit) closesQuoted(i int) bool {
	d := u.p.d
	return i+2 < u.last && text.IsQuote(d.Word(i+1)) && !d.Tokens[i+1].Space && d.Tokens[i+2].Space && d.Tokens[i+2].Upper
}

func markKind(s string) kind {
	switch s {
	case ",":
		return itComma
	case ":":
		return itColon
	case ";":
		return itSemi
	case "—", "–", "-", "―", "--":
		return itDash
	case ".", "?", "!", "…":
		return itStop
	case "(", "[":
		return itOpen
	case ")", "]":
		return itClose
	case "'", "’":
		return itPoss
	}
	return itOther
}

// kindAt is the kind of item i, itStop beyond the ends.
func (u *unit) kindAt(i int) kind {
	if i < 0 || i >= len(u.items) {
		return itStop
	}
	return u.items[i].kind
}

// lowAt is item i in lower case, "" beyond the ends.
func (u *unit) lowAt(i int) string {
	if i < 0 || i >= len(u.items) {
		return ""
	}
	return u.items[i].low
}

// isAt reports whether item i exists and belongs to one of the classes.
func (u *unit) isAt(i int, c lexicon.WordClass) bool {
	return i >= 0 && i < len(u.items) && u.items[i].is(c)
}

// skipAdverbs is the first item from i on, stepping by step, that is no adverb.
func (u *unit) skipAdverbs(i, step int) int {
	for i >= 0 && i < len(u.items) && u.items[i].adverb() {
		i += step
	}
	return i
}

// trim takes commas, dashes, stops and blanks off both ends of a run.
func (u *unit) trim(s span) span {
	for !s.empty() && u.loose(s.from, true) {
		s.from++
	}
	for !s.empty() && u.loose(s.to-1, false) {
		s.to--
	}
	return s
}

func (u *unit) loose(i int, start bool) bool {
	switch u.items[i].kind {
	case itComma, itSemi, itDash, itColon, itStop:
		return true
	case itClose:
		return start
	case itOpen:
		return !start
	case itWord, itNumber, itPoss, itAbbrev, itQuote, itOther:
		return start && u.items[i].kind == itOther && u.items[i].low == "*"
	}
	return false
}

// dateline is the item after the place, date and agency that a paragraph opens with: "LAGOS, Nigeria —",
// "(CNN)", "PARIS, May 3 (Reuters) -"; 0 when there is none.
func (u *unit) dateline() int {
	if len(u.items) == 0 || !u.p.d.Tokens[u.first].Line {
		return 0
	}
	if u.kindAt(0) == itOpen && (u.kindAt(2) == itClose || u.kindAt(3) == itClose) && u.items[1].upper {
		return u.skipParen(0)
	}
	if w := u.p.d.Word(u.first); u.kindAt(0) != itWord || len(w) < 3 || strings.ToUpper(w) != w {
		return 0
	}
	for k := 1; k < len(u.items) && k < 14; k++ {
		t := &u.items[k]
		switch {
		case t.kind == itDash:
			return k + 1
		case t.kind == itStop, t.kind == itQuote, t.kind == itWord && !t.upper && t.low != "of" && t.low != "de":
			return 0
		}
	}
	return 0
}

// words counts the words in a run; the words of a quotation count too.
func (u *unit) wordCount(s span) int {
	n := 0
	for i := s.from; i < s.to; i++ {
		switch u.items[i].kind {
		case itWord, itNumber:
			n++
		case itQuote:
			n += u.items[i].last - u.items[i].first
		case itPoss, itComma, itAbbrev, itColon, itSemi, itDash, itStop, itOpen, itClose, itOther:
		}
	}
	return n
}
