package claim

import (
	"example.org/sitrep/model/lexicon"
	"example.org/sitrep/model/text"
)

// quote is a run of tokens between quotation marks, marks included: [open, end). When the mark
// that closes it is missing, it runs to the end of its paragraph.
type quote struct {
	open, end int // tokens, marks included
	inner     int // first token after the opening mark
	last      int // end of the words inside, before the closing mark
	closed    bool
	speech    bool // long or punctuated like speech; else a scare quote or a title
}

// minSpeechWords is how many words a quotation needs to count as speech without other signs.
const minSpeechWords = 5

// mark says what a quotation mark at token i can do and how many tokens it takes.
type mark struct {
	opens, closes bool
	double        bool
	width         int
}

func markAt(d *text.Doc, i, last int) mark {
	t := d.Tokens[i]
	if t.Kind != text.Punct {
		return mark{}
	}
	spaceAfter := i+1 >= last || d.Tokens[i+1].Space
	before := t.Space || t.Line || i > 0 && isOpener(d.Word(i-1))
	switch d.Word(i) {
	case "“":
		wrong := !before && i > 0 && d.Tokens[i-1].Kind == text.Punct && spaceAfter // the opening mark where the closing one belongs
		return mark{opens: !wrong, closes: wrong, double: true, width: 1}
	case "„", "«":
		return mark{opens: true, double: true, width: 1}
	case "”", "»":
		return mark{opens: t.Line && !spaceAfter, closes: !t.Line, double: true, width: 1}
	case "\"":
		return mark{opens: !spaceAfter, closes: !before || spaceAfter, double: true, width: 1}
	case "'", "’":
		if i+1 < last && !d.Tokens[i+1].Space && (d.Word(i+1) == "'" || d.Word(i+1) == "’") {
			if i+2 < last && !d.Tokens[i+2].Space && (d.Word(i+2) == "'" || d.Word(i+2) == "’") && !before {
				return mark{closes: true, double: true, width: 3} // a single and a double one close together
			}
			after := i+2 >= last || d.Tokens[i+2].Space
			return mark{opens: !after, closes: !before || after, double: true, width: 2}
		}
		return mark{opens: before && !spaceAfter && d.Word(i) == "'", closes: !before, width: 1}
	case "‘":
		return mark{opens: true, width: 1}
	}
	return mark{}
}

func isOpener(s string) bool {
	switch s {
	case "(", "[", "—", "–", "-", "―":
		return true
	}
	return false
}

// findQuotes pairs the quotation marks of one paragraph, tokens [first, last). Inside a double
// quotation, single ones are part of it; a single one counts only when it is closed.
func findQuotes(d *text.Doc, first, last int, out []quote) []quote {
	for i := first; i < last; {
		m := markAt(d, i, last)
		if !m.opens {
			i++
			continue
		}
		end, width := closing(d, i+m.width, last, m.double)
		if end < 0 && (!m.double || ambiguous(d.Word(i)) && !runsOn(d, i, first)) {
			i++
			continue
		}
		q := quote{open: i, inner: i + m.width, closed: end >= 0}
		if q.closed {
			q.last, q.end = end, end+width
		} else {
			q.last, q.end = last, last
		}
		q.speech = isSpeech(d, q)
		out = append(out, q)
		i = q.end
	}
	return out
}

// How many tokens a quotation may have before its closing mark is looked for no more; without a
// bound, a text of opening marks would take the square of its length.
const (
	maxQuote       = 1500
	maxSingleQuote = 200
)

// closing is the token that closes a quotation opened before from, with its width, or -1.
func closing(d *text.Doc, from, last int, double bool) (at, width int) {
	reach := maxQuote
	if !double {
		reach = maxSingleQuote
	}
	for i := from; i < min(last, from+reach); {
		m := markAt(d, i, last)
		if m.width == 0 {
			i++
			continue
		}
		if m.double == double && m.closes && i > from {
			return i, m.width
		}
		if double && m.double && m.opens && d.Word(i) == "“" {
			return i, 0 // a new one opens: the first was never closed
		}
		i += m.width
	}
	return -1, 0
}

func ambiguous(s string) bool { return s == "\"" || s == "'" || s == "’" }

// runsOn reports whether an unclosed mark may be that of a quotation over several paragraphs: it
// stands at the start of its paragraph or after a word that leads into speech.
func runsOn(d *text.Doc, i, first int) bool {
	if i == first {
		return true
	}
	w := d.Word(i - 1)
	return w == "," || w == ":" || w == "."
}

// isSpeech tells speech from scare quotes and titles.
func isSpeech(d *text.Doc, q quote) bool {
	words := 0
	for i := q.inner; i < q.last; i++ {
		if d.Tokens[i].Kind != text.Punct {
			words++
		}
	}
	if words == 0 {
		return false
	}
	if words >= minSpeechWords || !q.closed {
		return true
	}
	switch d.Word(q.last - 1) {
	case "!", "?":
		return true
	case ",", ".":
		// "Yes," he said. But: the film "Heat," which ...
		if q.open == 0 || d.Tokens[q.open].Line || endsClause(d.Word(q.open-1)) {
			return true
		}
	}
	return saidBefore(d, q.open)
}

// saidBefore reports whether a verb that is hardly used but for speech stands right before the mark at
// token i, so that even a few words in it are spoken: `chanted "Down with him"`.
func saidBefore(d *text.Doc, i int) bool {
	if i > 0 && (d.Word(i-1) == "," || d.Word(i-1) == ":") {
		i--
	}
	if i == 0 || d.Tokens[i-1].Kind != text.Word || d.Tokens[i-1].Upper {
		return false
	}
	w := lexicon.Speech().Look(d.Low(i - 1))
	if w == nil || w.Form&(lexicon.VerbPast|lexicon.VerbThird|lexicon.VerbIng) == 0 || w.Frames&lexicon.FrameQuote == 0 {
		return false
	}
	switch w.Lemma {
	case "say", "yell", "shout", "scream", "chant", "cry", "reply", "answer", "respond", "read", "tweet", "whisper", "mutter", "exclaim", "proclaim", "sing", "add", "joke", "mouth", "write":
		return true
	}
	return false
}

func endsClause(s string) bool {
	switch s {
	case ",", ".", ":", "?", "!", ";", "—", "–", "-", "”", "\"":
		return true
	}
	return false
}
