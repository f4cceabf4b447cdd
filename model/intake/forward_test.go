package intake

import (
	"fmt"
	"strings"
	"testing"

	"example.org/sitrep/model"
)

const passedOn = "From: Ann Lee <ann@example.org>\nSubject: Fwd: Dam opens\nDate: Fri, 10 May 2024 10:00:00 +0200\nContent-Type: text/plain\n\n" +
	"Hi,\n\nsee below, it may be of use.\n\n---------- Forwarded message ---------\nFrom: The Valley Post <news@example.com>\nDate: Fri, 3 May 2024 at 18:00\nSubject: Dam opens\nTo: ann@example.org\n\n" +
	paragraph + "\n\n> " + secondParagraph + "\n\n-- \nAnn Lee\nSent from my phone\n"

func TestMail_AForwardedMessageIsReadAsItself(t *testing.T) {
	a := parsedFile(t, "m.eml", []byte(passedOn)).articles[0]
	if a.TitleText() != "Dam opens" || a.Outlet != "The Valley Post" || a.Published != "2024-05-03" || a.PublishedBasis != model.PublishedMetadata {
		t.Errorf("title %q, outlet %q, published %s %s", a.TitleText(), a.Outlet, a.Published, a.PublishedWhy)
	}
	if a.Text != "Dam opens\n\n"+paragraph+"\n\n"+secondParagraph {
		t.Errorf("text %q", a.Text)
	}
	told := fmt.Sprint(a.Skipped)
	for _, want := range []string{"it may be of use", "To: ann@example.org", "Sent from my phone", whySignature} {
		if !strings.Contains(told, want) {
			t.Errorf("skipped lacks %q: %s", want, told)
		}
	}
}

func TestUnforward_MarksAndWhatIsNone(t *testing.T) {
	for in, want := range map[string]string{
		"Begin forwarded message:\n\n> From: Post <a@b.c>\n> Date: 3 May 2024\n\n> Text here.":             "Post 2024-05-03",
		"-----Mensaje original-----\nDe: El Valle\nEnviado: viernes, 3 de mayo de 2024 18:00\n\nTexto.":    "El Valle 2024-05-03",
		"-----Original Message-----\nFrom: a@b.c\nSent: someday\n\nText.":                                  " ",
		"The forwarded message was read aloud.\nFrom: here\nTo: there\n":                                   "none",
		"---------- Forwarded message ---------\nThe dam opened: it was late.\n":                           "none",
		"-- Forwarded message --\nFrom: Post\nA line that is no header of a message: this one is too long": "none",
		"": "none",
	} {
		f, ok := unforward(in)
		got := f.outlet + " " + string(f.date)
		if !ok {
			got = "none"
		}
		if got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func TestJSON_DatesAsNumbersAndTextsThatTheirSourceCut(t *testing.T) {
	out := parsedFile(t, "a.json", []byte(`[{"title":"Dam","content":"`+paragraph+`… [+2312 chars]","date":1714730400},{"title":"Road","content":"`+secondParagraph+`","date":1714730400000},{"text":"`+paragraph+` Late.","date":7},"text",{"a":1}]`))
	if len(out.articles) != 3 || out.articles[0].Published != "2024-05-03" || out.articles[1].Published != "2024-05-03" || out.articles[2].Published != "" {
		t.Fatalf("%+v", out)
	}
	if strings.Contains(out.articles[0].Text, "chars]") {
		t.Errorf("%q", out.articles[0].Text)
	}
	told := fmt.Sprint(out.problems)
	for _, want := range []string{"cut in the file itself: [+2312 chars]", "isn't a date that can be read: 7", "item 4 is no object", "item 5 has no text"} {
		if !strings.Contains(told, want) {
			t.Errorf("problems lack %q: %s", want, told)
		}
	}
}

func TestEPUB_EscapedNamesAndDocumentsWithoutText(t *testing.T) {
	data := archiveOf(t,
		"META-INF/container.xml", `<container><rootfiles><rootfile full-path="OPS/p.opf"/></rootfiles></container>`,
		"OPS/p.opf", `<package><metadata><title>Valley Reader</title></metadata><manifest><item id="nav" href="nav.xhtml"/><item id="a" href="ch%201.xhtml#top"/></manifest><spine><itemref idref="nav"/><itemref idref="a"/></spine></package>`,
		"OPS/nav.xhtml", `<html><body><nav><a href="a">Dam</a></nav></body></html>`,
		"OPS/ch 1.xhtml", `<html><head><title>Dam</title></head><body><h1>The dam opens late</h1><p>`+paragraph+`</p></body></html>`)
	out := parsedFile(t, "r.epub", data)
	if len(out.articles) != 1 || out.articles[0].TitleText() != "The dam opens late" || out.articles[0].Text != "The dam opens late\n\n"+paragraph {
		t.Fatalf("%+v", out)
	}
	if len(out.problems) != 1 || !strings.Contains(out.problems[0].Message, "without article text, 1: nav.xhtml") {
		t.Errorf("%v", out.problems)
	}
}

func TestMail_TheFooterOfANewsletterIsNoArticle(t *testing.T) {
	mail := "From: The Valley Post <news@example.org>\nSubject: Dam\nContent-Type: text/html\n\n<p>" + paragraph + "</p><p>" + secondParagraph + "</p>" +
		"<p>You are receiving this email because you signed up at example.org. <a href=u>Unsubscribe</a></p><p>The Valley Post, 12 High Street, Norvale</p>"
	a := parsedFile(t, "m.eml", []byte(mail)).articles[0]
	if a.Text != "Dam\n\n"+paragraph+"\n\n"+secondParagraph {
		t.Errorf("text %q", a.Text)
	}
	if told := fmt.Sprint(a.Skipped); !strings.Contains(told, "12 High Street") || !strings.Contains(told, whySubscribe) {
		t.Errorf("skipped %s", told)
	}
}

// One bad item or line costs itself: those before and behind it are read.
func TestJSON_ListsThatBreakOffAndLinesThatAreBroken(t *testing.T) {
	good := func(s string) string { return `{"text":"` + paragraph + " " + s + `."}` }
	for name, c := range map[string]struct {
		data     string
		articles int
		want     string
	}{
		"a list that breaks off":     {"[" + good("One") + ",\n" + good("Two") + ",\n{\"text\":", 2, "a.json 2 JSON breaks off here"},
		"a list without its end":     {"[" + good("One"), 1, "breaks off"},
		"a first line that is bad":   {"{broken\n" + good("One") + "\n" + good("Two"), 2, "a.json 1 line that isn't valid"},
		"a feed with a title behind": {`{"items":[` + good("One") + `,7],"title":"The Valley Post","language":"es","x":[1,2]}`, 1, "item 2 is no object"},
		"a number":                   {" 7", 0, "not text"},
		"many numbers":               {"[" + strings.Repeat("1,", 300) + good("One") + "]", 1, "200 more without an article"},
		"a huge item":                {"[" + good("One") + `,{"text":"` + strings.Repeat("a", 5000) + `"}]`, 1, "item 2 is longer than the limit of 4000 bytes"},
	} {
		out := parse("a.json", []byte(c.data), Bounds{MaxText: 1000}.orUsual())
		if len(out.articles) != c.articles && c.articles > 0 || !strings.Contains(fmt.Sprint(out.problems), c.want) && c.articles > 0 {
			t.Errorf("%s: %d articles, %v", name, len(out.articles), out.problems)
		}
		if len(out.articles) == 0 && len(out.problems) == 0 {
			t.Errorf("%s: nothing is told", name)
		}
	}
	a := parsedFile(t, "a.json", []byte("{\"items\":[\n"+good("One")+",\n"+good("Two")+"],\n\"title\":\"The Valley Post\",\"language\":\"es\"}")).articles
	if len(a) != 2 || a[1].Outlet != "The Valley Post" || a[1].Language != "es" || a[1].LineAt(a[1].Paras[0].Start) != 3 {
		t.Errorf("%+v", a)
	}
}
