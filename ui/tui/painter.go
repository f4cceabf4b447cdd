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
	wire    *wire
	flow    flow
	clock   func() time.Time // nil paints after every message
	profile colorprofile.Profile
	screen  *paint.Screen
	modes   paint.Modes
	tty     *console // nil over SSH
	remote  bool
	last    time.Time
	dirty   bool    // something may have changed since the last frame
	due     bool    // a paintNow is on its way
	waits   bool    // an answerLate is on its way
	on      bool    // has the screen
	quits   tea.Cmd // waits for the answer to a question, which would be read by whoever comes next
	paint   func()  // tells the running program to paint; nil when none is running
}

// pace is the least time between two frames, so that keys that come together are painted together.
const pace = 8 * time.Millisecond

// mostFarewell is how long a terminal that takes nothing, or does not answer, is waited for at the end.
const mostFarewell = 2 * time.Second

// paintNow says that the pace is over, or that the last frame has been written.
type paintNow struct{}

// answerLate says that an answer should have come by now, quitNow that it is not waited for any more.
type (
	answerLate struct{}
	quitNow    struct{}
)

// Clipboard is a text on its way to the clipboard of the terminal.
type Clipboard string

// toTerminal is written to the terminal as it is.
type toTerminal string

func newPainter(a *App, o Options) *painter {
	profile := profileOf(o)
	p := &painter{
		app: a, wire: newWire(o.Out), clock: o.Clock, remote: o.Remote, profile: profile, screen: paint.New(variable(o.Env, "TERM"), profile),
	}
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
	if p.app.exit != stay {
		return p, p.goodbye(msg)
	}
	switch m := msg.(type) {
	case paintNow:
		p.due = false
		return p, p.soon()
	case answerLate:
		p.waits = false
		return p, p.soon()
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
			p.answered(m)
			return p, p.soon()
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
	if p.app.exit != stay && p.flow.owed() {
		p.quits = cmd
		return p, tea.Tick(mostFarewell, func(time.Time) tea.Msg { return quitNow{} })
	}
	p.dirty = true
	return p, tea.Batch(cmd, p.soon())
}

// answered takes the answer to the question that some frames end in.
func (p *painter) answered(m tea.ModeReportMsg) {
	p.screen.SetSync(m.Value == ansi.ModeReset || m.Value == ansi.ModeSet)
	if p.clock != nil {
		p.flow.answered(p.clock())
		p.app.slow = p.flow.slow()
	}
}

// goodbye quits when the last question is answered, or has been for long enough.
func (p *painter) goodbye(msg tea.Msg) tea.Cmd {
	if m, ok := msg.(tea.ModeReportMsg); ok && m.Mode == ansi.ModeSynchronizedOutput {
		p.answered(m)
	}
	if _, now := msg.(quitNow); p.quits == nil || !now && p.flow.owed() {
		return nil
	}
	cmd := p.quits
	p.quits = nil
	return cmd
}

// soon paints what has changed: now, or when the pace allows it and the terminal has taken the
// last frame. What happens in between is painted together.
func (p *painter) soon() tea.Cmd {
	if !p.dirty || p.due {
		return nil
	}
	if !p.wire.free(p.paint) {
		return nil
	}
	if p.clock == nil {
		p.frame()
		return nil
	}
	now := p.clock()
	if wait := pace - now.Sub(p.last); wait > 0 {
		p.due = true
		return tea.Tick(wait, func(time.Time) tea.Msg { return paintNow{} })
	}
	if wait := p.flow.wait(now); wait > 0 {
		if p.waits {
			return nil
		}
		p.waits = true
		return tea.Tick(wait, func(time.Time) tea.Msg { return answerLate{} })
	}
	p.frame()
	return nil
}

// frame shows the App as it is.
func (p *painter) frame() {
	if !p.on || p.app.exit != stay {
		return
	}
	p.dirty = false
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
		if p.flow.sent(p.last, len(frame)) {
			frame = append(frame, question...)
			p.flow.ask(p.last)
		}
	}
	p.wire.send(frame)
}

func (p *painter) write(s string) {
	if p.on {
		p.wire.send([]byte(s))
	}
}

// enter takes over the screen.
func (p *painter) enter() {
	if !p.on {
		p.on = true
		p.write(p.screen.Enter())
		if p.clock != nil && p.screen.Asks() {
			p.flow.ask(p.clock())
		}
	}
}

// leave gives the screen back, and returns when the terminal has taken it. The
// wait for a client that takes nothing has an end.
func (p *painter) leave() {
	p.write(p.screen.Leave(p.modes))
	p.on, p.modes, p.flow = false, paint.Modes{}, flow{}
	most := time.Duration(0)
	if p.remote {
		most = mostFarewell
	}
	p.wire.wait(most)
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
		opts = append(opts, tea.WithInput(p.tty.keyboard()), tea.WithWindowSize(p.tty.size()))
	}
	// The ticker of the renderer that is not there cannot be turned off, but slowed down.
	prog := tea.NewProgram(p, append(opts, tea.WithoutRenderer(), tea.WithFPS(1), tea.WithColorProfile(p.profile))...)
	p.paint = func() { prog.Send(paintNow{}) }
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
