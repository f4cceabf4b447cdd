package entity

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// clue is one reason to take a name for a person's, or not. A name's score is the sum of the
// weights of the clues that fire on any of its mentions, each once; negative clues about the
// surroundings count by the share of mentions that they fire on. Examples are "text → name".
type clue struct {
	id     model.RuleID
	weight float64
	fires  func(x *reader, p *piece) bool
	yes    []example
	no     []example
}

// example is a text and the name in it that a clue is asked about.
type example struct{ text, name string }

// threshold is the score from which a name is a person's.
const threshold = 3

// shapeClues look at the words of a name alone.
//
//nolint:funlen // a table
func shapeClues() []clue {
	return []clue{
		{
			"person/given-name", 3, func(x *reader, p *piece) bool { return len(p.words) > 1 && x.given(p) == givenCommon },
			[]example{{"We met Olga Kern there.", "Olga Kern"}},
			[]example{{"We met Table Kern there.", "Table Kern"}},
		},
		{
			"person/given-name-and-word", 2.5, func(x *reader, p *piece) bool { return len(p.words) > 1 && x.given(p) == givenWord },
			[]example{{"Then Grace Okafor left.", "Grace Okafor"}},
			[]example{{"Then Olga Kern left.", "Olga Kern"}},
		},
		{
			"person/rare-given-name", 1.5, func(x *reader, p *piece) bool { return len(p.words) > 1 && x.given(p) == givenRare },
			[]example{{"We met Haytham Zorbak there.", "Haytham Zorbak"}},
			[]example{{"We met Olga Kern there.", "Olga Kern"}},
		},
		{
			"person/given-name-alone", 1.5, func(x *reader, p *piece) bool {
				return len(p.words) == 1 && x.given(p) == givenCommon && p.geo.none()
			},
			[]example{{"Then Olga left.", "Olga"}},
			[]example{{"Then Zorbak left.", "Zorbak"}},
		},
		{
			"person/family-name", 1.5, func(x *reader, p *piece) bool {
				w := x.lastWord(p)
				return w != nil && w.use&lexicon.Family != 0 && !w.common && len(p.words) < 5
			},
			[]example{{"We met Zorb Nakamura there.", "Zorb Nakamura"}},
			[]example{{"We met Zorb Xyloph there.", "Zorb Xyloph"}},
		},
		{
			"person/family-name-and-word", 1, func(x *reader, p *piece) bool {
				w := x.lastWord(p)
				return w != nil && (w.use&lexicon.Family != 0 && w.common || w.use&lexicon.FamilyRare != 0)
			},
			[]example{{"We met Zorb Carpenter there.", "Zorb Carpenter"}},
			[]example{{"We met Zorb Nakamura there.", "Zorb Nakamura"}},
		},
		{
			"person/initial", 2.5, func(x *reader, p *piece) bool { return len(p.words) > 1 && x.hasInitial(p) },
			[]example{{"We met R. K. Zorbak there.", "R. K. Zorbak"}},
			[]example{{"We met Zorb Zorbak there.", "Zorb Zorbak"}},
		},
		{
			"person/particle", 1.5, func(x *reader, p *piece) bool { return len(p.words) > 2 && x.hasParticle(p) },
			[]example{{"We met Zorb van Xylo there.", "Zorb van Xylo"}},
			[]example{{"We met Zorb Xylo there.", "Zorb Xylo"}},
		},
		{
			"person/suffix", 4, func(_ *reader, p *piece) bool { return p.suffix },
			[]example{{"We met Zorb Xylo Jr. there.", "Zorb Xylo Jr"}},
			[]example{{"We met Zorb Xylo there.", "Zorb Xylo"}},
		},
		{
			"person/nickname", 4, func(_ *reader, p *piece) bool { return p.nick < p.nend },
			[]example{{"Police took Zorb \"El Gato\" Xylo there.", "Zorb \"El Gato\" Xylo"}},
			[]example{{"We met Zorb Xylo there.", "Zorb Xylo"}},
		},
		{
			"person/unknown-words", 1.5, func(x *reader, p *piece) bool { return len(p.words) > 1 && len(p.words) < 5 && x.clean(p) },
			[]example{{"We met Zorbak Xylof there.", "Zorbak Xylof"}},
			[]example{{"We met Zorbak Table there.", "Zorbak Table"}},
		},
		{
			"person/only-initials", -5, func(x *reader, p *piece) bool {
				for _, t := range p.toks {
					if !x.initial(t) {
						return false
					}
				}
				return true
			},
			[]example{{"We met R. K. there.", "R. K."}},
			[]example{{"We met R. K. Zorbak there.", "R. K. Zorbak"}},
		},
		{
			"person/ordinary-family-name", -1.25, func(x *reader, p *piece) bool {
				return x.ordinary(p) == 1 && x.given(p) == givenCommon && len(p.words) == 2
			},
			[]example{{"We met Olga Table there.", "Olga Table"}},
			[]example{{"We met Zorbak Table there.", "Zorbak Table"}},
		},
		{
			"person/ordinary-word", -2, func(x *reader, p *piece) bool {
				return x.ordinary(p) > 0 && (x.given(p) != givenCommon || len(p.words) != 2)
			},
			[]example{{"We met Zorbak Table there.", "Zorbak Table"}},
			[]example{{"We met Zorbak Xylof there.", "Zorbak Xylof"}},
		},
		{
			"person/ordinary-words", -2, func(x *reader, p *piece) bool { return x.ordinary(p) > 1 },
			[]example{{"We met Wooden Table there.", "Wooden Table"}},
			[]example{{"We met Zorbak Table there.", "Zorbak Table"}},
		},
		{
			"person/capitals", -3, func(x *reader, p *piece) bool { return x.capitals(p) },
			[]example{{"We met Zorbak XYLO there.", "Zorbak XYLO"}},
			[]example{{"We met Zorbak Xylo there.", "Zorbak Xylo"}},
		},
		{
			"person/known-place", -6, func(_ *reader, p *piece) bool { return p.geo.known && p.geo.first == p.first && p.geo.last == p.last },
			[]example{{"We like Florence more.", "Florence"}},
			[]example{{"We like Zorbak more.", "Zorbak"}},
		},
		{
			"person/place", -1.5, func(_ *reader, p *piece) bool {
				return !p.geo.none() && !p.geo.known && p.geo.first == p.first && p.geo.last == p.last
			},
			[]example{{"We like Springfield more.", "Springfield"}},
			[]example{{"We like Zorbak more.", "Zorbak"}},
		},
		{
			"person/head-word", -3, func(x *reader, p *piece) bool {
				w := x.lastWord(p)
				return w != nil && len(p.words) > 1 && w.head != lexicon.NoHead && w.use&lexicon.Family == 0
			},
			[]example{{"We met Olga Orchestra there.", "Olga Orchestra"}},
			[]example{{"We met Olga Kern there.", "Olga Kern"}},
		},
		{
			"person/long", -2, func(x *reader, p *piece) bool { return len(p.words) > 4 && !x.hasParticle(p) },
			[]example{{"We met Zorb Xylo Kraf Blom Dreg there.", "Zorb Xylo Kraf Blom Dreg"}},
			[]example{{"We met Zorb Xylo there.", "Zorb Xylo"}},
		},
		{
			"person/also-lower-case", -2.5, func(x *reader, p *piece) bool {
				w := x.lastWord(p)
				return len(p.words) == 1 && w != nil && w.lower > 0
			},
			[]example{{"The baker called. Then Baker left a baker.", "Baker"}},
			[]example{{"Then Zorbak left.", "Zorbak"}},
		},
	}
}

// contextClues look at what stands around a mention.
//
//nolint:funlen // a table
func contextClues() []clue {
	return []clue{
		{
			"person/title", 6, func(_ *reader, p *piece) bool { return p.title >= 0 },
			[]example{{"On Monday President Zorbak left.", "Zorbak"}, {"Then Gen. Zorb Xylo left.", "Zorb Xylo"}},
			[]example{{"On Monday Zorbak left.", "Zorbak"}},
		},
		{
			"person/role-before", 4, func(x *reader, p *piece) bool { return x.roleBefore(p) },
			[]example{{"The goalkeeper Zorbak fell.", "Zorbak"}, {"A statement by spokeswoman Zorb Xylo came.", "Zorb Xylo"}},
			[]example{{"The city of Zorbak fell.", "Zorbak"}},
		},
		{
			"person/role-after", 3.5, func(x *reader, p *piece) bool { return x.roleAfter(p) },
			[]example{{"Then Zorbak, the finance minister, left.", "Zorbak"}, {"Then Zorbak, a retired judge, left.", "Zorbak"}},
			[]example{{"Then Zorbak, the largest town, fell.", "Zorbak"}},
		},
		{
			"person/age", 5, func(x *reader, p *piece) bool { return x.ageAfter(p) },
			[]example{{"Then Zorbak, 45, left.", "Zorbak"}, {"Then Zorbak (45) left.", "Zorbak"}},
			[]example{{"In Zorbak, 450 people left.", "Zorbak"}},
		},
		{
			"person/says", 2.5, func(x *reader, p *piece) bool { return x.says(p) },
			[]example{{"Then Zorbak said no.", "Zorbak"}, {"“No,” said Zorbak.", "Zorbak"}},
			[]example{{"Then Zorbak grew.", "Zorbak"}},
		},
		{
			"person/acts", 1, func(x *reader, p *piece) bool { return x.acts(p) },
			[]example{{"Then Zorbak married.", "Zorbak"}},
			[]example{{"Then Zorbak tables came.", "Zorbak"}},
		},
		{
			"person/who", 2.5, func(x *reader, p *piece) bool { return x.whoAfter(p) },
			[]example{{"We saw Zorbak, who left.", "Zorbak"}},
			[]example{{"We saw Zorbak, which fell.", "Zorbak"}},
		},
		{
			"person/kin", 3, func(x *reader, p *piece) bool { return x.kinAround(p) },
			[]example{{"We saw Zorbak's wife there.", "Zorbak"}, {"We saw his son Zorbak there.", "Zorbak"}},
			[]example{{"We saw Zorbak's walls there.", "Zorbak"}},
		},
		{
			"person/kin-list", 4, func(x *reader, p *piece) bool { return x.kinList(p) },
			[]example{{"They came with their sons Peter, Zorbak and Paul.", "Zorbak"}, {"They saw her children Olga and Zorbak.", "Zorbak"}},
			[]example{{"They came with Peter and Zorbak.", "Zorbak"}},
		},
		{
			"person/pronoun", 1, func(x *reader, p *piece) bool { return x.pronounAfter(p) },
			[]example{{"Then Zorbak lost his hat.", "Zorbak"}},
			[]example{{"Then Zorbak lost a war.", "Zorbak"}},
		},
		{
			"person/country-in-brackets", 1.5, func(x *reader, p *piece) bool { return x.countryInBrackets(p) },
			[]example{{"First came Zorb Xylo (Kenya) there.", "Zorb Xylo"}},
			[]example{{"First came Zorb Xylo (again) there.", "Zorb Xylo"}},
		},
	}
}

// against are clues from the surroundings that speak against a person.
func against() []clue {
	return []clue{
		{
			"person/article-before", -4, func(x *reader, p *piece) bool { return p.title < 0 && x.articleBefore(p) && !x.nounAfter(p) },
			[]example{{"We saw the Zorbak there.", "Zorbak"}},
			[]example{{"We saw Zorbak there.", "Zorbak"}},
		},
		{
			"person/article-and-noun", -1, func(x *reader, p *piece) bool { return p.title < 0 && x.articleBefore(p) && x.nounAfter(p) },
			[]example{{"We read the Olga Kern story there.", "Olga Kern"}},
			[]example{{"We saw the Zorbak there.", "Zorbak"}},
		},
		{
			"person/in-before", -2.5, func(x *reader, p *piece) bool {
				return p.title < 0 && x.before(p.first, "in", "at", "near", "inside", "outside", "across", "around")
			},
			[]example{{"We stayed in Zorbak there.", "Zorbak"}},
			[]example{{"We stayed with Zorbak there.", "Zorbak"}},
		},
		{
			"person/from-before", -1, func(x *reader, p *piece) bool {
				return p.title < 0 && len(p.words) == 1 && x.before(p.first, "from", "to", "into", "of")
			},
			[]example{{"We came from Zorbak there.", "Zorbak"}},
			[]example{{"We came with Zorbak there.", "Zorbak"}},
		},
		{
			"person/place-after", -2.5, func(x *reader, p *piece) bool { return p.title < 0 && x.placeAfter(p) },
			[]example{{"We stayed with Zorbak, Kenya, there.", "Zorbak"}},
			[]example{{"We stayed with Zorbak, friends, there.", "Zorbak"}},
		},
		{
			"person/company", -3, func(x *reader, p *piece) bool { return x.companyAfter(p) },
			[]example{{"On Monday Zorbak shares fell.", "Zorbak"}},
			[]example{{"On Monday Zorbak friends fell.", "Zorbak"}},
		},
	}
}

// article, prepositions and so on are looked up by token, never by searching the text.
func (x *reader) before(i int, words ...string) bool {
	if i == 0 || x.d.Tokens[i].Line {
		return false
	}
	low := x.d.Low(i - 1)
	for _, w := range words {
		if low == w {
			return true
		}
	}
	return false
}

func (x *reader) articleBefore(p *piece) bool { return x.before(p.first, "the", "a", "an") }

// nounAfter reports whether a full name with a usual given name stands before a noun: "the Olga
// Kern story".
func (x *reader) nounAfter(p *piece) bool {
	if len(p.words) < 2 || x.given(p) != givenCommon || p.last >= len(x.d.Tokens) {
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
	return x.lex.Role(x.d.Low(i))
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
	for i++; i < s.Last && i < p.last+maxApposition; i++ {
		if low := x.low(i); low == "," || low == "." || low == "who" || low == "and" || low == "in" || low == "on" || low == "which" {
			return false
		}
		if x.at[i] == nil && finite(x.low(i)) {
			return false
		}
		if r := x.roleOf(i); r != lexicon.NoRole && r != lexicon.Honorific {
			return true
		}
	}
	return false
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
	if speechVerb(x.low(p.last)) && !x.d.Tokens[p.last].Line {
		return true
	}
	start := p.first
	if p.title >= 0 {
		start = p.title
	}
	if start > 0 && !x.d.Tokens[start].Line && speechVerb(x.low(start-1)) && p.last < len(x.d.Tokens) {
		n := x.low(p.last)
		return n == "." || n == "," || n == "in" || n == "of" || n == "at"
	}
	return false
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
