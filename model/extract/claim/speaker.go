package claim

import (
	"cmp"
	"slices"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
)

// mention is one place where a person, an organisation or a country stands.
type mention struct {
	span    model.Span
	kind    model.MentionKind
	person  int // index into Input.People, -1
	org     int // index into Input.Organisations, -1
	country int // index into Input.Countries, -1
}

// voice is a speaker already met, and where.
type voice struct {
	speaker model.Speaker
	at      int    // byte of its source
	noun    string // the noun that its source was called by, "" for a bare name
	person  bool   // the noun is one for people
	// definite: the source points back or ahead: "the uncle", "the boy's uncle"
	definite bool
}

// findMentions lists all mentions by place.
func (p *pass) findMentions() {
	p.people = make(map[model.PersonID]int, len(p.in.People))
	for i := range p.in.People {
		p.people[p.in.People[i].ID] = i
		for _, m := range p.in.People[i].Mentions {
			p.mentions = append(p.mentions, mention{m.Ref.Span, m.Kind, i, -1, -1})
		}
	}
	p.roles = map[string][]int{}
	for i := range p.in.People {
		for _, r := range p.in.People[i].Roles {
			noun := lastNoun(r.Title)
			if k := p.roles[noun]; len(k) == 0 || k[len(k)-1] != i {
				p.roles[noun] = append(k, i)
			}
		}
	}
	p.orgs = make(map[model.OrganisationID]int, len(p.in.Organisations))
	for i := range p.in.Organisations {
		p.orgs[p.in.Organisations[i].ID] = i
		for _, m := range p.in.Organisations[i].Mentions {
			p.mentions = append(p.mentions, mention{m.Ref.Span, m.Kind, -1, i, -1})
		}
	}
	for i, m := range p.in.Countries {
		p.mentions = append(p.mentions, mention{m.Ref.Span, model.MentionFull, -1, -1, i})
	}
	slices.SortStableFunc(p.mentions, func(a, b mention) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(b.span.End, a.span.End),
			cmp.Compare(b.person, a.person), cmp.Compare(b.org, a.org))
	})
}

// mentionsIn are the mentions that start inside a span.
func (p *pass) mentionsIn(s model.Span) []mention {
	from, _ := slices.BinarySearchFunc(p.mentions, s.Start, func(m mention, at int) int { return cmp.Compare(m.span.Start, at) })
	to := from
	for to < len(p.mentions) && p.mentions[to].span.Start < s.End {
		to++
	}
	return p.mentions[from:to]
}

// mentionsBefore are the mentions that start before a byte.
func (p *pass) mentionsBefore(at int) []mention {
	n, _ := slices.BinarySearchFunc(p.mentions, at, func(m mention, at int) int { return cmp.Compare(m.span.Start, at) })
	return p.mentions[:n]
}

// knownSpeaker reports whether a span names a person or an organisation.
func (p *pass) knownSpeaker(s model.Span) bool {
	for _, m := range p.mentionsIn(s) {
		if m.person >= 0 || m.org >= 0 && m.kind.Named() {
			return true
		}
	}
	return false
}

// speaker works out who the source of a cue is, and remembers it.
func (p *pass) speaker(u *unit, c *cue) model.Speaker {
	if c.source.empty() {
		return model.Speaker{Kind: model.SpeakerUnknown}
	}
	s := p.resolve(u, c.source)
	noun, person := u.nounOf(c.source)
	p.voices = append(p.voices, voice{s, u.bytes(c.source).Start, noun, person, u.definite(c.source)})
	return s
}

// resolve turns a source phrase into a speaker.
func (p *pass) resolve(u *unit, src span) model.Speaker {
	head := u.headZone(src)
	if head.empty() {
		head = src
	}
	first, last := &u.items[head.from], &u.items[head.to-1]
	if head.to-head.from == 1 && first.is(lexicon.WordSubj|lexicon.WordPoss) {
		return p.pronoun(u, head)
	}
	const common = lexicon.WordDet | lexicon.WordNum | lexicon.WordPerson | lexicon.WordBody | lexicon.WordDoc
	named := last.upper && (head.to-head.from > 1 || u.kindAt(head.from-1) != itStop || !last.is(common))
	if p.describes(u, head) {
		return p.unnamed(u, src, head)
	}
	if s, ok := p.mentioned(u, head, named); ok {
		return s
	}
	if named {
		return p.nameShaped(u, src, head)
	}
	return p.byNoun(u, src, head)
}

// describes reports whether a head in capitals ends with what somebody is, after the name of the one they
// belong to: "Obama Aide" in a headline.
func (p *pass) describes(u *unit, head span) bool {
	last := &u.items[head.to-1]
	if !last.upper || !last.is(lexicon.WordPerson) || head.to-head.from < 2 {
		return false
	}
	end := int(p.d.Tokens[u.items[head.to-2].last-1].End)
	for _, m := range p.mentionsIn(u.bytes(head)) {
		if m.person >= 0 && m.span.End == end {
			return true
		}
	}
	return false
}

// mentioned is the person, organisation or country that the entity pass found at the end of a
// head: a person first, then an organisation, then a country as its government.
func (p *pass) mentioned(u *unit, head span, named bool) (model.Speaker, bool) {
	last := &u.items[head.to-1]
	end := int(p.d.Tokens[last.last-1].End)
	org, country := -1, false
	for _, m := range slices.Backward(p.mentionsIn(u.bytes(head))) {
		reaches := m.span.End >= end
		switch {
		case m.person >= 0 && (reaches || named) && !p.owns(u, head, m.span.End):
			return p.person(m.person), true
		case m.org >= 0 && org < 0 && reaches:
			org = m.org
		case m.country >= 0 && reaches:
			country = true
		}
	}
	if org >= 0 {
		return p.organisation(org), true
	}
	if country && (named || last.is(lexicon.WordBody)) {
		return model.Speaker{Kind: model.SpeakerGovernment, Name: u.text(u.bare(head))}, true
	}
	return model.Speaker{}, false
}

// owns reports whether a possessive follows the mention inside the head: "Smith's lawyer".
func (p *pass) owns(u *unit, head span, end int) bool {
	for i := head.from; i < head.to-1; i++ {
		if u.items[i].kind == itPoss && int(p.d.Tokens[u.items[i].first].Start) == end {
			return true
		}
	}
	return false
}

func (p *pass) person(i int) model.Speaker {
	return model.Speaker{Kind: model.SpeakerPerson, Person: p.in.People[i].ID, Name: p.in.People[i].Name}
}

func (p *pass) organisation(i int) model.Speaker {
	o := &p.in.Organisations[i]
	s := model.Speaker{Kind: model.SpeakerOrganisation, Organisation: o.ID, Name: o.Name}
	if o.Kind == model.OrganisationGovernment {
		s.Kind = model.SpeakerGovernment
	}
	return s
}

// headZone is the part of a source phrase before its first preposition, relative clause, bracket,
// participle or apposition.
func (u *unit) headZone(s span) span {
	for i := s.from + 1; i < s.to; i++ {
		if u.endsHead(i, s) {
			return span{s.from, i}
		}
	}
	return s
}

// endsHead reports whether the head of phrase s ends before item i.
func (u *unit) endsHead(i int, s span) bool {
	t := &u.items[i]
	switch {
	case t.kind == itComma, t.kind == itOpen, t.kind == itDash:
		return true
	case t.kind != itWord:
		return false
	case t.is(lexicon.WordRel), t.low == "following" || t.low == "including" || t.low == "involving" || t.low == "regarding" || t.low == "concerning":
		return true
	case !t.upper && i+1 < s.to && (u.pastLike(i) || ending(t.low, "ing")) && i > s.from+1 &&
		u.items[i-1].is(lexicon.WordPerson|lexicon.WordBody|lexicon.WordDoc) && u.isAt(i+1, lexicon.WordPrep|lexicon.WordDet):
		return true // "a statement posted on"
	case !t.is(lexicon.WordPrep) || t.upper && t.low != "of" || t.is(lexicon.WordNum):
		return false
	case namePreposition(t.low) && t.low != "of" && u.items[i-1].upper && i+1 < s.to && u.items[i+1].upper:
		return false // "Center for Justice"
	case t.low == "of":
		return !u.quantity(span{s.from, i}) && (!u.items[i-1].upper || i+1 >= s.to || !u.items[i+1].upper) // "three of the sources", "Bank of America"
	}
	return true
}

// namePreposition lists what joins the parts of a body's name.
func namePreposition(low string) bool {
	return low == "of" || low == "for" || low == "without" || low == "on"
}

// quantity reports whether a phrase is only a number or "some", "most".
func (u *unit) quantity(s span) bool {
	for i := s.from; i < s.to; i++ {
		t := &u.items[i]
		if t.kind != itNumber && !t.is(lexicon.WordNum|lexicon.WordDet) && t.low != "majority" && t.low != "number" && t.low != "least" && t.low != "at" {
			return false
		}
	}
	return true
}

// bare is a phrase without its leading determiner.
func (u *unit) bare(s span) span {
	for s.to-s.from > 1 && u.items[s.from].is(lexicon.WordDet) && !u.items[s.from].is(lexicon.WordNum) {
		s.from++
	}
	return s
}

// nameShaped is a speaker with a capitalised name that the entity pass did not list.
func (p *pass) nameShaped(u *unit, src, head span) model.Speaker {
	from := head.to
	for from > head.from && (u.items[from-1].upper || u.items[from-1].kind == itAbbrev || u.items[from-1].kind == itNumber || namePreposition(u.items[from-1].low) && from-1 > head.from && u.items[from-2].upper) {
		from--
	}
	name := span{from, head.to}
	for name.to-name.from > 1 && (u.items[name.from].kind == itAbbrev || u.items[name.from].is(lexicon.WordDet)) {
		name.from++
	}
	if from > head.from && u.items[from-1].is(lexicon.WordPerson) || u.items[name.from].is(lexicon.WordPerson) && name.to-name.from > 2 || p.titled(u, name) {
		return model.Speaker{Kind: model.SpeakerPerson, Name: u.text(p.untitled(u, name))}
	}
	if name.to-name.from == 1 && u.items[name.from].is(lexicon.WordPerson|lexicon.WordDoc|lexicon.WordBody) {
		return p.byNoun(u, src, head)
	}
	if from == head.from && u.soundsPersonal(name, len(p.in.People) == 0) {
		return model.Speaker{Kind: model.SpeakerPerson, Name: u.text(name)}
	}
	return model.Speaker{Kind: model.SpeakerOrganisation, Name: u.text(name)}
}

// soundsPersonal reports whether a name that the entity pass did not list is made like that of a person:
// one or two words, the first a given name or the only one a family name, not in capitals.
func (u *unit) soundsPersonal(name span, nobody bool) bool {
	n := name.to - name.from
	if n > 2 || u.isAt(name.from-1, lexicon.WordDet) || u.items[name.to-1].kind != itWord {
		return false
	}
	word := u.p.d.Word(u.items[name.from].first)
	if len(word) < 2 || strings.ToUpper(word) == word {
		return false
	}
	use := lexicon.Get().NameUse(lexicon.Fold(word))
	if n == 2 {
		return nobody || use.CommonGiven()
	}
	return use&(lexicon.Family|lexicon.GivenMale|lexicon.GivenFemale) != 0 && !lexicon.Get().CommonWord(lexicon.Fold(word))
}

func (p *pass) titled(u *unit, s span) bool {
	switch u.items[s.from].low {
	case "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "col", "sgt", "lt", "prof", "judge", "sheriff", "president", "senator", "rev":
		return s.to-s.from > 1
	}
	return false
}

func (p *pass) untitled(u *unit, s span) span {
	for s.to-s.from > 1 && (u.items[s.from].is(lexicon.WordPerson) || u.items[s.from].kind == itAbbrev || p.titled(u, s)) {
		s.from++
	}
	return s
}

// byNoun is a speaker by what it is: a body, a document, or unnamed people with a count.
func (p *pass) byNoun(u *unit, src, head span) model.Speaker {
	last := &u.items[head.to-1]
	if s, ok := p.apposedName(u, src, head); ok {
		return s
	}
	if s, ok := p.issuerOf(u, head); ok {
		return s
	}
	if s, ok := p.again(u, head); ok {
		return s
	}
	switch {
	case last.is(lexicon.WordPerson):
		return p.unnamed(u, src, head)
	case last.is(lexicon.WordBody) && u.lowAt(head.from+1) == "of" && u.quantity(span{head.from, head.from + 1}):
		return p.unnamed(u, src, head) // "most of the companies"
	case last.is(lexicon.WordBody):
		name := u.text(u.bare(head))
		if governs(last.low) {
			return model.Speaker{Kind: model.SpeakerGovernment, Name: name}
		}
		return model.Speaker{Kind: model.SpeakerOrganisation, Name: name}
	case last.is(lexicon.WordDoc):
		if own := p.owner(u, src, head); own.Kind != "" {
			return own
		}
	}
	return p.unnamed(u, src, head)
}

func governs(low string) bool {
	switch low {
	case "government", "governments", "ministry", "administration", "army", "military", "police", "authorities", "cabinet", "regime", "parliament", "senate", "congress", "embassy":
		return true
	}
	return false
}

// owner is whose document "the statement" is: the body named in the phrase, or the body that spoke last. A person
// who spoke last has issued none unless it was in writing.
func (p *pass) owner(u *unit, src, head span) model.Speaker {
	if !issued(u.items[head.to-1].low) {
		return p.publisher(u, src, head)
	}
	for _, m := range p.mentionsIn(u.bytes(src)) {
		if s, ok := p.namedBy(m); ok && !p.onlySaw(m.span.Start) {
			return s
		}
	}
	if s := p.issuer(u, src, head); s.Kind != "" {
		return s
	}
	if u.items[head.from].is(lexicon.WordDet) && u.items[head.from].low != "a" {
		if n := len(p.voices); n > 0 && p.near(p.voices[n-1].at, u.bytes(head).Start, 2) && (p.voices[n-1].speaker.Kind != model.SpeakerPerson || p.wrote(p.voices[n-1].at)) {
			return p.voices[n-1].speaker
		}
	}
	return model.Speaker{}
}

// wrote reports whether the source at a byte put its words in writing.
func (p *pass) wrote(at int) bool {
	for k := len(p.claims) - 1; k >= 0 && len(p.claims)-k < 8; k-- {
		c := &p.claims[k]
		if c.Source.Start != at || c.Source.Empty() {
			continue
		}
		switch p.d.Lower[c.Cue.Start:c.Cue.End] {
		case "wrote", "writes", "writing", "tweeted", "tweets", "posted", "posts", "posting", "announced", "announces", "announcing":
			return true
		}
	}
	return false
}

// onlySaw reports whether the name at a byte stands behind "seen by", "obtained by" or "to": whoever that is has not
// issued the document.
func (p *pass) onlySaw(at int) bool {
	k := p.d.TokenAt(at) - 1
	for k > 0 && (p.words[k] != nil && p.words[k].Class&lexicon.WordDet != 0 || p.d.Tokens[k].Upper) {
		k--
	}
	if k < 1 {
		return false
	}
	switch p.d.Low(k) {
	case "to", "with", "on", "about", "against", "in", "at":
		return true
	case "by":
		switch p.d.Low(k - 1) {
		case "seen", "obtained", "reviewed", "viewed", "cited", "received", "read", "reported", "quoted", "carried":
			return true
		}
	}
	return false
}

// publisher is the body with a name that stands behind a report: "a report by the World Bank".
func (p *pass) publisher(u *unit, src, head span) model.Speaker {
	if head.to+1 >= src.to || u.lowAt(head.to) != "by" && u.lowAt(head.to) != "from" {
		return model.Speaker{}
	}
	at := u.bytes(u.headZone(span{head.to + 1, src.to}))
	for _, m := range p.mentionsIn(at) {
		if m.org >= 0 && m.kind.Named() && m.span.End == at.End {
			return p.organisation(m.org)
		}
	}
	return model.Speaker{}
}

// issuer is the body that stands inside or behind the name of a document: "a government
// statement", "a statement from the ministry".
func (p *pass) issuer(u *unit, src, head span) model.Speaker {
	for i := head.from; i < head.to-1; i++ {
		if !u.items[i].is(lexicon.WordBody) {
			continue
		}
		if s, ok := p.body(u.items[i].low, u.bytes(head).Start); ok {
			return s
		}
		return p.byNoun(u, span{head.from, i + 1}, span{head.from, i + 1})
	}
	t := head.to
	if t+1 >= src.to || u.lowAt(t) != "from" && u.lowAt(t) != "by" {
		return model.Speaker{}
	}
	if rest := u.headZone(span{t + 1, src.to}); u.isAt(rest.to-1, lexicon.WordBody|lexicon.WordPerson) {
		return p.resolve(u, span{t + 1, src.to})
	}
	return model.Speaker{}
}

// near reports whether two bytes stand at most n paragraphs apart.
func (p *pass) near(a, b, n int) bool {
	d := p.d.Article.ParagraphAt(b) - p.d.Article.ParagraphAt(a)
	return 0 <= d && d <= n
}
