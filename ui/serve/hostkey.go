package serve

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	gossh "golang.org/x/crypto/ssh"

	"example.org/sitrep/ui/durable"
)

// maxHostKey bounds the file of a host key in bytes; a larger one is none.
const maxHostKey = 64 << 10

// hostKey reads the server's own key, or makes one where there is none. A key that cannot be
// read, is damaged, or that others can read is refused: a server that came back with another
// key would teach its users to accept any.
func hostKey(d durable.Disk, path string) (gossh.Signer, error) {
	info, err := d.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		err = makeHostKey(d, path)
		if err == nil || errors.Is(err, fs.ErrExist) { // made meanwhile by another server
			info, err = d.Lstat(path)
		}
	}
	switch {
	case err != nil:
		return nil, fmt.Errorf("host key: %w", err)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("host key: %s is no regular file", path)
	case info.Mode().Perm()&0o077 != 0:
		return nil, fmt.Errorf("host key: others can read %s (mode %04o); run chmod 600 on it if nobody has", path, info.Mode().Perm())
	}
	data, err := durable.Read(d, path, maxHostKey)
	if err != nil {
		return nil, fmt.Errorf("host key: %w", err)
	}
	signer, err := gossh.ParsePrivateKey(data)
	if err != nil {
		return nil, fmt.Errorf("host key: %s: %w; restore it, or move it away to have another one made", path, err)
	}
	return signer, nil
}

// makeHostKey makes an ed25519 key, readable by its owner only. A folder that we make is ours
// alone; the mode of one that exists is left as it is.
func makeHostKey(d durable.Disk, path string) error {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return fmt.Errorf("make one: %w", err)
	}
	block, err := gossh.MarshalPrivateKey(private, "sitrep host key")
	if err != nil {
		return fmt.Errorf("make one: %w", err)
	}
	if err := durable.MkdirAll(d, filepath.Dir(path), 0o700); err != nil {
		return err //nolint:wrapcheck // it names the folder
	}
	return durable.Write(d, durable.How{Perm: 0o600}, //nolint:wrapcheck // it names the file
		durable.Target{Path: path, Write: durable.Bytes(pem.EncodeToMemory(block))})
}
