// Package date finds temporal expressions and gives them TIMEX3 values.
package date

import (
	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// Extract returns the temporal expressions of an article, ascending by span.
func Extract(d *text.Doc) []model.DateMention { return nil }
