//go:build !linux && !darwin && !freebsd && !netbsd && !dragonfly

package cli

// addressLimit is how many bytes of addresses the program may take; 0 is no limit.
func addressLimit() uint64 { return 0 }
