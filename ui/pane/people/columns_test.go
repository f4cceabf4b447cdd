package people

import (
	"testing"

	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/rows/rowstest"
)

func TestTally_NumbersStandInColumns(t *testing.T) {
	p := New(rowstest.Deps(false))
	p.digits = 4
	want := p.tally(digest.Card{By: 1, About: 1308}, 80, p.Icons()).Width()
	for _, c := range []digest.Card{{By: 392, About: 12}, {By: 1000, About: 1}, {About: 7}, {By: 2}} {
		if got := p.tally(c, 80, p.Icons()).Width(); got != want {
			t.Errorf("%d and %d take %d cells, others %d", c.By, c.About, got, want)
		}
	}
}
