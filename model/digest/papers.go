package digest

import (
	"cmp"
	"slices"

	"example.org/sitrep/model"
)

// papers say, outlet by outlet, what only it has about a country and what it leaves out: the
// events that no other article reports, and those that two or more others do.
func (d *Digest) papers(code model.CountryCode) []Line {
	c := d.b.Country(code)
	if c == nil || len(c.Articles) < 2 {
		return nil
	}
	var out []Line
	for _, ca := range c.Articles {
		a := d.b.Article(ca.Article)
		if a == nil || ca.Relevance == model.Passing {
			continue
		}
		only := d.onlyIn(c, a.ID)
		missing := d.leftOut(c, a.ID)
		if len(only)+len(missing) == 0 {
			continue
		}
		out = append(out, Line{Article: a.ID, Bullet: true, Pieces: []Piece{toned(ToneOutlet, OutletName(a)), fixed(", "), toned(ToneDate, Published(a))}})
		out = append(out, d.paperLines("only here: ", code, only)...)
		out = append(out, d.paperLines("leaves out: ", code, missing)...)
	}
	return out
}

func (d *Digest) onlyIn(c *model.Country, id model.ArticleID) []*model.Event {
	var out []*model.Event
	for _, eid := range c.Events {
		e := d.b.Event(eid)
		if e == nil || e.Articles != 1 {
			continue
		}
		if arts := d.articlesOf(e); len(arts) == 1 && arts[0] == id {
			out = append(out, e)
		}
	}
	return out
}

func (d *Digest) leftOut(c *model.Country, id model.ArticleID) []*model.Event {
	var out []*model.Event
	for _, eid := range c.Events {
		e := d.b.Event(eid)
		if e != nil && e.Articles > 1 && !slices.Contains(d.articlesOf(e), id) {
			out = append(out, e)
		}
	}
	return out
}

// paperLines show the events with the best sentences, then count the rest.
func (d *Digest) paperLines(label string, code model.CountryCode, events []*model.Event) []Line {
	type row struct {
		e *model.Event
		c *model.Claim
		n int
	}
	rows := make([]row, 0, len(events))
	for _, e := range events {
		if c := d.b.Claim(d.leadIn(e.ID, code)); c != nil {
			rows = append(rows, row{e, c, d.score(c, code)})
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(b.n, a.n) })
	var out []Line
	for i, r := range rows {
		if i == paperLines {
			out = append(out, Line{Depth: 1, Branch: BranchMid, Country: code, Pieces: []Piece{
				toned(ToneLabel, label), toned(ToneCount, Count(len(rows)-i, "more event", "more events")),
			}})
			break
		}
		l := Line{Depth: 1, Branch: BranchMid, Event: r.e.ID, Claim: r.c.ID, Article: r.c.Ref.Article, Ref: r.c.Ref}
		l = append1(l, toned(ToneLabel, label))
		if r.e.When.Known() {
			l = append1(l, toned(ToneDate, DateLabel(r.e.When)), fixed(": "))
		}
		out = append(out, append1(l, d.quote(r.c.Ref, ToneQuote)))
	}
	if len(out) > 0 {
		out[len(out)-1].Branch = BranchLast
	}
	return out
}
