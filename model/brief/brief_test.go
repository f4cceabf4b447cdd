package brief_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/brief"
	"example.org/sitrep/model/intake"
)

func build(tb testing.TB, fsys fs.FS, workers int) *model.Briefing {
	tb.Helper()
	b, err := brief.Build(context.Background(), brief.Inputs{FS: fsys}, brief.Options{Intake: intake.Options{Workers: workers}})
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func TestBuild_IsValidAndTheSameForAnyNumberOfWorkers(t *testing.T) {
	fsys := synthetic(60)
	var first []byte
	for _, workers := range []int{1, 2, 8} {
		b := build(t, fsys, workers)
		if len(b.Articles) != 60 || len(b.Claims) < 600 || len(b.Problems) > 0 {
			t.Fatalf("%d articles, %d claims, problems %v", len(b.Articles), len(b.Claims), b.Problems)
		}
		if err := b.Validate(); err != nil {
			t.Errorf("%d workers: %v", workers, err)
		}
		got, err := json.Marshal(b)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = got
		}
		if !bytes.Equal(first, got) {
			t.Errorf("%d workers give other bytes", workers)
		}
	}
}

func TestBuild_EndsWithItsContext(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	_, err := brief.Build(ctx, brief.Inputs{FS: synthetic(5)}, brief.Options{})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want the context's", err)
	}
}

// BenchmarkBuild measures files to briefing, all stages.
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{1000, 5000} {
		fsys := synthetic(n)
		words := 0
		for _, f := range fsys {
			words += len(bytes.Fields(f.Data))
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				build(b, fsys, 0)
			}
			b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
