package serve

import (
	"context"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"example.org/sitrep/model/text"
)

// session is one channel of a client: a reader, or one command.
type session struct {
	s           *server
	ch          gossh.Channel
	conn        *gossh.ServerConn
	door        *doorConn
	fingerprint string // "" for a guest
	name        string

	ctx  context.Context //nolint:containedctx // a session is the life of a context
	stop context.CancelFunc

	// What the client asked for, set before the session starts.
	environment []string
	term        string
	terminal    bool
	resized     chan struct{} // holds a token when a size has not been told yet

	began   time.Time
	lastKey atomic.Int64 // Unix nanoseconds
	heard   atomic.Int64 // when the client answered last, likewise
	silent  atomic.Bool  // it was asked whether it is there, and has not answered
	warned  atomic.Bool
	asked   atomic.Bool  // for a reader or a command
	missing atomic.Int32 // looks at which its key was not in the file

	mu      sync.Mutex
	size    tea.WindowSizeMsg // the newest
	program *tea.Program
	why     string // why the server ended it
}

type doorKey struct{}

// channel is the life of a session channel: requests are answered until the client closes it.
func (s *server) channel(_ *ssh.Server, conn *gossh.ServerConn, nc gossh.NewChannel, ctx ssh.Context) {
	door, _ := ctx.Value(doorKey{}).(*doorConn)
	x := &session{s: s, conn: conn, door: door, began: s.cfg.Now(), resized: make(chan struct{}, 1)}
	if p := conn.Permissions; p != nil {
		x.fingerprint, x.name = p.Extensions[knownFingerprint], p.Extensions[knownName]
	}
	if x.fingerprint != "" {
		if _, ok := s.keys.find(x.fingerprint); !ok {
			_ = nc.Reject(gossh.Prohibited, keyWithdrawn)
			return
		}
	}
	// Whole before it is entered: from then on, the clock and a stop of the server may end it.
	x.ctx, x.stop = context.WithCancel(context.Background())
	defer x.stop()
	x.typed()
	x.heard.Store(x.lastKey.Load())
	if why := s.enter(x); why != "" {
		_ = nc.Reject(gossh.ResourceShortage, why)
		return
	}
	defer s.leave(x)
	ch, requests, err := nc.Accept()
	if err != nil {
		return
	}
	x.ch = ch
	context.AfterFunc(x.ctx, func() {
		if !x.asked.Load() {
			_ = ch.Close() // it asked for nothing, so nothing else will
		}
	})
	x.answer(requests)
}

// enter counts a session in, or says why not.
func (s *server) enter(x *session) (why string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.stopping:
		return "the server is stopping"
	case x.door != nil && !x.door.enterSession(s.cfg.Limits.PerConnection):
		return "too many sessions on this connection"
	case x.fingerprint != "" && s.perKey[x.fingerprint] >= s.cfg.Limits.PerKey:
		if x.door != nil {
			x.door.leaveSession(s.cfg.Now())
		}
		return "too many sessions with this key"
	}
	s.perKey[x.fingerprint]++
	s.sessions[x] = struct{}{}
	s.running.Add(1)
	return ""
}

func (s *server) leave(x *session) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.perKey[x.fingerprint]--; s.perKey[x.fingerprint] == 0 {
		delete(s.perKey, x.fingerprint)
	}
	delete(s.sessions, x)
	if x.door != nil {
		x.door.leaveSession(s.cfg.Now())
	}
	s.running.Done()
}

// typed notes that the user is there.
func (x *session) typed() {
	x.lastKey.Store(x.s.cfg.Now().UnixNano())
	x.warned.Store(false)
}

// answer takes the requests of the channel. What is not on the list is refused: agent, X11,
// subsystems and everything that is made up later.
func (x *session) answer(requests <-chan *gossh.Request) {
	for r := range requests {
		ok := false
		switch r.Type {
		case "env":
			ok = !x.asked.Load() && x.takeEnvironment(r.Payload)
		case "pty-req":
			ok = !x.asked.Load() && x.takeTerminal(r.Payload)
		case "window-change":
			ok = x.takeSize(r.Payload)
		case "shell", "exec":
			command, good := x.command(r)
			if ok = good && !x.asked.Swap(good); ok {
				_ = r.Reply(true, nil)
				x.s.safely("session", func() { x.run(command) })
				continue
			}
		}
		if r.WantReply {
			_ = r.Reply(ok, nil)
		}
	}
}

// environmentNames are the variables that say how to draw.
func environmentNames() []string {
	return []string{"COLORTERM", "NO_COLOR", "LANG", "LC_ALL", "LC_CTYPE"}
}

func (x *session) takeEnvironment(payload []byte) bool {
	var kv struct{ Key, Value string }
	if gossh.Unmarshal(payload, &kv) != nil || len(kv.Key)+len(kv.Value) > x.s.cfg.Limits.EnvironmentBytes ||
		len(x.environment) >= x.s.cfg.Limits.Environment || !slices.Contains(environmentNames(), kv.Key) {
		return false
	}
	x.environment = append(x.environment, kv.Key+"="+field(kv.Value))
	return true
}

func (x *session) takeTerminal(payload []byte) bool {
	var t struct {
		Term                  string
		Width, Height, PW, PH uint32
		Modes                 string
	}
	if x.terminal || gossh.Unmarshal(payload, &t) != nil {
		return false
	}
	x.terminal, x.term = true, field(t.Term)
	x.setSize(t.Width, t.Height)
	return true
}

func (x *session) takeSize(payload []byte) bool {
	var w struct{ Width, Height, PW, PH uint32 }
	if !x.terminal || gossh.Unmarshal(payload, &w) != nil {
		return false
	}
	x.setSize(w.Width, w.Height)
	return true
}

// setSize notes a size, and that the reader does not know it. It waits for nobody: while the reader
// is busy, the requests of all sessions of the connection would wait with it.
func (x *session) setSize(w, h uint32) {
	x.mu.Lock()
	x.size = x.clamp(w, h)
	x.mu.Unlock()
	select {
	case x.resized <- struct{}{}:
	default: // it is about to be told, and then learns of this one
	}
}

// newestSize is the size that the client told last.
func (x *session) newestSize() tea.WindowSizeMsg {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.size
}

// clamp bounds a window: memory goes with its cells, and a client can ask for any number.
func (x *session) clamp(w, h uint32) tea.WindowSizeMsg {
	l := x.s.cfg.Limits
	return tea.WindowSizeMsg{Width: int(min(w, uint32(l.Width))), Height: int(min(h, uint32(l.Height)))} //nolint:gosec // limits are small
}

// command is the words of an exec request, none for a shell.
func (x *session) command(r *gossh.Request) (command string, ok bool) {
	if r.Type == "shell" {
		return "", true
	}
	var c struct{ Command string }
	if gossh.Unmarshal(r.Payload, &c) != nil || len(c.Command) > x.s.cfg.Limits.Command {
		return "", false
	}
	return field(c.Command), true
}

// field is a word from outside, cleaned and of a length that a log line can bear.
func field(s string) string {
	const most = 4096
	s = text.CleanField(strings.ToValidUTF8(s, "?"))
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "")
	}
	return s
}
