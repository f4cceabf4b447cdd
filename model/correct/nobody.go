package correct

import (
	"fmt"
	"slices"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// leaveOut takes those out who go by a name that is no person's, and reports whether there were any.
// What they were taken to say is said by somebody unknown. The articles that have the name tell of it.
func (s *Set) leaveOut(b *model.Briefing, c Person) bool {
	names := make([]string, 0, 1+len(c.Same))
	for _, n := range append([]string{c.Name}, c.Same...) {
		names = append(names, text.Fold(n))
	}
	gone := make(map[model.PersonID]bool)
	in := make(map[model.ArticleID]string)
	for i := range b.People {
		p := &b.People[i]
		if !slices.Contains(names, text.Fold(p.Name)) {
			continue
		}
		gone[p.ID] = true
		for _, m := range p.Mentions {
			in[m.Ref.Article] = p.Name
		}
	}
	if len(gone) == 0 {
		return false
	}
	b.People = slices.DeleteFunc(slices.Clone(b.People), func(p model.Person) bool { return gone[p.ID] })
	rename(b, func(_ *model.Claim, ids []model.PersonID) []model.PersonID {
		return slices.DeleteFunc(slices.Clone(ids), func(id model.PersonID) bool { return gone[id] })
	})
	for i := range b.Claims {
		if sp := &b.Claims[i].Speaker; gone[sp.Person] {
			*sp = model.Speaker{Kind: model.SpeakerUnknown, Name: sp.Name}
		}
	}
	for i := range b.Articles {
		if name := in[b.Articles[i].ID]; name != "" {
			s.note(&b.Articles[i], c.Line, fmt.Sprintf("%q is no person", name))
		}
	}
	return true
}
