package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"example.org/sitrep/model/digest/sample"
	"example.org/sitrep/ui/state"
)

// fullDisk is a keeper that can write nothing until there is space.
type fullDisk struct {
	space bool
	kept  []state.Op
}

func (f *fullDisk) Load() (state.State, error) { return state.State{}, nil }

func (f *fullDisk) Apply(ops []state.Op) error {
	if !f.space {
		return fmt.Errorf("keep the reader's state: %s/reader-lib.json: write: %w", strings.Repeat("/very/long", 12), errors.New("no space left on device"))
	}
	f.kept = append(f.kept, ops...)
	return nil
}

func (f *fullDisk) count(kind state.OpKind) int {
	n := 0
	for _, o := range f.kept {
		if o.Kind == kind {
			n++
		}
	}
	return n
}

func onDisk(t *testing.T, f *fullDisk) *App {
	t.Helper()
	dark := true
	a := New(Options{Briefing: sample.Briefing(), Env: []string{"TERM=xterm-256color"}, Dark: &dark, Keeper: f})
	a.Update(tea.WindowSizeMsg{Width: 110, Height: 30})
	return a
}

func TestMarks_WhatAFullDiskRefusedIsKeptWhenThereIsSpace(t *testing.T) {
	f := &fullDisk{}
	a := onDisk(t, f)
	runs(a, press(a, "2", "m"))
	see(t, a, "no space left on device")
	runs(a, press(a, "a", "type:ask", "enter"))
	if err := a.save(); err == nil || !strings.Contains(err.Error(), "no space left") {
		t.Errorf("marks are lost in silence: %v", err)
	}

	f = &fullDisk{}
	a = onDisk(t, f)
	runs(a, press(a, "2", "m"))
	f.space = true
	runs(a, press(a, "a", "type:ask", "enter"))
	if f.count(state.OpStar) != 1 || f.count(state.OpNote) != 1 {
		t.Errorf("kept with the next mark: %+v", f.kept)
	}

	f = &fullDisk{}
	a = onDisk(t, f)
	runs(a, press(a, "2", "m"))
	f.space = true
	if err := a.save(); err != nil || f.count(state.OpStar) != 1 {
		t.Errorf("kept at the end: %+v, %v", f.kept, err)
	}
}

// TestMarks_SomeoneWhoOnlyReadLosesNothing ends a session that marked nothing on a full disk.
func TestMarks_SomeoneWhoOnlyReadLosesNothing(t *testing.T) {
	a := onDisk(t, &fullDisk{})
	runs(a, press(a, "2", "j", "j"))
	if err := a.save(); err != nil {
		t.Error(err)
	}
}
