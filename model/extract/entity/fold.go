package entity

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// samePerson finds the person whose name holds this one.
func (f *folder) samePerson(g *group) (*person, string) {
	var same *person
	why := ""
	for pe := range f.names.of(f.names.like(f.x.lex, g.words), mostAlike) {
		if same != nil && pe.at >= same.at {
			continue
		}
		switch {
		case suffixOf(g.words, pe.words) || prefixOf(g.words, pe.words) || f.firstAndLast(g.words, pe.words):
			same, why = pe, " is part of "
		case misspelt(g.words, pe.words):
			same, why = pe, " is a spelling of "
		}
	}
	if same == nil {
		return nil, ""
	}
	return same, quote(f.x, g.pieces[0]) + why + quote(f.x, same.full)
}

func quote(x *reader, p *piece) string { return "“" + x.d.Span(p.first, p.last).In(x.d.Text) + "”" }

func suffixOf(a, b []string) bool { return len(a) <= len(b) && slices.Equal(a, b[len(b)-len(a):]) }
func prefixOf(a, b []string) bool { return len(a) <= len(b) && slices.Equal(a, b[:len(a)]) }

// firstAndLast joins names that differ in middle names or initials only.
func (f *folder) firstAndLast(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	if f.x.lex.ShortFor(a[0], b[0]) || f.x.lex.ShortFor(b[0], a[0]) {
		return true
	}
	if a[0] == b[0] {
		return len(a) != len(b) || len(a) > 2 && middleFits(a, b)
	}
	return len(a[0]) == 1 && a[0][0] == b[0][0] || len(b[0]) == 1 && a[0][0] == b[0][0]
}

func middleFits(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] && a[i][0] != b[i][0] {
			return false
		}
	}
	return true
}

// misspelt reports whether two full names differ by one letter, or two in a long word, in one word.
func misspelt(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	diff := -1
	for i := range a {
		if a[i] != b[i] {
			if diff >= 0 {
				return false
			}
			diff = i
		}
	}
	return diff >= 0 && closeWords(a[diff], b[diff])
}

// leastSpelt is the length of the shortest word that has other spellings.
const leastSpelt = 5

// closeWords reports whether two words are spellings of one name.
func closeWords(a, b string) bool {
	if len(a) < leastSpelt || len(b) < leastSpelt || a[0] != b[0] {
		return false
	}
	n := 1
	if min(len(a), len(b)) >= 9 {
		n = 2
	}
	return within(a, b, n)
}

// within reports whether at most n letters differ, by insertion, deletion or change.
func within(a, b string, n int) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	switch {
	case len(b)-len(a) > n:
		return false
	case a == "":
		return len(b) <= n
	case a[0] == b[0]:
		return within(a[1:], b[1:], n)
	case n == 0:
		return false
	}
	return within(a[1:], b[1:], n-1) || within(a, b[1:], n-1) || b != "" && within(a[1:], b, n-1)
}

// short folds single names, and full ones that were not judged people by themselves, into the
// people of the document, in the order of the text.
func (f *folder) short(order []*group) {
	var left []*piece
	for _, g := range order {
		for _, p := range g.pieces {
			if p.person < 0 {
				left = append(left, p)
			}
		}
	}
	slices.SortStableFunc(left, func(a, b *piece) int { return a.first - b.first })
	for _, p := range left {
		if f.x.d.Stopped() {
			return
		}
		if p.title < 0 && (f.x.low(p.last) == "&" || f.x.before(p.first, "&")) {
			continue // a firm that bears the name: "Kern & Sons"
		}
		g := f.groups[strings.Join(p.words, " ")]
		if p.geo.known && p.title < 0 && (g.place || f.x.before(p.first, "in", "at", "near", "from", "to")) {
			continue
		}
		pe, kind, why := f.owns(p)
		if pe != nil {
			f.give(pe, p, kind, why)
		}
	}
}

// namesakes folds single words that are places too into the person whose last name they are:
// "Valeria Bolton ... Bolton said". A mention after a preposition of place, or beside a region,
// stays a place; a country's name stays one unless every mention of it could be the person.
func (f *folder) namesakes(pieces []piece) {
	placed := map[string]int{}
	var single []*piece
	for i := range pieces {
		p := &pieces[i]
		if p.kind != piecePlace || p.last-p.first != 1 || f.x.at[p.first] == nil || f.owner[p.first] >= 0 {
			continue
		}
		if f.x.placedName(p) {
			placed[f.x.at[p.first].fold]++
			continue
		}
		single = append(single, p)
	}
	for _, p := range single {
		fold := f.x.at[p.first].fold
		if p.geo.kind() == lexicon.KindName && !f.x.likePerson(p) {
			continue
		}
		if k := p.geo.kind(); placed[fold] > 0 && (k == lexicon.KindName || k == lexicon.KindDemonym || k == lexicon.KindMetonym) {
			continue
		}
		f.x.spell(p)
		pe, kind, why := f.owns(p)
		if pe == nil || kind != model.MentionLast || why != "last name" || len(pe.words) < 2 || pe.words[len(pe.words)-1] != fold {
			continue
		}
		p.kind = pieceName
		f.give(pe, p, kind, "last name, not the place of the name")
	}
}

// likePerson reports whether a name stands as the subject of a person's verb.
func (x *reader) likePerson(p *piece) bool {
	return p.title >= 0 || x.says(p) || x.acts(p) || x.whoAfter(p)
}

// placedName reports whether a place word stands as a place: after a preposition of place or
// before its region.
func (x *reader) placedName(p *piece) bool {
	if x.before(p.first, "in", "at", "near", "from", "into", "outside", "across", "around", "throughout") {
		return true
	}
	if p.geo.kind() == lexicon.KindName && x.before(p.first, "of", "to", "with", "between", "against") {
		return true
	}
	return x.low(p.last) == "," && x.placeAfter(&piece{first: p.first, last: p.last, words: []string{""}})
}

// owns finds the person a short name belongs to: by last name, then by a family name inside, then
// by first name; of several the one mentioned last before.
func (f *folder) owns(p *piece) (*person, model.MentionKind, string) {
	type way struct {
		among func() []uint64 // the keys of those whom it may fit
		fits  func(pe *person) bool
		kind  model.MentionKind
		why   string
	}
	word := p.words[0]
	named := func() []uint64 { return f.names.holding(p.words) }
	ways := []way{
		{named, func(pe *person) bool { return suffixOf(p.words, pe.words) || f.familyInside(p.words, pe.words) }, model.MentionLast, "last name"},
		{named, func(pe *person) bool { return prefixOf(p.words, pe.words) && !f.x.placeTrap(p) && !f.x.kinList(p) }, model.MentionFirst, "first name"},
		{func() []uint64 { return f.names.shortened(f.x.lex, word) }, func(pe *person) bool {
			return len(p.words) == 1 && len(pe.words) > 1 && f.x.lex.ShortFor(word, pe.words[0])
		}, model.MentionFirst, "short form of the first name"},
		{func() []uint64 { return f.names.spelt(word) }, func(pe *person) bool {
			return len(p.words) == 1 && len(pe.words) > 1 && len(word) > 6 && closeWords(word, pe.words[len(pe.words)-1])
		}, model.MentionLast, "a spelling of the last name"},
	}
	for _, w := range ways {
		if pe := f.lastNamed(p, w.among(), w.fits); pe != nil {
			return pe, w.kind, w.why
		}
	}
	return nil, "", ""
}

// lastNamed is the person who fits a short name and was mentioned last before it.
func (f *folder) lastNamed(p *piece, among []uint64, fits func(pe *person) bool) *person {
	var best *person
	bestAt := -1
	for pe := range f.names.of(among, mostHolding) {
		if !fits(pe) || f.x.otherSex(p, pe) {
			continue
		}
		at := f.lastBefore(pe, p.first)
		if f.holdsOffice(pe, p) {
			at = len(f.x.d.Tokens) // "Vice President Kern" is not the son who was named last
		}
		if best == nil || at > bestAt || at == bestAt && pe.at < best.at {
			best, bestAt = pe, at
		}
	}
	return best
}

// holdsOffice reports whether a title before a short name is one that a full mention gave to a person.
func (f *folder) holdsOffice(pe *person, p *piece) bool {
	if p.title < 0 {
		return false
	}
	office := f.x.officeAt(p.first - 1)
	return office != "" && slices.ContainsFunc(pe.mentions, func(m *piece) bool {
		return m.title >= 0 && f.x.officeAt(m.first-1) == office
	})
}

// familyInside reports whether words are the first of two family names: "Garcia" or "Garcia
// Luna" for "Genaro Garcia Luna".
func (f *folder) familyInside(words, full []string) bool {
	if len(words) > 1 || len(full) < 3 {
		return false
	}
	k := slices.Index(full[1:], words[0])
	if k < 0 {
		return false
	}
	u := f.x.lex.NameUse(words[0])
	return (!u.CommonGiven() || len(full) > 3 && k > 0) && len(words[0]) > 2
}

// lastBefore is the token of the last mention before i, or -1 when all come after. A mention that
// only says whose son somebody is does not count: the text goes on about the son.
func (f *folder) lastBefore(pe *person, i int) int {
	at, _ := slices.BinarySearch(pe.heard, i)
	if at == 0 {
		return -1
	}
	return pe.heard[at-1]
}

// relativeOf reports whether a name stands after "son of", "brother of the jailed banker", "her father,".
func (x *reader) relativeOf(m *piece) bool {
	sent := x.d.Sentences[m.sent]
	start := m.first
	if m.title >= 0 {
		start = m.title
	}
	if x.kinOfSomeone(start, sent.First) {
		return true
	}
	for i := start - 1; i > sent.First && i > start-6; i-- {
		if x.low(i) == "of" {
			return x.isKin(i - 1)
		}
		if x.d.Tokens[i].Kind == text.Punct {
			return false
		}
	}
	return false
}

// kinOfSomeone reports whether "his late brother," or "her father" stands right before token i.
func (x *reader) kinOfSomeone(i, first int) bool {
	k := i - 1
	if k > first && x.low(k) == "," {
		k--
	}
	if k <= first || !x.isKin(k) {
		return false
	}
	for j := k - 1; j >= first && j > k-4; j-- {
		switch x.low(j) {
		case "his", "her", "their", "'s", "’s":
			return true
		}
		if x.d.Tokens[j].Kind == text.Punct {
			return false
		}
	}
	return false
}

// isKin reports whether a word names a relative, also one that is a title of the clergy otherwise.
func (x *reader) isKin(i int) bool {
	switch x.low(i) {
	case "father", "mother", "brother", "sister":
		return true
	}
	return x.roleOf(i) == lexicon.Kin
}

// placeTrap keeps a first name that is a place as well out of the folding: "Paris" is not Paris
// Geller after "in".
func (x *reader) placeTrap(p *piece) bool {
	w := x.at[p.toks[0]]
	return w == nil || x.placeWord(w) && x.before(p.first, "in", "at", "near", "from", "to", "of")
}

// otherSex reports whether a title or given name contradicts: "Mrs. Xylo" is not Peter Xylo.
func (x *reader) otherSex(p *piece, pe *person) bool {
	if p.title < 0 {
		return false
	}
	switch x.low(p.title) {
	case "mr", "sir", "lord", "king", "prince", "sheikh", "father":
		return pe.female
	case "mrs", "ms", "miss", "lady", "queen", "princess", "dame", "sister", "madam":
		return pe.male
	}
	return false
}
