package happening

import (
	"slices"
	"sort"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// host is a word that a date can date: a trigger of the lexicon, a verb of saying, or any other verb
// in the past.
type host struct {
	tok, end int // tokens [tok, end)
	kind     model.EventKind
	rule     *lexicon.Happening // nil for a verb of no listed kind
	form     lexicon.Form
	speech   bool     // a verb of saying
	planned  bool     // "will", "to", "would", "plans to"
	modal    modality // of an infinitive
	negated  bool
	perfect  bool // "had met": before the time of the story
	plural   bool // a noun in the plural
	light    bool // "launched an attack": the verb before a noun says that it was done
	definite bool // "the arrest of", "his death", "March's coup"
	aside    bool // in a relative clause that is over before another verb comes
	when     int  // index into marker.dates, -1 without
	shifted  model.EDTF
	cost     int // of the date, small is near
}

// verbal reports whether the host is a verb form that tells of something done.
func (h *host) verbal() bool { return h.rule == nil || h.light || h.form.Verbal() }

// findHosts lists the hosts of tokens [first, last) in their order.
func (m *marker) findHosts(first, last int) []host {
	var out []host
	for i := first; i < last; i++ {
		t := &m.d.Tokens[i]
		if t.Kind != text.Word {
			continue
		}
		low := m.d.Low(i)
		w := m.words.Look(low)
		if r, n := w.Phrase(func(k int) string { return m.low(i+k, last) }); r != nil && !m.vetoed(r, i+n, last) {
			h := host{tok: i, end: i + n, kind: r.Kind, rule: r, form: lexicon.FormPhrase, when: -1}
			m.tense(&h, first)
			out = append(out, h)
			i += n - 1
			continue
		}
		if h, ok := m.hostAt(i, first, last, low, w.Triggers()); ok {
			out = append(out, h)
		}
	}
	m.causes(out)
	return out
}

// cueHosts adds the words that put claims into mouths, in whatever form they stand, as hosts of speech.
func (m *marker) cueHosts(hosts []host, claims []model.Claim, first, last int) []host {
	added := false
	for i := range claims {
		c := &claims[i]
		if c.Cue.Empty() {
			continue
		}
		t := m.d.TokenAt(c.Cue.Start)
		if t < first || t >= last {
			continue
		}
		known := false
		for k := range hosts {
			if hosts[k].tok <= t && t < hosts[k].end {
				hosts[k].speech = hosts[k].speech || hosts[k].rule == nil
				known = true
			}
		}
		if !known {
			hosts = append(hosts, host{tok: t, end: t + 1, kind: model.KindOther, form: lexicon.FormPast, speech: true, when: -1})
			added = true
		}
	}
	if added {
		sort.SliceStable(hosts, func(i, j int) bool { return hosts[i].tok < hosts[j].tok })
	}
	return hosts
}

// low is token i in lower case, "" outside [0, last).
func (m *marker) low(i, last int) string {
	if i < 0 || i >= last {
		return ""
	}
	return m.d.Low(i)
}

func (m *marker) hostAt(i, first, last int, low string, triggers []lexicon.Trigger) (host, bool) {
	h := host{tok: i, end: i + 1, when: -1}
	for _, tr := range triggers {
		if i > first && slices.Contains(tr.Rule.NotAfter, m.headBefore(i, first)) || !tr.Form.Verbal() && m.inBody(i) {
			continue
		}
		if m.reads(tr.Form, i, first, last) && !m.vetoed(tr.Rule, i+1, last) && !m.inDate(i) {
			h.rule, h.kind, h.form = tr.Rule, tr.Rule.Kind, tr.Form
			h.plural = tr.Form == lexicon.FormPlural
			break
		}
	}
	if h.rule == nil {
		m.apart(&h, i, first, last, low)
	}
	if h.rule == nil {
		if !m.pastVerb(i, first, last, low) {
			return h, false
		}
		h.kind, h.form = model.KindOther, lexicon.FormPast
		h.speech = isSpeech(low)
	}
	m.tense(&h, first)
	return h, true
}

// headBefore is the word before token i, back over the helpers of a verb.
func (m *marker) headBefore(i, first int) string {
	p := i - 1
	for p > first && isAuxiliary(m.d.Low(p)) {
		p--
	}
	for k := p; k > first && p-k <= pairWords && m.d.Tokens[k].Kind != text.Punct; k-- {
		if m.d.Low(k) == "between" {
			return m.d.Low(k - 1) // "talks between the two firms collapsed"
		}
	}
	return m.d.Low(p)
}

// inBody reports whether a token is part of the name of an organisation: "the Liberation Front".
func (m *marker) inBody(i int) bool {
	if !m.d.Tokens[i].Upper {
		return false
	}
	at := m.d.Span(i, i+1)
	k := sort.Search(len(m.bodies), func(k int) bool { return m.bodies[k].span.End >= at.End })
	return k < len(m.bodies) && m.bodies[k].span.Contains(at) && m.bodies[k].span != at
}

// apart reads what two words apart tell of: "sent 30 men to Chile", "found the mayor guilty".
func (m *marker) apart(h *host, i, first, last int, low string) {
	var like string
	switch {
	case isSending(low) && m.countNear(i+1, last):
		like = "extradited"
	case (low == "guilty" || low == "liable") && m.found(i, first):
		like = "convicted"
	default:
		return
	}
	for _, tr := range m.words.Triggers(like) {
		h.rule, h.kind, h.form = tr.Rule, tr.Rule.Kind, lexicon.FormPast
	}
}

// foundReach is how many tokens before "guilty" the verb may stand that finds somebody so.
const foundReach = 14

// found reports whether "guilty" at token i is what a court has found: "a jury found the mayor guilty".
func (m *marker) found(i, first int) bool {
	for k := i - 1; k >= first && i-k < foundReach; k-- {
		switch m.d.Low(k) {
		case "found", "finds":
			return k < i-1
		case ",", ";", "not", "that", "is", "was", "were", "are":
			return false
		}
	}
	return false
}

// isSending lists verbs that hand people over when a number of them follows.
func isSending(w string) bool {
	switch w {
	case "sent", "handed", "transferred", "delivered", "returned":
		return true
	}
	return false
}

// countNear reports whether a number of people, and where they go, follow at token i.
func (m *marker) countNear(i, last int) bool {
	number, person := false, false
	for j := i; j < last && j < i+9; j++ {
		w := m.d.Low(j)
		switch {
		case m.d.Tokens[j].Kind == text.Number || isNumberWord(w):
			number = j < i+4
		case number && personNoun(strings.TrimSuffix(w, "s")):
			person = true
		case w == "to" && person:
			return true
		case m.d.Tokens[j].Kind == text.Punct:
			return false
		}
	}
	return false
}

// vetoed reports whether the word at i, or the one after an article, takes the meaning away.
func (m *marker) vetoed(r *lexicon.Happening, i, last int) bool {
	if len(r.NotOf) > 0 && m.objectHolds(r.NotOf, i, last) {
		return true
	}
	if len(r.Not) == 0 {
		return false
	}
	w := m.low(i, last)
	if isArticle(w) && !slices.Contains(r.Not, w) {
		w = m.low(i+1, last)
	}
	return slices.Contains(r.Not, w)
}

// objectReach is how many words of the noun phrase behind a verb are looked at.
const objectReach = 7

// objectHolds reports whether the noun phrase that starts at token i, with what "of" adds to it, holds one of the
// words.
func (m *marker) objectHolds(words []string, i, last int) bool {
	for k := i; k < last && k < i+objectReach && m.d.Tokens[k].Kind != text.Punct; k++ {
		w := m.d.Low(k)
		if slices.Contains(words, w) {
			return true
		}
		if isPreposition(w) && w != "of" || isConjunction(w) || isBe(w) || isModal(w) {
			return false
		}
	}
	return false
}

// reads reports whether the word at i can stand in the form, by the words around it.
func (m *marker) reads(f lexicon.Form, i, first, last int) bool {
	p := m.before(i, first)
	prev := ""
	if p >= first {
		prev = m.d.Low(p)
	}
	next := m.low(i+1, last)
	switch f {
	case lexicon.FormPast:
		// An article makes a noun of it: "took a shot", "carried the wounded in".
		return (p != i-1 || !isArticle(prev)) && !m.adjectival(i, p, first, last)
	case lexicon.FormBase:
		return prev == "to" || isModal(prev) || isPluralSubject(prev) || m.inTitle(i) && m.takesObject(i+1, last) && p >= first && !isArticle(prev) && !isPreposition(prev)
	case lexicon.FormThird:
		if p < first || isDeterminer(prev) || isPreposition(prev) || m.d.Tokens[p].Kind == text.Number {
			return false
		}
		return m.inTitle(i) && (m.takesObject(i+1, last) || isPreposition(next)) || isSingularSubject(prev) || prev == "who" || m.d.Tokens[p].Upper && m.takesObject(i+1, last)
	case lexicon.FormIng:
		return !isDeterminer(prev) && next != "of" && !m.compound(p)
	case lexicon.FormNoun, lexicon.FormPlural:
		if f == lexicon.FormNoun && m.modifies(i+1, last) {
			return false
		}
		return prev != "to" && !isModal(prev) && !isPluralSubject(prev)
	case lexicon.FormPhrase:
		return true
	}
	return false
}

// modifies reports whether the word at i is a noun that the one before only describes: "homicide
// numbers", "crash investigators".
func (m *marker) modifies(i, last int) bool {
	if i >= last || m.d.Tokens[i].Kind != text.Word || m.d.Tokens[i].Upper || m.inTitle(i) {
		return false
	}
	w := m.d.Low(i)
	if isPreposition(w) || isConjunction(w) || isDeterminer(w) || isBe(w) || isModal(w) || isFuture(w) || isAdverb(w) || isNumberWord(w) || isObjectPronoun(w) || w == "has" || w == "have" || w == "had" {
		return false
	}
	if strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || m.words.IrregularPast(w) != "" {
		return false
	}
	for _, t := range m.words.Triggers(w) {
		if t.Form.Verbal() {
			return false
		}
	}
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "or") || strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ion") || strings.HasSuffix(w, "rate") || strings.HasSuffix(w, "toll")
}

// compound reports whether the word before makes a noun of an "-ing": "a bus bombing" is read from
// the noun, "soldiers killing" from the verb; only adjectives and possessives tell for certain.
func (m *marker) compound(p int) bool {
	if p < 0 {
		return false
	}
	w := m.d.Low(p)
	return w == "'s" || w == "’s" || w == "mass" || w == "deadly" || w == "fatal"
}

// before is the token before i without adverbs.
func (m *marker) before(i, first int) int {
	i--
	for i >= first {
		w := m.d.Low(i)
		if !isAdverb(w) {
			break
		}
		i--
	}
	return i
}

// takesObject reports whether an object can start at i: a name, number, article or pronoun.
func (m *marker) takesObject(i, last int) bool {
	if i >= last {
		return false
	}
	t := &m.d.Tokens[i]
	return t.Upper || t.Kind == text.Number || isDeterminer(m.d.Low(i)) || isNumberWord(m.d.Low(i)) || isObjectPronoun(m.d.Low(i)) || t.Kind == text.Word && !isPreposition(m.d.Low(i))
}

func (m *marker) inTitle(i int) bool {
	return !m.d.Article.Title.Empty() && m.d.Article.Title.Contains(m.d.Span(i, i+1))
}

// adjectival reports whether a participle at i describes the noun after it: "the captured leader",
// "29 wanted individuals", "recently elected president".
func (m *marker) adjectival(i, p, first, last int) bool {
	if i+1 >= last {
		return false
	}
	n := &m.d.Tokens[i+1]
	next := m.d.Low(i + 1)
	if n.Kind != text.Word || isPreposition(next) || isDeterminer(next) || isNumberWord(next) || isObjectPronoun(next) || isAdverb(next) || isConjunction(next) {
		return false
	}
	if p < first {
		return !n.Upper && !strings.HasSuffix(next, "s") // "Wanted individuals" at the start is rare; "Killed" too
	}
	w := m.d.Low(p)
	if isDeterminer(w) || m.d.Tokens[p].Kind == text.Number || isNumberWord(w) || isPreposition(w) && w != "of" || w == "'s" || w == "’s" {
		return !isBe(w)
	}
	return false
}

// pastVerb reports whether the word at i is a verb in the past that is no helper and no state.
func (m *marker) pastVerb(i, first, last int, low string) bool {
	if len(low) < 3 || isStative(low) {
		return false
	}
	switch {
	case low == "born":
	case m.emphatic(i, first, last, low):
		return true
	case strings.HasSuffix(low, "ed") && len(low) > 4 && low != "hundred" && low != "indeed" && low != "need" && low != "speed":
	case m.words.IrregularPast(low) != "" && m.words.IrregularPast(low) != low:
	default:
		return unchanged(low) && m.toldAsPast(i, first, last)
	}
	p := m.before(i, first)
	if m.d.Tokens[i].Upper && i > first {
		return m.inTitle(i)
	}
	if p >= first && (isDeterminer(m.d.Low(p)) || isModal(m.d.Low(p))) {
		return false
	}
	if m.low(i+1, last) == "by" && !strings.HasSuffix(m.low(i+2, last), "ing") && (p < first || !isBe(m.d.Low(p))) {
		return false // "a plane operated by two pilots"
	}
	return !m.adjectival(i, p, first, last)
}

// emphatic reports whether the verb at i is in the past by a "did" before it that asks and denies nothing: "did extend the
// licence".
func (m *marker) emphatic(i, first, last int, low string) bool {
	if i-2 < first || m.d.Low(i-1) != "did" || m.d.Tokens[i].Upper || strings.HasSuffix(low, "n't") || low == "not" || isStative(low) || isAdverb(low) {
		return false
	}
	if !m.takesObject(i+1, last) || m.low(i-3, last) == "if" || m.low(i-3, last) == "unless" {
		return false
	}
	w := m.d.Low(i - 2)
	return m.d.Tokens[i-2].Kind == text.Word && !isConjunction(w) && w != "what" && w != "how" && w != "why" && w != "where" && w != "who" && w != "than" && w != "like"
}

// unchanged lists the verbs whose past is their base form.
func unchanged(w string) bool {
	switch w {
	case "cut", "hit", "put", "shut", "quit", "split", "spread", "cast":
		return true
	}
	return false
}

// toldAsPast reports whether the verb at i, whose past is its base form, is in the past: behind a subject in the
// singular, where the present would end in "-s", and before its object.
func (m *marker) toldAsPast(i, first, last int) bool {
	p := m.before(i, first)
	if p < first || i+1 >= last || m.d.Tokens[i].Upper {
		return false
	}
	n := &m.d.Tokens[i+1]
	if n.Kind != text.Number && !isDeterminer(m.d.Low(i+1)) && !isObjectPronoun(m.d.Low(i+1)) && (!n.Upper || n.Kind != text.Word) {
		return false
	}
	switch w := m.d.Low(p); {
	case w == "he", w == "she", w == "it", w == "who", w == "which", w == ",":
		return true
	case m.d.Tokens[p].Kind != text.Word, isDeterminer(w), isPreposition(w), isConjunction(w), isModal(w), w == "to", w == "they", w == "we", w == "i", w == "you":
		return false
	default:
		return !strings.HasSuffix(w, "s")
	}
}

// causes lets the cause in a sentence name the kind of its result: in "the crash killed twelve"
// the happening is the crash.
func (m *marker) causes(hosts []host) {
	for i := range hosts {
		r := hosts[i].rule
		if r == nil || !r.Result {
			continue
		}
		for j := range hosts {
			o := hosts[j].rule
			if o == nil || o.Result || !isCause(o.Kind) || hosts[j].planned || abs(hosts[i].tok-hosts[j].tok) > 14 || m.farApart(hosts[i].tok, hosts[j].tok) {
				continue
			}
			hosts[i].kind = o.Kind
			break
		}
	}
}

// parted gives a result its own kind back when its cause was on another day: "the officer who was shot on
// Monday died on Sunday".
func (m *marker) parted(hosts []host) {
	for i := range hosts {
		h := &hosts[i]
		if h.rule == nil || h.kind == h.rule.Kind || h.when < 0 {
			continue
		}
		other := slices.ContainsFunc(hosts, func(o host) bool {
			return o.rule != nil && o.rule.Kind == h.kind && o.when >= 0 && m.dates[o.when].When != m.dates[h.when].When
		})
		if other {
			h.kind = h.rule.Kind
		}
	}
}

func (m *marker) farApart(a, b int) bool {
	for i := min(a, b); i < max(a, b); i++ {
		switch m.d.Low(i) {
		case ";", "—", "–":
			return true
		}
	}
	return false
}

func isCause(k model.EventKind) bool {
	return slices.Contains([]model.EventKind{
		model.KindAccident, model.KindDisaster, model.KindStrike, model.KindViolence, model.KindProtest, model.KindHealth, model.KindKilling,
	}, k)
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
