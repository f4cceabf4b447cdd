package intake

import "bytes"

// format is what a file is by its content; the name only tells Markdown from plain text.
type format uint8

const (
	formatText format = iota + 1
	formatMarkdown
	formatHTML
	formatBinary
)

func sniff(name string, data []byte) format {
	head := data[:min(len(data), sniffLen)]
	if isBinary(head) {
		return formatBinary
	}
	if isHTML(name, head) {
		return formatHTML
	}
	switch extension(name) {
	case ".md", ".markdown", ".mdown":
		return formatMarkdown
	}
	if bytes.HasPrefix(head, []byte("---\n")) || bytes.HasPrefix(head, []byte("---\r\n")) || bytes.HasPrefix(head, []byte("+++\n")) {
		return formatMarkdown
	}
	return formatText
}

// isBinary judges by control characters: text has next to none. A byte order mark of UTF-16
// makes NUL bytes normal.
func isBinary(head []byte) bool {
	if bytes.HasPrefix(head, []byte{0xfe, 0xff}) || bytes.HasPrefix(head, []byte{0xff, 0xfe}) {
		return false
	}
	odd := 0
	for _, c := range head {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b && c != '\b' && c != 0x07 || c == 0x7f {
			odd++
		}
	}
	return odd*10 > len(head) || (hasNUL(head) && odd*100 > len(head))
}

// isHTML recognises a page by how it begins: a doctype, or an element that only a page has.
func isHTML(name string, head []byte) bool {
	low := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n\f"))
	for bytes.HasPrefix(low, []byte("<!--")) || bytes.HasPrefix(low, []byte("<?xml")) {
		end := bytes.IndexByte(low, '>')
		if end < 0 {
			break
		}
		low = bytes.TrimLeft(low[end+1:], " \t\r\n\f")
	}
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
