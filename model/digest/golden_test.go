package digest_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/digest/sample"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run with -update and read the change. Got:\n%s", path, got)
	}
}

func TestGolden(t *testing.T) {
	d := digest.New(sample.Briefing())
	golden(t, "overview", dump(d.Overview()))
	golden(t, "country", dump(d.Country("CL")))
	golden(t, "trace", text(d.Provenance("c07").Quote)+"\n"+dumpFields(d.Provenance("c07").Fields))
	golden(t, "trace-unnamed", dumpFields(d.Provenance("c05").Fields))
	golden(t, "person", dumpFields(d.Person("rosa fuentes").Fields))
	golden(t, "why", dump(d.Why("c01")))
}
