package date

import (
	"strings"

	"example.org/sitrep/model/rule"
	"example.org/sitrep/model/text"
)

// lookup is the lexicon of a grammar.
type lookup func(word string) rule.Entry

// termsOf turns the tokens of a text into the terms that the rules see: hyphenated words are cut
// ("mid-1990s", "year-ago"), number words are added up ("twenty-five"), forms with digits are
// told apart. buf is reused.
func termsOf(d *text.Doc, look lookup, buf []rule.Term) []rule.Term {
	b := termBuilder{text: d.Text, lower: d.Lower, look: look, out: buf[:0]}
	if cap(b.out) < len(d.Tokens)+len(d.Tokens)/8 {
		b.out = make([]rule.Term, 0, len(d.Tokens)+len(d.Tokens)/8+16)
	}
	for i := range d.Tokens {
		b.token(d.Tokens[i])
	}
	return b.out
}

type termBuilder struct {
	text, lower string
	look        lookup
	out         []rule.Term
}

func (b *termBuilder) token(t text.Token) {
	term := rule.Term{Start: t.Start, End: t.End, Glued: !t.Space && !t.Line, Upper: t.Upper, Line: t.Line}
	switch t.Kind {
	case text.Number:
		b.number(term)
	case text.Punct:
		b.mark(term)
	case text.Word:
		b.word(term)
	}
}

// mark looks up a punctuation mark; dashes count as hyphens.
func (b *termBuilder) mark(t rule.Term) {
	s := b.lower[t.Start:t.End]
	switch s {
	case "–", "‑", "‐", "−":
		s = "-"
	case "’", "‘", "`":
		s = "'"
	}
	if s == "." && t.Glued && len(b.out) > 0 {
		if last := &b.out[len(b.out)-1]; last.Class&(cMonthAbbr|cWeekAbbr) != 0 && last.End == t.Start && b.goesOn(int(t.End)) {
			last.End = t.End
			return
		}
	}
	t.Word = b.look(s).Word
	b.out = append(b.out, t)
}

// goesOn reports whether what follows a point cannot start a sentence: a digit, a comma or a
// small letter after at most one space.
func (b *termBuilder) goesOn(at int) bool {
	s := b.text[at:]
	s = strings.TrimPrefix(s, " ")
	if s == "" {
		return false
	}
	c := s[0]
	return c == ',' || ('0' <= c && c <= '9') || ('a' <= c && c <= 'z')
}

func (b *termBuilder) word(t rule.Term) {
	s := b.lower[t.Start:t.End]
	if strings.IndexByte(s, '-') > 0 {
		if e := b.look(s); e.Word == 0 {
			b.cut(t, s)
			return
		}
	}
	if n := elided(s); n > 0 {
		article := t
		article.End = t.Start + n
		article.Word = b.look("l'").Word
		b.out = append(b.out, article)
		t.Start, t.Glued, t.Line = article.End, true, false
		s = s[n:]
	}
	e := b.look(s)
	t.Class, t.Val, t.Word = e.Class, e.Val, e.Word
	if len(s) == 6 && s[:2] == "fy" && digitRun(s[2:]) == 4 { // "FY2022"
		v, _ := small(s[2:])
		t.Class, t.Val = cNum|cYear, v
	}
	if t.Class&(cMonth|cWeekday|cWeekAbbr) != 0 && !t.Upper {
		t.Class &^= cMonth | cMonthAbbr | cWeekday | cWeekAbbr
	}
	if t.Class&cAmPm != 0 {
		b.pointed()
	}
	if t.Class&cNum != 0 && b.add(t) {
		return
	}
	if t.Class&cOrd != 0 && b.addOrdinal(t) {
		return
	}
	b.out = append(b.out, t)
}

// elided is the length of the French article in front of a vowel, "l'année", 0 without it.
func elided(s string) int32 {
	switch {
	case len(s) < 4 || s[0] != 'l':
	case s[1] == '\'':
		return 2
	case strings.HasPrefix(s[1:], "’"):
		return 1 + int32(len("’"))
	}
	return 0
}

// cut splits a hyphenated word into its parts and the hyphens between them.
func (b *termBuilder) cut(t rule.Term, s string) {
	from := t.Start
	for from < t.End {
		rest := s[from-t.Start:]
		n := strings.IndexByte(rest, '-')
		if n < 0 {
			n = len(rest)
		}
		if n > 0 {
			p := rule.Term{Start: from, End: from + int32(n), Glued: from > t.Start || t.Glued, Line: t.Line && from == t.Start} //nolint:gosec // inside the token
			c := b.text[from]
			p.Upper = c >= 'A' && c <= 'Z'
			if c >= '0' && c <= '9' {
				b.number(p)
			} else {
				b.word(p)
			}
			from += int32(n) //nolint:gosec // as above
		}
		if from < t.End {
			b.out = append(b.out, rule.Term{Start: from, End: from + 1, Glued: true, Word: b.look("-").Word})
			from++
		}
	}
}

// add folds a number word into the one before it: "twenty" + "five", "two" + "hundred",
// "nineteen" + "ninety" and then + "six", "two" + "thousand".
func (b *termBuilder) add(t rule.Term) bool {
	n := len(b.out)
	k := n - 1
	if k > 0 && t.Glued && b.out[k].Glued && b.text[b.out[k].Start] == '-' {
		k-- // the hyphen of "twenty-five"
	}
	if k < 0 || t.Line {
		return false
	}
	last := b.out[k]
	if last.Class&cNum == 0 || last.Class&(cDay|cShort|cYear) != 0 || b.isDigit(last) {
		return false
	}
	val, class, ok := sum(last, t.Val)
	if !ok {
		return false
	}
	last.End, last.Val, last.Class, last.Word = t.End, val, class, 0
	b.out = append(b.out[:k], last)
	return true
}

func (b *termBuilder) isDigit(t rule.Term) bool {
	c := b.text[t.Start]
	return c >= '0' && c <= '9'
}

// sum adds one number word to a number so far.
func sum(last rule.Term, next int32) (val int32, class rule.Class, ok bool) {
	v := last.Val
	switch {
	case next == 100 && v < 100, next == 1000 && v < 1000:
		class = cNum
		if v == 2 && next == 1000 {
			class |= cSpoken
		}
		return v * next, class, true
	case v >= 17 && v <= 20 && next >= 10 && next < 100:
		return v*100 + next, cNum | cSpoken, true
	case v >= 1700 && v < 2100 && v%10 == 0 && v%100 != 10 && next < 10:
		return v + next, cNum | cSpoken, true
	case v >= 20 && v < 100 && v%10 == 0 && next < 10:
		return v + next, cNum, true
	case v >= 100 && v%100 == 0 && next < 100:
		return v + next, cNum, true
	}
	return 0, 0, false
}

// addOrdinal folds "twenty" + "fifth".
func (b *termBuilder) addOrdinal(t rule.Term) bool {
	k := len(b.out) - 1
	if k > 0 && t.Glued && b.text[b.out[k].Start] == '-' {
		k--
	}
	if k < 0 || t.Line || t.Val > 9 {
		return false
	}
	last := b.out[k]
	if last.Class&cNum == 0 || b.isDigit(last) || last.Val < 20 || last.Val > 90 || last.Val%10 != 0 {
		return false
	}
	last.End, last.Val, last.Class, last.Word = t.End, last.Val+t.Val, cOrd, 0
	b.out = append(b.out[:k], last)
	return true
}
