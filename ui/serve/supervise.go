package serve

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"slices"
	"time"
)

// A supervised server gets its listener and the life line of its supervisor as open files.
const (
	supervisedVariable = "SITREP_SUPERVISED"
	listenerFile       = 3
	lifeLineFile       = 4
)

// Supervisor keeps the listener and runs the server as a child: a fault that no recover can
// catch ends the child alone, and clients find the next one at the same address.
type Supervisor struct {
	Listen  string
	Program string   // this program
	Args    []string // the child's, the same as ours
	Environ []string
	Err     io.Writer
	// Pause is the least time between two starts of the child.
	Pause time.Duration
	Now   func() time.Time
}

// Run runs the child until ctx ends or the child ends by itself, and returns its exit code. A
// child that was ended by a fault is started again.
func (s Supervisor) Run(ctx context.Context) (code int, err error) {
	l, err := net.Listen("tcp", s.Listen)
	if err != nil {
		return 1, fmt.Errorf("listen: %w", err)
	}
	defer l.Close() //nolint:errcheck // the program ends
	tcp, ok := l.(*net.TCPListener)
	if !ok {
		return 1, errors.New("listen: this is no TCP address")
	}
	file, err := tcp.File()
	if err != nil {
		return 1, fmt.Errorf("listen: %w", err)
	}
	defer file.Close() //nolint:errcheck // as above
	for {
		began := s.Now()
		code, crashed, err := s.child(ctx, file)
		if err != nil || !crashed || ctx.Err() != nil {
			return code, err
		}
		wait := max(0, s.Pause-s.Now().Sub(began))
		fmt.Fprintf(s.Err, "The server ended by an internal fault, please report it; it starts again in %s\n", wait.Round(time.Second))
		select {
		case <-ctx.Done():
			return 0, nil
		case <-time.After(wait):
		}
	}
}

// child runs the server once. It crashed when a signal that we did not send, or a panic, which
// exits with 2, ended it.
func (s Supervisor) child(ctx context.Context, listener *os.File) (code int, crashed bool, err error) {
	line, hold, err := os.Pipe()
	if err != nil {
		return 1, false, fmt.Errorf("start the server: %w", err)
	}
	defer hold.Close() //nolint:errcheck // closing it is what ends the child
	cmd := exec.CommandContext(ctx, s.Program, s.Args...)
	cmd.Stdout, cmd.Stderr = s.Err, s.Err
	cmd.Env = slices.Concat(s.Environ, []string{supervisedVariable + "=1"})
	cmd.ExtraFiles = []*os.File{listener, line}
	cmd.Cancel = hold.Close
	cmd.WaitDelay = 20 * time.Second // the farewell, and a little
	err = errors.Join(cmd.Start(), line.Close())
	if err != nil {
		return 1, false, fmt.Errorf("start the server: %w", err)
	}
	err = cmd.Wait()
	exit := new(exec.ExitError)
	switch {
	case err == nil, ctx.Err() != nil:
		return 0, false, nil
	case errors.As(err, &exit):
		return max(exit.ExitCode(), 1), exit.ExitCode() < 0 || exit.ExitCode() == 2, nil
	}
	return 1, false, fmt.Errorf("wait for the server: %w", err)
}

// Supervised reports whether this is a supervisor's child.
func Supervised(getenv func(string) string) bool { return getenv(supervisedVariable) != "" }

// inherited are the listener that a supervisor keeps, and a context that ends when the
// supervisor does.
func inherited(ctx context.Context) (context.Context, net.Listener, error) {
	file := os.NewFile(listenerFile, "listener")
	l, err := net.FileListener(file)
	if err := errors.Join(err, file.Close()); err != nil {
		return nil, nil, fmt.Errorf("take over the listener: %w", err)
	}
	ctx, stop := context.WithCancel(ctx)
	line := os.NewFile(lifeLineFile, "life line")
	go func() {
		defer stop()
		_, _ = line.Read(make([]byte, 1)) // ends when the supervisor has gone
	}()
	return ctx, l, nil
}
