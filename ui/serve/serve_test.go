package serve

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"
	gossh "golang.org/x/crypto/ssh"

	"example.org/sitrep/model"
	"example.org/sitrep/model/digest"
	"example.org/sitrep/model/search"
	"example.org/sitrep/ui/durable"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// patience bounds the wait for something that must come.
const patience = 60 * time.Second

// sample is a briefing of one article of two sentences.
func sample() *model.Briefing {
	text := "A quake shook Quito on Monday.\n\nNobody was hurt, the mayor said."
	a := model.Article{ID: "aaaaaaaaaaaa", Path: "a.txt", Outlet: "Harbour Post", Text: text}
	a.Paras = []model.Span{{Start: 0, End: 30}, {Start: 32, End: len(text)}}
	a.Sentences = a.Paras
	b := &model.Briefing{Articles: []model.Article{a}}
	for _, s := range a.Sentences {
		b.Claims = append(b.Claims, model.Claim{
			ID: model.ClaimID(fmt.Sprintf("aaaaaaaaaaaa#%d", s.Start)), Ref: model.Ref{Article: a.ID, Span: s}, Content: s,
			Speaker: model.Speaker{Kind: model.SpeakerOutlet, Name: "Harbour Post"}, Stance: model.StanceAsserted,
		})
	}
	b.Countries = []model.Country{{Code: "EC", Name: "Ecuador", Relevance: model.Primary, Mentions: []model.CountryMention{
		{Ref: model.Ref{Article: a.ID, Span: model.Span{Start: 14, End: 19}}, Code: "EC", Kind: model.CountryCity},
	}}}
	b.Seal()
	return b
}

// buffer collects what goroutines write.
type buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// host is a server under test.
type host struct {
	t      testing.TB
	addr   string
	log    *buffer
	said   *buffer
	keys   string // path of the file of keys
	reload chan *model.Briefing
	stop   func() error
}

func newKey(tb testing.TB) gossh.Signer {
	tb.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		tb.Fatal(err)
	}
	s, err := gossh.NewSignerFromSigner(private)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func authorize(tb testing.TB, path string, keys ...gossh.Signer) {
	tb.Helper()
	var sb strings.Builder
	sb.WriteString("# those who may come in\nthis line is no key\n")
	for i, k := range keys {
		fmt.Fprintf(&sb, "%s user%d@example\n", strings.TrimSpace(string(gossh.MarshalAuthorizedKey(k.PublicKey()))), i)
	}
	if err := os.WriteFile(path, []byte(sb.String()), 0o600); err != nil {
		tb.Fatal(err)
	}
}

// serveIt starts a server; change may alter its configuration.
func serveIt(tb testing.TB, keys []gossh.Signer, change func(*Config)) *host {
	tb.Helper()
	dir := tb.TempDir()
	h := &host{t: tb, log: &buffer{}, said: &buffer{}, keys: filepath.Join(dir, "keys"), reload: make(chan *model.Briefing)}
	authorize(tb, h.keys, keys...)
	cfg := Config{
		HostKey: filepath.Join(dir, "host"), AuthorizedKeys: h.keys, Briefing: sample(), Reload: h.reload,
		Exec: func(_ context.Context, _ *digest.Digest, _ *search.Index, args []string, out, errOut io.Writer) int {
			switch {
			case len(args) > 1 && args[1] == "panic":
				panic("asked for")
			case len(args) > 1 && args[1] == "two":
				fmt.Fprintln(errOut, "wrong use")
				return 2
			case len(args) > 1 && args[1] == "flood":
				for line := strings.Repeat("x", 1<<16); ; {
					if _, err := io.WriteString(out, line); err != nil {
						return 1
					}
				}
			}
			fmt.Fprintf(out, "lines %q\n", args)
			return 0
		},
		IsCommand:  func(w string) bool { return w == "timeline" },
		SplitWords: func(s string) ([]string, error) { return strings.Fields(s), nil },
		Now:        time.Now, Log: slog.New(slog.NewTextHandler(h.log, nil)), Err: h.said, Limits: DefaultLimits(),
	}
	cfg.Limits.Farewell = 2 * time.Second
	if change != nil {
		change(&cfg)
	}
	s, err := newServer(cfg)
	if err != nil {
		tb.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		tb.Fatal(err)
	}
	h.addr = l.Addr().String()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.serve(ctx, l) }()
	h.stop = sync.OnceValue(func() error {
		cancel()
		select {
		case err := <-done:
			return err
		case <-time.After(patience):
			return errors.New("the server does not stop")
		}
	})
	tb.Cleanup(func() {
		if err := h.stop(); err != nil {
			tb.Error(err)
		}
	})
	return h
}

// dial connects with the given ways to say who one is.
func (h *host) dial(auth ...gossh.AuthMethod) (*gossh.Client, error) {
	return gossh.Dial("tcp", h.addr, &gossh.ClientConfig{
		User: "someone", Auth: auth, HostKeyCallback: gossh.InsecureIgnoreHostKey(), Timeout: patience, //nolint:gosec // a test's own server
	})
}

func (h *host) client(auth ...gossh.AuthMethod) *gossh.Client {
	h.t.Helper()
	c, err := h.dial(auth...)
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = c.Close() })
	return c
}

func guest() gossh.AuthMethod {
	return gossh.KeyboardInteractive(func(_, _ string, questions []string, _ []bool) ([]string, error) {
		return make([]string, len(questions)), nil
	})
}

// runCommand runs a command and returns output, errors and exit code.
func runCommand(t *testing.T, c *gossh.Client, command string) (out, errOut string, code int) {
	t.Helper()
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close() //nolint:errcheck // it has ended
	var o, e bytes.Buffer
	s.Stdout, s.Stderr = &o, &e
	err = s.Run(command)
	exit := new(gossh.ExitError)
	switch {
	case errors.As(err, &exit):
		code = exit.ExitStatus()
	case err != nil:
		t.Fatalf("%s: %v", command, err)
	}
	return o.String(), e.String(), code
}

func eventually(tb testing.TB, what string, ok func() bool) {
	tb.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if ok() {
			return
		}
	}
	tb.Fatal("never: " + what)
}

func TestAuth_OnlyTheKeysOfTheFile(t *testing.T) {
	right, wrong := newKey(t), newKey(t)
	h := serveIt(t, []gossh.Signer{right}, nil)
	h.client(gossh.PublicKeys(right))
	h.client(gossh.PublicKeys(wrong, right))
	for name, auth := range map[string][]gossh.AuthMethod{
		"wrong key": {gossh.PublicKeys(wrong)}, "no key": nil, "password": {gossh.Password("")}, "guest": {guest()},
	} {
		if c, err := h.dial(auth...); err == nil {
			_ = c.Close()
			t.Errorf("%s comes in", name)
		}
	}
	if !strings.Contains(h.said.String(), "keys:2: no key") {
		t.Errorf("the bad line is not named: %q", h.said)
	}
}

// liar offers the key of another and signs with its own.
type liar struct {
	gossh.Signer
	claims gossh.PublicKey
}

func (l liar) PublicKey() gossh.PublicKey { return l.claims }

func TestAuth_AStolenPublicKeyOpensNothing(t *testing.T) {
	theirs, mine := newKey(t), newKey(t)
	h := serveIt(t, []gossh.Signer{theirs, mine}, nil)
	if c, err := h.dial(gossh.PublicKeys(liar{mine, theirs.PublicKey()})); err == nil {
		_ = c.Close()
		t.Error("a false signature comes in")
	}
	c := h.client(gossh.PublicKeys(mine))
	runCommand(t, c, "timeline")
	eventually(t, "the session in the log", func() bool { return strings.Contains(h.log.String(), "who=user1@example") })
	if log := h.log.String(); strings.Contains(log, "who=user0@example") {
		t.Errorf("taken for another:\n%s", log)
	}
}

func TestAuth_TheFileIsReadAgain(t *testing.T) {
	first, second := newKey(t), newKey(t)
	h := serveIt(t, []gossh.Signer{first}, nil)
	if _, err := h.dial(gossh.PublicKeys(second)); err == nil {
		t.Fatal("comes in too early")
	}
	authorize(t, h.keys, second, second)
	h.client(gossh.PublicKeys(second))
	if _, err := h.dial(gossh.PublicKeys(first)); err == nil {
		t.Error("a key that was taken out comes in")
	}
	if err := os.Remove(h.keys); err != nil {
		t.Fatal(err)
	}
	if _, err := h.dial(gossh.PublicKeys(second)); err == nil {
		t.Error("without a file somebody comes in")
	}
}

func TestAuth_GuestsOnlyWhenAsked(t *testing.T) {
	h := serveIt(t, nil, func(c *Config) { c.Guests, c.AuthorizedKeys = true, "" })
	c := h.client(guest())
	if out, _, code := runCommand(t, c, "timeline --country EC"); code != 0 || out != "lines [\"timeline\" \"--country\" \"EC\"]\n" {
		t.Errorf("%q, exit %d", out, code)
	}
	eventually(t, "the guest in the log", func() bool { return strings.Contains(h.log.String(), "who=guest") })
	if _, err := newServer(Config{}); !errors.Is(err, ErrNobody) {
		t.Errorf("a server for nobody: %v", err)
	}
}

func TestExec_CommandsAndExitCodes(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	c := h.client(gossh.PublicKeys(key))
	tests := []struct {
		command, out, errOut string
		code                 int
	}{
		{"timeline", "lines [\"timeline\"]\n", "", 0},
		{"timeline two", "", "wrong use\n", 2},
		{"ecuador", "lines [\"show\" \"EC\"]\n", "", 0},
		{"person the mayor", "lines [\"search\" \"the mayor\"]\n", "", 0},
		{"ls /", "", "nothing here is called \"ls /\"", 2},
		{"timeline; ls /", "", "nothing here is called", 2},
	}
	for _, tt := range tests {
		out, errOut, code := runCommand(t, c, tt.command)
		if out != tt.out || !strings.Contains(errOut, tt.errOut) || code != tt.code {
			t.Errorf("%s: %q, %q, exit %d", tt.command, out, errOut, code)
		}
	}
}

func TestSession_APanicEndsItAlone(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	c := h.client(gossh.PublicKeys(key))
	if _, _, code := runCommand(t, c, "timeline panic"); code != 1 {
		t.Errorf("exit %d", code)
	}
	if _, _, code := runCommand(t, c, "timeline"); code != 0 {
		t.Errorf("the next session ends with %d", code)
	}
	eventually(t, "the fault in the log", func() bool { return strings.Contains(h.log.String(), "internal fault") })
}

func TestSession_RefusesAllElse(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	c := h.client(gossh.PublicKeys(key))
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close() //nolint:errcheck // a test's end
	if err := s.RequestSubsystem("sftp"); err == nil {
		t.Error("sftp")
	}
	for _, name := range []string{"auth-agent-req@openssh.com", "x11-req", "made-up"} {
		if ok, err := s.SendRequest(name, true, nil); ok || err != nil {
			t.Errorf("%s: %v, %v", name, ok, err)
		}
	}
	for _, name := range []string{"LD_PRELOAD", "PATH", "SITREP", ""} {
		if err := s.Setenv(name, "x"); err == nil {
			t.Errorf("environment %q", name)
		}
	}
	if err := s.Setenv("LANG", strings.Repeat("x", 1000)); err == nil {
		t.Error("a long variable")
	}
	for _, kind := range []string{"direct-tcpip", "forwarded-tcpip", "made-up"} {
		if ch, _, err := c.OpenChannel(kind, nil); err == nil {
			_ = ch.Close()
			t.Errorf("channel %s", kind)
		}
	}
	if ok, _, err := c.SendRequest("tcpip-forward", true, nil); ok || err != nil {
		t.Errorf("forwarding: %v, %v", ok, err)
	}
	if err := s.Start(strings.Repeat("x", 10_000)); err == nil {
		t.Error("a long command")
	}
}

func TestLog_NothingFromOutsideForgesALine(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	c := h.client(gossh.PublicKeys(key))
	_, errOut, _ := runCommand(t, c, "evil\n\x1b]52;c;aGk=\x07time=now level=INFO msg=forged")
	for line := range strings.SplitSeq(strings.TrimSpace(h.log.String()), "\n") {
		if !strings.HasPrefix(line, "time=2") {
			t.Errorf("a forged line: %q", line)
		}
	}
	if strings.ContainsRune(h.log.String()+errOut, 0x1b) {
		t.Errorf("a control goes through: %q", errOut)
	}
}

func TestHostKey(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "new", "key")
	one, err := hostKey(durable.OS{}, path)
	if err != nil {
		t.Fatal(err)
	}
	again, err := hostKey(durable.OS{}, path)
	if err != nil || !bytes.Equal(one.PublicKey().Marshal(), again.PublicKey().Marshal()) {
		t.Errorf("another key comes back: %v", err)
	}
	for name, mode := range map[string]os.FileMode{path: 0o600, filepath.Dir(path): 0o700} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != mode {
			t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
	}
	before, _ := os.ReadFile(path)
	for what, spoil := range map[string]func() error{
		"readable by others": func() error { return os.Chmod(path, 0o640) },
		"empty":              func() error { return errors.Join(os.Chmod(path, 0o600), os.WriteFile(path, nil, 0o600)) },
		"a folder":           func() error { return errors.Join(os.Remove(path), os.Mkdir(path, 0o700)) },
	} {
		_ = os.RemoveAll(path)
		if err := errors.Join(os.WriteFile(path, before, 0o600), spoil()); err != nil {
			t.Fatal(err)
		}
		if _, err := hostKey(durable.OS{}, path); err == nil {
			t.Errorf("a key that is %s is taken", what)
		}
	}
}

func (b *buffer) size() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Len()
}
