package corroborate

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// CountryRelevance is how much one article is about a country.
type CountryRelevance struct {
	Country   model.CountryCode
	Relevance model.Relevance
}

// Sentences that make a country primary: that many of any article, or fewer when it stands in the
// headline or in the lead.
const (
	primarySentences     = 3
	primaryLeadSentences = 2
	leadSentences        = 3
	shortArticle         = 6
)

// Relevance is the relevance of each country that an article mentions, ascending by code. A
// country is primary when it is actor or scene of a whole passage: named in the headline, in
// three sentences, or in the lead and once more; secondary when it is named twice, or once as
// scene (a name or place) in the lead; passing when it is a mere attribute. It depends on the
// article and its mentions alone.
func Relevance(a *model.Article, mentions []model.CountryMention) []CountryRelevance {
	at := map[model.CountryCode]*standing{}
	for _, m := range mentions {
		st := at[m.Code]
		if st == nil {
			st = &standing{sentences: map[int]struct{}{}}
			at[m.Code] = st
		}
		st.add(a, m)
	}
	out := make([]CountryRelevance, 0, len(at))
	for code, st := range at {
		out = append(out, CountryRelevance{Country: code, Relevance: st.relevance(len(a.Sentences))})
	}
	slices.SortFunc(out, func(x, y CountryRelevance) int { return strings.Compare(string(x.Country), string(y.Country)) })
	return out
}

// standing is where in an article a country is named.
type standing struct {
	sentences map[int]struct{}
	headline  bool
	lead      bool // in one of the first sentences after the headline
	scene     bool // by a name or place, not by an adjective alone
}

func (st *standing) add(a *model.Article, m model.CountryMention) {
	s := a.SentenceAt(m.Ref.Span.Start)
	if !a.Title.Empty() && a.Title.Contains(m.Ref.Span) {
		st.headline = true
	} else {
		st.sentences[s] = struct{}{}
		first := 0
		if !a.Title.Empty() {
			first = a.SentenceAt(a.Title.Start) + 1
		}
		st.lead = st.lead || s >= first && s < first+leadSentences
	}
	switch m.Kind {
	case model.CountryName, model.CountryCity, model.CountryRegion, model.CountryMetonym, model.CountryInstitution:
		st.scene = true
	case model.CountryDemonym, model.CountryGroup, model.CountryLeader:
	}
}

func (st *standing) relevance(sentences int) model.Relevance {
	n := len(st.sentences)
	switch {
	case st.headline && n > 0, n >= primarySentences, n >= primaryLeadSentences && st.lead, st.lead && st.scene && sentences <= shortArticle:
		return model.Primary
	case st.headline, n >= 2, st.lead && st.scene:
		return model.Secondary
	}
	return model.Passing
}
