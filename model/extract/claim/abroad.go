package claim

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// Articles in other languages are only partly understood. Their cues are a short list of verbs and
// prepositions beside a name or a quotation; what is quoted without one has an unknown speaker, and
// never the outlet's voice.

// abroad makes the claims of the sentences of one unit of an article in another language.
func (p *pass) abroad(words *lexicon.SpeechAbroad, from, to int) {
	for i := from; i < to; i++ {
		s := &p.d.Sentences[i]
		if s.First >= s.Last {
			continue
		}
		c := own(p.d, s.Span)
		quoted := p.quotedIn(s.First, s.Last)
		if cue, ok := p.cueAbroad(words, s.First, s.Last); ok {
			p.attributeAbroad(&c, cue, quoted, s)
		} else if !quoted.Empty() {
			c.Content, c.Quote, c.Rule = quoted, model.QuoteDirect, "claim/quote-alone"
			c.Speaker = model.Speaker{Kind: model.SpeakerUnknown}
			p.goesOnAbroad(&c)
		}
		p.claims = append(p.claims, c)
	}
}

// quotedIn is the span of the quotations of speech in tokens [first, last), marks included.
func (p *pass) quotedIn(first, last int) model.Span {
	var out model.Span
	for i := first; i < last; {
		q := p.quoteOf[i]
		if q == 0 {
			i++
			continue
		}
		end := min(p.quotes[q-1].end, last)
		if p.quotes[q-1].speech {
			if at := p.d.Span(i, end); out.Empty() {
				out = at
			} else {
				out = out.Union(at)
			}
		}
		i = end
	}
	return out
}

// spoken is a cue of another language: tokens [from, to), and whether it stands before its source alone
// ("según el fiscal").
type spoken struct {
	from, to int
	by       bool
}

// cueAbroad is the first cue of tokens [first, last) outside quotations.
func (p *pass) cueAbroad(words *lexicon.SpeechAbroad, first, last int) (spoken, bool) {
	for i := first; i < last; i++ {
		if p.quoteOf[i] != 0 || p.d.Tokens[i].Kind != text.Word {
			continue
		}
		low := p.d.Low(i)
		if n := words.By(low, func(k int) string { return p.lowBefore(i+k, last) }); n > 0 {
			return spoken{i, i + n, true}, true
		}
		if words.Says(low) && !p.d.Tokens[i].Upper {
			return spoken{i, i + 1, false}, true
		}
	}
	return spoken{}, false
}

func (p *pass) lowBefore(i, last int) string {
	if i >= last {
		return ""
	}
	return p.d.Low(i)
}

// How many words may stand between a cue and the name behind it, and before it.
const (
	sourceBehind = 6
	sourceBefore = 10
)

// attributeAbroad puts a claim into the mouth of the name beside its cue.
func (p *pass) attributeAbroad(c *model.Claim, cue spoken, quoted model.Span, s *text.Sentence) {
	source, speaker, behind := p.sourceAbroad(cue, s)
	switch {
	case !quoted.Empty():
		c.Content = quoted
	case speaker.Kind == "":
		return // "dijo" without a name or a quotation: nobody is named
	default:
		content := p.saidAbroad(cue, source, behind, s)
		if content.Empty() {
			return
		}
		c.Content = content
	}
	c.Rule, c.Cue = "claim/speech-abroad", p.d.Span(cue.from, cue.to)
	c.Speaker, c.Source = speaker, source
	if speaker.Kind == "" {
		c.Speaker = model.Speaker{Kind: model.SpeakerUnknown}
	}
	c.Quote = p.quotedPart(c.Content)
	p.quoted = len(p.claims)
}

// quotedPart tells how many of the words of a span stand in quotation marks: all, some or none.
func (p *pass) quotedPart(s model.Span) model.QuoteKind {
	in, out := 0, 0
	for i := p.d.TokenAt(s.Start); i < len(p.d.Tokens) && int(p.d.Tokens[i].Start) < s.End; i++ {
		switch {
		case p.d.Tokens[i].Kind == text.Punct:
		case p.quoteOf[i] == 0:
			out++
		default:
			in++
		}
	}
	return quoteKindOf(in, out)
}

// sourceAbroad is the name right behind a cue, else the last one before a verb; behind tells which.
func (p *pass) sourceAbroad(cue spoken, s *text.Sentence) (source model.Span, speaker model.Speaker, behind bool) {
	if at, sp, ok := p.nameIn(cue.to, min(s.Last, cue.to+sourceBehind), false); ok {
		return at, sp, true
	}
	if cue.by {
		return model.Span{}, model.Speaker{}, false
	}
	at, sp, _ := p.nameIn(max(s.First, cue.from-sourceBefore), cue.from, true)
	return at, sp, false
}

// nameIn is the first person or organisation among tokens [from, to) outside quotations, the last one for
// last; a mark that ends a clause ends the search for the first.
func (p *pass) nameIn(from, to int, last bool) (source model.Span, speaker model.Speaker, ok bool) {
	if from >= to {
		return source, speaker, false
	}
	for _, m := range p.mentionsIn(p.d.Span(from, to)) {
		t := p.d.TokenAt(m.span.Start)
		if m.country >= 0 || p.quoteOf[t] != 0 || !last && p.clauseEnds(from, t) {
			continue
		}
		source, ok = m.span, true
		if m.person >= 0 {
			speaker = p.person(m.person)
		} else {
			speaker = p.organisation(m.org)
		}
		if !last {
			return source, speaker, true
		}
	}
	return source, speaker, ok
}

// clauseEnds reports whether a mark or a quotation stands among tokens [from, to).
func (p *pass) clauseEnds(from, to int) bool {
	for i := from; i < to; i++ {
		if p.quoteOf[i] != 0 || p.d.Tokens[i].Kind == text.Punct && strings.ContainsAny(p.d.Word(i), ".;:") {
			return true
		}
	}
	return false
}

// saidAbroad is what a cue without a quotation puts into a mouth: what follows "que", or the rest of the
// sentence on the other side of a comma.
func (p *pass) saidAbroad(cue spoken, source model.Span, behind bool, s *text.Sentence) model.Span {
	end := cue.to
	if behind {
		end = max(end, p.d.TokenAt(source.End-1)+1)
	}
	if !cue.by {
		for i := cue.to; i < s.Last && i < end+3; i++ {
			if w := p.d.Low(i); w == "que" || w == "qu'" || w == "qu" {
				return p.d.Span(i+1, s.Last)
			}
		}
	}
	for i := cue.from - 1; i > s.First && i > cue.from-3; i-- {
		if p.d.Word(i) == "," {
			return p.d.Span(s.First, i)
		}
	}
	if cue.from == s.First {
		for i := end; i+1 < s.Last && i < end+8; i++ {
			if p.d.Word(i) == "," {
				return p.d.Span(i+1, s.Last)
			}
		}
	}
	return model.Span{}
}

// goesOnAbroad gives a sentence that is only quoted the speaker of the quotation right before it in the
// paragraph.
func (p *pass) goesOnAbroad(c *model.Claim) {
	if p.quoted < 0 || p.quoted != len(p.claims)-1 {
		return
	}
	before := &p.claims[p.quoted]
	a := p.d.Article
	if a.ParagraphAt(before.Ref.Span.Start) != a.ParagraphAt(c.Ref.Span.Start) || before.Speaker.Kind == model.SpeakerUnknown {
		return
	}
	c.Speaker, c.Rule = before.Speaker, "claim/speech-abroad"
	p.quoted = len(p.claims)
}

// abroadWords are the cues of the language of an article; ok is false for English and for articles whose
// language is not known.
func abroadWords(a *model.Article) (words *lexicon.SpeechAbroad, ok bool) {
	lang, _, _ := strings.Cut(a.Language, "-")
	if lang == "" || lang == "en" || slices.Contains([]string{"und", "mul"}, lang) {
		return nil, false
	}
	return lexicon.SpeechOf(lang), true
}
