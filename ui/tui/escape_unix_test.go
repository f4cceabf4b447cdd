//go:build unix

package tui

import (
	"testing"

	"github.com/creack/pty"
)

func TestKeyFile_TellsEscFromOtherKeys(t *testing.T) {
	terminal, keys, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal here")
	}
	defer terminal.Close() //nolint:errcheck // a test's end
	defer keys.Close()     //nolint:errcheck // a test's end
	for _, c := range [][2]string{
		{"j\n", "j\n"}, {"\x1b[A\n", "\x1b[A\n"}, {"\x1b\n", "\x1b\n"}, // in one piece
	} {
		if got := readKeys(t, keyFile{keys}, func() { _, _ = terminal.WriteString(c[0]) }, 64); got != c[1] {
			t.Errorf("%q gives %q", c[0], got)
		}
	}
	esc := func() { _, _ = terminal.WriteString("\x1b\x04") } // ends the line without a line feed
	if got := readKeys(t, keyFile{keys}, esc, 64); got != escKey {
		t.Errorf("Esc gives %q", got)
	}
	if got := readKeys(t, keyFile{keys}, esc, 2); got != "\x1b" { // no room
		t.Errorf("Esc gives %q", got)
	}
}

func readKeys(t *testing.T, f keyFile, press func(), room int) string {
	t.Helper()
	press()
	buf := make([]byte, room)
	n, err := f.Read(buf)
	if err != nil {
		t.Fatal(err)
	}
	return string(buf[:n])
}
