package entity

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// ofTail is how many further chunks belong to a body or title that goes on with "of", "for",
// "on": "Ministry of Labour and Social Affairs", "Secretary of State Zorb Xylo".
func (x *reader) ofTail(c chunk, next []chunk) int {
	w := x.at[c.last-1]
	if w == nil || len(next) == 0 {
		return 0
	}
	heads := w.head != lexicon.NoHead && w.head != lexicon.HeadWork || w.role == lexicon.Office
	if !heads || w.use&lexicon.Family != 0 && w.role == lexicon.NoRole && w.head == lexicon.HeadPlace {
		return 0
	}
	n, end := 0, c.last
	for n < len(next) && n < 4 {
		k := x.joins(end, next[n].first, n > 0, w)
		if !k {
			break
		}
		end = next[n].last
		n++
	}
	return n
}

// joins reports whether only "of (the)", "for", "on", or, later on, "and" and commas stand between.
func (x *reader) joins(from, to int, later bool, head *word) bool {
	if to-from < 1 || to-from > 3 {
		return false
	}
	for i := from; i < to; i++ {
		switch low := x.d.Low(i); {
		case x.d.Tokens[i].Line:
			return false
		case i == from && (low == "of" || low == "for" && head.role == lexicon.NoRole && head.head != lexicon.HeadPlace || low == "on" && head.head == lexicon.HeadGovernment || low == "against"):
		case i == from && later && (low == "and" || low == "&") && head.head == lexicon.HeadGovernment:
		case i > from && (low == "the" || low == "and"):
		default:
			return false
		}
	}
	return true
}

// ofPieces makes the pieces of a chunk with its tail. A title gives the name at the end, if there
// is one; anything else is one body.
func (x *reader) ofPieces(c chunk, tail []chunk) []piece {
	head := x.at[c.last-1]
	last := tail[len(tail)-1]
	if head.role == lexicon.Office && head.head == lexicon.NoHead {
		ps := x.segment(last, true)
		for i := range ps {
			if ps[i].kind == pieceName {
				ps[i].title = c.first
				if ps[i].first == last.first || ps[i].last-ps[i].first == 1 && x.at[ps[i].first].common {
					ps[i].kind = pieceOther // "Bishop of Zorbak"
				}
			}
		}
		out := x.titlePlaces(c, c.first, c.last)
		return append(out, ps...)
	}
	p := x.piece(pieceBody, c, c.first, last.last)
	p.head = head.head
	p.geo = x.geoAt(c.first, c.last)
	if head.head == lexicon.HeadPlace {
		p.kind = pieceOther
	}
	return []piece{p}
}

// body is a place where an organisation is named.
type body struct {
	first, last int
	kind        model.OrganisationKind
	country     string
	name        string // folded
	acronym     string // folded, from brackets beside the name
	rule        model.RuleID
}

type bodyList []body

// at is the body that holds token i, or nil. The list ascends by token.
func (l bodyList) at(i int) *body {
	lo, hi := 0, len(l)
	for lo < hi {
		mid := (lo + hi) / 2
		if l[mid].last <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(l) && l[lo].first <= i {
		return &l[lo]
	}
	return nil
}

// bodies are the organisations that the text names: pieces with a head word or shape of one,
// institutions and groups of the lexicon, outlets, and a country with a lower-case institution
// ("Mexican army"). Tokens of people are not looked at.
func (x *reader) bodies(pieces []piece, taken []int32) bodyList {
	var out bodyList
	next := 0
	for s, sent := range x.d.Sentences {
		for i := sent.First; i < sent.Last; {
			for next < len(pieces) && pieces[next].first < i {
				next++
			}
			b, ok := x.bodyAt(i, sent, taken)
			if next < len(pieces) && pieces[next].first == i && pieces[next].kind == pieceBody && (!ok || pieces[next].last >= b.last) && taken[i] < 0 {
				b, ok = x.pieceToBody(&pieces[next], b, ok), true
			}
			if !ok || x.loud[s] && b.rule == "organisation/acronym" || x.generic(&b) {
				i++
				continue
			}
			x.acronymBeside(&b, sent)
			out = append(out, b)
			i = max(b.last, i+1)
		}
	}
	return out
}

// generic reports whether a body is one head word and so no name: "the Committee". Houses of
// parliament and the services are named by one word.
func (x *reader) generic(b *body) bool {
	if b.last-b.first > 1 || b.rule != "organisation/head-word" || x.d.Tokens[b.first].Caps || b.kind == model.OrganisationOutlet {
		return false
	}
	switch b.name {
	case "congress", "senate", "parliament", "cabinet", "treasury", "navy", "army", "marines", "bundestag", "duma", "knesset", "majlis", "politburo", "nato", "customs":
		return false
	}
	return x.at[b.first].head != lexicon.NoHead
}

func (x *reader) pieceToBody(p *piece, b body, known bool) body {
	out := body{first: p.first, last: p.last, name: x.foldSpan(p.first, p.last), kind: kindOfHead(p.head), rule: "organisation/head-word"}
	if armedName(out.name) {
		out.kind = model.OrganisationArmed
	}
	if o, ok := x.lex.Outlet(out.name); ok {
		out.kind, out.country = model.OrganisationOutlet, o.Country
	}
	if p.last-p.first == 1 && p.head == lexicon.HeadOther && x.d.Tokens[p.first].Caps {
		out.rule = "organisation/acronym"
	}
	g := x.geoAt(p.first, p.last)
	if !g.none() && g.kind() != lexicon.KindCity && g.kind() != lexicon.KindNone && len(g.places) == 1 {
		out.country = g.places[0].Code
	}
	for i := p.first + 1; i < p.last && out.country == ""; i++ {
		if g := x.geoAt(i, p.last); g.known && len(g.places) == 1 && x.before(i, "of", "in") {
			out.country = g.places[0].Code
		}
	}
	if known && b.last == p.last {
		out.kind, out.country = b.kind, b.country
	}
	return out
}

// armedName finds groups whose head word is an army's or a party's: "People's Liberation Front".
func armedName(name string) bool {
	for _, part := range []string{
		"liberation army", "liberation front", "liberation movement", "resistance army", "resistance movement", "republican army",
		"people's army", "armed forces of liberation", "death squad", "paramilitary", "islamic state", "qaeda", "qaida", "daesh", "self-defense forces", "self-defence forces", "martyrs brigade",
	} {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}

func kindOfHead(h lexicon.HeadKind) model.OrganisationKind {
	switch h {
	case lexicon.HeadGovernment:
		return model.OrganisationGovernment
	case lexicon.HeadOutlet:
		return model.OrganisationOutlet
	case lexicon.HeadParty:
		return model.OrganisationParty
	case lexicon.HeadArmed:
		return model.OrganisationArmed
	case lexicon.HeadCompany:
		return model.OrganisationCompany
	case lexicon.HeadInternational:
		return model.OrganisationIntl
	case lexicon.HeadOther, lexicon.HeadPlace, lexicon.HeadWork, lexicon.NoHead:
	}
	return model.OrganisationOther
}

// bodyAt is the organisation of the lexicon, or the country with an institution, at token i.
func (x *reader) bodyAt(i int, sent text.Sentence, taken []int32) (body, bool) {
	w := x.at[i]
	if w == nil || taken[i] >= 0 {
		return body{}, false
	}
	g := x.geoAt(i, sent.Last)
	switch g.kind() { //nolint:exhaustive // the other kinds name no body
	case lexicon.KindInstitution, lexicon.KindGroup:
		if !x.shortInstitution(g) {
			return body{}, false
		}
		kind := model.OrganisationGovernment
		if g.kind() == lexicon.KindGroup {
			kind = model.OrganisationArmed
		}
		return body{first: i, last: g.last, name: x.foldSpan(i, g.last), kind: kind, country: g.places[0].Code, rule: "organisation/listed"}, true
	case lexicon.KindName, lexicon.KindDemonym:
		if k := x.institutionAfter(g.last, sent); k > 0 && len(g.places) == 1 {
			return body{first: i, last: k, name: x.foldSpan(i, k), kind: model.OrganisationGovernment, country: g.places[0].Code, rule: "organisation/country-institution"}, true
		}
	case lexicon.KindMetonym:
		if w.fold == "white" || w.fold == "pentagon" || w.fold == "kremlin" || w.fold == "downing" {
			return body{first: i, last: g.last, name: x.foldSpan(i, g.last), kind: model.OrganisationGovernment, country: g.places[0].Code, rule: "organisation/listed"}, true
		}
	}
	if w.fold == "x" && x.d.Word(i) == "X" && x.before(i, "on") {
		return body{first: i, last: i + 1, name: "x", kind: model.OrganisationCompany, rule: "organisation/listed"}, true
	}
	return x.outletAt(i, sent)
}

// shortInstitution demands capitals of an abbreviation: "ICE" and "PRI" are words too.
func (x *reader) shortInstitution(g geo) bool {
	if g.last-g.first > 1 {
		return true
	}
	t := x.d.Tokens[g.first]
	return t.End-t.Start > 4 || t.Caps
}

// institutionAfter is the end of a lower-case institution at token i: "army", "security forces".
func (x *reader) institutionAfter(i int, sent text.Sentence) int {
	if i >= sent.Last || x.d.Tokens[i].Line {
		return 0
	}
	second := ""
	if i+1 < sent.Last {
		second = x.d.Low(i + 1)
	}
	switch x.d.Low(i) {
	case "army", "navy", "military", "government", "parliament", "police", "embassy", "congress", "senate", "cabinet", "marines", "coastguard":
		return i + 1
	case "security", "armed", "special", "air", "defence", "defense":
		if second == "forces" || second == "force" || second == "ministry" {
			return i + 2
		}
	case "foreign", "interior", "finance", "justice", "health":
		if second == "ministry" {
			return i + 2
		}
	case "supreme", "constitutional":
		if second == "court" {
			return i + 2
		}
	}
	return 0
}

// outletAt is the longest outlet of the list that starts at token i. One-word names that are
// ordinary words need the article before them or "magazine", "newspaper" after them.
func (x *reader) outletAt(i int, sent text.Sentence) (body, bool) {
	if !x.lex.OutletStarts(x.at[i].fold) {
		return body{}, false
	}
	for n := min(4, sent.Last-i); n > 0; n-- {
		last := x.at[i+n-1]
		if last == nil || n > 1 && x.d.Tokens[i+n-1].Line {
			continue
		}
		o, ok := x.lex.Outlet(x.foldSpan(i, i+n))
		if !ok {
			continue
		}
		if n == 1 && (last.common || last.use != 0 || last.stop || x.placeWord(last)) && !x.d.Tokens[i].Caps && !x.before(i, "the") {
			continue
		}
		if n == 1 && x.loud[x.d.SentenceOf(i)] {
			continue
		}
		return body{first: i, last: i + n, name: x.foldSpan(i, i+n), kind: model.OrganisationOutlet, country: o.Country, rule: "organisation/outlet"}, true
	}
	return body{}, false
}

func (x *reader) foldSpan(first, last int) string {
	if last-first == 1 && x.at[first] != nil {
		return x.at[first].fold
	}
	return lexicon.Fold(x.d.Text[x.d.Tokens[first].Start:x.d.Tokens[last-1].End])
}

// acronymBeside reads "National Liberation Army (ELN)" and "ELN (National Liberation Army)".
func (x *reader) acronymBeside(b *body, sent text.Sentence) {
	i := b.last
	if i+2 >= sent.Last || x.d.Word(i) != "(" || x.d.Word(i+2) != ")" || b.last-b.first < 2 {
		return
	}
	if t := x.d.Tokens[i+1]; t.Kind == text.Word && t.End-t.Start <= 8 && (t.Caps || x.mixedCaps(i+1)) {
		b.acronym = lexicon.Fold(x.d.Low(i + 1))
	}
}
