package intake

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parseHTML reads a saved page: what its metadata say, the main text, and all other text with the reason
// why it is none. Nothing that the page names is opened.
func parseHTML(s string) *draft {
	d := &draft{}
	tokens := scanHTML(s)
	if tokens.cutAt > 0 {
		d.problem(tokens.lineAtCut, fmt.Sprintf("more than the limit of %d elements and texts, the page is cut from this line on", htmlNodesMax))
		s = s[:tokens.cutAt]
	}
	root, err := parseTree(s)
	if err != nil {
		d.problem(0, "elements nested deeper than 512, read without their structure")
		d.blocks = group(tokens.rows())
		d.readPage()
		return d
	}
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
	d.placeHTMLTitle()
	d.keepLead()
	d.readPage()
	return d
}

// errDeep says that a page is nested deeper than the parser follows.
var errDeep = errors.New("nested too deep")

func parseTree(s string) (root *html.Node, err error) {
	defer func() {
		if r := recover(); r != nil { // the parser panics on some pages that are nested too deep
			root, err = nil, errDeep
		}
	}()
	root, err = html.Parse(strings.NewReader(s))
	if err != nil {
		return nil, fmt.Errorf("HTML: %w", errors.Join(errDeep, err))
	}
	return root, nil
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
	z.SetMaxBuf(lineMax)
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
