package export

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"example.org/sitrep/model"
)

// Check is what came of finding the receipts of a stored export again.
type Check struct {
	Articles int // articles of the export
	Receipts int // pieces of text with a span, all records together
	Faults   []Fault
}

// Fault is a receipt, or an article, that no longer holds.
type Fault struct {
	Article model.ArticleID
	Path    string
	What    string // which record: "claim 3fa9c1d2e4b5#1042"
	Want    string // the text of the export
	Got     string // the bytes of its span now; "" when there are none
	Why     string
}

// stored is an export as read back; only what carries receipts.
type stored struct {
	Sitrep        int                  `json:"sitrep"`
	Articles      []articleRecord      `json:"articles"`
	Dates         []dateRecord         `json:"dates"`
	People        []personRecord       `json:"people"`
	Organisations []organisationRecord `json:"organisations"`
	Countries     []countryRecord      `json:"countries"`
	Claims        []claimRecord        `json:"claims"`
	Events        []eventRecord        `json:"events"`
	Stories       []storyRecord        `json:"stories"`
	Derivations   []derivationRecord   `json:"derivations"`
	Discrepancies []discrepancyRecord  `json:"discrepancies"`
}

// Verify finds every receipt of a stored JSON export in articles that were read anew. The
// error is about the export itself: no JSON, another version.
func Verify(r io.Reader, articles []model.Article) (Check, error) {
	var s stored
	dec := json.NewDecoder(r)
	if err := dec.Decode(&s); err != nil {
		return Check{}, fmt.Errorf("it is no JSON export of sitrep: %w", err)
	}
	if s.Sitrep != Version {
		return Check{}, fmt.Errorf("it is no JSON export of version %d: the key \"sitrep\" holds %d", Version, s.Sitrep)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return Check{}, errors.New("something stands behind the export's object")
	}
	v := verifier{now: map[model.ArticleID]*model.Article{}, path: map[model.ArticleID]string{}}
	v.matchArticles(s.Articles, articles)
	for i := range s.Articles {
		v.article(&s.Articles[i])
	}
	v.names(&s)
	v.statements(&s)
	return v.check, nil
}

// verifier holds the articles as they are now, by the ID that the export gives them.
type verifier struct {
	now   map[model.ArticleID]*model.Article
	path  map[model.ArticleID]string
	check Check
}

// matchArticles finds the article of each record by the hash of its file, else, when the file
// has changed, by its path.
func (v *verifier) matchArticles(old []articleRecord, articles []model.Article) {
	byID, byPath := map[model.ArticleID]*model.Article{}, map[string]*model.Article{}
	for i := range articles {
		a := &articles[i]
		byID[a.ID], byPath[a.Path] = a, a
		for _, p := range a.AlsoAt {
			byPath[p] = a
		}
	}
	for i := range old {
		r := &old[i]
		v.path[r.ID] = r.Path
		if a := byID[r.ID]; a != nil {
			v.now[r.ID] = a
		} else if a := byPath[r.Path]; a != nil {
			v.now[r.ID] = a
		}
	}
}

func (v *verifier) fault(article model.ArticleID, what, want, got, why string) {
	v.check.Faults = append(v.check.Faults, Fault{Article: article, Path: v.path[article], What: what, Want: want, Got: got, Why: why})
}

func (v *verifier) article(r *articleRecord) {
	v.check.Articles++
	a := v.now[r.ID]
	switch {
	case a == nil:
		v.fault(r.ID, "article", "", "", "is not among the files: no file has its hash or its path")
		return
	case a.ID != r.ID:
		v.fault(r.ID, "article", "", "", "has changed: its file has another hash now, "+string(a.ID))
	case a.Text != r.Text:
		v.fault(r.ID, "article", "", "", "is the same file, but its text is not that of the export")
	}
	for _, list := range [][]span{r.Paragraphs, r.Sentences} {
		for _, s := range list {
			v.within("article", r.ID, s, r.Text)
		}
	}
}

// within checks a span whose text the export gives only as part of the article's.
func (v *verifier) within(what string, article model.ArticleID, s span, text string) {
	m := model.Span{Start: s[0], End: s[1]}
	if !m.Valid(text) {
		v.fault(article, what, "", "", fmt.Sprintf("span [%d,%d) is none of its text", s[0], s[1]))
		return
	}
	v.receipt(what, article, s, m.In(text))
}

// receipt finds one piece of text again.
func (v *verifier) receipt(what string, article model.ArticleID, s span, want string) {
	v.check.Receipts++
	if _, known := v.path[article]; !known {
		v.fault(article, what, want, "", "names an article that is not in the export")
		return
	}
	a := v.now[article]
	if a == nil {
		v.fault(article, what, want, "", "has no file")
		return
	}
	m := model.Span{Start: s[0], End: s[1]}
	switch {
	case !m.Valid(a.Text):
		v.fault(article, what, want, "", fmt.Sprintf("span [%d,%d) lies outside the text", s[0], s[1]))
	case m.In(a.Text) != want:
		v.fault(article, what, want, m.In(a.Text), "text differs")
	}
}

func (v *verifier) mentions(what string, in []mentionRecord) {
	for _, m := range in {
		v.receipt(what, m.Article, m.Span, m.Text)
	}
}

func (v *verifier) names(s *stored) {
	for i := range s.Dates {
		d := &s.Dates[i]
		v.receipt("date", d.Article, d.Span, d.Text)
	}
	for i := range s.People {
		p := &s.People[i]
		v.mentions("person "+string(p.ID), p.Mentions)
		for _, x := range p.Roles {
			v.receipt("role of "+string(p.ID), x.Article, x.Span, x.Title)
		}
	}
	for i := range s.Organisations {
		v.mentions("organisation "+string(s.Organisations[i].ID), s.Organisations[i].Mentions)
	}
	for i := range s.Countries {
		for _, m := range s.Countries[i].Mentions {
			v.receipt("country "+string(s.Countries[i].Code), m.Article, m.Span, m.Text)
		}
	}
}

func (v *verifier) statements(s *stored) {
	texts := map[model.ArticleID]string{}
	for i := range s.Articles {
		texts[s.Articles[i].ID] = s.Articles[i].Text
	}
	for i := range s.Claims {
		c := &s.Claims[i]
		what := "claim " + string(c.ID)
		v.receipt(what, c.Article, c.Span, c.Text)
		parts := append([]span{c.Content}, c.Hedges...)
		for _, p := range []*span{c.Source, c.Cue} {
			if p != nil {
				parts = append(parts, *p)
			}
		}
		for _, p := range parts {
			v.within(what, c.Article, p, texts[c.Article])
		}
	}
	for i := range s.Events {
		t := s.Events[i].Title
		v.receipt("event "+string(s.Events[i].ID), t.Article, t.Span, t.Text)
	}
	for i := range s.Stories {
		t := s.Stories[i].Title
		v.receipt("story "+string(s.Stories[i].ID), t.Article, t.Span, t.Text)
	}
	for i := range s.Derivations {
		d := &s.Derivations[i]
		for _, e := range d.Evidence {
			v.within("derivation "+d.From+" to "+string(d.To), e.Article, e.Span, texts[e.Article])
		}
	}
	for i := range s.Discrepancies {
		v.mentions("discrepancy "+string(s.Discrepancies[i].ID), s.Discrepancies[i].Members)
	}
}
