// Package corroborate folds what single articles say into one briefing: people linked across
// articles, events, derivations, links, discrepancies, ledgers, stories.
package corroborate

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// Build makes a Briefing of articles and their extractions, given in any order and matched by
// Extraction.Article. It infers publication dates where files state none, and does not seal.
func Build(articles []model.Article, extractions []model.Extraction) *model.Briefing {
	said := make(map[model.ArticleID]*model.Extraction, len(extractions))
	for i := range extractions {
		said[extractions[i].Article] = &extractions[i]
	}
	reader := NewReader(articles)
	readings := make([]Reading, len(articles))
	parallelN(len(articles), func(i int) {
		e := said[articles[i].ID]
		if e == nil {
			e = &model.Extraction{Article: articles[i].ID}
		}
		readings[i] = reader.Read(text.NewDoc(&articles[i]), e)
	})
	c := Compare(articles, readings, extractions)
	c.Fold(nil)
	return c.Briefing()
}

// Comparison is articles laid beside each other, on the way to a Briefing: first their names, stories
// and derivations, then, with Fold, the events that their claims tell of.
type Comparison struct {
	w        *work
	deriving sync.WaitGroup // who takes from whom is found beside the claims, and before their events
}

// Compare links the names of articles, puts the articles into stories and finds which takes from which.
// The readings are those of the articles, in the same order.
func Compare(articles []model.Article, readings []Reading, extractions []model.Extraction) *Comparison {
	w := newWork(articles, readings)
	w.take(extractions)
	var wg sync.WaitGroup
	var people *peopleLinker
	wg.Go(func() { // beside the stories, which ask for no name and no wording
		people = w.joinPeople()
		w.linkOrganisations()
	})
	wg.Go(w.byWording)
	w.clusterStories()
	wg.Wait()
	w.linkPeople(people)
	w.namePeople()
	c := &Comparison{w: w}
	c.deriving.Go(w.findDerivations)
	return c
}

// Fold folds the claims into events and bounds the publication of undated articles by them. It may be
// called again with the extractions that have changed since, in claims and dates and not in names.
func (c *Comparison) Fold(changed []model.Extraction) {
	w := c.w
	w.take(changed)
	w.gatherClaims()
	w.claimVectors()
	c.deriving.Wait()
	w.foldEvents()
	w.boundPublication()
}

// Undated are the articles that state no date of publication, as far as Fold found an interval for it,
// with that interval.
func (c *Comparison) Undated() []model.Article {
	var out []model.Article
	for i, b := range c.w.bounds {
		if b.within != "" {
			a := *c.w.arts[i]
			b.date(&a)
			out = append(out, a)
		}
	}
	return out
}

// Briefing completes the comparison after Fold. It must be called once and last.
func (c *Comparison) Briefing() *model.Briefing {
	w := c.w
	for _, k := range w.idle {
		w.out.Claims[k].Kind = model.KindNone
	}
	w.numberClaims()
	w.countFigures()
	var wg sync.WaitGroup
	wg.Go(func() { // beside what differs, which none of these asks for
		w.gatherCountries()
		w.gatherSources()
		w.gatherDates()
		w.buildLedgers()
	})
	var links sync.WaitGroup
	links.Go(w.linkClaims)
	w.differInEvents()
	links.Wait()
	w.differInLinks()
	wg.Wait()
	w.inferPublication()
	return w.out
}

// work is the state of one Build. Articles are numbered in the order of their IDs; all tables
// are keyed by that number, so that no result depends on the order of the files.
type work struct {
	arts []*model.Article
	exts []*model.Extraction // without the claims, once they are in out
	out  *model.Briefing

	fresh []bool // by article, that its claims are still in its extraction

	people []map[model.PersonID]model.PersonID // by article: the article's ID to the briefing's
	orgs   []map[model.OrganisationID]model.OrganisationID
	number map[model.ArticleID]int

	pub       []model.When                // by article, when it was published as far as the file states it
	byPerson  []personName                // by ID
	latest    model.When                  // the last publication that the files state
	claimAt   map[model.ClaimID]int       // index into out.Claims
	noted     map[model.DiscrepancyID]int // index into out.Discrepancies
	links     []foundLink                 // by the IDs of their claims
	vec       [][]feature                 // by claim, the stems of its content
	claimFrom []int                       // the claims of article i are from claimFrom[i] up to claimFrom[i+1]
	figures   [][]counted                 // by claim, what its figures count
	idle      []int                       // claims that only mention a happening which is told nowhere
	eventAt   map[model.EventID]int       // index into out.Events
	story     []int                       // by article, the number of its story
	near      [][]neighbour               // by article, those about the same matter
	bags      [][]feature                 // by article, its words
	prints    [][]uint64                  // by article, fingerprints of its wording
	prov      []*provenance
	bounds    []bound              // by article, when an undated one was published
	related   map[[2]int]*relation // by two article numbers, ascending
	upstream  map[string][]int     // by outside origin, the articles that credit it as a whole
	family    *sets                // articles of one origin
	sources   []model.Source       // outside origins and outlets found in texts
}

func newWork(articles []model.Article, readings []Reading) *work {
	w := &work{out: &model.Briefing{}, number: make(map[model.ArticleID]int, len(articles)), noted: map[model.DiscrepancyID]int{}, related: map[[2]int]*relation{}}
	order := make([]int, len(articles))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return compareArticles(&articles[i], &articles[j]) })
	order = slices.CompactFunc(order, func(i, j int) bool { return articles[i].ID == articles[j].ID })
	w.out.Articles = make([]model.Article, len(order))
	for i, k := range order {
		a := &w.out.Articles[i]
		*a = articles[k]
		w.number[a.ID] = i
		w.arts = append(w.arts, a)
		w.bags = append(w.bags, readings[k].bag)
		w.prints = append(w.prints, readings[k].prints)
		w.prov = append(w.prov, readings[k].made)
		w.exts = append(w.exts, &model.Extraction{Article: a.ID}) // an article without one says nothing
		w.fresh = append(w.fresh, true)
		p := model.NewWhen(a.Published, model.BasisStated)
		w.pub = append(w.pub, p)
		if p.Known() && p.Period.Days() > 0 && (!w.latest.Known() || p.Period.From > w.latest.Period.From) {
			w.latest = p
		}
	}
	return w
}

// compareArticles orders by ID, and one article that was read twice by path.
func compareArticles(a, b *model.Article) int {
	return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Path, b.Path))
}

// take puts extractions beside the articles, in the place of those of before.
func (w *work) take(extractions []model.Extraction) {
	for k := range extractions {
		if i, ok := w.number[extractions[k].Article]; ok {
			e := extractions[k]
			w.exts[i], w.fresh[i] = &e, true
		}
	}
}

// gatherClaims moves the claims of fresh extractions into the briefing, with the briefing's IDs of people
// and organisations, in the order of the articles and of the text. Those of the others are there from
// before, with their vectors.
func (w *work) gatherClaims() {
	claims, vec, from := w.out.Claims, w.vec, w.claimFrom
	w.claimFrom = make([]int, len(w.arts)+1)
	for i, e := range w.exts {
		n := len(e.Claims)
		if !w.fresh[i] {
			n = from[i+1] - from[i]
		}
		w.claimFrom[i+1] = w.claimFrom[i] + n
	}
	n := w.claimFrom[len(w.arts)]
	w.out.Claims, w.vec = make([]model.Claim, n), make([][]feature, n)
	w.out.Events, w.eventAt, w.idle = nil, nil, nil
	parallelN(len(w.exts), func(i int) {
		e, own := w.exts[i], w.out.Claims[w.claimFrom[i]:w.claimFrom[i+1]]
		if w.fresh[i] {
			copy(own, e.Claims)
			e.Claims, w.fresh[i] = nil, false // nobody needs them twice
			w.translateClaims(i, own)
		} else {
			copy(own, claims[from[i]:from[i+1]])
			copy(w.vec[w.claimFrom[i]:], vec[from[i]:from[i+1]])
		}
		for k := range own {
			own[k].Event = ""
		}
	})
}

// translateClaims gives the claims of one article the briefing's IDs.
func (w *work) translateClaims(article int, claims []model.Claim) {
	people, orgs := w.people[article], w.orgs[article]
	for k := range claims {
		c := &claims[k]
		c.People, c.Organisations, c.Countries = translate(c.People, people), translate(c.Organisations, orgs), unique(c.Countries)
		if c.Speaker.Person != "" {
			c.Speaker.Person = people[c.Speaker.Person]
		}
		if c.Speaker.Organisation != "" {
			c.Speaker.Organisation = orgs[c.Speaker.Organisation]
		}
	}
	sortInText(claims, func(c *model.Claim) model.Span { return c.Content })
}

// sortInText sorts what one article holds by where it stands. Extractors give it in order nearly always.
func sortInText[T any](list []T, at func(*T) model.Span) {
	for i := 1; i < len(list); i++ {
		if compareSpans(at(&list[i-1]), at(&list[i])) > 0 {
			slices.SortStableFunc(list, func(a, b T) int { return compareSpans(at(&a), at(&b)) })
			return
		}
	}
}

func compareSpans(a, b model.Span) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
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

// gatherDates lists the dates in the order of the articles and of the text.
func (w *work) gatherDates() {
	n := 0
	for _, e := range w.exts {
		n += len(e.Dates)
	}
	w.out.Dates = make([]model.DateMention, 0, n)
	for _, e := range w.exts {
		w.out.Dates = append(w.out.Dates, e.Dates...)
		sortInText(w.out.Dates[len(w.out.Dates)-len(e.Dates):], func(d *model.DateMention) model.Span { return d.Ref.Span })
	}
}
