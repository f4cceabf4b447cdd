package export

import "example.org/sitrep/model"

// span is a half-open byte range [start, end) into the text of the record's article.
type span [2]int

type textAt struct {
	Text    string          `json:"text"`
	Article model.ArticleID `json:"article"`
	Span    span            `json:"span"`
}

type refRecord struct {
	Article model.ArticleID `json:"article"`
	Span    span            `json:"span"`
}

type mentionRecord struct {
	Article model.ArticleID `json:"article"`
	Span    span            `json:"span"`
	Text    string          `json:"text"`
}

type articleRecord struct {
	ID             model.ArticleID      `json:"id"`
	Path           string               `json:"path"`
	Title          string               `json:"title"`
	Outlet         string               `json:"outlet"`
	Authors        []string             `json:"authors"`
	Published      model.EDTF           `json:"published"`
	PublishedBasis model.PublishedBasis `json:"published_basis"`
	Language       string               `json:"language"`
	URL            string               `json:"url"`
	Text           string               `json:"text"`
	Paragraphs     []span               `json:"paragraphs"`
	Sentences      []span               `json:"sentences"`
	Skipped        []skippedRecord      `json:"skipped"`
}

type skippedRecord struct {
	Text string `json:"text"`
	Line int    `json:"line"`
	Why  string `json:"why"`
}

type dateRecord struct {
	Article model.ArticleID `json:"article"`
	Span    span            `json:"span"`
	Text    string          `json:"text"`
	Type    model.DateType  `json:"type"`
	Value   string          `json:"value"`
	Mod     string          `json:"mod"`
	Basis   model.Basis     `json:"basis"`
	Rule    model.RuleID    `json:"rule"`
}

type personRecord struct {
	ID        model.PersonID      `json:"id"`
	Name      string              `json:"name"`
	Forms     []string            `json:"forms"`
	Roles     []roleRecord        `json:"roles"`
	Countries []model.CountryCode `json:"countries"`
	Mentions  []mentionRecord     `json:"mentions"`
}

type roleRecord struct {
	Title   string          `json:"title"`
	Article model.ArticleID `json:"article"`
	Span    span            `json:"span"`
}

type organisationRecord struct {
	ID       model.OrganisationID `json:"id"`
	Name     string               `json:"name"`
	Acronym  string               `json:"acronym"`
	Forms    []string             `json:"forms"`
	Country  model.CountryCode    `json:"country"`
	Mentions []mentionRecord      `json:"mentions"`
}

type countryRecord struct {
	Code      model.CountryCode      `json:"code"`
	Name      string                 `json:"name"`
	Relevance model.Relevance        `json:"relevance"`
	Articles  []countryArticleRecord `json:"articles"`
	Mentions  []countryMentionRecord `json:"mentions"`
	Events    []model.EventID        `json:"events"`
}

type countryArticleRecord struct {
	Article   model.ArticleID `json:"article"`
	Relevance model.Relevance `json:"relevance"`
}

type countryMentionRecord struct {
	Article model.ArticleID   `json:"article"`
	Span    span              `json:"span"`
	Text    string            `json:"text"`
	Kind    model.CountryKind `json:"kind"`
}

type claimRecord struct {
	ID        model.ClaimID       `json:"id"`
	Article   model.ArticleID     `json:"article"`
	Span      span                `json:"span"`
	Text      string              `json:"text"`
	Speaker   speakerRecord       `json:"speaker"`
	Source    *span               `json:"source"`
	Cue       *span               `json:"cue"`
	Content   span                `json:"content"`
	Via       string              `json:"via"`
	Quote     model.QuoteKind     `json:"quote"`
	Stance    model.Stance        `json:"stance"`
	Hedges    []span              `json:"hedges"`
	When      model.EDTF          `json:"when"`
	Countries []model.CountryCode `json:"countries"`
	People    []model.PersonID    `json:"people"`
	Event     model.EventID       `json:"event"`
}

type speakerRecord struct {
	Kind        model.SpeakerKind `json:"kind"`
	ID          string            `json:"id"`
	Name        string            `json:"name"`
	Description string            `json:"description"`
	Count       *int              `json:"count"`
}

type eventRecord struct {
	ID        model.EventID       `json:"id"`
	When      model.EDTF          `json:"when"`
	Precision model.Precision     `json:"precision"`
	Basis     model.Basis         `json:"basis"`
	Kind      model.EventKind     `json:"kind"`
	Title     textAt              `json:"title"`
	Countries []model.CountryCode `json:"countries"`
	People    []model.PersonID    `json:"people"`
	Claims    []model.ClaimID     `json:"claims"`
	Articles  int                 `json:"articles"`
	Origins   int                 `json:"origins"`
	Disputed  bool                `json:"disputed"`
}

type storyRecord struct {
	ID        model.StoryID       `json:"id"`
	Title     textAt              `json:"title"`
	Articles  []model.ArticleID   `json:"articles"`
	Countries []model.CountryCode `json:"countries"`
}

type derivationRecord struct {
	From     string          `json:"from"`
	To       model.ArticleID `json:"to"`
	Verdict  model.Verdict   `json:"verdict"`
	Why      string          `json:"why"`
	Shared   float64         `json:"shared"`
	Evidence []refRecord     `json:"evidence"`
}

type linkRecord struct {
	Claims  [2]model.ClaimID `json:"claims"`
	Kind    string           `json:"kind"`
	Verdict model.Verdict    `json:"verdict"`
	Why     string           `json:"why"`
}

type discrepancyRecord struct {
	ID      model.DiscrepancyID   `json:"id"`
	Kind    model.DiscrepancyKind `json:"kind"`
	Event   model.EventID         `json:"event"`
	Members []mentionRecord       `json:"members"`
	Why     string                `json:"why"`
}

type problemRecord struct {
	Path    string `json:"path"`
	Line    int    `json:"line"`
	Message string `json:"message"`
}
