package happening

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// docOf is a document of one sentence.
func docOf(s string) *text.Doc {
	span := model.Span{End: len(s)}
	return text.NewDoc(&model.Article{ID: "a", Text: s, Paras: []model.Span{span}, Sentences: []model.Span{span}})
}

func TestHappenings_EveryExampleIsFoundAndNoCounterExample(t *testing.T) {
	for _, r := range lexicon.Happenings() {
		if len(r.Examples) == 0 || len(r.Counter) == 0 {
			t.Errorf("%s: a rule needs an example and a counter-example", r.ID)
		}
		for _, ex := range r.Examples {
			open, end := strings.Index(ex, "["), strings.Index(ex, "]")
			want := ex[open+1 : end]
			d := docOf(ex[:open] + want + ex[end+1:])
			found := false
			for _, h := range newMarker(d, Input{}).findHosts(0, len(d.Tokens)) {
				found = found || h.rule != nil && h.rule.Kind == r.Kind && d.Span(h.tok, h.end).In(d.Text) == want
			}
			if !found {
				t.Errorf("%s: %q: no %s in brackets found", r.ID, ex, r.Kind)
			}
		}
		for _, ex := range r.Counter {
			d := docOf(ex)
			for _, h := range newMarker(d, Input{}).findHosts(0, len(d.Tokens)) {
				if h.rule != nil && h.rule.ID == r.ID {
					t.Errorf("%s: counter-example %q: found %q", r.ID, ex, d.Span(h.tok, h.end).In(d.Text))
				}
			}
		}
	}
}

func TestFigures_NumbersWithUnitAndScope(t *testing.T) {
	for _, x := range []struct {
		text, shown, unit, scope string
		value, high              float64
	}{
		{"The flood left at least 29 people dead.", "at least 29 people", "killed", "at least", 29, 29},
		{"The strike killed seven members of the band.", "seven members", "killed", "", 7, 7},
		{"A 40m-deep shaft.", "40m", "metre", "", 40, 40},
		{"The shaft is 80 metres deep.", "80 metres", "metre", "", 80, 80},
		{"A five-year-old boy fell.", "five-year-old", "year old", "", 5, 5},
		{"It ends a 17-year-long quarrel.", "17-year-long", "year", "", 17, 17},
		{"It came after nearly 20 years.", "nearly 20 years", "year", "nearly", 20, 20},
		{"It moved R$46 billion for them.", "$46 billion", "dollar", "", 46e9, 46e9},
		{"Some 50,000 to 75,000 Americans left.", "Some 50,000 to 75,000 Americans", "person", "about", 50000, 75000},
		{"A crash kills nine, police say.", "nine", "killed", "", 9, 9},
		{"One hundred and eighty-seven girls are missing.", "One hundred and eighty-seven girls", "missing", "", 187, 187},
		{"The centre put the magnitude at 5.9.", "5.9", "magnitude", "", 5.9, 5.9},
		{"Contact was made with four of the men.", "four of the men", "person", "of these", 4, 4},
		{"The bank will cut 5,500 posts.", "5,500 posts", "job", "", 5500, 5500},
		{"He was 30.", "30", "year old", "", 30, 30},
		{"Two hundred and five soldiers came.", "Two hundred and five soldiers", "person", "", 205, 205},
		{"More than 50 suspected dealers were extradited.", "More than 50 suspected dealers", "dealer", "more than", 50, 50},
		{"They approved the mass expulsion of more than 50 men.", "more than 50 men", "extradited", "more than", 50, 50},
		{"The 22 wounded were flown out.", "22 wounded", "injured", "", 22, 22},
		{"Prices rose 3.5% in May.", "3.5%", "percent", "", 3.5, 3.5},
	} {
		d := docOf(x.text)
		got := newMarker(d, Input{}).figures("a", model.Span{End: len(x.text)})
		if len(got) != 1 {
			t.Errorf("%q: %d figures: %+v", x.text, len(got), got)
			continue
		}
		f := got[0]
		if f.Ref.Span.In(d.Text) != x.shown || f.Unit != x.unit || f.Scope != x.scope || f.Value != x.value || f.High != x.high {
			t.Errorf("%q: got %q unit %q scope %q %v-%v", x.text, f.Ref.Span.In(d.Text), f.Unit, f.Scope, f.Value, f.High)
		}
	}
}

func TestFigures_NoNumbersInOrdinalsScoresAndPronouns(t *testing.T) {
	for _, s := range []string{"The 20th century ended.", "One of the best.", "They won 7-8.", "In the 1990s it was so.", "The 5.50 update adds a mode."} {
		d := docOf(s)
		if got := newMarker(d, Input{}).figures("a", model.Span{End: len(s)}); len(got) != 0 {
			t.Errorf("%q: %+v", s, got)
		}
	}
}
