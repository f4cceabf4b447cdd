package intake

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func feedOf(title string) string {
	return "<rss><channel><title>" + title + "</title><item><title>" + title + " opens</title><description>" + paragraph + " " + title + ".</description></item></channel></rss>"
}

func TestLoad_AListOfFeedsNamesFilesBesideIt(t *testing.T) {
	outer := t.TempDir()
	root := filepath.Join(outer, "lists")
	for p, content := range map[string]string{
		"lists/feeds/one.xml": feedOf("One"), "lists/two.xml": feedOf("Two"), "lists/abs.xml": feedOf("Abs"), "secret.xml": feedOf("Secret"),
		"lists/more.opml": `<opml><body><outline xmlUrl="three.xml"/></body></opml>`, "lists/three.xml": feedOf("Three"),
		"lists/l.opml": `<opml version="2.0"><body><outline text="Folder"><outline xmlUrl="feeds/one.xml"/><outline xmlUrl="two.xml"/></outline>` +
			`<outline xmlUrl="` + filepath.ToSlash(root) + `/abs.xml"/><outline xmlUrl="file://` + filepath.ToSlash(root) + `/two.xml"/><outline xmlUrl="../secret.xml"/><outline xmlUrl="/etc/passwd"/>` +
			`<outline xmlUrl="none.xml"/><outline xmlUrl="more.opml"/><outline xmlUrl="https://example.org/feed"/><outline xmlUrl="exec:rm -rf /"/></body></opml>`,
	} {
		p = filepath.Join(outer, filepath.FromSlash(p))
		if err := os.MkdirAll(filepath.Dir(p), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	list := filepath.Join(root, "l.opml")
	res, err := Load(context.Background(), []string{list}, Options{Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for i := range res.Articles {
		titles = append(titles, res.Articles[i].TitleText())
	}
	if got := strings.Join(titles, "|"); got != "Abs opens|One opens|Two opens" {
		t.Errorf("articles %s", got)
	}
	var told strings.Builder
	for _, p := range res.Problems {
		told.WriteString(filepath.Base(p.Path) + ": " + p.Message + "\n")
	}
	for _, want := range []string{"secret.xml: link that leaves the folder", "passwd: link that leaves", "none.xml: link that leads nowhere or in a circle, not followed (l.opml names it)", "l.opml: a list of feeds (OPML) with 2 addresses"} {
		if !strings.Contains(told.String(), want) {
			t.Errorf("problems lack %q:\n%s", want, told.String())
		}
	}
	// A folder reads its files anyway: the list adds nothing and hides nothing.
	res, err = Load(context.Background(), []string{root}, Options{})
	if err != nil || len(res.Articles) != 4 {
		t.Errorf("%d articles, %v", len(res.Articles), err)
	}
	res, err = Load(context.Background(), []string{"-"}, Options{Stdin: strings.NewReader(`<opml><body><outline xmlUrl="a.xml"/></body></opml>`)})
	if err != nil || len(res.Articles) != 0 || len(res.Problems) != 1 || !strings.Contains(res.Problems[0].Message, "no folder") {
		t.Errorf("%+v, %v", res, err)
	}
}

func TestOPML_ListsWithoutFeeds(t *testing.T) {
	for in, want := range map[string]string{
		`<opml><body/></opml>`: "names none",
		`<opml><body>` + strings.Repeat(`<outline xmlUrl="a.xml"/>`, outlineMax+1): "limit of 1000 files",
	} {
		out := parsedFile(t, "l.opml", []byte(in))
		if len(out.articles) != 0 || len(out.problems) != 1 || !strings.Contains(out.problems[0].Message, want) || len(out.named) > outlineMax {
			t.Errorf("%.40s: %v", in, out.problems)
		}
	}
}

func TestFeed_MarkupThatWasEscapedTwice(t *testing.T) {
	for in, want := range map[string]string{
		"<![CDATA[&lt;p&gt;" + paragraph + "&lt;/p&gt;]]>":                   paragraph,
		"&amp;lt;p&amp;gt;" + paragraph + "&amp;lt;/p&amp;gt;":               paragraph,
		"<![CDATA[<p>" + paragraph + " The tag &lt;p&gt; is written.</p>]]>": paragraph + " The tag <p> is written.",
		"<![CDATA[" + paragraph + " 1 &lt; 2.]]>":                            paragraph + " 1 < 2.",
	} {
		out := parsedFile(t, "a.xml", []byte("<rss><channel><item><title>Dam</title><description>"+in+"</description></item></channel></rss>"))
		if len(out.articles) != 1 || out.articles[0].Text != "Dam\n\n"+want {
			t.Errorf("%s: %+v", in, out)
		}
	}
}

func TestFeed_EncodingAndFaultsOfItsXML(t *testing.T) {
	head := `<rss><channel><title>Вести</title><item><title>Новости</title><description>`
	latin := "<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>\xc2\xe5\xf1\xf2\xe8</title><item><title>\xcd\xee\xe2\xee\xf1\xf2\xe8</title><description>" + paragraph + "</description></item></channel></rss>"
	out := parsedFile(t, "f.xml", []byte(latin))
	if len(out.articles) != 1 || len(out.problems) != 0 || out.articles[0].TitleText() != "Новости" || out.articles[0].Outlet != "Вести" {
		t.Errorf("%+v", out)
	}
	for in, want := range map[string]string{
		head + "Dam &amp; road & river. " + paragraph + "</description></item></channel></rss>":            "not well-formed XML",
		" \n<?xml version='1.0'?>" + head + paragraph + "</description></item></channel></rss>":            "white space before the XML declaration",
		head + paragraph + "</description></item></wrong></channel></rss>":                                 "XML",
		"<rss><channel>" + strings.Repeat("<a>", xmlDepthMax+1):                                            "nested deeper than 1000",
		"<rss><channel><title>Nothing</title></channel></rss>":                                             "no items or entries",
		"<rss><channel><item><title>a</title><description>" + paragraph + "</description></item><item><ti": "breaks off here",
	} {
		out := parsedFile(t, "f.xml", []byte(in))
		if told := fmt.Sprint(out.problems); !strings.Contains(told, want) {
			t.Errorf("%.60q: problems %q, want %q", in, told, want)
		}
		if strings.Contains(in, paragraph) && len(out.articles) != 1 {
			t.Errorf("%.60q: %d articles", in, len(out.articles))
		}
	}
}
