package intake

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"
)

// mailText is one text of a message.
type mailText struct {
	text     string
	html     bool
	location string
}

// shows reports whether a reader would see anything of the text.
func (m mailText) shows() bool {
	if !m.html {
		return strings.TrimSpace(m.text) != ""
	}
	tokens := scanHTML(m.text)
	return len(tokens.rows()) > 0
}

// mailWalker collects the texts of a message and what else is in it.
type mailWalker struct {
	file     file
	inner    []*draft // messages inside the message
	unread   int      // parts that are not read
	problems []string
}

func (w *mailWalker) problem(format string, args ...any) {
	w.problems = append(w.problems, oneRow(fmt.Sprintf(format, args...)))
}

// unreadListed is how many parts that are not read are listed one by one.
const unreadListed = 20

// leave lists a part that is not read.
func (w *mailWalker) leave(what, name string) {
	if w.unread++; w.unread <= unreadListed {
		w.problem("%s not read: %s", what, decodeWords(name))
	}
}

// part is the texts of a part and of those in it.
func (w *mailWalker) part(h header, body []byte, depth int) []mailText {
	if depth > w.file.limits.MaxMail {
		w.problem("message parts nested deeper than the limit of %d (--max-mail changes it), not read", w.file.limits.MaxMail)
		return nil
	}
	kind, params := mediaType(h.get("content-type"))
	if sub, ok := strings.CutPrefix(kind, "multipart/"); ok {
		return w.multipart(sub, params, body, depth)
	}
	how, name := disposition(h.get("content-disposition"))
	name = cmp.Or(name, params["name"], kind)
	switch {
	case how == "attachment":
		w.leave("attachment", name)
		return nil
	case kind == "message/rfc822" || kind == "message/global":
		w.message(h, body, depth)
		return nil
	case kind == "message/partial":
		w.problem("part %s of a message that was sent in pieces (message/partial), not read", cmp.Or(params["number"], "?"))
		return nil
	case kind == "message/external-body":
		w.problem("text that lies elsewhere (message/external-body), not fetched")
		return nil
	case kind == "application/pgp-signature" || kind == "application/pkcs7-signature" || kind == "application/x-pkcs7-signature":
		return nil
	case isTextKind(kind):
		return w.text(h, kind, params["charset"], body)
	}
	w.leave("part", name)
	return nil
}

// isTextKind knows what is read as a text: everything under text/ but data of programs, and pages.
func isTextKind(kind string) bool {
	switch kind {
	case "application/xhtml+xml":
		return true
	case "text/calendar", "text/vcard", "text/x-vcard", "text/directory", "text/css", "text/javascript", "text/rtf", "text/csv", "text/rfc822-headers":
		return false
	}
	return strings.HasPrefix(kind, "text/")
}

func (w *mailWalker) text(h header, kind, charset string, body []byte) []mailText {
	data, fault := decodeTransfer(h.get("content-transfer-encoding"), body)
	if fault != "" {
		w.problem("%s", fault)
	}
	html := kind == "text/html" || kind == "application/xhtml+xml"
	if charset == "" && html {
		charset = charsetOf(data)
	}
	if w.file.wide {
		charset = ""
	}
	s, problems := decode(charset, data)
	for _, p := range problems {
		w.problem("%s", p.Message)
	}
	return []mailText{{s, html, h.get("content-location")}}
}

// message reads a message inside the message as an article of its own.
func (w *mailWalker) message(h header, body []byte, depth int) {
	data, fault := decodeTransfer(h.get("content-transfer-encoding"), body)
	if fault != "" {
		w.problem("%s", fault)
	}
	f := w.file
	f.data = data
	q := parseMessage(f, depth+1)
	w.inner = append(w.inner, q.drafts...)
	for _, p := range q.problems {
		w.problem("%s", p.Message)
	}
}

// multipart reads a part that consists of parts. Of alternatives the last one that shows something as a page is taken,
// else the first that shows anything; of parts that belong together the first, which names the others.
func (w *mailWalker) multipart(sub string, params map[string]string, body []byte, depth int) []mailText {
	parts, ok := w.split(body, params["boundary"])
	if !ok {
		s, problems := decode("", body)
		for _, p := range problems {
			w.problem("%s", p.Message)
		}
		w.problem("message of several parts without the line that parts them, read as plain text")
		return []mailText{{text: s}}
	}
	var all [][]mailText
	frames := 0
	for i, data := range parts {
		h, body, problems := readHeader(data)
		for _, p := range problems {
			w.problem("%s", p)
		}
		if sub == "digest" && h.get("content-type") == "" {
			h = append(header{{"content-type", "message/rfc822"}}, h...)
		}
		if sub == "related" && i > 0 {
			if kind, _ := mediaType(h.get("content-type")); kind == "text/html" {
				frames++
			}
			continue
		}
		all = append(all, w.part(h, body, depth+1))
	}
	if frames > 0 {
		w.problem("%d frames of the page not read", frames)
	}
	if sub == "alternative" {
		return bestOf(all)
	}
	var out []mailText
	for _, texts := range all {
		out = append(out, texts...)
	}
	return out
}

func bestOf(all [][]mailText) []mailText {
	var best []mailText
	for _, texts := range all {
		page, shows := false, false
		for _, t := range texts {
			page, shows = page || t.html, shows || t.shows()
		}
		if shows && (page || best == nil) {
			best = texts
		}
	}
	return best
}

// split parts a body at its boundary. A boundary that is not there is looked for in the body.
func (w *mailWalker) split(body []byte, boundary string) (parts [][]byte, ok bool) {
	parts, closed := splitAt(body, boundary)
	if len(parts) == 0 {
		if boundary = likelyBoundary(body); boundary == "" {
			return nil, false
		}
		w.problem("message of several parts whose boundary isn't in it, parted at the lines --%s", boundary)
		parts, closed = splitAt(body, boundary)
	}
	switch {
	case len(parts) > partsMax:
		w.problem("more than the limit of %d parts, the rest is not read", partsMax)
		parts = parts[:partsMax]
	case !closed:
		w.problem("message that breaks off: its last part has no end")
	}
	return parts, len(parts) > 0
}

// splitAt cuts a body at the lines of a boundary; closed says that the last one is there. It stops behind one part
// more than the limit.
func splitAt(body []byte, boundary string) (parts [][]byte, closed bool) {
	if boundary == "" {
		return nil, false
	}
	mark := []byte("--" + boundary)
	at, start := 0, -1
	for line := range bytes.Lines(body) {
		from := at
		at += len(line)
		rest, ok := bytes.CutPrefix(line, mark)
		if rest = bytes.TrimRight(rest, " \t\r\n"); !ok || len(rest) > 0 && string(rest) != "--" {
			continue
		}
		if start >= 0 {
			parts = append(parts, body[start:from])
		}
		start = at
		if len(rest) > 0 || len(parts) > partsMax {
			return parts, true
		}
	}
	if start >= 0 {
		parts = append(parts, body[start:])
	}
	return parts, false
}

// likelyBoundary is what stands behind "--" on the first line of that kind that a header follows.
func likelyBoundary(body []byte) string {
	found := ""
	for line := range bytes.Lines(body) {
		line = bytes.TrimRight(line, " \t\r\n")
		if found != "" && len(line) > 8 && strings.EqualFold(string(line[:8]), "content-") {
			return found
		}
		found = ""
		if rest, ok := bytes.CutPrefix(line, []byte("--")); ok && len(rest) > 0 && len(rest) <= 200 && rest[0] != ' ' {
			found = string(rest)
		}
	}
	return ""
}
