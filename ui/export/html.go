package export

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/report"
)

// HTML writes the whole briefing as one page: no script, nothing fetched from anywhere, all
// text escaped. Every piece of article text leads to its paragraph in the article below.
func HTML(w io.Writer, b *model.Briefing, r report.Report) error {
	out := &page{bufio.NewWriter(w)}
	out.raw(htmlHead)
	out.raw("<title>" + html.EscapeString(r.Title) + "</title></head><body>\n<h1>" + html.EscapeString(r.Title) + "</h1>\n")
	for _, s := range r.Sections {
		out.section(b, s)
	}
	out.raw("<h2>Articles</h2>\n")
	for i := range b.Articles {
		out.article(&b.Articles[i])
	}
	out.raw("</body></html>\n")
	if err := out.w.Flush(); err != nil {
		return fmt.Errorf("write HTML: %w", err)
	}
	return nil
}

// htmlHead forbids scripts and any request, should a reader's browser find one after all.
const htmlHead = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<style>
body{font:16px/1.5 serif;max-width:46em;margin:2em auto;padding:0 1em;color-scheme:light dark}
h1,h2,h3,h4{font-family:sans-serif;line-height:1.2}
li{margin:.3em 0}ul{padding-left:1.2em}a{color:inherit;text-decoration:underline dotted}
.m{font-family:sans-serif;font-size:.8em;opacity:.75}:target{outline:2px solid}
</style>
`

type page struct{ w *bufio.Writer }

func (p *page) raw(s string)  { p.w.WriteString(s) }
func (p *page) text(s string) { p.w.WriteString(html.EscapeString(s)) }

func (p *page) section(b *model.Briefing, s report.Section) {
	h := "h" + strconv.Itoa(s.Level+1)
	p.raw("<" + h + ">")
	p.text(s.Title)
	p.raw("</" + h + ">\n")
	if len(s.Lines) == 0 {
		if s.Empty != "" {
			p.raw("<p>")
			p.text(s.Empty)
			p.raw("</p>\n")
		}
		return
	}
	depth := -1
	for _, l := range s.Lines {
		for ; depth < l.Depth; depth++ {
			p.raw("<ul>")
		}
		for ; depth > l.Depth; depth-- {
			p.raw("</ul>")
		}
		p.raw("<li>")
		p.pieces(b, l.Pieces)
		if tell := l.Telling(); tell != "" {
			p.raw(` <span class="m">`)
			p.text(tell)
			p.raw("</span>")
		}
		p.raw("\n") // the end of an item may be left out, so that a list can stand inside it
	}
	p.raw(strings.Repeat("</ul>", depth+1) + "\n")
}

func (p *page) pieces(b *model.Briefing, pieces []digest.Piece) {
	for _, x := range pieces {
		a := b.Article(x.Ref.Article)
		if a == nil {
			p.text(x.Text)
			continue
		}
		p.raw(`<a href="#` + anchor(a, x.Ref.Span.Start) + `">`)
		p.text(x.Text)
		p.raw("</a>")
	}
}

// anchor names a paragraph of an article.
func anchor(a *model.Article, offset int) string {
	return "a" + string(a.ID) + "-" + strconv.Itoa(a.ParagraphAt(offset)+1)
}

func (p *page) article(a *model.Article) {
	p.raw(`<h3>`)
	p.text(digest.OutletName(a) + ", " + digest.Published(a))
	p.raw(`</h3><p class="m">`)
	p.text(a.Path)
	if a.URL != "" {
		p.text(" · " + a.URL)
	}
	p.raw("</p>\n")
	for _, para := range a.Paras {
		p.raw(`<p id="` + anchor(a, para.Start) + `">`)
		if a.IsHeading(para) || para == a.Title {
			p.raw("<strong>")
			p.text(para.In(a.Text))
			p.raw("</strong>")
		} else {
			p.text(para.In(a.Text))
		}
		p.raw("</p>\n")
	}
}
