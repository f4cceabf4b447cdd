package model

import "sort"

// PublishedBasis is how the publication date of an article is known.
type PublishedBasis string

// Bases of a publication date.
const (
	PublishedUnknown  PublishedBasis = "unknown"
	PublishedStated   PublishedBasis = "stated"   // in the text: a dateline or a date line
	PublishedMetadata PublishedBasis = "metadata" // in front matter, headers, meta elements
	PublishedInferred PublishedBasis = "inferred" // bounded by the text or by articles that credit it
)

// Article is one document after intake. It never changes afterwards.
type Article struct {
	ID   ArticleID
	Path string // as given on the command line, slashes; for messages and receipts
	// AlsoAt lists further paths that hold the same bytes, sorted.
	AlsoAt []string

	Title   Span   // the headline in Text; zero without one
	Outlet  string // as the file names it; empty when it does not
	Authors []string
	URL     string
	// Credits are outlets or agencies that metadata (not the text) names as sources.
	Credits []string

	// Family is the publisher that the outlet belongs to, and Grade what the user thinks of the
	// source (Admiralty A to F), both only as the user's corrections say. Corrections lists these,
	// one a line, with file and line.
	Family, Grade string
	Corrections   []string

	Published      EDTF
	PublishedBasis PublishedBasis
	// PublishedWhy says in words how the date is known: the line, the field, or each bound.
	PublishedWhy string

	Language string // ISO 639-1, empty when unknown

	// Text is headline and paragraphs: valid UTF-8 in NFC, no control but "\n", paragraphs
	// separated by "\n\n", white space collapsed.
	Text      string
	Paras     []Span // ascending, disjoint, none empty; the headline is the first when there is one
	Headings  []Span // those of Paras that are subheads, ascending
	Sentences []Span // ascending, disjoint, each inside one paragraph
	Lines     []LineMark
	Skipped   []Skipped
}

// LineMark says that the text from Offset on stands at Line of the file (1-based).
type LineMark struct {
	Offset int // byte offset into Article.Text
	Line   int
}

// Skipped is a run of lines of the file that is not article text, verbatim after cleaning.
type Skipped struct {
	Text string
	Line int    // first line in the file, 1-based
	Why  string // "navigation", "related link", "author biography", ...
}

// TitleText is the headline, or "" without one.
func (a *Article) TitleText() string { return a.Title.In(a.Text) }

// LineAt is the line of the file that the byte at offset came from; 0 when unknown.
func (a *Article) LineAt(offset int) int {
	i := sort.Search(len(a.Lines), func(i int) bool { return a.Lines[i].Offset > offset })
	if i == 0 {
		return 0
	}
	return a.Lines[i-1].Line
}

// ParagraphAt is the index into Paras of the paragraph that holds offset, or -1.
func (a *Article) ParagraphAt(offset int) int { return spanAt(a.Paras, offset) }

// SentenceAt is the index into Sentences of the sentence that holds offset, or -1.
func (a *Article) SentenceAt(offset int) int { return spanAt(a.Sentences, offset) }

// IsHeading reports whether a paragraph is a subhead.
func (a *Article) IsHeading(para Span) bool {
	i := sort.Search(len(a.Headings), func(i int) bool { return a.Headings[i].Start >= para.Start })
	return i < len(a.Headings) && a.Headings[i] == para
}

func spanAt(spans []Span, offset int) int {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > offset })
	if i < len(spans) && spans[i].Start <= offset {
		return i
	}
	return -1
}

// Problem is a fault in an input; the rest goes on. Line is 1-based, 0 when unknown.
type Problem struct {
	Path    string
	Line    int
	Message string // what, where and what to do, one line
}
