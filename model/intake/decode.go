package intake

import (
	"fmt"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// decode turns the bytes of a file into clean text, and what it had to change into problems.
func decode(name string, data []byte) (string, []model.Problem) {
	s, note := text.Decode(data, "")
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
