package provenance_test

import (
	"testing"

	"example.org/sitrep/model/digest/sample"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/pane/provenance"
	"example.org/sitrep/ui/rows/rowstest"
)

var _ pane.Side = (*provenance.Pane)(nil)

func show(s pane.Selection) func(ascii bool) pane.Pane {
	return func(ascii bool) pane.Pane {
		p := provenance.New(rowstest.Deps(ascii))
		p.Show(s)
		p.SetFocus(true)
		return p
	}
}

func selections() map[string]pane.Selection {
	return map[string]pane.Selection{
		"claim":   {Claim: "c07"},
		"event":   {Event: sample.Blast},
		"person":  {Person: "rosa fuentes"},
		"article": {Article: sample.Copy},
		"country": {Country: "CL"},
		"unnamed": {Claim: "c05"},
		"wide":    {Claim: "c12"},
		"nothing": {},
	}
}

func TestGeometry_FillsEverySize(t *testing.T) {
	for name, s := range selections() {
		t.Run(name, func(t *testing.T) {
			rowstest.Geometry(t, show(s)(false), "j", "space", "G", "}", "k", "{", "enter", "g")
		})
	}
}

func TestGolden(t *testing.T) {
	for name, s := range selections() {
		rowstest.Goldens(t, name, show(s))
	}
}
