package lexicon

import "strings"

// NameUse says what a word is used for in people's names.
type NameUse uint8

// Uses, as bits. The common ones come from census counts and lists of many cultures; the rare
// ones from longer lists, and mean little for a word that is also an ordinary one.
const (
	GivenMale NameUse = 1 << iota
	GivenFemale
	GivenMaleRare
	GivenFemaleRare
	Family
	FamilyRare
)

// Given reports whether the word is a given name, Common whether it is a usual one.
func (u NameUse) Given() bool {
	return u&(GivenMale|GivenFemale|GivenMaleRare|GivenFemaleRare) != 0
}

// CommonGiven reports whether the word is a usual given name.
func (u NameUse) CommonGiven() bool { return u&(GivenMale|GivenFemale) != 0 }

// Male reports whether the word is a given name of men and not of women.
func (u NameUse) Male() bool {
	return u&(GivenMale|GivenMaleRare) != 0 && u&(GivenFemale|GivenFemaleRare) == 0
}

// Female reports whether the word is a given name of women and not of men.
func (u NameUse) Female() bool {
	return u&(GivenFemale|GivenFemaleRare) != 0 && u&(GivenMale|GivenMaleRare) == 0
}

// NameUse is the use of a folded word; zero when it is in no list. Of a hyphenated word
// ("anne-marie") the first part counts.
func (l *Lexicon) NameUse(folded string) NameUse {
	v, ok := l.names.get(folded)
	if !ok {
		if i := strings.IndexByte(folded, '-'); i > 1 {
			v, ok = l.names.get(folded[:i])
		}
	}
	if !ok {
		return 0
	}
	var u NameUse
	for i := range len(v) {
		switch v[i] {
		case 'M':
			u |= GivenMale
		case 'F':
			u |= GivenFemale
		case 'm':
			u |= GivenMaleRare
		case 'f':
			u |= GivenFemaleRare
		case 'S':
			u |= Family
		case 's':
			u |= FamilyRare
		}
	}
	return u
}

// CommonWord reports whether a folded word is an ordinary English word in lower case.
func (l *Lexicon) CommonWord(folded string) bool {
	_, ok := l.words.get(folded)
	return ok
}

// Particle reports whether a lower-case word can stand inside a name ("de", "bin", "van").
func (l *Lexicon) Particle(folded string) bool {
	_, ok := l.particles[folded]
	return ok
}

// PersonVerb reports whether a word is a verb whose subject is mostly a person ("said", "married").
func (l *Lexicon) PersonVerb(folded string) bool {
	_, ok := l.verbs[folded]
	return ok
}

func set(words string) map[string]struct{} {
	m := make(map[string]struct{}, 64)
	for w := range strings.FieldsSeq(words) {
		m[w] = struct{}{}
	}
	return m
}

// phrases is a set of phrases with bars between them.
func phrases(list string) map[string]struct{} {
	m := make(map[string]struct{}, 512)
	for p := range strings.SplitSeq(list, "|") {
		m[strings.TrimSpace(p)] = struct{}{}
	}
	return m
}

const nameParticles = `de del della dello dei degli di da das do dos du des la le les los las van von vom zu zum zur der den
 ter ten te bin ben ibn bint abu al el ul ud ur e y i af av til op het san santa mac y`

const personVerbs = `said says say told tells tell asked asks replied replies answered added adds admitted admits
 acknowledged argued argues believes believed claimed claims commented complained conceded concluded confirmed
 denied denies described explained explains insisted insists joked noted notes quipped recalled recalls remarked
 reiterated responded revealed stated states stressed suggested testified tweeted urged urges vowed warned warns
 wrote writes thinks thought thanked apologized apologised hopes hoped knows knew wants wanted felt feels remembers
 remembered laughed smiled nodded sighed shrugged whispered shouted cried wept married divorced died born retired
 resigned played plays scored scores won wins lost finished beat defeated struck bowled batted hit kicked headed
 missed led leads quit joined left graduated studied attended taught worked works lived lives grew moved returned
 served founded co-founded authored composed painted sang starred directed pleaded confessed fled surrendered
 spoke speaks visited met arrived flew drove walked ran sat stood went came got took gave made saw heard looked
 tried began started continued became remains remained has had is was will would can could may might does did
 announced promised pledged predicted expressed declined refused agreed disagreed criticised criticized praised
 accused blamed called defended dismissed rejected welcomed`
