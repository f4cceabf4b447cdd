package intake

import "bytes"

// charsetOf is the encoding that a page declares: in the declaration of XML on top, or in the first meta element
// that names one, "" when none does. Comments and scripts declare nothing.
func charsetOf(data []byte) string {
	if name := charsetOfXML(data); name != "" {
		return name
	}
	head := bytes.ToLower(data[:min(len(data), charsetLen)])
	for {
		at := bytes.IndexByte(head, '<')
		if at < 0 {
			return ""
		}
		head = head[at:]
		switch {
		case bytes.HasPrefix(head, []byte("<!--")):
			head = behind(head, "-->")
		case bytes.HasPrefix(head, []byte("<script")):
			head = behind(head, "</script")
		case bytes.HasPrefix(head, []byte("<style")):
			head = behind(head, "</style")
		case bytes.HasPrefix(head, []byte("<meta")):
			tag, rest, _ := bytes.Cut(head, []byte(">"))
			if name := declaredAs(tag, "charset"); name != "" {
				return name
			}
			head = rest
		default:
			head = head[1:]
		}
	}
}

// charsetOfXML is the encoding in the declaration of XML, "" without one.
func charsetOfXML(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), sniffLen)])
	if prolog, _, ok := bytes.Cut(bytes.TrimLeft(head, " \t\r\n"), []byte("?>")); ok && bytes.HasPrefix(prolog, []byte("<?xml")) {
		return declaredAs(prolog, "encoding")
	}
	return ""
}

// behind is what stands behind the first end, nothing when it does not come.
func behind(head []byte, end string) []byte {
	_, rest, _ := bytes.Cut(head, []byte(end))
	return rest
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
