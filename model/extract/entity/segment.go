package entity

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
)

// pieceKind is what a piece of a chunk is taken for before the document decides.
type pieceKind uint8

const (
	pieceName  pieceKind = iota + 1 // a person, unless the evidence says otherwise
	pieceBody                       // an organisation
	piecePlace                      // a place word or phrase
	pieceOther                      // a named thing that is none of these
	pieceRole                       // a title without a name: "the President"
)

// piece is a part of a chunk with one meaning. Title tokens lie in [title, first).
type piece struct {
	kind        pieceKind
	first, last int
	title       int // first token of the title before a name, or -1
	sent        int
	head        lexicon.HeadKind
	geo         geo // of a place, or of the place word that a body starts with

	words      []string // folded words of the name, without nickname and points
	toks       []int    // their tokens
	nick, nend int      // tokens of a nickname in quotation marks, equal when there is none
	suffix     bool     // "Jr.", "III"

	rule   model.RuleID // the strongest clue
	person int          // index of the person it was folded into, or -1
	why    string
	mkind  model.MentionKind
}

// segment cuts a chunk into pieces. afterRole says that the chunk follows "ROLE of".
func (x *reader) segment(c chunk, afterRole bool) []piece {
	first := c.first
	if kind := x.noName(c); kind != 0 {
		return []piece{x.piece(kind, c, first, c.last)}
	}
	if g := x.geoAt(first, c.last); g.known && g.last == c.last && c.last-first > 1 {
		p := x.piece(piecePlace, c, first, c.last)
		p.geo = g
		return []piece{p}
	}
	if r := x.titleIn(c); r >= 0 {
		start := x.afterPoint(r+1, c.last)
		if kind := x.bodyOrRole(c, start); kind != 0 {
			return []piece{x.piece(kind, c, first, c.last)}
		}
		p := x.piece(pieceName, c, start, c.last)
		p.title = x.titleFirst(first, r)
		return append(x.titlePlaces(c, first, r+1), p)
	}
	if c.last-first == 1 && x.at[first].role != lexicon.NoRole && x.at[first].use&lexicon.Family == 0 {
		return []piece{x.piece(pieceRole, c, first, c.last)}
	}
	g := x.geoAt(first, c.last)
	if !g.none() && g.last == c.last && !x.nameOverPlace(g) {
		p := x.piece(piecePlace, c, first, c.last)
		p.geo = g
		return []piece{p}
	}
	if k := x.leadIn(c, g, true); afterRole && k > first && !x.headed(c) {
		p := x.piece(pieceName, c, k, c.last)
		return append(x.titlePlaces(c, first, k), p)
	}
	if kind, head := x.bodyHead(c); kind != 0 {
		p := x.piece(kind, c, first, c.last)
		p.head, p.geo = head, g
		return []piece{p}
	}
	if k := x.leadIn(c, g, afterRole); k > first {
		p := x.piece(pieceName, c, k, c.last)
		if !x.modifier(first, k) {
			return []piece{x.piece(pieceOther, c, first, c.last)}
		}
		return append(x.titlePlaces(c, first, k), p)
	}
	p := x.piece(pieceName, c, first, c.last)
	p.geo = g
	return []piece{p}
}

// headed reports whether a chunk ends in a head word that is no family name.
func (x *reader) headed(c chunk) bool {
	w := x.at[c.last-1]
	return w != nil && w.head != lexicon.NoHead && w.use&lexicon.Family == 0
}

func (x *reader) piece(kind pieceKind, c chunk, first, last int) piece {
	return piece{kind: kind, first: first, last: last, title: -1, sent: c.sent, person: -1}
}

func (x *reader) afterPoint(i, last int) int {
	for i < last && x.d.Word(i) == "." {
		i++
	}
	return i
}

// titlePlaces are the place words among tokens [first, last) that modify a title or name.
func (x *reader) titlePlaces(c chunk, first, last int) []piece {
	var out []piece
	for i := first; i < last; {
		g := x.geoAt(i, last)
		if g.none() {
			i++
			continue
		}
		p := x.piece(piecePlace, c, g.first, g.last)
		p.geo = g
		out = append(out, p)
		i = g.last
	}
	return out
}

// titleIn is the last title word of a chunk that a name can follow, or -1.
func (x *reader) titleIn(c chunk) int {
	for r := c.last - 2; r >= c.first; r-- {
		w := x.at[r]
		if w == nil || w.role == lexicon.NoRole || w.role == lexicon.Kin && r > c.first {
			continue
		}
		n := x.afterPoint(r+1, c.last)
		if n >= c.last || x.foreign != nil && x.at[n] == nil {
			continue // "Ministro de Hacienda"
		}
		if r > c.first && w.use&(lexicon.Family|lexicon.FamilyRare) != 0 && x.low(r+1) != "." && x.givenBefore(r, c.first) {
			continue // Stephen King, Ann Judge
		}
		if n := x.at[n]; w.role == lexicon.RoleNoun && n != nil && n.common && !n.use.CommonGiven() {
			continue // "Pilot Training"
		}
		if r > c.first && x.givenAfterTitle(r) || r == c.first && w.use.CommonGiven() && x.givenRatherThanTitle(r) {
			continue
		}
		return r
	}
	return -1
}

func (x *reader) givenBefore(r, first int) bool {
	p := x.at[r-1]
	if p == nil {
		return r-2 >= first && x.at[r-2] != nil && x.initial(r-2)
	}
	return x.initial(r-1) || !x.d.Tokens[r-1].Caps && p.use.CommonGiven() && p.role == lexicon.NoRole && !p.common && x.geoAt(r-1, r).kind() != lexicon.KindDemonym
}

// titleFirst leaves out a word that has its capital from opening the sentence: "Joining President
// Zorbak". "Interior Minister" and "Former President" keep theirs.
func (x *reader) titleFirst(first, r int) int {
	w := x.at[first]
	if first == r || w == nil || !w.common || w.role != lexicon.NoRole || w.head != lexicon.NoHead || !x.opens(first, x.d.Sentences[x.d.SentenceOf(first)]) {
		return first
	}
	switch w.fold {
	case "former", "acting", "interim", "outgoing", "incoming", "deputy", "vice", "then", "ex", "retired", "late", "current", "assistant", "senior",
		"prime", "previous", "old", "late-", "chief", "associate", "attorney", "honorary", "lead", "first":
		return first
	}
	switch n := x.at[first+1]; {
	case n == nil || first+1 > r:
		return first
	case n.fold == "minister" || n.fold == "secretary" || n.fold == "affairs" || n.fold == "general" || n.fold == "leader" || n.fold == "spokesman":
		return first
	case !x.geoAt(first, r+1).none():
		return first // "New Jersey Sen. Zorbak"
	}
	return first + 1
}

// givenRatherThanTitle reports whether the word at i, the first of a name, is a given name: by itself, or
// for a title of nobility after the plain word for what someone does: "guard Prince Otieno".
func (x *reader) givenRatherThanTitle(i int) bool {
	switch x.at[i].fold {
	case "dean", "earl", "guy", "christian", "page", "mark", "scout", "hunter", "mason", "porter", "lane", "marquis", "duke":
		return true
	case "prince", "princess", "king", "count", "baron", "major", "judge", "bishop":
		return x.roleOf(i-1) == lexicon.RoleNoun && !x.d.Tokens[i-1].Upper
	}
	return false
}

// givenAfterTitle reports whether a title behind a title is a given name: "Gov. Earl Ray Zorbak".
func (x *reader) givenAfterTitle(r int) bool {
	k := r - 1
	for k > 0 && x.d.Word(k) == "." {
		k--
	}
	if p := x.at[k]; p == nil || p.role != lexicon.Office && p.role != lexicon.Rank && p.role != lexicon.Honorific {
		return false
	}
	switch x.at[r].fold {
	case "dean", "earl", "guy", "page", "scout", "hunter", "mason", "porter":
		return true
	}
	return false
}

// bodyOrRole says whether what follows a title is no person's name: "General Motors",
// "Attorney General", "Prime Minister".
func (x *reader) bodyOrRole(c chunk, start int) pieceKind {
	last := x.at[c.last-1]
	if last == nil {
		return 0
	}
	allRole := true
	for i := start; i < c.last; i++ {
		if w := x.at[i]; w != nil && w.role == lexicon.NoRole && (w.head == lexicon.NoHead || w.use&lexicon.Family != 0) && !x.roleWord(w.fold) {
			allRole = false
		}
	}
	switch {
	case allRole && (last.role != lexicon.NoRole && last.use&lexicon.Family == 0 || last.use&lexicon.Family == 0):
		return pieceRole
	case last.head != lexicon.NoHead && last.use&lexicon.Family == 0:
		if last.head == lexicon.HeadPlace || last.head == lexicon.HeadWork {
			return pieceOther
		}
		return pieceBody
	case start == c.last-1 && x.mixedCaps(start):
		return pieceBody // "Major SoftBank"
	case start == c.last-1 && last.common && last.use&(lexicon.Family|lexicon.FamilyRare) == 0 && !last.use.CommonGiven():
		return pieceRole
	}
	return 0
}

func (x *reader) roleWord(fold string) bool {
	switch fold {
	case "strategy", "marketing", "technology", "information", "product", "revenue", "medical", "legal", "security", "data", "digital", "people", "commercial", "creative",
		"content", "brand", "growth", "compliance", "investment", "risk", "privacy", "sustainability", "diversity":
		return true
	case "executive", "operating", "financial", "staff", "elect", "emeritus", "designate", "pro", "tem", "at-large", "law", "affairs", "major":
		return true
	}
	return false
}

// nameOverPlace reports whether a word that is a place too is here the name of a person: a given
// name followed by nothing is left to the document.
func (x *reader) nameOverPlace(g geo) bool {
	if g.known {
		return false
	}
	w := x.at[g.first]
	if g.last-g.first == 1 {
		return w.use&(lexicon.GivenMale|lexicon.GivenFemale|lexicon.Family) != 0 && g.kind() == lexicon.KindCity
	}
	last := x.at[g.last-1]
	return w.use.CommonGiven() && last != nil && last.use&lexicon.Family != 0
}

// bodyHead says whether a chunk is a body, a place or a work by its head words.
func (x *reader) bodyHead(c chunk) (pieceKind, lexicon.HeadKind) {
	first, last := x.at[c.first], x.at[c.last-1]
	n := c.last - c.first
	if last == nil || x.initial(c.first) && n > 1 && n < 4 && len(x.d.Word(c.first)) > 1 {
		return 0, 0
	}
	name := x.foldSpan(c.first, c.last)
	if x.lex.Company(name) {
		return pieceBody, lexicon.HeadCompany
	}
	if last.head == lexicon.NoHead && x.familyBefore(c) {
		return 0, 0
	}
	if _, ok := x.lex.Outlet(name); ok && (n > 1 || !first.common && first.use == 0) {
		return pieceBody, lexicon.HeadOutlet
	}
	if n > 1 && placePrefix(first.fold) {
		return pieceOther, lexicon.HeadPlace
	}
	if n > 1 && (x.team(c) || first.fold == "los" && plural(last.fold)) {
		return pieceBody, lexicon.HeadOther // "Los Lobitos": a band or gang
	}
	return x.byHeadWord(c)
}

// byHeadWord judges a chunk by a head word at its end or its start.
func (x *reader) byHeadWord(c chunk) (pieceKind, lexicon.HeadKind) {
	first, last := x.at[c.first], x.at[c.last-1]
	n := c.last - c.first
	if last.head != lexicon.NoHead {
		if x.nameDespiteHead(c) {
			return 0, 0
		}
		return kindOfPiece(last.head)
	}
	if first.head == lexicon.NoHead || n < 2 || first.use.CommonGiven() || !first.common {
		return x.bodyByShape(c)
	}
	if last.use&lexicon.Family != 0 {
		return 0, 0
	}
	return kindOfPiece(first.head)
}

// familyBefore reports whether a chunk is a name with the family before: "Park Geun-hye".
func (x *reader) familyBefore(c chunk) bool {
	if n := c.last - c.first; n < 2 || n > 3 {
		return false
	}
	second := x.at[c.first+1]
	return x.lex.FamilyFirst(x.at[c.first].fold) && second != nil && !second.common
}

// team reports whether a chunk is a well-known city or state and a plural: "Boston Celtics".
func (x *reader) team(c chunk) bool {
	last := x.at[c.last-1]
	g := x.geoAt(c.first, c.last)
	if !g.known || g.last != c.last-1 || g.kind() != lexicon.KindCapital && g.kind() != lexicon.KindRegion {
		return false
	}
	return plural(last.fold) && (last.use == 0 || last.common) && !x.at[c.first].use.CommonGiven()
}

func plural(fold string) bool {
	n := len(fold)
	return n > 3 && fold[n-1] == 's' && fold[n-2] != 's'
}

// nameDespiteHead reports whether a head word at the end is a family name: "Frank Church", "Ted
// Hill", or a single word that the document never writes in lower case.
func (x *reader) nameDespiteHead(c chunk) bool {
	first, last := x.at[c.first], x.at[c.last-1]
	if last.use&lexicon.Family == 0 || last.fold == "brothers" || last.fold == "bros" {
		return false
	}
	switch c.last - c.first {
	case 1:
		return last.inner > 0 && last.lower == 0
	case 2:
		return first.use.CommonGiven() && !first.common && x.geoAt(c.first, c.first+1).none()
	}
	return false
}

func kindOfPiece(head lexicon.HeadKind) (pieceKind, lexicon.HeadKind) {
	switch head {
	case lexicon.HeadPlace, lexicon.HeadWork:
		return pieceOther, head
	case lexicon.HeadGovernment, lexicon.HeadOutlet, lexicon.HeadParty, lexicon.HeadArmed, lexicon.HeadCompany, lexicon.HeadInternational, lexicon.HeadOther:
		return pieceBody, head
	case lexicon.NoHead:
	}
	return 0, 0
}

// bodyByShape finds bodies without a head word: an acronym, or "Smith & Sons".
func (x *reader) bodyByShape(c chunk) (pieceKind, lexicon.HeadKind) {
	if c.last-c.first != 1 || x.loud[c.sent] {
		return 0, 0
	}
	t := x.d.Tokens[c.first]
	if t.Caps && t.End-t.Start <= 6 && !noBody(x.at[c.first].fold) || x.mixedCaps(c.first) {
		return pieceBody, lexicon.HeadOther
	}
	return 0, 0
}

// noBody are words in capitals that name no organisation, and party letters ("R-NY").
func noBody(fold string) bool {
	if len(fold) > 1 && fold[1] == '-' {
		return true
	}
	switch fold {
	case "fdr", "jfk", "lbj", "rfk", "mlk", "potus", "scotus", "flotus", "vat", "gdp", "gnp", "hiv", "aids", "dna", "rna", "ceo", "cfo", "coo", "cto", "tv", "pm",
		"am", "id", "iq", "pr", "it", "ai", "ok", "total", "text", "faq", "pdf", "usb", "dvd", "cd", "led", "lgbt", "lgbtq", "ufo", "atm", "pin", "suv",
		"gps", "ied", "rpg", "wmd", "icu", "er", "ptsd", "sars", "mers", "covid", "byline", "editor", "rsvp", "asap", "rip", "dui", "dwi", "mvp", "mri", "bmi",
		"vip", "ipo", "etf", "nafta", "tpp", "jcpoa", "start", "gmt", "est", "pst", "edt", "utc", "bst", "cet", "no", "yes", "the", "and", "but", "not", "of",
		"ps", "nb", "re", "vs", "ad", "bc", "ce", "bce", "xi", "ii", "iii", "iv", "vi", "vii", "ft", "lb", "kg", "km", "mph", "rpm", "usd", "eur", "gbp", "ny", "la", "dc",
		"all", "new", "more", "live", "watch", "read", "photo", "video", "update", "news", "breaking", "exclusive", "uk", "us", "usa", "uae", "sms", "url":
		return true
	}
	return false
}

// mixedCaps finds "FinCEN", "AfD", "YouTube"; "McGrath" and "DiCaprio" are names.
func (x *reader) mixedCaps(i int) bool {
	s := x.d.Word(i)
	for k := 2; k < len(s); k++ {
		if 'A' <= s[k] && s[k] <= 'Z' && 'a' <= s[k-1] && s[k-1] <= 'z' {
			switch s[:k] {
			case "Mc", "Mac", "De", "Di", "Le", "La", "Du", "Van", "Von", "Fitz", "Del", "Da", "Al", "El", "O", "Des", "Dos", "San":
				return false
			}
			return x.at[i].use == 0
		}
	}
	return false
}

func placePrefix(fold string) bool {
	switch fold {
	case "mount", "mt", "lake", "fort", "ft", "cape", "port", "camp", "hurricane", "typhoon", "cyclone", "operation", "hotel", "st", "saint", "sri",
		"rio", "isla", "puerto", "playa", "puente", "villa", "rue", "via", "plaza", "piazza", "palazzo", "calle", "avenida", "rua", "jalan", "gulf", "tropical", "san", "santa", "sao":
		return true
	}
	return false
}

// leadIn is the first token of the name when words stand before it in the chunk that belong to
// no name: "Republican John Smith", "German Eva Braun", "Defence Ivan Petrov" after "Minister of".
func (x *reader) leadIn(c chunk, g geo, afterRole bool) int {
	if !g.none() && g.last < c.last && g.kind() == lexicon.KindDemonym {
		n := x.at[g.last]
		if n != nil && (n.use.Given() || !n.common && n.head == lexicon.NoHead) {
			return g.last
		}
	}
	k := x.skipLead(c, afterRole)
	if k == c.first || k >= c.last-1 && !afterRole {
		return c.first
	}
	n := x.at[k]
	if afterRole || n != nil && k < c.last-1 && (n.use.CommonGiven() || x.initial(k)) {
		return k
	}
	return c.first
}

// skipLead is the first token of a chunk that is neither a place nor an ordinary word nor an
// acronym; the last token at most.
func (x *reader) skipLead(c chunk, afterRole bool) int {
	k := c.first
	for k < c.last-1 {
		w := x.at[k]
		caps := x.d.Tokens[k].Caps
		if w == nil || x.initial(k) {
			return k
		}
		given := w.use.CommonGiven() && !caps
		if n := x.geoAt(k, c.last-1); !n.none() && !given {
			k = n.last
			continue
		}
		if given && afterRole && k > c.first && k == c.last-2 && x.at[c.last-1] != nil && !x.at[c.last-1].common {
			return k // "Secretary of State Mike Zorbak"
		}
		if given && (!afterRole || !w.common) || !w.common && w.head == lexicon.NoHead && !caps {
			return k
		}
		k++
	}
	return k
}

// modifier reports whether the words [first, k) may stand before a name without being part of it.
func (x *reader) modifier(first, k int) bool {
	for i := first; i < k; i++ {
		if w := x.at[i]; w != nil && w.head == lexicon.HeadWork && w.fold != "cup" && w.fold != "games" && w.fold != "law" {
			return w.fold != "hurricane"
		}
	}
	return true
}
