package intake

import (
	"fmt"
	"slices"
	"strings"

	"example.org/sitrep/model/text"
)

// parseMarkdown reads Markdown with or without a front matter into plain paragraphs. Markup is
// taken off where it is plainly markup; nothing of it reaches a renderer.
func parseMarkdown(s string, limits Bounds) *draft {
	d := &draft{limits: limits}
	matter, body, lines := cutFrontMatter(s)
	switch {
	case lines > 0 && strings.HasPrefix(s, "+++"):
		d.looseMatter(matter, "=")
	case lines > 0:
		d.frontMatter(matter)
	case len(s) > frontMatterMax && (strings.HasPrefix(s, "---\n") || strings.HasPrefix(s, "+++\n")) && strings.Contains(s, "\n"+s[:4]):
		d.problem(1, fmt.Sprintf("front matter above the limit of %d kB, read as text", frontMatterMax>>10))
	}
	body = d.cut(body, lines+1)
	rows := splitRows(body, lines+1)
	headings := markdownRows(rows)
	d.blocks = groupMarkdown(rows, headings)
	if lines > 0 {
		d.placeTitle()
	}
	d.readPage()
	if !d.hasTitle() {
		d.placeTitle()
	}
	return d
}

// markdownRows takes the markup off in place and returns the level of each heading by row.
func markdownRows(rows []row) map[int]int {
	headings := map[int]int{}
	for i := range rows {
		t := rows[i].text
		level := headingLevel(t)
		switch {
		case level > 0:
			headings[i] = level
			t = strings.TrimSpace(strings.Trim(t[level:], "# "))
		case i > 0 && rows[i-1].text != "" && isUnderline(t) && headings[i-1] == 0:
			headings[i-1] = 1
			t = ""
		case strings.Trim(t, "-*_ ") == "" && len(t) >= 3 || strings.HasPrefix(t, "```"):
			t = ""
		default:
			t = strings.TrimPrefix(t, "> ")
			t = strings.TrimPrefix(t, "* ")
			t = strings.TrimPrefix(t, "- ")
		}
		rows[i].text = text.Squeeze(inline(t))
	}
	return headings
}

func headingLevel(s string) int {
	n := 0
	for n < len(s) && n < 7 && s[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n >= len(s) || s[n] != ' ' {
		return 0
	}
	return n
}

func isUnderline(s string) bool { return len(s) >= 3 && strings.Trim(s, "=") == "" }

// groupMarkdown makes blocks: paragraphs end at empty rows, headings and list items. Rows within a
// paragraph are joined only where they were wrapped, since many files have one paragraph a line.
func groupMarkdown(rows []row, headings map[int]int) []block {
	var out []block
	from := 0
	flush := func(to int) {
		out = append(out, group(rows[from:to])...)
	}
	for i := range rows {
		if headings[i] == 0 {
			continue
		}
		flush(i)
		if rows[i].text != "" {
			b := block{rows: []row{rows[i]}, role: roleHeading}
			b.seal()
			out = append(out, b)
		}
		from = i + 1
	}
	flush(len(rows))
	return out
}

// placeTitle makes the headline: a first heading, or the first block that repeats the title of the front
// matter, so that it stands in the text once.
func (d *draft) placeTitle() {
	if len(d.blocks) == 0 {
		return
	}
	first := &d.blocks[0]
	switch {
	case d.title != "" && repeatsWhole(first.text(), d.title):
		first.role = roleTitle
	case d.title == "" && first.role == roleHeading && len(d.blocks) > 1:
		first.role = roleTitle
	}
}

func sameWords(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.FieldsFunc(a, notWord), " "), strings.Join(strings.FieldsFunc(b, notWord), " "))
}

// datelineWords is how many words more than the title of the front matter its line may have: pages print
// the day behind the headline.
const datelineWords = 6

// repeatsWhole reports whether a line is the title again, whatever its marks and accents, at most with a
// few words behind it.
func repeatsWhole(line, title string) bool {
	a, b := strings.FieldsFunc(text.Fold(line), notWord), strings.FieldsFunc(text.Fold(title), notWord)
	return len(b) > 0 && len(a) >= len(b) && len(a) <= len(b)+datelineWords && slices.Equal(a[:len(b)], b) &&
		(len(a) == len(b) || len(b) >= 4)
}

func notWord(r rune) bool {
	return r < 0x80 && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') || r >= 0x2010 && r <= 0x206f || r == 0xa0
}

// inline takes off emphasis, links, images and code marks of one row. A link keeps its words.
func inline(s string) string {
	if !strings.ContainsAny(s, "*_[`\\<") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && strings.IndexByte("\\`*_{}[]()#+-.!>|\"'", s[i+1]) >= 0:
			b.WriteByte(s[i+1])
			i += 2
		case c == '`', c == '*':
			i++
			if c == '*' && i < len(s) && s[i] == ' ' && (i < 2 || s[i-2] == ' ') {
				b.WriteByte('*')
			}
		case c == '_' && (isEdge(s, i-1) || isEdge(s, i+1)):
			i++
		case c == '[', c == '!' && i+1 < len(s) && s[i+1] == '[':
			n := link(&b, s[i:])
			i += n
		default:
			b.WriteByte(c)
			i++
		}
	}
	return b.String()
}

// isEdge reports whether the byte at i is outside a word, where "_" is emphasis.
func isEdge(s string, i int) bool {
	return i < 0 || i >= len(s) || strings.IndexByte(" .,;:!?()\"'*_", s[i]) >= 0
}

// link writes the words of "[words](target)" or of an image and returns its length; what is no link
// is written as it stands.
func link(b *strings.Builder, s string) int {
	s = s[:min(len(s), linkMax)] // so that a row of brackets stays linear
	open := strings.IndexByte(s, '[')
	end := strings.IndexByte(s, ']')
	if end > 0 && end+1 < len(s) && s[end+1] == '(' {
		if stop := strings.IndexByte(s[end:], ')'); stop > 0 {
			b.WriteString(strings.Trim(s[open+1:end], "*_`"))
			return end + stop + 1
		}
	}
	b.WriteString(s[:open+1])
	return open + 1
}
