package digest

import (
	"strconv"
	"strings"

	"example.org/sitrep/model"
)

// SpeakerName is who says a claim, in words: "New York Post, own voice", the name of a person
// or body, an unnamed source's description, or "unknown speaker".
func (d *Digest) SpeakerName(c *model.Claim) string {
	switch c.Speaker.Kind {
	case model.SpeakerOutlet:
		return d.outletOf(c) + ", own voice"
	case model.SpeakerPerson, model.SpeakerOrganisation, model.SpeakerGovernment:
		if c.Speaker.Name != "" {
			return c.Speaker.Name
		}
	case model.SpeakerUnnamed:
		if c.Speaker.Description != "" {
			return c.Speaker.Description
		}
		return "unnamed source"
	case model.SpeakerUnknown:
	}
	return "unknown speaker"
}

func (d *Digest) outletOf(c *model.Claim) string {
	if a := d.b.Article(c.Ref.Article); a != nil {
		return OutletName(a)
	}
	return ""
}

func (d *Digest) textOf(c *model.Claim) string {
	if a := d.b.Article(c.Ref.Article); a != nil {
		return a.Text
	}
	return ""
}

// whoLines say who vouches for a claim: the speaker, the words that show it, the channel, how
// it is put, and the ladder from the witness to the page.
func (d *Digest) whoLines(c *model.Claim) []Line {
	src := model.Ref{Article: c.Ref.Article, Span: c.Source}
	first := Line{Claim: c.ID, Person: c.Speaker.Person, Ref: c.Ref}
	if !c.Source.Empty() {
		first.Ref = src
	}
	tone := ToneName
	if c.Speaker.Own() {
		tone = ToneOutlet
	}
	first.Pieces = []Piece{toned(tone, d.SpeakerName(c))}
	if s := speakerNote(c); s != "" {
		first.Pieces = append(first.Pieces, fixed(", "+s))
	}
	out := []Line{first}
	if l, ok := d.wordsLine(c); ok {
		out = append(out, l)
	}
	out = append(out, d.stanceLines(c)...)
	return append(out, d.ladderLines(c)...)
}

// speakerNote adds what kind of speaker and quotation it is.
func speakerNote(c *model.Claim) string {
	s := ""
	if c.Speaker.Kind == model.SpeakerUnnamed {
		s = "unnamed"
		if c.Speaker.Count > 0 {
			s += ", " + strconv.Itoa(c.Speaker.Count)
		}
	}
	switch c.Quote {
	case model.QuoteDirect:
		return joinNote(s, "quoted")
	case model.QuoteMixed:
		return joinNote(s, "quoted in part")
	case model.QuoteIndirect:
		return joinNote(s, "in the outlet's words")
	case model.QuoteNone:
	}
	return s
}

func joinNote(a, b string) string {
	if a == "" {
		return b
	}
	return a + ", " + b
}

// holds reports whether words hold a name or description that is not empty.
func holds(words, name string) bool { return name != "" && strings.Contains(words, name) }

// wordsLine shows the words that put the claim in the speaker's mouth: “he” … “said”.
func (d *Digest) wordsLine(c *model.Claim) (Line, bool) {
	source := c.Source
	if words := source.In(d.textOf(c)); holds(words, c.Speaker.Name) || holds(words, c.Speaker.Description) {
		source = model.Span{} // it stands in the line above
	}
	if source.Empty() && c.Cue.Empty() {
		return Line{}, false
	}
	l := Line{Claim: c.ID, Ref: model.Ref{Article: c.Ref.Article, Span: source.Union(c.Cue)}}
	l.Pieces = append(l.Pieces, toned(ToneReason, "by the words "))
	if words := source.In(d.textOf(c)) + c.Cue.In(d.textOf(c)); !strings.Contains(words, " ") && (source.Empty() || c.Cue.Empty()) {
		l.Pieces[0].Text = "by the word "
	}
	first, second := mark{source, ToneSource}, mark{c.Cue, ToneCue}
	if !c.Cue.Empty() && c.Cue.Start < source.Start {
		first, second = second, first
	}
	for _, m := range []mark{first, second} {
		if m.span.Empty() {
			continue
		}
		if len(l.Pieces) > 1 {
			l.Pieces = append(l.Pieces, fixed(" … "))
		}
		ref := model.Ref{Article: c.Ref.Article, Span: m.span}
		l.Pieces = append(l.Pieces, fixed("“"), d.quote(ref, m.tone), fixed("”"))
	}
	return l, true
}

func (d *Digest) stanceLines(c *model.Claim) []Line {
	var out []Line
	if s := stanceWords(c); s != "" {
		out = append(out, Line{Claim: c.ID, Ref: c.Ref, Pieces: []Piece{toned(stanceTone(c.Stance), s)}})
	}
	for _, h := range c.Hedges {
		ref := model.Ref{Article: c.Ref.Article, Span: h}
		out = append(out, Line{Claim: c.ID, Ref: ref, Pieces: []Piece{
			toned(ToneReason, "hedged: "), fixed("“"), d.quote(ref, ToneQuote), fixed("”"),
		}})
	}
	return out
}

func stanceWords(c *model.Claim) string {
	if c.NoComment {
		return "gives no comment"
	}
	switch c.Stance {
	case model.StanceDenied:
		return "denied"
	case model.StanceAlleged:
		return "alleged"
	case model.StanceExpected:
		return "expected"
	case model.StanceAsserted:
	}
	return ""
}

func stanceTone(s model.Stance) Tone {
	switch s {
	case model.StanceDenied:
		return ToneAlert
	case model.StanceAlleged, model.StanceExpected:
		return ToneCaution
	case model.StanceAsserted:
	}
	return ToneFixed
}

// ladderLines draw the way from what happened to the page; a single rung says nothing new.
func (d *Digest) ladderLines(c *model.Claim) []Line {
	var out []Line
	if c.Via != "" {
		l := Line{Claim: c.ID, Pieces: []Piece{toned(ToneReason, "through ")}}
		if c.ViaSpan.Empty() {
			l.Pieces = append(l.Pieces, toned(ToneOutlet, c.Via))
		} else {
			l.Ref = model.Ref{Article: c.Ref.Article, Span: c.ViaSpan}
			l.Pieces = append(l.Pieces, fixed("“"), d.quote(l.Ref, ToneQuote), fixed("”"))
		}
		out = append(out, l)
	}
	if len(c.Ladder) < 3 { // speaker and printing outlet are told already
		return out
	}
	for i, r := range c.Ladder {
		l := Line{Claim: c.ID, Ref: r.Ref, Depth: 1, Branch: BranchMid, Pieces: []Piece{
			toned(ToneReason, string(r.Kind)+"  "), toned(ToneOutlet, r.Name),
		}}
		if !r.Ref.None() {
			l.Pieces[1] = d.quote(r.Ref, ToneName)
		}
		if i == len(c.Ladder)-1 {
			l.Branch = BranchLast
		}
		out = append(out, l)
	}
	return out
}
