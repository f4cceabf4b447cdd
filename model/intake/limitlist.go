package intake

// Limit is one limit that holds for every input.
type Limit struct {
	What  string
	Value int64
	Unit  string
}

// Limits lists the limits, for people.
func Limits() []Limit {
	return []Limit{
		{"a file, or a member of an archive after inflating", fileMax, "bytes"},
		{"the text of an article; the rest is cut, with a problem", textMax, "bytes"},
		{"a headline or another one-row field", titleMax, "bytes"},
		{"a front matter", frontMatterMax, "bytes"},
		{"nesting of a front matter", frontMatterTop, "levels"},
		{"a link with its words and target", linkMax, "bytes"},
		{"entries of one folder argument", walkMax, "entries"},
	}
}
