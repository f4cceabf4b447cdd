//go:build linux || darwin || freebsd || netbsd || dragonfly

package cli

import "syscall"

// addressLimit is how many bytes of addresses the program may take (ulimit -v), 0 without a limit.
func addressLimit() uint64 {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_AS, &limit); err != nil || uint64(limit.Cur) > 1<<62 { //nolint:unconvert // signed on some systems
		return 0
	}
	return uint64(limit.Cur) //nolint:unconvert // as above
}
