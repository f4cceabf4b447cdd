//go:build linux && cgo

package cli

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// Where addresses are limited, the program starts anew with one pool of them, and does so once.
func TestSaveAddresses_UnderALimit(t *testing.T) {
	const child = "SITREP_TEST_ADDRESSES"
	if os.Getenv(child) != "" {
		saveAddresses()
		t.Log("pools: " + os.Getenv(arenas))
		return
	}
	if testing.Short() {
		t.Skip("the race detector cannot run with limited addresses")
	}
	for limit, want := range map[string]string{"2097152": "pools: 1", "unlimited": "pools: \n"} {
		cmd := exec.Command("sh", "-c", `ulimit -v `+limit+` && exec "$0" -test.v -test.run '^TestSaveAddresses_UnderALimit$'`, os.Args[0])
		cmd.Env = append(slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, arenas+"=") }), child+"=1")
		out, err := cmd.CombinedOutput()
		if err != nil || !strings.Contains(string(out), want) {
			t.Errorf("limit %s: %v\n%s", limit, err, out)
		}
	}
}
