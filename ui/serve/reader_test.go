package serve

import (
	"fmt"
	"net/netip"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	gossh "golang.org/x/crypto/ssh"
)

// screen is a reader over SSH.
type screen struct {
	t    testing.TB
	s    *gossh.Session
	in   interface{ Write([]byte) (int, error) }
	seen *buffer
	done chan error
}

// openReader opens a reader in a window.
func openReader(tb testing.TB, c *gossh.Client, w, h int, command string) *screen {
	tb.Helper()
	s, err := c.NewSession()
	if err != nil {
		tb.Fatal(err)
	}
	x := &screen{t: tb, s: s, seen: &buffer{}, done: make(chan error, 1)}
	s.Stdout, s.Stderr = x.seen, x.seen
	if x.in, err = s.StdinPipe(); err != nil {
		tb.Fatal(err)
	}
	if err := s.RequestPty("xterm-256color", h, w, gossh.TerminalModes{}); err != nil {
		tb.Fatal(err)
	}
	if command == "" {
		err = s.Shell()
	} else {
		err = s.Start(command)
	}
	if err != nil {
		tb.Fatal(err)
	}
	go func() { x.done <- s.Wait() }()
	tb.Cleanup(func() { _ = s.Close() })
	return x
}

var sequences = regexp.MustCompile("\x1b(\\[[0-9;?<>=$ ]*[a-zA-Z]|\\][^\x07\x1b]*(\x07|\x1b\\\\)|[()][A-Z0-9]|[=>78])")

func (x *screen) text() string { return sequences.ReplaceAllString(x.seen.String(), "") }

func (x *screen) wait(words string) {
	x.t.Helper()
	eventually(x.t, words+" on the screen", func() bool { return strings.Contains(x.text(), words) })
}

// waitWide waits for a frame of a width, which is seen by the rule across it.
func (x *screen) waitWide(w int) {
	x.t.Helper()
	rule := regexp.MustCompile(fmt.Sprintf(`(^|[^─┬])[─┬]{%d}($|[^─┬])`, w))
	eventually(x.t, fmt.Sprintf("a frame of %d columns", w), func() bool { return rule.MatchString(x.text()) })
}

func (x *screen) press(keys string) {
	x.t.Helper()
	if _, err := x.in.Write([]byte(keys)); err != nil {
		x.t.Fatal(err)
	}
}

func (x *screen) ends() error {
	x.t.Helper()
	select {
	case err := <-x.done:
		return err
	case <-time.After(patience):
		x.t.Fatal("the session does not end")
		return nil
	}
}

func TestReader_KeysAndResizes(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	c := h.client(gossh.PublicKeys(key))
	x := openReader(t, c, 100, 30, "")
	x.wait("Overview")
	for _, size := range [][2]int{{0, 0}, {1, 1}, {60_000, 60_000}, {40, 10}, {39, 10}, {120, 36}} {
		if err := x.s.WindowChange(size[1], size[0]); err != nil {
			t.Fatal(err)
		}
		x.press("j")
	}
	// Sizes and keys come by two ways, and a key does nothing in a window that is too small.
	x.waitWide(120)
	x.press("\x1b[" + strings.Repeat("1;", 40) + "m\x1b[Mabc\xff\x1b]52;c;aGk=\x07") // hostile, and dropped
	x.press("]")
	x.wait("▌Ecuador")
	x.press("q")
	if err := x.ends(); err != nil {
		t.Error(err)
	}
	if raw := x.seen.String(); !strings.Contains(raw, "\x1b[?1049l") {
		t.Error("the main screen does not come back")
	}
}

// TestSession_SizesWaitForNobody tells a reader that takes nothing of more sizes than a connection
// queues; while they wait, so do the other sessions of the connection.
func TestSession_SizesWaitForNobody(t *testing.T) {
	x := &session{s: &server{cfg: Config{Limits: DefaultLimits()}}, resized: make(chan struct{}, 1), terminal: true}
	x.program = tea.NewProgram(nil) // does not run
	told := make(chan struct{})
	go func() {
		defer close(told)
		for i := range uint32(40) {
			x.takeSize(gossh.Marshal(struct{ Width, Height, PW, PH uint32 }{100 + i, 30, 0, 0}))
		}
	}()
	select {
	case <-told:
	case <-time.After(patience):
		t.Fatal("a size waits for the reader")
	}
	stale := tea.WindowSizeMsg{Width: 100, Height: 30}
	if got, want := x.filter(stale), (tea.WindowSizeMsg{Width: 139, Height: 30}); got != want {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestReader_DeepLinks(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	c := h.client(gossh.PublicKeys(key))
	x := openReader(t, c, 100, 30, "ecuador claims")
	x.wait("CLAIMS")
	x.press("\x03")
	if err := x.ends(); err != nil {
		t.Error(err)
	}
	y := openReader(t, c, 100, 30, "nowhere")
	if err := y.ends(); err == nil || !strings.Contains(y.text(), "nothing here is called") {
		t.Errorf("%v, %q", err, y.text())
	}
	z := openReader(t, c, 100, 30, "timeline") // a command never opens the reader
	if err := z.ends(); err != nil || !strings.Contains(z.text(), `lines ["timeline"]`+"\r\n") {
		t.Errorf("%v, %q", err, z.text())
	}
}

func TestReader_SessionsDoNotSeeEachOther(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	c := h.client(gossh.PublicKeys(key))
	one, two := openReader(t, c, 100, 30, ""), openReader(t, c, 100, 30, "")
	one.wait("Overview")
	two.wait("Overview")
	one.press("M")
	one.wait("mouse on")
	two.press("3")
	two.wait("CLAIMS")
	if strings.Contains(two.text(), "mouse on") {
		t.Error("one session shows what another did")
	}
	one.press("\x03")
	two.press("\x03")
	_, _ = one.ends(), two.ends()
}

func TestReader_AReloadReachesEveryone(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	c := h.client(gossh.PublicKeys(key))
	one, two := openReader(t, c, 100, 30, ""), openReader(t, c, 100, 30, "")
	one.wait("Overview")
	two.wait("Overview")
	b := sample()
	other := b.Articles[0]
	other.ID, other.Path = "bbbbbbbbbbbb", "b.txt"
	b.Articles = append(b.Articles, other)
	b.Seal()
	h.reload <- b
	one.wait("files changed")
	two.wait("files changed")
}

func TestReader_TheServerSaysGoodbye(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	x := openReader(t, h.client(gossh.PublicKeys(key)), 100, 30, "")
	x.wait("Overview")
	if err := h.stop(); err != nil {
		t.Error(err)
	}
	x.wait("The server is stopping.")
}

func TestClock_IdleAndTotal(t *testing.T) {
	t.Parallel() // it waits
	key := newKey(t)
	for name, change := range map[string]func(*Limits){
		"no key was pressed":     func(l *Limits) { l.Idle, l.Warning = 400*time.Millisecond, 200*time.Millisecond },
		"the session has lasted": func(l *Limits) { l.Total, l.Warning = 400*time.Millisecond, 200*time.Millisecond },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel() // it waits
			h := serveIt(t, []gossh.Signer{key}, func(c *Config) { change(&c.Limits) })
			x := openReader(t, h.client(gossh.PublicKeys(key)), 100, 30, "")
			x.wait(name)
			_ = x.ends()
		})
	}
}

func TestClock_ConnectionsWithoutASession(t *testing.T) {
	t.Parallel() // it waits
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, func(c *Config) { c.Limits.Handshake = 2 * time.Second })
	c := h.client(gossh.PublicKeys(key)) // says who it is, and nothing more
	if err := c.Wait(); err == nil {
		t.Error("an empty connection stays")
	}
}

func TestDoor_CapsHoldAndOthersGoOn(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, func(c *Config) { c.Limits.Connections, c.Limits.PerConnection = 3, 2 })
	var clients []*gossh.Client
	for range 3 {
		clients = append(clients, h.client(gossh.PublicKeys(key)))
	}
	if _, err := h.dial(gossh.PublicKeys(key)); err == nil {
		t.Error("a fourth connection")
	}
	one, two := openReader(t, clients[0], 80, 24, ""), openReader(t, clients[0], 80, 24, "")
	if _, err := clients[0].NewSession(); err == nil {
		t.Error("a third session on one connection")
	}
	one.wait("Overview")
	two.wait("Overview")
	_ = clients[1].Close()
	eventually(t, "a new client gets in", func() bool {
		c, err := h.dial(gossh.PublicKeys(key))
		if err == nil {
			_ = c.Close()
		}
		return err == nil
	})
}

func TestReader_ADisconnectIsNoHarm(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	var wg sync.WaitGroup
	for range 4 {
		c := h.client(gossh.PublicKeys(key))
		x := openReader(t, c, 100, 30, "")
		wg.Go(func() {
			x.press("jjjjjjj")
			_ = c.Close()
		})
	}
	wg.Wait()
	x := openReader(t, h.client(gossh.PublicKeys(key)), 100, 30, "")
	x.wait("Overview")
}

func TestDoor_AddressesAreCountedApart(t *testing.T) {
	now := time.Unix(0, 0)
	l := DefaultLimits()
	l.PerAddress, l.Burst, l.PerSecond, l.Unauthenticated = 2, 3, 1, 100
	d := newDoor(l, func() time.Time { return now })
	far, other := mustAddr("192.0.2.1"), mustAddr("192.0.2.2")
	for i, want := range []string{"", "", "too many connections from your address"} {
		if got := d.enter(far); got != want {
			t.Errorf("connection %d: %q, want %q", i, got, want)
		}
	}
	if got := d.enter(other); got != "" {
		t.Errorf("another address: %q", got)
	}
	for range 20 {
		if got := d.enter(mustAddr("127.0.0.1")); got != "" {
			t.Errorf("this machine: %q", got)
		}
	}
	d.guests[far].open = 0
	if got := d.enter(far); got != "" {
		t.Errorf("third of the burst: %q", got)
	}
	if got := d.enter(far); got != "too many new connections from your address" {
		t.Errorf("over the rate: %q", got)
	}
	now = now.Add(time.Second)
	if got := d.enter(far); got != "" {
		t.Errorf("a second later: %q", got)
	}
}

func mustAddr(s string) netip.Addr { return netip.MustParseAddr(s) }
