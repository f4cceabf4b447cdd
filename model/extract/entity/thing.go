package entity

import (
	"slices"
	"strings"

	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// Works, products, firms, ships and teams bear names that look like people's. What follows tells them by
// their words and by what stands around them.

// modelNumber reports whether a word of a name holds a digit: "Zorbak X200".
func (x *reader) modelNumber(p *piece) bool {
	for _, t := range p.toks {
		if strings.ContainsAny(x.d.Word(t), "0123456789") {
			return true
		}
	}
	return false
}

// endsInPlace reports whether a name of several words ends in a country or a part of the world that is no
// family name: "Zorbak Philippines", "Zorbak North America".
func (x *reader) endsInPlace(p *piece) bool {
	for i := 1; i < len(p.toks); i++ {
		w := x.at[p.toks[i]]
		if w == nil || i == len(p.toks)-1 && w.use != 0 || w.fold == "st" || w.fold == "saint" || w.fold == "san" {
			continue // "Zorb St. Martin"
		}
		g := x.geoAt(p.toks[i], p.last)
		if g.known && g.last == p.last && (g.kind() == lexicon.KindName || g.kind() == lexicon.KindNone || g.kind() == lexicon.KindRegion && g.last-g.first > 1) {
			return true
		}
	}
	return false
}

// placeAndSide reports whether a name is a place and a point of the compass: "Salina South".
func (x *reader) placeAndSide(p *piece) bool {
	if len(p.words) != 2 || x.at[p.toks[0]] == nil {
		return false
	}
	switch p.words[1] {
	case "north", "west": // usual family names
		g := x.geoAt(p.toks[0], p.toks[0]+1)
		return !x.at[p.toks[0]].use.Given() && (g.known || g.kind() == lexicon.KindRegion)
	case "south", "east", "northeast", "northwest", "southeast", "southwest", "central":
		return !x.geoAt(p.toks[0], p.toks[0]+1).none()
	}
	return false
}

// heavenly reports whether a name is, starts or ends with a planet or a moon that the other words make no
// person's: "Europa", "Europa Xylo", but "Venus Quiroga" and "Bruno Mars".
func (x *reader) heavenly(p *piece) bool {
	first, last := x.at[p.toks[0]], x.lastWord(p)
	if first == nil || last == nil || first.use.CommonGiven() || last.use&lexicon.Family != 0 {
		return false
	}
	return heavenlyBody(last.fold) || heavenlyBody(first.fold)
}

func heavenlyBody(fold string) bool {
	switch fold {
	case "mercury", "venus", "mars", "jupiter", "saturn", "uranus", "neptune", "pluto", "europa", "ganymede", "callisto", "titan", "enceladus", "triton", "ceres",
		"vesta", "phobos", "deimos", "andromeda":
		return true
	}
	return false
}

// adherents reports whether a name ends in the plural of a party's, a faith's or a country's people: "Virginia
// Democrats", "African Americans".
func (x *reader) adherents(p *piece) bool {
	if len(p.words) < 2 {
		return false
	}
	last, t := p.words[len(p.words)-1], p.toks[len(p.toks)-1]
	return plural(last) && (ideology(last) || x.geoAt(t, t+1).kind() == lexicon.KindDemonym)
}

// assistant reports whether a single name is that of a machine which answers: it is a given name too.
func assistant(p *piece) bool {
	if len(p.words) != 1 || p.title >= 0 {
		return false
	}
	switch p.words[0] {
	case "alexa", "siri", "cortana", "bixby", "chatgpt":
		return true
	}
	return false
}

// firmFirst reports whether a name of several words starts with a firm or brand that is no name of people.
func (x *reader) firmFirst(p *piece) bool {
	if len(p.words) < 2 {
		return false
	}
	w := x.at[p.toks[0]]
	return w != nil && !w.use.CommonGiven() && w.use&lexicon.Family == 0 && x.lex.Company(w.fold)
}

// pairBefore reports whether "the Coty-Kylie Quiroga deal" joins two parties with a hyphen.
func (x *reader) pairBefore(p *piece) bool {
	return len(p.words) > 1 && strings.Contains(p.words[0], "-") && x.articleBefore(p) && x.nounAfter(p)
}

// maxTitleWords bounds the words of a quoted title.
const maxTitleWords = 8

// quotedTitle reports whether a name stands in quotation marks within a title: every word of it has a capital
// but the small ones. One word in quotation marks may be a nickname, and what somebody calls out is no title.
func (x *reader) quotedTitle(p *piece) bool {
	sent := x.d.Sentences[p.sent]
	open := p.first - 1
	for open >= sent.First && !x.opensQuote(open) && x.titleWord(open) && p.first-open <= maxTitleWords {
		open--
	}
	if open < sent.First || !x.opensQuote(open) {
		return false
	}
	end := p.last
	for end < sent.Last && !x.closesQuote(end) && x.titleWord(end) && end-open <= maxTitleWords {
		end++
	}
	if end >= sent.Last || !x.closesQuote(end) || end-open == 2 {
		return false
	}
	if w := x.lastWord(p); open == p.first-1 && (end == p.last || x.low(p.last) == ",") && w != nil && w.use&lexicon.Family != 0 && !w.common {
		return false // a name that somebody mentions
	}
	switch next := x.low(end + 1); next {
	case "he", "she", "they", "i", "we", "one", "a", "the":
		return false
	default:
		return !x.saysWord(end + 1)
	}
}

func (x *reader) opensQuote(i int) bool {
	w := x.d.Word(i)
	return (text.IsQuote(w) || w == "‘" || w == "'") && i+1 < len(x.d.Tokens) && !x.d.Tokens[i+1].Space && (i == 0 || x.d.Tokens[i].Space || x.d.Tokens[i].Line || w == "“" || w == "‘")
}

func (x *reader) closesQuote(i int) bool {
	w := x.d.Word(i)
	return (text.IsQuote(w) || w == "’" || w == "'") && !x.d.Tokens[i].Space
}

// titleWord reports whether a token can stand in a title: a word with a capital, a small word, a mark.
func (x *reader) titleWord(i int) bool {
	t := x.d.Tokens[i]
	if t.Upper || t.Kind == text.Number {
		return true
	}
	switch x.d.Low(i) {
	case "of", "the", "a", "an", "and", "in", "on", "at", "to", "for", "with", "from", "by", "de", "la", ",", "-", ":", "&", "'", "’", "'s", "’s":
		return true
	}
	return false
}

// thingNoun reports whether a noun that only things are called by follows: "Walter Reed hospital".
func (x *reader) thingNoun(p *piece) bool {
	if p.title >= 0 || p.last >= len(x.d.Tokens) || x.d.Tokens[p.last].Line {
		return false
	}
	switch x.low(p.last) {
	case "prison", "jail", "hospital", "airport", "stadium", "bridge", "hotel", "university", "museum", "probe", "spacecraft", "orbiter", "lander", "rover", "telescope",
		"rocket", "franchise", "console", "smartphone", "laptop", "headset", "device", "devices", "app", "software", "cosmetics", "brand", "river", "refinery", "costs", "retails":
		return true
	case "is", "was", "were", "are":
		if x.low(p.last+2) != "by" {
			return false
		}
		switch x.low(p.last + 1) {
		case "directed", "developed", "designed", "built", "manufactured", "published", "produced", "operated", "founded":
			return true
		}
	}
	return false
}

// markAfter reports whether a name is a mark of trade or of the net: "Zorbak®", "Zorbak.info".
func (x *reader) markAfter(p *piece) bool {
	i := p.last
	switch x.low(i) {
	case "®", "™":
		return true
	case ".":
		n := i + 1
		return n < len(x.d.Tokens) && !x.d.Tokens[i].Space && !x.d.Tokens[n].Space && !x.d.Tokens[n].Line && x.d.Tokens[n].Kind == text.Word && !x.d.Tokens[n].Upper
	}
	return false
}

// calledBefore reports whether a thing is called by the name: "a mission called Zorbak Xylo".
func (x *reader) calledBefore(p *piece) bool {
	if p.title >= 0 || !x.before(p.first, "called", "titled", "entitled", "named", "dubbed") {
		return false
	}
	k := p.first - 2
	if k >= 0 && (x.low(k) == "is" || x.low(k) == "was" || x.low(k) == ",") {
		k--
	}
	switch x.low(k) {
	case "mission", "project", "programme", "program", "film", "movie", "game", "song", "album", "book", "novel", "poem", "play", "show", "series", "ship", "vessel", "storm",
		"company", "startup", "start-up", "firm", "app", "product", "device", "platform", "restaurant", "bar", "club", "band", "village", "town", "city", "place", "operation", "drug":
		return true
	}
	return false
}

// noName tells chunks that are no names whatever their words are: a work that the world knows, a shop's name
// that ends in 's, as in "rival Lowe's".
func (x *reader) noName(c chunk) pieceKind {
	for n := 2; n <= min(3, c.last-c.first); n++ {
		if x.lex.Work(x.foldSpan(c.first, c.first+n)) {
			return pieceOther
		}
	}
	if x.street(c) {
		return pieceOther
	}
	k := c.last - 1
	if c.last < len(x.d.Tokens) && x.at[k] != nil && x.possessive(c.last) && (k == c.first || x.at[c.first] != nil && x.at[c.first].role != lexicon.NoRole) {
		if x.lex.Company(x.at[k].fold + "'s") {
			return pieceBody
		}
	}
	return 0
}

// gluedName reports whether a page's markup glued words of a name together: "Olga KernOlga Kern".
func (x *reader) gluedName(p *piece) bool {
	return len(p.toks) > 1 && slices.ContainsFunc(p.toks, func(t int) bool { return x.at[t] != nil && x.glued(x.d.Word(t)) })
}

// glued reports whether two words of four letters and more stand together as one, and the first is no given name:
// "AnnaMaria" is one name.
func (x *reader) glued(s string) bool {
	for k := 4; k+4 <= len(s); k++ {
		if s[k] < 'A' || s[k] > 'Z' || s[k-1] < 'a' || s[k-1] > 'z' || s[k+1] < 'a' || s[k+1] > 'z' {
			continue
		}
		head := s[:k]
		switch {
		case strings.HasPrefix(head, "Fitz"), strings.HasPrefix(head, "Vande"), strings.HasPrefix(head, "Abd"), strings.HasSuffix(head, "Mc"), strings.HasSuffix(head, "Mac"),
			strings.HasSuffix(head, "Van"), strings.HasSuffix(head, "De"):
		default:
			if !x.lex.NameUse(lexicon.Fold(head)).CommonGiven() {
				return true
			}
		}
	}
	return false
}

// trimAgency cuts the agency of a picture off a name that its credit stands beside: "Getty Images Olga Kern", "Olga
// Kern Reuters". It reports whether no full name is left.
func (x *reader) trimAgency(p *piece) bool {
	if len(p.toks) < 2 || p.title >= 0 || p.nick != p.nend {
		return false
	}
	from, to := 0, len(p.toks)
	if p.words[0] == "getty" && p.words[1] == "images" || p.words[0] == "rex" && p.words[1] == "features" {
		from = 2
	}
	for to-from > 1 && agencyWord(p.words[to-1]) {
		to--
	}
	if to > 1 && to < len(p.toks) && p.words[to-1] == "getty" {
		to--
	}
	if from == 0 && to == len(p.toks) {
		return false
	}
	if to-from < 2 {
		return true
	}
	p.toks, p.words = p.toks[from:to], p.words[from:to]
	p.first, p.last = p.toks[0], p.toks[len(p.toks)-1]+1
	return false
}

func agencyWord(fold string) bool {
	switch fold {
	case "images", "image", "features", "reuters", "newslook", "shutterstock", "alamy", "afp", "epa", "upi", "nasa":
		return true
	}
	return false
}

// teamOfPlace reports whether a name is a place and a plural that is nobody's name: "Cleveland Cavaliers".
func (x *reader) teamOfPlace(p *piece) bool {
	last := x.lastWord(p)
	if len(p.words) != 2 || last == nil || last.use != 0 || !plural(last.fold) || x.at[p.toks[0]] == nil {
		return false
	}
	return !x.geoAt(p.toks[0], p.toks[0]+1).none() || x.at[p.toks[0]].head == lexicon.HeadPlace
}

// street reports whether a chunk of two words and more ends in a street's abbreviation: "N. Quincy St".
func (x *reader) street(c chunk) bool {
	if c.last-c.first < 2 {
		return false
	}
	switch x.d.Word(c.last - 1) {
	case "St", "Ave", "Blvd", "Rd", "Hwy":
		return true
	}
	return false
}
