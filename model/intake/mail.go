package intake

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"slices"
	"strings"

	"golang.org/x/text/encoding/htmlindex"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// parseMail reads a message (RFC 5322), such as a newsletter, or a page saved as MHTML. Of alternatives
// the HTML is read, else the plain text; attachments are listed and not opened.
func parseMail(f file) parsed {
	end := headerEnd(f.data)
	if end > headerMax {
		return parsed{problems: []model.Problem{{Message: fmt.Sprintf("message with a header above the limit of %d kB, not read", headerMax>>10)}}}
	}
	m, err := mail.ReadMessage(bytes.NewReader(f.data))
	if err != nil {
		return parsed{problems: []model.Problem{{Message: "message that can't be read: " + oneRow(err.Error())}}}
	}
	w := mailWalker{limits: f.limits}
	body, err := io.ReadAll(io.LimitReader(m.Body, f.limits.MaxFile))
	if err != nil {
		w.problem("message that breaks off: " + err.Error())
	}
	w.part(mimeHeader(m.Header), body, 0)
	d := w.draft()
	skipMailFooter(d.blocks)
	w.header(d, m.Header)
	d.problems = append(d.problems, w.problems...)
	return parsed{drafts: []*draft{d}}
}

func headerEnd(data []byte) int {
	for _, blank := range []string{"\r\n\r\n", "\n\n"} {
		if at := bytes.Index(data, []byte(blank)); at >= 0 {
			return at
		}
	}
	return len(data)
}

// mimeHeader gives the two header kinds of the standard library one face.
type mimeHeader map[string][]string

func (h mimeHeader) get(key string) string {
	for k, v := range h {
		if strings.EqualFold(k, key) && len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// mailWalker collects the texts of a message.
type mailWalker struct {
	limits      Bounds
	html, plain string
	location    string
	problems    []model.Problem
}

func (w *mailWalker) problem(message string) {
	w.problems = append(w.problems, model.Problem{Message: oneRow(message)})
}

func (w *mailWalker) part(h mimeHeader, body []byte, depth int) {
	if depth > w.limits.MaxMail {
		w.problem(fmt.Sprintf("message parts nested deeper than the limit of %d, not read", w.limits.MaxMail))
		return
	}
	kind, params, err := mime.ParseMediaType(h.get("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	if strings.HasPrefix(kind, "multipart/") && params["boundary"] != "" {
		w.parts(body, params["boundary"], depth)
		return
	}
	if disposition, dp, err := mime.ParseMediaType(h.get("Content-Disposition")); err == nil && disposition == "attachment" {
		w.problem("attachment not read: " + dp["filename"])
		return
	}
	switch kind {
	case "text/html", "text/plain":
	default:
		return
	}
	data, err := decodeTransfer(h.get("Content-Transfer-Encoding"), body)
	if err != nil {
		w.problem("part with a faulty transfer encoding, read up to the fault")
	}
	charset := params["charset"]
	if charset == "" && kind == "text/html" {
		charset = charsetOf(data)
	}
	s, problems := decode(charset, data)
	w.problems = append(w.problems, problems...)
	switch {
	case kind == "text/html" && w.html == "":
		w.html = s
		w.location = h.get("Content-Location")
	case kind == "text/plain" && w.plain == "":
		w.plain = s
	}
}

func (w *mailWalker) parts(body []byte, boundary string, depth int) {
	r := multipart.NewReader(bytes.NewReader(body), boundary)
	for n := 0; ; n++ {
		if n >= partsMax {
			w.problem(fmt.Sprintf("more than the limit of %d parts, the rest is not read", partsMax))
			return
		}
		p, err := r.NextRawPart()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			w.problem("message that breaks off: " + err.Error())
			return
		}
		data, err := io.ReadAll(io.LimitReader(p, w.limits.MaxFile))
		if err != nil {
			w.problem("part that breaks off: " + err.Error())
		}
		w.part(mimeHeader(p.Header), data, depth+1)
	}
}

func decodeTransfer(encoding string, body []byte) ([]byte, error) {
	var r io.Reader
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, newlineless{bytes.NewReader(body)})
	case "quoted-printable":
		r = quotedprintable.NewReader(bytes.NewReader(body))
	default:
		return body, nil
	}
	data, err := io.ReadAll(io.LimitReader(r, fileMax))
	if err != nil {
		return data, fmt.Errorf("transfer encoding: %w", err)
	}
	return data, nil
}

// newlineless passes base64 on without white space.
type newlineless struct{ r io.Reader }

func (n newlineless) Read(p []byte) (int, error) {
	for {
		k, err := n.r.Read(p)
		out := p[:0]
		for _, c := range p[:k] {
			if c > ' ' {
				out = append(out, c)
			}
		}
		if len(out) > 0 || err != nil {
			return len(out), err //nolint:wrapcheck // io.EOF must stay itself
		}
	}
}

func (w *mailWalker) draft() *draft {
	if w.html == "" {
		f, ok := unforward(w.plain)
		if !ok {
			return parsePlain(w.plain, w.limits)
		}
		d := parsePlain(f.body, w.limits)
		d.blocks = append(d.blocks, f.around...)
		slices.SortStableFunc(d.blocks, func(a, b block) int { return cmp.Compare(a.rows[0].line, b.rows[0].line) })
		d.outlet = cmp.Or(d.outlet, f.outlet)
		if d.published == "" && f.date != "" {
			d.published, d.basis, d.publishedWhy = f.date, model.PublishedMetadata, f.dateWhy
		}
		return d
	}
	d := parseHTML(w.html, w.limits)
	if d.url == "" && strings.HasPrefix(w.location, "http") {
		d.url = w.location
	}
	return d
}

// header takes title, outlet and date from the message where the page itself doesn't give them. The
// sender of a newsletter is its outlet.
func (w *mailWalker) header(d *draft, h mail.Header) {
	if s := decodeWords(h.Get("Subject")); s != "" && !d.hasTitle() {
		d.title = s
	}
	for len(d.title) > 4 && (strings.EqualFold(d.title[:3], "re:") || strings.EqualFold(d.title[:3], "fw:") || strings.EqualFold(d.title[:4], "fwd:")) {
		d.title = strings.TrimSpace(d.title[strings.IndexByte(d.title, ':')+1:])
	}
	d.outlet = cmp.Or(d.outlet, senderName(decodeWords(h.Get("From"))))
	if u := h.Get("Snapshot-Content-Location"); strings.HasPrefix(u, "http") && d.url == "" {
		d.url = oneRow(u)
	}
	if d.published == "" && h.Get("Date") != "" && h.Get("Snapshot-Content-Location") == "" {
		if t, err := mail.ParseDate(h.Get("Date")); err == nil {
			d.published, d.basis = model.EDTF(t.Format("2006-01-02")), model.PublishedMetadata
			d.publishedWhy = "header Date: " + oneRow(h.Get("Date"))
		} else {
			d.metadataDate("Date", h.Get("Date"))
		}
	}
}

// decodeWords decodes encoded words (RFC 2047) and cleans what comes out.
func decodeWords(s string) string {
	dec := mime.WordDecoder{CharsetReader: func(charset string, r io.Reader) (io.Reader, error) {
		enc, err := htmlindex.Get(charset)
		if err != nil {
			return nil, fmt.Errorf("charset: %w", err)
		}
		return enc.NewDecoder().Reader(r), nil
	}}
	out, err := dec.DecodeHeader(s)
	if err != nil {
		out = s
	}
	return text.CleanField(out)
}

// parseMbox cuts a mailbox at its "From " lines and reads each message.
func parseMbox(f file) parsed {
	var p parsed
	for n, message := range splitMbox(f.data) {
		if n >= messagesMax {
			p.problem(0, "more than the limit of %d messages, the rest is not read", messagesMax)
			break
		}
		q := parseMail(file{name: f.name, data: message, depth: f.depth + 1, limits: f.limits})
		p.take(fmt.Sprintf("message %d", n+1), q)
	}
	return p
}

func splitMbox(data []byte) [][]byte {
	var out [][]byte
	var current []byte
	started := false
	for line := range bytes.Lines(data) {
		switch {
		case bytes.HasPrefix(line, []byte("From ")) && (!started || endsBlank(current)):
			if started {
				out = append(out, current)
			}
			current, started = nil, true
		case bytes.HasPrefix(line, []byte(">From ")):
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

func endsBlank(b []byte) bool {
	return len(b) == 0 || bytes.HasSuffix(b, []byte("\n\n")) || bytes.HasSuffix(b, []byte("\r\n\r\n"))
}
