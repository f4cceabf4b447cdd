package digest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// Overview is all countries together: one bottom line per country from its own sentences,
// disputed items, origins, problems. The answer is kept and must not be changed.
func (d *Digest) Overview() []Section { return d.overview() }

func (d *Digest) newOverview() []Section {
	sections := []Section{
		{Kind: SectionBottom, Title: "Country by country", Lines: d.countryLines(), Empty: "No country is named in these articles."},
		{
			Kind: SectionDiffer, Title: "Where sources differ", Empty: "No difference between reports was found.",
			Lines: d.differsWhere(func(*model.Discrepancy) bool { return true }, 2*differMaximum),
		},
		{Kind: SectionOrigins, Title: "Who takes from whom", Lines: d.originGraph(Select{}), Empty: "No articles."},
		{Kind: SectionStories, Title: "Stories", Lines: d.storyLines(Select{})},
		{Kind: SectionProblems, Title: "Problems", Lines: d.Problems(), Empty: "No problem was met while reading."},
	}
	return slices.DeleteFunc(sections, func(s Section) bool { return len(s.Lines) == 0 && s.Empty == "" })
}

// storyLineMaximum is how many stories are listed.
const storyLineMaximum = 20

// storyLines name the running matters of the articles of a selection, those of most articles first;
// nothing when there is only one in all.
func (d *Digest) storyLines(s Select) []Line {
	if len(d.b.Stories) < 2 {
		return nil
	}
	stories := slices.DeleteFunc(slices.Clone(d.b.Stories), func(st model.Story) bool { return !d.keepsStory(s, &st) })
	slices.SortStableFunc(stories, func(a, b model.Story) int { return cmp.Compare(len(b.Articles), len(a.Articles)) })
	var out []Line
	for i := range stories {
		if i == storyLineMaximum {
			out = append(out, Line{Bullet: true, Pieces: []Piece{toned(ToneCount, "and "+Count(len(stories)-i, "more story", "more stories")+"; the Articles pane has every article")}})
			break
		}
		out = append(out, d.storyLine(&stories[i]))
	}
	return out
}

func (d *Digest) storyLine(s *model.Story) Line {
	l := Line{Bullet: true, Ref: s.Title, Pieces: []Piece{d.quote(s.Title, ToneQuote)}}
	if len(s.Articles) > 0 {
		l.Article = s.Articles[0]
	}
	var outlets []string
	for _, id := range s.Articles {
		if a := d.b.Article(id); a != nil && !slices.Contains(outlets, OutletName(a)) {
			outlets = append(outlets, OutletName(a))
		}
	}
	if len(outlets) > 4 {
		outlets = append(outlets[:3], Count(len(outlets)-3, "other", "others"))
	}
	return append1(l, toned(ToneCount, " · "+Count(len(s.Articles), "article", "articles")), toned(ToneCite, " ("+strings.Join(outlets, ", ")+")"))
}

// loneLines is how many articles that nothing ties to another are listed one by one.
const loneLines = 12

// originGraph is the origin tree, in which articles that nothing ties to another are only counted
// when they are many.
func (d *Digest) originGraph(s Select) []Line {
	lines := d.OriginTree(s)
	var tied, lone []Line
	for i, l := range lines {
		if l.Depth == 0 && (i+1 == len(lines) || lines[i+1].Depth == 0) {
			lone = append(lone, l)
		} else {
			tied = append(tied, l)
		}
	}
	if len(lone) > loneLines {
		lone = []Line{{Pieces: []Piece{toned(ToneCount, Count(len(lone), "article", "articles")+" that nothing here ties to another")}}}
	}
	return append(tied, lone...)
}

// countryLines are the bottom line of each country that is more than mentioned in passing.
func (d *Digest) countryLines() []Line {
	var out []Line
	shown := map[model.Ref]bool{}
	var passing []string
	for i := range d.b.Countries {
		c := &d.b.Countries[i]
		if c.Relevance == model.Passing {
			passing = append(passing, c.Name)
			continue
		}
		head := countryHead(c, countIn(len(c.Events), len(d.claimsIn(c.Code))))
		if l, ok := pickNew(d.bottomLine(c.Code, bottomLines), shown); ok {
			shown[l.Pieces[0].Ref] = true
			head = headed(head, l)
		}
		out = append(out, head)
	}
	if len(passing) > 0 {
		out = append(out, Line{Bullet: true, Pieces: []Piece{
			toned(ToneCount, "and "+Count(len(passing), "country", "countries")+" named in passing: "+strings.Join(passing, ", ")),
		}})
	}
	return out
}

// countIn is what there is about a country: its events, else claims that name it.
func countIn(events, claims int) string {
	if events == 0 && claims > 0 {
		return Count(claims, "claim", "claims")
	}
	return Count(events, "event", "events")
}

func countryHead(c *model.Country, count string) Line {
	return Line{Bullet: true, Country: c.Code, Pieces: []Piece{toned(ToneLabel, c.Name), toned(ToneCount, " · "+count)}}
}

// headed puts a sentence behind the head of its country.
func headed(head, l Line) Line {
	head.Claim, head.Event, head.Article, head.Ref = l.Claim, l.Event, l.Article, l.Ref
	head.Pieces = append(append(head.Pieces, fixed(": ")), l.Pieces...)
	return head
}

// pickNew is the first line whose sentence does not stand in another country's line, else the
// first.
func pickNew(lines []Line, shown map[model.Ref]bool) (Line, bool) {
	if len(lines) == 0 {
		return Line{}, false
	}
	for _, l := range lines {
		if !shown[l.Pieces[0].Ref] {
			return l, true
		}
	}
	return lines[0], true
}

// Problems are the faults met while reading, as lines "path:line: message".
func (d *Digest) Problems() []Line {
	out := make([]Line, 0, len(d.b.Problems))
	at := map[string]model.ArticleID{} // by path, the first article
	for i := range slices.Backward(d.b.Articles) {
		at[d.b.Articles[i].Path] = d.b.Articles[i].ID
	}
	for _, p := range d.b.Problems {
		place := p.Path
		if p.Line > 0 {
			place = fmt.Sprintf("%s:%d", p.Path, p.Line)
		}
		pieces := []Piece{toned(ToneAlert, place), fixed(": " + p.Message)}
		out = append(out, Line{Bullet: true, Pieces: pieces, Article: at[p.Path]})
	}
	return out
}

// Head is the counts of the briefing for the first row of the screen.
func (d *Digest) Head() string {
	return fmt.Sprintf("%s · %s · %s",
		Count(len(d.b.Articles), "article", "articles"),
		Count(d.Origins(), "origin", "origins"),
		Count(len(d.b.Countries), "country", "countries"))
}

// Origins counts the independent roots of all articles: those joined by a derivation, directly
// or through an origin outside the files, count once.
func (d *Digest) Origins() int {
	parent := make(map[model.ArticleID]model.ArticleID, len(d.b.Articles))
	for i := range d.b.Articles {
		parent[d.b.Articles[i].ID] = d.b.Articles[i].ID
	}
	first := map[string]model.ArticleID{}
	n := len(d.b.Articles)
	for i := range d.b.Derivations {
		v := &d.b.Derivations[i]
		from := model.ArticleID(v.From)
		if _, ok := parent[from]; !ok {
			if _, seen := first[v.From]; !seen {
				first[v.From] = v.To
			}
			from = first[v.From]
		}
		a, b := root(parent, from), root(parent, v.To)
		if a != b {
			parent[a] = b
			n--
		}
	}
	return n
}
