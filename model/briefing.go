package model

// Source is anyone a claim or an article can be traced to; its kind is the prefix of its ID.
type Source struct {
	ID   SourceID
	Name string
}

// CountryArticle is the relevance of a country within one article.
type CountryArticle struct {
	Article   ArticleID
	Relevance Relevance
}

// Country is one tab.
type Country struct {
	Code      CountryCode
	Name      string
	Relevance Relevance // the highest of Articles
	Articles  []CountryArticle
	Mentions  []CountryMention
	Events    []EventID // by When, undated last
}

// Briefing is everything that the chosen articles say: immutable, safe to share between
// sessions, identical for the same files in any order. Validate checks its invariants.
type Briefing struct {
	Articles      []Article // by ID
	Sources       []Source
	Dates         []DateMention
	People        []Person
	Organisations []Organisation
	Countries     []Country // primary first, then by number of events and mentions, then code
	Claims        []Claim   // by article, then content
	Events        []Event   // by When, undated last, then ID
	Stories       []Story
	Derivations   []Derivation
	Links         []Link
	Discrepancies []Discrepancy
	Ledgers       []Ledger
	Problems      []Problem

	index index
}

type index struct {
	articles      map[ArticleID]int
	people        map[PersonID]int
	organisations map[OrganisationID]int
	countries     map[CountryCode]int
	claims        map[ClaimID]int
	events        map[EventID]int
}

// Seal builds the look-up tables. Build calls it once, after which nothing changes.
func (b *Briefing) Seal() {
	b.index = index{
		articles:      table(b.Articles, func(a *Article) ArticleID { return a.ID }),
		people:        table(b.People, func(p *Person) PersonID { return p.ID }),
		organisations: table(b.Organisations, func(o *Organisation) OrganisationID { return o.ID }),
		countries:     table(b.Countries, func(c *Country) CountryCode { return c.Code }),
		claims:        table(b.Claims, func(c *Claim) ClaimID { return c.ID }),
		events:        table(b.Events, func(e *Event) EventID { return e.ID }),
	}
}

func table[T any, K comparable](rows []T, key func(*T) K) map[K]int {
	m := make(map[K]int, len(rows))
	for i := range rows {
		m[key(&rows[i])] = i
	}
	return m
}

func look[T any, K comparable](rows []T, m map[K]int, k K) *T {
	if i, ok := m[k]; ok {
		return &rows[i]
	}
	return nil
}

// Article by ID, nil when there is none. What the look-ups return must not be changed.
func (b *Briefing) Article(id ArticleID) *Article { return look(b.Articles, b.index.articles, id) }

// Person by ID, nil when there is none.
func (b *Briefing) Person(id PersonID) *Person { return look(b.People, b.index.people, id) }

// Organisation by ID, nil when there is none.
func (b *Briefing) Organisation(id OrganisationID) *Organisation {
	return look(b.Organisations, b.index.organisations, id)
}

// Country by code, nil when there is none.
func (b *Briefing) Country(code CountryCode) *Country {
	return look(b.Countries, b.index.countries, code)
}

// Claim by ID, nil when there is none.
func (b *Briefing) Claim(id ClaimID) *Claim { return look(b.Claims, b.index.claims, id) }

// Event by ID, nil when there is none.
func (b *Briefing) Event(id EventID) *Event { return look(b.Events, b.index.events, id) }

// Quote is the bytes of a Ref, "" when its article is not in the briefing.
func (b *Briefing) Quote(r Ref) string {
	a := b.Article(r.Article)
	if a == nil || !r.Span.Valid(a.Text) {
		return ""
	}
	return r.Span.In(a.Text)
}

// Sentence is the sentence around a Ref, or the Ref itself when none holds it.
func (b *Briefing) Sentence(r Ref) Ref {
	a := b.Article(r.Article)
	if a == nil {
		return r
	}
	if i := a.SentenceAt(r.Span.Start); i >= 0 {
		return Ref{Article: r.Article, Span: a.Sentences[i]}
	}
	return r
}
