package intake

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestIgnored_ReadsPatternsAsGitDoes(t *testing.T) {
	for _, c := range []struct {
		patterns, path string
		folder, want   bool
	}{
		{"*.log", "a.log", false, true},
		{"*.log", "deep/er/a.log", false, true},
		{"*.log", "a.logs", false, false},
		{"# *.log\n\n", "a.log", false, false},
		{"?.txt", "a.txt", false, true},
		{"?.txt", "ab.txt", false, false},
		{"/top.txt", "top.txt", false, true},
		{"/top.txt", "in/top.txt", false, false},
		{"in/top.txt", "in/top.txt", false, true},
		{"in/top.txt", "x/in/top.txt", false, false},
		{"old/", "old", true, true},
		{"old/", "old", false, false},
		{"old/", "x/old", true, true},
		{"**/draft/*.md", "draft/a.md", false, true},
		{"**/draft/*.md", "a/b/draft/a.md", false, true},
		{"a/**/z.txt", "a/z.txt", false, true},
		{"a/**/z.txt", "a/b/c/z.txt", false, true},
		{"a/**", "a/b", false, true},
		{"a/**", "a/b/c", false, true},
		{"a/**", "a", true, false},
		{"*.md\n!keep.md", "keep.md", false, false},
		{"*.md\n!keep.md", "other.md", false, true},
		{"!keep.md\n*.md", "keep.md", false, true},
		{"[ab].txt", "b.txt", false, true},
		{`\#x`, "#x", false, true},
		{"*", "anything", false, true},
		{strings.Repeat("**/", 300) + "z", strings.Repeat("a/", 300) + "y", false, false},
	} {
		patterns, faulty := parseIgnore(c.patterns)
		if len(faulty) > 0 || ignored(patterns, c.path, c.folder) != c.want {
			t.Errorf("%.40q on %.40q: want %v, faulty %v", c.patterns, c.path, c.want, faulty)
		}
	}
	if patterns, faulty := parseIgnore("ok\n[never\na//b\n"); len(patterns) != 1 || len(faulty) != 2 || faulty[0] != 2 {
		t.Errorf("%v, faulty %v", patterns, faulty)
	}
}

func TestLoad_LeavesOutWhatTheIgnoreFileNames(t *testing.T) {
	root := t.TempDir()
	for name, data := range map[string]string{
		ignoreFile: "old/\n*.tmp\n!keep.tmp\n[\n", "a.txt": "Bridge opens\n\nThe bridge opened on Monday.\n", "b.tmp": "x", "keep.tmp": "Dam opens\n\nThe dam opened on Monday.\n", "old/c.txt": "x",
	} {
		p := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	res, err := Load(context.Background(), []string{root}, Options{})
	if err != nil || len(res.Articles) != 2 {
		t.Fatalf("%d articles, %v", len(res.Articles), err)
	}
	if len(res.Problems) != 2 || !strings.Contains(res.Problems[0].Message, "left out, as it says: 2") || !strings.Contains(res.Problems[1].Message, "line 4") {
		t.Errorf("%+v", res.Problems)
	}
}
