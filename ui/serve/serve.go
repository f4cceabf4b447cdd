// Package serve is the reader over SSH: one App for each session, over one shared briefing.
//
// It only reads. There is no shell, no forwarding, no agent, no file transfer; a session can
// change nothing but its own marks, and names no path and no address. What a client sends
// passes a guard with a closed list before anything interprets it.
package serve

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"sync"
	"time"

	"charm.land/ssh"
	"charm.land/wish/v2"
	gossh "golang.org/x/crypto/ssh"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/durable"
	"example.org/sitrep/ui/tui"
)

// Config is what a server is made of.
type Config struct {
	Listen string // "127.0.0.1:2222"
	// Supervised takes the listener over from a Supervisor instead.
	Supervised bool
	// HostKey is the path of the server's own key; it is made when there is none.
	HostKey string
	// AuthorizedKeys is the path of the file of those who may come in; Guests lets in whoever
	// comes, without a key and without marks of their own. One of them must be set.
	AuthorizedKeys string
	Guests         bool

	Briefing *model.Briefing
	Reload   <-chan *model.Briefing // new briefings, for all sessions; may be nil
	// Keeper keeps the marks of a key's owner; nil keeps none.
	Keeper func(fingerprint string, b *model.Briefing) tui.Keeper
	// Corrector changes the corrections beside the articles, for keys that are marked as
	// editors; nil lets nobody. Corrections is its file, for the person who starts the server.
	Corrector   tui.Corrector
	Corrections string
	// Exec runs a command of sitrep on a briefing and returns its exit code.
	Exec func(ctx context.Context, d *digest.Digest, x *search.Index, args []string, out, errOut io.Writer) int
	// IsCommand tells commands from places such as "mexico timeline".
	IsCommand func(word string) bool
	// SplitWords cuts a command into words as the command line would.
	SplitWords func(command string) ([]string, error)

	Now    func() time.Time
	Log    *slog.Logger
	Err    io.Writer // for what the person who starts the server should read
	Limits Limits
}

// ErrNobody says that a server would let nobody in.
var ErrNobody = errors.New("nobody could come in: name the keys with --authorized-keys FILE, or let in everyone with --guests")

// server is a running server.
type server struct {
	cfg   Config
	keys  *keyFile
	door  *door
	news  *hub
	signs gossh.Signer

	mu       sync.Mutex
	sessions map[*session]struct{}
	perKey   map[string]int
	stopping bool
	running  sync.WaitGroup
}

// Run serves until ctx ends; then it takes no new sessions, tells the open ones, and returns
// when they have ended or the farewell is over.
func Run(ctx context.Context, cfg Config) error {
	s, err := newServer(cfg)
	if err != nil {
		return err
	}
	ctx, l, err := listen(ctx, cfg)
	if err != nil {
		return err
	}
	s.announce(l.Addr())
	return s.serve(ctx, l)
}

// listen takes over the listener of a supervisor, or opens one.
func listen(ctx context.Context, cfg Config) (context.Context, net.Listener, error) {
	if cfg.Supervised {
		return inherited(ctx)
	}
	l, err := net.Listen("tcp", cfg.Listen)
	if err != nil {
		return nil, nil, fmt.Errorf("listen: %w", err)
	}
	return ctx, l, nil
}

// Check reports why a server could not start: nobody could come in, a key file or the host key
// cannot be used. It makes the host key where there is none.
func Check(cfg Config) error {
	_, err := newServer(cfg)
	return err
}

func newServer(cfg Config) (*server, error) {
	if cfg.AuthorizedKeys == "" && !cfg.Guests {
		return nil, ErrNobody
	}
	if cfg.Limits == (Limits{}) {
		cfg.Limits = DefaultLimits()
	}
	s := &server{
		cfg: cfg, sessions: map[*session]struct{}{}, perKey: map[string]int{},
		door: newDoor(cfg.Limits, cfg.Now),
	}
	if cfg.AuthorizedKeys != "" {
		s.keys = &keyFile{path: cfg.AuthorizedKeys, complain: func(line string) { fmt.Fprintln(cfg.Err, line) }}
		if n, err := s.keys.load(); err != nil {
			return nil, err
		} else if n == 0 && !cfg.Guests {
			return nil, fmt.Errorf("%s holds no usable key, so nobody could come in", cfg.AuthorizedKeys)
		}
	}
	signer, err := hostKey(durable.OS{}, cfg.HostKey)
	s.signs = signer
	return s, err
}

// announce says who may come in, first of all.
func (s *server) announce(addr net.Addr) {
	who := "only the keys of " + s.cfg.AuthorizedKeys
	switch {
	case s.cfg.Guests && s.keys == nil:
		who = "EVERYONE who can reach the address, without a key"
	case s.cfg.Guests:
		who = "EVERYONE who can reach the address; the keys of " + s.cfg.AuthorizedKeys + " keep marks"
	}
	editors := "nobody"
	if s.cfg.Corrector != nil {
		editors = "the keys marked editor in " + s.cfg.AuthorizedKeys + ", in " + s.cfg.Corrections
	}
	fmt.Fprintf(s.cfg.Err, "Who may come in: %s\nWho may correct: %s\nListening on %s, host key %s\n", who, editors, addr, gossh.FingerprintSHA256(s.signs.PublicKey()))
}

// serve takes connections from l until ctx ends.
func (s *server) serve(ctx context.Context, l net.Listener) error {
	s.news = newHub(s.cfg.Briefing)
	srv, err := wish.NewServer(s.options()...)
	if err != nil {
		return errors.Join(fmt.Errorf("make the server: %w", err), l.Close())
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	s.safely("news", func() { s.news.pass(ctx, s.cfg.Reload) })
	s.safely("clock", func() { s.watchClock(ctx) })
	failed := make(chan error, 1)
	s.safely("listener", func() { failed <- srv.Serve(s.door.guard(l)) })
	select {
	case err := <-failed:
		return fmt.Errorf("serve: %w", err)
	case <-ctx.Done():
	}
	s.cfg.Log.Info("stopping", "sessions", s.farewell("The server is stopping."))
	closed := l.Close()
	done := make(chan struct{})
	s.safely("farewell", func() { s.running.Wait(); close(done) })
	timer := time.NewTimer(s.cfg.Limits.Farewell)
	defer timer.Stop()
	select {
	case <-done:
	case <-timer.C:
	}
	err = srv.Close()
	<-failed
	if err != nil && !errors.Is(err, net.ErrClosed) {
		return fmt.Errorf("stop: %w", errors.Join(err, closed))
	}
	return nil
}

// options set everything that wish leaves open: who comes in, the only kind of channel, the
// deadlines.
func (s *server) options() []ssh.Option {
	return []ssh.Option{
		func(srv *ssh.Server) error {
			srv.HostSigners = []ssh.Signer{s.signs}
			srv.Version = "sitrep"
			srv.HandshakeTimeout = s.cfg.Limits.Handshake
			srv.MaxTimeout = s.cfg.Limits.Total + s.cfg.Limits.Farewell
			srv.ConnCallback = func(ctx ssh.Context, c net.Conn) net.Conn {
				ctx.SetValue(doorKey{}, c)
				return c
			}
			srv.ServerConfigCallback = s.serverConfig
			srv.ChannelHandlers = map[string]ssh.ChannelHandler{"session": s.channel}
			srv.RequestHandlers = map[string]ssh.RequestHandler{}
			srv.SubsystemHandlers = map[string]ssh.SubsystemHandler{}
			srv.ConnectionFailedCallback = func(c net.Conn, err error) {
				s.cfg.Log.Info("not let in", "address", fmt.Sprint(c.RemoteAddr()), "why", err.Error())
			}
			return nil
		},
	}
}

// safely runs fn on a goroutine of its own. A panic ends that goroutine and is logged; it
// never ends the server. No other place of this package may start one.
func (s *server) safely(what string, fn func()) {
	go func() {
		defer s.recovered(what)
		fn()
	}()
}

func (s *server) recovered(what string) {
	if r := recover(); r != nil {
		s.cfg.Log.Error("internal fault, please report", "where", what, "fault", fmt.Sprint(r))
	}
}
