package intake

import (
	"bytes"
	"cmp"
	"fmt"
	"net/mail"
	"slices"
	"strings"

	"example.org/sitrep/model"
)

// parseMail reads a message (RFC 5322), such as a newsletter, or a page saved as MHTML. Of alternatives the page is
// read, else the plain text; messages in it are articles of their own; attachments are listed and not opened.
func parseMail(f file) parsed { return parseMessage(f, 0) }

// parseMessage reads a message that stands depth levels inside another one.
func parseMessage(f file, depth int) parsed {
	var p parsed
	if headerEnd(f.data) > headerMax {
		p.problem(0, "message with a header above the limit of %d kB, not read", headerMax>>10)
		return p
	}
	h, body, problems := readHeader(bytes.TrimLeft(f.data, "\r\n"))
	w := mailWalker{file: f, problems: problems}
	texts := slices.DeleteFunc(w.part(h, body, depth), func(t mailText) bool { return !t.shows() })
	if w.unread > unreadListed {
		w.problem("%d more parts not read", w.unread-unreadListed)
	}
	if len(texts) > 0 {
		d := f.mailDraft(texts)
		skipMailFooter(d.blocks)
		d.mailHeader(h)
		for _, problem := range w.problems {
			d.problem(0, problem)
		}
		return parsed{drafts: append([]*draft{d}, w.inner...)}
	}
	for _, problem := range w.problems {
		p.problem(0, "%s", problem)
	}
	if p.drafts = w.inner; len(w.inner) == 0 {
		p.problem(0, "message without a text that can be read")
	}
	return p
}

func headerEnd(data []byte) int {
	for _, blank := range []string{"\r\n\r\n", "\n\n"} {
		if at := bytes.Index(data, []byte(blank)); at >= 0 {
			return at
		}
	}
	return len(data)
}

// mailDraft makes one article of the texts of a message.
func (f *file) mailDraft(texts []mailText) *draft {
	d := f.textDraft(texts[0])
	for _, t := range texts[1:] {
		more := f.textDraft(t)
		for i := range more.blocks {
			if more.blocks[i].role == roleTitle {
				more.blocks[i].role = roleHeading
			}
		}
		d.blocks = append(d.blocks, more.blocks...)
		d.problems = append(d.problems, more.problems...)
		d.outlet, d.url, d.language = cmp.Or(d.outlet, more.outlet), cmp.Or(d.url, more.url), cmp.Or(d.language, more.language)
		if d.published == "" {
			d.published, d.basis, d.publishedWhy = more.published, more.basis, more.publishedWhy
		}
	}
	return d
}

func (f *file) textDraft(t mailText) *draft {
	if t.html {
		d := parseHTML(t.text, f.limits)
		if d.url == "" && strings.HasPrefix(t.location, "http") {
			d.url = t.location
		}
		return d
	}
	fw, ok := unforward(t.text)
	if !ok {
		return parsePlain(t.text, f.limits)
	}
	d := parsePlain(fw.body, f.limits)
	d.blocks = append(d.blocks, fw.around...)
	slices.SortStableFunc(d.blocks, func(a, b block) int { return cmp.Compare(a.rows[0].line, b.rows[0].line) })
	d.outlet = cmp.Or(d.outlet, fw.outlet)
	if d.published == "" && fw.date != "" {
		d.published, d.basis, d.publishedWhy = fw.date, model.PublishedMetadata, fw.dateWhy
	}
	return d
}

// mailHeader takes title, outlet and date from the message where the page itself doesn't give them. The
// sender of a newsletter is its outlet.
func (d *draft) mailHeader(h header) {
	if s := decodeWords(h.get("subject")); s != "" && !d.hasTitle() {
		d.title = s
	}
	for len(d.title) > 4 && (strings.EqualFold(d.title[:3], "re:") || strings.EqualFold(d.title[:3], "fw:") || strings.EqualFold(d.title[:4], "fwd:")) {
		d.title = strings.TrimSpace(d.title[strings.IndexByte(d.title, ':')+1:])
	}
	d.outlet = cmp.Or(d.outlet, senderName(decodeWords(h.get("from"))))
	if u := h.get("snapshot-content-location"); strings.HasPrefix(u, "http") && d.url == "" {
		d.url = oneRow(u)
	}
	if d.published == "" && h.get("date") != "" && h.get("snapshot-content-location") == "" {
		if t, err := mail.ParseDate(h.get("date")); err == nil {
			d.published, d.basis = model.EDTF(t.Format("2006-01-02")), model.PublishedMetadata
			d.publishedWhy = "header Date: " + oneRow(h.get("date"))
		} else {
			d.metadataDate("Date", h.get("date"))
		}
	}
}

// parseMbox cuts a mailbox at its "From " lines and reads each message.
func parseMbox(f file) parsed {
	var p parsed
	for n, message := range splitMbox(f.data) {
		if n >= messagesMax {
			p.problem(0, "more than the limit of %d messages, the rest is not read; split the file", messagesMax)
			break
		}
		if f.room.leave() {
			continue
		}
		q := parseMail(file{name: f.name, data: message, depth: f.depth + 1, limits: f.limits, room: f.room})
		p.take(f, fmt.Sprintf("message %d", n+1), q)
	}
	return p
}

// splitMbox cuts a mailbox at the lines that begin a message.
func splitMbox(data []byte) [][]byte {
	var out [][]byte
	var current []byte
	started := false
	at := 0
	for line := range bytes.Lines(data) {
		at += len(line)
		switch {
		case bytes.HasPrefix(line, []byte("From ")) && (!started || endsBlank(current) && beginsMessage(line, data[at:])):
			if started {
				out = append(out, current)
			}
			current, started = nil, true
		case isQuotedFrom(line):
			current = append(current, line[1:]...)
		default:
			current = append(current, line...)
		}
	}
	if started {
		out = append(out, current)
	}
	return out
}

// isQuotedFrom knows a line of a text that a mailbox quotes, since it would begin a message otherwise.
func isQuotedFrom(line []byte) bool {
	return line[0] == '>' && bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From "))
}

// beginsMessage tells the first line of a message, with the hour of its delivery or a header behind it, from a sentence.
func beginsMessage(line, rest []byte) bool {
	for i := 1; i+2 < len(line); i++ {
		if line[i] == ':' && isDigits(string(line[i-1:i])) && isDigits(string(line[i+1:i+3])) {
			return true
		}
	}
	return headerLike(rest[:min(len(rest), sniffLen)], false)
}

func endsBlank(b []byte) bool {
	return len(bytes.TrimSpace(b)) == 0 || bytes.HasSuffix(b, []byte("\n\n")) || bytes.HasSuffix(b, []byte("\r\n\r\n"))
}
