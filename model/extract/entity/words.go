package entity

import (
	"slices"
	"strings"
	"sync"

	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// word is what is known of one capitalised word, in the lexicon and in this document.
type word struct {
	fold   string
	use    lexicon.NameUse
	role   lexicon.RoleKind
	head   lexicon.HeadKind
	common bool // an ordinary word in lower case
	stop   bool // never part of a name by itself
	// lower and inner count how often the word stands in lower case, and capitalised inside a
	// sentence that is no headline.
	lower, inner int
	// places are its readings as a place, looked up when first asked for.
	places                          []lexicon.Place
	placed, placesKnown, placesMore bool
}

// reader holds what the passes over one document share.
type reader struct {
	d       *text.Doc
	lex     *lexicon.Lexicon
	words   map[string]*word // by lower-case form
	at      []*word          // by token; nil for tokens that cannot be part of a name
	loud    []bool           // by sentence: capitals prove nothing there
	stops   map[string]struct{}
	owner   []int32 // by token: who is named there, -1 for nobody; nil until people are made
	foreign *abroad // what is known of the language, nil in English
	unread  int     // the byte from which on names are not looked at, 0 when all are
	// geos are the place phrases found so far, without a limit; geoIndex is 1 + the index by token.
	geos     []geo
	geoIndex []int32
}

func newReader(d *text.Doc, lex *lexicon.Lexicon) *reader {
	x := &reader{d: d, lex: lex, words: make(map[string]*word, len(d.Tokens)/10), at: make([]*word, len(d.Tokens)), stops: fixed().stops, geoIndex: make([]int32, len(d.Tokens))}
	x.foreign = abroadOf(d.Article.Language)
	x.loud = make([]bool, len(d.Sentences))
	for s, sent := range d.Sentences {
		x.loud[s] = x.isLoud(sent)
		x.readCapitals(sent, x.loud[s])
	}
	x.countLower()
	return x
}

// readCapitals looks up the words of a sentence that can be part of a name.
func (x *reader) readCapitals(sent text.Sentence, loud bool) {
	for i := sent.First; i < sent.Last; i++ {
		t := x.d.Tokens[i]
		if t.Kind != text.Word || (!t.Upper || x.lowerTail(i)) && !x.nameLike(i) {
			continue
		}
		w := x.word(i)
		x.at[i] = w
		if !loud && !x.opens(i, sent) {
			w.inner++
		}
	}
}

// countLower counts how often the words that stand in capitals somewhere stand in lower case.
func (x *reader) countLower() {
	for i, t := range x.d.Tokens {
		if t.Kind != text.Word || t.Upper || x.at[i] != nil {
			continue
		}
		if w := x.words[x.d.Low(i)]; w != nil {
			w.lower++
		}
	}
}

func (x *reader) word(i int) *word {
	low := x.d.Low(i)
	if w := x.words[low]; w != nil {
		return w
	}
	w := &word{fold: lexicon.Fold(low)}
	w.use = x.lex.NameUse(w.fold)
	w.role = x.lex.Role(w.fold)
	w.head = x.lex.Head(w.fold)
	w.common = x.lex.CommonWord(w.fold) || w.use == 0 && len(w.fold) > 4 && x.ordinaryWord(w.fold)
	_, w.stop = x.stops[w.fold]
	if x.foreign != nil {
		w.stop = w.stop || x.foreign.stops[w.fold]
		if w.role == lexicon.NoRole {
			w.role = x.foreign.title(w.fold)
		}
	}
	if k := strings.IndexByte(w.fold, '-'); k > 0 && w.use != 0 {
		if _, known, _ := x.lex.Places(w.fold[:k]); known {
			w.use = 0 // "German-Russian" is no given name
		}
		if tail := w.fold[strings.LastIndexByte(w.fold, '-')+1:]; x.lex.NameUse(tail) == 0 && x.ordinaryWord(tail) {
			w.use = 0 // nor is "Joy-Cons"
		}
	}
	x.words[low] = w
	return w
}

// nameLike reports whether a word that starts in lower case is part of a name: "al-Masri",
// "d'Arcy", "el-Baz".
func (x *reader) nameLike(i int) bool {
	s := x.d.Word(i)
	k := 1
	for k < len(s) && k < 4 && s[k] != '-' && s[k] != '\'' && !strings.HasPrefix(s[k:], "’") {
		k++
	}
	switch s[:min(k, len(s))] {
	case "al", "el", "ul", "ad", "as", "an", "ar", "at", "az", "ash", "d", "l", "bin", "abu", "de", "ud":
	default:
		return false
	}
	rest := strings.TrimLeft(s[k:], "-'’")
	return rest != "" && rest != s[k:] && rest[0] >= 'A' && rest[0] <= 'Z'
}

// lowerTail reports whether a capitalised word is a compound that ends in an ordinary word:
// "Turin-based", "Crimean-born". It names no one; country.go looks into it.
func (x *reader) lowerTail(i int) bool {
	s := x.d.Word(i)
	k := strings.LastIndexByte(s, '-')
	if k < 2 || k+3 > len(s) || s[k+1] < 'a' || s[k+1] > 'z' {
		return false
	}
	switch s[k+1:] {
	case "based", "born", "backed", "led", "style", "listed", "held", "run", "owned", "controlled", "era", "trained", "made", "funded", "flagged",
		"majority", "speaking", "educated", "built", "language", "occupied", "inspired", "allied", "wide", "bound", "area", "like", "sponsored",
		"designed", "appointed", "registered", "supported", "mediated", "brokered", "imposed", "friendly", "linked", "affiliated", "aligned":
		return true
	}
	if head := strings.ToLower(s[:k]); strings.HasSuffix(head, "-by") || strings.HasSuffix(head, "-to") || strings.HasSuffix(head, "-of") {
		return true // "Day-by-day"
	}
	return len(s)-k > 5 && x.ordinaryWord(s[k+1:])
}

// ordinaryWord reports whether a word is an ordinary one, or the plural of one.
func (x *reader) ordinaryWord(low string) bool {
	return x.lex.CommonWord(low) || plural(low) && x.lex.CommonWord(low[:len(low)-1])
}

// opens reports whether a token opens its sentence, a quotation or what follows a colon or dash:
// its capital may be due to its place.
func (x *reader) opens(i int, sent text.Sentence) bool {
	if i == sent.First {
		return true
	}
	switch p := x.d.Word(i - 1); p {
	case "\"", "“", "”", "„", "«", "»", ":", "—", "–", "-", "•", "*", "(", "[", "‘", "'", "?", "!", "...", "…", "|", ".":
		return p != "." || i-2 < sent.First || x.at[i-2] == nil || !x.abbreviation(i-2)
	}
	return x.d.Tokens[i-1].Kind == text.Number && i-1 == sent.First
}

// abbreviation reports whether the point after token i belongs to it: a title or a part of a name.
func (x *reader) abbreviation(i int) bool {
	switch x.d.Low(i) {
	case "mr", "mrs", "ms", "dr", "rt", "gen", "col", "sen", "rep", "gov", "lt", "sgt", "maj", "capt", "adm", "prof", "st", "jr", "sr",
		"rev", "hon", "fr", "pres", "sec", "supt", "cpl", "pvt", "det", "insp", "brig", "cmdr", "messrs", "mt", "ft", "mme", "msgr",
		"inc", "corp", "ltd", "co", "bros", "dept", "univ", "assn":
		return true
	}
	return false
}

// isLoud reports whether capitals prove nothing in a sentence: all in capitals, or a headline that
// capitalises every word.
func (x *reader) isLoud(sent text.Sentence) bool {
	words, upper, caps, lower := 0, 0, 0, 0
	for i := sent.First; i < sent.Last; i++ {
		t := x.d.Tokens[i]
		if t.Kind != text.Word || t.End-t.Start < 2 {
			continue
		}
		words++
		switch {
		case t.Upper:
			upper++
		case t.End-t.Start > 3:
			lower++
		}
		if t.Caps {
			caps++
		}
	}
	if words >= 3 && caps*10 >= words*7 {
		return true
	}
	return words >= 4 && upper*10 >= words*7 && lower*6 <= words && !x.list(sent) && !x.stopped(sent)
}

// stopped reports whether a sentence ends in a full stop, which headlines do not.
func (x *reader) stopped(sent text.Sentence) bool {
	for i := sent.Last - 1; i > sent.First; i-- {
		switch w := x.d.Word(i); {
		case w == ".":
			return true
		case !text.IsQuote(w) && w != ")":
			return false
		}
	}
	return false
}

// list reports whether a sentence is a run of names with marks between them rather than a headline.
func (x *reader) list(sent text.Sentence) bool {
	marks := 0
	for i := sent.First; i < sent.Last; i++ {
		if w := x.d.Word(i); w == "," || w == ";" || w == "(" || x.d.Tokens[i].Kind == text.Number {
			marks++
		}
	}
	return marks*5 >= sent.Last-sent.First
}

// constants are the tables of the package, made once and never changed.
type constants struct {
	stops                   map[string]struct{}
	shape, context, against []clue
}

//nolint:gochecknoglobals // made once, immutable
var fixed = sync.OnceValue(func() constants {
	return constants{stops: stopWords(), shape: slices.Concat(shapeClues(), doubts(), thingDoubts()), context: contextClues(), against: append(against(), thingSurroundings()...)}
})

func stopWords() map[string]struct{} {
	m := make(map[string]struct{}, 256)
	for w := range strings.FieldsSeq(stopList) {
		m[w] = struct{}{}
	}
	return m
}

const stopList = `the a an this that these those he she it they we you i him her his hers its their theirs our ours my mine your
 yours me them himself herself itself themselves but and or nor so yet for in on at by from to with of as if when while
 after before since until till although though because however meanwhile also there here what who whom whose which where why how
 not no yes all some any many most few both each every other another such more less then now today yesterday tomorrow tonight
 monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
 november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun is are was were be been being am has have had
 having do does did done will would can could might must should shall let please even still just only once perhaps maybe
 during under over between among against about according despite including following like unlike upon via per plus
 versus vs than too very much well again ever never always often sometimes soon later earlier first second third last
 next one two three four five six seven eight nine ten eleven twelve hundred thousand million billion dozen dozens
 instead moreover furthermore additionally nevertheless nonetheless therefore thus hence indeed finally eventually
 recently currently previously nearly almost around across behind beyond within without toward towards through throughout
 into onto off out up down above below near amid given regarding concerning based seeing asked told said says speaking
 don't didn't doesn't isn't it's that's there's he's she's they're we're you're i'm i've i'll can't won't wouldn't couldn't let's
 we've they've you've he'd she'd i'd we'd they'd you'd he'll she'll we'll they'll you'll it'll there'll who's what's here's where's how's when's
 aren't wasn't weren't haven't hasn't hadn't shouldn't
 internet web email e-mail tv ok okay oh hey hello thanks thank god christmas easter am pm est gmt utc edt cet pst`
