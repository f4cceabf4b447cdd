package keys

import (
	"fmt"
	"strings"
)

// Map looks keys up. It is made once a session and never changes.
type Map struct {
	all      []Binding
	byKey    map[string]Action
	byAction [NumActions]int // index into all, plus one
}

// New makes the map of all bindings.
func New() *Map {
	m := &Map{all: Bindings(), byKey: make(map[string]Action)}
	for i, b := range m.all {
		m.byAction[b.Action] = i + 1
		for _, k := range b.Keys {
			m.byKey[k] = b.Action
		}
	}
	return m
}

// Action is what a key does, None when it does nothing. A KeyPressMsg is a Stringer.
func (m *Map) Action(key fmt.Stringer) Action { return m.byKey[key.String()] }

// All lists the bindings in the order of the help.
func (m *Map) All() []Binding { return m.all }

// Binding of an action; the zero Binding when it has none.
func (m *Map) Binding(a Action) Binding {
	if i := m.byAction[a]; i > 0 {
		return m.all[i-1]
	}
	return Binding{}
}

// Find lists the bindings whose keys are the query or whose text holds each of its words.
func (m *Map) Find(query string) []Binding {
	q := strings.TrimSpace(query)
	if q == "" {
		return m.all
	}
	var exact, rest []Binding
	words := strings.Fields(strings.ToLower(q))
	for _, b := range m.all {
		switch {
		case b.hasKey(q):
			exact = append(exact, b)
		case holds(strings.ToLower(b.Name+" "+b.Show+" "+b.Group.Name()), words):
			rest = append(rest, b)
		}
	}
	return append(exact, rest...)
}

func (b Binding) hasKey(q string) bool {
	spoken := strings.ReplaceAll(strings.ToLower(q), "ctrl-", "ctrl+")
	for _, k := range b.Keys {
		if k == q || (len(spoken) > 1 && k == spoken) {
			return true
		}
	}
	return false
}

func holds(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// Markdown is the key table of the README.
func Markdown() string {
	var b strings.Builder
	b.WriteString("| key | does |\n|---|---|\n")
	for _, k := range Bindings() {
		fmt.Fprintf(&b, "| %s | %s |\n", codes(k.Show), k.Name)
	}
	return b.String()
}

// codes sets each key in backquotes.
func codes(show string) string {
	parts := strings.Fields(show)
	for i, p := range parts {
		parts[i] = "`" + p + "`"
	}
	return strings.Join(parts, " ")
}
