//go:build unix

package tui

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// paintsHere says that the painter knows the terminals of this system.
const paintsHere = true

// console is the terminal of this machine. The nil console is none.
type console struct {
	in, out term.File
	own     *os.File // opened here
	was     *term.State
	keys    *term.State // as the reader needs it
}

// stopped says that the program was told to stop (SIGTSTP).
type stopped struct{}

// openConsole takes the keys of the terminal one by one and without an echo. There is no console
// where the output is no terminal.
func openConsole(o Options) (*console, error) {
	out, ok := o.Out.(term.File)
	if !ok || !term.IsTerminal(out.Fd()) {
		return nil, nil //nolint:nilnil // no console is a console too
	}
	c := &console{out: out}
	if in, ok := o.In.(term.File); ok && term.IsTerminal(in.Fd()) {
		c.in = in
	} else {
		in, second, err := tea.OpenTTY()
		if err != nil {
			return nil, fmt.Errorf("open the terminal: %w", err)
		}
		if second != in {
			_ = second.Close()
		}
		c.in, c.own = in, in
	}
	was, err := term.MakeRaw(c.in.Fd())
	if err != nil {
		return nil, fmt.Errorf("prepare the terminal: %w", err)
	}
	c.was = was
	c.keys, _ = term.GetState(c.in.Fd())
	return c, nil
}

// close gives the terminal back.
func (c *console) close() {
	if c == nil {
		return
	}
	c.cooked()
	if c.own != nil {
		_ = c.own.Close()
	}
}

func (c *console) cooked() {
	if c != nil {
		_ = term.Restore(c.in.Fd(), c.was)
	}
}

func (c *console) raw() {
	if c != nil && c.keys != nil {
		_ = term.SetState(c.in.Fd(), c.keys)
	}
}

// input is where the keys come from.
func (c *console) input(other io.Reader) io.Reader {
	if c == nil {
		return other
	}
	return c.in
}

// keyboard is where the keys of the reader come from.
func (c *console) keyboard() io.Reader {
	if f, ok := c.in.(*os.File); ok {
		return keyFile{f}
	}
	return c.in
}

// size is the size of the window.
func (c *console) size() (w, h int) {
	w, h, err := term.GetSize(c.out.Fd())
	if err != nil {
		return 80, 24
	}
	return w, h
}

// watch tells the program of new sizes, and that it should stop or goes on; it returns what ends
// the watch.
func (c *console) watch(p *tea.Program) (end func()) {
	if c == nil {
		return func() {}
	}
	signals, done := make(chan os.Signal, 8), make(chan struct{})
	signal.Notify(signals, syscall.SIGWINCH, syscall.SIGCONT, syscall.SIGTSTP)
	go func() {
		for {
			select {
			case <-done:
				return
			case s := <-signals:
				switch s {
				case syscall.SIGTSTP:
					p.Send(stopped{})
					continue
				case syscall.SIGCONT:
					p.Send(tea.ResumeMsg{})
				}
				w, h := c.size()
				p.Send(tea.WindowSizeMsg{Width: w, Height: h})
			}
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}

// stop gives the terminal back and stops the process, as the signal that was caught would have.
// When it goes on, SIGCONT takes the terminal again.
func (c *console) stop(p *painter) {
	p.pause()
	_ = syscall.Kill(syscall.Getpid(), syscall.SIGSTOP)
}
