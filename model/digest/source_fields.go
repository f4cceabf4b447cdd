package digest

import (
	"strings"

	"example.org/sitrep/model"
)

// SourceFields is what is known about an article and its source, and what of its file was not used.
func (d *Digest) SourceFields(id model.ArticleID) []Field {
	a := d.b.Article(id)
	if a == nil {
		return nil
	}
	c := d.Source(id)
	line := func(pieces ...Piece) Line { return Line{Article: id, Pieces: pieces} }
	words := func(tone Tone, list ...string) []Line {
		var out []Line
		for _, s := range list {
			if s != "" {
				out = append(out, line(toned(tone, s)))
			}
		}
		return out
	}
	outlet := words(ToneOutlet, c.Outlet)
	if a.Family != "" {
		outlet = append(outlet, line(fixed("belongs to "), toned(ToneOutlet, a.Family)))
	}
	var left []string
	for _, s := range a.Skipped {
		left = append(left, SkippedWords(s))
	}
	return keepFull([]Field{
		{Label: "Outlet", Lines: outlet},
		{Label: "Grade", Lines: []Line{line(toned(ToneReason, GradeWords(a.Grade)))}},
		{Label: "Date", Lines: append(words(ToneDate, c.Date+" ("+c.Basis+")"), words(ToneReason, c.Why)...)},
		{Label: "By", Lines: words(ToneFixed, strings.Join(c.Authors, ", "))},
		{Label: "Credits", Lines: words(ToneOutlet, strings.Join(c.Credits, ", "))},
		{Label: "File", Lines: words(ToneFixed, append([]string{c.Path}, a.AlsoAt...)...)},
		{Label: "Address", Lines: words(ToneFixed, a.URL)},
		{Label: "Holds", Lines: words(ToneCount, Count(c.Words, "word", "words")+", "+Count(c.Claims, "claim", "claims"))},
		{Label: "Corrected", Lines: words(ToneCaution, a.Corrections...)},
		{Label: "Origin", Lines: d.Derived(id)},
		{Label: "Left out", Lines: words(ToneReason, left...)},
	})
}

// GradeWords is a grade of the Admiralty's scale in words. Without one a source cannot be judged.
func GradeWords(grade string) string {
	switch grade {
	case "A":
		return "A, completely reliable"
	case "B":
		return "B, usually reliable"
	case "C":
		return "C, fairly reliable"
	case "D":
		return "D, not usually reliable"
	case "E":
		return "E, unreliable"
	}
	return "F, cannot be judged"
}

// SkippedWords names a run of dropped lines; the lines themselves stand in the data.
func SkippedWords(s model.Skipped) string {
	return "line " + Number(s.Line) + ": " + s.Why + ", " + Count(strings.Count(s.Text, "\n")+1, "line", "lines")
}
