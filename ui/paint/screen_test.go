package paint

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

// words are pieces of rows.
func words() []string {
	return []string{
		"port", "strike", " ", "  ", strings.Repeat(" ", 14), "日本", "é", "e\u0301", "👍🏽", "★", "│", "─────",
		"\x1b[m", "\x1b[1m", "\x1b[38;2;10;20;30m", "\x1b[48;2;43;51;80m", "\x1b[1;38;2;1;2;3m", "\x1b[4m", "\x1b[7m", "\x1b[0;3;33m", "\x1b[m", "\x1b[m",
		"\x1b[39m", "\x1b[49m", "\x1b[22;24m", "\x1b[91;102m", "\x1b[38;5;240m", "\x1b[9m", "\x1b[27;29m", "\x1b]8;;x", "\x07", "\x1b[12;4H",
	}
}

func someRow(rng *rand.Rand) string {
	var b strings.Builder
	all := words()
	for range rng.IntN(12) {
		b.WriteString(all[rng.IntN(len(all))])
	}
	return b.String()
}

// changeSome makes the next frame out of the last: some rows anew, some moved.
func changeSome(rng *rand.Rand, rows []string) []string {
	out := append([]string(nil), rows...)
	switch rng.IntN(4) {
	case 0: // another frame
		for y := range out {
			out[y] = someRow(rng)
		}
	case 1: // rows
		for range 1 + rng.IntN(3) {
			out[rng.IntN(len(out))] = someRow(rng)
		}
	case 2: // scrolled
		by := rng.IntN(len(out))
		from := rng.IntN(len(out))
		copy(out[from:], rows[min(from+by, len(rows)):])
	case 3:
		by := 1 + rng.IntN(3)
		copy(out[min(by, len(out)):], rows)
		out[0] = someRow(rng)
	}
	return out
}

// check compares what a terminal shows that got frame after frame with one that got the last one
// plainly.
func check(t *testing.T, got *terminal, rows []string) {
	t.Helper()
	want := newTerminal(got.w, got.h)
	want.paintPlainly(rows)
	if got.fault != "" {
		t.Fatal(got.fault)
	}
	for y := range want.cells {
		for x := range want.cells[y] {
			if got.cells[y][x] != want.cells[y][x] {
				t.Fatalf("row %d, column %d: %+v, not %+v\n%q\nshown:\n%s\nwanted:\n%s", y, x, got.cells[y][x], want.cells[y][x], rows[y], got, want)
			}
		}
	}
}

func TestFrame_TerminalShowsTheRows(t *testing.T) {
	for seed := range uint64(300) {
		rng := rand.New(rand.NewPCG(seed, 3))
		w, h := 1+rng.IntN(60), 1+rng.IntN(24)
		s := New([]string{"xterm-256color", "linux", "vt100"}[seed%3], colorprofile.TrueColor)
		s.Resize(w, h)
		term := newTerminal(w, h)
		rows := make([]string, h)
		for range 30 {
			term.write(string(s.Frame(rows)))
			check(t, term, rows)
			rows = changeSome(rng, rows)
			if rng.IntN(12) == 0 {
				s.Forget()
			}
		}
	}
}

func FuzzFrame(f *testing.F) {
	f.Add("a\x1b[1mb\n日本", "a\n日", 12, 3)
	f.Add("one\ntwo\nthree\nfour\nfive\nsix", "two\nthree\nfour\nfive\nsix\nseven", 30, 6)
	f.Add("0\x0e\ua8c0", "0", 43, 0)
	f.Add("\x1b[1m\x1b[?m0", "0", 3, 0)
	f.Add("0\x1b[1m\ua8c0\x1b[mx", "0\u200b\ua8c0", 3, 0)
	f.Add("\ua9e7\x01\ua9c0\ua9e7\ua9c0\ua9e7", "0", -75, 53)
	f.Fuzz(func(t *testing.T, one, two string, w, h int) {
		w, h = 1+abs(w)%100, 1+abs(h)%40
		s := New("xterm", colorprofile.TrueColor)
		s.Resize(w, h)
		term := newTerminal(w, h)
		for _, frame := range []string{one, two, one} {
			rows := make([]string, h)
			copy(rows, strings.Split(strings.ToValidUTF8(frame, "?"), "\n"))
			term.write(string(s.Frame(rows)))
			check(t, term, rows)
		}
	})
}

func abs(n int) int { return max(n, -max(n, -1<<62)) }

func TestFrame_WritesLittle(t *testing.T) {
	list := func(from, on int) []string {
		var rows []string
		for y := range 20 {
			row := fmt.Sprintf("%-40s", fmt.Sprintf("row %d of a list", from+y))
			if y == on {
				row = "\x1b[48;2;43;51;80m" + row + "\x1b[m"
			}
			rows = append(rows, row+"│ beside it")
		}
		return rows
	}
	for name, c := range map[string]struct {
		one, two []string
		most     int
	}{
		"nothing":       {list(1, 3), list(1, 3), 0},
		"one character": {[]string{"the port of Lima"}, []string{"the part of Lima"}, 6},
		"a cursor":      {list(1, 3), list(1, 4), 130},
		"a scrolled text": {
			list(1, -1), append(list(1, -1)[1:], "a new row"), 40,
		},
		"an emptied row": {[]string{"one", strings.Repeat("x", 50)}, []string{"one"}, 8},
	} {
		s := New("xterm-256color", colorprofile.TrueColor)
		s.Resize(60, 20)
		s.Frame(c.one)
		if got := s.Frame(c.two); len(got) > c.most {
			t.Errorf("%s: %d bytes, %q", name, len(got), got)
		}
	}
}

func TestFrame_HoldsBackLargeFrames(t *testing.T) {
	s := New("xterm", colorprofile.TrueColor)
	s.Resize(80, 24)
	s.SetSync(true)
	rows := []string{}
	for y := range 24 {
		rows = append(rows, strings.Repeat(string(rune('a'+y)), 80))
	}
	if got := string(s.Frame(rows)); !strings.HasPrefix(got, syncBegin) || !strings.HasSuffix(got, syncEnd) {
		t.Errorf("%.40q", got)
	}
	rows[3] = "x"
	if got := string(s.Frame(rows)); strings.Contains(got, "2026") {
		t.Errorf("%.40q", got)
	}
}

func TestColours_AsTheTerminalHasThem(t *testing.T) {
	for _, c := range []struct {
		profile colorprofile.Profile
		want    string
	}{
		{colorprofile.TrueColor, "\x1b[1;38;2;255;0;0;48;5;21mx"},
		{colorprofile.ANSI256, "\x1b[1;38;5;196;48;5;21mx"},
		{colorprofile.ANSI, "\x1b[1;91;104mx"},
		{colorprofile.ASCII, "\x1b[1mx"},
	} {
		s := New("xterm", c.profile)
		s.Resize(1, 1)
		if got := string(s.Frame([]string{"\x1b[1m\x1b[38;2;255;0;0;48;5;21mx\x1b[m"})); !strings.Contains(got, c.want) {
			t.Errorf("%s: %q", c.profile, got)
		}
	}
}

func TestText_CannotBeginASequence(t *testing.T) {
	s := New("xterm", colorprofile.TrueColor)
	s.Resize(40, 2)
	got := string(s.Frame([]string{"a\x1b]52;c;aGk=\x07b\x1b[2Jc\x9bd\x1b[8mhidden\x07\x1bc", "\x1b"}))
	for _, bad := range []string{"\x1b]", "\x07", "[8m", "\x1bc", "\x9b"} {
		if strings.Contains(strings.TrimPrefix(got, "\x1b[m\x1b[H\x1b[2J"), bad) {
			t.Errorf("%q in %q", bad, got)
		}
	}
}

func TestSizes_NoneIsTooSmall(*testing.T) {
	s := New("xterm", colorprofile.TrueColor)
	for _, size := range [][2]int{{0, 0}, {-3, 2}, {0, 5}, {5, 0}, {1, 1}} {
		s.Resize(size[0], size[1])
		s.Frame([]string{"日本", "b"})
		s.Frame([]string{"c", "👍🏽"})
	}
}

func BenchmarkFrame(b *testing.B) {
	rows := func(on int) []string {
		var out []string
		for y := range 40 {
			row := fmt.Sprintf("\x1b[38;2;10;20;30m%-10d\x1b[m\x1b[1;38;2;9;9;9mOutlet\x1b[m %-46s", y, "row of a list with some words in it")
			if y == on {
				row = strings.ReplaceAll("\x1b[48;2;43;51;80m"+row, "\x1b[m", "\x1b[0;48;2;43;51;80m") + "\x1b[m"
			}
			out = append(out, row+"│ beside it there are \x1b[1mother words\x1b[m")
		}
		return out
	}
	frames := [][]string{rows(3), rows(4), rows(5)}
	s := New("xterm-256color", colorprofile.ANSI256)
	s.Resize(120, 40)
	n := 0
	for b.Loop() {
		s.Frame(frames[n%3])
		n++
	}
}
