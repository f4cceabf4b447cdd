package entity

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// maxRole bounds the words of a role.
const maxRole = 14

// roles are the titles and descriptions that the text gives a person, each where it stands.
func (x *reader) roles(pe *person) []model.Role {
	var out []model.Role
	add := func(i, j int) {
		i, j = x.afterDateline(i, j), x.wholeQuotation(i, j)
		i, j = x.trimRole(i, j)
		for i < j && x.d.Tokens[i].Kind == text.Punct { // the mark that closes a nickname, a bracket
			i++
		}
		if j <= i {
			return
		}
		ref := x.d.Ref(i, j)
		out = append(out, model.Role{Title: ref.Span.In(x.d.Text), Ref: ref})
	}
	for _, m := range pe.mentions {
		switch {
		case m.title >= 0:
			add(x.titleStart(m.title, m.sent), x.titleEnd(m))
		case x.roleBefore(m):
			to := x.describedTo(m)
			add(x.afterVerb(x.describedFrom(m), to), to)
		}
		if i, j := x.apposition(m); i < j {
			add(i, j)
		}
	}
	slices.SortStableFunc(out, func(a, b model.Role) int { return a.Ref.Compare(b.Ref) })
	return slices.CompactFunc(out, func(a, b model.Role) bool { return a.Ref == b.Ref })
}

// afterDateline is the start of a role without the dateline before it: "WASHINGTON — President".
func (x *reader) afterDateline(i, j int) int {
	for k := i; k < j; k++ {
		switch w := x.d.Word(k); {
		case w == "—", w == "―", w == "–", w == "--":
			return k + 1
		case w != strings.ToUpper(w):
			return i
		}
	}
	return i
}

// wholeQuotation is the end of a role that leaves no quotation open: "one of the stars of “The Reef”".
func (x *reader) wholeQuotation(i, j int) int {
	open := -1
	for k := i; k < j; k++ {
		switch {
		case !text.IsQuote(x.d.Word(k)):
		case open >= 0:
			open = -1
		default:
			open = k
		}
	}
	switch {
	case open <= i:
		return j
	case j < len(x.d.Tokens) && text.IsQuote(x.d.Word(j)):
		return j + 1
	case j+1 < len(x.d.Tokens) && x.d.Word(j) == "," && text.IsQuote(x.d.Word(j+1)):
		return j + 2
	}
	return open
}

// titleEnd is the end of a title: without honorifics that stand alone the text gives a role.
func (x *reader) titleEnd(m *piece) int {
	end := m.first
	for i := m.title + 1; i < end; i++ {
		if x.d.Word(i) == "(" {
			end = i // "Director (John) Xylo"
		}
	}
	for end > m.title && x.d.Tokens[end-1].Kind == text.Punct && x.d.Word(end-1) != "." {
		end--
	}
	if end == m.title+1 || end == m.title+2 && x.d.Word(end-1) == "." {
		switch x.low(m.title) {
		case "mr", "mrs", "ms", "miss", "mme", "mlle":
			return m.title // an address, no role
		}
	}
	return end
}

// titleStart takes in what belongs to the title before it: "former", "Mexico's", "the then".
func (x *reader) titleStart(i, s int) int {
	first := x.d.Sentences[s].First
	for i > first && !x.d.Tokens[i].Line {
		switch low := x.d.Low(i - 1); low {
		case "former", "acting", "interim", "outgoing", "incoming", "deputy", "vice", "then", "ex", "retired", "late", "current", "newly", "elected",
			"assistant", "senior", "previous", "first", "prime":
			i--
		case "south", "north", "saudi", "sri":
			if !x.d.Tokens[i-1].Upper || x.at[i] == nil {
				return i
			}
			i-- // "South Korean President"
		default:
			if x.possessive(i-1) && i-2 >= first && x.at[i-2] != nil {
				i -= 2
				for i > first && x.at[i-1] != nil && !x.at[i-1].stop {
					i--
				}
				return i
			}
			return i
		}
	}
	return i
}

// describedFrom is the start of the description before a name: "a former brigadier general".
func (x *reader) describedFrom(m *piece) int {
	first := max(x.d.Sentences[m.sent].First, m.first-maxRole)
	i := x.describedTo(m)
	for i > first && !x.d.Tokens[i].Line {
		t := x.d.Tokens[i-1]
		low := x.d.Low(i - 1)
		if t.Kind == text.Punct {
			return i
		}
		switch low {
		case "the", "a", "an", "his", "her", "their", "its":
			return i - 1
		case "to":
			if i < x.describedTo(m)-1 && x.bareVerb(i) {
				return i + 1
			}
			return i
		case "with", "and", "that", "said", "says", "is", "was", "told", "than", "but", "between", "or", "not", "what", "how", "like", "unlike", "off", "behind", "whether",
			"if", "are", "were", "has", "had", "have":
			return i
		}
		if phraseEnds(low) || x.owner != nil && x.owner[i-1] >= 0 && !x.possessive(i) {
			return i
		}
		if low == "of" || x.at[i-1] == nil && (x.lex.PersonVerb(low) || gerund(low)) {
			return i
		}
		i--
	}
	return i
}

// gerund reports whether a word in -ing is a verb rather than an adjective of a role.
func gerund(low string) bool {
	if len(low) < 6 || low[len(low)-3:] != "ing" {
		return false
	}
	switch low {
	case "leading", "ruling", "acting", "sitting", "outgoing", "incoming", "visiting", "managing", "reigning", "defending", "marketing",
		"engineering", "banking", "mining", "founding", "retiring", "rising", "contributing", "surviving", "commanding", "presiding", "consulting",
		"training", "shipping", "trading", "fishing", "boxing", "cycling", "racing", "building", "working", "practicing", "attending", "opposing":
		return false
	}
	return true
}

func (x *reader) describedTo(m *piece) int {
	i := m.first
	for i > 0 && x.d.Tokens[i-1].Kind == text.Punct {
		i--
	}
	return i
}

// apposition is the description between commas after a name: ", the interior minister,".
func (x *reader) apposition(m *piece) (first, last int) {
	sent := x.d.Sentences[m.sent]
	if m.last+1 >= sent.Last || x.d.Word(m.last) != "," || !x.roleAfter(m) {
		return 0, 0
	}
	i := m.last + 1
	if x.d.Tokens[i].Kind == text.Punct {
		return 0, 0 // what somebody said follows
	}
	if w := x.at[i]; relative(x.low(i)) || w != nil && w.role == lexicon.NoRole && w.use.CommonGiven() {
		return 0, 0 // a clause, or the next name of a list
	}
	j := i
	for j < sent.Last && j < i+maxRole && !x.endsApposition(i, j) {
		low := x.d.Low(j)
		if j > i && speechVerb(low) {
			return 0, 0 // ", a spokesman said": who says it, not who it is
		}
		if j > i && relative(low) {
			break
		}
		j++
	}
	head := x.roleHead(i, j)
	if head < 0 {
		return 0, 0
	}
	if j == i+maxRole && j < sent.Last && !x.endsApposition(i, j) {
		j = x.wholePhrase(head, j)
	}
	return i, j
}

// relative reports whether a word opens a clause that goes on with another matter.
func relative(low string) bool {
	switch low {
	case "who", "whom", "whose", "which", "where", "when", "while", "because", "although", "after", "before", "since", "until":
		return true
	}
	return false
}

// endsApposition reports whether a mark at token j ends the apposition that starts at i: not the
// point of "Rep. Xylo", no hyphen and no quotation mark.
func (x *reader) endsApposition(i, j int) bool {
	t := x.d.Tokens[j]
	if t.Line && j > i {
		return true
	}
	if t.Kind != text.Punct {
		return false
	}
	switch w := x.d.Word(j); w {
	case "-", "/", "&":
		return false
	case ".":
		return j == i || t.Space || !x.abbreviation(j-1)
	default:
		return !text.IsQuote(w) && !x.apostrophe(j)
	}
}

// countriesOf are the countries that roles and descriptions give a person.
func (x *reader) countriesOf(pe *person, roles []model.Role, countries []model.CountryMention) []model.CountryCode {
	var out []model.CountryCode
	for _, r := range roles {
		at, _ := slices.BinarySearchFunc(countries, r.Ref.Span.Start, func(c model.CountryMention, start int) int { return c.Ref.Span.Start - start })
		for _, c := range countries[at:] {
			if c.Ref.Span.Start > r.Ref.Span.End {
				break
			}
			if r.Ref.Span.Contains(c.Ref.Span) && c.Kind != model.CountryCity {
				out = append(out, c.Code)
			}
		}
	}
	for _, m := range pe.mentions {
		if code := x.countryBeside(m); code != "" {
			out = append(out, model.CountryCode(code))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// countryBeside is the country that the words beside a name give: "Kenyan Zorb Xylo", "Kenya's
// Zorb Xylo", "Zorb Xylo (Kenya)".
func (x *reader) countryBeside(m *piece) string {
	g := geo{}
	switch i := m.first; {
	case x.countryInBrackets(m):
		g = x.geoAt(m.last+1, min(m.last+5, len(x.d.Tokens)))
	case m.title >= 0 || i == 0:
	case x.at[i-1] != nil && !x.possessive(i-1):
		if g = x.geoAt(i-1, i); g.kind() != lexicon.KindDemonym {
			return ""
		}
	case i > 1 && x.possessive(i-1) && x.at[i-2] != nil:
		if g = x.geoAt(i-2, i-1); g.kind() != lexicon.KindName {
			return ""
		}
	}
	if len(g.places) != 1 {
		return ""
	}
	return g.places[0].Code
}
