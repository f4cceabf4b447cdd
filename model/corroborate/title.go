package corroborate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/sitrep/model"
)

// eventTitle is the clause that says most in the fewest words: of the event's kind, with its date and
// people, of a readable length, in the outlet's own voice.
func (w *work) eventTitle(hs []happening, group []int, e *model.Event) model.Ref {
	best, top := 0, -1000
	for n, k := range group {
		c := &w.out.Claims[hs[k].claim]
		score := -n
		if c.Kind == e.Kind {
			score += 8
		}
		if c.When.EDTF == e.When.EDTF && e.When.Known() {
			score += 4
		}
		switch {
		case hs[k].title:
			score += 5
		case hs[k].leads():
			score += 3
		}
		switch l := c.Content.Len(); {
		case l < 25:
			score -= 6
		case l <= 110:
			score += 4
		case l <= 180:
			score++
		default:
			score -= l / 60
		}
		if c.Speaker.Own() {
			score += 2
		}
		score += min(len(c.People), 2) - leaning(c.Content.In(w.arts[hs[k].art].Text))
		if score > top {
			best, top = k, score
		}
	}
	h := &hs[group[0]]
	if top > -1000 {
		h = &hs[best]
	}
	c := &w.out.Claims[h.claim]
	return model.Ref{Article: c.Ref.Article, Span: titleSpan(w.arts[h.art], c, e.When)}
}

// leadMaximum is how many bytes that say who says it a title may begin with.
const leadMaximum = 48

// titleSpan is what a claim says, as a title reads it. A part that leans on what stands before takes
// in the words that say who says it, when those are few, or loses the word that ties it to them. A date
// at its head that is the event's own goes, because it stands beside every title.
func titleSpan(a *model.Article, c *model.Claim, when model.When) model.Span {
	s := wholeSaying(a, c)
	if s == c.Content {
		s = titleWords(a, c, when)
	}
	s.Start += datelineLength(s.In(a.Text))
	return s
}

// frameMaximum is how many bytes a title may have that says who said something on a day and what.
const frameMaximum = 180

// wholeSaying is what was said with the words that say who said it on what day, which are a claim of their own and
// tell nothing alone: "Norbank said on Tuesday".
func wholeSaying(a *model.Article, c *model.Claim) model.Span {
	k := a.SentenceAt(c.Content.Start)
	if c.Rule != "claim/frame" || k < 0 || k >= len(a.Sentences) {
		return c.Content
	}
	s := a.Sentences[k]
	if !s.Contains(c.Content) || s.Len() > frameMaximum {
		return c.Content
	}
	if text := s.In(a.Text); strings.HasSuffix(text, ".") && strings.Count(text, ".") == 1 {
		s.End--
	}
	return s
}

// titleWords is titleSpan for what a claim says.
func titleWords(a *model.Article, c *model.Claim, when model.When) model.Span {
	s := c.Content
	s.Start += datelineLength(s.In(a.Text))
	if c.Kind == model.KindStatement || leaning(s.In(a.Text)) > 0 {
		return untied(a.Text, upright(a, c))
	}
	if d := c.WhenRef; d.Article == a.ID && c.When.EDTF == when.EDTF && s.Contains(d.Span) {
		before, after := a.Text[s.Start:d.Span.End], model.Span{Start: d.Span.End + len(", "), End: s.End}
		if strings.Count(before[:d.Span.Start-s.Start], " ") <= 1 && strings.HasPrefix(a.Text[d.Span.End:s.End], ", ") &&
			!strings.ContainsAny(before, "\"“‘") && after.Len() >= 25 && !pointsBack(firstWord(after.In(a.Text))) && !subordinates(firstWord(after.In(a.Text))) {
			return untied(a.Text, after)
		}
	}
	return untied(a.Text, s)
}

// datelineMaximum is how many bytes the place, date and agency that open a report may have.
const datelineMaximum = 64

// datelineLength is the length of the dateline that a clause opens with, dash and blank included: "LIMA, Peru,
// May 3 (Reuters) - ". Its first word stands in capitals.
func datelineLength(clause string) int {
	head := clause[:min(len(clause), datelineMaximum)]
	first, _, _ := strings.Cut(head, " ")
	first = strings.TrimRight(first, ",")
	if utf8.RuneCountInString(first) < 3 || first != strings.ToUpper(first) || first == strings.ToLower(first) {
		return 0
	}
	for _, dash := range []string{" — ", " – ", " -- ", " –- ", " - "} {
		place, _, ok := strings.Cut(head, dash)
		if !ok {
			continue
		}
		for w := range strings.FieldsSeq(place) {
			if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && w != "of" && w != "de" && w != "dpa" {
				return 0
			}
		}
		return len(place) + len(dash)
	}
	return 0
}

// untied leaves out what ties the end of a clause to the next one.
func untied(text string, s model.Span) model.Span {
	for _, w := range []string{" has", " have", " had", " was", " were", " and", " but", " while", " after", " —", ",", ";"} {
		if rest, ok := strings.CutSuffix(s.In(text), w); ok && len(rest) >= 20 {
			s.End = s.Start + len(rest)
		}
	}
	return s
}

func upright(a *model.Article, c *model.Claim) model.Span {
	s := c.Content
	starts := []int{c.Ref.Span.Start}
	if !c.Source.Empty() {
		starts = []int{c.Source.Start, c.Ref.Span.Start}
	}
	for _, start := range starts {
		with := model.Span{Start: start, End: s.End}
		if start < s.Start && s.Start-start <= leadMaximum && leaning(with.In(a.Text)) == 0 {
			return with
		}
	}
	first, rest, ok := strings.Cut(s.In(a.Text), " ")
	switch first {
	case "and", "but", "so", "or", "who", "which", "that", "where", "when", "while", "because", "although":
		if ok && len(rest) >= 20 {
			s.Start += len(first) + 1
		}
	}
	return s
}

// leaning is what a clause loses as a title for starting in the middle of a sentence or pointing
// back to the one before.
func leaning(clause string) int {
	first := firstWord(clause)
	if r, _ := utf8.DecodeRuneInString(first); unicode.IsLower(r) {
		return 7
	}
	if pointsBack(first) {
		return 4
	}
	return 0
}

func firstWord(clause string) string {
	first, _, _ := strings.Cut(clause, " ")
	return strings.Trim(first, "\"“”,’‘'«(")
}

// subordinates reports whether a word opens a clause that leans on the one behind it.
func subordinates(word string) bool {
	switch word {
	case "after", "before", "while", "when", "as", "since", "although", "though", "because", "if", "until", "following", "despite", "amid":
		return true
	}
	return false
}

func pointsBack(word string) bool {
	switch strings.ToLower(word) {
	case "he", "she", "it", "they", "his", "her", "their", "its", "this", "that", "these", "those", "but", "and", "so":
		return true
	}
	return false
}
