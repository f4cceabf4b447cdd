//go:build unix

package cli_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// over waits for the end of the program in whatever way, and gives how it ended.
func (x *terminal) over() *os.ProcessState {
	x.t.Helper()
	done := make(chan struct{})
	go func() {
		_ = x.cmd.Wait() // the state tells how
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(patience):
		x.t.Fatalf("the program does not end; it wrote\n%s", x.text())
	}
	return x.cmd.ProcessState
}

// asItWas wants the modes of the terminal as they were before.
func (x *terminal) asItWas(before string) {
	x.t.Helper()
	if after := x.modes(); after != before {
		x.t.Errorf("the terminal is left in other modes:\n%s\nnot\n%s", after, before)
	}
	x.clean()
}

// untouched is what stty says of a terminal that no program has touched.
func untouched(t *testing.T) string {
	t.Helper()
	x := start(t, "limits")
	x.ends()
	return x.modes()
}

// signals are what a user or the system ends a program with; "typed" is Ctrl-c itself.
func signals() map[string]func(x *terminal) {
	send := func(s syscall.Signal) func(x *terminal) {
		return func(x *terminal) {
			if err := x.cmd.Process.Signal(s); err != nil {
				x.t.Error(err)
			}
		}
	}
	return map[string]func(x *terminal){
		"typed": func(x *terminal) { x.press("\x03") }, "SIGINT": send(syscall.SIGINT), "SIGTERM": send(syscall.SIGTERM), "SIGHUP": send(syscall.SIGHUP),
	}
}

// TestTerminal_SignalsWhileItLoads ends programs that wait for their input, which comes from the terminal:
// nothing is written, and the terminal is as it was.
func TestTerminal_SignalsWhileItLoads(t *testing.T) {
	before := untouched(t)
	for _, args := range [][]string{{"-"}, {"export", "--out", "x.json", "-"}, {"claims", "-"}} {
		for name, stop := range signals() {
			t.Run(name+" "+args[0], func(t *testing.T) {
				dir := t.TempDir()
				args := slices.Clone(args)
				for i := range args {
					args[i] = strings.Replace(args[i], "x.json", filepath.Join(dir, "x.json"), 1)
				}
				var x *terminal
				var p *os.ProcessState
				for range tries {
					x = startIn(t, dir, args...)
					x.press("Bridge opens\r\rThe bridge opened on Monday.\r")
					x.up()
					stop(x)
					if p = x.over(); !tooEarly(p) {
						break
					}
				}
				if p.ExitCode() != 1 || !strings.Contains(x.said(), "stopped by a signal") {
					t.Errorf("ended by %v: %s", p, x.text())
				}
				x.asItWas(before)
				if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
					t.Errorf("left: %v, %v", left, err)
				}
			})
		}
	}
}

// TestSignals_AreIgnoredAsAskedFor hangs up on programs that were started with nohup or in the background.
func TestSignals_AreIgnoredAsAskedFor(t *testing.T) {
	link := linked(t, "sitrep")
	for _, s := range []syscall.Signal{syscall.SIGHUP, syscall.SIGINT} {
		cmd := exec.Command("sh", "-c", fmt.Sprintf(`trap "" %d; exec "$0" claims -`, s), link)
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		var said bytes.Buffer
		cmd.Stdout, cmd.Stderr = &said, &said
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		up(t, cmd.Process.Pid)
		if err := cmd.Process.Signal(s); err != nil {
			t.Error(err)
		}
		_, err = io.WriteString(in, "Bridge opens\n\nThe bridge opened on Monday.\n")
		if err := errors.Join(err, in.Close()); err != nil {
			t.Error(err)
		}
		if err := cmd.Wait(); err != nil || !strings.Contains(said.String(), "The bridge opened") {
			t.Errorf("%v: %v, %s", s, err, said.String())
		}
	}
}

// said is everything that was written, at the end.
func (x *terminal) said() string {
	<-x.all
	return x.text()
}

// up waits until the program is about to catch signals; where the system does not say, a second. The
// program may still be ended by one that comes at once, and then has to be started again.
func (x *terminal) up() {
	x.t.Helper()
	up(x.t, x.cmd.Process.Pid)
}

func up(t *testing.T, pid int) {
	t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		data, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
		if err != nil {
			time.Sleep(time.Second)
			return
		}
		_, rest, _ := strings.Cut(string(data), "SigIgn:")
		var ignored uint64
		if _, err := fmt.Sscanf(rest, "%x", &ignored); err != nil || ignored&(1<<(syscall.SIGPIPE-1)) != 0 {
			return // it ignores this one just before
		}
	}
	t.Fatal("the program does not come up")
}

// tooEarly reports whether a signal ended the program itself.
func tooEarly(p *os.ProcessState) bool {
	s, ok := p.Sys().(syscall.WaitStatus)
	return ok && s.Signaled()
}

// tries is how often a program is started again that was ended too early.
const tries = 20

// TestTerminal_SignalsInLinearMode ends the program where it asks for commands.
func TestTerminal_SignalsInLinearMode(t *testing.T) {
	before := untouched(t)
	for name, stop := range signals() {
		t.Run(name, func(t *testing.T) {
			x := start(t, "../../testdata/articles")
			x.wait("Overview")
			x.press("\\")
			x.wait("sitrep> ")
			x.isCooked(true)
			stop(x)
			x.ends()
			x.asItWas(before)
		})
	}
}

// TestTerminal_AFaultGivesItBack panics in the middle of a frame.
func TestTerminal_AFaultGivesItBack(t *testing.T) {
	before := untouched(t)
	fault := filepath.Join(t.TempDir(), "fault")
	t.Setenv("SITREP_FAULT", fault)
	dir := t.TempDir()
	x := startAs(t, "sitrep-faulty", "xterm-256color", dir, "../../testdata/articles")
	x.wait("Overview")
	x.press("5")
	x.wait("RTICLES")
	x.press("m")
	x.wait("★")
	if err := os.WriteFile(fault, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	x.press("j")
	if p := x.over(); p.ExitCode() != 1 || !strings.Contains(x.said(), "asked for") {
		t.Errorf("ended by %v: %s", p, x.text())
	}
	x.asItWas(before)
	files, err := filepath.Glob(filepath.Join(dir, "sitrep", "*"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%v, %v", files, err)
	}
	holds(t, files[0], `"stars"`)
}

// TestTerminal_ThatIsClosedEndsIt closes the terminal under the reader, the linear mode and a load. What was
// marked is kept.
func TestTerminal_ThatIsClosedEndsIt(t *testing.T) {
	for name, ready := range map[string]func(x *terminal){
		"reader": func(x *terminal) {
			x.wait("Overview")
			x.press("5")
			x.wait("RTICLES")
			x.press("m")
			x.wait("★")
		},
		"linear mode": func(x *terminal) {
			x.wait("Overview")
			x.press("\\")
			x.wait("sitrep> ")
		},
		"load": (*terminal).up,
	} {
		t.Run(name, func(t *testing.T) {
			dir, from := t.TempDir(), "../../testdata/articles"
			if name == "load" {
				from = "-"
			}
			var p *os.ProcessState
			for range tries {
				x := startIn(t, dir, from)
				ready(x)
				x.hangUp()
				if p = x.over(); !tooEarly(p) {
					break
				}
			}
			if tooEarly(p) {
				t.Errorf("ended by %v", p)
			}
			if name != "reader" {
				return
			}
			files, err := filepath.Glob(filepath.Join(dir, "sitrep", "*"))
			if err != nil || len(files) != 1 {
				t.Fatalf("%v, %v", files, err)
			}
			holds(t, files[0], `"stars"`)
		})
	}
}

// TestExport_SignalsLeaveTheOldFileOrTheNew ends exports at moments that are spread over their time.
func TestExport_SignalsLeaveTheOldFileOrTheNew(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the program some dozen times")
	}
	link := linked(t, "sitrep")
	dir := t.TempDir()
	path := filepath.Join(dir, "x.json")
	run := func(stop syscall.Signal, after time.Duration) (string, *os.ProcessState) {
		cmd := exec.Command(link, "export", "--force", "--out", path)
		var said strings.Builder
		cmd.Stderr = &said
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if stop != 0 {
			time.Sleep(after) // the moment is the point of the test
			_ = cmd.Process.Signal(stop)
		}
		_ = cmd.Wait() // the state tells how
		return said.String(), cmd.ProcessState
	}
	began := time.Now()
	if said, p := run(0, 0); p.ExitCode() != 0 {
		t.Fatalf("%v: %s", p, said)
	}
	whole := time.Since(began)
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const rounds = 15
	for i := range rounds {
		for _, old := range []string{"old", ""} {
			_ = os.Remove(path)
			if old != "" {
				if err := os.WriteFile(path, []byte(old), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			sig := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP}[i%3]
			said, p := run(sig, whole*time.Duration(i)/rounds)
			got, err := os.ReadFile(path)
			isOld := string(got) == old && (old != "" || errors.Is(err, os.ErrNotExist))
			isNew := string(got) == string(want)
			switch {
			case tooEarly(p) && (isOld || isNew): // or too late: all was done
			case p.ExitCode() == 1 && isOld && strings.Contains(said, "stopped by a signal"):
			case p.ExitCode() == 0 && isNew:
			default:
				t.Errorf("round %d: %v, %d bytes, %v: %s", i, p, len(got), err, said)
			}
			if left, _ := filepath.Glob(filepath.Join(dir, ".*")); len(left) > 0 {
				t.Errorf("round %d: left %v", i, left)
			}
		}
	}
}
