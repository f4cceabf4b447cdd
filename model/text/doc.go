// Package text knows how text is made: cleaning at the door, sentences, tokens, folding.
//
// [Clean] and [CleanField] are the only way in for any string from outside. Everything after
// them may trust that a string is valid UTF-8 in NFC without control characters.
package text

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/sitrep/model"
)

// TokenKind is what a token is made of.
type TokenKind uint8

// Kinds of token.
const (
	Word   TokenKind = iota + 1 // letters, with inner apostrophes, hyphens and abbreviation points: "don't", "hand-over", "U.S."
	Number                      // starts with a digit: "29", "1,500", "3.5", "20th", "1990s", "2026-02-23", "10:30"
	Punct                       // one mark or symbol
)

// Token is a word, number or mark of a Doc. Start and End are byte offsets into Doc.Text.
type Token struct {
	Start, End int32
	Kind       TokenKind
	// Upper: the first letter is upper case. Caps: all letters are, and there are two or more.
	Upper, Caps bool
	// Space: white space stands before the token. Line: a paragraph starts here.
	Space, Line bool
}

// Sentence is a sentence of a Doc: its span and its tokens [First, Last).
type Sentence struct {
	Span        model.Span
	First, Last int
	Para        int // index into Article.Paras
}

// Doc is the text of an article cut into tokens once, shared by all extractors and never changed.
type Doc struct {
	Article *model.Article
	Text    string
	// Lower is Text in lower case at the same byte offsets: a letter whose lower case has
	// another length stays as it is.
	Lower     string
	Tokens    []Token
	Sentences []Sentence

	stop <-chan struct{}
}

// Until makes [Doc.Stopped] true once stop is closed.
func (d *Doc) Until(stop <-chan struct{}) { d.stop = stop }

// Stopped reports whether nobody waits any more for what an extractor finds. It may then return at once
// with whatever it has: the result is thrown away.
func (d *Doc) Stopped() bool {
	select {
	case <-d.stop:
		return true
	default:
		return false
	}
}

// NewDoc cuts the text of an article.
func NewDoc(a *model.Article) *Doc {
	d := &Doc{Article: a, Text: a.Text, Lower: Lower(a.Text)}
	d.Tokens = parted(Tokenize(a.Text), a)
	d.Sentences = make([]Sentence, 0, len(a.Sentences))
	tok := 0
	for _, s := range a.Sentences {
		for tok < len(d.Tokens) && int(d.Tokens[tok].Start) < s.Start {
			tok++
		}
		first := tok
		for tok < len(d.Tokens) && int(d.Tokens[tok].Start) < s.End {
			tok++
		}
		d.Sentences = append(d.Sentences, Sentence{Span: s, First: first, Last: tok, Para: a.ParagraphAt(s.Start)})
	}
	return d
}

// parted cuts the tokens that a sentence ends in: a sentence that is too long is ended somewhere, if need be
// inside a word, and whatever is made of the tokens of a sentence must lie in it.
func parted(tokens []Token, a *model.Article) []Token {
	var out []Token // nil as long as there is nothing to cut
	k := 0
	for i, t := range tokens {
		for k < len(a.Sentences) && a.Sentences[k].End <= int(t.Start) {
			k++
		}
		for ; k < len(a.Sentences) && a.Sentences[k].Start <= int(t.Start) && a.Sentences[k].End < int(t.End); k++ {
			if out == nil {
				out = append(make([]Token, 0, len(tokens)+8), tokens[:i]...)
			}
			var head Token
			head, t = t.cut(a.Text, a.Sentences[k].End)
			out = append(out, head)
		}
		if out != nil {
			out = append(out, t)
		}
	}
	if out == nil {
		return tokens
	}
	return out
}

// cut is the two parts of a token that a byte offset makes.
func (t Token) cut(s string, at int) (head, rest Token) {
	head, rest = t, t
	head.End, rest.Start = int32(at), int32(at) //nolint:gosec // articles are bounded
	first, _ := utf8.DecodeRuneInString(s[at:])
	rest.Upper = t.Kind == Word && (unicode.IsUpper(first) || unicode.IsTitle(first))
	rest.Space, rest.Line = false, false
	return head, rest
}

// Word is token i as written.
func (d *Doc) Word(i int) string { return d.Text[d.Tokens[i].Start:d.Tokens[i].End] }

// Low is token i in lower case.
func (d *Doc) Low(i int) string { return d.Lower[d.Tokens[i].Start:d.Tokens[i].End] }

// Span is the bytes of tokens [i, j).
func (d *Doc) Span(i, j int) model.Span {
	return model.Span{Start: int(d.Tokens[i].Start), End: int(d.Tokens[j-1].End)}
}

// Ref is the Span of tokens [i, j) with the article.
func (d *Doc) Ref(i, j int) model.Ref {
	return model.Ref{Article: d.Article.ID, Span: d.Span(i, j)}
}

// TokenAt is the index of the first token that ends after the byte offset.
func (d *Doc) TokenAt(offset int) int {
	return sort.Search(len(d.Tokens), func(i int) bool { return int(d.Tokens[i].End) > offset })
}

// SentenceOf is the index of the sentence that holds token i, or -1.
func (d *Doc) SentenceOf(i int) int {
	k := sort.Search(len(d.Sentences), func(k int) bool { return d.Sentences[k].Last > i })
	if k < len(d.Sentences) && d.Sentences[k].First <= i {
		return k
	}
	return -1
}

// Lower is s in lower case at the same byte offsets: a letter whose lower case has another length
// stays as it is.
func Lower(s string) string {
	if isLowerASCII(s) {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			out.WriteByte(c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if l := unicode.ToLower(r); utf8.RuneLen(l) == n {
			out.WriteRune(l)
		} else {
			out.WriteString(s[i : i+n])
		}
		i += n
	}
	return out.String()
}
