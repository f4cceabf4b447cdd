package intake

import (
	"cmp"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"example.org/sitrep/model/text"
)

// collector turns the tree of a page into blocks in the order of the page: paragraphs and headings of
// the main element, and everything else as skipped.
type collector struct {
	lines  map[string][]int
	main   *html.Node
	furni  *furnisher
	blocks []block

	inMain  bool
	why     reason // of the element that is being dropped, "" outside
	heading bool
	buffer  strings.Builder
	links   int // words inside links in the buffer
	line    int // of the first text in the buffer
	last    int // of the last text seen, for texts that the scan doesn't know
	unclean int // blocks with control characters, which a page can write as entities
	skipped int // bytes of skipped text so far
	lost    int // the line from which on skipped text isn't kept, 0 when all is
}

func (c *collector) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		c.text(n)
		return
	case html.ElementNode:
		if n.DataAtom == atom.Noscript {
			c.noScript(n)
			return
		}
		if isHiddenTag(n.Data) || n.DataAtom == atom.Head {
			return
		}
	case html.CommentNode, html.DoctypeNode, html.ErrorNode, html.RawNode:
		return
	case html.DocumentNode:
	}
	if n.DataAtom == atom.Br {
		c.lineBreak(n)
		return
	}
	blockTag := isBlockTag(n.DataAtom)
	if blockTag {
		c.flush()
	}
	inMain, why, heading := c.inMain, c.why, c.heading
	c.enter(n)
	changed := c.why != why
	if changed && !blockTag {
		saved := c.why
		c.why = why
		c.flush()
		c.why = saved
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.walk(child)
	}
	if blockTag || changed {
		c.flush()
	}
	c.inMain, c.why, c.heading = inMain, why, heading
}

// noScript keeps what a page shows without scripts only. The parser leaves it as it stands.
func (c *collector) noScript(n *html.Node) {
	if n.FirstChild == nil || n.FirstChild.Type != html.TextNode {
		return
	}
	c.flush()
	why := c.why
	c.why = whyNoScript
	tokens := scanHTML(n.FirstChild.Data)
	for _, r := range tokens.rows() {
		c.buffer.WriteString(r.text)
		c.line = c.last
		c.flush()
	}
	c.why = why
}

// enter takes on what the element says about the text in it.
func (c *collector) enter(n *html.Node) {
	if n == c.main {
		c.inMain, c.why = true, ""
	}
	switch n.DataAtom { //nolint:exhaustive // the elements of HTML are an open list
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		c.heading = true
	}
	if c.why != "" || n.Type != html.ElementNode || n == c.main {
		return
	}
	c.why = c.furni.reason(n)
}

// holds reports whether n is an ancestor of x.
func holds(n, x *html.Node) bool {
	for p := x; p != nil; p = p.Parent {
		if p == n {
			return true
		}
	}
	return false
}

func (c *collector) text(n *html.Node) {
	if strings.TrimSpace(n.Data) == "" {
		c.buffer.WriteByte(' ')
		return
	}
	if at := c.lines[n.Data]; len(at) > 0 {
		c.last = at[0]
		c.lines[n.Data] = at[1:]
	}
	if strings.TrimSpace(c.buffer.String()) == "" {
		c.line = c.last
	}
	c.buffer.WriteString(n.Data)
	if insideLink(n) {
		c.links += len(strings.Fields(n.Data))
	}
}

func insideLink(n *html.Node) bool {
	for p := n.Parent; p != nil && !isBlockTag(p.DataAtom); p = p.Parent {
		if p.DataAtom == atom.A {
			return true
		}
	}
	return false
}

// lineBreak ends a paragraph at a double break or where a page sets its paragraphs with breaks.
func (c *collector) lineBreak(n *html.Node) {
	for s := n.NextSibling; s != nil; s = s.NextSibling {
		if s.Type == html.TextNode && strings.TrimSpace(s.Data) == "" {
			continue
		}
		if s.DataAtom == atom.Br {
			c.flush()
			return
		}
		break
	}
	if endsSentence(strings.TrimSpace(c.buffer.String())) {
		c.flush()
		return
	}
	c.buffer.WriteByte(' ')
}

// tell lists that a page or an item holds characters that were hidden in entities.
func (c *collector) tell(d *draft, line int) {
	if c.unclean > 0 {
		what := "passages"
		if c.unclean == 1 {
			what = "passage"
		}
		d.problem(line, fmt.Sprintf("%d %s with control or invisible characters written as entities, made visible or dropped", c.unclean, what))
	}
	if c.lost > 0 {
		d.problem(c.lost, fmt.Sprintf("more than the limit of %s of text that is no article, not kept from this line on", amount(skippedMax)))
	}
}

// flush ends the block that is being collected.
func (c *collector) flush() {
	t, report := text.Clean(c.buffer.String())
	if t = text.Squeeze(t); len(report.Findings) > 0 {
		c.unclean++
	}
	links := c.links
	c.buffer.Reset()
	c.links = 0
	if t == "" {
		return
	}
	b := block{rows: []row{{text: t, raw: t, line: max(c.line, 1)}}, role: roleBody, head: c.heading}
	switch {
	case c.why != "":
		b.skip(c.why)
	case c.main != nil && !c.inMain:
		b.skip(whyOutside)
	case c.heading:
		b.role = roleHeading
	case isLinkRow(t, links):
		b.skip(whyRelated)
	}
	if b.role == roleSkipped {
		if c.skipped += len(t); c.skipped > skippedMax {
			c.lost = cmp.Or(c.lost, b.rows[0].line)
			return
		}
	}
	c.blocks = append(c.blocks, b)
}

// isLinkRow recognises a row that is a link and nothing else, and no sentence.
func isLinkRow(t string, links int) bool {
	words := wordCount(t)
	return links*10 >= words*9 && words <= 25 && !endsSentence(t)
}
