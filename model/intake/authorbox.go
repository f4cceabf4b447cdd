package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/sitrep/model/text"
)

// readBylines takes "By Ann Lee", "Written by: Ann Lee" and the credits of those who reported and
// edited off the page. Names go to the authors; credits below the text do not.
func readBylines(d *draft) {
	first, _ := bodyBounds(d.blocks)
	for i := range d.blocks {
		b := &d.blocks[i]
		if b.role != roleBody {
			continue
		}
		if b.words > 60 {
			continue
		}
		t := b.text()
		if isReportingCredit(b) {
			b.skip(whyByline)
			continue
		}
		if agencies := agenciesOf(t); agencies != nil {
			d.credits = appendNew(d.credits, agencies...)
			b.skip(whyByline)
			continue
		}
		names, labelled := bylineNames(t)
		if len(names) == 0 || (!labelled && i > first+1) {
			continue
		}
		b.skip(whyByline)
		for _, n := range names {
			if !slices.Contains(d.authors, n) {
				d.authors = append(d.authors, n)
			}
		}
	}
}

// agenciesOf reads a row that names news agencies and nothing else: "Reuters", "AFP - AP".
func agenciesOf(t string) []string {
	if len(t) > 80 {
		return nil
	}
	var out []string
	for part := range strings.FieldsFuncSeq(t, func(r rune) bool { return strings.ContainsRune("/|,;·•–—()", r) || r == '-' }) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		if !isAgency(part) {
			return nil
		}
		out = append(out, part)
	}
	return out
}

// bylineNames reads a row that is a byline and nothing else. labelled says that it could be nothing
// else ("Written by:"), wherever it stands.
func bylineNames(t string) (names []string, labelled bool) {
	low := text.Lower(t[:min(len(t), 24)])
	rest := ""
	for _, label := range []string{"written by", "posted by", "published by", "story by", "reported by", "words by", "author:", "authors:", "por:", "escrito por", "redacción:"} {
		if strings.HasPrefix(low, label) {
			rest, labelled = t[len(label):], true
			break
		}
	}
	if !labelled {
		for _, label := range []string{"by ", "by: ", "por ", "par ", "von ", "di "} {
			if strings.HasPrefix(low, label) {
				rest = t[len(label):]
				break
			}
		}
	}
	rest = strings.TrimLeft(rest, " :")
	if rest == "" || wordCount(rest) > 14 || endsSentence(rest) && !strings.HasSuffix(rest, ".") {
		return nil, false
	}
	return namesIn(rest), labelled
}

// namesIn splits "Ann Lee and Bo Kim, The Valley Post | 3 May 2024" into names: parts of two to four
// capitalised words. What follows "|" or a dash, dates, outlets and places is left out; a first part
// that is no name means that there is none.
func namesIn(s string) []string {
	if at := strings.IndexAny(s, "|•·—–/("); at > 0 {
		s = s[:at]
	}
	if at := strings.Index(s, " - "); at > 0 {
		s = s[:at]
	}
	if at := strings.Index(s, " on "); at > 0 {
		s = s[:at]
	}
	for _, and := range []string{" and ", " & ", " y ", " et ", " und ", " with "} {
		s = strings.ReplaceAll(s, and, ", ")
	}
	var out []string
	for i, part := range strings.Split(s, ",") {
		part = strings.TrimSpace(part)
		if looksLikeName(part) && !isOutletLike(part) {
			out = append(out, part)
		} else if i == 0 {
			return nil
		}
	}
	return out
}

// looksLikeName accepts two to four words with capitals, and the small words of names.
func looksLikeName(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		switch w {
		case "de", "del", "la", "las", "los", "van", "von", "der", "den", "da", "dos", "di", "bin", "al", "el", "y":
			continue
		}
		first, size := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) || strings.ContainsFunc(w[size:], func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && r != '-' && r != '.' && r != '\'' && r != '’'
		}) {
			return false
		}
		if monthOf(w) != 0 && strings.HasSuffix(w, ".") || isWeekday(w) {
			return false
		}
		n++
	}
	return n >= 2 && n <= 4
}

func isOutletLike(s string) bool {
	low := strings.ToLower(s)
	for w := range strings.FieldsSeq(low) {
		switch w {
		case "news", "times", "post", "press", "staff", "reuters", "editor", "editors", "writer", "reporter", "correspondent", "desk", "team", "agency", "agencies", "media", "magazine", "daily", "herald", "tribune", "gazette", "journal", "bureau", "editorial", "newsroom", "associated", "the", "cnn", "bbc", "ap", "afp", "redacción", "wire", "service":
			return true
		}
	}
	return false
}

// isReportingCredit knows the lines with which agencies and papers sign off.
func isReportingCredit(b *block) bool {
	t := strings.TrimLeft(b.text(), "(_—- ")
	low := text.Lower(t[:min(len(t), 40)])
	if startsWith(low, "reporting by ", "additional reporting by", "writing by ", "editing by ", "edited by ", "compiled by ", "our standards: the thomson reuters", "with reporting by", "with files from", "reporting and writing by", "con información de ") {
		return true
	}
	return b.words <= 40 && containsOne(t, "contributed to this report", "contributed reporting", "contributed to this story", "contributed to this article")
}

// authorBoxReach is how many blocks from the end a biography without other signs is looked for.
const authorBoxReach = 12

// readAuthorBoxes skips what a page says about its author: a biography beside the name, one that
// introduces itself, or one at the end of a person of whom the article says nothing else.
func readAuthorBoxes(d *draft) {
	first, last := proseBounds(d.blocks)
	for i := range d.blocks {
		b := &d.blocks[i]
		if b.role != roleBody {
			continue
		}
		t := b.text()
		name, isBio := bioSubject(t)
		switch {
		case isFirstPersonBio(t) && (i >= last || nearByline(d.blocks, i)):
			if name := selfName(t); name != "" && len(d.authors) == 0 {
				d.authors = []string{name}
			}
		case isBio && (besideName(d.blocks, i, name) || slices.Contains(d.authors, name) || i >= max(last-1, len(d.blocks)-authorBoxReach) && !spokenOf(d.blocks, i, name)):
			takeAuthor(d, i, name)
		case isBio && i <= first+1 && i >= 0 && last > i+2 && !spokenOf(d.blocks, i, name):
			takeAuthor(d, i, name)
		case isContact(b):
		case i > 0 && isBioTail(d.blocks, i, t):
		default:
			continue
		}
		b.skip(whyBio)
	}
}

// takeAuthor makes the subject of a biography the author, with the outlet that it names, and takes
// the rows away that only hold the name.
func takeAuthor(d *draft, bio int, name string) {
	if len(d.authors) == 0 {
		d.authors = []string{name}
	}
	if d.outlet == "" {
		d.outlet = employer(d.blocks[bio].text())
	}
	for i := max(0, bio-3); i < min(len(d.blocks), bio+3); i++ {
		if d.blocks[i].role == roleBody && strings.EqualFold(strings.Trim(d.blocks[i].text(), " :"), name) {
			d.blocks[i].skip(whyByline)
		}
	}
}

// bioSubject reads "Ann Lee is a contributing editor of ..." and the like.
func bioSubject(t string) (string, bool) {
	if !startsUpper(t) {
		return "", false
	}
	t = t[:min(len(t), 400)]
	if !saysWhatSomeoneDoes(t) {
		return "", false
	}
	words := strings.Fields(t)
	for n := 2; n <= 4 && n < len(words); n++ {
		if !doesVerb(words[n]) {
			continue
		}
		name := strings.Join(words[:n], " ")
		if !looksLikeName(name) {
			return "", false
		}
		sentence, _, _ := strings.Cut(strings.Join(words[n:], " "), ". ")
		return name, hasTrade(sentence) || words[n] == "covers" || words[n] == "writes"
	}
	return "", false
}

// saysWhatSomeoneDoes reports whether the third to fifth word is a verb as in a note on an author.
func saysWhatSomeoneDoes(t string) bool {
	n := 0
	for w := range strings.FieldsSeq(t) {
		switch n++; {
		case n > 5:
			return false
		case n > 2 && doesVerb(w):
			return true
		}
	}
	return false
}

func doesVerb(w string) bool {
	switch w {
	case "is", "covers", "writes", "reports", "joined", "leads", "has":
		return true
	}
	return false
}

// hasTrade looks for the trades of those who write for a paper.
func hasTrade(s string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "editor", "reporter", "journalist", "writer", "correspondent", "columnist", "contributor", "blogger", "author", "freelancer", "editora", "periodista", "redactor", "redactora", "journaliste", "reportera", "reportero":
			return true
		}
	}
	return false
}

// employer is the outlet that a biography names: "editor of the Valley Post," gives "Valley Post".
func employer(t string) string {
	sentence, _, _ := strings.Cut(t, ". ")
	low := strings.ToLower(sentence)
	at := -1
	for _, trade := range []string{"editor ", "reporter ", "journalist ", "writer ", "correspondent ", "columnist ", "contributor "} {
		if k := strings.Index(low, trade); k >= 0 && (at < 0 || k < at) {
			at = k + len(trade)
		}
	}
	if at < 0 || len(low) != len(sentence) {
		return ""
	}
	words := strings.Fields(sentence[at:])
	if len(words) < 2 {
		return ""
	}
	switch words[0] {
	case "of", "at", "for", "with", "to":
	default:
		return ""
	}
	var name []string
	for _, w := range words[1:] {
		clean := strings.Trim(w, ",.;:()")
		if !startsUpper(clean) && (len(name) != 0 || clean != "the") {
			break
		}
		if clean != "the" {
			name = append(name, clean)
		}
		if clean != w {
			break
		}
	}
	return strings.Join(name, " ")
}

func isFirstPersonBio(t string) bool {
	if !startsWith(t, "I", "Hi", "Hello", "My") {
		return false
	}
	low := text.Lower(strings.ReplaceAll(t, "’", "'"))
	low = strings.TrimPrefix(strings.TrimPrefix(low, "hi, "), "hello, ")
	if !startsWith(low, "i'm ", "i am ", "my name is ") {
		return false
	}
	sentence, _, _ := strings.Cut(low, ". ")
	return hasTrade(sentence) || containsOne(sentence, "passionate", "blogger", "enthusiast")
}

// selfName is the name in "I'm Ann Lee, a ...".
func selfName(t string) string {
	t = strings.ReplaceAll(t, "’", "'")
	for _, start := range []string{"I'm ", "I am ", "My name is "} {
		if _, rest, ok := strings.Cut(t, start); ok {
			name, _, _ := strings.Cut(rest, ",")
			if looksLikeName(name) {
				return name
			}
		}
	}
	return ""
}

// besideName reports whether one of the three blocks before or the one after holds the name alone.
func besideName(blocks []block, i int, name string) bool {
	for k := max(0, i-3); k <= min(len(blocks)-1, i+1); k++ {
		if k == i {
			continue
		}
		if t := blocks[k].text(); wordCount(t) <= 6 && strings.Contains(strings.ToLower(t), strings.ToLower(name)) {
			return true
		}
	}
	return false
}

func nearByline(blocks []block, i int) bool {
	for k := max(0, i-2); k < i; k++ {
		if blocks[k].why == whyByline {
			return true
		}
	}
	return false
}

// spokenOf reports whether the last name stands in another paragraph: then the person belongs to
// the matter and the block is no biography of its author.
func spokenOf(blocks []block, bio int, name string) bool {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	for i := range blocks {
		if i != bio && blocks[i].role == roleBody && strings.Contains(blocks[i].text(), last) {
			return true
		}
	}
	return false
}

func isContact(b *block) bool {
	if b.words > 30 {
		return false
	}
	low := text.Lower(b.text())
	switch {
	case startsWith(low, "contact the reporter", "contact the author", "reach the reporter", "email the author", "send tips to", "got a tip?", "have a tip?"):
		return true
	case startsWith(low, "follow ") && strings.Contains(low, "@") && b.words <= 20:
		return true
	}
	return strings.Contains(low, "can be reached at ") && strings.Contains(low, "@")
}

// isBioTail recognises the next paragraph of a biography.
func isBioTail(blocks []block, i int, t string) bool {
	if blocks[i-1].why != whyBio || wordCount(t) > 80 {
		return false
	}
	low := strings.ToLower(t)
	if !startsWith(low, "he ", "she ", "they ", "his ", "her ", "follow ", "you can ", "prior to ", "previously", "before joining", "when not ", "when he", "when she") {
		return false
	}
	return containsOne(low, "covers", "writes", "wrote", "worked", "works", "degree", "graduat", "specializ", "experience", "follow", "reached", "email", "twitter", "lives", "holds", "award", "passion", "enjoys")
}

// proseBounds is bodyBounds without what is skipped, and -1, -1 when nothing reads like prose.
func proseBounds(blocks []block) (first, last int) {
	first, last = -1, -1
	for i := range blocks {
		if blocks[i].role == roleBody && blocks[i].isProse() {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}
