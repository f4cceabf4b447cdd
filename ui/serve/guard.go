package serve

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// guard lets through only what a keyboard, a mouse or a terminal's answer can be. What decodes
// input further on is not made for an enemy: a sequence of many parameters ends the whole
// program there. The list is closed; what is not on it is dropped.
type guard struct {
	in    io.Reader
	onKey func() // something was typed
	max   int    // bytes of one paste

	typed   bool   // something that no terminal sends by itself has passed
	held    []byte // the beginning of a sequence that has not ended
	mode    guardMode
	last    byte // of a string sequence
	long    bool // the string sequence is longer than any answer
	pasting bool
	pasted  []byte
	tail    []byte // of a paste, to see its end
	out     []byte
	buf     [1024]byte
}

type guardMode uint8

const (
	plainMode  guardMode = iota
	escMode              // after ESC
	csiMode              // in a control sequence
	ss3Mode              // after ESC O
	stringMode           // in OSC, DCS, APC, PM or SOS, up to its end
	x10Mode              // three bytes of an old mouse report
	runeMode             // in a UTF-8 character
	skipMode             // in a control sequence that is too long, up to its end
)

// Bounds of one control sequence.
const (
	maxSequence   = 64
	maxParameters = 12
)

func newGuard(in io.Reader, paste int, onKey func()) *guard {
	return &guard{in: in, max: paste, onKey: onKey}
}

// errGuard says that the guard itself had a fault.
var errGuard = errors.New("internal fault while reading keys")

// Read reads what has passed. It waits until something has, or the input ends. It runs on a
// goroutine of the decoder's, where a fault of ours would end the whole server.
func (g *guard) Read(p []byte) (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			n, err = 0, errGuard
		}
	}()
	for len(g.out) == 0 {
		n, err := g.in.Read(g.buf[:])
		g.feed(g.buf[:n])
		if g.typed && g.onKey != nil {
			g.onKey()
		}
		g.typed = false
		if err != nil && len(g.out) == 0 {
			return 0, err //nolint:wrapcheck // io.EOF must stay itself
		}
	}
	n = copy(p, g.out)
	g.out = g.out[:copy(g.out, g.out[n:])]
	return n, nil
}

func (g *guard) feed(in []byte) {
	for _, c := range in {
		if g.pasting {
			g.paste(c)
			continue
		}
		g.step(c)
	}
	if g.mode == escMode && len(g.held) == 1 && !g.pasting {
		g.pass() // nothing follows: the key itself
	}
}

// step takes one byte.
func (g *guard) step(c byte) {
	switch g.mode {
	case plainMode:
		g.plain(c)
	case escMode:
		g.escape(c)
	case csiMode:
		g.csi(c)
	case ss3Mode:
		g.hold(c)
		g.passIf(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')
	case stringMode:
		g.string(c)
	case x10Mode:
		if g.held = append(g.held, c); len(g.held) == 6 {
			g.drop()
		}
	case runeMode:
		g.rune(c)
	case skipMode:
		if c < 0x20 || c >= 0x40 {
			g.drop()
		}
		if c == 0x1b {
			g.step(c)
		}
	}
}

func (g *guard) hold(c byte) { g.held = append(g.held, c) }

func (g *guard) pass() {
	g.typed = g.typed || !g.isAnswer()
	g.out = append(g.out, g.held...)
	g.drop()
}

// isAnswer reports whether what is held is a terminal's answer to a question, which says nothing of
// whether its user is there.
func (g *guard) isAnswer() bool {
	if len(g.held) < 3 || g.held[0] != 0x1b {
		return false
	}
	return g.held[1] == ']' || g.held[1] == '[' && (g.held[2] == '?' || bytes.IndexByte([]byte("cnIO"), g.held[len(g.held)-1]) >= 0)
}

func (g *guard) passIf(ok bool) {
	if ok {
		g.pass()
		return
	}
	g.drop()
}

func (g *guard) drop() { g.held, g.mode = g.held[:0], plainMode }

func (g *guard) plain(c byte) {
	switch {
	case c == 0x1b:
		g.hold(c)
		g.mode = escMode
	case c < utf8.RuneSelf:
		g.typed = true
		g.out = append(g.out, c)
	case c >= 0xc2 && c <= 0xf4: // 80 to C1 begin nothing; C1 controls come no other way
		g.hold(c)
		g.mode = runeMode
	}
}

func (g *guard) rune(c byte) {
	if c < 0x80 || c > 0xbf { // not a character after all; the byte stands for itself
		g.drop()
		g.step(c)
		return
	}
	g.hold(c)
	if !utf8.FullRune(g.held) {
		return
	}
	r, _ := utf8.DecodeRune(g.held)
	g.passIf(r != utf8.RuneError && (r < 0x80 || r > 0x9f))
}

func (g *guard) escape(c byte) {
	g.hold(c)
	switch c {
	case '[':
		g.mode = csiMode
	case 'O':
		g.mode = ss3Mode
	case ']', 'P', '_', '^', 'X':
		g.mode, g.last, g.long = stringMode, 0, false
	case 0x1b: // two escapes: the first was a key
		g.held = g.held[:1]
		g.typed = true
		g.out = append(g.out, 0x1b)
	default:
		g.passIf(c < utf8.RuneSelf) // Alt and a key
	}
}

// csi takes a byte of a control sequence: parameters, then a final byte.
func (g *guard) csi(c byte) {
	g.hold(c)
	switch {
	case c == 0x1b || c == 0x18 || c == 0x1a: // broken off
		g.drop()
		g.step(c)
	case c == 'M' && len(g.held) == 3:
		g.mode = x10Mode
	case c >= 0x40 && c <= 0x7e:
		g.endCSI(c)
	case c < 0x20 || c >= 0x7f:
		g.drop()
	case len(g.held) >= maxSequence:
		g.held, g.mode = g.held[:0], skipMode // its rest would be keys
	}
}

// endCSI passes keys, focus, mouse reports and the answers that the reader asks for.
func (g *guard) endCSI(final byte) {
	body := string(g.held[2 : len(g.held)-1])
	if parameters(body) > maxParameters || !plainParameters(body) {
		g.drop()
		return
	}
	switch final {
	case 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'P', 'Q', 'R', 'S', 'Z', 'I', 'O', 'u', 'm', 'M', 'c', 'y', 'n':
		g.pass()
	case '~':
		switch body {
		case "200":
			g.drop()
			g.pasting = true
			return
		case "201": // the end of no paste
			g.drop()
			return
		}
		g.pass()
	default:
		g.drop()
	}
}

func parameters(body string) int {
	n := 1
	for i := range len(body) {
		if body[i] == ';' || body[i] == ':' {
			n++
		}
	}
	return n
}

// plainParameters allows digits of at most seven places, separators, and one private mark.
func plainParameters(body string) bool {
	digits := 0
	for i := range len(body) {
		switch c := body[i]; {
		case c >= '0' && c <= '9':
			if digits++; digits > 7 {
				return false
			}
		case c == ';' || c == ':':
			digits = 0
		case i == 0 && (c == '?' || c == '<' || c == '>'), c == '$':
		default:
			return false
		}
	}
	return true
}

// string takes a byte of a string sequence. Of these only the answers about colours are
// wanted, "ESC ] 10 ; rgb: ... ST"; the rest goes, whole.
func (g *guard) string(c byte) {
	ends := c == 0x07 || c == '\\' && g.last == 0x1b
	g.last = c
	if len(g.held) < maxSequence {
		g.hold(c)
	} else {
		g.long = true
	}
	switch {
	case ends:
		g.passIf(!g.long && isColourAnswer(string(g.held)))
		g.long, g.last = false, 0
	case c == 0x18 || c == 0x1a: // broken off
		g.drop()
		g.long, g.last = false, 0
	}
}

// isColourAnswer reports whether a whole string sequence answers OSC 10, 11 or 12.
func isColourAnswer(s string) bool {
	if len(s) < 6 || s[1] != ']' || s[2] != '1' || s[3] < '0' || s[3] > '2' || s[4] != ';' {
		return false
	}
	for i := 5; i < len(s); i++ {
		if c := s[i]; c != 0x07 && c != 0x1b && (c < 0x20 || c > 0x7e) {
			return false
		}
	}
	return true
}

// The marks around a paste.
const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

// paste takes a byte of pasted text, which goes on as a whole when it ends. What is beyond the
// bound is left out.
func (g *guard) paste(c byte) {
	g.tail = append(g.tail, c)
	if len(g.tail) > len(pasteEnd) {
		g.tail = g.tail[1:]
	}
	if len(g.pasted) < g.max+len(pasteEnd) {
		g.pasted = append(g.pasted, c)
	}
	if string(g.tail) != pasteEnd {
		return
	}
	text := strings.ToValidUTF8(strings.TrimSuffix(string(g.pasted), pasteEnd), "")
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\t' && r != '\n' && r != '\r' {
			return -1
		}
		return r
	}, text[:min(len(text), g.max)])
	g.out = append(g.out, pasteStart...)
	g.out = append(g.out, strings.ToValidUTF8(text, "")...)
	g.out = append(g.out, pasteEnd...)
	g.typed = true
	g.pasting, g.pasted, g.tail = false, nil, g.tail[:0]
}
