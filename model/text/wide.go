package text

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// wideForm is one of the encodings whose units take two or four bytes.
type wideForm struct {
	name string
	size int // bytes of a unit
	big  bool
	mark string
}

// wideForms are looked for in this order: the mark of UTF-32 begins with that of UTF-16.
func wideForms() []wideForm {
	return []wideForm{
		{"UTF-32", 4, false, "\xff\xfe\x00\x00"},
		{"UTF-32", 4, true, "\x00\x00\xfe\xff"},
		{"UTF-16", 2, false, "\xff\xfe"},
		{"UTF-16", 2, true, "\xfe\xff"},
	}
}

// DecodeWide decodes UTF-16 and UTF-32, by their byte order mark or by how the zeros of their spaces, digits and
// line ends stand. ok is false for everything else. note says what was guessed or replaced.
func DecodeWide(data []byte) (s, note string, ok bool) {
	for _, f := range wideForms() {
		if strings.HasPrefix(string(data[:min(len(data), len(f.mark))]), f.mark) {
			if f.size == 2 || f.plausible(data[len(f.mark):]) {
				s, note = f.decode(data[len(f.mark):])
				return s, note, true
			}
		}
	}
	if bytes.IndexByte(data[:min(len(data), guessSample)], 0) < 0 {
		return "", "", false
	}
	for _, f := range wideForms() {
		if f.zerosStandRight(data) && f.plausible(data) {
			s, note = f.decode(data)
			return s, strings.TrimSuffix("read as "+f.name+" without a byte order mark, which is a guess; "+note, "; "), true
		}
	}
	return "", "", false
}

// zerosStandRight reports whether one in ten units is a sign of ASCII, and the zeros of these signs stand in the
// places where units of the form have them.
func (f wideForm) zerosStandRight(data []byte) bool {
	sample := data[:min(len(data), guessSample)]
	units := len(sample) / f.size
	if units < 2 {
		return false
	}
	ascii := 0
	for i := range units {
		if u := f.unit(sample[i*f.size:]); u >= ' ' && u < 0x7f || u == '\n' || u == '\r' || u == '\t' {
			ascii++
		}
	}
	return ascii*10 >= units
}

// plausible reports whether next to all of the units are signs of a text.
func (f wideForm) plausible(data []byte) bool {
	sample := data[:min(len(data), guessSample)]
	runes, odd := f.runes(sample)
	for _, r := range runes {
		if r != utf8.RuneError && !unicode.IsPrint(r) && !unicode.IsSpace(r) && r != 0x1b && !unicode.Is(unicode.Cf, r) {
			odd++
		}
	}
	return odd*20 <= len(runes)
}

func (f wideForm) unit(b []byte) rune {
	switch {
	case f.size == 4 && f.big:
		return rune(binary.BigEndian.Uint32(b)) //nolint:gosec // what is no rune is negative or too large and is found out
	case f.size == 4:
		return rune(binary.LittleEndian.Uint32(b)) //nolint:gosec // as above
	case f.big:
		return rune(binary.BigEndian.Uint16(b))
	}
	return rune(binary.LittleEndian.Uint16(b))
}

// runes decodes whole units. What is no character becomes U+FFFD and is counted.
func (f wideForm) runes(data []byte) (out []rune, replaced int) {
	out = make([]rune, 0, len(data)/f.size)
	for i := 0; i+f.size <= len(data); i += f.size {
		r := f.unit(data[i:])
		if f.size == 2 && i+4 <= len(data) {
			if whole := utf16.DecodeRune(r, f.unit(data[i+2:])); whole != utf8.RuneError {
				r = whole
				i += 2
			}
		}
		if !utf8.ValidRune(r) {
			r = utf8.RuneError
			replaced++
		}
		out = append(out, r)
	}
	return out, replaced
}

func (f wideForm) decode(data []byte) (s, note string) {
	var notes []string
	if rest := len(data) % f.size; rest == 1 && f.size == 2 {
		notes = append(notes, "UTF-16 with an odd number of bytes, the last one is left out")
	} else if rest > 0 {
		notes = append(notes, fmt.Sprintf("UTF-32 that breaks off, the last %d bytes are left out", rest))
	}
	runes, replaced := f.runes(data)
	if replaced > 0 {
		notes = append(notes, fmt.Sprintf("%d units of %s that are no character, replaced by U+FFFD", replaced, f.name))
	}
	return string(runes), strings.Join(notes, "; ")
}
