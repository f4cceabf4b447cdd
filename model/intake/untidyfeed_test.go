package intake

import (
	"fmt"
	"strings"
	"testing"
)

// untidyFeeds are feeds with one thing wrong between two items that are fine.
func untidyFeeds() []untidy {
	item := func(n string) string {
		return "<item><title>" + n + "</title><description>" + n + " " + paragraph + "</description></item>\n"
	}
	feed := func(mid string) string {
		return "<?xml version=\"1.0\"?>\n<rss><channel><title>Post</title>\n" + item("First") + mid + item("Last") + "</channel></rss>"
	}
	both := []string{"First " + paragraph, "Last " + paragraph}
	mid := append([]string{"Mid was told."}, both...)
	return []untidy{
		{"end tag of another name", "a.xml", feed("<item><title>Two</titl><description>Mid was told.</description></item>"), mid, "those behind it one by one", 3},
		{"item without an end", "a.xml", feed("<item><title>Two</title><description>Mid was told.</description>"), mid, "with another one inside it", 3},
		{"text without an end", "a.xml", feed("<item><title>Two</title><description>Mid was told."), mid, "with another one inside it", 3},
		{"end tags without a beginning", "a.xml", feed("</b></i>"), both, "unexpected end element", 2},
		{"comment with two hyphens", "a.xml", feed("<item><!-- a -- b --><title>Two</title><description>Mid was told.</description></item>"), mid, "breaks off here", 3},
		{"end of literal text", "a.xml", feed("<item><title>Two</title><description><![CDATA[Mid was]]> told. ]]></description></item>"), append([]string{"Mid was told."}, both...), "well-formed XML", 3},
		{"name that begins with a digit", "a.xml", feed("<item><1a/><title>Two</title><link>https://example.org/2</link><dc:creator>Ann Lee</dc:creator><content:encoded>&lt;p&gt;Mid was told.&lt;/p&gt;</content:encoded></item>"), mid, "invalid XML name", 3},
		{"less-than in an attribute", "a.xml", feed("<item a=\"<b>\"><title>Two</title><description>Mid was told.</description></item>"), mid, "unescaped <", 3},
		{"nothing that can be read", "a.xml", feed("<item><1a/></item>"), both, "without a text that can be read", 2},
		{"forbidden references", "a.xml", feed("<item><title>&#27;[31m&#x0;</title><description>Mid&#x7; was &#xD800;&#xFFFE;&#1114112; told &#10; &#x; &#99999999999999999999;.</description></item>"), append([]string{"␛[31m␀", "Mid␇ was \ufffd\ufffd\ufffd told"}, both...), "6 references to characters that XML forbids", 3},
		{"another version", "a.xml", strings.Replace(feed(""), "1.0", "1.1", 1), both, "", 2},
		{"nested too deep", "a.xml", feed("<item><title>Two</title><description>" + strings.Repeat("<a>", xmlDepthMax) + "Mid was told." + strings.Repeat("</a>", xmlDepthMax) + "</description></item>"), both, "read without their structure", 3},
		{"literal text and comments that never end", "a.xml", feed("<item><title><![CDATA[<item></title></item>") + "<!-- <![CDATA[ <item>", []string{"First " + paragraph}, "breaks off here", -1},
		{"literal text that names an item", "a.xml", feed("<!-- <item> --><item><title>Two</title><description><![CDATA[The &lt;item&gt; <item> tag. Mid was told.]]></description></item>"), mid, "", 3},
	}
}

func TestUntidy_Feeds(t *testing.T) { checkUntidy(t, untidyFeeds()) }

// An item that is not well formed has its other fields all the same.
func TestFeed_FieldsOfABrokenItem(t *testing.T) {
	feed := "<rss><channel><item><1a/><title><![CDATA[Two & three]]></title><link/><atom:link href=\"x\"/><link>https://example.org/2</link><guid>x</guid><dc:creator>Ann Lee</dc:creator><pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate><description>" + paragraph + "</description></item></channel></rss>"
	out := parsedFile(t, "a.xml", []byte(feed))
	if len(out.articles) != 1 {
		t.Fatalf("%v", out.problems)
	}
	if a := out.articles[0]; a.URL != "https://example.org/2" || strings.Join(a.Authors, ",") != "Ann Lee" || a.Published != "2024-05-03" || !strings.HasPrefix(a.Text, "Two & three\n\n") {
		t.Errorf("%+v", a)
	}
}

// Of many broken items the first are listed one by one, and no more is read than of a feed that is fine.
func TestFeed_ManyBrokenItems(t *testing.T) {
	item := "<item><1a/><description>x y</description></item>\n"
	out := parsedFile(t, "a.xml", []byte("<rss><channel>\n"+strings.Repeat(item, feedItemsMax+1)))
	if said := fmt.Sprint(out.problems); len(out.problems) > badMax+5 || !strings.Contains(said, "this and more items") || !strings.Contains(said, "limit of 10000 items") {
		t.Errorf("%d problems, %.300s", len(out.problems), said)
	}
}
