package intake

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"example.org/sitrep/model/text"
)

// checkOutcome holds what every file must come to: an article or a problem, clean text, and the same on
// every reading.
func checkOutcome(t *testing.T, name string, data []byte) {
	t.Helper()
	bounds := Bounds{MaxFile: 1 << 20, MaxInflated: 4 << 20, MaxText: 1 << 20}.orUsual()
	out := parse(name, data, bounds)
	if len(out.articles) == 0 && len(out.problems) == 0 && len(out.named) == 0 {
		t.Fatal("neither an article nor a problem")
	}
	for i := range out.articles {
		a := &out.articles[i]
		checkArticle(t, a)
		for _, s := range append([]string{a.Outlet, a.URL, a.Language, a.Path}, append(a.Authors, a.Credits...)...) {
			if strings.ContainsAny(s, "\n\x1b\x00\u202e") {
				t.Fatalf("field %q", s)
			}
		}
		for _, s := range a.Skipped {
			if strings.ContainsAny(s.Text, "\x1b\x00\u202e\r\t") {
				t.Fatalf("skipped %q", s.Text)
			}
		}
	}
	for _, p := range out.problems {
		if strings.ContainsAny(p.Message, "\n\x1b\x00") {
			t.Fatalf("problem %q", p.Message)
		}
	}
	if again := parse(name, data, bounds); len(again.articles) != len(out.articles) || len(again.problems) != len(out.problems) {
		t.Fatal("two readings differ")
	}
}

// fuzzFormat fuzzes files of one format, from seeds of it.
func fuzzFormat(f *testing.F, name string, seeds ...string) {
	f.Helper()
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) { checkOutcome(t, name, data) })
}

func FuzzParse(f *testing.F) {
	f.Add("a.txt", []byte("Dam opens\n\nMay 3, 2024\n\n"+paragraph))
	f.Add("x.tar", []byte(strings.Repeat("a", 257)+"ustar"+strings.Repeat("\x00", 300)))
	f.Add("a.gz", []byte("\x1f\x8b\x08\x00"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		checkOutcome(t, text.CleanField(name), data) // as every path is before it comes here
	})
}

func FuzzText(f *testing.F) {
	fuzzFormat(f, "a.txt", savedText, "Dam opens\n\nBy Ann Lee\n\n"+paragraph, "a\x00b\x00", "\xff\xfea\x00", "caf\xe9 \x93so\x94")
}

func FuzzMarkdown(f *testing.F) {
	fuzzFormat(f, "a.md", "---\ntitle: Dam\nauthor: [Ann Lee]\ndate: 2024-05-03\n---\n# Dam\n\n"+paragraph+"\n\n* [x](y)\n> `z` **b**", "+++\ntitle = \"Dam\"\n+++\nx", "---\na: &a [*a]\n---\n", "Dam\n===\n\n![a](b)")
}

func FuzzHTML(f *testing.F) {
	fuzzFormat(f, "a.html", htmlPage, updatedPage, "<table><p>a<td><a href=x>b</a><!-- <br><br> &#0;&#x1b;</p><plaintext>", "<title>a</title><h1>a b c</h1><p>d", `<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"author":"a"}]}</script>`)
}

func FuzzFeed(f *testing.F) {
	for _, u := range untidyFeeds() {
		f.Add([]byte(u.data))
	}
	fuzzFormat(f, "a.xml", feedOf("One"), `<feed xml:lang="es"><entry><title type="xhtml"><b>a</b></title><link href="x"/><author><name>a</name></author><content type="html">&lt;p&gt;b</content></entry></feed>`,
		`<opml><body><outline xmlUrl="a.xml"/></body></opml>`, "<?xml version='1.0' encoding='shift_jis'?><rss>\x93\xfa")
}

func FuzzJSON(f *testing.F) {
	for _, u := range untidyJSON() {
		f.Add([]byte(u.data))
	}
	fuzzFormat(f, "a.json", `{"title":"a","text":"`+paragraph+`","author":{"name":"b"},"date":1714730400}`, `{"items":[{"content_html":"<p>a"}]}`, "{\"text\":\"a\"}\n{\"body\":\"b\"}\n", `[{"content":"a [+2 chars]","source":{"name":"c"}}]`)
}

func FuzzMail(f *testing.F) {
	for _, u := range untidyMails() {
		f.Add([]byte(u.data))
	}
	fuzzFormat(f, "a.eml", passedOn, mailOf(3), "From: a\nSubject: =?utf-8?q?b?=\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>a=3Db", "From: a\nSubject: b\nContent-Transfer-Encoding: base64\n\nYQ==")
}

func FuzzMbox(f *testing.F) {
	fuzzFormat(f, "a.mbox", "From a:\n"+passedOn+"\n\nFrom b\nFrom: c\nSubject: d\n\n>From e\n", "From ")
}

func FuzzZIP(f *testing.F) {
	f.Add([]byte("PK\x05\x06"+strings.Repeat("\x00", 18)), "a.txt", []byte(paragraph))
	f.Add([]byte{}, "../b.html", []byte(htmlPage))
	f.Fuzz(func(t *testing.T, raw []byte, name string, content []byte) {
		checkOutcome(t, "a.zip", append([]byte("PK\x03\x04"), raw...))
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		if w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store}); err == nil {
			_, _ = w.Write(content)
		}
		if z.Close() == nil {
			checkOutcome(t, "a.zip", b.Bytes())
		}
	})
}

func FuzzEPUB(f *testing.F) {
	f.Add(`<package><metadata><title>a</title><date>2024</date></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>`, []byte(htmlPage))
	f.Fuzz(func(t *testing.T, pack string, chapter []byte) {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for _, m := range [][2]string{{"META-INF/container.xml", `<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>`}, {"p.opf", pack}, {"a.xhtml", string(chapter)}} {
			w, err := z.CreateHeader(&zip.FileHeader{Name: m[0], Method: zip.Store})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := w.Write([]byte(m[1])); err != nil {
				t.Fatal(err)
			}
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		checkOutcome(t, "a.epub", b.Bytes())
	})
}
