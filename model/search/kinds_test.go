package search

import "testing"

func TestByKind_EachKindOnce(t *testing.T) {
	var got string
	for _, h := range byKind([]Hit{{Kind: Person, Name: "a"}, {Kind: Organisation, Name: "b"}, {Kind: Person, Name: "c"}, {Kind: Country, Name: "d"}, {Kind: Organisation, Name: "e"}}) {
		got += h.Name
	}
	if got != "acbed" {
		t.Errorf("%q, want the people, the organisations, the country, each in their order", got)
	}
}
