// Package chroma stands in for the highlighter of source code of the same name, on which Glamour
// depends: go.mod puts it in its place. The original parses 300 languages and 70 styles before
// main runs, a sixth of the time to the first frame and four megabytes, for code blocks that a
// briefing never holds. What Glamour names of it is here, and code stays as it is written.
package chroma

// TokenType is a kind of token of a programming language.
type TokenType int

// Kinds of token that a style can name.
const (
	Background TokenType = iota
	Comment
	CommentPreproc
	Error
	GenericDeleted
	GenericEmph
	GenericInserted
	GenericStrong
	GenericSubheading
	Keyword
	KeywordNamespace
	KeywordReserved
	KeywordType
	Literal
	LiteralDate
	LiteralNumber
	LiteralString
	LiteralStringEscape
	Name
	NameAttribute
	NameBuiltin
	NameClass
	NameConstant
	NameDecorator
	NameException
	NameFunction
	NameOther
	NameTag
	Operator
	Punctuation
	Text
)

// StyleEntries are the looks of kinds of token.
type StyleEntries map[TokenType]string

// Style is a named set of looks.
type Style struct {
	// Name is what the style is asked for by.
	Name string
}

// MustNewStyle is a style of that name. Its looks are of no consequence, as nothing is highlighted.
func MustNewStyle(name string, _ StyleEntries) *Style { return &Style{Name: name} }
