package digest

import (
	"slices"

	"example.org/sitrep/model"
)

// alsoLines tell who else reports what a claim says: the count, then a tree of the articles
// by origin, each with its verdict and the reason.
func (d *Digest) alsoLines(c *model.Claim) []Line {
	e := d.b.Event(c.Event)
	if e == nil {
		return d.linkedLines(c)
	}
	out := []Line{{Event: e.ID, Pieces: []Piece{toned(ToneCount, longCounts(e.Articles, e.Origins))}}}
	beside := d.besideEvent(c, e)
	if e.Articles < 2 && len(beside) == 0 {
		out[0].Pieces = append(out[0].Pieces, toned(ToneReason, ": no other article here reports it"))
		return out
	}
	if e.Articles > 1 {
		out = append(out, d.originTree(e)...)
	}
	if len(beside) > 0 {
		out = append(out, Line{Pieces: []Piece{toned(ToneReason, "the same is said, of another date or of none, in")}})
	}
	return append(out, d.linkLines(c, beside)...)
}

// besideEvent are the links of a claim to articles that do not report its event. What two articles
// say can be alike while their dates keep them apart: the claim's badge counts these links too.
func (d *Digest) besideEvent(c *model.Claim, e *model.Event) []int {
	reporting := map[model.ArticleID]bool{}
	for _, r := range d.claimsOfEvent(e) {
		reporting[r.Ref.Article] = true
	}
	var out []int
	for _, i := range d.x.links[c.ID] {
		if o := d.b.Claim(other(d.b.Links[i], c.ID)); o != nil && !reporting[o.Ref.Article] {
			out = append(out, i)
		}
	}
	return out
}

// originTree lists the articles of an event: the first report of each origin, below it those
// that share its root.
func (d *Digest) originTree(e *model.Event) []Line {
	groups := d.origins(e)
	var out []Line
	for gi, o := range groups {
		for i, t := range o.ties {
			l := d.articleLine(e, t.Article)
			l.Depth, l.Branch = 1, BranchMid
			if i > 0 {
				l.Depth = 2
				l.Pieces = append(l.Pieces, verdictPieces(d.tieOf(o, i))...)
			} else {
				l.Pieces = append(l.Pieces, d.originPieces(o, gi > 0)...)
			}
			last := i == len(o.ties)-1
			if (i == 0 && gi == len(groups)-1) || (i > 0 && last) {
				l.Branch = BranchLast
			}
			out = append(out, l)
		}
	}
	setRails(out)
	return out
}

// articleLine names an article of an event and opens its claim there.
func (d *Digest) articleLine(e *model.Event, art model.ArticleID) Line {
	l := Line{Article: art, Event: e.ID}
	if a := d.b.Article(art); a != nil {
		l.Pieces = []Piece{toned(ToneOutlet, OutletName(a))}
	}
	for _, c := range d.claimsOfEvent(e) {
		if c.Ref.Article == art {
			l.Claim, l.Ref = c.ID, c.Ref
			break
		}
	}
	return l
}

// originPieces say what the first report of an origin is and, when there are others, why it counts
// beside them.
func (d *Digest) originPieces(o origin, further bool) []Piece {
	out := []Piece{fixed("  "), toned(ToneReason, "origin")}
	if from := d.outsideOrigin(o); from != "" {
		out = []Piece{fixed("  "), toned(ToneCaution, "takes from "), toned(ToneOutlet, from)}
	}
	if !further {
		return out
	}
	return append(out, verdictPieces(model.Independent, apart(o))...)
}

func (d *Digest) outsideOrigin(o origin) string {
	for _, i := range d.x.takesFrom[o.ties[0].Article] {
		v := &d.b.Derivations[i]
		if d.b.Article(model.ArticleID(v.From)) == nil {
			return d.sourceName(v.From)
		}
	}
	return ""
}

// verdictPieces is a verdict with its reason: "  same origin: 71 % shared wording".
func verdictPieces(v model.Verdict, why string) []Piece {
	tone := ToneCaution
	if v == model.Independent {
		tone = ToneGood
	}
	out := []Piece{fixed("  "), toned(tone, string(v))}
	if why != "" {
		out = append(out, toned(ToneReason, ": "+why))
	}
	return out
}

// linkedLines list the claims that say the same as one that belongs to no event.
func (d *Digest) linkedLines(c *model.Claim) []Line {
	links := d.x.links[c.ID]
	if len(links) == 0 {
		return []Line{{Pieces: []Piece{toned(ToneReason, "no other article here reports it")}}}
	}
	lines := d.linkLines(c, links)
	articles := map[model.ArticleID]bool{}
	for _, l := range lines {
		articles[l.Article] = true
	}
	head := Line{Pieces: []Piece{toned(ToneCount, Count(len(articles), "other article", "other articles"))}}
	return append([]Line{head}, lines...)
}

// linkLines are the claims at the other end of links, each with the verdict and its reason.
func (d *Digest) linkLines(c *model.Claim, links []int) []Line {
	var out []Line
	for _, i := range links {
		l := d.b.Links[i]
		o := d.b.Claim(other(l, c.ID))
		if o == nil {
			continue
		}
		line := Line{Claim: o.ID, Event: o.Event, Article: o.Ref.Article, Ref: o.Ref, Depth: 1, Branch: BranchMid}
		line.Pieces = append([]Piece{toned(ToneOutlet, d.shortCite(o.Ref))}, verdictPieces(l.Verdict, l.Why)...)
		out = append(out, line)
	}
	if len(out) > 0 {
		out[len(out)-1].Branch = BranchLast
	}
	return out
}

// differLines show the discrepancies that touch a claim or its event, those of the claim first.
func (d *Digest) differLines(c *model.Claim) []Line {
	mine := d.x.diffsClaim[c.ID]
	list := slices.Clone(mine)
	for _, i := range d.x.diffsEvent[c.Event] {
		list = appendNew(list, i)
	}
	var out []Line
	for _, i := range list {
		out = append(out, d.discrepancyLines(&d.b.Discrepancies[i])...)
	}
	return out
}
