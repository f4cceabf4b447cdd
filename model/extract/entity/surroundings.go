package entity

import (
	"slices"

	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// article, prepositions and so on are looked up by token, never by searching the text.
func (x *reader) before(i int, words ...string) bool {
	if i == 0 || x.d.Tokens[i].Line {
		return false
	}
	return slices.Contains(words, x.d.Low(i-1))
}

func (x *reader) articleBefore(p *piece) bool {
	if x.before(p.first, "the", "a", "an") {
		return true
	}
	return x.foreign != nil && p.first > 0 && !x.d.Tokens[p.first].Line && x.foreign.articleOf(x.d.Low(p.first-1))
}

// nounAfter reports whether a full name with a usual given name stands before a noun: "the Olga
// Kern story".
func (x *reader) nounAfter(p *piece) bool {
	if len(p.words) < 2 || x.foreign != nil || x.given(p) != givenCommon || p.last >= len(x.d.Tokens) {
		return false
	}
	t := x.d.Tokens[p.last]
	return t.Kind == text.Word && !t.Upper && !t.Line
}

func (x *reader) low(i int) string {
	if i < 0 || i >= len(x.d.Tokens) {
		return ""
	}
	return x.d.Low(i)
}

// roleOf is the role of a lower-case word at token i.
func (x *reader) roleOf(i int) lexicon.RoleKind {
	if i < 0 || i >= len(x.d.Tokens) || x.d.Tokens[i].Kind != text.Word {
		return lexicon.NoRole
	}
	if w := x.at[i]; w != nil {
		return w.role
	}
	if r := x.lex.Role(x.d.Low(i)); r != lexicon.NoRole || x.foreign == nil {
		return r
	}
	return x.foreign.title(lexicon.Fold(x.d.Low(i)))
}

func (x *reader) roleBefore(p *piece) bool {
	i := p.first - 1
	if p.title >= 0 || i < 0 || x.d.Tokens[p.first].Line {
		return false
	}
	if x.low(i) == "," {
		i--
	}
	r := x.roleOf(i)
	if r == lexicon.NoRole || x.d.Tokens[i].Upper || i < p.first-1 && r == lexicon.Kin {
		return false
	}
	if s := x.d.Sentences[p.sent]; i < s.First {
		return false
	}
	if i > 0 && i < p.first-1 && gerund(x.low(i-1)) {
		return false // "Moving forward, Zorbak"
	}
	// "leaders in Zorbak" is no role before a name; "the leader, Zorbak," is.
	return x.singular(i)
}

func (x *reader) singular(i int) bool {
	low := x.d.Low(i)
	return len(low) < 3 || low[len(low)-1] != 's' || low == "boss" || low == "actress" || low == "princess" || low == "mistress" || low == "heiress" || low == "waitress"
}

// maxApposition bounds how far the role of an apposition is looked for.
const maxApposition = 8

func (x *reader) roleAfter(p *piece) bool {
	s := x.d.Sentences[p.sent]
	i := p.last
	if i >= s.Last || x.low(i) != "," {
		return false
	}
	first := i + 1
	for i++; i < s.Last && i < p.last+maxApposition; i++ {
		if low := x.low(i); low == "," || low == "." || relative(low) || low == "in" || low == "on" {
			break
		}
		if low := x.low(i); x.at[i] == nil && finite(low) && !speechVerb(low) {
			return false
		}
	}
	head := x.roleHead(first, i)
	return head >= 0 && !speechVerb(x.low(head+1))
}

// finite reports whether a word is a verb that ends an apposition before it gave a role.
func finite(low string) bool {
	switch low {
	case "is", "was", "are", "were", "has", "had", "have", "will", "would", "can", "could", "said", "says", "told", "did", "does":
		return true
	}
	return false
}

func (x *reader) ageAfter(p *piece) bool {
	i := p.last
	if m := x.low(i); m != "," && m != "(" || i+2 >= len(x.d.Tokens) {
		return false
	}
	if x.low(i+1) == "aged" {
		i++
	}
	n := x.d.Tokens[i+1]
	if n.Kind != text.Number || n.End-n.Start > 2 {
		return false
	}
	e := x.low(i + 2)
	return e == "," || e == ")" || e == "."
}

func (x *reader) says(p *piece) bool {
	if x.saysWord(p.last) && !x.d.Tokens[p.last].Line {
		return true
	}
	start := p.first
	if p.title >= 0 {
		start = p.title
	}
	if start > 0 && !x.d.Tokens[start].Line && x.saysWord(start-1) && p.last < len(x.d.Tokens) {
		n := x.low(p.last)
		return n == "." || n == "," || n == "in" || n == "of" || n == "at"
	}
	return false
}

// saysWord reports whether a token is a verb of saying, in English or in the language of the article.
func (x *reader) saysWord(i int) bool {
	low := x.low(i)
	return speechVerb(low) || x.foreign != nil && x.foreign.speech.Says(low)
}

func speechVerb(low string) bool {
	switch low {
	case "said", "says", "told", "added", "adds", "replied", "insisted", "argued", "asked", "recalled", "explained", "wrote", "tweeted",
		"testified", "joked", "admitted", "noted", "acknowledged", "concluded", "quipped", "remarked", "commented", "stated", "claimed":
		return true
	}
	return false
}

func (x *reader) acts(p *piece) bool {
	return p.last < len(x.d.Tokens) && !x.d.Tokens[p.last].Line && !x.d.Tokens[p.last].Upper && x.lex.PersonVerb(x.d.Low(p.last))
}

func (x *reader) whoAfter(p *piece) bool {
	i := p.last
	if x.low(i) == "," {
		i++
	}
	w := x.low(i)
	return w == "who" || w == "whose" || w == "whom"
}

func (x *reader) kinAround(p *piece) bool {
	if i := p.last; i+1 < len(x.d.Tokens) && x.possessive(i) && x.d.Tokens[i].Kind == text.Word && x.lex.Role(x.d.Low(i+1)) == lexicon.Kin {
		return true
	}
	if p.first == 0 || x.d.Tokens[p.first].Line {
		return false
	}
	if n := x.low(p.last); (n == "," || n == ".") && x.low(p.first-1) == "," && x.kinOfSomeone(p.first, x.d.Sentences[p.sent].First) {
		return true // "Haugland's widow, Zorbak, left"
	}
	return x.lex.Role(x.d.Low(p.first-1)) == lexicon.Kin ||
		x.low(p.first-1) == "of" && p.first > 1 && x.lex.Role(x.d.Low(p.first-2)) == lexicon.Kin
}

// kinList reports whether a single name is in a list after a plural of kin: "their sons Peter,
// William and Paul".
func (x *reader) kinList(p *piece) bool {
	if len(p.words) != 1 || p.title >= 0 {
		return false
	}
	first := x.d.Sentences[p.sent].First
	for i := p.first - 1; i >= first && i > p.first-12; i-- {
		low := x.low(i)
		if w := x.at[i]; w != nil && !w.stop || low == "," || low == "and" {
			continue
		}
		return i < p.first && !x.singular(i) && x.lex.Role(low) == lexicon.Kin || low == "children"
	}
	return false
}

func (x *reader) pronounAfter(p *piece) bool {
	s := x.d.Sentences[p.sent]
	for i := p.last; i < s.Last; i++ {
		switch x.low(i) {
		case "he", "she", "his", "her", "him", "himself", "herself":
			return true
		}
	}
	return false
}

func (x *reader) countryInBrackets(p *piece) bool {
	if x.low(p.last) != "(" || p.last+2 >= len(x.d.Tokens) || len(p.words) < 2 {
		return false
	}
	g := x.geoAt(p.last+1, min(p.last+5, len(x.d.Tokens)))
	return !g.none() && x.low(g.last) == ")" && g.kind() == lexicon.KindName
}

func (x *reader) placeAfter(p *piece) bool {
	if x.low(p.last) != "," || p.last+1 >= len(x.d.Tokens) || len(p.words) > 2 {
		return false
	}
	g := x.geoAt(p.last+1, min(p.last+5, len(x.d.Tokens)))
	switch g.kind() {
	case lexicon.KindName, lexicon.KindRegion, lexicon.KindAbbreviated, lexicon.KindPostal:
		return g.known
	case lexicon.KindDemonym, lexicon.KindCapital, lexicon.KindMetonym, lexicon.KindInstitution, lexicon.KindGroup, lexicon.KindCity, lexicon.KindNone:
	}
	return false
}

func (x *reader) companyAfter(p *piece) bool {
	switch x.low(p.last) {
	case "shares", "stock", "spokesman", "spokeswoman", "employees", "plant", "factory", "executives", "products", "subsidiary":
		return true
	}
	return false
}

// thingAfter reports whether a name is explained as a thing and no person: ", the investment bank,".
func (x *reader) thingAfter(p *piece) bool {
	s := x.d.Sentences[p.sent]
	i := p.last
	if i+2 >= s.Last || x.low(i) != "," {
		return false
	}
	switch x.low(i + 1) {
	case "the", "a", "an":
	default:
		return false
	}
	for k := i + 2; k < s.Last && k < i+maxApposition; k++ {
		if x.d.Tokens[k].Kind != text.Word || x.roleOf(k) != lexicon.NoRole {
			return false
		}
		switch x.low(k + 1) {
		case ",", ".", "that", "which", "based", "owned", "with", "in", "of":
			return isThing(x.low(k))
		}
	}
	return false
}

// isThing lists what companies, ships, machines and groups are called.
func isThing(low string) bool {
	switch low {
	case "bank", "company", "firm", "carmaker", "automaker", "retailer", "chain", "airline", "brewer", "drugmaker", "chipmaker", "manufacturer", "maker", "publisher", "broker", "brokerage", "insurer", "lender", "startup", "start-up",
		"supermarket", "restaurant", "conglomerate", "brand", "label", "newspaper", "magazine", "website", "broadcaster", "network", "consultancy", "charity", "nonprofit", "group", "party", "movement", "militia", "cartel", "gang",
		"ship", "ferry", "vessel", "tanker", "trawler", "yacht", "boat", "aircraft", "helicopter", "spacecraft", "satellite", "rocket", "telescope", "racehorse", "horse", "dog", "storm", "hurricane", "typhoon", "cyclone",
		"film", "movie", "novel", "album", "song", "musical", "sitcom", "game", "app", "drug", "vaccine", "law", "bill", "hospital", "university", "village", "town", "city", "suburb", "club", "team", "band", "utility", "hotel":
		return true
	}
	return false
}

// vesselBefore reports whether a ship's name stands there: after "MV", "USS" or the word for a ship, with the
// title that belongs to the name: "the ferry Princess Zorbak".
func (x *reader) vesselBefore(p *piece) bool {
	i := p.first
	if p.title >= 0 {
		i = p.title
	}
	if i < x.d.Sentences[p.sent].First || vesselWord(x.low(i)) && p.title >= 0 {
		return i < p.first
	}
	if i--; i >= 0 && (x.low(i) == "," || text.IsQuote(x.d.Word(i))) {
		i--
	}
	return i >= 0 && vesselWord(x.low(i))
}

func vesselWord(low string) bool {
	switch low {
	case "mv", "ms", "mt", "ss", "uss", "hms", "hmas", "hmcs", "rrs", "rms", "ins":
		return low != "ms" && low != "mt"
	case "ferry", "vessel", "tanker", "trawler", "freighter", "yacht", "warship", "frigate", "destroyer", "steamer", "schooner", "submarine", "liner":
		return true
	}
	return false
}

// traded reports whether a name is that of a share: "Zorbak fell 3%", "shares of Zorbak".
func (x *reader) traded(p *piece) bool {
	i := p.first - 1
	if i > 0 && (x.low(i) == "of" || x.low(i) == "in") && (x.low(i-1) == "shares" || x.low(i-1) == "stock" || x.low(i-1) == "stake") {
		return true
	}
	switch x.low(p.last) {
	case "fell", "rose", "gained", "slipped", "jumped", "climbed", "dropped", "slid", "surged", "tumbled", "plunged", "soared", "lost", "added":
	default:
		return false
	}
	return p.last+2 < len(x.d.Tokens) && x.d.Tokens[p.last+1].Kind == text.Number && (x.low(p.last+2) == "%" || x.low(p.last+2) == "percent" || x.low(p.last+2) == "per")
}
