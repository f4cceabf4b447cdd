package serve

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"example.org/sitrep/model/text"
)

// keyFile is the file of those who may come in, in the form of OpenSSH's authorized_keys. It
// is read again when it changes. A line that is no key is named and skipped.
type keyFile struct {
	path     string
	complain func(string)

	mu     sync.Mutex
	stamp  stamp
	broken bool             // the last reading failed, and that was said
	owners map[string]owner // by the key's fingerprint
}

// owner is whose key it is: the comment of its line, and whether the line says "editor".
type owner struct {
	name   string
	editor bool
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
	f.owners = f.parse(data)
	f.broken = false
	return len(f.owners), nil
}

func (f *keyFile) parse(data []byte) map[string]owner {
	owners := map[string]owner{}
	for i, line := range bytes.Split(data, []byte("\n")) {
		line = bytes.TrimSpace(line)
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		key, comment, options, _, err := gossh.ParseAuthorizedKey(line)
		if err != nil {
			f.complain(fmt.Sprintf("%s:%d: no key; the line is skipped", text.CleanField(f.path), i+1))
			continue
		}
		o := owner{name: field(comment)}
		if k := slices.IndexFunc(options, func(s string) bool { return !o.option(s) }); k >= 0 {
			f.complain(fmt.Sprintf("%s:%d: the option %s is not known here; the line is skipped", text.CleanField(f.path), i+1, clip(field(options[k]))))
			continue
		}
		owners[gossh.FingerprintSHA256(key)] = o
	}
	return owners
}

// option takes an option of a line. One that would narrow what a key may do, and is not known
// here, is an error: who wrote it counts on it. Those that close what is closed anyway are fine.
func (o *owner) option(s string) (ok bool) {
	switch strings.ToLower(s) {
	case "editor":
		o.editor = true
		return true
	case "restrict", "pty", "no-agent-forwarding", "no-port-forwarding", "no-user-rc", "no-x11-forwarding":
		return true
	}
	return false
}

// find looks a key up by its fingerprint, after reading the file again if it has changed. A
// file that has gone lets nobody in.
func (f *keyFile) find(fingerprint string) (o owner, ok bool) {
	if f.changed() {
		if _, err := f.load(); err != nil {
			f.failed(err)
			return owner{}, false
		}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	o, ok = f.owners[fingerprint]
	return o, ok
}

// failed says once that the file cannot be read.
func (f *keyFile) failed(err error) {
	f.mu.Lock()
	said := f.broken
	f.broken = true
	f.mu.Unlock()
	if !said {
		f.complain(field(err.Error()))
	}
}

func (f *keyFile) changed() bool {
	info, err := os.Stat(f.path)
	f.mu.Lock()
	defer f.mu.Unlock()
	return err != nil || f.broken || f.stamp != stamp{info.Size(), info.ModTime()}
}
