package intake

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// format is what a file is by its content; the name only decides where the content leaves it open.
type format uint8

const (
	formatText format = iota + 1
	formatMarkdown
	formatHTML
	formatXML  // a feed
	formatJSON // a feed, an article, a list of articles, or one article a line
	formatMail
	formatMbox
	formatZIP // also EPUB
	formatGzip
	formatTar
	formatBinary
)

// isContainer reports whether a file of the format holds other files.
func (f format) isContainer() bool {
	return f == formatZIP || f == formatGzip || f == formatTar || f == formatMbox
}

// sniffPacked knows the formats that are no text by their first bytes, 0 when it is none of them.
func sniffPacked(data []byte) format {
	head := data[:min(len(data), sniffLen)]
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return formatZIP
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b, 8}):
		return formatGzip
	case isTar(data):
		return formatTar
	case binaryKind(head) != binaryContent:
		return formatBinary
	}
	return 0
}

// tarBlock is the length of the header of a member of a tar archive.
const tarBlock = 512

// isTar knows a tar archive by its mark, and one from before there was a mark by the sum of its first header.
func isTar(data []byte) bool {
	if len(data) > 262 && string(data[257:262]) == "ustar" {
		return true
	}
	if len(data) < tarBlock || data[0] == 0 {
		return false
	}
	want, err := strconv.ParseInt(strings.Trim(string(data[148:156]), " \x00"), 8, 32)
	sum := int64(8 * ' ')
	for i, c := range data[:tarBlock] {
		if i < 148 || i >= 156 {
			sum += int64(c)
		}
	}
	return err == nil && sum == want
}

// sniff tells the format of a file that is text, if any.
func sniff(name string, data []byte) format {
	head := data[:min(len(data), sniffLen)]
	switch {
	case isBinary(head):
		return formatBinary
	case isHTML(name, head):
		return formatHTML
	case isXML(name, head):
		return formatXML
	case isMbox(name, head):
		return formatMbox
	case isMail(name, head):
		return formatMail
	case isJSON(name, head):
		return formatJSON
	}
	switch extension(name) {
	case ".md", ".markdown", ".mdown":
		return formatMarkdown
	}
	for _, fence := range []string{"---\n", "---\r\n", "+++\n", "+++\r\n"} {
		if bytes.HasPrefix(head, []byte(fence)) {
			return formatMarkdown
		}
	}
	return formatText
}

// isBinary judges by control characters: text has next to none. Bytes that are UTF-8 may hold more of them, as
// long as four in five are none, and zeros behind the last letter count for nothing.
func isBinary(head []byte) bool {
	if text := bytes.TrimRight(head, "\x00"); len(text) > 0 {
		head = text
	}
	odd, nul := 0, 0
	for _, c := range head {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b && c != '\b' && c != 0x07 || c == 0x7f {
			odd++
		}
		if c == 0 {
			nul++
		}
	}
	if utf8.Valid(bytes.TrimRightFunc(head, func(r rune) bool { return r == utf8.RuneError })) {
		return odd*5 > len(head)
	}
	return odd*10 > len(head) || nul*100 > len(head)
}

// binaryContent is the kind of what is no text and no known format.
const binaryContent = "binary content"

// binaryKind names the formats that people most likely try to load.
func binaryKind(data []byte) string {
	for _, k := range []struct{ magic, name string }{
		{"%PDF-", "PDF, which sitrep does not read; take its text out first, as with pdftotext, and name the .txt file"},
		{"\x89PNG", "PNG picture"},
		{"\xff\xd8\xff", "JPEG picture"},
		{"GIF8", "GIF picture"},
		{"\xd0\xcf\x11\xe0", "old Office document; save it as text"},
		{"SQLite format 3", "SQLite database"},
		{"\x7fELF", "program"},
		{"7z\xbc\xaf", "7-Zip archive; unpack it"},
		{"Rar!", "RAR archive; unpack it"},
		{"BZh", "bzip2 archive; unpack it"},
		{"\xfd7zXZ", "xz archive; unpack it"},
		{"{\\rtf", "RTF document; save it as text"},
	} {
		if bytes.HasPrefix(data, []byte(k.magic)) {
			return k.name
		}
	}
	return binaryContent
}

func trimmedLow(head []byte) []byte {
	return bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n\f"))
}

// isHTML recognises a page by how it begins: a doctype, or an element that only a page has.
func isHTML(name string, head []byte) bool {
	low := skipProlog(trimmedLow(head))
	for _, start := range []string{"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article", "<h1"} {
		if bytes.HasPrefix(low, []byte(start)) {
			return true
		}
	}
	switch extension(name) {
	case ".html", ".htm", ".xhtml", ".shtml":
		return bytes.IndexByte(low, '<') >= 0
	}
	return false
}

func skipProlog(low []byte) []byte {
	for bytes.HasPrefix(low, []byte("<!--")) || bytes.HasPrefix(low, []byte("<?")) {
		end := bytes.IndexByte(low, '>')
		if end < 0 {
			break
		}
		low = bytes.TrimLeft(low[end+1:], " \t\r\n\f")
	}
	return low
}

// isXML recognises a feed by how it begins; a file with the name of one may have something before it, such as what
// a server had to say.
func isXML(name string, head []byte) bool {
	low := trimmedLow(head)
	if bytes.HasPrefix(low, []byte("<?xml")) {
		return true
	}
	low = skipProlog(low)
	named := false
	switch extension(name) {
	case ".xml", ".rss", ".atom", ".rdf", ".opml":
		named = true
	}
	for _, start := range []string{"<rss", "<feed", "<rdf:rdf", "<opml", "<channel"} {
		if bytes.HasPrefix(low, []byte(start)) || named && bytes.Contains(low, []byte(start)) {
			return true
		}
	}
	return named && (bytes.HasPrefix(low, []byte("<item")) || bytes.HasPrefix(low, []byte("<entry")))
}

func isMbox(name string, head []byte) bool {
	if !bytes.HasPrefix(head, []byte("From ")) {
		return false
	}
	first, rest, _ := bytes.Cut(head, []byte("\n"))
	return extension(name) == ".mbox" || bytes.IndexByte(first, ':') > 0 && headerLike(rest, false)
}

// isMail wants header lines at the start, two of which only a message has.
func isMail(name string, head []byte) bool {
	switch extension(name) {
	case ".eml", ".mht", ".mhtml":
		return headerLike(head, true)
	case ".md", ".txt":
		return false
	}
	return headerLike(head, false)
}

// headerLike reports whether a text begins with the header of a message. In a file that has the name of one, lines
// before and among it may be none.
func headerLike(head []byte, named bool) bool {
	known := 0
	for line := range bytes.Lines(bytes.TrimLeft(head, "\r\n")) {
		s := strings.TrimRight(string(line), "\r\n")
		if s == "" {
			break
		}
		if s[0] == ' ' || s[0] == '\t' {
			continue
		}
		key, _, ok := strings.Cut(s, ":")
		key = strings.TrimRight(key, " \t")
		if !ok || strings.ContainsAny(key, " \t") {
			if named {
				continue
			}
			return false
		}
		switch strings.ToLower(key) {
		case "from", "date", "message-id", "mime-version", "content-type", "received", "return-path", "subject", "to", "delivered-to":
			known++
		}
	}
	return known >= 2
}

func isJSON(name string, head []byte) bool {
	low := trimmedLow(head)
	if len(low) == 0 || low[0] != '{' && low[0] != '[' {
		return false
	}
	switch extension(name) {
	case ".json", ".jsonl", ".ndjson", ".jsonfeed":
		return true
	case ".md", ".markdown", ".mdown": // which may begin with a link or a block of settings
		return false
	}
	rest := bytes.TrimLeft(low[1:], " \t\r\n")
	return len(rest) > 0 && (rest[0] == '"' && bytes.Contains(low, []byte(`":`)) || rest[0] == '{' && bytes.Contains(low, []byte(`":`)))
}
