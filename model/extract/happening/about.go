package happening

import (
	"slices"
	"sort"

	"example.org/sitrep/model"
)

// fill names the people, organisations and countries of a claim by the mentions in it, where the
// pass before has left them open.
func (m *marker) fill(c *model.Claim) {
	at := c.Ref.Span
	if len(c.People) == 0 {
		i := sort.Search(len(m.persons), func(i int) bool { return m.persons[i].span.Start >= at.Start })
		for ; i < len(m.persons) && m.persons[i].span.End <= at.End; i++ {
			c.People = addTo(c.People, m.in.People[m.persons[i].person].ID)
		}
	}
	if len(c.Organisations) == 0 {
		i := sort.Search(len(m.bodies), func(i int) bool { return m.bodies[i].span.Start >= at.Start })
		for ; i < len(m.bodies) && m.bodies[i].span.End <= at.End; i++ {
			c.Organisations = addTo(c.Organisations, m.in.Organisations[m.bodies[i].person].ID)
		}
	}
	if len(c.Countries) == 0 {
		i := sort.Search(len(m.in.Countries), func(i int) bool { return m.in.Countries[i].Ref.Span.Start >= at.Start })
		for ; i < len(m.in.Countries) && m.in.Countries[i].Ref.Span.End <= at.End; i++ {
			c.Countries = addTo(c.Countries, m.in.Countries[i].Code)
		}
	}
}

func addTo[T comparable](list []T, x T) []T {
	if slices.Contains(list, x) {
		return list
	}
	return append(list, x)
}
