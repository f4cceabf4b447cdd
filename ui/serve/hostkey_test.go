package serve

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"example.org/sitrep/ui/durable"
	"example.org/sitrep/ui/durable/durabletest"
)

// TestTorture_HostKey lets each call fail that making the key makes, and each that reading it makes: no
// half key stays, and no other key comes in the place of one that cannot be read.
func TestTorture_HostKey(t *testing.T) {
	run := func(_ context.Context, d *durabletest.Disk, dir string) error {
		_, err := hostKey(d, filepath.Join(dir, "new", "key"))
		return err
	}
	like := func(a, b []byte) bool {
		for _, data := range [][]byte{a, b} {
			if _, err := gossh.ParsePrivateKey(data); err != nil {
				return false
			}
		}
		return true
	}
	durabletest.Torture(t, durabletest.Operation{Run: run, Like: like, Silent: []string{"leave", "link"}})
	for at := 1; ; at++ {
		dir := t.TempDir()
		path := filepath.Join(dir, "key")
		if _, err := hostKey(durable.OS{}, path); err != nil {
			t.Fatal(err)
		}
		before, _ := os.ReadFile(path)
		d := &durabletest.Disk{Kind: durabletest.Once, At: at}
		_, err := hostKey(d, path)
		calls := d.Calls()
		if len(calls) < at {
			break
		}
		if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
			t.Errorf("%s fails: another key is there", calls[at-1])
		}
		if err == nil && calls[at-1] != "leave" {
			t.Errorf("%s fails, and nothing is said", calls[at-1])
		}
	}
}

// TestHostKey_TwoServersShareTheFirst starts several at once.
func TestHostKey_TwoServersShareTheFirst(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "key")
	keys := make([][]byte, 8)
	var wg sync.WaitGroup
	for i := range keys {
		wg.Go(func() {
			signer, err := hostKey(durable.OS{}, path)
			if err != nil {
				t.Error(err)
				return
			}
			keys[i] = signer.PublicKey().Marshal()
		})
	}
	wg.Wait()
	for _, k := range keys {
		if !bytes.Equal(k, keys[0]) {
			t.Error("two servers have two keys")
		}
	}
}
