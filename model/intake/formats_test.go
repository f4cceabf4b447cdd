package intake

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"testing"

	"example.org/sitrep/model"
)

const paragraph = "The council of Norvale voted on Friday to open the dam in May, although two of its members had asked for more time. Nobody spoke against it."

const secondParagraph = "Engineers will test the gates for two weeks, said Ann Lee, who leads the works, and the road below stays closed until then."

const htmlPage = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Dam opens in May - The Valley Post</title>
<meta property="og:site_name" content="The Valley Post">
<meta property="article:published_time" content="2024-05-03T10:00:00Z">
<link rel="canonical" href="https://example.org/dam">
<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Bo Kim"}}</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<h1>Dam opens in May</h1>
<div class="article-body">
<p>` + paragraph + `</p>
<h2>Tests first</h2>
<p>` + secondParagraph + `</p>
<figure><figcaption>The dam in winter</figcaption></figure>
<div class="related"><a href="/x">Mayor of Southvale resigns after flood</a></div>
</div><footer>Copyright 2024</footer></body></html>`

// archiveOf packs name, content, ... into a ZIP file.
func archiveOf(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i+1 < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func tarGzipOf(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	g := gzip.NewWriter(&b)
	w := tar.NewWriter(g)
	for i := 0; i+1 < len(files); i += 2 {
		if err := w.WriteHeader(&tar.Header{Name: files[i], Size: int64(len(files[i+1])), Mode: 0o600, Typeflag: tar.TypeReg}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := g.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func gzipOf(t *testing.T, content string) []byte {
	t.Helper()
	var b bytes.Buffer
	g := gzip.NewWriter(&b)
	if _, err := g.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := g.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read parses one file and checks its articles.
func parsedFile(t *testing.T, name string, data []byte) outcome {
	t.Helper()
	out := parse(name, data, Bounds{}.orUsual())
	for i := range out.articles {
		checkArticle(t, &out.articles[i])
	}
	return out
}

func TestHTML_MainTextMetadataAndTheRest(t *testing.T) {
	out := parsedFile(t, "page.html", []byte(htmlPage))
	if len(out.articles) != 1 || len(out.problems) != 0 {
		t.Fatalf("%+v", out)
	}
	a := out.articles[0]
	want := "Dam opens in May\n\n" + paragraph + "\n\nTests first\n\n" + secondParagraph
	if a.Text != want {
		t.Errorf("text %q", a.Text)
	}
	if a.TitleText() != "Dam opens in May" || a.Outlet != "The Valley Post" || a.Published != "2024-05-03" || a.PublishedBasis != model.PublishedMetadata ||
		a.URL != "https://example.org/dam" || a.Language != "en" || strings.Join(a.Authors, "|") != "Bo Kim" || len(a.Headings) != 1 {
		t.Errorf("metadata %+v", a)
	}
	if line := a.LineAt(a.Paras[1].Start); line != 9 {
		t.Errorf("first paragraph on line %d", line)
	}
	var skipped []string
	for _, s := range a.Skipped {
		skipped = append(skipped, s.Why+": "+s.Text)
	}
	for _, part := range []string{"navigation: Home World", "picture caption: The dam in winter", "related link: Mayor of Southvale", "Copyright 2024"} {
		if !strings.Contains(strings.Join(skipped, "\n"), part) {
			t.Errorf("skipped lacks %q: %q", part, skipped)
		}
	}
}

func TestHTML_EncodingAndControls(t *testing.T) {
	page := "<html><head><meta charset=windows-1251></head><body><p>\xc1\xfb\xeb\xee &#27;[31m&#x202e; \xf5\xee\xf0\xee\xf8\xee.</p></body></html>"
	out := parsedFile(t, "p.html", []byte(page))
	if len(out.articles) != 1 || out.articles[0].Text != "Было ␛[31m хорошо." {
		t.Fatalf("%+v", out)
	}
	if len(out.problems) != 1 || !strings.Contains(out.problems[0].Message, "entities") {
		t.Errorf("problems %v", out.problems)
	}
}

func TestHTML_NestedTooDeepIsStillRead(t *testing.T) {
	page := "<html><body>" + strings.Repeat("<div>", 100_000) + "<p>" + paragraph + "</p>"
	out := parsedFile(t, "deep.html", []byte(page))
	if len(out.articles) != 1 || !strings.Contains(out.articles[0].Text, paragraph) || len(out.problems) != 1 {
		t.Errorf("%d articles, problems %v", len(out.articles), out.problems)
	}
}

// Pages of a shape that costs some parsers their time for ever keep their text, each in well under a second.
func TestHTML_ShapesThatCostNothing(t *testing.T) {
	var attributes strings.Builder
	for i := range 60_000 {
		fmt.Fprintf(&attributes, " a%d=b", i)
	}
	for name, c := range map[string]struct {
		page     string
		problems int
	}{
		"attributes":         {"<article><p" + attributes.String() + ">" + paragraph + "</p>", 0},
		"the same attribute": {"<article><p" + strings.Repeat(" a=b", 60_000) + ">" + paragraph + "</p>", 0},
		"a long attribute":   {`<article class="` + strings.Repeat("a ", 200_000) + `"><p>` + paragraph + "</p>", 0},
		"spans":              {"<article><p>" + paragraph + "</p><p>" + strings.Repeat("<span>a</span>", 200_000) + "</p>", 1},
		"formatting":         {"<article><p>" + paragraph + strings.Repeat("<p></b>", 20_000) + strings.Repeat("<b>", 400), 0},
		"entities":           {"<article><p>" + paragraph + "</p><p>" + strings.Repeat("&NotEqualTilde;", 50_000) + "</p>", 0},
		"open comments":      {"<article><p>" + paragraph + "</p>" + strings.Repeat("<!--", 100_000), 0},
		"open tags":          {"<article><p>" + paragraph + "</p>" + strings.Repeat("<a ", 100_000), 0},
	} {
		out := parsedFile(t, "a.html", []byte("<html><body>"+c.page))
		if len(out.articles) != 1 || !strings.Contains(out.articles[0].Text, paragraph) || len(out.problems) != c.problems {
			t.Errorf("%s: %d articles, problems %v", name, len(out.articles), out.problems)
		}
	}
}

func TestFeed_RSSAtomAndRDF(t *testing.T) {
	rss := `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Valley Post</title><language>en-us</language><image><title>Logo</title></image>
<item><title>Dam &amp;amp; road</title><link>https://example.org/1</link><pubDate>Fri, 03 May 2024 10:00:00 +0200</pubDate><dc:creator>Bo Kim</dc:creator><source url="https://example.com">Example Wire</source>
<description>Short.</description><content:encoded><![CDATA[<p>` + paragraph + `</p><p>` + secondParagraph + `</p>]]></content:encoded></item>
<item><title>Second</title><description>` + paragraph + `</description><pubDate>someday</pubDate></item>
</channel></rss>`
	out := parsedFile(t, "feed.xml", []byte(rss))
	if len(out.articles) != 2 || len(out.problems) != 1 || !strings.Contains(out.problems[0].Message, "someday") {
		t.Fatalf("%d articles, problems %v", len(out.articles), out.problems)
	}
	a := out.articles[0]
	if a.TitleText() != "Dam & road" || a.Outlet != "The Valley Post" || a.Published != "2024-05-03" || strings.Join(a.Authors, "") != "Bo Kim" || a.URL != "https://example.org/1" || strings.Join(a.Credits, "") != "Example Wire" || len(a.Paras) != 3 || a.Language != "en" {
		t.Errorf("%+v", a)
	}
	if a.Path != "feed.xml#1" || !strings.HasSuffix(string(a.ID), "-1") {
		t.Errorf("path %s, id %s", a.Path, a.ID)
	}
	atom := `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es"><title type="html">El &lt;b&gt;Valle&lt;/b&gt;</title><author><name>Redacción</name></author>
<entry><title>Presa</title><link rel="self" href="x"/><link href="https://example.org/2"/><updated>2024-05-04T00:00:00Z</updated><published>2024-05-03T00:00:00Z</published><author><name>Ana Ruiz</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>` + paragraph + `</p></div></content></entry></feed>`
	out = parsedFile(t, "a.atom", []byte(atom))
	if len(out.articles) != 1 || out.articles[0].Outlet != "El Valle" || out.articles[0].Published != "2024-05-03" || out.articles[0].URL != "https://example.org/2" || out.articles[0].Path != "a.atom" {
		t.Errorf("%+v", out)
	}
	rdf := `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old</title></channel>
<item><title>One</title><link>https://example.org/3</link><description>` + paragraph + `</description><dc:date>2004-05-03</dc:date></item></rdf:RDF>`
	out = parsedFile(t, "r.rdf", []byte(rdf))
	if len(out.articles) != 1 || out.articles[0].Outlet != "Old" || out.articles[0].Published != "2004-05-03" {
		t.Errorf("%+v", out)
	}
}

func TestFeed_BrokenKeepsWhatCameBefore(t *testing.T) {
	out := parsedFile(t, "b.xml", []byte(`<rss><channel><item><title>One</title><description>`+paragraph+`</description></item><item><title>Two</tit`))
	if len(out.articles) != 1 || len(out.problems) == 0 {
		t.Errorf("%d articles, problems %v", len(out.articles), out.problems)
	}
	out = parsedFile(t, "e.xml", []byte(`<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>One &x;</title><description>`+paragraph+`</description></item></channel></rss>`))
	if len(out.articles) > 0 && strings.Contains(out.articles[0].Text, "root:") {
		t.Error("an external entity was opened")
	}
	out = parsedFile(t, "l.opml", []byte(`<opml><body><outline xmlUrl="https://example.org/feed"/></body></opml>`))
	if len(out.articles) != 0 || len(out.problems) != 1 || !strings.Contains(out.problems[0].Message, "OPML") {
		t.Errorf("%+v", out)
	}
}

func TestJSON_FeedListLinesAndObject(t *testing.T) {
	feed := fmt.Sprintf(`{"version":"https://jsonfeed.org/version/1.1","title":"The Valley Post","items":[{"id":"1","title":"Dam","url":"https://example.org/1","date_published":"2024-05-03T10:00:00Z","content_html":"<p>%s</p>"},{"id":"2"}]}`, paragraph)
	out := parsedFile(t, "f.json", []byte(feed))
	if len(out.articles) != 1 || out.articles[0].Outlet != "The Valley Post" || out.articles[0].Published != "2024-05-03" || len(out.problems) != 1 {
		t.Errorf("%+v", out)
	}
	lines := fmt.Sprintf("{\"title\":\"A\",\"text\":%q,\"authors\":[\"Bo Kim\"]}\n\n{broken\n{\"title\":\"B\",\"body\":%q,\"source\":{\"name\":\"Wire\"}}\n", paragraph, secondParagraph)
	out = parsedFile(t, "f.jsonl", []byte(lines))
	if len(out.articles) != 2 || len(out.problems) != 1 || out.problems[0].Line != 3 || out.articles[1].Outlet != "Wire" {
		t.Errorf("%+v", out)
	}
	out = parsedFile(t, "x.json", []byte(`{"a":1}`))
	if len(out.articles) != 0 || len(out.problems) != 1 {
		t.Errorf("%+v", out)
	}
}

func TestMail_NewsletterMailboxAndSavedPage(t *testing.T) {
	message := "From: =?utf-8?q?The_Valley_P=C3=B3st?= <news@example.org>\r\nSubject: =?utf-8?b?RGFtIG9wZW5z?=\r\nDate: Fri, 03 May 2024 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n" +
		"--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nShort caf=E9.\r\n" +
		"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>" + paragraph + " Caf=C3=A9.</p>\r\n--b--\r\n"
	out := parsedFile(t, "m.eml", []byte(message))
	if len(out.articles) != 1 {
		t.Fatalf("%+v", out)
	}
	a := out.articles[0]
	if a.TitleText() != "Dam opens" || a.Outlet != "The Valley Póst" || a.Published != "2024-05-03" || !strings.HasSuffix(a.Text, "Café.") {
		t.Errorf("%+v", a)
	}
	box := "From a@example.org Fri May 3 10:00:00 2024\n" + strings.ReplaceAll(message, "\r\n", "\n") + "\nFrom b@example.org Fri May 3 10:00:00 2024\nFrom: Bo <b@example.org>\nSubject: Two\n\n" + secondParagraph + "\n>From here on it is quiet.\n"
	out = parsedFile(t, "m.mbox", []byte(box))
	if len(out.articles) != 2 || !strings.Contains(out.articles[1].Text, "From here on") {
		t.Errorf("%+v", out)
	}
	saved := "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/dam\r\nSubject: x\r\nDate: Fri, 03 May 2030 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: https://example.org/dam\r\n\r\n" + htmlPage + "\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n"
	out = parsedFile(t, "s.mhtml", []byte(saved))
	if len(out.articles) != 1 || out.articles[0].Published != "2024-05-03" || out.articles[0].TitleText() != "Dam opens in May" || out.articles[0].Outlet != "The Valley Post" {
		t.Errorf("%+v", out)
	}
}

func TestArchives_MembersAreReadAndLimitsHold(t *testing.T) {
	inner := archiveOf(t, "deep.txt", paragraph)
	data := archiveOf(t, "a.txt", paragraph+" One.", "../../evil.txt", paragraph+" Two.", ".hidden", "x", "__MACOSX/a.txt", "x", "b.bin", strings.Repeat("\x00\x01", 40), "inner.zip", string(inner), "page.html", htmlPage)
	out := parsedFile(t, "a.zip", data)
	if len(out.articles) != 4 || len(out.problems) != 2 || !strings.HasPrefix(out.problems[0].Message, "b.bin: ") || !strings.HasPrefix(out.problems[1].Message, "2 members that are hidden") {
		t.Errorf("%d articles, problems %v", len(out.articles), out.problems)
	}
	out = parsedFile(t, "a.tar.gz", tarGzipOf(t, "x/a.txt", paragraph, "x/b.md", "# Dam\n\n"+secondParagraph))
	if len(out.articles) != 2 || out.articles[1].TitleText() != "Dam" {
		t.Errorf("%+v", out)
	}
	bomb := archiveOf(t, "bomb.txt", strings.Repeat("a", 8<<20), "after.txt", paragraph)
	out = parsedFile(t, "bomb.zip", bomb)
	if len(out.articles) != 1 || len(out.problems) != 1 || !strings.Contains(out.problems[0].Message, "bomb.txt: member that inflates more than 200-fold") {
		t.Errorf("bomb: %d articles, %v", len(out.articles), out.problems)
	}
	nested := archiveOf(t, "1.zip", string(archiveOf(t, "2.zip", string(inner))))
	out = parsedFile(t, "n.zip", nested)
	if len(out.articles) != 0 || len(out.problems) != 1 || !strings.Contains(out.problems[0].Message, "nested deeper") {
		t.Errorf("nested: %+v", out)
	}
	out = parsedFile(t, "cut.zip", data[:len(data)/2])
	if len(out.articles) != 0 || len(out.problems) != 1 {
		t.Errorf("cut: %+v", out)
	}
}

func TestEPUB_ChaptersInReadingOrder(t *testing.T) {
	data := archiveOf(t, "mimetype", "application/epub+zip",
		"META-INF/container.xml", `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/p.opf"/></rootfiles></container>`,
		"OPS/p.opf", `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Valley Reader</dc:title><dc:creator>Bo Kim</dc:creator><dc:date>2024-05</dc:date><dc:language>en</dc:language></metadata><manifest><item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/></manifest><spine><itemref idref="b"/><itemref idref="a"/><itemref idref="none"/></spine></package>`,
		"OPS/a.xhtml", `<?xml version="1.0"?><html><body><h1>First</h1><p>`+paragraph+`</p></body></html>`,
		"OPS/b.xhtml", `<html><body><h1>Second</h1><p>`+secondParagraph+`</p></body></html>`)
	out := parsedFile(t, "r.epub", data)
	if len(out.articles) != 2 || out.articles[0].TitleText() != "Second" || out.articles[0].Outlet != "Valley Reader" || out.articles[1].Published != "2024-05" || len(out.problems) != 1 {
		t.Errorf("%+v", out)
	}
}
