package tui

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestReadme_ScreensAreThePrograms holds the README's pictures to what the program shows by the size
// and the keys that stand above each of them. Colours aside, every theme shows the same.
func TestReadme_ScreensAreThePrograms(t *testing.T) {
	path := filepath.Join("..", "..", "README.md")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	picture := regexp.MustCompile("(?s)<!-- screen (\\d+)x(\\d+):([^\n]*) -->\n```\n(.*?)```\n")
	found := 0
	now := picture.ReplaceAllStringFunc(string(text), func(old string) string {
		found++
		m := picture.FindStringSubmatch(old)
		w, _ := strconv.Atoi(m[1])
		h, _ := strconv.Atoi(m[2])
		a := onSeeds(t, w, h)
		press(a, strings.Fields(strings.ToLower(m[3]))...)
		var shown strings.Builder
		for row := range strings.Lines(screen(a) + "\n") {
			shown.WriteString(strings.TrimRight(row, " \n") + "\n")
		}
		return strings.Replace(old, m[4], shown.String(), 1)
	})
	switch {
	case found < 3:
		t.Errorf("%d pictures, the README shows three sizes", found)
	case now == string(text):
	case *update:
		if err := os.WriteFile(path, []byte(now), 0o644); err != nil { //nolint:gosec // as the file is
			t.Fatal(err)
		}
	default:
		t.Error("the README shows another screen than the program; go test ./ui/tui -run Readme -update writes it anew")
	}
}
