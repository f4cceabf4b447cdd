package intake

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

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
	head bool // stands in a heading of the page, whatever its role

	// What seal works out from the rows.
	whole string
	words int
	ends  bool // ends like a sentence
}

// seal works out what the rules ask about again and again. It is called once the rows are complete.
func (b *block) seal() {
	b.whole = b.join()
	b.words = wordCount(b.whole)
	b.ends = endsSentence(b.whole)
}

// isProse reports whether the block reads like a paragraph: a sentence of twelve words or more.
func (b *block) isProse() bool { return b.ends && b.words >= 12 }

func (b *block) text() string { return b.whole }

func (b *block) join() string {
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
	limits   Bounds
	blocks   []block
	title    string // of metadata, when no block is the headline
	outlet   string
	authors  []string
	credits  []string
	url      string
	language string
	markup   bool // read from the elements of a page, which prints its metadata again

	published    model.EDTF
	basis        model.PublishedBasis
	publishedWhy string

	problems []model.Problem // without path

	laid *layout // once it is complete
}

func (d *draft) problem(line int, message string) {
	d.problems = append(d.problems, model.Problem{Line: line, Message: message})
}

// emptyBecause says what the file held instead of text.
func (d *draft) emptyBecause() string {
	if d.laid == nil || d.laid.blank {
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

// cut shortens a text to the limits of an article, at the end of a row where there is one.
func (d *draft) cut(s string, firstLine int) string {
	room := max(d.limits.MaxText-2*titleMax, titleMax) // the headline and the gaps have to fit as well
	if len(s) > room {
		at := strings.LastIndexByte(s[:room], '\n')
		if at < 0 {
			at = room
			for !utf8.RuneStart(s[at]) {
				at--
			}
		}
		d.problem(firstLine+strings.Count(s[:at], "\n"), fmt.Sprintf("text longer than the limit of %s (--max-text changes it), cut from this line on", amount(d.limits.MaxText)))
		s = s[:at]
	}
	for n, at := 0, 0; ; n++ {
		next := strings.IndexByte(s[at:], '\n')
		if next < 0 {
			return s
		}
		if n == rowsMax {
			d.problem(firstLine+n, fmt.Sprintf("more than the limit of %d lines, cut from this line on; split the file", rowsMax))
			return s[:at]
		}
		at += next + 1
	}
}

// amount is a number of bytes for people.
func amount[T int | int64](n T) string {
	if n < 1<<20 {
		return fmt.Sprintf("%d bytes", n)
	}
	return fmt.Sprintf("%d MB", n>>20)
}

// partLines parts paragraphs beyond the limit at white space, or anywhere when they have none.
func (d *draft) partLines() {
	limit := max(d.limits.MaxLine, utf8.UTFMax)
	long := func(r row) bool { return len(r.text) > limit }
	if !slices.ContainsFunc(d.blocks, func(b block) bool { return b.role != roleSkipped && slices.ContainsFunc(b.rows, long) }) {
		return
	}
	var out []block
	for i := range d.blocks {
		b := &d.blocks[i]
		if b.role == roleSkipped || !slices.ContainsFunc(b.rows, long) {
			out = append(out, *b)
			continue
		}
		for _, r := range b.rows {
			if long(r) {
				d.problem(r.line, fmt.Sprintf("line longer than the limit of %s, parted", amount(limit)))
			}
			for part := range parts(r.text, limit) {
				out = append(out, block{rows: []row{{text: part, raw: part, line: r.line}}, role: roleBody})
			}
		}
	}
	d.blocks = out
}

// parts yields a row in parts of at most limit bytes.
func parts(s string, limit int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for len(s) > limit {
			cut := strings.LastIndexByte(s[:limit], ' ')
			if cut <= 0 {
				for cut = limit; cut > 1 && !utf8.RuneStart(s[cut]); {
					cut--
				}
			}
			if !yield(s[:cut]) {
				return
			}
			s = strings.TrimPrefix(s[cut:], " ")
		}
		if s != "" {
			yield(s)
		}
	}
}
