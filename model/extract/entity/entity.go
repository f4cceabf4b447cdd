// Package entity finds people, organisations and countries: one decision per name and document.
//
// A sentence is cut into chunks of capitalised words (chunk.go), a chunk into pieces: a title with
// a name, a body, a place (segment.go). All pieces of one name in the document are judged together
// by a list of clues (clue.go), so a name is a person's everywhere or nowhere. People are then
// folded: last names, nicknames, spellings, lists of names (fold.go), and given their roles
// (role.go). Headlines and lines in capitals are read last, with what the document taught
// (headline.go). Countries have a pass of their own over everything that is no person (country.go).
package entity

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// Result is who and where an article names. People and organisations are in order of first
// mention, country mentions ascend by span.
type Result struct {
	People        []model.Person
	Organisations []model.Organisation
	Countries     []model.CountryMention
	Unread        int // the byte from which on names were not looked at, being too many; 0 when all were
}

// Extract finds the names of an article and folds them within it.
func Extract(d *text.Doc) Result { return ExtractWith(d, lexicon.Get()) }

// ExtractWith is Extract with a lexicon that a user's own words extend.
func ExtractWith(d *text.Doc, lex *lexicon.Lexicon) Result {
	return extractUpTo(d, lex, NamesMax)
}

// extractUpTo is ExtractWith, looking at so many different names.
func extractUpTo(d *text.Doc, lex *lexicon.Lexicon, most int) Result {
	x := newReader(d, lex)
	pieces := x.pieces(most)
	f := newFolder(x)
	f.judge(pieces)
	f.headlines()
	f.lists()
	taken := f.taken()
	bodies := x.bodies(pieces, taken)
	countries := x.countries(taken, bodies)
	people := f.result(countries)
	return Result{People: people, Organisations: bodies.organisations(x), Countries: countries, Unread: x.unread}
}

// pieces are the pieces of all sentences that are no headlines, in the order of the text, up to so many
// different names.
func (x *reader) pieces(most int) []piece {
	out := make([]piece, 0, len(x.d.Tokens)/12+4)
	names := crowd{most: most}
	for s := range x.d.Sentences {
		if x.loud[s] || x.byline(s) {
			continue
		}
		if x.d.Stopped() {
			return nil
		}
		out = x.sentencePieces(out, s)
		if n := names.fit(x, out); n < len(out) {
			x.unread = x.d.Span(out[n].first, out[n].last).Start
			out = out[:n]
			break
		}
	}
	for i := range out {
		x.settlePiece(&out[i])
	}
	return out
}

// sentencePieces appends the pieces of a sentence.
func (x *reader) sentencePieces(out []piece, s int) []piece {
	chunks := x.chunks(s)
	for k := 0; k < len(chunks); k++ {
		c := chunks[k]
		if p, ok := x.officeAbroad(c); ok {
			out = append(append(out, x.titlePlaces(c, c.first, p.first)...), p)
			continue
		}
		if n := x.ofTail(c, chunks[k+1:]); n > 0 {
			out = append(out, x.ofPieces(c, chunks[k+1:k+1+n])...)
			k += n
			continue
		}
		out = append(out, x.segment(c, false)...)
	}
	return out
}

// NamesMax is how many different names of an article are looked at. News of 8 MB has a sixth of them; more are a
// register, of which each name would be compared with many others.
const NamesMax = 100_000

// crowd counts the different names of an article, once they may be too many.
type crowd struct {
	most    int
	names   map[string]struct{}
	counted int // pieces whose names are counted
}

// fit is how many of the pieces are looked at, all of them or those before the first name too many.
func (c *crowd) fit(x *reader, pieces []piece) int {
	if len(pieces) <= c.most {
		return len(pieces)
	}
	if c.names == nil {
		c.names = make(map[string]struct{}, c.most)
	}
	for ; c.counted < len(pieces); c.counted++ {
		p := &pieces[c.counted]
		c.names[x.d.Span(p.first, p.last).In(x.d.Lower)] = struct{}{}
		if len(c.names) > c.most {
			return c.counted
		}
	}
	return len(pieces)
}

// settlePiece spells the name of a piece, or says that it is none: a credit, half of a compound, glued words.
func (x *reader) settlePiece(p *piece) {
	if p.kind != pieceName {
		return
	}
	if x.credit(p) || x.beforeCompound(p) {
		p.kind = pieceOther
		return
	}
	x.spell(p)
	x.trim(p)
	if x.trimAgency(p) || x.gluedName(p) {
		p.kind = pieceOther
	}
}

// byline reports whether a sentence only says who wrote the article or took the picture.
func (x *reader) byline(s int) bool {
	sent := x.d.Sentences[s]
	if sent.Last-sent.First > 24 {
		return false
	}
	if x.contributed(sent) {
		return true
	}
	at := sent.First
	for at < sent.Last-1 && x.d.Tokens[at].Kind == text.Punct {
		at++
	}
	if x.reachedAt(at, sent) {
		return true
	}
	first := x.low(at)
	switch first {
	case "by":
		for i := at + 1; i < sent.Last; i++ {
			t := x.d.Tokens[i]
			if t.Kind == text.Word && !t.Upper && x.low(i) != "and" && x.low(i) != "for" && x.low(i) != "in" && !x.lex.Particle(x.low(i)) {
				return false
			}
		}
		return x.d.Tokens[sent.First].Line || sent.First == 0
	case "photo", "photograph", "photos", "picture", "image", "reporting", "editing", "written", "writing", "edited", "additional", "compiled":
		n := x.low(at + 1)
		return n == "by" || n == ":" || n == "reporting" || n == "credit" || n == "editing" && first == "additional"
	}
	return false
}

// contributed reports whether a sentence names who else worked on the article: "Zorb Xylo
// contributed to this report."
func (x *reader) contributed(sent text.Sentence) bool {
	for i := sent.First; i+2 < sent.Last; i++ {
		if x.d.Low(i) != "contributed" {
			continue
		}
		for k := i + 1; k < sent.Last && k < i+5; k++ {
			switch x.d.Low(k) {
			case "report", "reporting", "story", "article":
				return true
			}
		}
	}
	return false
}

// reachedAt reports whether a sentence says only where to write to an author: "Email Zorb Xylo at zorb@example.org".
func (x *reader) reachedAt(at int, sent text.Sentence) bool {
	n := at + 1
	switch x.low(at) {
	case "email", "e-mail", "contact", "reach":
	case "write":
		if x.low(n) != "to" {
			return false
		}
		n++
	default:
		return false
	}
	return n < sent.Last && x.at[n] != nil && strings.Contains(x.d.Text[x.d.Tokens[at].Start:x.d.Tokens[sent.Last-1].End], "@")
}

// creditBehind reports whether a name stands behind an agency and a stroke: "(AP Photo/Zorb Xylo)", "NASA/Zorb Xylo".
func (x *reader) creditBehind(p *piece) bool {
	k := p.first - 2
	if p.title >= 0 || k < 0 || x.low(k+1) != "/" || !x.d.Tokens[k].Upper {
		return false
	}
	if w := x.low(k); w == "photo" || w == "pool" || w == "nasa" || agencyWord(w) {
		return true
	}
	_, ok := x.lex.Outlet(x.foldSpan(k, k+1))
	return ok
}

// credit reports whether a name stands before a stroke and an agency: "Zorb Xylo / AFP".
func (x *reader) credit(p *piece) bool {
	if x.creditBehind(p) {
		return true
	}
	if p.title >= 0 || x.low(p.last) != "/" || p.last+1 >= len(x.at) || x.at[p.last+1] == nil {
		return false
	}
	for n := 1; n < 4 && p.last+n < len(x.at); n++ {
		if _, ok := x.lex.Outlet(x.foldSpan(p.last+1, p.last+1+n)); ok {
			return true
		}
	}
	w := x.low(p.last + 1)
	return w == "getty" || w == "agence" || w == "pool" || w == "shutterstock" || w == "epa" || w == "alamy" || w == "file" || w == "handout"
}

// beforeCompound reports whether a word is the first half of a compound: "Hong Kong-listed".
func (x *reader) beforeCompound(p *piece) bool {
	i := p.last
	return p.last-p.first == 1 && i < len(x.d.Tokens) && x.d.Tokens[i].Upper && x.at[i] == nil && x.d.Tokens[i].Kind == text.Word && x.lowerTail(i)
}

// trim cuts words off a name that cannot belong to it: a function word or a known place after the
// family name, an ordinary word that opens the sentence before it ("Longtime Zorbak aide").
func (x *reader) trim(p *piece) {
	if n := len(p.toks); n > 2 && p.nick == p.nend {
		for k := n - 1; k >= 2; k-- {
			if g := x.geoAt(p.toks[k], p.last); g.known && g.last == p.last && (g.kind() == lexicon.KindName || g.kind() == lexicon.KindRegion) && x.at[p.toks[0]] != nil && x.at[p.toks[0]].use.CommonGiven() {
				p.toks, p.words = p.toks[:k], p.words[:k]
				p.last = p.toks[k-1] + 1
				break
			}
		}
	}
	x.trimTeam(p)
	if len(p.toks) == 2 && p.title < 0 && p.nick == p.nend {
		w := x.at[p.toks[0]]
		if w != nil && w.common && !w.use.Given() && w.use == 0 && w.inner == 0 && x.opens(p.toks[0], x.d.Sentences[p.sent]) {
			p.first = p.toks[1]
			p.toks, p.words = p.toks[1:], p.words[1:]
		}
	}
	for len(p.toks) > 1 {
		t := p.toks[len(p.toks)-1]
		w := x.at[t]
		if w == nil || w.stop && !w.use.Given() && w.use == 0 {
			p.toks, p.words = p.toks[:len(p.toks)-1], p.words[:len(p.words)-1]
			p.last = p.toks[len(p.toks)-1] + 1
			continue
		}
		break
	}
}

// trimTeam cuts a team, a party or an outlet off the start of a full name: "Browns Greedy Zorbak", "DpolG Olga
// Zorbak".
func (x *reader) trimTeam(p *piece) {
	if len(p.toks) < 3 || p.title >= 0 || p.nick != p.nend {
		return
	}
	first, second := x.at[p.toks[0]], x.at[p.toks[1]]
	if first == nil || second == nil || first.use != 0 {
		return
	}
	if plural(first.fold) && first.common || second.use.CommonGiven() && x.mixedCaps(p.toks[0]) {
		p.first, p.toks, p.words = p.toks[1], p.toks[1:], p.words[1:]
	}
}
