// Package state keeps what only the user made: stars, read marks, notes, saved queries, the last
// position, and what the briefing said when it was last seen.
//
// A library has one small file. Changes are operations that are applied to the file as it stands,
// under a lock, so that two running programs do not undo each other's.
package state

import (
	"maps"
	"slices"
)

// OpKind is what an operation changes.
type OpKind string

// Kinds of operation.
const (
	OpStar  OpKind = "star"
	OpRead  OpKind = "read"
	OpNote  OpKind = "note"  // Text is the note; empty takes it away
	OpQuery OpKind = "query" // Key is the query
	OpPlace OpKind = "place" // Place is where the reader was left
	OpSeen  OpKind = "seen"  // Seen is what the briefing said
)

// Op is one change.
type Op struct {
	Kind  OpKind
	Key   string
	On    bool
	Text  string
	Place Place
	Seen  *Seen
}

// Place is where the reader was left.
type Place struct {
	Country string `json:"country,omitempty"`
	Pane    int    `json:"pane,omitempty"`
	Row     string `json:"row,omitempty"`
}

// Backing is how well an event was backed when last seen.
type Backing struct {
	Origins  int  `json:"origins"`
	Articles int  `json:"articles"`
	Disputed bool `json:"disputed,omitempty"`
}

// Seen is what the briefing said when it was last seen.
type Seen struct {
	On       string             `json:"on"` // the day, 2026-02-27
	Articles []string           `json:"articles"`
	Events   map[string]Backing `json:"events"`
}

// State is everything that is kept. The zero State is an empty one.
type State struct {
	Stars   map[string]bool   `json:"stars,omitempty"`
	Read    map[string]bool   `json:"read,omitempty"`
	Notes   map[string]string `json:"notes,omitempty"`
	Queries []string          `json:"queries,omitempty"`
	Place   Place             `json:"place"`
	Seen    *Seen             `json:"seen,omitempty"`
}

// Apply makes a change.
func (s *State) Apply(o Op) {
	switch o.Kind {
	case OpStar:
		s.Stars = set(s.Stars, o.Key, o.On)
	case OpRead:
		s.Read = set(s.Read, o.Key, o.On)
	case OpNote:
		if s.Notes == nil {
			s.Notes = make(map[string]string)
		}
		if s.Notes[o.Key] = o.Text; o.Text == "" {
			delete(s.Notes, o.Key)
		}
	case OpQuery:
		s.Queries = slices.DeleteFunc(s.Queries, func(q string) bool { return q == o.Key })
		if o.On {
			s.Queries = append(s.Queries, o.Key)
		}
	case OpPlace:
		s.Place = o.Place
	case OpSeen:
		s.Seen = o.Seen
	}
}

func set(m map[string]bool, key string, on bool) map[string]bool {
	if m == nil {
		m = make(map[string]bool)
	}
	if m[key] = on; !on {
		delete(m, key)
	}
	return m
}

// Clone is a copy that shares nothing that changes.
func (s *State) Clone() State {
	out := *s
	out.Stars, out.Read, out.Notes = maps.Clone(s.Stars), maps.Clone(s.Read), maps.Clone(s.Notes)
	out.Queries = slices.Clone(s.Queries)
	return out
}
