package intake

import "bytes"

// charsetOf is the encoding that a page declares in its first bytes, "" when it declares none.
func charsetOf(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), sniffLen)])
	for {
		at := bytes.Index(head, []byte("charset"))
		if at < 0 {
			return ""
		}
		head = bytes.TrimLeft(head[at+len("charset"):], " \t\r\n")
		if len(head) == 0 || head[0] != '=' {
			continue
		}
		value := bytes.TrimLeft(head[1:], " \t\r\n\"'")
		end := bytes.IndexAny(value, " \t\r\n\"'/>;?")
		if end < 0 || end > 40 {
			return ""
		}
		return string(value[:end])
	}
}
