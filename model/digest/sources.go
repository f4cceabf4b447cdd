package digest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// SourceCard is one article among the sources.
type SourceCard struct {
	Article  model.ArticleID
	Outlet   string // outlet as named, else "(file name)"
	Title    Piece  // the headline, Text "" without one
	Date     string // "27 Feb 2026", "26 Feb – 3 Mar 2026?", "undated"
	Basis    string // "stated", "metadata", "inferred", "unknown"
	Why      string // how the date is known
	Language string
	Path     string
	Authors  []string
	Claims   int
	Words    int
	Credits  []string
}

// Sources lists the articles, newest first, undated last.
func (d *Digest) Sources(s Select) []SourceCard {
	var out []SourceCard
	for _, id := range d.sortedArticles(s) {
		out = append(out, d.Source(id))
	}
	return out
}

// Source is the card of one article; the zero card for an unknown one.
func (d *Digest) Source(id model.ArticleID) SourceCard {
	a := d.b.Article(id)
	if a == nil {
		return SourceCard{}
	}
	card := SourceCard{
		Article: a.ID, Outlet: OutletName(a), Date: Published(a), Basis: string(a.PublishedBasis),
		Why: a.PublishedWhy, Language: a.Language, Path: a.Path, Authors: a.Authors,
		Claims: len(d.x.claimsOf[a.ID]), Words: countWords(a.Text), Credits: a.Credits,
	}
	if !a.Title.Empty() {
		card.Title = d.quote(model.Ref{Article: a.ID, Span: a.Title}, ToneQuote)
	}
	if card.Basis == "" {
		card.Basis = string(model.PublishedUnknown)
	}
	return card
}

// countWords counts runs between white space, without making them.
func countWords(s string) int {
	n, in := 0, false
	for i := range len(s) {
		space := s[i] == ' ' || s[i] == '\n'
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}

func (d *Digest) sortedArticles(s Select) []model.ArticleID {
	var out []model.ArticleID
	for i := range d.b.Articles {
		if a := &d.b.Articles[i]; d.keepsArticle(s, a) {
			out = append(out, a.ID)
		}
	}
	slices.SortStableFunc(out, func(a, b model.ArticleID) int {
		p, q := d.x.published[a], d.x.published[b]
		if p.Known() != q.Known() {
			return model.CompareWhen(p, q)
		}
		if n := model.CompareWhen(q, p); n != 0 {
			return n
		}
		return cmp.Or(cmp.Compare(d.b.Article(a).Path, d.b.Article(b).Path), cmp.Compare(a, b))
	})
	return out
}

// OriginTree is the derivations as a forest: each origin with what takes from it below, the
// verdict and the reason on each branch. An article that takes from several stands below each.
func (d *Digest) OriginTree(s Select) []Line {
	articles := d.sortedArticles(s)
	in := map[string]bool{}
	for _, a := range articles {
		in[string(a)] = true
	}
	t := treeBuilder{d: d, in: in, seen: map[string]bool{}}
	var roots []string
	known := map[string]bool{}
	for _, a := range articles {
		for _, r := range d.rootsOf(a, in) {
			if !known[r] {
				known[r] = true
				roots = append(roots, r)
			}
		}
	}
	for _, r := range roots {
		t.add(r, nil, 0, BranchNone)
	}
	for _, a := range articles { // circles have no root
		if !t.seen[string(a)] {
			t.add(string(a), nil, 0, BranchNone)
		}
	}
	setRails(t.lines)
	return t.lines
}

// rootsOf are the article itself when it takes from nothing, else the outside origins it takes from.
func (d *Digest) rootsOf(a model.ArticleID, in map[string]bool) []string {
	var out []string
	inside := false
	for _, i := range d.x.takesFrom[a] {
		from := d.b.Derivations[i].From
		if in[from] {
			inside = true
		} else if d.b.Article(model.ArticleID(from)) == nil {
			out = append(out, from)
		}
	}
	if len(out) == 0 && !inside {
		out = append(out, string(a))
	}
	return out
}

type treeBuilder struct {
	d     *Digest
	in    map[string]bool
	seen  map[string]bool
	lines []Line
}

// add draws a node, then what takes from it. A node drawn before is named but not opened again.
func (t *treeBuilder) add(id string, via *model.Derivation, depth int, branch Branch) {
	l := t.d.nodeLine(id, via)
	l.Depth, l.Branch = depth, branch
	again := t.seen[id]
	t.seen[id] = true
	var kids []*model.Derivation
	for _, i := range t.d.x.givesTo[id] {
		if v := &t.d.b.Derivations[i]; t.in[string(v.To)] {
			kids = append(kids, v)
		}
	}
	if again && len(kids) > 0 {
		l = append1(l, toned(ToneReason, " (see above)"))
	}
	t.lines = append(t.lines, l)
	if again {
		return
	}
	for i, v := range kids {
		b := BranchMid
		if i == len(kids)-1 {
			b = BranchLast
		}
		t.add(string(v.To), v, depth+1, b)
	}
}

func (d *Digest) nodeLine(id string, via *model.Derivation) Line {
	a := d.b.Article(model.ArticleID(id))
	if a == nil {
		return Line{Pieces: []Piece{toned(ToneOutlet, d.sourceName(id)), toned(ToneReason, "  not among these files")}}
	}
	l := Line{Article: a.ID, Ref: model.Ref{Article: a.ID, Span: a.Title}, Pieces: []Piece{
		toned(ToneOutlet, OutletName(a)), fixed(", "), toned(ToneDate, Published(a)),
	}}
	if a.Title.Empty() {
		l.Ref = model.Ref{}
	}
	if via == nil {
		return l
	}
	if len(via.Evidence) > 0 {
		l.Ref = evidenceIn(via, a.ID)
	}
	l.Pieces = append(l.Pieces, verdictPieces(via.Verdict, derivationWhy(via))...)
	return l
}

// evidenceIn is the evidence that stands in an article, else the first.
func evidenceIn(v *model.Derivation, id model.ArticleID) model.Ref {
	for _, r := range v.Evidence {
		if r.Article == id {
			return r
		}
	}
	return v.Evidence[0]
}

// derivationWhy is the reason, with the share of words when the reason does not give one.
func derivationWhy(v *model.Derivation) string {
	why := v.Why
	if v.Shared > 0 && !strings.Contains(why, "%") {
		share := fmt.Sprintf("%.0f %% shared wording", 100*v.Shared)
		why = joinNote(why, share)
	}
	if !v.Directed && v.Verdict == model.CannotTell && !strings.Contains(why, "direction") {
		why = joinNote(why, "direction unknown")
	}
	return why
}

// Derived are the lines of the derivation tree around one article: what it takes from, itself,
// and what takes from it.
func (d *Digest) Derived(id model.ArticleID) []Line {
	var out []Line
	for _, i := range d.x.takesFrom[id] {
		v := &d.b.Derivations[i]
		l := d.nodeLine(v.From, nil)
		l.Pieces = append([]Piece{toned(ToneLabel, "takes from ")}, l.Pieces...)
		l.Pieces = append(l.Pieces, verdictPieces(v.Verdict, derivationWhy(v))...)
		if len(v.Evidence) > 0 {
			l.Ref = evidenceIn(v, id)
		}
		out = append(out, l)
	}
	for _, i := range d.x.givesTo[string(id)] {
		v := &d.b.Derivations[i]
		l := d.nodeLine(string(v.To), v)
		l.Pieces = append([]Piece{toned(ToneLabel, "gives to ")}, l.Pieces...)
		out = append(out, l)
	}
	return out
}
