//go:build unix

package cli_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// terminal is the program on a pseudo-terminal.
type terminal struct {
	t   *testing.T
	cmd *exec.Cmd
	tty *os.File

	mu   sync.Mutex
	seen bytes.Buffer
	from int           // what is waited for lies behind
	deaf bool          // nothing more is read
	more chan struct{} // holds a token when something new was read
	all  chan struct{} // closed when everything that was written is read
}

// patience bounds the wait for something to show; it is long because machines are slow, and a
// test that passes never waits for it.
const patience = 60 * time.Second

// start runs the test binary as sitrep.
func start(t *testing.T, args ...string) *terminal {
	t.Helper()
	return startIn(t, t.TempDir(), args...)
}

// startIn keeps the state of the reader in a folder.
func startIn(t *testing.T, dir string, args ...string) *terminal {
	t.Helper()
	return startOn(t, "xterm-256color", dir, args...)
}

// startOn starts it on a terminal of a name ($TERM).
func startOn(t *testing.T, term, dir string, args ...string) *terminal {
	t.Helper()
	return startAs(t, "sitrep", term, dir, args...)
}

// linked is the test binary as one of the programs that it is: testscript runs the command that it is called like.
func linked(t *testing.T, name string) string {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	link := t.TempDir() + "/" + name
	if err := os.Symlink(exe, link); err != nil {
		t.Fatal(err)
	}
	return link
}

// startAs starts one of the programs that the test binary is.
func startAs(t *testing.T, name, term, dir string, args ...string) *terminal {
	t.Helper()
	link := linked(t, name)
	cmd := exec.Command(link, args...)
	cmd.Env = append(os.Environ(), "TERM="+term, "XDG_STATE_HOME="+dir, "HOME="+dir)
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 36, Cols: 120})
	if err != nil {
		t.Fatal(err)
	}
	x := &terminal{t: t, cmd: cmd, tty: tty, more: make(chan struct{}, 1), all: make(chan struct{})}
	go x.read()
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = tty.Close()
	})
	return x
}

func (x *terminal) read() {
	defer close(x.all)
	buf := make([]byte, 1<<16)
	for {
		n, err := x.tty.Read(buf)
		x.mu.Lock()
		x.seen.Write(buf[:n])
		deaf := x.deaf
		x.mu.Unlock()
		select {
		case x.more <- struct{}{}:
		default:
		}
		if err != nil || deaf {
			return
		}
	}
}

// hangUp closes the terminal under the program. A read that waits would keep it open, so one more key is
// pressed, which shows somehow.
func (x *terminal) hangUp() {
	x.t.Helper()
	x.mu.Lock()
	x.deaf = true
	x.mu.Unlock()
	x.press("j")
	<-x.all
	if err := x.tty.Close(); err != nil {
		x.t.Fatal(err)
	}
}

func (x *terminal) raw() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.seen.String()
}

// text is what was written since it was last forgotten, without sequences.
func (x *terminal) text() string {
	x.mu.Lock()
	written := string(x.seen.Bytes()[x.from:])
	x.mu.Unlock()
	return regexp.MustCompile("\x1b(\\[[0-9;?<>=$ ]*[a-zA-Z]|\\][^\x07\x1b]*(\x07|\x1b\\\\)|[()][A-Z0-9]|[=>78])").ReplaceAllString(written, "")
}

// wait waits for words on the screen.
func (x *terminal) wait(words string) {
	x.t.Helper()
	end := time.After(patience)
	for !strings.Contains(x.text(), words) {
		select {
		case <-x.more:
		case <-end:
			x.t.Fatalf("%q never shows in\n%s", words, x.text())
		}
	}
}

// forget leaves what was written so far out of what is waited for.
func (x *terminal) forget() {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.from = x.seen.Len()
}

func (x *terminal) press(keys string) {
	x.t.Helper()
	if _, err := io.WriteString(x.tty, keys); err != nil {
		x.t.Fatal(err)
	}
}

// ends waits for the end of the program, which must be a good one.
func (x *terminal) ends() {
	x.t.Helper()
	done := make(chan error, 1)
	go func() { done <- x.cmd.Wait() }()
	var err error
	select {
	case err = <-done:
	case <-time.After(patience):
		x.t.Fatalf("the program does not end; it wrote\n%s", x.text())
	}
	<-x.all
	got := 0
	if exit := new(exec.ExitError); errors.As(err, &exit) {
		got = exit.ExitCode()
	}
	if got != 0 {
		x.t.Errorf("exit code %d; it wrote\n%s", got, x.text())
	}
}

// clean wants the terminal as it was: main screen, cursor shown, no mouse, no paste marks,
// line mode with echo.
func (x *terminal) clean() {
	x.t.Helper()
	raw := x.raw()
	for _, pair := range [][2]string{
		{"\x1b[?1049h", "\x1b[?1049l"},
		{"\x1b[?25l", "\x1b[?25h"},
		{"\x1b[?2004h", "\x1b[?2004l"},
		{"\x1b[?1000h", "\x1b[?1000l"},
		{"\x1b[?1002h", "\x1b[?1002l"},
		{"\x1b[?1003h", "\x1b[?1003l"},
	} {
		if strings.LastIndex(raw, pair[0]) > strings.LastIndex(raw, pair[1]) {
			x.t.Errorf("%q is not taken back by %q", pair[0], pair[1])
		}
	}
}

func TestTerminal_KeysLeadThroughAndOut(t *testing.T) {
	x := start(t, "../../testdata/articles")
	x.wait("Overview")
	x.press("]")
	x.wait("Bottom line")
	x.press("2")
	x.wait("TIMELINE")
	x.press("/")
	x.press("quiroga")
	x.wait("Quiroga")
	x.press("\x03")
	x.ends()
	x.clean()
}

func TestTerminal_QuitsByKey(t *testing.T) {
	x := start(t)
	x.wait("Overview")
	x.press("q")
	x.ends()
	x.clean()
}

func TestTerminal_SignalsLeaveItClean(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT} {
		t.Run(sig.String(), func(t *testing.T) {
			x := start(t, "../../testdata/articles")
			x.wait("Overview")
			if err := x.cmd.Process.Signal(sig); err != nil {
				t.Fatal(err)
			}
			x.ends()
			x.clean()
		})
	}
}

func TestTerminal_SizesNeverEndIt(t *testing.T) {
	x := start(t, "../../testdata/articles")
	x.wait("Overview")
	for _, s := range []pty.Winsize{{}, {Rows: 1, Cols: 1}, {Rows: 10, Cols: 40}, {Rows: 300, Cols: 500}, {Rows: 24, Cols: 80}} {
		x.forget()
		if err := pty.Setsize(x.tty, &s); err != nil {
			t.Fatal(err)
		}
		x.press("j")
	}
	x.wait("Overview") // a key in a window that is still too small would do nothing
	x.press("?")
	x.wait("next row")
	x.press("\x03")
	x.ends()
	x.clean()
}

func TestTerminal_LinearModeAndBack(t *testing.T) {
	x := start(t, "../../testdata/articles")
	x.wait("Overview")
	x.press("\\")
	x.wait("Linear mode")
	x.press("timeline --outlet harbour\r")
	x.wait("event 1 of ")
	x.press("nonsense/path\r")
	x.wait("the briefing is open already")
	x.press("back\r")
	x.press("q")
	x.ends()
	x.clean()
}

func TestTerminal_DumbGetsLines(t *testing.T) {
	x := startOn(t, "dumb", t.TempDir(), "--linear")
	x.wait("Briefing: ")
	x.ends()
	if strings.Contains(x.raw(), "\x1b") {
		t.Errorf("lines hold a control sequence:\n%q", x.raw())
	}
}

// TestTerminal_LinearModeStepsThroughLines goes through a view line by line, by word.
func TestTerminal_LinearModeStepsThroughLines(t *testing.T) {
	x := start(t, "../../testdata/articles")
	x.wait("Overview")
	x.press("2")
	x.wait("IMELINE")
	x.press("\\")
	x.wait("event 1 of ") // the view that was on the screen
	for _, step := range [][2]string{
		{"next", "line 1 of "},
		{"line 2", "line 2 of "},
		{"sentence", "¶"},
		{"why", "Why it is dated so"},
		{"previous", "line 1 of "},
		{"compare", "report 1 of "},
		{"person nobody", "People"},
		{"help", "passage: the paragraph around it"},
		{"line x", "line needs a number"},
	} {
		x.press(step[0] + "\r")
		x.wait(step[1])
	}
	x.press("back\r")
	x.press("q")
	x.ends()
	x.clean()
}
