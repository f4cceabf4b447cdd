package export

import (
	"slices"

	"example.org/sitrep/model"
)

// Keep narrows the lists of an export; nil functions keep everything.
type Keep struct {
	Event   func(*model.Event) bool
	Claim   func(*model.Claim) bool
	Person  func(*model.Person) bool
	Article func(*model.Article) bool
}

// list is one list of the contract; at makes its records one at a time, so that an export of
// many articles is never held in memory as a whole.
type list struct {
	name string
	len  int
	at   func(i int) any
	zero any // an empty record, for its columns
}

// lists are all lists of the contract, in its order.
func lists(b *model.Briefing, keep Keep) []list {
	r := recorder{b}
	articles := func(*model.Derivation) bool { return true }
	if keep.Article != nil {
		articles = func(d *model.Derivation) bool {
			a := b.Article(d.To)
			return a != nil && keep.Article(a)
		}
	}
	return []list{
		listOf("articles", b.Articles, keep.Article, r.article),
		listOf("dates", b.Dates, nil, r.date),
		listOf("people", b.People, keep.Person, r.person),
		listOf("organisations", b.Organisations, nil, r.organisation),
		listOf("countries", b.Countries, nil, r.country),
		listOf("claims", b.Claims, keep.Claim, r.claim),
		listOf("events", b.Events, keep.Event, r.event),
		listOf("stories", b.Stories, nil, r.story),
		listOf("derivations", b.Derivations, articles, r.derivation),
		listOf("links", b.Links, nil, r.link),
		listOf("discrepancies", b.Discrepancies, nil, r.discrepancy),
		listOf("problems", b.Problems, nil, r.problem),
	}
}

func chosen(b *model.Briefing, keep Keep, names []string) []list {
	all := lists(b, keep)
	if len(names) == 0 {
		return all
	}
	return slices.DeleteFunc(all, func(l list) bool { return !slices.Contains(names, l.name) })
}

func listOf[T, R any](name string, rows []T, keep func(*T) bool, record func(*T) R) list {
	var zero R
	l := list{name: name, len: len(rows), zero: zero, at: func(i int) any { return record(&rows[i]) }}
	if keep == nil {
		return l
	}
	var kept []int
	for i := range rows {
		if keep(&rows[i]) {
			kept = append(kept, i)
		}
	}
	l.len = len(kept)
	l.at = func(i int) any { return record(&rows[kept[i]]) }
	return l
}
