package intake

import "testing"

// Every example of every rule is a test: the yes texts must be taken by this very rule or an earlier
// one of the same reason, the no texts by none.
func TestFurniture_ExamplesOfEveryRule(t *testing.T) {
	for _, r := range furnitureRules() {
		if len(r.yes) == 0 || len(r.no) == 0 {
			t.Errorf("rule %s has no examples", r.id)
		}
		for _, s := range r.yes {
			if v := viewOf(s); !r.match(&v) {
				t.Errorf("rule %s misses %q", r.id, s)
			}
		}
		for _, s := range r.no {
			for _, other := range furnitureRules() {
				if v := viewOf(s); other.match(&v) {
					t.Errorf("rule %s takes %q, a counter-example of %s", other.id, s, r.id)
				}
			}
		}
	}
}
