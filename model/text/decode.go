package text

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// Decode turns bytes into a string: by a byte order mark, by the declared encoding, as UTF-8 where
// the bytes are valid, else in the encoding that a guess finds likeliest. note says in words when it guessed, what
// it had to replace, or that a declaration was false; it is empty when nothing is to be said. UTF-7 is never decoded.
// The result still needs Clean.
func Decode(data []byte, declared string) (s, note string) {
	if rest, ok := bytes.CutPrefix(data, []byte("\xef\xbb\xbf")); ok {
		if hasMultibyte(rest) {
			note = unlike(declared, "UTF-8 by its byte order mark")
		}
		return string(rest), note
	}
	if s, note, ok := DecodeWide(data); ok {
		return s, note
	}
	valid := utf8.Valid(data)
	s, note, done := asDeclared(data, declared, valid)
	switch {
	case done:
		return s, note
	case declared == "" && valid && bytes.Contains(data, []byte("\x1b$B")):
		if out, err := japanese.ISO2022JP.NewDecoder().Bytes(data); err == nil && !bytes.ContainsRune(out, utf8.RuneError) {
			return string(out), "read as ISO-2022-JP, which is a guess"
		}
	}
	if valid || nearlyUTF8(data) {
		return string(data), strings.TrimSuffix(note, "; ")
	}
	out, name := guessed(data)
	if name == "" {
		return string(data), note + "read as UTF-8 with faults"
	}
	return out, note + "not UTF-8; read as " + name + ", which is a guess"
}

// asDeclared decodes bytes as they are declared. done is false when the declaration can't be true; note says why.
func asDeclared(data []byte, declared string, valid bool) (s, note string, done bool) {
	enc, name := lookUp(declared)
	switch {
	case enc != nil && isWideName(name): // what can be read at all is not wide
		return "", "declared as " + name + " but isn't; ", false
	case enc != nil && (!valid || !hasMultibyte(data) || isSevenBit(name)):
		out, err := enc.NewDecoder().Bytes(data)
		bad := strings.Count(string(out), string(utf8.RuneError))
		if err == nil && bad == 0 {
			return string(out), "", true
		}
		if err == nil && !valid && bad*10 <= multibytes(data) {
			return string(out), fmt.Sprintf("%d sequences that are no %s, replaced by U+FFFD", bad, name), true
		}
		return "", "declared as " + name + " but isn't; ", false
	case valid && hasMultibyte(data):
		return "", unlike(declared, "UTF-8"), false
	case !isUTF8Name(declared) && declared != "" && (!valid || isSevenBit(declared)):
		return "", "declared in the unknown encoding " + CleanField(declared) + "; ", false
	}
	return "", "", false
}

// unlike says that a declaration is contradicted by what the bytes are.
func unlike(declared, is string) string {
	if declared == "" || isUTF8Name(declared) {
		return ""
	}
	if enc, name := lookUp(declared); enc != nil {
		return "declared as " + name + " but is " + is
	}
	return "declared in the unknown encoding " + CleanField(declared) + ", read as " + is
}

// isWideName knows the names of the encodings of two bytes a unit.
func isWideName(name string) bool { return strings.HasPrefix(name, "utf-16") }

// isSevenBit knows the encodings that write everything in bytes that ASCII has, so that valid UTF-8 says nothing.
func isSevenBit(name string) bool {
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "iso-2022-jp", "hz-gb-2312", "utf-7", "unicode-1-1-utf-7", "iso-2022-kr", "iso-2022-cn":
		return true
	}
	return false
}

// multibytes counts the bytes outside ASCII.
func multibytes(data []byte) int {
	n := 0
	for _, c := range data {
		if c >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

func isUTF8Name(name string) bool {
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "utf-8", "utf8", "us-ascii", "ascii":
		return true
	}
	return false
}

// Knows reports whether Decode can follow a declaration.
func Knows(declared string) bool {
	enc, _ := lookUp(declared)
	return enc != nil || isUTF8Name(declared)
}

// lookUp finds an encoding by the names of the web and of mail, and the code pages that neither list has.
func lookUp(declared string) (encoding.Encoding, string) {
	declared = strings.ToLower(strings.Trim(declared, " \t\r\n\"'"))
	if declared == "" || isUTF8Name(declared) {
		return nil, ""
	}
	switch strings.TrimPrefix(strings.TrimPrefix(declared, "ibm"), "cp") {
	case "437":
		return charmap.CodePage437, declared
	case "850":
		return charmap.CodePage850, declared
	case "852":
		return charmap.CodePage852, declared
	case "855":
		return charmap.CodePage855, declared
	case "858":
		return charmap.CodePage858, declared
	case "hz-gb-2312", "hz":
		return simplifiedchinese.HZGB2312, "hz-gb-2312"
	}
	enc, err := htmlindex.Get(declared)
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
