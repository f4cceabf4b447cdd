package tui

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model/digest/sample"
	"github.com/charmbracelet/x/ansi"
)

// painted is a painter over a reader, with a clock that stands still and what was written.
func painted(t *testing.T) (p *painter, out *bytes.Buffer, now *time.Time) {
	t.Helper()
	out, now = &bytes.Buffer{}, &time.Time{}
	dark := true
	o := Options{
		Briefing: sample.Briefing(), Dark: &dark, Env: []string{"TERM=xterm-256color"}, Remote: true,
		Out: out, Clock: func() time.Time { return *now },
	}
	p = newPainter(New(o), o)
	p.enter()
	p.wire.wait(0)
	*now = now.Add(time.Hour)
	tell(p, tea.WindowSizeMsg{Width: 100, Height: 30})
	*now = now.Add(time.Hour)
	return p, out, now
}

// tell gives a painter a message and waits until what it writes has gone out.
func tell(p *painter, msg tea.Msg) tea.Cmd {
	_, cmd := p.Update(msg)
	p.wire.wait(0)
	return cmd
}

func letter(s string) tea.KeyPressMsg { return tea.KeyPressMsg{Code: rune(s[0]), Text: s} }

func TestPainter_PaintsWhatChanged(t *testing.T) {
	p, out, now := painted(t)
	if !strings.Contains(out.String(), "Overview") {
		t.Errorf("the first frame is %q", out)
	}
	out.Reset()
	tell(p, Notice(""))
	if out.Len() > 0 {
		t.Errorf("nothing has changed, but %q is written", out)
	}
	*now = now.Add(time.Second)
	tell(p, letter("2"))
	if n := out.Len(); n == 0 || n > 6000 || !strings.Contains(out.String(), "TIMELINE") {
		t.Errorf("another pane takes %d bytes: %q", n, out)
	}
}

func TestPainter_PaintsKeysTogether(t *testing.T) {
	p, out, now := painted(t)
	tell(p, letter("2"))
	out.Reset()
	var cmds int
	for range 50 {
		if tell(p, letter("j")) != nil {
			cmds++
		}
		tell(p, letter("k"))
	}
	if out.Len() > 0 {
		t.Errorf("frames follow each other too soon: %q", out)
	}
	if !p.due || cmds == 0 {
		t.Error("nothing will paint them")
	}
	*now = now.Add(pace)
	tell(p, letter("4"))
	tell(p, paintNow{})
	if !strings.Contains(out.String(), "PEOPLE") {
		t.Errorf("they are painted as %q", out)
	}
}

func TestPainter_PassesOnWhatIsNoFrame(t *testing.T) {
	p, out, _ := painted(t)
	out.Reset()
	tell(p, Clipboard("a sentence"))
	if out.String() != ansi.SetSystemClipboard("a sentence") {
		t.Errorf("the clipboard gets %q", out)
	}
	p.leave()
	out.Reset()
	tell(p, toTerminal("x"))
	tell(p, letter("2"))
	if out.Len() > 0 {
		t.Errorf("without the screen, %q is written", out)
	}
}

func TestPainter_LeavesTheScreenBeforeAFault(t *testing.T) {
	p, out, _ := painted(t)
	p.app.panes.overview = nil // any fault of ours
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the fault is hidden")
			}
		}()
		tell(p, tea.WindowSizeMsg{Width: 99, Height: 30})
	}()
	if !strings.HasSuffix(out.String(), "\x1b[?1049l") || p.on {
		t.Errorf("the screen is not left: %q", out.String()[max(0, out.Len()-80):])
	}
}

// TestRun_GivesTheScreenBack runs whole programs: one that is quit, one whose context ends, and one
// with a fault.
func TestRun_GivesTheScreenBack(t *testing.T) {
	for _, c := range []struct {
		name  string
		does  func(p *tea.Program, stop func())
		fault bool
	}{
		{"quit", func(p *tea.Program, _ func()) { p.Send(letter("q")) }, false},
		{"stopped", func(_ *tea.Program, stop func()) { stop() }, false},
		{"fault", func(p *tea.Program, _ func()) { p.Send(tea.BatchMsg{func() tea.Msg { panic("asked for") }}) }, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			ctx, stop := context.WithCancel(t.Context())
			defer stop()
			var out bytes.Buffer
			o := Options{
				Briefing: sample.Briefing(), Env: []string{"TERM=xterm-256color"}, Remote: true, Out: &out, Clock: time.Now,
				Program: []tea.ProgramOption{tea.WithWindowSize(100, 30)},
				Started: func(p *tea.Program) { go c.does(p, stop) },
			}
			err := Run(ctx, o)
			if (err != nil) != c.fault {
				t.Error(err)
			}
			got := out.String()
			for _, pair := range [][2]string{{"\x1b[?1049h", "\x1b[?1049l"}, {"\x1b[?25l", "\x1b[?25h"}, {"\x1b[?7l", "\x1b[?7h"}, {"\x1b[?2004h", "\x1b[?2004l"}} {
				if strings.LastIndex(got, pair[0]) > strings.LastIndex(got, pair[1]) {
					t.Errorf("%q is not taken back in %q", pair[0], got)
				}
			}
		})
	}
}
