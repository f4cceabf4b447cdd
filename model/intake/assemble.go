package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/sitrep/model"
	"example.org/sitrep/model/text"
)

// layout is the text of an article with its parts, and nothing else that is known of it.
type layout struct {
	article model.Article
	cutAt   int  // the line where the text was cut, 0 when it was not
	many    bool // it was cut for its sentences
	blank   bool // there was nothing to lay out
}

// assemble makes an article of the draft.
func (d *draft) assemble(id model.ArticleID, path string, limits Bounds) (model.Article, []model.Problem) {
	if d.laid == nil {
		d.lay(limits)
	}
	a := d.laid.article
	a.ID, a.Path, a.Outlet, a.URL = id, path, own(d.outletOrHost()), own(oneRow(d.url))
	a.Published, a.PublishedBasis, a.PublishedWhy = own(d.published), cmp.Or(d.basis, model.PublishedUnknown), own(d.publishedWhy)
	var problems []model.Problem
	if len(d.authors) > authorsMax {
		d.authors = d.authors[:authorsMax]
		problems = append(problems, model.Problem{Path: path, Message: fmt.Sprintf("more than the limit of %d authors, the rest is not named", authorsMax)})
	}
	a.Authors, a.Credits = rowsOf(d.authors), rowsOf(d.credits)
	a.Language = own(languageOf(a.Text, d.language))
	if d.laid.cutAt == 0 {
		return a, problems
	}
	message := fmt.Sprintf("text longer than the limit of %s (--max-text changes it), cut from this line on", amount(limits.MaxText))
	if d.laid.many {
		message = fmt.Sprintf("text of more than the limit of %d sentences, cut from this line on; split it", sentencesMax)
	}
	return a, append(problems, model.Problem{Path: path, Line: d.laid.cutAt, Message: message})
}

// own is a string that keeps no other in memory, such as the file in which it stands.
func own[S ~string](s S) S { return S(strings.Clone(string(s))) }

// lay lays the draft out: headline first, paragraphs separated by an empty line, each with its place in the
// file. The rows are let go.
func (d *draft) lay(limits Bounds) {
	var a model.Article
	d.limits = limits
	d.partLines()
	s := setter{article: &a, limits: limits}
	s.grow(d)
	s.title(d)
	for i := range d.blocks {
		b := &d.blocks[i]
		if b.role != roleSkipped {
			s.endRun()
		}
		switch b.role {
		case roleBody:
			s.paragraph(b)
		case roleHeading:
			if s.paragraph(b) {
				a.Headings = append(a.Headings, a.Paras[len(a.Paras)-1])
			}
		case roleSkipped:
			s.skip(b)
		case roleTitle:
		}
	}
	s.endRun()
	a.Text = s.b.String()
	if s.many {
		a.Text = a.Text[:s.end]
	}
	a.Sentences = slices.Clone(slices.Clip(a.Sentences))
	d.laid = &layout{article: a, cutAt: s.cutAt, many: s.many, blank: len(d.blocks) == 0}
	d.blocks = nil
}

// grow makes room for what the blocks of the draft are laid out to, so that little is left over.
func (s *setter) grow(d *draft) {
	size, rows, paras := len(d.title)+len("\n\n"), 1, 1
	for i := range d.blocks {
		if d.blocks[i].role == roleSkipped {
			continue
		}
		paras++
		rows += len(d.blocks[i].rows)
		for _, r := range d.blocks[i].rows {
			size += len(r.text) + len("\n\n")
		}
	}
	s.b.Grow(min(size, s.limits.MaxText))
	s.article.Lines, s.article.Paras = make([]model.LineMark, 0, rows), make([]model.Span, 0, paras)
}

func oneRow(s string) string {
	s = text.CleanField(s)
	if len(s) <= titleMax {
		return s
	}
	cut := titleMax
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut]
}

func rowsOf(values []string) []string {
	var out []string
	for _, v := range values {
		if v = oneRow(v); v != "" {
			out = append(out, own(v))
		}
	}
	return out
}

// setter writes the text of an article and keeps the spans.
type setter struct {
	limits  Bounds
	article *model.Article
	b       strings.Builder
	cutAt   int  // the line where the text was cut, 0 when it was not
	many    bool // it was cut for its sentences
	end     int  // of the text, when it was cut for its sentences

	run        bool // the block before was skipped
	pending    model.Skipped
	dropped    strings.Builder // the text of pending
	pendingEnd int             // its last line
}

func (s *setter) title(d *draft) {
	for i := range d.blocks {
		if d.blocks[i].role == roleTitle {
			if s.lay(d.blocks[i].rows, true) {
				s.article.Title = s.article.Paras[0]
			}
			return
		}
	}
	if title := oneRow(d.title); title != "" {
		s.lay([]row{{text: title, line: 1}}, true)
		s.article.Title = s.article.Paras[0]
	}
}

func (s *setter) paragraph(b *block) bool { return s.lay(b.rows, b.role == roleHeading) }

// lay appends a paragraph. A headline or subhead is one sentence whatever stops it holds.
func (s *setter) lay(rows []row, whole bool) bool {
	size := 0
	for _, r := range rows {
		size += len(r.text) + 1
	}
	if size <= 1 {
		return false
	}
	if s.cutAt > 0 || s.b.Len()+size+2 > s.limits.MaxText {
		if s.cutAt == 0 {
			s.cutAt = max(rows[0].line, 1)
		}
		return false
	}
	if s.b.Len() > 0 {
		s.b.WriteString("\n\n")
	}
	start := s.b.Len()
	for i, r := range rows {
		if i > 0 {
			s.b.WriteByte(' ')
		}
		s.article.Lines = append(s.article.Lines, model.LineMark{Offset: s.b.Len(), Line: r.line})
		s.b.WriteString(r.text)
	}
	span := model.Span{Start: start, End: s.b.Len()}
	s.article.Paras = append(s.article.Paras, span)
	if whole {
		s.article.Sentences = append(s.article.Sentences, span)
	} else {
		s.article.Sentences = append(s.article.Sentences, text.Sentences(span.In(s.b.String()), start)...)
	}
	if len(s.article.Sentences) > sentencesMax {
		return s.cutSentences(rows[0].line)
	}
	return true
}

// cutSentences cuts the last paragraph behind the last sentence that is allowed, and reports whether any of it is left;
// line is its first one.
func (s *setter) cutSentences(line int) bool {
	a := s.article
	a.Sentences = a.Sentences[:sentencesMax]
	s.end = a.Sentences[sentencesMax-1].End
	last := len(a.Paras) - 1
	left := a.Paras[last].Start < s.end
	if left {
		a.Paras[last].End = s.end
	} else {
		a.Paras = a.Paras[:last]
	}
	for len(a.Lines) > 0 && a.Lines[len(a.Lines)-1].Offset >= s.end {
		a.Lines = a.Lines[:len(a.Lines)-1]
	}
	s.cutAt, s.many = max(line, 1), true
	return left
}

// skip adds a block to the skipped runs; neighbours of one reason become one run.
func (s *setter) skip(b *block) {
	for _, r := range b.rows {
		if s.run && s.pending.Why == b.why {
			gap := max(r.line-s.pendingEnd, 1)
			s.dropped.WriteString(strings.Repeat("\n", min(gap, skippedGapMax)))
		} else {
			s.endRun()
			s.run, s.pending = true, model.Skipped{Line: r.line, Why: b.why}
		}
		s.dropped.WriteString(r.raw)
		s.pendingEnd = r.line
	}
}

// endRun closes the run of skipped blocks that is being collected.
func (s *setter) endRun() {
	if s.run {
		s.pending.Text = s.dropped.String()
		s.article.Skipped = append(s.article.Skipped, s.pending)
		s.dropped.Reset()
		s.run = false
	}
}
