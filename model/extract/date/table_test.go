package date

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the table of rules and the golden values anew")

// TestTable_IsUpToDate holds the table of rules for the documentation to the rules themselves.
func TestTable_IsUpToDate(t *testing.T) {
	hold(t, "rules-date.md", table())
}

// hold compares with a file of testdata, or writes it.
func hold(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is out of date; run go test ./model/extract/date -update and read the difference", path)
	}
}

func table() []byte {
	var b bytes.Buffer
	b.WriteString("# Rules for dates\n\nMade from the rules by `go test ./model/extract/date -update`; do not edit.\n" +
		"The date in brackets is the publication date that an example is read against.\n")
	for _, r := range ruleList() {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n| text | span | value |\n| --- | --- | --- |\n", r.ID, r.About)
		for _, e := range r.Examples {
			span, value, _ := strings.Cut(e.Want, " = ")
			given := ""
			if e.Given != "" {
				given = " (" + e.Given + ")"
			}
			fmt.Fprintf(&b, "| %s%s | %s | `%s` |\n", e.Text, given, span, value)
		}
		for _, e := range r.Counter {
			fmt.Fprintf(&b, "| %s | not by this rule | |\n", e.Text)
		}
	}
	return b.Bytes()
}
