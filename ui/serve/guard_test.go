package serve

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
)

func through(tb testing.TB, r io.Reader) string {
	tb.Helper()
	out, err := io.ReadAll(newGuard(r, 20, nil))
	if err != nil {
		tb.Fatal(err)
	}
	return string(out)
}

func TestGuard_ClosedList(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"text", "hé漢", "hé漢"},
		{"keys", "\x1b[A\x1b[1;5C\x1bOP\x1b[15~\x1b[Z\r\t\x7f\x03", "\x1b[A\x1b[1;5C\x1bOP\x1b[15~\x1b[Z\r\t\x7f\x03"},
		{"alt and a key", "\x1bj", "\x1bj"},
		{"kitty keys", "\x1b[97;5u", "\x1b[97;5u"},
		{"mouse", "\x1b[<0;10;20M\x1b[<0;10;20m", "\x1b[<0;10;20M\x1b[<0;10;20m"},
		{"focus", "\x1b[I\x1b[O", "\x1b[I\x1b[O"},
		{"answers", "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b]10;rgb:ff/ff/ff\x07\x1b[?62;22c", "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b]10;rgb:ff/ff/ff\x07\x1b[?62;22c"},
		{"many parameters", "a\x1b[" + strings.Repeat("1;", 33) + "mb", "ab"},
		{"thirteen parameters", "a\x1b[1;1;1;1;1;1;1;1;1;1;1;1;1mb", "ab"},
		{"long number", "\x1b[99999999A", ""},
		{"old mouse report", "\x1b[Mabcx", "x"},
		{"cut old mouse report", "\x1b[M\xff", ""},
		{"clipboard and title", "\x1b]52;c;aGk=\x07\x1b]0;title\x1b\\x", "x"},
		{"device control", "\x1bPq#0;2;0;0;0\x1b\\\x1b_Gx\x1b\\y", "y"},
		{"C1", "\u009b31m\x9bA", "31mA"},
		{"broken rune", "a\xe2\x82b\xf0\x9f", "ab"},
		{"window report", "\x1b[8;50;100t", ""},
		{"paste", "\x1b[200~one\x1b[31mtwo\x1b[201~j", "\x1b[200~one[31mtwo\x1b[201~j"},
		{"long paste", "\x1b[200~" + strings.Repeat("x", 1000) + "\x1b[201~j", "\x1b[200~" + strings.Repeat("x", 20) + "\x1b[201~j"},
		{"paste without end", "\x1b[200~abc", ""},
		{"end of no paste", "a\x1b[201~b", "ab"},
		{"broken off", "\x1b[1;2\x1b[A", "\x1b[A"},
	}
	for _, tt := range tests {
		if got := through(t, strings.NewReader(tt.in)); got != tt.want {
			t.Errorf("%s: %q gives %q, want %q", tt.name, tt.in, got, tt.want)
		}
	}
}

func TestGuard_SequencesMayComeInPieces(t *testing.T) {
	in := "é\x1b[<0;10;20M\x1b[200~ab\x1b[201~\x1b]11;rgb:00/00/00\x07"
	// A lone ESC at the end of a piece is the key, so pieces are cut elsewhere.
	for cut := range len(in) {
		if in[max(0, cut-1)] == 0x1b {
			continue
		}
		if got := through(t, io.MultiReader(strings.NewReader(in[:cut]), strings.NewReader(in[cut:]))); got != in {
			t.Errorf("cut at %d: %q", cut, got)
		}
	}
	if got := through(t, iotest.DataErrReader(strings.NewReader("\x1b"))); got != "\x1b" {
		t.Errorf("a lone ESC gives %q", got)
	}
}

func TestGuard_AKeyIsASignOfLife(t *testing.T) {
	n := 0
	if _, err := io.ReadAll(newGuard(strings.NewReader("j"), 20, func() { n++ })); err != nil || n == 0 {
		t.Errorf("%d signs, %v", n, err)
	}
}

// FuzzGuard holds that what passes ends no program: valid text, short sequences, nothing that
// the decoder of the reader panics on.
func FuzzGuard(f *testing.F) {
	for _, s := range []string{"j\x1b[A", "\x1b[M!!", "\x1b[1;2;3;4;5;6;7;8;9;10;11;12;13m", "\x1b[200~x\x1b[201~", "\x1b]11;rgb:\x07", "\x1bP+q\x1b\\", "é\xff"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		out := through(t, bytes.NewReader(in))
		if !utf8.ValidString(out) {
			t.Fatalf("not UTF-8: %q", out)
		}
		if strings.ContainsFunc(out, func(r rune) bool { return r >= 0x80 && r <= 0x9f }) {
			t.Fatalf("a C1 control: %q", out)
		}
		var d uv.EventDecoder
		for rest := []byte(out); len(rest) > 0; {
			n, _ := d.Decode(rest)
			if n <= 0 {
				break
			}
			rest = rest[n:]
		}
	})
}

// faultyReader faults instead of reading.
type faultyReader struct{}

func (faultyReader) Read([]byte) (int, error) { panic("asked for") }

func TestGuard_AFaultIsAnError(t *testing.T) {
	if _, err := newGuard(faultyReader{}, 100, nil).Read(make([]byte, 10)); !errors.Is(err, errGuard) {
		t.Error(err)
	}
}

func TestGuard_AnswersAreNoSignOfLife(t *testing.T) {
	for input, want := range map[string]bool{
		"\x1b[?2026;2$y": false, "\x1b[?62;22c": false, "\x1b]11;rgb:0000/0000/0000\x07": false, "\x1b[I": false, "\x1b[?1u": false, "\xff": false,
		"j": true, "é": true, "\x1b": true, "\x1b[A": true, "\x1b[27u": true, "\x1bOP": true, "\x1b[<0;1;1M": true, "\x1b[200~x\x1b[201~": true,
		"\x1b[?2026;2$yj": true,
	} {
		typed := false
		if _, err := io.ReadAll(newGuard(strings.NewReader(input), 20, func() { typed = true })); err != nil || typed != want {
			t.Errorf("%q: typed %v, %v", input, typed, err)
		}
	}
}
