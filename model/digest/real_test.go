package digest_test

import (
	"context"
	"os"
	"testing"

	"example.org/sitrep/model/brief"
	"example.org/sitrep/model/digest"
)

// TestRealArticles_EveryLineHasItsReceipt walks all that a digest says about articles from outside
// the repository, where they are at hand.
func TestRealArticles_EveryLineHasItsReceipt(t *testing.T) {
	for _, dir := range []string{"../../../shared/seeds", "../../../shared/gold/stories", os.Getenv("SITREP_ARTICLES")} {
		if _, err := os.Stat(dir); err == nil {
			walk(t, dir)
		}
	}
}

func walk(t *testing.T, dir string) {
	t.Helper()
	b, err := brief.Build(context.Background(), brief.Inputs{Paths: []string{dir}}, brief.Options{})
	if err != nil {
		t.Fatal(err)
	}
	checkAll(t, b)
	if os.Getenv("SITREP_DUMP") != "" {
		d := digest.New(b)
		t.Log("\n" + dump(d.Overview()))
		for _, c := range b.Countries {
			t.Log(c.Name + "\n" + dump(d.Country(c.Code)))
		}
	}
}
