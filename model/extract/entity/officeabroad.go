package entity

import (
	"strings"

	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// In "Ministro de Hacienda Luis Xylo" the office, the particle and the department are one title, in whatever language
// the article is. Without that the chunk is one long name, or the name is lost with the department.

// maxOffice bounds the words between an office and the name behind its department.
const maxOffice = 10

// officeAbroad makes the piece of a chunk that ends in a name behind a Spanish, Portuguese or French office with its
// department, or that is such an office alone.
func (x *reader) officeAbroad(c chunk) (piece, bool) {
	office := x.officeToken(c)
	if office < 0 {
		return piece{}, false
	}
	k := x.pastDepartment(x.departmentAfter(office), c.last)
	if office >= c.first && k == c.last && x.department(k-1) {
		return x.piece(pieceRole, c, c.first, c.last), true // "the Secretario de Hacienda"
	}
	if k < c.first || k >= c.last || !x.nameAt(k, c.last) {
		return piece{}, false
	}
	p := x.piece(pieceName, c, k, c.last)
	p.title = office
	return p, true
}

// officeToken is the office that a chunk begins with, or whose department it goes on, or -1.
func (x *reader) officeToken(c chunk) int {
	for i := c.first; i < c.last && i < c.first+3; i++ {
		if x.departmentAfter(i) > 0 {
			return i
		}
	}
	first := x.d.Sentences[c.sent].First
	for i := c.first - 1; i >= first && c.first-i < maxOffice && !x.d.Tokens[i+1].Line; i-- {
		if x.departmentAfter(i) > 0 {
			return i
		}
		if !x.romanceLink(i) && !x.department(i) && !x.general(i) {
			return -1
		}
	}
	return -1
}

// departmentAfter is where the department of an office at token i begins, behind its particle; 0 when that is none.
func (x *reader) departmentAfter(i int) int {
	if x.d.Tokens[i].Kind != text.Word {
		return 0
	}
	k := i + 1
	if x.general(k) {
		k++
	}
	start := k
	for k < len(x.d.Tokens) && k < start+2 && x.romanceLink(k) && !x.romanceAnd(k) {
		k++
	}
	if k >= len(x.d.Tokens) || k == start && !x.elided(k) || !lexicon.RomanceOffice(lexicon.Fold(x.d.Low(i))) {
		return 0
	}
	return k
}

// romanceAnd reports whether token i joins two departments, and no department to its office.
func (x *reader) romanceAnd(i int) bool {
	switch x.low(i) {
	case ",", "y", "e", "et":
		return true
	}
	return false
}

// general reports whether a word stands between an office and its particle: "Procurador General de".
func (x *reader) general(i int) bool {
	switch x.low(i) {
	case "general", "geral", "général", "adjunto", "adjunta", "ejecutivo", "ejecutiva", "executivo", "nacional", "federal", "delegado", "délégué", "déléguée":
		return true
	}
	return false
}

// romanceLink reports whether a word joins an office to its department or the words of one.
func (x *reader) romanceLink(i int) bool {
	switch x.low(i) {
	case "de", "del", "da", "do", "das", "dos", "des", "du", "la", "las", "los", "le", "les", "à", "aux", "y", "e", "et", ",":
		return i < len(x.d.Tokens) && !x.d.Tokens[i].Upper
	}
	return false
}

// elided reports whether a word holds its article: "l'Intérieur", "d'État".
func (x *reader) elided(i int) bool {
	low := x.low(i)
	return len(low) > 3 && (low[0] == 'l' || low[0] == 'd') && (low[1] == '\'' || strings.HasPrefix(low[1:], "’"))
}

// department reports whether token i is a word of a department's name.
func (x *reader) department(i int) bool {
	if i < 0 || i >= len(x.d.Tokens) || x.d.Tokens[i].Kind != text.Word {
		return false
	}
	low := x.d.Low(i)
	if x.elided(i) {
		low = strings.TrimPrefix(strings.TrimLeft(low, "ld"), "'")
		low = strings.TrimPrefix(low, "’")
	}
	return lexicon.RomanceDepartment(lexicon.Fold(low))
}

// pastDepartment is the token behind the department that begins at i: behind its usual words, or a place, else before
// the first usual given name.
func (x *reader) pastDepartment(i, last int) int {
	if i <= 0 || i >= last {
		return last
	}
	k := i
	for k < last {
		switch {
		case x.department(k):
			k++
			continue
		case x.romanceLink(k) && x.department(k+1):
			k += 2
			continue
		case x.romanceLink(k) && x.romanceLink(k+1) && x.department(k+2):
			k += 3
			continue
		}
		break
	}
	if k > i {
		return k
	}
	if g := x.geoAt(i, last); !g.none() && g.last < last {
		return g.last
	}
	for k = i + 1; k < last; k++ {
		if w := x.at[k]; w != nil && w.use.CommonGiven() && !x.before(k, "san", "santa", "santo", "são", "saint", "sainte") {
			return k
		}
	}
	return last
}

// nameAt reports whether tokens [k, last) read as a name.
func (x *reader) nameAt(k, last int) bool {
	first, end := x.at[k], x.at[last-1]
	if first == nil || end == nil || first.stop || x.possessive(k) {
		return false
	}
	if last-k == 1 {
		return first.use&lexicon.Family != 0 && !first.common
	}
	return first.use != 0 || end.use&(lexicon.Family|lexicon.FamilyRare) != 0
}
