package intake

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"

	"example.org/sitrep/model/text"
)

// feedItem is an item of RSS 0.9x, 1.0 or 2.0, or an entry of Atom 0.3 or 1.0. Namespaces are not
// compared: feeds spell them in many ways.
type feedItem struct {
	Titles      []feedText `xml:"title"`
	Links       []feedLink `xml:"link"`
	GUID        string     `xml:"guid"`
	Description []feedText `xml:"description"`
	Summary     []feedText `xml:"summary"`
	Encoded     []feedText `xml:"encoded"`
	Content     []feedText `xml:"content"`
	PubDate     string     `xml:"pubDate"`
	Published   string     `xml:"published"`
	Issued      string     `xml:"issued"`
	Date        string     `xml:"date"`
	Updated     string     `xml:"updated"`
	Modified    string     `xml:"modified"`
	Creators    []string   `xml:"creator"`
	Authors     []feedName `xml:"author"`
	Source      feedSource `xml:"source"`
}

type feedText struct {
	Type  string `xml:"type,attr"`
	Text  string `xml:",chardata"`
	Inner string `xml:",innerxml"`
}

// markup is the value as HTML: XHTML of Atom stands in it as elements, everything else as text.
func (t feedText) markup() string {
	if t.Type == "xhtml" || strings.TrimSpace(t.Text) == "" && strings.Contains(t.Inner, "<") {
		return t.Inner
	}
	return t.Text
}

type feedLink struct {
	Href string `xml:"href,attr"`
	Rel  string `xml:"rel,attr"`
	Text string `xml:",chardata"`
}

type feedName struct {
	Name string `xml:"name"`
	Text string `xml:",chardata"`
}

type feedSource struct {
	Title string `xml:"title"`
	Text  string `xml:",chardata"`
}

// parseXML reads a feed item by item. Where XML breaks off at a fault, and where items stand in each other, they are
// read one by one. No entity of a document type and nothing outside is opened.
func parseXML(s string, limits Bounds, r *room) parsed {
	var p parsed
	s, forbidden, line := readableXML(s)
	if forbidden > 0 {
		p.problem(line, "%d references to characters that XML forbids, shown as pictures or replaced by U+FFFD", forbidden)
	}
	c := channel{limits: limits, room: r}
	faultLine, fault, deep := strictXML(s)
	c.illFormed = faultLine > 0
	if deep {
		p.problem(faultLine, "XML with %s, items are read without their structure", fault)
		c.title = oneRow(plainOf(looseField(s[:max((&itemScanner{s: s}).next(0), 0)], "title")))
		c.salvage(s, 0, &p)
	} else if named, ok := c.stream(s, &p); ok {
		return named
	}
	if faultLine > 0 && !c.brokeOff && !deep {
		p.problem(faultLine, "not well-formed XML (%s), read as far as it can be understood", fault)
	}
	if len(p.drafts) == 0 {
		p.problem(0, "no items or entries in this XML (root element %s), nothing to read", oneRow(c.root))
	}
	c.speakFor(p.drafts)
	return p
}

// stream reads a feed from its beginning. A list of feeds is read as such, and ok is true.
func (c *channel) stream(s string, p *parsed) (list parsed, ok bool) {
	z := lenientXML(s)
	scan := itemScanner{s: s}
	for {
		tok, err := z.Token()
		if errors.Is(err, io.EOF) {
			return list, false
		}
		if err != nil {
			c.breakOff(z, err, s, p)
			return list, false
		}
		start, isStart := tok.(xml.StartElement)
		if !isStart {
			continue
		}
		name := strings.ToLower(start.Name.Local)
		if c.root == "" {
			c.root = name
		}
		if c.root == "opml" {
			return parseOPML(z), true
		}
		if len(p.drafts) >= feedItemsMax {
			line, _ := z.InputPos()
			p.problem(line, "more than the limit of %d items, the rest is not read; split the file", feedItemsMax)
			return list, false
		}
		if name != "item" && name != "entry" {
			c.element(z, start, name)
			continue
		}
		if !c.item(z, start, s, &scan, p) {
			return list, false
		}
	}
}

// item reads an item that the decoder stands in. What can't be read as it stands is read one by one from there on,
// and false is returned.
func (c *channel) item(z *xml.Decoder, start xml.StartElement, s string, scan *itemScanner, p *parsed) bool {
	if c.room.leave() {
		_ = z.Skip() // a fault in it shows at the next token
		return true
	}
	from := int(z.InputOffset())
	line, _ := z.InputPos()
	var it feedItem
	err := z.DecodeElement(&it, &start)
	inside := scan.next(from)
	switch {
	case err != nil:
		c.breakOff(z, err, s, p)
		return false
	case inside >= 0 && inside < int(z.InputOffset()):
		p.problem(line, "item with another one inside it, read one by one from here on")
		c.salvage(s, c.done, p)
		return false
	}
	if c.illFormed {
		it = wholeItem(it, s[c.done:])
	}
	p.keep(it.draft(line, c.limits), c.room, c.limits)
	c.done = int(z.InputOffset())
	return true
}

// breakOff says where XML breaks off, and reads the items behind the last one that was read by themselves.
func (c *channel) breakOff(z *xml.Decoder, fault error, s string, p *parsed) {
	c.brokeOff = true
	line, _ := z.InputPos()
	before := len(p.drafts)
	p.problem(line, "XML breaks off here (%s); %d items before it are read", oneRow(fault.Error()), before)
	told := len(p.problems) - 1
	if c.salvage(s, c.done, p) {
		p.problems[told].Message += ", those behind it one by one"
	}
}

// speakFor gives items what only their feed says.
func (c *channel) speakFor(drafts []*draft) {
	for _, d := range drafts {
		if d.outlet == "" {
			d.outlet = c.title
		}
		if d.language == "" {
			d.language = languageCode(c.language)
		}
	}
}

// lenientXML reads XML as feeds have it.
func lenientXML(s string) *xml.Decoder {
	z := xml.NewDecoder(strings.NewReader(s))
	z.Strict = false
	z.Entity = xml.HTMLEntity
	z.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // the text is decoded already
	return z
}

// channel is what a feed says of itself.
type channel struct {
	root, title, language string

	limits    Bounds
	room      *room
	illFormed bool // the XML breaks its own rules somewhere
	brokeOff  bool // the XML broke off, which is told
	faulty    int  // items that are not well formed
	done      int  // the end of the last item that was read
}

func (c *channel) element(z *xml.Decoder, start xml.StartElement, name string) {
	switch name {
	case "feed":
		for _, a := range start.Attr {
			if a.Name.Local == "lang" {
				c.language = a.Value
			}
		}
	case "title":
		var t feedText
		if z.DecodeElement(&t, &start) == nil && c.title == "" {
			c.title = oneRow(plainOf(t.markup()))
		}
	case "language":
		var s string
		if z.DecodeElement(&s, &start) == nil && c.language == "" {
			c.language = s
		}
	case "image", "textinput", "author", "contributor":
		_ = z.Skip() // a fault in it shows at the next token
	}
}

func (it *feedItem) any() bool {
	return len(it.Titles)+len(it.Description)+len(it.Content)+len(it.Encoded)+len(it.Summary) > 0
}

func (it *feedItem) draft(line int, limits Bounds) *draft {
	d := &draft{limits: limits}
	for _, t := range it.Titles { // media:title comes after title
		if d.title = oneRow(plainOf(t.markup())); d.title != "" {
			break
		}
	}
	d.url = it.link()
	for _, a := range it.Creators {
		d.authors = appendNew(d.authors, splitAuthors(oneRow(a))...)
	}
	for _, a := range it.Authors {
		d.authors = appendNew(d.authors, authorOf(a)...)
	}
	if s := oneRow(it.Source.Title + " " + it.Source.Text); s != "" {
		d.credits = []string{s}
	}
	for _, x := range []struct{ field, value string }{{"pubDate", it.PubDate}, {"published", it.Published}, {"issued", it.Issued}, {"date", it.Date}, {"updated", it.Updated}, {"modified", it.Modified}} {
		if strings.TrimSpace(x.value) != "" {
			d.metadataDate(x.field, strings.TrimSpace(x.value))
			if d.published != "" {
				break
			}
		}
	}
	for i := range d.problems {
		d.problems[i].Line = line
	}
	d.fragment(it.body(), line)
	return d
}

// body is the longest of what the item gives as text.
func (it *feedItem) body() string {
	best := ""
	for _, list := range [][]feedText{it.Encoded, it.Content, it.Description, it.Summary} {
		for _, t := range list {
			if m := t.markup(); len(m) > len(best) {
				best = m
			}
		}
	}
	return best
}

func (it *feedItem) link() string {
	for _, l := range it.Links {
		if l.Href != "" && (l.Rel == "" || l.Rel == "alternate") {
			return l.Href
		}
		if s := strings.TrimSpace(l.Text); s != "" {
			return s
		}
	}
	if strings.HasPrefix(it.GUID, "http") {
		return it.GUID
	}
	return ""
}

// authorOf reads "Ann Lee", "ann@example.org (Ann Lee)" and the name element of Atom.
func authorOf(a feedName) []string {
	s := oneRow(a.Name)
	if s == "" {
		s = oneRow(a.Text)
	}
	if open, end := strings.IndexByte(s, '('), strings.LastIndexByte(s, ')'); open >= 0 && end > open && strings.Contains(s[:open], "@") {
		s = s[open+1 : end]
	}
	if s == "" || strings.Contains(s, "@") {
		return nil
	}
	return splitAuthors(s)
}

// cleaned lists what cleaning an item's text changed, at the item's line.
func (d *draft) cleaned(report text.Report, line int) {
	for _, f := range report.Findings {
		d.problem(line, f.String())
	}
}

// unescapedTwice takes back the second escape of an item whose markup was escaped one time too many, which
// would show its tags as text.
func unescapedTwice(s string) string {
	if !strings.Contains(s, "&lt;") || holdsParagraph(s) {
		return s
	}
	if plain := html.UnescapeString(s); holdsParagraph(plain) {
		return plain
	}
	return s
}

func holdsParagraph(s string) bool {
	return strings.Contains(s, "<p>") || strings.Contains(s, "<p ") || strings.Contains(s, "<br") || strings.Contains(s, "</a>")
}

// fragment reads HTML or plain text that is all article, as in feeds and mail. Its rows stand at
// the line of the item.
func (d *draft) fragment(s string, line int) {
	s = unescapedTwice(s)
	if !strings.Contains(s, "<") {
		s, report := text.Clean(plainOf(s)) // entities and escapes are decoded only now
		d.cleaned(report, line)
		rows := splitRows(d.cut(s, line), 0)
		for i := range rows {
			rows[i].line = line
		}
		d.blocks = group(rows)
		d.readPage()
		return
	}
	s = d.cutMarkup(s, line)
	root, err := parseTree(s, d.limits.MaxHTML)
	if err != nil {
		d.flatten(scanHTML(s), line)
		return
	}
	c := collector{last: line}
	c.main, c.furni = wholeAsMain(root)
	c.walk(root)
	c.flush()
	c.tell(d, line)
	d.blocks = c.blocks
	for i := range d.blocks {
		d.blocks[i].seal()
	}
	d.readPage()
}
