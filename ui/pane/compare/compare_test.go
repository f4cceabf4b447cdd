package compare_test

import (
	"testing"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest/sample"
	"example.org/sitrep/ui/pane"
	"example.org/sitrep/ui/pane/compare"
	"example.org/sitrep/ui/rows/rowstest"
)

func open(ascii bool) pane.Pane {
	p := compare.New(rowstest.Deps(ascii))
	p.Show(sample.Blast)
	p.SetFocus(true)
	return p
}

func TestGeometry_FillsEverySize(t *testing.T) {
	rowstest.Geometry(t, open(false), "j", "space", "G", "l", "h", "k", "g")
	p := compare.New(rowstest.Deps(false))
	rowstest.Geometry(t, p, "j", "space")
}

func TestGolden(t *testing.T) {
	rowstest.Goldens(t, "blast", open)
	p := open(false)
	p.SetSize(117, 24)
	rowstest.Golden(t, "blast-columns", rowstest.Plain(p))
}

func TestEnter_OpensTheClaimOfTheChosenReport(t *testing.T) {
	p := compare.New(rowstest.Deps(false))
	p.SetSize(120, 30)
	p.Show(sample.Blast)
	p.Handle(rowstest.Key("G"))
	seen := map[model.ArticleID]bool{}
	for range 3 {
		in, _ := p.Handle(rowstest.Key("enter"))
		if in.Kind != pane.OpenRef {
			t.Fatalf("enter asks for %+v", in)
		}
		seen[in.Target.Ref.Article] = true
		p.Handle(rowstest.Key("l"))
	}
	if len(seen) != 3 {
		t.Errorf("three reports, opened %v", seen)
	}
}
