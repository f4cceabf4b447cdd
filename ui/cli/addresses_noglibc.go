//go:build !linux || !cgo

package cli

// saveAddresses does nothing where no C library reserves addresses.
func saveAddresses() {}
