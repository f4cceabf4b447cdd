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

// An article has so many sentences and no more: they cost more than their bytes.
func TestText_OfManySentences(t *testing.T) {
	lines := strings.Repeat(strings.Repeat("It was so. ", 1000)+"\n\n", sentencesMax/1000)
	for more, want := range map[string]string{
		"": "[]", "Then it ended. Then it was over.": "[{a.txt 201 text of more than the limit of 100000 sentences, cut from this line on; split it}]",
	} {
		out := parsedFile(t, "a.txt", []byte(lines+more))
		if len(out.articles) != 1 || fmt.Sprint(out.problems) != want || len(out.articles[0].Sentences) != sentencesMax {
			t.Fatalf("%q: %d articles, %v", more, len(out.articles), out.problems)
		}
		checkArticle(t, &out.articles[0])
	}
	inside := parsedFile(t, "a.txt", []byte("A word. "+lines)).articles[0]
	if checkArticle(t, &inside); len(inside.Sentences) != sentencesMax || !strings.HasSuffix(inside.Text, "It was so.") || inside.Paras[len(inside.Paras)-1].End != len(inside.Text) {
		t.Errorf("%d sentences, %q", len(inside.Sentences), inside.Text[len(inside.Text)-20:])
	}
}
