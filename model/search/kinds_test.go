package search

import (
	"strings"
	"testing"
)

func TestByKind_EachKindOnce(t *testing.T) {
	var got strings.Builder
	for _, h := range byKind([]Hit{{Kind: Person, Name: "a"}, {Kind: Organisation, Name: "b"}, {Kind: Person, Name: "c"}, {Kind: Country, Name: "d"}, {Kind: Organisation, Name: "e"}}) {
		got.WriteString(h.Name)
	}
	if got.String() != "acbed" {
		t.Errorf("%q, want the people, the organisations, the country, each in their order", got.String())
	}
}
