package people_test

import (
	"testing"

	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/pane/people"
	"example.org/sitrep/ui/rows/rowstest"
)

func TestPane_FillsEverySizeAndLooksAsBefore(t *testing.T) {
	rowstest.Main(t, func(d pane.Deps) pane.Main { return people.New(d) })
}
