package digest

import (
	"fmt"
	"path"
	"strconv"

	"example.org/sitrep/model"
)

// OutletName is what to call the source of an article: the outlet as the file names it, else
// the file's name. An unknown outlet is never guessed.
func OutletName(a *model.Article) string {
	if a.Outlet != "" {
		return a.Outlet
	}
	return "(" + path.Base(a.Path) + ")"
}

// Published is the label of an article's publication date, "undated" without one; an
// inferred date ends in "?".
func Published(a *model.Article) string {
	basis := model.BasisStated
	if a.PublishedBasis == model.PublishedInferred {
		basis = model.BasisInferred
	}
	return EDTFLabel(a.Published, basis)
}

// ParaNumber is the number of the paragraph that holds offset, from 1 and without the
// headline; 0 for the headline and for offsets in no paragraph.
func ParaNumber(a *model.Article, offset int) int {
	i := a.ParagraphAt(offset)
	if i < 0 {
		return 0
	}
	if !a.Title.Empty() && len(a.Paras) > 0 && a.Paras[0] == a.Title {
		return i
	}
	return i + 1
}

// Place names a paragraph: "¶3", or "headline".
func Place(a *model.Article, offset int) string {
	if n := ParaNumber(a, offset); n > 0 {
		return "¶" + strconv.Itoa(n)
	}
	return "headline"
}

// Cite is the citation of a passage: "New York Post, 27 Feb 2026, ¶3".
func (d *Digest) Cite(r model.Ref) string {
	a := d.b.Article(r.Article)
	if a == nil {
		return ""
	}
	return OutletName(a) + ", " + Published(a) + ", " + Place(a, r.Span.Start)
}

// shortCite leaves the date out: "New York Post ¶3".
func (d *Digest) shortCite(r model.Ref) string {
	a := d.b.Article(r.Article)
	if a == nil {
		return ""
	}
	return OutletName(a) + " " + Place(a, r.Span.Start)
}

// bareCite is shortCite for use inside brackets.
func (d *Digest) bareCite(r model.Ref) string {
	a := d.b.Article(r.Article)
	if a == nil {
		return ""
	}
	return bare(OutletName(a)) + " " + Place(a, r.Span.Start)
}

// FileLine is where a passage stands on disk: "seeds/001.txt:12"; without a line number when
// it is unknown.
func FileLine(a *model.Article, offset int) string {
	if n := a.LineAt(offset); n > 0 {
		return fmt.Sprintf("%s:%d", a.Path, n)
	}
	return a.Path
}

// Citation is the passage quoted with its citation and link, for the clipboard.
func (d *Digest) Citation(r model.Ref) string {
	a := d.b.Article(r.Article)
	if a == nil {
		return ""
	}
	s := "“" + d.b.Quote(r) + "” — " + d.Cite(r)
	if a.URL != "" {
		s += ", " + a.URL
	}
	return s
}
