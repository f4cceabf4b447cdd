package correct

import (
	"fmt"
	"slices"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// ToArticles applies what is about articles and outlets, before anything is extracted. The result
// is a new slice; what finds no article is a problem.
func (s *Set) ToArticles(articles []model.Article) ([]model.Article, []model.Problem) {
	out := slices.Clone(articles)
	ignored := make(map[model.ArticleID]bool)
	var problems []model.Problem
	for _, c := range s.Articles {
		hits := 0
		for i := range out {
			if named(&out[i], c.Path) {
				hits++
				s.toArticle(&out[i], c)
				ignored[out[i].ID] = ignored[out[i].ID] || c.Ignore
			}
		}
		if hits == 0 {
			problems = append(problems, s.problem(c.Line, fmt.Sprintf("no article is called %q", c.Path)))
		}
	}
	for _, c := range s.Outlets {
		for i := range out {
			s.toOutlet(&out[i], c)
		}
	}
	return slices.DeleteFunc(out, func(a model.Article) bool { return ignored[a.ID] }), problems
}

// named reports whether an article is meant by a path, by the end of one, or by an ID.
func named(a *model.Article, name string) bool {
	if name == "" {
		return false
	}
	return a.Path == name || string(a.ID) == name || strings.HasSuffix(a.Path, "/"+name)
}

func (s *Set) toArticle(a *model.Article, c Article) {
	if c.Outlet != "" && c.Outlet != a.Outlet {
		s.note(a, c.Line, fmt.Sprintf("outlet, %q before", a.Outlet))
		a.Outlet = c.Outlet
	}
	if c.Published != "" && c.Published != a.Published {
		s.note(a, c.Line, fmt.Sprintf("publication date, %q before", a.Published))
		a.Published, a.PublishedBasis = c.Published, model.PublishedMetadata
		a.PublishedWhy = "corrected: " + s.where(c.Line)
	}
}

func (s *Set) toOutlet(a *model.Article, c Outlet) {
	is := func(name string) bool { return a.Outlet != "" && text.Fold(name) == text.Fold(a.Outlet) }
	switch {
	case is(c.Name):
	case slices.ContainsFunc(c.Same, is):
		s.note(a, c.Line, fmt.Sprintf("outlet, %q before", a.Outlet))
		a.Outlet = c.Name
	default:
		return
	}
	if c.Family != "" {
		s.note(a, c.Line, fmt.Sprintf("of the family %q", c.Family))
		a.Family = c.Family
	}
	if c.Grade != "" {
		s.note(a, c.Line, "source graded "+c.Grade)
		a.Grade = c.Grade
	}
}

func (s *Set) where(line int) string { return fmt.Sprintf("%s:%d", s.Path, line) }

func (s *Set) note(a *model.Article, line int, what string) {
	a.Corrections = append(slices.Clone(a.Corrections), what+" ("+s.where(line)+")")
}

// ToExtractions leaves out ignored claims, after the extraction.
func (s *Set) ToExtractions(extractions []model.Extraction) []model.Problem {
	var problems []model.Problem
	for _, c := range s.Claims {
		hits := 0
		for i := range extractions {
			x := &extractions[i]
			before := len(x.Claims)
			x.Claims = slices.DeleteFunc(x.Claims, func(k model.Claim) bool { return k.ID == c.ID && c.Ignore })
			hits += before - len(x.Claims)
		}
		if hits == 0 && c.Ignore {
			problems = append(problems, s.problem(c.Line, fmt.Sprintf("there is no claim %q", c.ID)))
		}
	}
	return problems
}
