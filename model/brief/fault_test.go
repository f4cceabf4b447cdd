package brief

import (
	"context"
	"strings"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/intake"
	"example.org/sitrep/model/text"
)

func TestReadAll_AFaultCostsOneArticlesClaims(t *testing.T) {
	articles := []model.Article{{ID: "a", Path: "a.txt"}, {ID: "b", Path: "b.txt"}, {ID: "c", Path: "c.txt"}}
	calls := 0
	o := Options{Intake: intake.Options{Workers: 2}, Progress: func(int, int) { calls++ }}
	read, problems, err := readAll(context.Background(), articles, o, func(d *text.Doc) model.Extraction {
		if d.Article.ID == "b" {
			panic("asked for")
		}
		return model.Extraction{Article: d.Article.ID, Claims: []model.Claim{{ID: "x"}}}
	})
	if err != nil || calls != 3 {
		t.Fatalf("%v, progress %d", err, calls)
	}
	got := read.extractions
	for i, want := range []int{1, 0, 1} {
		if got[i].Article != articles[i].ID || len(got[i].Claims) != want {
			t.Errorf("article %d: %+v", i, got[i])
		}
	}
	if len(problems) != 1 || problems[0].Path != "b.txt" || !strings.Contains(problems[0].Message, "please report") {
		t.Errorf("problems %v", problems)
	}
}
