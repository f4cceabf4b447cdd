package intake

import "time"

// Limits hold for every input, so that no file can take the memory or the time of the others.
// They are numbers of bytes unless said otherwise.
const (
	fileMax        = 64 << 20  // a file, or a member of an archive after inflating
	rowsMax        = 50_000    // rows of a file
	lineMax        = 1 << 20   // one token of a page
	htmlNodesMax   = 250_000   // elements and texts of a page
	skippedMax     = 512 << 10 // skipped text of a page
	siblingsMax    = 60        // neighbours that are compared with an element
	skippedGapMax  = 8         // empty lines kept between two skipped rows
	jsonLDMax      = 1 << 20   // a script with linked data
	textMax        = 8 << 20   // the text of an article; the rest is cut, with a problem
	titleMax       = 4 << 10   // a headline or another one-row field
	frontMatterMax = 64 << 10
	frontMatterTop = 20      // nesting of a front matter
	linkMax        = 2 << 10 // a link with its words and target
	sniffLen       = 4 << 10
	containersMax  = 2         // containers inside each other
	membersMax     = 20_000    // members of an archive
	inflatedMax    = 256 << 20 // bytes of an archive in all
	ratioMax       = 200       // inflated to packed, above ratioFrom
	ratioFrom      = 1 << 20
	memberNameMax  = 1 << 10
	feedItemsMax   = 10_000
	messagesMax    = 10_000 // messages of a mailbox, rows of a JSON file
	mimeDepthMax   = 20
	headerMax      = 1 << 20 // the header of a message
	walkMax        = 200_000 // entries of one folder argument

	timeMax   = 5 * time.Second // to parse a file
	timePerMB = time.Second     // more, for each MB of it
)
