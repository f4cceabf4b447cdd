package intake

import (
	"archive/zip"
	"encoding/xml"
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"

	"example.org/sitrep/model"
)

// book is an EPUB: a ZIP archive whose container names a package, which lists documents in reading order.
type book struct {
	zip  *zip.Reader
	root string // of the package document

	limits Bounds
	budget *budget
}

type epubContainer struct {
	Roots []struct {
		Path string `xml:"full-path,attr"`
	} `xml:"rootfiles>rootfile"`
}

type epubPackage struct {
	Title    string   `xml:"metadata>title"`
	Creators []string `xml:"metadata>creator"`
	Date     string   `xml:"metadata>date"`
	Language string   `xml:"metadata>language"`
	Items    []struct {
		ID   string `xml:"id,attr"`
		Href string `xml:"href,attr"`
		Type string `xml:"media-type,attr"`
	} `xml:"manifest>item"`
	Spine []struct {
		Ref string `xml:"idref,attr"`
	} `xml:"spine>itemref"`
}

// findBook is nil when the archive is no EPUB; why says what is wrong with one that can't be read as a book.
func findBook(z *zip.Reader, f file, b *budget) (k *book, why string) {
	for _, m := range z.File {
		if m.Name != "META-INF/container.xml" {
			continue
		}
		data, err := readZIPMember(b, m)
		var c epubContainer
		if err != nil || xml.Unmarshal(data, &c) != nil || len(c.Roots) == 0 {
			return nil, "EPUB whose container can't be read, taken as a plain archive"
		}
		return &book{zip: z, root: c.Roots[0].Path, limits: f.limits, budget: b}, ""
	}
	return nil, ""
}

// parse makes each document of the spine that holds text an article, with the book as its outlet.
func (k *book) parse(f file) parsed {
	var p parsed
	members := map[string]*zip.File{}
	b := k.budget
	for _, m := range k.zip.File {
		if !b.next(&p) {
			break
		}
		members[m.Name] = m
	}
	pack, err := k.pack(b, members[k.root])
	if err != "" {
		p.problem(0, "EPUB %s", err)
		return p
	}
	hrefs := map[string]string{}
	var bare []string // documents without text, such as a cover
	for _, it := range pack.Items {
		hrefs[it.ID] = it.Href
	}
	for _, ref := range pack.Spine {
		name := path.Join(path.Dir(k.root), memberOf(hrefs[ref.Ref]))
		m := members[name]
		if m == nil {
			p.problem(0, "%s: named by the book and not in it", oneRow(name))
			continue
		}
		if f.room.leave() {
			continue
		}
		data, err := readZIPMember(b, m)
		if over(err) {
			p.problem(0, "%s; the documents from %s on are not read", err, oneRow(name))
			break
		}
		if err != nil {
			p.problem(0, "%s: %s", oneRow(name), oneRow(err.Error()))
		}
		body, problems := decode(charsetOf(data), data)
		if d := chapter(body, pack, k.limits); d != nil {
			p.take(f, name, parsed{drafts: []*draft{d}, problems: problems})
		} else {
			bare = append(bare, oneRow(path.Base(name)))
		}
	}
	if len(bare) > 0 {
		p.problem(0, "documents of the book without article text, %d: %s", len(bare), oneRow(strings.Join(bare[:min(len(bare), 5)], ", ")))
	}
	return p.orEmpty()
}

// memberOf is the member that a reference of the package names: without its fragment, and with its escapes
// taken back.
func memberOf(href string) string {
	href, _, _ = strings.Cut(href, "#")
	if plain, err := url.PathUnescape(href); err == nil {
		return plain
	}
	return href
}

func (k *book) pack(b *budget, m *zip.File) (epubPackage, string) {
	var pack epubPackage
	if m == nil {
		return pack, "without its package document"
	}
	data, err := readZIPMember(b, m)
	if err != nil {
		return pack, "whose package document can't be read: " + oneRow(err.Error())
	}
	if err := xml.Unmarshal(data, &pack); err != nil {
		return pack, "whose package document isn't valid XML: " + oneRow(err.Error())
	}
	return pack, ""
}

// chapter is nil for a document without text, such as a cover.
func chapter(body string, pack epubPackage, limits Bounds) *draft {
	d := parseHTML(body, limits)
	text := false
	for i := range d.blocks {
		text = text || d.blocks[i].role == roleBody
	}
	if !text {
		return nil
	}
	d.outlet = html.UnescapeString(pack.Title)
	if len(d.authors) == 0 {
		for _, c := range pack.Creators {
			d.authors = append(d.authors, oneRow(c))
		}
	}
	if d.published == "" && pack.Date != "" {
		d.metadataDate("date of the book", strings.TrimSpace(pack.Date))
	}
	if d.language == "" {
		d.language = languageCode(pack.Language)
	}
	d.basisOf(model.PublishedMetadata)
	return d
}

func (d *draft) basisOf(b model.PublishedBasis) {
	if d.published != "" && d.basis == "" {
		d.basis = b
	}
}
