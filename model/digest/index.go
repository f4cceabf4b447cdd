package digest

import (
	"slices"

	"example.org/sitrep/model"
)

// index holds what the briefing does not keep by key. All values are positions in the
// briefing's lists, ascending.
type index struct {
	claimsOf   map[model.ArticleID][]int   // claims of an article
	spans      map[model.Ref]int           // how many claims share a sentence or clause as theirs
	claimsIn   map[model.CountryCode][]int // claims that name a country, or whose event does
	links      map[model.ClaimID][]int
	diffsEvent map[model.EventID][]int
	diffsClaim map[model.ClaimID][]int
	diffsOf    map[model.ArticleID][]int // discrepancies with a member in the article
	takesFrom  map[model.ArticleID][]int // derivations by To
	givesTo    map[string][]int          // derivations by From
	says       map[model.PersonID][]int  // claims by speaker
	about      map[model.PersonID][]int  // claims that mean the person and are not theirs
	dates      map[model.Ref]int
	published  map[model.ArticleID]model.When
	latest     model.Day // last day on which an article was published or something happened
}

func newIndex(b *model.Briefing) index {
	x := index{
		claimsOf:   map[model.ArticleID][]int{},
		spans:      make(map[model.Ref]int, len(b.Claims)),
		claimsIn:   map[model.CountryCode][]int{},
		links:      map[model.ClaimID][]int{},
		diffsEvent: map[model.EventID][]int{},
		diffsClaim: map[model.ClaimID][]int{},
		diffsOf:    map[model.ArticleID][]int{},
		takesFrom:  map[model.ArticleID][]int{},
		givesTo:    map[string][]int{},
		says:       map[model.PersonID][]int{},
		about:      map[model.PersonID][]int{},
		dates:      make(map[model.Ref]int, len(b.Dates)),
		published:  make(map[model.ArticleID]model.When, len(b.Articles)),
		latest:     latestDay(b),
	}
	for i := range b.Articles {
		x.published[b.Articles[i].ID] = model.NewWhen(b.Articles[i].Published, model.BasisStated)
	}
	x.addClaims(b)
	for i, l := range b.Links {
		x.links[l.A] = append(x.links[l.A], i)
		x.links[l.B] = append(x.links[l.B], i)
	}
	for i, v := range b.Derivations {
		x.takesFrom[v.To] = append(x.takesFrom[v.To], i)
		x.givesTo[v.From] = append(x.givesTo[v.From], i)
	}
	for i := range b.Dates {
		x.dates[b.Dates[i].Ref] = i
	}
	x.addDiscrepancies(b)
	return x
}

func (x *index) addClaims(b *model.Briefing) {
	for i := range b.Claims {
		c := &b.Claims[i]
		x.spans[c.Ref]++
		x.claimsOf[c.Ref.Article] = append(x.claimsOf[c.Ref.Article], i)
		x.addCountries(b, c, i)
		if c.Speaker.Person != "" {
			x.says[c.Speaker.Person] = append(x.says[c.Speaker.Person], i)
		}
		for _, p := range c.People {
			if p != c.Speaker.Person {
				x.about[p] = append(x.about[p], i)
			}
		}
	}
}

// differsIn reports whether the words that differ are those of a claim: in what is said, or in who
// says it.
func differsIn(c *model.Claim, m model.Ref) bool {
	return c.Content.Contains(m.Span) || (!c.Source.Empty() && c.Source.Contains(m.Span))
}

// addCountries notes a claim under the countries that it names and those of its event.
func (x *index) addCountries(b *model.Briefing, c *model.Claim, i int) {
	for _, code := range c.Countries {
		x.claimsIn[code] = appendLast(x.claimsIn[code], i)
	}
	if e := b.Event(c.Event); e != nil {
		for _, code := range e.Countries {
			x.claimsIn[code] = appendLast(x.claimsIn[code], i)
		}
	}
}

// appendLast appends to an ascending list what is not its last item yet.
func appendLast(list []int, i int) []int {
	if n := len(list); n > 0 && list[n-1] == i {
		return list
	}
	return append(list, i)
}

// addDiscrepancies finds the claims that a discrepancy's members lie in.
func (x *index) addDiscrepancies(b *model.Briefing) {
	for i := range b.Discrepancies {
		v := &b.Discrepancies[i]
		if v.Event != "" {
			x.diffsEvent[v.Event] = append(x.diffsEvent[v.Event], i)
		}
		for _, m := range v.Members {
			x.diffsOf[m.Article] = appendNew(x.diffsOf[m.Article], i)
			for _, ci := range x.claimsOf[m.Article] {
				c := &b.Claims[ci]
				if differsIn(c, m) || (c.Event == v.Event && c.Ref.Span.Contains(m.Span)) {
					x.diffsClaim[c.ID] = appendNew(x.diffsClaim[c.ID], i)
				}
			}
		}
	}
}

func appendNew(list []int, i int) []int {
	if slices.Contains(list, i) {
		return list
	}
	return append(list, i)
}

// latestDay is the last publication day, or the last day of what happened when no article
// has a date.
func latestDay(b *model.Briefing) model.Day {
	latest := model.DayMin
	for i := range b.Articles {
		p, err := model.ParseEDTF(b.Articles[i].Published)
		if err == nil && p.To != model.DayMax {
			latest = max(latest, p.To)
		}
	}
	if latest != model.DayMin {
		return latest
	}
	for i := range b.Events {
		if e := &b.Events[i]; e.When.Known() && !e.Planned && e.When.Period.To != model.DayMax {
			latest = max(latest, e.When.Period.To)
		}
	}
	return latest
}

// Latest labels the last publication day of the briefing, "" without one.
func (d *Digest) Latest() string {
	if d.x.latest == model.DayMin {
		return ""
	}
	return EDTFLabel(d.x.latest.EDTF(), model.BasisStated)
}

// keepsEvent applies a selection to an event.
func (s Select) keepsEvent(e *model.Event) bool {
	if s.Country != "" && !slices.Contains(e.Countries, s.Country) {
		return false
	}
	return s.Event == nil || s.Event(e)
}

// claims are the claims of a selection, in the order of the briefing. A claim belongs to the
// countries it names and to those of its event.
func (d *Digest) claims(s Select) []*model.Claim {
	if s.Country == "" {
		out := make([]*model.Claim, 0, len(d.b.Claims))
		for i := range d.b.Claims {
			if c := &d.b.Claims[i]; s.Claim == nil || s.Claim(c) {
				out = append(out, c)
			}
		}
		return out
	}
	list := d.x.claimsIn[s.Country]
	out := make([]*model.Claim, 0, len(list))
	for _, i := range list {
		if c := &d.b.Claims[i]; s.Claim == nil || s.Claim(c) {
			out = append(out, c)
		}
	}
	return out
}

func (s Select) keepsPerson(p *model.Person) bool {
	if s.Country != "" && !slices.Contains(p.Countries, s.Country) {
		return false
	}
	return s.Person == nil || s.Person(p)
}

func (d *Digest) keepsArticle(s Select, a *model.Article) bool {
	if s.Country != "" && !d.articleIn(a.ID, s.Country) {
		return false
	}
	return s.Article == nil || s.Article(a)
}

func (d *Digest) articleIn(id model.ArticleID, code model.CountryCode) bool {
	c := d.b.Country(code)
	if c == nil {
		return false
	}
	return slices.ContainsFunc(c.Articles, func(ca model.CountryArticle) bool { return ca.Article == id })
}
