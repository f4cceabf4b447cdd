// Package claim cuts an article into claims and finds out who says each of them.
package claim

import (
	"strconv"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// Input is what the passes before have found in the same article.
type Input struct {
	Dates         []model.DateMention
	People        []model.Person
	Organisations []model.Organisation
	Countries     []model.CountryMention
}

// Extract returns the claims of an article, ascending by content, contents disjoint. Every body
// sentence has at least one. It sets all fields but Kind, Trigger, Planned, When, WhenRef,
// Figures and Event, which belong to the passes after it.
func Extract(d *text.Doc, in Input) []model.Claim {
	claims := make([]model.Claim, 0, len(d.Sentences)+len(d.Sentences)/4)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.First >= s.Last || isHeading(d.Article, s.Para) {
			continue
		}
		claims = append(claims, own(d, s.Span))
	}
	return claims
}

// own is a claim in the outlet's own voice.
func own(d *text.Doc, span model.Span) model.Claim {
	return model.Claim{
		ID:      claimID(d.Article.ID, span.Start),
		Ref:     model.Ref{Article: d.Article.ID, Span: span},
		Content: span,
		Speaker: model.Speaker{Kind: model.SpeakerOutlet, Name: d.Article.Outlet},
		Quote:   model.QuoteNone,
		Stance:  model.StanceAsserted,
		Rule:    "claim/own-voice",
	}
}

func claimID(a model.ArticleID, start int) model.ClaimID {
	return model.ClaimID(string(a) + "#" + strconv.Itoa(start))
}

// isHeading reports whether a paragraph is a subhead; the headline is no subhead and makes a claim.
func isHeading(a *model.Article, para int) bool {
	if para < 0 || para >= len(a.Paras) {
		return false
	}
	p := a.Paras[para]
	return p != a.Title && a.IsHeading(p)
}
