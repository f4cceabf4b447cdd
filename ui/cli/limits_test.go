package cli

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLimits_HaveFlagsThatAreListed(t *testing.T) {
	env, out, _ := world("limits")
	Run(context.Background(), env)
	for _, flag := range []string{"--max-file", "--max-inflated", "--max-ratio", "--max-members", "--max-archives", "--max-mail", "--max-html", "--max-text", "--max-line", "--max-time"} {
		if !strings.Contains(out.String(), flag) {
			t.Errorf("%s is not in sitrep limits", flag)
		}
	}
	file := filepath.Join(t.TempDir(), "long.txt")
	if err := os.WriteFile(file, []byte(strings.Repeat("The bridge opened on Monday. ", 80_000)), 0o600); err != nil {
		t.Fatal(err)
	}
	env, out, _ = world("problems", "--max-file", "1", file)
	if Run(context.Background(), env); !strings.Contains(out.String(), "limit of 1 MB") {
		t.Errorf("%s", out)
	}
	for _, c := range []struct{ flag, value, want string }{
		{"--max-text", "1", "text longer than the limit of 1 MB"},
		{"--max-line", "100", "line longer than the limit of 102400 bytes"},
		{"--max-line", "9000", "No problem"},
	} {
		env, out, _ = world("problems", "--max-time", "10m", c.flag, c.value, file) // no clock decides
		if Run(context.Background(), env); !strings.Contains(out.String(), c.want) {
			t.Errorf("%s %s: %s", c.flag, c.value, out)
		}
	}
	env, _, errOut := world("problems", "--max-html", "513", file)
	if code := Run(context.Background(), env); code != ExitUse || !strings.Contains(errOut.String(), "--max-html must be between 1 and 512") {
		t.Errorf("code %d, %s", code, errOut)
	}
	env, _, errOut = world("problems", "--max-time", "-1s", file)
	if code := Run(context.Background(), env); code != ExitUse || !strings.Contains(errOut.String(), "--max-time") {
		t.Errorf("code %d, %s", code, errOut)
	}
}
