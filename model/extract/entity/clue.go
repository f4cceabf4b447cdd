package entity

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
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

// shapeClues look at the words of a name alone and speak for a person.
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
			"person/family-name-first", 2, func(x *reader, p *piece) bool { return x.familyFirst(p) },
			[]example{{"We met Xi Zorbak there.", "Xi Zorbak"}},
			[]example{{"We met Park Avenue there.", "Park Avenue"}},
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
	}
}

// doubts look at the words of a name alone and speak against a person.
func doubts() []clue {
	return []clue{
		{
			"person/only-initials", -5, func(x *reader, p *piece) bool { return x.onlyInitials(p) },
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
			[]example{{"We saw Zorbak's wife there.", "Zorbak"}, {"We saw his son Zorbak there.", "Zorbak"}, {"Then Haugland's widow, Zorbak, left.", "Zorbak"}},
			[]example{{"We saw Zorbak's walls there.", "Zorbak"}, {"Then the widow, Zorbak folk, left.", "Zorbak"}},
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
			"person/thing-after", -6, func(x *reader, p *piece) bool { return x.thingAfter(p) },
			[]example{{"Then Olga Kern, the investment bank, fell.", "Olga Kern"}, {"Then Zorb Xylo, a carmaker, left.", "Zorb Xylo"}},
			[]example{{"Then Olga Kern, the bank manager, fell.", "Olga Kern"}, {"Then Zorbak, the finance minister, left.", "Zorbak"}},
		},
		{
			"person/vessel", -12, func(x *reader, p *piece) bool { return x.vesselBefore(p) },
			[]example{{"They saw the ferry Princess Zorbak there.", "Zorbak"}, {"They saw the MV Olga Kern there.", "Olga Kern"}},
			[]example{{"They saw Princess Zorbak there.", "Zorbak"}},
		},
		{
			"person/ampersand", -5, func(x *reader, p *piece) bool { return x.low(p.last) == "&" || p.first > 0 && x.low(p.first-1) == "&" },
			[]example{{"They met Olga Kern & Zorbak there.", "Olga Kern"}},
			[]example{{"They met Olga Kern and Zorbak there.", "Olga Kern"}},
		},
		{
			"person/traded", -5, func(x *reader, p *piece) bool { return x.traded(p) },
			[]example{{"On Monday Zorbak fell 3.2% in London.", "Zorbak"}, {"They bought shares of Olga Kern there.", "Olga Kern"}},
			[]example{{"On Monday Zorbak fell in London.", "Zorbak"}},
		},
		{
			"person/company", -3, func(x *reader, p *piece) bool { return x.companyAfter(p) },
			[]example{{"On Monday Zorbak shares fell.", "Zorbak"}},
			[]example{{"On Monday Zorbak friends fell.", "Zorbak"}},
		},
	}
}
