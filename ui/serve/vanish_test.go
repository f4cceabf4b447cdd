package serve

import (
	"errors"
	"io"
	"net"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"example.org/sitrep/model"
	"example.org/sitrep/ui/state"
	"example.org/sitrep/ui/tui"
)

// cable is a connection that can be cut: then nothing goes either way, and nobody is told.
type cable struct {
	net.Conn
	cut    chan struct{}
	isCut  atomic.Bool
	closed sync.Once
}

func (c *cable) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	if c.isCut.Load() {
		<-c.cut // until the test is over
		return 0, io.EOF
	}
	return n, err
}

func (c *cable) Write(p []byte) (int, error) {
	if c.isCut.Load() {
		return len(p), nil
	}
	return c.Conn.Write(p)
}

func (c *cable) Close() error {
	c.closed.Do(func() { close(c.cut) })
	return c.Conn.Close()
}

// cabled is a client on a cable.
func (h *host) cabled(auth gossh.AuthMethod) (*gossh.Client, *cable) {
	h.t.Helper()
	n, err := net.Dial("tcp", h.addr)
	if err != nil {
		h.t.Fatal(err)
	}
	c := &cable{Conn: n, cut: make(chan struct{})}
	conn, channels, requests, err := gossh.NewClientConn(c, h.addr, &gossh.ClientConfig{
		User: "someone", Auth: []gossh.AuthMethod{auth}, HostKeyCallback: gossh.InsecureIgnoreHostKey(), //nolint:gosec // a test's own server
	})
	if err != nil {
		h.t.Fatal(err)
	}
	client := gossh.NewClient(conn, channels, requests)
	h.t.Cleanup(func() { _ = client.Close(); _ = c.Close() })
	return client, c
}

func TestReader_ACutCableEndsTheSession(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, func(c *Config) { c.Limits.Alive = 300 * time.Millisecond })
	there := openReader(t, h.client(gossh.PublicKeys(key)), 80, 24, "")
	there.wait("Overview")
	client, c := h.cabled(gossh.PublicKeys(key))
	x := openReader(t, client, 80, 24, "")
	x.wait("Overview")
	c.isCut.Store(true)
	eventually(t, "the session that was cut off ends", func() bool {
		return strings.Contains(h.log.String(), "cut off") && strings.Count(h.log.String(), "session ends") == 1
	})
	there.press("2") // it has no key pressed either, but answers
	there.wait("TIMELINE")
}

// TestDoor_AFlood opens a thousand connections that say nothing; the caps hold, those inside go on,
// and when the flood is over the next one gets in and nothing is left behind.
func TestDoor_AFlood(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	inside := openReader(t, h.client(gossh.PublicKeys(key)), 80, 24, "")
	inside.wait("Overview")
	goroutines := runtime.NumGoroutine()
	refused, open := 0, 0
	var conns []net.Conn
	for range 1000 {
		c, err := net.Dial("tcp", h.addr)
		if err != nil {
			t.Fatal(err)
		}
		if len(conns) < 2*DefaultLimits().Unauthenticated {
			conns = append(conns, c)
			continue
		}
		said, _ := io.ReadAll(io.LimitReader(c, 40))
		if strings.HasPrefix(string(said), "sitrep: too many connections") {
			refused++
		}
		_ = c.Close()
	}
	for _, c := range conns {
		said := make([]byte, 6)
		if _, err := io.ReadFull(c, said); err == nil && string(said) == "SSH-2." {
			open++
		}
	}
	if most := DefaultLimits().Unauthenticated; open != most || refused != 1000-len(conns) {
		t.Errorf("%d are served, want %d; %d are refused, want %d", open, most, refused, 1000-len(conns))
	}
	inside.press("2")
	inside.wait("TIMELINE")
	for _, c := range conns {
		_ = c.Close()
	}
	eventually(t, "a new client gets in", func() bool {
		c, err := h.dial(gossh.PublicKeys(key))
		if err == nil {
			_ = c.Close()
		}
		return err == nil
	})
	eventually(t, "nothing is left of them", func() bool { return runtime.NumGoroutine() <= goroutines })
}

// TestReader_AThousandSizes changes the window again and again, and reads nothing, so that the reader
// waits to write its frame; the idle limit ends even that.
func TestReader_AThousandSizes(t *testing.T) {
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
	pty := struct {
		Term                  string
		Width, Height, PW, PH uint32
		Modes                 string
	}{"xterm", 1 << 31, 1 << 31, 0, 0, ""}
	for _, r := range []struct {
		name    string
		payload []byte
	}{{"pty-req", gossh.Marshal(&pty)}, {"shell", nil}} {
		if ok, err := ch.SendRequest(r.name, true, r.payload); !ok || err != nil {
			t.Fatal(r.name, ok, err)
		}
	}
	other := openReader(t, h.client(gossh.PublicKeys(key)), 80, 24, "")
	other.wait("Overview")
	for i := range uint32(1000) {
		size := struct{ Width, Height, PW, PH uint32 }{Width: 100 + i%400, Height: 40 + i%260}
		if _, err := ch.SendRequest("window-change", false, gossh.Marshal(&size)); err != nil {
			break
		}
		if i%2 == 0 {
			time.Sleep(6 * time.Millisecond) // half of the frames are painted
		}
		if i%50 == 0 {
			other.press("j") // its own idle limit is not what is tested
		}
	}
	other.press("2")
	other.wait("TIMELINE")
	eventually(t, "the session ends", func() bool { return strings.Count(h.log.String(), "session ends") >= 1 })
}

// faulty keeps nothing and faults at a change: in a command of the reader, beside its loop.
type faulty struct{ atLoad bool }

func (f faulty) Load() (state.State, error) {
	if f.atLoad {
		panic("asked for at the start")
	}
	return state.State{}, nil
}

func (faulty) Apply([]state.Op) error { panic("asked for in a command") }

// TestReader_FaultsAmongHealthySessions ends half of the sessions by faults of their own.
func TestReader_FaultsAmongHealthySessions(t *testing.T) {
	good, bad, worse := newKey(t), newKey(t), newKey(t)
	h := serveIt(t, []gossh.Signer{good, bad, worse}, func(c *Config) {
		c.Limits.PerKey = 50
		c.Keeper = func(fingerprint string, _ *model.Briefing) tui.Keeper {
			switch fingerprint {
			case gossh.FingerprintSHA256(bad.PublicKey()):
				return faulty{}
			case gossh.FingerprintSHA256(worse.PublicKey()):
				return faulty{atLoad: true}
			}
			return nil
		}
	})
	var healthy, doomed []*screen
	for range 15 {
		healthy = append(healthy, openReader(t, h.client(gossh.PublicKeys(good)), 100, 30, "articles"))
		doomed = append(doomed, openReader(t, h.client(gossh.PublicKeys(bad)), 100, 30, "articles"))
		openReader(t, h.client(gossh.PublicKeys(worse)), 100, 30, "")
	}
	for _, x := range healthy {
		x.wait("ARTICLES")
	}
	for _, x := range doomed {
		x.wait("ARTICLES")
		x.press("m")
	}
	for _, x := range doomed {
		if err := x.ends(); err == nil {
			t.Error("a fault ends a session well")
		}
		if !strings.Contains(x.seen.String(), "\x1b[?1049l") {
			t.Error("the screen is not given back")
		}
	}
	for _, x := range healthy {
		x.press("4")
		x.wait("PEOPLE")
		x.press("q")
		var exit *gossh.ExitMissingError
		if err := x.ends(); errors.As(err, &exit) {
			t.Error(err)
		}
	}
}

// TestServer_StopsWithFiftySessions tells them all, and ends in time.
func TestServer_StopsWithFiftySessions(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, func(c *Config) { c.Limits.PerKey, c.Limits.Farewell = 50, patience })
	var all []*screen
	for range 50 {
		all = append(all, openReader(t, h.client(gossh.PublicKeys(key)), 80, 24, ""))
	}
	for _, x := range all {
		x.wait("Overview")
	}
	if err := h.stop(); err != nil {
		t.Error(err)
	}
	for _, x := range all {
		x.wait("The server is stopping.")
	}
}

// TestServer_ComingAndGoingLeavesNothing opens readers one after the other: half quit, half are cut.
func TestServer_ComingAndGoingLeavesNothing(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	visit := func(times int) (heap uint64, goroutines int) {
		for i := range times {
			t.Run("visit", func(t *testing.T) { // what the test keeps of it goes at its end
				c, err := h.dial(gossh.PublicKeys(key))
				if err != nil {
					t.Fatal(err)
				}
				x := openReader(t, c, 120, 40, "")
				x.wait("Overview")
				if i%2 == 0 {
					x.press("q")
					_ = x.ends()
				}
				_ = c.Close()
			})
		}
		eventually(t, "all have left", func() bool {
			return strings.Count(h.log.String(), "msg=\"session ends\"") == strings.Count(h.log.String(), "msg=session ")
		})
		return heapInUse(), runtime.NumGoroutine()
	}
	before, goroutines := visit(10)
	visit(100)
	eventually(t, "no goroutine is left", func() bool { return runtime.NumGoroutine() <= goroutines })
	eventually(t, "the heap is as it was", func() bool { return heapInUse() < before+1<<20 }) // the log grows with each visit
}

func heapInUse() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
