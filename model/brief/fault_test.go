package brief

import (
	"context"
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/intake"
)

func TestExtractAll_AFaultCostsOneArticlesClaims(t *testing.T) {
	articles := []model.Article{{ID: "a", Path: "a.txt"}, {ID: "b", Path: "b.txt"}, {ID: "c", Path: "c.txt"}}
	calls := 0
	o := Options{Intake: intake.Options{Workers: 2}, Progress: func(int, int) { calls++ }}
	got, problems, err := extractAll(context.Background(), articles, o, func(a *model.Article) model.Extraction {
		if a.ID == "b" {
			panic("asked for")
		}
		return model.Extraction{Article: a.ID, Claims: []model.Claim{{ID: "x"}}}
	})
	if err != nil || calls != 3 {
		t.Fatalf("%v, progress %d", err, calls)
	}
	for i, want := range []int{1, 0, 1} {
		if got[i].Article != articles[i].ID || len(got[i].Claims) != want {
			t.Errorf("article %d: %+v", i, got[i])
		}
	}
	if len(problems) != 1 || problems[0].Path != "b.txt" || !strings.Contains(problems[0].Message, "please report") {
		t.Errorf("problems %v", problems)
	}
}
