package intake

import (
	"strings"

	"example.org/sitrep/model"
)

// role is what a block of lines is in its article.
type role uint8

const (
	roleBody    role = iota + 1 // a paragraph
	roleTitle                   // the headline
	roleHeading                 // a subhead
	roleSkipped                 // not article text; block.why says what it is
)

// row is one line of the file, cleaned and with white space collapsed.
type row struct {
	text string
	raw  string // as it stands in the file after cleaning, for what is skipped
	line int    // 1-based
}

// block is a paragraph: one row, or several that were wrapped.
type block struct {
	rows []row
	role role
	why  string
}

func (b *block) text() string {
	if len(b.rows) == 1 {
		return b.rows[0].text
	}
	var s strings.Builder
	for i, r := range b.rows {
		if i > 0 {
			s.WriteByte(' ')
		}
		s.WriteString(r.text)
	}
	return s.String()
}

func (b *block) skip(why string) { b.role, b.why = roleSkipped, why }

// draft is an article in the making: blocks in file order and what is known about them.
type draft struct {
	blocks   []block
	title    string // of metadata, when no block is the headline
	outlet   string
	authors  []string
	credits  []string
	url      string
	language string

	published    model.EDTF
	basis        model.PublishedBasis
	publishedWhy string

	problems []model.Problem // without path
}

func (d *draft) problem(line int, message string) {
	d.problems = append(d.problems, model.Problem{Line: line, Message: message})
}

// emptyBecause says what the file held instead of text.
func (d *draft) emptyBecause() string {
	if len(d.blocks) == 0 {
		return "only white space"
	}
	return "only navigation and the like"
}

func (d *draft) hasTitle() bool {
	for i := range d.blocks {
		if d.blocks[i].role == roleTitle {
			return true
		}
	}
	return d.title != ""
}
