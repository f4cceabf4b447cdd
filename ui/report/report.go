// Package report lays a view out as sections of lines with spoken landmarks, once, for every
// way out that is not a pane of the terminal: plain lines, Markdown, HTML and JSON. It says
// nothing that the digest does not say; it only counts and names what comes.
package report

import (
	"strconv"
	"strings"

	"example.org/sitrep/model/digest"
)

// Report is one view.
type Report struct {
	Title    string
	Sections []Section
}

// Section is a titled run of lines. Empty is what to say when there are none.
type Section struct {
	Title string
	Level int // 1 for a country, 2 for a part of it, 3 for a group inside a part
	Lines []Line
	Empty string
}

// Line is a line of a digest with its landmark: "claim 3 of 12, alleged, disputed". Depth of
// the digest's line says what it stands under.
type Line struct {
	Landmark string
	digest.Line
}

// ID names what the line is about, for "why" and "compare"; "" when it is about nothing.
func (l Line) ID() string {
	switch {
	case l.Discrepancy != "":
		return string(l.Discrepancy)
	case l.Claim != "" && l.Depth > 0:
		return string(l.Claim)
	case l.Event != "":
		return string(l.Event)
	case l.Claim != "":
		return string(l.Claim)
	case l.Person != "":
		return string(l.Person)
	}
	return string(l.Article)
}

// Telling is the landmark without a bare number, which only those need who cannot see the list.
func (l Line) Telling() string {
	if strings.HasPrefix(l.Landmark, "item ") {
		return ""
	}
	return l.Landmark
}

// Top is the highest level of the report's sections, for those who set them under its title.
func (r Report) Top() int {
	top := 0
	for _, s := range r.Sections {
		if top == 0 || s.Level < top {
			top = s.Level
		}
	}
	return max(top, 1)
}

// landmark numbers a thing among its like: "event 3 of 12".
func landmark(what string, i, n int) string {
	return what + " " + strconv.Itoa(i+1) + " of " + strconv.Itoa(n)
}

// with joins the parts of a landmark that have something to say.
func with(first string, more ...string) string {
	for _, m := range more {
		if m != "" {
			first += ", " + m
		}
	}
	return first
}

// spoken is a count with its noun, small numbers as words: "two origins".
func spoken(n int, one, many string) string {
	words := [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	noun := many
	if n == 1 {
		noun = one
	}
	if n < len(words) {
		return words[n] + " " + noun
	}
	return strconv.Itoa(n) + " " + noun
}

// few is spoken for a count worth naming, "" for none.
func few(n int, one, many string) string {
	if n == 0 {
		return ""
	}
	return spoken(n, one, many)
}

func yes(b bool, word string) string {
	if b {
		return word
	}
	return ""
}

func plain(s string) digest.Piece { return digest.Piece{Text: s} }

// sections turns the sections of a digest into those of a report; each line that stands for
// itself is numbered.
func sections(in []digest.Section) []Section {
	out := make([]Section, 0, len(in))
	for _, s := range in {
		out = append(out, Section{Title: s.Title, Level: 2, Lines: numbered("item", s.Lines), Empty: s.Empty})
	}
	return out
}

// numbered gives the lines of depth 0 a landmark; those below them need none.
func numbered(what string, in []digest.Line) []Line {
	n := 0
	for _, l := range in {
		if l.Depth == 0 {
			n++
		}
	}
	out := make([]Line, 0, len(in))
	i := 0
	for _, l := range in {
		line := Line{Line: l}
		if l.Depth == 0 {
			line.Landmark = landmark(what, i, n)
			i++
		}
		out = append(out, line)
	}
	return out
}

// under moves lines below another one.
func under(depth int, in []digest.Line) []Line {
	out := make([]Line, 0, len(in))
	for _, l := range in {
		l.Depth += depth
		out = append(out, Line{Line: l})
	}
	return out
}

// fields sets labelled lines below a line of depth 0.
func fields(in []digest.Field) []Line {
	var out []Line
	for _, f := range in {
		out = append(out, Line{Line: digest.Line{Depth: 1, Pieces: []digest.Piece{{Text: f.Label + ":", Tone: digest.ToneLabel}}}})
		out = append(out, under(2, f.Lines)...)
	}
	return out
}
