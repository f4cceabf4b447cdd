package serve

import (
	"math"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	gossh "golang.org/x/crypto/ssh"
)

func TestSession_CapOfAKey(t *testing.T) {
	one, two := newKey(t), newKey(t)
	h := serveIt(t, []gossh.Signer{one, two}, func(c *Config) { c.Limits.PerKey = 2 })
	for range 2 {
		if _, err := h.client(gossh.PublicKeys(one)).NewSession(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := h.client(gossh.PublicKeys(one)).NewSession(); err == nil || !strings.Contains(err.Error(), "too many sessions with this key") {
		t.Errorf("a third session of a key: %v", err)
	}
	runCommand(t, h.client(gossh.PublicKeys(two)), "timeline")
}

func TestSession_EnvironmentIsBounded(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	s, err := h.client(gossh.PublicKeys(key)).NewSession()
	if err != nil {
		t.Fatal(err)
	}
	taken := 0
	for range 500 {
		if s.Setenv("LANG", "C.UTF-8") == nil {
			taken++
		}
	}
	if want := DefaultLimits().Environment; taken != want {
		t.Errorf("%d entries taken, want %d", taken, want)
	}
	if err := s.Run("timeline"); err != nil {
		t.Error(err)
	}
}

func TestSession_WindowsAreClamped(t *testing.T) {
	x := &session{s: &server{cfg: Config{Limits: DefaultLimits()}}}
	for _, tt := range []struct {
		w, h uint32
		want tea.WindowSizeMsg
	}{
		{0, 0, tea.WindowSizeMsg{}},
		{80, 24, tea.WindowSizeMsg{Width: 80, Height: 24}},
		{60_000, 60_000, tea.WindowSizeMsg{Width: 500, Height: 300}},
		{math.MaxUint32, math.MaxUint32, tea.WindowSizeMsg{Width: 500, Height: 300}},
	} {
		if got := x.clamp(tt.w, tt.h); got != tt.want {
			t.Errorf("%d by %d becomes %v", tt.w, tt.h, got)
		}
	}
}

// TestServer_StopsThoughAClientNeverReads holds that the farewell ends, whatever clients do.
func TestServer_StopsThoughAClientNeverReads(t *testing.T) {
	t.Parallel() // it waits
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, func(c *Config) { c.Limits.Farewell = 300 * time.Millisecond })
	c := h.client(gossh.PublicKeys(key))
	ch, requests, err := c.OpenChannel("session", nil)
	if err != nil {
		t.Fatal(err)
	}
	go gossh.DiscardRequests(requests)
	if ok, err := ch.SendRequest("exec", true, gossh.Marshal(struct{ Command string }{"timeline flood"})); !ok || err != nil {
		t.Fatal(ok, err)
	}
	x := openReader(t, h.client(gossh.PublicKeys(key)), 80, 24, "")
	x.wait("Overview")
	if err := h.stop(); err != nil {
		t.Error(err)
	}
	x.wait("The server is stopping.")
}

// TestLog_UserTermAndCommandForgeNothing holds for all that a client names itself.
func TestLog_UserTermAndCommandForgeNothing(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	evil := "x\ntime=2 level=INFO msg=forged\x1b]52;c;aGk=\x07\u009b31m" + strings.Repeat("y", 20_000)
	c, err := gossh.Dial("tcp", h.addr, &gossh.ClientConfig{
		User: evil, Auth: []gossh.AuthMethod{gossh.PublicKeys(key)}, HostKeyCallback: gossh.InsecureIgnoreHostKey(), Timeout: patience, //nolint:gosec // a test's own server
	})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close() //nolint:errcheck // a test's end
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.RequestPty(evil, 24, 80, gossh.TerminalModes{}); err != nil {
		t.Fatal(err)
	}
	_ = s.Run("evil\r\ntime=2 msg=forged")
	eventually(t, "the end in the log", func() bool { return strings.Contains(h.log.String(), "session ends") })
	lines := strings.Split(strings.TrimSpace(h.log.String()), "\n")
	if len(lines) != 2 {
		t.Errorf("%d lines: %q", len(lines), lines)
	}
	for _, line := range lines {
		if len(line) > 1000 || strings.ContainsAny(line, "\x1b\x07\r\u009b") {
			t.Errorf("a line of %d bytes: %.300q", len(line), line)
		}
	}
}

// TestServer_StopsBesideASessionThatAsksForNothing holds that such a session does not take the
// whole farewell.
func TestServer_StopsBesideASessionThatAsksForNothing(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, func(c *Config) { c.Limits.Farewell = patience })
	if _, err := h.client(gossh.PublicKeys(key)).NewSession(); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	if err := h.stop(); err != nil || time.Since(began) > patience/2 {
		t.Errorf("%v after %s", err, time.Since(began))
	}
}
