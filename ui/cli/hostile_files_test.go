package cli

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"fmt"
	"maps"
	"strings"
	"testing"
	"unicode/utf16"
)

// attack is a text that would do harm, raw, and what it tries.
type attack struct{ name, raw string }

// attacks are texts that reach for the terminal or hide what is written.
func attacks() []attack {
	return []attack{
		{"sgr", "\x1b[31;8m hidden \x1b[0m"},
		{"clear", "\x1b[2J\x1b[H"},
		{"many-parameters", "\x1b[" + strings.Repeat("1;", 40) + "m"},
		{"osc-title", "\x1b]0;owned\x07"},
		{"osc-clipboard", "\x1b]52;c;bHMK\x1b\\"},
		{"osc-link", "\x1b]8;;http://evil.example/\x07press\x1b]8;;\x07"},
		{"osc-open", "\x1b]0;never ended"},
		{"dcs", "\x1bP+q544e\x1b\\"},
		{"apc", "\x1b_Gi=1;AAAA\x1b\\"},
		{"c1", "\u009b31m\u009d0;owned\u009c\u0090q\u009c"},
		{"all-c0", "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0c\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f\x7f"},
		{"returns", "good\rEVIL\b\b\b\b"},
		{"bidi", "\u202eevil\u202c \u202aa\u202bb\u202dc"},
		{"isolates", "\u2066a\u2067b\u2068c\u2069"},
		{"tags", "\U000e0001\U000e0074\U000e0061\U000e0067\U000e007f"},
		{"zero-width", strings.Repeat("\u200b\u2060\ufeff\u00ad", 200)},
		{"combining", "A" + strings.Repeat("\u0301\u0489", 400)},
		{"separators", "one\u2028two\u2029three\u0085four"},
		{"noncharacters", "\ufdd0\uffff\U0001ffff"},
		{"invalid", "\xff\xfe\xc0\x80\xed\xa0\x80\xf5 cut \xe2\x82"},
	}
}

// body is a text around an attack that the extractors find much in.
func body(x string) string {
	return "Minister Ana Duarte" + x + " said on 3 May 2024 that 12 people died in Lima, Peru" + x + ".\n\n" +
		"“We will rebuild" + x + " the bridge,” Duarte told the Harbour Post" + x + ". Police in Chile denied the report on Monday.\n"
}

func mail(head, x string) string {
	return "From: Ana Duarte <a@paper.example>\nSubject: Talks in Lima\nDate: Fri, 3 May 2024 10:00:00 +0000\nMIME-Version: 1.0\n" + head + "\n\n" + x
}

func word(s string) string {
	return "=?utf-8?B?" + base64.StdEncoding.EncodeToString([]byte(s)) + "?="
}

// printed quotes every byte.
func printed(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if s[i] == '\n' {
			b.WriteByte('\n')
			continue
		}
		fmt.Fprintf(&b, "=%02X", s[i])
		if i%20 == 19 {
			b.WriteString("=\n")
		}
	}
	return b.String()
}

// entities writes every character of s as an HTML entity.
func entities(s string) string {
	var b strings.Builder
	for _, r := range s {
		fmt.Fprintf(&b, "&#%d;", r)
	}
	return b.String()
}

// escapes writes every character as \uXXXX, as JSON and YAML read it.
func escapes(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, `\u%04x`, u)
	}
	return b.String()
}

func wide(s string, big, mark bool) string {
	var b []byte
	units := utf16.Encode([]rune(s))
	if mark {
		units = append([]uint16{0xfeff}, units...)
	}
	for _, u := range units {
		if big {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return string(b)
}

func zipped(t *testing.T, members ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i+1 < len(members); i += 2 {
		w, err := z.Create(members[i])
		if err == nil {
			_, err = w.Write([]byte(members[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func gzipped(t *testing.T, data string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(data)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func tarred(t *testing.T, members ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i+1 < len(members); i += 2 {
		err := w.WriteHeader(&tar.Header{Name: members[i], Size: int64(len(members[i+1])), Mode: 0o600})
		if err == nil {
			_, err = w.Write([]byte(members[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// hostileFiles are names and contents. Each attack goes through every format that can carry it.
func hostileFiles(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, a := range attacks() {
		x, n := a.raw, a.name
		out["text/"+n+".txt"] = "Bridge" + x + " falls in Lima\nBy Ana Duarte" + x + "\n\n" + body(x)
		out["matter/"+n+".md"] = "---\ntitle: \"Talks " + escapes(x) + "\"\noutlet: 'Post" + x + "'\nauthor: \"Ana " + escapes(x) + "\"\nurl: \"https://paper.example/" + escapes(x) + "\"\npublished: 2024-05-03\n---\n\n# Head " + x + "\n\n" + body(x) + "\n[link" + x + "](https://paper.example/" + x + ")\n"
		out["page/"+n+".html"] = "<html><head><title>Talks " + entities(x) + "</title><meta property=og:site_name content='Post " + entities(x) + "'><meta name=author content='Ana " + x + "'><link rel=canonical href='https://paper.example/" + entities(x) + "'>" +
			`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks ` + escapes(x) + `","author":{"name":"Ana ` + escapes(x) + `"},"datePublished":"2024-05-03` + escapes(x) + `"}</script></head><body><article><h1>Talks ` + x + "</h1><p>" + strings.ReplaceAll(body(entities(x)), "\n\n", "<p>") + "<pre>" + x + "</pre></article></body></html>"
		out["feed/"+n+".xml"] = `<?xml version="1.0"?><rss version="2.0"><channel><title>Post ` + entities(x) + "</title><item><title>Talks " + x + "</title><link>https://paper.example/" + entities(x) + "</link><author>Ana " + x + "</author><pubDate>Fri, 03 May 2024 10:00:00 GMT" + x + "</pubDate><description>" + strings.ReplaceAll(entities(body("&#27;[31m"+x)), "&#10;", "\n") + "</description></item></channel></rss>"
		out["json/"+n+".jsonl"] = `{"title":"Talks ` + escapes(x) + `","outlet":"Post ` + escapes(x) + `","author":"Ana ` + escapes(x) + `","url":"https://paper.example/` + escapes(x) + `","published":"2024-05-03","text":"` + strings.ReplaceAll(body(escapes(x)), "\n", `\n`) + "\"}\n"
		out["mail/"+n+".eml"] = mail("Subject: "+word("Talks "+x)+"\nFrom: "+word("Ana "+x)+" <a@paper.example>\nX-List: "+x+"\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable", printed(body(x)))
		out["archive/"+n+".zip"] = zipped(t, "talks"+strings.ReplaceAll(x, "\x00", "")+".txt", "Talks "+n+"\n\n"+body(x))
		out["archive/"+n+".tar.gz"] = gzipped(t, tarred(t, "talks"+strings.ReplaceAll(x, "\x00", "")+".txt", "Talks in a tar "+n+"\n\n"+body(x)))
	}
	maps.Copy(out, untidyFiles(t))
	return out
}

// untidyFiles are broken, oversized, misnamed and empty.
func untidyFiles(t *testing.T) map[string]string {
	t.Helper()
	plain := "Bridge falls in Lima\n\n" + body("")
	good := zipped(t, "a.txt", plain)
	garbled := []byte(good)
	for i := 40; i < len(garbled)-60; i += 7 {
		garbled[i] ^= 0x55
	}
	page := func(inside string) string {
		return "<html><body><article><h1>Talks</h1>" + inside + "<p>" + body("") + "</article></body></html>"
	}
	return map[string]string{
		"odd/empty.txt": "", "odd/empty.html": "", "odd/blank.txt": " \n\t\n ", "odd/nul.txt": strings.Repeat("\x00", 5000),
		"odd/one-byte.md": "x", "odd/mark-only.txt": "\xef\xbb\xbf",
		"odd/le-mark.txt": wide("UTF-16 one\n\n"+body(""), false, true), "odd/be-mark.txt": wide("UTF-16 two\n\n"+body(""), true, true),
		"odd/le-bare.txt": wide("UTF-16 three\n\n"+body(""), false, false), "odd/be-bare.txt": wide("UTF-16 four\n\n"+body("\x1b[31m\u202e"), true, false),
		"odd/le-hostile.txt": wide("UTF-16 five\n\n"+body("\x1b]0;owned\x07\u202e"), false, true), "odd/le-odd.txt": wide(body(""), false, true) + "\x00",
		"odd/latin1.txt": "Caf\xe9 in Lima\n\n" + body(" \x93quoted\x94 \x9b31m"), "odd/half-nul.txt": "Half\x00 of it\n\n" + body("\x00"),
		"odd/surrogates.jsonl": `{"title":"Talks \ud800 \udc00 \udfff","text":"Talks \ud83d went on in Lima on 3 May 2024. \udc00\u001b[31m"}` + "\n",
		"odd/long-line.txt":    "Long\n\n" + strings.Repeat("unbroken", 40_000), "odd/long-title.md": "# " + strings.Repeat("Long title ", 3000) + "\n\n" + body(""),
		"odd/deep.html": page(strings.Repeat("<div>", 3000) + "deep text" + strings.Repeat("</div>", 3000)), "odd/deep-entities.html": page(strings.Repeat("<div>", 3000) + "deep " + entities("\x1b[31m\u202e")), "odd/deep.json": strings.Repeat("[", 20_000), "odd/deep2.json": strings.Repeat(`{"text":`, 15_000) + `"x"`,
		"odd/deep.md": strings.Repeat("> ", 2000) + "quoted\n\n" + body(""), "odd/links.md": "Talks\n\n" + strings.Repeat("[a](", 4000) + "\n", "odd/stars.md": "Talks\n\n" + strings.Repeat("*a_ ", 4000),
		"odd/deep.xml": `<?xml version="1.0"?><rss><channel><item><title>T</title><description>` + strings.Repeat("<b>", 12_000), "odd/laughs.xml": `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><title>&b;</title><item><title>&f;</title><description>&b; in Lima</description></item></channel></rss>`,
		"odd/cut.xml": `<?xml version="1.0"?><rss version="2.0"><channel><item><title>Talks</title><descr`, "odd/cut.html": "<html><head><title>Ta", "odd/comment.html": "<!--" + body("\x1b[31m"), "odd/attributes.html": page("<p " + strings.Repeat("a=1 ", 5000) + ">x</p>"),
		"odd/yaml-bomb.md": "---\na: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b]\ntitle: *c\n---\n\n" + body(""), "odd/yaml-open.md": "---\ntitle: \"never ended\n" + body(""), "odd/yaml-deep.md": "---\ntitle: " + strings.Repeat("[", 5000) + "\n---\n\n" + body(""),
		"odd/cut.zip": good[:len(good)/2], "odd/garbled.zip": string(garbled), "odd/head-only.zip": "PK\x03\x04", "odd/slip.zip": zipped(t, "../../../../tmp/slipped.txt", "Slip\n\n"+body(""), "/etc/slipped", "Root\n\n"+body(""), `..\..\slipped.txt`, "Back\n\n"+body("")),
		"odd/bomb.zip": zipped(t, "bomb.txt", strings.Repeat(" ", 8<<20)), "odd/nested.zip": zipped(t, "a.zip", zipped(t, "b.zip", zipped(t, "c.zip", good))), "odd/long-member.zip": zipped(t, strings.Repeat("n", 3000)+".txt", plain), "odd/none.zip": zipped(t),
		"odd/cut.tar.gz": gzipped(t, tarred(t, "a.txt", plain+strings.Repeat("padding ", 2000)))[:90], "odd/slip.tar": tarred(t, "../../slipped.txt", "Slip in tar\n\n"+body("")), "odd/bomb.gz": gzipped(t, strings.Repeat("\x00", 8<<20)), "odd/garbled.gz": "\x1f\x8b\x08\x00" + strings.Repeat("\xaa", 100),
		"odd/text.zip": "Not an archive\n\n" + body(""), "odd/page.txt": page(""), "odd/zip.txt": zipped(t, "inside.txt", "Inside\n\n"+body("")), "odd/text.html": "No page at all\n\n" + body(""), "odd/noextension": "No ending\n\n" + body(""), "odd/picture.txt": "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\xff", 500), "odd/program.md": "\x7fELF" + strings.Repeat("\x00\x01", 500),
		"odd/book.epub": zipped(t, "mimetype", "application/epub+zip", "META-INF/container.xml", `<container><rootfiles><rootfile full-path="../../x.opf"/></rootfiles></container>`),
		"odd/utf7.eml":  mail("Content-Type: text/plain; charset=utf-7", "Talks +ABs-[31m in Lima.\n"), "odd/bad-base64.eml": mail("Content-Type: text/plain\nContent-Transfer-Encoding: base64", "!!!!not base64 \x1b[31m"),
		"odd/bad-parts.eml": mail("Content-Type: multipart/mixed; boundary=", "x"), "odd/deep.eml": mail(strings.Repeat("Content-Type: multipart/mixed; boundary=a\n\n--a\n", 60), "deep"), "odd/attached.eml": mail("Content-Type: multipart/mixed; boundary=a", "--a\nContent-Type: text/plain; name=\"\x1b[31m.txt\"\nContent-Disposition: attachment; filename*=utf-8''%1b%5b31m.txt\n\nTalks went on in Lima.\n--a--\n"),
		"odd/box.mbox":  "From a@b Fri May  3 10:00:00 2024\nSubject: One\n\n" + body("\x1b[2J") + "\nFrom a@b Fri May  3 10:00:00 2024\nSubject: =?utf-8?Q?=1B=5B31m=E2=80=AE?=\n\n" + body("") + "\n",
		"odd/bad.jsonl": "{\"title\":\"One\",\"text\":\"" + strings.ReplaceAll(body(""), "\n", " ") + "\"}\n{broken \x1b[31m\n[]\nnull\n", "odd/keys.json": `{"\u001b[31m":"\u202e","items":[{"title":"\u001b]0;x\u0007","content_text":"Talks in Lima on 3 May 2024.\u009b31m"}],"version":"https://jsonfeed.org/version/1.1"}`,
		"names/esc\x1b[31m.txt": "Named one\n\n" + body(""), "names/bidi\u202etxt.md": "Named two\n\n" + body(""), "names/line\nbreak.txt": "Named three\n\n" + body(""), "names/tag\U000e0041.txt": "Named four\n\n" + body(""),
		"names/c1\u009b31m.txt": "Named five\n\n" + body(""), "names/-rf": "Named six\n\n" + body(""), "names/" + strings.Repeat("long", 60) + ".txt": "Named seven\n\n" + body(""), "names/osc\x1b]0;x\x07/in.txt": "Named eight\n\n" + body(""), "names/raw\xff\xfe.txt": "Named nine\n\n" + body(""), "names/empty\x1b[31m.txt": "",
	}
}
