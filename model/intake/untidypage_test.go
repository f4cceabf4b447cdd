package intake

import (
	"fmt"
	"strings"
	"testing"
)

func TestUntidy_Pages(t *testing.T) {
	checkUntidy(t, []untidy{
		{"an article for readers without scripts", "a.html", "<html><body><noscript><h1>Dam</h1><p>&#27;[31m" + paragraph + "</p></noscript>", []string{"␛[31m" + paragraph}, "what reads like one is shown", 1},
		{"an article in a form", "a.html", "<html><body><form><label>" + paragraph + "</label></form>", []string{paragraph}, "what reads like one is shown", 1},
		{"an article in a label", "a.html", "<html><label>" + paragraph + "</html>", []string{paragraph}, "what reads like one is shown", 1},
	})
	page := parsedFile(t, "a.html", []byte("<html><body><article><h1>Dam opens</h1><p>"+paragraph+"</p><noscript><p>Turn scripts on, reader.</p><img src=x></noscript><noscript></noscript><p>"+secondParagraph+"</p></article></body></html>"))
	if a := page.articles[0]; strings.Contains(a.Text, "Turn scripts") || !strings.Contains(fmt.Sprint(a.Skipped), "Turn scripts on, reader. 1 shown without scripts only") || len(page.problems) != 0 {
		t.Errorf("%+v, %v", a, page.problems)
	}
}

// A front matter is read up to its limit, and told of beyond it.
func TestMarkdown_ALongFrontMatter(t *testing.T) {
	for n, want := range map[int]string{frontMatterMax - 20: "[]", frontMatterMax + 20: "limit of 64 kB"} {
		out := parsedFile(t, "a.md", []byte("---\ntitle: Dam opens\nx: "+strings.Repeat("y", n-len("title: Dam opens\nx: \n"))+"\n---\n"+paragraph))
		if len(out.articles) != 1 || !strings.Contains(fmt.Sprint(out.problems), want) || (want == "[]") != (out.articles[0].TitleText() == "Dam opens") {
			t.Errorf("%d: %q, %v", n, out.articles[0].TitleText(), out.problems)
		}
	}
}

// An article has so many sentences and no paragraph behind them: they cost more than their bytes.
func TestText_OfManySentences(t *testing.T) {
	paragraph := strings.Repeat("It was so. ", 1000) + "\n\n"
	for n, want := range map[int]string{sentencesMax / 1000: "[]", sentencesMax/1000 + 1: "a.txt 201 text of more than the limit of 100000 sentences"} {
		out := parsedFile(t, "a.txt", []byte(strings.Repeat(paragraph, n)))
		if len(out.articles) != 1 || !strings.Contains(fmt.Sprint(out.problems), want) {
			t.Errorf("%d: %d articles, %v", n, len(out.articles), out.problems)
		}
	}
}
