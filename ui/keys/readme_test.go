package keys_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/sitrep/ui/keys"
)

var update = flag.Bool("update", false, "write the key table into the README")

// TestReadme_HasTheTableOfTheBindings keeps the README's table and the keys the same.
func TestReadme_HasTheTableOfTheBindings(t *testing.T) {
	path := filepath.Join("..", "..", "README.md")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const open, end = "<!-- keys: made from the bindings, held by a test -->\n", "<!-- /keys -->"
	before, rest, found := strings.Cut(string(data), open)
	_, after, closed := strings.Cut(rest, end)
	if !found || !closed {
		t.Fatal("the README has no place for the key table")
	}
	want := before + open + keys.Markdown() + end + after
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(data) != want {
		t.Error("the README's key table is not that of the bindings; go test ./ui/keys -update writes it")
	}
}
