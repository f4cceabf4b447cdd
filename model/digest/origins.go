package digest

import (
	"cmp"
	"slices"

	"example.org/sitrep/model"
)

// originGroups splits the articles of an event into groups with one root: reports joined by
// "same origin" or "cannot tell" are together, directly or through an origin outside the files.
// Groups are ordered by the publication of their first article, articles in a group likewise,
// with an article that others take from before those.
func (d *Digest) originGroups(e *model.Event) [][]model.ArticleID {
	articles := d.articlesOf(e)
	parent := make(map[model.ArticleID]model.ArticleID, len(articles))
	for _, a := range articles {
		parent[a] = a
	}
	join := func(a, b model.ArticleID) {
		if _, ok := parent[b]; ok {
			parent[root(parent, a)] = root(parent, b)
		}
	}
	outside := map[string]model.ArticleID{}
	for _, a := range articles {
		for _, i := range d.x.takesFrom[a] {
			from := d.b.Derivations[i].From
			join(a, model.ArticleID(from))
			if first, ok := outside[from]; ok {
				join(a, first)
			} else {
				outside[from] = a
			}
		}
	}
	d.joinByLinks(e, join)
	return d.gather(articles, parent)
}

func (d *Digest) joinByLinks(e *model.Event, join func(a, b model.ArticleID)) {
	for _, id := range e.Claims {
		c := d.b.Claim(id)
		if c == nil {
			continue
		}
		for _, i := range d.x.links[id] {
			l := d.b.Links[i]
			if l.Verdict == model.Independent {
				continue
			}
			if o := d.b.Claim(other(l, id)); o != nil && o.Event == e.ID {
				join(c.Ref.Article, o.Ref.Article)
			}
		}
	}
}

func other(l model.Link, id model.ClaimID) model.ClaimID {
	if l.A == id {
		return l.B
	}
	return l.A
}

func root(parent map[model.ArticleID]model.ArticleID, a model.ArticleID) model.ArticleID {
	for parent[a] != a {
		a = parent[a]
	}
	return a
}

func (d *Digest) gather(articles []model.ArticleID, parent map[model.ArticleID]model.ArticleID) [][]model.ArticleID {
	var out [][]model.ArticleID
	place := map[model.ArticleID]int{}
	for _, a := range articles {
		r := root(parent, a)
		i, ok := place[r]
		if !ok {
			i = len(out)
			place[r] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], a)
	}
	for _, g := range out {
		slices.SortStableFunc(g, func(a, b model.ArticleID) int { return cmp.Compare(d.depth(a, g), d.depth(b, g)) })
	}
	return out
}

// depth counts the articles of the group that an article takes from: 0 for the origin.
func (d *Digest) depth(a model.ArticleID, group []model.ArticleID) int {
	n := 0
	for _, i := range d.x.takesFrom[a] {
		if slices.Contains(group, model.ArticleID(d.b.Derivations[i].From)) {
			n++
		}
	}
	return n
}

// articlesOf lists the articles of an event's claims, by publication, then ID.
func (d *Digest) articlesOf(e *model.Event) []model.ArticleID {
	var out []model.ArticleID
	for _, id := range e.Claims {
		if c := d.b.Claim(id); c != nil && !slices.Contains(out, c.Ref.Article) {
			out = append(out, c.Ref.Article)
		}
	}
	slices.SortFunc(out, d.comparePublished)
	return out
}

func (d *Digest) comparePublished(a, b model.ArticleID) int {
	return cmp.Or(model.CompareWhen(d.x.published[a], d.x.published[b]), cmp.Compare(a, b))
}

// tie says how two reports hang together: by a derivation between their articles, else by a
// link between their claims of the event. The verdict is "" when nothing ties them.
func (d *Digest) tie(a, b model.ArticleID, e *model.Event) (model.Verdict, string) {
	for _, i := range d.x.takesFrom[a] {
		if v := &d.b.Derivations[i]; v.From == string(b) {
			return v.Verdict, v.Why
		}
	}
	for _, i := range d.x.takesFrom[b] {
		if v := &d.b.Derivations[i]; v.From == string(a) {
			return v.Verdict, v.Why
		}
	}
	if v, why := d.tieOutside(a, b); v != "" {
		return v, why
	}
	return d.tieByLink(a, b, e)
}

// tieOutside finds an origin outside the files that both take from.
func (d *Digest) tieOutside(a, b model.ArticleID) (model.Verdict, string) {
	for _, i := range d.x.takesFrom[a] {
		v := &d.b.Derivations[i]
		for _, j := range d.x.takesFrom[b] {
			if o := &d.b.Derivations[j]; o.From == v.From {
				verdict := model.SameOrigin
				if v.Verdict == model.CannotTell || o.Verdict == model.CannotTell {
					verdict = model.CannotTell
				}
				return verdict, "both take from " + d.sourceName(v.From) + ": " + v.Why
			}
		}
	}
	return "", ""
}

func (d *Digest) tieByLink(a, b model.ArticleID, e *model.Event) (model.Verdict, string) {
	for _, id := range e.Claims {
		for _, i := range d.x.links[id] {
			l := d.b.Links[i]
			x, y := d.b.Claim(l.A), d.b.Claim(l.B)
			if x == nil || y == nil {
				continue
			}
			if (x.Ref.Article == a && y.Ref.Article == b) || (x.Ref.Article == b && y.Ref.Article == a) {
				return l.Verdict, l.Why
			}
		}
	}
	return "", ""
}

// sourceName names what a derivation comes from: an article's outlet, or the outside source.
func (d *Digest) sourceName(from string) string {
	if a := d.b.Article(model.ArticleID(from)); a != nil {
		return OutletName(a)
	}
	for _, s := range d.b.Sources {
		if string(s.ID) == from && s.Name != "" {
			return s.Name
		}
	}
	return from
}
