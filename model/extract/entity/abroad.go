package entity

import (
	"slices"
	"strings"

	"example.org/sitrep/model/lexicon"
)

// abroad is what is known of the language of an article that is not in English. There capitals and words
// that no English table holds prove nothing: a name needs an anchor before it is a person's.
type abroad struct {
	language string
	stops    map[string]bool // folded function words, part of no name
	titles   *lexicon.Titles
	speech   *lexicon.SpeechAbroad
	given    map[string]bool // folded given names, for languages in letters of their own
}

// abroadOf is nil for an article in English or in a language that nobody told.
func abroadOf(language string) *abroad {
	lang, _, _ := strings.Cut(strings.ToLower(language), "-")
	if lang == "" || lang == "en" {
		return nil
	}
	return &abroad{
		language: lang,
		stops:    lexicon.FunctionWords(lang),
		titles:   lexicon.TitlesOf(lang),
		speech:   lexicon.SpeechOf(lang),
		given:    lexicon.GivenNames(lang),
	}
}

// title is what a word is as a title in the language of the article.
func (a *abroad) title(fold string) lexicon.RoleKind {
	if a == nil {
		return lexicon.NoRole
	}
	return a.titles.Role(fold)
}

// anchored reports whether something tells that a name is a person's and not merely a run of words with
// capitals. In English the clues decide alone.
func (f *folder) anchored(g *group) bool {
	return f.x.foreign == nil || slices.ContainsFunc(g.pieces, func(p *piece) bool { return f.x.anchor(p) })
}

// anchor reports whether the words of a name or what stands around it tell a person in a language of which
// no ordinary words are known: a title, an age, a nickname, a verb of saying beside a full name, or a given name.
func (x *reader) anchor(p *piece) bool {
	if p.title >= 0 || p.suffix || p.nick < p.nend || x.roleBefore(p) || x.ageAfter(p) || x.roleAfter(p) || x.kinAround(p) {
		return true
	}
	if len(p.words) < 2 || x.functionWordIn(p) {
		return false
	}
	return x.hasInitial(p) || x.givenAbroad(p) || x.says(p)
}

// functionWordIn reports whether a word of a name is one that the language writes in names never.
func (x *reader) functionWordIn(p *piece) bool {
	for i, w := range p.words {
		if x.foreign.stops[w] && (i == 0 || x.at[p.toks[i]] != nil) {
			return true
		}
	}
	return false
}

// givenAbroad reports whether a name starts with a usual given name, or has a rare one and a family name, and
// no word of it stands in lower case elsewhere in the article.
func (x *reader) givenAbroad(p *piece) bool {
	first, last := x.at[p.toks[0]], x.lastWord(p)
	if first == nil || last == nil || first.lower > 0 || last.lower > 0 {
		return false
	}
	switch {
	case x.foreign.given[first.fold], patronymic(p.words):
		return true
	case first.use.CommonGiven():
		return len(first.fold) > 2 || last.use&lexicon.Family != 0
	case x.lex.FamilyFirst(first.fold):
		return x.familyFirst(p)
	}
	return first.use.Given() && last.use&lexicon.Family != 0
}

// articleOf reports whether a word is an article of a language that does not set one before a person's name.
func (a *abroad) articleOf(low string) bool {
	switch a.language {
	case "de":
		return low == "der" || low == "die" || low == "das" || low == "den" || low == "dem" || low == "des"
	case "es":
		return low == "el" || low == "la" || low == "los" || low == "las" || low == "un" || low == "una"
	case "fr":
		return low == "le" || low == "la" || low == "les" || low == "un" || low == "une"
	case "nl":
		return low == "de" || low == "het" || low == "een"
	}
	return false
}

// patronymic reports whether the second of three words is a Russian patronymic.
func patronymic(words []string) bool {
	if len(words) != 3 {
		return false
	}
	for _, end := range []string{"ович", "евич", "овна", "евна", "ична"} {
		if strings.HasSuffix(words[1], lexicon.Fold(end)) {
			return true
		}
	}
	return false
}
