package search

import (
	"unicode"
	"unicode/utf8"

	"example.org/sitrep/model/text"
)

// word is a folded word with the bytes it stands for.
type word struct {
	text       string
	start, end int
}

// splitter walks over the words of a text. Text and queries are cut by the same splitter, so
// that whatever stands in a text can be typed as it stands. A word is a run of letters and
// digits; the points of "U.S." and the 's of a possessive are no part of it.
type splitter struct {
	s   string
	pos int
	buf []byte
}

// next folds the next word into the splitter's own buffer, which holds until the next call.
func (p *splitter) next() (folded []byte, start, end int, ok bool) {
	for p.pos < len(p.s) {
		r, n := p.rune(p.pos)
		if inWord(r) {
			return p.take()
		}
		p.pos += n
	}
	return nil, 0, 0, false
}

func (p *splitter) rune(i int) (r rune, n int) {
	if c := p.s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(p.s[i:])
}

func (p *splitter) take() (folded []byte, start, end int, ok bool) {
	p.buf = p.buf[:0]
	start = p.pos
	letters := 0
	for p.pos < len(p.s) {
		if c := p.s[p.pos]; c < utf8.RuneSelf && inWord(rune(c)) { // most letters
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			p.buf = append(p.buf, c)
			letters++
			p.pos++
			end = p.pos
			continue
		}
		r, n := p.rune(p.pos)
		switch {
		case inWord(r):
			p.buf = text.AppendFolded(p.buf, r)
			letters++
			p.pos += n
			end = p.pos
			continue
		case r == '.' && letters == 1 && p.acronymGoesOn(p.pos+n):
			letters = 0
			p.pos += n
			continue
		}
		break
	}
	p.skipPossessive()
	return p.buf, start, end, true
}

// acronymGoesOn reports whether the letter at i stands alone, as the S of "U.S.".
func (p *splitter) acronymGoesOn(i int) bool {
	if i >= len(p.s) {
		return false
	}
	r, n := p.rune(i)
	if !unicode.IsLetter(r) {
		return false
	}
	if i+n >= len(p.s) {
		return true
	}
	after, _ := p.rune(i + n)
	return !inWord(after)
}

func (p *splitter) skipPossessive() {
	if p.pos >= len(p.s) {
		return
	}
	r, n := p.rune(p.pos)
	if r != '\'' && r != '’' {
		return
	}
	i := p.pos + n
	if i >= len(p.s) || (p.s[i] != 's' && p.s[i] != 'S') {
		return
	}
	if i+1 < len(p.s) {
		if after, _ := p.rune(i + 1); inWord(after) {
			return
		}
	}
	p.pos = i + 1
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// fold is the words of a string, folded.
func fold(s string) []string {
	p := splitter{s: s}
	var out []string
	for {
		w, _, _, ok := p.next()
		if !ok {
			return out
		}
		out = append(out, string(w))
	}
}
