package tui

import (
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model/correct"
	"example.org/sitrep/ui/state"
)

// Keeper keeps what the user marked; a state.File is one.
type Keeper interface {
	Load() (state.State, error)
	Apply(ops []state.Op) error
}

// step is one change with what takes it back.
type step struct {
	do, undo []state.Op
	fix      correct.Block // a correction instead
}

// marks are stars, read marks, notes and kept queries: what they are now, and how they came so.
type marks struct {
	keeper  Keeper
	now     state.State
	done    []step
	undone  []step
	pending []state.Op // not yet handed to the keeper
	writing []state.Op // handed to it, and not yet answered
	fault   string     // why the state could not be read
}

func newMarks(k Keeper) *marks {
	m := &marks{keeper: k}
	if k == nil {
		return m
	}
	s, err := k.Load()
	if err != nil {
		m.fault, m.keeper = err.Error(), nil
		return m
	}
	m.now = s
	return m
}

func (m *marks) canUndo() bool { return len(m.done) > 0 }
func (m *marks) canRedo() bool { return len(m.undone) > 0 }

// do makes a change.
func (m *marks) do(ops []state.Op) {
	const most = 500
	s := step{do: ops}
	for _, o := range slices.Backward(ops) {
		s.undo = append(s.undo, m.inverse(o))
	}
	m.apply(ops)
	m.done = append(m.done, s)
	if len(m.done) > most {
		m.done = m.done[1:]
	}
	m.undone = nil
}

func (m *marks) inverse(o state.Op) state.Op {
	switch o.Kind {
	case state.OpNote:
		o.Text = m.now.Notes[o.Key]
	case state.OpStar:
		o.On = m.now.Stars[o.Key]
	case state.OpRead:
		o.On = m.now.Read[o.Key]
	case state.OpQuery:
		o.On = !o.On
	case state.OpPlace, state.OpSeen:
	}
	return o
}

func (m *marks) apply(ops []state.Op) {
	for _, o := range ops {
		m.now.Apply(o)
	}
	if m.keeper != nil {
		m.pending = append(m.pending, ops...)
	}
}

func (m *marks) undo() step {
	s := m.done[len(m.done)-1]
	m.done = m.done[:len(m.done)-1]
	m.apply(s.undo)
	m.undone = append(m.undone, s)
	return s
}

func (m *marks) redo() step {
	s := m.undone[len(m.undone)-1]
	m.undone = m.undone[:len(m.undone)-1]
	m.apply(s.do)
	m.done = append(m.done, s)
	return s
}

func describe(ops []state.Op) string {
	if len(ops) == 0 {
		return "nothing"
	}
	what := string(ops[0].Kind)
	if len(ops) > 1 {
		return plural(len(ops), what+" mark")
	}
	return what
}

// kept is the keeper's answer.
type kept struct{ err error }

// flush hands the pending changes to the keeper, one batch at a time so that they stay in order.
func (a *App) flush() tea.Cmd {
	m := a.marks
	if m.keeper == nil || len(m.writing) > 0 || len(m.pending) == 0 {
		return nil
	}
	ops, keeper := m.pending, m.keeper
	m.pending, m.writing = nil, ops
	return func() tea.Msg { return kept{keeper.Apply(ops)} }
}

// afterSave goes on with what came in the meantime. What could not be kept is tried again with the
// next change and at the end, when there may be space or leave to write again.
func (a *App) afterSave(k kept) tea.Cmd {
	m := a.marks
	ops := m.writing
	m.writing = nil
	if k.err != nil {
		a.message = told(k.err)
		m.pending = append(ops, m.pending...)
		return nil
	}
	return a.flush()
}

// told is an error with its reason first: the message line often has no room for all of it.
func told(err error) string {
	why := err
	for next := errors.Unwrap(why); next != nil; next = errors.Unwrap(why) {
		why = next
	}
	if why.Error() == err.Error() {
		return why.Error()
	}
	return why.Error() + " (" + err.Error() + ")"
}

// save keeps what is left at the end: pending marks, the place, what the briefing said. Only marks
// that the user made and that are lost are an error: a folder that cannot be written is none to
// someone who only read.
func (a *App) save() error {
	return a.marks.keep(state.Op{Kind: state.OpPlace, Place: a.placeNow()}, state.Op{Kind: state.OpSeen, Seen: a.seenNow()})
}

// keep keeps what is pending, and more that may be lost.
func (m *marks) keep(more ...state.Op) error {
	// What is being written may not come to its end any more; doing it twice changes nothing.
	made := slices.Concat(m.writing, m.pending)
	ops := slices.Concat(made, more)
	m.pending = nil
	if m.keeper == nil || len(ops) == 0 {
		return nil
	}
	if err := m.keeper.Apply(ops); err != nil && len(made) > 0 {
		return err
	}
	return nil
}
