package model

import "unicode/utf8"

// Span is a half-open byte range [Start, End) of Article.Text.
// 0 <= Start <= End <= len(Text); both ends fall on rune boundaries. The zero Span means "none".
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte, which also means "none".
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether o lies inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Union is the smallest span that holds both; an empty span adds nothing.
func (s Span) Union(o Span) Span {
	switch {
	case s.Empty():
		return o
	case o.Empty():
		return s
	}
	return Span{Start: min(s.Start, o.Start), End: max(s.End, o.End)}
}

// In returns the bytes of the span. It panics when the span is not of this text: that is a
// fault of ours and never of an input.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Valid reports whether the span lies in text and cuts no rune.
func (s Span) Valid(text string) bool {
	if s.Start < 0 || s.End < s.Start || s.End > len(text) {
		return false
	}
	return boundary(text, s.Start) && boundary(text, s.End)
}

func boundary(text string, i int) bool {
	return i == len(text) || utf8.RuneStart(text[i])
}

// Ref is a Span that knows its article: the only currency of evidence.
type Ref struct {
	Article ArticleID
	Span    Span
}

// None reports whether the Ref points nowhere.
func (r Ref) None() bool { return r.Article == "" }

// Compare orders refs by article, then start, then end.
func (r Ref) Compare(o Ref) int {
	switch {
	case r.Article != o.Article:
		return compare(r.Article, o.Article)
	case r.Span.Start != o.Span.Start:
		return compare(r.Span.Start, o.Span.Start)
	}
	return compare(r.Span.End, o.Span.End)
}

func compare[T ~string | ~int](a, b T) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
