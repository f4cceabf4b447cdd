package corroborate

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
)

// TestTitleSpan_ReadsAsATitle holds how a clause becomes the title of an event: content, the words that
// name who says it, and the date expression are marked in the sentence.
func TestTitleSpan_ReadsAsATitle(t *testing.T) {
	const same = model.EDTF("2024-05-09")
	for _, c := range []struct{ text, content, source, date, want string }{
		{"Ana Ruiz said she would not sign the treaty.", "she would not sign the treaty", "Ana Ruiz", "", "Ana Ruiz said she would not sign the treaty"},
		{"She said she would not sign the treaty.", "she would not sign the treaty", "She", "", "she would not sign the treaty"},
		{"Police said the port reopened at noon.", "the port reopened at noon", "Police", "", "Police said the port reopened at noon"},
		{"He fled to Lima, where he pleaded guilty to theft.", "where he pleaded guilty to theft", "", "", "he pleaded guilty to theft"},
		{"He studied law and attended a school in Lima.", "and attended a school in Lima", "", "", "attended a school in Lima"},
		{"Hail closed the port of Callao; and the fleet stayed in.", "Hail closed the port of Callao; and", "", "", "Hail closed the port of Callao"},
		{"That vote came after weeks of protest in Lima.", "That vote came after weeks of protest in Lima", "", "", "That vote came after weeks of protest in Lima"},
		{"On May 9, the navy closed the port of Callao.", "On May 9, the navy closed the port of Callao", "", "May 9", "the navy closed the port of Callao"},
		{"On May 9, after the storm, the navy closed the port.", "On May 9, after the storm, the navy closed the port", "", "May 9", "On May 9, after the storm, the navy closed the port"},
		{"LIMA, Peru, May 9 (Efe) - The navy closed the port of Callao.", "LIMA, Peru, May 9 (Efe) - The navy closed the port of Callao", "", "", "The navy closed the port of Callao"},
		{"SÃO PAULO — The navy closed the port of Santos.", "SÃO PAULO — The navy closed the port of Santos", "", "", "The navy closed the port of Santos"},
		{"NATO troops left — and so did the fleet.", "NATO troops left — and so did the fleet", "", "", "NATO troops left — and so did the fleet"},
		{"The rebels seized the port of Callao and have fled.", "The rebels seized the port of Callao and have", "", "", "The rebels seized the port of Callao"},
		{"On May 9, he closed the port of Callao again.", "On May 9, he closed the port of Callao again", "", "May 9", "On May 9, he closed the port of Callao again"},
	} {
		span := func(part string) model.Span {
			i := strings.Index(c.text, part)
			return model.Span{Start: i, End: i + len(part)}
		}
		whole := model.Span{Start: 0, End: len(c.text)}
		a := &model.Article{ID: "a", Text: c.text}
		cl := &model.Claim{Ref: model.Ref{Article: "a", Span: whole}, Content: span(c.content)}
		if c.content[0] == 'w' || strings.HasPrefix(c.content, "and") {
			cl.Ref.Span = cl.Content
		}
		if c.source != "" {
			cl.Source = span(c.source)
		}
		if c.date != "" {
			cl.WhenRef = model.Ref{Article: "a", Span: span(c.date)}
			cl.When = model.NewWhen(same, model.BasisStated)
		}
		if got := titleSpan(a, cl, model.NewWhen(same, model.BasisStated)).In(c.text); got != c.want {
			t.Errorf("%q: title %q, not %q", c.text, got, c.want)
		}
	}
}

// TestTitleSpan_SayingOfADayTakesInWhatWasSaid: who said something on a day is no title without what was said.
func TestTitleSpan_SayingOfADayTakesInWhatWasSaid(t *testing.T) {
	text := "OSLO - Norbank said on Tuesday that its profits rose in March."
	whole := model.Span{End: len(text)}
	frame := model.Span{Start: strings.Index(text, "Norbank"), End: strings.Index(text, " that")}
	a := &model.Article{ID: "a", Text: text, Sentences: []model.Span{whole}, Paras: []model.Span{whole}}
	c := &model.Claim{Ref: model.Ref{Article: "a", Span: frame}, Content: frame, Kind: model.KindStatement, Rule: "claim/frame"}
	if got, want := titleSpan(a, c, model.When{}).In(text), "Norbank said on Tuesday that its profits rose in March"; got != want {
		t.Errorf("title %q, not %q", got, want)
	}
}
