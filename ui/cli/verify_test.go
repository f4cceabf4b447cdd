package cli

import (
	"strings"
	"testing"

	"example.org/sitrep/ui/export"
)

// TestDifference_IsInSight compares two long texts that differ far from their beginning.
func TestDifference_IsInSight(t *testing.T) {
	long := strings.Repeat("word after word ", 20)
	got := difference(export.Fault{Want: long + "twelve were hurt", Got: long + "thirteen were hurt"})
	if !strings.Contains(got, "twelve") || !strings.Contains(got, "thirteen") {
		t.Errorf("the difference is cut off: %s", got)
	}
	if got := difference(export.Fault{Want: "41 were rescued", Got: "43 were rescued"}); got != ": “41 were rescued” is now “43 were rescued”" {
		t.Errorf("a short text is cut: %s", got)
	}
}
