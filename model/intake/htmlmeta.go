package intake

import (
	"encoding/json"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// pageMeta is what a page says about its article, each field from the best source that gives it.
type pageMeta struct {
	title, outlet, url, language string
	// site is what the page itself calls its site, whoever it names as publisher.
	site                     string
	published, publishedFrom string
	authors                  []string
}

// readHTMLMeta reads JSON-LD, then OpenGraph and other meta elements, then link, time and title. The
// first that gives a field wins; what a page gives as date of change is not the date of publication.
func readHTMLMeta(d *draft, root *html.Node) {
	var m pageMeta
	m.jsonLD(root, 0)
	m.elements(root)
	m.timeElement(root)
	if agency := m.settleOutlet(); agency != "" {
		d.credits = append(d.credits, agency)
	}
	d.title, d.outlet, d.url = titleWithoutSite(m.title, m.outlet), m.outlet, m.url
	d.language = languageCode(m.language)
	for _, a := range m.authors {
		a = cleanAuthor(a)
		switch {
		case a == "":
		case isAgency(a):
			d.credits = append(d.credits, a)
		default:
			d.authors = append(d.authors, a)
		}
	}
	if len(d.authors) > pageAuthorsMax {
		d.authors = d.authors[:pageAuthorsMax]
		d.problem(0, fmt.Sprintf("the metadata of the page names more than the limit of %d authors, the rest is left out", pageAuthorsMax))
	}
	if m.published == "" {
		return
	}
	if date, ok := parseDate(m.published); ok {
		d.published, d.basis = date, model.PublishedMetadata
		d.publishedWhy = m.publishedFrom + ": " + oneRow(m.published)
	} else {
		d.problem(0, "the page's "+m.publishedFrom+" isn't a date that can be read: "+oneRow(m.published))
	}
}

// cleanAuthor drops addresses, "By" and names of staffs.
func cleanAuthor(s string) string {
	s = oneRow(s)
	if low := strings.ToLower(s); strings.HasPrefix(low, "by ") {
		s = s[3:]
	}
	switch strings.ToLower(s) {
	case "admin", "administrator", "editor", "editors", "staff", "staff writer", "staff reporter", "webmaster", "guest", "redacción", "rédaction", "redaktion":
		return ""
	}
	if strings.Contains(s, "://") || strings.Contains(s, "@") || wordCount(s) > 6 {
		return ""
	}
	return s
}

func (m *pageMeta) set(field *string, value string) {
	if *field == "" {
		*field = text.Squeeze(value)
	}
}

func (m *pageMeta) date(value, from string) {
	if (m.published == "" || isUnsetDate(m.published)) && strings.TrimSpace(value) != "" {
		m.published, m.publishedFrom = strings.TrimSpace(value), from
	}
}

// elements reads meta, link, html and title.
func (m *pageMeta) elements(n *html.Node) {
	switch n.DataAtom { //nolint:exhaustive // the elements of HTML are an open list
	case atom.Html:
		m.set(&m.language, attr(n, "lang"))
	case atom.Meta:
		key := attr(n, "property")
		if key == "" {
			key = attr(n, "name")
		}
		if key == "" {
			key = attr(n, "itemprop")
		}
		m.metaElement(strings.ToLower(key), attr(n, "content"))
	case atom.Link:
		if strings.EqualFold(attr(n, "rel"), "canonical") {
			m.set(&m.url, attr(n, "href"))
		}
	case atom.Title:
		if n.Parent != nil && n.Parent.DataAtom == atom.Head {
			m.set(&m.title, titleWithoutSite(ownText(n).text, m.outlet))
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		m.elements(c)
	}
}

func (m *pageMeta) metaElement(key, content string) {
	if strings.TrimSpace(content) == "" {
		return
	}
	switch key {
	case "og:title", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title":
		m.set(&m.title, titleWithoutSite(content, m.outlet))
	case "og:site_name", "application-name", "dc.publisher", "publisher":
		m.set(&m.outlet, outletName(content))
		if key == "og:site_name" || key == "application-name" {
			m.set(&m.site, outletName(content))
		}
	case "og:url":
		m.set(&m.url, content)
	case "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "article.published", "published_time", "cxenseparse:recs:publishtime", "citation_publication_date":
		m.date(content, "field "+key)
	case "author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author", "citation_author":
		if !strings.Contains(content, "://") {
			m.authors = appendNew(m.authors, splitAuthors(content)...)
		}
	case "og:locale", "content-language", "language", "dc.language":
		m.set(&m.language, content)
	}
}

// appendNew adds the names that are not in the list, until it holds one more than an article may name, which
// assemble tells of.
func appendNew(list []string, values ...string) []string {
	for _, v := range values {
		if len(list) > authorsMax {
			return list
		}
		known := false
		for _, x := range list {
			known = known || strings.EqualFold(x, v)
		}
		if !known {
			list = append(list, v)
		}
	}
	return list
}

// titleWithoutSite cuts " - The Valley Post" and the like off a title.
func titleWithoutSite(title, site string) string {
	title = text.Squeeze(title)
	for _, sep := range []string{" | ", " — ", " – ", " - ", " :: ", " » "} {
		at := strings.LastIndex(title, sep)
		if at <= 0 {
			continue
		}
		tail := title[at+len(sep):]
		if strings.EqualFold(tail, site) || wordCount(title[:at]) >= 4 && wordCount(tail) <= 4 && sep != " - " || wordCount(title[:at]) >= 5 && wordCount(tail) <= 3 {
			return title[:at]
		}
	}
	return title
}

// timeElement takes the first <time datetime> of the page's article.
func (m *pageMeta) timeElement(n *html.Node) {
	if m.published != "" && !isUnsetDate(m.published) {
		return
	}
	if n.DataAtom == atom.Time {
		m.date(attr(n, "datetime"), "time element")
	}
	if n.Type == html.ElementNode && n.DataAtom != atom.Time && (n.DataAtom == atom.Aside || n.DataAtom == atom.Footer || n.DataAtom == atom.Nav) {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		m.timeElement(c)
	}
}

// jsonLD reads the scripts of type application/ld+json. A script that is no JSON is passed over.
func (m *pageMeta) jsonLD(n *html.Node, depth int) {
	if n.DataAtom == atom.Script && strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") && n.FirstChild != nil {
		var v any
		if len(n.FirstChild.Data) <= jsonLDMax && json.Unmarshal([]byte(n.FirstChild.Data), &v) == nil {
			m.linkedData(v, 0)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		m.jsonLD(c, depth+1)
	}
}

// linkedData looks for an object of a type of article, also within lists and graphs.
func (m *pageMeta) linkedData(v any, depth int) {
	if depth > 6 {
		return
	}
	switch x := v.(type) {
	case []any:
		for _, e := range x {
			m.linkedData(e, depth+1)
		}
	case map[string]any:
		if g, ok := x["@graph"]; ok {
			m.linkedData(g, depth+1)
		}
		if isArticleType(x["@type"]) {
			m.article(x)
		} else if e, ok := x["mainEntity"]; ok {
			m.linkedData(e, depth+1)
		}
	}
}

func isArticleType(v any) bool {
	for _, t := range stringsOf(v) {
		if strings.HasSuffix(t, "Article") || t == "BlogPosting" || t == "Report" || t == "LiveBlogPosting" || t == "NewsArticle" {
			return true
		}
	}
	return false
}

func (m *pageMeta) article(x map[string]any) {
	if s, ok := x["headline"].(string); ok {
		m.set(&m.title, html.UnescapeString(s))
	}
	if s, ok := x["datePublished"].(string); ok {
		m.date(s, "JSON-LD datePublished")
	}
	if s, ok := x["url"].(string); ok {
		m.set(&m.url, s)
	}
	if s, ok := x["inLanguage"].(string); ok {
		m.set(&m.language, s)
	}
	if names := namesOf(x["publisher"]); len(names) > 0 {
		m.set(&m.outlet, outletName(html.UnescapeString(names[0])))
	}
	if len(m.authors) == 0 {
		m.authors = appendNew(nil, namesOf(x["author"])...)
	}
}

// namesOf reads a name, an object with a name, or a list of these.
func namesOf(v any) []string {
	switch x := v.(type) {
	case string:
		return []string{x}
	case map[string]any:
		return stringsOf(x["name"])
	case []any:
		var out []string
		for _, e := range x {
			out = append(out, namesOf(e)...)
		}
		return out
	}
	return nil
}

func stringsOf(v any) []string {
	switch x := v.(type) {
	case string:
		return []string{x}
	case []any:
		var out []string
		for _, e := range x {
			if s, ok := e.(string); ok {
				out = append(out, s)
			}
		}
		return out
	}
	return nil
}

// keepLead takes paragraphs between the headline and the main element back into the text: many pages
// set the first paragraph apart from the others.
func (d *draft) keepLead() {
	title, body := -1, -1
	for i := range d.blocks {
		switch d.blocks[i].role {
		case roleTitle:
			title = i
		case roleBody:
			if body < 0 {
				body = i
			}
		case roleHeading, roleSkipped:
		}
	}
	if title < 0 || body < title || body-title > 40 {
		return
	}
	for i := title + 1; i < body; i++ {
		if b := &d.blocks[i]; b.why == whyOutside && b.isProse() {
			b.role, b.why = roleBody, ""
		}
	}
}

// placeHTMLTitle makes the heading of the page that says the title the headline, wherever it stands; the
// title of the metadata is taken when none does.
func (d *draft) placeHTMLTitle() {
	for i := range d.blocks {
		b := &d.blocks[i]
		if d.title != "" && b.why != whyHidden && sameWords(b.text(), d.title) {
			b.role, b.why = roleTitle, ""
			return
		}
	}
	for i := range d.blocks { // the title of the metadata often goes on with the name of the site
		b := &d.blocks[i]
		if b.head && b.why != whyHidden && b.words >= 3 && strings.HasPrefix(strings.ToLower(d.title), strings.ToLower(b.text())) {
			b.role, b.why = roleTitle, ""
			d.title = b.text()
			return
		}
	}
	for i := range d.blocks { // and the title of a book's chapter is often its headline cut short
		b := &d.blocks[i]
		if b.role == roleBody {
			break
		}
		if b.role == roleHeading && d.title != "" && strings.Contains(text.Lower(b.text()), text.Lower(d.title)) {
			b.role = roleTitle
			d.title = b.text()
			return
		}
	}
	if d.title != "" {
		return
	}
	for i := range d.blocks {
		if b := &d.blocks[i]; b.role == roleHeading && len(d.blocks) > i+1 {
			b.role = roleTitle
			return
		}
	}
}
