package overview_test

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"example.org/sitrep/model/brief"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/pane/overview"
	"example.org/sitrep/ui/rows/rowstest"
)

// TestCountries_LeaveRoomInALowWindow counts the rows of a long bottom line as the height changes.
func TestCountries_LeaveRoomInALowWindow(t *testing.T) {
	b, err := brief.Build(context.Background(), brief.Inputs{FS: fstest.MapFS{"a.md": {Data: []byte(
		"---\ntitle: Raid in Kenya\noutlet: The Paper\npublished: 2024-05-10\n---\n\n" +
			"Police in Kenya arrested four men on 9 May 2024 after a raid on a warehouse near the harbour of Mombasa, " +
			"where they found rifles, forged passports and the plans of two bridges over the river.\n",
	)}}}, brief.Options{})
	if err != nil {
		t.Fatal(err)
	}
	deps := rowstest.Deps(false)
	deps.Digest = digest.New(b)
	p := overview.New(deps)
	for _, size := range [][3]int{{72, 30, 3}, {72, 18, 2}, {72, 30, 3}, {45, 12, 3}, {45, 16, 4}} {
		p.SetSize(size[0], size[1])
		got, _, _ := strings.Cut(rowstest.Plain(p), "\n\n")
		if n := strings.Count(got, "\n"); n != size[2] {
			t.Errorf("%dx%d: the first country takes %d rows, not %d:\n%s", size[0], size[1], n, size[2], got)
		}
	}
}
