package intake

import "time"

// Limit is one limit that holds for every input.
type Limit struct {
	What  string
	Value int64
	Unit  string
}

// Limits lists the limits, for people.
func Limits() []Limit {
	return []Limit{
		{"a file, or a member of an archive after inflating (--max-file, for files)", fileMax, "bytes"},
		{"members of an archive (--max-members)", membersMax, "members"},
		{"what an archive inflates to in all", inflatedMax, "bytes"},
		{"inflated to packed, above 1 MB", ratioMax, "to 1"},
		{"containers inside each other", containersMax, "levels"},
		{"parts of a message inside each other", mimeDepthMax, "levels"},
		{"elements and texts of a page", htmlNodesMax, "nodes"},
		{"lines of a text", rowsMax, "lines"},
		{"time for a file, and a second more for each MB of it (--max-time)", int64(timeMax / time.Second), "seconds"},
		{"the text of an article; the rest is cut, with a problem", textMax, "bytes"},
		{"a headline or another one-row field", titleMax, "bytes"},
		{"a front matter", frontMatterMax, "bytes"},
		{"nesting of a front matter", frontMatterTop, "levels"},
		{"a link with its words and target", linkMax, "bytes"},
		{"entries of one folder argument", walkMax, "entries"},
	}
}
