package widget

import (
	"testing"

	"example.org/sitrep/ui/theme"
)

// TestMark_PartsNoCluster marks parts of clusters: the line may not become wider, nor lose a byte.
func TestMark_PartsNoCluster(t *testing.T) {
	for _, s := range []string{"an 👩\u200d🚀 flew", "🇪🇨 and 🇵🇪", "cafe\u0301 au lait", "plain words", "日本の港"} {
		l := L(T(theme.Text, s))
		for start := range s {
			for end := start + 1; end <= len(s); end++ {
				got := l.Mark(start, end, theme.Match)
				if got.Plain() != s || got.Width() != Width(s) {
					t.Fatalf("%q marked from %d to %d: %q in %d cells, not %d", s, start, end, got.Plain(), got.Width(), Width(s))
				}
			}
		}
	}
}
