package claim

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
)

// sex is what the text shows of a speaker, to tell whom "he" or "she" can mean.
type sex uint8

const (
	sexUnknown sex = iota
	sexMale
	sexFemale
)

// agrees reports whether a pronoun can mean somebody: what the text does not show stands in no way.
func (s sex) agrees(pronoun string) bool {
	switch pronoun {
	case "he", "his", "him":
		return s != sexFemale
	case "she", "her":
		return s != sexMale
	}
	return true
}

// fits reports whether two of them can be of one person.
func (s sex) fits(o sex) bool { return s == sexUnknown || o == sexUnknown || s == o }

// sexOf is the sex of a person by the title before a mention, a role, the given name, or a pronoun of
// the entity pass, in this order.
func (p *pass) sexOf(i int) sex {
	if p.sexes == nil {
		p.sexes = make([]sex, len(p.in.People))
		for k := range p.sexes {
			p.sexes[k] = p.shownSex(&p.in.People[k])
		}
	}
	return p.sexes[i]
}

func (p *pass) shownSex(who *model.Person) sex {
	pronoun := sexUnknown
	for _, m := range who.Mentions {
		t := p.d.TokenAt(m.Ref.Span.Start)
		if m.Kind == model.MentionPronoun {
			pronoun = pronounSex(p.d.Low(t))
			continue
		}
		for k := t - 1; k >= 0 && k >= t-2; k-- {
			if s := titleSex(p.d.Low(k)); s != sexUnknown {
				return s
			}
		}
	}
	for _, r := range who.Roles {
		if s := nounSex(lastNoun(r.Title)); s != sexUnknown {
			return s
		}
	}
	if s := nameSex(who.Name); s != sexUnknown {
		return s
	}
	return pronoun
}

// nameSex is the sex that the first word of a full name shows.
func nameSex(name string) sex {
	first, _, more := strings.Cut(name, " ")
	if !more {
		return sexUnknown
	}
	switch use := lexicon.Get().NameUse(lexicon.Fold(first)); {
	case use.Male(), use&lexicon.GivenMale != 0 && use&lexicon.GivenFemale == 0:
		return sexMale
	case use.Female(), use&lexicon.GivenFemale != 0 && use&lexicon.GivenMale == 0:
		return sexFemale
	}
	return sexUnknown
}

// voiceSex is the sex of a speaker that was met before.
func (p *pass) voiceSex(v *voice) sex {
	if v.speaker.Kind == model.SpeakerPerson {
		if i, ok := p.people[v.speaker.Person]; ok {
			return p.sexOf(i)
		}
	}
	return nounSex(v.noun)
}

func pronounSex(low string) sex {
	switch low {
	case "he", "his", "him", "himself":
		return sexMale
	case "she", "her", "hers", "herself":
		return sexFemale
	}
	return sexUnknown
}

func titleSex(low string) sex {
	switch low {
	case "mr", "mr.", "sir", "lord", "monsieur", "herr", "señor", "don":
		return sexMale
	case "mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "madame", "mme", "señora", "frau", "doña":
		return sexFemale
	}
	return sexUnknown
}

// nounSex is the sex that a noun for a person shows.
func nounSex(noun string) sex {
	switch noun {
	case "man", "boy", "father", "son", "brother", "husband", "uncle", "grandfather", "nephew", "widower", "king", "prince", "priest", "monk", "imam", "rabbi", "pope", "waiter",
		"spokesman", "chairman", "congressman", "businessman", "policeman", "fireman", "actor", "gentleman", "fisherman", "craftsman", "sportsman", "salesman":
		return sexMale
	case "woman", "girl", "mother", "daughter", "sister", "wife", "aunt", "grandmother", "niece", "widow", "queen", "princess", "nun", "waitress",
		"spokeswoman", "chairwoman", "congresswoman", "businesswoman", "policewoman", "actress", "lady", "saleswoman", "heiress":
		return sexFemale
	}
	return sexUnknown
}

// single reports whether a speaker is one person, named or not.
func (v *voice) single() bool {
	switch v.speaker.Kind {
	case model.SpeakerPerson:
		return true
	case model.SpeakerUnnamed:
		return v.speaker.Count == 1 || v.speaker.Count == 0 && v.person && !strings.HasSuffix(v.noun, "s")
	case model.SpeakerOrganisation, model.SpeakerGovernment:
		return v.speaker.Count == 1
	case model.SpeakerOutlet, model.SpeakerUnknown:
	}
	return false
}
