package search

import (
	"slices"
	"testing"
)

func TestNear_WholeWordsBeforeBeginnings(t *testing.T) {
	var b vocabularyBuilder
	for i, w := range []string{"marack", "mariatelli", "marandovich", "oslo", "osteopath", "oo"} {
		b.add([]byte(w), int32(i))
	}
	v := b.build()
	tests := []struct {
		typed string
		want  []string
	}{
		{"marak", []string{"marack"}},
		{"marcak", []string{"marack"}},
		{"marandovihc", []string{"marandovich"}},
		{"marandowi", []string{"marandovich"}}, // the beginning of a long word
		{"oslp", []string{"oslo"}},
		{"osl", nil}, // too short to be a slip
		{"quite", nil},
	}
	for _, tt := range tests {
		if got := v.near(tt.typed); !slices.Equal(got, tt.want) {
			t.Errorf("near(%q) = %q, want %q", tt.typed, got, tt.want)
		}
	}
}
