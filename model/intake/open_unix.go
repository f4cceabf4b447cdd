//go:build unix

package intake

import (
	"io"
	"os"
	"syscall"
)

// openWalked opens a file that a walk found. Without O_NONBLOCK a FIFO would stop the program for
// good; O_NOFOLLOW refuses a link that took the file's place since the walk.
func openWalked(p string) (io.ReadCloser, error) {
	return regular(os.OpenFile(p, os.O_RDONLY|syscall.O_NONBLOCK|syscall.O_NOFOLLOW|syscall.O_CLOEXEC, 0))
}

// openNamed opens a file of the command line, where a link is followed.
func openNamed(p string) (io.ReadCloser, error) {
	return regular(os.OpenFile(p, os.O_RDONLY|syscall.O_NONBLOCK|syscall.O_CLOEXEC, 0))
}
