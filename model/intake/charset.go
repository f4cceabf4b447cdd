package intake

import "bytes"

// charsetOf is the encoding that a page or an XML file declares in its first bytes, "" when it declares none.
func charsetOf(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), sniffLen)])
	if prolog, _, ok := bytes.Cut(bytes.TrimLeft(head, " \t\r\n"), []byte("?>")); ok && bytes.HasPrefix(prolog, []byte("<?xml")) {
		if name := declaredAs(prolog, "encoding"); name != "" {
			return name
		}
	}
	return declaredAs(head, "charset")
}

// declaredAs is the value of the first key with an equals sign behind it.
func declaredAs(head []byte, key string) string {
	for {
		at := bytes.Index(head, []byte(key))
		if at < 0 {
			return ""
		}
		head = bytes.TrimLeft(head[at+len(key):], " \t\r\n")
		if len(head) == 0 || head[0] != '=' {
			continue
		}
		value := bytes.TrimLeft(head[1:], " \t\r\n\"'")
		end := bytes.IndexAny(value, " \t\r\n\"'/>;?")
		if end < 0 {
			end = len(value)
		}
		if end > 40 {
			return ""
		}
		return string(value[:end])
	}
}
