// Package corroborate folds what single articles say into one briefing: people linked across
// articles, events, derivations, links, discrepancies, ledgers, stories.
package corroborate

import (
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// Build makes a Briefing of articles and their extractions, given in any order and matched by
// Extraction.Article. It infers publication dates where files state none, and does not seal.
func Build(articles []model.Article, extractions []model.Extraction) *model.Briefing {
	w := newWork(articles, extractions)
	w.linkPeople()
	w.linkOrganisations()
	w.gatherClaims()
	w.namePeople()
	w.claimVectors()
	w.clusterStories()
	w.findDerivations()
	w.foldEvents()
	w.linkClaims()
	w.findDiscrepancies()
	w.buildLedgers()
	w.inferPublication()
	w.gatherCountries()
	w.gatherSources()
	w.numberDates()
	return w.out
}

// work is the state of one Build. Articles are numbered in the order of their IDs; all tables
// are keyed by that number, so that no result depends on the order of the files.
type work struct {
	arts []*model.Article
	exts []*model.Extraction
	out  *model.Briefing

	people []map[model.PersonID]model.PersonID // by article: the article's ID to the briefing's
	orgs   []map[model.OrganisationID]model.OrganisationID
	number map[model.ArticleID]int

	pub      []model.When                 // by article, when it was published as far as the file states it
	byPerson []personName                 // by ID
	latest   model.When                   // the last publication that the files state
	claimAt  map[model.ClaimID]int        // index into out.Claims
	noted    map[model.DiscrepancyID]bool // discrepancies written so far
	linkLike map[[2]model.ClaimID]float32 // how alike linked claims are
	vec      [][]feature                  // by claim, the stems of its content
	claimsBy [][]int                      // by article, its claims
	eventAt  map[model.EventID]int        // index into out.Events
	story    []int                        // by article, the number of its story
	near     [][]neighbour                // by article, those about the same matter
	prov     []*provenance
	related  map[[2]int]*relation // by two article numbers, ascending
	upstream map[string][]int     // by outside origin, the articles that credit it as a whole
	family   *sets                // articles of one origin
	sources  []model.Source       // outside origins and outlets found in texts
}

func newWork(articles []model.Article, extractions []model.Extraction) *work {
	w := &work{out: &model.Briefing{}, number: make(map[model.ArticleID]int, len(articles)), noted: map[model.DiscrepancyID]bool{}}
	w.out.Articles = slices.Clone(articles)
	slices.SortFunc(w.out.Articles, func(a, b model.Article) int {
		if c := strings.Compare(string(a.ID), string(b.ID)); c != 0 {
			return c
		}
		return strings.Compare(a.Path, b.Path)
	})
	w.out.Articles = slices.CompactFunc(w.out.Articles, func(a, b model.Article) bool { return a.ID == b.ID })
	byArticle := make(map[model.ArticleID]*model.Extraction, len(extractions))
	for i := range extractions {
		byArticle[extractions[i].Article] = &extractions[i]
	}
	for i := range w.out.Articles {
		a := &w.out.Articles[i]
		e := byArticle[a.ID]
		if e == nil {
			e = &model.Extraction{Article: a.ID}
		}
		w.number[a.ID] = i
		w.arts = append(w.arts, a)
		w.exts = append(w.exts, e)
		p := model.NewWhen(a.Published, model.BasisStated)
		w.pub = append(w.pub, p)
		if p.Known() && p.Period.Days() > 0 && (!w.latest.Known() || p.Period.From > w.latest.Period.From) {
			w.latest = p
		}
	}
	return w
}

// gatherClaims copies the claims into the briefing with the briefing's IDs of people and
// organisations.
func (w *work) gatherClaims() {
	for i, e := range w.exts {
		for _, c := range e.Claims {
			c.Event = ""
			c.People = translate(c.People, w.people[i])
			c.Organisations = translate(c.Organisations, w.orgs[i])
			c.Countries = unique(c.Countries)
			if c.Speaker.Person != "" {
				c.Speaker.Person = w.people[i][c.Speaker.Person]
			}
			if c.Speaker.Organisation != "" {
				c.Speaker.Organisation = w.orgs[i][c.Speaker.Organisation]
			}
			w.out.Claims = append(w.out.Claims, c)
		}
	}
	slices.SortStableFunc(w.out.Claims, func(a, b model.Claim) int {
		return model.Ref{Article: a.Ref.Article, Span: a.Content}.Compare(model.Ref{Article: b.Ref.Article, Span: b.Content})
	})
}

func (w *work) namePeople() {
	for i := range w.out.People {
		w.byPerson = append(w.byPerson, personName{w.out.People[i].ID, w.out.People[i].Name})
	}
	slices.SortFunc(w.byPerson, func(a, b personName) int { return strings.Compare(string(a.id), string(b.id)) })
}

// translate maps the IDs of one article to the briefing's, leaving out what is not linked and
// what was there already, in the order given.
func translate[K ~string](ids []K, table map[K]K) []K {
	out := make([]K, 0, len(ids))
	for _, id := range ids {
		if to, ok := table[id]; ok && !slices.Contains(out, to) {
			out = append(out, to)
		}
	}
	return out
}

func unique[K comparable](in []K) []K {
	out := make([]K, 0, len(in))
	for _, k := range in {
		if !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

func (w *work) numberDates() {
	for _, e := range w.exts {
		w.out.Dates = append(w.out.Dates, e.Dates...)
	}
	slices.SortStableFunc(w.out.Dates, func(a, b model.DateMention) int { return a.Ref.Compare(b.Ref) })
}
