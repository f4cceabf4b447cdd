package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// told is what the problems of a file say, in one string.
func told(t *testing.T, name string, data []byte) string {
	t.Helper()
	return fmt.Sprint(parsedFile(t, name, data).problems)
}

// A parser that panics costs its file, names it by its bytes, and no other.
func TestLoad_AFaultOfAParserCostsOneFile(t *testing.T) {
	good := "Bridge opens\n\nThe bridge over the river opened on Monday, the mayor said.\n"
	var found sources
	for _, name := range []string{"a.txt", "b.txt"} {
		found.files = append(found.files, source{path: name, open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(good + name)), nil }})
	}
	found.files = append(found.files, source{path: "bad.txt", open: func() (io.ReadCloser, error) { return io.NopCloser(panics{}), nil }})
	var told []string
	res, err := loadAll(context.Background(), found, Options{Workers: 1, Progress: func(done, total int) { told = append(told, fmt.Sprint(done, "/", total)) }})
	if err != nil || len(res.Articles) != 2 || len(res.Problems) != 1 || !strings.Contains(res.Problems[0].Message, "internal fault, please report it with the file (SHA-256 e3b0c44298fc)") || strings.ContainsAny(res.Problems[0].Message, "\x1b\n") {
		t.Errorf("%+v, %v", res, err)
	}
	if strings.Join(told, " ") != "1/3 2/3 3/3" {
		t.Errorf("progress %q", told)
	}
}

type panics struct{}

func (panics) Read([]byte) (int, error) { panic("asked for\x1b[2J\n") }

// failing gives some text and then an error.
type failing struct{ err error }

func (f failing) Read(p []byte) (int, error) { return copy(p, "The bridge "), f.err }

func TestLoad_ErrorsOfReadingAreSaidInWords(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{fs.ErrPermission, "no permission to read it"},
		{fs.ErrNotExist, "no such file"},
		{errNotRegular, "not a regular file"},
		{&fs.PathError{Op: "read", Path: "x\x1b", Err: errors.New("input/output\x1b error")}, "can't be read: input/output␛ error"},
		{errors.New("cable\x07 cut"), "can't be read: cable␇ cut"},
	} {
		found := sources{files: []source{{path: "a.txt", open: func() (io.ReadCloser, error) { return io.NopCloser(failing{c.err}), nil }}}}
		res, err := loadAll(context.Background(), found, Options{})
		if err != nil || len(res.Articles) != 0 || len(res.Problems) != 1 || !strings.Contains(res.Problems[0].Message, c.want) {
			t.Errorf("%v: %+v", c.err, res.Problems)
		}
	}
}

func TestLoad_ASlowFileIsLeftBehind(t *testing.T) {
	late := make(chan time.Time)
	close(late)
	slow := sources{files: []source{{path: "a.txt", open: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(newsText(20_000))), nil
	}}}}
	res, err := loadAll(context.Background(), slow, Options{After: func(time.Duration) <-chan time.Time { return late }})
	if err != nil || len(res.Problems) != 1 || !strings.Contains(res.Problems[0].Message, "takes longer than the limit of") {
		t.Errorf("%v, %v", res.Problems, err)
	}
}

func TestLoad_AnEndedContextEndsIt(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Load(ctx, []string{"."}, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("folders: %v", err)
	}
	if _, err := LoadFS(ctx, fstest.MapFS{"a.txt": {Data: []byte(goodStory)}}, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("files: %v", err)
	}
	ctx, cancel = context.WithCancel(context.Background())
	defer cancel()
	block := make(chan struct{})
	defer close(block)
	go cancel()
	if _, ok := Within(ctx, time.Second, never, func() outcome { <-block; return outcome{} }); ok {
		t.Error("a parser was waited for after the end")
	}
	if _, err := LoadFS(context.Background(), nil, Options{}); err != nil {
		t.Errorf("no files: %v", err)
	}
}

const goodStory = "Bridge opens\n\nThe bridge over the river opened on Monday, the mayor said.\n"

func TestLoadFS_LeavesOutHiddenFilesAndCode(t *testing.T) {
	fsys := fstest.MapFS{"a.txt": {Data: []byte(goodStory)}, ".git/b.txt": {Data: []byte("x")}, ".c.txt": {Data: []byte("x")}, "seeds.go": {Data: []byte("x")}}
	res, err := LoadFS(context.Background(), fsys, Options{})
	if err != nil || len(res.Articles) != 1 || len(res.Problems) != 0 {
		t.Errorf("%+v, %v", res, err)
	}
}

func TestLoad_StandardInputThatIsNone(t *testing.T) {
	res, err := Load(context.Background(), []string{"-", filepath.Join(t.TempDir(), "none")}, Options{})
	if err != nil || len(res.Problems) != 2 || !strings.Contains(fmt.Sprint(res.Problems), "standard input is not connected") {
		t.Errorf("%+v, %v", res, err)
	}
}

// TestLoad_AnIgnoreFileThatCannotBeReadIsAProblem has a folder in the place of the file.
func TestLoad_AnIgnoreFileThatCannotBeReadIsAProblem(t *testing.T) {
	root := t.TempDir()
	if err := errors.Join(os.WriteFile(filepath.Join(root, "a.txt"), []byte(goodStory), 0o600), os.Mkdir(filepath.Join(root, ignoreFile), 0o700)); err != nil {
		t.Fatal(err)
	}
	res, err := Load(context.Background(), []string{root}, Options{})
	if err != nil || len(res.Articles) != 1 || !strings.Contains(fmt.Sprint(res.Problems), ignoreFile+" 0 not a regular file") || !strings.Contains(fmt.Sprint(res.Problems), "nothing is left out") {
		t.Errorf("%+v, %v", res, err)
	}
}

func TestLoad_AnIgnoreFileThatIsTooLongIgnoresNothing(t *testing.T) {
	root := t.TempDir()
	for name, content := range map[string]string{"a.txt": goodStory, ignoreFile: strings.Repeat("*\n", ignoreMax)} {
		if err := os.WriteFile(filepath.Join(root, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	res, err := Load(context.Background(), []string{root}, Options{})
	if err != nil || len(res.Articles) != 1 || !strings.Contains(fmt.Sprint(res.Problems), "nothing is left out") {
		t.Errorf("%+v, %v", res, err)
	}
}

func TestSniff_WhatIsNoText(t *testing.T) {
	for magic, want := range map[string]string{
		"%PDF-1.7\n": "PDF, which sitrep does not read", "\x89PNG\r\n": "PNG picture", "\xff\xd8\xff\xe0": "JPEG picture", "GIF89a": "GIF picture", "Rar!\x1a": "RAR archive", "7z\xbc\xaf": "7-Zip", "{\\rtf1": "RTF document",
		"\x7fELF\x02": "program", "SQLite format 3\x00": "SQLite database", "\xd0\xcf\x11\xe0": "old Office document", "BZh9": "bzip2", "\xfd7zXZ": "xz archive",
	} {
		if got := told(t, "a.txt", []byte(magic+paragraph)); !strings.Contains(got, want) {
			t.Errorf("%q: %s, want %s", magic, got, want)
		}
	}
	for name, data := range map[string]string{
		"page without a name":    "<?xml version=\"1.0\"?><!-- a --><html><body><p>" + paragraph,
		"half a comment":         "<!-- <p>" + paragraph,
		"toml":                   "+++\ntitle = \"Dam\"\n+++\n" + paragraph,
		"json without its name":  `[{"title":"Dam","text":"` + paragraph + `"}]`,
		"mail with folded lines": "From: Ann\n\t<a@example.org>\nSubject: Dam\n\n" + paragraph,
	} {
		if out := parsedFile(t, "x", []byte(data)); len(out.articles) != 1 || !strings.Contains(out.articles[0].Text, paragraph) {
			t.Errorf("%s: %+v", name, out)
		}
	}
}

func TestMail_FaultsAreListed(t *testing.T) {
	head := "From: Ann Lee <a@example.org>\nSubject: Dam\nMIME-Version: 1.0\n"
	for in, want := range map[string]string{
		head + "X: " + strings.Repeat("x", headerMax) + "\n\n" + paragraph: "header above the limit",
		head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n" + paragraph + "\n--b\nContent-Disposition: attachment; filename=\"m\u202e.pdf\"\n\nx\n--b--\n": "attachment not read: m.pdf",
		head + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nVGhlIGRhbQ==!!!!\n":                                                                                             "faulty transfer encoding",
		head + "Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\n\nx\n", partsMax+2) + "--b--\n":                                                                          "limit of 1000 parts",
		head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n" + paragraph + "\n":                                                                             "breaks off",
		head + "Content-Type: text/plain; charset=windows-1251\n\n\xc1\xfb\xeb\xee \x1b[31m":                                                                                                   "control character",
		head + "Date: some day\n\n" + paragraph:      "isn't a date that can be read: some day",
		"From: a\nno header line\nSubject: b\n\nx\n": "",
	} {
		if got := told(t, "a.eml", []byte(in)); !strings.Contains(got, want) {
			t.Errorf("%.80q: %s, want %s", in, got, want)
		}
	}
	saved := "From: <Saved by Blink>\nSubject: x\nSnapshot-Content-Location: https://example.org/dam\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Location: https://example.org/frame\n\n<p>" + paragraph + "</p>\n--b--\n"
	if a := parsedFile(t, "a.mhtml", []byte(saved)).articles[0]; a.URL != "https://example.org/frame" || a.Outlet != "example.org" {
		t.Errorf("url %q, outlet %q", a.URL, a.Outlet)
	}
	for in, want := range map[string]string{"=?windows-1251?q?=C1=FB=EB=EE?=": "Было", "=?none?q?a?= b": "=?none?q?a?= b", "plain\x1b": "plain␛"} {
		if got := decodeWords(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func TestArchives_FaultsAreListed(t *testing.T) {
	encrypted := archiveOf(t, "a.txt", paragraph)
	encrypted[strings.LastIndex(string(encrypted), "PK\x01\x02")+8] |= 1
	broken := archiveOf(t, "a.txt", strings.Repeat(paragraph, 50))
	for i := 60; i < 90; i++ {
		broken[i] ^= 0xff
	}
	unknown := archiveOf(t, "a.txt", paragraph)
	unknown[strings.LastIndex(string(unknown), "PK\x01\x02")+10] = 77
	damaged := archiveOf(t, "a.txt", paragraph)
	damaged[strings.LastIndex(string(damaged), "PK\x01\x02")+16]++ // the checksum of the member
	for name, c := range map[string]struct {
		file string
		data []byte
		want string
	}{
		"damaged":        {"a.zip", damaged, "a.txt: damaged member (inflate: zip: checksum error), read as far as it goes"},
		"encrypted":      {"a.zip", encrypted, "encrypted member"},
		"broken":         {"a.zip", broken, "a.txt: member that can't be read (inflate: "},
		"unknown method": {"a.zip", unknown, "a.txt: member that can't be read (open: "},
		"empty member":   {"a.zip", archiveOf(t, "a.txt", "", "b/", ""), "a.txt: empty file"},
		"nothing":        {"a.zip", archiveOf(t, "b/", ""), "archive without files"},
		"cut tar":        {"a.tgz", gzipOf(t, "x"+strings.Repeat("\x00", 256)+"ustar"+strings.Repeat("\x00", 300)), "breaks off"},
		"member of mail": {"a.zip", archiveOf(t, "m.eml", "From: a\nSubject: b\nDate: some day\n\n"+paragraph), "m.eml: the field Date isn't"},
		"office":         {"a.docx", archiveOf(t, "[Content_Types].xml", "<Types/>", "word/document.xml", "<x/>"), "Office document"},
		"gzip":           {"a.gz", []byte("\x1f\x8b\x08\xff"), "gzip file that can't be read"},
	} {
		if got := told(t, c.file, c.data); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestEPUB_FaultsAreListed(t *testing.T) {
	container := `<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>`
	for name, c := range map[string]struct {
		files []string
		want  string
	}{
		"no container":     {[]string{"META-INF/container.xml", "<container", "a.txt", paragraph}, "EPUB whose container can't be read"},
		"no package":       {[]string{"META-INF/container.xml", container}, "EPUB without its package document"},
		"broken package":   {[]string{"META-INF/container.xml", container, "p.opf", "<package"}, "isn't well-formed XML"},
		"nothing in spine": {[]string{"META-INF/container.xml", container, "p.opf", "<package/>"}, "EPUB without an order of reading"},
		"bad escape":       {[]string{"META-INF/container.xml", container, "p.opf", `<package><manifest><item id="a" href="a%zz"/></manifest><spine><itemref idref="a"/></spine></package>`}, "a%zz: named by the book"},
	} {
		if got := told(t, "a.epub", archiveOf(t, c.files...)); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	book := archiveOf(t, "META-INF/container.xml", container, "p.opf", `<package><manifest><item id="a" href="a.html"/></manifest><spine><itemref idref="a"/></spine></package>`, "a.html", "<p>"+strings.Repeat(paragraph, 20)+"</p>")
	if got := fmt.Sprint(parse("a.epub", book, Bounds{MaxInflated: 1000}.orUsual()).problems); !strings.Contains(got, "limit of 1000 bytes in all") {
		t.Error(got)
	}
	if got := fmt.Sprint(parse("a.epub", book, Bounds{MaxMembers: 2}.orUsual()).problems); !strings.Contains(got, "limit of 2 members") {
		t.Error(got)
	}
}

func TestFeedAndJSON_FaultsAreListed(t *testing.T) {
	item := "<item><title>Dam</title><description>" + paragraph + "</description></item>"
	for name, c := range map[string]struct {
		file, data, want string
	}{
		"too many items":    {"a.xml", "<rss><channel>" + strings.Repeat("<item><title>a</title></item>", feedItemsMax+1), "limit of 10000 items"},
		"controls in items": {"a.xml", "<rss><channel><item><title>a</title><description>The dam &amp;#27;[31m opens.</description></item></channel></rss>", "control character"},
		"too many rows":     {"a.jsonl", strings.Repeat("{\"text\":\"a\"}\n", messagesMax+1), "limit of 10000 articles"},
		"no JSON":           {"a.json", "{broken", "not valid JSON"},
		"rows without text": {"a.jsonl", "{\"text\":\"" + paragraph + "\"}\n\n{\"a\":1}\n{\n", "object without a text"},
		"a list too long":   {"a.json", "[" + strings.Repeat("{\"text\":\"a\"},", feedItemsMax) + "{\"text\":\"a\"}]", "limit of 10000 items"},
	} {
		if got := told(t, c.file, []byte(c.data)); !strings.Contains(got, c.want) {
			t.Errorf("%s: %.300s, want %s", name, got, c.want)
		}
	}
	out := parsedFile(t, "a.json", []byte(`{"articles":[{"text":"`+paragraph+`"}]}`))
	if len(out.articles) != 1 {
		t.Errorf("%+v", out)
	}
	for in, want := range map[string]string{
		"<author>ann@example.org (Ann Lee)</author>": "Ann Lee", "<author>Bo Kim</author>": "Bo Kim", "<author>a@example.org</author>": "", "<author/>": "", "<author><name>Cy Moss</name></author>": "Cy Moss",
	} {
		a := parsedFile(t, "a.xml", []byte("<rss><channel>"+strings.Replace(item, "<title>", in+"<guid>https://example.org/g</guid><title>", 1)+"</channel></rss>")).articles[0]
		if strings.Join(a.Authors, "|") != want || a.URL != "https://example.org/g" {
			t.Errorf("%s: authors %q, url %q", in, a.Authors, a.URL)
		}
	}
	long := "<rss><channel><item><title>Dam</title><description><![CDATA[<p>" + strings.Repeat("Übermut ", 400) + "</p>]]></description></item></channel></rss>"
	if got := fmt.Sprint(parse("a.xml", []byte(long), Bounds{MaxText: 1001}.orUsual()).problems); !strings.Contains(got, "item longer than the limit of 1001 bytes") {
		t.Error(got)
	}
}

func TestLanguage_ByScriptAndSmallWords(t *testing.T) {
	for in, want := range map[string]string{
		"وزیر گفت که پل چهارشنبه بسته میشود و گروه کارگران خوشحال است": "fa", "השר אמר כי הגשר ייסגר בשנה הבאה": "he", "Ο υπουργός είπε ότι η γέφυρα θα κλείσει": "el", "मंत्री ने कहा कि पुल बंद होगा": "hi", "รัฐมนตรีกล่าวว่าสะพานจะปิด": "th",
		"het was een dag van de stad en niet voor de kinderen, zijn vader werd ook gezien": "nl", "els nens van anar amb la seva mare a la plaça dels herois": "ca", "det var en dag som inte är till för att han ska se på staden och ett hus": "sv",
		"bu olay için bir gün sonra ile çok insan ve polis olarak geldi": "tr", "yang ini tidak untuk dari pada itu dengan orang dalam kota dan": "id", "una casa che non è della città per il sindaco e sono anche nel paese": "it",
		"Norvale 1941": "",
	} {
		if got := Language(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

func TestCharset_DeclarationsThatSayNothing(t *testing.T) {
	for in, want := range map[string]string{
		"<meta charset=windows-1251>": "windows-1251", "<meta charset>": "", "<p>the charset = utf-8": "", "<meta content='the charset of the charset = utf-8'>": "utf-8",
		"<!-- <meta charset=koi8-r> --><meta charset=gbk>": "gbk", "<script charset=utf-8>'<meta charset=koi8-r>'</script><meta charset=gbk>": "gbk", "<style><meta charset=koi8-r>": "", "<head" + strings.Repeat(" ", 20_000) + "><meta charset=gbk>": "gbk", "<meta charset=koi8-r": "koi8-r", "<?xml version='1.0'?><meta charset='gbk'>": "gbk",
		"<meta charset=" + strings.Repeat("x", 50) + ">": "", "": "",
	} {
		if got := charsetOf([]byte(in)); got != want {
			t.Errorf("%q declares %q, want %q", in, got, want)
		}
	}
}

func TestLimits_AreListedWithTheirValues(t *testing.T) {
	flags := 0
	for _, l := range Limits() {
		if l.Value <= 0 || l.What == "" || l.Unit == "" {
			t.Errorf("%+v", l)
		}
		if l.Flag != "" {
			flags++
		}
	}
	if flags != 12 {
		t.Errorf("%d limits have a flag", flags)
	}
	b := Bounds{MaxTime: time.Second}
	if b.Reading(3<<20) != 4*time.Second || b.Extracting() != time.Second {
		t.Errorf("%v, %v", b.Reading(3<<20), b.Extracting())
	}
}
