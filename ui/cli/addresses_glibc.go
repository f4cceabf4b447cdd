//go:build linux && cgo

package cli

import (
	"os"
	"syscall"
)

// arenas is how many pools of addresses the C library may keep. It reserves 64 MB for each thread unless told otherwise,
// which it reads only at the start of a program.
const arenas = "MALLOC_ARENA_MAX"

// saveAddresses starts the program anew in its own place, with one pool, where its addresses are limited: the heap would
// find none left long before the memory is used up. Where that fails the program goes on as it is.
func saveAddresses() {
	limit := addressLimit()
	if _, told := os.LookupEnv(arenas); told || limit == 0 || limit >= roomyAddresses {
		return
	}
	program, err := os.Executable()
	if err != nil {
		return
	}
	_ = syscall.Exec(program, os.Args, append(os.Environ(), arenas+"=1"))
}
