package widget

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestCluster_PlainSignsAreAsPlainAsTheyLook holds the short way over plain signs to the long one.
func TestCluster_PlainSignsAreAsPlainAsTheyLook(t *testing.T) {
	for r := rune(0x20); r < 0x2600; r++ {
		s := string(r)
		if plainSign(s) == 0 {
			continue
		}
		if plainSign(s) != len(s) {
			t.Errorf("U+%04X is %d bytes long, not %d", r, len(s), plainSign(s))
		}
		for _, next := range []string{"", "a", "é", "─", "“"} {
			c, cells := ansi.FirstGraphemeCluster(s+next, ansi.WcWidth)
			if c != s || (cells != 1 && r != 0x7f) {
				t.Errorf("U+%04X before %q: cluster %q of %d cells", r, next, c, cells)
			}
		}
	}
	if _, cells := Cluster("e\u0301x"); cells != 1 || Width("ne\u0301e") != 3 {
		t.Error("a mark is lost behind a plain letter")
	}
}
