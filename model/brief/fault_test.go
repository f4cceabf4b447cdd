package brief

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

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

// An extractor that stands still stops when it is told to, and costs its own article.
func TestReadAll_ASlowArticleIsGivenUp(t *testing.T) {
	long := strings.Repeat("a", smallArticle)
	articles := []model.Article{{ID: "a", Path: "a.txt", Text: long}, {ID: "b", Path: "b.txt", Text: long[1:]}}
	late := make(chan time.Time)
	close(late)
	ended := make(chan struct{})
	standing := func(d *text.Doc) model.Extraction {
		if d.Article.ID == "a" {
			for !d.Stopped() {
				time.Sleep(time.Millisecond)
			}
			close(ended)
		}
		return model.Extraction{Article: d.Article.ID, Claims: []model.Claim{{ID: "x"}}}
	}
	var asked []time.Duration
	o := Options{Intake: intake.Options{Workers: 1, After: func(d time.Duration) <-chan time.Time { asked = append(asked, d); return late }}}
	read, problems, err := readAll(context.Background(), articles, o, standing)
	<-ended
	got := read.extractions
	if err != nil || len(got[0].Claims) != 0 || len(got[1].Claims) != 1 || !slices.Equal(asked, []time.Duration{5 * time.Second, time.Second}) {
		t.Errorf("%v, %v, %v", got, err, asked)
	}
	if len(problems) != 1 || problems[0].Path != "a.txt" || !strings.Contains(problems[0].Message, "limit of 5s") {
		t.Errorf("problems %v", problems)
	}
	ctx, cancel := context.WithCancel(context.Background())
	o.Intake.After = func(time.Duration) <-chan time.Time { cancel(); return nil }
	ended = make(chan struct{})
	if _, _, err := readAll(ctx, articles, o, standing); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want the context's", err)
	}
	<-ended
}

func TestBuild_StagesAreTold(t *testing.T) {
	var told []string
	o := Options{
		Intake:    intake.Options{Workers: 1, Progress: func(int, int) { told = append(told, "file") }},
		Progress:  func(int, int) { told = append(told, "article") },
		Comparing: func() { told = append(told, "comparing") },
	}
	fsys := fstest.MapFS{"a.txt": {Data: []byte("Dam opens\n\nThe dam opened in Lima on Monday, the mayor said.\n")}}
	if _, err := Build(context.Background(), Inputs{FS: fsys}, o); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(told, " "); got != "file article comparing" {
		t.Errorf("%s", got)
	}
}

// What an article names beyond the limit is a problem that says where the names end.
func TestReadAll_ARegisterOfNamesIsAProblem(t *testing.T) {
	articles := []model.Article{{ID: "a", Path: "a.txt", Text: "One.\nTwo.", Paras: []model.Span{{Start: 0, End: 4}, {Start: 5, End: 9}}, Lines: []model.LineMark{{Offset: 0, Line: 3}, {Offset: 5, Line: 4}}}}
	_, problems, err := readAll(context.Background(), articles, Options{Intake: intake.Options{Workers: 1}}, func(d *text.Doc) model.Extraction {
		return model.Extraction{Article: d.Article.ID, Unread: 5}
	})
	if err != nil || len(problems) != 1 || problems[0].Path != "a.txt" || problems[0].Line != 4 || !strings.Contains(problems[0].Message, "limit of 100000 ") {
		t.Errorf("%v, %v", problems, err)
	}
}
