// Package tui is the reader: the one Bubble Tea model, its screen, its keys and its overlays.
package tui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/theme"
)

// Options are what a session of the reader is made with.
type Options struct {
	Briefing *model.Briefing // sealed
	Index    *search.Index   // made from the briefing when nil
	In       io.Reader
	Out      io.Writer
	Env      []string // "TERM=...", "NO_COLOR=..." and so on
	Now      time.Time
	Clock    func() time.Time // for the pace of frames; nil paints after every message
	Dark     *bool            // nil: asked of the terminal, dark until it answers
	Theme    string           // one of theme.Names; "" chooses
	ASCII    bool
	Mouse    bool
	Start    Start
	// Reload, when set, is started once and sends a new briefing whenever the files changed.
	Reload <-chan *model.Briefing
	// Shared, when set, hands out the tables of a briefing, so that sessions share them.
	Shared func(*model.Briefing) (*digest.Digest, *search.Index)
	// Program are further options of the program, such as those of a session over SSH; Started,
	// when set, gets each program before it runs.
	Program []tea.ProgramOption
	Started func(*tea.Program)
	// Keeper, when set, keeps stars, read marks, notes and the last position.
	Keeper Keeper
	// Remote is a session over SSH: what would touch the machine that it runs on is off.
	Remote bool
	// Browse and Edit, when set, make the commands that open an address and a file at a line. They
	// are for sessions on the user's own machine.
	Browse func(url string) (*exec.Cmd, error)
	Edit   func(path string, line int) (*exec.Cmd, error)
	// Clip, when set, makes the command that puts what it reads on the clipboard of the user's own
	// desktop, nil where there is none. It serves beside the terminal's own clipboard, which not
	// every terminal has.
	Clip func() *exec.Cmd
	// Corrector, when set, changes the corrections beside the articles.
	Corrector Corrector
	// NoCorrector is why there is no Corrector, in place of the words that a local reader gets.
	NoCorrector string
	// Linear, when set, is what the linear mode runs after the reader left the screen, on the briefing
	// that it showed; it comes
	// back to the reader when it returns nil.
	Linear func(ctx context.Context, d *digest.Digest, x *search.Index, at Start) error
}

// Start is where the reader opens. The zero Start is the overview.
type Start struct {
	Country model.CountryCode
	Pane    int // 1 to 5; 0 is the brief
	Filter  string
	Search  string
}

// Run shows the reader until the user quits or ctx ends. A quit by key or by ctx is no error.
func Run(ctx context.Context, o Options) error {
	app := New(o)
	for {
		if err := app.once(ctx, o); err != nil {
			return errors.Join(err, app.marks.keep()) // a fault of ours costs no mark
		}
		if !app.leaving() || ctx.Err() != nil {
			return app.save()
		}
		if err := o.Linear(ctx, app.digest, app.index, app.where()); err != nil {
			return fmt.Errorf("linear mode: %w", err)
		}
		app.returned()
	}
}

// programOptions leave signals to the caller, whose ctx ends with them: Bubble Tea then restores
// the terminal as after any other quit.
func programOptions(ctx context.Context, o Options) []tea.ProgramOption {
	opts := []tea.ProgramOption{
		tea.WithContext(ctx), tea.WithoutSignalHandler(),
		tea.WithFilter(func(_ tea.Model, msg tea.Msg) tea.Msg { return Filter(msg) }),
	}
	if o.In != nil {
		opts = append(opts, tea.WithInput(o.In))
	}
	if o.Out != nil {
		opts = append(opts, tea.WithOutput(o.Out))
	}
	if o.Env != nil {
		opts = append(opts, tea.WithEnvironment(o.Env))
	}
	return append(opts, o.Program...)
}

// Notice is a message from outside that the reader shows in its message line.
type Notice string

func iconsOf(o Options) theme.Icons {
	if o.ASCII {
		return theme.ASCII()
	}
	return theme.Unicode()
}
