package intake

import (
	"strings"
	"unicode/utf8"
)

// findTitle takes the first block of text as the headline when it looks like one and paragraphs
// follow, and skips repetitions of it.
func findTitle(d *draft) {
	text := oneRow(d.title)
	if !d.hasTitle() {
		title := titleBlock(d)
		if title < 0 {
			return
		}
		d.blocks[title].role = roleTitle
		text = d.blocks[title].text()
	}
	if len(text) < 8 {
		return
	}
	words := titleWords(text)
	for i := range d.blocks {
		b := &d.blocks[i]
		if (b.role == roleBody || b.role == roleHeading) && len(b.rows[0].text) < 2*len(text)+40 && repeatsTitle(b.text(), text, words) {
			b.skip(whyRepeated)
		}
	}
}

func titleWords(s string) []string { return strings.FieldsFunc(strings.ToLower(s), notWord) }

func titleBlock(d *draft) int {
	first, _ := proseBounds(d.blocks)
	for i := range d.blocks {
		b := &d.blocks[i]
		if b.role == roleSkipped {
			continue
		}
		if b.role != roleBody || i >= first && first >= 0 && b.isProse() {
			return -1
		}
		t := b.text()
		if isTemplateLabel(t) || isSection(bare(t)) && wordCount(t) < 3 {
			return -1
		}
		if looksLikeTitle(t) && textFollows(d.blocks, i) {
			return i
		}
		return -1
	}
	return -1
}

// textFollows reports whether a paragraph comes after block i.
func textFollows(blocks []block, i int) bool {
	for k := i + 1; k < len(blocks); k++ {
		if blocks[k].role == roleBody && (blocks[k].ends || blocks[k].words >= 12) {
			return true
		}
	}
	return false
}

// looksLikeTitle accepts 3 to 30 words that don't end like a sentence, a question, or capitals.
func looksLikeTitle(s string) bool {
	words := wordCount(s)
	if words < 2 || words > 30 || utf8.RuneCountInString(s) > 220 {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'”’»)"))
	switch r {
	case '.':
		return strings.HasSuffix(s, "...") || words <= 14 && (s == strings.ToUpper(s) || inTitleCase(s))
	case ':', ',', ';', '-', '_', '—', '–': // the last four end a dateline
		return false
	case '?', '!':
		return words <= 16
	}
	return true
}

// repeatsTitle recognises the headline, whose words are b, said again, with a label such as "Report:" or cut short.
func repeatsTitle(s, title string, b []string) bool {
	a := titleWords(s)
	if len(b) < 3 || len(a) > len(b)+2 || len(a)+2 < len(b) || endsSentence(s) != endsSentence(title) {
		return false
	}
	x, y := strings.Join(a, " "), strings.Join(b, " ")
	return strings.HasSuffix(x, y) || len(a) >= 5 && (strings.HasPrefix(y, x) || strings.HasSuffix(y, x))
}

// isTemplateLabel knows the subheads that a digest or an aggregator puts over its parts. They are
// headings of the page's own form and never its headline.
func isTemplateLabel(s string) bool {
	switch strings.ReplaceAll(bare(s), "’", "'") {
	case "what's happened", "what happened", "what's happening", "what is happening", "what's behind the headline", "what the papers say", "what they're saying", "what are they saying", "how we got here", "how did we get here", "why it matters", "why this matters", "why this story matters", "what's next", "what happens next", "what comes next", "what we know", "what we don't know", "what to know", "go deeper", "the big picture", "between the lines", "the bottom line", "zoom in", "zoom out", "driving the news", "by the numbers", "key points", "key takeaways", "at a glance", "in brief", "in summary", "summary", "background", "context", "the backdrop", "the latest", "common question", "common questions", "frequently asked questions", "more on these topics", "more on this topic", "lessons to learn", "story highlights", "highlights", "timeline", "the details", "details", "reaction", "reactions", "analysis", "overview", "qué pasó", "contexto", "por qué importa", "lo que sabemos", "ce que l'on sait", "contexte", "hintergrund":
		return true
	}
	return false
}

// findHeadings marks the subheads: short blocks in front of a paragraph, in capitals, in title case,
// of a known template, or standing apart.
func findHeadings(d *draft) {
	for i := range d.blocks {
		b := &d.blocks[i]
		if b.role != roleBody || len(b.rows) > 1 {
			continue
		}
		t := b.text()
		switch {
		case isTemplateLabel(t):
			b.role = roleHeading
		case b.words <= 14 && inTitleCase(t) && beforeText(d.blocks, i):
			b.role = roleHeading
		case b.words <= 8 && !b.ends && standsApart(d.blocks, i) && beforeText(d.blocks, i) && !strings.HasSuffix(t, ":") && !strings.HasSuffix(t, ",") && !startsItem(t) && !startsLower(t) && !strings.ContainsAny(t, "\"“”"):
			b.role = roleHeading
		}
	}
}

// beforeText reports whether the next block that isn't skipped is a paragraph.
func beforeText(blocks []block, i int) bool {
	for k := i + 1; k < len(blocks); k++ {
		if blocks[k].role == roleSkipped {
			continue
		}
		return blocks[k].role == roleBody && blocks[k].ends && blocks[k].words >= 8
	}
	return false
}

// standsApart reports whether a paragraph comes before and empty lines stand on both sides.
func standsApart(blocks []block, i int) bool {
	return i > 0 && i+1 < len(blocks) && blocks[i-1].role != roleHeading && alone(blocks, i)
}

// inTitleCase reports whether all words that carry meaning start with a capital: at least two, and
// at least one beyond the first. A full stop at the end is tolerated, quotations are not.
func inTitleCase(s string) bool {
	if strings.HasPrefix(s, "\"") || strings.HasPrefix(s, "“") || strings.HasSuffix(s, ":") || strings.Count(s, ". ") > 0 && !strings.Contains(s, "U.S. ") {
		return false
	}
	big, all := 0, 0
	for w := range strings.FieldsSeq(s) {
		w = strings.Trim(w, ".,:;?!\"'“”‘’()")
		if utf8.RuneCountInString(w) < 4 || w[0] >= '0' && w[0] <= '9' {
			if w != "" && startsUpper(w) && all > 0 {
				continue
			}
			switch w {
			case "is", "are", "was", "has", "had", "his", "her", "not", "its", "who", "can", "may", "did", "out":
				all++
			}
			continue
		}
		switch strings.ToLower(w) {
		case "with", "from", "into", "over", "after", "amid", "that", "than", "against", "between", "during", "before", "about", "through", "under", "upon", "when", "while":
			continue
		}
		all++
		if startsUpper(w) {
			big++
		}
	}
	return all >= 2 && big == all
}
