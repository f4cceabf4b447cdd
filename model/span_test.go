package model_test

import (
	"testing"

	"example.org/sitrep/model"
)

func TestSpanValid_RefusesHalvesOfRunesAndWhatLiesOutside(t *testing.T) {
	t.Parallel()
	const text = "Zürich" // ü is bytes 1 and 2
	cases := map[model.Span]bool{
		{Start: 0, End: 7}:  true,
		{Start: 1, End: 3}:  true,
		{Start: 7, End: 7}:  true,
		{Start: 0, End: 2}:  false,
		{Start: 2, End: 3}:  false,
		{Start: 0, End: 8}:  false,
		{Start: -1, End: 2}: false,
		{Start: 3, End: 1}:  false,
	}
	for s, want := range cases {
		if got := s.Valid(text); got != want {
			t.Errorf("%+v.Valid(%q) = %v", s, text, got)
		}
	}
}

func TestSpanUnion_IgnoresTheEmptySpan(t *testing.T) {
	t.Parallel()
	a, none := model.Span{Start: 3, End: 5}, model.Span{}
	if got := a.Union(none); got != a {
		t.Errorf("a ∪ none = %+v", got)
	}
	if got := none.Union(a); got != a {
		t.Errorf("none ∪ a = %+v", got)
	}
	if got := a.Union(model.Span{Start: 9, End: 10}); got != (model.Span{Start: 3, End: 10}) {
		t.Errorf("a ∪ b = %+v", got)
	}
}

func TestArticle_FindsLineParagraphAndSentence(t *testing.T) {
	t.Parallel()
	a := model.Article{
		Text:      "Head\n\nOne. Two.",
		Paras:     []model.Span{{Start: 0, End: 4}, {Start: 6, End: 15}},
		Headings:  []model.Span{{Start: 0, End: 4}},
		Sentences: []model.Span{{Start: 0, End: 4}, {Start: 6, End: 10}, {Start: 11, End: 15}},
		Lines:     []model.LineMark{{Offset: 0, Line: 3}, {Offset: 6, Line: 9}},
	}
	for offset, want := range map[int][3]int{0: {3, 0, 0}, 6: {9, 1, 1}, 11: {9, 1, 2}, 5: {3, -1, -1}, 15: {9, -1, -1}} {
		got := [3]int{a.LineAt(offset), a.ParagraphAt(offset), a.SentenceAt(offset)}
		if got != want {
			t.Errorf("line, paragraph, sentence at %d = %v, want %v", offset, got, want)
		}
	}
	if !a.IsHeading(a.Paras[0]) || a.IsHeading(a.Paras[1]) {
		t.Error("the headline, and only it, is a heading")
	}
}
