package claim

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
)

// issued reports whether a document is somebody's statement rather than a voice of its own.
func issued(low string) bool {
	switch low {
	case "statement", "statements", "release", "letter", "post", "tweet", "message", "memo", "email":
		return true
	}
	return false
}

// nounOf is the lower-case noun at the end of the head of a source, "" for names, pronouns and several
// people joined by "and", and whether it is one for people.
func (u *unit) nounOf(src span) (noun string, person bool) {
	head := u.headZone(src)
	if u.hasAnd(head) {
		return "", false
	}
	for i := head.to - 1; i >= head.from; i-- {
		t := &u.items[i]
		if t.kind == itWord && t.is(lexicon.WordPerson|lexicon.WordBody|lexicon.WordDoc) && (!t.upper || i == 0 || t.is(lexicon.WordBody)) {
			return t.low, t.is(lexicon.WordPerson) && !t.is(lexicon.WordBody)
		}
		if t.kind == itWord && !t.upper {
			return "", false
		}
	}
	return "", false
}

// apposedName is the person that stands beside a description: "the boy's uncle, John Smith, said".
func (p *pass) apposedName(u *unit, src, head span) (model.Speaker, bool) {
	k := head.to // over "of trade" in "the minister of trade, X,"
	for k < src.to && (u.kindAt(k) == itWord || u.kindAt(k) == itPoss || u.kindAt(k) == itAbbrev) && !u.isAt(k, lexicon.WordRel|lexicon.WordAux) {
		k++
	}
	if k+1 >= src.to || u.kindAt(k) != itComma && u.kindAt(k) != itDash {
		return model.Speaker{}, false
	}
	head.to = k
	at := u.bytes(span{head.to + 1, src.to})
	for _, m := range p.mentionsIn(at) {
		if m.person < 0 {
			continue
		}
		i := p.d.TokenAt(m.span.Start)
		if m.span.Start == at.Start || i-u.items[head.to+1].first <= 2 && p.d.Tokens[u.items[head.to+1].first].Upper {
			return p.person(m.person), true
		}
		break
	}
	return model.Speaker{}, false
}

// again is the speaker that a definite phrase takes up: "the uncle", "the ministry", "the man".
func (p *pass) again(u *unit, head span) (model.Speaker, bool) {
	last := &u.items[head.to-1]
	if last.kind != itWord || head.to-head.from < 2 || !u.definite(head) {
		return model.Speaker{}, false
	}
	at := u.bytes(head).Start
	if s, ok := p.byRole(last.low, u.bytes(head)); ok {
		return s, true
	}
	bare := head.to-head.from == 2 && u.items[head.from].low != "his" && u.items[head.from].low != "her"
	possessed := u.kindAt(head.to-2) == itPoss
	if !bare && !possessed {
		return model.Speaker{}, false
	}
	for _, v := range slices.Backward(p.recent()) {
		if v.noun == last.low {
			return v.speaker, true
		}
	}
	if bare && last.is(lexicon.WordBody) {
		if s, ok := p.body(last.low, at); ok {
			return s, true
		}
	}
	if !bare || !generic(last.low) {
		return model.Speaker{}, false
	}
	for k := len(p.voices) - 1; k >= 0 && p.near(p.voices[k].at, at, 2); k-- {
		if v := &p.voices[k]; v.single() && p.voiceSex(v).fits(nounSex(last.low)) {
			return v.speaker, true
		}
	}
	return model.Speaker{}, false
}

// byRole is the one person of the article whose role ends with a noun, of the country that the
// phrase names when it names one: "Freedonia's president".
func (p *pass) byRole(noun string, phrase model.Span) (model.Speaker, bool) {
	var country model.CountryCode
	owner := -1 // "Smith's lawyer" is no other one's
	for _, m := range p.mentionsIn(phrase) {
		if m.country >= 0 {
			country = p.in.Countries[m.country].Code
		}
		if m.person >= 0 {
			owner = m.person
		}
	}
	found, holders := -1, p.roles[noun]
	for _, i := range holders {
		if owner >= 0 && (i == owner || !p.roleNames(i, noun, owner)) {
			continue
		}
		if of := p.in.People[i].Countries; country != "" && !slices.Contains(of, country) && (len(of) > 0 || len(holders) > 1) {
			continue
		}
		if found >= 0 {
			return model.Speaker{}, false
		}
		found = i
	}
	if found < 0 {
		return model.Speaker{}, false
	}
	return p.person(found), true
}

// roleReach is how many bytes from a role, in its sentence, the one may be named whose lawyer or uncle
// somebody is.
const roleReach = 40

// roleNames reports whether a role of person i that ends with a noun stands beside a mention of owner.
func (p *pass) roleNames(i int, noun string, owner int) bool {
	for _, r := range p.in.People[i].Roles {
		if lastNoun(r.Title) != noun {
			continue
		}
		for _, m := range p.in.People[owner].Mentions {
			near := m.Ref.Span.End > r.Ref.Span.Start-roleReach && m.Ref.Span.Start < r.Ref.Span.End+roleReach
			if near && p.d.Article.SentenceAt(m.Ref.Span.Start) == p.d.Article.SentenceAt(r.Ref.Span.Start) {
				return true
			}
		}
	}
	return false
}

// maxBack bounds how many mentions and speakers back a phrase can point.
const maxBack = 400

// recent are the latest speakers, oldest first.
func (p *pass) recent() []voice { return p.voices[max(0, len(p.voices)-maxBack):] }

// body is the body that a bare noun means: the last speaker or organisation called so.
func (p *pass) body(noun string, at int) (model.Speaker, bool) {
	for _, v := range slices.Backward(p.recent()) {
		if v.noun == noun && v.speaker.Kind != model.SpeakerUnnamed {
			return v.speaker, true
		}
	}
	before := p.mentionsBefore(at)
	for _, m := range slices.Backward(before[max(0, len(before)-maxBack):]) {
		if m.org < 0 || !m.kind.Named() {
			continue
		}
		low := strings.ToLower(p.in.Organisations[m.org].Name)
		if endsWithWord(low, noun) || strings.HasPrefix(low, noun+" of") {
			return p.organisation(m.org), true
		}
	}
	return model.Speaker{}, false
}

// lastNoun is the last word of a title in lower case, without what stands before a hyphen in it.
func lastNoun(title string) string {
	low := strings.ToLower(title)
	return low[strings.LastIndexAny(low, " -")+1:]
}

func endsWithWord(s, w string) bool {
	return strings.HasSuffix(s, w) && (len(s) == len(w) || s[len(s)-len(w)-1] == ' ' || s[len(s)-len(w)-1] == '-')
}

// definite reports whether a phrase points back: "the uncle", "the boy's uncle", "its ministry".
func (u *unit) definite(s span) bool {
	switch u.items[s.from].low {
	case "the", "that", "this", "his", "her", "its", "their":
		return true
	}
	for i := s.from; i < s.to; i++ {
		if u.kindAt(i) == itPoss {
			return true
		}
	}
	return false
}

// generic are nouns for whoever was just speaking.
func generic(noun string) bool {
	switch noun {
	case "man", "woman", "official", "spokesman", "spokeswoman", "spokesperson", "boy", "girl", "officer", "source", "witness":
		return true
	}
	return false
}

// unnamed is a source that the text describes but does not name. One who speaks for a named body
// has that body as speaker.
func (p *pass) unnamed(u *unit, src, head span) model.Speaker {
	for src.to-src.from > 1 && (u.kindAt(src.to-1) == itComma || u.kindAt(src.to-1) == itAbbrev) {
		src.to--
	}
	desc := u.text(u.describe(src))
	s := model.Speaker{Kind: model.SpeakerUnnamed, Description: desc}
	if !u.isAt(head.to-1, lexicon.WordDoc) { // a report is no person
		s.Count = u.count(head)
	}
	if !speaksFor(u.items[head.to-1].low) {
		return s
	}
	for _, m := range p.mentionsIn(u.bytes(src)) {
		if m.org >= 0 && m.kind.Named() && !p.owns(u, src, m.span.End) {
			o := p.organisation(m.org)
			o.Description, o.Count = desc, s.Count
			return o
		}
	}
	if of := head.to + 1; u.lowAt(head.to) == "for" && of < src.to { // a body that the entity pass does not list
		zone := u.headZone(span{of, src.to})
		if p.namesPerson(u.bytes(zone)) {
			return s // "a spokeswoman for Ortiz"
		}
		if t := &u.items[zone.to-1]; t.upper || t.is(lexicon.WordBody) {
			return model.Speaker{Kind: model.SpeakerOrganisation, Name: u.text(u.bare(zone)), Description: desc, Count: s.Count}
		}
	}
	return s
}

// speaksFor reports whether a noun is for people who speak for a body.
func speaksFor(low string) bool {
	switch low {
	case "spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen", "rep", "representative", "representatives":
		return true
	}
	return false
}

// describe is the part of a source phrase that describes it: without an apposition of its own.
func (u *unit) describe(s span) span {
	for i := s.from + 1; i < s.to; i++ {
		if u.kindAt(i) == itComma || u.kindAt(i) == itDash || u.items[i].is(lexicon.WordRel) {
			return span{s.from, i}
		}
	}
	return s
}

// count is the number of people that a phrase gives: four, a dozen, a senior official; 0 for none.
func (u *unit) count(s span) int {
	t := &u.items[s.from]
	from := s.from
	if t.low == "at" && u.lowAt(from+1) == "least" {
		from += 2
	}
	if from >= s.to {
		return 0
	}
	if last := u.lowAt(s.to - 1); last == "percent" || last == "%" {
		return 0
	}
	if n := number(u.lowAt(from)); n > 0 {
		return n
	}
	switch u.lowAt(from) {
	case "a", "an", "one", "another":
		if u.lowAt(from+1) == "dozen" {
			return 12
		}
		if u.lowAt(from+1) == "few" || u.lowAt(from+1) == "number" || u.lowAt(from+1) == "couple" || strings.HasSuffix(u.lowAt(s.to-1), "s") && !strings.HasSuffix(u.lowAt(s.to-1), "ss") {
			return 0
		}
		return 1
	}
	return 0
}

func number(low string) int {
	switch low {
	case "two":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	case "eleven":
		return 11
	case "twelve":
		return 12
	case "both":
		return 2
	}
	n := 0
	for i := range len(low) {
		if low[i] < '0' || low[i] > '9' || n > 1e6 {
			return 0
		}
		n = n*10 + int(low[i]-'0')
	}
	return n
}
