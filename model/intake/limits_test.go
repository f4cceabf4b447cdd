package intake

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
)

// mailOf is a message whose text stands n parts deep.
func mailOf(n int) string {
	var b strings.Builder
	b.WriteString("From: Ann Lee <a@example.org>\nSubject: Dam\nMIME-Version: 1.0\n")
	for i := range n {
		fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	b.WriteString("Content-Type: text/plain\n\n" + paragraph + "\n")
	for i := n - 1; i >= 0; i-- {
		fmt.Fprintf(&b, "--b%d--\n", i)
	}
	return b.String()
}

// Each limit holds at one more than it allows, and lets through what it allows.
func TestLimits_HoldOnBothSides(t *testing.T) {
	zeros := strings.Repeat("a ", 1<<20)
	three := archiveOf(t, "a.txt", paragraph, "b.txt", secondParagraph, "c.txt", paragraph+" Again.")
	inner := archiveOf(t, "i.zip", string(archiveOf(t, "a.txt", paragraph)))
	cases := []struct {
		name, file string
		data       []byte
		over, at   Bounds
		want       string
	}{
		{"members", "a.zip", three, Bounds{MaxMembers: 2}, Bounds{MaxMembers: 3}, "limit of 2 members (--max-members changes it)"},
		{"members of a tar", "a.tgz", tarGzipOf(t, "a.txt", paragraph, "b.txt", secondParagraph), Bounds{MaxMembers: 1}, Bounds{MaxMembers: 2}, "limit of 1 members"},
		{"members of archives inside", "a.zip", archiveOf(t, "1.zip", string(three), "d.txt", paragraph), Bounds{MaxMembers: 4}, Bounds{MaxMembers: 5}, "limit of 4 members"},
		{"inflated", "a.zip", three, Bounds{MaxInflated: 300}, Bounds{MaxInflated: 1000}, "limit of 300 bytes in all (--max-inflated changes it)"},
		{"inflated with archives inside", "a.zip", inner, Bounds{MaxInflated: 350}, Bounds{MaxInflated: 2000}, "limit of 350 bytes in all"},
		{"a member", "a.zip", three, Bounds{MaxFile: 130}, Bounds{MaxFile: 200}, "member above the limit of 130 bytes (--max-file changes it)"},
		{"ratio", "a.zip", archiveOf(t, "a.txt", zeros), Bounds{}, Bounds{MaxRatio: 5000}, "more than 200-fold (--max-ratio changes it)"},
		{"ratio of a compressed file", "a.txt.gz", gzipOf(t, zeros), Bounds{}, Bounds{MaxRatio: 5000}, "more than 200-fold (--max-ratio changes it)"},
		{"archives", "a.zip", inner, Bounds{MaxArchives: 1}, Bounds{MaxArchives: 2}, "nested deeper than the limit of 1 (--max-archives changes it)"},
		{"mail", "a.eml", []byte(mailOf(4)), Bounds{MaxMail: 3}, Bounds{MaxMail: 4}, "nested deeper than the limit of 3 (--max-mail changes it)"},
		{"html", "a.html", []byte("<html><body><div><div><p>" + paragraph), Bounds{MaxHTML: 4}, Bounds{MaxHTML: 5}, "nested deeper than the limit of 4"},
		{"html of an item", "a.xml", []byte("<rss><channel><item><title>a</title><description><![CDATA[<div><div><p>" + paragraph + "]]></description></item></channel></rss>"), Bounds{MaxHTML: 4}, Bounds{MaxHTML: 5}, "nested deeper than the limit of 4"},
		{"line", "a.txt", []byte(paragraph), Bounds{MaxLine: 100}, Bounds{MaxLine: 200}, "line longer than the limit of 100 bytes"},
		{"text", "a.txt", []byte(strings.Repeat(paragraph+"\n\n", 200)), Bounds{MaxText: 20_000}, Bounds{MaxText: 60_000}, "text longer than the limit of 20000 bytes (--max-text changes it)"},
	}
	for _, c := range cases {
		out := parse(c.file, c.data, c.over.orUsual())
		if told := fmt.Sprint(out.problems); !strings.Contains(told, c.want) {
			t.Errorf("%s, over: %s", c.name, told)
		}
		for i := range out.articles {
			checkArticle(t, &out.articles[i])
		}
		bounds := c.at.orUsual()
		bounds.MaxLine = max(bounds.MaxLine, 3<<20)
		if c.at.MaxLine > 0 {
			bounds.MaxLine = c.at.MaxLine
		}
		if out := parse(c.file, c.data, bounds); len(out.problems) != 0 || len(out.articles) == 0 {
			t.Errorf("%s, at the limit: %d articles, %v", c.name, len(out.articles), out.problems)
		}
	}
}

func TestParts_CutAtWhiteSpaceOrAnywhere(t *testing.T) {
	for _, c := range []struct {
		in    string
		limit int
		want  string
	}{
		{"one two three", 8, "one two|three"}, {"abcdefgh", 3, "abc|def|gh"}, {"äöüß", 3, "ä|ö|ü|ß"}, {"a", 4, "a"}, {"one twothreefour", 5, "one|twoth|reefo|ur"},
	} {
		var got []string
		for p := range parts(c.in, c.limit) {
			got = append(got, p)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q by %d: %q, want %q", c.in, c.limit, got, c.want)
		}
	}
	for range parts("one two three", 4) {
		break
	}
}

// A table of contents that names the same bytes twice is how small archives inflate without end.
func TestZIP_MembersThatShareBytesAreListed(t *testing.T) {
	data := archiveOf(t, "a.txt", paragraph, "b.txt", secondParagraph)
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if len(overlapping(z)) != 0 {
		t.Error("an honest archive shares bytes")
	}
	// The second entry of the central directory now points at the first member.
	second := bytes.LastIndex(data, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(data[second+42:], 0)
	out := parse("a.zip", data, Bounds{}.orUsual())
	if len(out.articles) != 1 || !strings.Contains(fmt.Sprint(out.problems), "shares its bytes") {
		t.Errorf("%d articles, %v", len(out.articles), out.problems)
	}
}

func TestPage_TooMuchFurnitureIsToldOf(t *testing.T) {
	page := "<html><body><nav>" + strings.Repeat("<p><a href=/x>"+strings.Repeat("word ", 100)+"</a></p>\n", 1200) + "</nav><article><h1>Dam opens</h1><p>" + paragraph + "</p><p>" + secondParagraph + "</p></article></body></html>"
	out := parsedFile(t, "a.html", []byte(page))
	if len(out.articles) != 1 || len(out.problems) != 1 || !strings.Contains(out.problems[0].Message, "not kept from this line on") || out.problems[0].Line < 1000 {
		t.Errorf("%d articles, %v", len(out.articles), out.problems)
	}
}

// manyNames are n different names with what stands before and behind each.
func manyNames(n int, before, behind string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%sAnn %c%c%cson%s", before, 'A'+i/676%26, 'a'+i/26%26, 'a'+i%26, behind)
	}
	return b.String()
}

// A byline without an end is told of, and costs no time: each name was compared with all before it.
func TestLimits_AuthorsOfAnArticle(t *testing.T) {
	feed := func(n int) string {
		return "<feed><entry><title>Dam</title><content>" + paragraph + "</content>" + manyNames(n, "<author><name>", "</name></author>") + "</entry></feed>"
	}
	list := func(n int) string {
		return `{"title": "Dam", "text": "` + paragraph + `", "authors": [` + manyNames(n-1, `"`, `", `) + `"Bo Lee"]}`
	}
	page := func(n int) string {
		return "<html><head>" + manyNames(n, `<meta name="author" content="`, `">`) + "</head><body><article><p>" + paragraph + "</p></article></body></html>"
	}
	for _, c := range []struct {
		file  string
		data  func(n int) string
		limit int
	}{{"a.xml", feed, authorsMax}, {"a.json", list, authorsMax}, {"a.html", page, pageAuthorsMax}} {
		for n, told := range map[int]int{c.limit: 0, c.limit + 1: 1, 10_000: 1} {
			out := parse(c.file, []byte(c.data(n)), Bounds{}.orUsual())
			if len(out.articles) != 1 || len(out.articles[0].Authors) != c.limit || len(out.problems) != told {
				t.Errorf("%s of %d authors: %d articles, %+v", c.file, n, len(out.articles), out.problems)
			}
		}
	}
}
