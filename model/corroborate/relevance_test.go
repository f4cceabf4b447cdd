package corroborate

import (
	"strings"
	"testing"

	"example.org/sitrep/model"
)

func TestRelevance_HeadlineLeadAndAttributes(t *testing.T) {
	a := &model.Article{ID: "0123456789ab", Text: "Chad votes\n\nChad votes today. One. Two. Three. Mali waits. Mali hopes. A Kenyan tent. Six. Seven. Chad counts."}
	a.Title = model.Span{Start: 0, End: 10}
	for at := 0; at < len(a.Text); {
		end := strings.IndexAny(a.Text[at:], ".\n")
		if end < 0 {
			break
		}
		if end > 0 {
			a.Sentences = append(a.Sentences, model.Span{Start: at, End: at + end + 1})
		}
		at += end + 1
	}
	a.Sentences[0].End = 10
	var mentions []model.CountryMention
	for word, code := range map[string]model.CountryCode{"Chad": "TD", "Mali": "ML", "Kenyan": "KE"} {
		for at := 0; ; {
			i := strings.Index(a.Text[at:], word)
			if i < 0 {
				break
			}
			kind := model.CountryName
			if word == "Kenyan" {
				kind = model.CountryDemonym
			}
			mentions = append(mentions, model.CountryMention{Ref: model.Ref{Article: a.ID, Span: model.Span{Start: at + i, End: at + i + len(word)}}, Code: code, Kind: kind})
			at += i + len(word)
		}
	}
	want := map[model.CountryCode]model.Relevance{"TD": model.Primary, "ML": model.Secondary, "KE": model.Passing}
	got := Relevance(a, mentions)
	if len(got) != len(want) {
		t.Fatalf("%d countries, want %d", len(got), len(want))
	}
	for _, r := range got {
		if r.Relevance != want[r.Country] {
			t.Errorf("%s is %s, want %s", r.Country, r.Relevance, want[r.Country])
		}
	}
}
