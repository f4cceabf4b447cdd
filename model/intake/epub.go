package intake

import (
	"archive/zip"
	"cmp"
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// book is an EPUB: a ZIP archive whose container names a package, which lists documents in reading order.
type book struct {
	zip  *zip.Reader
	root string // of the package document

	limits Bounds
	budget *budget

	members, folded map[string]*zip.File // by name, and by name in lower case
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
	members := map[string]*zip.File{}
	for _, m := range z.File {
		members[m.Name] = m
	}
	m := members["META-INF/container.xml"]
	if m == nil {
		return nil, ""
	}
	data, err := readZIPMember(b, m)
	var c epubContainer
	if err != nil || readXML(data, &c) != "" && len(c.Roots) == 0 || len(c.Roots) == 0 {
		return nil, "EPUB whose container can't be read, taken as a plain archive"
	}
	for _, root := range c.Roots {
		if at := strings.TrimPrefix(root.Path, "/"); members[at] != nil {
			return &book{zip: z, root: at, limits: f.limits, budget: b}, ""
		}
	}
	return nil, "EPUB without its package document, taken as a plain archive"
}

// readXML reads a document as far as it can be understood, in whatever encoding it has. fault says what is wrong
// with it.
func readXML(data []byte, into any) (fault string) {
	s, _ := decode(charsetOfXML(data), data)
	s, _, _ = readableXML(s)
	if err := lenientXML(s).Decode(into); err != nil {
		return oneRow(err.Error())
	}
	return ""
}

// parse makes each document of the spine that holds text an article, with the book as its outlet.
func (k *book) parse(f file) parsed {
	var p parsed
	b := k.budget
	k.members, k.folded = map[string]*zip.File{}, map[string]*zip.File{}
	for _, m := range k.zip.File {
		if !b.next(&p) {
			break
		}
		k.members[m.Name], k.folded[strings.ToLower(m.Name)] = m, m
	}
	pack, err := k.pack(b, k.members[k.root])
	if err != "" {
		p.problem(0, "EPUB %s", err)
	}
	twice := overlapping(k.zip)
	var bare []string // documents without text, such as a cover
	for _, name := range k.order(pack, &p) {
		m := k.find(name)
		switch {
		case m == nil:
			p.problem(0, "%s: named by the book and not in it", oneRow(name))
			continue
		case m.Flags&1 != 0:
			p.problem(0, "%s: encrypted member, not read", oneRow(name))
			continue
		case twice[m]:
			p.problem(0, "%s: shares its bytes with another member, not read", oneRow(name))
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
			p.problem(0, "%s: %s", oneRow(name), memberFault(err, len(data)))
		}
		if k.document(f, name, data, pack, &p) {
			continue
		}
		bare = append(bare, oneRow(path.Base(name)))
	}
	if len(bare) > 0 {
		p.problem(0, "documents of the book without article text, %d: %s", len(bare), oneRow(strings.Join(bare[:min(len(bare), 5)], ", ")))
	}
	return p.orEmpty()
}

// document reads a document of the book; false says that it holds no text.
func (k *book) document(f file, name string, data []byte, pack epubPackage, p *parsed) bool {
	if _, _, wide := text.DecodeWide(data); !wide && (sniffPacked(data) != 0 || isBinary(data[:min(len(data), sniffLen)])) {
		p.problem(0, "%s: not text (%s), not read", oneRow(name), binaryKind(data))
		return true
	}
	body, problems := decode(charsetOf(data), data)
	d := chapter(body, pack, k.limits)
	if d == nil {
		return false
	}
	p.take(f, name, parsed{drafts: []*draft{d}, problems: problems})
	return true
}

// order is the documents of the book as they are read, each once: those of the spine, without one those of the
// manifest, and without one all that look like documents.
func (k *book) order(pack epubPackage, p *parsed) []string {
	var names []string
	seen := map[string]bool{}
	add := func(name string) {
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	hrefs := map[string]string{}
	for _, it := range pack.Items {
		hrefs[it.ID] = it.Href
	}
	for _, ref := range pack.Spine {
		if href, ok := hrefs[ref.Ref]; ok {
			add(path.Join(path.Dir(k.root), memberOf(href)))
		} else {
			add(ref.Ref)
		}
	}
	if len(names) > 0 {
		return names
	}
	p.problem(0, "EPUB without an order of reading, its documents are read as they come")
	for _, it := range pack.Items {
		if isDocument(it.Href) {
			add(path.Join(path.Dir(k.root), memberOf(it.Href)))
		}
	}
	for _, m := range k.zip.File {
		if len(pack.Items) == 0 && isDocument(m.Name) {
			add(m.Name)
		}
	}
	return names
}

// isDocument knows a document by its name.
func isDocument(name string) bool {
	switch extension(memberOf(name)) {
	case ".xhtml", ".html", ".htm":
		return true
	}
	return false
}

// find is the member that the book means by a name: as it stands, from the top of the archive, or in other case.
func (k *book) find(name string) *zip.File {
	for _, n := range []string{name, strings.TrimPrefix(name, path.Dir(k.root)+"/")} {
		if m := cmp.Or(k.members[n], k.folded[strings.ToLower(n)]); m != nil {
			return m
		}
	}
	return nil
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
	if fault := readXML(data, &pack); fault != "" {
		return pack, "whose package document isn't well-formed XML, read as far as it can be understood: " + fault
	}
	return pack, ""
}

// chapter is nil for a document without text, such as a cover.
func chapter(body string, pack epubPackage, limits Bounds) *draft {
	d := parseHTML(body, limits)
	if !slices.ContainsFunc(d.blocks, func(b block) bool { return b.role == roleBody }) {
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
