package entity

import (
	"strings"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// article makes an article of a text, one paragraph a line.
func article(s string) *model.Article {
	a := &model.Article{ID: "0123456789ab", Text: s}
	at := 0
	for line := range strings.Lines(s) {
		body := strings.TrimRight(line, "\n")
		if strings.TrimSpace(body) != "" {
			a.Paras = append(a.Paras, model.Span{Start: at, End: at + len(body)})
			a.Sentences = append(a.Sentences, text.Sentences(body, at)...)
		}
		at += len(line)
	}
	return a
}
