//go:build !unix

package tui

import (
	"errors"
	"io"
	"os"

	tea "charm.land/bubbletea/v2"
)

// paintsHere says that the painter does not know the terminals of this system.
const paintsHere = false

// console is the terminal of this machine, which is none here.
type console struct{ in *os.File }

// stopped is told nobody here.
type stopped struct{}

func openConsole(Options) (*console, error) { return nil, errors.New("no terminal here") }

func (c *console) close()  {}
func (c *console) cooked() {}
func (c *console) raw()    {}

func (c *console) input(other io.Reader) io.Reader { return other }

func (c *console) keyboard() io.Reader { return c.in }

func (c *console) size() (w, h int) { return 80, 24 }

func (c *console) watch(*tea.Program) (end func()) { return func() {} }

func (c *console) stop(*painter) {}
