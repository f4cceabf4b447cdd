package intake

import (
	"cmp"
	"time"
)

// Bounds are the limits that a user may change; 0 is the usual one. What is beyond a limit is a problem that
// names the limit, never an end of the work.
type Bounds struct {
	MaxFile     int64         // bytes of a file, and of a member of an archive after inflating
	MaxTime     time.Duration // to read a file, and a second more for each MB of it; and to work out what an article says
	MaxMembers  int           // members of an archive, with those of archives inside it
	MaxInflated int64         // bytes that an archive inflates to in all
	MaxRatio    int64         // inflated to packed, above 1 MB
	MaxArchives int           // archives inside each other
	MaxMail     int           // parts of a message inside each other
	MaxHTML     int           // elements of a page inside each other, at most HTMLDepthMost
	MaxText     int           // bytes of the text of an article
	MaxFileText int           // bytes of the texts of all articles of a file, at least MaxText
	MaxAllText  int           // bytes of the texts of all articles, at least MaxFileText
	MaxLine     int           // bytes of a line or paragraph
}

// HTMLDepthMost is how deep the parser of pages can follow.
const HTMLDepthMost = 512

// The usual limits.
const (
	fileMax       = 64 << 20
	timeMax       = 5 * time.Second
	timePerMB     = time.Second
	membersMax    = 20_000
	inflatedMax   = 256 << 20
	ratioMax      = 200
	containersMax = 2
	mimeDepthMax  = 20
	textMax       = 8 << 20
	fileTextMax   = 16 << 20
	allTextMax    = 256 << 20
	lineMax       = 1 << 20
)

// Limits that nobody needs to change. They are numbers of bytes unless said otherwise.
const (
	rowsMax        = 50_000    // rows of a file
	sentencesMax   = 100_000   // sentences of an article, beyond which no further paragraph is laid out
	tokenMax       = 1 << 20   // one token of a page
	htmlNodesMax   = 250_000   // elements and texts of a page
	skippedMax     = 512 << 10 // skipped text of a page
	siblingsMax    = 60        // neighbours that are compared with an element
	skippedGapMax  = 8         // empty lines kept between two skipped rows
	jsonLDMax      = 1 << 20   // a script with linked data
	titleMax       = 4 << 10   // a headline or another one-row field
	authorsMax     = 100       // names of the authors of an article
	pageAuthorsMax = 8         // names of authors in the metadata of a page, where some list the whole staff
	otherDatesMax  = 8         // lines with another date that are told beside the one that is believed
	frontMatterMax = 64 << 10
	frontMatterTop = 20      // nesting of a front matter
	linkMax        = 2 << 10 // a link with its words and target
	sniffLen       = 4 << 10
	charsetLen     = 1 << 20 // of a page that are searched for its encoding
	ratioFrom      = 1 << 20 // inflated bytes from which their ratio counts
	memberNameMax  = 1 << 10
	problemsMax    = 1000 // problems of a file that are listed one by one
	feedItemsMax   = 10_000
	xmlDepthMax    = 1000 // elements of a feed inside each other
	outlineMax     = 1000 // files that a list of feeds names
	messagesMax    = 10_000
	partsMax       = 1000    // parts of a part of a message
	headerMax      = 1 << 20 // the header of a message
	headersMax     = 1000    // lines of a header
	walkMax        = 200_000 // entries of one folder argument
)

// orUsual fills in the usual limits.
func (b Bounds) orUsual() Bounds {
	text := cmp.Or(b.MaxText, textMax)
	fileText := max(cmp.Or(b.MaxFileText, fileTextMax), text)
	return Bounds{
		MaxFile: cmp.Or(b.MaxFile, fileMax), MaxTime: cmp.Or(b.MaxTime, timeMax), MaxMembers: cmp.Or(b.MaxMembers, membersMax),
		MaxInflated: cmp.Or(b.MaxInflated, inflatedMax), MaxRatio: cmp.Or(b.MaxRatio, ratioMax), MaxArchives: cmp.Or(b.MaxArchives, containersMax),
		MaxMail: cmp.Or(b.MaxMail, mimeDepthMax), MaxHTML: min(cmp.Or(b.MaxHTML, HTMLDepthMost), HTMLDepthMost),
		MaxText: text, MaxFileText: fileText, MaxAllText: max(cmp.Or(b.MaxAllText, allTextMax), fileText), MaxLine: cmp.Or(b.MaxLine, lineMax),
	}
}

// Reading is how long a file of so many bytes may take to read.
func (b Bounds) Reading(size int) time.Duration {
	return b.orUsual().MaxTime + time.Duration(size>>20)*timePerMB
}

// Extracting is how long it may take to work out what an article says, of whatever length: a text is bounded itself.
func (b Bounds) Extracting() time.Duration { return b.orUsual().MaxTime }
