package serve

import (
	"bytes"
	"net"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"
)

func TestDoor_AClientThatSaysNothingIsClosed(t *testing.T) {
	t.Parallel() // it waits
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, func(c *Config) { c.Limits.Handshake = 2 * time.Second })
	c, err := net.Dial("tcp", h.addr)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close() //nolint:errcheck // a test's end
	_ = c.SetReadDeadline(time.Now().Add(patience))
	var got bytes.Buffer
	if _, err := got.ReadFrom(c); err != nil { // up to the end that the server makes
		t.Errorf("the connection stays: %v", err)
	}
	h.client(gossh.PublicKeys(key))
}

func TestDoor_TooManyThatSayNothing(t *testing.T) {
	t.Parallel() // it waits
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, func(c *Config) { c.Limits.Unauthenticated = 2; c.Limits.Handshake = 2 * time.Second })
	for range 2 {
		c, err := net.Dial("tcp", h.addr)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close() //nolint:errcheck // a test's end
	}
	eventually(t, "the third is told", func() bool {
		c, err := net.Dial("tcp", h.addr)
		if err != nil {
			return false
		}
		defer c.Close() //nolint:errcheck // a test's end
		_ = c.SetReadDeadline(time.Now().Add(patience))
		line := make([]byte, 100)
		n, _ := c.Read(line)
		return strings.HasPrefix(string(line[:n]), "sitrep: too many connections")
	})
	eventually(t, "the others time out and a client gets in", func() bool {
		c, err := h.dial(gossh.PublicKeys(key))
		if err == nil {
			_ = c.Close()
		}
		return err == nil
	})
}

// TestReader_AClientThatNeverReads fills the window of its channel; others go on, and the idle
// limit ends it though the server still has something to write.
func TestReader_AClientThatNeverReads(t *testing.T) {
	t.Parallel() // it waits
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, func(c *Config) {
		c.Limits.Idle, c.Limits.Warning, c.Limits.Farewell = 2*time.Second, time.Second, 400*time.Millisecond
	})
	c := h.client(gossh.PublicKeys(key))
	ch, requests, err := c.OpenChannel("session", nil)
	if err != nil {
		t.Fatal(err)
	}
	go gossh.DiscardRequests(requests)
	command := gossh.Marshal(struct{ Command string }{"timeline flood"})
	if ok, err := ch.SendRequest("exec", true, command); !ok || err != nil {
		t.Fatal(ok, err)
	}
	other := openReader(t, h.client(gossh.PublicKeys(key)), 80, 24, "")
	other.wait("Overview")
	if err := c.Wait(); err == nil {
		t.Error("the connection ends well")
	}
	eventually(t, "the session ends", func() bool {
		return strings.Contains(h.log.String(), "command=\"timeline flood\"") && strings.Count(h.log.String(), "session ends") >= 1
	})
}

// TestReader_AKeyCostsFewBytes holds half a second on a line of 9,600 bit/s, 600 bytes.
func TestReader_AKeyCostsFewBytes(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	x := openReader(t, h.client(gossh.PublicKeys(key)), 80, 24, "claims")
	x.wait("CLAIMS")
	for _, k := range []string{"j", "k", "j"} {
		before := x.seen.size()
		x.press(k)
		eventually(t, "an answer to "+k, func() bool { return x.seen.size() > before })
		last := 0
		eventually(t, "the end of the answer", func() bool { // nothing more for a while
			time.Sleep(30 * time.Millisecond)
			n := x.seen.size()
			still := n == last
			last = n
			return still
		})
		if n := last - before; n > 600 {
			t.Errorf("%s costs %d bytes", k, n)
		}
	}
}

// TestMain_AsChild is what TestSupervisor runs: it is no test of its own.
func TestMain_AsChild(t *testing.T) {
	mode := os.Getenv("SITREP_TEST_CHILD")
	if mode == "" {
		return // only a child has work here
	}
	if mode == "crash" {
		count, err := os.OpenFile(os.Getenv("SITREP_TEST_COUNT"), os.O_APPEND|os.O_WRONLY, 0)
		if err != nil {
			os.Exit(3)
		}
		_, _ = count.WriteString("x")
		_ = count.Close()
		if info, err := os.Stat(os.Getenv("SITREP_TEST_COUNT")); err == nil && info.Size() < 3 {
			os.Exit(2) // as after a panic
		}
	}
	_, l, err := inherited(t.Context())
	if err != nil {
		os.Exit(4)
	}
	_ = l.Close()
	os.Exit(0)
}

func TestSupervisor_StartsAChildThatCrashedAgain(t *testing.T) {
	count := t.TempDir() + "/count"
	if err := os.WriteFile(count, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var said buffer
	exe, err := exec.LookPath(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	code, err := Supervisor{
		Listen: "127.0.0.1:0", Program: exe, Args: []string{"-test.run", "TestMain_AsChild"}, Err: &said, Now: time.Now,
		Environ: append(os.Environ(), "SITREP_TEST_CHILD=crash", "SITREP_TEST_COUNT="+count),
	}.Run(t.Context())
	if err != nil || code != 0 {
		t.Errorf("code %d, %v; said %s", code, err, said.String())
	}
	if runs, _ := os.ReadFile(count); string(runs) != "xxx" {
		t.Errorf("%d runs, want 3", len(runs))
	}
	if n := strings.Count(said.String(), "internal fault"); n != 2 {
		t.Errorf("the fault is told %d times", n)
	}
}
