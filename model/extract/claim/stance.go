package claim

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// describe fills what depends on the content of a claim: hedges, stance, people, organisations
// and countries, the ladder.
func (p *pass) describe(c *model.Claim) {
	first, last := p.tokens(c.Content)
	hedged := p.hedges(c, first, last)
	c.Stance = p.stance(c, hedged, first, last)
	p.named(c)
	p.ladder(c)
}

// tokens is the run of tokens inside a byte span.
func (p *pass) tokens(s model.Span) (first, last int) {
	first = p.d.TokenAt(s.Start)
	last = first
	for last < len(p.d.Tokens) && int(p.d.Tokens[last].Start) < s.End {
		last++
	}
	return first, last
}

// hedges collects the hedges of a claim and returns the strongest of alleging and evidential.
func (p *pass) hedges(c *model.Claim, first, last int) lexicon.Hedge {
	strongest := lexicon.HedgeNone
	add := func(from, to int, h lexicon.Hedge) {
		c.Hedges = append(c.Hedges, p.d.Span(from, to))
		if h == lexicon.HedgeAlleging || h == lexicon.HedgeEvidential && strongest == lexicon.HedgeNone {
			strongest = h
		}
	}
	if !c.Cue.Empty() && hedgingCue(p.d.Low(p.d.TokenAt(c.Cue.Start))) {
		c.Hedges = append(c.Hedges, c.Cue)
	}
	for i := first; i < last; i++ {
		if p.d.Tokens[i].Kind != text.Word {
			continue
		}
		if to, h := p.hedgeAt(i, last); h != lexicon.HedgeNone {
			add(i, to, h)
			i = to - 1
		}
	}
	return strongest
}

// hedgingCue reports whether the cue itself weakens its content.
func hedgingCue(low string) bool {
	switch low {
	case "suggest", "suggests", "suggested", "suggesting", "imply", "implies", "implied", "hint", "hints", "hinted", "believe", "believes", "believed", "suspect", "suspects", "suspected":
		return true
	}
	return false
}

// hedgeAt reads a hedge at token i: where it ends and what it is.
func (p *pass) hedgeAt(i, last int) (int, lexicon.Hedge) {
	d := p.d
	low := d.Low(i)
	next := func(k int) string {
		if i+k < last {
			return d.Low(i + k)
		}
		return ""
	}
	if w := p.words[i]; w != nil && w.Class&lexicon.WordBe != 0 {
		if h := lexicon.HedgePassive(next(1)); h != lexicon.HedgeNone && (next(2) == "to" || next(2) == "of") {
			return i + 3, h
		}
		return 0, lexicon.HedgeNone
	}
	if low == "in" && next(1) == "part" {
		return i + 2, lexicon.HedgePartial
	}
	h := lexicon.HedgeWord(low)
	switch h {
	case lexicon.HedgeApproximator:
		if i+1 < last && p.numeric(i+1) {
			return i + 1, h
		}
		return 0, lexicon.HedgeNone
	case lexicon.HedgeModal:
		if d.Tokens[i].Upper {
			return 0, lexicon.HedgeNone // the month, or a name
		}
	case lexicon.HedgeEvidential:
		return p.appearsTo(i, last), h
	case lexicon.HedgeAlleging:
		if low == "claimed" || low == "supposed" && next(1) == "to" {
			return 0, lexicon.HedgeNone
		}
	case lexicon.HedgeNone, lexicon.HedgePartial:
	}
	return i + 1, h
}

// numeric reports whether token i starts a number: digits or a number word, after "$" or not.
func (p *pass) numeric(i int) bool {
	d := p.d
	if d.Tokens[i].Kind == text.Number {
		return true
	}
	if d.Tokens[i].Kind == text.Punct {
		return i+1 < len(d.Tokens) && d.Tokens[i+1].Kind == text.Number && !d.Tokens[i+1].Space
	}
	low := d.Low(i)
	w := p.words[i]
	return number(low) > 1 || w != nil && w.Class&lexicon.WordNum != 0 && low != "one" || low == "a" && i+1 < len(d.Tokens) && (d.Low(i+1) == "dozen" || d.Low(i+1) == "hundred" || d.Low(i+1) == "million")
}

// appearsTo extends "appears" over "to have been".
func (p *pass) appearsTo(i, last int) int {
	n := i + 1
	if n >= last || p.d.Low(n) != "to" {
		return n
	}
	n++
	for n < last && (p.d.Low(n) == "have" || p.d.Low(n) == "be" || p.d.Low(n) == "been") {
		n++
	}
	return n
}

// stance is how a claim is put.
func (p *pass) stance(c *model.Claim, hedged lexicon.Hedge, first, last int) model.Stance {
	class := p.cueClass(c)
	if strings.Contains(p.d.Lower[c.Cue.Start:c.Cue.End], " not guilty") {
		return model.StanceDenied
	}
	switch class {
	case lexicon.SpeechDeny:
		return model.StanceDenied
	case lexicon.SpeechAllege:
		return model.StanceAlleged
	case lexicon.SpeechVow, lexicon.SpeechExpect:
		return model.StanceExpected
	case lexicon.SpeechBlame:
		if low := p.d.Low(p.d.TokenAt(c.Cue.Start)); low == "accused" || low == "accuses" || low == "accusing" || low == "accuse" {
			return model.StanceAlleged
		}
	case lexicon.SpeechNone, lexicon.SpeechSay, lexicon.SpeechAsk, lexicon.SpeechSilent, lexicon.SpeechPraise, lexicon.SpeechUrge,
		lexicon.SpeechThink, lexicon.SpeechDoc:
	}
	if c.NoComment {
		return model.StanceAsserted
	}
	if !c.Speaker.Own() && class == lexicon.SpeechSay && c.Quote != model.QuoteDirect && denies(p.d.Low(p.d.TokenAt(c.Cue.Start))) && p.negates(first, last) {
		return model.StanceDenied
	}
	if hedged != lexicon.HedgeNone && (c.Speaker.Own() || hedged == lexicon.HedgeAlleging) && p.hedgesVerb(c) {
		return model.StanceAlleged
	}
	if p.planned(first, last) {
		return model.StanceExpected
	}
	return model.StanceAsserted
}

// cueClass is the class of the verb in the cue of a claim.
func (p *pass) cueClass(c *model.Claim) lexicon.SpeechClass {
	if c.Cue.Empty() {
		return lexicon.SpeechNone
	}
	first, last := p.tokens(c.Cue)
	for i := first; i < last; i++ {
		if w := p.words[i]; w != nil && w.Verb != lexicon.SpeechNone {
			return w.Verb
		}
	}
	return lexicon.SpeechSay
}

// hedgesVerb reports whether a hedge says that somebody else vouches for the whole claim, and not
// just for a noun in it: "reportedly", "is thought to", but not "alleged" before a noun nor
// "perhaps" and "appears to", which are the author's own doubt.
func (p *pass) hedgesVerb(c *model.Claim) bool {
	for _, h := range c.Hedges {
		low := p.d.Lower[h.Start:h.End]
		switch low {
		case "reportedly", "allegedly", "purportedly", "supposedly", "rumored", "rumoured":
			return true
		}
		if lexicon.HedgeWord(low) == lexicon.HedgeNone && h != c.Cue && (strings.HasSuffix(low, " to") && !strings.HasPrefix(low, "appear") && !strings.HasPrefix(low, "seem") || strings.HasSuffix(low, " of")) {
			return true // "is thought to", "was accused of"
		}
	}
	return false
}

// maxSubject is how many tokens may stand before the verb that is looked at for stance.
const maxSubject = 5

// negates reports whether a content denies something: "no troops took part", "she was not
// coordinating". Plans ("will not") are no denials, and only a short definite subject is looked
// past: "most of its members did not vote" denies nothing.
func (p *pass) negates(first, last int) bool {
	if first >= last {
		return false
	}
	switch p.d.Low(first) {
	case "no", "none", "neither", "nobody", "nothing":
		return true
	}
	if w := p.words[first]; w == nil || w.Class&(lexicon.WordSubj|lexicon.WordDet|lexicon.WordPoss) == 0 {
		return false
	}
	for i := first; i < last && i < first+maxSubject; i++ {
		low := p.d.Low(i)
		if hasNegation(low) {
			return !future(low)
		}
		w := p.words[i]
		switch {
		case p.d.Tokens[i].Kind == text.Punct || w != nil && w.Class&lexicon.WordPrep != 0:
			return false
		case w == nil || w.Class&lexicon.WordAux == 0 || w.Class&lexicon.WordDet != 0:
			continue
		}
		return i+1 < last && (p.d.Low(i+1) == "not" || p.d.Low(i+1) == "never") && w.Class&lexicon.WordModal == 0
	}
	return false
}

// denies are plain verbs of saying that deny when their content is negative; "announced" and
// "admitted" do not.
func denies(low string) bool {
	switch low {
	case "say", "says", "said", "saying", "told", "tells", "tell", "state", "states", "stated", "stating", "insist", "insists", "insisted", "insisting", "maintain", "maintains", "maintained",
		"emphasize", "emphasizes", "emphasized", "emphasised", "stress", "stressed", "stresses", "assert", "asserts", "asserted", "argue", "argues", "argued", "reiterated", "reiterates", "replied", "responded",
		"clarified", "declared", "according", "added", "adds", "adding":
		return true
	}
	return false
}

func future(low string) bool {
	switch low {
	case "won't", "won’t", "wouldn't", "wouldn’t", "can't", "can’t", "couldn't", "couldn’t", "shouldn't", "shouldn’t", "don't", "don’t":
		return true
	}
	return false
}

// planned reports whether the main verb of a content lies in the future: "will", "is expected to".
func (p *pass) planned(first, last int) bool {
	d := p.d
	for i := first; i < last && i < first+3*maxSubject; i++ {
		w := p.words[i]
		if i > first && i+1 < last && plans(d.Low(i)) && d.Low(i+1) == "to" {
			return true
		}
		if w == nil || d.Tokens[i].Kind != text.Word {
			continue
		}
		switch {
		case w.Class&lexicon.WordModal != 0 && w.Class&lexicon.WordTime == 0:
			low := d.Low(i)
			return low == "will" && !d.Tokens[i].Upper || low == "would" || low == "shall" || p.conditional(i, last)
		case w.Class&lexicon.WordBe != 0:
			return i+2 < last && (lexicon.PlanWord(d.Low(i+1)) && d.Low(i+2) == "to" || d.Low(i+1) == "to" && i > first && !aims(d.Low(i-1)))
		case w.Class&lexicon.WordAux != 0 && w.Class&lexicon.WordDet == 0, w.Class&lexicon.WordPast != 0:
			return false
		}
	}
	return false
}

// plans are verbs that, before "to", tell of what is to come.
func plans(low string) bool {
	switch low {
	case "plans", "planned", "plan", "intends", "intended", "intend", "aims", "aim", "threatens", "threatened", "vows", "vowed":
		return true
	}
	return false
}

// aims are nouns of which "is to" says what they are: "the aim is to win".
func aims(low string) bool {
	switch low {
	case "aim", "goal", "purpose", "idea", "task", "job", "objective", "challenge", "way", "point", "role", "mission", "duty", "plan", "intention", "what", "this", "that", "it", "hope", "wish", "priority", "trick", "strategy", "answer", "solution":
		return true
	}
	return false
}

// conditional reports whether what may happen by the modal verb at i depends on something: "could face
// prison if he is convicted".
func (p *pass) conditional(i, last int) bool {
	switch p.d.Low(i) {
	case "could", "may", "might":
	default:
		return false
	}
	if p.d.Tokens[i].Upper {
		return false
	}
	for k := i + 1; k < last; k++ {
		if low := p.d.Low(k); low == "if" || low == "unless" {
			return true
		}
	}
	return false
}

// named lists the people, organisations and countries of the content; countries of the sentence
// when the content names none.
func (p *pass) named(c *model.Claim) {
	for _, m := range p.mentionsIn(c.Content) {
		switch {
		case m.person >= 0:
			if id := p.in.People[m.person].ID; !slices.Contains(c.People, id) {
				c.People = append(c.People, id)
			}
		case m.org >= 0:
			if id := p.in.Organisations[m.org].ID; !slices.Contains(c.Organisations, id) {
				c.Organisations = append(c.Organisations, id)
			}
		}
	}
	c.Countries = p.countriesIn(c.Content)
	if len(c.Countries) == 0 {
		c.Countries = p.countriesIn(c.Ref.Span)
	}
}

func (p *pass) countriesIn(s model.Span) []model.CountryCode {
	var out []model.CountryCode
	for _, m := range p.mentionsIn(s) {
		if m.country >= 0 {
			if code := p.in.Countries[m.country].Code; !slices.Contains(out, code) {
				out = append(out, code)
			}
		}
	}
	return out
}
