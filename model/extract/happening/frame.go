package happening

import (
	"strconv"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// minFrame is the fewest words of a frame that is a claim of its own.
const minFrame = 4

// frame is the claim that something was said, where the words around a content give the saying a day of its
// own and the content has another date: "Norbank said on Tuesday" of "Norbank said on Tuesday that its
// profits rose in March". It is in the outlet's own voice.
func (m *marker) frame(c *model.Claim, hosts []host) (model.Claim, bool) {
	if c.Cue.Empty() || c.Content.Contains(c.Cue) || c.NoComment || c.Speaker.Own() || !c.When.Known() {
		return model.Claim{}, false
	}
	_, cue := m.hostsOf(c, hosts)
	if cue == nil || cue.when < 0 || !m.precise(cue) {
		return model.Claim{}, false
	}
	d := &m.dates[cue.when]
	if d.When == c.When.EDTF || c.WhenRef == d.Ref || c.Content.Overlaps(d.Ref.Span) || !c.Ref.Span.Contains(d.Ref.Span) {
		return model.Claim{}, false
	}
	span, ok := m.frameSpan(c, d.Ref.Span.Union(m.d.Span(cue.tok, cue.end)).Union(c.Cue))
	if !ok {
		return model.Claim{}, false
	}
	f := model.Claim{
		ID:  model.ClaimID(string(m.d.Article.ID) + "#" + strconv.Itoa(span.Start)),
		Ref: model.Ref{Article: c.Ref.Article, Span: span}, Content: span,
		Speaker: model.Speaker{Kind: model.SpeakerOutlet, Name: m.d.Article.Outlet},
		Stance:  model.StanceAsserted, Quote: model.QuoteNone, Rule: "claim/frame",
	}
	m.fill(&f)
	f.Trigger = m.d.Span(cue.tok, cue.end)
	m.setWhen(&f, cue)
	if m.statement(c, cue) {
		f.Kind = model.KindStatement
		f.Countries = m.places(&f)
	}
	return f, true
}

// frameSpan is the part of a claim's sentence on the one side of its content that holds all of what must be
// in it; ok is false when there is none or another claim lies there.
func (m *marker) frameSpan(c *model.Claim, must model.Span) (model.Span, bool) {
	s := model.Span{Start: c.Ref.Span.Start, End: c.Content.Start}
	if must.Start >= c.Content.End {
		s = model.Span{Start: c.Content.End, End: c.Ref.Span.End}
	}
	if s.Len() < must.Len() || !s.Contains(must) {
		return model.Span{}, false
	}
	from, to := m.d.TokenAt(s.Start), m.d.TokenAt(s.End-1)+1
	for from < to && (int(m.d.Tokens[from].Start) < s.Start || m.d.Tokens[from].Kind == text.Punct) {
		from++
	}
	for to > from && (int(m.d.Tokens[to-1].End) > s.End || m.d.Tokens[to-1].Kind == text.Punct || m.d.Low(to-1) == "that") {
		to--
	}
	if to-from < minFrame {
		return model.Span{}, false
	}
	s = m.d.Span(from, to)
	for i := range m.claims {
		if m.claims[i].Content.Overlaps(s) {
			return model.Span{}, false
		}
	}
	return s, s.Contains(must)
}

// covered reports whether one of the claims has a part of a span as its content: several things said have
// one frame.
func covered(claims []model.Claim, s model.Span) bool {
	for i := range claims {
		if claims[i].Content.Overlaps(s) {
			return true
		}
	}
	return false
}
