package digest

import (
	"cmp"
	"slices"

	"example.org/sitrep/model"
)

// paperMaximum is how many outlets are gone through.
const paperMaximum = 8

// papers say, outlet by outlet, what only it has about a country and what it leaves out: the
// events that no other article reports, and those that two or more others do. Articles that are
// about the country come first, then those with most to say.
func (d *Digest) papers(code model.CountryCode) []Line {
	c := d.b.Country(code)
	if c == nil || len(c.Articles) < 2 {
		return nil
	}
	only, shared := d.shareOut(c)
	var list []model.CountryArticle
	for _, ca := range c.Articles {
		if ca.Relevance != model.Passing && d.b.Article(ca.Article) != nil {
			list = append(list, ca)
		}
	}
	slices.SortStableFunc(list, func(a, b model.CountryArticle) int {
		return cmp.Or(cmp.Compare(relevanceRank(a.Relevance), relevanceRank(b.Relevance)), cmp.Compare(len(only[b.Article]), len(only[a.Article])))
	})
	var out []Line
	n := 0
	for _, ca := range list {
		if n >= paperMaximum { // counted, not composed
			if len(only[ca.Article]) > 0 || len(leftOut(shared, ca.Article)) > 0 {
				n++
			}
			continue
		}
		lines := append(d.paperLines("only here: ", code, only[ca.Article]), d.paperLines("leaves out: ", code, leftOut(shared, ca.Article))...)
		if len(lines) == 0 {
			continue
		}
		n++
		a := d.b.Article(ca.Article)
		out = append(out, Line{Article: a.ID, Bullet: true, Pieces: []Piece{toned(ToneOutlet, OutletName(a)), fixed(", "), toned(ToneDate, Published(a))}})
		lines[len(lines)-1].Branch = BranchLast
		out = append(out, lines...)
	}
	if n > paperMaximum {
		out = append(out, Line{Bullet: true, Country: code, Pieces: []Piece{
			toned(ToneCount, "and "+Count(n-paperMaximum, "more article", "more articles")+" in the Articles pane"),
		}})
	}
	return out
}

func relevanceRank(r model.Relevance) int {
	switch r {
	case model.Primary:
		return 0
	case model.Secondary:
		return 1
	case model.Passing:
	}
	return 2
}

type sharedEvent struct {
	event    *model.Event
	articles []model.ArticleID
}

// shareOut parts a country's events into those of one article, by article, and the others.
func (d *Digest) shareOut(c *model.Country) (map[model.ArticleID][]*model.Event, []sharedEvent) {
	only := map[model.ArticleID][]*model.Event{}
	var shared []sharedEvent
	for _, id := range c.Events {
		e := d.b.Event(id)
		if e == nil {
			continue
		}
		switch arts := d.articlesOf(e); len(arts) {
		case 0:
		case 1:
			only[arts[0]] = append(only[arts[0]], e)
		default:
			shared = append(shared, sharedEvent{e, arts})
		}
	}
	return only, shared
}

func leftOut(shared []sharedEvent, id model.ArticleID) []*model.Event {
	var out []*model.Event
	for _, s := range shared {
		if !slices.Contains(s.articles, id) {
			out = append(out, s.event)
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
		if c := d.b.Claim(d.leadIn(e.ID, Select{Country: code})); c != nil {
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
		out = append(out, append1(l, d.quote(d.shown(r.c), ToneQuote)))
	}
	return out
}
