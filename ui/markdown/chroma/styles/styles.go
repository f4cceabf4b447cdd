// Package styles holds the styles that were registered; see package chroma.
package styles

import "github.com/alecthomas/chroma/v2"

// Registry is the styles by name. It is empty at first.
var Registry = map[string]*chroma.Style{}

// Register adds a style and returns it.
func Register(s *chroma.Style) *chroma.Style {
	Registry[s.Name] = s
	return s
}
