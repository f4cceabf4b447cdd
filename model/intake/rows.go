package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/sitrep/model/text"
)

// splitRows cuts clean text into rows; an empty line is a row without text.
func splitRows(s string, firstLine int) []row {
	rows := make([]row, 0, strings.Count(s, "\n")+1)
	line := firstLine
	for raw := range strings.SplitSeq(s, "\n") {
		rows = append(rows, row{text: text.Squeeze(raw), raw: raw, line: line})
		line++
	}
	return rows
}

// group joins rows into blocks. An empty row ends a block. Rows that follow each other are one
// paragraph each, unless they were clearly wrapped: either the whole file is, or a row breaks off in the
// middle of a sentence and the next one goes on in lower case.
func group(rows []row) []block {
	wrapped := isWrapped(rows)
	var out []block
	open := false
	for i := range rows {
		r := &rows[i]
		if r.text == "" {
			open = false
			continue
		}
		if open && goesOn(&rows[i-1], r, wrapped) {
			last := &out[len(out)-1]
			last.rows = append(last.rows, *r)
			continue
		}
		out = append(out, block{rows: []row{*r}, role: roleBody})
		open = true
	}
	for i := range out {
		out[i].seal()
	}
	return out
}

func goesOn(before, r *row, wrapped int) bool {
	if breaksOff(before.text) && startsLower(r.text) && wordCount(before.text) >= 5 && wordCount(r.text) >= 2 {
		return true
	}
	if wrapped == 0 || startsItem(r.text) {
		return false
	}
	// In a wrapped file a row that leaves room for the next word ends its paragraph.
	room := wrapped - utf8.RuneCountInString(before.text)
	next := strings.IndexByte(r.text, ' ')
	if next < 0 {
		next = len(r.text)
	}
	return room <= next+1 || breaksOff(before.text) && room < wrapped/3
}

// isWrapped returns the width at which a file was wrapped, 0 when its rows are paragraphs. A
// wrapped file has rows of similar length below 130 columns, most of which break off in mid-sentence.
func isWrapped(rows []row) int {
	pairs, broken, lower, longest := 0, 0, 0, 0
	for i := 1; i < len(rows); i++ {
		longest = max(longest, utf8.RuneCountInString(rows[i].text))
		if rows[i].text == "" || rows[i-1].text == "" {
			continue
		}
		pairs++
		if breaksOff(rows[i-1].text) {
			broken++
			if startsLower(rows[i].text) {
				lower++
			}
		}
	}
	if len(rows) > 0 {
		longest = max(longest, utf8.RuneCountInString(rows[0].text))
	}
	if pairs < 3 || longest > 130 || longest < 40 || broken*10 < pairs*6 || lower*10 < pairs*3 {
		return 0
	}
	return longest
}

// breaksOff reports whether a row ends in the middle of a sentence.
func breaksOff(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]")
	if s == "" {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == ',' || r == ';' || r == '-' || r == '—' || r == '–'
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// startsItem recognises a list mark.
func startsItem(s string) bool {
	if strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "* ") || strings.HasPrefix(s, "• ") {
		return true
	}
	digits := 0
	for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
		digits++
	}
	return digits > 0 && digits < 3 && (strings.HasPrefix(s[digits:], ". ") || strings.HasPrefix(s[digits:], ") "))
}

func wordCount(s string) int {
	n, in := 0, false
	for _, r := range s {
		space := r == ' '
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}

func startsUpper(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.IsUpper(r)
		}
	}
	return false
}
