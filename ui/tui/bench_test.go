package tui

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/brief"
	"example.org/sitrep/seeds"
)

// large is a briefing of n articles about made-up people and real countries.
func large(tb testing.TB, n int) *model.Briefing {
	tb.Helper()
	names := []string{"Ana Duarte", "Pedro Salas", "Ruth Okafor", "Jan Kowalski", "Mei Tanaka", "Omar Haddad", "Ines Costa", "Lars Berg"}
	places := []string{"Kenya", "Poland", "Japan", "Chile", "Egypt", "Norway", "Peru", "Ghana", "Spain", "Nepal"}
	fsys := fstest.MapFS{}
	for i := range n {
		var b strings.Builder
		who, where := names[i%len(names)], places[i%len(places)]
		fmt.Fprintf(&b, "---\ntitle: Talks number %d in %s\noutlet: Paper %d\npublished: 2024-%02d-%02d\n---\n\n", i, where, i%40, 1+i%12, 1+i%28)
		for p := range 6 {
			fmt.Fprintf(&b, "Minister %s said on Tuesday that %d people were arrested in %s after a raid near the capital. "+
				"The government of %s announced a new policy on %d March 2023, according to officials. "+
				"%s met %s in %s to discuss the plan.\n\n", who, 3+i+p, where, where, 1+p, names[(i+p)%len(names)], who, places[(i+p)%len(places)])
		}
		fsys[fmt.Sprintf("news/%04d.md", i)] = &fstest.MapFile{Data: []byte(b.String())}
	}
	b, err := brief.Build(context.Background(), brief.Inputs{FS: fsys}, brief.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

// BenchmarkKey is a key and the frame after it, on 1,000 articles.
func BenchmarkKey(b *testing.B) {
	dark := true
	a := New(Options{Briefing: large(b, 1000), Dark: &dark, Env: []string{"TERM=xterm-256color"}})
	a.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	run := func(name string, before []string, loop ...string) {
		b.Run(name, func(b *testing.B) {
			press(a, before...)
			i := 0
			for b.Loop() {
				press(a, loop[i%len(loop)])
				a.View()
				i++
			}
			press(a, "esc", "esc", "esc")
		})
	}
	run("country", []string{"2"}, "]")
	run("timeline", []string{"c", "type:kenya", "enter", "2", "g"}, "j", "j", "j", "k")
	run("timeline-all", []string{"c", "type:overview", "enter", "2", "g"}, "j", "pgdown", "j", "k")
	run("claims", []string{"3", "g"}, "j", "j", "pgdown", "k")
	run("people", []string{"4", "g"}, "j", "k")
	run("articles", []string{"5", "g"}, "j", "j", "k")
	run("panes", nil, "1", "2", "3", "4", "5")
	run("reader", []string{"5"}, "enter", "}", "j", "esc")
	run("search", []string{"/"}, "type:a", "backspace")
	run("match", []string{"/", "type:policy", "enter"}, "n", "N")
	run("help", nil, "?", "esc")
}

// BenchmarkFirstFrame is all that lies between the start of the program and its first frame on the
// seeds, but the start of the process and of the terminal.
func BenchmarkFirstFrame(b *testing.B) {
	dark := true
	for b.Loop() {
		built, err := brief.Build(context.Background(), brief.Inputs{FS: seeds.FS()}, brief.Options{})
		if err != nil {
			b.Fatal(err)
		}
		a := New(Options{Briefing: built, Dark: &dark, Env: []string{"TERM=xterm-256color"}})
		a.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
		a.View()
	}
}

// BenchmarkView is a frame without a change, on 1,000 articles.
func BenchmarkView(b *testing.B) {
	dark := true
	a := New(Options{Briefing: large(b, 1000), Dark: &dark, Env: []string{"TERM=xterm-256color"}})
	a.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	for name, keysOf := range map[string][]string{"overview": nil, "timeline": {"2"}, "reader": {"5", "enter"}, "help": {"?"}} {
		b.Run(name, func(b *testing.B) {
			press(a, keysOf...)
			for b.Loop() {
				a.View()
			}
			press(a, "esc")
		})
	}
}
