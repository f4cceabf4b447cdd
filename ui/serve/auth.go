package serve

import (
	"errors"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

// Names of what is known of a connection. They are set only by the callback of the
// authentication that let it in, and read only from the finished connection.
const (
	knownFingerprint = "sitrep-fingerprint"
	knownName        = "sitrep-name"
)

// guestUser is the name of the user who comes as a guest whatever keys the client holds.
const guestUser = "guest"

var (
	errUnknownKey = errors.New("this key is not among those who may come in")
	errKeysFirst  = errors.New("keys are tried first")
)

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
			return asGuest(s.cfg.Guests, errUnknownKey)
		}
		fingerprint := gossh.FingerprintSHA256(key)
		o, ok := s.keys.find(fingerprint)
		if !ok {
			return nil, errUnknownKey // even where guests may come in: the client's next key may be known
		}
		return &gossh.Permissions{Extensions: map[string]string{knownFingerprint: fingerprint, knownName: o.name}}, nil
	}
	if s.cfg.Guests {
		c.KeyboardInteractiveCallback = func(gossh.ConnMetadata, gossh.KeyboardInteractiveChallenge) (*gossh.Permissions, error) {
			return asGuest(true, nil)
		}
		// Clients ask for "none" before they offer a key, and stop when they are let in. So it
		// opens only where no key could be known, or where the user asks to be a guest.
		c.NoClientAuth = true
		c.NoClientAuthCallback = func(conn gossh.ConnMetadata) (*gossh.Permissions, error) {
			return asGuest(s.keys == nil || conn.User() == guestUser, errKeysFirst)
		}
	}
	return c
}

// asGuest lets in a guest, or gives why not.
func asGuest(may bool, why error) (*gossh.Permissions, error) {
	if !may {
		return nil, why
	}
	return &gossh.Permissions{Extensions: map[string]string{knownName: "guest"}}, nil
}
