package intake

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"strings"
)

// decodeTransfer takes back the transfer encoding of a part. fault says what was wrong with it; what can be read of
// the part is read all the same.
func decodeTransfer(encoding string, body []byte) (data []byte, fault string) {
	encoding, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(withoutComments(encoding))), ";")
	var bad int
	switch encoding {
	case "", "7bit", "8bit", "binary":
		return body, ""
	case "base64":
		data, bad = decodeBase64(body)
	case "quoted-printable":
		data, bad = decodeQuoted(body)
	default:
		return body, "part in the unknown transfer encoding " + oneRow(encoding) + ", read as it stands"
	}
	if bad > 0 {
		fault = fmt.Sprintf("part with a faulty transfer encoding, %d bytes of it are none", bad)
	}
	return data, fault
}

// decodeBase64 decodes what is base64, also in the form for addresses, without its end, and several one after the
// other. Lines of several words are none, such as what a mailing list puts below. bad counts the bytes left out.
func decodeBase64(in []byte) (out []byte, bad int) {
	out = make([]byte, 0, len(in)/4*3+3)
	quad := make([]byte, 0, 4)
	for line := range bytes.Lines(in) {
		line = bytes.TrimSpace(line)
		if bytes.IndexByte(line, ' ') >= 0 {
			bad += len(line)
			continue
		}
		for _, c := range line {
			switch c {
			case '-':
				c = '+'
			case '_':
				c = '/'
			}
			switch {
			case c == '=':
				out, quad = appendQuad(out, quad), quad[:0]
			case c == '+', c == '/', c >= '0' && c <= '9', c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z':
				if quad = append(quad, c); len(quad) == 4 {
					out, quad = appendQuad(out, quad), quad[:0]
				}
			default:
				bad++
			}
		}
	}
	return appendQuad(out, quad), bad
}

// appendQuad adds what up to four signs of the alphabet stand for.
func appendQuad(out, quad []byte) []byte {
	var three [3]byte
	n, _ := base64.RawStdEncoding.Decode(three[:], quad) // one sign alone stands for nothing
	return append(out, three[:n]...)
}

// decodeQuoted decodes quoted-printable. An equals sign that means nothing is kept and counted.
func decodeQuoted(in []byte) (out []byte, bad int) {
	out = make([]byte, 0, len(in))
	for line := range bytes.Lines(in) {
		end := line[len(bytes.TrimRight(line, "\r\n")):]
		line = bytes.TrimRight(line, " \t\r\n")
		if soft, ok := bytes.CutSuffix(line, []byte("=")); ok {
			line, end = soft, nil
		}
		for i := 0; i < len(line); i++ {
			if line[i] == '=' && i+2 < len(line) {
				if hi, lo := hexOf(line[i+1]), hexOf(line[i+2]); hi >= 0 && lo >= 0 {
					out = append(out, byte(hi<<4|lo))
					i += 2
					continue
				}
			}
			if line[i] == '=' {
				bad++
			}
			out = append(out, line[i])
		}
		out = append(out, end...)
	}
	return out, bad
}

// hexOf is the value of a hexadecimal digit, -1 for anything else.
func hexOf(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}
