package intake

import "time"

// Limit is one limit that holds for every input. Flag changes it; it is empty where nothing does.
type Limit struct {
	What  string
	Value int64
	Unit  string
	Flag  string
}

// Limits lists the limits, for people.
func Limits() []Limit {
	return []Limit{
		{"a file, or a member of an archive after inflating", fileMax, "bytes", "--max-file"},
		{"time to read a file, and a second more for each MB of it; time to work out what an article says", int64(timeMax / time.Second), "seconds", "--max-time"},
		{"members of an archive, with those of archives inside it", membersMax, "members", "--max-members"},
		{"what an archive inflates to in all", inflatedMax, "bytes", "--max-inflated"},
		{"inflated to packed, above 1 MB", ratioMax, "to 1", "--max-ratio"},
		{"archives inside each other", containersMax, "levels", "--max-archives"},
		{"parts of a message inside each other", mimeDepthMax, "levels", "--max-mail"},
		{"elements of a page inside each other; deeper ones are read without their structure", HTMLDepthMost, "levels", "--max-html"},
		{"the text of an article; the rest is cut, with a problem", textMax, "bytes", "--max-text"},
		{"the texts of all articles of a file; those beyond it are not read", fileTextMax, "bytes", "--max-file-text"},
		{"the texts of all articles; files beyond it are not read", allTextMax, "bytes", "--max-all-text"},
		{"a line or paragraph; longer ones are parted", lineMax, "bytes", "--max-line"},
		{"elements and texts of a page", htmlNodesMax, "nodes", ""},
		{"elements of a feed inside each other", xmlDepthMax, "levels", ""},
		{"items of a feed", feedItemsMax, "items", ""},
		{"messages of a mailbox, articles of a JSON file", messagesMax, "items", ""},
		{"the header of a message", headerMax, "bytes", ""},
		{"lines of the header of a message", headersMax, "lines", ""},
		{"problems of a file that are listed one by one", problemsMax, "problems", ""},
		{"lines of a text", rowsMax, "lines", ""},
		{"sentences of an article; paragraphs behind them are cut, with a problem", sentencesMax, "sentences", ""},
		{"a headline or another one-row field", titleMax, "bytes", ""},
		{"authors of an article", authorsMax, "names", ""},
		{"authors in the metadata of a page", pageAuthorsMax, "names", ""},
		{"skipped text of a page", skippedMax, "bytes", ""},
		{"a front matter", frontMatterMax, "bytes", ""},
		{"nesting of a front matter", frontMatterTop, "levels", ""},
		{"a link with its words and target", linkMax, "bytes", ""},
		{"entries of one folder argument", walkMax, "entries", ""},
	}
}
