//go:build !linux

package durabletest

import (
	"os"
	"testing"
)

// Mount skips the test: only Linux gives it a disk of its own.
func Mount(t *testing.T, _ string) (dir string) {
	t.Helper()
	t.Skip("no disk can be mounted for this test here")
	return ""
}

// MakeReadOnly is for what Mount gives.
func MakeReadOnly(t *testing.T, _ string) { t.Helper() }

// Fill is for what Mount gives.
func Fill(t *testing.T, _ string) (space func()) {
	t.Helper()
	return func() {}
}

// AsNobody calls a function, and skips the test for root.
func AsNobody(t *testing.T, do func()) {
	t.Helper()
	if os.Geteuid() == 0 {
		t.Skip("root may write anywhere")
	}
	do()
}
