package correct

import (
	"cmp"
	"fmt"
	"slices"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// ToBriefing merges, splits and leaves out people, after the briefing was put together and before it is sealed
// for the last time. What names nobody is a problem.
func (s *Set) ToBriefing(b *model.Briefing) []model.Problem {
	var problems []model.Problem
	for _, c := range s.People {
		if c.Ignore {
			if !s.leaveOut(b, c) {
				problems = append(problems, s.problem(c.Line, fmt.Sprintf("no person is called %q", c.Name)))
			}
			continue
		}
		if found := s.merge(b, c); !found {
			problems = append(problems, s.problem(c.Line, fmt.Sprintf("no person is called %q", c.Name)))
			continue
		}
		for _, form := range c.Not {
			if !s.split(b, c, form) {
				problems = append(problems, s.problem(c.Line, fmt.Sprintf("%q is no form of the name of %q", form, c.Name)))
			}
		}
	}
	return problems
}

// goesBy reports whether a person is written so.
func goesBy(p *model.Person, name string) bool {
	f := text.Fold(name)
	return text.Fold(p.Name) == f || slices.ContainsFunc(p.Forms, func(x string) bool { return text.Fold(x) == f })
}

// merge makes one person of all that go by the names, and reports whether there is one.
func (s *Set) merge(b *model.Briefing, c Person) bool {
	at := find(b, c.Name)
	for _, other := range c.Same {
		i := find(b, other)
		switch {
		case i < 0 || i == at:
			continue
		case at < 0:
			at = i
			continue
		}
		s.join(b, at, i, c.Line)
		if i < at {
			at--
		}
	}
	if at < 0 {
		return false
	}
	p := &b.People[at]
	for _, form := range p.Forms {
		if text.Fold(form) == text.Fold(c.Name) {
			p.Name = form // as an article writes it
		}
	}
	return true
}

// find is the person whose name is this, else the one that has it as a form; -1 without one.
func find(b *model.Briefing, name string) int {
	f := text.Fold(name)
	if i := slices.IndexFunc(b.People, func(p model.Person) bool { return text.Fold(p.Name) == f }); i >= 0 {
		return i
	}
	return slices.IndexFunc(b.People, func(p model.Person) bool { return goesBy(&p, name) })
}

// join folds person i into person at and takes i out.
func (s *Set) join(b *model.Briefing, at, i, line int) {
	p, q := &b.People[at], b.People[i]
	p.Forms = union(p.Forms, q.Forms)
	p.Countries = unionInOrder(p.Countries, q.Countries)
	p.Roles = append(slices.Clone(p.Roles), q.Roles...)
	p.Mentions = sortMentions(append(slices.Clone(p.Mentions), q.Mentions...))
	p.Links = append(slices.Clone(p.Links), fmt.Sprintf("corrected: %q is the same person (%s)", q.Name, s.where(line)))
	to := p.ID
	b.People = slices.Delete(slices.Clone(b.People), i, i+1)
	rename(b, func(_ *model.Claim, ids []model.PersonID) []model.PersonID {
		return replace(ids, q.ID, to)
	})
	for k := range b.Claims {
		if b.Claims[k].Speaker.Person == q.ID {
			b.Claims[k].Speaker.Person = to
		}
	}
}

// rename changes the people of claims and works those of events out again.
func rename(b *model.Briefing, change func(c *model.Claim, ids []model.PersonID) []model.PersonID) {
	of := make(map[model.EventID][]model.PersonID)
	for i := range b.Claims {
		c := &b.Claims[i]
		c.People = change(c, c.People)
		if c.Event != "" {
			of[c.Event] = append(of[c.Event], c.People...)
		}
	}
	for i := range b.Events {
		e := &b.Events[i]
		e.People = keepKnown(change(nil, e.People), of[e.ID])
	}
}

// keepKnown keeps an event's people in their order and adds those that its claims name anew.
func keepKnown(ids, claimed []model.PersonID) []model.PersonID {
	out := slices.DeleteFunc(slices.Clone(ids), func(id model.PersonID) bool { return !slices.Contains(claimed, id) })
	return unionInOrder(out, claimed)
}

func replace(ids []model.PersonID, from, to model.PersonID) []model.PersonID {
	if !slices.Contains(ids, from) {
		return ids
	}
	out := make([]model.PersonID, 0, len(ids))
	for _, id := range ids {
		if id == from {
			id = to
		}
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// split makes the mentions of one form a person of their own, and reports whether there were any.
func (s *Set) split(b *model.Briefing, c Person, form string) bool {
	at := find(b, c.Name)
	f := text.Fold(form)
	of := func(m model.Mention) bool { return text.Fold(b.Quote(m.Ref)) == f }
	old := &b.People[at]
	if f == text.Fold(old.Name) || !slices.ContainsFunc(old.Mentions, of) {
		return false
	}
	why := fmt.Sprintf("corrected: %q is not %q (%s)", form, old.Name, s.where(c.Line))
	fresh := model.Person{ID: freeID(b, f), Name: form, Links: []string{why}}
	for _, m := range old.Mentions {
		if of(m) {
			fresh.Mentions = append(fresh.Mentions, m)
			fresh.Name = b.Quote(m.Ref)
		}
	}
	fresh.Forms = []string{fresh.Name}
	old.Mentions = slices.DeleteFunc(slices.Clone(old.Mentions), of)
	old.Forms = slices.DeleteFunc(slices.Clone(old.Forms), func(x string) bool { return text.Fold(x) == f })
	old.Links = append(slices.Clone(old.Links), why)
	was, now := *old, fresh
	b.People = append(b.People, fresh)
	slices.SortFunc(b.People, func(x, y model.Person) int { return cmp.Compare(x.ID, y.ID) })
	rename(b, func(k *model.Claim, ids []model.PersonID) []model.PersonID {
		if k == nil || !slices.Contains(ids, was.ID) || !within(now.Mentions, k.Ref) {
			return ids
		}
		if within(was.Mentions, k.Ref) {
			return append(slices.Clone(ids), now.ID)
		}
		return replace(ids, was.ID, now.ID)
	})
	for i := range b.Claims {
		k := &b.Claims[i]
		if k.Speaker.Person == was.ID && within(now.Mentions, model.Ref{Article: k.Ref.Article, Span: k.Source}) {
			k.Speaker.Person = now.ID
		}
	}
	return true
}

// within reports whether a mention stands in a passage.
func within(mentions []model.Mention, r model.Ref) bool {
	return slices.ContainsFunc(mentions, func(m model.Mention) bool {
		return m.Ref.Article == r.Article && r.Span.Contains(m.Ref.Span)
	})
}

// freeID is an ID that nobody has yet.
func freeID(b *model.Briefing, folded string) model.PersonID {
	id := model.PersonID(folded)
	for n := 2; slices.ContainsFunc(b.People, func(p model.Person) bool { return p.ID == id }); n++ {
		id = model.PersonID(fmt.Sprintf("%s#%d", folded, n))
	}
	return id
}

func union(a, b []string) []string {
	out := append(slices.Clone(a), b...)
	slices.Sort(out)
	return slices.Compact(out)
}

func unionInOrder[T comparable](a, b []T) []T {
	out := slices.Clone(a)
	for _, x := range b {
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}

func sortMentions(m []model.Mention) []model.Mention {
	slices.SortFunc(m, func(x, y model.Mention) int { return x.Ref.Compare(y.Ref) })
	return slices.CompactFunc(m, func(x, y model.Mention) bool { return x.Ref == y.Ref })
}
