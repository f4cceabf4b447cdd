package lexicon

import (
	"slices"
	"strings"
)

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
	if u, ok := l.own.names[folded]; ok {
		return u
	}
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
	return oneSex(folded, u)
}

// FamilyFirst reports whether a folded word is a family name of a language that puts it before the
// given name: Chinese, Korean, Vietnamese.
func (l *Lexicon) FamilyFirst(folded string) bool {
	_, ok := l.familyFirst[folded]
	return ok
}

const familyFirstNames = `xi li wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo lin gao luo zheng liang xie song tang deng han feng
 cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao zhong tan jia fan fang shi qin xue hou lei long bai cui kong mao
 gu meng jin qiu hao duan tao wan chiang tsai lam leung cheung chow chan wong lau kwok tse kim lee park pak choi jung jeong kang cho yoon yun jang lim
 oh seo shin kwon hwang ahn ryu yoo moon roh chun ban chung ko bae baek paek nam nguyen tran pham hoang phan vu vo dang bui ngo duong ly trinh dinh`

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

// ShortFor reports whether a folded given name is a usual short form of another: "bill" of
// "william". The same name is no short form of itself.
func (l *Lexicon) ShortFor(short, long string) bool {
	if slices.Contains(l.shorts[short], long) {
		return true
	}
	return len(short) > 3 && len(long) > len(short) && strings.HasPrefix(long, short) && l.NameUse(short).CommonGiven() && l.NameUse(long).CommonGiven()
}

// MayBeShort reports whether a folded given name is a short form of any other.
func (l *Lexicon) MayBeShort(short string) bool {
	return len(l.shorts[short]) > 0 || len(short) > 3 && l.NameUse(short).CommonGiven()
}

// LongForms are the folded given names that a list gives as long forms of a short one. The result is not to be changed.
func (l *Lexicon) LongForms(short string) []string { return l.shorts[short] }

func loadShorts() map[string][]string {
	m := make(map[string][]string, 128)
	for pair := range strings.FieldsSeq(shortForms) {
		short, long, _ := strings.Cut(pair, ":")
		m[short] = strings.Split(long, ",")
	}
	return m
}

const shortForms = `bill:william will:william billy:william liam:william bob:robert bobby:robert rob:robert dick:richard rick:richard rich:richard
 jim:james jimmy:james jack:john johnny:john jon:jonathan joe:joseph joey:joseph mike:michael mick:michael mickey:michael tom:thomas tommy:thomas
 tony:anthony,antonio ted:edward,theodore teddy:edward,theodore ed:edward,edwin eddie:edward ned:edward ben:benjamin benny:benjamin chuck:charles
 charlie:charles dan:daniel danny:daniel dave:david davy:david don:donald doug:douglas drew:andrew andy:andrew fred:frederick freddie:frederick
 gene:eugene greg:gregory hal:harold harry:henry,harold hank:henry jeff:jeffrey geoff:geoffrey jerry:gerald,jerome gerry:gerald,gerard
 ken:kenneth larry:lawrence,laurence len:leonard leo:leonard,leonid les:leslie lou:louis matt:matthew max:maximilian,maxwell mitch:mitchell nat:nathaniel nate:nathan,nathaniel
 nick:nicholas pat:patrick,patricia pete:peter phil:philip,phillip ray:raymond ron:ronald ronnie:ronald russ:russell sam:samuel,samantha sandy:alexander,sandra
 alex:alexander,alexandra,alejandro stan:stanley steve:stephen,steven stu:stuart sid:sidney tim:timothy vic:victor vince:vincent walt:walter wes:wesley
 beth:elizabeth betty:elizabeth liz:elizabeth lizzie:elizabeth eliza:elizabeth barb:barbara becky:rebecca cathy:catherine kathy:katherine,kathleen kate:katherine,catherine
 katie:katherine cindy:cynthia debbie:deborah deb:deborah ellie:eleanor fran:frances,francis jan:janet,janice jen:jennifer jenny:jennifer jo:joanne,josephine
 josh:joshua judy:judith kim:kimberly maggie:margaret meg:margaret peggy:margaret molly:mary nan:nancy nikki:nicole pam:pamela penny:penelope sally:sarah
 sue:susan suzy:susan terry:theresa,terence tess:theresa tina:christina val:valerie vicky:victoria wendy:gwendolyn abe:abraham al:albert,alan,alfred art:arthur
 bert:albert,herbert bernie:bernard cliff:clifford clint:clinton dom:dominic gus:augustus,gustavo herb:herbert ike:dwight jake:jacob kit:christopher chris:christopher,christine,christian
 mo:mohammed,maurice norm:norman ollie:oliver oz:oswald randy:randall rudy:rudolph sy:seymour zach:zachary zack:zachary pepe:jose paco:francisco pancho:francisco
 nacho:ignacio lalo:eduardo memo:guillermo beto:alberto,roberto chucho:jesus quique:enrique toni:antonio manolo:manuel lupe:guadalupe
 sasha:aleksandr,alexander volodya:vladimir misha:mikhail kolya:nikolai dima:dmitry seryozha:sergei vova:vladimir tanya:tatyana natasha:natalya`

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
