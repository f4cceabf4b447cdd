package intake

import (
	"bytes"
	"fmt"
	"mime"
	"strings"
	"unicode/utf8"

	"example.org/sitrep/model/text"
)

// header is the header of a message or of a part of one, in its order. Keys are in lower case, values unfolded and
// valid UTF-8, with their encoded words as they stand.
type header []struct{ key, value string }

// get is the first value under a key in lower case.
func (h header) get(key string) string {
	for _, f := range h {
		if f.key == key {
			return f.value
		}
	}
	return ""
}

// readHeader reads header lines up to the first empty line. Lines that are none are counted and left out; where there
// is no other, everything is body. problems say what was left out.
func readHeader(data []byte) (h header, body []byte, problems []string) {
	at, bad, lines := 0, 0, 0
	var value []byte // of the line that is being read
	for line := range bytes.Lines(data) {
		whole := len(line)
		at += whole
		line = bytes.TrimRight(line, "\r\n")
		if len(line) == 0 {
			break
		}
		key, first, ok := bytes.Cut(line, []byte(":"))
		key = bytes.TrimRight(key, " \t")
		switch {
		case line[0] == ' ' || line[0] == '\t':
			value = append(append(value, ' '), bytes.TrimLeft(line, " \t")...)
		case lines == 0 && bytes.HasPrefix(bytes.TrimPrefix(line, []byte(">")), []byte("From ")): // of a mailbox
		case !ok || len(key) == 0 || bytes.ContainsAny(key, " \t"):
			if lines > 0 && !headerLineFollows(data[at:]) { // the text begins without an empty line before it
				h.end(value)
				return h, data[at-whole:], append(problems, h.decode()...)
			}
			bad++
		default:
			h.end(value)
			value = append(value[:0], bytes.TrimSpace(first)...)
			if lines++; lines <= headersMax {
				h = append(h, struct{ key, value string }{key: strings.ToLower(string(key))})
			}
		}
	}
	h.end(value)
	if lines == 0 {
		return nil, data, nil
	}
	if lines > headersMax {
		problems = append(problems, fmt.Sprintf("more than the limit of %d header lines, the rest is not read", headersMax))
	}
	if bad > 0 {
		problems = append(problems, fmt.Sprintf("%d lines in the header that are no header lines, left out", bad))
	}
	return h, data[at:], append(problems, h.decode()...)
}

// headerLineFollows reports whether the next line is one of a header, or goes on with one.
func headerLineFollows(rest []byte) bool {
	line, _, _ := bytes.Cut(rest, []byte("\n"))
	key, _, ok := bytes.Cut(line, []byte(":"))
	return ok && len(key) > 0 && !bytes.ContainsAny(key, " \t")
}

// end gives the last line its value, unless it has one.
func (h header) end(value []byte) {
	if n := len(h); n > 0 && h[n-1].value == "" {
		h[n-1].value = string(value)
	}
}

// decode turns values with bytes outside ASCII, which a header must not have, into UTF-8.
func (h header) decode() []string {
	var all strings.Builder
	for _, f := range h {
		all.WriteString(f.value + "\n")
	}
	if utf8.ValidString(all.String()) {
		return nil
	}
	s, note := text.Decode([]byte(all.String()), "")
	for i, value := range strings.SplitN(s, "\n", len(h)+1)[:len(h)] {
		h[i].value = value
	}
	return []string{"header " + note}
}

// mediaType reads the kind and the parameters of a part, also of values that break the rules of RFC 2045.
func mediaType(value string) (kind string, params map[string]string) {
	value = withoutComments(value)
	if kind, params, err := mime.ParseMediaType(value); err == nil && strings.Contains(kind, "/") {
		return kind, params
	}
	kind, params = looseParams(value)
	switch {
	case kind == "html":
		kind = "text/html"
	case !strings.Contains(kind, "/"):
		kind = "text/plain"
	}
	return kind, params
}

// disposition reads whether a part is an attachment, and its name.
func disposition(value string) (kind, name string) {
	value = withoutComments(value)
	kind, params, err := mime.ParseMediaType(value)
	if err != nil {
		kind, params = looseParams(value)
	}
	return kind, params["filename"]
}

// looseParams cuts a value at its semicolons.
func looseParams(value string) (kind string, params map[string]string) {
	kind, rest, _ := strings.Cut(value, ";")
	kind = strings.ToLower(strings.TrimSpace(kind))
	params = map[string]string{}
	for p := range strings.SplitSeq(rest, ";") {
		key, v, ok := strings.Cut(p, "=")
		if key = strings.ToLower(strings.TrimSpace(key)); ok && params[key] == "" {
			params[key] = strings.Trim(strings.TrimSpace(v), `"`)
		}
	}
	return kind, params
}

// withoutComments takes what stands in brackets out of a value, except inside quotation marks.
func withoutComments(value string) string {
	if !strings.Contains(value, "(") {
		return value
	}
	var b strings.Builder
	depth, quoted := 0, false
	for i := range len(value) {
		c := value[i]
		switch {
		case c == '"' && depth == 0:
			quoted = !quoted
		case c == '(' && !quoted:
			depth++
			continue
		case c == ')' && depth > 0:
			depth--
			continue
		}
		if depth == 0 {
			b.WriteByte(c)
		}
	}
	return strings.TrimSpace(b.String())
}

// decodeWords decodes encoded words (RFC 2047) and cleans what comes out. Words that follow each other in one
// encoding are decoded as one, since many writers break them in the middle of a letter.
func decodeWords(s string) string {
	var b strings.Builder
	var run []byte
	charset, behind := "", false // behind an encoded word, where white space counts only before plain text
	flush := func() {
		out := string(run)
		if charset != "utf-8" && charset != "utf8" {
			out, _ = text.Decode(run, charset)
		}
		b.WriteString(out)
		run = nil
	}
	for len(s) > 0 {
		start := strings.Index(s, "=?")
		if start < 0 {
			break
		}
		gap := s[:start]
		w, n, ok := cutWord(s[start:])
		if !ok {
			flush()
			b.WriteString(s[:start+2])
			s, behind = s[start+2:], false
			continue
		}
		if !behind || strings.TrimSpace(gap) != "" || w.charset != charset {
			flush()
		}
		if !behind || strings.TrimSpace(gap) != "" {
			b.WriteString(gap)
		}
		run, charset, behind = append(run, w.data...), w.charset, true
		s = s[start+n:]
	}
	flush()
	b.WriteString(s)
	return text.CleanField(b.String())
}

// encodedWord is one word of RFC 2047 with its bytes.
type encodedWord struct {
	charset string
	data    []byte
}

// cutWord reads the encoded word that s begins with and says how long it is. A word in an unknown encoding is none.
func cutWord(s string) (w encodedWord, n int, ok bool) {
	parts := strings.SplitN(s[2:min(len(s), linkMax)], "?", 4)
	if len(parts) < 4 || !strings.HasPrefix(parts[3], "=") || len(parts[0]) == 0 {
		return w, 0, false
	}
	w.charset, _, _ = strings.Cut(strings.ToLower(parts[0]), "*") // a language may follow, RFC 2231
	if !text.Knows(w.charset) {
		return w, 0, false
	}
	switch parts[1] {
	case "b", "B":
		w.data, _ = decodeBase64([]byte(parts[2]))
	case "q", "Q":
		w.data, _ = decodeQuoted([]byte(strings.ReplaceAll(parts[2], "_", " ")))
	default:
		return w, 0, false
	}
	return w, 2 + len(parts[0]) + 1 + len(parts[1]) + 1 + len(parts[2]) + 2, true
}
