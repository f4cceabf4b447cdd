package entity

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// group is all pieces of one name, as they stand: "zorb xylo" and "xylo" are two groups.
type group struct {
	words  []string
	pieces []*piece
	score  float64
	rule   model.RuleID
	place  bool // a place word as often as not
}

// folder makes people of groups.
type folder struct {
	x       *reader
	shape   []clue
	context []clue
	against []clue
	people  []*person
	names   *nameIndex
	owner   []int32 // by token: index into people, or -1
	groups  map[string]*group
	aliases map[string]aliasLink // by folded alias
}

// person is one person of the document while it is being folded.
type person struct {
	words    []string // of the fullest form
	at       int      // index into people
	full     *piece
	mentions []*piece
	heard    []int // first tokens of the mentions that no kin stands before, ascending
	links    []string
	male     bool
	female   bool
	rule     model.RuleID
}

func newFolder(x *reader) *folder {
	c := fixed()
	f := &folder{x: x, shape: c.shape, context: c.context, against: c.against, groups: map[string]*group{}, names: newNameIndex()}
	f.owner = make([]int32, len(x.d.Tokens))
	for i := range f.owner {
		f.owner[i] = -1
	}
	x.owner = f.owner
	return f
}

// judge groups the pieces, scores the groups and folds those that are people.
func (f *folder) judge(pieces []piece) {
	var order []*group
	for i := range pieces {
		p := &pieces[i]
		if p.kind != pieceName || len(p.words) == 0 {
			continue
		}
		p.geo = f.x.geoAt(p.first, p.last)
		key := strings.Join(p.words, " ")
		g := f.groups[key]
		if g == nil {
			g = &group{words: p.words}
			f.groups[key] = g
			order = append(order, g)
		}
		g.pieces = append(g.pieces, p)
	}
	for _, g := range order {
		if f.x.d.Stopped() {
			return
		}
		f.score(g)
	}
	f.findAliases(pieces)
	f.full(order)
	f.foldAliases(order)
	f.short(order)
	f.namesakes(pieces)
	f.known(order)
	f.foldAliases(order)
}

// score sums the clues of a group.
func (f *folder) score(g *group) {
	if !f.anchored(g) {
		g.score = unanchored
		return
	}
	best := 0.0
	take := func(c *clue, w float64) {
		g.score += w
		if w > best {
			best, g.rule = w, c.id
		}
	}
	for i := range f.shape {
		if c := &f.shape[i]; c.fires(f.x, g.pieces[0]) {
			take(c, c.weight)
		}
	}
	for i := range f.context {
		if n := f.count(&f.context[i], g); n > 0 {
			take(&f.context[i], f.context[i].weight*min(1+0.25*float64(n-1), 2))
		}
	}
	for i := range f.against {
		c := &f.against[i]
		if n := f.count(c, g); n > 0 {
			g.score += c.weight * min(1, 2*float64(n)/float64(len(g.pieces)))
			g.place = g.place || c.weight < -2 && n*2 > len(g.pieces)
		}
	}
}

// unanchored is the score of a name without an anchor in an article that is not in English: no support lifts
// it over the threshold.
const unanchored = -100

// count is on how many mentions of a group a clue fires.
func (f *folder) count(c *clue, g *group) int {
	n := 0
	for _, p := range g.pieces {
		if c.fires(f.x, p) {
			n++
		}
	}
	return n
}

// support is what the single last name says for a full name: "Then Xylo said" for "Zorb Xylo".
func (f *folder) support(g *group) float64 {
	s := f.groups[g.words[len(g.words)-1]]
	if s == nil || s.place {
		return 0
	}
	return max(0, min(1.5+max(0, s.score)/2, 3.5))
}

// full makes people of the names of two words and more, the longest first.
func (f *folder) full(order []*group) {
	var long []*group
	for _, g := range order {
		if _, alias := f.aliases[strings.Join(g.words, " ")]; alias {
			continue
		}
		if len(g.words) > 1 && g.score+f.support(g) >= threshold {
			long = append(long, g)
		}
	}
	slices.SortStableFunc(long, func(a, b *group) int {
		if len(a.words) != len(b.words) {
			return len(b.words) - len(a.words)
		}
		return a.pieces[0].first - b.pieces[0].first
	})
	for _, g := range long {
		if f.x.d.Stopped() {
			return
		}
		pe, why := f.samePerson(g)
		if pe == nil {
			pe = &person{words: g.words, full: g.pieces[0], rule: g.rule}
			f.addPerson(pe)
		} else if why != "" {
			pe.links = append(pe.links, why)
		}
		for _, p := range g.pieces {
			f.give(pe, p, model.MentionFull, why)
		}
	}
	slices.SortStableFunc(f.people, func(a, b *person) int { return a.full.first - b.full.first })
	f.reindex()
	f.listed(order)
}

// listScore is what a full name needs that stands in a list beside a person.
const listScore = threshold - 2

// listed accepts full names of weaker evidence beside a person in a list: "Zorb Xylo, Olga Kern
// and Ivan Stones".
func (f *folder) listed(order []*group) {
	for again := true; again; {
		again = false
		if f.x.d.Stopped() {
			return
		}
		for _, g := range order {
			if len(g.words) < 2 || g.pieces[0].person >= 0 || g.score < listScore || g.score+f.support(g) >= threshold || !f.besidePerson(g) {
				continue
			}
			again = true
			pe := &person{words: g.words, full: g.pieces[0], rule: "person/list"}
			f.addPerson(pe)
			for _, p := range g.pieces {
				f.give(pe, p, model.MentionFull, "")
			}
		}
	}
}

func (f *folder) besidePerson(g *group) bool {
	for _, p := range g.pieces {
		sent := f.x.d.Sentences[p.sent]
		if k := f.separatorEnd(p.last, sent.Last); k > 0 && f.owner[k] >= 0 {
			return true
		}
		for k := p.first - 1; k > sent.First && k >= p.first-3; k-- {
			if m := f.x.low(k); m != "," && m != "and" && m != ";" {
				break
			}
			if f.owner[k-1] >= 0 {
				return true
			}
		}
	}
	return false
}

// separatorEnd is the token after the comma or "and" at i, or 0.
func (f *folder) separatorEnd(i, limit int) int {
	k := i
	for k < limit && k < i+2 && (f.x.low(k) == "," || f.x.low(k) == "and" || f.x.low(k) == ";") {
		k++
	}
	if k == i || k >= limit {
		return 0
	}
	return k
}

// known makes people of the single names that no full name holds, by their own evidence.
func (f *folder) known(order []*group) {
	for _, g := range order {
		if g.score < threshold || g.pieces[0].person >= 0 || ideology(g.words[0]) {
			continue
		}
		var rest []*piece
		for _, p := range g.pieces {
			if p.person < 0 {
				rest = append(rest, p)
			}
		}
		if len(g.words) > 1 {
			continue
		}
		pe := &person{words: g.words, full: rest[0], rule: g.rule}
		f.addPerson(pe)
		kind := model.MentionLast
		if f.x.given(rest[0]) != givenNone {
			kind = model.MentionFirst
		}
		for _, p := range rest {
			f.give(pe, p, kind, "")
		}
	}
	slices.SortStableFunc(f.people, func(a, b *person) int { return a.full.first - b.full.first })
	f.reindex()
}

// ideology are words for adherents, which are no names by themselves.
func ideology(fold string) bool {
	switch fold {
	case "christian", "christians", "muslim", "muslims", "moslem", "jew", "jews", "jewish", "catholic", "catholics", "protestant", "protestants",
		"islamic", "islamist", "sunni", "shiite", "shia", "hindu", "hindus", "buddhist", "sikh", "republican", "republicans", "democrat", "democrats",
		"democratic", "conservative", "conservatives", "labour", "liberal", "liberals", "communist", "communists", "socialist", "socialists",
		"nazi", "nazis", "marxist", "arab", "arabs", "kurd", "kurds", "kurdish", "roma", "gypsy", "apache", "tory", "tories", "zionist", "orthodox",
		"latin", "greek", "hebrew", "gospel", "bible", "lord", "jesus christ", "satan", "santa", "slavic", "roman", "romans", "maoist":
		return true
	}
	return false
}

// reindex makes the indexes of owners and pieces follow the order of people.
func (f *folder) reindex() {
	for i, pe := range f.people {
		pe.at = i
		for _, m := range pe.mentions {
			m.person = i
			f.mark(m, i)
		}
	}
}

func (f *folder) mark(p *piece, i int) {
	for t := p.first; t < p.last; t++ {
		f.owner[t] = int32(i) //nolint:gosec // bounded by the tokens of an article
	}
}

// give adds a mention to a person.
func (f *folder) give(pe *person, p *piece, kind model.MentionKind, why string) {
	p.mkind, p.why = kind, why
	p.rule = pe.rule
	pe.mentions = append(pe.mentions, p)
	if !f.x.relativeOf(p) {
		at, _ := slices.BinarySearch(pe.heard, p.first)
		pe.heard = slices.Insert(pe.heard, at, p.first)
	}
	p.person = pe.at
	f.mark(p, pe.at)
	if kind == model.MentionFull && len(p.words) >= len(pe.full.words) && len(p.words) > 1 && p.nick == p.nend && (pe.full.nick != pe.full.nend || len(p.words) > len(pe.full.words)) {
		pe.full, pe.words = p, p.words
		f.names.add(f.x.lex, pe)
	}
	f.sex(pe, p)
}

func (f *folder) sex(pe *person, p *piece) {
	if p.title >= 0 {
		switch f.x.low(p.title) {
		case "mr", "sir", "king", "prince", "lord":
			pe.male = true
		case "mrs", "ms", "miss", "lady", "queen", "princess", "dame", "madam":
			pe.female = true
		}
	}
	if len(p.words) > 1 && !pe.male && !pe.female {
		if u := f.x.lex.NameUse(p.words[0]); u.CommonGiven() {
			pe.male, pe.female = u.Male(), u.Female()
		}
	}
}

// taken is the owner of each token, -1 for none.
func (f *folder) taken() []int32 { return f.owner }
