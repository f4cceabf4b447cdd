package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/sitrep/model"
)

// Sentences cuts one paragraph into sentences. base is added to every offset. The spans are
// ascending and disjoint, none is empty or starts or ends in white space, and together they
// hold every character of the paragraph that is not white space.
//
// The method is a closed list of abbreviations with three behaviours and the look of the word
// that follows; it errs on the side of not splitting.
func Sentences(paragraph string, base int) []model.Span {
	var out []model.Span
	start := skipSpace(paragraph, 0)
	for i := start; i < len(paragraph); {
		end := -1
		if c := paragraph[i]; c == '.' || c == '!' || c == '?' {
			end = boundary(paragraph, start, i)
		} else if c >= utf8.RuneSelf {
			end = wideBoundary(paragraph, start, i)
		}
		if end < 0 {
			i = max(skipTerminators(paragraph, i), i+1) // a run is judged once, so that "....." stays linear
			continue
		}
		out = appendSentence(out, paragraph, base, start, end)
		start = skipSpace(paragraph, end)
		i = start
	}
	if end := len(strings.TrimRightFunc(paragraph, unicode.IsSpace)); start < end {
		out = appendSentence(out, paragraph, base, start, end)
	}
	return out
}

// sentenceMax is the most bytes of a sentence. What reads a sentence may compare every word with every
// other, so that a list of a megabyte without a full stop would stall it.
const sentenceMax = 4 << 10

// appendSentence appends a sentence, an endless one in parts.
func appendSentence(out []model.Span, s string, base, start, end int) []model.Span {
	for end-start > sentenceMax {
		part := strings.TrimRightFunc(s[start:start+partEnd(s[start:start+sentenceMax])], unicode.IsSpace)
		next := skipSpace(s, start+len(part))
		if part == "" || next >= end {
			break
		}
		out = append(out, model.Span{Start: base + start, End: base + start + len(part)})
		start = next
	}
	return append(out, model.Span{Start: base + start, End: base + end})
}

// partEnd is where to cut a text that goes on behind it: at white space, or behind a mark, or between any two
// letters.
func partEnd(s string) int {
	if cut := strings.LastIndexByte(s, ' '); cut > 0 {
		return cut
	}
	whole := len(s)
	if last := lastRuneStart(s); !utf8.FullRuneInString(s[last:]) {
		whole = last
	}
	if cut := strings.LastIndexFunc(s[:whole], func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }); cut > 0 {
		_, n := utf8.DecodeRuneInString(s[cut:])
		return cut + n
	}
	return max(whole, 1)
}

// lastRuneStart is where the last rune of s starts, whole or not.
func lastRuneStart(s string) int {
	i := len(s) - 1
	for i > 0 && !utf8.RuneStart(s[i]) {
		i--
	}
	return max(i, 0)
}

// wideBoundary handles the terminators outside ASCII: the ellipsis, and those of Chinese and
// Japanese, which need no white space after them.
func wideBoundary(s string, start, i int) int {
	r, n := utf8.DecodeRuneInString(s[i:])
	switch r {
	case '。', '！', '？', '｡':
		return skipClosers(s, i+n)
	case '…', '‽', '।', '؟', '۔':
		return boundary(s, start, i)
	}
	return -1
}

// boundary is the end of the sentence that the terminator at i closes, or -1.
func boundary(s string, start, i int) int {
	run := i
	strong := false // a mark other than a full stop
	dots := 0
	for run < len(s) {
		r, n := utf8.DecodeRuneInString(s[run:])
		if !isTerminator(r) {
			break
		}
		if r == '.' {
			dots++
		} else {
			strong = true
		}
		run += n
	}
	end := skipClosers(s, run)
	if end == len(s) {
		return end
	}
	next, _ := utf8.DecodeRuneInString(s[end:])
	if !unicode.IsSpace(next) {
		if end == run && dots == 1 && !strong && gluedSentence(s, i, end) {
			return end
		}
		return -1
	}
	at := skipSpace(s, end)
	if at == len(s) {
		return end
	}
	if !opensSentence(s, at) {
		return -1
	}
	if end > run && speechGoesOn(s, at) {
		return -1
	}
	if dots == 1 && !strong && end == run && !stopEnds(s, start, i, at) {
		return -1
	}
	return end
}

func skipTerminators(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isTerminator(r) {
			break
		}
		i += n
	}
	return i
}

func isTerminator(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '‽', '।', '؟', '۔':
		return true
	}
	return false
}

// skipClosers passes closing quotation marks and brackets. A straight mark or "“" closes only when
// what follows is not a letter: otherwise it opens the next sentence.
func skipClosers(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch r {
		case ' ': // French puts a space before its closing mark
			if !strings.HasPrefix(s[i+1:], "»") {
				return i
			}
		case '”', '’', '»', ')', ']', '}', '」', '』', '）':
		case '"', '\'', '“', '‘':
			after, _ := utf8.DecodeRuneInString(s[i+n:])
			if i+n < len(s) && (unicode.IsLetter(after) || unicode.IsDigit(after)) {
				return i
			}
		default:
			return i
		}
		i += n
	}
	return i
}

// opensSentence reports whether what stands at i can be the first word of a sentence.
func opensSentence(s string, i int) bool {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsLetter(r), unicode.IsDigit(r):
			return true
		case unicode.IsSpace(r):
			return true
		case isTerminator(r), r == ',', r == ';', r == ':':
			return false
		}
		i += n
	}
	return true
}

// speechGoesOn recognises “Where?” Jones asked: one to three capitalised words and a verb of speech
// that ends there or goes on with a place or time. A pronoun or “Jones said that” begins anew.
func speechGoesOn(s string, i int) bool {
	rest := s[i:]
	for k := range 4 {
		word, tail := firstWord(rest)
		if word == "" || k == 0 && startsSentence(strings.ToLower(word)) {
			return false
		}
		if verb := strings.TrimRight(word, "."); saysSomething(verb) {
			return verb != word || tail == "" || goesNoFurther(tail)
		}
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) {
			return false
		}
		rest = tail
	}
	return false
}

// goesNoFurther reports whether what follows a verb of speech closes the clause.
func goesNoFurther(tail string) bool {
	word, _ := firstWord(tail)
	switch word {
	case "", "via", "at", "in", "on", "to", "during", "of", "after", "before", "when", "as", "with", "from", "about":
		return true
	}
	return isWeekdayName(word)
}

func isWeekdayName(word string) bool {
	switch word {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
}

// firstWord looks at 64 bytes at most, so that splitting stays linear.
func firstWord(s string) (word, rest string) {
	whole := s
	s = s[:min(len(s), 64)]
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '.' && r != '’' && r != '\'' })
	if end < 0 {
		return s, whole[len(s):]
	}
	return s[:end], strings.TrimLeft(whole[end:min(len(whole), end+256)], " ")
}

// gluedSentence recognises "crash.The", a paragraph break that a web page lost.
func gluedSentence(s string, stop, next int) bool {
	if stop < 3 || !isLetter(rune(s[stop-3])) && s[stop-3] < utf8.RuneSelf || s[stop-2] == '.' || s[stop-3] == '.' {
		return false // shorter than three letters
	}
	word := s[wordStart(s, stop):stop]
	if len(word) < 3 || strings.ContainsAny(word, "./@:_") || !lowerAfterFirst(word) {
		return false
	}
	after, rest := firstWord(s[next:])
	if len(after) < 2 || strings.ContainsAny(after, ".") || strings.HasPrefix(rest, "/") || strings.HasPrefix(rest, "@") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(after); !unicode.IsUpper(r) || !lowerAfterFirst(after) {
		return false
	}
	switch strings.ToLower(after) {
	case "com", "org", "net", "gov", "edu", "js", "io", "co":
		return false
	}
	return true
}

func lowerAfterFirst(word string) bool {
	_, n := utf8.DecodeRuneInString(word)
	return word[n:] == strings.ToLower(word[n:])
}

// stopEnds decides on a single full stop before a word that looks like a beginning at at.
func stopEnds(s string, start, stop, at int) bool {
	from := wordStart(s, stop)
	word := strings.ToLower(s[from:stop])
	next, _ := utf8.DecodeRuneInString(s[at:])
	digit := unicode.IsDigit(next)
	if from == start && isListNumber(word) {
		return false
	}
	if isInitial(s, start, from, stop) {
		return !digit && beginsAnew(s, at)
	}
	first, _ := utf8.DecodeRuneInString(s[from:])
	switch abbreviationOf(word, unicode.IsUpper(first)) {
	case neverFinal:
		return false
	case beforeNumber:
		return !digit
	case maybeFinal:
		return !digit && beginsAnew(s, at)
	case notAbbreviation:
	}
	if strings.Contains(word, ".") && !strings.ContainsAny(word, "/@") && len(word) <= 8 && lettersAndDots(word) {
		return beginsAnew(s, at)
	}
	return true
}

// beginsAnew reports whether the word at i mostly opens a sentence, or is a quotation.
func beginsAnew(s string, i int) bool {
	r, n := utf8.DecodeRuneInString(s[i:])
	if r == '"' || r == '“' || r == '«' || r == '¿' || r == '¡' || r == '‘' {
		return true
	}
	if r == '(' || r == '[' {
		return s[i+n-1] == '['
	}
	word, _ := firstWord(s[i:])
	return startsSentence(strings.ToLower(word))
}

// isInitial recognises "J." in "J. Smith" and "John F. Kennedy", not "Vitamin C.".
func isInitial(s string, start, from, stop int) bool {
	r, n := utf8.DecodeRuneInString(s[from:])
	if from+n != stop || !unicode.IsUpper(r) {
		return false
	}
	if from == start {
		return true
	}
	before := strings.TrimRightFunc(s[start:from], unicode.IsSpace)
	w := wordStart(before, len(before))
	b, _ := utf8.DecodeRuneInString(before[w:])
	return unicode.IsUpper(b) || !unicode.IsLetter(b) || len(before)-w <= 3
}

func isListNumber(word string) bool {
	if word == "" || len(word) > 3 {
		return false
	}
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return false
		}
	}
	return true
}

func lettersAndDots(word string) bool {
	for part := range strings.SplitSeq(word, ".") {
		if utf8.RuneCountInString(part) > 2 {
			return false
		}
	}
	return true
}

// wordStart is where the word that ends at end starts: after white space, a quotation mark, a
// bracket, a dash or a slash. It looks back 40 bytes at most, so that splitting stays linear.
func wordStart(s string, end int) int {
	i := end
	for i > 0 && end-i < 40 {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if unicode.IsSpace(r) || strings.ContainsRune("\"“”„«»()[]{}‘—–,;/", r) {
			break
		}
		i -= n
	}
	return i
}

func skipSpace(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsSpace(r) {
			return i
		}
		i += n
	}
	return i
}
