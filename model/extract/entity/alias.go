package entity

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// aliasLink says that one name is another name of a person: by a nickname inside the full name, or
// by "known as", "alias".
type aliasLink struct {
	owner string // key of the group of the full name
	why   string
}

// findAliases reads nicknames and "known as" between pieces, before the groups are judged.
func (f *folder) findAliases(pieces []piece) {
	f.aliases = map[string]aliasLink{}
	prev := -1
	for i := range pieces {
		p := &pieces[i]
		if p.kind != pieceName || len(p.words) == 0 {
			continue
		}
		key := strings.Join(p.words, " ")
		if p.nick < p.nend {
			f.aliases[f.x.foldSpan(p.nick, p.nend)] = aliasLink{owner: key, why: "nickname in quotation marks"}
		}
		if prev >= 0 && pieces[prev].sent == p.sent && f.x.knownAs(pieces[prev].last, p.first) {
			owner := strings.Join(pieces[prev].words, " ")
			if owner != key {
				f.aliases[key] = aliasLink{owner: owner, why: "known as"}
				if g := f.groups[owner]; g != nil {
					g.score += aliasScore
				}
			}
		}
		prev = i
	}
}

// aliasScore is what "known as" says for the name before it.
const aliasScore = 2

// maxKnownAs bounds the tokens between a name and its alias.
const maxKnownAs = 7

// knownAs reports whether the tokens [i, j) say that what follows is another name.
func (x *reader) knownAs(i, j int) bool {
	if j-i < 1 || j-i > maxKnownAs {
		return false
	}
	found := false
	for k := i; k < j; k++ {
		switch low := x.low(k); low {
		case ",", "(", "also", "better", "widely", "popularly", "commonly", "best", "known", "as", "the", "by", "his", "her", "nickname", "nom", "de", "guerre",
			"alias", "aka", "a.k.a.", "nicknamed", "dubbed", "called", "who", "is", "was", "or", "simply", "and", "formerly", "born", "née", "nee":
			found = found || low == "as" && x.low(k-1) == "known" || low == "alias" || low == "aka" || low == "a.k.a." || low == "nicknamed" || low == "dubbed" ||
				low == "called" || low == "nickname" || low == "born" || low == "née" || low == "nee"
		default:
			if !text.IsQuote(x.d.Word(k)) && low != "'" && low != "‘" && low != "-" {
				return false
			}
		}
	}
	return found
}

// foldAliases gives the mentions of an alias to its person.
func (f *folder) foldAliases(order []*group) {
	for _, g := range order {
		link, ok := f.aliases[strings.Join(g.words, " ")]
		if !ok {
			continue
		}
		owner := f.groups[link.owner]
		if owner == nil || owner.pieces[0].person < 0 {
			continue
		}
		pe := f.people[owner.pieces[0].person]
		given := false
		for _, p := range g.pieces {
			if p.person < 0 {
				f.give(pe, p, model.MentionAlias, link.why)
				given = true
			}
		}
		if given {
			pe.links = append(pe.links, quote(f.x, g.pieces[0])+" is another name of "+quote(f.x, pe.full)+" ("+link.why+")")
		}
	}
}
