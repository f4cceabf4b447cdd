package cli

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/search"
)

// everything is every export and the problems of a run over paths, by the name of the format.
func everything(t *testing.T, now func() time.Time, paths []string) map[string]string {
	t.Helper()
	env, _, _ := world()
	env.Now = now
	a := &app{env: env}
	b, err := a.build(t.Context(), paths)
	if err != nil {
		t.Fatal(err)
	}
	g := &given{digest: digest.New(b), index: search.New(b)}
	out := map[string]string{}
	for _, line := range [][]string{
		{"export", "--format", formatJSON},
		{"export", "--format", formatJSONL},
		{"export", "--format", formatCSV},
		{"export", "--format", formatMD},
		{"export", "--format", formatHTML},
		{"export", "--format", formatText},
		{"problems"},
		{"problems", "--format", formatJSON},
		{"timeline"},
		{"people", "--format", formatCSV},
		{"search", "lima", "--format", formatJSON},
	} {
		var buf, errOut bytes.Buffer
		Run(t.Context(), Env{Args: line, Out: &buf, Err: &errOut, Now: now, Getenv: func(string) string { return "" }, given: g})
		if buf.Len() == 0 || errOut.Len() > 0 {
			t.Fatalf("%v: %d bytes, %s", line, buf.Len(), &errOut)
		}
		out[fmt.Sprint(line)] = buf.String()
	}
	return out
}

// differ tells where two runs differ.
func differ(t *testing.T, what string, want, got map[string]string) {
	t.Helper()
	for line, w := range want {
		g := got[line]
		if g == w {
			continue
		}
		i := 0
		for i < min(len(g), len(w)) && g[i] == w[i] {
			i++
		}
		t.Errorf("%s: %s differs at byte %d: %q, not %q", what, line, i, g[i:min(len(g), i+80)], w[i:min(len(w), i+80)])
	}
}

// untidyFolder is a folder of hostile and untidy files and some good ones, and all of its files.
func untidyFolder(t *testing.T) (root string, files []string) {
	t.Helper()
	root = t.TempDir()
	writeHostile(t, root)
	if err := os.CopyFS(filepath.Join(root, "articles"), os.DirFS("../../testdata/articles")); err != nil {
		t.Fatal(err)
	}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() && d.Name()[0] != '.' {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return root, files
}

// TestSame_ForAnyWorkersAndAnyOrder compares all exports and problems of an untidy folder, byte for byte.
func TestSame_ForAnyWorkersAndAnyOrder(t *testing.T) {
	now := func() time.Time { return time.Unix(1_700_000_000, 0) }
	root, files := untidyFolder(t)
	before := runtime.GOMAXPROCS(0) // of which there are as many workers
	defer runtime.GOMAXPROCS(before)
	var folder, named map[string]string
	random := rand.New(rand.NewPCG(7, 11))
	for i, workers := range []int{1, 2, 8, 2} {
		runtime.GOMAXPROCS(workers)
		got := everything(t, now, []string{root})
		if folder == nil {
			folder = got
		}
		differ(t, fmt.Sprintf("run %d, %d workers", i, workers), folder, got)

		order := slices.Clone(files)
		if i > 0 {
			random.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		}
		got = everything(t, now, order)
		if named == nil {
			named = got
		}
		differ(t, fmt.Sprintf("run %d, %d workers, files in another order", i, workers), named, got)
	}
}

// TestSame_WhateverTheClockDoes reads with clocks that stand, jump back and forth, and are far off.
func TestSame_WhateverTheClockDoes(t *testing.T) {
	start := time.Unix(1_700_000_000, 0)
	ticks := 0
	clocks := map[string]func() time.Time{
		"far back":  func() time.Time { return time.Unix(0, 0).AddDate(-60, 0, 0) },
		"far ahead": func() time.Time { return start.AddDate(7000, 0, 0) },
		"zero":      func() time.Time { return time.Time{} },
		"jumping": func() time.Time {
			ticks++
			return start.AddDate(0, 0, []int{0, 400, -9000, 1, -1}[ticks%5])
		},
		"elsewhere": func() time.Time { return start.In(time.FixedZone("far", 14*3600)) },
	}
	paths := []string{"../../testdata/articles"}
	want := everything(t, func() time.Time { return start }, paths)
	for name, now := range clocks {
		differ(t, "clock "+name, want, everything(t, now, paths))
	}
}

// TestProgress_AJumpingClockHarmsNothing shows progress on a terminal with a clock that goes back.
func TestProgress_AJumpingClockHarmsNothing(t *testing.T) {
	env, out, errOut := world("claims")
	ticks := 0
	env.ErrTerminal, env.Now = true, func() time.Time {
		ticks++
		return time.Unix(1_700_000_000, 0).Add(time.Duration([]int{0, 9, -9, 3}[ticks%4]) * time.Hour)
	}
	if code := Run(context.Background(), env); code != ExitFine || out.Len() == 0 {
		t.Errorf("code %d, %q, %q", code, out, errOut)
	}
}
