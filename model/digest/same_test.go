package digest_test

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/digest/sample"
)

// TestAlsoReported_NamesWhatTheBadgeCounts links a claim to an article that does not report its
// event: its badge counts the link, so the provenance may not say that nobody else reports it.
func TestAlsoReported_NamesWhatTheBadgeCounts(t *testing.T) {
	b := sample.Briefing()
	var alone, far *model.Claim
	for i := range b.Claims {
		c := &b.Claims[i]
		if e := b.Event(c.Event); e != nil && e.Articles == 1 && alone == nil {
			alone = c
		} else if alone != nil && c.Ref.Article != alone.Ref.Article {
			far = c
		}
	}
	b.Links = []model.Link{{A: min(alone.ID, far.ID), B: max(alone.ID, far.ID), Verdict: model.CannotTell, Why: "a test"}}
	var text strings.Builder
	for _, f := range digest.New(b).Provenance(alone.ID).Fields {
		if f.Label != "Also reported" {
			continue
		}
		for _, l := range f.Lines {
			text.WriteString(l.Text() + "\n")
			if l.Claim == far.ID {
				return
			}
		}
	}
	t.Errorf("also reported does not lead to %s:\n%s", far.ID, &text)
}

// TestRow_ClaimsOfOneSentenceShowTheirOwnParts gives two claims one sentence.
func TestRow_ClaimsOfOneSentenceShowTheirOwnParts(t *testing.T) {
	b := sample.Briefing()
	c, o := &b.Claims[0], &b.Claims[1]
	o.Ref = c.Ref
	middle := c.Ref.Span.Start + strings.IndexByte(b.Quote(c.Ref), ' ')
	c.Content = model.Span{Start: c.Ref.Span.Start, End: middle}
	o.Content = model.Span{Start: middle + 1, End: c.Ref.Span.End}
	d := digest.New(b)
	if x, y := d.Row(c.ID).Text, d.Row(o.ID).Text; x.Text == y.Text || x.Text != b.Quote(x.Ref) || y.Text != b.Quote(y.Ref) {
		t.Errorf("rows of one sentence show %q and %q", x.Text, y.Text)
	}
}

// TestAlsoReported_CountsFirst looks at a claim without an event that another article repeats.
func TestAlsoReported_CountsFirst(t *testing.T) {
	b := sample.Briefing()
	one, two := &b.Claims[0], &b.Claims[len(b.Claims)-1]
	one.Event = ""
	b.Links = []model.Link{{A: min(one.ID, two.ID), B: max(one.ID, two.ID), Verdict: model.CannotTell, Why: "a test"}}
	for _, f := range digest.New(b).Provenance(one.ID).Fields {
		if f.Label == "Also reported" && (len(f.Lines) != 2 || f.Lines[0].Text() != "1 other article" || f.Lines[1].Claim != two.ID) {
			t.Errorf("%+v", f.Lines)
		}
	}
}
