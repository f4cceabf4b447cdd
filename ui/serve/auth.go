package serve

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"example.org/sitrep/model/text"
)

// Names of what is known of a connection. They are set only by the callback of the
// authentication that let it in, and read only from the finished connection.
const (
	knownFingerprint = "sitrep-fingerprint"
	knownName        = "sitrep-name"
)

var errUnknownKey = errors.New("this key is not among those who may come in")

// serverConfig is the authentication: keys first; a guest answers a question that asks nothing.
func (s *server) serverConfig(ctx ssh.Context) *gossh.ServerConfig {
	door, _ := ctx.Value(doorKey{}).(*doorConn)
	c := &gossh.ServerConfig{MaxAuthTries: s.cfg.Limits.Tries}
	c.AuthLogCallback = func(_ gossh.ConnMetadata, _ string, err error) {
		if err == nil && door != nil {
			door.known(s.cfg.Now())
		}
	}
	c.PublicKeyCallback = func(_ gossh.ConnMetadata, key gossh.PublicKey) (*gossh.Permissions, error) {
		if s.keys == nil {
			return nil, errUnknownKey
		}
		name, ok := s.keys.find(key)
		if !ok {
			return nil, errUnknownKey
		}
		return &gossh.Permissions{Extensions: map[string]string{
			knownFingerprint: gossh.FingerprintSHA256(key), knownName: name,
		}}, nil
	}
	if s.cfg.Guests {
		c.KeyboardInteractiveCallback = func(gossh.ConnMetadata, gossh.KeyboardInteractiveChallenge) (*gossh.Permissions, error) {
			return &gossh.Permissions{Extensions: map[string]string{knownName: "guest"}}, nil
		}
	}
	return c
}

// keyFile is the file of those who may come in, in the form of OpenSSH's authorized_keys. It
// is read again when it changes. A line that is no key is named and skipped.
type keyFile struct {
	path     string
	complain func(string)

	mu    sync.Mutex
	stamp stamp
	names map[string]string // by the key's bytes on the wire
}

type stamp struct {
	size    int64
	changed time.Time
}

// maxKeyFile bounds the file in bytes.
const maxKeyFile = 1 << 20

// load reads the file and returns the number of keys in it.
func (f *keyFile) load() (int, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	info, err := os.Stat(f.path)
	if err != nil {
		return 0, fmt.Errorf("authorized keys: %w", err)
	}
	if !info.Mode().IsRegular() || info.Size() > maxKeyFile {
		return 0, fmt.Errorf("authorized keys: %s is no file of keys", f.path)
	}
	data, err := os.ReadFile(f.path)
	if err != nil {
		return 0, fmt.Errorf("authorized keys: %w", err)
	}
	f.stamp = stamp{info.Size(), info.ModTime()}
	f.names = f.parse(data)
	return len(f.names), nil
}

func (f *keyFile) parse(data []byte) map[string]string {
	names := map[string]string{}
	for i, line := range bytes.Split(data, []byte("\n")) {
		line = bytes.TrimSpace(line)
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		key, comment, _, _, err := gossh.ParseAuthorizedKey(line)
		if err != nil {
			f.complain(fmt.Sprintf("%s:%d: no key; the line is skipped", text.CleanField(f.path), i+1))
			continue
		}
		names[string(key.Marshal())] = text.CleanField(strings.ToValidUTF8(comment, "?"))
	}
	return names
}

// find looks a key up, after reading the file again if it has changed. A file that has gone
// lets nobody in.
func (f *keyFile) find(key gossh.PublicKey) (name string, ok bool) {
	if f.changed() {
		if _, err := f.load(); err != nil {
			f.complain(err.Error())
			return "", false
		}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	name, ok = f.names[string(key.Marshal())]
	return name, ok
}

func (f *keyFile) changed() bool {
	info, err := os.Stat(f.path)
	f.mu.Lock()
	defer f.mu.Unlock()
	return err != nil || f.stamp != stamp{info.Size(), info.ModTime()}
}
