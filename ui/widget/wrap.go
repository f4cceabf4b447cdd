package widget

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Range is a half-open range of bytes of a wrapped text.
type Range struct{ Start, End int }

// Wrap breaks a line at spaces, after hyphens and between wide characters. The first row starts
// with first, the others with rest (a hanging indent); both count for the width.
func Wrap(l Line, width int, first, rest Line) []Line {
	text := l.Plain()
	ranges := WrapRanges(text, width-first.Width(), width-rest.Width())
	out := make([]Line, 0, len(ranges))
	for i, r := range ranges {
		head := rest
		if i == 0 {
			head = first
		}
		row := make(Line, 0, len(head)+2)
		row = append(row, head...)
		out = append(out, append(row, l.Slice(r.Start, r.End)...))
	}
	return out
}

// WrapRanges is the ranges of the rows of a text, first at most first cells wide, the others rest.
// White space at a break belongs to no row. A text of no words is one empty row.
func WrapRanges(text string, first, rest int) []Range {
	w := wrapper{text: text, limit: max(first, 1), rest: max(rest, 1), breakAt: -1, slashAt: -1}
	for i := 0; i < len(text); {
		i += w.step(i)
	}
	w.emit(len(strings.TrimRight(text, " ")), len(text))
	return w.out
}

type wrapper struct {
	text        string
	limit, rest int
	start, used int
	breakEnd    int // where the row ends if it breaks at the last chance
	breakAt     int // where the next row would start; -1 without a chance
	slashAt     int // after the last slash of a path, taken only where there is no better chance
	inSpace     bool
	out         []Range
}

func (w *wrapper) emit(end, next int) {
	w.out = append(w.out, Range{w.start, max(end, w.start)})
	w.start, w.used, w.breakAt, w.slashAt, w.inSpace = next, 0, -1, -1, false
	w.limit = w.rest
}

// step takes one cluster and returns its length.
func (w *wrapper) step(i int) int {
	size, cells := Cluster(w.text[i:])
	switch w.text[i : i+size] {
	case "\n":
		w.emit(i, i+1)
		return size
	case " ", "\t": // and no space that carries a mark or a modifier, which is text
		if strings.HasPrefix(w.text[i+size:], "%") && w.breakAt > w.start {
			break // a number stays with its percent sign
		}
		if i == w.start && len(w.out) > 0 {
			w.start += size
			return size
		}
		if !w.inSpace {
			w.breakEnd = i
		}
		w.breakAt, w.inSpace = i+size, true
		w.used++
		return size
	}
	w.inSpace = false
	if w.used+cells > w.limit && i > w.start {
		w.overflow(i, cells)
	}
	w.used += cells
	if w.mayBreakAfter(i, size, cells) {
		w.breakEnd, w.breakAt = i+size, i+size
	}
	return size
}

// overflow ends the row before position i, at the last chance or, in a word longer than the row,
// right there.
func (w *wrapper) overflow(i, cells int) {
	switch {
	case w.breakAt > w.start:
		w.emit(w.breakEnd, w.breakAt)
	case w.slashAt > w.start:
		w.emit(w.slashAt, w.slashAt)
	}
	w.used = Width(w.text[w.start:i])
	if w.used+cells > w.limit && i > w.start {
		w.emit(i, i)
	}
}

func (w *wrapper) mayBreakAfter(i, size, cells int) bool {
	next, _ := utf8.DecodeRuneInString(w.text[min(i+size, len(w.text)):])
	switch w.text[i : i+size] {
	case "/":
		w.slashAt = i + size
		return false
	case "-", "–":
		before, _ := utf8.DecodeLastRuneInString(w.text[:i])
		return unicode.IsLetter(before) && unicode.IsLetter(next)
	case "—":
		return next != ' '
	}
	first, n := utf8.DecodeRuneInString(w.text[i:])
	wide := cells == 2 && (n == size || Width(string(first)) == 2) // and no letter with a vowel sign beside it
	return wide && !unicode.IsPunct(next)
}
