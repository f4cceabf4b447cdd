package intake

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"testing"
)

// tarOf packs members of any kind.
func tarOf(t *testing.T, members ...*tar.Header) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, h := range members {
		content := ""
		if h.Typeflag == tar.TypeReg {
			content = h.Linkname // which a file has none of
			h.Linkname, h.Size = "", int64(len(content))
		}
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// zipOfModes packs empty members of the given modes and a text.
func zipOfModes(t *testing.T, modes ...fs.FileMode) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i, mode := range modes {
		h := &zip.FileHeader{Name: fmt.Sprint("m", i)}
		h.SetMode(mode)
		if _, err := z.CreateHeader(h); err != nil {
			t.Fatal(err)
		}
	}
	w, err := z.Create("a.txt")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(paragraph)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// What an archive holds and is not read for what it is, is counted.
func TestUntidy_Archives(t *testing.T) {
	good := func() *tar.Header {
		return &tar.Header{Name: "a.txt", Typeflag: tar.TypeReg, Mode: 0o600, Linkname: paragraph}
	}
	checkUntidy(t, []untidy{
		{"links in a tar", "a.tar", tarOf(t, &tar.Header{Name: "l\x1b[31m", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"}, &tar.Header{Name: "h", Typeflag: tar.TypeLink, Linkname: "l"}, &tar.Header{Name: "f", Typeflag: tar.TypeFifo}, good()), []string{paragraph}, "3 members that are links, devices or the like not followed, the first is l␛[31m", 1},
		{"folders and comments in a tar", "a.tar", tarOf(t, &tar.Header{Name: "d/", Typeflag: tar.TypeDir}, &tar.Header{Typeflag: tar.TypeXGlobalHeader, PAXRecords: map[string]string{"comment": "x"}}, good()), []string{paragraph}, "", 1},
		{"hidden in a tar", "a.tar", tarOf(t, &tar.Header{Name: ".x/a.txt", Typeflag: tar.TypeReg, Linkname: "x"}, good()), []string{paragraph}, "1 members that are hidden", 1},
		{"links in a ZIP", "a.zip", zipOfModes(t, fs.ModeSymlink|0o777, fs.ModeNamedPipe|0o600, fs.ModeDevice|0o600), []string{paragraph}, "3 members that are links, devices or the like not followed, the first is m0", 1},
		{"names with backslashes", "a.zip", string(archiveOf(t, `..\..\a.txt`, paragraph, `.git\config`, "x")), []string{paragraph}, "1 members that are hidden", 1},
	})
}

// Of many problems of one file so many are listed, and the rest counted.
func TestParse_ProblemsOfAFile(t *testing.T) {
	for n, want := range map[int]string{problemsMax: "", problemsMax + 7: "7 more problems of this file"} {
		members := make([]string, 0, 2*n)
		for i := range n {
			members = append(members, fmt.Sprint(i, ".txt"), "")
		}
		out := parsedFile(t, "a.zip", archiveOf(t, members...))
		last := out.problems[len(out.problems)-1]
		if (want != "") != (len(out.problems) == problemsMax+1) || !strings.Contains(last.Message, want) || last.Path != "a.zip" {
			t.Errorf("%d: %d problems, the last %v", n, len(out.problems), last)
		}
	}
}

// A limit is told of however much else is.
func TestParse_ALimitBehindManyProblems(t *testing.T) {
	members := make([]string, 0, 2*problemsMax+20)
	for i := range problemsMax + 10 {
		members = append(members, fmt.Sprint(i, ".txt"), "")
	}
	out := parse("a.zip", archiveOf(t, members...), Bounds{MaxMembers: problemsMax + 5}.orUsual())
	if n := len(out.problems); n != problemsMax+2 || !strings.Contains(out.problems[n-2].Message, "limit of 1005 members") || !strings.Contains(out.problems[n-1].Message, "5 more problems") {
		t.Errorf("%d problems, the last %v", n, out.problems[n-2:])
	}
}

func TestUntidy_Books(t *testing.T) {
	const container, pack = `<container><rootfiles><rootfile full-path="gone.opf"/><rootfile full-path="/x/p.opf"/></rootfiles></container>`, "<package><metadata><title>A &nbsp; B & C &#27;</title></metadata><manifest><item id='a' href='a.xhtml'/><item id='b' href='/x/B.xhtml'/><item id='c' href='c.png'/></manifest>"
	chapter, second := "<p>"+paragraph+"</p>", "<p>"+secondParagraph+"</p>"
	book := func(pack string, more ...string) string {
		return string(archiveOf(t, append([]string{"META-INF/container.xml", container, "x/p.opf", pack, "x/a.xhtml", chapter, "x/b.xhtml", second}, more...)...))
	}
	both := []string{paragraph, secondParagraph}
	locked := []byte(book(pack + "<spine><itemref idref='a'/><itemref idref='b'/></spine></package>"))
	entry := 0
	for range 3 { // the third member is the first chapter
		entry += bytes.Index(locked[entry:], []byte("PK\x01\x02")) + 1
	}
	locked[entry-1+8] |= 1
	checkUntidy(t, []untidy{
		{"several packages, other case, from the top", "a.epub", book(pack + "<spine><itemref idref='a'/><itemref idref='b'/></spine></package>"), both, "", 2},
		{"a document named again and again", "a.epub", book(pack + "<spine>" + strings.Repeat("<itemref idref='a'/>", 20_000) + "</spine></package>"), []string{paragraph}, "", 1},
		{"no spine", "a.epub", book(pack + "</package>"), both, "without an order of reading", 2},
		{"a package that breaks off", "a.epub", book("<package><mani"), both, "read as far as it can be understood", 2},
		{"a spine that names nothing", "a.epub", book(pack + "<spine><itemref idref='zz'/><itemref idref='a'/></spine></package>"), []string{paragraph}, "zz: named by the book", 1},
		{"a picture in the spine", "a.epub", book(pack+"<spine><itemref idref='c'/><itemref idref='a'/></spine></package>", "x/c.png", "\x89PNG\r\n\x1a\n\x00\x00"), []string{paragraph}, "x/c.png: not text (PNG picture)", 1},
		{"a package in UTF-16", "a.epub", book("\xff\xfe" + wide16(pack+"<spine><itemref idref='a'/></spine></package>")), []string{paragraph}, "", 1},
		{"no package", "a.epub", string(archiveOf(t, "META-INF/container.xml", `<container><rootfiles><rootfile full-path="../../etc/passwd"/></rootfiles></container>`, "a.xhtml", chapter)), []string{paragraph}, "without its package document, taken as a plain archive", 1},
		{"an encrypted chapter", "a.epub", string(locked), []string{secondParagraph}, "x/a.xhtml: encrypted member", 1},
	})
}

// wide16 is ASCII in units of two bytes.
func wide16(s string) string {
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(s[i])
		b.WriteByte(0)
	}
	return b.String()
}
