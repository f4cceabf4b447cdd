package keys

import (
	"slices"
	"strings"
	"testing"
)

type stroke string

func (s stroke) String() string { return string(s) }

func TestBindings_AreWholeAndUnique(t *testing.T) {
	free := []string{"ctrl+s", "ctrl+q", "ctrl+z", "ctrl+a", "ctrl+b"}
	seen := map[string]Action{}
	var acts []Action
	for _, b := range Bindings() {
		if b.Name == "" || b.Show == "" || len(b.Keys) == 0 || b.Action == None {
			t.Errorf("incomplete binding %+v", b)
		}
		if slices.Contains(acts, b.Action) {
			t.Errorf("action of %q is bound twice", b.Show)
		}
		acts = append(acts, b.Action)
		for _, k := range b.Keys {
			if _, dup := seen[k]; dup {
				t.Errorf("key %q does two things", k)
			}
			if slices.Contains(free, k) {
				t.Errorf("key %q must stay free", k)
			}
			seen[k] = b.Action
		}
	}
	if len(acts) != int(NumActions)-1 {
		t.Errorf("%d actions have keys, want %d", len(acts), NumActions-1)
	}
	for n := NeedNothing + 1; n < NumNeeds; n++ {
		if n.Reason() == "" {
			t.Errorf("need %d gives no reason", n)
		}
	}
}

func TestMap_LooksUpAndFinds(t *testing.T) {
	m := New()
	if m.Action(stroke("j")) != Down || m.Action(stroke("ctrl+s")) != None {
		t.Error("wrong look-up")
	}
	for query, want := range map[string]Action{"?": Help, "ctrl-p": Palette, "discrepancy": NextDiff, "Copy citation": Copy, "G": Bottom, "g": Top} {
		got := m.Find(query)
		if len(got) == 0 || got[0].Action != want {
			t.Errorf("Find(%q) = %+v", query, got)
		}
	}
	if !strings.Contains(Markdown(), "| `Tab` | next pane |") {
		t.Error("the table of the README lacks a row")
	}
}
