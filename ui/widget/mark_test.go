package widget

import (
	"math/rand/v2"
	"testing"

	"github.com/charmbracelet/x/ansi"

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

// TestPaint_TakesItsWidthForAnyMixture paints runs of what joins in one script or another, put together
// as no text has them.
func TestPaint_TakesItsWidthForAnyMixture(t *testing.T) {
	pool := []rune("aé क्षेत्रीयलािी\u0301\u200d\ufe0f\u20e3👍🏽👩🚀🇪🇨文ｶﾞำวันนี้தொ한\u1112\u1161\u0300\u200c١ע\u0591\u202e\t\x1b1#→")
	r := rand.New(rand.NewPCG(1, 2))
	st := styles()
	for range 20_000 {
		s := make([]rune, 1+r.IntN(14))
		for k := range s {
			s[k] = pool[r.IntN(len(pool))]
		}
		w := 1 + r.IntN(12)
		got := L(T(theme.Text, string(s))).Painted(st, theme.Unselected, w)
		if n := ansi.StringWidthWc(got); n != w {
			t.Fatalf("%q at %d takes %d cells: %q", string(s), w, n, got)
		}
	}
}
