package serve

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

// clientKey writes a new private key as OpenSSH keeps it, and gives its public half.
func clientKey(t *testing.T) (path string, key gossh.Signer) {
	t.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	block, err := gossh.MarshalPrivateKey(private, "")
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(path, pem.EncodeToMemory(block), 0o600); err != nil {
		t.Fatal(err)
	}
	if key, err = gossh.NewSignerFromSigner(private); err != nil {
		t.Fatal(err)
	}
	return path, key
}

// openSSH runs the client of OpenSSH; what it needs comes from the arguments alone.
func openSSH(t *testing.T, h *host, key, in string, args ...string) (out, errOut string, code int) {
	t.Helper()
	address, port, err := net.SplitHostPort(h.addr)
	if err != nil {
		t.Fatal(err)
	}
	all := []string{
		"-F", "none", "-p", port, "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=" + os.DevNull, "-o", "LogLevel=ERROR",
		"-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none", "-i", key, "someone@" + address,
	}
	cmd := exec.CommandContext(t.Context(), "ssh", append(all, args...)...)
	var o, e bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(in), &o, &e
	err = cmd.Run()
	if exit := new(exec.ExitError); errors.As(err, &exit) {
		return o.String(), e.String(), exit.ExitCode()
	}
	if err != nil {
		t.Fatal(err)
	}
	return o.String(), e.String(), 0
}

func TestOpenSSH_KeysCommandsAndRefusals(t *testing.T) {
	if _, err := exec.LookPath("ssh"); err != nil {
		t.Skip("there is no OpenSSH here")
	}
	known, key := clientKey(t)
	other, _ := clientKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	for _, x := range []struct {
		key, out, errOut string
		args             []string
		code             int
	}{
		{key: known, args: []string{"timeline", "--country", "EC"}, out: "lines [\"timeline\" \"--country\" \"EC\"]"},
		{key: known, args: []string{"timeline", "two"}, errOut: "wrong use", code: 2},
		{key: known, args: []string{"ls", "/"}, errOut: "nothing here is called", code: 2},
		{key: other, args: []string{"timeline"}, errOut: "Permission denied", code: 255},
		{key: known, args: []string{"-s", "sftp"}, errOut: "subsystem request failed", code: 255},
	} {
		out, errOut, code := openSSH(t, h, x.key, "", x.args...)
		if !strings.Contains(out, x.out) || !strings.Contains(errOut, x.errOut) || code != x.code {
			t.Errorf("%q: %q, %q, exit %d; want %q, %q, exit %d", x.args, out, errOut, code, x.out, x.errOut, x.code)
		}
	}
}

func TestOpenSSH_TheReaderInATerminal(t *testing.T) {
	if _, err := exec.LookPath("ssh"); err != nil {
		t.Skip("there is no OpenSSH here")
	}
	known, key := clientKey(t)
	h := serveIt(t, []gossh.Signer{key}, nil)
	out, _, _ := openSSH(t, h, known, "q", "-tt")
	if !strings.Contains(out, "\x1b[?1049h") || !strings.Contains(out, "\x1b[?1049l") {
		t.Errorf("no reader came and went: %q", out)
	}
}
