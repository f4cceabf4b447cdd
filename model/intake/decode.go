package intake

import (
	"bytes"
	"fmt"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// decode turns the bytes of a file into clean text, and what it had to change into problems.
func decode(name, declared string, data []byte) (string, []model.Problem) {
	s, note := text.Decode(data, declared)
	var problems []model.Problem
	if note != "" {
		problems = append(problems, model.Problem{Path: name, Message: note})
	}
	s, report := text.Clean(s)
	return s, append(problems, findings(name, report)...)
}

func findings(name string, r text.Report) []model.Problem {
	var out []model.Problem
	for _, f := range r.Findings {
		out = append(out, model.Problem{Path: name, Line: f.Line, Message: fmt.Sprintf("%d %s", f.Count, f.Kind)})
	}
	return out
}

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
