package tui

import (
	"bytes"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"example.org/sitrep/model/digest/sample"
	"github.com/charmbracelet/x/ansi"
)

// line is a terminal at the end of a slow line, in simulated time: bytes take a while each, and
// questions are answered when they arrive.
type line struct {
	perByte, way time.Duration
	free         time.Time // when the last byte will have arrived
	answers      []time.Time
	held         int // most bytes that were on their way
}

func (l *line) write(now time.Time, bytes int, question bool) {
	if l.free.Before(now) {
		l.free = now
	}
	l.free = l.free.Add(time.Duration(bytes) * l.perByte)
	if l.perByte > 0 {
		l.held = max(l.held, int(l.free.Sub(now)/l.perByte))
	}
	if question {
		l.answers = append(l.answers, l.free.Add(l.way))
	}
}

// hold holds a key down that repaints some bytes thirty times a second, and returns how many frames
// were written and how long after the last key the last one arrived.
func (l *line) hold(keys, bytes int) (frames int, lag time.Duration) {
	f, now := flow{}, time.Unix(100, 0)
	f.ask(now)
	l.write(now, 80, true)
	last := now
	dirty := false
	for ms := 0; ms < keys*33+20_000; ms++ {
		now = now.Add(time.Millisecond)
		for len(l.answers) > 0 && !l.answers[0].After(now) {
			l.answers = l.answers[1:]
			f.answered(now)
		}
		if ms >= 5000 && ms%33 == 0 && ms < 5000+keys*33 {
			dirty, last = true, now
		}
		if dirty && f.wait(now) == 0 {
			dirty = false
			asks := f.sent(now, bytes)
			if asks {
				f.ask(now)
			}
			frames++
			l.write(now, bytes, asks)
		}
	}
	return frames, l.free.Sub(last)
}

func TestFlow_AHeldKeyQueuesNoFrames(t *testing.T) {
	for name, c := range map[string]struct {
		line         line
		bytes        int
		most         time.Duration // after the last key
		least, frame int           // frames
	}{
		"9,600 bit/s, small frames": {line{perByte: time.Millisecond}, 180, 600 * time.Millisecond, 15, 40},
		"9,600 bit/s, large frames": {line{perByte: time.Millisecond}, 2000, 4500 * time.Millisecond, 2, 8},
		"fast and near":             {line{perByte: 100 * time.Nanosecond, way: time.Millisecond}, 1000, 5 * time.Millisecond, 100, 100},
		"fast and distant":          {line{perByte: 100 * time.Nanosecond, way: 300 * time.Millisecond}, 1000, 5 * time.Millisecond, 90, 100},
	} {
		frames, lag := c.line.hold(100, c.bytes)
		if lag > c.most || frames < c.least || frames > c.frame {
			t.Errorf("%s: the screen lags %v behind after %d frames", name, lag, frames)
		}
	}
}

func TestFlow_NobodyWaitsForTheSilent(t *testing.T) {
	f, now := flow{}, time.Unix(100, 0)
	f.ask(now) // never answered
	for range 50 {
		now = now.Add(10 * time.Millisecond)
		if f.wait(now) > 0 || f.owed() {
			t.Fatal("waits for a terminal that has never answered")
		}
		if f.sent(now, 100) {
			t.Error("asks it, too")
		}
	}
	f = flow{}
	f.answered(now)
	if !f.sent(now, heavy) {
		t.Error("does not ask after a large frame")
	}
	f.ask(now)
	wait := f.wait(now.Add(time.Second))
	if wait <= 0 || wait > patience+heavy*patiencePerByte+time.Second {
		t.Errorf("waits %v for a terminal that has stopped answering", wait)
	}
	if f.wait(now.Add(time.Second+wait)) != 0 || f.owed() {
		t.Error("waits for ever")
	}
}

// stuck takes nothing before it is opened.
type stuck struct {
	bytes.Buffer
	open chan struct{}
	mu   sync.Mutex
}

func (s *stuck) Write(p []byte) (int, error) {
	<-s.open
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.Buffer.Write(p)
}

// TestPainter_AStuckTerminalGetsTheNewest presses keys while the terminal takes nothing: none of them
// waits, and when it takes bytes again, it gets the newest state at once.
func TestPainter_AStuckTerminalGetsTheNewest(t *testing.T) {
	out, now := &stuck{open: make(chan struct{})}, time.Unix(100, 0)
	dark, woken := true, make(chan struct{}, 100)
	o := Options{
		Briefing: sample.Briefing(), Dark: &dark, Env: []string{"TERM=xterm-256color"}, Remote: true,
		Out: out, Clock: func() time.Time { return now },
	}
	p := newPainter(New(o), o)
	p.paint = func() { woken <- struct{}{} }
	p.enter()
	p.Update(tea.WindowSizeMsg{Width: 100, Height: 30})
	for _, key := range []string{"2", "3", "4", "5", "1", "2", "5", "4"} {
		now = now.Add(time.Second)
		p.Update(letter(key))
	}
	close(out.open)
	<-woken
	tell(p, paintNow{})
	got := out.String()
	if strings.Count(got, "\x1b[2J") != 1 || !strings.Contains(got, "PEOPLE") || strings.Contains(got, "CLAIMS") {
		t.Errorf("it gets %q", got)
	}
}

func TestPainter_QuitsWhenTheLastAnswerHasCome(t *testing.T) {
	p, _, now := painted(t)
	answer := tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset}
	tell(p, answer)
	for len(p.flow.asked) > 0 {
		tell(p, answer)
	}
	tell(p, letter("2"))
	if len(p.flow.asked) != 1 {
		t.Fatalf("%d questions after a large frame", len(p.flow.asked))
	}
	*now = now.Add(time.Millisecond)
	tell(p, tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl})
	if p.quits == nil {
		t.Fatal("quits while an answer is on its way")
	}
	cmd := tell(p, answer)
	if cmd == nil || p.quits != nil {
		t.Fatal("does not quit after the answer")
	}
	if _, ok := cmd().(tea.QuitMsg); !ok {
		t.Error("does something else")
	}
}
