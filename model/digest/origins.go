package digest

import (
	"cmp"
	"slices"

	"example.org/sitrep/model"
)

// origin is the reports of an event with one root, the report that the others take from first.
type origin struct {
	ties []model.Tie
}

// origins are the reports of an event by root. The groups are corroboration's; here they are put in
// order: groups by the publication of their first report, within a group the articles that others
// take from before those, then by publication.
func (d *Digest) origins(e *model.Event) []origin {
	out := make([]origin, 0, len(e.Roots))
	for _, ties := range e.Roots {
		o := origin{ties: slices.Clone(ties)}
		depth := make(map[model.ArticleID]int, len(ties))
		for _, t := range ties {
			depth[t.Article] = d.depth(t.Article, ties)
		}
		slices.SortStableFunc(o.ties, func(a, b model.Tie) int {
			return cmp.Or(cmp.Compare(depth[a.Article], depth[b.Article]), d.comparePublished(a.Article, b.Article))
		})
		if len(o.ties) > 0 {
			out = append(out, o)
		}
	}
	slices.SortStableFunc(out, func(a, b origin) int { return d.comparePublished(a.ties[0].Article, b.ties[0].Article) })
	return out
}

// depth counts the articles of the group that an article takes from: 0 for the origin.
func (d *Digest) depth(a model.ArticleID, group []model.Tie) int {
	n := 0
	for _, i := range d.x.takesFrom[a] {
		from := model.ArticleID(d.b.Derivations[i].From)
		if slices.ContainsFunc(group, func(t model.Tie) bool { return t.Article == from }) {
			n++
		}
	}
	return n
}

// tieOf says what joins the n-th report of an origin to one above it: what its own article takes
// from there, else the tie that corroboration found, which may have been noted at the other end.
func (d *Digest) tieOf(o origin, n int) (model.Verdict, string) {
	mine := o.ties[n]
	for _, above := range o.ties[:n] {
		for _, i := range d.x.takesFrom[mine.Article] {
			if v := &d.b.Derivations[i]; v.From == string(above.Article) {
				return v.Verdict, v.Why
			}
		}
	}
	if mine.Verdict != "" && mine.Verdict != model.Independent {
		return mine.Verdict, mine.Why
	}
	for _, t := range o.ties {
		if t.To == mine.Article && t.Verdict != model.Independent {
			return t.Verdict, t.Why
		}
	}
	return model.CannotTell, "joined through another report"
}

// apart says why an origin counts beside the first one, "" when no reason was noted for any of its
// reports.
func apart(o origin) string {
	for _, t := range o.ties {
		if t.Verdict == model.Independent {
			return t.Why
		}
	}
	return ""
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

// other is the claim at the far end of a link.
func other(l model.Link, id model.ClaimID) model.ClaimID {
	if l.A == id {
		return l.B
	}
	return l.A
}

// root follows a union's parents to the one that stands for all.
func root(parent map[model.ArticleID]model.ArticleID, a model.ArticleID) model.ArticleID {
	for parent[a] != a {
		a = parent[a]
	}
	return a
}
