package intake

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"example.org/sitrep/model/text"
)

// findMain finds the element that holds the article. It prefers an element that the page itself
// calls the body of the article, when most prose of the page stands in it; otherwise the paragraphs
// vote for their ancestors, as in Readability (Arc90, 2009), and siblings that read alike join.
func findMain(root *html.Node) (*html.Node, *furnisher) {
	body := find(root, atom.Body)
	if body == nil {
		body = root
	}
	raw := measurer{weights: map[*html.Node]prose{}, drop: hiddenTagReason}
	raw.measure(body)
	f := &furnisher{raw: raw.weights, all: raw.weights[body].words, kept: raw.keepers(), drops: map[*html.Node]reason{}}
	m := measurer{weights: map[*html.Node]prose{}, drop: f.reason}
	m.measure(body)
	all := m.weights[body].words
	main := body
	if named := m.bestNamed(all); named != nil {
		main = named
	} else if all > 0 {
		main = m.descend(body)
	}
	f.main, f.all = main, max(m.weights[main].words, 1)
	return main, f
}

// keepers are the elements that hold one which is named plainly and has a paragraph: they are never
// dropped for their own name.
func (m *measurer) keepers() map[*html.Node]bool {
	out := map[*html.Node]bool{}
	for _, n := range m.named {
		if mainGrade(n) < byClass || m.weights[n].words < 30 {
			continue
		}
		for p := n; p != nil && !out[p]; p = p.Parent {
			out[p] = true
		}
	}
	return out
}

func hiddenTagReason(n *html.Node) reason {
	if isHiddenTag(n.Data) || n.DataAtom == atom.Noscript || n.DataAtom == atom.Head {
		return whyHidden
	}
	return ""
}

// prose is how much running text an element holds.
type prose struct {
	words int // words of blocks that read like paragraphs
	links int // words inside links
	all   int
}

type measurer struct {
	weights map[*html.Node]prose
	drop    func(*html.Node) reason
	named   []*html.Node
}

// measure sums up the prose of n and of all below it; furniture counts nothing.
func (m *measurer) measure(n *html.Node) prose {
	var p prose
	if n.Type == html.ElementNode && m.drop(n) != "" {
		return p
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		q := m.measure(c)
		p.words += q.words
		p.links += q.links
		p.all += q.all
	}
	if n.Type == html.ElementNode && isBlockTag(n.DataAtom) {
		t := ownText(n)
		words, links := wordCount(t.text), t.linkWords
		p.all += words
		p.links += links
		if words >= 10 && links*3 < words && strings.ContainsAny(t.text, ".!?。…") || words >= 25 && links*2 < words {
			p.words += words
		}
	}
	m.weights[n] = p
	if p.words > 0 && mainGrade(n) != notMain {
		m.named = append(m.named, n)
	}
	return p
}

// bestNamed picks the element that the page names most plainly as the body of its article: by
// itemprop or class, then an article element, then main. Of several the one with the most prose wins,
// the first or innermost among near equals. It must hold a fair part of the prose of the page.
func (m *measurer) bestNamed(all int) *html.Node {
	for grade := byProperty; grade >= byMain; grade-- {
		var best *html.Node
		for _, n := range m.named {
			if mainGrade(n) == grade && (best == nil || m.weights[n].words > m.weights[best].words*5/4) {
				best = n
			}
		}
		if best == nil {
			continue
		}
		words := m.weights[best].words
		if words*2 >= all || grade >= byClass && (words*4 >= all && words >= 80) {
			return best
		}
	}
	return nil
}

// descend follows the child that holds four fifths of the prose, down to the element whose paragraphs
// are spread over its children.
func (m *measurer) descend(n *html.Node) *html.Node {
	for {
		var next *html.Node
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if w, ok := m.weights[c]; ok && w.words*5 >= m.weights[n].words*4 {
				next = c
				break
			}
		}
		if next == nil || next.DataAtom == atom.P {
			return n
		}
		n = next
	}
}

type inlineText struct {
	text      string
	linkWords int
}

// ownText is the text of an element with its inline children, without that of blocks inside it.
func ownText(n *html.Node) inlineText {
	var b strings.Builder
	var out inlineText
	var walk func(n *html.Node, link bool)
	walk = func(n *html.Node, link bool) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data)
				if link {
					out.linkWords += len(strings.Fields(c.Data))
				}
			case c.Type == html.ElementNode && !isBlockTag(c.DataAtom) && !isHiddenTag(c.Data):
				walk(c, link || c.DataAtom == atom.A)
			}
		}
	}
	walk(n, false)
	out.text = text.Squeeze(b.String())
	return out
}

func isBlockTag(a atom.Atom) bool {
	switch a { //nolint:exhaustive // the elements of HTML are an open list
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Nav, atom.Aside, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Table, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Td, atom.Th, atom.Caption, atom.Blockquote, atom.Pre,
		atom.Figure, atom.Figcaption, atom.Form, atom.Fieldset, atom.Hr, atom.Address, atom.Details, atom.Summary, atom.Body, atom.Html, atom.Head, atom.Title, atom.Center, atom.Option, atom.Select, atom.Button, atom.Iframe, atom.Video, atom.Audio, atom.Noscript:
		return true
	}
	return false
}

func find(n *html.Node, a atom.Atom) *html.Node {
	if n.Type == html.ElementNode && n.DataAtom == a {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if hit := find(c, a); hit != nil {
			return hit
		}
	}
	return nil
}

func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key && n.Attr[i].Namespace == "" {
			return n.Attr[i].Val
		}
	}
	return ""
}

// Grades of how plainly a page names the body of its article.
const (
	notMain = iota
	byMain
	byArticle
	byClass
	byProperty
)

// mainGrade tells how plainly a page calls an element the body of its article.
func mainGrade(n *html.Node) int {
	switch {
	case n.Type != html.ElementNode || n.DataAtom == atom.Body || n.DataAtom == atom.Html:
		return notMain
	case attr(n, "itemprop") == "articleBody":
		return byProperty
	case hasMainName(n):
		return byClass
	case n.DataAtom == atom.Article:
		return byArticle
	case n.DataAtom == atom.Main:
		return byMain
	}
	return notMain
}

func hasMainName(n *html.Node) bool {
	if n.DataAtom == atom.P || n.DataAtom == atom.A || n.DataAtom == atom.H1 || n.DataAtom == atom.H2 {
		return false
	}
	for _, name := range [2]string{attr(n, "class"), attr(n, "id")} {
		if name == "" {
			continue
		}
		low := strings.ToLower(name)
		for _, part := range mainNames() {
			if strings.Contains(low, part) {
				return !strings.Contains(low, "related") && !strings.Contains(low, "footer") && !strings.Contains(low, "author")
			}
		}
	}
	return false
}

func mainNames() []string {
	return []string{
		"articlebody", "article-body", "article_body", "article__body", "article-content", "article_content", "article__content", "articlecontent", "article-text", "article_text", "articletext",
		"article-main", "story-body", "story_body", "storybody", "story__body", "story-content", "story-text", "entry-content", "entry_content", "entrycontent", "post-content", "post_content", "postcontent", "post-body", "post_body", "post-text", "blog-content",
		"body-content", "body-copy", "bodycopy", "body-text", "main-content", "page-content", "content-body", "content__body", "single-content", "td-post-content", "mw-content-text", "field-name-body", "field--name-body", "rich-text", "text-content", "newstext", "news-text", "content-article", "nota-cuerpo", "cuerpo-nota",
	}
}

// squeezed is a row with its white space collapsed.
func squeezed(r row) row {
	r.text = text.CleanField(r.text)
	r.raw = r.text
	return r
}

// nameWords cuts class and id into words: at marks, and where a small letter meets a capital.
func nameWords(s string, yield func(string) bool) {
	start := 0
	var before rune
	for i, r := range s {
		cut := !unicode.IsLetter(r)
		if cut || unicode.IsUpper(r) && unicode.IsLower(before) {
			if i > start && !yield(strings.ToLower(s[start:i])) {
				return
			}
			start = i
			if cut {
				start = i + 1
			}
		}
		before = r
	}
	if start < len(s) {
		yield(strings.ToLower(s[start:]))
	}
}

// wholeAsMain takes the body of a fragment as the main element.
func wholeAsMain(root *html.Node) (*html.Node, *furnisher) {
	body := find(root, atom.Body)
	if body == nil {
		body = root
	}
	raw := measurer{weights: map[*html.Node]prose{}, drop: hiddenTagReason}
	raw.measure(body)
	return body, &furnisher{raw: raw.weights, all: max(raw.weights[body].words, 1), main: body, drops: map[*html.Node]reason{}}
}

// plainOf is a one-row value without its markup and with its entities decoded.
func plainOf(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	root, err := parseTree(s, HTMLDepthMost)
	if err != nil {
		return s
	}
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		if n.Type == html.ElementNode && isHiddenTag(n.Data) {
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	return b.String()
}
