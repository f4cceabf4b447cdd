package intake

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parseHTML reads a saved page: what its metadata say, the main text, and all other text with the reason
// why it is none. Nothing that the page names is opened.
func parseHTML(s string, limits Bounds) *draft {
	d := &draft{limits: limits}
	tokens := scanHTML(s)
	if tokens.cutAt > 0 {
		d.problem(tokens.lineAtCut, fmt.Sprintf("more than the limit of %d elements and texts, the page is cut from this line on", htmlNodesMax))
		s = s[:tokens.cutAt]
	}
	root, err := parseTree(s, limits.MaxHTML)
	if err != nil {
		d.flatten(tokens, 0)
		return d
	}
	d.markup = true
	readHTMLMeta(d, root)
	c := collector{lines: tokens.lines}
	c.main, c.furni = findMain(root)
	c.walk(root)
	c.flush()
	c.tell(d, 0)
	d.blocks = c.blocks
	for i := range d.blocks {
		d.blocks[i].seal()
	}
	d.rescue()
	d.placeHTMLTitle()
	d.keepLead()
	d.readPage()
	return d
}

// rescue takes what reads like an article for one, on a page that has it in none of the places for it, such as a form
// or what is shown without scripts.
func (d *draft) rescue() {
	found := 0
	for i := range d.blocks {
		b := &d.blocks[i]
		if b.role == roleBody {
			return
		}
		if b.role == roleSkipped && b.isProse() {
			found++
		}
	}
	if found == 0 {
		return
	}
	d.problem(0, "no article on the page where one would be; what reads like one is shown")
	for i := range d.blocks {
		if b := &d.blocks[i]; b.role == roleSkipped && b.isProse() {
			b.role, b.why = roleBody, ""
		}
	}
}

// flatten reads the texts of a page or an item that is nested too deep for its structure to be followed.
// An item gives its own line to all of them.
func (d *draft) flatten(tokens pageTokens, line int) {
	d.problem(line, fmt.Sprintf("elements nested deeper than the limit of %d, read without their structure", d.limits.MaxHTML))
	rows := tokens.rows()
	for i := range rows {
		if line > 0 {
			rows[i].line = line
		}
	}
	d.blocks = group(rows)
	d.readPage()
}

// cutMarkup shortens the markup of an item to the limit of a text.
func (d *draft) cutMarkup(s string, line int) string {
	if len(s) <= d.limits.MaxText {
		return s
	}
	d.problem(line, fmt.Sprintf("item longer than the limit of %s (--max-text changes it), cut", amount(d.limits.MaxText)))
	at := d.limits.MaxText
	for at > 0 && !utf8.RuneStart(s[at]) {
		at--
	}
	return s[:at]
}

// errDeep says that a page is nested deeper than the parser follows.
var errDeep = errors.New("nested too deep")

func parseTree(s string, depth int) (root *html.Node, err error) {
	defer func() {
		if r := recover(); r != nil { // the parser panics on some pages that are nested too deep
			root, err = nil, errDeep
		}
	}()
	root, err = html.Parse(strings.NewReader(s))
	if err != nil {
		return nil, fmt.Errorf("HTML: %w", errors.Join(errDeep, err))
	}
	if depth < HTMLDepthMost && deeper(root, depth) {
		return nil, errDeep
	}
	return root, nil
}

// deeper reports whether elements stand more than depth levels inside each other.
func deeper(n *html.Node, depth int) bool {
	if depth < 0 {
		return true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && deeper(c, depth-1) {
			return true
		}
	}
	return false
}

// pageTokens is what one pass over the markup tells: where each text stands, and where to stop.
type pageTokens struct {
	lines     map[string][]int // lines of the texts that read alike, in order
	texts     []row
	cutAt     int // byte offset of the node that is one too many, 0 when none is
	lineAtCut int
}

// scanHTML runs over the tokens of a page without building it.
func scanHTML(s string) pageTokens {
	t := pageTokens{lines: map[string][]int{}}
	z := html.NewTokenizer(strings.NewReader(s))
	z.SetMaxBuf(tokenMax)
	line, at, nodes, hidden := 1, 0, 0, 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return t
		}
		raw := z.Raw()
		at += len(raw)
		newlines := strings.Count(string(raw), "\n")
		if nodes++; nodes > htmlNodesMax {
			t.cutAt, t.lineAtCut = at-len(raw), line
			return t
		}
		switch kind {
		case html.TextToken:
			t.addText(string(z.Text()), line, hidden > 0)
		case html.StartTagToken, html.EndTagToken:
			name, _ := z.TagName()
			switch {
			case isHiddenTag(string(name)) && kind == html.StartTagToken:
				hidden++
			case isHiddenTag(string(name)):
				hidden = max(hidden-1, 0)
			case isBlockTag(atom.Lookup(name)):
				t.texts = append(t.texts, row{line: line})
			}
		case html.SelfClosingTagToken, html.CommentToken, html.DoctypeToken, html.ErrorToken:
		}
		line += newlines
	}
}

// addText notes where a text stands; line is where its token starts.
func (t *pageTokens) addText(text string, line int, hidden bool) {
	trimmed := strings.TrimLeft(text, " \t\r\n\f")
	if trimmed == "" {
		return
	}
	line += strings.Count(text[:len(text)-len(trimmed)], "\n")
	t.lines[text] = append(t.lines[text], line)
	if !hidden {
		t.texts = append(t.texts, row{text: text, line: line})
	}
}

func isHiddenTag(name string) bool { return name == "script" || name == "style" || name == "template" }

// rows joins the texts between two block tags into one row each.
func (t *pageTokens) rows() []row {
	var out []row
	var b strings.Builder
	line := 0
	flush := func() {
		r := squeezed(row{text: b.String(), line: line})
		b.Reset()
		if r.text != "" {
			out = append(out, r, row{line: line}) // an empty row after each, so that none are joined
		}
	}
	for _, r := range t.texts {
		if r.text == "" {
			flush()
			continue
		}
		if b.Len() == 0 {
			line = r.line
		}
		b.WriteString(r.text)
	}
	flush()
	return out
}
