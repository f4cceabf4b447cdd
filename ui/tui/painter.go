package tui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/ui/layout"
	"example.org/sitrep/ui/paint"
	"example.org/sitrep/ui/widget"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// painter is the program around an App. It paints when something has changed instead of sixty
// times a second, and writes only what differs: a key costs some hundredths of a millisecond and
// a reader that waits for one costs nothing. Bubble Tea runs it without its own renderer.
type painter struct {
	app     *App
	out     io.Writer
	clock   func() time.Time // nil paints after every message
	profile colorprofile.Profile
	screen  *paint.Screen
	modes   paint.Modes
	tty     *console // nil over SSH
	last    time.Time
	due     bool // a paintNow is on its way
	on      bool // has the screen
}

// pace is the least time between two frames, so that keys that come together are painted together.
const pace = 8 * time.Millisecond

// paintNow says that the pace is over.
type paintNow struct{}

// Clipboard is a text on its way to the clipboard of the terminal.
type Clipboard string

// toTerminal is written to the terminal as it is.
type toTerminal string

func newPainter(a *App, o Options) *painter {
	profile := profileOf(o)
	p := &painter{app: a, out: o.Out, clock: o.Clock, profile: profile, screen: paint.New(variable(o.Env, "TERM"), profile)}
	a.outside = p.errand
	return p
}

func variable(env []string, name string) string {
	for _, kv := range env {
		if len(kv) > len(name) && kv[:len(name)] == name && kv[len(name)] == '=' {
			return kv[len(name)+1:]
		}
	}
	return ""
}

// profileOf is what colours the terminal has.
func profileOf(o Options) colorprofile.Profile {
	if o.Remote {
		return colorprofile.Env(o.Env)
	}
	return colorprofile.Detect(o.Out, o.Env)
}

// Init starts the App.
func (p *painter) Init() tea.Cmd { return p.app.Init() }

// View leaves the screen to the painter.
func (p *painter) View() tea.View { return tea.View{} }

// Update hands a message to the App and paints what changed.
func (p *painter) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	defer func() {
		if r := recover(); r != nil {
			p.leave() // what Bubble Tea says of it should stay to be read
			panic(r)
		}
	}()
	switch m := msg.(type) {
	case paintNow:
		p.due = false
		p.paint()
		return p, nil
	case toTerminal:
		p.write(string(m))
		return p, nil
	case Clipboard:
		p.write(ansi.SetSystemClipboard(string(m)))
		return p, nil
	case tea.ColorProfileMsg:
		p.screen.SetProfile(m.Profile)
	case tea.ModeReportMsg:
		if m.Mode == ansi.ModeSynchronizedOutput {
			p.screen.SetSync(m.Value == ansi.ModeReset || m.Value == ansi.ModeSet)
		}
	case tea.WindowSizeMsg:
		p.screen.Resize(layout.Clamp(m.Width, m.Height))
	case stopped:
		p.tty.stop(p)
		return p, nil
	case tea.ResumeMsg:
		p.resume()
	}
	_, cmd := p.app.Update(msg)
	return p, p.soon(cmd)
}

// soon paints now, or when the pace allows it.
func (p *painter) soon(cmd tea.Cmd) tea.Cmd {
	switch {
	case p.due:
		return cmd
	case p.clock == nil:
		p.paint()
		return cmd
	}
	if wait := pace - p.clock().Sub(p.last); wait > 0 {
		p.due = true
		return tea.Batch(cmd, tea.Tick(wait, func(time.Time) tea.Msg { return paintNow{} }))
	}
	p.paint()
	return cmd
}

// paint shows the App as it is.
func (p *painter) paint() {
	if !p.on || p.app.exit != stay {
		return
	}
	modes := paint.Modes{Title: widget.Printable(p.app.title()), Mouse: p.app.mouse}
	frame := p.screen.Frame(p.app.screen())
	if modes != p.modes {
		frame = append(frame, p.screen.Turn(p.modes, modes)...)
		p.modes = modes
	}
	if len(frame) == 0 {
		return
	}
	if p.clock != nil {
		p.last = p.clock()
	}
	_, _ = p.out.Write(frame) // a terminal that has gone ends the program by its input
}

func (p *painter) write(s string) {
	if p.on {
		_, _ = io.WriteString(p.out, s)
	}
}

// enter takes over the screen.
func (p *painter) enter() {
	if !p.on {
		p.on = true
		p.write(p.screen.Enter())
	}
}

// leave gives the screen back.
func (p *painter) leave() {
	p.write(p.screen.Leave(p.modes))
	p.on, p.modes = false, paint.Modes{}
}

// pause gives the terminal to somebody else, resume takes it back.
func (p *painter) pause() {
	p.leave()
	p.tty.cooked()
}

func (p *painter) resume() {
	p.tty.raw()
	p.on = false
	p.enter()
}

// errand leaves the terminal to another program until it ends.
func (p *painter) errand(cmd *exec.Cmd, done func(error) tea.Msg) tea.Cmd {
	return tea.Exec(&errand{cmd, p}, done)
}

type errand struct {
	cmd *exec.Cmd
	p   *painter
}

// Run runs the other program.
func (e *errand) Run() error {
	e.p.pause()
	defer e.p.resume()
	return e.cmd.Run() //nolint:wrapcheck // told as it is
}

// SetStdin gives the program the terminal's keys.
func (e *errand) SetStdin(r io.Reader) { e.cmd.Stdin = e.p.tty.input(r) }

// SetStdout gives the program the screen.
func (e *errand) SetStdout(w io.Writer) { e.cmd.Stdout = w }

// SetStderr is where the program complains.
func (e *errand) SetStderr(w io.Writer) { e.cmd.Stderr = w }

// run runs the program until the user quits or ctx ends.
func (p *painter) run(ctx context.Context, o Options) (err error) {
	if !o.Remote {
		if p.tty, err = openConsole(o); err != nil {
			return err
		}
	}
	defer p.tty.close()
	p.enter()
	defer p.leave()
	opts := programOptions(ctx, o)
	switch {
	case o.Remote:
		opts = append(opts, tea.WithInput(nil)) // whoever started it sends the keys
	case p.tty != nil:
		opts = append(opts, tea.WithInput(p.tty.in), tea.WithWindowSize(p.tty.size()))
	}
	// The ticker of the renderer that is not there cannot be turned off, but slowed down.
	prog := tea.NewProgram(p, append(opts, tea.WithoutRenderer(), tea.WithFPS(1), tea.WithColorProfile(p.profile))...)
	defer p.tty.watch(prog)()
	if o.Started != nil {
		o.Started(prog)
	}
	_, err = prog.Run()
	return err //nolint:wrapcheck // looked at by the caller
}

// runStock runs an App under Bubble Tea's own renderer, on systems whose terminals the painter does
// not know.
func runStock(ctx context.Context, a *App, o Options) error {
	prog := tea.NewProgram(a, programOptions(ctx, o)...)
	if o.Started != nil {
		o.Started(prog)
	}
	_, err := prog.Run()
	return err //nolint:wrapcheck // looked at by the caller
}

// once shows the reader one time.
func (a *App) once(ctx context.Context, o Options) error {
	a.gone = make(chan struct{})
	defer close(a.gone)
	defer a.countAsBefore(o.Out)
	var err error
	if o.Remote || paintsHere {
		err = newPainter(a, o).run(ctx, o)
	} else {
		err = runStock(ctx, a, o)
	}
	switch {
	case err == nil, errors.Is(err, tea.ErrInterrupted), errors.Is(err, tea.ErrProgramKilled) && ctx.Err() != nil:
		return nil
	}
	return fmt.Errorf("reader: %w", err)
}
