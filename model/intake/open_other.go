//go:build !unix

package intake

import (
	"io"
	"os"
)

// openWalked opens a file that a walk found.
func openWalked(p string) (io.ReadCloser, error) { return regular(os.Open(p)) }

// openNamed opens a file of the command line.
func openNamed(p string) (io.ReadCloser, error) { return regular(os.Open(p)) }
