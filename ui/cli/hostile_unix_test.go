//go:build unix

package cli

import (
	"context"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestHostileFiles_AFIFOIsNotWaitedFor names a FIFO and has one found by a walk.
func TestHostileFiles_AFIFOIsNotWaitedFor(t *testing.T) {
	root := t.TempDir()
	fifo := filepath.Join(root, "pipe\x1b[31m.txt")
	if err := syscall.Mkfifo(fifo, 0o600); err != nil {
		t.Skip(err)
	}
	for _, arg := range []string{root, fifo} {
		env, out, errOut := world("problems", arg)
		Run(context.Background(), env)
		outputsClean(t, env.Args, out, errOut)
		if !strings.Contains(out.String()+errOut.String(), "not a regular file") {
			t.Errorf("%q: %s%s", arg, out, errOut)
		}
	}
}
