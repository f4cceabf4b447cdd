package export

import (
	"math"

	"example.org/sitrep/model"
)

// recorder turns values of the model into records of the contract.
type recorder struct{ b *model.Briefing }

func spanOf(s model.Span) span { return span{s.Start, s.End} }

// spanOrNull is nil for the zero span, which means "none".
func spanOrNull(s model.Span) *span {
	if s.Empty() {
		return nil
	}
	out := spanOf(s)
	return &out
}

func spansOf(in []model.Span) []span {
	out := make([]span, len(in))
	for i, s := range in {
		out[i] = spanOf(s)
	}
	return out
}

// listed is the list itself, or an empty one: every list of the contract is present.
func listed[T any](in []T) []T {
	if in == nil {
		return []T{}
	}
	return in
}

func (r recorder) textAt(ref model.Ref) textAt {
	return textAt{Text: r.b.Quote(ref), Article: ref.Article, Span: spanOf(ref.Span)}
}

func (r recorder) mention(ref model.Ref) mentionRecord {
	return mentionRecord{Article: ref.Article, Span: spanOf(ref.Span), Text: r.b.Quote(ref)}
}

// named keeps the mentions that are names: a role or a pronoun shows who a claim is about, but
// is no name to list.
func (r recorder) named(in []model.Mention) []mentionRecord {
	out := make([]mentionRecord, 0, len(in))
	for _, m := range in {
		if m.Kind.Named() {
			out = append(out, r.mention(m.Ref))
		}
	}
	return out
}

func (r recorder) article(a *model.Article) articleRecord {
	skipped := make([]skippedRecord, len(a.Skipped))
	for i, s := range a.Skipped {
		skipped[i] = skippedRecord(s)
	}
	basis := a.PublishedBasis
	if basis == "" {
		basis = model.PublishedUnknown
	}
	return articleRecord{
		ID: a.ID, Path: a.Path, Title: a.TitleText(), Outlet: a.Outlet, Authors: listed(a.Authors),
		Published: a.Published, PublishedBasis: basis, Language: a.Language, URL: a.URL, Text: a.Text,
		Paragraphs: spansOf(a.Paras), Sentences: spansOf(a.Sentences), Skipped: skipped,
	}
}

func (r recorder) date(d *model.DateMention) dateRecord {
	return dateRecord{
		Article: d.Ref.Article, Span: spanOf(d.Ref.Span), Text: r.b.Quote(d.Ref), Type: d.Type,
		Value: d.Value, Mod: d.Mod, Basis: d.Basis, Rule: d.Rule,
	}
}

func (r recorder) person(p *model.Person) personRecord {
	roles := make([]roleRecord, len(p.Roles))
	for i, x := range p.Roles {
		roles[i] = roleRecord{Title: r.b.Quote(x.Ref), Article: x.Ref.Article, Span: spanOf(x.Ref.Span)}
	}
	return personRecord{
		ID: p.ID, Name: p.Name, Forms: listed(p.Forms), Roles: roles,
		Countries: listed(p.Countries), Mentions: r.named(p.Mentions),
	}
}

func (r recorder) organisation(o *model.Organisation) organisationRecord {
	return organisationRecord{
		ID: o.ID, Name: o.Name, Acronym: o.Acronym, Forms: listed(o.Forms), Country: o.Country,
		Mentions: r.named(o.Mentions),
	}
}

func (r recorder) country(c *model.Country) countryRecord {
	articles := make([]countryArticleRecord, len(c.Articles))
	for i, a := range c.Articles {
		articles[i] = countryArticleRecord(a)
	}
	mentions := make([]countryMentionRecord, len(c.Mentions))
	for i, m := range c.Mentions {
		mentions[i] = countryMentionRecord{
			Article: m.Ref.Article, Span: spanOf(m.Ref.Span), Text: r.b.Quote(m.Ref), Kind: m.Kind,
		}
	}
	return countryRecord{
		Code: c.Code, Name: c.Name, Relevance: c.Relevance, Articles: articles, Mentions: mentions,
		Events: listed(c.Events),
	}
}

func (r recorder) claim(c *model.Claim) claimRecord {
	return claimRecord{
		ID: c.ID, Article: c.Ref.Article, Span: spanOf(c.Ref.Span), Text: r.b.Quote(c.Ref),
		Speaker: r.speaker(c.Speaker), Source: spanOrNull(c.Source), Cue: spanOrNull(c.Cue),
		Content: spanOf(c.Content), Via: c.Via, Quote: c.Quote, Stance: c.Stance,
		Hedges: spansOf(c.Hedges), When: c.When.EDTF, Countries: listed(c.Countries),
		People: listed(c.People), Event: c.Event,
	}
}

func (r recorder) speaker(s model.Speaker) speakerRecord {
	out := speakerRecord{Kind: s.Kind, Name: s.Name, Description: s.Description}
	switch {
	case s.Person != "":
		out.ID = string(s.Person)
	case s.Organisation != "":
		out.ID = string(s.Organisation)
	}
	if s.Count > 0 {
		out.Count = &s.Count
	}
	return out
}

func (r recorder) event(e *model.Event) eventRecord {
	basis := e.When.Basis
	if basis == "" {
		basis = model.BasisUnknown
	}
	return eventRecord{
		ID: e.ID, When: e.When.EDTF, Precision: e.When.PrecisionOr(), Basis: basis, Kind: e.Kind,
		Title: r.textAt(e.Title), Countries: listed(e.Countries), People: listed(e.People),
		Claims: listed(e.Claims), Articles: e.Articles, Origins: e.Origins, Disputed: e.Disputed,
	}
}

func (r recorder) story(s *model.Story) storyRecord {
	return storyRecord{
		ID: s.ID, Title: r.textAt(s.Title), Articles: listed(s.Articles), Countries: listed(s.Countries),
	}
}

func (r recorder) derivation(d *model.Derivation) derivationRecord {
	evidence := make([]refRecord, len(d.Evidence))
	for i, e := range d.Evidence {
		evidence[i] = refRecord{Article: e.Article, Span: spanOf(e.Span)}
	}
	return derivationRecord{
		From: d.From, To: d.To, Verdict: d.Verdict, Why: d.Why,
		Shared: math.Round(d.Shared*100) / 100, Evidence: evidence,
	}
}

func (r recorder) link(l *model.Link) linkRecord {
	return linkRecord{Claims: [2]model.ClaimID{l.A, l.B}, Kind: "same", Verdict: l.Verdict, Why: l.Why}
}

func (r recorder) discrepancy(d *model.Discrepancy) discrepancyRecord {
	members := make([]mentionRecord, len(d.Members))
	for i, m := range d.Members {
		members[i] = r.mention(m)
	}
	return discrepancyRecord{ID: d.ID, Kind: d.Kind, Event: d.Event, Members: members, Why: d.Why}
}

func (r recorder) problem(p *model.Problem) problemRecord { return problemRecord(*p) }
