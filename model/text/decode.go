package text

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// Decode turns bytes into a string: by a byte order mark, by the declared encoding, as UTF-8 where
// the bytes are valid, else in the encoding that a guess finds likeliest. note says in words when it guessed or when
// a declaration was false; it is empty when nothing is to be said. UTF-7 is never decoded. The
// result still needs Clean.
func Decode(data []byte, declared string) (s, note string) {
	switch {
	case len(data) >= 3 && data[0] == 0xef && data[1] == 0xbb && data[2] == 0xbf:
		return string(data[3:]), ""
	case len(data) >= 2 && data[0] == 0xff && data[1] == 0xfe:
		return decodeUTF16(data[2:], false)
	case len(data) >= 2 && data[0] == 0xfe && data[1] == 0xff:
		return decodeUTF16(data[2:], true)
	}
	valid := utf8.Valid(data)
	if enc, name := lookUp(declared); enc != nil && (!valid || !hasMultibyte(data)) {
		out, err := enc.NewDecoder().Bytes(data)
		if err == nil && !strings.ContainsRune(string(out), utf8.RuneError) {
			return string(out), ""
		}
		note = "declared as " + name + " but isn't; "
	} else if declared != "" && enc == nil && !isUTF8Name(declared) && !valid {
		note = "declared in the unknown encoding " + CleanField(declared) + "; "
	}
	if wide, _ := looksUTF16(data); !wide && (valid || nearlyUTF8(data)) {
		return string(data), strings.TrimSuffix(note, "; ")
	}
	if wide, big := looksUTF16(data); wide {
		s, odd := decodeUTF16(data, big)
		return s, note + strings.TrimSuffix("read as UTF-16 without a byte order mark, which is a guess; "+odd, "; ")
	}
	out, name := guessed(data)
	if name == "" {
		return string(data), note + "read as UTF-8 with faults"
	}
	return out, note + "not UTF-8; read as " + name + ", which is a guess"
}

// looksUTF16 recognises UTF-16 without a mark: every other byte of its spaces, line ends and digits is zero,
// on one side only.
func looksUTF16(data []byte) (wide, bigEndian bool) {
	sample := data[:min(len(data), guessSample)]
	var zeros [2]int
	for i, c := range sample {
		if c == 0 {
			zeros[i%2]++
		}
	}
	few, many := min(zeros[0], zeros[1]), max(zeros[0], zeros[1])
	return len(sample) >= 4 && many*20 > len(sample) && few*20 < many, zeros[0] > zeros[1]
}

// IsUTF16 reports whether bytes are UTF-16, marked or not.
func IsUTF16(data []byte) bool {
	if len(data) >= 2 && (data[0] == 0xff && data[1] == 0xfe || data[0] == 0xfe && data[1] == 0xff) {
		return true
	}
	wide, _ := looksUTF16(data)
	return wide
}

func isUTF8Name(name string) bool {
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "utf-8", "utf8", "us-ascii", "ascii":
		return true
	}
	return false
}

func lookUp(declared string) (encoding.Encoding, string) {
	if declared == "" || isUTF8Name(declared) {
		return nil, ""
	}
	enc, err := htmlindex.Get(strings.TrimSpace(declared))
	if err != nil {
		return nil, ""
	}
	name, err := htmlindex.Name(enc)
	if err != nil || name == "utf-8" || name == "replacement" || name == "x-user-defined" {
		return nil, ""
	}
	return enc, name
}

func hasMultibyte(data []byte) bool {
	for _, c := range data {
		if c >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

// nearlyUTF8 holds when most sequences outside ASCII are valid: a UTF-8 file with a few broken bytes.
func nearlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good > 4*bad
}

func decodeUTF16(data []byte, bigEndian bool) (s, note string) {
	if len(data)%2 == 1 {
		note = "UTF-16 with an odd number of bytes, the last one is left out"
	}
	units := make([]uint16, len(data)/2)
	for i := range units {
		a, b := uint16(data[2*i]), uint16(data[2*i+1])
		if bigEndian {
			a, b = b, a
		}
		units[i] = a | b<<8
	}
	return string(utf16.Decode(units)), note
}
