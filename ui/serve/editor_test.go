package serve

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"example.org/sitrep/model/correct"
)

// corrections remembers what was corrected.
type corrections struct {
	mu   sync.Mutex
	seen []string
	err  error
}

func (c *corrections) Add(b correct.Block) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.seen = append(c.seen, "add "+string(b))
	return c.err
}

func (c *corrections) Remove(b correct.Block) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.seen = append(c.seen, "remove "+string(b))
	return c.err
}

func (c *corrections) all() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return strings.Join(c.seen, "\n")
}

// writeLines writes a file of keys with the options given before each.
func writeLines(t *testing.T, path string, lines ...string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
}

func lineOf(options string, key gossh.Signer, name string) string {
	return strings.TrimSpace(options + " " + strings.TrimSpace(string(gossh.MarshalAuthorizedKey(key.PublicKey()))) + " " + name)
}

func TestEditor_OnlyMarkedKeysCorrect(t *testing.T) {
	editor, reader := newKey(t), newKey(t)
	file := &corrections{}
	h := serveIt(t, []gossh.Signer{editor}, func(c *Config) { c.Guests, c.Corrector = true, file })
	writeLines(t, h.keys, lineOf("editor", editor, "ed"), lineOf("", reader, "rea"))
	for why, auth := range map[string]gossh.AuthMethod{guestNotEditor: guest(), keyNotEditor: gossh.PublicKeys(reader)} {
		x := openReader(t, h.client(auth), 120, 30, "claims")
		x.wait("CLAIMS")
		x.press("C")
		x.wait(why)
		x.press("\x03")
		_ = x.ends()
	}
	if got := file.all(); got != "" {
		t.Errorf("corrected without leave: %s", got)
	}
	x := openReader(t, h.client(gossh.PublicKeys(editor)), 120, 30, "claims")
	x.wait("CLAIMS")
	x.press("C")
	x.wait("leave it out")
	x.press("\r")
	eventually(t, "the correction", func() bool { return strings.HasPrefix(file.all(), "add ") })
	x.press("\x03")
	_ = x.ends()
	eventually(t, "the correction in the log", func() bool { return strings.Contains(h.log.String(), "msg=correction who=ed") })
}

func TestEditor_AServerWithoutAFolderTakesNone(t *testing.T) {
	key := newKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	writeLines(t, h.keys, lineOf("editor", key, "ed"))
	x := openReader(t, h.client(gossh.PublicKeys(key)), 120, 30, "claims")
	x.wait("CLAIMS")
	x.press("C")
	x.wait(serverNotEditable)
	x.press("\x03")
	_ = x.ends()
}

// TestEditor_TheMarkCountsAtEachChange holds that a mark that was taken away no longer opens
// anything in a reader that is open, and that no name of the host's files gets out.
func TestEditor_TheMarkCountsAtEachChange(t *testing.T) {
	key := newKey(t)
	path := t.TempDir() + "/keys"
	writeLines(t, path, lineOf("editor", key, "ed"))
	file := &corrections{err: errors.New("open /srv/secret/sitrep.toml: read-only file system")}
	var log buffer
	s := &server{cfg: Config{Corrector: file, Log: logTo(&log)}, keys: &keyFile{path: path, complain: func(string) {}}}
	x := &session{s: s, fingerprint: gossh.FingerprintSHA256(key.PublicKey()), name: "ed", conn: &gossh.ServerConn{Conn: nowhere{}}}
	e := editing{x, file}
	if err := e.Add("[[claim]]\n"); err == nil || strings.Contains(err.Error(), "secret") {
		t.Errorf("the user is told %v", err)
	}
	if !strings.Contains(log.String(), "/srv/secret/sitrep.toml") {
		t.Errorf("the log lacks the fault: %s", log.String())
	}
	writeLines(t, path, lineOf("", key, "ed"))
	if err := e.Remove("[[claim]]\n"); err == nil || !strings.Contains(err.Error(), keyNotEditor) {
		t.Errorf("without the mark: %v", err)
	}
	if strings.Contains(file.all(), "remove") {
		t.Error("the file was changed without the mark")
	}
}

func TestKeyFile_Options(t *testing.T) {
	plain, editor, narrowed, closed, authority := newKey(t), newKey(t), newKey(t), newKey(t), newKey(t)
	path := t.TempDir() + "/keys"
	writeLines(t, path, lineOf("", plain, "plain"), lineOf("restrict,editor", editor, "ed"), lineOf(`from="192.0.2.1"`, narrowed, "far"),
		lineOf("no-port-forwarding", closed, "closed"), lineOf("cert-authority", authority, "ca"))
	var said []string
	f := &keyFile{path: path, complain: func(line string) { said = append(said, line) }}
	if n, err := f.load(); n != 3 || err != nil {
		t.Errorf("%d keys, %v", n, err)
	}
	for i, tt := range []struct {
		key  gossh.Signer
		want owner
		ok   bool
	}{{plain, owner{"plain", false}, true}, {editor, owner{"ed", true}, true}, {narrowed, owner{}, false}, {closed, owner{"closed", false}, true}, {authority, owner{}, false}} {
		if o, ok := f.find(gossh.FingerprintSHA256(tt.key.PublicKey())); o != tt.want || ok != tt.ok {
			t.Errorf("line %d: %v, %v", i+1, o, ok)
		}
	}
	if got := fmt.Sprint(said); len(said) != 2 || !strings.Contains(got, ":3: the option from=") || !strings.Contains(got, ":5: the option cert-authority") {
		t.Errorf("said %q", said)
	}
}

func TestAuth_AWithdrawnKeyEndsItsSessionsOnly(t *testing.T) {
	one, two := newKey(t), newKey(t)
	h := serveIt(t, []gossh.Signer{one, two}, func(c *Config) { c.Limits.Handshake = 4 * time.Second }) // looks often
	c := h.client(gossh.PublicKeys(one))
	x := openReader(t, c, 100, 30, "")
	y := openReader(t, h.client(gossh.PublicKeys(two)), 100, 30, "")
	x.wait("Overview")
	y.wait("Overview")
	authorize(t, h.keys, two)
	_ = x.ends()
	x.wait(keyWithdrawn)
	if _, err := c.NewSession(); err == nil {
		t.Error("the connection opens another session")
	}
	y.press("3")
	y.wait("CLAIMS")
	y.press("\x03")
	_ = y.ends()
}

func TestAuth_GuestsBesideKeys(t *testing.T) {
	known, unknown := newKey(t), newKey(t)
	h := serveIt(t, []gossh.Signer{known}, func(c *Config) { c.Guests = true })
	for who, auth := range map[string][]gossh.AuthMethod{
		"user0@example": {gossh.PublicKeys(unknown, known), guest()},
		"guest":         {gossh.PublicKeys(unknown), guest()},
	} {
		c := h.client(auth...)
		runCommand(t, c, "timeline "+who[:4])
		eventually(t, "a session of "+who+" in the log", func() bool { return strings.Contains(h.log.String(), "msg=session who="+who) })
	}
	// A client that asks its user nothing, as BatchMode does, and holds no known key.
	if _, err := h.dial(gossh.PublicKeys(unknown)); err == nil {
		t.Error("comes in before its other keys could be tried")
	}
	for _, auth := range [][]gossh.AuthMethod{nil, {gossh.PublicKeys(unknown)}} {
		c, err := gossh.Dial("tcp", h.addr, &gossh.ClientConfig{
			User: guestUser, Auth: auth, HostKeyCallback: gossh.InsecureIgnoreHostKey(), Timeout: patience, //nolint:gosec // a test's own server
		})
		if err != nil {
			t.Errorf("the user guest: %v", err)
			continue
		}
		runCommand(t, c, "timeline")
		_ = c.Close()
	}
}

func TestAuth_GuestsAloneNeedNothing(t *testing.T) {
	h := serveIt(t, nil, func(c *Config) { c.Guests, c.AuthorizedKeys = true, "" })
	for _, auth := range [][]gossh.AuthMethod{nil, {gossh.PublicKeys(newKey(t))}, {guest()}} {
		runCommand(t, h.client(auth...), "timeline")
	}
	eventually(t, "three guests in the log", func() bool { return strings.Count(h.log.String(), "msg=session who=guest key=\"\"") == 3 })
}

func logTo(w io.Writer) *slog.Logger { return slog.New(slog.NewTextHandler(w, nil)) }

// nowhere is a connection of which a log line can tell.
type nowhere struct{ gossh.Conn }

func (nowhere) RemoteAddr() net.Addr { return &net.TCPAddr{} }
func (nowhere) User() string         { return "someone" }
