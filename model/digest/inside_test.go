package digest

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
)

func TestInside_OnlyInTheMiddleOfASentence(t *testing.T) {
	text := "The mayor said that the port would close. al-Noor Bank opened again. “it is late,” she said."
	a := model.Article{ID: "aaaaaaaaaaaa", Path: "a.txt", Text: text, Paras: []model.Span{{Start: 0, End: len(text)}}}
	for from := 0; from < len(text); {
		to := len(text)
		if i := strings.Index(text[from:], ". "); i >= 0 {
			to = from + i + 1
		}
		a.Sentences = append(a.Sentences, model.Span{Start: from, End: to})
		from = to + 1
	}
	b := &model.Briefing{Articles: []model.Article{a}}
	b.Seal()
	d := New(b)
	for passage, want := range map[string]bool{
		"the port would close": true, "The mayor said": false, "al-Noor Bank opened": false, "opened again": true, "“it is late,” she said.": false,
	} {
		at := strings.Index(text, passage)
		if got := d.inside(model.Ref{Article: a.ID, Span: model.Span{Start: at, End: at + len(passage)}}); got != want {
			t.Errorf("%q: %v", passage, got)
		}
	}
}
