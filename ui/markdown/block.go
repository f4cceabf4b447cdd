// Package markdown renders what sitrep composes through Glamour, block by block. A block is a
// heading, a paragraph or an item of a list, made of pieces with roles.
//
// Nothing of an article can be markup: every piece is escaped, and what Glamour returns is
// compared, character by character, with what went in. The roles, and with them the receipts, are
// laid over the rows in the same walk. A block that comes back different, wider than asked for or
// is too long to be sent is wrapped by ui/widget instead, so that no text is ever lost to markup.
package markdown

import (
	"strconv"
	"strings"

	"example.org/sitrep/ui/theme"
	"example.org/sitrep/ui/widget"
)

// Kind is the kind of a block.
type Kind uint8

// Kinds of block.
const (
	Paragraph Kind = iota
	Heading
	Item
	Subitem     // an item below an item; more of them follow
	LastSubitem // the last one
	Remark      // on the item above
)

// Block is a heading, a paragraph or an item.
type Block struct {
	Kind Kind
	Text widget.Line
}

// maxBytes bounds a block that is sent to Glamour, whose time grows faster than the text.
const maxBytes = 4000

// Markdown is the source of a block. Dates are strong and sources emphasised; the rest is text.
func (b Block) Markdown() string {
	var sb strings.Builder
	switch b.Kind {
	case Heading:
		sb.WriteString("## ")
	case Item:
		sb.WriteString("- ")
	case Subitem, LastSubitem:
		sb.WriteString("- ")
	case Paragraph, Remark:
	}
	for _, s := range b.Text {
		sb.WriteString(inline(s))
	}
	return sb.String()
}

// inline is a piece as Markdown. White space at its ends stays outside the marks, which would not
// count as such otherwise.
func inline(s widget.Seg) string {
	mark := ""
	switch s.Role { //nolint:exhaustive // the other roles have no mark of Markdown
	case theme.Date, theme.Strong:
		mark = "**"
	case theme.Dim:
		mark = "*"
	}
	core := strings.TrimSpace(s.Text)
	if mark == "" || core == "" {
		return Escape(s.Text)
	}
	start := strings.Index(s.Text, core)
	return Escape(s.Text[:start]) + mark + Escape(core) + mark + Escape(s.Text[start+len(core):])
}

// Escape makes text that is no markup: a backslash before every mark that Glamour takes one back
// from, a character reference for the others, line breaks as spaces.
func Escape(s string) string {
	var sb strings.Builder
	sb.Grow(len(s) + 8)
	for i := range len(s) {
		c := s[i]
		switch c {
		case '\n', '\r', '\t':
			c = ' '
		case '\\', '`', '*', '_', '{', '}', '[', ']', '<', '>', '(', ')', '#', '+', '-', '.', '!', '|':
			sb.WriteByte('\\')
		case '&', ':', '~', '@', '=', '$', '^':
			sb.WriteString("&#" + strconv.Itoa(int(c)) + ";")
			continue
		}
		sb.WriteByte(c)
	}
	return sb.String()
}
