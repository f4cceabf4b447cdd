// Package bench compares the speed of sitrep's passes with that of prose, the named entity
// recogniser that Go programs embed, on the same texts in the same run. It is a module of its own
// so that prose stays out of sitrep's go.mod:
//
//	cd testdata/bench-names && go test -bench . -cpu 1
//
// Version 3 of prose has no tag that the module proxy serves, so this is version 2.
package bench

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jdkato/prose/v2"

	"example.org/sitrep/model"
	"example.org/sitrep/model/extract"
	"example.org/sitrep/model/extract/entity"
	"example.org/sitrep/model/intake"
	"example.org/sitrep/model/text"
)

// corpus is news prose where it is at hand, at most limit texts of it, else our own.
func corpus(tb testing.TB, limit int) []string {
	tb.Helper()
	f, err := os.Open("../../../shared/eval/dev/te3.dev.in.jsonl")
	if err != nil {
		return []string{strings.Repeat("Interior Minister Marta Lind told reporters in Oslo on Tuesday that Norway and Chile had agreed to train divers. "+
			"\"We will start in May,\" said Lind, who met Pedro Soto of the Chilean Navy last week. ", 20)}
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

func articles(tb testing.TB, texts []string) []model.Article {
	tb.Helper()
	var out []model.Article
	for _, t := range texts {
		in := strings.NewReader("---\npublished: 2024-05-10\noutlet: The Daily Test\n---\n\n" + t + "\n")
		res, err := intake.Load(context.Background(), []string{"-"}, intake.Options{Stdin: in, Workers: 1})
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, res.Articles...)
	}
	return out
}

func words(texts []string) int {
	n := 0
	for _, t := range texts {
		n += len(strings.Fields(t))
	}
	return n
}

// processor is the processor time of this process so far. On a machine that others use too it says more
// than the time on the wall.
func processor(b *testing.B) time.Duration {
	b.Helper()
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		b.Fatal(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

func report(b *testing.B, texts []string, start time.Duration) {
	b.Helper()
	b.ReportMetric(float64(words(texts)*b.N)/b.Elapsed().Seconds(), "words/s")
	b.ReportMetric(float64(words(texts)*b.N)/(processor(b)-start).Seconds(), "words/cpu-s")
}

// BenchmarkSitrepAll is every pass: tokens, dates, names, claims, happenings.
func BenchmarkSitrepAll(b *testing.B) {
	texts := corpus(b, 256)
	as := articles(b, texts)
	start := processor(b)
	for b.Loop() {
		for i := range as {
			extract.Run(&as[i])
		}
	}
	report(b, texts, start)
}

// BenchmarkSitrepNames is tokens and names alone.
func BenchmarkSitrepNames(b *testing.B) {
	texts := corpus(b, 256)
	as := articles(b, texts)
	start := processor(b)
	for b.Loop() {
		for i := range as {
			entity.Extract(text.NewDoc(&as[i]))
		}
	}
	report(b, texts, start)
}

// BenchmarkProse is tokens, tags and names of prose.
func BenchmarkProse(b *testing.B) {
	texts := corpus(b, 8)
	start := processor(b)
	for b.Loop() {
		for _, t := range texts {
			if _, err := prose.NewDocument(t); err != nil {
				b.Fatal(err)
			}
		}
	}
	report(b, texts, start)
}
