package happening

import (
	"sort"
	"strings"
	"time"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

func timeMonth(n int) time.Month { return time.Month(n) }

// weight says how well a host stands for a claim; the heaviest names its kind.
func weight(h *host) int {
	w := 0
	if h.when >= 0 {
		w += 6 - min(h.cost/6, 3)
	}
	switch {
	case h.rule == nil:
		if h.speech {
			w -= 3
		}
	case h.rule.Weak:
		w += 2
	case h.verbal():
		w += 6
	default:
		w += 4
		if h.definite {
			w++
		}
	}
	if h.rule != nil && h.rule.Result {
		w--
	}
	if h.aside {
		w -= 8
	}
	if h.modal == modalNot {
		w -= 12
	}
	if h.planned {
		w -= 2
	}
	if h.negated {
		w -= 4
	}
	if h.plural {
		w -= 2
	}
	return w
}

// happened reports whether a host makes a happening of its claim: something real, dated or located,
// and no background in general.
func (m *marker) happened(c *model.Claim, h *host) bool {
	if h.negated && h.when < 0 || c.NoComment {
		return false
	}
	dated := h.when >= 0
	if dated && m.vague(h) {
		dated = false
	}
	switch {
	case h.rule == nil:
		return dated && !h.speech && m.specific(c) && m.precise(h) && !m.loose(h) && !m.caption(c)
	case m.caption(c) && !h.verbal():
		return false
	case h.rule.Weak:
		return dated && m.precise(h) || m.inTitle(h.tok) && h.verbal()
	case dated:
		return true
	case m.habitual(c, h):
		return false
	case h.verbal():
		return m.actual(h) && (m.inTitle(h.tok) || len(c.Figures) > 0 || m.aboutSomeone(c) || m.leads(c) && m.specific(c) && h.form != lexicon.FormIng)
	case m.adjunct(h) && !m.countedAfter(h) && !m.befell(h):
		return false
	}
	return (h.definite || m.inTitle(h.tok)) && !h.plural && m.named(c) && !h.planned
}

// onlyNamed reports whether a host is an undated noun, which what is said only names.
func (m *marker) onlyNamed(h *host) bool { return !h.verbal() && h.when < 0 && !m.countedAfter(h) }

// vague reports whether the date of a host is an open or a very long period.
func (m *marker) vague(h *host) bool {
	p, err := model.ParseEDTF(m.dates[h.when].When)
	if err != nil {
		return true
	}
	n := p.Days()
	return n < 0 || n > 3700
}

// precise reports whether the date is a year or finer.
func (m *marker) precise(h *host) bool {
	p, err := model.ParseEDTF(m.dates[h.when].When)
	return err == nil && p.Days() > 0 && p.Days() <= 366
}

// caption reports whether a claim says where a picture comes from.
func (m *marker) caption(c *model.Claim) bool {
	low := m.d.Lower[c.Content.Start:min(c.Content.End, c.Content.Start+captionLength)]
	for _, s := range [...]string{"posted by", "photo by", "this photo", "pictured", "image:", "picture:", "photo:", "file photo", "(photo"} {
		if strings.Contains(low, s) {
			return true
		}
	}
	return false
}

// captionLength is how far into a claim the mark of a caption may stand.
const captionLength = 40

// loose reports whether a date only bounds what a verb of no listed kind tells of ("since 2005",
// "until Friday"), or names the present.
func (m *marker) loose(h *host) bool {
	d := &m.dates[h.when]
	switch strings.ToLower(d.Ref.Span.In(m.d.Text)) {
	case "today", "now", "this year", "these days", "currently":
		return true
	}
	t := m.d.TokenAt(d.Ref.Span.Start)
	switch lowAt(m, t-1) {
	case "since", "until", "till", "before", "after", "by", "from", "to", "through":
		return true
	}
	return false
}

func lowAt(m *marker, i int) string { return m.low(i, len(m.d.Tokens)) }

// adjunct reports whether a noun only says when or why something else was: "following the raid".
func (m *marker) adjunct(h *host) bool {
	for i := h.tok - 1; i >= 0 && i > h.tok-5; i-- {
		switch m.d.Low(i) {
		case "following", "after", "before", "since", "despite", "amid", "during", "until", "because":
			return true
		case ",", ".", ";":
			return false
		}
	}
	return false
}

// befell reports whether a noun says whom it befell: "the death of the banker Ana Belo".
func (m *marker) befell(h *host) bool {
	if h.verbal() || lowAt(m, h.end) != "of" {
		return false
	}
	from := int(m.d.Tokens[h.end].End)
	i := sort.Search(len(m.persons), func(i int) bool { return m.persons[i].span.Start >= from })
	if i == len(m.persons) {
		return false
	}
	at := m.d.TokenAt(m.persons[i].span.Start)
	return at-h.end <= befallWords && !m.punctBetween(h.end, at)
}

// befallWords is how many words may stand between such a noun and the name.
const befallWords = 8

// countedAfter reports whether a noun says how many it befell: "the extradition of 29 people".
func (m *marker) countedAfter(h *host) bool {
	if lowAt(m, h.end) != "of" || h.end+1 >= len(m.d.Tokens) {
		return false
	}
	return m.d.Tokens[h.end+1].Kind == text.Number || isNumberWord(m.d.Low(h.end+1))
}

// aboutSomeone reports whether a person is named or meant inside the content of a claim.
func (m *marker) aboutSomeone(c *model.Claim) bool {
	if len(c.People) > 0 && c.Speaker.Own() {
		return true
	}
	i := sort.Search(len(m.persons), func(i int) bool { return m.persons[i].span.Start >= c.Content.Start })
	return i < len(m.persons) && m.persons[i].span.End <= c.Content.End
}

// leads reports whether a claim stands in the first sentences of its article.
func (m *marker) leads(c *model.Claim) bool { return m.sentenceAt(c.Content.Start) < 2 }

// actual reports whether a verb tells of something done or planned, not of a habit.
func (m *marker) actual(h *host) bool {
	switch h.form {
	case lexicon.FormPast, lexicon.FormPhrase:
		return true
	case lexicon.FormIng:
		return !h.planned
	case lexicon.FormBase, lexicon.FormThird:
		return m.inTitle(h.tok)
	case lexicon.FormNoun, lexicon.FormPlural:
	}
	return h.light
}

// specific reports whether a claim names someone or some place, or counts something.
func (m *marker) specific(c *model.Claim) bool {
	return len(c.Figures) > 0 || m.named(c)
}

func (m *marker) named(c *model.Claim) bool {
	if len(c.People) > 0 || len(c.Organisations) > 0 {
		return true
	}
	for i := range m.in.Countries {
		if k := &m.in.Countries[i]; c.Content.Contains(k.Ref.Span) {
			return true
		}
	}
	return false
}

// habitual reports whether a claim tells of what goes on in general: "for decades", "each year".
func (m *marker) habitual(c *model.Claim, h *host) bool {
	first := sort.Search(len(m.in.Dates), func(i int) bool { return m.in.Dates[i].Ref.Span.Start >= c.Content.Start })
	for i := first; i < len(m.in.Dates) && m.in.Dates[i].Ref.Span.Start < c.Content.End; i++ {
		d := &m.in.Dates[i]
		if c.Content.Contains(d.Ref.Span) && (d.Type == model.TypeSet || d.Value == "PRESENT_REF" && !h.verbal()) {
			return true
		}
	}
	low := m.d.Lower[c.Content.Start:c.Content.End]
	for _, s := range []string{"for years", "for decades", "over the years", "each year", "every year", "often ", "usually ", "tends to", "typically", "over time"} {
		if strings.Contains(low, s) {
			return true
		}
	}
	return false
}

// statement reports whether a claim makes a happening because it was said: by someone in office,
// or on a day that the text gives.
func (m *marker) statement(c *model.Claim, cue *host) bool {
	if c.NoComment || c.Speaker.Own() {
		return false
	}
	if cue.when >= 0 && m.precise(cue) {
		return c.Speaker.Kind == model.SpeakerPerson || c.Speaker.Kind == model.SpeakerOrganisation || c.Speaker.Kind == model.SpeakerGovernment
	}
	return c.Speaker.Kind == model.SpeakerPerson && m.official[c.Speaker.Person] && c.Quote == model.QuoteIndirect && len(c.Countries) > 0
}

// isOffice reports whether a role is a public office in charge, as it stands: "President", "Interior
// Minister", no "former" one and no spokesman.
func isOffice(title string) bool {
	low := strings.ToLower(title)
	for _, s := range []string{"former", "ex-", "retired", "spokes", "analyst", "expert", "professor", "vice president of", "assistant"} {
		if strings.Contains(low, s) {
			return false
		}
	}
	for _, s := range []string{"president", "prime minister", "premier", "chancellor", "minister", "secretary", "king", "queen", "director", "governor", "mayor", "senator", "chairman", "general", "admiral", "attorney general", "ambassador", "commissioner", "chief"} {
		if strings.Contains(low, s) {
			return true
		}
	}
	return false
}
