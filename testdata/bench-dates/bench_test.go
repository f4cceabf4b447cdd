// Package bench compares the dates of sitrep with those of two Go libraries, on the same texts in
// the same run. It is a module of its own so that the libraries stay out of sitrep's go.mod:
//
//	cd testdata/bench-dates && go test -bench . -benchtime 3s
//
// sitrep's figure includes cutting the text into tokens; the libraries get one sentence at a
// time, which is what they are made for.
package bench

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	dps "github.com/markusmobius/go-dateparser"
	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"

	"example.org/sitrep/model"
	"example.org/sitrep/model/extract/date"
	"example.org/sitrep/model/text"
)

var base = time.Date(2024, 5, 10, 0, 0, 0, 0, time.UTC)

// corpus is the texts of TempEval-3 where they are at hand, at most limit of them, else our own.
func corpus(tb testing.TB, limit int) []string {
	tb.Helper()
	f, err := os.Open("../../../shared/eval/dev/te3.dev.in.jsonl")
	if err != nil {
		return []string{strings.Repeat("The council met on Tuesday and agreed to mend the bridge by March 2025. The firm had won the work six months ago. "+
			"It opened on May 3, 1921, and closed last October after two weeks of rain. ", 20)}
	}
	defer func() { _ = f.Close() }()
	var out []string
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() && len(out) < limit {
		var row struct{ Text string }
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			tb.Fatal(err)
		}
		out = append(out, row.Text)
	}
	return out
}

func sentences(texts []string) []string {
	var out []string
	for _, t := range texts {
		for p := range strings.SplitSeq(t, ". ") {
			if strings.TrimSpace(p) != "" {
				out = append(out, p)
			}
		}
	}
	return out
}

func report(b *testing.B, texts []string) {
	words := 0
	for _, t := range texts {
		words += len(strings.Fields(t))
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkSitrep(b *testing.B) {
	texts := corpus(b, 256)
	articles := make([]*model.Article, len(texts))
	for i, t := range texts {
		articles[i] = &model.Article{ID: "0123456789ab", Text: t, Published: "2024-05-10", Paras: []model.Span{{End: len(t)}}, Sentences: []model.Span{{End: len(t)}}}
	}
	for b.Loop() {
		for _, a := range articles {
			date.Extract(text.NewDoc(a))
		}
	}
	report(b, texts)
}

// BenchmarkSitrepDatesAlone leaves the tokens out, which all extractors share.
func BenchmarkSitrepDatesAlone(b *testing.B) {
	texts := corpus(b, 256)
	docs := make([]*text.Doc, len(texts))
	for i, t := range texts {
		docs[i] = text.NewDoc(&model.Article{ID: "0123456789ab", Text: t, Published: "2024-05-10", Paras: []model.Span{{End: len(t)}}, Sentences: []model.Span{{End: len(t)}}})
	}
	for b.Loop() {
		for _, d := range docs {
			date.Extract(d)
		}
	}
	report(b, texts)
}

func BenchmarkGoDateparser(b *testing.B) {
	texts := corpus(b, 4)
	parts := sentences(texts)
	cfg := &dps.Configuration{CurrentTime: base}
	for b.Loop() {
		for _, s := range parts {
			_, _ = (&dps.Parser{}).SearchWithLanguage(cfg, "en", s)
		}
	}
	report(b, texts)
}

func BenchmarkWhen(b *testing.B) {
	texts := corpus(b, 32)
	parts := sentences(texts)
	w := when.New(nil)
	w.Add(en.All...)
	w.Add(common.All...)
	for b.Loop() {
		for _, s := range parts {
			_, _ = w.Parse(s, base)
		}
	}
	report(b, texts)
}
