package intake

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
)

// untidyMails are messages as writers and forwarders leave them.
func untidyMails() []untidy {
	const head = "From: Ann Lee <a@paper.example>\nSubject: Dam opens\nMIME-Version: 1.0\n"
	several := func(sub string, parts ...string) string {
		return "Content-Type: multipart/" + sub + "; boundary=b\n\n--b\n" + strings.Join(parts, "\n--b\n") + "\n--b--\n"
	}
	plain, page := "Content-Type: text/plain\n\n"+paragraph, "Content-Type: text/html\n\n<p>"+secondParagraph+"</p>"
	inside := "Content-Type: message/rfc822\n\nFrom: Bob <b@paper.example>\nSubject: Old news\n\n" + secondParagraph
	whole := base64.StdEncoding.EncodeToString([]byte(paragraph))
	subject := func(s string) string { return "From: a@paper.example\nSubject: " + s + "\n\n" + paragraph }
	return []untidy{
		{"several texts", "a.eml", head + several("mixed", plain, page), []string{paragraph, secondParagraph}, "", 1},
		{"a page that shows nothing", "a.eml", head + several("alternative", plain, "Content-Type: text/html\n\n<img src=x>"), []string{paragraph}, "", 1},
		{"a page that shows something", "a.eml", head + several("alternative", plain, page), []string{secondParagraph}, "", 1},
		{"a message inside", "a.eml", head + several("mixed", plain, inside), []string{paragraph, secondParagraph, "Old news"}, "", 2},
		{"a message that is one inside", "a.eml", head + inside, []string{secondParagraph}, "", 1},
		{"a digest", "a.eml", head + several("digest", "\nFrom: x\nSubject: One\n\n"+paragraph, "\nFrom: x\nSubject: Two\n\n"+secondParagraph), []string{"One", "Two", paragraph, secondParagraph}, "", 2},
		{"frames of a page", "a.mht", head + several("related", page, "Content-Type: text/html\n\n<p>frame", "Content-Type: image/gif\n\nGIF89a"), []string{secondParagraph}, "1 frames of the page not read", 1},
		{"no boundary", "a.eml", head + "Content-Type: multipart/mixed\n\n--b\n" + plain + "\n--b--\n", []string{paragraph}, "parted at the lines --b", 1},
		{"another boundary", "a.eml", head + "Content-Type: multipart/mixed; boundary=\"c\"\n\n--b\n" + plain + "\n--b--\n", []string{paragraph}, "parted at the lines --b", 1},
		{"no parts", "a.eml", head + "Content-Type: multipart/mixed; boundary=c\n\n" + paragraph, []string{paragraph}, "read as plain text", 1},
		{"a boundary that is no token", "a.eml", head + "Content-Type: multipart/mixed; boundary=--=_x\n\n----=_x\n" + plain + "\n----=_x--\n", []string{paragraph}, "", 1},
		{"a kind without its first half", "a.eml", head + "Content-Type: html\n\n<p>" + paragraph, []string{paragraph}, "", 1},
		{"a kind with a comment", "a.eml", head + "Content-Type: text/plain (see \"RFC\"); charset=(x)utf-8\n\n" + paragraph, []string{paragraph}, "", 1},
		{"another kind of text", "a.eml", head + "Content-Type: text/x-web-markdown\n\n" + paragraph, []string{paragraph}, "", 1},
		{"base64 with faults", "a.eml", head + "Content-Transfer-Encoding: base64\n\n" + whole[:40] + "\n!!!!\n" + whole[40:] + "\n-- \nA list\n", []string{paragraph}, "10 bytes of it are none", 1},
		{"base64 in pieces, for addresses, without an end", "a.eml", head + "Content-Transfer-Encoding: base64\n\n" + base64.URLEncoding.EncodeToString([]byte("Ÿ??>. ")) + base64.RawURLEncoding.EncodeToString([]byte(paragraph)), []string{"Ÿ??>. " + paragraph}, "", 1},
		{"quoted-printable with faults", "a.eml", head + "Content-Transfer-Encoding: Quoted-Printable (x)\n\nCaf=c3=A9 =ZZ =4 opens, they s=  \naid.", []string{"Café =ZZ =4 opens, they said."}, "2 bytes of it are none", 1},
		{"an unknown transfer encoding", "a.eml", head + "Content-Transfer-Encoding: x-uuencode\n\n" + paragraph, []string{paragraph}, "unknown transfer encoding x-uuencode", 1},
		{"a letter broken over two words", "a.eml", subject("=?utf-8?Q?Br=C3?=\n =?UTF-8?Q?=BCcke_two?= three"), []string{"Brücke two three"}, "", 1},
		{"a word with a language, one unknown, one unfinished", "a.eml", subject("=?utf-8*de?B?QnLDvGNrZQ?= =?x-none?Q?a?= =?utf-8?Q?b =?utf-8?Q?zw=C3=B6lf?="), []string{"Brücke =?x-none?Q?a?= =?utf-8?Q?b zwölf"}, "", 1},
		{"a header in Latin-1", "a.eml", "From: a@paper.example\nSubject: Br\xfccke \xf6ffnet\n\n" + paragraph, []string{"Brücke öffnet"}, "header not UTF-8", 1},
		{"header lines that are none", "a.eml", "Junk here\n" + head + "More junk\nX: y\n\n" + paragraph, []string{paragraph}, "2 lines in the header", 1},
		{"no empty line", "a.eml", head + paragraph, []string{paragraph}, "", 1},
		{"folded lines", "a.eml", " x\n" + head + "To: a\n" + strings.Repeat(" b\n", 20_000) + "\n" + paragraph, []string{paragraph}, "", 1},
		{"a message in pieces", "a.eml", head + "Content-Type: message/partial; number=2; total=3; id=x\n\nX", nil, "part 2 of a message that was sent in pieces", 0},
		{"a text elsewhere", "a.eml", head + several("mixed", plain, "Content-Type: message/external-body; access-type=local-file; name=\"/etc/passwd\"\n\n"), []string{paragraph}, "not fetched", 1},
		{"parts that are no text", "a.eml", head + several("mixed", plain, "Content-Type: application/ms-tnef; name=winmail.dat\n\nx", "Content-Disposition: attachment; filename*0*=us-ascii''A%20; filename*1=\"b.pdf\"\n\nx", "Content-Disposition: attachment; filename=a;b;c\n\nx"), []string{paragraph}, "part not read: winmail.dat", 1},
		{"many parts that are no text", "a.eml", head + several("mixed", plain, strings.Repeat("Content-Type: image/png\n\nx\n--b\n", 30)), []string{paragraph}, "10 more parts not read", 1},
		{"a signature", "a.eml", head + several("signed", plain, "Content-Type: application/pgp-signature\n\nx"), []string{paragraph}, "", 1},
		{"no text", "a.eml", head + several("encrypted", "Content-Type: application/octet-stream\n\nx"), nil, "without a text that can be read", 0},
		{"a sentence that begins like a message", "a.mbox", "From a Fri May  3 10:00:00 2024\n" + head + "\n" + paragraph + "\n\nFrom here the road is closed.\n\n>>From there too.\n", []string{"From here the road", ">From there"}, "", 1},
		{"messages without anything", "a.mbox", strings.Repeat("From a Fri May  3 10:00:00 2024\n\n", 3), nil, "message 3: message without a text", 0},
		{"a message that begins with empty lines", "a.eml", "\r\n\n" + head + "\n" + paragraph, []string{paragraph}, "", 1},
	}
}

func TestUntidy_Mail(t *testing.T) { checkUntidy(t, untidyMails()) }

// A header may have so many lines and no more.
func TestMail_LinesOfAHeader(t *testing.T) {
	for n, want := range map[int]string{headersMax - 2: "[]", headersMax - 1: "limit of 1000 header lines"} {
		out := parsedFile(t, "a.eml", []byte("From: a\nSubject: b\n"+strings.Repeat("X: y\n", n)+"\n"+paragraph))
		if len(out.articles) != 1 || !strings.Contains(fmt.Sprint(out.problems), want) {
			t.Errorf("%d: %d articles, %v", n, len(out.articles), out.problems)
		}
	}
}
