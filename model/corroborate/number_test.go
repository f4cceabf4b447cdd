package corroborate

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
)

// An endless sentence is parted anywhere, in the middle of a figure too.
func TestWordsNear_AFigureMayCrossTheEndOfItsSentence(t *testing.T) {
	const text = "the flood drove 54 million people from home"
	a := model.Article{ID: "a", Text: text, Sentences: []model.Span{{Start: 0, End: 18}, {Start: 19, End: len(text)}}}
	w := &work{arts: []*model.Article{&a}}
	at := strings.Index(text, "54")
	got := w.wordsNear(0, model.Span{Start: at, End: at + len("54 million")})
	if want := contentVector("the flood drove"); len(got) == 0 || len(got) != len(want) {
		t.Errorf("%d features near the figure, want the %d of the words before it", len(got), len(want))
	}
}
