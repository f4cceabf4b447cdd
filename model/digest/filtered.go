package digest

import (
	"slices"

	"example.org/sitrep/model"
)

// filtered says whether a selection keeps out anything but other countries.
func (s Select) filtered() bool {
	return s.Event != nil || s.Claim != nil || s.Person != nil || s.Article != nil
}

// OverviewOf is the overview of what a selection keeps: the countries in which it keeps anything
// with the best sentence that it keeps, and the differences, origins, stories and problems of the
// events and articles that it keeps.
func (d *Digest) OverviewOf(s Select) []Section {
	if !s.filtered() {
		return d.Overview()
	}
	const nothing = "Nothing that the filter keeps."
	s.Country = ""
	sections := []Section{
		{Kind: SectionBottom, Title: "Country by country", Lines: d.keptCountries(s), Empty: nothing},
		{
			Kind: SectionDiffer, Title: "Where sources differ", Empty: nothing,
			Lines: d.differsWhere(func(v *model.Discrepancy) bool { return d.keepsDiscrepancy(s, v) }, 2*differMaximum),
		},
		{Kind: SectionOrigins, Title: "Who takes from whom", Lines: d.originGraph(s), Empty: nothing},
		{Kind: SectionStories, Title: "Stories", Lines: d.storyLines(s)},
		{Kind: SectionProblems, Title: "Problems", Lines: d.keptProblems(s)},
	}
	return slices.DeleteFunc(sections, func(s Section) bool { return len(s.Lines) == 0 && s.Empty == "" })
}

// keptCountries are the countries of the claims that a selection keeps. A country named in passing
// has its line here, because a filter may ask for just that.
func (d *Digest) keptCountries(s Select) []Line {
	var out []Line
	for i := range d.b.Countries {
		c := &d.b.Countries[i]
		s.Country = c.Code
		claims := slices.DeleteFunc(d.claims(s), func(k *model.Claim) bool { return !slices.Contains(k.Countries, c.Code) })
		events := 0
		for _, id := range c.Events {
			if e := d.b.Event(id); e != nil && s.keepsEvent(e) {
				events++
			}
		}
		if events == 0 && len(claims) == 0 {
			continue
		}
		head := countryHead(c, countIn(events, len(claims)))
		if lines := d.bottomOf(claims, c.Code, 1); len(lines) > 0 {
			head = headed(head, lines[0])
		}
		out = append(out, head)
	}
	return out
}

// keepsDiscrepancy asks the event of a discrepancy; without one, the articles of its readings.
func (d *Digest) keepsDiscrepancy(s Select, v *model.Discrepancy) bool {
	if e := d.b.Event(v.Event); e != nil {
		return s.keepsEvent(e)
	}
	return slices.ContainsFunc(v.Members, func(m model.Ref) bool {
		a := d.b.Article(m.Article)
		return a != nil && d.keepsArticle(s, a)
	})
}

func (d *Digest) keepsStory(s Select, st *model.Story) bool {
	return slices.ContainsFunc(st.Articles, func(id model.ArticleID) bool {
		a := d.b.Article(id)
		return a != nil && d.keepsArticle(s, a)
	})
}

// keptProblems are those of the articles that a selection keeps; the others are counted.
func (d *Digest) keptProblems(s Select) []Line {
	var out []Line
	all := d.Problems()
	for _, l := range all {
		if a := d.b.Article(l.Article); a != nil && d.keepsArticle(s, a) {
			out = append(out, l)
		}
	}
	if n := len(all) - len(out); n > 0 {
		out = append(out, Line{Bullet: true, Pieces: []Piece{
			toned(ToneCount, "and "+Count(n, "problem", "problems")+" of files that the filter does not keep"),
		}})
	}
	return out
}
