package timeline_test

import (
	"testing"

	"example.org/sitrep/model/digest"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/pane/timeline"
	"example.org/sitrep/ui/rows/rowstest"
)

var _ pane.Main = (*timeline.Pane)(nil)

func open(ascii bool) pane.Pane {
	p := timeline.New(rowstest.Deps(ascii))
	p.SetScope(pane.Scope{Select: digest.Select{Country: "CL"}})
	p.SetFocus(true)
	return p
}

func TestGeometry_FillsEverySize(t *testing.T) {
	rowstest.Geometry(t, open(false), "j", "space", "G", "S", "k", "enter", "g")
}

func TestGolden(t *testing.T) { rowstest.Goldens(t, "pane", open) }
